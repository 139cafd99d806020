import Law

extension Activity {
  /// What was answered back, as promises are checked: how many themes there are and which nobody answered.
  public struct AnsweringBack: Hashable, Sendable {
    /// The themes to which nothing is said yet.
    public var unanswered: [String]
    /// Whether anything was carried out or decided that is on the record.
    public var decidedOn: Day?

    /// What was answered back.
    public init(unanswered: [String] = [], decidedOn: Day? = nil) {
      (self.unanswered, self.decidedOn) = (unanswered, decidedOn)
    }
  }

  /// What the rules say of it on a day.
  ///
  /// - Parameters:
  ///   - leastWeeks: the council’s own least number of weeks.
  ///   - asksEquality: whether questions on equality are asked.
  ///   - elections: those the council has entered.
  public func findings(
    on day: Day, leastWeeks: Int, asksEquality: Bool = false, elections: [Election],
    _ back: AnsweringBack = AnsweringBack()
  ) -> [Finding] {
    let quiet = elections.findings(on: title, from: opensOn, to: closesOn)
    guard level.asks else { return ConsultedWithEnough.check(.init(title: title, missing: missing)) + quiet }
    let decided = back.decidedOn ?? decidedOn
    var found: [Finding] = []
    if [.consult, .partner].contains(level) {
      found += ConsultedWhileFormative.check(
        .init(
          title: title, opens: opensOn, closes: closesOn, decidedOn: decided, saysWhatIsOpen: !openToChange.isEmpty,
          saysWhatWasSetAside: !setAside.isEmpty))
    }
    found += ConsultedWithEnough.check(.init(title: title, missing: missing))
    found += ConsultedLongEnough.check(
      .init(title: title, opens: opensOn, closes: closesOn, leastWeeks: leastWeeks))
    if [.consult, .partner].contains(level) {
      found += ResponsesConsidered.check(
        .init(
          title: title, on: day, closed: closesOn, reported: reportedAt.map { $0.dayAndMinutesInEngland.day },
          decided: decided, unanswered: back.unanswered))
    }
    found += RepresentativesConsulted.check(
      .init(title: title, on: opensOn, isForBestValue: !represented.isEmpty, represented: Set(represented)))
    found += AnswersProtected.check(
      .init(title: title, basis: basis, months: months, asksSpecialCategories: asksEquality))
    return found + quiet
  }

  /// What people need to answer and nobody published.
  private var missing: [ConsultedWithEnough.Matter] {
    var missing: [ConsultedWithEnough.Matter] = []
    if reasons.isEmpty { missing.append(.reasons) }
    if papers.isEmpty { missing.append(.papers) }
    if use.isEmpty, level.asks { missing.append(.use) }
    return missing
  }

  /// How each promise of its level stands on a day.
  public func promises(
    on day: Day, leastWeeks: Int, _ back: AnsweringBack = AnsweringBack()
  ) -> [(promise: InvolvementPromise, state: InvolvementPromise.State)] {
    level.promises.map { ($0, state(of: $0, on: day, leastWeeks, back)) }
  }

  private func state(
    of promise: InvolvementPromise, on day: Day, _ leastWeeks: Int, _ back: AnsweringBack
  ) -> InvolvementPromise.State {
    // Before it opens, what is missing can still be given.
    let isBegun = publishedAt != nil && day >= opensOn
    func kept(_ isKept: Bool, due: Bool) -> InvolvementPromise.State { isKept ? .kept : due ? .broken : .open }
    let (isClosed, isEnded) = (isBegun && day > closesOn, endedAt != nil)
    let decided = back.decidedOn ?? decidedOn
    let reported = reportedAt.map { $0.dayAndMinutesInEngland.day }
    switch promise {
    case .openToChange: return kept(!openToChange.isEmpty && decided.map { closesOn < $0 } ?? false, due: isBegun)
    case .information: return kept(missing.isEmpty, due: isBegun)
    case .time:
      return kept(closesOn >= ConsultedLongEnough.lastDay(of: leastWeeks, from: opensOn), due: isBegun)
    case .partners: return kept(!stakeholders.isEmpty, due: isBegun)
    case .limits: return kept(!limits.isEmpty, due: isBegun)
    case .report: return kept(reported != nil, due: isEnded)
    case .answers: return kept(reported != nil && back.unanswered.isEmpty, due: isEnded || reported != nil)
    case .beforeDecision:
      guard isClosed, let decided else { return isEnded ? .broken : .open }
      return kept(reported.map { $0 < decided } ?? false, due: decided <= day)
    case .carriedOut: return kept(isEnded && unmet.isEmpty && reported != nil, due: isEnded)
    }
  }

  /// What stands against it as it is stated. The fields are those of its form.
  public func objections() -> [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Say in a line what it is about.")) }
    if closesOn < opensOn {
      found.append(
        .refusal("closes", "It opens on \(opensOn.long). It cannot close before, on \(closesOn.long)."))
    }
    if closesOn > opensOn.adding(days: 731) {
      found.append(.refusal("closes", "It would be open for more than two years. Write a day within them."))
    }
    if months < 1 || months > 120 {
      found.append(.refusal("months", "Write a number of months from 1 to 120."))
    }
    for paper in papers where !paper.isAddressed {
      found.append(
        .refusal(
          "papers", "“\(paper.title)”: write the address behind |, beginning with https:// or with / on this site."))
    }
    let texts = [
      ("reasons", reasons), ("open", openToChange), ("aside", setAside), ("use", use), ("limits", limits),
      ("ways", otherWays),
    ]
    for (field, text) in texts where text.count > 5 * TextLimit.paragraph {
      found.append(.refusal(field, "This may have \(5 * TextLimit.paragraph) characters; here are \(text.count)."))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("communities", communities, what: "Communities")
      + TextLimit.objections("papers", papers.map(\.title), what: "Papers")
      + TextLimit.objections("stakeholders", stakeholders.map(\.name), what: "Stakeholders")
  }
}

extension Activity.Paper {
  /// Whether it leads somewhere that a reader can be sent.
  var isAddressed: Bool {
    !title.isEmpty && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && address.count <= TextLimit.item
      && (address.hasPrefix("https://") || (address.hasPrefix("/") && !address.hasPrefix("//")))
  }
}
