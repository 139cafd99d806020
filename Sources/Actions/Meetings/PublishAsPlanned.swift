import Council
import Law
import Store

/// Does a publication whose moment has come, under the same checks as by hand. When something stands against it, nothing is published,
/// and whoever planned it is told. Done once, however many processes there are: the plan and what comes of it are one transaction.
public struct PublishAsPlanned: Deed {
  public static let permission = Permission.runSite
  public static let name = "publish-as-planned"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// Which publication of it.
  public let number: Int
  /// Puts letters into words.
  public let letters: AccountPost

  /// A planned publication, to be done.
  public init(_ number: Int, of meeting: Meeting.Reference, at authority: String, letters: AccountPost) {
    (self.number, self.meeting, self.authority, self.letters) = (number, meeting, authority, letters)
  }

  /// Gives back what came of it. Throws ``MeetingRefusal/notPlanned`` when somebody else did it, changed it or took it back.
  public func carryOut(_ work: Work) throws -> Done<AgendaRelease> {
    guard var release = try work.records.release(number, of: meeting, at: authority), release.state == .planned,
      let due = release.dueAt, due <= work.now.moment
    else { throw MeetingRefusal.notPlanned }
    let meeting = try work.meeting(meeting, at: authority)
    let body = try work.body(meeting.body, at: authority, on: meeting.day)
    let publication = PaperPublication(work: work, authority: authority)
    let isFirst = meeting.agendaAt == nil
    do {
      try check(meeting, body, release, publication, work)
    } catch let refusal as MeetingRefusal {
      (release.state, release.said) = (.refused, refusal.description)
      try work.records.save(release, at: authority)
      try letters.tell(.agendaNotPublished(meeting, body: body.name, why: release.said), of: release, authority, work)
      return .privately(release, meetingMatter(work, meeting, of: body.name, "Planned publication not done"))
    }
    let out = try publication.publish(
      try work.records.draft(of: meeting.reference, at: authority), of: meeting)
    (release.state, release.publishedAt, release.nextAt) = (.published, work.now.moment, work.now.moment)
    let isLate = due.adding(seconds: AgendaRelease.mostLate) < work.now.moment
    try work.records.save(release, at: authority)
    if isLate {
      try letters.tell(
        .agendaPublishedLate(meeting, body: body.name, due: due, at: work.now.moment), of: release, authority, work)
    }
    let done = "\(isFirst ? "Agenda" : "Supplement") published, as planned by the \(release.post)"
    return .openly(release, meetingMatter(work, out, of: body.name, done))
  }

  private func check(
    _ meeting: Meeting, _ body: Body, _ release: AgendaRelease, _ publication: PaperPublication, _ work: Work
  ) throws {
    guard meeting.stands else { throw MeetingRefusal.doesNotStand(meeting.status) }
    let draft = try work.records.draft(of: meeting.reference, at: authority)
    guard draft.hasPapers else { throw MeetingRefusal.nothingToPublish(agendaAt: meeting.agendaAt) }
    guard try work.records.mayStillPublish(release, at: authority, on: work.now.day) else {
      throw MeetingRefusal.noLongerAllowed(post: release.post)
    }
    let found = try publication.objections(meeting, body, draft, at: work.now.moment)
      .filter { $0.weight == .refuses || !release.accepted.contains($0.words) }
    try MeetingRefusal.check(found, inSpiteOfWarnings: false)
  }
}

extension OpenRecords {
  /// Whether the account behind a publication may still publish; one without an account was planned at the machine.
  func mayStillPublish(_ release: AgendaRelease, at authority: String, on day: Day) throws -> Bool {
    guard !release.account.isEmpty else { return true }
    return try publishers(at: authority, on: day).contains { $0.id == release.account }
  }

  /// The accounts that may publish papers on a day.
  func publishers(at authority: String, on day: Day) throws -> [Account] {
    let roles = Dictionary(grouping: try roles(at: authority), by: \.account)
    return try accounts(of: authority).filter { account in
      account.state == .active
        && ActingPerson(.account(account.id), post: account.post, grants: (roles[account.id] ?? []).map(\.grant))
          .may(.editMeetings, at: authority, on: day)
    }
  }
}

extension AccountPost {
  /// Tells whoever planned or did a publication; when they may not publish any more, everybody who may.
  func tell(_ matter: AccountLetter.Matter, of release: AgendaRelease, _ authority: String, _ work: Work) throws {
    let publishers = try work.records.publishers(at: authority, on: work.now.day)
    let theirs = publishers.filter { $0.id == release.account }
    for account in theirs.isEmpty ? publishers : theirs { try send(matter, to: account, of: authority, work) }
  }
}
