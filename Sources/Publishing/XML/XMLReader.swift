/// Reads XML 1.0 in UTF-8. Nothing in it can make the reader fetch, multiply or run anything: document types and entities of one’s own
/// are refused, and size, depth and numbers are bounded.
public struct XMLReader {
  /// Why it cannot be read.
  public struct Trouble: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in a sentence.
    public let text: String
    /// The line it is in, from 1.
    public let line: Int
    public var description: String { "Line \(line): \(text)" }
  }

  /// The most elements within each other.
  public static let mostDepth = 32
  /// The most elements altogether.
  public static let mostElements = 500_000
  /// The most attributes of an element.
  public static let mostAttributes = 64

  let bytes: [UInt8]
  var offset = 0
  private var elements = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The outermost element of a document of at most so many bytes.
  public static func read(_ bytes: [UInt8], mostBytes: Int) throws(Trouble) -> XMLTree {
    var reader = XMLReader(bytes)
    guard bytes.count <= mostBytes else { throw reader.trouble("It is longer than \(mostBytes) bytes.") }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw reader.trouble("It is not in UTF-8. Save it in UTF-8 and try again.")
    }
    if bytes.starts(with: InputText.byteOrderMark) { reader.offset = InputText.byteOrderMark.count }
    try reader.skipBetween()
    let root = try reader.element()
    try reader.skipBetween()
    guard reader.offset == bytes.count else { throw reader.trouble("Something follows behind the end.") }
    return root
  }

  func trouble(_ text: String) -> Trouble {
    Trouble(text: text, line: 1 + bytes[..<min(offset, bytes.count)].count { $0 == 0x0A })
  }

  /// Goes past space, comments and what is meant for programs, outside the outermost element.
  private mutating func skipBetween() throws(Trouble) {
    while offset < bytes.count {
      if isSpace(bytes[offset]) {
        offset += 1
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("<!--") {
        try skip(past: "-->")
      } else {
        return
      }
    }
  }

  /// The element that begins here, with all in it; those that are open stand in a list, so that depth costs no stack.
  private mutating func element() throws(Trouble) -> XMLTree {
    var (open, names): ([XMLTree], [String]) = ([], [])
    while offset < bytes.count {
      if starts("</") {
        guard let last = names.popLast(), let done = open.popLast() else { throw trouble("Nothing is open here.") }
        offset += 2
        let name = try self.name()
        guard name == last else { throw trouble("</\(name)> ends <\(last)>.") }
        try close()
        if open.isEmpty { return done }
        open[open.count - 1].children.append(done)
      } else if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<![CDATA[") {
        guard !open.isEmpty else { throw trouble("An element is expected here.") }
        offset += 9
        let start = offset
        try skip(past: "]]>")
        open[open.count - 1].text += String(decoding: bytes[start..<(offset - 3)], as: UTF8.self)
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("<!") {
        throw trouble("Document types are not read here.")
      } else if starts("<") {
        let (tree, name, isEmpty) = try tag()
        guard isEmpty else {
          guard open.count < Self.mostDepth else { throw trouble("Elements are nested too deeply.") }
          open.append(tree)
          names.append(name)
          continue
        }
        if open.isEmpty { return tree }
        open[open.count - 1].children.append(tree)
      } else {
        guard !open.isEmpty else { throw trouble("An element is expected here.") }
        open[open.count - 1].text += try text { $0 == UInt8(ascii: "<") }
      }
    }
    throw trouble("It ends in the middle.")
  }

  /// The beginning of an element with its attributes.
  private mutating func tag() throws(Trouble) -> (XMLTree, String, isEmpty: Bool) {
    elements += 1
    guard elements <= Self.mostElements else { throw trouble("It has too many elements.") }
    offset += 1
    let name = try self.name()
    var tree = XMLTree(Self.local(name))
    for _ in 0...Self.mostAttributes {
      skipSpace()
      if starts("/>") {
        offset += 2
        return (tree, name, true)
      }
      if starts(">") {
        offset += 1
        return (tree, name, false)
      }
      let attribute = try self.name()
      skipSpace()
      guard starts("=") else { throw trouble("An attribute needs a value.") }
      offset += 1
      skipSpace()
      guard starts("\"") || starts("'") else { throw trouble("The value of an attribute stands in quotation marks.") }
      let quote = bytes[offset]
      offset += 1
      let value = try text { $0 == quote || $0 == UInt8(ascii: "<") }
      guard offset < bytes.count, bytes[offset] == quote else { throw trouble("The value of an attribute has no end.") }
      offset += 1
      if !attribute.hasPrefix("xmlns") { tree.attributes[Self.local(attribute)] = value }
    }
    throw trouble("An element has too many attributes.")
  }

  private mutating func close() throws(Trouble) {
    skipSpace()
    guard starts(">") else { throw trouble("The end of an element is not closed.") }
    offset += 1
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
  }
}
