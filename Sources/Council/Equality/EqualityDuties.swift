import Law

/// What a council published for equality, ready to be asked by the rules on how often it must (SI 2017/353).
public struct EqualityDuties: Hashable, Sendable {
  /// What it published, in any order.
  public var information: [EqualityInformation]
  /// Its objectives, in any order.
  public var objectives: [EqualityObjective]

  /// How many days ahead what is to be published or reviewed is told of.
  public static let daysAhead = 90

  /// What was published.
  public init(information: [EqualityInformation], objectives: [EqualityObjective]) {
    (self.information, self.objectives) = (information, objectives)
  }

  /// The last day for the next information; `nil` when none was published.
  public var nextInformation: Day? {
    information.map(\.publishedOn).max().map(EqualityInformationPublished.next)
  }

  /// The last day for the next objectives; `nil` when none were published.
  public var nextObjectives: Day? { objectives.map(\.publishedOn).max().map(EqualityObjectivesPublished.next) }

  /// What the rules say on a day.
  public func findings(on day: Day) -> [Finding] {
    let latest = information.max { ($0.publishedOn, $0.id) < ($1.publishedOn, $1.id) }
    let ofTheYear = information.filter { EqualityInformationPublished.next(after: $0.publishedOn) >= day }
    let employed = information.filter { $0.employees != nil }.max { ($0.publishedOn, $0.id) < ($1.publishedOn, $1.id) }
    return EqualityInformationPublished.check(
      .init(
        on: day, published: latest?.publishedOn, employees: employed?.employees,
        isOnEmployees: ofTheYear.contains { $0.about.isOnEmployees }))
      + EqualityObjectivesPublished.check(
        .init(
          on: day, published: objectives.map(\.publishedOn).max(),
          unmeasured: objectives.filter { $0.measure.isEmpty || $0.target.isEmpty }.map(\.text)))
  }

  /// What is to be published soon or is overdue. Of a council that published nothing here, nothing: where it did is not known.
  public func awaited(by name: String, on day: Day) -> [Awaited] {
    let all: [(Awaited.Kind, String, String, Day?)] = [
      (.publication, EqualityInformationPublished.id, "Equality information", nextInformation),
      (.publication, EqualityObjectivesPublished.id, "Equality objectives", nextObjectives),
    ]
    return all.compactMap { kind, rule, title, last in
      guard let last, last <= day.adding(days: Self.daysAhead) else { return nil }
      return Awaited(kind, rule, title, by: name, on: last, isOverdue: last < day)
    }
  }
}

extension Awaited {
  /// That an assessment is to be looked at again; `nil` while that is long to come.
  public static func of(_ assessment: EqualityImpactAssessment, on today: Day) -> Awaited? {
    guard assessment.signedOn != nil, let day = assessment.reviewOn,
      day <= today.adding(days: EqualityDuties.daysAhead)
    else { return nil }
    return Awaited(
      .review, assessment.reference.rawValue, assessment.title, by: assessment.responsible.rawValue, on: day,
      isOverdue: day < today)
  }
}
