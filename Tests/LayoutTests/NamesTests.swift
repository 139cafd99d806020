import Testing

@Suite("Names and places")
struct NamesTests {
  @Test func `every rule has a test of its name, in the folder of its name`() throws {
    let rules = try Tree.files(below: "Sources/Law").filter { isRule($0) }
    #expect(rules.count >= 20)
    for rule in rules {
      let test = rule.path.replacing("Sources/Law/", with: "Tests/LawTests/").replacing(".swift", with: "Tests.swift")
      #expect(Tree.exists(test), "\(rule.path) has no \(test)")
    }
  }

  @Test func `every rule stands in a file of its name, one to a file`() throws {
    for file in try Tree.files(below: "Sources/Law") where isRule(file) {
      let names = ruleNames(file)
      #expect(names == [file.stem], "\(file.path) holds \(names)")
    }
  }

  @Test func `no type bears its module’s name`() throws {
    for file in try Tree.files(below: "Sources") {
      let pattern = try Regex("\\b(?:struct|class|enum|actor|protocol|typealias)\\s+\(file.module)\\b")
      #expect(file.text.firstMatch(of: pattern) == nil, "\(file.path)")
    }
  }

  @Test func `no type is a Manager, a Helper or a Util`() throws {
    let pattern = #/\b(?:struct|class|enum|actor|protocol)\s+\w*(?:Manager|Helper|Utils?)\b/#
    for file in try Tree.files(below: "Sources") {
      #expect(file.text.firstMatch(of: pattern) == nil, "\(file.path)")
    }
  }

  private func isRule(_ file: Tree.File) -> Bool { !ruleNames(file).isEmpty }

  private func ruleNames(_ file: Tree.File) -> [String] {
    file.text.matches(of: #/\b(?:struct|enum) (\w+)(?:<[^>]*>)?: (?:\w+, )*Rule\b/#).map { String($0.output.1) }
  }
}
