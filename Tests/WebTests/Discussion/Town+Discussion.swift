import Actions
import Council
import Law
import Store

@testable import Web

extension Town {
  private static func resident(_ account: String) -> ActingPerson {
    ActingPerson(
      .account(account), post: "A resident", grants: [RoleGrant(authority: id, role: .resident)])
  }

  /// A discussion of ideas: one that is shown, answered, commented on, supported and reported; one that waits.
  @discardableResult
  func enterDiscussion() throws -> String {
    let (now, caller) = (clock.now, CallingDevice(network: "", browser: ""))
    let discussion = try records.carryOut(
      StartDiscussion(
        Discussion(
          .ideas, title: "The green, in ideas", about: "Mown or left?", from: now.day, to: now.day.adding(days: 9),
          startedAt: now.moment), at: Self.id), by: .operatorAtTheMachine, at: now)
    func write(_ post: DiscussionPost, as account: String) throws -> Int {
      let deed = WritePost(post, in: discussion, at: Self.id, caller: caller)
      guard case .written(let number, _) = try records.carryOut(deed, by: Self.resident(account), at: now) else {
        return 0
      }
      return number
    }
    let idea = try write(
      DiscussionPost(
        .topic, title: "Mow it", "Twice a year.\nNot in May.", name: "Ada of the hill", cameAt: now.moment),
      as: "ada")
    try records.carryOut(ShowPost(idea, in: discussion, at: Self.id), by: .operatorAtTheMachine, at: now)
    let comment = try write(DiscussionPost(.comment, on: idea, "Once is enough.", cameAt: now.moment), as: "ben")
    try records.carryOut(ShowPost(comment, in: discussion, at: Self.id), by: .operatorAtTheMachine, at: now)
    _ = try records.carryOut(
      AnswerPost("It costs little.", as: "Head of Parks", to: idea, in: discussion, at: Self.id),
      by: .operatorAtTheMachine, at: now)
    _ = try write(DiscussionPost(.topic, title: "Sell it", "To the highest bidder.", cameAt: now.moment), as: "ben")
    _ = try records.carryOut(
      SupportPost(idea, isOn: true, in: discussion, at: Self.id, caller: caller), by: Self.resident("ben"), at: now)
    _ = try records.carryOut(
      ReportPost(comment, .offTopic, "It is about hedges.", in: discussion, at: Self.id, caller: caller),
      by: Self.resident("ada"), at: now)
    return discussion.rawValue
  }
}
