import Counting

/// A receipt for every ballot that was counted, by which its voter sees that it is among them as it was cast.
///
/// A receipt is the SHA-256 of a zero byte and `statement`; the receipts stand under one root, as in `ReceiptTree`, which is published with
/// the result. Whoever knows a voter’s id can try what would give the receipt: it belongs to its voter alone, unless ids are random.
public struct BallotReceipts: Sendable {
  /// How many ballots there are.
  public var count: Int { tree.count }
  /// The root in hexadecimal digits.
  public var root: String { Self.hexadecimal(tree.root) }

  private let voters: [String]
  private let election: Election
  private let tree: ReceiptTree

  /// Receipts for a file that was read with its voters: `PabulibOptions.keepsVoters`.
  ///
  /// - Parameter digest: SHA-256.
  public init(_ file: PabulibFile, digest: @escaping ReceiptTree.Digest) {
    let (voters, election) = (file.voters, file.election)
    (self.voters, self.election) = (voters, election)
    tree = ReceiptTree(
      (0..<election.ballots.count).lazy.map { Array(Self.statement($0, election, voters).utf8) },
      digest: digest)
  }

  /// What a ballot says, as one line of JSON without blanks: the voter’s id, the ids of the projects in the order of the papers, and what
  /// each is given where a ballot says more than marks: `["17",["s","b"],[3,1]]`.
  public func statement(_ place: Int) -> String { Self.statement(place, election, voters) }

  /// The place of the ballot with a receipt, from 0; `nil` when none has it or it is no receipt.
  ///
  /// - Parameter receipt: 64 hexadecimal digits.
  public func place(of receipt: String) -> Int? { Self.bytes(receipt).flatMap(tree.place) }

  /// Whether a text can be a receipt at all.
  public static func isReceipt(_ text: String) -> Bool { bytes(text)?.count == 32 }

  /// The digests that lead from a ballot to the root, from below, in hexadecimal digits.
  public func path(to place: Int) -> [String] { tree.path(to: place)?.map(Self.hexadecimal) ?? [] }

  /// The projects a ballot marks, by their place in the election.
  public func marked(_ place: Int) -> [Int] {
    let ballots = election.ballots
    return ballots.entries(of: Int(ballots.groupOfBallot[place])).map { Int(ballots.projects[$0]) }
  }

  /// Rows of the list of receipts, with its head before the first: voter, receipt, number of the ballot from 1, path. Texts cannot run as
  /// formulas.
  public func csv(_ places: Range<Int>) -> [UInt8] {
    var writer = CSVWriter()
    if places.lowerBound == 0 { writer.row(["voter_id", "receipt", "number", "path"]) }
    for place in places {
      writer.text(place < voters.count ? voters[place] : "")
      writer.figure(tree.receipt(of: place).map(Self.hexadecimal) ?? "")
      writer.number(place + 1)
      writer.figure(path(to: place).joined(separator: " "))
      writer.endRow()
    }
    return writer.bytes
  }

  private static func statement(_ place: Int, _ election: Election, _ voters: [String]) -> String {
    let ballots = election.ballots
    let entries = ballots.entries(of: Int(ballots.groupOfBallot[place]))
    var members: [JSONText.Value] = [
      .text(place < voters.count ? voters[place] : ""),
      .list(entries.map { .text(election.projects[Int(ballots.projects[$0])].id) }),
    ]
    if election.kind.hasValues {
      members.append(.list(entries.map { .whole(Int(ballots.values[$0])) }))
    }
    return String(decoding: JSONText.line(.list(members)), as: UTF8.self)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8((digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0))
    }
  }
}
