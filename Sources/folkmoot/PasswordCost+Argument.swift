import ArgumentParser
import Secrets

extension PasswordCost: ExpressibleByArgument {
  /// `32768:8:3`; `nil` when it is no such thing, or more than a server can bear.
  public init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let rounds = parts[0], let blockSize = parts[1], let parallelism = parts[2] else {
      return nil
    }
    self.init(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
  }

  public var defaultValueDescription: String { "\(rounds):\(blockSize):\(parallelism)" }
}
