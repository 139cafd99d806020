import HTML
import Law
import Publishing

/// Seats as they are worked out: the table, the bodies drawn, and every step.
struct BalanceView {
  var balance: PoliticalBalance
  /// The seats as they are held, in the order of the bodies and the parties; `nil` where that is not asked.
  var held: [[Int]]?
  /// More bodies than these are read more easily in the table.
  private static let mostDrawn = 6

  var node: HTMLNode {
    HTMLNode {
      leaf("seats", "Who has how many seats", full: true) {
        table
        departures
      }
      if drawn.count <= Self.mostDrawn { leaf("drawn", "Drawn", full: true) { div(.class("row")) { charts } } }
      leaf("working", "How it was worked out", margin: p { "By principle, in the order of the law." }) { working }
    }
  }

  /// A row for each body: the seats of each party, with its exact share behind them.
  private var table: HTMLNode {
    DataTable(
      caption: "Seats of each, with the exact share in brackets",
      columns: [.heading("Body"), .number("Seats")] + balance.parties.map { .number(title($0)) },
      rows: balance.rows.indices.map { line($0) }, foot: foot
    ).node
  }

  private func line(_ index: Int) -> [HTMLNode] {
    let row = balance.rows[index]
    return [HTMLNode(Phrase.data(row.body.name)), HTMLNode(String(row.body.seats))]
      + row.seats.indices.map { party in
        HTMLNode {
          cell(row.seats[party], row.shares[party])
          if let held, held[index][party] != row.seats[party] { ", now \(held[index][party])" as Phrase }
        }
      }
  }

  private var foot: [HTMLNode] {
    guard let totals = balance.totals else { return [] }
    return [HTMLNode("All ordinary committees" as Phrase), HTMLNode(String(totals.all))]
      + zip(totals.seats, totals.shares).map { cell($0, $1) }
  }

  private func title(_ party: PoliticalBalance.Party) -> Phrase {
    party.isGroup ? "\(.data(party.name)), \(party.members)" : "No group, \(party.members)"
  }

  private func cell(_ seats: Int, _ share: Share) -> HTMLNode {
    HTMLNode {
      b { String(seats) }
      " (\(share.decimal))" as Phrase
    }
  }

  @HTMLBuilder private var departures: HTMLNode {
    let all = balance.departures
    if !all.isEmpty {
      inset {
        p { "So that the totals are in proportion, principle (c), these are not what the committee alone would give:" }
        ul {
          for one in all {
            li { "\(one.body.name): \(name(one.party)) \(one.seats) instead of \(one.alone)" }
          }
        }
      }
    }
  }

  private func name(_ party: PoliticalBalance.Party) -> Phrase { party.isGroup ? .data(party.name) : "no group" }

  private var drawn: [PoliticalBalance.Row] { balance.rows.filter { (1...60).contains($0.body.seats) } }

  private var charts: HTMLNode {
    HTMLNode(drawn.enumerated().map { number, row in chart(row, "balance-\(number)") })
  }

  /// The party with most seats beside all others.
  private func chart(_ row: PoliticalBalance.Row, _ prefix: String) -> HTMLNode {
    let most = row.seats.max() ?? 0
    let largest = row.seats.firstIndex(of: most) ?? 0
    let name = balance.parties.isEmpty ? "" : balance.parties[largest].name
    return SeatsChart(
      finding: "\(row.body.name): \(name) \(most) of \(row.body.seats)",
      benches: [.init(name, most), .init("others", row.body.seats - most)], prefix: prefix
    ).node
  }

  private var working: HTMLNode {
    inEnglish {
      ol(.class("flow")) {
        for step in balance.steps {
          li {
            b { step.principle.mark }
            " "
            step.words
          }
        }
      }
    }
  }
}
