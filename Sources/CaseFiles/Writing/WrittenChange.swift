import Council

/// A change as an item of `changes`: its verb, what belongs to it, its name and why.
struct WrittenChange {
  private var entries: [(String, YAMLText)] = []

  var value: YAMLText { .keys(entries) }

  init(_ change: Change, number: Int) {
    action(change.action)
    if change.id != "change \(number)" { put(.id, change.id) }
    if !change.because.isEmpty { put(.because, change.because) }
  }

  private mutating func put(_ verb: Verb, _ value: YAMLText) { entries.append((verb.rawValue, value)) }
  private mutating func put(_ verb: Verb, _ post: Post.Reference) { put(verb, .text(post.rawValue)) }
  private mutating func put(_ verb: Verb, _ unit: OrganisationUnit.Reference) { put(verb, .text(unit.rawValue)) }
  private mutating func put(_ key: Companion, _ value: YAMLText) { entries.append((key.rawValue, value)) }
  private mutating func put(_ key: Companion, _ text: String) { put(key, .text(text)) }

  private mutating func action(_ action: Change.Action) {
    switch action {
    case .createPost(let post): put(.createPost, WrittenPost.created(post))
    case .deletePost(let post): put(.deletePost, post)
    case .splitPost(let post, let parts):
      put(.splitPost, post)
      put(.into, .list(parts.map(WrittenPost.part)))
    case .mergePosts(let posts, let into):
      put(.mergePosts, .list(posts.map { .text($0.rawValue) }))
      put(.into, WrittenPost.merged(into))
    case .createUnit, .renameUnit, .moveUnit, .mergeUnits, .closeUnit: unitAction(action)
    case .assign, .end: duty(action)
    default: fieldOfPost(action)
    }
  }

  private mutating func fieldOfPost(_ action: Change.Action) {
    switch action {
    case .retitlePost(let post, let to):
      put(.retitlePost, post)
      put(.to, to)
    case .regradePost(let post, let to, let open):
      put(.regradePost, post)
      put(.to, to)
      if open { put(.subjectToEvaluation, "yes") }
    case .changeFTE(let post, let to):
      put(.changeFTE, post)
      put(.to, to.description)
    case .changeBasis(let post, let to):
      put(.changeBasis, post)
      put(.to, to.rawValue)
    case .changeFunding(let post, let to):
      put(.changeFunding, post)
      put(.to, .shares(to))
    case .changeReportingLine(let post, let to):
      put(.changeReportingLine, post)
      put(.to, to?.rawValue ?? "council")
    case .changeArea(let post, let to):
      put(.changeArea, post)
      put(.to, to)
    case .movePost(let post, let unit, let line):
      put(.movePost, post)
      put(.to, unit.rawValue)
      if let line { put(.reportsTo, line.rawValue) }
    case .reviseJobDescription(let post, let from, let to):
      put(.reviseJobDescription, post)
      if let from { put(.from, from) }
      put(.to, to)
    default: break
    }
  }

  private mutating func unitAction(_ action: Change.Action) {
    switch action {
    case .createUnit(let unit): put(.createUnit, WrittenPost.unit(unit))
    case .renameUnit(let unit, let to):
      put(.renameUnit, unit)
      put(.to, to)
    case .moveUnit(let unit, let to):
      put(.moveUnit, unit)
      put(.to, to?.rawValue ?? "top")
    case .mergeUnits(let units, let into):
      put(.mergeUnits, .list(units.map { .text($0.rawValue) }))
      put(.into, WrittenPost.unit(into))
    case .closeUnit(let unit): put(.closeUnit, unit)
    default: break
    }
  }

  private mutating func duty(_ action: Change.Action) {
    switch action {
    case .assign(let item, let from, let to):
      put(.assign, .text(item.text))
      put(.kind, item.kind.rawValue)
      if let from { put(.from, from.rawValue) }
      put(.to, to.rawValue)
    case .end(let item, let from, let passesTo):
      put(.end, .text(item.text))
      put(.kind, item.kind.rawValue)
      put(.from, from.rawValue)
      if !passesTo.isEmpty { put(.passesTo, passesTo) }
    default: break
    }
  }
}
