import Council
import Law
import Store

/// All timelines of one kind, units or posts, and which of them differ from what is kept.
struct Timelines<Value: EffectiveDated> {
  private let known: [Value.Reference: [Entry<Value>]]
  private var current: [Value.Reference: Timeline<Value>] = [:]
  private var order: [Value.Reference] = []
  private var nextOrdinal: Int
  private let source: EntrySource

  init(known entries: [Entry<Value>], source: EntrySource) {
    known = Dictionary(grouping: entries, by: \.value.reference)
    nextOrdinal = (entries.map(\.ordinal).max() ?? -1) + 1
    self.source = source
    for entry in entries where current[entry.value.reference] == nil {
      order.append(entry.value.reference)
      current[entry.value.reference] = Timeline(known[entry.value.reference] ?? [])
    }
  }

  /// Those that differ from what is kept, in the order of the list.
  var changed: [(reference: Value.Reference, entries: [Entry<Value>])] {
    order.compactMap { reference in
      guard let entries = current[reference]?.entries else { return nil }
      return entries.map(\.value) == known[reference, default: []].map(\.value) ? nil : (reference, entries)
    }
  }

  /// A value that names its own days stands on those; one that names none stands from `day` on.
  mutating func state(_ value: Value, from day: Day?) {
    var entry = entry(value)
    var timeline = current[value.reference] ?? Timeline()
    if current[value.reference] == nil { order.append(value.reference) }
    if let last = value.to {
      if value.from == nil, let day, day <= last { entry.value.from = day }
      timeline.put(entry)
    } else if let first = value.from ?? day {
      timeline.state(entry, from: first)
    } else {
      timeline.put(entry)
    }
    current[value.reference] = timeline
  }

  /// Nothing that is kept stands from this day on; without a day, nothing that is kept stands.
  mutating func clear(from day: Day?) {
    for reference in order { current[reference]?.clear(from: day ?? .always) }
  }

  /// What stands on this day and is not among these ends the day before.
  mutating func end(allBut kept: Set<Value.Reference>, on day: Day) {
    for reference in order where !kept.contains(reference) {
      guard let standing = current[reference]?.entries.first(where: { $0.value.stands(on: day) }) else { continue }
      current[reference]?.clear(from: day, to: standing.last)
    }
  }

  /// Takes back what was entered under the source's name.
  mutating func withdraw() {
    for reference in order { current[reference]?.withdraw(under: source.name) }
  }

  private mutating func entry(_ value: Value) -> Entry<Value> {
    var ordinal = current[value.reference]?.entries.first?.ordinal
    if ordinal == nil { ordinal = known[value.reference]?.first?.ordinal }
    if ordinal == nil { nextOrdinal += 1 }
    return Entry(
      value: value, ordinal: ordinal ?? nextOrdinal - 1, enteredOn: source.day, enteredUnder: source.name)
  }
}

/// When something is entered, and under which proposal or list.
struct EntrySource {
  let day: Day
  let name: String
}
