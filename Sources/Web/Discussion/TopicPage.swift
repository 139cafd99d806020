import Council
import HTML
import Law
import Store

// One topic with the council’s answers and the comments on it, fifty at a time. A reader of thousands gets as quick a page as one of ten.
extension Site {
  func topic(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let (discussion, found) = try records.read { try visitedPost(visit, $0) }
    if let topic = found.topic {
      let place = "?after=\(found.number - 1)#p\(found.number)"
      return .seeOther(Address.discussed(id, discussion.reference, topic) + (found.kind == .comment ? place : ""))
    }
    guard found.state == .shown else { return try notShown(visit, discussion, found) }
    let isLatestFirst = visit.query["order"] == "latest"
    let after = visit.query["after"].flatMap { Int($0) }
    let page = try records.read { open -> TopicPage in
      let comments = try open.comments(
        on: found.number, in: discussion.reference, at: id, after: after, latestFirst: isLatestFirst,
        atMost: DiscussionPage.most + 1)
      return TopicPage(
        visit: visit, discussion: discussion, topic: found,
        tally: try open.tally(of: found.number, in: discussion.reference, at: id) ?? DiscussionTally(),
        answers: try open.answers(to: found.number, in: discussion.reference, at: id),
        comments: Array(comments.prefix(DiscussionPage.most)), hasMore: comments.count > DiscussionPage.most,
        isFirst: after == nil, isLatestFirst: isLatestFirst,
        isSupported: try visit.person.account.map {
          try open.supported(by: $0, in: discussion.reference, at: id).contains(found.number)
        } ?? false, isModerator: mayRunInvolvement(visit),
        form: form ?? commentForm(visit, discussion, found.number))
    }
    return try personal(
      visit, .data(found.title), kicker: .data(discussion.title), section: .involvement,
      crumbs: discussionCrumbs(visit, discussion), faults: page.form.faults
    ) {
      page.news
      page.node
    }
  }

  private func notShown(_ visit: Visit, _ discussion: Discussion, _ post: DiscussionPost) throws -> Answer {
    let isItsAuthor = !post.account.isEmpty && post.account == visit.person.account
    // What waits is known to nobody but its author and moderators.
    guard post.state != .held || isItsAuthor || mayRunInvolvement(visit) else { throw Problem.nothingHere }
    return try personal(
      visit, "It is not shown", kicker: .data(discussion.title), section: .involvement,
      crumbs: discussionCrumbs(visit, discussion), status: post.state == .held ? 200 : 410
    ) {
      leaf("state", "Why") {
        switch post.state {
        case .held: p { "A moderator reads it before others see it." }
        case .withdrawn: p { "Whoever wrote it took it back." }
        default:
          p { "It was taken down for a house rule. What others wrote to it is not shown either." }
          if let rule = post.rule { p { Phrase.term(rule.words) } }
        }
        if isItsAuthor { p { a(.href(Address.discussions(visit["authority"], "yours"))) { "Your posts" } } }
      }
    }
  }

  func commentForm(_ visit: Visit, _ discussion: Discussion, _ topic: Int) -> MeetingForm {
    MeetingForm(
      visit, Address.discussed(visit["authority"], discussion.reference, topic, "comment"), "Send it",
      [
        EditGroup(
          id: "comment", heading: "Write a comment",
          fields: [
            EditField(
              name: "words", label: "Your comment",
              hint: "In plain words, at most \(DiscussionPost.mostOfComment.withCommas) characters.",
              kind: .lines(rows: 4)), Self.nameField,
          ])
      ])
  }

  static var nameField: EditField {
    EditField(
      name: "name", label: "What you want to be called",
      hint: "Empty for: A resident. It is shown with what you write; nothing else about you is.")
  }
}

/// A topic, a page of its comments, and what whoever reads it can do.
struct TopicPage {
  var visit: Visit
  var discussion: Discussion
  var topic: DiscussionPost
  var tally: DiscussionTally
  var answers: [DiscussionPost]
  var comments: [DiscussionPost]
  var hasMore: Bool
  var isFirst: Bool
  var isLatestFirst: Bool
  var isSupported: Bool
  var isModerator: Bool
  var form: MeetingForm

  private var id: String { visit["authority"] }
  private var address: String { Address.discussed(id, discussion.reference, topic.number) }
  private var isOpen: Bool { discussion.state(on: visit.today) == .open }

  var news: HTMLNode {
    switch visit.query["sent"] {
    case "held": done("It came in. A moderator reads it before others see it; look under Your posts.")
    case "shown": done("It is shown.")
    case "supported": done("You support it.")
    case "unsupported": done("You support it no longer.")
    case "reported": done("Thank you. A moderator looks at it.")
    case "answered": done("The answer is shown.")
    case "removed": done("It was taken down, and its author is told why.")
    case "withdrawn": done("It was taken back, and its words are deleted.")
    default: .empty
    }
  }

  var node: HTMLNode {
    HTMLNode {
      leaf("topic", discussion.kind.one) {
        remark(topic)
        if discussion.kind == .ideas { support }
        if isModerator, !isClosedForAnswers { p { a(.href("\(address)/answer")) { "Answer for the council" } } }
      }
      if !answers.isEmpty { leaf("answers", "The council’s answer") { for answer in answers { remark(answer) } } }
      writing
      leaf(
        "comments", "Comments",
        margin: p {
          counted(
            tally.comments, one: "1 comment or answer.", other: "\(tally.comments.withCommas) comments and answers.")
        }
      ) {
        if comments.isEmpty { emptyState("There is no comment here.") }
        if tally.comments > 1 {
          Tabs(
            name: "In what order",
            tabs: [
              .init(title: "Earliest first", address: address),
              .init(title: "Latest first", address: "\(address)?order=latest"),
            ], current: isLatestFirst ? 1 : 0
          ).node
        }
        for comment in comments { remark(comment) }
        Pager(
          name: "Pages of comments",
          before: isFirst ? nil : .init(title: "The first page", address: first),
          after: hasMore ? next : nil
        ).node
      }
    }
  }

  private var isClosedForAnswers: Bool { answers.count >= DiscussionPost.mostAnswers }

  private var first: String { address + (isLatestFirst ? "?order=latest" : "") }

  private var next: Pager.Way? {
    comments.last.map {
      .init(title: "More", address: "\(address)?\(isLatestFirst ? "order=latest&" : "")after=\($0.number)")
    }
  }

  @HTMLBuilder private var support: HTMLNode {
    p { counted(tally.supports, one: "1 supports it.", other: "\(tally.supports.withCommas) support it.") }
    if isOpen {
      if visit.signedIn == nil {
        p { a(.href(Address.signIn(id, back: address))) { "Sign in to support it" } }
      } else {
        visit.sending(to: "\(address)/support", isSupported ? "Take my support back" : "I support it") {
          input(.type("hidden"), .name("on"), .value(isSupported ? "no" : "yes"))
        }
      }
    }
  }

  @HTMLBuilder private var writing: HTMLNode {
    if !isOpen {
      leaf("comment", "Closed") { p { "Nothing more can be written here." } }
    } else if visit.signedIn == nil {
      leaf("comment", "Write a comment") {
        p { a(.href(Address.signIn(id, back: "\(address)#comment"))) { "Sign in to write" } }
      }
    } else {
      form.node()
    }
  }

  private func remark(_ post: DiscussionPost) -> HTMLNode {
    let own = Address.discussed(id, discussion.reference, post.number)
    return article(.class("remark"), .id("p\(post.number)")) {
      header {
        b { post.author }
        span(.class("small soft")) { post.cameAt.long }
      }
      post.paragraphs
      p(.class("small")) {
        if !post.account.isEmpty, post.account == visit.person.account {
          a(.href("\(own)/withdraw")) {
            "Take it back"
            span(.class("vh")) { ": number \(post.number)" }
          }
        } else if post.kind != .answer {
          a(.href("\(own)/report")) {
            "Report it"
            span(.class("vh")) { ": number \(post.number)" }
          }
        }
        if isModerator {
          span { " " }
          a(.href("\(own)/remove")) {
            "Take it down"
            span(.class("vh")) { ": number \(post.number)" }
          }
        }
      }
    }
  }
}

extension Discussion.Kind {
  /// What one topic is called, as a heading.
  var one: Phrase {
    switch self {
    case .talk: "Topic"
    case .ideas: "Idea"
    case .questions: "Question"
    }
  }
}
