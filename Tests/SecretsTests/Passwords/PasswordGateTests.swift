import Foundation
import Secrets
import Synchronization
import Testing

@Suite("The gate before passwords")
struct PasswordGateTests {
  @Test func `who comes when it is full is sent away, and may come again later`() throws {
    let gate = PasswordGate(atOnce: 0, waiting: 0)
    #expect(throws: PasswordGateFull.self) {
      try PasswordHash.pretend(Password("x"), cost: PasswordHashTests.cheap, gate: gate)
    }
    let open = PasswordGate(atOnce: 1, waiting: 0)
    for _ in 0..<3 { try PasswordHash.pretend(Password("x"), cost: PasswordHashTests.cheap, gate: open) }
  }

  @Test func `those who wait are all served`() throws {
    let gate = PasswordGate(atOnce: 2, waiting: 30)
    let served = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      let done: Void? = try? PasswordHash.pretend(Password("x"), cost: PasswordHashTests.cheap, gate: gate)
      if done != nil { served.withLock { $0 += 1 } }
    }
    #expect(served.withLock { $0 } == 16)
  }
}
