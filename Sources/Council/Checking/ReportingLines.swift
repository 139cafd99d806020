/// Who reports to whom in an establishment, by places in its list.
struct ReportingLines {
  let posts: [Post]
  private let find: (Post.Reference) -> Int?
  private let above: [Int?]
  private let positionsBelow: [Int]

  init(_ establishment: Establishment) {
    let places = Dictionary(establishment.posts.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    self.init(establishment.posts) { places[$0] }
  }

  /// Lines between posts whose places somebody knows already.
  init(_ posts: [Post], find: @escaping (Post.Reference) -> Int?) {
    self.posts = posts
    self.find = find
    above = posts.map { $0.reportsTo.flatMap(find) }
    var below = [Int](repeating: 0, count: posts.count)
    for place in posts.indices { if let manager = above[place] { below[manager] += posts[place].positions } }
    positionsBelow = below
  }

  /// Where a post stands in the list.
  func place(of post: Post.Reference) -> Int? { find(post) }

  /// Places of the posts that somebody reports to, in order.
  var managers: [Int] { posts.indices.filter { positionsBelow[$0] > 0 } }

  /// Direct reports of each position on a manager's line, rounded up.
  func span(_ manager: Int) -> Int {
    let positions = max(1, posts[manager].positions)
    return (positionsBelow[manager] + positions - 1) / positions
  }

  /// Rings in the lines, each as the titles of its posts in order; empty when the lines form trees.
  var loops: [[String]] {
    var state = [UInt8](repeating: 0, count: posts.count)
    var loops: [[String]] = []
    for start in posts.indices where state[start] == 0 {
      var path: [Int] = []
      var here: Int? = start
      while let now = here, state[now] == 0 {
        state[now] = 1
        path.append(now)
        here = above[now]
      }
      if let now = here, state[now] == 1, let first = path.firstIndex(of: now) {
        loops.append(path[first...].map { posts[$0].title })
      }
      for seen in path { state[seen] = 2 }
    }
    return loops
  }

  /// The titles of the managers on the longest line, from the top; in a whole council without the management team.
  func tiers(isWhole: Bool) -> [String] {
    var managersBelow = [[Int]](repeating: [], count: posts.count)
    for place in managers { if let manager = above[place] { managersBelow[manager].append(place) } }
    // From the roots down, level by level; a ring has no root and is never entered.
    let roots = posts.indices.filter { above[$0] == nil }
    var level = roots.filter { positionsBelow[$0] > 0 }
    var line: [String] = []
    var lowest: Int?
    while let first = level.first {
      lowest = first
      level = level.flatMap { managersBelow[$0] }
    }
    while let manager = lowest {
      line.append(posts[manager].title)
      lowest = above[manager]
    }
    return Array(line.reversed().dropFirst(isWhole ? (roots.count == 1 ? 2 : 1) : 0))
  }
}

extension ChangeApplication {
  /// The lines on both sides of the changes. Both lists keep the order of `posts`, so its index serves for both.
  func reportingLines(before: Establishment, after: Establishment) -> (before: ReportingLines, after: ReportingLines) {
    var places = [Int?](repeating: nil, count: posts.count)
    var next = 0
    for (place, post) in posts.enumerated() where stands(post.reference) {
      places[place] = next
      next += 1
    }
    return (
      ReportingLines(before.posts) { place($0).flatMap { $0 < before.posts.count ? $0 : nil } },
      ReportingLines(after.posts) { [places] in place($0).flatMap { places[$0] } }
    )
  }
}
