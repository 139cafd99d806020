import Council
import Law
import Store

/// Puts a decision on the record, which publishes it: of a body, of a member, of an officer.
public struct RecordDecision: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "record-decision"
  public let authority: String
  /// The decision. What the council’s settings and the clock say of it is filled in.
  public let decision: Decision
  /// Whether whoever records it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A decision to be recorded.
  public init(_ decision: Decision, at authority: String, inSpiteOfWarnings: Bool = false) {
    (self.decision, self.authority, self.inSpiteOfWarnings) = (decision, authority, inSpiteOfWarnings)
  }

  /// Gives back the decision’s reference. Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Decision.Reference> {
    let recording = try Recording(decision, at: try work.council(authority), work)
    let recorded = try recording.record(inSpiteOfWarnings)
    return .openly(recorded.reference, matter(work, of: recorded, by: recording.name))
  }
}

/// Puts a decision on the record that an officer took under a delegation to their own post.
public struct RecordOwnDecision: Deed {
  public static let permission = Permission.recordOwnDecisions
  public static let name = "record-own-decision"
  public let authority: String
  /// The decision.
  public let decision: Decision
  /// Whether whoever records it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A decision to be recorded.
  public init(_ decision: Decision, at authority: String, inSpiteOfWarnings: Bool = false) {
    (self.decision, self.authority, self.inSpiteOfWarnings) = (decision, authority, inSpiteOfWarnings)
  }

  /// Gives back the decision’s reference. Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Decision.Reference> {
    let recording = try Recording(decision, at: try work.council(authority), work)
    guard decision.taker.kind == .officer, recording.name == work.person.post else {
      throw DecisionRefusal.ownPostOnly(work.person.post)
    }
    let recorded = try recording.record(inSpiteOfWarnings)
    return .openly(recorded.reference, matter(work, of: recorded, by: recording.name))
  }
}

extension Deed {
  /// What the record says of a decision.
  fileprivate func matter(_ work: Work, of decision: Decision, by name: String) -> RecordMatter {
    matter(
      work, subject: "decision \(decision.reference.rawValue)", title: "Decision recorded: \(decision.title)",
      under: Warrant(.decision, decision.citation(by: name)))
  }
}

/// A decision on its way to the record: filled in, looked at from all sides, saved.
private struct Recording {
  let work: Work
  let council: Authority
  let decision: Decision
  let name: String

  init(_ stated: Decision, at council: Authority, _ work: Work) throws {
    (self.work, self.council) = (work, council)
    let records = work.records
    let body = try stated.taker.body.flatMap {
      try records.standing(Body.self, [$0], of: council.id, on: stated.on).first
    }
    name = try records.name(of: stated.taker, at: council.id, on: stated.on) ?? ""
    var decision = stated
    decision.isExecutive =
      council.governance.hasExecutive
      && (stated.isExecutive || body?.kind == .executive || stated.taker.kind == .member)
    decision.key.threshold = decision.isExecutive ? council.settings.keyDecisionFrom : nil
    if stated.taker.kind == .officer, stated.delegation == nil { decision.delegation = .general }
    (decision.publishedAt, decision.publishedOn) = (work.now.moment, work.publicationDay(at: council))
    let isCalledIn = decision.isExecutive && CallIn.inForce.contains(stated.on)
    decision.callInDays = isCalledIn ? council.settings.callInDays : nil
    self.decision = decision
  }

  func record(_ inSpiteOfWarnings: Bool) throws -> Decision {
    var decision = decision
    if let motion = try motion() { decision.resolution = motion.text }
    var found = decision.objections(today: work.now.day)
    if name.isEmpty, !decision.taker.reference.isEmpty {
      found.append(
        .refusal(
          "taker", "There is no \(decision.taker.reference) on \(decision.on.long). Choose who took it from the list."))
    }
    if found.allSatisfy({ $0.weight == .warns }) { found += try surroundings() }
    let checked = try work.records.check(decision, of: council)
    if found.allSatisfy({ $0.weight == .warns }) { found += Self.objections(checked.findings) }
    try work.check(found, inSpiteOfWarnings: inSpiteOfWarnings)
    decision.reference = try work.records.nextDecision(of: decision.on.year, at: council.id)
    try work.records.save(decision, at: council.id)
    return decision
  }

  /// What the rules refuse and what they warn of. A decision that was taken without notice was taken: it is recorded, and what it lacks is said.
  private static func objections(_ findings: [Finding]) -> [Objection] {
    let refusing = [
      DecisionTakerAllowed.id: "taker", WardMemberDecides.id: "ward", AdvisoryBodyAdvises.id: "resolution",
      ExecutiveDecisionRecorded.id: "reasons", OfficerDecisionRecorded.id: "reasons",
    ]
    return findings.compactMap { finding in
      let words = finding.said
      switch finding.outcome {
      case .notMet where finding.severity == .info: return nil
      case .notMet:
        guard finding.blocks, let field = refusing[finding.rule] else { return .warning("title", words) }
        return .refusal(field, words)
      case .forJudgement: return .warning("title", words)
      default: return nil
      }
    }
  }

  private func motion() throws -> Motion? {
    guard let meeting = decision.meeting, let number = decision.motion else { return nil }
    return try work.records.motions(of: meeting, at: council.id).first { $0.number == number }
  }

  /// What stands against it because of the meeting, the plan and what is on the record already.
  private func surroundings() throws -> [Objection] {
    let records = work.records
    var found: [Objection] = []
    if let reference = decision.announcement, try records.announcement(reference, at: council.id) == nil {
      found.append(.refusal("announcement", "The forward plan has no entry \(reference.rawValue)."))
    }
    let ofTheDay = DecisionFilter(taker: decision.taker, takenOn: decision.on)
    let same = try records.decisions(at: council.id, ofTheDay, atMost: .max).first {
      $0.title == decision.title && $0.motion == decision.motion && $0.meeting == decision.meeting
    }
    if let same { throw DecisionRefusal.recordedAlready(same.reference) }
    guard let reference = decision.meeting else { return found }
    guard let meeting = try records.meeting(reference, at: council.id) else {
      throw DecisionRefusal.unknown("meeting \(reference.rawValue)")
    }
    return found + (try objections(of: meeting))
  }

  private func objections(of meeting: Meeting) throws -> [Objection] {
    let records = work.records
    var found: [Objection] = []
    if decision.taker.body != meeting.body {
      found.append(.refusal("taker", "That meeting is of another body. Choose the body that met."))
    }
    if decision.on != meeting.day { found.append(.refusal("on", "The meeting was on \(meeting.day.long).")) }
    if !meeting.stands {
      found.append(.refusal("on", "That meeting was \(meeting.status.rawValue). Nothing was decided at it."))
    }
    if work.now.moment < meeting.startsAt {
      found.append(
        .refusal("on", "The meeting begins at \(meeting.time) on \(meeting.day.long). Nothing is decided before."))
    }
    guard let item = decision.item else { return found }
    if try !records.agenda(of: meeting.reference, at: council.id).contains(where: { $0.id == item }) {
      found.append(
        .refusal("resolution", "The item is not on the agenda as it was published. Only what was on it is decided."))
    }
    let motions = try records.motions(of: meeting.reference, at: council.id).filter { $0.item == item }
    if let number = decision.motion {
      guard let motion = motions.first(where: { $0.number == number }) else {
        throw DecisionRefusal.unknown("motion \(number) under this item")
      }
      if let other = try records.decisions(of: meeting.reference, at: council.id).first(where: { $0.motion == number })
      {
        throw DecisionRefusal.recordedAlready(other.reference)
      }
      if motion.amends != nil {
        found.append(
          .refusal("resolution", "An amendment is no resolution. The motion it amends is, once it is carried."))
      }
      if motion.state != .carried {
        found.append(
          .refusal(
            "resolution",
            "Motion \(number) is \(motion.state.words). A resolution is published after its vote is closed."))
      }
    } else if motions.contains(where: { $0.state == .open }) {
      found.append(
        .refusal(
          "resolution", "A vote under this item is not closed. A resolution is published after its vote is closed."))
    }
    return found
  }
}
