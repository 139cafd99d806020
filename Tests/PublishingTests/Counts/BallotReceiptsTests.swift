import Counting
import Testing

@testable import Publishing

@Suite("Receipts of ballots")
struct BallotReceiptsTests {
  /// No digest for use: only its inputs must make it differ.
  @Sendable private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state: [UInt64] = [14_695_981_039_346_656_037, 1, 2, 3]
    for byte in bytes {
      for place in state.indices {
        state[place] = (state[place] ^ UInt64(byte)) &* 1_099_511_628_211 &+ UInt64(place)
      }
    }
    return state.flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: (word ^ word >> 31) >> UInt64($0 * 8)) }
    }
  }

  private func receipts(
    _ text: String, _ options: PabulibOptions = PabulibOptions(keepsVoters: true)
  ) throws
    -> BallotReceipts
  {
    BallotReceipts(
      try PabulibReader.read(Array(text.utf8), file: "vote.pb", options: options),
      digest: Self.digest)
  }

  private func rows(_ receipts: BallotReceipts) -> [[String]] {
    String(decoding: receipts.csv(0..<receipts.count), as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `a receipt stands for who voted and what was marked, in the order of the papers`()
    throws
  {
    let own = try receipts(InventedVote.byHand)
    #expect((0..<own.count).map(own.statement)[1] == #"["Bob",["s","b"]]"#)
    #expect(
      try receipts(InventedVote.byHand.replacing("Bob;s,b", with: "Bob;b,s")).root == own.root)
    for changed in ["Bob;s,t", "Rob;s,b", "Bob;", "Bo\"\"b;s,b"] {
      #expect(
        try receipts(InventedVote.byHand.replacing("Bob;s,b", with: changed)).root != own.root,
        "\(changed)")
    }
    let points =
      "META\nkey;value\nbudget;9\nvote_type;cumulative\nPROJECTS\nproject_id;cost\na;5\nb;5\nVOTES\nvoter_id;vote;points\n1;b,a;3,1\n"
    #expect(try receipts(points).statement(0) == #"["1",["a","b"],[1,3]]"#)
  }

  @Test func `every row of the list leads its ballot to the root, and is found by its receipt`()
    throws
  {
    let own = try receipts(InventedVote.byHand)
    let rows = rows(own)
    #expect(rows[0] == ["voter_id", "receipt", "number", "path"])
    #expect(rows.dropFirst().map { $0[0] } == ["Ann", "Bob", "Cy", "Di", "Eve"])
    for (place, row) in rows.dropFirst().enumerated() {
      #expect(BallotReceipts.isReceipt(row[1]) && own.place(of: row[1]) == place)
      #expect(own.place(of: row[1].uppercased()) == place)
      let path = row[3].split(separator: " ").map { text in
        stride(from: 0, to: 64, by: 2).compactMap { UInt8(text.dropFirst($0).prefix(2), radix: 16) }
      }
      let root = stride(from: 0, to: 64, by: 2).compactMap {
        UInt8(own.root.dropFirst($0).prefix(2), radix: 16)
      }
      #expect(
        ReceiptTree.contains(
          Array(own.statement(place).utf8), at: place, of: 5, path: path, root: root,
          digest: Self.digest))
    }
    #expect(own.marked(1) == [0, 1])
    for none in ["", "zz", String(repeating: "0", count: 63), String(repeating: "é", count: 32)] {
      #expect(!BallotReceipts.isReceipt(none) && own.place(of: none) == nil)
    }
    #expect(own.place(of: String(repeating: "0", count: 64)) == nil)
  }

  @Test func `a ballot that is left out has none, and the others stand with their own voters`()
    throws
  {
    let text = InventedVote.byHand.replacing("Bob;s,b", with: "Bob;z\nAnn;b\n\"Bo;b\";s")
    #expect(
      rows(try receipts(text)).dropFirst().map { $0[0] } == ["Ann", "\"Bo;b\"", "Cy", "Di", "Eve"])
    let rules = InventedVote.byHand.replacing("currency;GBP", with: "max_length;1")
    let strict = try receipts(rules, PabulibOptions(enforcesRules: true, keepsVoters: true))
    #expect(rows(strict).dropFirst().map { $0[0] } == ["Ann", "Di", "Eve"])
  }

  @Test func `a sheet has receipts too, and a voter’s name does not run as a formula`() throws {
    let sheet = "voter,a\nbudget,9\ncost,5\n=1+1,x\nBob,?\nCy,x\n"
    let own = BallotReceipts(
      try BallotSheet.read(Array(sheet.utf8), file: "a.csv"), digest: Self.digest)
    #expect(rows(own).dropFirst().map { $0[0] } == ["'=1+1", "Cy"])
    #expect(own.statement(0) == #"["=1+1",["a"]]"#)
  }

  @Test func `a vote without ballots has a root and a list without rows`() throws {
    let none = try receipts(String(InventedVote.byHand.split(separator: "Ann;s")[0]))
    #expect(none.count == 0 && rows(none).count == 1 && none.root.count == 64)
  }
}
