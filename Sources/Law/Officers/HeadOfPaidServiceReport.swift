/// A report under LGHA 1989 s.4(2), as far as the rules need to know it.
public struct HeadOfPaidServiceReport: Hashable, Sendable {
  /// What it is called.
  public var title: String
  /// How many of the four matters of s.4(3) it is about.
  public var matters: Int
  /// The day copies were first sent to members; `nil` when not said.
  public var firstSent: Day?
  /// Whether every member was sent a copy; `nil` when not said.
  public var sentToEveryMember: Bool?
  /// The day it is considered; `nil` when not fixed.
  public var consideredOn: Day?
  /// Whether the full council considers it.
  public var consideredByFullCouncil: Bool

  /// A report from its parts.
  public init(
    title: String, matters: Int, firstSent: Day? = nil, sentToEveryMember: Bool? = nil,
    consideredOn: Day? = nil, consideredByFullCouncil: Bool = true
  ) {
    self.title = title
    self.matters = matters
    self.firstSent = firstSent
    self.sentToEveryMember = sentToEveryMember
    self.consideredOn = consideredOn
    self.consideredByFullCouncil = consideredByFullCouncil
  }
}

/// The day of the act and the reports under s.4 it brings.
public struct HeadOfPaidServiceReports: Hashable, Sendable {
  /// The day of the act.
  public var on: Day
  /// The reports; empty when there is none.
  public var reports: [HeadOfPaidServiceReport]

  /// Facts from their parts.
  public init(on: Day, reports: [HeadOfPaidServiceReport]) {
    self.on = on
    self.reports = reports
  }
}

extension Rule where Facts == HeadOfPaidServiceReports {
  /// Answers for each report, or says that there is none.
  static func each(_ facts: Facts, _ answer: (HeadOfPaidServiceReport) -> Finding) -> [Finding] {
    let subject = "Report of the Head of Paid Service"
    if let finding = notLaw(on: facts.on, subject) { return [finding] }
    if facts.reports.isEmpty {
      return [doesNotApply(subject, "No report under s.4", "The proposal brings no report under LGHA 1989 s.4.")]
    }
    return facts.reports.map(answer)
  }
}
