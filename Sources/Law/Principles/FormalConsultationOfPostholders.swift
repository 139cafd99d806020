/// Formal consultation for a post that is deleted or whose duties change by more than the share the council has set.
public enum FormalConsultationOfPostholders: LocalRule {
  /// A job that changes, with the share of its weighted accountabilities that does.
  public struct ChangedJob: Hashable, Sendable {
    let post: String
    let basisPoints: Int
    let explanation: String

    /// A job, the share that changes in hundredths of a per cent, and how that was reached.
    public init(post: String, basisPoints: Int, explanation: String) {
      self.post = post
      self.basisPoints = basisPoints
      self.explanation = explanation
    }
  }

  /// What the check needs to know.
  public struct Facts: Sendable {
    let above: Int?
    let source: String
    let deleted: [String]
    let joined: [String]
    let changed: [ChangedJob]
    let consultation: String?
    let on: Day

    /// The council's share in per cent and where it is written; posts deleted, joined into others without a measure
    /// of change, and changed; the consultation step with its day in words, if any; the day of the decision.
    public init(
      above: Int?, source: String, deleted: [String], joined: [String] = [], changed: [ChangedJob],
      consultation: String?, on: Day
    ) {
      self.above = above
      self.source = source
      self.deleted = deleted
      self.joined = joined
      self.changed = changed
      self.consultation = consultation
      self.on = on
    }
  }

  public static let id = "WF-6"
  public static let title = "Postholders are consulted formally when a post goes or changes much"
  public static let citation = Citation(
    "Council setting", "on formal consultation", title: "The council’s own practice for changes to posts")
  public static let verification = Verification.councilPaper(
    "Kent County Council, report of 15 December 2011, paragraph 3(3): more than 25% of the current role")
  public static let explanation = """
    Formal consultation is asked for where a post is deleted, or where more than the council's share of its weighted \
    accountabilities is added, removed or rewritten between two versions of its job description. Below that, \
    informal consultation is enough.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    guard let above = facts.above else {
      return [doesNotApply("Postholders", title, "The council has set no share of change for formal consultation.")]
    }
    let found =
      deleted(facts) + joined(facts, above: above) + facts.changed.map { changed($0, facts, above: above) }
    guard !found.isEmpty else {
      return [doesNotApply("Postholders", title, "No post is deleted and no job description is revised.")]
    }
    return found.map { $0.written(in: facts.source) }
  }

  private static func deleted(_ facts: Facts) -> [Finding] {
    guard !facts.deleted.isEmpty else { return [] }
    let names = Wording.list(facts.deleted)
    return [formal(names, "\(names) \(facts.deleted.count == 1 ? "is" : "are") deleted.", facts)]
  }

  private static func joined(_ facts: Facts, above: Int) -> [Finding] {
    guard !facts.joined.isEmpty else { return [] }
    let names = Wording.list(facts.joined)
    return [
      forJudgement(
        names, "Whether consultation must be formal",
        "\(names) \(facts.joined.count == 1 ? "joins" : "join") another job, and no job descriptions show how much changes. Above "
          + "\(above)% the council asks for formal consultation.",
        judge: "The head of human resources",
        remedy: "Add the job descriptions before and after, so that the share can be measured, before \(facts.on.long)."
      )
    ]
  }

  private static func changed(_ job: ChangedJob, _ facts: Facts, above: Int) -> Finding {
    let share = Wording.percent(basisPoints: job.basisPoints)
    guard job.basisPoints > above * 100 else {
      return met(
        job.post, "Informal consultation is enough for \(job.post)",
        "\(share) of the job changes, not more than \(above)%. \(job.explanation)")
    }
    return formal(job.post, "\(share) of the job changes, more than \(above)%. \(job.explanation)", facts)
  }

  private static func formal(_ subject: String, _ why: String, _ facts: Facts) -> Finding {
    let why = why.hasSuffix(" ") ? String(why.dropLast()) : why
    guard let step = facts.consultation else {
      return notMet(
        subject, "Formal consultation is not planned", "\(why) The timetable has no consultation.",
        remedy: "Add formal consultation with the postholders to the timetable before \(facts.on.long).")
    }
    return met(subject, "Formal consultation is in the timetable", "\(why) Consultation: \(step).")
  }
}
