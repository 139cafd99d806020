import Secrets
import Synchronization

extension RandomBytes {
  /// Chance that is the same in every run (SplitMix64).
  static func known(_ seed: UInt64 = 1) -> RandomBytes {
    let state = KnownState(seed)
    return RandomBytes { count in (0..<count).map { _ in state.next() } }
  }
}

private final class KnownState: Sendable {
  private let state: Mutex<UInt64>

  init(_ seed: UInt64) { state = Mutex(seed) }

  func next() -> UInt8 {
    state.withLock { state in
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return UInt8(truncatingIfNeeded: mixed ^ (mixed >> 31))
    }
  }
}

extension SiteKey {
  static func known(_ byte: UInt8 = 7) throws -> SiteKey { try SiteKey(bytes: [UInt8](repeating: byte, count: 32)) }
}
