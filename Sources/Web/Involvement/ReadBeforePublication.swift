import Council
import HTML

/// What an officer decides of what was written to one question, before everybody reads it. What was typed just now and is wrong stands
/// there again.
struct ReadBeforePublication {
  var visit: Visit
  var response: ActivityResponse
  var question: ActivityQuestion
  var faults: FormFaults

  /// The name of a field of a response and a question: many stand on a page.
  static func field(_ name: String, _ response: Int, _ question: String) -> String { "\(name)-\(response)-\(question)" }

  /// What is decided by the form that was sent; `nil` to decide nothing yet, or where no reason is chosen.
  static func decided(_ visit: Visit, _ response: Int, _ question: String) -> Redaction? {
    func typed(_ name: String) -> String { visit.typed(field(name, response, question)) }
    switch visit.typed("verdict") {
    case "show": return Redaction.none
    case "black":
      let passages = typed("passages").split(whereSeparator: \.isNewline).map { String($0).trimmed }
      return Redaction.Reason(rawValue: typed("code")).map {
        Redaction($0, passages: passages.filter { !$0.isEmpty }, note: typed("note").trimmed)
      }
    default: return nil
    }
  }

  private var kept: Redaction? { response.redactions[question.id] }

  func node(to address: String, @HTMLBuilder hidden: () -> HTMLNode) -> HTMLNode {
    folded("Before everybody reads what was written to \(question.id)", isOpen: isTyped) {
      p { state }
      form(.action(address), .method("post"), .class("flow"), .novalidate) {
        FormToken.hidden(visit)
        hidden()
        fields
        div(.class("row")) {
          button(.class("btn"), .name("verdict"), .value("show")) { "Let it stand as it was written" }
          button(.class("btn ghost"), .name("verdict"), .value("black")) { "Black it out" }
          if kept != nil {
            button(.class("btn ghost"), .name("verdict"), .value("wait")) { "Do not publish it yet" }
          }
        }
      }
    }
  }

  private var fields: HTMLNode {
    HTMLNode {
      ChoiceField(
        name: name("code"), label: "Why words are blacked out",
        choices: Redaction.Reason.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) },
        chosen: value("code", kept?.reason?.rawValue), none: "Choose", fault: faults[name("code")]
      ).node
      EditField(
        name: name("passages"), label: "Words to black out",
        hint: "As they were written, each passage on a line of its own. Leave it empty to black out all of it.",
        kind: .lines(rows: 3)
      ).node(
        value("passages", kept?.passages.joined(separator: "\n")), fault: faults[name("passages")], note: nil)
      EditField(name: name("note"), label: "A note on it, for those who read answers").node(
        value("note", kept?.note), fault: faults[name("note")], note: nil)
    }
  }

  private var state: Phrase {
    guard let kept else { return "Nobody has read it yet, and it is not published." }
    guard let reason = kept.reason else { return "It stands as it was written." }
    return "Blacked out, as \(Phrase.term(reason.words))."
  }

  private func name(_ field: String) -> String { Self.field(field, response.number, question.id) }

  private var isTyped: Bool { !faults.isEmpty && visit.form.texts[name("code")] != nil }

  private func value(_ field: String, _ kept: String?) -> String {
    isTyped ? visit.typed(name(field)) : kept ?? ""
  }
}
