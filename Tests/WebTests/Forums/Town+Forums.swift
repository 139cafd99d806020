import Actions
import Council
import Law

@testable import Web

extension Town {
  /// Two bodies that meet residents, a meeting of one, an action that is open and one that is closed, and a review that compares them.
  func enterForums() throws {
    let (now, day) = (clock.now, clock.now.day)
    func act<D: Deed>(_ deed: D) throws -> D.Outcome {
      try records.carryOut(deed, by: .operatorAtTheMachine, at: now)
    }
    for (reference, kind) in [("FORUM", BodyKind.neighbourhoodForum), ("SPACE", .civicSpace)] {
      let body = Body(reference: .init(rawValue: reference), name: "Place \(reference)", kind: kind, powers: .advises)
      let grounds = Grounds(from: day.adding(days: -30), reason: "A test", warrant: Warrant(.decision, "Council"))
      _ = try act(AddBody(body, at: Self.id, on: grounds))
    }
    let body = Body.Reference(rawValue: "FORUM")
    let meeting = try act(
      RecordForumMeeting(
        ForumMeeting(
          of: body, heldOn: day, .inPerson, venue: "The Hall", channels: [.posters], residents: 30, firstTime: 12,
          officerMinutes: 90, hourPence: 20_00, issues: ["A dark lane"]), at: Self.id))
    for asked in ["A lamp", "A bench"] {
      let action = ForumAction(
        of: body, meeting: meeting, askedOn: day, asked: asked, post: "Engineer", due: day.adding(days: 9))
      _ = try act(RaiseForumAction(action, at: Self.id))
    }
    _ = try act(
      CloseForumAction(.init(rawValue: "RA-\(day.year)-1"), .done, on: day, "It shines.", at: Self.id))
    let models = [("Fora", "FORUM"), ("Online", "SPACE")].map { name, body in
      ModelReview.Model(name, [.init(rawValue: body)])
    }
    _ = try act(
      OpenModelReview(
        ModelReview(
          title: "How we meet", due: day.adding(days: 40), from: day.adding(days: -20), to: day.adding(days: 20),
          models: models), at: Self.id))
  }
}
