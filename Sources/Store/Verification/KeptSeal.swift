import Council
import Secrets

/// A seal that somebody kept outside the database, and where it lies.
public struct KeptSeal: Hashable, Sendable {
  /// Where it lies, for people: `rotherham-2014-06-16.txt`.
  public let place: String
  /// The seal with its signature and key.
  public let signed: SignedSeal

  /// A seal and where it lies.
  public init(place: String, signed: SignedSeal) { (self.place, self.signed) = (place, signed) }
}
