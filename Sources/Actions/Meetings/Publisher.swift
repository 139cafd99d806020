import Council
import Law
import Store

/// Does what was planned to come out, and then looks whether a visitor really gets what is out.
///
/// A look is claimed in a transaction before it begins and settled in another after it, so that of several processes one looks. What a
/// process claimed that was stopped is looked at again by whoever comes next.
public struct Publisher: Sendable {
  /// Looks at a publication as a visitor does; gives back what is wrong, or nothing.
  public typealias Look = @Sendable (_ release: AgendaRelease, _ authority: Authority) throws -> String

  /// What came of a round, for the log: one line each.
  public struct Round: Hashable, Sendable {
    /// What was published, refused, or found wrong.
    public var lines: [String] = []
  }

  private let records: Records
  private let letters: AccountPost
  private let look: Look

  /// A publisher who looks in some way.
  public init(records: Records, letters: AccountPost, look: @escaping Look) {
    (self.records, self.letters, self.look) = (records, letters, look)
  }

  /// Does all that is due.
  @discardableResult
  public func goRound(now: () -> Now) throws -> Round {
    var round = Round()
    for authority in try records.authorities() {
      for due in try records.read({ try $0.releasesDue(at: now().moment, of: authority.id) }) {
        let deed = PublishAsPlanned(due.number, of: due.meeting, at: authority.id, letters: letters)
        do {
          let done = try records.carryOut(deed, by: .folkmoot, at: now())
          round.lines.append("\(authority.id): \(due.meeting.rawValue) \(done.state.rawValue) \(done.said)")
        } catch MeetingRefusal.notPlanned {
          // Another process did it, or somebody took it back.
        }
      }
      for waiting in try records.read({ try $0.releasesToLookAt(at: now().moment, of: authority.id) }) {
        guard let claimed = try claim(waiting, authority.id, now()) else { continue }
        let wrong = try look(claimed, authority)
        try settle(claimed, wrong, authority.id, now())
        if !wrong.isEmpty { round.lines.append("\(authority.id): \(claimed.meeting.rawValue): \(wrong)") }
      }
    }
    return round
  }

  /// Takes a look, so that nobody else does for a while.
  func claim(_ waiting: AgendaRelease, _ authority: String, _ now: Now) throws -> AgendaRelease? {
    try records.change { open in
      guard var release = try open.release(waiting.number, of: waiting.meeting, at: authority),
        release.state.isLookedAt, let next = release.nextAt, next <= now.moment
      else { return nil }
      release.tries += 1
      release.nextAt = now.moment.adding(seconds: AgendaRelease.longestLook)
      try open.save(release, at: authority)
      return release
    }
  }

  /// Writes down what was seen. The first time something is wrong, and when it is right again, somebody is told.
  func settle(_ claimed: AgendaRelease, _ wrong: String, _ authority: String, _ now: Now) throws {
    try records.change { open in
      guard let kept = try open.release(claimed.number, of: claimed.meeting, at: authority), kept == claimed else {
        return
      }
      let next = kept.looked(wrong, at: now.moment)
      try open.save(next, at: authority)
      guard (kept.state == .wrong) != (next.state == .wrong),
        let meeting = try open.meeting(kept.meeting, at: authority)
      else { return }
      let work = Work(records: open, person: .folkmoot, now: now)
      let body = try work.body(meeting.body, at: authority, on: meeting.day).name
      try letters.tell(
        wrong.isEmpty
          ? .agendaInOrderAgain(meeting, body: body) : .agendaShownWrongly(meeting, body: body, why: wrong), of: next,
        authority, work)
    }
  }
}
