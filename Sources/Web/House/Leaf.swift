import HTML

/// One section of a page: the heading first in the source, its number, law and source in the margin, the text in the measure.
func leaf(
  _ id: String, _ heading: Phrase, number: Int? = nil, full: Bool = false,
  margin: HTMLNode = .empty, @HTMLBuilder content: () -> HTMLNode
) -> HTMLNode {
  section(.class(full ? "leaf full" : "leaf"), .id(id), .ariaLabelledby("\(id)-h")) {
    h2(.id("\(id)-h")) { heading }
    div(.class("margin")) {
      if let number { p(.class("no"), .ariaHidden) { String(number) } }
      margin
    }
    div(.class("flow")) { content() }
  }
}

/// The top of a page: what kind of thing it is, its name, what it says in a sentence, a few facts.
func titleBlock(
  kicker: Phrase, _ heading: Phrase, lede: Phrase = "", @HTMLBuilder facts: () -> HTMLNode = { .empty }
) -> HTMLNode {
  let line = facts()
  return div(.class("title")) {
    if !kicker.isEmpty { p(.class("kicker")) { kicker } }
    h1 { heading }
    if !lede.isEmpty { p(.class("lede")) { lede } }
    if !line.isEmpty { div(.class("facts")) { line } }
  }
}

/// Names and values, one pair to a line; pairs without a value are left out.
func summaryList(_ pairs: [(name: Phrase, value: HTMLNode)]) -> HTMLNode {
  let stated = pairs.filter { !$0.value.isEmpty }
  guard !stated.isEmpty else { return .empty }
  return dl(.class("summary")) {
    for pair in stated {
      div {
        dt { pair.name }
        dd { pair.value }
      }
    }
  }
}

/// A number with its noun: `1 post`, `26 posts`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// A list of texts, or the text itself when there is only one.
func listed(_ items: [HTMLNode]) -> HTMLNode {
  guard items.count > 1 else { return items.first ?? .empty }
  return ul { for item in items { li { item } } }
}
