/// What became of a letter. The words hold neither a password nor who was written to.
public enum Delivery: Hashable, Sendable {
  /// The other side has taken it over.
  case accepted
  /// It will never be taken: sending it again is of no use.
  case refused(String)
  /// It was not taken, and may be later.
  case later(String)
  /// It was sent, and nobody said whether it was taken: sending it again could deliver it twice.
  case uncertain(String)
}

/// Who takes letters away.
public protocol MailCourier: Sendable {
  /// Carries one letter and waits until it is known what became of it, which can take a minute: never call it on an event loop.
  func carry(_ letter: Letter) -> Delivery
}
