import Council
import Store

/// Enters a council for a demonstration, and marks it so for good. A council that is there already stays what it is.
public struct BeginDemonstration: Deed {
  public static let permission = Permission.runSite
  public static let name = "begin-demonstration"
  /// The council, invented or taken from published papers.
  public let council: Authority
  public var authority: String { council.id }

  public init(_ council: Authority) { self.council = council }

  /// Throws ``DemonstrationRefusal/isThere(_:)`` for a council that was entered before.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    guard try work.records.authority(authority) == nil else { throw DemonstrationRefusal.isThere(council.name) }
    try work.records.save(council)
    try work.records.markAsDemonstration(authority, on: work.now.day)
    return .openly(
      (),
      matter(
        work, subject: "council \(authority)", title: "Demonstration begun: \(council.name)",
        under: Warrant(.running, "Showing what Folkmoot does"),
        reason: "Nothing in this record was done by this council. It is here to be tried out."))
  }
}

/// Why something was not done that only a demonstration allows. Nothing was changed.
public enum DemonstrationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The council was entered before, and not for this.
  case isThere(String)
  /// The council is not one of a demonstration.
  case isReal

  public var description: String {
    switch self {
    case .isThere(let name): "\(name) is in this database already. Begin a demonstration with an empty one."
    case .isReal: "This council is not part of a demonstration. Sign in with your own account."
    }
  }
}
