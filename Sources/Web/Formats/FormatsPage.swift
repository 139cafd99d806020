import Council
import HTML
import Law

/// What can be had in which format and language, how to ask for more, and what it cost so far.
struct FormatsPage {
  static let most = 300

  var authority: Authority
  /// All orders, the earliest due first.
  var orders: [FormatOrder]
  var today: Day
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  /// What was delivered, by what it is of, the latest first.
  private var documents: [[FormatOrder]] {
    let delivered = orders.filter { $0.state == .delivered }
    let groups = Dictionary(grouping: delivered) { $0.matter == .other ? "other:\($0.title)" : $0.matter.field }
    return groups.values.map { $0.sorted { ($0.stateOn, $0.reference) < ($1.stateOn, $1.reference) } }
      .sorted { ($0[$0.count - 1].stateOn, $0[0].title) > ($1[$1.count - 1].stateOn, $1[0].title) }
  }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: .data(authority.name), "Formats and languages",
        lede:
          "Documents and meetings in other languages, in British Sign Language, Braille, large print, easy read or audio."
      ) { a(.href(Address.openData(id, "formats.json"))) { "The list for programs (JSON)" } }
      ways
      leaf("ask", "You need another") {
        p { "Anybody may ask, without an account. It costs you nothing." }
        p { a(.class("btn"), .href(Address.askForFormat(id))) { "Ask for another format or language" } }
      }
      leaf("there", "What is there") {
        if documents.isEmpty {
          emptyState("Nothing is there in another format yet.")
        } else {
          for group in documents.prefix(Self.most) { document(group) }
        }
      }
      if !orders.isEmpty { figures }
    }
  }

  private func document(_ group: [FormatOrder]) -> HTMLNode {
    HTMLNode {
      h3 {
        if let page = Address.page(id, of: group[0].matter) {
          a(.href(page)) { group[0].title }
        } else {
          span { group[0].title }
        }
      }
      FormatList(orders: group).node
    }
  }

  private var figures: HTMLNode {
    let statistics = FormatStatistics(orders)
    return leaf("figures", "What was asked for, and what it cost", full: true) {
      DataTable(
        caption: "Orders by format", captionIsHidden: true,
        columns: [
          .heading("Format"), .number("Asked for"), .number("Delivered"), .number("Declined"), .number("Cost"),
          .number("Days until half were there"),
        ], rows: statistics.lines.map(row), foot: row(statistics.all)
      ).node
    }
  }

  private func row(_ line: FormatStatistics.Line) -> [HTMLNode] {
    [
      HTMLNode(line.format.map { .term($0.words.capitalised) } ?? "All" as Phrase), HTMLNode(String(line.asked)),
      HTMLNode(String(line.delivered)), HTMLNode(String(line.declined)), HTMLNode(Money(pence: line.pence).description),
      HTMLNode(line.medianDays.map(String.init) ?? ""),
    ]
  }
}
