import HTML
import Publishing

extension CheckPage {
  /// Which of the two fields a message is about.
  func field(of message: InputMessage) -> String {
    message.file == request.establishment.file ? "establishment" : "case"
  }

  /// The summary at the top, each line linked to the message above its field.
  var problems: HTMLNode {
    notice(.problem, "There is a problem", id: "problem") {
      p {
        "\(messages.count == 1 ? "One thing has" : "\(messages.count) things have") to be put right before the proposal can be checked. What you put in is kept below."
      }
      ul {
        for (index, message) in messages.prefix(Self.mostMessages).enumerated() {
          li { a(.href("#m\(index)")) { "\(place(message)): \(message.sentence)" } }
        }
      }
      if messages.count > Self.mostMessages { p { "And \(messages.count - Self.mostMessages) more." } }
    }
  }

  /// The messages of one field, each with the line it is about.
  func messageList(_ own: [(offset: Int, element: InputMessage)], part: CheckRequest.Part, id: String) -> HTMLNode {
    let lines = part.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return ul(.class("msgs"), .id(id)) {
      for (index, message) in own.prefix(Self.mostMessages) {
        li(.id("m\(index)"), .tabindex(-1)) {
          div(.class("msg")) {
            Icon.not.node
            span { "Error, \(place(message)): \(message.sentence)" }
          }
          if message.line > 0, message.line <= lines.count { code { String(lines[message.line - 1].prefix(200)) } }
        }
      }
    }
  }

  private func place(_ message: InputMessage) -> String {
    var words = message.file
    if message.line > 0 { words += " line \(message.line)" }
    if message.line > 0, message.column > 0 { words += ", column \(message.column)" }
    return words
  }
}

extension InputMessage {
  /// Field, value, what happened and the nearest name, in one line.
  var sentence: String {
    let what = [field, value.isEmpty ? "" : "“\(value)”"].filter { !$0.isEmpty }.joined(separator: " ")
    return (what.isEmpty ? "" : what + ": ") + text + (nearest.map { " Did you mean \($0)?" } ?? "")
  }
}
