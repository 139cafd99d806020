import Actions
import Council
import HTML
import Law
import Store

// What moderators do: read what waits, look at what was reported, decide on appeals, answer, take down, keep the list of words.
extension Site {
  private static let mostToModerate = 50

  /// Writes to the moderators for whom something waits, at all councils, and tells how many letters that were.
  public func tellModerators(at now: Now) throws -> Int { try records.tellModerators(means.post, at: now) }

  func moderationQueue(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let page = try records.read { open -> ModerationPage in
      let most = Self.mostToModerate
      var page = ModerationPage(
        visit: visit, faults: faults, held: try open.heldPosts(at: id, atMost: most),
        reported: try open.reportedPosts(at: id, atMost: most), appealed: try open.appealedPosts(at: id, atMost: most),
        waiting: try open.countHeldPosts(at: id))
      for placed in page.held + page.reported + page.appealed {
        if page.titles[placed.discussion] == nil {
          page.titles[placed.discussion] = try open.discussion(placed.discussion, at: id)?.title
        }
      }
      for placed in page.reported {
        page.reports[placed] = try open.openReports(of: placed.post.number, in: placed.discussion, at: id)
      }
      for placed in page.appealed {
        page.rulings[placed] = try open.ruling(on: placed.post.number, in: placed.discussion, at: id)
      }
      return page
    }
    return try personal(
      visit, "To moderate",
      lede:
        "Show what keeps the house rules, whatever you think of it. Take down what breaks one, and say why: whoever wrote it is told.",
      section: .involvement, crumbs: discussionCrumbs(visit), faults: faults
    ) {
      switch visit.query["done"] {
      case "shown": done("It is shown.")
      case "removed": done("It is not shown, and its author is told why.")
      case "allowed": done("It is shown again, and its author is told.")
      case "upheld": done("It stays taken down, and its author is told.")
      default: HTMLNode.empty
      }
      page.node
    }
  }

  func settlePost(_ visit: Visit) throws -> Answer {
    let (id, number) = (visit["authority"], Int(visit.typed("post")) ?? 0)
    let reference = Discussion.Reference(rawValue: visit.typed("discussion"))
    let place = "\(reference.rawValue)-\(number)"
    let words = visit.typed("reason-\(place)").replacing("\r\n", with: "\n")
    var faults = FormFaults()
    do {
      switch visit.typed("act") {
      case "remove":
        let deed = RemovePost(
          number, for: HouseRule(rawValue: visit.typed("rule-\(place)")), words, in: reference, at: id,
          letters: means.post)
        try records.carryOut(deed, by: visit.person, at: visit.now)
        return .seeOther(Address.discussions(id, "queue") + "?done=removed")
      case "allow", "uphold":
        let isAllowed = visit.typed("act") == "allow"
        let deed = SettleAppeal(
          number, isAllowed: isAllowed, words, in: reference, at: id, letters: means.post)
        try records.carryOut(deed, by: visit.person, at: visit.now)
        return .seeOther(Address.discussions(id, "queue") + (isAllowed ? "?done=allowed" : "?done=upheld"))
      default:
        try records.carryOut(ShowPost(number, in: reference, at: id), by: visit.person, at: visit.now)
        return .seeOther(Address.discussions(id, "queue") + "?done=shown")
      }
    } catch EstablishmentRefusal.objections(let all) {
      let known = ["rule-\(place)", "reason-\(place)"]
      for objection in all {
        faults.add(said: objection.words, at: known.contains(objection.field) ? objection.field : "queue")
      }
    }
    return try moderationQueue(visit, faults)
  }

  // MARK: Taking down what is shown

  func removing(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let (discussion, post) = try records.read { try visitedPost(visit, $0) }
    guard [.shown, .held].contains(post.state) || !faults.isEmpty else { throw Problem.nothingHere }
    let address = Address.discussed(visit["authority"], discussion.reference, post.number, "remove")
    let place = "\(discussion.reference.rawValue)-\(post.number)"
    return try personal(
      visit, "Take it down", kicker: .data(discussion.title), section: .involvement,
      crumbs: discussionCrumbs(visit, discussion), faults: faults
    ) {
      leaf("said", "What was written") {
        post.quoted
        form(.action(address), .method("post"), .class("edit flow"), .novalidate) {
          FormToken.hidden(visit)
          ModerationPage.reason(place, visit, faults)
          button(.class("btn grave")) { "Take it down" }
        }
      }
    }
  }

  func removePost(_ visit: Visit) throws -> Answer {
    let (discussion, post) = try records.read { try visitedPost(visit, $0) }
    let place = "\(discussion.reference.rawValue)-\(post.number)"
    var faults = FormFaults()
    do {
      let deed = RemovePost(
        post.number, for: HouseRule(rawValue: visit.typed("rule-\(place)")),
        visit.typed("reason-\(place)").replacing("\r\n", with: "\n"), in: discussion.reference, at: visit["authority"],
        letters: means.post)
      try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(
        post.topic.map { Address.discussed(visit["authority"], discussion.reference, $0) + "?sent=removed" }
          ?? Address.discussion(visit["authority"], discussion.reference))
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { faults.add(said: objection.words, at: objection.field) }
    }
    return try removing(visit, faults)
  }

  // MARK: Answering

  func answerTopic(_ visit: Visit) throws -> Answer {
    let (discussion, post) = try records.read { try visitedPost(visit, $0) }
    var form = answerForm(visit, discussion, post)
    let deed = AnswerPost(
      form["words"].trimmed, as: form["post"].trimmed, to: post.number, in: discussion.reference,
      at: visit["authority"])
    guard try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try answeringTopic(visit, form)
    }
    return .seeOther(Address.discussed(visit["authority"], discussion.reference, post.number) + "?sent=answered")
  }

  private func answerForm(_ visit: Visit, _ discussion: Discussion, _ post: DiscussionPost) -> MeetingForm {
    MeetingForm(
      visit, Address.discussed(visit["authority"], discussion.reference, post.number, "answer"), "Show the answer",
      [
        EditGroup(
          id: "answer", heading: "The council’s answer", note: "It stands above the comments.",
          fields: [
            EditField(name: "post", label: "Who answers", hint: "A post or a member, never an officer by name."),
            EditField(name: "words", label: "The answer", kind: .lines(rows: 8)),
          ])
      ], texts: ["post": visit.person.post])
  }

  func answeringTopic(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let (discussion, post) = try records.read { try visitedPost(visit, $0) }
    guard post.kind == .topic, post.state == .shown else { throw Problem.nothingHere }
    let shown = form ?? answerForm(visit, discussion, post)
    return try personal(
      visit, "Answer for the council", kicker: .data(discussion.title), section: .involvement,
      crumbs: discussionCrumbs(visit, discussion, post), status: shown.status, faults: shown.faults
    ) {
      leaf("said", "What was written") { post.quoted }
      shown.node()
    }
  }

  // MARK: The list of words

  func setWordsFilter(_ visit: Visit) throws -> Answer {
    var form = try wordsForm(visit)
    var entries: [String] = []
    for line in form.lines("entries") where !entries.contains(line) { entries.append(line) }
    let deed = SetWordsFilter(WordsFilter(entries), at: visit["authority"])
    guard try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try wordsToLookAt(visit, form)
    }
    return .seeOther(Address.discussions(visit["authority"], "words") + "?sent=yes")
  }

  private func wordsForm(_ visit: Visit) throws -> MeetingForm {
    let kept = try records.read { try $0.wordsFilter(at: visit["authority"]) }
    return MeetingForm(
      visit, Address.discussions(visit["authority"], "words"), "Save the list",
      [
        EditGroup(
          id: "list", heading: "Words to look at",
          note: "What holds one of these waits for a moderator. The list decides nothing, and is not published.",
          fields: [
            EditField(
              name: "entries", label: "Words and phrases",
              hint: "One on each line; with * at its end it is found at the beginning of longer words too.",
              kind: .lines(rows: 12))
          ])
      ], texts: ["entries": kept.entries.joined(separator: "\n")])
  }

  func wordsToLookAt(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let shown = try form ?? wordsForm(visit)
    return try personal(
      visit, "Words to look at", section: .involvement, crumbs: discussionCrumbs(visit), status: shown.status,
      faults: shown.faults
    ) {
      if visit.query["sent"] == "yes" { done("The list is saved.") }
      shown.node()
    }
  }
}

/// What waits for a moderator, what was reported, and what authors say against decisions.
struct ModerationPage {
  var visit: Visit
  var faults: FormFaults
  var held: [PlacedPost]
  var reported: [PlacedPost]
  var appealed: [PlacedPost]
  /// How many posts wait in all.
  var waiting: Int
  var titles: [Discussion.Reference: String] = [:]
  var reports: [PlacedPost: [PostReport]] = [:]
  var rulings: [PlacedPost: PostRuling] = [:]

  var node: HTMLNode {
    div(.id("queue")) {
      if held.isEmpty, reported.isEmpty, appealed.isEmpty { emptyState("Nothing is to be moderated.") }
      for placed in appealed {
        entry(placed, "Appeal") {
          rulings[placed]?.told ?? .empty
        } buttons: {
          button(.class("btn"), .name("act"), .value("allow")) { "Show it again" }
          button(.class("btn ghost"), .name("act"), .value("uphold")) { "Leave it taken down" }
        }
      }
      for placed in reported {
        entry(placed, "Reported") {
          counted(
            placed.reports, one: "1 reader reported it:", other: "\(placed.reports.withCommas) readers reported it:")
          ul {
            for report in reports[placed] ?? [] {
              li {
                span { Phrase.term(report.rule.words) }
                if !report.words.isEmpty { span { " \(report.words)" } }
              }
            }
          }
        } buttons: {
          settling("Leave it")
        }
      }
      for placed in held {
        entry(placed, "Waits") {
          if !placed.post.flags.isEmpty {
            p { "The list of words found: \(placed.post.flags.joined(separator: ", "))" }
          }
        } buttons: {
          settling("Show it")
        }
      }
      if waiting > held.count { p { "\((waiting - held.count).withCommas) more wait after these." } }
    }
  }

  @HTMLBuilder private func settling(_ show: Phrase) -> HTMLNode {
    button(.class("btn"), .name("act"), .value("show")) { show }
    button(.class("btn ghost"), .name("act"), .value("remove")) { "Take it down" }
  }

  private func entry(
    _ placed: PlacedPost, _ kind: Phrase, @HTMLBuilder facts: () -> HTMLNode, @HTMLBuilder buttons: () -> HTMLNode
  ) -> HTMLNode {
    let place = "\(placed.discussion.rawValue)-\(placed.post.number)"
    return leaf(
      "m-\(place)", "\(kind): \(titles[placed.discussion] ?? ""), number \(placed.post.number)",
      margin: p { "Came \(placed.post.cameAt.long)." }
    ) {
      placed.post.quoted
      facts()
      form(
        .action(Address.discussions(visit["authority"], "queue")), .method("post"), .class("edit flow"), .novalidate
      ) {
        FormToken.hidden(visit)
        input(.type("hidden"), .name("discussion"), .value(placed.discussion.rawValue))
        input(.type("hidden"), .name("post"), .value(String(placed.post.number)))
        if placed.post.state == .removed {
          Self.words(place, "Why, for its author", visit, faults)
        } else {
          Self.reason(place, visit, faults)
        }
        div(.class("row")) { buttons() }
      }
    }
  }

  /// The fields by which something is taken down.
  @HTMLBuilder static func reason(_ place: String, _ visit: Visit, _ faults: FormFaults) -> HTMLNode {
    EditField(
      name: "rule-\(place)", label: "The house rule it breaks", hint: "Only when it is taken down.",
      kind: .choice(HouseRule.choices)
    ).node(visit.typed("rule-\(place)"), fault: faults["rule-\(place)"], note: nil)
    words(place, "Why it is taken down, for its author", visit, faults)
  }

  private static func words(_ place: String, _ label: Phrase, _ visit: Visit, _ faults: FormFaults) -> HTMLNode {
    EditField(name: "reason-\(place)", label: label, kind: .lines(rows: 2))
      .node(visit.typed("reason-\(place)"), fault: faults["reason-\(place)"], note: nil)
  }
}
