import Council
import HTML
import Publishing
import Store

extension Site {
  func recordCheck(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let typed = String((visit.query["fingerprint"] ?? "").trimmed.prefix(200))
    let search = FingerprintSearch(typed)
    let head = try council.recordHead().number
    let example = try council.lastPublicEntry(before: head) ?? council.lastPublicEntry()
    let page = RecordCheckPage(
      authority: council.authority, typed: typed, problem: search.problem,
      found: try search.digits.map { try council.recordEntries(fingerprint: $0) },
      example: try example.flatMap { try TamperExample($0, next: council.recordEntry($0.number + 1)?.entry) })
    let list = Crumb(title: "Public record", address: Address.record(council.authority.id))
    var frame = frame(
      council, search.problem == nil ? "Check the record" : "Error: Check the record", .record, [list])
    frame.content = page.view
    return .page(frame, status: search.problem == nil ? 200 : 400)
  }
}

/// The digits of a fingerprint as somebody typed them, with or without gaps.
struct FingerprintSearch {
  /// The digits; `nil` when nothing, or nothing usable, was typed.
  var digits: String?
  /// What is wrong with what was typed.
  var problem: Phrase?

  init(_ typed: String) {
    let text = typed.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    guard !text.isEmpty else { return }
    if let wrong = text.first(where: { !$0.isASCII || $0.hexDigitValue == nil }) {
      problem = "A fingerprint has the digits 0 to 9 and the letters a to f; “\(wrong)” is none of them."
    } else if text.count < FingerprintForm.fewest {
      problem = "Type at least \(FingerprintForm.fewest) characters of the fingerprint; these are \(text.count)."
    } else if text.count > 64 {
      problem = "A fingerprint has 64 characters; these are \(text.count)."
    } else {
      digits = text
    }
  }
}

/// What would happen if somebody altered an entry, worked with a real one.
struct TamperExample {
  var entry: RecordEntry
  var next: RecordEntry?
  var words: [String]
  /// The last word of the title as somebody might alter it.
  var instead: String
  var fingerprint: String

  init?(_ entry: RecordEntry, next: RecordEntry?) throws {
    guard entry.isSound, var heading = entry.heading, let title = heading.matter?.title else { return nil }
    words = title.split(separator: " ").map(String.init)
    guard let last = words.last else { return nil }
    let isNumber = last.contains(where: \.isWholeNumber)
    instead = isNumber ? String(last.map { $0 == "9" ? "8" : $0.isWholeNumber ? "9" : $0 }) : "something else"
    heading.matter?.title = (words.dropLast() + [instead]).joined(separator: " ")
    fingerprint = Web.fingerprint(Array(heading.text.utf8))
    self.entry = entry
    self.next = next
  }
}
