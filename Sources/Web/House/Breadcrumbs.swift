import HTML

/// A step of the way from the front page to here.
struct Crumb {
  var title: Phrase
  var address: String

  init(title: Phrase, address: String) { (self.title, self.address) = (title, address) }

  /// A step to something that has a name.
  init(name: String, address: String) { self.init(title: .data(name), address: address) }
}

/// The way from the front page to here, above the title; nothing on a front page.
struct Breadcrumbs {
  var crumbs: [Crumb]
  /// What it is called; another word where a page shows a second one.
  var name: Phrase = "Where you are"

  var node: HTMLNode {
    guard !crumbs.isEmpty else { return .empty }
    return nav(.class("crumbs"), .ariaLabel(name)) {
      div(.class("wrap")) {
        ol { for crumb in crumbs { li { a(.href(crumb.address)) { crumb.title } } } }
      }
    }
  }
}
