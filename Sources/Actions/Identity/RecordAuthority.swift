import Council
import Store

/// Enters a council, or its new name, form of governance or settings.
public struct RecordAuthority: Sendable {
  public let authority: Authority

  public init(_ authority: Authority) { self.authority = authority }

  @discardableResult
  public func carryOut(in records: Records) throws -> ImportOutcome {
    try records.change { open in
      guard try open.authority(authority.id) != authority else { return ImportOutcome() }
      try open.save(authority)
      return ImportOutcome(authorityEntered: true)
    }
  }
}
