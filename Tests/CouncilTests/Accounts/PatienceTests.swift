import Council
import Testing

@Suite("Waiting after attempts in vain")
struct PatienceTests {
  private let patience = Patience(free: 3, first: 10, longest: 60)
  private let noon = Moment(milliseconds: 1_000_000_000)

  @Test func `the first attempts are free, then the wait doubles up to a longest`() {
    #expect((0...8).map(patience.wait) == [0, 0, 0, 10, 20, 40, 60, 60, 60])
    #expect(patience.wait(after: Int.max) == 60)
  }

  @Test func `the wait runs from the last attempt and ends`() {
    let attempts = Attempts(count: 4, last: noon)
    #expect(attempts.secondsToWait(patience, at: noon) == 20)
    #expect(attempts.secondsToWait(patience, at: noon.adding(seconds: 19)) == 1)
    #expect(attempts.secondsToWait(patience, at: noon.adding(seconds: 20)) == 0)
  }

  @Test func `no attack can make anybody wait for good`() {
    var attempts = Attempts(count: 0, last: noon)
    for _ in 0..<10_000 { attempts = attempts.another(at: noon) }
    #expect(attempts.secondsToWait(.unknownDevice, at: noon.adding(seconds: 900)) == 0)
  }

  @Test func `a day of quiet is a fresh start`() {
    let attempts = Attempts(count: 50, last: noon)
    #expect(attempts.another(at: noon.adding(seconds: 86_399)).count == 51)
    #expect(attempts.another(at: noon.adding(seconds: 86_400)).count == 1)
  }

  @Test func `a clock that was set back makes nobody wait longer than one wait`() {
    let attempts = Attempts(count: 4, last: noon.adding(seconds: 999_999)).notAfter(noon)
    #expect(attempts.secondsToWait(patience, at: noon) == 20)
    #expect(attempts.secondsToWait(patience, at: noon.adding(seconds: 20)) == 0)
  }
}
