import Council
import Foundation
import Store
import TestEngines
import Testing

@testable import Demo

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
    let places = try Set(DemoMap.read().filter { $0.place.kind == .district }.map(\.place.name))
    #expect(places.count == 5)
    for place in places.union(["Eddershire"]) {
      #expect(!real.contains { Self.folded(place).contains($0) || $0.contains(Self.folded(place)) }, "\(place)")
    }
  }

  @Test func `no invented ward, division, parish or neighbourhood bears the name of a real council`() throws {
    let real = try Self.real()
    let names = try DemoMap.read().map(\.place.name)
    #expect(names.count > 100)
    for name in names { #expect(!real.contains(Self.folded(name)), "\(name)") }
  }
}
