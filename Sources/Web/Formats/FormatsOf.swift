import Council
import HTML
import Law
import Store

/// In which formats something is there, and where another is asked for: for its own page.
struct FormatsOf {
  var authority: String
  var matter: FormatMatter
  var orders: [FormatOrder]

  init(_ matter: FormatMatter, _ authority: String, _ open: OpenRecords) throws {
    (self.authority, self.matter) = (authority, matter)
    orders = try open.formats(of: matter, at: authority)
  }

  var node: HTMLNode {
    leaf("formats", "In other formats and languages") {
      if !orders.isEmpty { FormatList(orders: orders).node }
      p {
        a(.href(Address.askForFormat(authority, of: matter))) {
          matter.kind == .meeting
            ? "Ask for an interpreter, sign language or papers in another format"
            : "Ask for this in another format or language" as Phrase
        }
      }
    }
  }
}

/// Formats that were delivered, with where they are.
struct FormatList {
  var orders: [FormatOrder]

  var node: HTMLNode {
    ul(.class("plain stack")) {
      for order in orders {
        li {
          if let link = order.link {
            a(.href(link)) { order.inWords }
          } else {
            span { order.inWords }
            span { ": \(order.place)" }
          }
        }
      }
    }
  }
}

extension FormatOrder {
  /// The format and, where it matters, the language by its own name.
  var inWords: Phrase { FormatWords(format: format, language: language).phrase }
}

/// A format with its language in words.
struct FormatWords {
  var format: DocumentFormat
  var language: String

  var phrase: Phrase {
    let words = Phrase.term(format.words.capitalised)
    guard language != format.usualLanguage, let spoken = CommunityLanguage(tag: language) else { return words }
    return "\(words), \(HTML.span(.lang(spoken.tag), .dir(spoken.isRightToLeft ? "rtl" : "ltr")) { spoken.ownName })"
  }
}

extension FormatOrder.State {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .asked: Web.tag(.blue, .changed, words)
    case .ordered: Web.tag(.ochre, .due, words)
    case .delivered: Web.tag(.green, .met, words)
    case .declined: Web.tag(.stone, .not, words)
    }
  }
}
