import Council
import Law
import Store

/// What a council enters, changes, corrects and ends by hand, one at a time: a post, a unit, a place. The deeds are the same for each
/// kind; what each kind adds is told here.
public protocol Established: EffectiveDated where Reference: RawRepresentable<String> {
  /// What each of its versions states.
  associatedtype Field: VersionField where Field.Version == Self

  /// Who may enter, change, correct and end one.
  static var permission: Permission { get }
  /// The most characters in its reference.
  static var mostReference: Int { get }
  /// What one is called in sentences and in the names of deeds: `post`.
  static var noun: String { get }
  /// What it goes by: its title, its name.
  var label: String { get }
  /// What stands against it by itself.
  var objections: [Objection] { get }

  /// Reads what any change to it asks of what stands around it, in one journey with the rest.
  func foreseeSurroundings(_ records: OpenRecords, at authority: String) throws
  /// Its versions, by the day they begin.
  static func versions(of reference: Reference, at authority: String, _ records: OpenRecords) throws -> [Entry<Self>]
  /// The place in the council's list for one that is new.
  static func nextPlace(at authority: String, _ records: OpenRecords) throws -> Int
  /// Keeps these versions instead of those that are kept.
  static func keep(
    _ versions: [Entry<Self>], of reference: Reference, at authority: String, _ records: OpenRecords) throws
  /// What stands against it because of what stands around it on a day, when it comes or becomes another.
  func objections(
    before: Self?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection]
  /// What stands against its end from a day on.
  func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection]
  /// Ends what cannot stand without it.
  func endWhatHangsOnIt(from day: Day, at authority: String, _ records: OpenRecords) throws
}

extension Established {
  public static var permission: Permission { .editStructure }
  public static var mostReference: Int { TextLimit.reference }

  /// Reads in one journey what any change to it asks.
  func foresee(_ records: OpenRecords, at authority: String) throws {
    try records.foresee { records in
      _ = try records.authority(authority)
      _ = try Self.versions(of: reference, at: authority, records)
      try foreseeSurroundings(records, at: authority)
      _ = try records.recordHead(of: authority)
    }
  }

  public func foreseeSurroundings(_ records: OpenRecords, at authority: String) throws {}
  public func endWhatHangsOnIt(from day: Day, at authority: String, _ records: OpenRecords) throws {}

  /// What the record calls it: `post HH`.
  var subject: String { "\(Self.noun) \(reference.rawValue)" }

  /// What stands against it as it is stated, and then against it where it is to stand: what is not even stated well is not placed.
  func objections(
    stated: [Objection], before: Self?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    let stated = objections + stated
    guard !stated.contains(where: { $0.weight == .refuses }) else { return stated }
    return stated + (try objections(before: before, on: day, at: authority, records))
  }

  /// This version with what another states put into it; its reference and its days stay.
  func stating(_ other: Self) -> Self {
    var version = self
    for field in Field.allCases { field.put(from: other, into: &version) }
    return version
  }
}

extension Deed {
  /// What the record says of a change to something: `Post changed: Head of Housing (grade)`.
  func matter<Matter: Established>(
    _ work: Work, _ matter: Matter, _ done: String, _ fields: [Matter.Field] = [], on grounds: Grounds, from day: Day?
  ) -> RecordMatter {
    let noun = Matter.noun.prefix(1).uppercased() + Matter.noun.dropFirst()
    return self.matter(
      work, subject: matter.subject, title: "\(noun) \(done): \(matter.label)\(changedFields(fields))",
      under: grounds.warrant, reason: grounds.reason, effective: day)
  }
}

extension Grounds {
  /// What is wrong with the day.
  var dayObjections: [Objection] {
    Self.isPlausible(from)
      ? [] : [.refusal("on", "\(from.long) cannot be meant. Write a day between 1800 and 2200.")]
  }
}

/// Titles with references, each once, for a sentence; of many, the first.
func named(_ all: [(title: String, reference: String)]) -> String {
  var seen = Set<String>()
  let once = all.filter { seen.insert($0.reference).inserted }
  let shown = once.prefix(12).map { "\($0.title) (\($0.reference))" }.joined(separator: ", ")
  return once.count > 12 ? "\(shown), and \(once.count - 12) more" : shown
}
