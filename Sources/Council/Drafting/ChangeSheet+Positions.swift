extension ChangeSheet {
  /// Brings a line to another number of positions. Those more than stand today are new, so they get a line of their own; those fewer
  /// are parted from the line and go.
  mutating func resize(_ post: Post.Reference, to positions: Int) {
    switch origin(post) {
    case .created(let place, var made):
      made.positions = positions
      changes[place].action = .createPost(made)
    case .merged(let place, let from, var into):
      into.positions = positions
      changes[place].action = .mergePosts(from, into: into)
    case .standing, .part:
      guard let line = made.post(post) else { return }
      if positions > line.positions { grow(line, by: positions - line.positions) }
      if positions < line.positions { shrink(line, by: line.positions - positions) }
    }
  }

  private mutating func grow(_ line: Post, by count: Int) {
    var more = line
    for item in line.responsibilities { more.lose(item) }
    (more.reference, more.positions, more.status) = (freeReference(like: line.reference), count, .vacant)
    add(.createPost(more))
  }

  private mutating func shrink(_ line: Post, by count: Int) {
    let going = freeReference(like: line.reference)
    split(
      line,
      into: [
        Change.Part(reference: line.reference, positions: line.positions - count),
        Change.Part(reference: going, positions: count, duties: []),
      ])
    delete([going], in: made.after, reports: .post(line.reference))
  }

  /// Says whether a post that is new in the draft will be filled. Of a post that stands today that is no matter of a restructure.
  mutating func settle(_ status: Post.Status, of post: Post.Reference) {
    switch origin(post) {
    case .created(let place, var made):
      made.status = status
      changes[place].action = .createPost(made)
    case .merged(let place, let from, var into):
      into.status = status
      changes[place].action = .mergePosts(from, into: into)
    case .standing, .part: break
    }
  }
}
