import Council
import Law
import Testing

@Suite("Discussions, their posts and the filter of words")
struct DiscussionTests {
  private let day = Day(number: 20_778)

  private func discussion(_ title: String = "The square", about: String = "It is mended.", to last: Int = 7)
    -> Discussion
  {
    Discussion(
      .ideas, title: title, about: about, from: day, to: day.adding(days: last), startedAt: Moment(milliseconds: 0))
  }

  private func post(_ words: String, _ kind: DiscussionPost.Kind = .topic, title: String = "Benches", name: String = "")
    -> DiscussionPost
  {
    DiscussionPost(kind, title: title, words, name: name, cameAt: Moment(milliseconds: 0))
  }

  @Test func `it is open from its first day to its last`() {
    #expect(discussion().state(on: day.adding(days: -1)) == .coming)
    #expect(discussion().state(on: day) == .open && discussion().state(on: day.adding(days: 7)) == .open)
    #expect(discussion().state(on: day.adding(days: 8)) == .closed)
  }

  @Test func `what stands against it is told with its field, and one that is closed can still be changed`() {
    func fields(_ discussion: Discussion, isNew: Bool = true) -> [String] {
      discussion.objections(on: day, isNew: isNew).map(\.field)
    }
    #expect(fields(discussion()).isEmpty)
    #expect(fields(discussion("")) == ["title"] && fields(discussion(about: "")) == ["about"])
    #expect(fields(discussion(to: -1)) == ["closes", "closes"])
    var past = discussion()
    (past.opensOn, past.closesOn) = (day.adding(days: -9), day.adding(days: -2))
    #expect(fields(past) == ["closes"] && fields(past, isNew: false).isEmpty)
    past.rules = ""
    #expect(fields(past, isNew: false) == ["rules"])
  }

  @Test func `the standard house rules name every rule for which something can be taken down`() {
    for rule in HouseRule.allCases { #expect(HouseRule.standard.contains(rule.words)) }
  }

  @Test func `a topic has a title, nothing is empty or too long, and lines stay`() {
    func fields(_ post: DiscussionPost) -> [String] { post.objections().map(\.field) }
    #expect(fields(post("One.\n\nTwo.")).isEmpty)
    #expect(fields(post("One.", title: "")) == ["title"] && fields(post("")) == ["words"])
    #expect(fields(post("One.", .comment, title: "")).isEmpty)
    #expect(fields(post(String(repeating: "a", count: 2_001), .comment, title: "")) == ["words"])
    #expect(fields(post(String(repeating: "a", count: 2_001))).isEmpty)
    #expect(fields(post("A bell: \u{7}")) == ["words"])
  }

  @Test(arguments: ["Council Officer", "Cllr Ash", "The moderator", "me@example.org", "www.shop.example"])
  func `nobody is called as if the council spoke, or as an address`(name: String) {
    #expect(post("One.", name: name).objections().map(\.field) == ["name"])
    #expect(post("One.", name: "Ada from the hill").objections().isEmpty)
  }

  @Test func `the filter finds words and phrases whole, and beginnings where it is told to`() {
    let filter = WordsFilter(["rotten", "Fat Cat", "idiot*"])
    #expect(filter.found(in: "A ROTTEN deal, they say.") == ["rotten"])
    #expect(filter.found(in: "Rottenness is a word, and a fat  cat too: fat-cat!") == ["Fat Cat"])
    #expect(filter.found(in: "Idiotic!") == ["idiot*"] && filter.found(in: "An unidiotic plan").isEmpty)
    #expect(filter.found(in: "See www.shop.example") == [WordsFilter.webAddress])
    #expect(WordsFilter().found(in: "rotten").isEmpty)
    #expect(filter.objections().isEmpty && WordsFilter(["*", "—"]).objections().count == 2)
  }
}
