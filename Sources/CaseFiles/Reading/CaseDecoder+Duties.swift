import Council

extension CaseDecoder {
  func assign(_ entry: ChangeEntry) -> Change.Action? {
    let to = post(entry[.to])
    let kind = choice(entry[.kind], of: Responsibility.Kind.self)
    guard entry[.kind] == nil || kind != nil else { return nil }
    guard let giver = entry[.from] else {
      guard let item = newItem(entry.subject, kind), let to else { return nil }
      return .assign(item, from: nil, to: to)
    }
    guard let from = post(giver), let item = carried(entry.subject, by: from, kind) else { return nil }
    guard let to else { return nil }
    guard from != to else {
      fault(entry[.to] ?? giver, "\(from.rawValue) carries this already. Name another post.")
      return nil
    }
    return .assign(item, from: from, to: to)
  }

  func end(_ entry: ChangeEntry) -> Change.Action? {
    let kind = choice(entry[.kind], of: Responsibility.Kind.self)
    guard entry[.kind] == nil || kind != nil, let from = post(entry[.from]),
      let item = carried(entry.subject, by: from, kind)
    else { return nil }
    let passesTo = line(entry[.passesTo]) ?? ""
    if passesTo.isEmpty, (prose(entry[.because]) ?? "").isEmpty {
      fault(entry.subject, "This ends and goes nowhere. Say why in because, or where it goes in passes_to.")
      return nil
    }
    return .end(item, from: from, passesTo: passesTo)
  }

  /// Something no post carries yet: a designation by its name, anything else by its kind.
  private func newItem(_ value: Value, _ kind: Responsibility.Kind?) -> Responsibility? {
    guard let text = line(value, mayBeEmpty: false) else { return nil }
    let hat = Designation.allCases.first { $0.rawValue == text || $0.title == text }
    if let hat, kind ?? .designation == .designation { return Responsibility(kind: .designation, text: hat.rawValue) }
    guard let kind else {
      let kinds = listed(Responsibility.Kind.allCases.map(\.rawValue))
      fault(
        value,
        "Nothing says what sort of thing this is. Add from: when a post carries it, or kind: when it is new (\(kinds)).",
        nearest: nearestName(text, Designation.allCases.map(\.rawValue)))
      return nil
    }
    guard kind != .designation else {
      let hats = Designation.allCases.map(\.rawValue)
      fault(value, "There is no such designation. Known: \(listed(hats)).", nearest: nearestName(text, hats))
      return nil
    }
    return Responsibility(kind: kind, text: text)
  }

  /// Something a post carries, by its text; its kind is inferred when only one fits.
  private func carried(_ value: Value, by post: Post.Reference, _ kind: Responsibility.Kind?) -> Responsibility? {
    guard let text = line(value, mayBeEmpty: false) else { return nil }
    guard let giver = names.standing(post) ?? names.newPosts[post] else {
      // Another message says why nothing is known of it.
      return names.isComplete && names.knows(post) ? nothingKnown(value, post) : nil
    }
    let held = (giver.responsibilities + inherited(by: post)).filter { kind == nil || $0.kind == kind }
    var fitting = held.filter { $0.text == text || $0.title == text }
    if fitting.isEmpty { fitting = held.filter { $0.text.lowercased() == text.lowercased() } }
    let kinds = Set(fitting.map(\.kind))
    if kinds.count == 1 { return fitting.first }
    if kinds.count > 1 {
      fault(
        value,
        "\(post.rawValue) carries this as \(listed(kinds.map(\.rawValue).sorted())). Add kind: to say which is meant.")
    } else {
      let sort = kind.map { " as \($0.rawValue)" } ?? ""
      fault(
        value, "\(post.rawValue) does not carry this\(sort).\(carries(held))",
        nearest: nearestName(text, held.map(\.text)))
    }
    return nil
  }

  private func carries(_ held: [Responsibility]) -> String {
    guard !held.isEmpty else { return " Nothing of that sort is listed for it." }
    let some = held.prefix(8).map(\.text)
    return " It carries: \(listed(some))\(held.count > 8 ? " and \(held.count - 8) more" : "")."
  }

  private func nothingKnown(_ value: Value, _ post: Post.Reference) -> Responsibility? {
    if log.isEmpty { fault(value, "\(post.rawValue) is new, and what it carries cannot be told.") }
    return nil
  }

  /// What a merged post carries because its predecessors do.
  private func inherited(by post: Post.Reference) -> [Responsibility] {
    names.mergedFrom[post]?.flatMap { (names.standing($0) ?? names.newPosts[$0])?.responsibilities ?? [] } ?? []
  }
}
