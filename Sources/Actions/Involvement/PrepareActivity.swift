import Council
import Law
import Store

/// Begins an activity, or changes what is prepared of one. Nobody else sees it before it is published.
public struct PrepareActivity: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "prepare-activity"
  public let authority: String
  /// The activity as it is to be. Without a reference it is begun.
  public let activity: Activity
  /// The activity whose questions one that is begun starts with.
  public let like: Activity.Reference?

  /// What is prepared.
  public init(_ activity: Activity, like: Activity.Reference? = nil, at authority: String) {
    (self.activity, self.like, self.authority) = (activity, like, authority)
  }

  /// Gives back its reference. Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Activity.Reference> {
    _ = try work.council(authority)
    var stated = activity
    var found = stated.objections()
    if let entry = stated.announcement, try work.records.announcement(entry, at: authority) == nil {
      found.append(
        .refusal("announcement", "There is no entry \(entry.rawValue) in the forward plan. Choose one from the list."))
    }
    let standing = try work.records.places(stated.places, of: authority, on: stated.opensOn)
    if let missing = stated.places.first(where: { place in !standing.contains { $0.reference == place } }) {
      found.append(
        .refusal("places", "There is no place \(missing.rawValue) on \(stated.opensOn.long). Choose one from the list.")
      )
    }
    try work.check(found)
    var questions = Questionnaire()
    if stated.reference.rawValue.isEmpty {
      stated.reference = try work.records.nextActivity(of: work.now.day.year, at: authority)
      (stated.publishedAt, stated.reportedAt, stated.endedAt, stated.changes) = (nil, nil, nil, [])
      (stated.report, stated.unmet, stated.answered) = ("", "", nil)
      if let like { questions = try work.draft(of: like, at: authority).questions }
      questions.version = 0
    } else {
      let kept = try work.draft(of: stated.reference, at: authority)
      questions = kept.questions
      let before = kept.activity
      (stated.publishedAt, stated.reportedAt, stated.endedAt) = (before.publishedAt, before.reportedAt, before.endedAt)
      (stated.report, stated.unmet, stated.changes) = (before.report, before.unmet, before.changes)
      stated.answered = before.answered
    }
    try work.records.save(ActivityDraft(stated, questions, changedAt: work.now.moment), at: authority)
    return .privately(
      stated.reference,
      matter(
        work, subject: stated.subject, title: "Prepared: \(stated.title)",
        under: Warrant(.delegation, "Running involvement of residents")))
  }
}

/// Changes the questions that are prepared. Who answers sees them once they are published.
public struct PrepareQuestions: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "prepare-questions"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// The questions as they are to be.
  public let questions: Questionnaire

  /// What is to be asked.
  public init(_ questions: Questionnaire, of activity: Activity.Reference, at authority: String) {
    (self.questions, self.activity, self.authority) = (questions, activity, authority)
  }

  /// Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var draft = try work.draft(of: activity, at: authority)
    var found = questions.questions.flatMap { $0.objections() }
    if questions.questions.count > Questionnaire.most {
      found.append(
        .refusal(
          "questions", "This may have \(Questionnaire.most) questions; there are \(questions.questions.count)."))
    }
    if Set(questions.questions.map(\.id)).count < questions.questions.count {
      found.append(.refusal("questions", "Two questions have one name. Open the page again."))
    }
    try work.check(found)
    draft.questions = questions
    draft.changedAt = work.now.moment
    try work.records.save(draft, at: authority)
    return .privately(
      (),
      matter(
        work, subject: draft.activity.subject, title: "Questions prepared: \(draft.activity.title)",
        under: Warrant(.delegation, "Running involvement of residents")))
  }
}

/// Publishes what is prepared of an activity: for the first time, or what changed, with a note that says what.
public struct PublishActivity: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "publish-activity"
  public let authority: String
  /// Which.
  public let activity: Activity.Reference
  /// What changed and why; needed when it is published already.
  public let note: String
  /// Whether the warnings of the rules were read.
  public let inSpiteOfWarnings: Bool

  /// What is published.
  public init(_ activity: Activity.Reference, note: String = "", inSpiteOfWarnings: Bool = false, at authority: String)
  {
    (self.activity, self.note, self.inSpiteOfWarnings) = (activity, note, inSpiteOfWarnings)
    self.authority = authority
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let council = try work.council(authority)
    var draft = try work.draft(of: activity, at: authority)
    let before = try work.records.activity(activity, at: authority)
    let asked = try work.records.questions(of: activity, at: authority)
    var questions = draft.questions
    questions.version = asked?.version ?? 0
    let isAskedAnew = draft.activity.level.asks && questions != asked
    try work.check(
      objections(
        draft, before, isAskedAnew: isAskedAnew, council, try work.records.elections(at: authority), work.now.day),
      inSpiteOfWarnings: inSpiteOfWarnings)
    draft.activity.publishedAt = before?.publishedAt ?? work.now.moment
    if before != nil { draft.activity.changes.append(.init(on: work.now.day, note)) }
    if isAskedAnew { draft.questions.version = questions.version + 1 }
    draft.changedAt = work.now.moment
    try work.records.publish(draft.activity, at: authority)
    if isAskedAnew { try work.records.publish(draft.questions, of: activity, at: authority, work.now.moment) }
    try work.records.save(draft, at: authority)
    let what = before == nil ? "Announced" : "Changed"
    return .openly(
      (),
      matter(
        work, subject: draft.activity.subject, title: "\(what): \(draft.activity.title)",
        under: Warrant(.delegation, "Running involvement of residents"), reason: note))
  }

  private func objections(
    _ draft: ActivityDraft, _ before: Activity?, isAskedAnew: Bool, _ council: Authority,
    _ elections: [Election], _ today: Day
  ) -> [Objection] {
    let stated = draft.activity
    var found = stated.objections()
    if stated.level.asks { found += draft.questions.objections() }
    if before?.endedAt != nil { found.append(.refusal("note", "It is ended. What came after is a new activity.")) }
    if before == nil, stated.closesOn < today {
      found.append(.refusal("closes", "It would close on \(stated.closesOn.long), which is past. Write a later day."))
    }
    if before != nil, note.isEmpty {
      found.append(.refusal("note", "Say what changed and why: it stands on the page from now on."))
    }
    if before?.reportedAt != nil, before?.areaTables ?? .areas != stated.areaTables ?? .areas {
      found.append(
        .refusal(
          "note",
          "The results are published, set out by \((before?.areaTables ?? .areas).words). Set out otherwise too, both together would tell what few people said. Leave it as it was."
        ))
    }
    if let before, before == stated, !isAskedAnew {
      found.append(.refusal("note", "Nothing was changed since it was published."))
    }
    let findings = stated.findings(
      on: today, leastWeeks: council.settings.leastConsultationWeeks, asksEquality: draft.questions.asksEquality,
      elections: elections)
    for finding in findings where finding.outcome == .notMet && finding.severity != .info || finding.isQuietTime {
      found.append(finding.blocks ? .refusal("note", finding.warning) : .warning("note", finding.warning))
    }
    return found
  }
}

extension Finding {
  /// Whether it is for the monitoring officer to say if something is published before an election.
  var isQuietTime: Bool { rule == QuietBeforeElections.id && outcome == .forJudgement }

  /// What is said of it to whoever is about to save.
  var warning: String { [title + ".", message, remedy ?? ""].joined(separator: " ") }
}
