import Council
import HTML
import Law

/// One thing that was found: its title, what it is, and the paragraph that says it.
struct FoundEntry {
  var authority: String
  var entry: SearchEntry
  var query: SearchQuery

  var node: HTMLNode {
    let excerpt = SearchExcerpt(entry.passages, query)
    return HTMLNode {
      h3 {
        a(.href(Address.found(authority, entry, at: excerpt?.anchor ?? ""))) {
          marked(MarkedText(entry.title, query))
        }
      }
      p(.class("facts")) {
        span { Phrase.term(entry.kind.plural.capitalised) }
        if let day = entry.day { time(.datetime(day.iso)) { day.long } }
      }
      if let excerpt {
        p {
          if excerpt.isCutBefore { "… " as Phrase }
          marked(excerpt.text)
          if excerpt.isCutAfter { " …" as Phrase }
        }
      }
    }
  }

  private func marked(_ text: MarkedText) -> HTMLNode {
    HTMLNode {
      for piece in text.pieces {
        if piece.isMarked { mark { piece.text } } else { piece.text }
      }
    }
  }
}
