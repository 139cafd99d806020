import Council
import Law
import Store

/// Why something about the register of interests was not done. Nothing was changed.
public enum InterestRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The council has no such member.
  case unknownMember
  /// There is no such interest in the register.
  case unknownInterest
  /// Something stands against it.
  case objections([Objection])

  public var description: String {
    switch self {
    case .unknownMember: "There is no such member. Look at the list of members."
    case .unknownInterest: "There is no such interest in the register any more. Look at the member’s page."
    case .objections(let all): all.map(\.words).joined(separator: " ")
    }
  }
}

extension Work {
  /// A member of the register, as they stand or stood last. Throws ``InterestRefusal``.
  func interested(_ reference: Member.Reference, at authority: String) throws -> Member {
    let versions = try records.versions(Member.self, of: reference, at: authority).map(\.value)
    guard let member = versions.first(where: { $0.stands(on: now.day) }) ?? versions.last else {
      throw InterestRefusal.unknownMember
    }
    return member
  }
}

extension Deed {
  /// What the record says of a deed on the register: whose entry it is, and never what the interest is.
  func interestMatter(_ work: Work, _ member: Member, _ done: String, effective: Day? = nil) -> RecordMatter {
    matter(
      work, subject: "member \(member.reference.rawValue)", title: "\(done): \(member.name)",
      under: Warrant(.running, "Keeping the register of interests (Localism Act 2011, sections 29 to 33)"),
      effective: effective)
  }
}
