import Council
import Law
import Store

/// Takes an enquiry that nobody has.
public struct TakeEnquiry: Deed {
  public static let permission = Permission.answerEnquiries
  public static let name = "take-enquiry"
  public let authority: String
  /// Which enquiry.
  public let enquiry: Enquiry.Reference

  /// An enquiry to be taken.
  public init(_ enquiry: Enquiry.Reference, at authority: String) {
    (self.enquiry, self.authority) = (enquiry, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it. Taking one’s own again changes nothing.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var kept = try work.openEnquiry(enquiry, at: authority)
    guard let account = work.person.account else { throw ActionRefusal.notAllowed }
    if let owner = kept.owner {
      if owner.account == account { return .unrecorded(()) }
      try work.check([.refusal("take", "\(owner.post) has it already. Ask for it to be handed over, or hand it over.")])
    }
    kept.owner = .init(account, post: work.person.post)
    try work.records.save(kept, at: authority)
    return .privately((), enquiryMatter(work, enquiry, "An enquiry was taken"))
  }
}

/// Hands an enquiry over to a colleague, with a note.
public struct HandOverEnquiry: Deed {
  public static let permission = Permission.answerEnquiries
  public static let name = "hand-over-enquiry"
  public let authority: String
  /// Which enquiry.
  public let enquiry: Enquiry.Reference
  /// To whom, by the account.
  public let account: String
  /// What they should know.
  public let note: String

  /// An enquiry to be handed over.
  public init(_ enquiry: Enquiry.Reference, to account: String, note: String, at authority: String) {
    (self.enquiry, self.account, self.note, self.authority) = (enquiry, account, note, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var kept = try work.openEnquiry(enquiry, at: authority)
    var found = TextLimit.objections("note", note, most: TextLimit.item, what: "A note")
    if note.isEmpty { found.append(.refusal("note", "Say in a line what they should know.")) }
    let colleague = try work.records.enquiryOfficers(at: authority, on: work.now.day).first { $0.account == account }
    if colleague == nil { found.append(.refusal("to", "Choose a colleague who answers enquiries.")) }
    if let colleague, kept.owner == colleague {
      found.append(.refusal("to", "\(colleague.post) has it already. Choose somebody else."))
    }
    try work.check(found)
    guard let colleague else { return .unrecorded(()) }
    kept.owner = colleague
    try work.save(kept, .handedOver, "To \(colleague.post): \(note)", at: authority)
    return .privately((), enquiryMatter(work, enquiry, "An enquiry was handed over"))
  }
}

/// Notes something on an enquiry that only officers read.
public struct NoteOnEnquiry: Deed {
  public static let permission = Permission.answerEnquiries
  public static let name = "note-on-enquiry"
  public let authority: String
  /// Which enquiry.
  public let enquiry: Enquiry.Reference
  /// The note.
  public let words: String

  /// A note to be kept.
  public init(_ words: String, on enquiry: Enquiry.Reference, at authority: String) {
    (self.words, self.enquiry, self.authority) = (words, enquiry, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let kept = try work.openEnquiry(enquiry, at: authority)
    try work.check(Work.objections(writing: words, at: "note-words"))
    try work.save(kept, .note, words, at: authority)
    return .privately((), enquiryMatter(work, enquiry, "Something was noted on an enquiry"))
  }
}

/// Answers an enquiry. Whoever gave an e-mail address for it gets a letter; with a receipt it is read on the website.
public struct AnswerEnquiry: Deed {
  public static let permission = Permission.answerEnquiries
  public static let name = "answer-enquiry"
  public let authority: String
  /// Which enquiry.
  public let enquiry: Enquiry.Reference
  /// The answer.
  public let words: String
  /// How many messages there were when it was written; a new one stops it.
  public let seen: Int
  /// Whether the enquiry is closed with it.
  public let isClosing: Bool
  /// What words letters.
  public let post: AccountPost

  /// An answer to be given.
  public init(
    _ enquiry: Enquiry.Reference, _ words: String, seen: Int, closing isClosing: Bool, at authority: String,
    letters post: AccountPost
  ) {
    (self.enquiry, self.words, self.seen, self.isClosing) = (enquiry, words, seen, isClosing)
    (self.authority, self.post) = (authority, post)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var kept = try work.openEnquiry(enquiry, at: authority)
    try work.check(Work.objections(writing: words, at: "words"))
    let messages = try work.records.enquiryMessages(of: enquiry, at: authority)
    if messages.count != seen {
      try work.check([
        .refusal("words", "Something was written to it since you opened the page. Read that first, then send yours.")
      ])
    }
    guard let person = kept.enquirer else {
      throw EstablishmentRefusal.objections([.refusal("words", "Who asked is deleted. Nobody could be answered.")])
    }
    kept.answeredOn = kept.answeredOn ?? work.now.day
    if isClosing { kept.closedOn = work.now.day }
    if kept.owner == nil, let account = work.person.account { kept.owner = .init(account, post: work.person.post) }
    try work.save(kept, .answer, words, at: authority)
    if person.wish == .email, let email = person.email {
      let matter = AccountLetter.Matter.enquiryAnswered(enquiry, subject: person.subject, words: words)
      try post.send(matter, to: email, name: person.name, account: nil, of: authority, work)
    }
    return .privately((), enquiryMatter(work, enquiry, "An enquiry was answered"))
  }
}

/// Closes an enquiry. Who asked and what was written go two years later.
public struct CloseEnquiry: Deed {
  public static let permission = Permission.answerEnquiries
  public static let name = "close-enquiry"
  public let authority: String
  /// Which enquiry.
  public let enquiry: Enquiry.Reference

  /// An enquiry to be closed.
  public init(_ enquiry: Enquiry.Reference, at authority: String) {
    (self.enquiry, self.authority) = (enquiry, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var kept = try work.openEnquiry(enquiry, at: authority)
    let needsAnswer = kept.enquirer.map { $0.wish != .none } ?? false
    if kept.answeredOn == nil, needsAnswer {
      try work.check([
        .refusal("close", "It waits for an answer \(kept.enquirer?.wish.words ?? ""). Answer it first.")
      ])
    }
    kept.closedOn = work.now.day
    try work.records.save(kept, at: authority)
    return .privately((), enquiryMatter(work, enquiry, "An enquiry was closed"))
  }
}

/// Opens an enquiry again that was closed.
public struct ReopenEnquiry: Deed {
  public static let permission = Permission.answerEnquiries
  public static let name = "reopen-enquiry"
  public let authority: String
  /// Which enquiry.
  public let enquiry: Enquiry.Reference

  /// An enquiry to be opened again.
  public init(_ enquiry: Enquiry.Reference, at authority: String) {
    (self.enquiry, self.authority) = (enquiry, authority)
  }

  /// Throws ``EstablishmentRefusal`` when there is none. One that is open already stays as it is.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    guard var kept = try work.records.enquiry(enquiry, at: authority) else {
      throw EstablishmentRefusal.doesNotStand("enquiry \(enquiry.rawValue)", on: work.now.day)
    }
    guard kept.closedOn != nil else { return .unrecorded(()) }
    kept.closedOn = nil
    try work.records.save(kept, at: authority)
    return .privately((), enquiryMatter(work, enquiry, "An enquiry was opened again"))
  }
}

extension OpenRecords {
  /// The officers who answer enquiries on a day, by their posts.
  public func enquiryOfficers(at authority: String, on day: Day) throws -> [Enquiry.Owner] {
    try officers(having: .answerEnquiries, at: authority, on: day)
      .map { .init($0.id, post: $0.post.isEmpty ? $0.holder?.name ?? "" : $0.post) }
      .sorted { ($0.post, $0.account) < ($1.post, $1.account) }
  }
}

extension Work {
  /// An enquiry that is open. Throws ``EstablishmentRefusal``.
  fileprivate func openEnquiry(_ reference: Enquiry.Reference, at authority: String) throws -> Enquiry {
    guard let kept = try records.enquiry(reference, at: authority) else {
      throw EstablishmentRefusal.doesNotStand("enquiry \(reference.rawValue)", on: now.day)
    }
    if let day = kept.closedOn {
      throw EstablishmentRefusal.objections([
        .refusal("", "It was closed on \(day.long). Open it again to go on with it.")
      ])
    }
    return kept
  }

  /// Keeps an enquiry with what an officer wrote to it.
  fileprivate func save(
    _ enquiry: Enquiry, _ kind: EnquiryMessage.Kind, _ words: String, at authority: String
  ) throws {
    let number = try records.enquiryMessages(of: enquiry.reference, at: authority).count + 1
    let message = EnquiryMessage(
      number: number, kind, words: words, post: person.post, account: person.account ?? "", at: now.moment)
    try records.save(enquiry, adding: message, at: authority)
  }

  /// What is wrong with what an officer writes.
  fileprivate static func objections(writing words: String, at field: String) -> [Objection] {
    if words.isEmpty { return [.refusal(field, "Write it first.")] }
    return words.count > Enquiry.mostCharacters
      ? [.refusal(field, "There is room for \(Enquiry.mostCharacters) characters; here are \(words.count).")] : []
  }
}
