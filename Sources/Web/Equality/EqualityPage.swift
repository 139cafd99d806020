import Council
import HTML
import Law
import Publishing

/// What a council does for equality: its objectives and how far they are, what it published, when both are due again.
struct EqualityPage {
  var authority: Authority
  var duties: EqualityDuties
  /// The last that were signed off.
  var assessments: [EqualityImpactAssessment]
  var today: Day
  var mayPublish: Bool
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: .data(authority.name), "Equality",
        lede: "What the council set out to change for whom, what it published, and what it found before decisions."
      ) { a(.href(Address.equality(id, "assessments"))) { "Equality impact assessments" } }
      ways
      objectives
      for one in duties.information { information(one) }
      if duties.information.isEmpty {
        leaf("information", "Information") { emptyState("No equality information is published here.") }
      }
      clock
      assessed
    }
  }

  private var objectives: HTMLNode {
    leaf("objectives", "Objectives", full: true, margin: lawSource(EqualityObjectivesPublished.self, on: today)) {
      if duties.objectives.isEmpty {
        emptyState("No equality objective is published here.")
      } else {
        DataTable(
          caption: "Equality objectives, the latest first", captionIsHidden: true,
          columns: [
            .heading("What is to change"), .text("Measured by"), .text("To be reached"), .text("How far it is"),
          ], rows: duties.objectives.map(row)
        ).node
      }
    }
  }

  private func row(_ one: EqualityObjective) -> [HTMLNode] {
    [
      HTMLNode {
        span(.id("o\(one.id)")) { one.text }
        span(.class("small soft")) { " Published on \(one.publishedOn.long)." }
      },
      HTMLNode(one.measure),
      HTMLNode {
        span { one.target }
        span(.class("small soft")) { " by \(one.due.long)" }
      },
      HTMLNode {
        state(one)
        if !one.progress.isEmpty { MarkdownText(one.progress).node }
        if let day = one.progressOn { p(.class("small soft")) { "As of \(day.long)." } }
        if mayPublish {
          p {
            a(.href(Address.equality(id, "objectives/\(one.id)/progress"))) {
              "Say how far it is"
              span(.class("vh")) { ": \(one.text)" }
            }
          }
        }
      },
    ]
  }

  private func state(_ one: EqualityObjective) -> HTMLNode {
    if one.isReached { return tag(.green, .met, "Reached") }
    return one.due < today ? tag(.brick, .not, "Not reached in time") : tag(.ochre, .due, "On its way")
  }

  private func information(_ one: EqualityInformation) -> HTMLNode {
    leaf(
      "i\(one.id)", .data(one.title), full: one.figures != nil,
      margin: HTMLNode {
        p { "Published on \(one.publishedOn.long), about \(Phrase.term(one.about.words))." }
        if let count = one.employees {
          p { counted(count, one: "1 employee.", other: "\(count.withCommas) employees.") }
        }
      }
    ) {
      MarkdownText(one.text).node
      if let figures = one.figures { EqualityFiguresTable(figures: figures, title: one.title).node }
    }
  }

  private var clock: HTMLNode {
    leaf("clock", "When they are due again", margin: lawSource(EqualityInformationPublished.self, on: today)) {
      if duties.nextInformation != nil || duties.nextObjectives != nil { Trail(steps: steps).node }
      FindingList(findings: duties.findings(on: today)).node
    }
  }

  private var steps: [Trail.Step] {
    var steps: [Trail.Step] = []
    if let day = duties.nextInformation {
      steps.append(Trail.Step(day < today ? .done : .next, on: day) { p { "Last day for the next information." } })
    }
    if let day = duties.nextObjectives {
      steps.append(Trail.Step(day < today ? .done : .later, on: day) { p { "Last day for the next objectives." } })
    }
    return steps.sorted { ($0.day ?? today) < ($1.day ?? today) }
  }

  @HTMLBuilder private var assessed: HTMLNode {
    if !assessments.isEmpty {
      leaf("assessments", "The last impact assessments") {
        ul(.class("plain stack")) {
          for one in assessments {
            li {
              a(.href(Address.equalityAssessment(id, one.reference))) { one.title }
              if let day = one.signedOn { span(.class("soft")) { ", \(day.long)" } }
              " "
              one.tag
            }
          }
        }
        p { a(.href(Address.equality(id, "assessments"))) { "All impact assessments" } }
      }
    }
  }
}

/// A table of people with its totals; what is hidden says so in words.
struct EqualityFiguresTable {
  var figures: EqualityFigures
  var title: String

  var node: HTMLNode {
    HTMLNode {
      DataTable(
        caption: .data(title), captionIsHidden: true,
        columns: [.heading(figures.heading.isEmpty ? "Group" : .data(figures.heading))]
          + figures.columns.map { .number(.data($0)) } + [.number("Total")],
        rows: figures.rows.indices.map { row in
          [HTMLNode(figures.rows[row])] + (figures.cells[row] + [figures.rowTotals[row]]).map(cell)
        },
        foot: [HTMLNode("Total" as Phrase)] + (figures.columnTotals + [figures.grandTotal]).map(cell)
      ).node
      if figures.hidesAnything {
        p(.class("small soft")) {
          "Counts from 1 to 4 are hidden, and others from which they could be worked out. Nobody is counted as 0."
        }
      }
    }
  }

  private func cell(_ count: Int?) -> HTMLNode {
    count.map { HTMLNode($0.withCommas) } ?? span(.class("soft")) { "hidden" }
  }
}
