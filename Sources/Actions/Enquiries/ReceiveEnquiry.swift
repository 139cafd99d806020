import Council
import Law
import Secrets
import Store

/// Takes an enquiry from the website. Nobody needs an account; whoever sends it gets a receipt by which the answer is read.
public struct SendEnquiry: Deed {
  public static let permission = Permission.signIn
  public static let name = "send-enquiry"
  public let authority: String
  /// What it is about, and who asks.
  public let enquiry: Enquiry
  /// What is asked.
  public let words: String
  /// Whence it comes.
  public let caller: CallingDevice

  /// What became of it.
  public enum Outcome: Sendable {
    /// It is in the mailbox.
    case received(Enquiry.Reference, ReceiptCode)
    /// Too many came from there: how many seconds to wait.
    case wait(seconds: Int)
  }

  /// An enquiry to be sent.
  public init(_ enquiry: Enquiry, _ words: String, at authority: String, caller: CallingDevice) {
    (self.enquiry, self.words, self.authority, self.caller) = (enquiry, words, authority, caller)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    let council = try work.council(authority)
    var received = enquiry
    received.way = .web
    try work.check(try work.objections(to: received, words, at: authority))
    if let seconds = try Throttle.enquiry(caller, at: authority).enter(work) {
      return .unrecorded(.wait(seconds: seconds))
    }
    let code = ReceiptCode(work.random)
    let reference = try work.receive(
      received, words, receipt: code.digest(with: work.records.keeping.key, owner: authority), at: council)
    return .privately(
      .received(reference, code), enquiryMatter(work, reference, "An enquiry came on the website"))
  }
}

/// Enters an enquiry that came by telephone, by letter or at the counter.
public struct EnterEnquiry: Deed {
  public static let permission = Permission.answerEnquiries
  public static let name = "enter-enquiry"
  public let authority: String
  /// What it is about, and who asks.
  public let enquiry: Enquiry
  /// What is asked.
  public let words: String

  /// An enquiry to be entered.
  public init(_ enquiry: Enquiry, _ words: String, at authority: String) {
    (self.enquiry, self.words, self.authority) = (enquiry, words, authority)
  }

  /// Gives back its reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Enquiry.Reference> {
    let council = try work.council(authority)
    var found = try work.objections(to: enquiry, words, at: authority)
    if enquiry.receivedOn > work.now.day {
      found.append(.refusal("on", "\(enquiry.receivedOn.long) is still to come."))
    }
    if enquiry.receivedOn < work.now.day.adding(days: -365) {
      found.append(.refusal("on", "\(enquiry.receivedOn.long) is more than a year ago. Look at the day again."))
    }
    try work.check(found)
    let reference = try work.receive(enquiry, words, at: council)
    return .privately(reference, enquiryMatter(work, reference, "An enquiry was entered"))
  }
}

/// Takes an enquiry from a letter by e-mail. One that names an enquiry in its subject joins that, when it comes from whoever asked.
public struct ReceiveEnquiryLetter: Deed {
  public static let permission = Permission.runSite
  public static let name = "receive-enquiry-letter"
  public let authority: String
  /// Who sent it.
  public let email: EmailAddress
  /// What they call themselves; empty when they do not.
  public let sender: String
  /// Its subject.
  public let subject: String
  /// What it says.
  public let words: String

  /// A letter that came.
  public init(from email: EmailAddress, called sender: String, subject: String, _ words: String, at authority: String) {
    (self.email, self.sender, self.subject, self.words) = (email, sender, subject, words)
    self.authority = authority
  }

  /// What became of it.
  public enum Outcome: Hashable, Sendable {
    /// A new enquiry.
    case received(Enquiry.Reference)
    /// It joined the enquiry it names.
    case joined(Enquiry.Reference)
    /// It came before: mail servers that are not sure send twice.
    case known(Enquiry.Reference)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    let council = try work.council(authority)
    if let done = try joined(work, council) { return done }
    let title = subject.isEmpty ? "No subject" : String(subject.prefix(TextLimit.title))
    let person = Enquirer(
      subject: title, name: String(sender.prefix(TextLimit.short)), email: email, wish: .email)
    for before in try work.records.enquiries(on: work.now.day, from: email, at: authority)
    where before.enquirer?.subject == title {
      let first = try work.records.enquiryMessages(of: before.reference, at: authority).first
      if first?.words == words { return .unrecorded(.known(before.reference)) }
    }
    let enquiry = Enquiry(.email, .other, receivedOn: work.now.day, enquirer: person)
    try work.check(try work.objections(to: enquiry, words, at: authority))
    let reference = try work.receive(enquiry, words, at: council)
    return .privately(.received(reference), enquiryMatter(work, reference, "An enquiry came by e-mail"))
  }

  private func joined(_ work: Work, _ council: Authority) throws -> Done<Outcome>? {
    guard let named = Enquiry.Reference(inSubject: subject),
      var enquiry = try work.records.enquiry(named, at: authority), enquiry.enquirer?.email == email
    else { return nil }
    let messages = try work.records.enquiryMessages(of: named, at: authority)
    if messages.contains(where: { $0.kind == .added && $0.words == words && $0.at.dayUTC == work.now.moment.dayUTC }) {
      return .unrecorded(.known(named))
    }
    if words.isEmpty { try work.check([.refusal("words", "The letter says nothing.")]) }
    if enquiry.closedOn != nil || enquiry.answeredOn != nil {
      (enquiry.closedOn, enquiry.answeredOn) = (nil, nil)
      enquiry.due = Enquiry.due(from: work.now.day, council.settings.offices)
    }
    let message = EnquiryMessage(number: messages.count + 1, .added, words: words, at: work.now.moment)
    try work.records.save(enquiry, adding: message, at: authority)
    return .privately(.joined(named), enquiryMatter(work, named, "Something was added to an enquiry by e-mail"))
  }
}

extension Deed {
  /// What the record says of a deed on an enquiry: nothing of who asked, nor of what.
  func enquiryMatter(_ work: Work, _ reference: Enquiry.Reference, _ title: String) -> RecordMatter {
    matter(
      work, subject: "enquiry \(reference.rawValue)", title: title, under: Warrant(.running, "Answering enquiries"))
  }
}

extension Work {
  /// What stands against an enquiry as it is stated.
  func objections(to enquiry: Enquiry, _ words: String, at authority: String) throws -> [Objection] {
    var found = (enquiry.enquirer ?? Enquirer(subject: "")).objections(asking: words)
    if let place = enquiry.place,
      try !records.places(of: authority, on: now.day).contains(where: { $0.reference == place })
    {
      found.append(
        .refusal("place", "There is no place “\(place.rawValue)”. Choose one from the list, or leave it empty."))
    }
    return found
  }

  /// Puts an enquiry into the mailbox, and gives back its reference.
  fileprivate func receive(
    _ stated: Enquiry, _ words: String, receipt: Digest? = nil, at council: Authority
  ) throws -> Enquiry.Reference {
    var enquiry = stated
    enquiry.reference = try records.nextEnquiry(of: enquiry.receivedOn.year, at: council.id)
    enquiry.due = Enquiry.due(from: enquiry.receivedOn, council.settings.offices)
    (enquiry.owner, enquiry.answeredOn, enquiry.closedOn) = (nil, nil, nil)
    let message = EnquiryMessage(number: 1, .asked, words: words, at: now.moment)
    try records.save(enquiry, receipt: receipt, adding: message, at: council.id)
    return enquiry.reference
  }
}

extension Throttle {
  /// For enquiries from one network.
  static func enquiry(_ caller: CallingDevice, at authority: String) -> Throttle {
    .shared("enquiry \(caller.networkPrefix)", .enquiriesFromNetwork, at: authority)
  }

  /// For receipts that are typed from one network.
  static func receipt(_ caller: CallingDevice, at authority: String) -> Throttle {
    .shared("receipt \(caller.networkPrefix)", .network, at: authority)
  }
}
