/// An item is considered only when it was on an open agenda in time, or is urgent (LGA 1972 s.100B(4)).
public enum ItemOnAgenda: Rule {
  public static let id = "AI-3"
  public static let title = "An item is considered only when it was on an open agenda in time, or is urgent"
  public static let citation = Instruments.localGovernmentAct1972("s.100B(4)", section: "100B")
  public static let inForce = AccessLaw.since2002
  public static let verification = Verification.textRead(
    "s.100B(4): “by reason of special circumstances, which shall be specified in the minutes, the chairman of the meeting is of the "
      + "opinion that the item should be considered at the meeting as a matter of urgency”; Sch 12 para 4(5); SI 2012/2089 reg 6(2)"
  )
  public static let severity = Severity.block
  public static let binds =
    "Principal councils in England, their committees and sub-committees; their executives by SI 2012/2089"
  public static let explanation = """
    An agenda with the item was open at least five clear days before, or from when a meeting was convened at shorter notice. \
    Otherwise the chair may find it urgent for special circumstances that the minutes name. The executive has no such way (SI \
    2012/2089 reg 6(2)), and before the full council that alone is not enough (Sch 12 para 4(5)). A report may follow later: it is \
    the item that must have been there.
    """
  public static let figures = [("Notice", AgendaOpen.period)]

  /// One item of an agenda, and when the agenda that has it came out.
  public struct Facts: Hashable, Sendable {
    let item: String
    let publication: Publication
    let isShorterNotice: Bool
    let urgency: String?

    /// - Parameters:
    ///   - publication: the occasion, its day, and the day the agenda with the item counts as published on.
    ///   - isShorterNotice: whether the meeting was convened at shorter notice.
    ///   - urgency: the special circumstances by which the chair finds it urgent; `nil` when no chair does.
    public init(item: String, _ publication: Publication, isShorterNotice: Bool = false, urgency: String? = nil) {
      (self.item, self.publication) = (item, publication)
      (self.isShorterNotice, self.urgency) = (isShorterNotice, urgency)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let (asked, item) = (facts.publication, facts.item)
    if let early = notLaw(on: asked.day, item) { return [early] }
    if facts.isShorterNotice, asked.occasion != .council {
      return [met(item, "The meeting was convened at shorter notice", "The agenda is open from when it was convened.")]
    }
    let days = ClearDays(
      AgendaOpen.period.value(on: asked.day)?.value ?? 5, asked.policy.bases[id], offices: asked.policy.offices)
    let last = days.lastDay(before: asked.day)
    if let published = asked.published, days.between(published, asked.day) >= days.needed {
      return [
        met(
          item, "On the agenda in time",
          "\(item): it was there on \(published.longWithWeekday); by \(last.longWithWeekday) was asked for.")
      ]
    }
    let late =
      asked.published.map {
        "\(item): it came onto the agenda on \($0.longWithWeekday), after \(last.longWithWeekday)."
      }
      ?? "\(item): it is not on an open agenda yet; the last day is \(last.longWithWeekday)."
    return [urgent(facts, late)]
  }

  private static func urgent(_ facts: Facts, _ late: String) -> Finding {
    switch (facts.publication.occasion, facts.urgency) {
    case (.executive, _), (.privateExecutive, _):
      notMet(
        facts.item, "Too late for the executive",
        "\(late) The executive cannot take an item as urgent (SI 2012/2089 reg 6(2)).",
        remedy: "Take it off, or convene a meeting at shorter notice for it.")
    case (_, let reason?) where reason.isEmpty:
      notMet(
        facts.item, "Urgent, and no reason given", late,
        remedy: "Have the chair say which special circumstances make it urgent. The minutes name them.")
    case (.council, _?):
      forJudgement(
        facts.item, "Urgent business before the full council",
        "\(late) The chair’s opinion alone is not enough there: standing orders must allow it (Sch 12 para 4(5)).",
        judge: "The Monitoring Officer")
    case (_, let reason?):
      met(facts.item, "Taken as urgent by the chair", "\(late) The special circumstances, for the minutes: \(reason)")
    case (_, nil):
      notMet(
        facts.item, "Not on the agenda in time", late,
        remedy: "Leave it for the next meeting; or have the chair find it urgent, and enter the special circumstances.")
    }
  }
}
