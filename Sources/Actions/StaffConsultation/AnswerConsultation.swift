import Council
import Law
import Secrets
import Store

/// Answers a consultation by a private link: what somebody who is consulted says, or says anew while it is open.
public struct AnswerByLink: Deed {
  public static let permission = Permission.signIn
  public static let name = "answer-by-link"
  public let authority: String
  /// The token of the link.
  public let token: Token
  /// What they say.
  public let words: String

  /// An answer.
  public init(_ words: String, by token: Token, at authority: String) {
    (self.words, self.token, self.authority) = (words, token, authority)
  }

  /// Throws ``StaffConsultationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    guard let (person, proposal) = try work.records.consultedPerson(byLink: token.digest, at: authority) else {
      throw StaffConsultationRefusal.notConsulted
    }
    return try work.take(words, from: person, on: proposal, at: authority, .link, self)
  }
}

/// Answers a consultation with the own account.
public struct AnswerSignedIn: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "answer-signed-in"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String
  /// What they say.
  public let words: String

  /// An answer.
  public init(_ words: String, on proposal: String, at authority: String) {
    (self.words, self.proposal, self.authority) = (words, proposal, authority)
  }

  /// Throws ``StaffConsultationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let people = try work.records.consultedPeople(on: proposal, at: authority)
    guard let account = work.person.account, let person = people.first(where: { $0.account == account }) else {
      throw StaffConsultationRefusal.notConsulted
    }
    return try work.take(words, from: person, on: proposal, at: authority, .account, self)
  }
}

/// Enters a response that came on paper, of a union or a member of staff.
public struct RecordConsultationResponse: Deed {
  public static let permission = Permission.runStaffConsultation
  public static let name = "record-consultation-response"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String
  /// The response; its identifier is given here.
  public let response: ConsultationResponse

  /// A response to be entered.
  public init(_ response: ConsultationResponse, on proposal: String, at authority: String) {
    (self.response, self.proposal, self.authority) = (response, proposal, authority)
  }

  /// Throws ``StaffConsultationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let (restructure, consultation) = try work.consulted(proposal, at: authority)
    try work.checkOpen(consultation)
    try work.check(response.objections(to: consultation, today: work.now.day))
    let same = try work.records.consultationResponses(on: proposal, at: authority).contains {
      ($0.source, $0.name, $0.words) == (response.source, response.name, response.words)
    }
    if same { try work.check([.refusal("words", "This response is entered already. Nothing was saved twice.")]) }
    var kept = response
    (kept.id, kept.way, kept.person, kept.account) = (work.newIdentifier(), .paper, "", "")
    try work.records.save(kept, on: proposal, at: authority)
    return .privately((), consultationMatter(work, restructure, "A response on paper was entered"))
  }
}

extension Work {
  /// Keeps what a person says, in the place of what they said before.
  fileprivate func take(
    _ words: String, from person: ConsultedPerson, on proposal: String, at authority: String,
    _ way: ConsultationResponse.Way, _ deed: some Deed
  ) throws -> Done<Void> {
    let (restructure, consultation) = try consulted(proposal, at: authority)
    var response = ConsultationResponse(
      id: newIdentifier(), .staff, name: person.name, person: person.id, account: person.account, way: way,
      words: words, receivedOn: now.day)
    if consultation.closedOn != nil {
      try check([.refusal("words", "The consultation is closed. Your words were not sent; copy them if you need them.")]
      )
    }
    try check(response.objections(to: consultation, today: now.day))
    if let before = try records.consultationResponses(on: proposal, at: authority).first(where: {
      $0.person == person.id
    }) {
      if before.words == words { return .unrecorded(()) }
      // What it is about may have changed with it.
      response.id = before.id
    }
    try records.save(response, on: proposal, at: authority)
    return .privately((), deed.consultationMatter(self, restructure, "A response came"))
  }
}
