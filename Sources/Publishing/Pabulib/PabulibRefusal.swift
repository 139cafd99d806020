/// A file that is no Pabulib file, or holds more than can be read: where reading stopped and why.
public struct PabulibRefusal: Error, Hashable, Sendable {
  /// Where, and what was expected.
  public let message: InputMessage

  /// A refusal with its message.
  public init(_ message: InputMessage) { self.message = message }
}
