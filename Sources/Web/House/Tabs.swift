import HTML

/// Several ways to see the same thing, each a page of its own, so that they work without script and can be sent to somebody.
struct Tabs {
  struct Tab {
    var title: Phrase
    var address: String
  }

  /// What they choose between.
  var name: Phrase
  var tabs: [Tab]
  /// Which of them is shown.
  var current: Int

  var node: HTMLNode {
    nav(.ariaLabel(name)) {
      ul(.class("tabs")) {
        for (index, tab) in tabs.enumerated() {
          li {
            index == current
              ? a(.href(tab.address), .ariaCurrent("true")) { tab.title } : a(.href(tab.address)) { tab.title }
          }
        }
      }
    }
  }
}
