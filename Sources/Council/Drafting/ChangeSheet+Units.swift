extension ChangeSheet {
  typealias Unit = OrganisationUnit.Reference

  private func maker(of unit: Unit) -> Int? {
    changes.firstIndex { change in
      switch change.action {
      case .createUnit(let made): made.reference == unit
      case .mergeUnits(_, let into): into.reference == unit
      default: false
      }
    }
  }

  /// Settles the name or the place of a unit.
  mutating func amend(_ unit: Unit, _ action: Change.Action, _ edit: (inout OrganisationUnit) -> Void) {
    if let place = maker(of: unit) {
      switch changes[place].action {
      case .createUnit(var made):
        edit(&made)
        changes[place].action = .createUnit(made)
      case .mergeUnits(let from, var into):
        edit(&into)
        changes[place].action = .mergeUnits(from, into: into)
      default: break
      }
      return
    }
    changes.removeAll { change in
      switch (change.action, action) {
      case (.renameUnit(unit, _), .renameUnit), (.moveUnit(unit, _), .moveUnit): true
      default: false
      }
    }
    guard let standing = made.units.first(where: { $0.reference == unit }) else { return }
    var wanted = standing
    edit(&wanted)
    if wanted != standing { add(action) }
  }

  /// Takes units out of what stands; gives back those that stand today.
  private mutating func consume(_ units: [Unit]) -> [Unit] {
    var sources: [Unit] = []
    for unit in units {
      guard let place = maker(of: unit) else {
        sources.append(unit)
        continue
      }
      if case .mergeUnits(let from, _) = changes[place].action { sources += from }
      changes.remove(at: place)
    }
    changes.removeAll { $0.action.amendedUnit.map(units.contains) ?? false }
    return sources
  }

  /// Several units become one.
  mutating func merge(_ units: [Unit], into unit: OrganisationUnit) throws(DraftObjections) {
    let sources = consume(units)
    guard sources.count != 1 else {
      throw .refusal(
        "units", "Only one of these units stands today; the others are new in this draft. Close those into the one.")
    }
    let heirs = Dictionary(units.map { ($0, unit.reference) }) { first, _ in first }
    for place in changes.indices { changes[place].action = changes[place].action.placing(heirs) }
    let today = before.postsByReference
    changes.removeAll { change in
      guard case .movePost(let post, unit.reference, nil) = change.action else { return false }
      return today[post].map { sources.contains($0.unit) } ?? false
    }
    add(sources.isEmpty ? .createUnit(unit) : .mergeUnits(sources, into: unit))
  }

  /// A unit goes, and what is in it moves to another.
  mutating func close(_ unit: Unit, contents: Unit, in old: Establishment) {
    for below in old.units where below.parent == unit {
      amend(below.reference, .moveUnit(below.reference, to: contents)) { $0.parent = contents }
    }
    let sources = consume([unit])
    for place in changes.indices { changes[place].action = changes[place].action.placing([unit: contents]) }
    for source in sources { add(.closeUnit(source)) }
    let inside = old.posts.filter { $0.unit == unit }.map(\.reference)
    amend(inside.map { .movePost($0, to: contents, reportsTo: nil) })
  }
}
