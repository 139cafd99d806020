import Council
import HTML
import Law

/// The tree after the steps so far, with a box at each post and unit, and the buttons for what can be done with those ticked.
struct DraftTree {
  var visit: Visit
  var opened: OpenedDraft
  var answer: Assessment
  var mayChange: Bool

  /// With more posts than this, each unit’s are folded away.
  private static let mostOpen = 150
  private static let deepest = 24

  private struct Branches {
    var units: [OrganisationUnit.Reference?: [OrganisationUnit]]
    var posts: [OrganisationUnit.Reference: [Post]]
    var states: [Post.Reference: StructureComparison.State]
    var isFolded: Bool
  }

  var node: HTMLNode {
    let after = answer.comparison.after
    let known = Set(after.units.map(\.reference))
    let states = answer.comparison.posts.compactMap { row in row.after.map { ($0.reference, row.state) } }
    let tree = Branches(
      units: Dictionary(grouping: after.units) { $0.parent.flatMap { known.contains($0) ? $0 : nil } },
      posts: Dictionary(grouping: after.posts, by: \.unit),
      states: Dictionary(states) { first, _ in first }, isFolded: after.posts.count > Self.mostOpen)
    let list = ul(.class("tree")) { for unit in tree.units[nil] ?? [] { branch(unit, tree, depth: 0) } }
    guard mayChange else { return list }
    return form(.action(Address.draft(opened.draft, "step")), .method("get")) {
      input(.type("hidden"), .name("alternative"), .value(opened.alternative.reference.rawValue))
      actions
      list
    }
  }

  private var actions: HTMLNode {
    HTMLNode {
      p(.class("hint")) { "Tick posts or units below, then choose what to do with them." }
      buttons("Posts", StepKind.forPosts)
      buttons("Units", StepKind.forUnits)
      buttons("New", StepKind.forNew)
    }
  }

  private func buttons(_ name: Phrase, _ kinds: [StepKind]) -> HTMLNode {
    div(.class("row"), .role("group"), .ariaLabel(name)) {
      b { name }
      for kind in kinds {
        button(.class("btn ghost"), .name("do"), .value(kind.rawValue)) { kind.button }
      }
    }
  }

  private func branch(_ unit: OrganisationUnit, _ tree: Branches, depth: Int) -> HTMLNode {
    let posts = tree.posts[unit.reference] ?? []
    let parts = depth < Self.deepest ? tree.units[unit.reference] ?? [] : []
    return li {
      box("unit-\(unit.reference.rawValue)") {
        b { unit.name }
        span(.class("soft")) { " \(unit.kind.rawValue)" }
        if !posts.isEmpty { span(.class("num")) { " \(posts.reduce(.zero) { $0 + $1.fte }) FTE" } }
      }
      if !posts.isEmpty {
        if tree.isFolded {
          details {
            summary { counted(posts.count, one: "1 line of posts", other: "\(posts.count) lines of posts") }
            div { ul { for post in posts { line(post, tree) } } }
          }
        } else {
          ul { for post in posts { line(post, tree) } }
        }
      }
      if !parts.isEmpty { ul { for part in parts { branch(part, tree, depth: depth + 1) } } }
    }
  }

  private func line(_ post: Post, _ tree: Branches) -> HTMLNode {
    li {
      box("post-\(post.reference.rawValue)") {
        post.title
        if post.positions > 1 { span(.class("num")) { " × \(post.positions)" } }
        span(.class("soft small")) { " \(post.reference.rawValue)" }
        if let state = tree.states[post.reference], state != .same { span(.class("small")) { " \(state.word)" } }
      }
    }
  }

  private func box(_ name: String, @HTMLBuilder words: () -> HTMLNode) -> HTMLNode {
    let inner = words()
    guard mayChange else { return span { inner } }
    return div(.class("tick")) {
      input(.type("checkbox"), .id(name), .name(name), .value("yes"))
      label(.for(name)) { inner }
    }
  }
}
