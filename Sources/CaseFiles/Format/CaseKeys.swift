import Council

enum CaseKey: String, FormatKey {
  case identifier = "case"
  case title, summary, authority, decision, effective, extent, roots
  case contextPosts = "context_posts"
  case changes, money
  case splitsToCompare = "splits_to_compare"
  case claims, timetable, redundancy, equality
  case statutoryReports = "statutory_reports"
  case documents, constitution
  case jobDescriptions = "job_descriptions"
  case report

  static let objectName = "case"

  var spec: KeySpec {
    switch self {
    case .identifier: .required(.slug, "A short name for addresses: letters, digits and hyphens.")
    case .title: .required(.line, "What the restructure is called.")
    case .summary: .optional(.prose, "What would happen, in a sentence or two.")
    case .authority: .required(.object(AuthorityKey.self), "Whose restructure it is.")
    case .decision:
      .required(.object(DecisionKey.self), "The decision that is asked for; rules are judged by the law of its day.")
    case .effective: .required(.day, "The day the changes take effect.")
    case .extent:
      .optional(
        .one(of: RestructureCase.Extent.self),
        "whole when establishment.csv lists the whole council, part (or left out) when it is an extract.")
    case .roots:
      .optional(.list(.post), "With extent whole: the posts that answer to the council itself, when there are several.")
    case .contextPosts: .optional(.list(.post), "Posts shown for orientation and left out of the counts.")
    case .changes: .optional(.list(.change), "The changes; each item has one verb.")
    case .money: .optional(.list(.object(MoneyKey.self)), "Savings and costs the papers state.")
    case .splitsToCompare:
      .optional(.list(.object(SplitKey.self)), "Ways to fund merged posts, to compare with the neutral one.")
    case .claims: .optional(.list(.object(ClaimKey.self)), "Numbers the papers state in words.")
    case .timetable: .optional(.list(.object(StepKey.self)), "The steps from draft to effect.")
    case .redundancy: .optional(.object(RedundancyKey.self), "Dismissals proposed.")
    case .equality: .optional(.object(EqualityKey.self), "The equality impact assessment.")
    case .statutoryReports:
      .optional(.list(.object(StatutoryReportKey.self)), "Reports of the Head of Paid Service (LGHA 1989 s.4).")
    case .documents: .optional(.list(.object(DocumentKey.self)), "Documents attached or promised.")
    case .constitution:
      .optional(.object(ConstitutionKey.self), "What the decision changes in the council's constitution.")
    case .jobDescriptions: .optional(.list(.object(JobDescriptionKey.self)), "Job descriptions, each a version.")
    case .report: .optional(.object(ReportKey.self), "The committee report.")
    }
  }
}

enum AuthorityKey: String, FormatKey {
  case id, name
  case shortName = "short_name"
  case kind, governance, settings

  static let objectName = "authority"

  var spec: KeySpec {
    switch self {
    case .id: .required(.slug, "A short name for addresses: rotherham.")
    case .name: .required(.line, "The full name.")
    case .shortName: .optional(.line, "The name people use; the full one when left out.")
    case .kind: .required(.one(of: Authority.Kind.self), "What kind of council it is; decides which duties bind it.")
    case .governance: .required(.one(of: Authority.Governance.self), "How its decisions are made.")
    case .settings:
      .optional(.object(SettingsKey.self), "The council's own principles; what is left out is not checked.")
    }
  }
}

enum SettingsKey: String, FormatKey {
  case mostTiers = "most_tiers"
  case leastSpan = "least_span"
  case mostSpan = "most_span"
  case formalConsultationAbove = "formal_consultation_above"
  case staffConsultationDays = "staff_consultation_days"
  case articlesConsideredBy = "articles_considered_by"
  case articlesConsulted = "articles_consulted"
  case keyDecisionsConsidered = "key_decisions_considered"
  case keyDecisionFrom = "key_decision_from"
  case callInDays = "call_in_days"
  case callInMembers = "call_in_members"
  case publicNoticeDays = "public_notice_days"
  case publicMostWords = "public_most_words"
  case petitionDebateFrom = "petition_debate_from"
  case consultationWeeks = "consultation_weeks"
  case officesCloseAt = "offices_close_at"
  case officesClosed = "offices_closed"
  case calendarDaysFor = "calendar_days_for"
  case workingDaysFor = "working_days_for"
  case source

  static let objectName = "settings"

  var spec: KeySpec {
    switch self {
    case .mostTiers:
      .optional(.count(1...50), "The most tiers of management between the management team and the front line.")
    case .leastSpan: .optional(.count(0...1000), "The fewest direct reports a manager should have.")
    case .mostSpan: .optional(.count(1...1000), "The most direct reports a manager should have.")
    case .formalConsultationAbove:
      .optional(.count(0...100), "Share of a job, in per cent, above which a change needs formal consultation.")
    case .staffConsultationDays: .optional(.count(0...366), "Days of staff and union consultation after approval.")
    case .articlesConsideredBy:
      .optional(
        .line, "The committee that considers a change of an article of the constitution before the council decides.")
    case .articlesConsulted:
      .optional(.flag, "Whether the public is consulted before an article of the constitution is changed.")
    case .keyDecisionsConsidered:
      .optional(.flag, "Whether a committee considers a key decision before it is taken.")
    case .keyDecisionFrom:
      .optional(.count(0...1_000_000_000), "What a decision costs or saves, in pounds, from which it is key.")
    case .callInDays:
      .optional(.count(0...60), "Clear working days for which a decision of the executive waits for call-in.")
    case .callInMembers: .optional(.count(1...1000), "How many members may call a decision in.")
    case .publicNoticeDays:
      .optional(
        .count(0...60), "Clear working days before a meeting by which the public’s questions and petitions must come.")
    case .publicMostWords: .optional(.count(1...2000), "The most words of what the public puts to a meeting.")
    case .petitionDebateFrom:
      .optional(.count(1...1_000_000), "How many signatures make a petition one that is debated.")
    case .consultationWeeks:
      .optional(
        .count(1...52), "The council’s own least number of weeks for asking residents; twelve where none is said.")
    case .officesCloseAt:
      .optional(
        .line,
        "When offices close, such as 16:30; what comes later counts from the next working day. 17:00 when left out.")
    case .officesClosed:
      .optional(.list(.day), "Weekdays on which offices are closed beside the bank holidays.")
    case .calendarDaysFor:
      .optional(
        .list(.line), "Rules whose clear days are counted as calendar days here, though working days are usual.")
    case .workingDaysFor:
      .optional(
        .list(.line), "Rules whose clear days are counted as working days here, though calendar days are usual.")
    case .source: .optional(.line, "Where these settings are written.")
    }
  }
}

enum DecisionKey: String, FormatKey {
  case day, by

  static let objectName = "decision"

  var spec: KeySpec {
    switch self {
    case .day: .required(.day, "The day of the decision.")
    case .by: .optional(.line, "Who decides.")
    }
  }
}
