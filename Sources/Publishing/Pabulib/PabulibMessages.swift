/// Keeps the first messages about a file and counts the others, so that a broken file of ten million rows tells its story in a page.
struct PabulibMessages: Sendable {
  let file: String
  private(set) var kept: [InputMessage] = []
  private(set) var count = 0
  private static let most = 200

  init(file: String) { self.file = file }

  mutating func add(
    _ text: @autoclosure () -> String, line: Int, column: Int = 0, field: String = "",
    value: @autoclosure () -> String = ""
  ) {
    count += 1
    guard kept.count < Self.most else { return }
    kept.append(
      InputMessage(file: file, line: line, column: column, field: field, value: value(), text: text()))
  }
}
