/// Where chance comes from. Handed in, so that a test can know it beforehand.
public struct RandomBytes: Sendable {
  private let draw: @Sendable (Int) -> [UInt8]

  /// Chance from a function that makes as many bytes as it is asked for.
  public init(_ draw: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.draw = draw }

  /// So many bytes.
  public func callAsFunction(_ count: Int) -> [UInt8] { draw(count) }

  /// The operating system's own, which nobody can foretell.
  public static let system = RandomBytes { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
