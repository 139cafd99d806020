import Foundation

/// A number of places that callers take one each, and wait for when none is free.
///
/// Who comes first is served first, so that nobody waits for ever while others pass by.
public final class Turns: @unchecked Sendable {
  private let condition = NSCondition()
  private var free: Int
  private var nextTicket = 0
  private var waiting: [Int] = []

  /// So many places, all of them free.
  public init(_ places: Int) { free = places }

  /// Takes a place, and says whether there was one within so many seconds.
  public func take(within seconds: Double) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    if free > 0, waiting.isEmpty {
      free -= 1
      return true
    }
    let ticket = nextTicket
    nextTicket += 1
    waiting.append(ticket)
    let limit = Date(timeIntervalSinceNow: seconds)
    var inTime = true
    while !(free > 0 && waiting.first == ticket), inTime { inTime = condition.wait(until: limit) }
    let served = free > 0 && waiting.first == ticket
    waiting.removeAll { $0 == ticket }
    if served { free -= 1 }
    condition.broadcast()
    return served
  }

  /// Gives a place back.
  public func giveBack() {
    condition.lock()
    free += 1
    condition.broadcast()
    condition.unlock()
  }
}
