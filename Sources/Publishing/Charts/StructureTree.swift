import Council

/// Units with their posts and the units below them, as one list in reading order. Every unit and post occurs once,
/// even when units or reporting lines run in a circle.
struct StructureTree {
  /// What stands in a place of the tree, by its index in the establishment.
  enum Item: Hashable {
    case unit(Int)
    case post(Int)
  }

  /// One place in the tree.
  struct Entry {
    var item: Item
    var depth: Int
    /// The place above, by its index; `nil` at the top.
    var parent: Int?
  }

  let establishment: Establishment
  private(set) var entries: [Entry] = []

  /// The tree of an establishment; `rank` moves an item before or behind its siblings, equals keep the list's order.
  init(_ establishment: Establishment, rank: (Item) -> Double? = { _ in nil }) {
    self.establishment = establishment
    var children = StructureTree.children(of: establishment)
    for key in children.keys { children[key] = StructureTree.sorted(children[key] ?? [], by: rank) }
    walk(from: children[nil] ?? [], children)
  }

  /// The sums of a value over each entry and everything below it.
  func totals<Value>(of own: (Int) -> Value, adding add: (inout Value, Value) -> Void) -> [Value] {
    var result = entries.indices.map(own)
    for index in entries.indices.reversed() {
      if let parent = entries[index].parent { add(&result[parent], result[index]) }
    }
    return result
  }

  private mutating func walk(from roots: [Item], _ children: [Item?: [Item]]) {
    var seen = Set<Item>()
    entries.reserveCapacity(establishment.units.count + establishment.posts.count)
    visit(roots, children, &seen)
    // Whatever is part of a circle has not been reached from the top.
    let rest =
      establishment.units.indices.map(Item.unit) + establishment.posts.indices.map(Item.post)
    for item in rest where !seen.contains(item) { visit([item], children, &seen) }
  }

  private mutating func visit(_ roots: [Item], _ children: [Item?: [Item]], _ seen: inout Set<Item>) {
    var open = roots.reversed().map { Entry(item: $0, depth: 0, parent: nil) }
    while let entry = open.popLast() {
      guard seen.insert(entry.item).inserted else { continue }
      entries.append(entry)
      let index = entries.count - 1
      for child in (children[entry.item] ?? []).reversed() {
        open.append(Entry(item: child, depth: entry.depth + 1, parent: index))
      }
    }
  }

  // Posts come before the units below, so that the head of a unit stands first.
  private static func children(of establishment: Establishment) -> [Item?: [Item]] {
    let units = Dictionary(
      establishment.units.enumerated().map { ($1.reference, $0) }, uniquingKeysWith: { first, _ in first })
    let posts = Dictionary(
      establishment.posts.enumerated().map { ($1.reference, $0) }, uniquingKeysWith: { first, _ in first })
    var result: [Item?: [Item]] = [:]
    for (index, post) in establishment.posts.enumerated() {
      let manager = post.reportsTo.flatMap { posts[$0] }
        .flatMap { $0 != index && establishment.posts[$0].unit == post.unit ? Item.post($0) : nil }
      result[manager ?? units[post.unit].map(Item.unit), default: []].append(.post(index))
    }
    for (index, unit) in establishment.units.enumerated() {
      result[unit.parent.flatMap { units[$0] }.map(Item.unit), default: []].append(.unit(index))
    }
    return result
  }

  private static func sorted(_ items: [Item], by rank: (Item) -> Double?) -> [Item] {
    var last = -Double.infinity
    let ranked = items.enumerated().map { index, item in
      let isFirstOfItsKind = index == 0 || item.isUnit != items[index - 1].isUnit
      last = rank(item) ?? (isFirstOfItsKind ? -.infinity : last)
      return (item: item, isUnit: item.isUnit, rank: last, index: index)
    }
    return ranked.sorted { a, b in
      if a.isUnit != b.isUnit { return b.isUnit }
      return (a.rank, a.index) < (b.rank, b.index)
    }.map(\.item)
  }
}

extension StructureTree.Item {
  var isUnit: Bool { if case .unit = self { true } else { false } }
}
