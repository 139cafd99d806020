import Council
import HTML
import Law

/// Units within units, with their posts, as nested lists; only the units when there are many posts.
struct StructureTreeView {
  var authority: String
  var establishment: Establishment
  var day: Day?

  private static let mostPosts = 600
  private static let deepest = 24

  var node: HTMLNode {
    let known = Set(establishment.units.map(\.reference))
    let tree = Branches(
      units: Dictionary(grouping: establishment.units) { $0.parent.flatMap { known.contains($0) ? $0 : nil } },
      posts: Dictionary(grouping: establishment.posts, by: \.unit),
      showsPosts: establishment.posts.count <= Self.mostPosts)
    return HTMLNode {
      if !tree.showsPosts { p { "Only units are shown; each unit’s page lists its posts." } }
      ul(.class("tree")) { for unit in tree.units[nil] ?? [] { branch(unit, tree, depth: 0) } }
    }
  }

  private struct Branches {
    var units: [OrganisationUnit.Reference?: [OrganisationUnit]]
    var posts: [OrganisationUnit.Reference: [Post]]
    var showsPosts: Bool
  }

  private func branch(_ unit: OrganisationUnit, _ tree: Branches, depth: Int) -> HTMLNode {
    let posts = tree.posts[unit.reference] ?? []
    let parts = depth < Self.deepest ? tree.units[unit.reference] ?? [] : []
    return li {
      span {
        b { a(.href(Address.unit(authority, unit.reference, on: day))) { unit.name } }
        span(.class("soft")) { unit.kind.rawValue }
        if !posts.isEmpty { span(.class("num")) { "\(posts.reduce(.zero) { $0 + $1.fte }) FTE" } }
      }
      if !parts.isEmpty || (tree.showsPosts && !posts.isEmpty) {
        ul {
          if tree.showsPosts { for post in posts { leafPost(post) } }
          for part in parts { branch(part, tree, depth: depth + 1) }
        }
      }
    }
  }

  private func leafPost(_ post: Post) -> HTMLNode {
    li {
      span {
        a(.href(Address.post(authority, post.reference, on: day))) { post.title }
        if post.positions > 1 { span(.class("num")) { "× \(post.positions)" } }
        if let note = post.note { span(.class("soft")) { note } }
      }
    }
  }
}
