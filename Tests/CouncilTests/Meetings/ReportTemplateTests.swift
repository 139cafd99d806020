import Council
import Law
import Testing

@Suite("What reports must say")
struct ReportTemplateTests {
  private let template = ReportTemplate(sections: [
    .init(key: "legal", kind: .legal, title: "Legal", signer: "Head of Law"),
    .init(key: "climate", kind: .climate, title: "Climate", isRequired: false, signer: "Head of Climate"),
  ])
  private let at = Moment(beginningInEnglandOf: Day(number: 0), minute: 0)

  private func parts(_ legal: String, by post: String? = nil, climate: String = "") -> PaperParts {
    PaperParts(
      implications: [
        Implication(template.sections[0], text: legal, signature: post.map { .init(post: $0, at: at) }),
        Implication(template.sections[1], text: climate),
      ])
  }

  @Test func `what is required must be filled, and whatever is filled must be signed by its own post`() {
    #expect(template.missing(in: PaperParts()) == ["“Legal” is empty."])
    #expect(template.missing(in: parts("None.")) == ["“Legal” waits for the signature of the Head of Law."])
    #expect(template.missing(in: parts("None.", by: "Head of Roads")).count == 1)
    #expect(template.missing(in: parts("None.", by: "Head of Law")).isEmpty)
    #expect(template.missing(in: parts("None.", by: "Head of Law", climate: "Warmer.")).count == 1)
  }

  @Test func `what was written under a section that is no more stays, and an empty one goes`() {
    let old = ReportTemplate.Section(key: "risk", kind: .risk, title: "Risks")
    let kept = template.implications(over: [Implication(old, text: "It may rain.")])
    #expect(kept.map(\.key) == ["legal", "climate", "risk"] && kept[2].text == "It may rain.")
    #expect(template.implications(over: [Implication(old)]).count == 2)
  }

  @Test func `the numbers that a report brings with it run on, and what jumps is told`() {
    let text = "## 1. Why\n\n1.1 It leaks.\n\n## 5. Cost\n\n## 8. Law\n\n8.1 None."
    #expect(PaperText(text).ownNumbers == ["1", "1.1", "5", "8", "8.1"])
    #expect(PaperText("## Why\n\nIt leaks in 3.5 places.\n\n1. One").ownNumbers.isEmpty)
    let day = Day(number: 20_000)
    let meeting = Meeting(
      reference: .init(rawValue: "PLAN-1"), number: 1, body: .init(rawValue: "PLAN"), day: day, minute: 600,
      place: "Hall", announcedAt: at)
    let body = Body(reference: .init(rawValue: "PLAN"), name: "Planning", kind: .committee, powers: .decides)
    let paper = Paper(
      reference: .init(rawValue: "1-1"), item: 1, title: "A bridge", text: text, background: .none)
    let check = MeetingCheck(
      meeting, of: body, items: [AgendaItem(id: 1, title: "A bridge")], papers: [paper])
    let told = check.findings.filter { $0.rule == NumberingRunsOn.id }
    #expect(told.map(\.title) == ["Numbers jump from 1 to 5", "Numbers jump from 5 to 8"])
    #expect(told.allSatisfy { $0.subject == "A bridge" })
  }

  @Test func `a file tells in a few words what it is`() {
    #expect(
      PaperFile(name: FileName("a.pdf"), kind: .pdf, size: 1_600_000, digest: "", pages: 1).facts
        == "PDF, 1 page, 1.5 MB")
  }

  @Test func `a look that fails is repeated after growing pauses, and then no more`() {
    let release = AgendaRelease(of: .init(rawValue: "PLAN-1"), number: 1, .published, setAt: at, tries: 1)
    #expect((1...5).map { AgendaRelease.wait(after: $0) } == [60, 300, 1_800, 7_200, nil])
    #expect(release.looked("It answers 500.", at: at).state == .wrong)
    #expect(release.looked("", at: at).nextAt == nil)
  }
}
