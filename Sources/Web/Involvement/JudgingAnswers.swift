import Actions
import Council
import Foundation
import HTML
import Law
import Publishing
import Store

// Reading answers: what is alike, what is set aside, what is blacked out, and which themes are in them.
extension Site {
  private static let mostShown = 50

  func answersToRead(_ visit: Visit) throws -> Answer { try reading(visit, FormFaults()) }

  func judgeAnswers(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let reference = Activity.Reference(rawValue: visit["activity"])
    let (number, question) = (Int(visit.typed("response")) ?? 0, visit.typed("question"))
    var faults = FormFaults()
    func carry<D: Deed>(_ deed: D) throws {
      do {
        _ = try records.carryOut(deed, by: visit.person, at: visit.now)
      } catch EstablishmentRefusal.objections(let all) {
        for objection in all {
          let own = ["passages", "note"].contains(objection.field)
          faults.add(
            said: objection.words,
            at: own ? ReadBeforePublication.field(objection.field, number, question) : "response-\(number)")
        }
      } catch let refusal as InvolvementRefusal {
        faults.add(said: refusal.description, at: "response-\(number)")
      }
    }
    switch visit.typed("act") {
    case "aside":
      let numbers = visit.typed("numbers").split(separator: ",").compactMap { Int($0) }
      try carry(
        SetAnswersAside(
          numbers.isEmpty ? [number] : numbers, because: visit.typed("reason"), of: reference, at: id))
    case "redact":
      let decided = ReadBeforePublication.decided(visit, number, question)
      if decided == nil, visit.typed("verdict") == "black" {
        faults.add(
          "Choose why it is blacked out.", at: ReadBeforePublication.field("code", number, question))
      } else {
        try carry(RedactAnswer(number, question, decided, of: reference, at: id))
      }
    case "clear":
      let numbers = visit.typed("numbers").split(separator: ",").prefix(Self.mostShown).compactMap { Int($0) }
      try carry(ClearAnswers(numbers, of: reference, at: id))
      return .seeOther(Address.activity(id, reference, "answers") + "?waiting=yes")
    case "code":
      let themes = visit.form.texts.compactMap { name, value in
        value == "yes" && name.hasPrefix("theme-") ? Int(name.dropFirst(6)) : nil
      }
      try carry(
        CodeAnswer(number, question, themes: Set(themes), memo: visit.typed("memo"), of: reference, at: id))
    default: throw Problem.nothingHere
    }
    guard faults.isEmpty else { return try reading(visit, faults) }
    let from = Int(visit.typed("from")) ?? 0
    let part = visit.typed("waiting") == "yes" ? "?waiting=yes" : from > 0 ? "?from=\(from)" : ""
    return .seeOther(Address.activity(id, reference, "answers") + part + "#r\(number)")
  }

  private func reading(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let from = max(0, Int(visit.query["from"] ?? visit.typed("from")) ?? 0)
    let words = visit.query["find"]?.trimmed ?? ""
    let isWaiting = (visit.query["waiting"] ?? visit.typed("waiting")) == "yes"
    let page = try records.read { open in
      let activity = try visitedActivity(visit, open)
      let codings = try open.codings(of: activity.reference, at: id)
      let versions = Dictionary(
        try open.questionVersions(of: activity.reference, at: id).map { ($0.version, $0) }
      ) { $1 }
      let (answers, next) = try answers(to: activity, with: words, isWaiting, versions, codings, after: from, id, open)
      return AnswersPage(
        visit: visit, activity: activity, faults: faults, answers: answers, versions: versions,
        tally: try tally(activity, by: nil, versions.values.sorted { $0.version < $1.version }, id, open).tally,
        withdrawn: try open.recounts(of: activity.reference, at: id).withdrawn,
        alike: try open.alike(to: activity.reference, at: id), themes: try open.themes(of: activity.reference, at: id),
        codings: codings, words: words, isWaiting: isWaiting, from: from, next: next)
    }
    return try personal(
      visit, "Read answers", lede: .data(page.activity.title), section: .involvement,
      crumbs: involvementCrumbs(id, page.activity), faults: faults
    ) { page.view }
  }

  /// The answers after a number, as many as a page shows, and the number after which more come: those with the words somebody looks for,
  /// those that nobody read yet before they are published.
  private func answers(
    to activity: Activity, with words: String, _ isWaiting: Bool, _ versions: [Int: Questionnaire],
    _ codings: [ThemeCoding], after number: Int, _ id: String, _ open: OpenRecords
  ) throws -> (found: [ActivityResponse], next: Int?) {
    let noted = words.isEmpty ? [] : Set(codings.filter { $0.memo.localizedStandardContains(words) }.map(\.response))
    func isLookedFor(_ one: ActivityResponse) -> Bool {
      if isWaiting, versions[one.version].map(one.waitsToBeRead) != true { return false }
      return words.isEmpty || noted.contains(one.number)
        || one.answers.values.contains { $0.text.localizedStandardContains(words) }
    }
    let piece = words.isEmpty && !isWaiting ? Self.mostShown + 1 : 2_000
    var (found, last) = ([ActivityResponse](), number)
    while found.count <= Self.mostShown {
      let some = try open.responses(to: activity.reference, at: id, after: last, atMost: piece)
      found += some.filter(isLookedFor)
      guard some.count == piece, let end = some.last else { break }
      last = end.number
    }
    let shown = Array(found.prefix(Self.mostShown))
    return (shown, found.count > shown.count ? shown.last?.number : nil)
  }

  // MARK: Themes

  func activityThemes(_ visit: Visit) throws -> Answer { try activityThemes(visit, nil) }

  func keepTheme(_ visit: Visit) throws -> Answer {
    var form = themeForm(visit, nil)
    let day = form.day("on", isAsked: false)
    let theme = ActivityTheme(
      number: Int(form["number"]) ?? 0, form["title"].trimmed, said: form["said"].trimmed,
      outcome: ActivityTheme.Outcome(rawValue: form["outcome"]), answer: form["answer"].trimmed,
      consideredBy: form["by"].trimmed, consideredOn: day)
    let reference = Activity.Reference(rawValue: visit["activity"])
    if form.faults.isEmpty {
      let deed = KeepTheme(theme, of: reference, at: visit["authority"])
      if try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return .seeOther(Address.activity(visit["authority"], reference, "themes"))
      }
    }
    return try activityThemes(visit, form)
  }

  private func themeForm(_ visit: Visit, _ kept: ActivityTheme?) -> MeetingForm {
    let outcomes: [ChoiceField.Choice] =
      [.init(value: "", words: "Not said yet")]
      + ActivityTheme.Outcome.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) }
    return MeetingForm(
      visit, Address.activity(visit["authority"], .init(rawValue: visit["activity"]), "themes"), "Save the theme",
      [
        EditGroup(
          id: "theme", heading: kept == nil ? "Add a theme" : "Change a theme",
          fields: [
            EditField(name: "title", label: "The theme", hint: "In a few words."),
            EditField(
              name: "said", label: "You said", hint: "What people said, in a sentence or two.", kind: .lines(rows: 3)),
            EditField(name: "outcome", label: "What is done", kind: .choice(outcomes)),
            EditField(name: "answer", label: "We did, or why not", kind: .lines(rows: 3)),
            EditField(name: "by", label: "Who considered it", hint: "A post or a body."),
            EditField(name: "on", label: "Day on which they did", kind: .line(isNarrow: true)),
            EditField(name: "number", label: "Number", hint: "Empty for a new theme.", kind: .line(isNarrow: true)),
          ])
      ],
      texts: kept.map {
        [
          "title": $0.title, "said": $0.said, "outcome": $0.outcome?.rawValue ?? "", "answer": $0.answer,
          "by": $0.consideredBy, "on": $0.consideredOn?.typed ?? "", "number": String($0.number),
        ]
      } ?? [:])
  }

  private func activityThemes(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let (activity, themes, codings) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (
        activity, try open.themes(of: activity.reference, at: id), try open.codings(of: activity.reference, at: id)
      )
    }
    let edited = visit.query["theme"].flatMap { Int($0) }.flatMap { number in themes.first { $0.number == number } }
    let shown = form ?? themeForm(visit, edited)
    let agreement = ThemeAgreement(codings)
    return try personal(
      visit, "Themes", lede: .data(activity.title), section: .involvement, crumbs: involvementCrumbs(id, activity),
      status: shown.status, faults: shown.faults
    ) {
      leaf(
        "themes", "You said, we did",
        margin: p { "Kappa compares what two officers found, beyond what chance would give." }
      ) {
        if themes.isEmpty { emptyState("No theme is named yet.") }
        if !themes.isEmpty {
          DataTable(
            caption: "Themes, how often they were found, and what is done", captionIsHidden: true,
            columns: [
              .heading("Theme"), .number("Answers"), .number("Kappa"), .text("What is done"), .text("Considered"),
            ],
            rows: themes.map { theme in
              [
                a(.href(Address.activity(id, activity.reference, "themes") + "?theme=\(theme.number)#theme")) {
                  theme.title
                },
                HTMLNode(String(agreement.answers(with: theme.number))), HTMLNode(agreement.kappa(theme.number)),
                HTMLNode(theme.outcome.map { Phrase.term($0.words.capitalised) } ?? "Not said yet"),
                HTMLNode(theme.consideredOn?.long ?? ""),
              ]
            }
          ).node
        }
      }
      shown.node()
    }
  }
}
