import Foundation
import Synchronization

/// Lets a few passwords be tried at once and has a few more wait, so that many sign-ins cannot use up the memory. Blocks while
/// it waits; call it away from an event loop.
public final class PasswordGate: Sendable {
  private let places: DispatchSemaphore
  private let inside = Mutex(0)
  private let most: Int

  /// A gate for so many at once, and so many more who wait. Whoever comes then is sent away.
  public init(atOnce: Int = 2, waiting: Int = 64) {
    places = DispatchSemaphore(value: atOnce)
    most = atOnce + waiting
  }

  /// The gate of this process.
  public static let shared = PasswordGate()

  func pass<Result>(_ body: () throws -> Result) throws -> Result {
    try inside.withLock { count in
      guard count < most else { throw PasswordGateFull() }
      count += 1
    }
    defer { inside.withLock { $0 -= 1 } }
    places.wait()
    defer { places.signal() }
    return try body()
  }
}

/// Too many people are signing in at this moment.
public struct PasswordGateFull: Error, CustomStringConvertible {
  public let description = "Very many people are signing in at this moment. Nothing was lost: try again in a minute."
}
