import Council
import HTML
import Law
import Publishing
import Store

/// One activity: what can still change, how to answer, what is promised and whether it is kept, what came of it.
struct ActivityPage {
  var authority: Authority
  var activity: Activity
  var entry: ForwardPlanEntry?
  var received: Int
  var themes: [ActivityTheme]
  var discussions: [Discussion] = []
  var outcome = ActivityOutcome()
  var events: [CommunityEvent] = []
  var elections: [Election] = []
  var now: Now
  var lastEntry: RecordEntry?
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }
  private var today: Day { now.day }
  private var back: Activity.AnsweringBack {
    .init(unanswered: themes.filter { !$0.isAnswered }.map(\.title), decidedOn: outcome.decisions.first?.on)
  }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: "\(Phrase.term(activity.level.words.capitalised))", .data(activity.title),
        lede: .term(activity.level.expectation)
      ) {
        activity.state(on: today).tag
        span { "\(activity.opensOn.longWithWeekday) to \(activity.closesOn.longWithWeekday)" }
        if activity.level.asks { span { "\(max(received, activity.answered ?? 0).withCommas) answers" } }
      }
      ways
      if activity.takesAnswers(at: now.moment) { call }
      about
      if !discussions.isEmpty { talk }
      if !events.isEmpty { meet }
      dates
      promises
      answeredBack
      decided
      if !activity.changes.isEmpty { changes }
      leaf("data", "What happens to what you say", margin: lawSource(AnswersProtected.self, on: activity.opensOn)) {
        p {
          "Nobody needs an account. Answers are held under Article 6(1)\(activity.basis) of the UK GDPR and erased on \(activity.erasedOn.long). Tables leave out small numbers."
        }
        if !activity.contact.isEmpty { p { "Questions: \(activity.contact)" } }
      }
      Stamp(authority: authority, entry: lastEntry).node
    }
  }

  private var call: HTMLNode {
    leaf("say", "Say what you think") {
      div(.class("row")) {
        a(.class("btn"), .href(Address.activity(id, activity.reference, "answer"))) { "Answer the questions" }
        a(.class("btn ghost"), .href(Address.activity(id, activity.reference, "questions"))) {
          "Read or print the questions"
        }
      }
      if !activity.otherWays.isEmpty { inEnglish { MarkdownText(activity.otherWays).node } }
    }
  }

  private var talk: HTMLNode {
    leaf("talk", "Talk about it") {
      ul(.class("plain stack")) {
        for one in discussions {
          li {
            a(.href(Address.discussion(id, one.reference))) { one.title }
            span { " " }
            one.state(on: today).tag
          }
        }
      }
    }
  }

  private var meet: HTMLNode {
    leaf("events", "Come and talk") {
      ul(.class("plain stack")) {
        for one in events {
          li {
            a(.href(Address.event(id, one.reference))) { one.title }
            span { ", \(one.day.longWithWeekday) " }
            one.state(at: now.moment).tag
          }
        }
      }
    }
  }

  private var about: HTMLNode {
    leaf("about", "What it is about", margin: lawSource(ConsultedWithEnough.self, on: activity.opensOn)) {
      inEnglish { MarkdownText(activity.reasons).node }
      section("What can still change", activity.openToChange)
      section("What was set aside, and why", activity.setAside)
      section("What is decided by whom, and within what limits", activity.limits)
      section("How what you say is used", activity.use)
      if !activity.papers.isEmpty {
        h3 { "Papers" }
        ul { for paper in activity.papers { li { a(.href(paper.address)) { paper.title } } } }
      }
      if !activity.communities.isEmpty {
        h3 { "Whom it is for" }
        ul { for community in activity.communities { li { community } } }
      }
      if !activity.stakeholders.isEmpty {
        h3 { "Who is asked" }
        DataTable(
          caption: "Who is asked, and when they were", captionIsHidden: true,
          columns: [.heading("Who"), .text("Asked"), .text("How")],
          rows: activity.stakeholders.map {
            [HTMLNode($0.name), HTMLNode($0.askedOn?.long ?? ""), HTMLNode($0.how)]
          }
        ).node
      }
    }
  }

  @HTMLBuilder private func section(_ heading: Phrase, _ text: String) -> HTMLNode {
    if !text.isEmpty {
      h3 { heading }
      inEnglish { MarkdownText(text).node }
    }
  }

  private var dates: HTMLNode {
    leaf("dates", "When", margin: lawSource(ConsultedLongEnough.self, on: activity.opensOn)) {
      Trail(steps: steps).node
      if activity.isToBeHeardOf(on: today, isDecided: !outcome.decisions.isEmpty) {
        p { a(.href(Address.activity(id, activity.reference, "hear"))) { "Hear by e-mail what comes of it" } }
      }
    }
  }

  private var steps: [Trail.Step] {
    func state(_ day: Day) -> Trail.State { day < today ? .done : day == today ? .next : .later }
    var steps = [
      Trail.Step(state(activity.opensOn), on: activity.opensOn) { p { "It opens." } },
      Trail.Step(state(activity.closesOn), on: activity.closesOn) {
        p { "Last day to answer. Whoever is still typing at midnight has half an hour more." }
      },
    ]
    if let reported = activity.reportedAt?.dayAndMinutesInEngland.day {
      steps.append(Trail.Step(.done, on: reported) { p { "The report came out." } })
    }
    for decision in outcome.decisions {
      steps.append(
        Trail.Step(.done, on: decision.on) {
          p {
            "It was decided: "
            a(.href(Address.decision(id, decision.reference))) { decision.title }
          }
        })
    }
    if let day = activity.decidedOn, outcome.decisions.isEmpty {
      steps.append(
        Trail.Step(state(day), on: day) {
          p {
            "The decision it is for"
            if let entry {
              ": "
              a(.href(Address.announcement(id, entry.reference))) { entry.title }
            }
            "."
          }
        })
    }
    return steps.sorted { ($0.day ?? today) < ($1.day ?? today) }
  }

  private var promises: HTMLNode {
    let stand = activity.promises(on: today, leastWeeks: authority.settings.leastConsultationWeeks, back)
    return leaf("promises", "What is promised", margin: ladder) {
      ul(.class("tasks")) {
        for one in stand {
          li {
            b { Phrase.term(one.promise.words) }
            one.state.tag
          }
        }
      }
      folded("What the rules say") {
        FindingList(
          findings: activity.findings(
            on: today, leastWeeks: authority.settings.leastConsultationWeeks, elections: elections, back)
        ).node
      }
    }
  }

  private var ladder: HTMLNode {
    HTMLNode {
      p { "The ladder of involvement" }
      ol(.class("plain")) {
        for level in InvolvementLevel.allCases.reversed() {
          li {
            level == activity.level
              ? b { Phrase.term(level.words.capitalised) } : span { Phrase.term(level.words.capitalised) }
          }
        }
      }
    }
  }

  @HTMLBuilder private var decided: HTMLNode {
    if !outcome.items.isEmpty || !outcome.decisions.isEmpty {
      leaf("outcome", "Where it goes, and what was decided") {
        if !outcome.items.isEmpty {
          ul {
            for one in outcome.items {
              li {
                a(.href(Address.meeting(id, one.meeting.reference) + "#item-\(one.item.id)")) {
                  "Item \(one.item.number), \(one.item.title)"
                }
                ": \(one.body), \(one.meeting.day.longWithWeekday)"
              }
            }
          }
        }
        for decision in outcome.decisions {
          h3 { a(.href(Address.decision(id, decision.reference))) { decision.title } }
          p(.class("small soft")) { "Decided on \(decision.on.long)" }
          inEnglish { MarkdownText(decision.resolution).node }
        }
      }
    }
  }

  @HTMLBuilder private var answeredBack: HTMLNode {
    if activity.reportedAt != nil {
      leaf("report", "What was said", margin: lawSource(ResponsesConsidered.self, on: activity.closesOn)) {
        inEnglish { MarkdownText(activity.report).node }
        if activity.level.asks {
          p { a(.href(Address.activity(id, activity.reference, "results"))) { "All results, with charts and tables" } }
          p { a(.href(Address.activity(id, activity.reference, "words"))) { "What people wrote, in their words" } }
        }
      }
      if !themes.isEmpty {
        leaf("themes", "You said, we did") {
          for theme in themes {
            h3 { theme.title }
            ThemeAnswer(theme: theme).node
          }
        }
      }
    }
    if activity.endedAt != nil, !activity.unmet.isEmpty {
      leaf("unmet", "What was promised and not kept") { inEnglish { MarkdownText(activity.unmet).node } }
    }
  }

  private var changes: HTMLNode {
    leaf("changes", "What changed since it was announced") {
      ul {
        for change in activity.changes {
          li {
            b { "\(change.on.long): " }
            span { change.words }
          }
        }
      }
    }
  }
}
