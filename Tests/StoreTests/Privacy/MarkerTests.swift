import Actions
import Council
import DatabasePort
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing

/// People whose names and addresses nobody else has are put through every deed about people; then every table is searched.
@Suite("Where personal data ends up")
struct MarkerTests {
  /// What no column may hold that the data map does not declare. The entries of the record may hold none of it at all.
  private static let markers = ["zephyrine", "quillfeather", "marker.example", "zq-phone", "203.0.113.77"]

  @Test(arguments: Engine.allCases)
  func `after every deed about people, they stand in no column that the data map does not declare`(engine: Engine)
    throws
  {
    let walk = try MarkerWalk(engine)
    try walk.everyDeed()
    let declared = Set(
      Catalogue.tables.filter { $0.keeping != .theRecord }.flatMap { table in
        table.columns.filter { !$0.about.isEmpty }.map { "\(table.name).\($0.name)" }
      })
    var foundIn: Set<String> = []
    for (place, texts) in try walk.everything() {
      for text in texts {
        let folded = text.lowercased()
        guard let marker = Self.markers.first(where: folded.contains) else { continue }
        foundIn.insert(place)
        #expect(declared.contains(place), "\(place) holds “\(marker)”, which the data map does not say")
      }
    }
    // The test looks in the right places: here they must be.
    #expect(
      foundIn.isSuperset(of: ["account_person.name", "account_person.email", "session.device", "letter.recipient"]))
  }

  @Test(arguments: Engine.allCases)
  func `no deed about people is left out of the walk`(engine: Engine) throws {
    let walk = try MarkerWalk(engine)
    try walk.everyDeed()
    let known = try ["Accounts", "Privacy", "Letters", "Following"].map(WrittenDeeds.names).reduce(into: Set()) {
      $0.formUnion($1)
    }
    #expect(known.count > 20)
    // Who answers names nobody; only the letters on it go to somebody.
    let letters: Set = ["ask-to-hear", "confirm-hearing", "stop-hearing", "send-what-came", "send-answer-link"]
    let before: Set = ["prepare-activity", "prepare-questions", "publish-activity", "answer-activity"]
    #expect(walk.done.subtracting(known).subtracting(letters).subtracting(before).isEmpty)
    for name in known.union(letters).subtracting(walk.done).sorted() {
      Issue.record("The deed \(name) is about people, and the walk in MarkerWalk.swift does not do it")
    }
  }
}
