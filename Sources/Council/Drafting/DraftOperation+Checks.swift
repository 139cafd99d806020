extension DraftOperation {
  /// What stands against the operation in the establishment that the draft leaves, before anything is changed.
  func objections(in after: Establishment, taken: Set<Post.Reference>, takenUnits: Set<OrganisationUnit.Reference>)
    -> [Objection]
  {
    let check = OperationCheck(after: after, taken: taken, takenUnits: takenUnits)
    return switch self {
    case .mergePosts(let posts, let into):
      check.several(posts, "posts") + check.stand(posts) + check.new(into, insteadOf: posts)
    case .splitPost(let post, let parts): check.stand([post]) + check.parts(parts, of: post)
    case .amendPosts(let posts, let amendment): check.stand(posts) + check.amendment(amendment, of: posts)
    case .createPost(let post): check.new(post, insteadOf: [])
    case .deletePosts(let posts, let reports, let duties):
      check.stand(posts) + check.manager(reports.manager, goingWith: posts)
        + duties.flatMap { check.choice($0, goingWith: posts) }
    case .transferPosts(let posts, let name, let reports):
      check.stand(posts) + check.manager(reports.manager, goingWith: posts)
        + DraftFacts.objections(toTitle: name, field: "to")
    case .passDuties(let duties): duties.flatMap { check.choice($0, goingWith: []) }
    case .giveDuty(let item, let post):
      check.stand([post], "to") + TextLimit.objections("item", item.text, most: TextLimit.item, what: "This")
        + (item.text.isEmpty ? [.refusal("item", "Say what is given.")] : [])
    case .createUnit(let unit): check.new(unit, insteadOf: [])
    case .renameUnit(let unit, let name):
      check.stand(units: [unit]) + DraftFacts.objections(toTitle: name, field: "name")
    case .moveUnit(let unit, let to):
      check.stand(units: [unit]) + check.stand(units: [to].compactMap(\.self), "parent")
    case .mergeUnits(let units, let into):
      check.several(units, "units") + check.stand(units: units) + check.new(into, insteadOf: units)
    case .closeUnit(let unit, let contents):
      check.stand(units: [unit]) + check.stand(units: [contents], "contents") + check.room(contents, leaving: unit)
    }
  }
}

/// Looks at what an operation names.
struct OperationCheck {
  let after: Establishment
  let taken: Set<Post.Reference>
  let takenUnits: Set<OrganisationUnit.Reference>
  private let posts: [Post.Reference: Post]
  private let units: [OrganisationUnit.Reference: OrganisationUnit]

  init(after: Establishment, taken: Set<Post.Reference>, takenUnits: Set<OrganisationUnit.Reference>) {
    (self.after, self.taken, self.takenUnits) = (after, taken, takenUnits)
    (posts, units) = (after.postsByReference, after.unitsByReference)
  }

  func several<Reference: Hashable>(_ named: [Reference], _ field: String) -> [Objection] {
    Set(named).count < 2 || Set(named).count < named.count
      ? [.refusal(field, "Choose at least two different \(field) to merge.")] : []
  }

  func stand(_ named: [Post.Reference], _ field: String = "posts") -> [Objection] {
    if named.isEmpty { return [.refusal(field, "Choose at least one post.")] }
    return named.filter { posts[$0] == nil }.map {
      .refusal(field, "There is no post \($0.rawValue) after the steps so far. Choose one that stands.")
    }
  }

  func stand(units named: [OrganisationUnit.Reference], _ field: String = "units") -> [Objection] {
    named.filter { units[$0] == nil }.map {
      .refusal(field, "There is no unit \($0.rawValue) after the steps so far. Choose one that stands.")
    }
  }

  func manager(_ manager: Post.Reference?, goingWith going: [Post.Reference]) -> [Objection] {
    guard let manager else { return [] }
    if going.contains(manager) {
      return [.refusal("reports-to", "\(manager.rawValue) is one of the posts that go. Choose one that stays.")]
    }
    return stand([manager], "reports-to")
  }

  func new(_ post: Post, insteadOf replaced: [Post.Reference]) -> [Objection] {
    let free = TextLimit.objections(reference: post.reference.rawValue)
    let isTaken = taken.contains(post.reference) && !replaced.contains(post.reference)
    return free + (isTaken ? [Self.isTaken(post.reference.rawValue)] : []) + post.objections
      + stand(units: [post.unit], "unit") + manager(post.reportsTo, goingWith: replaced + [post.reference])
  }

  func new(_ unit: OrganisationUnit, insteadOf replaced: [OrganisationUnit.Reference]) -> [Objection] {
    let free = TextLimit.objections(reference: unit.reference.rawValue)
    let isTaken = takenUnits.contains(unit.reference) && !replaced.contains(unit.reference)
    let parent = unit.parent
    let circle = parent.map { replaced.contains($0) || $0 == unit.reference } ?? false
    return free + (isTaken ? [Self.isTaken(unit.reference.rawValue)] : []) + unit.objections
      + (circle ? [.refusal("parent", "A unit cannot be part of itself. Choose another.")] : [])
      + stand(units: [parent].compactMap { circle ? nil : $0 }, "parent")
  }

  private static func isTaken(_ reference: String) -> Objection {
    .refusal("reference", "\(reference) is taken, today or in this draft. Choose another reference.")
  }

  func parts(_ parts: [Change.Part], of reference: Post.Reference) -> [Objection] {
    guard let line = posts[reference] else { return [] }
    var found: [Objection] = []
    if parts.count < 2 { found.append(.refusal("parts", "A line is split into at least two parts.")) }
    let sum = parts.reduce(0) { $0 + max(0, min($1.positions, 100_000)) }
    if sum != line.positions || parts.contains(where: { $0.positions < 1 }) {
      found.append(
        .refusal(
          "parts", "The parts come to \(sum); \(line.title) has \(line.positions) positions. Each part has at least 1.")
      )
    }
    if Set(parts.map(\.reference)).count < parts.count {
      found.append(.refusal("parts", "Each part needs a reference of its own."))
    }
    let fields = PartedLine(line, parts).posts.flatMap { new($0, insteadOf: [reference]) }
    return found + fields
  }

  func amendment(_ amendment: PostAmendment, of posts: [Post.Reference]) -> [Objection] {
    var found: [Objection] = []
    if amendment == PostAmendment() { found.append(.refusal("title", "Say what changes: fill in at least one field.")) }
    if amendment.grade == "" { found.append(.refusal("grade", "Name the grade, or leave it as it is.")) }
    if amendment.funding?.isEmpty ?? false { found.append(.refusal("funding", "Say who pays: GF 60%, HRA 40%.")) }
    if amendment.unit != nil { found += stand(units: [amendment.unit].compactMap(\.self), "unit") }
    found += manager(amendment.line?.manager, goingWith: [])
    if let manager = amendment.line?.manager, posts.contains(manager) {
      found.append(.refusal("reports-to", "A post cannot report to itself. Choose another."))
    }
    if let positions = amendment.positions, posts.count > 1 || !(1...100_000).contains(positions) {
      found.append(.refusal("positions", "Say of one line how many posts there are on it, at least 1."))
    }
    guard let first = posts.first, let post = self.posts[first] else { return found }
    let amended = amendment.actions(first).reduce(post) { $1.applied(to: $0) }
    return found + amended.objections.filter { !post.objections.contains($0) }
  }

  func choice(_ choice: DutyChoice, goingWith going: [Post.Reference]) -> [Objection] {
    guard posts[choice.from]?.carries(choice.item) ?? false else {
      return [.refusal("duties", "\(choice.from.rawValue) does not carry “\(choice.item.title)” any more.")]
    }
    switch choice.fate {
    case .to(let post):
      if going.contains(post) || post == choice.from {
        return [.refusal("duties", "\(choice.item.title): choose a post that stays and is another one.")]
      }
      return stand([post], "duties")
    case .ends(let why):
      return why.isEmpty ? [.refusal("duties", "\(choice.item.title): say why it ends.")] : []
    case .passes(let words):
      return words.isEmpty ? [.refusal("duties", "\(choice.item.title): say where it goes.")] : []
    }
  }

  func room(_ contents: OrganisationUnit.Reference, leaving unit: OrganisationUnit.Reference) -> [Objection] {
    var above: OrganisationUnit.Reference? = contents
    var seen: Set<OrganisationUnit.Reference> = []
    while let next = above, seen.insert(next).inserted {
      if next == unit {
        return [.refusal("contents", "This is the unit itself, or part of it. Choose one that stays.")]
      }
      above = units[next]?.parent
    }
    return []
  }
}
