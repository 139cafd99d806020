/// How far to look ahead: further after each success, less far after each failure, and for a while not at all after several.
struct Lookahead {
  private let usual: Int64
  private var most: Int64
  private var failures = 0
  private var rest = 0

  /// Less than so many steps before the end of a stretch a plain run costs less than another proof.
  static let near: Int64 = 4

  /// - Parameter steps: where the search begins; the outcome changes about as often per thousandth of it whatever the currency.
  init(from steps: Int64) {
    usual = max(16, steps / 512)
    most = usual
  }

  /// How many steps to look ahead; `nil` when a plain step is better.
  mutating func next() -> Int64? {
    guard rest == 0 else {
      rest -= 1
      return nil
    }
    return most
  }

  /// Takes note of how far a proof came.
  mutating func found(_ jump: Int64, of tried: Int64) {
    if jump == tried {
      most = min(most * 4, 1 << 40)
    } else {
      most = jump < Self.near ? usual : max(usual, jump * 2)
    }
    failures = jump > 1 ? 0 : min(failures + 1, 5)
    rest = failures > 1 ? 1 << failures : 0
  }
}
