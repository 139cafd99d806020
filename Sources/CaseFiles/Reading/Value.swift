/// A node with the path that leads to it, for messages.
struct Value {
  let node: YAMLNode
  private let base: String
  private let name: String
  private let index: Int?

  init(_ node: YAMLNode, base: String = "", name: String = "", index: Int? = nil) {
    self.node = node
    self.base = base
    self.name = name
    self.index = index
  }

  /// The path as people read it, items counted from 1: `changes[3].into.unit`.
  var path: String {
    let own = index.map { "\(name)[\($0)]" } ?? name
    return base.isEmpty || own.isEmpty ? base + own : base + "." + own
  }

  var place: YAMLNode.Place { node.place }

  func item(_ node: YAMLNode, at index: Int) -> Value {
    self.index == nil
      ? Value(node, base: base, name: name, index: index) : Value(node, base: path, name: "", index: index)
  }
}

/// The entries of one object whose keys are known.
struct Fields<Key: FormatKey> {
  /// The object itself, for what concerns it as a whole.
  let whole: Value
  fileprivate let found: [(key: Key, value: Value)]

  subscript(key: Key) -> Value? {
    for entry in found where entry.key == key { return entry.value }
    return nil
  }
}

extension CaseDecoder {
  /// The entries of a value that must be an object; unknown and missing keys get a message.
  func fields<Key: FormatKey>(_ value: Value?, as type: Key.Type, mayMiss: Set<String> = []) -> Fields<Key>? {
    guard let value, let entries = entries(value) else { return nil }
    let base = value.path
    var found: [(key: Key, value: Value)] = []
    found.reserveCapacity(entries.count)
    for entry in entries {
      guard let key = Key(rawValue: entry.key) else {
        unknownKey(entry, in: base, among: Key.allCases.map(\.rawValue))
        continue
      }
      if !entry.value.isBlank { found.append((key, Value(entry.value, base: base, name: entry.key))) }
    }
    let fields = Fields(whole: value, found: found)
    for key in Key.allCases where fields[key] == nil {
      let spec = key.spec
      if spec.isRequired, !mayMiss.contains(key.rawValue) { missing(key.rawValue, spec, in: value) }
    }
    requireOne(fields)
    return fields
  }

  private func requireOne<Key: FormatKey>(_ fields: Fields<Key>) {
    guard !Key.exactlyOneOf.isEmpty else { return }
    let names = Key.exactlyOneOf.joined(separator: " or ")
    let given = fields.found.filter { Key.exactlyOneOf.contains($0.key.rawValue) }
    if given.isEmpty {
      log.add(fields.whole.place, field: fields.whole.path, text: "One of \(names) is needed here.")
    } else if given.count > 1, let second = given.last {
      log.add(
        second.value.place, field: second.value.path, value: second.value.node.written,
        text: "Only one of \(names) can stand here.")
    }
  }

  func unknownKey(_ entry: YAMLNode.Entry, in base: String, among names: [String]) {
    // In { } a comma ends the value, so 62,500 becomes 62 and a key 500.
    if entry.value.isBlank, !entry.key.isEmpty, entry.key.allSatisfy(\.isNumber) {
      log.add(
        entry.place, field: base, value: entry.key,
        text: "A comma within { } begins a new key. Put quotes around an amount with a comma, such as \"62,500\".")
      return
    }
    log.add(
      entry.place, field: base, value: entry.key, text: "There is no such key here. Known: \(listed(names)).",
      nearest: nearestName(entry.key, names))
  }

  func missing(_ key: String, _ spec: KeySpec, in value: Value) {
    log.add(
      value.place, field: value.path.isEmpty ? key : "\(value.path).\(key)",
      text: "This key is missing. \(spec.about)\(spec.kind.expectation)")
  }

  func entries(_ value: Value) -> [YAMLNode.Entry]? {
    if case .map(let entries) = value.node.content { return entries }
    fault(value, "Keys with values were expected here, one to a line as in key: value.")
    return nil
  }
}

extension ValueKind {
  /// What is expected, as a sentence to add; empty when the key's own words say it.
  var expectation: String {
    switch self {
    case .choice(let names): " Expected one of: \(listed(names))."
    case .day: " Expected a day such as 2014-06-16."
    case .year: " Expected a financial year such as 2014/15."
    case .amount: " Expected pounds, such as 265000."
    default: ""
    }
  }
}

func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
