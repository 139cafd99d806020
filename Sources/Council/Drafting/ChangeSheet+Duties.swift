extension ChangeSheet {
  /// Passes something a post carries on, or ends it.
  mutating func pass(_ choice: DutyChoice) {
    let (item, post) = (choice.item, choice.from)
    if let place = changes.firstIndex(where: { $0.gives(item, to: post) }) { return pass(at: place, choice) }
    switch origin(post) {
    case .standing: settle(item, from: post, choice)
    case .created(let place, var made):
      made.lose(item)
      changes[place].action = .createPost(made)
      begin(item, choice)
    case .merged(let place, let from, var into):
      let wasStated = into.carries(item)
      into.lose(item)
      changes[place].action = .mergePosts(from, into: into)
      let sources = Set(from.map { line($0) }).sorted().filter { carriesToday(item, $0) }
      for source in sources { settle(item, from: source, choice) }
      if sources.isEmpty && wasStated { begin(item, choice) }
    case .part(let place, let line, var parts):
      if carriesToday(item, line) { return settle(item, from: line, choice) }
      for at in parts.indices { parts[at].duties?.removeAll { $0 == item.text } }
      changes[place].action = .splitPost(line, into: parts)
      begin(item, choice)
    }
  }

  /// Passes on what a change gave to a post.
  private mutating func pass(at place: Int, _ choice: DutyChoice) {
    guard case .assign(let item, let from, _) = changes[place].action else { return }
    changes.remove(at: place)
    guard let from else { return begin(item, choice) }
    if choice.fate == .to(from) { return }
    settle(item, from: from, choice)
  }

  private mutating func settle(_ item: Responsibility, from post: Post.Reference, _ choice: DutyChoice) {
    changes.removeAll { $0.settles(item, of: post) }
    switch choice.fate {
    case .to(let receiver): add(.assign(item, from: post, to: receiver))
    case .ends(let reason): add(.end(item, from: post, passesTo: ""), because: reason)
    case .passes(let words): add(.end(item, from: post, passesTo: words))
    }
  }

  // What no post carries today and was new in the draft is given to another, or was never given.
  private mutating func begin(_ item: Responsibility, _ choice: DutyChoice) {
    if case .to(let receiver) = choice.fate { add(.assign(item, from: nil, to: receiver)) }
  }

  private func carriesToday(_ item: Responsibility, _ post: Post.Reference) -> Bool {
    before.posts.first { $0.reference == post }?.carries(item) ?? false
  }
}

extension Change {
  fileprivate func gives(_ item: Responsibility, to post: Post.Reference) -> Bool {
    if case .assign(item, _, post) = action { true } else { false }
  }

  fileprivate func settles(_ item: Responsibility, of post: Post.Reference) -> Bool {
    switch action {
    case .assign(item, post, _), .end(item, post, _): true
    default: false
    }
  }
}
