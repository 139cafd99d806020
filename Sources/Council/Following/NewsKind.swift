/// What happened, as a reader of news tells one thing from another.
public enum NewsKind: String, Sendable, Codable, CaseIterable {
  case meetingCalled = "meeting-called"
  /// Several meetings of a body at once.
  case meetingsCalled = "meetings-called"
  /// Its day, time, place or name.
  case meetingChanged = "meeting-changed"
  case meetingCancelled = "meeting-cancelled"
  case meetingPostponed = "meeting-postponed"
  case meetingMoved = "meeting-moved"
  case agenda, supplement, correction, minutes
  case minutesCorrected = "minutes-corrected"
  case decision
  case calledIn = "called-in"
  case callInClosed = "call-in-closed"
  case carriedOut = "carried-out"
  case superseded
  /// An entry of the forward plan.
  case announced
  /// That it does not wait for 28 clear days.
  case excepted
  case withdrawn
  /// A committee said what it thinks of it before it is decided.
  case considered
  /// A report of overview and scrutiny.
  case scrutinyReport = "scrutiny-report"
  case scrutinyAnswered = "scrutiny-answered"
  case proposal
  case proposalDecided = "proposal-decided"
  case putIntoEffect = "put-into-effect"
  case consultationPlanned = "consultation-planned"
  case consultationClosed = "consultation-closed"
  case consultationSummary = "consultation-summary"
  /// Residents are told or asked.
  case activity
  /// What they said is published.
  case activityReported = "activity-reported"
  /// What came of it stands there.
  case activityEnded = "activity-ended"
  /// Somewhere to talk with one another and with the council.
  case discussion
  /// A question with statements to agree or disagree with.
  case openQuestion = "open-question"
  /// Something people can come to.
  case event
  /// Its day, time or place.
  case eventMoved = "event-moved"
  case eventCalledOff = "event-called-off"
  /// What came of it.
  case eventReported = "event-reported"
  /// What was raised and decided at a meeting with residents.
  case forumMeeting = "forum-meeting"
  /// What residents asked, and who takes it.
  case forumAction = "forum-action"
  case forumActionClosed = "forum-action-closed"
  /// A report that compares models of meeting residents.
  case modelReview = "model-review"
  case amended
  /// Who sits on a body.
  case seats
  /// What is entered of a member.
  case member
  /// Who leads what.
  case portfolio

  /// The kind in words that stand before what it happened to.
  public var words: String {
    switch self {
    case .meetingCalled: "Meeting called"
    case .meetingsCalled: "Meetings called"
    case .meetingChanged: "Meeting changed"
    case .meetingCancelled: "Meeting cancelled"
    case .meetingPostponed: "Meeting postponed"
    case .meetingMoved: "Meeting moved"
    case .agenda: "Agenda published"
    case .supplement: "Supplement published"
    case .correction: "Paper corrected"
    case .minutes: "Minutes published"
    case .minutesCorrected: "Minutes corrected"
    case .decision: "Decision published"
    case .calledIn: "Decision called in"
    case .callInClosed: "Call-in closed"
    case .carriedOut: "Decision carried out"
    case .superseded: "Decision superseded"
    case .announced: "Decision announced"
    case .excepted: "Notice of urgency"
    case .withdrawn: "Withdrawn from the forward plan"
    case .considered: "Considered beforehand"
    case .scrutinyReport: "Report of overview and scrutiny"
    case .scrutinyAnswered: "Report of overview and scrutiny answered"
    case .proposal: "Restructure proposed"
    case .proposalDecided: "Restructure decided"
    case .putIntoEffect: "Restructure put into effect"
    case .consultationPlanned: "Consultation of staff planned"
    case .consultationClosed: "Consultation of staff closed"
    case .consultationSummary: "What staff and unions said, in sum"
    case .activity: "Have your say"
    case .activityReported: "What people said"
    case .activityEnded: "What came of it"
    case .discussion: "Discussion started"
    case .openQuestion: "Open question"
    case .event: "Event announced"
    case .eventMoved: "Event changed"
    case .eventCalledOff: "Event called off"
    case .eventReported: "What came of an event"
    case .forumMeeting: "Residents met"
    case .forumAction: "Residents asked"
    case .forumActionClosed: "Answer to residents"
    case .modelReview: "Review of meetings with residents"
    case .amended: "Constitution amended"
    case .seats: "Seats changed"
    case .member: "Entry of a member changed"
    case .portfolio: "Portfolio changed"
    }
  }

  /// Whether it may be about a key decision.
  public var isOfDecisions: Bool {
    switch self {
    case .decision, .calledIn, .callInClosed, .carriedOut, .superseded, .announced, .excepted, .withdrawn, .considered,
      .scrutinyReport, .scrutinyAnswered:
      true
    default: false
    }
  }
}

/// Kinds of news that somebody chooses together.
public enum NewsChoice: String, Sendable, Codable, CaseIterable {
  case meetings, papers, decisions
  case keyDecisions = "key-decisions"
  case consultations
  /// Meetings to which the public can put questions.
  case questions
  case people, constitution

  /// The choice in words, as beside a box to tick.
  public var words: String {
    switch self {
    case .meetings: "meetings called, changed and cancelled"
    case .papers: "agendas, papers and minutes"
    case .decisions: "decisions and what is announced"
    case .keyDecisions: "key decisions only"
    case .consultations: "consultations, events and restructures"
    case .questions: "calls for questions from the public"
    case .people: "members, seats and portfolios"
    case .constitution: "the constitution"
    }
  }

  /// The kinds it takes.
  public var kinds: Set<NewsKind> {
    switch self {
    case .meetings:
      [.meetingCalled, .meetingsCalled, .meetingChanged, .meetingCancelled, .meetingPostponed, .meetingMoved]
    case .papers: [.agenda, .supplement, .correction, .minutes, .minutesCorrected]
    case .decisions, .keyDecisions: Set(NewsKind.allCases.filter(\.isOfDecisions))
    case .consultations:
      [
        .proposal, .proposalDecided, .putIntoEffect, .consultationPlanned, .consultationClosed, .consultationSummary,
        .activity, .activityReported, .activityEnded, .discussion, .openQuestion, .event, .eventMoved, .eventCalledOff,
        .eventReported, .forumMeeting, .forumAction, .forumActionClosed, .modelReview,
      ]
    case .questions: [.meetingCalled, .meetingsCalled, .meetingMoved]
    case .people: [.seats, .member, .portfolio]
    case .constitution: [.amended]
    }
  }

  /// Whether it takes news of a kind.
  public func takes(_ kind: NewsKind, isKey: Bool) -> Bool {
    kinds.contains(kind) && (self != .keyDecisions || isKey)
  }

  /// Choices from their names with commas between; what is none is left out.
  public static func read(_ names: String) -> Set<NewsChoice> {
    Set(names.split(separator: ",").compactMap { NewsChoice(rawValue: String($0)) })
  }

  /// The names of choices, always in the same order, with commas between.
  public static func names(_ choices: Set<NewsChoice>) -> String {
    allCases.filter(choices.contains).map(\.rawValue).joined(separator: ",")
  }
}
