import Law

extension Meeting {
  /// What stands against the day, the time and the place as they are stated. `today` is the day it is entered.
  public func objections(
    of kind: BodyKind, on today: Day, minute now: Int, _ policy: ClearDayPolicy = ClearDayPolicy()
  ) -> [Objection] {
    var found: [Objection] = []
    if day < today || (day == today && minute <= now) {
      found.append(.refusal("day", "\(day.long) at \(time) is past. Write a time that is still to come."))
    }
    if day.days(since: today) > 1_100 { found.append(.refusal("day", "\(day.long) is more than three years ahead.")) }
    if !(0..<1_440).contains(minute) { found.append(.refusal("time", "Write the time like 10:00 or 18:30.")) }
    if place.isEmpty { found.append(.refusal("place", "Say where it meets: the public must be able to come.")) }
    found += TextLimit.objections("place", place, most: TextLimit.title, what: "A place")
    found += TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
    if let holiday = BankHoliday.inEngland(day.year).first(where: { $0.day == day }) {
      found.append(.warning("day", "\(day.longWithWeekday) is a bank holiday: \(holiday.name)."))
    } else if day.weekday > 5 {
      found.append(.warning("day", "\(day.longWithWeekday) is at a weekend, when the offices are closed."))
    }
    return found + noticeObjections(of: kind, on: today, minute: now, policy)
  }

  /// Whether there is still time to give the notice that the law asks for.
  private func noticeObjections(
    of kind: BodyKind, on today: Day, minute now: Int, _ policy: ClearDayPolicy
  ) -> [Objection] {
    let clock = StatutoryClock(Publication(kind.occasion, on: day, policy: policy))
    let counted = policy.offices.publicationDay(today, minute: now)
    guard let last = clock.deadlines.map(\.lastDay).min(), last < counted, day >= today else { return [] }
    let words = "The last day to give notice of a meeting on \(day.longWithWeekday) was \(last.longWithWeekday)."
    if kind == .council {
      return [
        .warning(
          "day",
          "\(words) The full council cannot be called at shorter notice: go on only when notice was given elsewhere in time."
        )
      ]
    }
    guard let shorterNotice else {
      return [.refusal("shorter-notice", "\(words) Say why it is convened at shorter notice, or choose a later day.")]
    }
    return shorterNotice.reason.isEmpty
      ? [.refusal("shorter-notice", "Say why it is convened at shorter notice.")]
      : [.warning("day", "\(words) It is convened at shorter notice, and its page says why.")]
  }
}

extension AgendaDraft {
  /// The most items of one agenda.
  public static let mostItems = 200
  /// The most papers of one meeting.
  public static let mostPapers = 400

  /// What stands against what was prepared, whatever the rules say of it.
  public var objections: [Objection] {
    var found: [Objection] = []
    if items.count > Self.mostItems { found.append(.refusal("title", "An agenda may have \(Self.mostItems) items.")) }
    if papers.count > Self.mostPapers {
      found.append(.refusal("title", "A meeting may have \(Self.mostPapers) papers."))
    }
    if minutes.count > Paper.mostText {
      found.append(.refusal("minutes", "Minutes may have \(Paper.mostText) characters; these have \(minutes.count)."))
    }
    return found + items.flatMap(\.objections) + papers.flatMap(\.objections)
  }
}

extension AgendaItem {
  /// What stands against this item as it is stated.
  public var objections: [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Give the item a title.")) }
    if let exemption, exemption.paragraphs.contains(where: { Exemption.words($0) == nil }) {
      found.append(.refusal("paragraphs", "Schedule 12A has the paragraphs 1 to 7."))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + long("note", note, "A note")
      + long("public-interest", exemption?.publicInterest ?? "", "A public-interest test")
      + long("urgency", urgency?.reason ?? "", "A reason")
  }

  private func long(_ field: String, _ text: String, _ what: String) -> [Objection] {
    text.count > TextLimit.paragraph
      ? [.refusal(field, "\(what) may have \(TextLimit.paragraph) characters; this has \(text.count).")] : []
  }
}

extension Paper {
  /// What stands against this paper as it is stated.
  public var objections: [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Give the paper a title.")) }
    if text.count > Self.mostText {
      found.append(.refusal("text", "A paper may have \(Self.mostText) characters; this has \(text.count). Divide it."))
    }
    if version > 1, correction.isEmpty {
      found.append(.refusal("correction", "Say what is put right: readers of the earlier version look for it."))
    }
    if isExempt,
      !text.isEmpty || !recommendations.isEmpty || parts.file != nil || !parts.implications.isEmpty
        || parts.waiver != nil
    {
      found.append(.refusal("text", "The text of an exempt paper is kept apart. Write it anew."))
    }
    if case .listed(let papers) = background {
      found += TextLimit.objections("background", papers, what: "Background papers")
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("author", author, most: TextLimit.title, what: "A post")
      + parts.objections
      + TextLimit.objections("correction", correction, most: TextLimit.item, what: "A correction")
      + (recommendations.contains { $0.count > TextLimit.paragraph } || recommendations.count > TextLimit.items
        ? [
          .refusal(
            "recommendations",
            "Recommendations are at most \(TextLimit.items), each of \(TextLimit.paragraph) characters.")
        ]
        : [])
  }
}

extension PaperParts {
  /// What stands against these parts as they are stated.
  public var objections: [Objection] {
    implications.filter { $0.text.count > TextLimit.paragraph }.map {
      .refusal(
        "implication-\($0.key)", "“\($0.title)” may have \(TextLimit.paragraph) characters; this has \($0.text.count).")
    }
  }
}
