import Council
import Secrets

/// Somebody signed in on one device, as it is kept: by the digest of the token in the cookie.
public struct Session: Hashable, Sendable {
  /// How far the signing in has come.
  public enum Stage: String, CaseIterable, Sendable {
    /// The password was right; the code is still to come. It opens nothing.
    case password
    /// Signed in.
    case whole
  }

  /// The digest of the token.
  public let digest: Digest
  /// What names it on the page of devices; stays when the token is changed.
  public let id: String
  /// Whose it is.
  public let account: String
  /// How far the signing in has come.
  public let stage: Stage
  /// What the browser calls itself.
  public let device: String
  /// When they signed in.
  public let beganAt: Moment
  /// When the token was last changed.
  public let renewedAt: Moment
  /// When they were last here, to some minutes.
  public var seenAt: Moment
  /// From when on it is worth nothing.
  public var endsAt: Moment

  /// A session from its parts.
  public init(
    digest: Digest, id: String, account: String, stage: Stage, device: String, beganAt: Moment, renewedAt: Moment,
    seenAt: Moment, endsAt: Moment
  ) {
    (self.digest, self.id, self.account, self.stage, self.device) = (digest, id, account, stage, device)
    (self.beganAt, self.renewedAt, self.seenAt, self.endsAt) = (beganAt, renewedAt, seenAt, endsAt)
  }
}
