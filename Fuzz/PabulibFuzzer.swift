import Counting
import Publishing

/// Feeds the Pabulib reader whatever bytes the fuzzer makes. No bytes may crash it; in how many pieces they come must not matter; what was
/// read comes back the same when it is written and read again. One in sixteen, as the bytes themselves have it, is counted by every rule
/// within the budget, and its certificate is accepted: counting takes ten times as long as reading.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPabulib(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  _ = try? CertificateJSON.certificate(bytes)
  guard let file = try? PabulibReader.read(bytes, file: "fuzz.pb") else { return 0 }
  for message in file.messages { precondition(!message.description.isEmpty) }
  var reader = PabulibReader(file: "fuzz.pb")
  do {
    for start in stride(from: 0, to: bytes.count, by: 7) {
      try reader.take(Array(bytes[start..<min(start + 7, bytes.count)]))
    }
    let pieces = try reader.finish()
    precondition(pieces.election == file.election, "pieces differ")
  } catch { preconditionFailure("\(error)") }
  if bytes.reduce(UInt8(0), &+) & 15 == 0 { countByEveryRule(file.election) }
  let text = PabulibWriter.text(file, winners: [])
  guard let again = try? PabulibReader.read(Array(text.utf8), file: "fuzz.pb") else { return 0 }
  precondition(again.election.ballots.weights == file.election.ballots.weights, text)
  return 0
}

/// Small elections only: what is counted here is counted a thousand times a second.
private func countByEveryRule(_ election: Election) {
  guard election.projects.count <= 30, election.ballots.count <= 60 else { return }
  // Amounts of many digits take Add1 many steps; they are counted without it.
  let raising: [ShareCompletion] = election.purse < 100_000 ? [.add1, .add1ExhaustiveGreedy] : []
  var rules = [CountRule(.greedy(GreedyRule())), CountRule(.phragmen)]
  for completion in [.none, .greedy] + raising {
    for utility in ShareUtility.allCases {
      rules.append(CountRule(.equalShares(EqualSharesRule(utility: utility, completion: completion))))
    }
  }
  for rule in rules {
    guard let record = try? election.counted(by: rule) else { continue }
    precondition(record.cost <= record.purse, "\(rule)")
    guard let certificate = election.certificate(record) else { continue }
    let bought = record.rounds.filter { if case .share = $0.reason { true } else { false } }.map(\.project)
    do {
      try election.verify(certificate, winners: bought, rule: rule)
    } catch { preconditionFailure("\(error) \(rule)") }
  }
}
