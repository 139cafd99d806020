import Actions
import Council
import HTML
import Law
import Publishing
import Store

// What whoever is signed in does in a discussion: writes, supports, reports, takes back, appeals.
extension Site {
  func writeTopic(_ visit: Visit) throws -> Answer {
    let discussion = try records.read { try visitedDiscussion(visit, $0) }
    var form = topicForm(visit, discussion)
    let post = DiscussionPost(
      .topic, title: form["title"].trimmed, form["words"].trimmed, name: form["name"].trimmed,
      cameAt: visit.now.moment)
    let deed = WritePost(post, in: discussion.reference, at: visit["authority"], caller: caller(visit))
    switch try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
    case .written(let number, let isHeld):
      return .seeOther(
        isHeld
          ? Address.discussion(visit["authority"], discussion.reference) + "?sent=held"
          : Address.discussed(visit["authority"], discussion.reference, number) + "?sent=shown")
    case .wait(let seconds):
      form.faults.add(tooMuch(seconds), at: "words")
      return try waiting(seconds, writingTopic(visit, form))
    case nil: return try writingTopic(visit, form)
    }
  }

  private func tooMuch(_ seconds: Int) -> Phrase {
    "You have written much lately. \(Phrase.term(AccountRefusal.again(in: seconds))) What you wrote is still here."
  }

  func writingTopic(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let discussion = try records.read { try visitedDiscussion(visit, $0) }
    let shown = form ?? topicForm(visit, discussion)
    let state = discussion.state(on: visit.today)
    return try personal(
      visit, discussion.kind.call, kicker: .data(discussion.title), section: .involvement,
      crumbs: discussionCrumbs(visit, discussion), status: shown.status, faults: shown.faults
    ) {
      if state == .open || !shown.faults.isEmpty {
        shown.node()
        leaf("rules", "House rules") { inEnglish { MarkdownText(discussion.rules).node } }
      } else {
        leaf("closed", "Nothing can be written here now") {
          p { "It is open from \(discussion.opensOn.long) to \(discussion.closesOn.long)." }
        }
      }
    }
  }

  private func topicForm(_ visit: Visit, _ discussion: Discussion) -> MeetingForm {
    MeetingForm(
      visit, Address.discussion(visit["authority"], discussion.reference, "write"), "Send it",
      [
        EditGroup(
          id: "topic", heading: discussion.kind.one,
          note: discussion.moderation == .before ? "A moderator reads it before others see it." : "",
          fields: [
            EditField(name: "title", label: "What it is about, in a line"),
            EditField(
              name: "words", label: "Your words",
              hint:
                "In plain words, at most \(DiscussionPost.mostOfTopic.withCommas) characters. Addresses are not made links.",
              kind: .lines(rows: 8)), Self.nameField,
          ])
      ])
  }

  func writeComment(_ visit: Visit) throws -> Answer {
    let (discussion, topic) = try records.read { try visitedPost(visit, $0) }
    let address = Address.discussed(visit["authority"], discussion.reference, topic.number)
    guard topic.topic == nil, topic.state == .shown else { return .seeOther(address) }
    var form = commentForm(visit, discussion, topic.number)
    let post = DiscussionPost(
      .comment, on: topic.number, form["words"].trimmed, name: form["name"].trimmed, cameAt: visit.now.moment)
    let deed = WritePost(post, in: discussion.reference, at: visit["authority"], caller: caller(visit))
    switch try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
    case .written(_, isHeld: true): return .seeOther("\(address)?sent=held")
    case .written(let number, _): return .seeOther("\(address)?sent=shown&after=\(number - 1)#p\(number)")
    case .wait(let seconds):
      form.faults.add(tooMuch(seconds), at: "words")
      return try waiting(seconds, self.topic(visit, form))
    case nil: return try self.topic(visit, form)
    }
  }

  // MARK: Support

  func supportIdea(_ visit: Visit) throws -> Answer {
    let (discussion, post) = try records.read { try visitedPost(visit, $0) }
    let address = Address.discussed(visit["authority"], discussion.reference, post.number)
    let isOn = visit.typed("on") != "no"
    let deed = SupportPost(
      post.number, isOn: isOn, in: discussion.reference, at: visit["authority"], caller: caller(visit))
    do {
      if let seconds = try records.carryOut(deed, by: visit.person, at: visit.now) {
        return waiting(seconds, .seeOther(address))
      }
      return .seeOther(address + (isOn ? "?sent=supported" : "?sent=unsupported"))
    } catch is EstablishmentRefusal {
      // The page itself says that it is closed, or not shown.
      return .seeOther(address)
    }
  }

  // MARK: Reporting

  func reportPost(_ visit: Visit) throws -> Answer {
    let (discussion, post) = try records.read { try visitedPost(visit, $0) }
    var form = reportForm(visit, discussion, post)
    let deed = ReportPost(
      post.number, HouseRule(rawValue: form["rule"]), form["words"].trimmed, in: discussion.reference,
      at: visit["authority"], caller: caller(visit))
    switch try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
    case .some(nil):
      return .seeOther(Address.discussed(visit["authority"], discussion.reference, post.thread) + "?sent=reported")
    case .some(let seconds?):
      form.faults.add(tooMuch(seconds), at: "words")
      return try waiting(seconds, reportingPost(visit, form))
    case nil: return try reportingPost(visit, form)
    }
  }

  private func reportForm(_ visit: Visit, _ discussion: Discussion, _ post: DiscussionPost) -> MeetingForm {
    MeetingForm(
      visit, Address.discussed(visit["authority"], discussion.reference, post.number, "report"), "Report it",
      [
        EditGroup(
          id: "report", heading: "What is wrong with it",
          note: "A moderator looks at it. It stays until then. Whoever wrote it is not told who you are.",
          fields: [
            EditField(name: "rule", label: "The house rule it breaks", kind: .choice(HouseRule.choices)),
            EditField(name: "words", label: "What you want to say of it", hint: "In a line, if anything."),
          ])
      ])
  }

  func reportingPost(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let (discussion, post) = try records.read { open in
      let (discussion, post) = try visitedPost(visit, open)
      let topic = try post.topic.map {
        try open.post($0, in: discussion.reference, at: visit["authority"])
      }
      // Under a topic that was taken down nothing is shown.
      guard post.state == .shown, topic.map({ $0?.state == .shown }) ?? true else { throw Problem.nothingHere }
      return (discussion, post)
    }
    let shown = form ?? reportForm(visit, discussion, post)
    return try personal(
      visit, "Report it", kicker: .data(discussion.title), section: .involvement,
      crumbs: discussionCrumbs(visit, discussion), status: shown.status, faults: shown.faults
    ) {
      leaf("said", "What was written") { post.quoted }
      shown.node()
    }
  }

  // MARK: One’s own

  func ownPosts(_ visit: Visit) throws -> Answer {
    let (id, account) = (visit["authority"], visit.person.account ?? "")
    let rows = try records.read { open in
      try open.posts(by: account, at: id, atMost: 100).compactMap { placed -> OwnPost? in
        guard let discussion = try open.discussion(placed.discussion, at: id) else { return nil }
        return OwnPost(
          id: id, discussion: discussion, post: placed.post,
          ruling: placed.post.state == .withdrawn
            ? nil : try open.ruling(on: placed.post.number, in: placed.discussion, at: id))
      }
    }
    return try personal(
      visit, "Your posts", lede: "What you wrote in discussions, and what became of it. Only you see this list.",
      section: .involvement, crumbs: discussionCrumbs(visit)
    ) {
      switch visit.query["sent"] {
      case "appealed": done("Your appeal came in. Another officer decides, and you get a letter.")
      case "withdrawn": done("It was taken back, and its words are deleted.")
      default: HTMLNode.empty
      }
      if rows.isEmpty { emptyState("You have written nothing yet.") }
      for row in rows { row.node }
    }
  }

  /// The post of whoever asks; to everybody else it is as if there were none.
  private func ownPost(_ visit: Visit) throws -> (Discussion, DiscussionPost, PostRuling?) {
    try records.read { open in
      let (discussion, post) = try visitedPost(visit, open)
      guard !post.account.isEmpty, post.account == visit.person.account else { throw Problem.nothingHere }
      return (discussion, post, try open.ruling(on: post.number, in: discussion.reference, at: visit["authority"]))
    }
  }

  func withdrawingPost(_ visit: Visit) throws -> Answer {
    let (discussion, post, _) = try ownPost(visit)
    let address = Address.discussed(visit["authority"], discussion.reference, post.number, "withdraw")
    return try personal(
      visit, "Take it back", kicker: .data(discussion.title), section: .involvement,
      crumbs: discussionCrumbs(visit, discussion)
    ) {
      leaf("said", "What you wrote") {
        post.quoted
        if post.state == .withdrawn {
          p { "It is taken back." }
        } else {
          p {
            post.kind == .topic
              ? "Its words are deleted at once, and what others wrote to it is not shown any more." as Phrase
              : "Its words are deleted at once." as Phrase
          }
          visit.sending(to: address, "Take it back", grave: true)
        }
      }
    }
  }

  func withdrawPost(_ visit: Visit) throws -> Answer {
    let (discussion, post, _) = try ownPost(visit)
    let deed = WithdrawPost(post.number, in: discussion.reference, at: visit["authority"])
    try records.carryOut(deed, by: visit.person, at: visit.now)
    return .seeOther(Address.discussions(visit["authority"], "yours") + "?sent=withdrawn")
  }

  func appealRemoval(_ visit: Visit) throws -> Answer {
    let (discussion, post, _) = try ownPost(visit)
    var form = appealForm(visit, discussion, post)
    let deed = AppealRemoval(
      form["words"].trimmed, on: post.number, in: discussion.reference, at: visit["authority"])
    guard try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try appealing(visit, form)
    }
    return .seeOther(Address.discussions(visit["authority"], "yours") + "?sent=appealed")
  }

  private func appealForm(_ visit: Visit, _ discussion: Discussion, _ post: DiscussionPost) -> MeetingForm {
    MeetingForm(
      visit, Address.discussed(visit["authority"], discussion.reference, post.number, "appeal"), "Send it",
      [
        EditGroup(
          id: "appeal", heading: "Why it should be shown",
          note: "You can appeal once. Another officer than the one who took it down decides.",
          fields: [EditField(name: "words", label: "What you say", kind: .lines(rows: 4))])
      ])
  }

  func appealing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let (discussion, post, ruling) = try ownPost(visit)
    guard let ruling, post.state == .removed else { throw Problem.nothingHere }
    let shown = form ?? appealForm(visit, discussion, post)
    return try personal(
      visit, "Appeal", kicker: .data(discussion.title), section: .involvement, crumbs: discussionCrumbs(visit),
      status: shown.status, faults: shown.faults
    ) {
      leaf("said", "What you wrote, and why it is not shown") {
        post.quoted
        ruling.told
      }
      if ruling.appeal == nil || form != nil { shown.node() }
    }
  }
}

/// Something somebody wrote, as they see it themselves.
struct OwnPost {
  var id: String
  var discussion: Discussion
  var post: DiscussionPost
  var ruling: PostRuling?

  var node: HTMLNode {
    let place = "\(discussion.reference.rawValue)-\(post.number)"
    let address = Address.discussed(id, discussion.reference, post.number)
    return leaf(place, "\(discussion.title), number \(post.number)", margin: p { post.cameAt.long }) {
      p { post.state.tag }
      post.quoted
      if let ruling { ruling.told }
      div(.class("row")) {
        if post.state == .shown { a(.href(address)) { "Read it in its place" } }
        if post.state == .removed, let ruling, ruling.appeal == nil { a(.href("\(address)/appeal")) { "Appeal" } }
        if [.shown, .held].contains(post.state) { a(.href("\(address)/withdraw")) { "Take it back" } }
      }
    }
  }
}

extension DiscussionPost {
  /// What it says, for a page of its own.
  var quoted: HTMLNode {
    guard state != .withdrawn else { return p { "Its words are deleted." } }
    return article(.class("remark")) {
      header {
        b { author }
        span(.class("small soft")) { cameAt.long }
      }
      if !title.isEmpty { p { b { title } } }
      paragraphs
    }
  }
}

extension PostRuling {
  /// Why a post is not shown, for its author and for moderators.
  var told: HTMLNode {
    HTMLNode {
      p {
        b { "Taken down for a house rule: " }
        span { Phrase.term(rule.words) }
      }
      p(.class("said")) { words }
      if let appeal {
        p { "An appeal came \(appeal.at.long):" }
        p(.class("said")) { appeal.words }
        if let outcome = appeal.outcome {
          p { outcome.isAllowed ? "It was allowed: it is shown again." as Phrase : "It was not allowed." as Phrase }
          p(.class("said")) { outcome.words }
          if outcome.isBySame { p { "The same officer decided, as nobody else moderates here." } }
        } else {
          p { "It waits for a decision." }
        }
      }
    }
  }
}

extension HouseRule {
  static var choices: [ChoiceField.Choice] {
    [.init(value: "", words: "Choose")] + allCases.map { .init(value: $0.rawValue, words: .term($0.words)) }
  }
}
