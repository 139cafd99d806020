import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func structure(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let asked = DayField(visit.query["on"])
    let day = asked.day ?? visit.today
    let page = StructurePage(
      authority: council.authority, form: StructurePage.Form(rawValue: visit.query["as"] ?? "") ?? .chart,
      day: day, asked: asked, today: visit.today, establishment: try council.establishment(on: day),
      daysOfChange: try council.daysOfChange(),
      order: visit.query["sort"].map { _ in TableOrder(visit.query, first: .post) },
      ways: ways(
        visit,
        [
          ("Add a post", Address.newPost(council.authority.id)), ("Add a unit", Address.newUnit(council.authority.id)),
        ]))
    var frame = frame(council, "\(asked.isWrong ? "Error: " : "")Structure on \(day.long)", .structure)
    frame.content = page.view
    return .page(frame, status: asked.isWrong ? 400 : 200)
  }

  func establishmentFile(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let asked = DayField(visit.query["on"])
    guard !asked.isWrong else { throw Problem.notUnderstood(asked.message) }
    let day = asked.day ?? visit.today
    return .file(
      EstablishmentCSV.write(try council.establishment(on: day)), contentType: "text/csv; charset=utf-8",
      named: "establishment-\(day.iso).csv")
  }
}

/// A council's structure as it stood on a day: as a chart, a tree or a table.
struct StructurePage {
  enum Form: String, CaseIterable {
    case chart, tree, table

    /// What the tab that leads to it is called.
    var title: Phrase {
      switch self {
      case .chart: "Chart"
      case .tree: "Tree"
      case .table: "Table"
      }
    }

    var heading: Phrase {
      switch self {
      case .chart: "As a chart"
      case .tree: "As a tree"
      case .table: "As a table"
      }
    }

    /// What a link to it says from another page.
    var link: Phrase {
      switch self {
      case .chart: "The structure as a chart"
      case .tree: "The structure as a tree"
      case .table: "The structure as a table"
      }
    }
  }

  var authority: Authority
  var form: Form
  var day: Day
  /// What was typed in the field; a wrong day leaves the page on today.
  var asked: DayField
  var today: Day
  var establishment: Establishment
  var daysOfChange: [Day]
  /// The order of the table, when one was asked for.
  var order: TableOrder<PostTable.Key>?
  /// The ways to change it, for whoever may.
  var ways: HTMLNode = .empty

  /// The day to carry along in links; none when it is today's page.
  var linkedDay: Day? { asked.day }

  /// The last day of change on or before the day shown, and the first after it.
  var neighbours: (before: Day?, after: Day?) {
    (daysOfChange.last { $0 < day }, daysOfChange.first { $0 > day })
  }
}
