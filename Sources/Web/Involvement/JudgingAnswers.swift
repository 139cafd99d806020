import Actions
import Council
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
        for objection in all { faults.add(said: objection.words, at: "response-\(number)") }
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
      try carry(RedactAnswer(number, question, because: visit.typed("reason"), of: reference, at: id))
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
    return .seeOther(Address.activity(id, reference, "answers") + (from > 0 ? "?from=\(from)" : "") + "#r\(number)")
  }

  private func reading(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let from = max(0, Int(visit.query["from"] ?? visit.typed("from")) ?? 0)
    let page = try records.read { open in
      let activity = try visitedActivity(visit, open)
      let answers = try open.responses(to: activity.reference, at: id, after: from, atMost: Self.mostShown + 1)
      let asked = Dictionary(grouping: answers, by: \.version).keys
      var versions: [Int: Questionnaire] = [:]
      for version in asked { versions[version] = try open.questions(of: activity.reference, version: version, at: id) }
      return AnswersPage(
        visit: visit, activity: activity, answers: answers, versions: versions,
        counts: try open.responseCounts(to: activity.reference, at: id),
        alike: try open.alike(to: activity.reference, at: id), themes: try open.themes(of: activity.reference, at: id),
        codings: try open.codings(of: activity.reference, at: id), from: from, most: Self.mostShown)
    }
    return try personal(
      visit, "Read answers", lede: .data(page.activity.title), section: .involvement,
      crumbs: involvementCrumbs(id, page.activity), faults: faults
    ) { page.view }
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

/// How far two officers agree on each theme, over the answers that both have read.
struct ThemeAgreement {
  private struct Place: Hashable {
    var response: Int
    var question: String
  }

  private var readings: [Place: [String: Set<Int>]] = [:]

  init(_ codings: [ThemeCoding]) {
    for one in codings {
      readings[Place(response: one.response, question: one.question), default: [:]][one.coder] = one.themes
    }
  }

  /// In how many answers anybody found a theme.
  func answers(with theme: Int) -> Int { readings.values.count { $0.values.contains { $0.contains(theme) } } }

  /// The agreement of the first two officers who read an answer, by the order of their accounts.
  func agreement(_ theme: Int) -> CodingAgreement {
    var (both, first, second, neither) = (0, 0, 0, 0)
    for reading in readings.values where reading.count >= 2 {
      let two = reading.sorted { $0.key < $1.key }.prefix(2).map { $0.value.contains(theme) }
      switch (two[0], two[1]) {
      case (true, true): both += 1
      case (true, false): first += 1
      case (false, true): second += 1
      case (false, false): neither += 1
      }
    }
    return CodingAgreement(both: both, first: first, second: second, neither: neither)
  }

  func kappa(_ theme: Int) -> String {
    let agreement = agreement(theme)
    guard agreement.read > 0, let kappa = agreement.kappa else { return "–" }
    let digits = String(abs(kappa) % 1000 / 10)
    return "\(kappa < 0 ? "−" : "")\(abs(kappa) / 1000).\(digits.count < 2 ? "0" : "")\(digits)"
  }
}

/// Answers to read, with what can be done about each.
struct AnswersPage {
  var visit: Visit
  var activity: Activity
  var answers: [ActivityResponse]
  var versions: [Int: Questionnaire]
  var counts: (received: Int, setAside: Int, withdrawn: Int, times: Int)
  var alike: [[Int]]
  var themes: [ActivityTheme]
  var codings: [ThemeCoding]
  var from: Int
  var most: Int

  private var address: String { Address.activity(visit["authority"], activity.reference, "answers") }

  var view: HTMLNode {
    HTMLNode {
      Figures(figures: [
        ("Received", counts.received.withCommas),
        ("Counted", (counts.received - counts.setAside - counts.withdrawn).withCommas),
        ("Set aside", counts.setAside.withCommas), ("Withdrawn", counts.withdrawn.withCommas),
      ]).node
      p {
        a(.href(Address.activity(visit["authority"], activity.reference, "answers.csv"))) { "All answers as CSV" }
        span { " · " }
        a(.href(Address.activity(visit["authority"], activity.reference, "results"))) { "Results" }
      }
      if !alike.isEmpty { same }
      if answers.isEmpty { emptyState("No answer has come in.") }
      for one in answers.prefix(most) { entry(one) }
      if answers.count > most, let last = answers.prefix(most).last {
        p { a(.class("btn ghost"), .href("\(address)?from=\(last.number)")) { "Later answers" } }
      }
    }
  }

  private var same: HTMLNode {
    leaf("alike", "Long answers that are the same", margin: p { "Nothing is dropped by itself. You judge." }) {
      for group in alike.prefix(20) {
        p { "Answers \(group.prefix(20).map(String.init).joined(separator: ", ")): \(group.count) say the same." }
        visit.sending(to: address, "Set all but the first aside") {
          input(.type("hidden"), .name("act"), .value("aside"))
          input(.type("hidden"), .name("response"), .value(String(group[0])))
          input(
            .type("hidden"), .name("numbers"), .value(group.dropFirst().map(String.init).joined(separator: ",")))
          reason("the same text was sent before", id: "alike-\(group[0])", "Why")
        }
      }
    }
  }

  private func entry(_ one: ActivityResponse) -> HTMLNode {
    let questions = versions[one.version]?.questions ?? []
    return leaf(
      "r\(one.number)", "Answer \(one.number)",
      margin: HTMLNode {
        p { Phrase.term(one.channel.words.capitalised) }
        p { "\(one.receivedAt.inEngland)" as Phrase }
        p { one.mayBePublished ? "Its words may be published." as Phrase : "Its words stay here." }
      }
    ) {
      if !one.setAside.isEmpty { p { Web.tag(.ochre, .due, "Set aside: \(one.setAside)") } }
      summaryList(
        questions.compactMap { question in
          one.answers[question.id].map { (.data(question.text), $0.shown(for: question)) }
        })
      for question in questions where question.kind.isOpen && one.answers[question.id] != nil { judge(one, question) }
      folded("Set it aside, or count it again") {
        visit.sending(to: address, "Save it") {
          hidden("aside", one, "")
          reason(one.setAside, id: "aside-\(one.number)", "Why it does not count; empty to count it")
        }
      }
    }
  }

  private func judge(_ one: ActivityResponse, _ question: ActivityQuestion) -> HTMLNode {
    let own = codings.first {
      $0.response == one.number && $0.question == question.id && $0.coder == visit.person.account
    }
    return folded("Themes in what was written to \(question.id)") {
      if !themes.isEmpty {
        visit.sending(to: address, "Save what I found") {
          hidden("code", one, question.id)
          for theme in themes {
            div(.class("tick")) {
              input(
                [
                  .type("checkbox"), .id("t-\(one.number)-\(question.id)-\(theme.number)"),
                  .name("theme-\(theme.number)"), .value("yes"),
                ]
                  + (own?.themes.contains(theme.number) == true ? [.checked] : []))
              label(.for("t-\(one.number)-\(question.id)-\(theme.number)")) { theme.title }
            }
          }
        }
      } else {
        p { "Name themes first." }
      }
      visit.sending(to: address, "Save it") {
        hidden("redact", one, question.id)
        p { one.redactions[question.id].map { "Blacked out: \($0)" as Phrase } ?? "Shown when answers are published." }
        reason(
          one.redactions[question.id] ?? "", id: "why-\(one.number)-\(question.id)",
          "Why it is blacked out; empty to show it")
      }
    }
  }

  private func reason(_ text: String, id: String, _ words: Phrase) -> HTMLNode {
    div(.class("field")) {
      label(.for(id)) { words }
      input(.id(id), .name("reason"), .value(text), .autocomplete("off"))
    }
  }

  private func hidden(_ act: String, _ one: ActivityResponse, _ question: String) -> HTMLNode {
    HTMLNode {
      input(.type("hidden"), .name("act"), .value(act))
      input(.type("hidden"), .name("response"), .value(String(one.number)))
      input(.type("hidden"), .name("question"), .value(question))
      input(.type("hidden"), .name("from"), .value(String(from)))
    }
  }
}
