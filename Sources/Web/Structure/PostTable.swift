import Council
import HTML
import Law

/// Posts in a table: what each is, where it works, whom it answers to, its grade and time.
struct PostTable {
  var authority: String
  var caption: Phrase
  var posts: [Post]
  var establishment: Establishment
  var day: Day?
  /// How many rows are shown at most; the sum is of all.
  var most = Int.max
  /// By which column it stands in order, and where it stands in the order of another; `nil` where it cannot be chosen.
  var order: (order: TableOrder<Key>, address: (_ query: String) -> String)?
  /// Whether to name each post's unit; not where all work in one.
  var showsUnit = true

  /// The columns by which the table can be put in order.
  enum Key: String { case post, unit, grade, posts, fte }

  var node: HTMLNode {
    let units = establishment.unitsByReference
    let byReference = establishment.postsByReference
    let whole = DataTable(
      caption: caption,
      columns: [
        column(.heading("Post"), .post), column(.text("Unit"), .unit), .text("Reports to"),
        column(.text("Grade"), .grade), .text("Funding"), column(.number("Posts"), .posts),
        column(.number("FTE"), .fte),
      ],
      rows: inOrder(units).prefix(most).map { post in
        [
          link(post), HTMLNode(showsUnit ? units[post.unit]?.name ?? post.unit.rawValue : ""),
          HTMLNode(post.reportsTo.map { byReference[$0]?.title ?? $0.rawValue } ?? ""), HTMLNode(post.grade),
          HTMLNode(post.funding.map { "\($0.fund.rawValue) \($0.percent)" }.joined(separator: ", ")),
          HTMLNode(String(post.positions)), HTMLNode(post.fte.description),
        ]
      },
      foot: posts.count > 1 ? total : [])
    return whole.withoutEmptyColumns.node
  }

  private func column(_ column: DataTable.Column, _ key: Key) -> DataTable.Column {
    var column = column
    column.order = order.map { $0.order.column(key, address: $0.address) }
    return column
  }

  private func inOrder(_ units: [OrganisationUnit.Reference: OrganisationUnit]) -> [Post] {
    guard let order = order?.order, order.key != nil else { return posts }
    func name(_ post: Post) -> String { units[post.unit]?.name ?? post.unit.rawValue }
    return posts.sorted {
      switch order.key ?? .post {
      case .post: order.precedes($0.title, $1.title)
      case .unit: order.precedes(name($0), name($1))
      case .grade: order.precedes($0.grade, $1.grade)
      case .posts: order.precedes($0.positions, $1.positions)
      case .fte: order.precedes($0.fte, $1.fte)
      }
    }
  }

  private var total: [HTMLNode] {
    [HTMLNode("Together")] + Array(repeating: .empty, count: 4) + [
      HTMLNode(String(posts.reduce(0) { $0 + $1.positions })),
      HTMLNode(posts.reduce(.zero) { $0 + $1.fte }.description),
    ]
  }

  private func link(_ post: Post) -> HTMLNode {
    HTMLNode {
      a(.href(Address.post(authority, post.reference, on: day))) { post.title }
      if !post.area.isEmpty { ", \(post.area)" }
      if let note = post.note {
        " "
        span(.class("soft")) { note }
      }
    }
  }
}

extension Post {
  /// What is out of the ordinary about it, in a word or two; `nil` for a permanent, filled post.
  var note: String? {
    let words = [basis == .permanent ? nil : basis.rawValue, status == .filled ? nil : status.rawValue].compactMap {
      $0
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
