import Actions
import Council
import HTML
import Law
import Store

// The action log of a body that meets residents: what was asked, who takes it, what was done, and what the forum was told.
extension Site {
  // MARK: Entering

  private func actionForm(_ visit: Visit, _ body: Body) throws -> MeetingForm {
    let id = visit["authority"]
    let posts = try council(visit).establishment(on: visit.today).posts
    let meetings = try records.read {
      try $0.forumMeetings(of: body.reference, at: id).filter(\.counts).prefix(50)
    }
    let held = meetings.map {
      ChoiceField.Choice(value: $0.reference.rawValue, words: "\($0.heldOn.long), \($0.venue)")
    }
    let titles = Set(posts.map(\.title)).sorted().map { ChoiceField.Choice(value: $0, name: $0) }
    let fields = EditGroup(
      id: "action", heading: "What was asked, and who takes it?", note: "All of this is published. Write no names.",
      fields: [
        EditField(
          name: "meeting", label: "At which meeting",
          kind: .choice([.init(value: "", words: "Between meetings")] + held)),
        EditField(name: "on", label: "Day on which it was asked", kind: .line(isNarrow: true)),
        EditField(name: "asked", label: "What was asked", hint: "In a line or two.", kind: .lines(rows: 3)),
        EditField(name: "post", label: "Which post takes it", kind: .suggested(titles)),
        EditField(name: "due", label: "By which day", hint: "Like 16 June 2026.", kind: .line(isNarrow: true)),
      ])
    return MeetingForm(
      visit, Address.forum(id, body.reference, "actions/new"), "Enter the action", [fields],
      texts: [
        "on": meetings.first?.heldOn.typed ?? visit.today.typed, "meeting": meetings.first?.reference.rawValue ?? "",
        "due": visit.today.adding(days: 28).typed,
      ])
  }

  func raisingAction(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let body = try visitedForum(visit)
    let shown = try form ?? actionForm(visit, body)
    return try personal(
      visit, "Enter an action", lede: "Residents follow it in the log until they were told what became of it.",
      kicker: .data(body.name), section: .bodies, crumbs: forumCrumbs(visit["authority"], body), status: shown.status,
      faults: shown.faults
    ) { shown.node() }
  }

  func raiseAction(_ visit: Visit) throws -> Answer {
    let body = try visitedForum(visit)
    var form = try actionForm(visit, body)
    let (on, due) = (form.day("on"), form.day("due"))
    if let on, let due, form.faults.isEmpty {
      let meeting = form["meeting"].isEmpty ? nil : ForumMeeting.Reference(rawValue: form["meeting"])
      let action = ForumAction(
        of: body.reference, meeting: meeting, askedOn: on,
        asked: form.lines("asked").joined(separator: " "), post: form["post"].trimmed, due: due)
      if try form.carry({
        try records.carryOut(RaiseForumAction(action, at: visit["authority"]), by: visit.person, at: visit.now)
      }) != nil {
        return try backToForum(visit, body)
      }
    }
    return try raisingAction(visit, form)
  }

  // MARK: Closing it, and telling the forum

  private func visitedAction(_ visit: Visit, _ body: Body) throws -> ForumAction {
    let found = try records.read {
      try $0.forumAction(.init(rawValue: visit["asked"]), at: visit["authority"])
    }
    guard let found, found.body == body.reference else { throw Problem.nothingHere }
    return found
  }

  private func closingForm(_ visit: Visit, _ action: ForumAction) -> MeetingForm {
    let outcomes = ForumAction.Outcome.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let fields = EditGroup(
      id: "close", heading: "What became of it?",
      fields: [
        EditField(name: "outcome", label: "Outcome", kind: .choice([.init(value: "", words: "Choose")] + outcomes)),
        EditField(name: "closed", label: "Day", kind: .line(isNarrow: true)),
        EditField(name: "done", label: "What was done, or why it was not", kind: .lines(rows: 3)),
      ])
    return MeetingForm(
      visit,
      Address.forum(visit["authority"], action.body, "actions/\(action.reference.rawValue)/close"), "Close the action",
      [fields], texts: ["closed": visit.today.typed])
  }

  private func tellingForm(_ visit: Visit, _ action: ForumAction) -> MeetingForm {
    let fields = EditGroup(
      id: "tell", heading: "What was the forum told?",
      fields: [
        EditField(name: "told-on", label: "Day", kind: .line(isNarrow: true)),
        EditField(name: "told", label: "What it was told", hint: "At a meeting, or by letter.", kind: .lines(rows: 3)),
      ])
    return MeetingForm(
      visit, Address.forum(visit["authority"], action.body, "actions/\(action.reference.rawValue)/tell"),
      "Save what it was told", [fields],
      texts: [
        "told-on": (action.toldOn ?? visit.today).typed, "told": action.told.isEmpty ? action.done : action.told,
      ])
  }

  func followingAction(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let body = try visitedForum(visit)
    let action = try visitedAction(visit, body)
    let shown = form ?? (action.closedOn == nil ? closingForm(visit, action) : tellingForm(visit, action))
    return try personal(
      visit, "What was asked", kicker: .data(action.reference.rawValue), section: .bodies,
      crumbs: forumCrumbs(visit["authority"], body), status: shown.status, faults: shown.faults
    ) {
      leaf("asked", .data(action.asked)) {
        p { ForumPage.tag(action, visit.today) }
        summaryList([
          ("Asked on", HTMLNode(action.askedOn.long)), ("Who takes it", HTMLNode(action.post)),
          ("By", HTMLNode(action.due.long)), ("What was done", HTMLNode(action.done)),
          ("What the forum was told", HTMLNode(action.told)),
        ])
      }
      shown.node()
    }
  }

  func closeAction(_ visit: Visit) throws -> Answer {
    let body = try visitedForum(visit)
    let action = try visitedAction(visit, body)
    var form = closingForm(visit, action)
    let outcome = ForumAction.Outcome(rawValue: form["outcome"])
    if outcome == nil { form.faults.add("Choose what became of it.", at: "outcome") }
    if let day = form.day("closed"), let outcome, form.faults.isEmpty {
      let deed = CloseForumAction(
        action.reference, outcome, on: day, form.lines("done").joined(separator: " "), at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return .seeOther(Address.forum(visit["authority"], body.reference, "actions/\(action.reference.rawValue)"))
      }
    }
    return try followingAction(visit, form)
  }

  func tellForum(_ visit: Visit) throws -> Answer {
    let body = try visitedForum(visit)
    let action = try visitedAction(visit, body)
    var form = tellingForm(visit, action)
    if let day = form.day("told-on") {
      let deed = TellForum(
        action.reference, on: day, form.lines("told").joined(separator: " "), at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return try backToForum(visit, body)
      }
    }
    return try followingAction(visit, form)
  }
}
