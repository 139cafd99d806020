import Council
import HTML
import Law

/// The desk of human resources at a consultation: who is consulted, what they said, what is made of it. Nobody else sees it.
struct ConsultationDesk {
  var visit: Visit
  var proposal: RestructureCase
  var consultation: StaffConsultation
  var people: [ConsultedPerson]
  var responses: [ConsultationResponse]
  var themes: [ConsultationTheme]
  /// Where a private link leads that was made just now; `nil` when none was.
  var link: String?
  var faults: FormFaults
  /// What carries the themes that were shown.
  var seen: HTMLNode

  private var id: String { visit["authority"] }
  private var isOpen: Bool { consultation.closedOn == nil }

  private func address(_ part: String) -> String { Address.consultation(id, proposal.id, part) }

  var view: HTMLNode {
    HTMLNode {
      if let link { newLink(link) }
      consulted
      said
      if isOpen { entering }
      if consultation.summary == nil { considering }
      if isOpen { closing }
      if !isOpen, consultation.summary == nil { publishing }
    }
  }

  private func newLink(_ link: String) -> HTMLNode {
    notice(.done, "A private link, shown this once") {
      p { "Give it to this person and to nobody else. Whoever has it can answer in their place." }
      p { code { link } }
    }
  }

  // MARK: Who is consulted

  private var consulted: HTMLNode {
    leaf("people", "Who is consulted", full: true, margin: p { "Whose work is at risk is private." }) {
      if people.isEmpty { emptyState("Nobody is entered yet.") } else { table }
      if isOpen {
        visit.sending(to: address("people"), "Add them and make a private link") {
          line("person-name", "Name")
          line("person-post", "Post they hold, or whom they represent")
          line(
            "email", "E-mail address of their account", "Empty when they have none. With one they can answer signed in."
          )
        }
      }
    }
  }

  private var table: HTMLNode {
    let answered = Dictionary(grouping: responses, by: \.person)
    return DataTable(
      caption: "People", captionIsHidden: true,
      columns: [.heading("Name"), .text("Post"), .text("Answer"), .text("Change")],
      rows: people.map { person in
        [
          HTMLNode(person.name), HTMLNode(person.post),
          answered[person.id]?.first.map { HTMLNode($0.receivedOn.long) } ?? tag(.stone, .na, "Not yet"),
          isOpen ? change(person) : .empty,
        ]
      }
    ).withoutEmptyColumns.node
  }

  private func change(_ person: ConsultedPerson) -> HTMLNode {
    HTML.form(.action(address("people/\(Address.encoded(person.id))")), .method("post")) {
      FormToken.hidden(visit)
      div(.class("row")) {
        HTML.button(.class("btn ghost"), .name("step"), .value("link")) {
          "New link"
          span(.class("vh")) { " for \(person.name)" }
        }
        HTML.button(.class("btn ghost"), .name("step"), .value("remove")) {
          "Take out"
          span(.class("vh")) { ": \(person.name)" }
        }
      }
    }
  }

  // MARK: What was said

  private var said: HTMLNode {
    leaf("responses", "Responses", margin: p { "Deleted two years after the consultation closed." }) {
      if responses.isEmpty { emptyState("No response has come yet.") }
      for response in responses {
        Remark(
          author: response.name.isEmpty ? "Without a name" : response.name, post: "", when: response.receivedOn.long,
          words: response.words, state: HTMLNode(named(response)), id: "response-\(response.id)"
        ).node
      }
    }
  }

  private func named(_ response: ConsultationResponse) -> Phrase {
    let titles = themes.filter { response.themes.contains($0.id) }.map(\.title)
    let way = Phrase.term(response.way.words)
    return titles.isEmpty ? "Came \(way); under no theme yet" : "Came \(way); \(titles.joined(separator: "; "))"
  }

  private var entering: HTMLNode {
    leaf("entering", "Enter a response on paper") {
      visit.sending(to: address("responses"), "Enter the response") {
        ChoiceField(
          name: "source", label: "It is from",
          choices: ConsultationResponse.Source.allCases.map {
            .init(value: $0.rawValue, words: .term($0.words.capitalised))
          }, chosen: visit.typed("source")
        ).node
        line("from", "Which union, or who")
        line("received", "Received on", "For example, \(visit.today.long).", isNarrow: true)
        field(EditField(name: "words", label: "What it says", kind: .lines(rows: 6)))
      }
    }
  }

  // MARK: What is made of it

  private var considering: HTMLNode {
    leaf("themes", "Themes and answers", margin: p { "Nobody sees this until the summary is published." }) {
      p { "Put into a line what was said, name nobody, and answer it. An empty theme goes." }
      visit.sending(to: address("themes"), "Save themes and answers") {
        seen
        for number in ThemeForm.numbers(themes) { theme(number) }
        for response in responses where !themes.isEmpty { placing(response) }
      }
    }
  }

  private func theme(_ number: Int) -> HTMLNode {
    let kept = themes.first { $0.id == number }
    return HTMLNode {
      field(
        EditField(name: "theme-\(number)", label: kept == nil ? "Another theme" : "Theme \(number)"),
        kept?.title ?? "")
      field(
        EditField(
          name: "answer-\(number)", label: "Answer of the management to theme \(number)", kind: .lines(rows: 3)),
        kept?.answer ?? "")
    }
  }

  private func placing(_ response: ConsultationResponse) -> HTMLNode {
    let words = String(response.words.prefix(60))
    return field(
      EditField(
        name: "about-\(response.id)", label: "What this is about: “\(words)”",
        kind: .ticks(themes.map { .init(value: String($0.id), name: $0.title) })),
      response.themes.map(String.init).joined(separator: "\n"))
  }

  private var closing: HTMLNode {
    leaf("close", "Close it", margin: p { "A decision that waits for it waits no more." }) {
      visit.sending(to: address("close"), "Close the consultation", grave: true) {
        line("closed", "Last day on which responses were taken", "For example, \(visit.today.long).", isNarrow: true)
        line("closing", "Why before the day that was announced", "Anyone may read it. Empty when it was not.")
        if let fault = faults["in-spite"] {
          TickField(name: "in-spite", label: "I have read this. Close it all the same.", fault: fault).node
        }
      }
    }
  }

  private var publishing: HTMLNode {
    leaf("publish", "Publish what came of it", margin: p { "It does not change afterwards." }) {
      p { "Published are themes, answers and numbers. Numbers from 1 to 4 are withheld, and nobody’s words are told." }
      if let fault = faults["publish"] { errorLine(fault, id: "publish-error") }
      visit.sending(to: address("publish"), "Publish the summary")
    }
  }

  // MARK: Fields

  private func line(_ name: String, _ label: Phrase, _ hint: Phrase = "", isNarrow: Bool = false) -> HTMLNode {
    field(EditField(name: name, label: label, hint: hint, kind: .line(isNarrow: isNarrow)))
  }

  /// A field with what was typed in it; the other forms of the page keep what stands.
  private func field(_ field: EditField, _ kept: String = "") -> HTMLNode {
    let typed = field.typed(visit)
    let isOfTheForm = visit.isForm && (!typed.isEmpty || visit.form.text(field.name) != nil)
    return field.node(isOfTheForm ? typed : kept, fault: faults[field.name], note: nil)
  }
}

/// The fields of the form for themes.
enum ThemeForm {
  /// The numbers of its themes, with one for another.
  static func numbers(_ themes: [ConsultationTheme]) -> [Int] {
    themes.map(\.id) + [(themes.map(\.id).max() ?? 0) + 1]
  }

  /// The themes that were typed; those left empty go.
  static func typed(_ visit: Visit, over seen: [ConsultationTheme]) -> [ConsultationTheme] {
    numbers(seen).map { number in
      ConsultationTheme(
        id: number, visit.typed("theme-\(number)"),
        answer: visit.typed("answer-\(number)").replacing("\r\n", with: "\n"))
    }.filter { !$0.title.isEmpty || !$0.answer.isEmpty }
  }

  /// Under which themes responses were put.
  static func placed(
    _ visit: Visit, _ responses: [ConsultationResponse], among themes: [ConsultationTheme]
  ) -> [String: [Int]] {
    guard !themes.isEmpty else { return [:] }
    return Dictionary(
      responses.map { response in
        (response.id, themes.map(\.id).filter { visit.typed("about-\(response.id)-\($0)") == "yes" })
      }
    ) { first, _ in first }
  }
}
