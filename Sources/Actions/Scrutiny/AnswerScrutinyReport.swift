import Council
import Law
import Store

/// Publishes what the executive or the council answers to a report of overview and scrutiny.
public struct AnswerScrutinyReport: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "answer-scrutiny-report"
  public let authority: String
  /// Which report.
  public let report: ScrutinyReport.Reference
  /// The day of the answer.
  public let on: Day
  /// An answer to each recommendation, in their order; `nil` where none was given.
  public let answers: [ScrutinyReport.Answer?]
  /// What is answered to the whole of it, in Markdown.
  public let words: String

  /// An answer to be published.
  public init(
    _ report: ScrutinyReport.Reference, on: Day, _ answers: [ScrutinyReport.Answer?], words: String,
    at authority: String
  ) {
    (self.report, self.on, self.answers, self.words) = (report, on, answers, words)
    self.authority = authority
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var kept = try work.scrutinyReport(report, at: authority)
    try work.check(stated(kept, today: work.now.day) + answered(kept))
    for (place, answer) in answers.enumerated() { kept.recommendations[place].answer = answer }
    (kept.answeredOn, kept.answer) = (on, words)
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: kept.subject, title: "Report of overview and scrutiny answered: \(kept.title)",
        under: Warrant(.papers, "Answer of \(kept.to.words), \(on.long)"), reason: words))
  }

  private func stated(_ kept: ScrutinyReport, today: Day) -> [Objection] {
    var found: [Objection] = []
    if let day = kept.answeredOn { found.append(.refusal("on", "It was answered on \(day.long) already.")) }
    if on > today { found.append(.refusal("on", "\(on.long) is still to come. Enter the answer once it is given.")) }
    if on < kept.receivedOn {
      found.append(.refusal("on", "The report was received on \(kept.receivedOn.long). The answer comes after."))
    }
    if words.isEmpty, kept.recommendations.isEmpty {
      found.append(.refusal("words", "Say what is answered."))
    }
    if words.count > 5 * TextLimit.paragraph {
      found.append(
        .refusal("words", "An answer may have \(5 * TextLimit.paragraph) characters; here are \(words.count)."))
    }
    return found
  }

  private func answered(_ kept: ScrutinyReport) -> [Objection] {
    guard answers.count == kept.recommendations.count else {
      return [
        .refusal(
          "words", "The report has \(kept.recommendations.count) recommendations, and \(answers.count) are answered.")
      ]
    }
    return answers.enumerated().compactMap { place, answer in
      guard let answer else { return .refusal("answer-\(place + 1)", "Say whether this recommendation is accepted.") }
      if answer.words.isEmpty, answer.kind != .accepted {
        return .refusal("why-\(place + 1)", "Say why it is \(answer.kind.words).")
      }
      return answer.words.count > TextLimit.paragraph
        ? .refusal(
          "why-\(place + 1)", "This may have \(TextLimit.paragraph) characters; here are \(answer.words.count).")
        : nil
    }
  }
}
