import Council
import Law
import Store

/// Enters what is moved at a meeting: a recommendation, another motion, an amendment.
public struct MoveMotion: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "move-motion"
  public let authority: String
  /// At which meeting.
  public let meeting: Meeting.Reference
  /// What is moved. Its number is given here.
  public let motion: Motion
  /// Whether whoever enters it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A motion to be entered.
  public init(_ motion: Motion, at meeting: Meeting.Reference, of authority: String, inSpiteOfWarnings: Bool = false) {
    (self.motion, self.meeting, self.authority) = (motion, meeting, authority)
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Gives back its number. Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let (held, room, motions) = try work.room(meeting, item: motion.item, at: authority)
    guard let item = try work.records.agenda(of: meeting, at: authority).first(where: { $0.id == motion.item }) else {
      throw DecisionRefusal.unknown("item \(motion.item) on the agenda as it was published")
    }
    var found = room.objections(to: motion, among: motions)
    if item.exemption != nil {
      found.append(
        .warning(
          "text",
          "Everybody can read motions and votes at once, and a part of this item is private. Word it so that it tells nothing of that part."
        ))
    }
    if motions.contains(where: {
      $0.item == motion.item && $0.text == motion.text && $0.state == .open && $0.amends == motion.amends
    }) {
      found.append(.refusal("text", "This was moved already and is open. Nothing was entered twice."))
    }
    try work.check(found, inSpiteOfWarnings: inSpiteOfWarnings)
    var moved = motion
    (moved.number, moved.state, moved.vote) = ((motions.map(\.number).max() ?? 0) + 1, .open, nil)
    try work.records.save(moved, of: meeting, at: authority)
    return .openly(
      moved.number,
      matter(
        work, subject: "meeting \(meeting.rawValue)",
        title: moved.amends == nil ? "Motion \(moved.number) moved" : "Amendment moved as motion \(moved.number)",
        under: Warrant(.papers, "\(room.body.name), \(held.day.long)")))
  }
}

/// Closes a vote: the motion is carried or lost. A carried amendment changes the motion that it amends.
public struct CloseVote: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "close-vote"
  public let authority: String
  /// At which meeting.
  public let meeting: Meeting.Reference
  /// On which motion.
  public let number: Int
  /// How it was voted.
  public let vote: MotionVote
  /// Whether whoever enters it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A vote to be closed.
  public init(
    on number: Int, _ vote: MotionVote, at meeting: Meeting.Reference, of authority: String,
    inSpiteOfWarnings: Bool = false
  ) {
    (self.number, self.vote, self.meeting, self.authority) = (number, vote, meeting, authority)
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Gives back whether it was carried. Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Motion.State> {
    var motion = try work.motion(number, at: meeting, of: authority)
    let (held, room, motions) = try work.room(meeting, item: motion.item, at: authority)
    try work.check(room.objections(to: vote, on: motion, among: motions), inSpiteOfWarnings: inSpiteOfWarnings)
    var vote = vote
    (vote.present, vote.closedAt) = (room.present.count, work.now.moment)
    motion.vote = vote
    motion.state = motion.outcome(of: vote, on: held.day)
    try work.records.save(motion, of: meeting, at: authority)
    if motion.state == .carried, let amended = motions.first(where: { $0.number == motion.amends }) {
      var amended = amended
      amended.text = motion.text
      try work.records.save(amended, of: meeting, at: authority)
    }
    return .openly(
      motion.state,
      matter(
        work, subject: "meeting \(meeting.rawValue)",
        title:
          "Motion \(number) \(motion.state.words): \(vote.favour) for, \(vote.against) against, \(vote.abstained) abstained",
        under: Warrant(.decision, "\(room.body.name), \(held.day.long)")))
  }
}

/// Withdraws a motion on which nobody has voted.
public struct WithdrawMotion: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "withdraw-motion"
  public let authority: String
  /// At which meeting.
  public let meeting: Meeting.Reference
  /// Which motion.
  public let number: Int

  /// A motion to be withdrawn.
  public init(_ number: Int, at meeting: Meeting.Reference, of authority: String) {
    (self.number, self.meeting, self.authority) = (number, meeting, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var motion = try work.motion(number, at: meeting, of: authority)
    let motions = try work.records.motions(of: meeting, at: authority)
    var found: [Objection] = []
    if motion.state != .open {
      found.append(.refusal("", "Motion \(number) is \(motion.state.words) and cannot be withdrawn."))
    }
    if let open = motions.first(where: { $0.amends == number && $0.state == .open }) {
      found.append(.refusal("", "Amendment \(open.number) to it is open. Withdraw that first."))
    }
    try work.check(found)
    motion.state = .withdrawn
    try work.records.save(motion, of: meeting, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "meeting \(meeting.rawValue)", title: "Motion \(number) withdrawn",
        under: Warrant(.papers, "The meeting of \(meeting.rawValue)")))
  }
}

extension Work {
  /// A meeting that has begun and stands, who is in the room for an item, and all its motions. Throws ``DecisionRefusal``.
  func room(
    _ reference: Meeting.Reference, item: Int, at authority: String
  ) throws -> (meeting: Meeting, room: VotingRoom, motions: [Motion]) {
    guard let meeting = try records.meeting(reference, at: authority), meeting.stands,
      let room = try records.votingRoom(meeting, item: item, at: authority)
    else { throw DecisionRefusal.unknown("meeting \(reference.rawValue) that takes place") }
    guard now.moment >= meeting.startsAt else {
      throw EstablishmentRefusal.objections([
        .refusal(
          "", "The meeting begins at \(meeting.time) on \(meeting.day.long). Nothing is moved or voted on before.")
      ])
    }
    guard meeting.minutesAt == nil else {
      throw EstablishmentRefusal.objections([
        .refusal(
          "", "The minutes of this meeting are published. What was voted stands in them and is not changed here.")
      ])
    }
    return (meeting, room, try records.motions(of: reference, at: authority))
  }

  /// A motion of a meeting. Throws ``DecisionRefusal``.
  func motion(_ number: Int, at meeting: Meeting.Reference, of authority: String) throws -> Motion {
    guard let motion = try records.motions(of: meeting, at: authority).first(where: { $0.number == number }) else {
      throw DecisionRefusal.unknown("motion \(number) at this meeting")
    }
    return motion
  }
}
