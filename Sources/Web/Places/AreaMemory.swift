import Council
import Store
import Synchronization

/// What looking up postcodes needs again and again, held for as long as nothing is committed: sectors of the directory, the grounds of
/// councils, and pages in which the postcode and its mark are left open. Nothing of it says what anybody typed.
struct AreaMemory: Sendable {
  /// Postcodes that get the same page, but for themselves.
  struct Group: Hashable {
    var authority: String
    var codes: [GSSCode]
    var around: [Place.Reference]
  }

  let sectors = Board<String, PostcodeSector?>()
  let grounds = Board<String, [OpenRecords.Ground]?>()
  let pages = Board<Group, AreaTemplate?>()
  private let lookups = Board<String, Int>()

  /// How many postcodes are looked up in one state of the records before anything is held: where something is committed every moment,
  /// holding costs more than it saves.
  private static let patience = 8

  /// Whether it is worth holding anything in this state of the records.
  func isWorthwhile(_ standing: Shelf.Standing) -> Bool {
    let count = lookups.find("", standing) { 0 }
    guard count < Self.patience else { return true }
    lookups.put("", count + 1, standing)
    return false
  }
}

/// Some values of one state of the records; those of an older state are forgotten, and all of them when they become many.
final class Board<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct State {
    var standing: Shelf.Standing?
    var values: [Key: Value] = [:]
  }

  private let state = Mutex(State())
  private let most: Int

  init(most: Int = 256) { self.most = most }

  /// What is held, or what is made now and held from then on.
  func find(_ key: Key, _ standing: Shelf.Standing, make: () throws -> Value) rethrows -> Value {
    if let held = state.withLock({ $0.standing == standing ? $0.values[key] : nil }) { return held }
    let value = try make()
    put(key, value, standing)
    return value
  }

  func put(_ key: Key, _ value: Value, _ standing: Shelf.Standing) {
    state.withLock { state in
      if state.standing != standing { state = State(standing: standing) }
      if state.values.count >= most { state.values = [:] }
      state.values[key] = value
    }
  }
}

/// A page about a postcode in pieces: between them stand the postcode, and once where it is marked on the map.
struct AreaTemplate: Sendable {
  private enum Piece: Sendable {
    case text([UInt8])
    case postcode, mark
  }

  /// The postcode in whose place others are put: none of the Royal Mail has these letters.
  static let placeholder = Postcode(typed: "ZZ99 9ZZ")

  private var pieces: [Piece] = []
  private let place: (@Sendable (Position) -> String)?

  /// A page that was made for the placeholder and a position; `nil` when its mark cannot be told from all else.
  init?(_ page: [UInt8], markedAt position: Position, place: (@Sendable (Position) -> String)?) {
    guard let postcode = Self.placeholder.map({ Array($0.description.utf8) }) else { return nil }
    self.place = place
    let mark = Array((place?(position) ?? "").utf8)
    var (start, at, marks) = (0, 0, 0)
    while at < page.count {
      let isPostcode = page[at] == postcode[0] && page[at...].starts(with: postcode)
      let isMark = !mark.isEmpty && page[at] == mark[0] && page[at...].starts(with: mark)
      guard isPostcode || isMark else {
        at += 1
        continue
      }
      pieces += [.text(Array(page[start..<at])), isMark ? .mark : .postcode]
      marks += isMark ? 1 : 0
      at += isMark ? mark.count : postcode.count
      start = at
    }
    pieces.append(.text(Array(page[start...])))
    guard marks <= 1 else { return nil }
  }

  /// The page of a postcode.
  func page(of postcode: Postcode, at position: Position) -> [UInt8] {
    var page: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .text(let bytes): page += bytes
      case .postcode: page += postcode.description.utf8
      case .mark: page += (place?(position) ?? "").utf8
      }
    }
    return page
  }
}
