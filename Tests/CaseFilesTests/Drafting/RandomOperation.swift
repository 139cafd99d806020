import Council
import Law

/// Operations as an author might choose them, sensible or not.
struct RandomOperation {
  let after: Establishment
  private let number: Int

  init(_ after: Establishment, number: Int) { (self.after, self.number) = (after, number) }

  func make(_ chance: inout Chance) -> DraftOperation? {
    guard let post = after.posts.randomElement(using: &chance), let unit = after.units.randomElement(using: &chance),
      let other = after.units.randomElement(using: &chance), let manager = after.posts.randomElement(using: &chance)
    else { return nil }
    switch Int.random(in: 0..<14, using: &chance) {
    case 0, 1: return merge(&chance)
    case 2, 3: return split(post, &chance)
    case 4: return .amendPosts(chance.some(2, of: after.posts.map(\.reference)), amendment(unit, manager, &chance))
    case 5: return .amendPosts([post.reference], amendment(unit, manager, &chance))
    case 6: return .createPost(new("N", post, unit, manager.reference))
    case 7, 8: return delete(post, &chance)
    case 9:
      return .transferPosts([post.reference], to: "Another council", reports: .post(manager.reference))
    case 10:
      guard let item = post.responsibilities.randomElement(using: &chance) else {
        return .giveDuty(Responsibility(kind: .duty, text: "Duty \(number)"), to: post.reference)
      }
      return .passDuties([DutyChoice(item, from: post.reference, fate(manager, &chance))])
    case 11:
      return .createUnit(
        OrganisationUnit(
          reference: .init(rawValue: "U\(number)"), name: "Unit: \(number)", kind: .team, parent: unit.reference))
    case 12:
      let unit = OrganisationUnit(
        reference: Bool.random(using: &chance) ? unit.reference : .init(rawValue: "W\(number)"),
        name: "Merged \(number)",
        kind: .service, parent: nil)
      return .mergeUnits(chance.some(2, of: after.units.map(\.reference)), into: unit)
    default:
      switch Int.random(in: 0..<3, using: &chance) {
      case 0: return .renameUnit(unit.reference, to: "Renamed \(number)")
      case 1: return .moveUnit(unit.reference, to: Bool.random(using: &chance) ? other.reference : nil)
      default: return .closeUnit(unit.reference, contents: other.reference)
      }
    }
  }

  private func new(_ prefix: String, _ like: Post, _ unit: OrganisationUnit, _ manager: Post.Reference?) -> Post {
    var post = like
    post.reference = .init(rawValue: "\(prefix)\(number)")
    post.title = "\(prefix) officer \(number) “new”"
    post.unit = unit.reference
    post.reportsTo = manager
    (post.grade, post.funding) = ("G\(number % 9)", [FundingShare(.general, basisPoints: 10_000)])
    (post.costEach, post.payFrom, post.payTo) = (Money(pounds: 40_000), Money(pounds: 30_000), Money(pounds: 35_000))
    for item in post.responsibilities { post.lose(item) }
    return post
  }

  private func merge(_ chance: inout Chance) -> DraftOperation? {
    let posts = chance.some(Int.random(in: 2...3, using: &chance), of: after.posts)
    guard let first = posts.first, let unit = after.units.randomElement(using: &chance) else { return nil }
    let names = Set(posts.map(\.reference))
    let manager = posts.compactMap(\.reportsTo).first { !names.contains($0) }
    var into = new("M", first, unit, manager)
    if Bool.random(using: &chance) { into.reference = first.reference }
    into.positions = posts.reduce(0) { $0 + $1.positions }
    return .mergePosts(posts.map(\.reference), into: into)
  }

  private func split(_ post: Post, _ chance: inout Chance) -> DraftOperation? {
    guard post.positions > 1 else { return nil }
    let first = Int.random(in: 1..<post.positions, using: &chance)
    let duty = post.responsibilities.randomElement(using: &chance).map { [$0.text] }
    return .splitPost(
      post.reference,
      into: [
        .init(
          reference: Bool.random(using: &chance) ? post.reference : .init(rawValue: "S\(number)"), positions: first),
        .init(
          reference: .init(rawValue: "T\(number)"), positions: post.positions - first, title: "Second part \(number)",
          grade: "T", gradeSubjectToEvaluation: true, area: "North", duties: duty ?? []),
      ])
  }

  private func amendment(_ unit: OrganisationUnit, _ manager: Post, _ chance: inout Chance) -> PostAmendment {
    var amendment = PostAmendment()
    if Bool.random(using: &chance) { amendment.title = "Title \(number)" }
    if Bool.random(using: &chance) { amendment.unit = unit.reference }
    if Bool.random(using: &chance) { amendment.line = .post(manager.reference) }
    if Int.random(in: 0..<5, using: &chance) == 0 { amendment.line = .council }
    if Bool.random(using: &chance) { amendment.fteEach = FullTimeEquivalent(millionths: 500_000) }
    if Bool.random(using: &chance) { amendment.basis = .temporary }
    if Bool.random(using: &chance) { (amendment.grade, amendment.gradeSubjectToEvaluation) = ("A\(number)", true) }
    if Bool.random(using: &chance) { amendment.area = number.isMultiple(of: 2) ? "" : "South" }
    if Bool.random(using: &chance) {
      amendment.funding = [
        FundingShare(.general, basisPoints: 3_333), FundingShare(.housingRevenueAccount, basisPoints: 6_667),
      ]
    }
    return amendment
  }

  private func delete(_ post: Post, _ chance: inout Chance) -> DraftOperation? {
    guard let heir = after.posts.randomElement(using: &chance) else { return nil }
    let duties = post.responsibilities.filter { _ in Bool.random(using: &chance) }
    return .deletePosts(
      [post.reference], reports: Bool.random(using: &chance) ? .post(heir.reference) : .council,
      duties: duties.map { DutyChoice($0, from: post.reference, fate(heir, &chance)) })
  }

  private func fate(_ heir: Post, _ chance: inout Chance) -> DutyChoice.Fate {
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: .ends(because: "No longer needed")
    case 1: .passes(to: "Another service")
    default: .to(heir.reference)
    }
  }
}
