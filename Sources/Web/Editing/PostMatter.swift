import CaseFiles
import Council
import HTML
import Law

/// The fields of a post.
enum PostMatter: EditedMatter {
  typealias Field = PostField

  static func groups(among around: Establishment) -> [EditGroup] {
    [
      EditGroup(
        id: "post", heading: "The post",
        fields: [
          EditField(name: "title", label: "Title"), unit(among: around), manager(among: around),
          EditField(name: "area", label: "Area it covers", hint: "Empty for none."),
        ]),
      EditGroup(id: "pay", heading: "Grade and pay", fields: pay),
      EditGroup(id: "time", heading: "Working time and funding", fields: time),
      EditGroup(
        id: "carries", heading: "What it carries",
        note: "What is taken away here has to be given to another post, or the council loses it.", fields: carries),
    ]
  }

  /// More units than this are not to be chosen from a list.
  private static let mostUnits = 400

  private static func unit(among around: Establishment) -> EditField {
    let units = around.units.map { ChoiceField.Choice(value: $0.reference.rawValue, name: $0.name) }
    guard units.count <= mostUnits else {
      return EditField(name: "unit", label: "Unit", hint: "Its reference, such as HSG.", kind: .line(isNarrow: true))
    }
    return EditField(name: "unit", label: "Unit", kind: .choice([.init(value: "", words: "Choose a unit")] + units))
  }

  private static func manager(among around: Establishment) -> EditField {
    let leading = Set(around.posts.compactMap(\.reportsTo))
    let posts = around.posts.count <= mostUnits ? around.posts : around.posts.filter { leading.contains($0.reference) }
    return EditField(
      name: "reports-to", label: "Line manager",
      hint: "The reference or the whole title of a post; empty when it answers to the council itself.",
      kind: .suggested(posts.prefix(mostUnits).map { .init(value: $0.reference.rawValue, name: $0.title) }))
  }

  private static let pay = [
    EditField(name: "grade", label: "Grade", kind: .line(isNarrow: true)),
    EditField(name: "grade-evaluation", label: "The grade is subject to job evaluation", kind: .tick),
    EditField(name: "pay-from", label: "Least yearly pay", hint: "For example, £38,223.", kind: .line(isNarrow: true)),
    EditField(name: "pay-to", label: "Most yearly pay", kind: .line(isNarrow: true)),
    EditField(name: "cost", label: "Yearly cost of one, with on-costs", kind: .line(isNarrow: true)),
  ]

  private static let time = [
    EditField(
      name: "fte", label: "Working time of one", hint: "1 is full time; 0.81 is 30 of 37 hours.",
      kind: .line(isNarrow: true)),
    EditField(name: "positions", label: "Posts on this line", kind: .line(isNarrow: true)),
    EditField(name: "basis", label: "Basis", kind: .choice(choices(Post.Basis.self))),
    EditField(name: "status", label: "State", kind: .choice(choices(Post.Status.self))),
    EditField(
      name: "funding", label: "Funding", hint: "One fund on a line: GF 60%. The shares come to 100%.",
      kind: .lines(rows: 2)),
  ]

  private static let carries = [
    EditField(
      name: "designations", label: "Statutory designations",
      kind: .ticks(Designation.allCases.map { .init(value: $0.rawValue, name: $0.title) })),
    EditField(
      name: "delegations", label: "Delegated powers", hint: "One on a line, as the scheme of delegation names it.",
      kind: .lines()),
    EditField(name: "functions", label: "Proper officer functions", hint: "One on a line.", kind: .lines()),
    EditField(name: "seats", label: "Outside seats", hint: "One on a line.", kind: .lines(rows: 2)),
    EditField(name: "duties", label: "Duties", hint: "One on a line.", kind: .lines(rows: 8)),
  ]

  static func choices<T: RawRepresentable<String> & CaseIterable>(_ type: T.Type) -> [ChoiceField.Choice] {
    type.allCases.map {
      .init(value: $0.rawValue, words: .term($0.rawValue.capitalised))
    }
  }

  static func objections(to version: Post) -> [Objection] { version.objections }
}
