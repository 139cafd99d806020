import Council
import HTML
import Law
import Publishing
import Store

// One discussion: what it is for, its house rules, and its topics, fifty at a time.
extension Site {
  func discussion(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let page = try records.read { open -> DiscussionPage in
      let discussion = try visitedDiscussion(visit, open)
      let isBySupport = discussion.kind == .ideas && visit.query["order"] != "latest"
      let after = visit.query["after"].flatMap { Int($0) }
      let topics =
        isBySupport
        ? try open.topicsBySupport(
          of: discussion.reference, at: id, after: after.map { (visit.query["support"].flatMap { Int($0) } ?? 0, $0) },
          atMost: DiscussionPage.most + 1)
        : try open.topics(of: discussion.reference, at: id, before: after, atMost: DiscussionPage.most + 1)
      let shown = Array(topics.prefix(DiscussionPage.most))
      return DiscussionPage(
        id: id, discussion: discussion, topics: shown, hasMore: topics.count > DiscussionPage.most,
        isFirst: after == nil, isBySupport: isBySupport, count: try open.countTopics(of: discussion.reference, at: id),
        answered: try open.answered(shown.map(\.post.number), in: discussion.reference, at: id),
        removals: try open.removals(in: discussion.reference, at: id),
        activity: try discussion.activity.flatMap { try open.activity($0, at: id) }, today: visit.today)
    }
    let reference = page.discussion.reference
    return try personal(
      visit, .data(page.discussion.title), kicker: .term(page.discussion.kind.words.capitalised),
      section: .involvement, crumbs: discussionCrumbs(visit)
    ) {
      saved(visit)
      switch visit.query["sent"] {
      case "held": done("It came in. A moderator reads it before others see it; look under Your posts.")
      case "withdrawn": done("It was taken back, and its words are deleted.")
      default: HTMLNode.empty
      }
      ways(
        visit, for: .runInvolvement,
        [
          ("Change it", Address.discussion(id, reference, "edit")),
          ("To moderate", Address.discussions(id, "queue")),
        ])
      if visit.signedIn != nil { p { a(.href(Address.discussions(id, "yours"))) { "Your posts" } } }
      page.node
    }
  }
}

/// A page of a discussion.
struct DiscussionPage {
  /// How many topics, or comments, stand on a page.
  static let most = 50

  var id: String
  var discussion: Discussion
  var topics: [TalliedTopic]
  var hasMore: Bool
  var isFirst: Bool
  var isBySupport: Bool
  var count: Int
  var answered: Set<Int>
  var removals: [HouseRule: Int]
  var activity: Activity?
  var today: Day

  private var address: String { Address.discussion(id, discussion.reference) }

  var node: HTMLNode {
    HTMLNode {
      leaf(
        "about", "What it is for", margin: p { "Open \(discussion.opensOn.long) to \(discussion.closesOn.long)." }
      ) {
        inEnglish { MarkdownText(discussion.about).node }
        if let activity {
          p {
            "It runs beside: "
            a(.href(Address.activity(id, activity.reference))) { activity.title }
          }
        }
        folded("House rules") {
          inEnglish { MarkdownText(discussion.rules).node }
          p {
            discussion.moderation == .before
              ? "Posts are read before they are shown." as Phrase
              : "Posts are shown at once and read afterwards; the first one of an account is read before." as Phrase
          }
          p { "Whoever broke a rule is told why, and can appeal once." }
        }
      }
      call
      list
      if !removals.isEmpty { taken }
    }
  }

  @HTMLBuilder private var call: HTMLNode {
    switch discussion.state(on: today) {
    case .coming: leaf("write", "Not open yet") { p { "It opens on \(discussion.opensOn.long). Come back then." } }
    case .closed:
      leaf("write", "Closed") {
        p { "It closed on \(discussion.closesOn.long). What was said can still be read." }
      }
    case .open:
      leaf("write", "Take part") {
        p { a(.class("btn"), .href("\(address)/write")) { discussion.kind.call } }
        p(.class("small soft")) {
          "To write, sign in by a link that we send you. You choose what you are called; your e-mail address is never shown."
        }
      }
    }
  }

  private var list: HTMLNode {
    leaf("topics", discussion.kind.topics, full: true, margin: count > 0 ? p { "\(count.withCommas) in all." } : .empty)
    {
      if discussion.kind == .ideas, count > 1 {
        Tabs(
          name: "In what order",
          tabs: [
            .init(title: "Most supported first", address: address),
            .init(title: "Latest first", address: "\(address)?order=latest"),
          ], current: isBySupport ? 0 : 1
        ).node
      }
      if topics.isEmpty { emptyState("Nothing stands here yet.") }
      ul(.class("plain stack")) {
        for one in topics {
          li {
            p {
              a(.href(Address.discussed(id, discussion.reference, one.post.number))) { b { one.post.title } }
              if answered.contains(one.post.number) {
                span { " " }
                Web.tag(.green, .met, "Answered")
              }
            }
            p(.class("small soft")) {
              one.post.author
              span { ", \(one.post.cameAt.long)" }
              span { ", " }
              counted(one.tally.comments, one: "1 comment", other: "\(one.tally.comments.withCommas) comments")
              if discussion.kind == .ideas {
                span { ", " }
                counted(one.tally.supports, one: "1 supports it", other: "\(one.tally.supports.withCommas) support it")
              }
            }
          }
        }
      }
      Pager(
        name: "Pages of topics", before: isFirst ? nil : .init(title: "The first page", address: first),
        after: hasMore ? next : nil
      ).node
    }
  }

  private var first: String { address + (discussion.kind == .ideas && !isBySupport ? "?order=latest" : "") }

  private var next: Pager.Way? {
    guard let last = topics.last else { return nil }
    let place =
      isBySupport
      ? "?support=\(last.tally.supports)&after=\(last.post.number)"
      : (discussion.kind == .ideas ? "?order=latest&" : "?") + "after=\(last.post.number)"
    return .init(title: "More", address: address + place)
  }

  private var taken: HTMLNode {
    leaf("taken", "What was not shown") {
      p {
        counted(
          removals.values.reduce(0, +), one: "1 post is not shown, for a house rule:",
          other: "\(removals.values.reduce(0, +).withCommas) posts are not shown, for these house rules:")
      }
      ul {
        for rule in HouseRule.allCases {
          if let number = removals[rule] { li { "\(Phrase.term(rule.words)) (\(number.withCommas))" } }
        }
      }
    }
  }
}

extension Discussion.Kind {
  /// What its topics are called, as a heading.
  var topics: Phrase {
    switch self {
    case .talk: "Topics"
    case .ideas: "Ideas"
    case .questions: "Questions"
    }
  }

  /// What invites to begin one.
  var call: Phrase {
    switch self {
    case .talk: "Begin a topic"
    case .ideas: "Put an idea"
    case .questions: "Ask a question"
    }
  }
}

extension DiscussionPost {
  /// Who wrote it, as everybody reads it.
  var author: HTMLNode {
    if !post.isEmpty { return span { "\(post), for the council" } }
    return name.isEmpty ? span { "A resident" } : span { name }
  }

  /// Its words in paragraphs. What looks like an address is no link.
  var paragraphs: HTMLNode {
    HTMLNode { for line in words.split(whereSeparator: \.isNewline) { p(.class("said")) { String(line) } } }
  }
}
