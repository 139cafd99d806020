/// Why some bytes are no JSON that is taken: where, and what is wrong, in words for whoever wrote them.
public struct JSONProblem: Error, Hashable, Sendable {
  /// What sort of trouble it is.
  public enum Kind: Hashable, Sendable {
    /// It cannot be read.
    case malformed
    /// It is larger, deeper or longer than is taken.
    case beyondLimits
  }

  /// What sort of trouble it is.
  public let kind: Kind
  /// Where, as a JSON pointer (RFC 6901); empty for the whole.
  public let pointer: String
  /// The line, from 1.
  public let line: Int
  /// The column in bytes, from 1.
  public let column: Int
  /// What is wrong and what to do.
  public let text: String
}

/// How much JSON may hold before it is refused, so that memory and time stay bounded whatever is handed in.
public struct JSONLimits: Hashable, Sendable {
  /// The most bytes.
  public var bytes: Int
  /// How deep lists and objects may stand in one another.
  public var depth: Int
  /// The most values, counting each list, object, text and number.
  public var values: Int
  /// The most digits of one number.
  public var digits: Int

  /// Limits from their parts.
  public init(bytes: Int = 2 << 20, depth: Int = 32, values: Int = 100_000, digits: Int = 30) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
    self.digits = digits
  }

  /// 2 MB, 32 deep, 100,000 values.
  public static let standard = JSONLimits()
}

/// A place in a JSON document (RFC 6901).
public enum JSONPointer {
  /// A place one step further in: `/set/title`.
  public static func adding(_ step: String, to pointer: String) -> String {
    var written = pointer + "/"
    for character in step.unicodeScalars {
      switch character {
      case "~": written += "~0"
      case "/": written += "~1"
      default: written.unicodeScalars.append(character)
      }
    }
    return written
  }
}
