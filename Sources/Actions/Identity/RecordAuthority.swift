import Council
import Store

/// Enters a council, or its new name, form of governance or settings.
public struct RecordAuthority: Deed {
  public static let permission = Permission.enterCouncil
  public static let name = "enter-council"
  public let council: Authority
  public var authority: String { council.id }

  public init(_ council: Authority) { self.council = council }

  public func carryOut(_ work: Work) throws -> Done<ImportOutcome> {
    guard try work.records.authority(council.id) != council else { return .unrecorded(ImportOutcome()) }
    try work.records.save(council)
    return .openly(
      ImportOutcome(authorityEntered: true),
      matter(
        work, subject: "council \(council.id)", title: "Council entered: \(council.name)",
        under: Warrant(.running, "Setting up the council")))
  }
}
