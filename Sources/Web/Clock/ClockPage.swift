import HTML
import Law
import Publishing

extension Site {
  /// By which day papers must be out. Nothing is kept, and nothing is asked of any council.
  func clock(_ visit: Visit) throws -> Answer {
    let page = ClockPage(question: ClockQuestion(visit.query))
    let title: Phrase = page.question.faults.isEmpty ? "Count the days" : "Error: Count the days"
    return .page(
      Frame(title: title, section: .clock, content: page.view), status: page.question.faults.isEmpty ? 200 : 422)
  }
}

/// What somebody asks of the clock: before what, on which day, published when.
struct ClockQuestion {
  var occasion = Occasion.committee
  var typed = (on: "", published: "")
  var faults = FormFaults()
  /// What is asked; `nil` when nothing is yet, or not well.
  var publication: Publication?

  init(_ query: [String: String]) {
    occasion = query["for"].flatMap(Occasion.init) ?? .committee
    typed = (Self.text(query["on"]), Self.text(query["published"]))
    guard !typed.on.isEmpty || !typed.published.isEmpty else { return }
    let published = day(typed.published, at: "published")
    guard let on = day(typed.on, at: "on") else {
      if typed.on.isEmpty { faults.add("Enter the day of the meeting or the decision.", at: "on") }
      return
    }
    if let published, published > on {
      faults.add("It is published after the day it is for. Look for a slip in one of the two.", at: "published")
    }
    if faults.isEmpty { publication = Publication(occasion, on: on, published: published) }
  }

  private static func text(_ typed: String?) -> String { String((typed ?? "").trimmed.prefix(40)) }

  private mutating func day(_ text: String, at field: String) -> Day? {
    let read = DayField(text)
    if read.isWrong { faults.add(read.message, at: field) }
    guard let day = read.day, !(1978...2200).contains(day.year) else { return read.day }
    faults.add("Bank holidays are known here from 1978 to 2200. Enter a day between them.", at: field)
    return nil
  }
}

/// The clock: the question, what must be out by when, and the days counted out.
struct ClockPage {
  var question: ClockQuestion

  var view: HTMLNode {
    HTMLNode {
      question.faults.summary
      titleBlock(
        kicker: "Clear days", "Count the days",
        lede: "By which day summons, agenda, reports and notices must be out, by the law of the day.")
      leaf("ask", "What is it for?", margin: p { "Nothing you enter is kept." }) { form }
      if let publication = question.publication { answer(StatutoryClock(publication)) }
      leaf("how", "How it is counted") { explanation }
    }
  }

  private var form: HTMLNode {
    HTML.form(.action("/clock"), .method("get"), .class("flow")) {
      ChoiceField(
        name: "for", label: "What the papers are for",
        choices: Occasion.allCases.map { .init(value: $0.rawValue, words: .term($0.words)) },
        chosen: question.occasion.rawValue
      ).node
      FormField(
        name: "on", label: "Day of the meeting or the decision", hint: "For example, 29 December 2026.",
        value: question.typed.on, fault: question.faults["on"], isNarrow: true
      ).node
      FormField(
        name: "published", label: "Day they were published, or will be",
        hint: "Empty to learn only by when. After the offices close it is the next working day.",
        value: question.typed.published, fault: question.faults["published"], isNarrow: true
      ).node
      button(.class("btn")) { "Count the days" }
    }
  }

  private func answer(_ clock: StatutoryClock) -> HTMLNode {
    let (publication, deadlines) = (clock.publication, clock.deadlines)
    return HTMLNode {
      leaf("out", "Out by when", full: true) {
        if deadlines.isEmpty {
          p { "No rule that is kept here asked for clear days before \(publication.day.long)." }
          p { "Earlier law may have asked for notice: check with your monitoring officer." }
        } else {
          DataTable(
            caption: "\(.term(publication.occasion.words)) on \(publication.day.longWithWeekday)",
            columns: [.heading("Publish by"), .text("What"), .text("How long before"), .text("Rule")],
            rows: deadlines.map(row)
          ).node
        }
      }
      if publication.published != nil {
        leaf("found", "What the rules say", margin: p { "Of what was published when you say." }) {
          FindingList(findings: clock.findings).node
        }
      }
      let drawn = deadlines.filter { $0.days.needed <= Self.mostDrawn }
      if !drawn.isEmpty { leaf("counted", "Counted out", full: true) { drawings(publication, drawn) } }
    }
  }

  private func row(_ deadline: StatutoryClock.Deadline) -> [HTMLNode] {
    [
      HTMLNode(deadline.lastDay.longWithWeekday), HTMLNode(Phrase.term(deadline.papers)),
      HTMLNode(deadline.days.words),
      HTMLNode {
        a(.href("/rulebook#\(deadline.rule.id)")) { deadline.rule.id }
        ", \(.data(deadline.rule.citation.description))" as Phrase
      },
    ]
  }

  /// More days than these are counted more easily in a calendar.
  private static let mostDrawn = 10

  /// Each way of counting drawn once.
  private func drawings(_ publication: Publication, _ deadlines: [StatutoryClock.Deadline]) -> HTMLNode {
    var seen = Set<ClearDays>()
    return HTMLNode(
      deadlines.filter { seen.insert($0.days).inserted }.map { deadline in
        let days = deadline.days
        return ClearDayClock(
          published: publication.published ?? deadline.lastDay, meeting: publication.day, needed: days.needed,
          counts: days.counts
        ).node
      })
  }

  private var explanation: HTMLNode {
    HTMLNode {
      p {
        "Neither the day of publishing nor the day of the meeting counts. Up to ten days are counted in working days: not Saturdays, Sundays, Good Friday, Christmas Day or bank holidays in England. Of 28 days no authority says which days count; they are counted in calendar days. Nothing is published on a day on which offices are closed."
      }
      p {
        "No statute says what a clear day is, and the judgments were read on other pages only. A council may count more strictly: check with your monitoring officer."
      }
    }
  }
}

extension ClearDays {
  /// The number with what is counted: `5 clear working days`.
  var words: Phrase {
    switch basis {
    case .working: "\(needed) clear working days"
    case .calendar: "\(needed) clear days"
    }
  }
}
