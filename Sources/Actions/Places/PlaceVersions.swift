import Council
import Law
import Store

extension Place: EffectiveDated {
  public func completed(from other: Self) -> Self {
    var place = self
    place.code = code ?? other.code
    if parents.isEmpty { place.parents = other.parents }
    return place
  }
}

extension AnsweringPosts: EffectiveDated {
  public func completed(from other: Self) -> Self { self }
}

extension StandingBoundary: EffectiveDated {
  public func completed(from other: Self) -> Self { self }
}

/// What stands against a place because of the places around it, on a day.
struct PlaceSurroundings {
  let records: OpenRecords
  let authority: String

  /// How many places there may be between one and the widest it lies in.
  private static let mostSteps = 40

  func objections(_ place: Place, on day: Day) throws -> [Objection] {
    try unknownParents(of: place, on: day) + circle(above: place, on: day) + sameCode(place, on: day)
  }

  private func unknownParents(of place: Place, on day: Day) throws -> [Objection] {
    let known = Set(try records.places(place.parents, of: authority, on: day).map(\.reference))
    let unknown = place.parents.filter { !known.contains($0) && $0 != place.reference }.map(\.rawValue)
    guard !unknown.isEmpty else { return [] }
    let words = "There is no place \(unknown.joined(separator: ", ")) on \(day.long)."
    return [.refusal("parents", "\(words) Enter it first, or leave it out.")]
  }

  private func circle(above place: Place, on day: Day) throws -> [Objection] {
    var above = Set(place.parents)
    var next = above
    for _ in 0..<Self.mostSteps where !next.isEmpty {
      next = Set(try records.places(next, of: authority, on: day).flatMap(\.parents)).subtracting(above)
      above.formUnion(next)
    }
    guard above.contains(place.reference), !place.parents.contains(place.reference) else { return [] }
    return [.refusal("parents", "\(place.name) would lie in itself by way of a place it lies in.")]
  }

  private func sameCode(_ place: Place, on day: Day) throws -> [Objection] {
    guard let code = place.code,
      let other = try records.places(withCodes: [code], of: authority, on: day)
        .first(where: { $0.reference != place.reference })
    else { return [] }
    return [.refusal("code", "\(code.rawValue) is the code of \(other.name) (\(other.reference.rawValue)) already.")]
  }
}
