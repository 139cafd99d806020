extension ChangeSheet {
  /// Several posts become one.
  mutating func merge(_ posts: [Post.Reference], into wanted: Post, in old: Establishment) throws(DraftObjections) {
    let gone = Set(posts)
    try keepTheOnlyOne(posts)
    let (sources, carried) = consume(posts, into: wanted.reference)
    var into = wanted
    for item in carried { into.take(item) }
    lead(Dictionary(posts.map { ($0, wanted.reference) }) { first, _ in first })
    add(sources.isEmpty ? .createPost(into) : .mergePosts(sources, into: into))
    leaveOutCircles()
    lead(reportsOf: gone, in: old, to: wanted.reference)
  }

  // Of one post that stands today and others that are new nothing would be merged: nobody is in the new ones.
  private func keepTheOnlyOne(_ posts: [Post.Reference]) throws(DraftObjections) {
    let made = made
    let named = posts.compactMap { made.post($0) }
    let new = named.filter { if case .created = origin($0.reference) { true } else { false } }
    guard new.count == posts.count - 1, let only = named.first(where: { !new.contains($0) }),
      origin(only.reference).isNoMerger
    else { return }
    let others = new.map { "\($0.title) (\($0.reference.rawValue))" }.joined(separator: ", ")
    let all = named.reduce(0) { $0 + $1.positions }
    throw .refusal(
      "posts",
      """
      Of these, only \(only.title) (\(only.reference.rawValue)) stands today; \(others): new in this draft, so nobody is in it \
      to be merged. Tick \(only.reference.rawValue) alone, choose Change or move, and make it the job that you want, with \
      \(all) posts on its line. Then delete what is new.
      """)
  }

  /// A line is taken apart.
  mutating func split(_ post: Post, into parts: [Change.Part]) {
    let reference = post.reference
    let wanted = PartedLine(post, parts).posts
    guard let first = wanted.first else { return }
    let keeper = wanted.contains { $0.reference == reference } ? reference : first.reference
    let old = made.after
    switch origin(reference) {
    case .created(let place, let created):
      changes.remove(at: place)
      for part in wanted { add(.createPost(part.without { post.carries($0) && !created.carries($0) })) }
    case .merged(let place, let from, let into):
      split(merged: place, from, into, wanted, keeper: keeper)
    case .standing:
      forget([reference], jobsToo: keeper != reference)
      add(.splitPost(reference, into: self.parts(of: reference, wanted)))
    case .part(let place, let line, let others):
      let stated = others.flatMap { other -> [Change.Part] in
        if other.reference == reference { return self.parts(of: line, wanted) }
        var other = other
        other.duties = old.posts.first { $0.reference == other.reference }.map { duties($0, of: line) } ?? other.duties
        return [other]
      }
      forget([reference], jobsToo: keeper != reference)
      changes[place].action = .splitPost(line, into: stated)
    }
    if keeper != reference { lead([reference: keeper]) }
    hand(on: reference, to: wanted, keeper: keeper)
    amend(to: wanted)
    if keeper != reference { lead(reportsOf: [reference], in: old, to: keeper) }
  }

  // One part stays what the merger makes; the others are new.
  private mutating func split(
    merged place: Int, _ from: [Post.Reference], _ into: Post, _ wanted: [Post], keeper: Post.Reference
  ) {
    for part in wanted {
      let stated = part.without { !into.carries($0) || part.reference != keeper }
      if part.reference == keeper {
        changes[place].action = .mergePosts(from, into: stated)
      } else {
        add(.createPost(stated))
      }
    }
    for part in wanted where part.reference != keeper {
      for item in part.responsibilities { pass(DutyChoice(item, from: keeper, .to(part.reference))) }
    }
  }

  /// The parts of a line that make certain posts; only what differs from the line is stated.
  private func parts(of reference: Post.Reference, _ wanted: [Post]) -> [Change.Part] {
    let line = before.posts.first { $0.reference == reference }
    let made = made
    let manager = line?.reportsTo.map { made.successor[$0] ?? $0 }
    let unit = line.map { made.unitSuccessor[$0.unit] ?? $0.unit }
    return wanted.map { post in
      Change.Part(
        reference: post.reference, positions: post.positions, title: post.title == line?.title ? nil : post.title,
        grade: post.grade == line?.grade || post.grade.isEmpty ? nil : post.grade,
        gradeSubjectToEvaluation: post.gradeSubjectToEvaluation == line?.gradeSubjectToEvaluation
          ? nil : post.gradeSubjectToEvaluation, unit: post.unit == unit ? nil : post.unit,
        reportsTo: post.reportsTo == manager ? nil : post.reportsTo, area: post.area == line?.area ? nil : post.area,
        duties: duties(post, of: reference))
    }
  }

  /// What a part takes of what its line carries today.
  private func duties(_ post: Post, of line: Post.Reference) -> [String] {
    guard let line = before.posts.first(where: { $0.reference == line }) else { return [] }
    return post.responsibilities.filter(line.carries).map(\.text)
  }

  // What changes gave to the whole goes to the part that is to carry it.
  private mutating func hand(on post: Post.Reference, to parts: [Post], keeper: Post.Reference) {
    for place in changes.indices {
      guard case .assign(let item, let from, let receiver) = changes[place].action,
        receiver == post || receiver == keeper,
        let part = parts.first(where: { $0.carries(item) }), part.reference != receiver
      else { continue }
      changes[place].action = .assign(item, from: from, to: part.reference)
    }
  }

  /// Posts go. What they carry was settled before.
  mutating func delete(_ posts: [Post.Reference], in old: Establishment, reports: ManagerChoice) {
    strand(posts)
    for place in changes.indices { changes[place].action = changes[place].action.leaving(Set(posts)) }
    lead(reportsOf: Set(posts), in: old, to: reports.manager)
    for source in consume(posts).sources { add(.deletePost(source)) }
    lead(reportsOf: Set(posts), in: old, to: reports.manager)
  }

  // What was to pass to posts that go, and that nobody else was named for, has no receiving post.
  private mutating func strand(_ posts: [Post.Reference]) {
    changes = changes.compactMap { change in
      guard case .assign(let item, let from, let to) = change.action, posts.contains(to) else { return change }
      guard let from else { return nil }
      var stranded = change
      stranded.action = .end(item, from: from, passesTo: "nobody named yet")
      return stranded
    }
  }

  // What passes between posts that became one stays where it is.
  private mutating func leaveOutCircles() {
    let heirs = made.successor
    changes.removeAll { change in
      guard case .assign(_, let from?, let to) = change.action else { return false }
      return from == to || heirs[from] == to
    }
  }
}

extension Post {
  /// The post without some of what it carries.
  fileprivate func without(_ isGone: (Responsibility) -> Bool) -> Post {
    var post = self
    for item in responsibilities where isGone(item) { post.lose(item) }
    return post
  }
}
