import Council
import Law

/// A comparison of models as CSV: a row for each model, money in pence. What is hidden stands as `[c]`, what is not known is empty.
public enum ComparisonCSV {
  /// The columns.
  public static let columns = [
    "model", "bodies", "from", "to", "meetings", "meetings_meant", "residents", "people_in_areas", "first_time",
    "came_before", "officer_pence", "hire_pence", "other_pence", "cost_pence", "pence_per_meeting",
    "pence_per_resident", "issues", "decisions", "given_pence", "actions", "actions_closed", "actions_overdue",
    "median_days",
  ]

  /// The mark of a count that is not shown.
  public static let hidden = "[c]"

  /// The comparison as a file.
  public static func write(_ comparison: ModelComparison) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    let people = comparison.people
    for (place, model) in comparison.models.enumerated() {
      let isTold = people.rowTotals[place].count != nil
      let wasAsked = model.firstTime + model.before > 0
      writer.text(model.name)
      writer.text(model.bodies.joined(separator: "; "))
      writer.figure(comparison.from.iso)
      writer.figure(comparison.to.iso)
      writer.number(model.meetings)
      optional(model.meant, &writer)
      writer.figure(isTold ? String(model.residents) : hidden)
      optional(model.population, &writer)
      for column in 0...1 {
        if wasAsked {
          writer.figure(people.cells[place][column].count.map(String.init) ?? hidden)
        } else {
          writer.empty()
        }
      }
      for pence in [model.officerPence, model.hirePence, model.otherPence, model.cost.pence] { writer.number(pence) }
      optional(model.costPerMeeting?.pence, &writer)
      if isTold { optional(model.costPerResident?.pence, &writer) } else { writer.figure(hidden) }
      for count in [model.issues, model.decisions, model.givenPence, model.raised, model.closed, model.overdue] {
        writer.number(count)
      }
      optional(model.medianDays, &writer)
      writer.endRow()
    }
    return writer.bytes
  }

  private static func optional(_ number: Int?, _ writer: inout CSVWriter) {
    if let number { writer.number(number) } else { writer.empty() }
  }
}
