import Council
import HTML
import Law
import Store

extension Site {
  func decisions(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let shown = DecisionsPage.Shown(visit.query)
    let first = max(0, visit.query["page"].flatMap { Int($0) } ?? 0)
    let page = try records.read { open -> DecisionsPage in
      let filter = shown.filter(on: visit.today)
      let found = try open.decisions(
        at: id, filter, atMost: DecisionsPage.most + 1, after: min(first, 100_000) * DecisionsPage.most)
      let mayOwn = visit.person.may(.recordOwnDecisions, at: id, on: visit.today)
      return DecisionsPage(
        authority: council.authority, decisions: Array(found.prefix(DecisionsPage.most)),
        names: try TakerNames(found.map { ($0.taker, $0.on) }, at: id, open),
        bodies: try open.standing(Body.self, of: id, on: visit.today), shown: shown, page: first,
        hasMore: found.count > DecisionsPage.most, today: visit.today, news: saved(visit),
        ways: ways(
          visit, for: mayOwn ? .recordOwnDecisions : .recordDecisions,
          [("Record a decision", Address.newDecision(id))]))
    }
    var frame = frame(council, "Decisions", .decisions)
    frame.content = page.view
    return .page(frame)
  }
}

/// The register of decisions, the latest first, and what is shown of it.
struct DecisionsPage {
  static let most = 50

  /// What somebody wants to see.
  struct Shown {
    var what: String
    var body: String

    static let choices: [ChoiceField.Choice] = [
      .init(value: "", words: "All decisions"), .init(value: "key", words: "Key decisions"),
      .init(value: "call-in", words: "Open to call-in, or called in"), .init(value: "body", words: "Of bodies"),
      .init(value: "member", words: "Of members of the executive"), .init(value: "officer", words: "Of officers"),
      .init(value: "ward-member", words: "Of members in their own ward"),
    ]

    init(_ query: [String: String]) {
      what = query["show"].flatMap { asked in Self.choices.contains { $0.value == asked } ? asked : nil } ?? ""
      body = String((query["body"] ?? "").prefix(TextLimit.reference))
    }

    func filter(on day: Day) -> DecisionFilter {
      DecisionFilter(
        isKey: what == "key", taker: body.isEmpty ? nil : .body(.init(rawValue: body)),
        kind: DecisionTaker.Kind(rawValue: what), awaitingCallInOn: what == "call-in" ? day : nil)
    }
  }

  var authority: Authority
  var decisions: [Decision]
  var names: TakerNames
  var bodies: [Body]
  var shown: Shown
  var page: Int
  var hasMore: Bool
  var today: Day
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: .data(authority.name), "Decisions",
        lede: "What was decided, by whom and why, and whether it is carried out."
      ) {
        a(.href(Address.forwardPlan(id))) { "The forward plan: what will be decided" }
        a(.href(Address.scrutiny(id))) { "Overview and scrutiny: reports and their answers" }
        a(.href(Address.equality(id))) { "Equality: objectives, information and impact assessments" }
      }
      ways
      leaf("register", "Register", full: true, margin: p { "The latest first." }) {
        form
        if decisions.isEmpty { emptyState("No such decision is on the record.") } else { table }
        pager
      }
    }
  }

  private var form: HTMLNode {
    HTML.form(.class("row"), .action(Address.decisions(id)), .method("get")) {
      ChoiceField(name: "show", label: "Show", choices: Shown.choices, chosen: shown.what).node
      ChoiceField(
        name: "body", label: "Taken by",
        choices: bodies.map { .init(value: $0.reference.rawValue, name: $0.name) }, chosen: shown.body, none: "Anybody"
      ).node
      button(.class("btn ghost")) { "Show these" }
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "Decisions, the latest first", captionIsHidden: true,
      columns: [.heading("Decision"), .text("Taken"), .text("By"), .text("Where it stands")],
      rows: decisions.map { decision in
        [
          HTMLNode {
            a(.href(Address.decision(id, decision.reference))) { decision.title }
            if decision.key.isKey { span(.class("small soft")) { ", key decision" } }
          },
          HTMLNode(decision.on.long), names.link(decision.taker, on: decision.on),
          decision.status(on: today, authority.settings.offices).tag,
        ]
      }
    ).node
  }

  private var pager: HTMLNode {
    func way(_ title: Phrase, _ page: Int) -> Pager.Way {
      .init(
        title: title,
        address: Address.decisions(
          id, [("show", shown.what), ("body", shown.body), ("page", page > 0 ? String(page) : "")]))
    }
    return Pager(
      name: "Decisions", before: page > 0 ? way("Later decisions", page - 1) : nil,
      after: hasMore ? way("Earlier decisions", page + 1) : nil
    ).node
  }
}
