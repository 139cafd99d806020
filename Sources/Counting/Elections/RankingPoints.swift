/// What a place in somebody’s order is worth. Rankings are counted in points, and the vector says which.
public enum RankingPoints: Hashable, Sendable {
  /// On a ballot of three 3, 2, 1: the last one gets a point. Kraków’s way, and that of the `score` column of Pabulib.
  case longestFirst
  /// On a ballot of three 2, 1, 0: the last one gets none (pabutools’ Additive_Borda_Sat).
  case longestFirstLastNothing
  /// The first of m candidates m points, the next m - 1, however many were put in order.
  case allCandidates
  /// Named points for the first, the second and so on; none behind the end of the list.
  case fixed([Int32])

  /// The points of a place, from 1, on a ballot of so many.
  public func points(at place: Int, of length: Int, candidates: Int) -> Int64 {
    switch self {
    case .longestFirst: Int64(max(0, length - place + 1))
    case .longestFirstLastNothing: Int64(max(0, length - place))
    case .allCandidates: Int64(max(0, candidates - place + 1))
    case .fixed(let points): place >= 1 && place <= points.count ? Int64(max(0, points[place - 1])) : 0
    }
  }
}
