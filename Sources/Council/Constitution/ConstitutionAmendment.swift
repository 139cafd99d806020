import Law

/// On what grounds a constitution is amended: who may do it, what came before, from when it counts.
public struct AmendmentGrounds: Hashable, Sendable {
  /// Which of the ways a constitution is amended in.
  public var way: ConstitutionChangedProperly.Way
  /// The decision: who took it, under which minute.
  public var decision: String
  /// The day it was taken.
  public var decidedOn: Day
  /// The first day on which the amendment counts.
  public var from: Day
  /// The day the committee considered it that the council's constitution names; `nil` when none is recorded.
  public var consideredOn: Day?
  /// The public consultation, in a line; empty when none is recorded.
  public var consultation: String
  /// Why, in a sentence that anyone may read.
  public var reason: String

  /// Grounds from their parts.
  public init(
    _ way: ConstitutionChangedProperly.Way, decision: String, decidedOn: Day, from: Day, consideredOn: Day? = nil,
    consultation: String = "", reason: String
  ) {
    self.way = way
    self.decision = decision
    self.decidedOn = decidedOn
    self.from = from
    self.consideredOn = consideredOn
    self.consultation = consultation
    self.reason = reason
  }

  /// What is missing or too long.
  public func objections(on today: Day) -> [Objection] {
    var found: [Objection] = []
    if decision.isEmpty { found.append(.refusal("decision", "Name the decision: who took it, under which minute.")) }
    if reason.isEmpty { found.append(.refusal("reason", "Say why, in a sentence that anyone may read.")) }
    if decidedOn > today {
      found.append(
        .refusal("decided", "\(decidedOn.long) is still to come. Enter the amendment when it is decided."))
    }
    if from < decidedOn {
      found.append(
        .refusal(
          "on",
          "An amendment counts from its decision on: \(decidedOn.long) at the earliest. What counted before that was entered wrongly; "
            + "enter the article as it stood from a file."))
    } else if from < today {
      found.append(
        .warning(
          "on", "\(from.long) is past. Whoever read the constitution since has read it without this amendment."))
    }
    if from.year > 2200 { found.append(.refusal("on", "\(from.long) cannot be meant. Write a day before 2200.")) }
    if let consideredOn, consideredOn > decidedOn {
      found.append(
        .refusal(
          "considered", "A committee considers before the decision, and \(consideredOn.long) is after it."))
    }
    return found + TextLimit.objections("decision", decision, most: TextLimit.item, what: "A decision")
      + TextLimit.objections("consultation", consultation, most: TextLimit.item, what: "A consultation")
      + (reason.count > TextLimit.paragraph
        ? [.refusal("reason", "A reason may have \(TextLimit.paragraph) characters; this has \(reason.count).")] : [])
  }

  /// What the rule on amendments says of these, at an authority.
  public func findings(on amendments: [ArticleAmendment], at authority: Authority) -> [Finding] {
    let settings = authority.settings
    return ConstitutionChangedProperly.check(
      .init(
        articles: amendments.filter { $0.kind == .article }.map(\.name),
        appendices: amendments.filter { $0.kind == .appendix }.map(\.name), way: way,
        committee: settings.articlesConsideredBy, asksForConsultation: settings.articlesConsulted ?? false,
        consideredOn: consideredOn,
        consultation: consultation.isEmpty ? nil : consultation, on: decidedOn))
  }
}

/// An amendment that was made: several articles by one decision.
public struct ConstitutionAmendment: Hashable, Sendable {
  /// The number of its entry in the record.
  public let entry: Int
  /// On what grounds.
  public let grounds: AmendmentGrounds
  /// What was changed.
  public let changes: [ArticleAmendment]

  /// An amendment from its parts.
  public init(entry: Int, grounds: AmendmentGrounds, changes: [ArticleAmendment]) {
    self.entry = entry
    self.grounds = grounds
    self.changes = changes
  }
}
