import Counting
import Foundation

/// How far long work is: one line on standard error, only on a terminal, and only once the work takes over a second.
final class CountingBar {
  private let work: String
  private let began = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private let isWatched = isatty(STDERR_FILENO) == 1

  init(_ work: String) { self.work = work }

  func show(_ part: @autoclosure () -> Fraction) {
    guard isWatched else { return }
    let now = ContinuousClock.now
    guard now - began > .seconds(1), lastDrawn.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    lastDrawn = now
    let hundredths = min(100, max(0, (part() * Fraction(whole: 100)).roundedDown.asInt64 ?? 0))
    let full = Int(hundredths) * Self.cells / 100
    let bar = String(repeating: "█", count: full) + String(repeating: "·", count: Self.cells - full)
    write("\r\(work) \(bar) \(hundredths)%")
  }

  func end() {
    if lastDrawn != nil { write("\r\u{1B}[K") }
  }

  private static let cells = 30

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
