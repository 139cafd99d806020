import Council

/// The form's three levels, department, organisation and unit, as a tree of units; levels of one name are one unit.
struct OrganogramUnits {
  private(set) var units: [OrganisationUnit] = []
  private var references: [[String]: OrganisationUnit.Reference] = [:]
  private var taken: Set<String> = []

  /// The unit for three names; it and those above it are made when they are new.
  mutating func reference(_ names: [String]) -> OrganisationUnit.Reference {
    let path = Self.path(names)
    var parent: OrganisationUnit.Reference?
    for end in path.indices {
      parent = references[Array(path[...end])] ?? add(Array(path[...end]), parent)
    }
    return parent ?? .init(rawValue: "")
  }

  /// The names that differ from the one above them.
  static func path(_ names: [String]) -> [String] {
    let given = names.map(OrganogramValue.text).filter { !$0.isEmpty }
    let path = given.enumerated().filter { $0.offset == 0 || given[$0.offset - 1] != $0.element }.map(\.element)
    return path.isEmpty ? ["Not stated"] : path
  }

  private mutating func add(_ path: [String], _ parent: OrganisationUnit.Reference?) -> OrganisationUnit.Reference {
    let name = path[path.count - 1]
    var text = taken.contains(name) ? path.joined(separator: " / ") : name
    while taken.contains(text) { text += " /" }
    taken.insert(text)
    let kinds: [OrganisationUnit.Kind] = [.directorate, .division, .service]
    let reference = OrganisationUnit.Reference(rawValue: text)
    units.append(
      OrganisationUnit(reference: reference, name: name, kind: kinds[min(path.count, 3) - 1], parent: parent))
    references[path] = reference
    return reference
  }

  /// Department, organisation and unit for a unit of any depth: the top, the one below it, and its own name.
  static func names(
    of reference: OrganisationUnit.Reference, in units: [OrganisationUnit.Reference: OrganisationUnit]
  ) -> [String] {
    var chain: [String] = []
    var next: OrganisationUnit.Reference? = reference
    while let current = next, let unit = units[current], chain.count <= units.count {
      chain.insert(unit.name, at: 0)
      next = unit.parent
    }
    guard let top = chain.first, let own = chain.last else {
      return Array(repeating: reference.rawValue, count: 3)
    }
    return chain.count < 3 ? [top, top, own] : [top, chain[1], own]
  }
}
