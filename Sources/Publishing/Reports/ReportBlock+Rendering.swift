import HTML

extension ReportBlock {
  /// The block as elements.
  public var node: HTMLNode {
    switch self {
    case .heading(let level, let number, let text): Self.heading(level, number, text)
    case .paragraph(let number, let markdown): Self.paragraph(number, markdown)
    case .list(let items, let numbered):
      numbered
        ? ol(.class("recommendations")) { for item in items { li { item } } }
        : ul { for item in items { li { item } } }
    case .facts(let facts):
      dl(.class("summary")) {
        for fact in facts {
          div {
            dt { fact.name }
            dd { fact.value }
          }
        }
      }
    case .table(let table): table.node
    case .drawing(let svg, let words): Self.drawing(svg, words)
    }
  }

  private static func heading(_ level: Int, _ number: String, _ text: String) -> HTMLNode {
    let words = HTMLNode {
      if !number.isEmpty { span(.class("no")) { number + " " } }
      text
    }
    let anchor = HTMLAttribute.id(
      "s"
        + (number.isEmpty
          ? String(text.unicodeScalars.filter { $0.properties.isAlphabetic && $0.isASCII }.map(Character.init))
          : number))
    return level == 2 ? h2(anchor) { words } : h3(anchor) { words }
  }

  private static func paragraph(_ number: String, _ markdown: String) -> HTMLNode {
    guard !number.isEmpty else { return MarkdownText(markdown).node }
    return div(.class("para"), .id("p" + number)) {
      span(.class("no")) { number }
      div { MarkdownText(markdown).node }
    }
  }

  private static func drawing(_ svg: [UInt8], _ words: String) -> HTMLNode {
    figure(.class("drawing")) {
      img(HTMLAttribute("src", "data:image/svg+xml;base64,\(Base64.text(svg))"), HTMLAttribute("alt", words))
    }
  }

  /// The block in CommonMark.
  public var markdown: String {
    switch self {
    case .heading(let level, let number, let text):
      String(repeating: "#", count: level) + " " + (number.isEmpty ? "" : number + " ") + MarkdownText.escaped(text)
    case .paragraph(let number, let markdown): (number.isEmpty ? "" : number + " ") + MarkdownText.withoutTags(markdown)
    case .list(let items, let numbered):
      items.enumerated().map { (numbered ? "\($0 + 1). " : "- ") + MarkdownText.escaped($1) }.joined(separator: "\n")
    case .facts(let facts):
      facts.map { "**\($0.name):** \(MarkdownText.escaped($0.value))" }.joined(separator: "  \n")
    case .table(let table): table.markdown
    case .drawing(_, let words): MarkdownText.escaped(words)
    }
  }
}

extension ReportTable {
  /// The table with its caption above, in the pipe form most Markdown readers know.
  public var markdown: String {
    func line(_ cells: [String]) -> String { "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |" }
    let rule = "|" + columns.map { $0.isFigure ? "--:" : "---" }.joined(separator: "|") + "|"
    return ["**\(MarkdownText.escaped(caption))**", "", line(columns.map(\.title)), rule]
      .joined(separator: "\n") + "\n" + rows.map(line).joined(separator: "\n")
  }
}
