import Council
import HTML
import Law

/// The form for one step: what it is done to, what was typed, what stands against it.
struct StepForm {
  var kind: StepKind
  /// The tree after the steps so far.
  var after: Establishment
  var posts: [Post]
  var units: [OrganisationUnit]
  /// What the steps so far made new.
  let drafted: Set<Post.Reference>
  var texts: [String: String] = [:]
  var faults = FormFaults()
  /// What to say at fields that somebody else changed too.
  var notes: [String: Phrase] = [:]

  init(_ kind: StepKind, _ opened: OpenedDraft, ticked: (String) -> Bool) {
    self.kind = kind
    let restructure = opened.alternative.restructure
    let after = restructure.establishmentAfter
    self.after = after
    drafted = Set(after.posts.map(\.reference)).subtracting(restructure.establishment.posts.map(\.reference))
    posts = kind.posts.upperBound == 0 ? [] : after.posts.filter { ticked("post-\($0.reference.rawValue)") }
    units = kind.units.upperBound == 0 ? [] : after.units.filter { ticked("unit-\($0.reference.rawValue)") }
  }

  /// Whether as much was ticked as it takes.
  var isTicked: Bool { kind.posts.contains(posts.count) && kind.units.contains(units.count) }

  /// What would stand in the fields if they were shown now.
  var shown: [String: String] {
    var untouched = self
    untouched.texts = [:]
    untouched.fillIn()
    return untouched.texts
  }

  /// What the posts carry, each with the field that says what becomes of it.
  var carried: [(field: String, item: Responsibility, from: Post)] {
    posts.flatMap { post in post.responsibilities.map { (item: $0, from: post) } }.enumerated().map {
      ("duty-\($0.offset)", $0.element.item, $0.element.from)
    }
  }

  // MARK: Fields

  var groups: [EditGroup] {
    switch kind {
    case .merge: [reference] + Array(PostMatter.groups(among: after).prefix(3))
    case .post: [reference] + PostMatter.groups(among: after)
    case .change: [changes]
    case .split: (1...Self.parts).map(part)
    case .delete: [EditGroup(id: "lines", heading: "Whoever reports to them", fields: [manager])] + fates
    case .transfer:
      [
        EditGroup(
          id: "transfer", heading: "Where they go",
          fields: [
            EditField(name: "to", label: "To whom", hint: "For example, another council or a company."), manager,
          ])
      ]
    case .duties: fates + [given]
    case .unit, .mergeUnits: [reference] + UnitMatter.groups(among: after)
    case .rename: [EditGroup(id: "name-group", heading: "Its name", fields: [EditField(name: "name", label: "Name")])]
    case .move: [EditGroup(id: "place", heading: "Its place", fields: [place("parent", "Part of", top: true)])]
    case .close:
      [
        EditGroup(
          id: "place", heading: "What is in it",
          fields: [place("contents", "Its posts and units move to", top: false)])
      ]
    }
  }

  static let parts = 3

  static let because = EditField(
    name: "because", label: "Why", hint: "A sentence for the proposal; it can stay empty.", kind: .lines(rows: 2))

  var fields: [EditField] { groups.flatMap(\.fields) + [Self.because] }

  private var reference: EditGroup {
    EditGroup(
      id: "new", heading: "Its reference",
      fields: [
        EditField(
          name: "reference", label: "Reference", hint: "A short, lasting name, such as P0042.",
          kind: .line(isNarrow: true))
      ])
  }

  private var manager: EditField {
    EditField(
      name: "reports-to", label: "Line manager from then on",
      hint: "The reference or the whole title of a post; empty when they answer to the council itself.",
      kind: .suggested(managers))
  }

  private var managers: [ChoiceField.Choice] {
    after.posts.prefix(400).map { .init(value: $0.reference.rawValue, words: .data($0.title)) }
  }

  private func place(_ name: String, _ label: Phrase, top: Bool, none: Phrase = "") -> EditField {
    let going = Set(units.map(\.reference))
    let units = after.units.filter { !going.contains($0.reference) }.map {
      ChoiceField.Choice(value: $0.reference.rawValue, words: .data($0.name))
    }
    let first: [ChoiceField.Choice] =
      !none.isEmpty ? [.init(value: "", words: none)] : top ? [.init(value: "", words: "The council itself")] : []
    return EditField(name: name, label: label, kind: .choice(first + units))
  }

  private var changes: EditGroup {
    let one = posts.count == 1
    let hint: Phrase = one ? "" : "What you leave empty stays as it is."
    return EditGroup(
      id: "changes", heading: "What they become", note: hint,
      fields: [
        EditField(name: "title", label: "Title"), place("unit", "Unit", top: false, none: one ? "" : "As it is"),
        EditField(
          name: "reports-to", label: "Line manager", hint: "The reference or the whole title of a post, or council.",
          kind: .suggested(managers)),
        EditField(name: "grade", label: "Grade", kind: .line(isNarrow: true)),
        EditField(name: "grade-evaluation", label: "The new grade is subject to job evaluation", kind: .tick),
        EditField(name: "fte", label: "Working time of one", hint: "1 is full time.", kind: .line(isNarrow: true)),
        EditField(
          name: "basis", label: "Basis",
          kind: .choice((one ? [] : [.init(value: "", words: "As it is")]) + PostMatter.choices(Post.Basis.self))),
        EditField(name: "area", label: "Area it covers"),
        EditField(name: "funding", label: "Funding", hint: "One fund on a line: GF 60%.", kind: .lines(rows: 2)),
      ] + (one ? lineFields : []))
  }

  /// What can be said of one line alone.
  private var lineFields: [EditField] {
    let isNew = posts.allSatisfy { drafted.contains($0.reference) }
    let positions = EditField(
      name: "positions", label: "Posts on this line",
      hint: isNew ? "" : "More than now stand on a line of their own, as they are new. Fewer: the others are deleted.",
      kind: .line(isNarrow: true))
    guard isNew else { return [positions] }
    return [positions, EditField(name: "status", label: "State", kind: .choice(PostMatter.choices(Post.Status.self)))]
  }

  private func part(_ number: Int) -> EditGroup {
    EditGroup(
      id: "part-\(number)", heading: number == 1 ? "The part that stays" : "Part \(number)",
      fields: [
        EditField(name: "positions-\(number)", label: "Posts", kind: .line(isNarrow: true)),
        EditField(name: "reference-\(number)", label: "Reference", kind: .line(isNarrow: true)),
        EditField(name: "title-\(number)", label: "Title"),
        EditField(name: "grade-\(number)", label: "Grade", kind: .line(isNarrow: true)),
        place("in-unit-\(number)", "Unit", top: false),
        EditField(name: "area-\(number)", label: "Area it covers"),
        EditField(
          name: "duties-\(number)", label: "What it carries", hint: "One on a line, as the whole line carries it now.",
          kind: .lines(rows: 3)),
      ])
  }

  private var fates: [EditGroup] {
    guard !carried.isEmpty else { return [] }
    return [
      EditGroup(
        id: "fates", heading: "What they carry",
        note:
          "Name the post that takes it by reference or title. Or write “ends: why”, or “to: where”, when it goes to no post. What is left empty has no receiving post.",
        fields: carried.map { line in
          EditField(
            name: line.field, label: .data(line.item.title), hint: "\(line.item.kind.words) of \(line.from.title)",
            kind: .suggested(managers))
        })
    ]
  }

  private var given: EditGroup {
    EditGroup(
      id: "given", heading: "Something it does not carry yet",
      fields: [
        EditField(name: "item", label: "What it is given"),
        EditField(name: "kind", label: "What sort of thing", kind: .choice(kinds)),
      ])
  }

  private var kinds: [ChoiceField.Choice] {
    Responsibility.Kind.allCases.reversed().map { .init(value: $0.rawValue, words: .term($0.words)) }
  }
}
