import Law

/// Models of meeting residents beside each other, drawn from the record: what they did, whom they reached, what they cost.
public struct ModelComparison: Hashable, Sendable, Codable {
  /// The first day that counts.
  public var from: Day
  /// The last day that counts.
  public var to: Day
  /// The day on which the figures were drawn.
  public var drawnOn: Day
  /// The figures, in the order of the models.
  public var models: [ModelFigures]

  /// A comparison from its parts.
  public init(from: Day, to: Day, drawnOn: Day, models: [ModelFigures]) {
    (self.from, self.to, self.drawnOn, self.models) = (from, to, drawnOn, models)
  }

  /// The comparison a review asks for, from all that is recorded of its bodies.
  public init(
    _ review: ModelReview, bodies: [Body], rules: [ForumRules], meetings: [ForumMeeting], actions: [ForumAction],
    on day: Day
  ) {
    let days = review.from...max(review.from, review.to)
    let names = Dictionary(bodies.map { ($0.reference, $0.name) }) { first, _ in first }
    let stated = Dictionary(rules.map { ($0.body, $0) }) { first, _ in first }
    self.init(
      from: review.from, to: review.to, drawnOn: day,
      models: review.models.map { model in
        let own = model.bodies.map { stated[$0] }
        let isStated = own.allSatisfy { $0 != nil }
        let length = days.upperBound.number - days.lowerBound.number + 1
        let aYear = own.compactMap { $0?.timesAYear }.reduce(0, +)
        let people = own.compactMap { $0?.population }
        return ModelFigures(
          model.name, bodies: model.bodies.map { names[$0] ?? $0.rawValue },
          meant: isStated ? (aYear * length * 2 + 365) / 730 : nil,
          population: people.count == model.bodies.count ? people.reduce(0, +) : nil,
          meetings: meetings.filter { $0.counts && days.contains($0.heldOn) && model.bodies.contains($0.body) },
          actions: actions.filter { days.contains($0.askedOn) && model.bodies.contains($0.body) }, on: day)
      })
  }

  /// How each two models differ in a measure.
  public func differences(in measure: ModelDifference.Measure) -> [ModelDifference] {
    models.indices.flatMap { one in
      models.indices.dropFirst(one + 1).map { other in
        ModelDifference(
          measure, (models[one].name, values(measure, models[one])),
          (models[other].name, values(measure, models[other])))
      }
    }
  }

  private func values(_ measure: ModelDifference.Measure, _ model: ModelFigures) -> [Int] {
    switch measure {
    case .residents: model.attendance
    case .cost: model.pencePerResident
    case .days: model.daysToClose
    }
  }

  /// Of each model how many residents came for the first time, how many had come before, and how many nobody asked, with how many there were
  /// altogether, without counts that could tell of a few. All that is told of people is told from this one table.
  public var people: SuppressedTable {
    SuppressedTable(counts: models.map { [$0.firstTime, $0.before, $0.residents - $0.firstTime - $0.before] })
  }
}
