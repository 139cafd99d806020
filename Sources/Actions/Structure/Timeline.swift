import Council
import Law
import Store

/// Something that stands from one day to another under a lasting reference.
public protocol EffectiveDated: Hashable, Sendable {
  /// What it is known by, whatever it says.
  associatedtype Reference: Hashable
  /// What it is known by.
  var reference: Reference { get }
  /// Its first day; without one it stands from before anybody asks.
  var from: Day? { get set }
  /// Its last day; without one it stands on.
  var to: Day? { get set }

  /// This, with what it leaves unstated taken from another version of the same day.
  func completed(from other: Self) -> Self
}

/// The versions of one unit or post in the order of their days; no two stand on one day.
struct Timeline<Value: EffectiveDated> {
  private(set) var entries: [Entry<Value>]

  init(_ entries: [Entry<Value>] = []) { self.entries = entries.sorted { $0.first < $1.first } }

  /// Says how it stands from a day on: until the version that stood there ended, or until the next one known begins.
  ///
  /// Two papers of one day complete each other: an extract leaves a field empty where it has nothing to say of it.
  mutating func state(_ entry: Entry<Value>, from day: Day) {
    var entry = entry
    let standing = entries.first { $0.value.stands(on: day) }
    if let standing, standing.first == day { entry.value = entry.value.completed(from: standing.value) }
    if let standing, standing.sameButForDays(as: entry) { return }
    entry.value.from = day
    entry.value.to = standing?.value.to
    if standing == nil, let next = entries.first(where: { $0.first > day }) {
      entry.value.to = next.first.adding(days: -1)
    }
    put(entry)
  }

  /// Puts a version on exactly its own days, in the place of whatever stood on them.
  mutating func put(_ entry: Entry<Value>) {
    guard !entries.contains(where: { $0.covers(entry) }) else { return }
    clear(from: entry.first, to: entry.last)
    entries.append(entry)
    entries.sort { $0.first < $1.first }
    join()
  }

  /// Ends whatever stands on the days from `first` to `last`.
  mutating func clear(from first: Day, to last: Day = .lasting) {
    entries = entries.flatMap { entry -> [Entry<Value>] in
      guard entry.first <= last, first <= entry.last else { return [entry] }
      var (earlier, later) = (entry, entry)
      earlier.value.to = first.adding(days: -1)
      later.value.from = last.adding(days: 1)
      return (entry.first < first ? [earlier] : []) + (last < entry.last ? [later] : [])
    }
  }

  /// Takes back what was entered under a name; what stood right before it stands on.
  mutating func withdraw(under name: String) {
    for entry in entries where entry.enteredUnder == name {
      entries.removeAll { $0.first == entry.first }
      if let before = entries.firstIndex(where: { $0.last.adding(days: 1) == entry.first }) {
        entries[before].value.to = entry.value.to
      }
    }
    join()
  }

  /// Neighbouring versions that say the same are one.
  private mutating func join() {
    var joined: [Entry<Value>] = []
    for entry in entries {
      if let last = joined.last, last.sameButForDays(as: entry), last.last.adding(days: 1) == entry.first {
        joined[joined.count - 1].value.to = entry.value.to
      } else {
        joined.append(entry)
      }
    }
    entries = joined
  }
}

extension Entry where Value: EffectiveDated {
  var first: Day { value.from ?? .always }
  var last: Day { value.to ?? .lasting }

  /// Whether it says the same, on all the other's days at least.
  func covers(_ other: Entry) -> Bool { first <= other.first && other.last <= last && sameButForDays(as: other) }

  func sameButForDays(as other: Entry) -> Bool {
    var (mine, theirs) = (value, other.value)
    (mine.from, mine.to, theirs.from, theirs.to) = (nil, nil, nil, nil)
    return mine == theirs
  }
}

extension EffectiveDated {
  func stands(on day: Day) -> Bool { (from ?? .always) <= day && day <= (to ?? .lasting) }

  /// Whether it stands on a day or on any later one.
  func stands(after day: Day) -> Bool { day <= (to ?? .lasting) }
}

extension Day {
  /// The first day a version without a first day stands: 1 January 1.
  static let always = Day(number: -719_162)
  /// The last day a version without a last day stands: 31 December 9999.
  static let lasting = Day(number: 2_932_896)
}
