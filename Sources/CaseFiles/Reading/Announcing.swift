import Council

extension CaseDecoder {
  /// Makes known what a change makes, and refuses references that stand already.
  func announce(_ entry: ChangeEntry) {
    switch entry.verb {
    case .createPost: announcePost(child("reference", of: entry.subject), kept: [])
    case .mergePosts: announcePost(child("reference", of: entry[.into]), kept: written(entry.subject))
    case .splitPost:
      guard case .list(let parts)? = entry[.into]?.node.content, let into = entry[.into] else { return }
      var keeper: String? = entry.subject.node.written
      for (index, part) in parts.enumerated() {
        guard let reference = child("reference", of: into.item(part, at: index + 1)) else { continue }
        if reference.node.written == keeper { keeper = nil } else { announcePost(reference, kept: []) }
      }
    case .createUnit: announceUnit(child("reference", of: entry.subject), kept: [])
    case .mergeUnits: announceUnit(child("reference", of: entry[.into]), kept: written(entry.subject))
    default: break
    }
  }

  private func child(_ key: String, of value: Value?) -> Value? {
    guard let value, case .map(let entries) = value.node.content,
      let entry = entries.first(where: { $0.key == key }), !entry.value.isBlank
    else { return nil }
    return Value(entry.value, base: value.path, name: key)
  }

  private func written(_ value: Value) -> Set<String> {
    guard case .list(let nodes) = value.node.content else { return [] }
    return Set(nodes.map(\.written))
  }

  private func announcePost(_ value: Value?, kept: Set<String>) {
    guard let value, !value.node.written.isEmpty else { return }
    let reference = Post.Reference(rawValue: value.node.written)
    if kept.contains(reference.rawValue), names.standing(reference) != nil { return }
    if let first = names.madePosts[reference] {
      fault(value, "A change on line \(first.place.line) makes a post with this reference already. Give each its own.")
    } else if let standing = names.standing(reference) {
      fault(value, "This is the reference of \(standing.title), which stands already. Give the new post its own.")
    } else {
      names.madePosts[reference] = value
    }
  }

  private func announceUnit(_ value: Value?, kept: Set<String>) {
    guard let value, !value.node.written.isEmpty else { return }
    let reference = OrganisationUnit.Reference(rawValue: value.node.written)
    if kept.contains(reference.rawValue), names.standing(reference) != nil { return }
    if let first = names.madeUnits[reference] {
      fault(value, "A change on line \(first.place.line) makes a unit with this reference already. Give each its own.")
    } else if let standing = names.standing(reference) {
      fault(value, "This is the reference of \(standing.name), which stands already. Give the new unit its own.")
    } else {
      names.madeUnits[reference] = value
    }
  }
}
