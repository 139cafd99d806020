/// The marks that can matter to a count, both ways round: by voter and by candidate.
///
/// A voter here is a group of people who marked the same of the candidates; a candidate is a project that can be funded at all.
/// Leaving the others out first makes many more ballots equal.
final class VoteTable: Sendable {
  /// The project of each candidate, by its place in the election.
  let projects: [Int]
  /// A supporter of a candidate, and how many people that is. They lie side by side, as both are wanted together, and take eight bytes.
  struct Supporter: Equatable {
    let voter: UInt32
    let weight: UInt32
  }

  /// How many people each voter stands for, with their weights; at most `VoteMerging.mostWeight`.
  let weights: [Int64]
  /// The entries of voter v are `voterStarts[v]..<voterStarts[v + 1]`.
  let voterStarts: [UInt32]
  let candidates: [UInt16]
  /// What each entry gives; empty where marks are all there is.
  let values: [Int32]
  /// The supporters of candidate c are `candidateStarts[c]..<candidateStarts[c + 1]`.
  let candidateStarts: [Int]
  let supporters: [Supporter]
  /// What each supporter gives; empty where marks are all there is.
  let supporterValues: [Int32]
  /// The greatest value of each candidate, at least 1.
  let greatest: [Int64]

  /// For each candidate the first one that has the very same supporters, who give it the same.
  let twins: [Int]
  /// How many people mark each candidate, and how many points they give it together.
  let support: [Int64]
  let points: [Int64]

  var voters: Int { weights.count }
  var count: Int { projects.count }
  /// The most voters that one candidate has.
  var widest: Int { (0..<count).map { candidateStarts[$0 + 1] - candidateStarts[$0] }.max() ?? 0 }
  var isValued: Bool { !values.isEmpty }

  /// - Parameter kept: the projects that can be funded; marks for others and marks worth nothing are left out.
  init(_ election: Election, keeping kept: [Int], ranking: RankingPoints, isValued: Bool) {
    var candidateOf = [Int32](repeating: -1, count: election.projects.count)
    for (candidate, project) in kept.enumerated() { candidateOf[project] = Int32(candidate) }
    var merging = VoteMerging(isValued: isValued && election.kind.hasValues)
    let ballots = election.ballots
    merging.reserve(groups: ballots.groups, entries: ballots.projects.count)
    for group in 0..<ballots.groups {
      let entries = ballots.entries(of: group)
      var rest = ballots.weights[group]
      repeat {
        for entry in entries {
          let candidate = candidateOf[Int(ballots.projects[entry])]
          guard candidate >= 0 else { continue }
          guard election.kind.hasValues else {
            merging.append(UInt16(candidate), 1)
            continue
          }
          let value = election.value(at: entry, length: entries.count, ranking)
          if value > 0 { merging.append(UInt16(candidate), Int32(truncatingIfNeeded: value)) }
        }
        merging.close(weight: min(rest, VoteMerging.mostWeight))
        rest -= VoteMerging.mostWeight
      } while rest > 0
    }
    projects = kept
    (support, points) = Self.sums(merging, count: kept.count)
    merging.putNeighboursTogether(support)
    (weights, voterStarts, candidates, values) = (merging.weights, merging.starts, merging.candidates, merging.values)
    (candidateStarts, supporters, supporterValues, greatest) = Self.turned(merging, count: kept.count)
    twins = Self.twins(candidateStarts, supporters, supporterValues)
  }

  private static func twins(_ starts: [Int], _ supporters: [Supporter], _ values: [Int32]) -> [Int] {
    var known: [UInt64: [Int]] = [:]
    return (0..<(starts.count - 1)).map { candidate in
      let range = starts[candidate]..<starts[candidate + 1]
      let mark = range.reduce(UInt64(range.count)) { ($0 ^ UInt64(supporters[$1].voter)) &* 0x9E37_79B9_7F4A_7C15 }
      let twin = known[mark, default: []].first { other in
        let range0 = starts[other]..<starts[other + 1]
        return supporters[range0] == supporters[range] && (values.isEmpty || values[range0] == values[range])
      }
      if twin == nil { known[mark, default: []].append(candidate) }
      return twin ?? candidate
    }
  }

  private static func sums(_ votes: VoteMerging, count: Int) -> (support: [Int64], points: [Int64]) {
    var (support, points) = ([Int64](repeating: 0, count: count), [Int64](repeating: 0, count: count))
    for voter in votes.weights.indices {
      for entry in Int(votes.starts[voter])..<Int(votes.starts[voter + 1]) {
        let candidate = Int(votes.candidates[entry])
        support[candidate] += votes.weights[voter]
        points[candidate] += votes.weights[voter] * (votes.values.isEmpty ? 1 : Int64(votes.values[entry]))
      }
    }
    return (support, points)
  }

  private static func turned(_ votes: VoteMerging, count: Int) -> ([Int], [Supporter], [Int32], [Int64]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for candidate in votes.candidates { starts[Int(candidate) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var supporters = [Supporter](repeating: Supporter(voter: 0, weight: 0), count: votes.candidates.count)
    var values = [Int32](repeating: 0, count: votes.values.count)
    var greatest = [Int64](repeating: 1, count: count)
    for voter in votes.weights.indices {
      let supporter = Supporter(voter: UInt32(voter), weight: UInt32(votes.weights[voter]))
      for entry in Int(votes.starts[voter])..<Int(votes.starts[voter + 1]) {
        let candidate = Int(votes.candidates[entry])
        supporters[next[candidate]] = supporter
        if !values.isEmpty {
          values[next[candidate]] = votes.values[entry]
          greatest[candidate] = max(greatest[candidate], Int64(votes.values[entry]))
        }
        next[candidate] += 1
      }
    }
    return (starts, supporters, values, greatest)
  }
}
