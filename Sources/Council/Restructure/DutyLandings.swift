/// Where everything lands that a touched post carries: on another post, on its own, nowhere, or it ends.
struct DutyLandings {
  private let made: ChangeApplication
  private var assigned: [Key: Post.Reference] = [:]
  private var ended: [Key: (because: String, passesTo: String)] = [:]
  private(set) var landings: [DutyLanding] = []

  private struct Key: Hashable {
    let post: Post.Reference
    let item: Responsibility
  }

  init(_ changes: [Change], _ comparison: StructureComparison, _ made: ChangeApplication) {
    self.made = made
    for change in changes {
      switch change.action {
      case .assign(let item, let from?, let to): assigned[Key(post: from, item: item)] = to
      case .end(let item, let from, let passesTo):
        ended[Key(post: from, item: item)] = (change.because, passesTo)
      default: break
      }
    }
    let lines = reportsByManager(comparison)
    var seen = Set<Post.Reference>()
    for row in comparison.posts {
      guard let before = row.before, row.state != .same || made.touched.contains(before.reference),
        seen.insert(before.reference).inserted
      else { continue }
      let whole = made.whole(before)
      for item in whole.responsibilities { land(item, whole) }
      guard made.gone.contains(whole.reference), made.successor[whole.reference] == nil else { continue }
      for report in lines[whole.reference] ?? [] { landLine(of: report, whole) }
    }
  }

  private func reportsByManager(_ comparison: StructureComparison) -> [Post.Reference: [Post]] {
    guard !made.gone.isEmpty else { return [:] }
    var result: [Post.Reference: [Post]] = [:]
    for post in comparison.before.posts {
      if let line = post.reportsTo, made.gone.contains(line) { result[line, default: []].append(post) }
    }
    return result
  }

  private mutating func land(_ item: Responsibility, _ post: Post) {
    landings.append(
      DutyLanding(responsibility: item, isReportingLine: false, from: post, outcome: outcome(item, post)))
  }

  private func outcome(_ item: Responsibility, _ post: Post) -> DutyLanding.Outcome {
    let key = Key(post: post.reference, item: item)
    if let to = assigned[key] { return .landed(to) }
    if let end = ended[key] {
      return end.passesTo.isEmpty && !end.because.isEmpty ? .ended(end.because) : .noPostNamed(end.passesTo)
    }
    if let parts = made.splits[post.reference] {
      guard let part = parts.first(where: { $0.carries(item) }) else { return .noPostNamed("") }
      return part.reference == post.reference ? .stays(part.reference) : .landed(part.reference)
    }
    if let heir = made.successor[post.reference] { return .landed(heir) }
    return made.gone.contains(post.reference) ? .noPostNamed("") : .stays(post.reference)
  }

  // What becomes of the line of a post whose manager goes.
  private mutating func landLine(of report: Post, _ manager: Post) {
    landings.append(
      DutyLanding(
        responsibility: Responsibility(kind: .duty, text: "Line management of \(report.title)"),
        isReportingLine: true, from: manager, outcome: lineOutcome(report.reference)))
  }

  private func lineOutcome(_ report: Post.Reference) -> DutyLanding.Outcome {
    guard let after = made.post(report) else { return .ended("The reporting post goes too") }
    if let line = after.reportsTo { return .landed(line) }
    return made.linesSettled.contains(report) ? .ended("Answers to the council itself") : .noPostNamed("")
  }
}
