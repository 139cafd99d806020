import HTML

/// A few numbers that are the point of a page, each with its name.
struct Figures {
  var figures: [(name: Phrase, value: String)]

  var node: HTMLNode {
    dl(.class("figures")) {
      for figure in figures {
        div {
          dt { figure.name }
          dd { figure.value }
        }
      }
    }
  }
}

/// What few need, folded away behind a line that says what it is.
func folded(_ title: Phrase, isOpen: Bool = false, @HTMLBuilder content: () -> HTMLNode) -> HTMLNode {
  let parts = HTMLNode {
    summary { title }
    div { content() }
  }
  return isOpen ? details(.open) { parts } : details { parts }
}
