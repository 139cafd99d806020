import Actions
import CaseFiles
import Council
import HTML
import Law

/// What is said at the top of a form and on its button.
typealias EditWords = (title: Phrase, lede: Phrase, button: Phrase)

/// The part of a form that says from when a change counts, why, and under what authority; or what a correction puts right.
struct GroundsForm {
  /// What a form can end.
  enum Ended { case post, unit, place, body, member, group, membership, portfolio }

  enum Kind {
    case change, end, correction

    /// How a form of this kind calls itself, what it says below, and what its button says.
    func words(for title: String, ending what: Ended, _ warning: Phrase, _ days: Phrase) -> EditWords {
      switch self {
      case .change: ("Change \(title)", "What stands before the day stays in the history.", "Save the change")
      case .correction:
        ("Correct \(title)", "What was entered wrongly is put right on its own days: \(days).", "Save the correction")
      case .end:
        switch what {
        case .post: ("End \(title)", "From a day on the post stands no more. \(warning)", "End the post")
        case .unit: ("End \(title)", "From a day on the unit stands no more. \(warning)", "End the unit")
        case .place: ("End \(title)", "From a day on the place stands no more. \(warning)", "End the place")
        case .body: ("End \(title)", "From a day on the body meets no more. \(warning)", "End the body")
        case .member: ("End \(title)", "From a day on they are a member no more. \(warning)", "End it")
        case .group: ("End \(title)", "From a day on the group stands no more. \(warning)", "End the group")
        case .membership: ("End \(title)", "From a day on they sit on it no more. \(warning)", "End the membership")
        case .portfolio:
          ("End \(title)", "From a day on it is not listed any more. \(warning)", "End the portfolio")
        }
      }
    }
  }

  var kind: Kind
  var today: Day
  /// The entry that a correction probably puts right; `nil` when there is none.
  var lastEntry: Int?

  /// What stands in the fields before anybody types.
  func texts(from day: Day) -> [String: String] {
    kind == .correction ? ["corrects": lastEntry.map(String.init) ?? ""] : ["on": day.typed, "under-kind": "decision"]
  }

  func typed(_ visit: Visit) -> [String: String] {
    Dictionary(fields.map { ($0.name, $0.typed(visit)) }) { first, _ in first }
      .merging(["in-spite": visit.typed("in-spite")]) { _, new in new }
  }

  func grounds(_ texts: [String: String], _ faults: inout FormFaults) -> Grounds? {
    let day = DayField(texts["on"])
    if day.typed.isEmpty { faults.add("Say from which day it counts.", at: "on") }
    if day.isWrong { faults.add(day.message, at: "on") }
    let warrant = Warrant.Kind(rawValue: texts["under-kind"] ?? "")
    let isOffered = warrant.map { Self.kinds.contains($0) } ?? false
    if !isOffered { faults.add("Choose what sort of authority it is.", at: "under-kind") }
    guard let from = day.day, let warrant, isOffered else { return nil }
    return Grounds(
      from: from, reason: texts["reason"] ?? "", warrant: Warrant(warrant, texts["under"] ?? ""),
      inSpiteOfWarnings: texts["in-spite"] == "yes")
  }

  /// What stands against the reason and the authority as they were typed, whatever the day.
  func objections(_ texts: [String: String]) -> [Objection] {
    let warrant = kind == .correction ? .correction : Warrant.Kind(rawValue: texts["under-kind"] ?? "") ?? .decision
    return Grounds(from: today, reason: texts["reason"] ?? "", warrant: Warrant(warrant, texts["under"] ?? ""))
      .objections
  }

  func correction(_ texts: [String: String], _ faults: inout FormFaults) -> Correction? {
    var reading = FieldReading(texts: texts)
    let entry = reading.value("corrects") { ScalarForms.count($0, in: 1...999_999_999) }
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    guard reading.faults.isEmpty else { return nil }
    return Correction(
      of: entry, wrong: reading.text("under"), reason: reading.text("reason"),
      inSpiteOfWarnings: texts["in-spite"] == "yes")
  }

  var group: EditGroup {
    EditGroup(
      id: "grounds", heading: kind == .correction ? "What it puts right" : "From when, and why",
      note: "This stands on the public record, with your post and the time.", fields: fields)
  }

  private static let kinds: [Warrant.Kind] = [.decision, .delegation]

  private var fields: [EditField] {
    let reason = EditField(
      name: "reason", label: kind == .correction ? "Why it is put right now" : "Reason",
      hint: "In a sentence that anyone may read. Name no person.", kind: .lines(rows: 3))
    guard kind != .correction else {
      return [
        EditField(
          name: "corrects", label: "Entry of the record that was wrong",
          hint: "Its number; empty when it was entered before the record began.", kind: .line(isNarrow: true)),
        EditField(name: "under", label: "What was wrong", hint: "For example: the grade was typed as KR8 for KR9."),
        reason,
      ]
    }
    return [
      EditField(
        name: "on", label: kind == .end ? "First day without it" : "From this day on",
        hint: "For example, \(today.long).", kind: .line(isNarrow: true)),
      EditField(
        name: "under-kind", label: "Authority",
        kind: .choice(Self.kinds.map { .init(value: $0.rawValue, words: $0.words as Phrase) })),
      EditField(
        name: "under", label: "Which decision or delegation",
        hint: "Who took it and when, or which line of which scheme."),
      reason,
    ]
  }
}
