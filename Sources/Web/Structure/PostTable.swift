import Council
import HTML
import Law

/// Posts in a table: what each is, where it works, whom it answers to, its grade and time.
struct PostTable {
  var authority: String
  var caption: String
  var posts: [Post]
  var establishment: Establishment
  var day: Day?
  /// Whether to name each post's unit; not where all work in one.
  var showsUnit = true

  var node: HTMLNode {
    let units = establishment.unitsByReference
    let byReference = establishment.postsByReference
    let whole = DataTable(
      caption: caption,
      columns: [
        .heading("Post"), .text("Unit"), .text("Reports to"), .text("Grade"), .text("Funding"), .number("Posts"),
        .number("FTE"),
      ],
      rows: posts.map { post in
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
