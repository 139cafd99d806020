import Law

/// A council's own rules on what the public may put to its meetings. Its standing orders set them; no Act does.
public struct ParticipationRules: Hashable, Sendable {
  /// How many clear working days before the meeting it must have come.
  public var days: Int
  /// The most words of a question or of what a petition or deputation says; `nil` for no limit of the council's.
  public var mostWords: Int?
  /// How many signatures make a petition one that is debated; `nil` when the council sets none.
  public var debatedFrom: Int?

  /// When the offices are open: what comes after they close counts from the next working day.
  public var offices: OfficeDays

  /// The most submissions of one account to one meeting.
  public static let mostEach = 3

  /// The rules in a council's settings; `nil` when it does not say by when questions must come, and so takes none here.
  public init?(_ settings: ConstitutionSettings) {
    guard let days = settings.publicNoticeDays else { return nil }
    (self.days, mostWords, debatedFrom) = (days, settings.publicMostWords, settings.petitionDebateFrom)
    offices = settings.offices
  }

  /// The last day on which something can come for a meeting, until offices close.
  public func lastDay(before meeting: Day) -> Day {
    ClearDays(days, .working, offices: offices).lastDay(before: meeting)
  }

  /// Whether something that comes at a minute of a day, from midnight, is in time for a meeting.
  public func isInTime(_ day: Day, minute: Int, for meeting: Day) -> Bool {
    offices.publicationDay(day, minute: minute) <= lastDay(before: meeting)
  }

  /// What stands against a submission to a meeting, as it comes at a minute of a day.
  public func objections(to submission: PublicSubmission, for meeting: Meeting, on day: Day, minute: Int) -> [Objection]
  {
    var found = late(meeting, day, minute)
    let (kind, count) = (submission.kind.words, submission.count)
    if submission.subject.isEmpty { found.append(.refusal("subject", "Say in a line what it is about.")) }
    if submission.words.isEmpty { found.append(.refusal("words", "Write the \(kind).")) }
    if submission.name.isEmpty {
      found.append(.refusal("name", "Say who puts it, as the agenda is to say: a name, or A resident of Hillside."))
    }
    if let mostWords, count > mostWords {
      found.append(.refusal("words", "A \(kind) may have \(mostWords) words; this has \(count). Shorten it."))
    }
    if submission.kind == .petition, (submission.signatures ?? 0) < 1 {
      found.append(.refusal("signatures", "Write how many have signed the petition, such as 250."))
    }
    if submission.words.count > TextLimit.paragraph {
      found.append(.refusal("words", "There is room for \(TextLimit.paragraph) characters."))
    }
    return found + TextLimit.objections("subject", submission.subject, most: TextLimit.title - 20, what: "A subject")
      + TextLimit.objections("name", submission.name, most: TextLimit.title, what: "A name")
  }

  private func late(_ meeting: Meeting, _ day: Day, _ minute: Int) -> [Objection] {
    guard !isInTime(day, minute: minute, for: meeting.day) else { return [] }
    let last = lastDay(before: meeting.day).long
    let words =
      "For this meeting it had to come by \(Meeting.time(offices.closesAt)) on \(last), \(days) clear working days "
      + "before. Choose a later meeting."
    return [.refusal("kind", words)]
  }
}
