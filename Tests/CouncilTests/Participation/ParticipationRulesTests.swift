import Council
import Law
import Testing

@Suite("What the public puts to a meeting")
struct ParticipationRulesTests {
  private let meeting = Meeting(
    reference: .init(rawValue: "COUNCIL-2026-12-16"), number: 1, body: .init(rawValue: "COUNCIL"),
    day: Day(iso: "2026-12-16") ?? Day(number: 0), minute: 600, place: "Hall",
    announcedAt: Moment(milliseconds: 0))

  private var rules: ParticipationRules? {
    ParticipationRules(
      ConstitutionSettings(publicNoticeDays: 5, publicMostWords: 5, petitionDebateFrom: 1000))
  }

  private func said(
    _ kind: PublicSubmission.Kind = .question, words: String = "Why is it so?", name: String = "A resident",
    signatures: Int? = nil, on day: String = "2026-12-08", minute: Int = 600
  ) throws -> [String] {
    let submission = PublicSubmission(
      kind, to: meeting.reference, subject: "A bridge", words: words, name: name, signatures: signatures,
      receivedAt: Moment(milliseconds: 0))
    return try #require(rules).objections(
      to: submission, for: meeting, on: try #require(Day(iso: day)), minute: minute
    ).map(\.words)
  }

  @Test func `five clear working days before Wednesday 16 December end with Tuesday 8 December, at five o’clock`()
    throws
  {
    #expect(try #require(rules).lastDay(before: meeting.day) == Day(iso: "2026-12-08"))
    #expect(try said().isEmpty)
    #expect(try said(minute: 17 * 60).first?.contains("had to come by 17:00 on 8 December 2026") == true)
    #expect(try said(on: "2026-12-09", minute: 0).count == 1)
    #expect(try said(on: "2026-12-06", minute: 1200).isEmpty, "A Sunday counts from Monday")
  }

  @Test func `too many words, no name and a petition without signatures are told, each for itself`() throws {
    #expect(try said(words: "one two three four five six").first?.contains("5 words; this has 6") == true)
    #expect(try said(name: "").count == 1)
    #expect(try said(.petition).first?.contains("how many have signed") == true)
    #expect(try said(.petition, signatures: 2).isEmpty)
  }

  @Test func `a council that sets no days takes nothing here`() {
    #expect(ParticipationRules(ConstitutionSettings()) == nil)
  }

  @Test func `on the agenda the text is quoted, and marks in it stay text`() throws {
    let submission = PublicSubmission(
      .petition, to: meeting.reference, subject: "A bridge", words: "See [here](https://x)\n# Now", name: "*Ann*",
      signatures: 1200, receivedAt: Moment(milliseconds: 0))
    let item = submission.item(4, debatedFrom: 1000)
    #expect(item.kind == .petitions && item.title == "Petition: A bridge")
    #expect(item.note.contains("> See \\[here\\]\\(https://x\\)\n> \\# Now") && item.note.contains("\\*Ann\\*"))
    #expect(item.note.contains("it is debated") && !submission.item(4).note.contains("debated"))
  }
}
