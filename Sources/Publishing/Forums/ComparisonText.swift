import Council
import Law

/// A comparison of models for a terminal: each model with its figures, then where they differ.
public enum ComparisonText {
  /// Writes it for a terminal of a width in characters (40 to 120 are used), with or without colour.
  public static func write(
    _ title: String, _ comparison: ModelComparison, width: Int = 80, colour: Bool = false
  ) -> [UInt8] {
    var lines = TerminalLines(width: min(120, max(40, width)), showsColour: colour)
    lines.wrapped(title, .bold)
    lines.wrapped("\(comparison.from.long) to \(comparison.to.long), as recorded on \(comparison.drawnOn.long)")
    let figures = ComparisonLines(comparison)
    for (place, model) in comparison.models.enumerated() {
      lines.blank()
      lines.wrapped("\(model.name): \(model.bodies.joined(separator: "; "))", .bold)
      for line in figures.did + figures.reached + figures.cost {
        lines.wrapped("\(line.measure): \(line.values[place])", indent: 2, hanging: 2)
      }
    }
    for measure in ModelDifference.Measure.allCases {
      lines.blank()
      lines.wrapped(measure.heading, .bold)
      for difference in comparison.differences(in: measure) {
        switch difference.finding {
        case .tooFew: lines.item("Too few", difference.words, .ochre)
        case .clear: lines.item("Clear", difference.words, .green)
        case .unclear: lines.item("Unclear", difference.words, .soft)
        }
      }
    }
    return lines.bytes
  }
}
