import Council
import Law
import Publishing

/// A meeting as the API writes it, with all that is public of it.
struct WrittenMeeting {
  var authority: String
  var meeting: Meeting
  var items: [AgendaItem]
  var papers: [Paper]
  var attendance: [Attendance]
  var interests: [DeclaredInterest]
  var motions: [Motion]
  var decisions: [Decision.Reference]
  var minutes: MeetingMinutes?
  var heard: [Int: [ResidentsHeard]] = [:]

  static let schema = Schema.object("MeetingSummary", "A meeting: where, when, and what came out of it when.", members)

  static let whole = Schema.object(
    "Meeting", "A meeting with its agenda and what came of it.",
    members + [
      .must("items", .list(item)), .must("papers", .list(paper)), .must("attendance", .list(attended)),
      .must("interests", .list(interest)), .must("motions", .list(WrittenMotion.schema)),
      .must("decisions", .list(.text(), "The references of the decisions that were taken at it.")),
      .must("minutes", Schema.text("The minutes in Markdown; null until they are out.", most: 400_000).orNull),
    ])

  private static let members: [Schema.Member] = [
    .must("reference", .text("Its short, lasting name.")),
    .must("number", .whole(1...9_007_199_254_740_991, "Its number at its council.")),
    .must("body", .text("The reference of the body that meets.")), .must("day", .day),
    .must("time", .text("When it begins in England: 10:00.")), .must("place", .text()),
    .must("title", .text("What it is called beside the body’s name; mostly empty.")),
    .must("status", .choice(Meeting.Status.self)),
    .must("reason", .text("Why it does not stand; empty while it does.")),
    .must("movedTo", Schema.text("The meeting that takes its place.").orNull),
    .must("announcedAt", .moment), .must("agendaAt", Schema.moment.orNull), .must("minutesAt", Schema.moment.orNull),
  ]

  private static let item = Schema.object(
    "AgendaItem", "An item of an agenda.",
    [
      .must("id", .count), .must("number", .text()), .must("title", .text()),
      .must("kind", .choice(AgendaItem.Kind.self)),
      .must("note", .text()),
      .must("exemptUnder", .list(.whole(1...7), "The paragraphs of Schedule 12A under which a part is private.")),
      .must("isConfidential", .flag), .must("urgentBecause", Schema.text("Why it could not wait.").orNull),
      .must("announcement", Schema.text("The entry of the forward plan whose decision it is for.").orNull),
      .must("residents", .list(residents)),
    ])

  private static let residents = Schema.object(
    "ResidentsHeard", "What residents were asked of an item. The whole of it is among the activities.",
    [
      .must("activity", .text("The reference of the activity.")), .must("title", .text()),
      .must("reportedAt", Schema.moment.orNull),
      .must("answers", Schema.count.said("How many answers had come in when it was reported.").orNull),
      .must("address", .text("Where it is on this site.")),
    ])

  private static let paper = Schema.object(
    "Paper", "A paper under an item.",
    [
      .must("reference", .text()), .must("version", .count), .must("item", .count), .must("title", .text()),
      .must("author", .text()), .must("isExempt", .flag), .must("isSupplement", .flag),
      .must("text", .text("In Markdown; empty when it is exempt.", most: Council.Paper.mostText)),
      .must("recommendations", .list(.text())), .must("implications", .list(implication)),
      .must("waivedBecause", Schema.text("Why it came out without all that the council’s template asks.").orNull),
      .must("file", file.orNull), .must("correction", .text("What this version corrects.")),
      .must("publishedAt", Schema.moment.orNull),
    ])

  private static let implication = Schema.object(
    "Implication",
    "What a report says of one consequence, and the post that signed it. Of an exempt paper there are none.",
    [
      .must("title", .text()), .must("kind", .choice(ReportTemplate.Kind.self)),
      .must("text", .text("In Markdown.", most: 400_000)),
      .must("signedBy", Schema.text("The post; null when nobody signed.").orNull),
      .must("signedAt", Schema.moment.orNull),
    ])

  private static let file = Schema.object(
    "PaperFile", "The file of a paper. Of an exempt paper there is none.",
    [
      .must("name", .text()), .must("mediaType", .text()), .must("bytes", .count),
      .must("sha256", .text("The digest of what it holds, in hexadecimal.")),
      .must("pages", Schema.count.orNull), .must("isTagged", Schema.flag.orNull),
      .must("address", .text("Where it is on this site.")),
    ])

  private static let attended = Schema.object(
    "Attendance", "Who was there.",
    [
      .must("member", .text()), .must("state", .choice(Council.Attendance.State.self)),
      .must("inPlaceOf", Schema.text("Whom a substitute stands for.").orNull),
    ])

  private static let interest = Schema.object(
    "DeclaredInterest", "An interest that was declared. A sensitive one is declared without saying what it is.",
    [
      .must("item", .count), .must("member", .text()), .must("kind", .choice(DeclaredInterest.Kind.self)),
      .must("words", .text()), .must("leftTheRoom", .flag),
    ])

  @Sendable static func value(_ meeting: Meeting) -> JSONText.Value { .object(members(of: meeting)) }

  private static func members(of meeting: Meeting) -> [(String, JSONText.Value)] {
    [
      ("reference", .text(meeting.reference.rawValue)), ("number", .whole(meeting.number)),
      ("body", .text(meeting.body.rawValue)), ("day", .text(meeting.day.iso)), ("time", .text(meeting.time)),
      ("place", .text(meeting.place)), ("title", .text(meeting.title)), ("status", .text(meeting.status.rawValue)),
      ("reason", .text(meeting.reason)), ("movedTo", .optional(meeting.movedTo?.rawValue)),
      ("announcedAt", .text(meeting.announcedAt.description)), ("agendaAt", .optional(meeting.agendaAt?.description)),
      ("minutesAt", .optional(meeting.minutesAt?.description)),
    ]
  }

  var value: JSONText.Value {
    .object(
      Self.members(of: meeting) + [
        ("items", .list(items.map(value))), ("papers", .list(papers.map(value))),
        ("attendance", .list(attendance.map(Self.value))), ("interests", .list(interests.map(Self.value))),
        ("motions", .list(motions.map(WrittenMotion.value))), ("decisions", .texts(decisions.map(\.rawValue))),
        ("minutes", .optional(minutes?.text)),
      ])
  }

  private func value(_ one: ResidentsHeard) -> JSONText.Value {
    .object([
      ("activity", .text(one.activity.reference.rawValue)), ("title", .text(one.activity.title)),
      ("reportedAt", .optional(one.activity.reportedAt?.description)),
      ("answers", one.activity.answered.map { .whole($0) } ?? .null),
      ("address", .text(Address.activity(authority, one.activity.reference))),
    ])
  }

  private func value(_ item: AgendaItem) -> JSONText.Value {
    .object([
      ("id", .whole(item.id)), ("number", .text(item.number)), ("title", .text(item.title)),
      ("kind", .text(item.kind.rawValue)), ("note", .text(item.note)),
      ("exemptUnder", .list((item.exemption?.paragraphs ?? []).map { .whole($0) })),
      ("isConfidential", .flag(item.exemption?.isConfidential == true)),
      ("urgentBecause", .optional(item.urgency?.reason)), ("announcement", .optional(item.announcement?.rawValue)),
      ("residents", .list((heard[item.id] ?? []).map(value))),
    ])
  }

  private static func value(_ implication: Implication) -> JSONText.Value {
    .object([
      ("title", .text(implication.title)), ("kind", .text(implication.kind.rawValue)),
      ("text", .text(implication.text)),
      ("signedBy", .optional(implication.signature?.post)),
      ("signedAt", .optional(implication.signature?.at.description)),
    ])
  }

  private func value(_ file: PaperFile, of paper: Paper) -> JSONText.Value {
    .object([
      ("name", .text(file.name)), ("mediaType", .text(file.kind.mediaType)), ("bytes", .whole(file.size)),
      ("sha256", .text(file.digest)), ("pages", file.pages.map { .whole($0) } ?? .null),
      ("isTagged", file.isTagged.map { .flag($0) } ?? .null),
      (
        "address",
        .text(Address.paperFile(authority, meeting.reference, paper.reference, version: paper.version))
      ),
    ])
  }

  private func value(_ paper: Paper) -> JSONText.Value {
    .object([
      ("reference", .text(paper.reference.rawValue)), ("version", .whole(paper.version)), ("item", .whole(paper.item)),
      ("title", .text(paper.title)), ("author", .text(paper.author)), ("isExempt", .flag(paper.isExempt)),
      ("isSupplement", .flag(paper.isSupplement)), ("text", .text(paper.text)),
      ("recommendations", .texts(paper.recommendations)),
      ("implications", .list(paper.parts.filled.map(Self.value))),
      ("waivedBecause", .optional(paper.parts.waiver?.reason)),
      ("file", paper.parts.file.map { value($0, of: paper) } ?? .null), ("correction", .text(paper.correction)),
      ("publishedAt", .optional(paper.publishedAt?.description)),
    ])
  }

  private static func value(_ attendance: Attendance) -> JSONText.Value {
    .object([
      ("member", .text(attendance.member.rawValue)), ("state", .text(attendance.state.rawValue)),
      ("inPlaceOf", .optional(attendance.inPlaceOf?.rawValue)),
    ])
  }

  private static func value(_ interest: DeclaredInterest) -> JSONText.Value {
    .object([
      ("item", .whole(interest.item)), ("member", .text(interest.member.rawValue)),
      ("kind", .text(interest.kind.rawValue)), ("words", .text(interest.words)), ("leftTheRoom", .flag(interest.left)),
    ])
  }
}
