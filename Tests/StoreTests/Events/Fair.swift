import Council
import Law
import Secrets
import Store
import TestEngines

@testable import Actions

/// An event at Kent, with people who sign up for it.
struct Fair {
  let records: Records
  let reference: CommunityEvent.Reference
  let letters = Postbag()

  static let officer = ActingPerson(
    .account("officer"), post: "Engagement Officer", grants: [RoleGrant(authority: "kent", role: .engagementOfficer)])

  static func event(places: Int? = 3, together: Int = 2, way: CommunityEvent.Way = .inPerson) -> CommunityEvent {
    CommunityEvent(
      title: "Streets to play in", about: "It is asked for.", on: Councils.today.adding(days: 10), from: 18 * 60,
      to: 20 * 60, way, venue: "Old Hall", address: "1 Green Lane", places: places, together: together,
      closesOn: Councils.today.adding(days: 8), contact: "Engagement Officer", announcedAt: Councils.now.moment)
  }

  init(_ engine: Engine, _ event: CommunityEvent = Fair.event(), joining: String = "") throws {
    records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    reference = try records.carryOut(
      AnnounceEvent(event, joining: joining, at: "kent"), by: Self.officer, at: Councils.now)
  }

  static func later(_ days: Int, seconds: Int = 0) -> Now {
    Now(Councils.now.moment.adding(seconds: days * 86_400 + seconds), Councils.today.adding(days: days))
  }

  /// Who signs up, each from a network of their own unless one is named.
  func signUp(
    _ name: String, people: Int = 1, needs: String = "", network: String = "", at now: Now = Councils.now
  ) throws -> Int? {
    let one = EventSignUp(
      name, try Reception.email("\(name.lowercased())@kent.example"), people: people, needs: needs,
      signedUpAt: now.moment)
    return try records.carryOut(
      SignUpForEvent(
        one, for: reference, at: "kent", caller: CallingDevice(network: network, browser: ""), letters: letters.post),
      by: .visitor, at: now)
  }

  /// Somebody without an e-mail address, whom an officer signs up.
  @discardableResult
  func enter(
    _ name: String, reach: String = "01234 567890", people: Int = 1, needs: String = "", at now: Now = Councils.now
  ) throws -> EventSignUp {
    let one = EventSignUp(name, nil, reach: reach, people: people, needs: needs, signedUpAt: now.moment)
    return try records.carryOut(
      EnterSignUp(one, for: reference, at: "kent", letters: letters.post), by: Self.officer, at: now)
  }

  /// Who is to be told by an officer that something changed.
  var untold: [String] {
    get throws { try EventSignUp.State.allCases.flatMap { try signUps($0) }.filter(\.isUntold).map(\.name) }
  }

  func token(_ number: Int) throws -> Token { try records.read { $0.placeToken(number, of: reference, at: "kent") } }

  func give(up number: Int, at now: Now = Councils.now) throws {
    try records.carryOut(
      GiveUpPlace(try token(number), at: reference, of: "kent", letters: letters.post), by: .visitor, at: now)
  }

  func change(
    _ number: Int, _ name: String, people: Int, needs: String = "", at now: Now = Councils.now
  ) throws {
    try records.carryOut(
      ChangeSignUp(
        try token(number), for: reference, name: name, people: people, needs: needs, at: "kent", letters: letters.post),
      by: .visitor, at: now)
  }

  var event: CommunityEvent {
    get throws { try records.read { try $0.event(reference, at: "kent") } ?? Self.event() }
  }

  var tally: EventTally {
    get throws {
      let event = try event
      return try records.read { try $0.tally(of: event, at: "kent") }
    }
  }

  func names(_ state: EventSignUp.State) throws -> [String] { try signUps(state).map(\.name) }

  func signUps(_ state: EventSignUp.State) throws -> [EventSignUp] {
    try records.read { try $0.signUps(state, for: reference, at: "kent") }
  }

  /// What the last letters said, of what kind and to whom.
  var told: [String] {
    letters.letters.compactMap { letter in
      guard case .event(let event) = letter.matter else { return nil }
      return
        "\(letter.to.text.prefix { $0 != "@" }): \("\(event.kind)".prefix { $0 != "(" })\(event.hasPlace ? "" : ", waits")"
    }
  }

  func refusal(_ deed: () throws -> Void) -> String {
    do { try deed() } catch { return "\(error)" }
    return ""
  }
}
