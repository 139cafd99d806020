import Foundation
import Testing

@Suite("The arrows between modules")
struct ArrowsTests {
  @Test func `every folder of sources is a module with its arrows written down`() throws {
    #expect(try Set(Tree.folders(in: "Sources")) == Set(Arrows.modules.keys))
  }

  @Test(arguments: Arrows.modules.keys.sorted())
  func `a file imports only what its module may`(name: String) throws {
    let module = try #require(Arrows.modules[name])
    let system = module.foreign.isEmpty ? [] : Arrows.ofTheSystem
    let allowed = module.own.union(module.foreign).union(system)
    for file in try Tree.files(below: "Sources/\(name)") {
      let others = Set(imports(file)).subtracting(allowed).sorted()
      #expect(others.isEmpty, "\(file.path) imports \(others)")
    }
  }

  @Test func `Package.swift draws the same arrows`() throws {
    let targets = PackageTargets(try Tree.read("Package.swift"))
    for (name, module) in Arrows.modules {
      let dependencies = try #require(targets.dependencies[name], "\(name) is not in Package.swift")
      #expect(dependencies.own == module.own, "\(name)")
      #expect(dependencies.products == module.foreign.subtracting(["Foundation"]), "\(name)")
    }
  }

  @Test func `docs/architecture.md tells the same arrows`() throws {
    let page = try Tree.read("docs/architecture.md")
    for (name, module) in Arrows.modules where name != "folkmoot" {
      let row = try #require(
        page.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") }, "\(name) has no row in the table")
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let named = try #require(cells.last).split(separator: ", ").map { Self.products[String($0), default: String($0)] }
      let allowed = module.own.union(module.foreign.subtracting(["Foundation"]))
      #expect(Set(named).subtracting(["nothing"]) == allowed, "\(name)")
    }
  }

  /// Products that the page calls by their packages.
  private static let products = ["swift-crypto": "Crypto", "swift-log": "Logging", "jwt-kit": "JWTKit"]

  @Test func `no module can reach itself`() {
    for name in Arrows.modules.keys {
      var (seen, open) = (Set<String>(), Arrows.modules[name]?.own ?? [])
      while let next = open.popFirst() {
        if seen.insert(next).inserted { open.formUnion(Arrows.modules[next]?.own ?? []) }
      }
      #expect(!seen.contains(name), "\(name)")
    }
  }

  private func imports(_ file: Tree.File) -> [String] {
    file.lines.filter { $0.contains("import ") }.compactMap { line in
      line.firstMatch(of: #/^\s*(?:@[\w()]+\s+|\w+\s+)*import\s+(?:(?:struct|class|enum|func|protocol)\s+)?(\w+)/#)
        .map { String($0.output.1) }
    }
  }
}
