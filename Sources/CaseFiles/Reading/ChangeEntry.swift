/// One change as it is written: its verb, what stands at it, and what stands beside it.
struct ChangeEntry {
  let whole: Value
  let verb: Verb
  let subject: Value
  private let companions: [(key: Companion, value: Value)]

  init(whole: Value, verb: Verb, subject: Value, companions: [(key: Companion, value: Value)]) {
    self.whole = whole
    self.verb = verb
    self.subject = subject
    self.companions = companions
  }

  subscript(key: Companion) -> Value? {
    for entry in companions where entry.key == key { return entry.value }
    return nil
  }

  func kind(of key: Companion) -> ValueKind? { verb.companions.first { $0.key == key }?.spec.kind }
}

extension CaseDecoder {
  /// The change's verb and what belongs to it; `nil` with a message when there is not exactly one verb.
  func changeEntry(_ value: Value) -> ChangeEntry? {
    guard let entries = entries(value) else { return nil }
    let base = value.path
    var verb: (verb: Verb, value: Value)?
    var rest: [YAMLNode.Entry] = []
    for entry in entries {
      guard let found = Verb(rawValue: entry.key) else {
        rest.append(entry)
        continue
      }
      if let verb {
        log.add(
          entry.place, field: base, value: entry.key,
          text: "This change has two verbs, \(verb.verb.rawValue) and \(found.rawValue). Make two items of it.")
        return nil
      }
      verb = (found, Value(entry.value, base: base, name: entry.key))
    }
    guard let verb else {
      noVerb(value, rest)
      return nil
    }
    return changeEntry(value, verb.verb, verb.value, rest)
  }

  private func changeEntry(_ whole: Value, _ verb: Verb, _ subject: Value, _ rest: [YAMLNode.Entry]) -> ChangeEntry? {
    let known = verb.companions + Verb.common
    var companions: [(key: Companion, value: Value)] = []
    for entry in rest {
      guard let key = Companion(rawValue: entry.key), known.contains(where: { $0.key == key }) else {
        notBeside(verb, entry, known.map(\.key.rawValue), whole.path)
        continue
      }
      if !entry.value.isBlank { companions.append((key, Value(entry.value, base: whole.path, name: entry.key))) }
    }
    let made = ChangeEntry(whole: whole, verb: verb, subject: subject, companions: companions)
    var isWhole = true
    for (key, spec) in verb.companions where spec.isRequired && made[key] == nil {
      missing(key.rawValue, spec, in: whole)
      isWhole = false
    }
    if subject.node.isBlank {
      log.add(subject.place, field: subject.path, text: "Nothing stands here. \(verb.subject.about) Say which.")
      isWhole = false
    }
    return isWhole ? made : nil
  }

  private func noVerb(_ value: Value, _ entries: [YAMLNode.Entry]) {
    let verbs = Verb.allCases.map(\.rawValue)
    for entry in entries where Companion(rawValue: entry.key) == nil {
      if let nearest = nearestName(entry.key, verbs) {
        log.add(
          entry.place, field: value.path, value: entry.key, text: "There is no such verb. Known: \(listed(verbs)).",
          nearest: nearest)
        return
      }
    }
    log.add(value.place, field: value.path, text: "This change has no verb. Known: \(listed(verbs)).")
  }

  private func notBeside(_ verb: Verb, _ entry: YAMLNode.Entry, _ known: [String], _ base: String) {
    log.add(
      entry.place, field: base, value: entry.key,
      text: "There is no such key beside \(verb.rawValue). Known: \(listed(known)).",
      nearest: nearestName(entry.key, known))
  }
}
