/// The changes of a draft under somebody’s hands: each operation leaves the changes that say the same from today’s establishment.
///
/// What an earlier step made is made otherwise; what it settled is settled anew; nothing is changed twice.
struct ChangeSheet {
  let before: Establishment
  let because: String
  var changes: [Change]
  private var number: Int

  init(_ before: Establishment, _ changes: [Change], because: String) {
    self.before = before
    self.changes = changes
    self.because = because
    number = changes.compactMap { $0.id.hasPrefix("change ") ? Int($0.id.dropFirst(7)) : nil }.max() ?? 0
  }

  /// The establishment as the changes leave it.
  var made: ChangeApplication { ChangeApplication(before, changes) }

  mutating func add(_ action: Change.Action, because reason: String? = nil) {
    number += 1
    changes.append(Change(id: "change \(number)", action: action, because: reason ?? because))
  }

  // MARK: Where things come from

  /// How a post that stands after the changes came to be.
  enum Origin: Equatable {
    case standing
    case created(Int, Post)
    case merged(Int, [Post.Reference], Post)
    case part(Int, Post.Reference, [Change.Part])

    /// Whether the post stands for one line of today, or a part of one.
    var isNoMerger: Bool {
      switch self {
      case .standing, .part: true
      case .created, .merged: false
      }
    }
  }

  func origin(_ post: Post.Reference) -> Origin {
    for (place, change) in changes.enumerated() {
      switch change.action {
      case .createPost(let made) where made.reference == post: return .created(place, made)
      case .mergePosts(let from, let into) where into.reference == post: return .merged(place, from, into)
      case .splitPost(let line, let parts) where parts.contains { $0.reference == post }:
        if changes.contains(where: { $0.takesIn(post) }) { continue }
        return .part(place, line, parts)
      default: break
      }
    }
    return .standing
  }

  /// The line that stands today of which a post is, or of which it is a part.
  func line(_ post: Post.Reference) -> Post.Reference {
    for change in changes {
      if case .splitPost(let line, let parts) = change.action, parts.contains(where: { $0.reference == post }) {
        return line
      }
    }
    return post
  }

  /// A reference nobody has, made from another.
  func freeReference(like post: Post.Reference) -> Post.Reference {
    let taken = references
    let free = (1...).lazy.map { Post.Reference(rawValue: "\(post.rawValue)-\($0)") }.first { !taken.contains($0) }
    return free ?? post
  }

  /// Every reference of a post that stands today or is made.
  var references: Set<Post.Reference> { Set(before.posts.map(\.reference)).union(changes.flatMap(\.postsMade)) }

  // MARK: Leading to somebody else

  mutating func lead(_ posts: [Post.Reference: Post.Reference]) {
    for place in changes.indices { changes[place].action = changes[place].action.leading(posts) }
  }

  /// Takes out what settles fields of posts that go, or that are stated anew with the job they have.
  mutating func forget(_ posts: Set<Post.Reference>, jobsToo: Bool = true) {
    changes.removeAll { change in
      if case .reviseJobDescription = change.action, !jobsToo { return false }
      return change.action.amended.map(posts.contains) ?? false
    }
  }

  /// Takes posts out of what stands; gives back the lines they come from, and what was stated for those that are made.
  /// A part gives up its reference when the line has it too, or when what takes it in is to have it.
  mutating func consume(
    _ posts: [Post.Reference], into heir: Post.Reference? = nil
  ) -> (sources: [Post.Reference], carried: [Responsibility]) {
    var (sources, carried): ([Post.Reference], [Responsibility]) = ([], [])
    for post in posts {
      switch origin(post) {
      case .standing: sources.append(post)
      case .created(let place, let made):
        carried += made.responsibilities
        changes.remove(at: place)
      case .merged(let place, let from, let into):
        carried += into.responsibilities
        sources += from
        changes.remove(at: place)
      case .part(let place, let line, var parts):
        guard line == post || heir == post, let at = parts.firstIndex(where: { $0.reference == post }) else {
          sources.append(post)
          continue
        }
        parts[at].reference = freeReference(like: post)
        changes[place].action = .splitPost(line, into: parts)
        lead([post: parts[at].reference])
        sources.append(parts[at].reference)
      }
    }
    forget(Set(posts))
    return (sources, carried)
  }
}

extension Change {
  /// Whether it takes in a post under a reference that another of its posts may keep.
  fileprivate func takesIn(_ post: Post.Reference) -> Bool {
    if case .mergePosts(let from, let into) = action { from.contains(post) && into.reference == post } else { false }
  }
}
