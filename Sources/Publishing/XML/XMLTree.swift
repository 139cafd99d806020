/// An element of XML as it was read, with what is in it.
public struct XMLTree: Hashable, Sendable {
  /// Its name without the prefix of a namespace.
  public let name: String
  /// Its attributes by name, without prefixes.
  public var attributes: [String: String] = [:]
  /// The elements directly in it, in order.
  public var children: [XMLTree] = []
  /// The text directly in it, without that of its elements.
  public var text = ""

  /// An element with nothing in it yet.
  public init(_ name: String) { self.name = name }

  /// The first element directly in it of a name, whatever its case.
  public subscript(_ name: String) -> XMLTree? { children.first { $0.isNamed(name) } }

  /// All elements directly in it of a name, whatever its case.
  public func all(_ name: String) -> [XMLTree] { children.filter { $0.isNamed(name) } }

  /// The text of the first element of a name without space around it; empty when there is none.
  public func words(_ name: String) -> String { self[name]?.text.trimmedOfSpace ?? "" }

  /// Whether it has a name, whatever the case.
  public func isNamed(_ name: String) -> Bool { self.name.lowercased() == name.lowercased() }
}

extension String {
  var trimmedOfSpace: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
