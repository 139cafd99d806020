import Law

extension RestructureCase {
  /// The case after one more operation on the tree, and what the operation is in words.
  ///
  /// The changes then say from today’s establishment what all operations together come to. What could not be assessed is refused.
  public func taking(_ operation: DraftOperation, because: String = "") throws(DraftObjections) -> (
    next: RestructureCase, words: String
  ) {
    var sheet = ChangeSheet(standingBefore, changes, because: because)
    let old = sheet.made.after
    let units = Set(sheet.before.units.map(\.reference)).union(changes.flatMap(\.unitsMade))
    let objections = operation.objections(in: old, taken: sheet.references, takenUnits: units)
    guard objections.isEmpty else { throw DraftObjections(objections) }
    let words = OperationWords(old).words(operation)
    try sheet.carryOut(operation, in: old)
    sheet.agree()
    var next = self
    next.changes = sheet.changes
    next.tidy(sheet.before, sheet.made)
    try next.check(against: self, old, sheet.before)
    return (next, words)
  }

  /// Refuses what would contradict itself, run in a ring or leave something without a place, and did not before.
  private func check(
    against previous: RestructureCase, _ old: Establishment, _ before: Establishment
  ) throws(DraftObjections) {
    let known = Set(Contradictions.among(previous.changes, in: before).map(\.message))
    let new = Contradictions.among(changes, in: before).filter { !known.contains($0.message) }
    if let first = new.first {
      throw .refusal("", "This does not go together with an earlier step. \(first.message) Undo that step first.")
    }
    let after = ChangeApplication(before, changes).after
    let rings = Rings(after)
    let ringsBefore = Rings(old)
    if let post = rings.posts.subtracting(ringsBefore.posts).min() {
      throw .refusal("reports-to", "The lines would run in a ring through \(post.rawValue). Choose another manager.")
    }
    if let unit = rings.units.subtracting(ringsBefore.units).min() {
      throw .refusal("parent", "The units would stand in a ring through \(unit.rawValue). Choose another unit.")
    }
  }

  // What speaks of posts that no longer come to be goes with them.
  private mutating func tidy(_ before: Establishment, _ made: ChangeApplication) {
    let known = Set(before.posts.map(\.reference)).union(changes.flatMap(\.postsMade))
    splitsToCompare.removeAll { !known.contains($0.post) }
    jobDescriptions.removeAll { !known.contains($0.post) }
    contextPosts.formIntersection(known)
    let jobs = Set(jobDescriptions.map(\.id))
    changes.removeAll { change in
      guard case .reviseJobDescription(let post, let from, let to) = change.action else { return false }
      return !made.stands(post) || !jobs.contains(to) || !(from.map(jobs.contains) ?? true)
    }
    claims = claims.compactMap { claim in
      guard !claim.posts.isEmpty else { return claim }
      var claim = claim
      claim.posts.formIntersection(known)
      return claim.posts.isEmpty ? nil : claim
    }
  }
}

extension ChangeSheet {
  fileprivate mutating func carryOut(
    _ operation: DraftOperation, in old: Establishment
  ) throws(DraftObjections) {
    switch operation {
    case .mergePosts(let posts, let into): try merge(posts, into: into, in: old)
    case .splitPost(let post, let parts):
      if let line = old.posts.first(where: { $0.reference == post }) { split(line, into: parts) }
    case .amendPosts(let posts, let amendment):
      amend(posts.flatMap { amendment.actions($0) })
      if let status = amendment.status { for post in posts { settle(status, of: post) } }
      if let positions = amendment.positions { for post in posts { resize(post, to: positions) } }
    case .createPost(let post): add(.createPost(post))
    case .deletePosts(let posts, let reports, let duties):
      for choice in duties { pass(choice) }
      delete(posts, in: old, reports: reports)
    case .transferPosts(let posts, let name, let reports):
      for post in old.posts where posts.contains(post.reference) {
        for item in post.responsibilities { pass(DutyChoice(item, from: post.reference, .passes(to: name))) }
      }
      delete(posts, in: old, reports: reports)
    case .passDuties(let duties): for choice in duties { pass(choice) }
    case .giveDuty(let item, let post): add(.assign(item, from: nil, to: post))
    case .createUnit(let unit): add(.createUnit(unit))
    case .renameUnit(let unit, let to): amend(unit, .renameUnit(unit, to: to)) { $0.name = to }
    case .moveUnit(let unit, let to): amend(unit, .moveUnit(unit, to: to)) { $0.parent = to }
    case .mergeUnits(let units, let into): try merge(units, into: into)
    case .closeUnit(let unit, let contents): close(unit, contents: contents, in: old)
    }
  }
}
