extension ChangeSheet {
  /// Settles fields of posts. What says what stands anyway is left out.
  mutating func amend(_ wanted: [Change.Action]) {
    var open: [Change.Action] = []
    for action in wanted {
      guard let post = action.amended else { continue }
      switch origin(post) {
      case .created(let place, let made): changes[place].action = .createPost(action.applied(to: made))
      case .merged(let place, let from, let into):
        changes[place].action = .mergePosts(from, into: action.applied(to: into))
      case .standing, .part:
        withdraw(action)
        open.append(action)
      }
    }
    guard !open.isEmpty else { return }
    let made = made
    for action in open {
      guard let reference = action.amended, let post = made.post(reference) else { continue }
      if action.applied(to: post) != post { add(action) }
    }
  }

  // Takes out what settled the same field before. A move that settled the line as well keeps the other half.
  private mutating func withdraw(_ action: Change.Action) {
    if case .changeReportingLine(let post, _) = action {
      for place in changes.indices {
        if case .movePost(post, let unit, .some) = changes[place].action {
          changes[place].action = .movePost(post, to: unit, reportsTo: nil)
        }
      }
    }
    if case .movePost(let post, _, nil) = action,
      let place = changes.firstIndex(where: { $0.action.settlesTheSame(as: action) }),
      case .movePost(_, _, let line?) = changes[place].action
    {
      changes[place].action = .changeReportingLine(post, to: line)
      return
    }
    changes.removeAll { $0.action.settlesTheSame(as: action) }
  }

  /// Brings posts to what is wanted of them, in every field that a change can settle.
  mutating func amend(to wanted: [Post]) {
    amend(
      wanted.flatMap { post -> [Change.Action] in
        let reference = post.reference
        var actions: [Change.Action] = [
          .retitlePost(reference, to: post.title), .changeFTE(reference, toEach: post.fteEach),
          .changeBasis(reference, to: post.basis), .changeReportingLine(reference, to: post.reportsTo),
          .changeArea(reference, to: post.area), .movePost(reference, to: post.unit, reportsTo: nil),
        ]
        if !post.grade.isEmpty {
          actions.append(
            .regradePost(reference, to: post.grade, subjectToEvaluation: post.gradeSubjectToEvaluation))
        }
        if !post.funding.isEmpty { actions.append(.changeFunding(reference, to: post.funding)) }
        return actions
      })
  }

  /// Gives whoever reported to posts that went another line.
  mutating func lead(reportsOf posts: Set<Post.Reference>, in old: Establishment, to manager: Post.Reference?) {
    let reports = old.posts.filter { post in
      post.reportsTo.map(posts.contains) ?? false && !posts.contains(post.reference)
    }
    amend(reports.map { .changeReportingLine($0.reference, to: manager) })
  }
}
