import Council
import Law
import Publishing

/// Posts as the API writes them.
enum WrittenPost: WrittenVersion {
  typealias Field = PostField

  static let name = "Post"
  static let about =
    "A position on the establishment, or a line of like positions, as it stands from a day to a day. Money is in pence."

  static let members = titles + figures + carried

  private static let titles: [VersionMember<Post>] = [
    VersionMember(
      name: "title", field: "title", schema: .text("Its title.", most: TextLimit.title), write: { .text($0.title) },
      put: { $1.title = $0.text?.trimmed ?? "" }),
    VersionMember(
      name: "unit", field: "unit", schema: .text("The reference of the unit it works in.", most: 200),
      write: { .text($0.unit.rawValue) }, put: { $1.unit = .init(rawValue: $0.text ?? "") }),
    VersionMember(
      name: "reportsTo", field: "reports-to",
      schema: Schema.text("The reference of its line manager; null when it answers to the council itself.", most: 200)
        .orNull,
      write: { .optional($0.reportsTo?.rawValue) },
      put: { $1.reportsTo = $0.text.flatMap { $0.isEmpty ? nil : .init(rawValue: $0) } }),
    VersionMember(
      name: "area", field: "area", schema: .text("The area it covers; empty for none.", most: TextLimit.title),
      write: { .text($0.area) }, put: { $1.area = $0.text?.trimmed ?? "" }),
    VersionMember(
      name: "grade", field: "grade", schema: .text("Empty when it is not stated.", most: TextLimit.short),
      write: { .text($0.grade) }, put: { $1.grade = $0.text?.trimmed ?? "" }),
    VersionMember(
      name: "gradeSubjectToEvaluation", field: "grade-evaluation",
      schema: Schema.flag.said("Whether the grade waits for job evaluation."),
      write: { .flag($0.gradeSubjectToEvaluation) }, put: { $1.gradeSubjectToEvaluation = $0.isTrue }),
  ]

  private static let figures: [VersionMember<Post>] = [
    money("payFromPence", "pay-from", "The least yearly pay of the grade.", \.payFrom),
    money("payToPence", "pay-to", "The most yearly pay of the grade.", \.payTo),
    money("costEachPence", "cost", "The yearly cost of each position with on-costs.", \.costEach),
    VersionMember(
      name: "fteEach", field: "fte",
      schema: Schema(
        form: .number(above: 0, most: 1), about: "Working time of each position, to six decimals: 1 is full time."),
      write: { .fte($0.fteEach) }, put: { $1.fteEach = $0.fte ?? .zero }),
    VersionMember(
      name: "positions", field: "positions", schema: .whole(1...100_000, "How many like positions it stands for."),
      write: { .whole($0.positions) }, put: { $1.positions = $0.whole ?? 0 }),
    VersionMember(
      name: "basis", field: "basis", schema: .choice(Post.Basis.self), write: { .text($0.basis.rawValue) },
      put: { $1.basis = $0.text.flatMap(Post.Basis.init) ?? $1.basis }),
    VersionMember(
      name: "status", field: "status", schema: .choice(Post.Status.self), write: { .text($0.status.rawValue) },
      put: { $1.status = $0.text.flatMap(Post.Status.init) ?? $1.status }),
    VersionMember(
      name: "funding", field: "funding", schema: funding,
      write: { .list($0.funding.map(share)) }, put: { $1.funding = $0.items.compactMap(share) }),
  ]

  private static let carried: [VersionMember<Post>] = [
    VersionMember(
      name: "designations", field: "designations",
      schema: .list(.choice(Designation.self), most: TextLimit.items, "Statutory hats it carries."),
      write: { .texts($0.designations.map(\.rawValue)) },
      put: { $1.designations = $0.texts.compactMap(Designation.init) }),
    list("delegations", "delegations", "Powers delegated to it by title.", \.delegations),
    list(
      "properOfficerFunctions", "functions", "Functions for which it is the proper officer.",
      \.properOfficerFunctions),
    list("outsideSeats", "seats", "Seats it fills on other bodies.", \.outsideSeats),
    list("duties", "duties", "Whatever else it answers for.", \.duties),
  ]

  static func reference(_ post: Post) -> String { post.reference.rawValue }
  static func days(_ post: Post) -> (from: Day?, to: Day?) { (post.from, post.to) }
  static func objections(to post: Post) -> [Objection] { post.objections }

  private static func money(
    _ name: String, _ field: String, _ about: String, _ path: any WritableKeyPath<Post, Money?> & Sendable
  ) -> VersionMember<Post> {
    VersionMember(
      name: name, field: field, schema: Schema.whole(0...1_000_000_000, about).orNull,
      write: { .pence($0[keyPath: path]) }, put: { $1[keyPath: path] = $0.pence })
  }

  private static func list(
    _ name: String, _ field: String, _ about: String, _ path: any WritableKeyPath<Post, [String]> & Sendable
  ) -> VersionMember<Post> {
    VersionMember(
      name: name, field: field, schema: .list(.text(most: TextLimit.item), most: TextLimit.items, about),
      write: { .texts($0[keyPath: path]) }, put: { $1[keyPath: path] = $0.texts.map(\.trimmed) })
  }

  private static let funding = Schema.list(
    .object(
      "FundingShare", "What one fund pays.",
      [
        .must("fund", .text("The fund’s short name: GF, HRA.", most: TextLimit.short)),
        .must("basisPoints", .whole(1...10_000, "Hundredths of a per cent: 6000 is 60%.")),
      ]), most: 50, "Who pays; the shares come to 10000. Empty when it is not stated.")

  private static func share(_ share: FundingShare) -> JSONText.Value {
    .object([("fund", .text(share.fund.rawValue)), ("basisPoints", .whole(share.basisPoints))])
  }

  private static func share(_ value: JSONText.Value) -> FundingShare? {
    guard let fund = value["fund"]?.text, let points = value["basisPoints"]?.whole else { return nil }
    return FundingShare(Fund(rawValue: fund), basisPoints: points)
  }
}
