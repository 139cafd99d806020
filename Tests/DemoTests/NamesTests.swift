import Council
import Demo
import Foundation
import Store
import TestEngines
import Testing

@Suite("Names in the demonstration")
struct NamesTests {
  private static func real() throws -> Set<String> {
    let file = Bundle.module.bundleURL.appendingPathComponent("Places/england.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Set(lines.filter { !$0.hasPrefix("#") }.map(folded))
  }

  private static func folded(_ name: some StringProtocol) -> String {
    name.lowercased().filter { $0.isLetter }
  }

  @Test func `no invented council bears the name of a real one`() throws {
    let real = try Self.real()
    #expect(real.count > 300 && real.contains("kent") && real.contains("rotherham"))
    for council in County.councils { #expect(!real.contains(Self.folded(council.shortName)), "\(council.name)") }
    #expect(!real.contains { Self.folded("Eddershire").contains($0) || $0.contains(Self.folded("Eddershire")) })
  }
}
