/// Messages about one input: all are counted, the first two hundred are kept, and a last one says how many more there are.
struct MessageList {
  private let file: String
  private var messages: [InputMessage] = []
  private var more = 0
  private var searches = 0

  init(file: String) { self.file = file }

  static let most = 200
  /// Looking for the nearest name reads every name, so it is done for the first messages only.
  static let mostSearches = 20

  var isEmpty: Bool { messages.isEmpty }

  /// Whether further messages are only counted.
  var isFull: Bool { messages.count >= Self.most }

  mutating func addUnseen() { more += 1 }

  mutating func add(_ message: InputMessage) {
    if isFull { addUnseen() } else { messages.append(message) }
  }

  mutating func nearest(to value: String, among names: @autoclosure () -> some Sequence<String>) -> String? {
    guard searches < Self.mostSearches else { return nil }
    searches += 1
    return nearestName(to: value, among: names())
  }

  /// The messages in the order of the file.
  var all: [InputMessage] {
    let sorted = messages.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
    guard more > 0 else { return sorted }
    return sorted + [InputMessage(file: file, text: "And \(more) more. Mend these first, then read the file again.")]
  }
}
