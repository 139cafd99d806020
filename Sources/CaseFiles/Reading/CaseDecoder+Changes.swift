import Council
import Law

extension CaseDecoder {
  /// The changes in the order of the file. What they make is known before any is read, so that order does not matter.
  func changes(_ value: Value?) -> [Change] {
    let entries = (list(value) ?? []).enumerated().compactMap { number, item in
      changeEntry(item).map { (number: number, entry: $0) }
    }
    for (_, entry) in entries { announce(entry) }
    var ids: [String: Value] = [:]
    let changes = entries.map { number, entry in
      let id = entry[.id].flatMap { uniqueID($0, &ids) } ?? "change \(number + 1)"
      return (id: id, entry: entry)
    }
    var read: [Change?] = Array(repeating: nil, count: changes.count)
    for phase in Phase.allCases {
      for (place, change) in changes.enumerated() where Phase(change.entry.verb) == phase {
        read[place] = self.change(change.entry, id: change.id)
      }
    }
    return read.compactMap(\.self)
  }

  /// What must be read before what: posts that a merger takes in, and everything a duty may pass between.
  private enum Phase: CaseIterable {
    case make, merge, rest

    init(_ verb: Verb) {
      switch verb {
      case .createPost, .splitPost: self = .make
      case .mergePosts: self = .merge
      default: self = .rest
      }
    }
  }

  private func uniqueID(_ value: Value, _ ids: inout [String: Value]) -> String? {
    guard let id = line(value, mayBeEmpty: false) else { return nil }
    if let first = ids.updateValue(value, forKey: id) {
      fault(value, "Another change has this id, on line \(first.place.line). Ids are unique.")
    }
    return id
  }

  private func change(_ entry: ChangeEntry, id: String) -> Change? {
    let because = prose(entry[.because]) ?? ""
    guard let action = action(entry) else { return nil }
    let place = entry.whole.place
    return Change(
      id: id, action: action, because: because, origin: Origin(file: file, line: place.line, column: place.column))
  }

  private func action(_ entry: ChangeEntry) -> Change.Action? {
    switch entry.verb {
    case .createPost: newPost(entry.subject).map { .createPost($0) }
    case .splitPost: split(entry)
    case .mergePosts: mergePosts(entry)
    case .createUnit: newUnit(entry.subject).map { .createUnit($0) }
    case .mergeUnits: mergeUnits(entry)
    case .renameUnit, .moveUnit, .closeUnit: unitAction(entry)
    case .assign: assign(entry)
    case .end: end(entry)
    default: changeOfPost(entry)
    }
  }

  /// A change of one field of one post.
  private func postAction(_ entry: ChangeEntry, _ post: Post.Reference) -> Change.Action? {
    let to = entry[.to]
    switch entry.verb {
    case .deletePost: return .deletePost(post)
    case .retitlePost: return line(to, mayBeEmpty: false).map { .retitlePost(post, to: $0) }
    case .regradePost:
      let open = flag(entry[.subjectToEvaluation]) ?? false
      return line(to, mayBeEmpty: false).map { .regradePost(post, to: $0, subjectToEvaluation: open) }
    case .changeFTE: return workingTime(to).map { .changeFTE(post, toEach: $0) }
    case .changeBasis: return choice(to, of: Post.Basis.self).map { .changeBasis(post, to: $0) }
    case .changeFunding: return shares(to).map { .changeFunding(post, to: $0) }
    case .changeReportingLine: return reportingLine(to).map { .changeReportingLine(post, to: $0) }
    case .changeArea: return line(to).map { .changeArea(post, to: $0) }
    case .movePost: return move(entry, post)
    case .reviseJobDescription:
      let from = jobDescriptionID(entry[.from])
      return jobDescriptionID(to).map { .reviseJobDescription(post, from: from, to: $0) }
    default: return nil
    }
  }

  /// When the post is unknown, what stands beside it is still looked at, so that all messages come at once.
  private func changeOfPost(_ entry: ChangeEntry) -> Change.Action? {
    let post = post(entry.subject)
    let action = postAction(entry, post ?? Post.Reference(rawValue: ""))
    return post == nil ? nil : action
  }

  private func move(_ entry: ChangeEntry, _ post: Post.Reference) -> Change.Action? {
    let to = unit(entry[.to])
    let lines = entry[.reportsTo]
    if let lines, lines.node.written == "council", !names.knows(Post.Reference(rawValue: "council")) {
      fault(lines, "A move names a post here. For a post that will answer to the council, add change_reporting_line.")
      return nil
    }
    let reportsTo = self.post(lines)
    guard let to, lines == nil || reportsTo != nil else { return nil }
    return .movePost(post, to: to, reportsTo: reportsTo)
  }

  private func unitAction(_ entry: ChangeEntry) -> Change.Action? {
    let unit = unit(entry.subject)
    switch entry.verb {
    case .renameUnit:
      guard let name = line(entry[.to], mayBeEmpty: false), let unit else { return nil }
      return .renameUnit(unit, to: name)
    case .moveUnit:
      guard let to = parent(entry[.to]), let unit else { return nil }
      return .moveUnit(unit, to: to)
    default: return unit.map { .closeUnit($0) }
    }
  }

  private func jobDescriptionID(_ value: Value?) -> String? {
    guard let value, let id = line(value, mayBeEmpty: false) else { return nil }
    if names.jobDescriptions[id] != nil { return id }
    fault(
      value, "There is no job description with this id in job_descriptions.",
      nearest: nearestName(id, names.jobDescriptions.keys.sorted()))
    return nil
  }
}
