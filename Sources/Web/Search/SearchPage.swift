import Council
import HTML
import Law
import Store

extension Site {
  /// What is published and has the words that were typed. What somebody looks for is told to nobody else.
  func search(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let asked = AskedSearch(visit.query)
    let faults = asked.faults
    let page = try records.read { open in
      let passed = asked.page * SearchPage.most
      return SearchPage(
        authority: council.authority, asked: asked, faults: faults,
        answer: faults.isEmpty
          ? try open.search(asked.request, at: id, on: visit.today, atMost: SearchPage.most, after: passed)
          : SearchAnswer(),
        bodies: try open.standing(Body.self, of: id, on: visit.today))
    }
    let title: Phrase = asked.words.isEmpty ? "Search" : "\(asked.words), search"
    var frame = frame(council, faults.isEmpty ? title : "Error: Search", .search)
    frame.content = page.view
    var answer = Answer.page(frame, status: faults.isEmpty ? 200 : 400, keeping: .own)
    answer.hidesAddress = true
    return answer
  }
}

/// The form to look for something, and a page of what was found.
struct SearchPage {
  static let most = 20
  static let mostPages = SearchAnswer.most / most

  var authority: Authority
  var asked: AskedSearch
  var faults: FormFaults
  var answer: SearchAnswer
  var bodies: [Body]

  private var id: String { authority.id }
  private var query: SearchQuery { asked.query }
  private var first: Int { asked.page * Self.most + 1 }
  private var last: Int { first + answer.entries.count - 1 }

  var view: HTMLNode {
    HTMLNode {
      faults.summary
      titleBlock(
        kicker: .data(authority.name), "Search",
        lede: "Everything this council has published here: meetings, papers, decisions, people, the constitution.")
      form
      if faults.isEmpty, !asked.words.isEmpty { found }
    }
  }

  private var form: HTMLNode {
    HTML.form(.class("flow"), .action(Address.search(id)), .method("get"), .role("search")) {
      div(.class("row")) {
        FormField(
          name: "q", label: "Words", hint: "Quotation marks keep words together: “street lighting”", kind: .search,
          value: asked.words
        ).node
        button(.class("btn")) { "Search" }
      }
      asked.isNarrowed || !faults.isEmpty ? details(.open, content: narrowing) : details(content: narrowing)
    }
  }

  private func narrowing() -> HTMLNode {
    HTMLNode {
      summary { "Narrow it down" }
      div(.class("row")) {
        ChoiceField(
          name: "kind", label: "What it is",
          choices: SearchKind.allCases.map { .init(value: $0.rawValue, words: .term($0.plural.capitalised)) },
          chosen: asked.kind?.rawValue ?? "", none: "Anything"
        ).node
        ChoiceField(
          name: "body", label: "Of which body",
          choices: bodies.map { .init(value: $0.reference.rawValue, name: $0.name) }, chosen: asked.body, none: "Any"
        ).node
        day("from", "From", asked.from)
        day("until", "Until", asked.until)
      }
    }
  }

  private func day(_ name: String, _ label: Phrase, _ typed: DayField) -> HTMLNode {
    FormField(
      name: name, label: label, hint: "Like 16 June 2026", value: typed.day?.typed ?? typed.typed,
      fault: faults[name], isNarrow: true
    ).node
  }

  private var found: HTMLNode {
    leaf("found", heading, margin: margin) {
      if !query.isEmpty, asked.words.count <= Follow.mostWords {
        p {
          a(.href(Address.follow(id, .topic(asked.words.trimmed)))) {
            "Follow these words: hear of whatever is published with them"
          }
        }
      }
      if query.leavesOut {
        inset { p { "That is more than can be looked for at once. Only the first words were." } }
      }
      if answer.entries.isEmpty {
        nothing
      } else {
        ol(.class("plain stack"), HTMLAttribute("start", String(first))) {
          for entry in answer.entries { li { FoundEntry(authority: id, entry: entry, query: query).node } }
        }
        pager
      }
    }
  }

  private var heading: Phrase {
    if answer.count == 0 { return "Nothing found" }
    if answer.isCut { return "More than \(SearchAnswer.most) found" }
    return counted(answer.count, one: "1 found", other: "\(answer.count) found")
  }

  private var margin: HTMLNode {
    HTMLNode {
      p { "All words must be there, in any form: meeting finds meetings." }
      if answer.isCut { p { "The newest of them are shown. Add a word, or narrow it down." } }
    }
  }

  private var nothing: HTMLNode {
    HTMLNode {
      if query.isEmpty {
        p { "Type a word with letters or figures." }
      } else if asked.page > 0 {
        p { a(.href(asked.address(id, page: 0))) { "Go to the first page of what was found" } }
      } else {
        p { "Nothing that is published has all of these words. What may help:" }
        ul {
          li { "fewer words, or other ones: bins, waste, refuse" }
          li { "the spelling of names" }
          if query.phrases.contains(where: { $0.count > 1 }) { li { "the words without quotation marks" } }
          if asked.isNarrowed {
            li { a(.href(Address.search(id, [("q", asked.words)]))) { "the same words, not narrowed down" } }
          }
        }
      }
    }
  }

  private var pager: HTMLNode {
    let hasMore = last < min(answer.count, SearchAnswer.most) && asked.page + 1 < Self.mostPages
    return Pager(
      name: "What was found",
      before: asked.page > 0 ? .init(title: "Before", address: asked.address(id, page: asked.page - 1)) : nil,
      after: hasMore ? .init(title: "More", address: asked.address(id, page: asked.page + 1)) : nil,
      place: "\(first) to \(last)"
    ).node
  }
}
