import Council
import Law
import Testing

@Suite("Enquiries")
struct EnquiryTests {
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  private let offices = OfficeDays()

  @Test func `ten working days leave out weekends, bank holidays and days on which offices are closed`() {
    #expect(Enquiry.due(from: day("2026-06-01"), offices) == day("2026-06-15"))
    // Good Friday is 3 April and Easter Monday 6 April 2026.
    #expect(Enquiry.due(from: day("2026-03-30"), offices) == day("2026-04-15"))
    #expect(Enquiry.due(from: day("2026-06-01"), OfficeDays(closed: [day("2026-06-05")])) == day("2026-06-16"))
    #expect(Enquiry.due(from: day("2026-06-06"), offices) == day("2026-06-19"))
  }

  @Test func `working days to an answer do not count the day it came`() {
    #expect(Enquiry.workingDays(from: day("2026-06-01"), to: day("2026-06-01"), offices) == 0)
    #expect(Enquiry.workingDays(from: day("2026-06-05"), to: day("2026-06-08"), offices) == 1)
    #expect(
      Enquiry.workingDays(from: day("2026-03-30"), to: Enquiry.due(from: day("2026-03-30"), offices), offices) == 10)
  }

  @Test func `it is nobody’s, to be answered, overdue, answered or closed`() {
    var enquiry = Enquiry(.web, .streets, receivedOn: day("2026-06-01"), due: day("2026-06-15"))
    #expect(enquiry.state(on: day("2026-06-15")) == .unowned)
    #expect(enquiry.state(on: day("2026-06-16")) == .overdue)
    enquiry.owner = .init("a", post: "Clerk")
    #expect(enquiry.state(on: day("2026-06-15")) == .open && enquiry.isInTime == nil)
    enquiry.answeredOn = day("2026-06-16")
    #expect(enquiry.state(on: day("2026-06-20")) == .answered && enquiry.isInTime == false)
    enquiry.closedOn = day("2026-06-20")
    #expect(enquiry.state(on: day("2026-06-20")) == .closed)
  }

  @Test func `a subject names an enquiry between square brackets only`() {
    #expect(Enquiry.Reference(inSubject: "Re: Bins [Q-2026-12]")?.rawValue == "Q-2026-12")
    #expect(Enquiry.Reference(inSubject: "[Q-2026-12] and [Q-2026-13]")?.rawValue == "Q-2026-12")
    for none in ["Q-2026-12", "[Q-26-12]", "[Q-2026-]", "[q-2026-12]", "[Q-2026-12", ""] {
      #expect(Enquiry.Reference(inSubject: none) == nil, "\(none)")
    }
  }

  @Test func `whoever wants to hear says how`() {
    func fields(_ change: (inout Enquirer) -> Void, _ words: String = "When?") -> [String] {
      var person = Enquirer(subject: "Bins")
      change(&person)
      return person.objections(asking: words).map(\.field)
    }
    #expect(fields { _ in }.isEmpty)
    #expect(fields({ _ in }, "") == ["words"])
    #expect(fields({ _ in }, String(repeating: "a", count: Enquiry.mostCharacters + 1)) == ["words"])
    #expect(fields { $0.subject = "" } == ["subject"])
    #expect(fields { $0.wish = .email } == ["email"])
    #expect(fields { $0.wish = .telephone } == ["telephone"])
    #expect(fields { ($0.wish, $0.email) = (.email, EmailAddress("a@b.example")) }.isEmpty)
  }

  @Test func `figures count what came, what was in time, and the middle of the working days`() {
    func enquiry(_ topic: Enquiry.Topic, answered: String? = nil, owner: String = "") -> Enquiry {
      Enquiry(
        .web, topic, receivedOn: day("2026-06-01"), due: day("2026-06-15"),
        owner: owner.isEmpty ? nil : .init(owner, post: owner), answeredOn: answered.map(day))
    }
    let figures = EnquiryFigures(
      [
        enquiry(.streets, answered: "2026-06-02", owner: "Clerk"), enquiry(.streets, answered: "2026-06-16"),
        enquiry(.waste, answered: "2026-06-05", owner: "Clerk"), enquiry(.waste),
      ], on: day("2026-06-20"), offices)
    #expect(figures.all == .init(received: 4, answered: 3, inTime: 2, overdue: 1))
    #expect(figures.topics.map(\.topic) == [.streets, .waste] && figures.topics[1].line.overdue == 1)
    #expect(figures.medianDays == 4)
    #expect(figures.owners.map(\.post) == ["", "Clerk"] && figures.owners.map(\.open) == [2, 2])
    let none = EnquiryFigures([], on: day("2026-06-20"), offices)
    #expect(none.medianDays == nil && none.topics.isEmpty && none.owners.isEmpty)
  }
}
