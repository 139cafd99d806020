import Council
import HTML
import Law
import Store

/// Answers to read, with what can be done about each.
struct AnswersPage {
  var visit: Visit
  var activity: Activity
  var faults: FormFaults
  var answers: [ActivityResponse]
  var versions: [Int: Questionnaire]
  var tally: ActivityTally
  var withdrawn: Int
  var alike: [[Int]]
  var themes: [ActivityTheme]
  var codings: [ThemeCoding]
  /// What is looked for in the answers; empty to see all.
  var words: String
  /// Whether only those are looked at that nobody read yet before they are published.
  var isWaiting: Bool
  var from: Int
  /// The number after which more come.
  var next: Int?

  private var address: String { Address.activity(visit["authority"], activity.reference, "answers") }

  var view: HTMLNode {
    HTMLNode {
      Figures(figures: [
        ("Received", (tally.received + withdrawn).withCommas), ("Counted", tally.counted.withCommas),
        ("Set aside", tally.setAside.values.reduce(0, +).withCommas), ("Withdrawn", withdrawn.withCommas),
      ]).node
      p(.class("ways")) {
        a(.href(Address.activity(visit["authority"], activity.reference, "answers.xlsx"))) {
          "All answers as a spreadsheet"
        }
        span { " · " }
        a(.href(Address.activity(visit["authority"], activity.reference, "answers.csv"))) { "As CSV" }
        span { " · " }
        a(.href(Address.activity(visit["authority"], activity.reference, "figures.csv"))) { "In figures" }
        span { " · " }
        a(.href(Address.activity(visit["authority"], activity.reference, "figures.sps"))) {
          "What the figures mean, for SPSS or PSPP"
        }
        span { " · " }
        a(.href(Address.activity(visit["authority"], activity.reference, "results"))) { "Results" }
        span { " · " }
        if isWaiting {
          a(.href(address)) { "All answers" }
        } else {
          a(.href("\(address)?waiting=yes")) { "To be read before it is published" }
        }
      }
      search
      if !alike.isEmpty, words.isEmpty, !isWaiting { same }
      if answers.isEmpty { emptyState(nothing) }
      for one in answers { entry(one) }
      if isWaiting, !answers.isEmpty { clearing }
      if let next {
        p {
          a(
            .class("btn ghost"),
            .href(
              "\(address)?from=\(next)" + (words.isEmpty ? "" : "&find=\(Address.encoded(words))")
                + (isWaiting ? "&waiting=yes" : ""))
          ) { "Later answers" }
        }
      }
    }
  }

  private var nothing: Phrase {
    if !words.isEmpty { return "No answer has these words. Try fewer, or others." }
    return isWaiting ? "Nothing waits to be read before it is published." : "No answer has come in."
  }

  private var clearing: HTMLNode {
    leaf(
      "clear", "Let the rest stand as it was written",
      margin: p { "Black out first what could tell who somebody is." }
    ) {
      p { "What stands above and is not decided yet is published with the report." }
      visit.sending(to: address, "I have read all of this page") {
        input(.type("hidden"), .name("act"), .value("clear"))
        input(
          .type("hidden"), .name("numbers"), .value(answers.map { String($0.number) }.joined(separator: ",")))
      }
    }
  }

  private var search: HTMLNode {
    form(.action(address), .method("get"), .role("search"), .class("flow")) {
      FormField(
        name: "find", label: "Words", hint: "In what was written, and in notes on it.", kind: .search, value: words
      ).node
      button(.class("btn ghost")) { "Find" }
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
      sentIn(one, questions)
      for question in questions where question.kind.isOpen && one.answers[question.id] != nil { judge(one, question) }
      if let asked = versions[one.version], one.isForEverybody {
        for (question, _) in one.written(to: asked) {
          ReadBeforePublication(visit: visit, response: one, question: question, faults: faults).node(to: address) {
            hidden("redact", one, question.id)
          }
        }
      }
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
          line("memo", own?.memo ?? "", id: "memo-\(one.number)-\(question.id)", "A note, for those who read answers")
        }
      } else {
        p { "Name themes first." }
      }
    }
  }

  private func reason(_ text: String, id: String, _ words: Phrase) -> HTMLNode { line("reason", text, id: id, words) }

  private func line(_ name: String, _ text: String, id: String, _ words: Phrase) -> HTMLNode {
    div(.class("field")) {
      label(.for(id)) { words }
      input(.id(id), .name(name), .value(text), .autocomplete("off"))
    }
  }

  private func hidden(_ act: String, _ one: ActivityResponse, _ question: String) -> HTMLNode {
    HTMLNode {
      input(.type("hidden"), .name("act"), .value(act))
      input(.type("hidden"), .name("response"), .value(String(one.number)))
      input(.type("hidden"), .name("question"), .value(question))
      input(.type("hidden"), .name("from"), .value(String(from)))
      input(.type("hidden"), .name("waiting"), .value(isWaiting ? "yes" : ""))
    }
  }
}
