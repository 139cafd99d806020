import Council
import Store

/// Names the council’s own sign-in service, or takes it away.
public struct SetSingleSignOn: Deed {
  public static let permission = Permission.enterCouncil
  public static let name = "set-single-sign-on"
  public let authority: String
  /// The service; `nil` when there is to be none.
  public let service: SingleSignOn?

  public init(_ service: SingleSignOn?, of authority: String) {
    self.service = service
    self.authority = authority
  }

  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    guard try work.records.singleSignOn(of: authority) != service else { return .unrecorded(()) }
    try work.records.save(service, of: authority)
    return .privately(
      (),
      matter(
        work, subject: "council \(authority)",
        title: service.map { "Sign-in service named: \($0.issuer)" } ?? "Sign-in service taken away",
        under: Warrant(.running, "Setting up the council")))
  }
}
