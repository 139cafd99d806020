import Council
import Law

/// A meeting with its motions and votes as Popolo has them: an event, motions, vote events. Identifiers are those of the file about people
/// and bodies, so that the two can be read together.
public enum PopoloVotes {
  /// The file. `page` is the whole address of the meeting’s page; without it no link is given.
  public static func write(_ meeting: Meeting, of body: Body, motions: [Motion], page: String? = nil) -> [UInt8] {
    JSONText.write(
      .object([
        ("events", .list([event(meeting, body, page)])),
        ("motions", .list(motions.filter { $0.amends == nil }.map { motion($0, of: meeting) })),
        ("vote_events", .list(motions.compactMap { voteEvent($0, of: meeting) })),
      ]))
  }

  private static func event(_ meeting: Meeting, _ body: Body, _ page: String?) -> JSONText.Value {
    .object([
      ("id", .text(id(of: meeting))),
      ("name", .text(meeting.title.isEmpty ? body.name : "\(body.name): \(meeting.title)")),
      ("classification", .text("meeting")), ("organization_id", .text(PopoloFile.id(body.reference))),
      ("start_date", .text("\(meeting.startsAt)")), ("location", .text(meeting.place)),
      ("status", .text(meeting.stands ? "confirmed" : "cancelled")),
      ("links", .list(page.map { [.object([("url", .text($0))])] } ?? [])),
    ])
  }

  private static func motion(_ motion: Motion, of meeting: Meeting) -> JSONText.Value {
    var members: [(String, JSONText.Value)] = [
      ("id", .text(id(of: motion, at: meeting))), ("organization_id", .text(PopoloFile.id(meeting.body))),
      ("identifier", .text(String(motion.number))), ("text", .text(motion.text)), ("date", .text(meeting.day.iso)),
      ("requirement", .text("A majority of those present and voting")),
    ]
    if let mover = motion.mover { members.append(("creator_id", .text(PopoloFile.id(mover)))) }
    if let result = result(of: motion) { members.append(("result", .text(result))) }
    return .object(members)
  }

  private static func voteEvent(_ motion: Motion, of meeting: Meeting) -> JSONText.Value? {
    guard let vote = motion.vote, let result = result(of: motion) else { return nil }
    let counts = [("yes", vote.favour), ("no", vote.against), ("abstain", vote.abstained)]
    return .object([
      ("id", .text("vote/\(meeting.reference.rawValue)/\(motion.number)")),
      ("identifier", .text(String(motion.number))), ("organization_id", .text(PopoloFile.id(meeting.body))),
      ("motion_id", .text(id(of: motion.amends ?? motion.number, at: meeting))),
      ("start_date", .text(vote.closedAt.description)), ("result", .text(result)),
      ("counts", .list(counts.map { .object([("option", .text($0.0)), ("value", .whole($0.1))]) })),
      ("votes", .list(votes(vote))),
    ])
  }

  private static func votes(_ vote: MotionVote) -> [JSONText.Value] {
    let cast = vote.ballots.map { ballot -> JSONText.Value in
      let option =
        switch ballot.choice {
        case .favour: "yes"
        case .against: "no"
        case .abstained: "abstain"
        }
      return .object([("voter_id", .text(PopoloFile.id(ballot.member))), ("option", .text(option))])
    }
    guard let presiding = vote.presiding, let casting = vote.casting else { return cast }
    return cast + [
      .object([
        ("voter_id", .text(PopoloFile.id(presiding))), ("option", .text(casting == .favour ? "yes" : "no")),
        ("role", .text("casting vote")),
      ])
    ]
  }

  private static func result(of motion: Motion) -> String? {
    switch motion.state {
    case .carried: "pass"
    case .lost: "fail"
    case .open, .withdrawn: nil
    }
  }

  private static func id(of meeting: Meeting) -> String { "event/\(meeting.reference.rawValue)" }
  private static func id(of motion: Motion, at meeting: Meeting) -> String { id(of: motion.number, at: meeting) }
  private static func id(of motion: Int, at meeting: Meeting) -> String {
    "motion/\(meeting.reference.rawValue)/\(motion)"
  }
}
