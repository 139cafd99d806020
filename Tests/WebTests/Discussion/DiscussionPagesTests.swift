import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Discussions, in the browser")
struct DiscussionPagesTests {
  private struct Square {
    let editor: Editor
    let part: [String: String]
    var site: Site { editor.site }

    func visit(
      _ account: String?, _ number: Int? = nil, query: [String: String] = [:], form: [String: String]? = nil
    ) -> Visit {
      var part = part
      if let number { part["number"] = String(number) }
      var visit = editor.visit(part, query: query, form: form)
      visit.signedIn = account.map { account in
        let person = ActingPerson(
          .account(account), post: "A resident", grants: [RoleGrant(authority: "borsetshire", role: .resident)])
        return SignedIn(
          authority: "borsetshire", name: "R", person: person, session: "s", formToken: "t", holder: nil, renewed: nil)
      }
      return visit
    }

    func officer(_ number: Int? = nil, query: [String: String] = [:], form: [String: String]? = nil) -> Visit {
      var part = part
      if let number { part["number"] = String(number) }
      return editor.visit(part, query: query, form: form)
    }

    func text(_ answer: Answer) -> String { Editor.text(answer) }

    /// Settles a post as the form of the moderators’ page does.
    func settle(_ number: Int, _ act: String, _ more: [String: String] = [:]) throws -> Answer {
      let place = "\(part["discussion"] ?? "")-\(number)"
      var form = ["discussion": part["discussion"] ?? "", "post": String(number), "act": act]
      for (name, value) in more { form["\(name)-\(place)"] = value }
      return try site.settlePost(officer(form: form))
    }
  }

  @Test(arguments: Engine.allCases)
  func `the letter to moderators counts, leads to the page, and says nothing that anybody wrote nor who it was`(
    engine: Engine
  ) throws {
    let town = try Town(engine)
    try town.invite("officer@council.example", as: .engagementOfficer)
    #expect(try town.records.tellModerators(town.postbag.post, at: town.clock.now) == 0)
    let (account, link) = try town.records.read { open -> (Account?, Int) in
      (try open.accounts(of: Town.id).first, try open.countHeldPosts(at: Town.id))
    }
    #expect(account?.state == .invited && link == 0)
    let discussion = try town.enterDiscussion()
    try town.records.change { open in
      guard var account else { return }
      account.state = .active
      try open.save(account, of: Town.id)
      let matter = RecordMatter(
        deed: "test", subject: "test", title: "Test", by: "Test", warrant: Warrant(.running, "Test"))
      try open.enter(
        RecordNote(matter, isPublic: false), account: nil, authority: Town.id, at: town.clock.now.moment)
    }
    #expect(try town.records.tellModerators(town.postbag.post, at: town.clock.now) == 1)
    let letter = try #require(town.postbag.letters.last)
    #expect(letter.to == "officer@council.example" && letter.subject.hasSuffix("what waits for a moderator"))
    #expect(letter.text.contains("1 post waits to be read, since 21 November 2026."))
    #expect(letter.text.contains("1 report by a reader waits, since 21 November 2026."))
    #expect(letter.text.contains("https://moot.example/borsetshire/discussions/queue"))
    for words in [
      "Sell it", "highest bidder", "Once is enough", "hedges", "Mow it", "Ada of the hill", "green", discussion, "ben",
    ] {
      #expect(!letter.text.contains(words), "\(words)")
    }
  }

  private func started(_ engine: Engine, _ kind: String = "ideas", moderation: String = "before") throws -> Square {
    let editor = try Editor(engine, role: .engagementOfficer)
    var typed = try Editor.fields(try editor.site.startingDiscussion(editor.visit([:]), nil))
    #expect(typed["rules"]?.contains("Keep to the subject.") == true)
    typed.merge(["kind": kind, "title": "The <green>", "about": "Mown *or* left?", "moderation": moderation]) { $1 }
    var wrong = typed
    (wrong["kind"], wrong["about"]) = ("", "")
    let refused = try editor.site.startDiscussion(editor.visit([:], form: wrong))
    #expect(refused.status == 422 && Editor.text(refused).contains("Choose what people do in it"))
    let made = try editor.site.startDiscussion(editor.visit([:], form: typed))
    #expect(made.status == 303)
    return Square(editor: editor, part: ["discussion": "T-\(editor.now.day.year)-1"])
  }

  private let idea = ["title": "Mow <it>", "words": "Twice a year.\nSee https://x.example <now>.", "name": "Ada & co"]

  @Test(arguments: Engine.allCases)
  func `an idea waits, is shown with its author’s name and without a link, and is supported`(engine: Engine) throws {
    let square = try started(engine)
    let site = square.site
    let refused = try site.writeTopic(
      square.visit("ada", form: ["title": "", "words": "Keep <me>.", "name": "Cllr X"]))
    #expect(refused.status == 422)
    #expect(try Editor.fields(refused)["words"] == "Keep <me>.")
    #expect(square.text(refused).contains("This sounds as if the council spoke"))
    let sent = try site.writeTopic(square.visit("ada", form: idea))
    #expect(sent.status == 303)
    #expect(!square.text(try site.discussion(square.visit(nil))).contains("Mow &lt;it&gt;"))
    #expect(throws: Problem.self) { try site.topic(square.visit(nil, 1), nil) }
    #expect(square.text(try site.topic(square.visit("ada", 1), nil)).contains("A moderator reads it"))
    #expect(square.text(try site.moderationQueue(square.officer(), FormFaults())).contains("an address of the web"))
    #expect(try square.settle(1, "show").status == 303)

    let page = square.text(try site.topic(square.visit(nil, 1), nil))
    #expect(page.contains("Ada &amp; co") && page.contains("<p class=\"said\">Twice a year.</p>"))
    #expect(page.contains("https://x.example &lt;now&gt;.") && !page.contains("href=\"https://x.example"))
    #expect(page.contains("Sign in to support it") && !page.contains("Take it down"))
    #expect(try site.supportIdea(square.visit("ben", 1, form: ["on": "yes"])).status == 303)
    let supported = square.text(try site.topic(square.visit("ben", 1), nil))
    #expect(supported.contains("1 supports it.") && supported.contains("Take my support back"))
    #expect(square.text(try site.discussion(square.visit(nil))).contains("1 supports it"))
    _ = try site.supportIdea(square.visit("ben", 1, form: ["on": "no"]))
    #expect(square.text(try site.topic(square.visit("ben", 1), nil)).contains("0 support it."))
  }

  @Test(arguments: Engine.allCases)
  func `comments are shown in pages of fifty, each under its own address`(engine: Engine) throws {
    let square = try started(engine, "talk")
    let site = square.site
    _ = try site.writeTopic(square.visit("ada", form: idea))
    _ = try square.settle(1, "show")
    let empty = try site.writeComment(square.visit("ben", 1, form: ["words": "", "name": "Sunny"]))
    #expect(empty.status == 422 && square.text(empty).contains("Write what you want to say"))
    #expect(square.text(empty).contains("value=\"Sunny\""))
    for number in 2...53 {
      let form = ["words": "Comment number \(number)."]
      #expect(try site.writeComment(square.visit("p\(number)", 1, form: form)).status == 303)
      _ = try square.settle(number, "show")
    }
    let first = square.text(try site.topic(square.visit(nil, 1), nil))
    #expect(first.contains("Comment number 51.") && !first.contains("Comment number 52."))
    #expect(first.contains("after=51") && first.contains("52 comments and answers."))
    let second = square.text(try site.topic(square.visit(nil, 1, query: ["after": "51"]), nil))
    #expect(second.contains("Comment number 52.") && !second.contains("Comment number 51."))
    let latest = square.text(try site.topic(square.visit(nil, 1, query: ["order": "latest"]), nil))
    #expect(latest.contains("Comment number 53.") && !latest.contains("Comment number 2."))
    let comment = try site.topic(square.visit(nil, 40), nil)
    #expect(comment.status == 303 && comment.location?.hasSuffix("/1?after=39#p40") == true)
    for strange in ["after": "x", "order": "'"] {
      #expect(try site.topic(square.visit(nil, 1, query: [strange.key: strange.value]), nil).status == 200)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is taken down is gone for readers, and its author reads why, appeals, and reads what became of it`(
    engine: Engine
  ) throws {
    let square = try started(engine)
    let site = square.site
    _ = try site.writeTopic(square.visit("ada", form: idea))
    _ = try square.settle(1, "show")
    _ = try site.writeComment(square.visit("ben", 1, form: ["words": "Good for bees."]))
    _ = try square.settle(2, "show")
    #expect(square.text(try site.reportingPost(square.visit("ada", 2), nil)).contains("Good for bees."))
    let unsaid = try site.reportPost(square.visit("ben", 1, form: ["words": "Rude."]))
    #expect(unsaid.status == 422 && square.text(unsaid).contains("Choose the house rule"))
    _ = try site.reportPost(square.visit("ben", 1, form: ["rule": "insult", "words": "Rude <b>."]))
    let queue = square.text(try site.moderationQueue(square.officer(), FormFaults()))
    #expect(queue.contains("1 reader reported it:") && queue.contains("Rude &lt;b&gt;."))
    let refused = try square.settle(1, "remove", ["reason": "It is <rude>."])
    #expect(refused.status == 422 && square.text(refused).contains("Choose the house rule"))
    #expect(square.text(refused).contains("It is &lt;rude&gt;."))
    #expect(try square.settle(1, "remove", ["reason": "It is <rude>.", "rule": "insult"]).status == 303)

    let gone = try site.topic(square.visit(nil, 1), nil)
    #expect(gone.status == 410 && !square.text(gone).contains("Twice a year") && !square.text(gone).contains("rude"))
    let list = square.text(try site.discussion(square.visit(nil)))
    #expect(list.contains("1 post is not shown, for a house rule:") && !list.contains("Mow &lt;it&gt;"))
    #expect(throws: Problem.self) { try site.appealing(square.visit("ben", 1), nil) }
    #expect(throws: Problem.self) { try site.reportingPost(square.visit("ben", 1), nil) }
    #expect(throws: Problem.self) { try site.reportingPost(square.visit("ada", 2), nil) }
    #expect(!square.text(try site.ownPosts(square.visit("ben"))).contains("Twice a year"))
    let own = square.text(try site.ownPosts(square.visit("ada")))
    #expect(own.contains("It is &lt;rude&gt;.") && own.contains("Do not insult") && own.contains("/1/appeal"))
    let silent = try site.appealRemoval(square.visit("ada", 1, form: ["words": ""]))
    #expect(silent.status == 422 && square.text(silent).contains("Say why it should be shown"))
    #expect(try site.appealRemoval(square.visit("ada", 1, form: ["words": "It is <not>."])).status == 303)
    #expect(square.text(try site.moderationQueue(square.officer(), FormFaults())).contains("It is &lt;not&gt;."))
    #expect(try square.settle(1, "allow", ["reason": "Right."]).status == 303)
    #expect(square.text(try site.ownPosts(square.visit("ada"))).contains("It was allowed: it is shown again."))
    #expect(square.text(try site.topic(square.visit(nil, 1), nil)).contains("Twice a year."))
  }

  @Test(arguments: Engine.allCases)
  func `a question is answered under a post, and what was answered says so in the list`(engine: Engine) throws {
    let square = try started(engine, "questions")
    let site = square.site
    _ = try site.writeTopic(square.visit("ada", form: idea))
    _ = try square.settle(1, "show")
    let fields = try Editor.fields(try site.answeringTopic(square.officer(1), nil))
    #expect(fields["post"] == "Establishment Officer")
    let refused = try site.answerTopic(square.officer(1, form: ["post": "", "words": "Because <of> it."]))
    #expect(refused.status == 422 && square.text(refused).contains("Say who answers"))
    #expect(try Editor.fields(refused)["words"] == "Because <of> it.")
    _ = try site.answerTopic(square.officer(1, form: ["post": "Head of <Parks>", "words": "Because <of> it."]))
    let page = square.text(try site.topic(square.visit(nil, 1), nil))
    #expect(page.contains("The council’s answer") && page.contains("Because &lt;of&gt; it."))
    #expect(page.contains("Head of &lt;Parks&gt;"))
    #expect(square.text(try site.discussion(square.visit(nil))).contains("Answered"))
  }

  @Test(arguments: Engine.allCases)
  func `one’s own is taken back after a page that asks, and to others there is no such page`(engine: Engine) throws {
    let square = try started(engine, "talk", moderation: "after")
    let site = square.site
    _ = try site.writeTopic(square.visit("ada", form: idea))
    _ = try square.settle(1, "show")
    #expect(throws: Problem.self) { try site.withdrawPost(square.visit("ben", 1, form: [:])) }
    #expect(square.text(try site.withdrawingPost(square.visit("ada", 1))).contains("deleted at once"))
    #expect(try site.withdrawPost(square.visit("ada", 1, form: [:])).status == 303)
    #expect(try site.topic(square.visit(nil, 1), nil).status == 410)
    #expect(square.text(try site.ownPosts(square.visit("ada"))).contains("Its words are deleted."))
  }

  @Test(arguments: Engine.allCases)
  func `the list of words is kept, once each, and is on no page but its own`(engine: Engine) throws {
    let square = try started(engine)
    let site = square.site
    let wrong = try site.setWordsFilter(square.officer(form: ["entries": "rotten\n—"]))
    #expect(wrong.status == 422 && square.text(wrong).contains("holds no letter"))
    _ = try site.setWordsFilter(square.officer(form: ["entries": "rotten\nrotten\nfat cat*"]))
    #expect(try Editor.fields(try site.wordsToLookAt(square.officer(), nil))["entries"] == "rotten\nfat cat*")
    #expect(!square.text(try site.discussion(square.visit(nil))).contains("rotten"))
    let typed = try Editor.fields(try site.changingDiscussion(square.officer(), nil))
    let changed = typed.merging(["title": "The old green"]) { $1 }
    #expect(try site.changeDiscussion(square.officer(form: changed)).status == 303)
    #expect(square.text(try site.discussions(square.visit(nil))).contains("The old green"))
  }
}
