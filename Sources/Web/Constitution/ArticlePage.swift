import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func article(_ visit: Visit) throws -> Answer {
    let (council, reference) = (try council(visit), Article.Reference(rawValue: visit["article"]))
    let id = council.authority.id
    let (asked, since) = (DayField(visit.query["on"]), DayField(visit.query["since"]))
    let day = asked.day ?? visit.today
    let page = try records.read { open -> ArticlePage in
      let versions = try open.versions(of: reference, at: id).map(\.value)
      guard let article = versions.first(where: { $0.stands(on: day) }) ?? versions.last else {
        throw Problem.nothingHere
      }
      let shown = article.stands(on: day) ? day : article.to ?? article.from ?? day
      return ArticlePage(
        authority: council.authority, article: article, versions: versions, day: day, asked: asked, since: since,
        posts: try open.plainPosts(article.posts, of: id, on: shown),
        amendments: try open.amendments(at: id).filter { $0.changes.contains { $0.article == reference } },
        ways: ways(visit, for: .editConstitution, [("Amend it", Address.amendConstitution(id, reference))]))
    }
    let isWrong = asked.isWrong || since.isWrong
    let title: Phrase = "\(page.article.name): \(page.article.title)"
    var frame = frame(
      council, isWrong ? "Error: \(title)" : title, .constitution,
      [Crumb(title: "Constitution", address: Address.constitution(id))])
    frame.content = page.view
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: "constitution")).node)
    return .page(frame, status: isWrong ? 400 : 200)
  }
}

/// One article on a day: its text with addresses for each provision, what changed in it, the posts it names, its versions.
struct ArticlePage {
  var authority: Authority
  var article: Article
  var versions: [Article]
  var day: Day
  var asked: DayField
  var since: DayField
  var posts: [Post]
  /// The amendments to it, latest first.
  var amendments: [ConstitutionAmendment]
  var ways: HTMLNode = .empty

  private var id: String { authority.id }
  private var stands: Bool { article.stands(on: day) }

  var view: HTMLNode {
    HTMLNode {
      errors
      titleBlock(kicker: "\(Phrase.term(article.kind.words)) \(article.reference.rawValue)", .data(article.title)) {
        if stands {
          span { "As it stood on \(day.long)" }
        } else {
          tag(.stone, .na, "It does not stand on \(day.long)")
        }
      }
      ways
      changes
      leaf("text", "Text", margin: source) { ProvisionList(article: article).node }
      if !article.posts.isEmpty { named }
      comparison
      history
    }
  }

  private var errors: HTMLNode {
    let wrong = [(since, "since"), (asked, "on")].filter(\.0.isWrong).map { (text: $0.0.message, field: $0.1) }
    return wrong.isEmpty ? .empty : errorSummary(wrong)
  }

  /// Where the version that is shown comes from.
  private var source: HTMLNode {
    HTMLNode {
      p { VersionTrail.days(article.from, article.to) }
      if let made = amendments.first(where: { $0.grounds.from == article.from }) {
        p {
          "\(made.grounds.decision), "
          a(.href(Address.entry(id, made.entry))) { "entry \(made.entry.withCommas)" }
        }
      } else {
        p { "Entered from a file." }
      }
      p {
        a(
          .href("https://www.legislation.gov.uk/ukpga/2000/22/section/9P"),
          .title("Local Government Act 2000, section 9P")
        ) {
          "LGA 2000 s.9P"
        }
      }
    }
  }

  private var named: HTMLNode {
    leaf("posts", "Posts it names", margin: p { "Before a post goes, its page names these articles." }) {
      ul(.class("plain stack")) {
        for reference in article.posts {
          li {
            if let post = posts.first(where: { $0.reference == reference }) {
              a(.href(Address.post(id, reference, on: asked.day))) { post.title }
            } else {
              HTMLNode(reference.rawValue)
              " "
              tag(.ochre, .due, "No such post on this day")
            }
          }
        }
      }
    }
  }

  // MARK: What changed

  private var changes: HTMLNode {
    guard let since = since.day else { return .empty }
    let (before, after) = (versions.first { $0.stands(on: since) }, versions.first { $0.stands(on: day) })
    return leaf(
      "changes", "What changed", margin: p { "Underlined words are put in, struck words are taken out." }
    ) {
      p { "Between \(since.long) and \(day.long)." }
      if before?.text == after?.text, before?.title == after?.title, before?.posts == after?.posts {
        emptyState("Nothing changed between these days.")
      } else {
        TrackedArticle(before: before, after: after).node
      }
    }
  }

  private var comparison: HTMLNode {
    leaf("compare", "Compare two days") {
      HTML.form(.class("row"), .action(Address.article(id, article.reference)), .method("get")) {
        field("since", "From", since)
        field("on", "To", asked)
        button(.class("btn ghost")) { "Show what changed" }
      }
    }
  }

  private func field(_ name: String, _ label: Phrase, _ typed: DayField) -> HTMLNode {
    FormField(
      name: name, label: label, hint: "For example, \(day.long)", value: typed.typed,
      fault: typed.isWrong ? typed.message : nil, isNarrow: true
    ).node
  }

  private var history: HTMLNode {
    leaf("history", "History", margin: p { "What stood, and from when to when." }) {
      Trail(
        steps: versions.map { version in
          .init(version.to == nil ? .next : .done, VersionTrail.days(version.from, version.to)) {
            p {
              a(.href(Address.article(id, article.reference, on: version.from ?? version.to))) { version.title }
              if let from = version.from, versions.first != version {
                ", "
                a(.href(Address.article(id, article.reference, since: from.adding(days: -1), on: from))) {
                  "what changed on \(from.long)"
                }
              }
            }
          }
        }
      ).node
      for amendment in amendments.prefix(20) { AmendmentLine(authority: id, amendment: amendment).node }
    }
  }
}

/// The text of an article, each numbered provision with the address by which it is cited.
struct ProvisionList {
  var article: Article
  /// Whether provisions have addresses; not where several articles stand on one page.
  var isAddressed = true

  /// How far in a provision is set.
  private static let depths = ["in0", "in1", "in2", "in3"]

  var node: HTMLNode {
    HTMLNode { for provision in article.provisions { node(provision) } }
  }

  private func node(_ provision: Provision) -> HTMLNode {
    let text = MarkdownText(provision.text).node
    guard let anchor = provision.anchor, isAddressed else {
      return div(.class(Self.depths[min(provision.depth, 3)])) { text }
    }
    return div(.id(anchor), .class(Self.depths[min(provision.depth, 3)])) { text }
  }
}
