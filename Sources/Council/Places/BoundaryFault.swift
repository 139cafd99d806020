/// What is wrong with a ring of a boundary, in words for the person who drew it or was given it.
public enum BoundaryFault: Hashable, Sendable, CustomStringConvertible {
  /// A ring of too few points to go round anything.
  case tooFewPoints(Int)
  /// The last point is not the first.
  case unclosed
  /// Two parts of the line cross, near a point.
  case crosses(Position)
  /// All its points lie in a line, so there is no ground in it.
  case empty
  /// It cannot be looked through in a reasonable time.
  case tooIntricate

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .tooFewPoints(let count):
      "A ring has \(count) \(count == 1 ? "point" : "points"); at least four are needed, the last the same as the first."
    case .unclosed: "A ring does not end where it began. Make its last point the same as its first."
    case .crosses(let near):
      "The line crosses itself near \(Self.degrees(near.longitude)), \(Self.degrees(near.latitude)) (longitude, latitude). "
        + "Mend it in the program it was drawn with."
    case .empty: "A ring has no ground in it: its points lie in one line."
    case .tooIntricate: "A ring is too intricate to be checked. Use an edition with fewer points (generalised)."
    }
  }

  private static func degrees(_ millionths: Int32) -> String {
    let (whole, rest) = Int(millionths).magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let digits = String(rest / 100)
    return (millionths < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension Boundary {
  /// The first thing wrong with the boundary; `nil` when each ring is closed, has ground in it and does not cross itself.
  public var fault: BoundaryFault? {
    for ring in rings {
      if let fault = RingCheck.fault(of: ring) { return fault }
    }
    return nil
  }
}
