import Council
import Law
import Store

extension Body: EstablishedVersion {
  public typealias Field = BodyField
  public static var noun: String { "body" }
  public var label: String { name }

  /// How many bodies there may be between one and the council.
  private static let mostSteps = 40

  public func objections(
    before: Body?, on day: Day, at authority: Authority, _ records: OpenRecords
  ) throws -> [Objection] {
    let id = authority.id
    return try records.unknown(Body.self, parent.map { [$0] } ?? [], in: "parent", at: id, on: day)
      + records.unknownPlaces(areas, in: "areas", at: id, on: day) + circle(on: day, id, records)
      + sameName(on: day, id, records) + overfull(on: day, id, records)
  }

  public func objectionsToEnd(from day: Day, at authority: Authority, _ records: OpenRecords) throws -> [Objection] {
    var found: [Objection] = []
    let below = try records.bodies(setUpBy: reference, at: authority.id, on: day)
    if !below.isEmpty {
      let names = named(below.map { ($0.name, $0.reference.rawValue) })
      found.append(.refusal("on", "It set up bodies that stand still: \(names). End them first, or say who has them."))
    }
    let sitting = Set(
      try records.memberships(on: reference, at: authority.id).filter { $0.stands(after: day) }.map(\.member))
    if !sitting.isEmpty {
      found.append(.warning("on", "The memberships of \(sitting.count) who sit on it end with it."))
    }
    return found
  }

  public func endWhatHangsOnIt(from day: Day, at authority: String, _ records: OpenRecords) throws {
    try records.end(try records.memberships(on: reference, at: authority), from: day, at: authority)
  }

  private func circle(on day: Day, _ authority: String, _ records: OpenRecords) throws -> [Objection] {
    var above = parent
    for _ in 0..<Self.mostSteps {
      guard let next = above else { return [] }
      if next == reference {
        return [.refusal("parent", "\(name) would be set up by itself, by way of a body it set up.")]
      }
      above = try records.standing(Body.self, [next], of: authority, on: day).first?.parent
    }
    return []
  }

  private func sameName(on day: Day, _ authority: String, _ records: OpenRecords) throws -> [Objection] {
    let other = try records.standing(Body.self, of: authority, on: day)
      .first { $0.reference != reference && $0.name.lowercased() == name.lowercased() }
    guard let other else { return [] }
    return [.refusal("name", "\(other.name) (\(other.reference.rawValue)) has this name on \(day.long) already.")]
  }

  /// Those who sit where there is no seat any more, or no seat for so many.
  private func overfull(on day: Day, _ authority: String, _ records: OpenRecords) throws -> [Objection] {
    guard !seats.isEmpty else { return [] }
    let sitting = try records.memberships(on: reference, at: authority, on: day).filter(\.role.takesSeat)
    return Dictionary(grouping: sitting, by: \.seat).sorted { ($0.key ?? "") < ($1.key ?? "") }.compactMap {
      let number = $0.key.flatMap { label in seats.first { $0.label == label }?.number } ?? 0
      guard let label = $0.key, $0.value.count > number else { return nil }
      let words = "\($0.value.count) sit in the seats called “\(label)” on \(day.long), and there would be \(number)."
      return .warning("seats", "\(words) End or change memberships, too.")
    }
  }
}
