import DatabasePort
import Foundation
import Synchronization

/// Which state of the records stands now. Where that takes a journey, one journey serves everybody who asked before it began.
final class VersionWatch: Sendable {
  private struct Line {
    var people: [CheckedContinuation<DataVersion?, Never>] = []
    var isAsking = false
  }

  /// So many may read at once for certain.
  private static let mostAtOnce = 4

  private static let crowd = 6
  /// In microseconds.
  private static let moment: UInt32 = 300

  private let database: any Database
  private let line = Mutex(Line())
  private let queue = DispatchQueue(label: "version")

  init(_ database: any Database) { self.database = database }

  /// Whether somebody who reads now may have to wait: for a journey, or for others who read.
  var mayHoldUp: Bool { !database.versionIsAtHand || database.load.readers >= Self.mostAtOnce }

  /// The version at some moment after this was asked; `nil` when it cannot be known.
  func version() async -> DataVersion? {
    if database.versionIsAtHand { return try? database.version() }
    return await withCheckedContinuation { continuation in
      let isFirst = line.withLock { line in
        line.people.append(continuation)
        defer { line.isAsking = true }
        return !line.isAsking
      }
      if isFirst { queue.async { [self] in ask() } }
    }
  }

  private func ask() {
    while true {
      let people = line.withLock { line in
        defer { line.people = [] }
        if line.people.isEmpty { line.isAsking = false }
        return line.people
      }
      if people.isEmpty { return }
      let version = try? database.version()
      for one in people { one.resume(returning: version) }
      // Where many ask, more come in a moment, and one journey serves them all.
      if people.count >= Self.crowd { usleep(Self.moment) }
    }
  }
}
