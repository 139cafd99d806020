import Council
import Secrets

/// What somebody who signed up for an event is told by letter.
public struct EventLetter: Sendable {
  /// What happened.
  public enum Kind: Sendable {
    /// They signed up.
    case signedUp
    /// Somebody signed up with an address that is signed up already.
    case again
    /// A place was given up, and they have it.
    case movedUp
    /// They changed what they had said.
    case changedOwn
    /// It is at another time or place now.
    case moved
    /// It is not held; why.
    case calledOff(String)
    /// They gave their place up.
    case givenUp

    /// Whether they are signed up after it, with a place or waiting.
    public var leavesSignedUp: Bool {
      switch self {
      case .signedUp, .again, .movedUp, .changedOwn, .moved: true
      case .calledOff, .givenUp: false
      }
    }

    /// Whether it is news to them: the rest comes of what they did themselves, or had an officer do.
    var isNews: Bool {
      switch self {
      case .movedUp, .moved, .calledOff: true
      case .signedUp, .again, .changedOwn, .givenUp: false
      }
    }
  }

  /// What happened.
  public let kind: Kind
  /// The event as it stands.
  public let event: CommunityEvent
  /// For how many people.
  public let people: Int
  /// Whether they have a place.
  public let hasPlace: Bool
  /// What stands in their link.
  public let token: Token
  /// Where to join online; empty for those who have no place, and where nobody joins online.
  public let joining: String
}
