import Council
import Law

/// Why a change of the establishment was not made. Nothing was changed.
public enum EstablishmentRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// Something stands against it: refusals first, then what only warns.
  case objections([Objection])
  /// Somebody else has changed it since it was shown.
  case changedMeanwhile
  /// There is no such thing on that day.
  case doesNotStand(String, on: Day)
  /// It says what stands already.
  case nothingChanged

  public var description: String {
    switch self {
    case .objections(let all): all.map(\.words).joined(separator: " ")
    case .changedMeanwhile: "Somebody else has changed it since you opened it. Nothing was saved."
    case .doesNotStand(let what, let day): "There is no \(what) on \(day.long). Nothing was saved."
    case .nothingChanged: "This is what stands already. Nothing was saved."
    }
  }

  /// Refuses when something stands against a change, or when warnings were not read yet.
  static func check(_ objections: [Objection], _ grounds: Grounds) throws {
    try check(objections + grounds.objections, inSpiteOfWarnings: grounds.inSpiteOfWarnings)
  }

  /// Refuses when something stands against it, or when warnings were not read yet.
  static func check(_ objections: [Objection], inSpiteOfWarnings: Bool) throws {
    let hindrances = objections.hindrances(inSpiteOfWarnings: inSpiteOfWarnings)
    guard hindrances.isEmpty else { throw EstablishmentRefusal.objections(hindrances) }
  }
}
