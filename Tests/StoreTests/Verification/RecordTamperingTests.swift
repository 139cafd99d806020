import Council
import DatabasePort
import Secrets
import TestEngines
import Testing

@testable import Store

@Suite("Rewriting the record itself")
struct RecordTamperingTests {
  @Test(arguments: Engine.allCases)
  func `two entries that changed places are both named`(engine: Engine) throws {
    let report = try Tampering(engine).found([
      "update record_entry set number = 1000 where number = 2", "update record_entry set number = 2 where number = 3",
      "update record_entry set number = 3 where number = 1000",
    ])
    let named = report.findings.filter { $0.fields == ["number"] }.map(\.entry)
    #expect(named == [2, 3])
  }

  @Test(arguments: Engine.allCases)
  func `an entry that was taken out is missed`(engine: Engine) throws {
    let report = try Tampering(engine).found(["delete from record_entry where number = 4"])
    #expect(report.findings.contains { $0.entry == 5 && $0.words == "Entry 4 is missing before it." })
  }

  @Test(arguments: Engine.allCases)
  func `latest entries that were cut off with their rows are missed by a seal, or by a head that somebody kept`(
    engine: Engine
  ) throws {
    let site = try Tampering(engine)
    let head = try #require(try site.found([]).records.first)
    let last = try site.database.read {
      try $0.query("select changes from record_entry where number = ?", [.integer(head.number)])
    }
    #expect(last.count == 1)
    // The last entry changed one title: putting that back and cutting the entry off leaves a smaller record that holds.
    let cut = [
      "update post set title = 'a1' where title <> 'b2'", "delete from record_entry where number = \(head.number)",
    ]
    #expect(try site.found(cut).isSound)
    let key = try Engine.keeping.key
    let kept = try site.found(cut, Verification(key: key, heads: [head.fingerprint]))
    #expect(kept.findings.map(\.fields) == [["fingerprint"]])
    #expect(try site.found([], Verification(key: key, heads: [head.fingerprint])).isSound)
    let far = try site.found(["delete from record_entry where number > 2"])
    #expect(far.findings.contains { $0.table == "record_seal" && $0.words.contains("cut off") })
  }

  @Test(arguments: Engine.allCases)
  func `a record that was made anew from an altered entry on is caught by a seal`(engine: Engine) throws {
    let site = try Tampering(engine)
    let report = try site.found(Self.madeAnew(site.database, from: 2))
    #expect(report.findings.map(\.table) == ["record_seal"])
    #expect(report.findings.first?.words.contains("made anew") == true)
  }

  @Test(arguments: Engine.allCases)
  func `a seal by another key is no seal of this site`(engine: Engine) throws {
    let site = try Tampering(engine)
    let thief = try SiteKey(bytes: Array(repeating: 9, count: 32))
    let seal = try #require(
      try site.database.read { try $0.query("select * from record_seal", []) { try SignedSeal($0).seal } }.first)
    let signature = Hexadecimal.text(try thief.sign(Array(seal.text.utf8)))
    let key = Hexadecimal.text(thief.publicKey)
    let report = try site.found(["update record_seal set public_key = '\(key)', signature = '\(signature)'"])
    #expect(report.findings.map(\.table) == ["record_seal"])
    #expect(report.findings.first?.words.contains("another key") == true)
  }

  @Test(arguments: Engine.allCases)
  func `a seal that was kept elsewhere holds the record to what it said, and is held to its signature`(engine: Engine)
    throws
  {
    let site = try Tampering(engine)
    let signed = try #require(
      try site.database.read { try $0.query("select * from record_seal", []) { try SignedSeal($0) } }.first)
    func found(_ signed: SignedSeal, after statements: [String] = []) throws -> [String] {
      let kept = KeptSeal(place: "kept.txt", signed: signed)
      let report = try site.found(statements, Verification(key: Engine.keeping.key, seals: [kept]))
      #expect(report.keptSeals == 1)
      return report.findings.filter { $0.row == "kept.txt" }.map(\.words)
    }
    #expect(try found(signed) == [])
    // Whoever makes the record anew takes the seals in the database away as well.
    let anew = try Self.madeAnew(site.database, from: 2) + ["delete from record_seal"]
    #expect(try found(signed, after: anew).map { $0.contains("made anew") } == [true])
    let forged = SignedSeal(seal: signed.seal, publicKey: signed.publicKey, signature: signed.signature.reversed())
    #expect(try found(forged).map { $0.contains("signature") } == [true])
    let thief = try SiteKey(bytes: Array(repeating: 9, count: 32))
    let theirs = SignedSeal(
      seal: signed.seal, publicKey: thief.publicKey, signature: try thief.sign(Array(signed.seal.text.utf8)))
    #expect(try found(theirs).map { $0.contains("another key") } == [true])
  }

  @Test(arguments: Engine.allCases)
  func `without the key it says what it could not check`(engine: Engine) throws {
    let report = try Tampering(engine).found(["update session set account = 'thief'"], Verification())
    #expect(report.isSound)
    #expect(report.notChecked.count == 2)
  }

  /// Statements that give the second entry another title and every later one the fingerprint that then follows.
  private static func madeAnew(_ database: any Database, from first: Int) throws -> [String] {
    var previous = ""
    return try database.read { transaction in
      try transaction.query("select number, heading from record_entry order by number") {
        (number: try $0.integer("number"), heading: try #require(RecordHeading(text: try $0.text("heading"))))
      }.map { entry in
        var heading = entry.heading
        if entry.number == first { heading.matter?.title = "Another title" }
        if entry.number > first { heading.previous = previous }
        previous = Digest(of: heading.text).description
        return """
          update record_entry set heading = '\(heading.text)', fingerprint = '\(previous)' where number = \(entry.number)
          """
      }
    }
  }
}
