import Actions
import Council
import Law
import Store

@testable import Web

extension Town {
  /// An event with two places, one of which is taken for two; somebody waits.
  @discardableResult
  func enterEvent() throws -> String {
    let now = clock.now
    let event = try records.carryOut(
      AnnounceEvent(
        CommunityEvent(
          title: "Streets to play in", about: "It is *asked* for.", on: now.day.adding(days: 12), from: 18 * 60,
          to: 20 * 60, .both, venue: "Old Hall", address: "1 Green Lane", directions: "Bus 7 stops there.",
          access: [.stepFree, .hearingLoop], offers: ["Papers in large print"], places: 2, together: 2,
          contact: "Engagement Officer", announcedAt: now.moment), joining: "https://meet.example/1", at: Self.id),
      by: .operatorAtTheMachine, at: now)
    for (name, people) in [("Ada", 2), ("Ben", 1)] {
      guard let email = EmailAddress("\(name.lowercased())@example.org") else { continue }
      _ = try records.carryOut(
        SignUpForEvent(
          EventSignUp(name, email, people: people, needs: "A quiet seat", signedUpAt: now.moment), for: event,
          at: Self.id, caller: CallingDevice(network: "", browser: ""), letters: AccountPost { _, _ in }),
        by: .visitor, at: now)
    }
    return event.rawValue
  }
}
