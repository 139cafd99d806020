import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func addConstitution(_ routes: inout Routes) {
    routes.reading("/:authority/constitution", together(constitution))
    routes.get("/:authority/constitution.md", .everyone, constitutionFile)
    routes.reading("/:authority/constitution/whole", together(wholeConstitution))
    routes.get("/:authority/constitution/amend", .only(.editConstitution), constitutionToAmend)
    routes.post("/:authority/constitution/amend", .only(.editConstitution), amendConstitution)
    routes.reading("/:authority/constitution/:article", together(article))
  }

  func constitution(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let (id, day) = (council.authority.id, asked.day ?? visit.today)
    let page = try records.read { open in
      ConstitutionPage(
        authority: council.authority, articles: try open.articles(of: id, on: day), day: day, asked: asked,
        today: visit.today, daysOfChange: try open.daysOfConstitutionChange(of: id),
        amendments: try open.amendments(at: id), news: saved(visit),
        ways: ways(visit, for: .editConstitution, [("Amend the constitution", Address.amendConstitution(id))]))
    }
    var frame = frame(council, "\(asked.isWrong ? "Error: " : "")Constitution on \(day.long)", .constitution)
    frame.content = page.view
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: "constitution")).node)
    return .page(frame, status: asked.isWrong ? 400 : 200)
  }

  func constitutionFile(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    guard !asked.isWrong else { throw Problem.notUnderstood(asked.message) }
    let day = asked.day ?? visit.today
    let articles = try records.read { try $0.articles(of: council.authority.id, on: day) }
    return .file(
      ConstitutionMarkdown.write(articles), contentType: "text/markdown; charset=utf-8",
      named: "constitution-\(day.iso).md")
  }
}

/// What the constitution holds on a day: its articles, its appendices, and what amended it.
struct ConstitutionPage {
  var authority: Authority
  var articles: [Article]
  var day: Day
  /// What was typed in the field; a wrong day leaves the page on today.
  var asked: DayField
  var today: Day
  var daysOfChange: [Day]
  var amendments: [ConstitutionAmendment]
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      news
      if asked.isWrong { errorSummary([(asked.message, "on")]) }
      titleBlock(
        kicker: .data(authority.name), "Constitution on \(day.long)",
        lede: "How the council decides, who acts for it, and how that is changed."
      ) {
        if !articles.isEmpty {
          a(.href(Address.wholeConstitution(id, on: asked.day))) { "All of it on one page, to read or print" }
          a(.href(Address.constitutionFile(id, on: asked.day))) { "As Markdown" }
        }
      }
      ways
      leaf("contents", "Contents", margin: neighbouringDays) {
        dayForm
        if articles.isEmpty { nothing }
        part("Articles", .article)
        part("Appendices", .appendix)
      }
      if !amendments.isEmpty { made }
    }
  }

  private func part(_ heading: Phrase, _ kind: Article.Kind) -> HTMLNode {
    let members = articles.filter { $0.kind == kind }
    guard !members.isEmpty else { return .empty }
    return HTMLNode {
      h3 { heading }
      ArticleNames(authority: id, articles: members, day: asked.day).node
    }
  }

  private var nothing: HTMLNode {
    emptyState(
      daysOfChange.isEmpty
        ? "The council has not entered its constitution yet." : "Nothing of the constitution stands on \(day.long).")
  }

  private var dayForm: HTMLNode {
    HTML.form(.class("row"), .action(Address.constitution(id)), .method("get")) {
      asked.field("Day", hint: "For example, \(today.long)")
      button(.class("btn ghost")) { "Show this day" }
    }
  }

  private var neighbouringDays: HTMLNode {
    let (before, after) = (daysOfChange.last { $0 <= day }, daysOfChange.first { $0 > day })
    return HTMLNode {
      if let before { p { a(.href(Address.constitution(id, on: before))) { "As it changed on \(before.long)" } } }
      if let after { p { a(.href(Address.constitution(id, on: after))) { "As it changes on \(after.long)" } } }
    }
  }

  private var made: HTMLNode {
    leaf("amendments", "Amendments", margin: p { "Each cites the decision that authorised it." }) {
      Trail(
        steps: amendments.prefix(50).map { amendment in
          .init(amendment.grounds.from <= today ? .done : .later, on: amendment.grounds.from) {
            AmendmentLine(authority: id, amendment: amendment).node
          }
        }
      ).node
    }
  }
}

/// What one amendment changed and under what, in a few lines.
struct AmendmentLine {
  var authority: String
  var amendment: ConstitutionAmendment

  var node: HTMLNode {
    let day = amendment.grounds.from
    return HTMLNode {
      p {
        for (index, change) in amendment.changes.enumerated() {
          if index > 0 { ", " }
          a(.href(Address.article(authority, change.article, since: day.adding(days: -1), on: day))) {
            Self.words(change)
          }
        }
      }
      p(.class("small")) {
        "\(amendment.grounds.decision), "
        a(.href(Address.entry(authority, amendment.entry))) { "entry \(amendment.entry.withCommas)" }
      }
    }
  }

  private static func words(_ change: ArticleAmendment) -> Phrase {
    switch change.action {
    case .amend: "\(change.name) amended"
    case .insert: "\(change.name) put in"
    case .repeal: "\(change.name) repealed"
    }
  }
}

/// Articles by name, each leading to its page.
struct ArticleNames {
  var authority: String
  var articles: [Article]
  var day: Day?

  var node: HTMLNode {
    ul(.class("plain stack")) {
      for article in articles {
        li {
          a(.href(Address.article(authority, article.reference, on: day))) { "\(article.name): \(article.title)" }
        }
      }
    }
  }
}
