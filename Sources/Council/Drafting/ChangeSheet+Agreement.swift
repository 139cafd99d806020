extension ChangeSheet {
  /// What a merger leaves unstated is as the merged posts have it where they agree, just as in a case file.
  mutating func agree() {
    let today = before.postsByReference
    for place in changes.indices {
      guard case .mergePosts(let from, var into) = changes[place].action else { continue }
      let merged = from.compactMap { today[line($0)] }
      guard let first = merged.first, merged.count == from.count else { continue }
      func same<Value: Equatable>(_ field: KeyPath<Post, Value>) -> Value? {
        merged.allSatisfy { $0[keyPath: field] == first[keyPath: field] } ? first[keyPath: field] : nil
      }
      if into.funding.isEmpty, let funding = same(\.funding) { into.funding = funding }
      if into.costEach == nil, let cost = same(\.costEach) { into.costEach = cost }
      if into.payFrom == nil, let pay = same(\.payFrom) { into.payFrom = pay }
      if into.payTo == nil, let pay = same(\.payTo) { into.payTo = pay }
      (into.from, into.to) = (nil, nil)
      changes[place].action = .mergePosts(from, into: into)
    }
  }
}
