import Council
import Law
import Testing

@Suite("Events")
struct CommunityEventTests {
  private func day(_ month: Int, _ dayOfMonth: Int) -> Day {
    Day(year: 2026, month: month, day: dayOfMonth) ?? Day(number: 0)
  }

  private func event(_ day: Day, places: Int? = 20, together: Int = 2) -> CommunityEvent {
    CommunityEvent(
      title: "Streets to play in", about: "It is asked for.", on: day, from: 18 * 60 + 30, to: 20 * 60,
      venue: "Old Hall", address: "1 Green Lane, S60 2TH", places: places, together: together, contact: "Engagement",
      announcedAt: Moment(milliseconds: 0))
  }

  @Test func `it begins by the clock in England, in winter and in summer and on the days between`() {
    #expect(event(day(1, 5)).beginsAt.description == "2026-01-05T18:30:00.000Z")
    #expect(event(day(6, 5)).beginsAt.description == "2026-06-05T17:30:00.000Z")
    #expect(event(day(3, 29)).beginsAt.description == "2026-03-29T17:30:00.000Z")
    #expect(event(day(10, 25)).beginsAt.description == "2026-10-25T18:30:00.000Z")
  }

  @Test func `it is to come until it has ended, and one signs up until its last day and before it begins`() {
    var one = event(day(6, 5))
    one.closesOn = day(6, 4)
    func now(_ moment: Moment) -> Now { Now(moment, moment.dayAndMinutesInEngland.day) }
    #expect(one.takesSignUps(at: now(one.beginsAt.adding(seconds: -86_400))))
    #expect(!one.takesSignUps(at: now(one.beginsAt.adding(seconds: -60))))
    one.closesOn = one.day
    #expect(one.takesSignUps(at: now(one.beginsAt.adding(seconds: -60))))
    #expect(!one.takesSignUps(at: now(one.beginsAt)))
    #expect(one.state(at: one.beginsAt) == .coming && one.state(at: one.endsAt) == .past)
    one.calledOff = "Snow."
    #expect(one.state(at: one.beginsAt) == .calledOff && !one.takesSignUps(at: now(one.announcedAt)))
  }

  @Test func `what is missing or cannot be is told, each at its field`() {
    func fields(_ change: (inout CommunityEvent) -> Void, link: String = "") -> [String] {
      var one = event(day(6, 5))
      change(&one)
      return one.objections(joining: link, on: day(5, 1)).map(\.field)
    }
    #expect(fields { _ in } == [])
    #expect(fields { $0.title = "" } == ["title"])
    #expect(fields { $0.about = "" } == ["about"])
    #expect(fields { $0.contact = "" } == ["contact"])
    #expect(fields { $0.day = day(4, 30) } == ["day", "closes"])
    #expect(fields { $0.ends = $0.begins } == ["ends"])
    #expect(fields { $0.closesOn = day(6, 6) } == ["closes"])
    #expect(fields { ($0.venue, $0.address) = ("", "") } == ["venue", "address"])
    #expect(fields { $0.way = .online } == ["link"])
    #expect(fields({ $0.way = .online }, link: "https://x.example/1") == [])
    #expect(fields({ _ in }, link: "http://x.example") == ["link"])
    #expect(fields { $0.places = 0 } == ["places", "together"])
    #expect(fields { $0.places = 1 } == ["together"])
    #expect(fields { $0.together = 11 } == ["together"])
    #expect(fields { $0.places = nil } == [])
  }

  @Test func `a count of few who came is shown to nobody, and none before it is told`() {
    var one = event(day(6, 5))
    #expect(one.shown(30) == nil)
    one.notedOn = day(6, 6)
    #expect(one.shown(4) == nil && one.shown(1) == nil)
    #expect(one.shown(0) == 0 && one.shown(5) == 5 && one.shown(nil) == nil)
  }

  @Test func `a sign-up has a name and no more people than one may be for`() throws {
    let email = try #require(EmailAddress("ada@example.org"))
    func fields(_ name: String, _ people: Int, _ needs: String = "") -> [String] {
      EventSignUp(name, email, people: people, needs: needs, signedUpAt: Moment(milliseconds: 0))
        .objections(for: event(day(6, 5))).map(\.field)
    }
    #expect(fields("Ada", 2, "A loop.\nAnd a chair.") == [])
    #expect(fields("", 0) == ["name", "people"])
    #expect(fields("Ada", 3, String(repeating: "x", count: 1_001)) == ["people", "needs"])
  }

  @Test func `whoever has no e-mail address leaves another way to be reached`() {
    func fields(_ reach: String) -> [String] {
      EventSignUp("Ada", nil, reach: reach, signedUpAt: Moment(milliseconds: 0)).objections(for: event(day(6, 5)))
        .map(\.field)
    }
    #expect(fields("01234 567890") == [] && fields("") == ["reach"])
    #expect(fields(String(repeating: "x", count: 1_001)) == ["reach"])
  }

  @Test func `a tally counts people, and what fits is what is left`() throws {
    let email = try #require(EmailAddress("ada@example.org"))
    var tally = EventTally(places: 3)
    var one = EventSignUp("Ada", email, people: 2, state: .going, signedUpAt: Moment(milliseconds: 0))
    tally.count(one)
    #expect(tally.taken == 2 && tally.left == 1 && tally.fits(1) && !tally.fits(2))
    one.state = .waiting
    tally.count(one)
    #expect(tally.waiting == 2 && tally.taken == 2)
    #expect(EventTally(places: nil, taken: 99).fits(99))
  }
}
