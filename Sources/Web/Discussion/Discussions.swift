import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Discussions: everybody reads them; whoever is signed in writes, supports and reports; moderators keep the house rules.
extension Site {
  func addDiscussions(_ routes: inout Routes) {
    let path = "/:authority/discussions"
    routes.get(path, .everyone, discussions)
    routes.get("\(path)/new", .only(.runInvolvement)) { visit in try startingDiscussion(visit, nil) }
    routes.post("\(path)/new", .only(.runInvolvement), startDiscussion)
    routes.get("\(path)/yours", .only(.ownAccount), ownPosts)
    routes.get("\(path)/queue", .only(.runInvolvement)) { visit in try moderationQueue(visit, FormFaults()) }
    routes.post("\(path)/queue", .only(.runInvolvement), settlePost)
    routes.get("\(path)/words", .only(.runInvolvement)) { visit in try wordsToLookAt(visit, nil) }
    routes.post("\(path)/words", .only(.runInvolvement), setWordsFilter)
    let one = "\(path)/:discussion"
    routes.get(one, .everyone, discussion)
    routes.get("\(one)/edit", .only(.runInvolvement)) { visit in try changingDiscussion(visit, nil) }
    routes.post("\(one)/edit", .only(.runInvolvement), changeDiscussion)
    routes.get("\(one)/write", .only(.ownAccount)) { visit in try writingTopic(visit, nil) }
    routes.post("\(one)/write", .only(.ownAccount), writeTopic)
    routes.get("\(one)/:number", .everyone) { visit in try topic(visit, nil) }
    routes.post("\(one)/:number/comment", .only(.ownAccount), writeComment)
    routes.post("\(one)/:number/support", .only(.ownAccount), supportIdea)
    routes.get("\(one)/:number/report", .only(.ownAccount)) { visit in try reportingPost(visit, nil) }
    routes.post("\(one)/:number/report", .only(.ownAccount), reportPost)
    routes.get("\(one)/:number/withdraw", .only(.ownAccount)) { visit in try withdrawingPost(visit) }
    routes.post("\(one)/:number/withdraw", .only(.ownAccount), withdrawPost)
    routes.get("\(one)/:number/appeal", .only(.ownAccount)) { visit in try appealing(visit, nil) }
    routes.post("\(one)/:number/appeal", .only(.ownAccount), appealRemoval)
    routes.get("\(one)/:number/answer", .only(.runInvolvement)) { visit in try answeringTopic(visit, nil) }
    routes.post("\(one)/:number/answer", .only(.runInvolvement), answerTopic)
    routes.get("\(one)/:number/remove", .only(.runInvolvement)) { visit in try removing(visit, FormFaults()) }
    routes.post("\(one)/:number/remove", .only(.runInvolvement), removePost)
  }

  /// The discussion an address names.
  func visitedDiscussion(_ visit: Visit, _ open: OpenRecords) throws -> Discussion {
    guard let found = try open.discussion(.init(rawValue: visit["discussion"]), at: visit["authority"]) else {
      throw Problem.nothingHere
    }
    return found
  }

  /// The post an address names, with its discussion. Whoever asks for one that is not shown must be allowed to.
  func visitedPost(_ visit: Visit, _ open: OpenRecords) throws -> (Discussion, DiscussionPost) {
    let discussion = try visitedDiscussion(visit, open)
    guard let number = Int(visit["number"]), (1...1_000_000_000).contains(number),
      let post = try open.post(number, in: discussion.reference, at: visit["authority"])
    else { throw Problem.nothingHere }
    return (discussion, post)
  }

  func discussionCrumbs(_ visit: Visit, _ discussion: Discussion? = nil, _ topic: DiscussionPost? = nil) -> [Crumb] {
    let id = visit["authority"]
    var crumbs = [Crumb(title: "Discussions", address: Address.discussions(id))]
    if let discussion {
      crumbs.append(Crumb(name: discussion.title, address: Address.discussion(id, discussion.reference)))
      if let topic {
        let address = Address.discussed(id, discussion.reference, topic.number)
        crumbs.append(Crumb(name: topic.title, address: address))
      }
    }
    return crumbs
  }

  // MARK: The list

  func discussions(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let first = min(max(0, visit.query["page"].flatMap { Int($0) } ?? 0), 100_000)
    let (found, held) = try records.read { open in
      (try open.discussions(at: id, atMost: 51, after: first * 50), try open.countHeldPosts(at: id))
    }
    var frame = frame(council, "Discussions", .involvement, [])
    frame.content = HTMLNode {
      titleBlock(
        kicker: .data(council.authority.name), "Discussions",
        lede: "Talk with others and with the council. Everybody can read; to write, sign in by a link in an e-mail.")
      ways(
        visit, for: .runInvolvement,
        [
          ("Start a discussion", Address.discussions(id, "new")),
          ("To moderate: \(held.withCommas)", Address.discussions(id, "queue")),
          ("Words to look at", Address.discussions(id, "words")),
        ])
      if visit.signedIn != nil { p { a(.href(Address.discussions(id, "yours"))) { "Your posts" } } }
      leaf("discussions", "Discussions", full: true) {
        if found.isEmpty {
          emptyState("There was no discussion yet.")
        } else {
          DataTable(
            caption: "Discussions, those that close last first", captionIsHidden: true,
            columns: [.heading("Discussion"), .text("What"), .text("Open"), .text("State")],
            rows: found.prefix(50).map { row($0, visit) }
          ).node
        }
        Pager(
          name: "Pages of discussions", of: Address.discussions(id), page: first, hasMore: found.count > 50,
          before: "Later discussions", after: "Earlier discussions"
        ).node
      }
    }
    return .page(frame)
  }

  private func row(_ discussion: Discussion, _ visit: Visit) -> [HTMLNode] {
    let days = "\(discussion.opensOn.long) to \(discussion.closesOn.long)" as Phrase
    return [
      a(.href(Address.discussion(visit["authority"], discussion.reference))) { discussion.title },
      HTMLNode(Phrase.term(discussion.kind.words.capitalised)), HTMLNode(days),
      discussion.state(on: visit.today).tag,
    ]
  }

  // MARK: Starting and changing one

  func startDiscussion(_ visit: Visit) throws -> Answer {
    var form = try discussionForm(visit, nil)
    if let discussion = stated(&form, nil) {
      let deed = StartDiscussion(discussion, at: visit["authority"])
      if let made = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        let saved = try savedEntry(visit, about: "discussion \(made.rawValue)")
        return .seeOther(Address.discussion(visit["authority"], made) + saved)
      }
    }
    return try startingDiscussion(visit, form)
  }

  func startingDiscussion(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let form = try form ?? discussionForm(visit, nil)
    return try personal(
      visit, "Start a discussion",
      lede: "Say what can still change, and what the council does with what is said. Somebody must read along.",
      section: .involvement, crumbs: discussionCrumbs(visit), status: form.status, faults: form.faults
    ) { form.node() }
  }

  func changeDiscussion(_ visit: Visit) throws -> Answer {
    let kept = try records.read { try visitedDiscussion(visit, $0) }
    var form = try discussionForm(visit, kept)
    if let discussion = stated(&form, kept) {
      let deed = ChangeDiscussion(discussion, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        let saved = try savedEntry(visit, about: kept.subject)
        return .seeOther(Address.discussion(visit["authority"], kept.reference) + saved)
      }
    }
    return try changingDiscussion(visit, form)
  }

  func changingDiscussion(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let kept = try records.read { try visitedDiscussion(visit, $0) }
    let form = try form ?? discussionForm(visit, kept)
    return try personal(
      visit, "Change the discussion", lede: "Everybody sees in the public record that it was changed.",
      section: .involvement, crumbs: discussionCrumbs(visit, kept), status: form.status, faults: form.faults
    ) { form.node() }
  }

  private func stated(_ form: inout MeetingForm, _ kept: Discussion?) -> Discussion? {
    let kind = kept?.kind ?? Discussion.Kind(rawValue: form["kind"])
    let moderation = Discussion.Moderation(rawValue: form["moderation"])
    if kind == nil { form.faults.add("Choose what people do in it.", at: "kind") }
    if moderation == nil { form.faults.add("Choose when posts are read.", at: "moderation") }
    let (opens, closes) = (form.day("opens"), form.day("closes"))
    guard let kind, let moderation, let opens, let closes else { return nil }
    let activity = form["activity"].trimmed
    return Discussion(
      reference: kept?.reference ?? .init(rawValue: ""), kind, title: form["title"].trimmed,
      about: form["about"].trimmed,
      from: opens, to: closes, moderation: moderation, rules: form["rules"].trimmed,
      activity: activity.isEmpty ? nil : .init(rawValue: activity), startedAt: form.visit.now.moment)
  }

  private func discussionForm(_ visit: Visit, _ kept: Discussion?) throws -> MeetingForm {
    let id = visit["authority"]
    var fields = [
      EditField(name: "title", label: "What it is about, in a line"),
      EditField(
        name: "about", label: "What it is for",
        hint: "Say what is decided already, what is not, and what the council does with what is said.",
        kind: .lines(rows: 6)), EditField(name: "opens", label: "First day", kind: .line(isNarrow: true)),
      EditField(name: "closes", label: "Last day", kind: .line(isNarrow: true)),
      EditField(
        name: "moderation", label: "Posts are",
        hint: "What the list of words finds, and the first post of each account, waits in any case.",
        kind: .choice(
          Discussion.Moderation.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
      EditField(
        name: "rules", label: "House rules", hint: "What breaks them can be taken down, and nothing else.",
        kind: .lines(rows: 10)),
    ]
    if kept == nil {
      let activities = try records.read { try $0.activities(at: id, closingFrom: visit.today) }
      fields.insert(
        EditField(
          name: "kind", label: "What people do in it",
          kind: .choice(
            [.init(value: "", words: "Choose")]
              + Discussion.Kind.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })), at: 0)
      fields.append(
        EditField(
          name: "activity", label: "Beside which activity", hint: "Each of the two pages then leads to the other.",
          kind: .choice(
            [.init(value: "", words: "None")]
              + activities.map { .init(value: $0.reference.rawValue, name: $0.title) })))
    }
    let texts =
      kept.map {
        [
          "title": $0.title, "about": $0.about, "opens": $0.opensOn.typed, "closes": $0.closesOn.typed,
          "moderation": $0.moderation.rawValue, "rules": $0.rules,
        ]
      } ?? [
        "opens": visit.today.typed, "closes": visit.today.adding(days: 28).typed, "rules": HouseRule.standard,
        "moderation": Discussion.Moderation.before.rawValue, "activity": visit.query["activity"] ?? "",
      ]
    let address = kept.map { Address.discussion(id, $0.reference, "edit") } ?? Address.discussions(id, "new")
    return MeetingForm(
      visit, address, kept == nil ? "Start it" : "Save it",
      [EditGroup(id: "discussion", heading: "The discussion", fields: fields)], texts: texts)
  }
}

extension OpenState {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .coming: Web.tag(.stone, .due, words)
    case .open: Web.tag(.green, .met, words)
    case .closed: Web.tag(.stone, .na, words)
    }
  }
}

extension DiscussionPost.State {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .held: Web.tag(.ochre, .due, words)
    case .shown: Web.tag(.green, .met, words)
    case .removed: Web.tag(.brick, .not, words)
    case .withdrawn: Web.tag(.stone, .na, words)
    }
  }
}
