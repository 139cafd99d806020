import Council
import Law
import Store

/// The versions of one unit, post or job description, with a change to be made to them by hand.
struct Versions<Value: EffectiveDated> {
  private let known: [Entry<Value>]
  private var timeline: Timeline<Value>

  init(_ entries: [Entry<Value>]) {
    known = entries
    timeline = Timeline(entries)
  }

  var entries: [Entry<Value>] { timeline.entries }
  var differ: Bool { entries.map(\.value) != known.map(\.value) }

  func standing(on day: Day) -> Entry<Value>? { known.first { $0.value.stands(on: day) } }

  /// The first version that begins after a day.
  func next(after day: Day) -> Value? { known.first { $0.first > day }?.value }

  /// Puts a version on its own days; it was entered today, by hand unless something else is said.
  mutating func put(_ value: Value, place: Int, on today: Day, under source: String = byHand) {
    timeline.put(Entry(value: value, ordinal: place, enteredOn: today, enteredUnder: source))
  }

  /// Nothing stands from this day on.
  mutating func end(from day: Day) { timeline.clear(from: day) }

  /// The warning that a change stops where the next version begins.
  func stops(after day: Day) -> [Objection] {
    guard let begins = next(after: day)?.from else { return [] }
    return [
      .warning(
        "on",
        "From \(begins.long) another version is entered already. This change counts to \(begins.adding(days: -1).long); to carry "
          + "it on, change that version too.")
    ]
  }

  /// The warning that later versions go too when this one ends.
  func goWithIt(after day: Day) -> [Objection] {
    guard let begins = next(after: day)?.from else { return [] }
    return [.warning("on", "Another version is entered from \(begins.long). It would go too.")]
  }
}

/// Under what something was entered that came with no papers and no list; no proposal has a name with a space in it.
let byHand = "by hand"

extension StandingJobDescription: EffectiveDated {
  public func completed(from other: Self) -> Self { self }
}

extension Work {
  /// The number of the entry that will tell of this deed.
  func nextEntry(at authority: String) throws -> Int { try records.recordHead(of: authority).number + 1 }
}

/// What changed, for the title of an entry: `(grade, funding)`.
func changedFields<Field: VersionField>(_ fields: [Field]) -> String {
  fields.isEmpty ? "" : " (\(fields.map(\.words).joined(separator: ", ")))"
}
