import Law

/// An equality objective: what is to change for whom, by how much and by when (SI 2017/353 reg 5).
public struct EqualityObjective: Hashable, Sendable {
  /// Its number at its council, from 1.
  public var id: Int
  /// The day it was published.
  public var publishedOn: Day
  /// What is to change, and for whom.
  public var text: String
  /// What is measured.
  public var measure: String
  /// The figure to be reached.
  public var target: String
  /// By when.
  public var due: Day
  /// How far it is, in Markdown; empty until somebody has said.
  public var progress: String
  /// The day on which that was said.
  public var progressOn: Day?
  /// Whether the figure is reached.
  public var isReached: Bool

  /// An objective from its parts.
  public init(
    id: Int = 0, publishedOn: Day, text: String, measure: String, target: String, due: Day, progress: String = "",
    progressOn: Day? = nil, isReached: Bool = false
  ) {
    (self.id, self.publishedOn, self.text, self.measure) = (id, publishedOn, text, measure)
    (self.target, self.due, self.progress, self.progressOn) = (target, due, progress, progressOn)
    self.isReached = isReached
  }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if text.isEmpty { found.append(.refusal("text", "Say what is to change, and for whom.")) }
    if measure.isEmpty {
      found.append(.refusal("measure", "Say what is measured. An objective must be specific and measurable."))
    }
    if target.isEmpty { found.append(.refusal("target", "Write the figure to be reached, such as 40 of 100.")) }
    if publishedOn > today {
      found.append(.refusal("on", "\(publishedOn.long) is still to come. Enter it once it is published."))
    }
    if due <= publishedOn { found.append(.refusal("due", "It is to be reached after it was published.")) }
    return found + TextLimit.objections("text", text, most: TextLimit.item, what: "An objective")
      + TextLimit.objections("measure", measure, most: TextLimit.item, what: "What is measured")
      + TextLimit.objections("target", target, most: TextLimit.title, what: "A figure")
  }

  /// What is wrong with a word on how far it is.
  public static func objections(progress: String) -> [Objection] {
    if progress.isEmpty { return [.refusal("progress", "Say how far it is, with the figure that was reached.")] }
    return progress.count > TextLimit.paragraph
      ? [.refusal("progress", "This may have \(TextLimit.paragraph) characters; here are \(progress.count).")] : []
  }
}
