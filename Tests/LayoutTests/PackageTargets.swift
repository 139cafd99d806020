/// The targets of a Package.swift with what each depends on, read from its text.
struct PackageTargets {
  private(set) var dependencies: [String: (own: Set<String>, products: Set<String>)] = [:]

  init(_ manifest: String) {
    let starts = manifest.matches(of: #/\.(?:target|executableTarget|systemLibrary|testTarget)\(/#).map(\.range)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].lowerBound : manifest.endIndex
      read(String(manifest[start.upperBound..<end]))
    }
  }

  private mutating func read(_ target: String) {
    guard let name = target.firstMatch(of: #/name: "(\w+)"/#)?.output.1 else { return }
    let list = target.firstMatch(of: #/dependencies: \[([^\]]*)\]/#).map { String($0.output.1) } ?? ""
    let products = list.matches(of: #/\.product\(name: "(\w+)"/#).map { String($0.output.1) }
    let rest = list.replacing(#/\.product\([^)]*\)/#, with: "")
    let own = rest.matches(of: #/"(\w+)"/#).map { String($0.output.1) }
    dependencies[String(name)] = (Set(own), Set(products))
  }
}
