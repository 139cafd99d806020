import Actions
import Council
import HTML
import Law
import Publishing

/// What programs send to draft a restructure.
enum DraftBodies {
  private static let caseText = Schema.any.said("The content of case.yml: as an object, or as its text.")
  private static let list = Schema.text("The content of establishment.csv.", most: 2_000_000)

  static let beginning = Schema.object(
    "NewDraft", "A draft to be begun: what it is about, or the files of a case.",
    [
      .may("title", .text("What it is called.", most: TextLimit.title)),
      .may("unit", .text("The reference of the unit it concerns; left out for the whole council.", most: 200)),
      .may("decision", Schema.day.said("The day of the decision.")),
      .may("decidedBy", .text("Who decides: Cabinet.", most: TextLimit.title)),
      .may("effective", Schema.day.said("The day the changes take effect.")), .may("case", caseText),
      .may("establishment", list),
    ])

  static let files = Schema.object(
    "DraftCase", "A case to be taken in as the next step.", [.must("case", caseText), .may("establishment", list)])

  static let step = Schema.object(
    "NewDraftStep", "A step to be taken on the tree as the steps so far leave it.",
    [
      .must("do", .choice(StepKind.allCases.map(\.rawValue))),
      .may("posts", .list(.text(most: 200), most: 200, "The references of the posts it is done to.")),
      .may("units", .list(.text(most: 200), most: 100, "The references of the units it is done to.")),
      .may("fields", Schema(form: .map(.text(most: 10_000)), about: "Fields of the step by name; lists as lines.")),
      .may("because", .text("Why, in a sentence.", most: TextLimit.paragraph)),
    ])

  static let submission = Schema.object(
    "Submission", "Who is to review an alternative.",
    [
      .must("reviewers", .list(.text(most: 200), most: 50, "Their accounts, as the draft names them.")),
      .may("neededBy", Schema.day.said("The day by which an answer is needed.").orNull),
    ])

  static let done = Schema.object(
    "Drafted", "What was done to a draft.",
    [
      .must("draft", .text()), .must("alternative", .text()),
      .must("version", Schema.fingerprint.said("The version that stands now, for If-Match.")),
      .must("words", .text("What was done, and what it did to working time, cost and findings.")),
    ])

  /// Where in what was sent an objection to the facts of a draft is about.
  static let pointers = [
    "title": "/title", "decision": "/decision", "decided-by": "/decidedBy", "effective": "/effective", "unit": "/unit",
    "summary": "/case",
  ]

  static func day(_ name: String, _ sent: JSONText.Value) -> Day? { sent[name]?.text.flatMap { Day(iso: $0) } }

  /// The step that was sent, read by the form of its page.
  static func move(_ sent: JSONText.Value, on opened: OpenedDraft) throws -> TakeStep.Move {
    guard let kind = sent["do"]?.text.flatMap(StepKind.init) else {
      throw CallProblem(.refused, "There is no such step.")
    }
    let (posts, units) = (sent["posts"]?.texts ?? [], sent["units"]?.texts ?? [])
    let named = Set(posts.map { "post-\($0)" } + units.map { "unit-\($0)" })
    var form = StepForm(kind, opened, ticked: named.contains)
    try check(posts, form.posts.map(\.reference.rawValue), "posts", kind.posts)
    try check(units, form.units.map(\.reference.rawValue), "units", kind.units)
    form.fillIn()
    var faults: [CallFault] = []
    if case .object(let fields) = sent["fields"] {
      let known = form.fields.map(\.name).filter { $0 != StepForm.because.name }
      for (name, value) in fields {
        if !known.contains(name) {
          faults.append(
            CallFault(
              place: "/fields/\(name.prefix(60))", words: "This step has the fields \(known.joined(separator: ", "))."))
        }
        form.texts[name] = value.text
      }
    }
    let operation = faults.isEmpty ? form.operation() : nil
    faults += form.faults.all.map { CallFault(place: "/fields/\($0.field)", words: $0.text.inEnglish) }
    guard let operation, faults.isEmpty else {
      throw CallProblem(
        .refused, faults.isEmpty ? "The fields do not make a step." : Door.words(faults), faults: faults)
    }
    return .operation(operation, because: sent["because"]?.text?.trimmed ?? "")
  }

  private static func check(_ named: [String], _ found: [String], _ what: String, _ range: ClosedRange<Int>) throws {
    let unknown = named.enumerated().filter { !found.contains($0.element) }.map {
      CallFault(place: "/\(what)/\($0.offset)", words: "This does not stand after the steps so far, or takes no part.")
    }
    guard unknown.isEmpty else { throw CallProblem(.refused, Door.words(unknown), faults: unknown) }
    guard range.contains(found.count) else {
      let words = "From \(range.lowerBound) to \(range.upperBound) \(what) are named for this step."
      throw CallProblem(.refused, words, faults: [CallFault(place: "/\(what)", words: words)])
    }
  }
}
