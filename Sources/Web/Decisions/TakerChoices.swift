import CaseFiles
import Council
import HTML
import Law
import Store

/// Whom to choose from when somebody says who takes a decision: bodies, members of the council, posts.
struct TakerChoices {
  private struct Choice {
    var taker: DecisionTaker
    var name: String
  }

  private var all: [Choice]

  init(bodies: [Body], members: [Member], posts: [Post]) {
    all =
      bodies.map { Choice(taker: DecisionTaker(.body, $0.reference.rawValue), name: $0.name) }
      + members.map { Choice(taker: DecisionTaker(.member, $0.reference.rawValue), name: $0.name) }
      + posts.map { Choice(taker: DecisionTaker(.officer, $0.reference.rawValue), name: $0.title) }
  }

  /// Those who stand on a day.
  init(_ open: OpenRecords, at authority: String, posts: [Post], on day: Day) throws {
    self.init(
      bodies: try open.standing(Body.self, of: authority, on: day),
      members: try open.standing(Member.self, of: authority, on: day).filter { $0.council == nil }, posts: posts)
  }

  var suggestions: [ChoiceField.Choice] { all.map { .init(value: $0.taker.reference, name: $0.name) } }

  /// Those meant by what was typed: a reference, or else a whole name, which several may bear.
  func meant(by typed: String, of kind: DecisionTaker.Kind? = nil) -> [DecisionTaker] {
    let kind = kind == .wardMember ? .member : kind
    let asked = all.filter { kind == nil || $0.taker.kind == kind }
    let referred = asked.filter { $0.taker.reference == typed }
    return (referred.isEmpty ? asked.filter { $0.name.lowercased() == typed.lowercased() } : referred).map(\.taker)
  }
}

extension EditGroup {
  /// Whether a decision is key, and by what it is judged.
  static func keyJudgement(_ id: String, _ heading: Phrase, and others: [EditField]) -> EditGroup {
    EditGroup(
      id: id, heading: heading,
      fields: [
        EditField(name: "key", label: "It is a key decision", kind: .tick),
        EditField(
          name: "amount", label: "What it costs or saves", hint: "For example, £75,000.", kind: .line(isNarrow: true)),
        EditField(
          name: "wards", label: "Wards or divisions it affects", hint: "One on each line, by reference.",
          kind: .lines(rows: 2)),
      ] + others)
  }
}
