import Counting
import Publishing

/// A vote that was counted, with everything that its page tells. It needs no request, so that a command can print the same page.
public struct CountedVote: Sendable {
  /// The file’s name, as the person knows it.
  public let name: String
  /// What the file calls the vote; empty when it does not say.
  let subject: String
  let election: Election
  let record: CountRecord
  let file: PabulibFile
  let digests: CountDigests
  /// The command that counts it the same way.
  let command: String
  let telling: CountTelling
  let words: CountWords
  let outcome: Representation
  /// Whether it tells of each project that lost what would have made it win, for which the vote is counted again some dozens of times.
  let tellsChances: Bool

  /// A count of a file’s votes as it is told, by some digests and the command that repeats it.
  public init(
    _ file: PabulibFile, named name: String, telling: CountTelling, digests: CountDigests,
    command: String,
    tellsChances: Bool = false
  ) {
    (self.name, self.file, self.telling, self.digests, self.command) = (
      name, file, telling, digests, command
    )
    (election, record, self.tellsChances) = (file.election, telling.record, tellsChances)
    subject = CountWords.printable(file["description"] ?? "")
    words = CountWords(file.election)
    outcome = telling.outcome
  }

  /// The comparison with the order of votes; `nil` where the count is in such an order itself.
  var comparison: CountComparison? { telling.compared }

  /// What the rule is called.
  var method: String {
    switch record.rule.method {
    case .greedy: "the order of votes"
    case .equalShares: "equal shares"
    case .phragmen: "Phragmén"
    }
  }

  /// The result as a program reads it.
  var json: [UInt8] {
    JSONText.write(CountJSON.value(record, of: election, refused: file.refused, digests: digests))
  }
}
