import Law

/// How a case differs before and after a step, small enough to be kept for each step and exact enough to be undone.
public struct CaseDifference: Hashable, Sendable, Codable {
  /// Something that was one thing and became another.
  public struct Pair<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
    /// What it was.
    public var before: Value
    /// What it became.
    public var after: Value
  }

  /// The place of the first change that differs.
  public let place: Int
  /// The changes taken out from there.
  public let taken: [Change]
  /// The changes put in their place.
  public let put: [Change]
  /// The rest of the case, without changes and establishment; `nil` when it stayed.
  public let facts: Pair<RestructureCase>?
  /// The establishment; `nil` when it stayed.
  public let establishment: Pair<Establishment>?

  /// The difference between two cases.
  public init(from before: RestructureCase, to after: RestructureCase) {
    let (old, new) = (before.changes, after.changes)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    place = head
    taken = Array(old[head..<(old.count - tail)])
    put = Array(new[head..<(new.count - tail)])
    facts = before.facts == after.facts ? nil : Pair(before: before.facts, after: after.facts)
    establishment =
      before.establishment == after.establishment
      ? nil : Pair(before: before.establishment, after: after.establishment)
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { taken.isEmpty && put.isEmpty && facts == nil && establishment == nil }

  /// The case after, from the case before.
  public func applied(to before: RestructureCase) -> RestructureCase {
    changed(before, from: taken, to: put, facts?.after, establishment?.after)
  }

  /// The case before, from the case after.
  public func undone(in after: RestructureCase) -> RestructureCase {
    changed(after, from: put, to: taken, facts?.before, establishment?.before)
  }

  private func changed(
    _ start: RestructureCase, from old: [Change], to new: [Change], _ facts: RestructureCase?,
    _ establishment: Establishment?
  ) -> RestructureCase {
    var changes = start.changes
    let first = min(place, changes.count)
    changes.replaceSubrange(first..<min(first + old.count, changes.count), with: new)
    var result = facts ?? start
    result.establishment = establishment ?? start.establishment
    result.changes = changes
    return result
  }
}

extension RestructureCase {
  /// The case without its establishment and its changes.
  public var facts: RestructureCase {
    var facts = self
    facts.establishment = Establishment()
    facts.changes = []
    return facts
  }
}
