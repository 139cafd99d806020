import Council
import Law
import Store
import TestEngines

@testable import Actions

/// A discussion at Kent, with people who write in it.
struct Talk {
  let records: Records
  let reference: Discussion.Reference
  let letters = Postbag()

  static let caller = CallingDevice(network: "203.0.113.9", browser: "")
  static let moderator = person("moderator", .engagementOfficer, post: "Engagement Officer")
  static let colleague = person("colleague", .engagementOfficer, post: "Consultation Officer")
  static let ada = person("ada", .resident)
  static let ben = person("ben", .resident)

  static func person(_ account: String, _ role: Role, post: String = "A resident") -> ActingPerson {
    ActingPerson(.account(account), post: post, grants: [RoleGrant(authority: "kent", role: role)])
  }

  init(_ engine: Engine, _ kind: Discussion.Kind = .talk, _ moderation: Discussion.Moderation = .before) throws {
    records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    reference = try records.carryOut(
      StartDiscussion(
        Discussion(
          kind, title: "The square", about: "It is mended.", from: Councils.today,
          to: Councils.today.adding(days: 7), moderation: moderation, startedAt: Councils.now.moment), at: "kent"),
      by: Self.moderator, at: Councils.now)
  }

  /// Accounts that letters go to, and that can be told apart as moderators.
  func enter(_ account: String, _ kind: Account.Kind, _ role: Role, post: String) throws {
    let email = try Reception.email("\(account)@kent.example")
    let held = Account(
      id: account, kind: kind, post: post, state: .active, openedAt: Councils.now.moment,
      holder: .init(name: "", email: email))
    try records.change { open in
      try open.save(held, of: "kent")
      try open.save(
        HeldRole(id: "role of \(account)", account: account, grant: RoleGrant(authority: "kent", role: role)))
      let matter = RecordMatter(
        deed: "test", subject: "test", title: "Test", by: "Test", warrant: Warrant(.running, "Test"))
      try open.enter(RecordNote(matter, isPublic: false), account: nil, authority: "kent", at: Councils.now.moment)
    }
  }

  static func later(_ days: Int) -> Now {
    Now(Councils.now.moment.adding(seconds: days * 86_400), Councils.today.adding(days: days))
  }

  @discardableResult
  func act<D: Deed>(_ deed: D, _ person: ActingPerson, at now: Now = Councils.now) throws -> D.Outcome {
    try records.carryOut(deed, by: person, at: now)
  }

  /// Writes, and gives back the number.
  @discardableResult
  func write(
    _ words: String, title: String = "", on topic: Int? = nil, name: String = "", by person: ActingPerson = Talk.ada,
    at now: Now = Councils.now
  ) throws -> Int {
    let post = DiscussionPost(
      topic == nil ? .topic : .comment, on: topic, title: title.isEmpty && topic == nil ? "A topic" : title, words,
      name: name, cameAt: Councils.now.moment)
    let deed = WritePost(post, in: reference, at: "kent", caller: Self.caller)
    guard case .written(let number, _) = try act(deed, person, at: now) else { return 0 }
    return number
  }

  func show(_ number: Int) throws { try act(ShowPost(number, in: reference, at: "kent"), Self.moderator) }

  func remove(_ number: Int, by person: ActingPerson = Talk.moderator) throws {
    try act(
      RemovePost(
        number, for: .insult, "It is about a person.", in: reference, at: "kent", letters: letters.post), person)
  }

  func post(_ number: Int) throws -> DiscussionPost? {
    try records.read { try $0.post(number, in: reference, at: "kent") }
  }

  func tally(_ number: Int) throws -> DiscussionTally? {
    try records.read { try $0.tally(of: number, in: reference, at: "kent") }
  }

  func refusal<D: Deed>(_ deed: D, _ person: ActingPerson, at now: Now = Councils.now) -> String {
    do {
      _ = try act(deed, person, at: now)
    } catch { return "\(error)" }
    return ""
  }
}
