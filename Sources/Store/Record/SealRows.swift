import Council
import DatabasePort
import Law
import Secrets

/// A seal with its signature.
public struct SignedSeal: Hashable, Sendable {
  /// What was sealed.
  public let seal: RecordSeal
  /// The Ed25519 key that checks the signature: 32 bytes.
  public let publicKey: [UInt8]
  /// The signature on the seal's text: 64 bytes.
  public let signature: [UInt8]

  /// A seal from its parts.
  public init(seal: RecordSeal, publicKey: [UInt8], signature: [UInt8]) {
    self.seal = seal
    self.publicKey = publicKey
    self.signature = signature
  }

  /// Whether the signature is on this seal and by the owner of its key.
  public var isGenuine: Bool { SiteKey.verify(signature, of: Array(seal.text.utf8), publicKey: publicKey) }
}

/// A seal and what the record says today of the entry it was made of.
public struct SealInRecord: Hashable, Sendable {
  /// The seal.
  public let signed: SignedSeal
  /// Whether that entry still stands under the fingerprint that was sealed.
  public let entryStands: Bool
}

extension AuthorityRecords {
  /// The seals before a day, latest first, at most so many.
  public func seals(before day: Day? = nil, atMost limit: Int) throws -> [SealInRecord] {
    try records.read { open in
      try open.transaction.query(
        """
        select s.*, e.fingerprint as standing from record_seal s
        left join record_entry e on e.authority = s.authority and e.number = s.number
        where s.authority = ? and s.day < ? order by s.day desc limit ?
        """,
        [.text(authority.id), .text(day?.iso ?? "9999-12-31"), .integer(limit)]
      ) { row in
        let signed = try SignedSeal(row)
        return SealInRecord(signed: signed, entryStands: try row.optionalText("standing") == signed.seal.fingerprint)
      }
    }
  }

  /// The seal of a day; `nil` when none was made.
  public func seal(of day: Day) throws -> SignedSeal? {
    try records.read { try $0.seal(of: authority.id, on: day) }
  }
}

extension OpenRecords {
  /// The seal of a day; `nil` when none was made.
  public func seal(of authority: String, on day: Day) throws -> SignedSeal? {
    try transaction.query(
      "select * from record_seal where authority = ? and day = ?", [.text(authority), .text(day.iso)], SignedSeal.init
    ).first
  }

  /// Enters a seal.
  public func save(_ signed: SignedSeal) throws {
    let seal = signed.seal
    try put(
      try TableRow(
        RecordTables.seal,
        [
          "authority": .text(seal.authority), "day": .text(seal.day.iso), "number": .integer(seal.number),
          "fingerprint": .text(seal.fingerprint), "sealed_at": .text(seal.at.description),
          "public_key": .text(Hexadecimal.text(signed.publicKey)),
          "signature": .text(Hexadecimal.text(signed.signature)),
        ]))
  }
}

extension SignedSeal {
  init(_ row: Row) throws {
    self.init(
      seal: RecordSeal(
        authority: try row.text("authority"), day: try row.day("day"), number: try row.integer("number"),
        fingerprint: try row.text("fingerprint"), at: try row.moment("sealed_at")),
      publicKey: Hexadecimal.bytes(try row.text("public_key")) ?? [],
      signature: Hexadecimal.bytes(try row.text("signature")) ?? [])
  }
}
