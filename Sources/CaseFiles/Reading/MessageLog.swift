import Publishing

/// The messages about one file, in the order of its lines.
final class MessageLog {
  private let file: String
  private var messages: [InputMessage] = []
  private var more = 0

  /// More than anybody reads at once; the rest is counted.
  static let most = 200

  init(file: String) { self.file = file }

  var isEmpty: Bool { messages.isEmpty }
  var count: Int { messages.count + more }

  /// Whether more messages are only counted, so that work on their words can be spared.
  var isFull: Bool { messages.count >= Self.most }

  func add(
    _ place: YAMLNode.Place, field: @autoclosure () -> String = "", value: String = "", text: @autoclosure () -> String,
    nearest: @autoclosure () -> String? = nil
  ) {
    guard !isFull else {
      more += 1
      return
    }
    messages.append(
      InputMessage(
        file: file, line: place.line, column: place.column, field: field(), value: value, text: text(),
        nearest: nearest()))
  }

  var sorted: [InputMessage] {
    let inOrder = messages.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    guard more > 0, let last = inOrder.last else { return inOrder }
    return inOrder + [
      InputMessage(
        file: file, line: last.line, column: last.column,
        text:
          "There \(more == 1 ? "is 1 more message" : "are \(more) more messages") about this file. Mend these first.")
    ]
  }
}
