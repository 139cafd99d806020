import Council
import DatabasePort
import Store
import TestEngines
import Testing

@Suite("What one answer reads")
struct OneReadingTests {
  /// Two programs on one database.
  private struct Pair {
    let place: ScratchPlace
    let ours: Records
    let theirs: Records

    init(_ engine: Engine) throws {
      place = try ScratchPlace(engine)
      ours = Records(try place.open(), keeping: try Engine.keeping)
      theirs = Records(try place.open(), keeping: try Engine.keeping)
      try Schema.bringUpToDate(ours.database)
      try enter(Councils.kent)
    }

    func enter(_ authority: Authority) throws { try theirs.change { try $0.save(authority) } }
  }

  @Test(arguments: Engine.allCases)
  func `is of one state, whatever others commit meanwhile`(_ engine: Engine) throws {
    let pair = try Pair(engine)
    try pair.ours.together {
      #expect(try pair.ours.authorities().map(\.id) == ["kent"])
      try pair.enter(Councils.rotherham)
      #expect(try pair.ours.authorities().map(\.id) == ["kent"])
      #expect(try pair.theirs.authorities().map(\.id) == ["kent", "rotherham"])
    }
    #expect(try pair.ours.authorities().map(\.id) == ["kent", "rotherham"])
  }

  @Test(arguments: Engine.allCases)
  func `and what fails in it leaves the database as it can be used again`(_ engine: Engine) throws {
    let pair = try Pair(engine)
    struct Thrown: Error {}
    #expect(throws: Thrown.self) { try pair.ours.together { throw Thrown() } }
    #expect(throws: DatabaseProblem.self) {
      try pair.ours.database.read { try $0.query("select nothing from nowhere") }
    }
    #expect(try pair.ours.authority("kent")?.authority == Councils.kent)
    try pair.enter(Councils.rotherham)
    #expect(try pair.ours.authorities().count == 2)
  }
}
