import Council
import HTML
import Law
import Store

/// The record’s names of tables, columns and deeds in people’s words.
enum RecordWords {
  /// `edit-post` as `Edit post`.
  static func deed(_ name: String) -> Phrase {
    name == RecordMatter.privateDeed ? "Private matter" : .term(capitalised(name.replacing("-", with: " ")))
  }

  static func kind(_ name: String) -> Phrase { .term(capitalised(name.replacing("-", with: " "))) }

  /// What a row is, with what tells it from others: `Post CSM`.
  static func row(_ change: RecordedChange) -> Phrase {
    let known = change.after ?? change.before ?? [:]
    let marks = change.key.filter { !places.contains($0) }.compactMap { known[$0] }
    let table = tables[change.table] ?? kind(change.table.replacing("_", with: " "))
    return marks.isEmpty ? table : "\(table) \(marks.joined(separator: " "))"
  }

  static func column(_ name: String) -> Phrase {
    columns[name] ?? .term(capitalised(name.replacing("_", with: " ")))
  }

  /// Whether a column only says where a row belongs, which its heading has said already.
  static func isPlace(_ column: String, of change: RecordedChange) -> Bool {
    column == "authority" || column == "ordinal" || (change.key.contains(column) && !places.contains(column))
  }

  static func value(_ text: String?, in column: String) -> Phrase {
    guard let text else { return "" }
    if text.hasPrefix("salted ") { return "Held apart; only its commitment is entered" }
    if text.hasPrefix("sha256 ") { return "A long text with the fingerprint \(text.dropFirst(7).prefix(16))…" }
    if text == "0001-01-01" || text == "9999-12-31" { return "Open" }
    if column == "subject_to_evaluation" { return text == "0" ? "No" : "Yes" }
    if let number = Int(text) { return .data(figure(number, in: column)) }
    return Day(iso: text)?.long ?? .data(text)
  }

  private static func figure(_ number: Int, in column: String) -> String {
    switch column {
    case "pay_from", "pay_to", "cost_each": Money(pence: number).description
    case "fte_each": FullTimeEquivalent(millionths: number).description
    case "basis_points":
      "\(number / 100)" + (number % 100 == 0 ? "" : ".\(number % 100 < 10 ? "0" : "")\(number % 100)") + "%"
    default: String(number)
    }
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static let places: Set = ["authority", "valid_from", "ordinal"]

  private static let tables: [String: Phrase] = [
    "authority": "Council", "organisation_unit": "Unit", "post_funding": "Funding of post",
    "post_responsibility": "Responsibility of post", "job_description": "Job description of post",
  ]

  private static let columns: [String: Phrase] = [
    "valid_from": "First day", "valid_to": "Last day", "entered_on": "Entered on", "entered_under": "Entered with",
    "parent": "Part of", "subject_to_evaluation": "Grade subject to evaluation", "pay_from": "Pay from",
    "pay_to": "Pay to", "fte_each": "Working time of each", "positions": "Posts on this line", "status": "State",
    "cost_each": "Yearly cost of each", "basis_points": "Share", "words": "What it says", "id": "Short name",
  ]
}

extension Int {
  /// With a comma between thousands: `4,211`.
  var withCommas: String {
    let digits = String(magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "–" : "") + text
  }
}
