import DatabasePort
import Law
import Synchronization

/// Public answers as they went out last, by address, for as long as nothing was committed and the day is the same.
///
/// Of what is not asked for again the oldest half goes when room runs out.
final class Shelf: Sendable {
  struct Kept: Sendable {
    var rendition: Rendition
    /// The state of the records before it was made, and the day it was made for; `nil` when its address names its content.
    var standing: Standing?
  }

  /// What a public answer may depend on, besides its address.
  struct Standing: Hashable, Sendable {
    var version: DataVersion
    var day: Day
    /// Which templates its page stands in.
    var templates = 0
  }

  private struct Boards {
    var young: [String: Kept] = [:]
    var old: [String: Kept] = [:]
    var youngBytes = 0
  }

  private let boards = Mutex(Boards())
  private let mostBytes: Int

  /// A shelf for so many bytes of answers.
  init(mostBytes: Int = 32 << 20) { self.mostBytes = mostBytes }

  /// What is kept under an address, whether or not it still stands.
  func find(_ address: String) -> Kept? {
    boards.withLock { boards in
      if let kept = boards.young[address] { return kept }
      guard let kept = boards.old.removeValue(forKey: address) else { return nil }
      put(kept, under: address, on: &boards)
      return kept
    }
  }

  /// Keeps an answer, unless it alone would take too much of the room.
  func keep(_ kept: Kept, under address: String) {
    guard kept.rendition.bytes <= mostBytes / 16 else { return }
    boards.withLock { put(kept, under: address, on: &$0) }
  }

  private func put(_ kept: Kept, under address: String, on boards: inout Boards) {
    if boards.youngBytes > mostBytes / 2 {
      (boards.old, boards.young, boards.youngBytes) = (boards.young, [:], 0)
    }
    let before = boards.young.updateValue(kept, forKey: address)
    boards.youngBytes += kept.rendition.bytes - (before?.rendition.bytes ?? 0)
  }
}
