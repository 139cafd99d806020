/// What an operation is, in words for the list of steps.
struct OperationWords {
  private let posts: [Post.Reference: Post]
  private let units: [OrganisationUnit.Reference: OrganisationUnit]

  init(_ after: Establishment) { (posts, units) = (after.postsByReference, after.unitsByReference) }

  func words(_ operation: DraftOperation) -> String {
    switch operation {
    case .mergePosts(let merged, let into): "Merged \(several(merged)) into \(count(into))"
    case .splitPost(let post, let parts):
      "Split \(several([post])) into \(parts.map { "\($0.positions) \($0.title ?? title(post))" }.inWords)"
    case .amendPosts(let amended, let amendment): "Changed \(several(amended)): \(words(amendment))"
    case .createPost(let post): "Created \(count(post)) in \(name(post.unit))"
    case .deletePosts(let gone, _, _): "Deleted \(several(gone))"
    case .transferPosts(let gone, let to, _): "Transferred \(several(gone)) to \(to)"
    case .passDuties(let choices): choices.map(words).inWords
    case .giveDuty(let item, let post): "Gave “\(item.title)” to \(title(post))"
    case .createUnit(let unit): "Created the \(unit.kind.rawValue) \(unit.name)"
    case .renameUnit(let unit, let to): "Renamed \(name(unit)) \(to)"
    case .moveUnit(let unit, let to): "Moved \(name(unit)) \(to.map { "under \(name($0))" } ?? "to the top")"
    case .mergeUnits(let merged, let into): "Merged \(merged.map(name).inWords) into \(into.name)"
    case .closeUnit(let unit, let contents): "Closed \(name(unit)); what was in it moves to \(name(contents))"
    }
  }

  private func title(_ post: Post.Reference) -> String { posts[post]?.title ?? post.rawValue }
  private func name(_ unit: OrganisationUnit.Reference) -> String { units[unit]?.name ?? unit.rawValue }
  private func count(_ post: Post) -> String { "\(post.positions) \(post.title)" }

  private func several(_ named: [Post.Reference]) -> String {
    guard named.count > 4 else { return named.map { posts[$0].map(count) ?? $0.rawValue }.inWords }
    let positions = named.reduce(0) { $0 + (posts[$1]?.positions ?? 0) }
    return "\(positions) posts on \(named.count) lines"
  }

  private func words(_ amendment: PostAmendment) -> String {
    var said: [String] = []
    if let title = amendment.title { said.append("title \(title)") }
    if let grade = amendment.grade { said.append("grade \(grade)") }
    if let fte = amendment.fteEach { said.append("working time \(fte)") }
    if let basis = amendment.basis { said.append(basis.rawValue) }
    if let funding = amendment.funding { said.append("funding \(funding.inWords)") }
    if let area = amendment.area { said.append(area.isEmpty ? "no area" : "area \(area)") }
    if let unit = amendment.unit { said.append("to \(name(unit))") }
    if let line = amendment.line { said.append("reports to \(line.manager.map(title) ?? "the council")") }
    if let positions = amendment.positions { said.append("\(positions) posts on the line") }
    if let status = amendment.status { said.append(status.rawValue) }
    return said.inWords
  }

  private func words(_ choice: DutyChoice) -> String {
    switch choice.fate {
    case .to(let post): "Passed “\(choice.item.title)” from \(title(choice.from)) to \(title(post))"
    case .ends: "Ended “\(choice.item.title)” of \(title(choice.from))"
    case .passes(let to): "“\(choice.item.title)” of \(title(choice.from)) goes to \(to)"
    }
  }
}

extension [String] {
  /// The words as a sentence lists them: `a, b and c`.
  fileprivate var inWords: String {
    count < 2 ? first ?? "" : dropLast().joined(separator: ", ") + " and " + (last ?? "")
  }
}
