import CaseFiles
import Council
import HTML
import Law

extension StepForm {
  /// What the form asks for; `nil` with faults when it cannot be read.
  mutating func operation() -> DraftOperation? {
    let (references, places) = (posts.map(\.reference), units.map(\.reference))
    let made: DraftOperation?
    switch kind {
    case .merge: made = newPost(like: Post.merging(posts)).map { .mergePosts(references, into: $0) }
    case .post: made = newPost(like: nil).map { .createPost($0) }
    case .change: made = .amendPosts(references, amendment())
    case .split: made = references.first.map { .splitPost($0, into: parts()) }
    case .delete: made = .deletePosts(references, reports: line(), duties: choices())
    case .transfer: made = .transferPosts(references, to: text("to"), reports: line())
    case .duties: made = duties()
    case .unit: made = newUnit().map { .createUnit($0) }
    case .mergeUnits: made = newUnit().map { .mergeUnits(places, into: $0) }
    case .rename: made = places.first.map { .renameUnit($0, to: text("name")) }
    case .move: made = places.first.map { .moveUnit($0, to: unit("parent")) }
    case .close: made = places.first.map { .closeUnit($0, contents: unit("contents") ?? .init(rawValue: "")) }
    }
    return faults.isEmpty ? made : nil
  }

  private func text(_ name: String) -> String { (texts[name] ?? "").trimmed }

  private func unit(_ name: String) -> OrganisationUnit.Reference? {
    text(name).isEmpty ? nil : .init(rawValue: text(name))
  }

  /// A post by its reference or by a title that only one has.
  private func post(_ written: String) -> Post.Reference? {
    guard !written.isEmpty else { return nil }
    let reference = Post.Reference(rawValue: written)
    guard !after.posts.contains(where: { $0.reference == reference }) else { return reference }
    let titled = after.posts.filter { $0.title.lowercased() == written.lowercased() }
    return titled.count == 1 ? titled.first?.reference : reference
  }

  private func line() -> ManagerChoice {
    let written = text("reports-to")
    return written == "council" ? .council : post(written).map { .post($0) } ?? .council
  }

  private mutating func newPost(like: Post?) -> Post? {
    var base = like ?? Post(reference: .init(rawValue: ""), title: "", unit: .init(rawValue: ""))
    for item in base.responsibilities { base.lose(item) }
    base.reference = .init(rawValue: text("reference"))
    let after = after
    guard var post = try? PostMatter.read(texts, over: base, among: { after }, &faults) else { return nil }
    post.reportsTo = line().manager
    return post
  }

  private mutating func newUnit() -> OrganisationUnit? {
    let base = OrganisationUnit(reference: .init(rawValue: text("reference")), name: "", kind: .team)
    return UnitMatter.read(texts, over: base, among: { Establishment() }, &faults)
  }

  // MARK: Change

  /// Only what differs from what stood in the fields.
  private mutating func amendment() -> PostAmendment {
    let shown = posts.count == 1 ? posts.first.map(Self.changing) ?? [:] : [:]
    var (amendment, reading) = (PostAmendment(), FieldReading(texts: texts))
    func isNew(_ name: String) -> Bool { text(name) != (shown[name] ?? "").trimmed }
    if isNew("title") { amendment.title = text("title") }
    if isNew("unit") { amendment.unit = unit("unit") }
    if isNew("reports-to") { amendment.line = line() }
    if isNew("grade") || (isNew("grade-evaluation") && !text("grade").isEmpty) {
      amendment.grade = text("grade")
      amendment.gradeSubjectToEvaluation = text("grade-evaluation") == "yes"
    }
    if isNew("fte") { amendment.fteEach = reading.value("fte", ScalarForms.workingTime) }
    if isNew("basis") { amendment.basis = Post.Basis(rawValue: text("basis")) }
    if isNew("area") { amendment.area = text("area") }
    if isNew("funding") { amendment.funding = PostMatter.funding(&reading) }
    if posts.count == 1, isNew("positions") {
      amendment.positions = reading.value("positions") { ScalarForms.count($0, in: 1...100_000) }
    }
    if posts.count == 1, posts.allSatisfy({ drafted.contains($0.reference) }), isNew("status") {
      amendment.status = Post.Status(rawValue: text("status"))
    }
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    return amendment
  }

  // MARK: Split

  private mutating func parts() -> [Change.Part] {
    guard let line = posts.first else { return [] }
    var reading = FieldReading(texts: texts)
    let parts = (1...Self.parts).compactMap { number -> Change.Part? in
      guard !text("positions-\(number)").isEmpty else { return nil }
      let count = reading.value("positions-\(number)") { ScalarForms.count($0, in: 1...100_000) }
      let listed = reading.lines("duties-\(number)")
      let carried = line.responsibilities.filter { item in listed.contains { $0 == item.text || $0 == item.title } }
      let others = listed.filter { name in !carried.contains { $0.text == name || $0.title == name } }
      return Change.Part(
        reference: .init(rawValue: text("reference-\(number)")), positions: count ?? 0, title: text("title-\(number)"),
        grade: text("grade-\(number)"), unit: unit("in-unit-\(number)"), area: text("area-\(number)"),
        duties: carried.map(\.text) + others)
    }
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    return parts
  }

  // MARK: What is carried

  private func choices() -> [DutyChoice] {
    carried.compactMap { line in
      let written = text(line.field)
      guard !written.isEmpty else { return nil }
      return DutyChoice(line.item, from: line.from.reference, fate(written))
    }
  }

  private func fate(_ written: String) -> DutyChoice.Fate {
    if let why = written.after("ends:") { return .ends(because: why) }
    if let place = written.after("to:") { return .passes(to: place) }
    return .to(post(written) ?? .init(rawValue: written))
  }

  private mutating func duties() -> DraftOperation? {
    let choices = choices()
    if !choices.isEmpty { return .passDuties(choices) }
    guard let post = posts.first, let kind = Responsibility.Kind(rawValue: text("kind")) else { return nil }
    var item = Responsibility(kind: kind, text: text("item"))
    if kind == .designation {
      guard
        let hat = Designation.allCases.first(where: {
          $0.title.lowercased() == item.text.lowercased() || $0.rawValue == item.text
        })
      else {
        faults.add("There is no statutory designation “\(item.text)”. Write it as the law names it.", at: "item")
        return nil
      }
      item = Responsibility(kind: kind, text: hat.rawValue)
    }
    return .giveDuty(item, to: post.reference)
  }
}

extension String {
  /// What stands behind a beginning, in whatever case it is written; `nil` when the text begins otherwise.
  fileprivate func after(_ beginning: String) -> String? {
    lowercased().hasPrefix(beginning) ? String(dropFirst(beginning.count)).trimmed : nil
  }
}
