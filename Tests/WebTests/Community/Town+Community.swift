import Actions
import Council
import Law

@testable import Web

extension Town {
  /// A group of the register with a contact and a talk.
  func enterCommunity() throws {
    let now = clock.now
    let group = try records.carryOut(
      EnterCommunityGroup(
        CommunityGroup(
          name: "Youth Club", .association, about: "It meets.", interests: ["Young people"],
          web: "https://club.example", contact: "The Boat House", since: now.day), at: Self.id),
      by: .operatorAtTheMachine, at: now)
    try records.carryOut(
      EnterCommunityContact(
        CommunityContact(at: group, name: "Ada Lock", telephone: "01632 960144", givenOn: now.day), at: Self.id),
      by: .operatorAtTheMachine, at: now)
    try records.carryOut(
      NoteLiaison(
        LiaisonNote(
          with: group, on: now.day, words: "They need a room.", step: "Find one", due: now.day.adding(days: 7)),
        at: Self.id), by: .operatorAtTheMachine, at: now)
  }
}
