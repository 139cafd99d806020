import HTML

/// The ways to the pages before and after this one of a long list, and where among them it is.
struct Pager {
  struct Way {
    var title: Phrase
    var address: String
  }

  /// What is paged.
  var name: Phrase
  var before: Way?
  var after: Way?
  /// Where this page is, such as `21 to 40 of 312`; empty when nobody counted.
  var place: Phrase = ""

  var node: HTMLNode {
    guard before != nil || after != nil else { return .empty }
    return nav(.class("pager"), .ariaLabel(name)) {
      if let before { a(.href(before.address), HTMLAttribute("rel", "prev")) { before.title } }
      if !place.isEmpty { span(.class("small soft")) { place } }
      if let after {
        a(.href(after.address), HTMLAttribute("rel", "next")) {
          after.title
          Icon.next.pointing
        }
      }
    }
  }
}

extension Pager {
  /// Pages by number, the newest first: `?page=1` is the second.
  init(name: Phrase, of address: String, page: Int, hasMore: Bool, before: Phrase, after: Phrase) {
    func way(_ title: Phrase, _ page: Int) -> Way {
      Way(title: title, address: address + (page > 0 ? "?page=\(page)" : ""))
    }
    self.init(
      name: name, before: page > 0 ? way(before, page - 1) : nil, after: hasMore ? way(after, page + 1) : nil)
  }
}
