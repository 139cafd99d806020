import Actions
import Council
import HTML
import Law
import Publishing
import Store

// What residents are told and asked: its addresses, and what its pages share.
extension Site {
  func addInvolvement(_ routes: inout Routes) {
    let all = "/:authority/involvement"
    let path = "\(all)/:activity"
    routes.get(all, .everyone, activities)
    routes.get("\(all)/activities.ics", .everyone, activityCalendar)
    routes.get("\(all)/new", .only(.runInvolvement), activityToPrepare)
    routes.post("\(all)/new", .only(.runInvolvement), prepareActivity)
    routes.get("\(all)/receipt", .everyone) { visit in try stallReceiptForm(visit, FormFaults()) }
    routes.post("\(all)/receipt", .everyone, findStallAnswer)
    routes.get(path, .everyone, activity)
    routes.get("\(path)/questions", .everyone, questionsOnPaper)
    routes.get("\(path)/map.svg", .everyone, answerMap)
    routes.get("\(path)/answer", .everyone, beginAnswer)
    routes.post("\(path)/answer", .everyone, sendAnswer)
    routes.get("\(path)/answer/:token", .everyone, goOnAnswering)
    routes.get("\(path)/receipt/:token", .everyone, answerReceipt)
    routes.post("\(path)/receipt/:token", .everyone, changeByReceipt)
    routes.get("\(path)/results", .everyone, activityResults)
    routes.get("\(path)/words", .everyone, wordsForEverybody)
    routes.get("\(path)/answers.csv", .only(.runInvolvement), answersFile)
    routes.get("\(path)/answers.xlsx", .only(.runInvolvement), answersSpreadsheet)
    routes.get("\(path)/figures.csv", .only(.runInvolvement), answersInFigures)
    routes.get("\(path)/figures.sps", .only(.runInvolvement), answersSyntax)
    addHearing(&routes)
    addAnswerFiles(&routes)
    addOptionPictures(&routes)
    addElections(&routes)
    routes.get("\(path)/stall/:token", .everyone, stallPage)
    routes.post("\(path)/stall/:token", .everyone, handIn)
    addImportOfAnswers(&routes)
    for (part, page, deed) in [
      ("edit", activityToPrepare, prepareActivity), ("build", questionsToBuild, buildQuestions),
      ("publish", activityToPublish, publishActivity), ("enter", answerToEnter, enterAnswer),
      ("stalls", stalls, keepStall),
      ("answers", answersToRead, judgeAnswers), ("themes", activityThemes, keepTheme),
      ("report", activityToReport, reportActivity),
      ("end", activityToEnd, endActivity),
      ("items", itemsToName, nameItems),
    ] as [(String, Routes.Page, Routes.Page)] {
      routes.get("\(path)/\(part)", .only(.runInvolvement), page)
      routes.post("\(path)/\(part)", .only(.runInvolvement), deed)
    }
  }

  func mayRunInvolvement(_ visit: Visit) -> Bool {
    visit.person.may(.runInvolvement, at: visit["authority"], on: visit.today)
  }

  /// The published activity an address names.
  func visitedActivity(_ visit: Visit, _ open: OpenRecords) throws -> Activity {
    guard let found = try open.activity(.init(rawValue: visit["activity"]), at: visit["authority"]) else {
      throw Problem.nothingHere
    }
    return found
  }

  /// What is prepared of the activity an address names.
  func visitedDraft(_ visit: Visit) throws -> ActivityDraft {
    let found = try records.read { try $0.activityDraft(.init(rawValue: visit["activity"]), at: visit["authority"]) }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  func involvementCrumbs(_ id: String, _ activity: Activity? = nil) -> [Crumb] {
    [Crumb(title: "Have your say", address: Address.involvement(id))]
      + (activity.map { [Crumb(name: $0.title, address: Address.activity(id, $0.reference))] } ?? [])
  }

  func activities(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let first = min(max(0, visit.query["page"].flatMap { Int($0) } ?? 0), 100_000)
    let (current, past) = try records.read { open in
      (
        try open.activities(at: id, closingFrom: visit.today),
        try open.activities(
          at: id, closedBefore: visit.today, atMost: ActivitiesPage.most + 1, after: first * ActivitiesPage.most)
      )
    }
    let drafts =
      mayRunInvolvement(visit)
      ? try records.read { try $0.activityDrafts(at: id) }.filter { $0.activity.publishedAt == nil } : []
    let page = ActivitiesPage(
      authority: council.authority, current: current, past: Array(past.prefix(ActivitiesPage.most)),
      drafts: drafts.map(\.activity), page: first, hasMore: past.count > ActivitiesPage.most, today: visit.today,
      ways: ways(visit, for: .runInvolvement, [("Prepare an activity", Address.involvement(id, "new"))]),
      hasElections: visit.person.may(.editMeetings, at: id, on: visit.today))
    var frame = frame(council, "Have your say", .involvement)
    frame.content = page.view
    return .page(frame)
  }

  /// What was open in the last year or is to come, to subscribe to.
  private func activityCalendar(_ visit: Visit) throws -> Answer {
    let authority = try council(visit).authority
    let found = try records.read {
      try $0.activities(at: authority.id, closingFrom: visit.today.adding(months: -12), atMost: 1_000)
    }
    let calendar = ActivityCalendar(
      "Have your say, \(authority.shortName)", of: authority.id,
      activities: found.map { ($0, address?.link(Address.activity(authority.id, $0.reference)) ?? "") })
    return .file(calendar.bytes, contentType: "text/calendar; charset=utf-8")
  }

  func activity(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let (activity, entry, received, themes, discussions, outcome, events, elections) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (
        activity, try activity.announcement.flatMap { try open.announcement($0, at: id) },
        try open.received(by: activity.reference, at: id),
        try open.themes(of: activity.reference, at: id), try open.discussions(beside: activity.reference, at: id),
        try open.outcome(of: activity, at: id),
        try open.events(beside: activity.reference, at: id), try open.elections(at: id)
      )
    }
    var page = ActivityPage(
      authority: council.authority, activity: activity, entry: entry, received: received, themes: themes,
      discussions: discussions, outcome: outcome, events: events, elections: elections,
      now: visit.now, lastEntry: try council.lastEntry(about: activity.subject))
    page.news = saved(visit)
    let staff: [(words: Phrase, address: String)] = [
      ("Change it", Address.activity(id, activity.reference, "edit")),
      ("Questions", Address.activity(id, activity.reference, "build")),
      ("Publish changes", Address.activity(id, activity.reference, "publish")),
      ("Enter an answer", Address.activity(id, activity.reference, "enter")),
      ("Answers from a list", Address.activity(id, activity.reference, "import")),
      ("Stalls", Address.activity(id, activity.reference, "stalls")),
      ("Read answers", Address.activity(id, activity.reference, "answers")),
      ("Themes", Address.activity(id, activity.reference, "themes")),
      (
        "Start a discussion",
        Address.discussions(id, "new") + "?activity=\(Address.encoded(activity.reference.rawValue))"
      ),
      ("Name the agenda item", Address.activity(id, activity.reference, "items")),
      ("Announce an event", Address.events(id, "new") + "?activity=\(Address.encoded(activity.reference.rawValue))"),
      ("Report", Address.activity(id, activity.reference, "report")),
      (
        "Prepare one like it",
        Address.involvement(id, "new") + "?like=\(Address.encoded(activity.reference.rawValue))"
      ),
      ("End it", Address.activity(id, activity.reference, "end")),
    ]
    page.ways = ways(visit, for: .runInvolvement, staff)
    var frame = frame(council, .data(activity.title), .involvement, involvementCrumbs(id))
    frame.content = page.view
    return .page(frame)
  }
}

extension MeetingForm {
  /// What a deed on involvement gives back; `nil` when it was refused, and then the form says why.
  mutating func involve<Outcome>(_ deed: () throws -> Outcome) throws -> Outcome? {
    do {
      return try carry(deed)
    } catch InvolvementRefusal.unknown {
      throw Problem.nothingHere
    } catch let refusal as InvolvementRefusal {
      note([.refusal("", refusal.description)])
    }
    return nil
  }
}

extension Activity.State {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .draft: Web.tag(.stone, .na, words)
    case .announced: Web.tag(.stone, .due, words)
    case .open: Web.tag(.green, .met, words)
    case .closed: Web.tag(.ochre, .due, words)
    case .reported: Web.tag(.green, .met, words)
    case .ended: Web.tag(.stone, .met, words)
    }
  }
}

extension InvolvementPromise.State {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .kept: Web.tag(.green, .met, words)
    case .open: Web.tag(.ochre, .due, words)
    case .broken: Web.tag(.brick, .not, words)
    }
  }
}
