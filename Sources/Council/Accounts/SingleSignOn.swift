/// A council’s own sign-in service (OpenID Connect), by which its staff may sign in to this site.
public struct SingleSignOn: Hashable, Sendable {
  /// The service’s name for itself, an address, exactly as it writes it.
  public let issuer: String
  /// What it calls this site.
  public let clientID: String
  /// What proves to it that this site asks.
  public let clientSecret: String
  /// Whether the council answers for every address that the service tells, so that the service need not say that it has checked it.
  /// Right for a directory in which only the council’s own administrators enter addresses.
  public let vouchesForAddresses: Bool

  /// A sign-in service from its parts.
  public init(issuer: String, clientID: String, clientSecret: String, vouchesForAddresses: Bool) {
    self.issuer = issuer
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.vouchesForAddresses = vouchesForAddresses
  }
}
