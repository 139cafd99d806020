import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func forwardPlan(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let page = try records.read { open -> ForwardPlanPage in
      let entries = try open.forwardPlan(of: id, from: visit.today)
      return ForwardPlanPage(
        authority: council.authority, entries: entries,
        names: try TakerNames(entries.map { ($0.taker, $0.publishedOn) }, at: id, open), today: visit.today,
        news: saved(visit),
        ways: ways(visit, for: .recordDecisions, [("Announce a decision", Address.forwardPlan(id) + "/new")]))
    }
    var frame = frame(council, "Forward plan", .decisions, [Crumb(title: "Decisions", address: Address.decisions(id))])
    frame.content = page.view
    return .page(frame)
  }

  func announcement(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let (id, reference) = (council.authority.id, ForwardPlanEntry.Reference(rawValue: visit["entry"]))
    var page = try records.read { open -> AnnouncementPage in
      guard let entry = try open.announcement(reference, at: id) else { throw Problem.nothingHere }
      return AnnouncementPage(
        authority: council.authority, entry: entry,
        names: try TakerNames([(entry.taker, entry.publishedOn)], at: id, open),
        wards: try open.places(entry.key.wards, of: id, on: entry.publishedOn),
        decisions: try open.decisions(under: reference, at: id),
        before: try ConsideredBefore(reference, on: visit.today, at: id, open),
        equality: try EqualityAssessed(.init(.announcement, reference.rawValue), visit, open), today: visit.today)
    }
    page.news = saved(visit)
    if page.entry.withdrawnOn == nil {
      var possible: [(words: Phrase, address: String)] = [
        ("Record the decision", Address.newDecision(id, under: reference))
      ]
      if page.decisions.isEmpty, page.entry.key.isKey {
        possible.append(("It cannot wait 28 clear days", Address.announcement(id, reference, "exception")))
      }
      possible.append(("A committee considered it", Address.announcement(id, reference, "considered")))
      if page.decisions.isEmpty { possible.append(("Withdraw it", Address.announcement(id, reference, "withdraw"))) }
      page.ways = ways(visit, for: .recordDecisions, possible)
    }
    var frame = frame(
      council, .data(page.entry.title), .decisions,
      [
        Crumb(title: "Decisions", address: Address.decisions(id)),
        Crumb(title: "Forward plan", address: Address.forwardPlan(id)),
      ])
    frame.content = page.view
    frame.content.append(try records.read { try FormatsOf(.init(.announcement, reference.rawValue), id, $0) }.node)
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: "announcement \(reference.rawValue)"))
        .node
    )
    return .page(frame)
  }
}

/// What will be decided, by whom, and from when it may be.
struct ForwardPlanPage {
  var authority: Authority
  var entries: [ForwardPlanEntry]
  var names: TakerNames
  var today: Day
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: .data(authority.name), "Forward plan",
        lede: "What will be decided, by whom and when. A key decision is announced for 28 clear days first."
      ) {
        a(.href(Address.decisions(id))) { "What was decided" }
        a(.href(Address.urgentDecisions(id))) { "Urgent decisions, by year" }
      }
      ways
      leaf(
        "plan", "What is to come", full: true,
        margin: lawSource(KeyDecisionAnnounced.self, on: today)
      ) {
        if entries.isEmpty {
          emptyState("Nothing is announced.")
        } else {
          DataTable(
            caption: "What is to be decided, the earliest first", captionIsHidden: true,
            columns: [.heading("Matter"), .text("Who decides"), .text("When"), .text("Notice")], rows: entries.map(row)
          ).node
        }
      }
    }
  }

  private func row(_ entry: ForwardPlanEntry) -> [HTMLNode] {
    [
      HTMLNode {
        a(.href(Address.announcement(id, entry.reference))) { entry.title }
        if entry.key.isKey { span(.class("small soft")) { ", key decision" } }
      },
      names.link(entry.taker, on: entry.publishedOn), HTMLNode(entry.when), entry.notice,
    ]
  }
}

extension ForwardPlanEntry {
  /// The day or the period in which it is decided.
  var when: Phrase { from == to ? "\(from.long)" : "\(from.long) to \(to.long)" }

  /// What notice it has, in two to four words.
  var notice: HTMLNode {
    if withdrawnOn != nil { return tag(.stone, .na, "Withdrawn") }
    guard key.isKey else { return tag(.stone, .same, "Not key") }
    if from >= earliest() { return tag(.green, .met, "28 clear days") }
    switch exception?.kind {
    case .general: return tag(.ochre, .due, "General exception")
    case .special: return tag(.ochre, .due, "Special urgency")
    case nil: return tag(.brick, .not, "Too early")
    }
  }
}

/// One entry of the forward plan: the notice the law asks for, and its clock.
struct AnnouncementPage {
  var authority: Authority
  var entry: ForwardPlanEntry
  var names: TakerNames
  var wards: [Place]
  var decisions: [Decision]
  var before: ConsideredBefore
  var equality: EqualityAssessed
  var today: Day
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }
  private var policy: ClearDayPolicy { authority.settings.clearDays }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(kicker: "Forward plan \(entry.reference.rawValue)", .data(entry.title)) {
        entry.notice
        span { entry.when }
        names.link(entry.taker, on: entry.publishedOn)
      }
      ways
      if let day = entry.withdrawnOn {
        notice(.standing, "Withdrawn on \(day.long)", id: "withdrawn") { p { entry.withdrawal } }
      }
      matter
      before.node
      equality.node
      clock
      if !decisions.isEmpty {
        leaf("decided", "What was decided") {
          ul(.class("plain stack")) {
            for decision in decisions {
              li {
                a(.href(Address.decision(id, decision.reference))) { decision.title }
                ", \(decision.on.long)"
              }
            }
          }
        }
      }
    }
  }

  private var matter: HTMLNode {
    leaf("notice", "Notice of the decision", margin: lawSource(KeyDecisionNoticeComplete.self, on: entry.publishedOn)) {
      p {
        entry.key.isKey
          ? "A key decision is to be made on the matter below." : "A decision that is not key is to be made." as Phrase
      }
      MarkdownText(entry.matter).node
      summaryList([
        ("Who decides", names.link(entry.taker, on: entry.publishedOn)),
        (
          entry.taker.kind == .body ? "Its members" : "Their title",
          HTMLNode(entry.members.joined(separator: entry.taker.kind == .body ? ", " : "; "))
        ),
        ("When", HTMLNode(entry.when)), ("Documents submitted", HTMLNode(entry.documents)),
        ("Copies", HTMLNode(entry.copiesFrom)), ("Other documents", HTMLNode(entry.otherDocuments)),
        ("Costs or saves", entry.key.pence.map { HTMLNode(Money(pence: $0).description) } ?? .empty),
        ("Wards and divisions", PlaceNames(authority: id, places: wards, day: entry.publishedOn).node(ifAny: wards)),
        ("Part in private, because", HTMLNode(entry.privateReasons)),
      ])
    }
  }

  @HTMLBuilder private var clock: HTMLNode {
    if entry.key.isKey {
      leaf(
        "clock", "The 28 clear days", full: true, margin: lawSource(KeyDecisionAnnounced.self, on: entry.publishedOn)
      ) {
        Trail(steps: steps).node
        if let exception = entry.exception, exception.kind == .general {
          let days = GeneralException.days(policy)
          ClearDayClock(
            published: exception.publishedOn, meeting: max(entry.from, exception.publishedOn.adding(days: 1)),
            needed: days.needed, ends: .decision, counts: days.counts
          ).node
        }
        FindingList(findings: entry.findings(on: max(entry.from, entry.publishedOn), policy)).node
      }
    }
  }

  private var steps: [Trail.Step] {
    let earliest = entry.earliest(policy)
    let counted = ForwardPlanEntry.notice(policy).between(entry.publishedOn, entry.from)
    var steps = [
      Trail.Step(.done, on: entry.publishedOn) { p { "Notice published. That day does not count." } },
      Trail.Step(earliest <= today ? .done : .next, on: earliest) {
        p { "First day on which it may be decided: 28 clear days lie between." }
      },
      Trail.Step(entry.from <= today ? .done : .later, on: entry.from) {
        p {
          counted == 1 ? "To be decided, after 1 clear day." : "To be decided, after \(counted) clear days." as Phrase
        }
      },
    ]
    if let exception = entry.exception {
      steps.append(
        Trail.Step(.done, on: exception.publishedOn) {
          p { "\(Phrase.term(exception.kind.words.capitalised)): \(exception.reasons)" }
          if let agreed = exception.agreedBy { p { "Agreed on \(exception.on.long) by \(Phrase.term(agreed.words))." } }
        })
    }
    return steps.sorted { ($0.day ?? today) < ($1.day ?? today) }
  }
}
