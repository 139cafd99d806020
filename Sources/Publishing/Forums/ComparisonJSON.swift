import Council
import Law

/// A comparison of models as JSON, for other programs. Money is in pence; a count that is not shown is `null` and named under `hidden`.
public enum ComparisonJSON {
  /// The comparison as a file.
  public static func write(_ title: String, _ comparison: ModelComparison) -> [UInt8] {
    JSONText.write(value(title, comparison))
  }

  /// The comparison as a value, to stand in another file.
  public static func value(_ title: String, _ comparison: ModelComparison) -> JSONText.Value {
    let people = comparison.people
    return .object([
      ("title", .text(title)), ("from", .text(comparison.from.iso)), ("to", .text(comparison.to.iso)),
      ("drawnOn", .text(comparison.drawnOn.iso)),
      (
        "models",
        .list(
          comparison.models.enumerated().map { place, model in
            Self.model(model, people.rowTotals[place], people.cells[place])
          })
      ),
      (
        "differences",
        .list(
          ModelDifference.Measure.allCases.flatMap { measure in
            comparison.differences(in: measure).map { Self.difference($0) }
          })
      ),
    ])
  }

  private static func whole(_ number: Int?) -> JSONText.Value { number.map(JSONText.Value.whole) ?? .null }

  private static func model(
    _ model: ModelFigures, _ reached: SuppressedTable.Cell, _ people: [SuppressedTable.Cell]
  ) -> JSONText.Value {
    let isTold = reached.count != nil
    let wasAsked = model.firstTime + model.before > 0
    var hidden: [String] = isTold ? [] : ["residents", "pencePerResident"]
    for (name, cell) in zip(["firstTime", "cameBefore"], people) where wasAsked && cell.count == nil {
      hidden.append(name)
    }
    return .object([
      ("name", .text(model.name)), ("bodies", .list(model.bodies.map(JSONText.Value.text))),
      ("meetings", .whole(model.meetings)), ("meetingsMeant", whole(model.meant)),
      ("residents", isTold ? .whole(model.residents) : .null), ("peopleInAreas", whole(model.population)),
      ("firstTime", wasAsked ? whole(people[0].count) : .null),
      ("cameBefore", wasAsked ? whole(people[1].count) : .null),
      ("officerPence", .whole(model.officerPence)), ("hirePence", .whole(model.hirePence)),
      ("otherPence", .whole(model.otherPence)), ("costPence", .whole(model.cost.pence)),
      ("pencePerMeeting", whole(model.costPerMeeting?.pence)),
      ("pencePerResident", isTold ? whole(model.costPerResident?.pence) : .null),
      ("issues", .whole(model.issues)), ("decisions", .whole(model.decisions)),
      ("givenPence", .whole(model.givenPence)),
      ("actions", .whole(model.raised)), ("actionsClosed", .whole(model.closed)),
      ("actionsOverdue", .whole(model.overdue)), ("medianDays", whole(model.medianDays)),
      ("hidden", .list(hidden.map(JSONText.Value.text))),
    ])
  }

  private static func difference(_ one: ModelDifference) -> JSONText.Value {
    .object([
      ("measure", .text(one.measure.rawValue)), ("more", .text(one.more)), ("less", .text(one.less)),
      ("ofMore", .whole(one.ofMore)), ("ofLess", .whole(one.ofLess)), ("pairs", .whole(one.pairs)),
      ("greaterIn", .whole(one.greater)), ("finding", .text(one.finding.rawValue)),
    ])
  }
}
