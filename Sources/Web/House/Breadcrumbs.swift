import HTML

/// A step of the way from the front page to here.
struct Crumb {
  var title: String
  var address: String
}

/// The way from the front page to here, above the title; nothing on a front page.
struct Breadcrumbs {
  var crumbs: [Crumb]
  /// What it is called; another word where a page shows a second one.
  var name = "Where you are"

  var node: HTMLNode {
    guard !crumbs.isEmpty else { return .empty }
    return nav(.class("crumbs"), .ariaLabel(name)) {
      div(.class("wrap")) {
        ol { for crumb in crumbs { li { a(.href(crumb.address)) { crumb.title } } } }
      }
    }
  }
}
