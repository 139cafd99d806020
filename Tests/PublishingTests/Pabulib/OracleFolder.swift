import Foundation

/// The folder of real elections and of answers to them, when there is one.
enum OracleFolder {
  static let path = ProcessInfo.processInfo.environment["FOLKMOOT_ORACLES"]
}
