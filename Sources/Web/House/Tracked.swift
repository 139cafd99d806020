import Council
import HTML

/// Words with tracked changes: what is put in is underlined, what is taken out is struck, and both are said to whoever hears the page.
/// Of Markdown the marks for bold and for headings are left out.
func tracked(_ runs: [MarkedPassage.Run], isMarkdown: Bool = false) -> HTMLNode {
  func words(_ run: MarkedPassage.Run) -> String {
    isMarkdown ? run.text.replacing("**", with: "").replacing("### ", with: "") : run.text
  }
  return HTMLNode {
    for (index, run) in runs.enumerated() {
      if index > 0 { " " }
      switch run.mark {
      case .kept: HTMLNode(words(run))
      case .inserted:
        ins {
          span(.class("vh")) { "Put in: " }
          HTMLNode(words(run))
        }
      case .deleted:
        del {
          span(.class("vh")) { "Taken out: " }
          HTMLNode(words(run))
        }
      }
    }
  }
}

/// What differs between two versions of an article, provision by provision; what stays is only counted.
struct TrackedArticle {
  var before: Article?
  var after: Article?

  private var one: Article? { before ?? after }

  private func blank(_ article: Article) -> Article {
    Article(reference: article.reference, kind: article.kind, title: "", text: "")
  }

  var node: HTMLNode {
    guard let one else { return .empty }
    let (old, new) = (before ?? blank(one), after ?? blank(one))
    let passages = TrackedText(old, new).passages
    let changed = passages.filter(\.differs)
    let stays = passages.count - changed.count
    return HTMLNode {
      if old.title != new.title { line("Title", WordDifference(old.title, new.title).runs) }
      for passage in changed { line(.data(passage.citation), passage.runs) }
      if old.posts != new.posts {
        line("Posts it names", WordDifference(Self.posts(old), Self.posts(new)).runs)
      }
      if stays > 0 {
        p(.class("small soft")) {
          counted(stays, one: "1 paragraph stays as it was.", other: "\(stays) paragraphs stay as they were.")
        }
      }
    }
  }

  private static func posts(_ article: Article) -> String { article.posts.map(\.rawValue).joined(separator: " ") }

  private func line(_ citation: Phrase, _ runs: [MarkedPassage.Run]) -> HTMLNode {
    div(.class("passage")) {
      p {
        if !citation.isEmpty {
          b { citation }
          " "
        }
        tracked(runs, isMarkdown: true)
      }
    }
  }
}
