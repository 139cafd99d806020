import Testing

@testable import Web

@Suite("How long a page takes as a rule")
struct PaceTests {
  @Test func `is short only once it has been for a while`() {
    let pace = Pace()
    #expect(!pace.isShort)
    for _ in 1...30 { pace.note(100) }
    #expect(!pace.isShort)
    for _ in 1...60 { pace.note(100) }
    #expect(pace.isShort)
  }

  @Test func `is long at once when it was, and for the next hundred`() {
    let pace = Pace()
    for _ in 1...200 { pace.note(100) }
    pace.note(2_000_000)
    for _ in 1...90 { pace.note(100) }
    #expect(!pace.isShort)
    for _ in 1...90 { pace.note(100) }
    #expect(pace.isShort)
  }

  @Test func `stays short when the machine let others work in between, and not when that goes on`() {
    let pace = Pace()
    for _ in 1...200 { pace.note(100) }
    pace.note(4000)
    #expect(pace.isShort)
    for _ in 1...10 { pace.note(4000) }
    #expect(!pace.isShort)
  }

  @Test func `is measured, and what is thrown is thrown on`() {
    struct Thrown: Error {}
    let pace = Pace()
    for _ in 1...200 { _ = pace.measure { 1 } }
    #expect(throws: Thrown.self) { try pace.measure { throw Thrown() } }
    #expect(pace.measure { 7 } == 7)
  }
}
