/// Something wrong with what somebody wrote: where, what it was, what was expected, what was perhaps meant.
public struct InputMessage: Hashable, Sendable {
  /// The file's name, as the person knows it.
  public let file: String
  /// The line, from 1; 0 when the whole file is meant.
  public let line: Int
  /// The column, from 1; 0 when the whole line is meant.
  public let column: Int
  /// The field: a column's name, or a key's path such as `changes[3].merge_posts`; empty for none.
  public let field: String
  /// The value as written, cut to 80 characters; empty for none.
  public let value: String
  /// What happened and what was expected, in one or two sentences.
  public let text: String
  /// The nearest valid name; `nil` when none is near.
  public let nearest: String?

  /// A message from its parts. The value is cut to 80 characters and stripped of control characters.
  public init(
    file: String, line: Int = 0, column: Int = 0, field: String = "", value: String = "",
    text: String, nearest: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.value = String(
      value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(80).map(Character.init))
    self.text = text
    self.nearest = nearest
  }
}

extension InputMessage: CustomStringConvertible {
  /// One line for a terminal: `case.yml:12:7: changes[3].delete_post “CIOO”: there is no post with this reference. Did you mean CIO?`
  public var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if line > 0, column > 0 { place += ":\(column)" }
    let what = [field, value.isEmpty ? "" : "“\(value)”"].filter { !$0.isEmpty }.joined(separator: " ")
    return place + ": " + (what.isEmpty ? "" : what + ": ") + text + (nearest.map { " Did you mean \($0)?" } ?? "")
  }
}
