import Council
import Law
import Secrets
import Store

/// Enters somebody who is consulted, with a private link by which they can answer.
public struct ConsultPerson: Deed {
  public static let permission = Permission.runStaffConsultation
  public static let name = "consult-person"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String
  /// Who; the identifier and the day are given here.
  public let person: ConsultedPerson
  /// The address of their account, by which they can answer signed in; `nil` without one.
  public let email: EmailAddress?

  /// Somebody to be consulted.
  public init(_ person: ConsultedPerson, email: EmailAddress? = nil, on proposal: String, at authority: String) {
    (self.person, self.email, self.proposal, self.authority) = (person, email, proposal, authority)
  }

  /// Gives back the token of the link. Throws ``StaffConsultationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Token> {
    let (restructure, consultation) = try work.consulted(proposal, at: authority)
    try work.checkOpen(consultation)
    var found = person.objections
    var person = person
    if let email {
      let account = try work.records.accounts(of: authority).first { $0.holder?.email.folded == email.folded }
      if account == nil {
        found.append(
          .refusal("email", "No account at the council has this address. Leave it empty: they answer by link."))
      }
      person.account = account?.id ?? ""
    }
    let known = try work.records.consultedPeople(on: proposal, at: authority)
    if known.contains(where: { ($0.name, $0.post) == (person.name, person.post) }) {
      found.append(.refusal("person-name", "They are entered already. Nothing was saved twice."))
    }
    try work.check(found)
    (person.id, person.addedOn) = (work.newIdentifier(), work.now.day)
    let token = Token(work.random)
    try work.records.save(person, link: token.digest, on: proposal, at: authority)
    return .privately(token, consultationMatter(work, restructure, "Somebody is consulted"))
  }
}

/// Gives somebody who is consulted another link; the one before is worth nothing any more.
public struct RenewAnswerLink: Deed {
  public static let permission = Permission.runStaffConsultation
  public static let name = "renew-answer-link"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String
  /// Who, by identifier.
  public let person: String

  /// Somebody who needs another link.
  public init(for person: String, on proposal: String, at authority: String) {
    (self.person, self.proposal, self.authority) = (person, proposal, authority)
  }

  /// Gives back the token of the link. Throws ``StaffConsultationRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Token> {
    let (restructure, consultation) = try work.consulted(proposal, at: authority)
    try work.checkOpen(consultation)
    let person = try work.consultedPerson(person, on: proposal, at: authority)
    let token = Token(work.random)
    try work.records.save(person, link: token.digest, on: proposal, at: authority)
    return .privately(token, consultationMatter(work, restructure, "A private link was renewed"))
  }
}

/// Takes out somebody who was entered by mistake. What they said stays.
public struct RemoveConsultedPerson: Deed {
  public static let permission = Permission.runStaffConsultation
  public static let name = "remove-consulted-person"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String
  /// Who, by identifier.
  public let person: String

  /// Somebody who is not to be consulted.
  public init(_ person: String, on proposal: String, at authority: String) {
    (self.person, self.proposal, self.authority) = (person, proposal, authority)
  }

  /// Throws ``StaffConsultationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let (restructure, consultation) = try work.consulted(proposal, at: authority)
    try work.checkOpen(consultation)
    try work.records.remove(try work.consultedPerson(person, on: proposal, at: authority), at: authority)
    return .privately((), consultationMatter(work, restructure, "Somebody is no longer consulted"))
  }
}
