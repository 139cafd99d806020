import Actions
import Council
import HTML
import Publishing
import Store

extension Site {
  func ownData(_ visit: Visit) throws -> Answer {
    let (id, account) = (visit["authority"], try holder(visit).account)
    let view = try records.read { open in
      OwnDataView(
        visit: visit, rows: try open.personalRows(of: account.id, email: account.holder?.email, at: id),
        receipts: try open.privacyReceipts(of: id, about: account.id))
    }
    let crumb = Crumb(title: "Your account", address: Address.account(id))
    return try personal(visit, "Your data", lede: "Everything this council’s site keeps about you.", crumbs: [crumb]) {
      view.node
    }
  }

  func takeOwnData(_ visit: Visit) throws -> Answer {
    let deed = TakeOwnData(at: visit["authority"])
    return .holdings(try records.carryOut(deed, by: visit.person, at: visit.now), visit)
  }
}

extension Answer {
  /// Everything held about a person, as a file for other programs or as a page to read; kept by nobody on the way.
  static func holdings(_ holdings: PersonalHoldings, _ visit: Visit) -> Answer {
    let isPage = visit.typed("form") == "page"
    var answer = Answer.file(
      isPage ? HoldingsPage(holdings).bytes : HoldingsJSON.write(holdings),
      contentType: isPage ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
      named: isPage ? "about-you.html" : "about-you.json")
    answer.keeping = .never
    return answer
  }
}

/// What is held about whoever looks, with why and for how long.
struct OwnDataView {
  /// How many rows of a kind the page shows; the file has them all.
  private static let most = 50

  var visit: Visit
  var rows: [Table: [TableRow]]
  var receipts: [PrivacyReceipt]

  private var id: String { visit["authority"] }
  private var parts: [(table: Table, part: PersonalHoldings.Part)] {
    Catalogue.personal.compactMap { table in
      rows[table].flatMap { PersonalHoldings.Part(table, $0) }.map { (table, $0) }
    }
  }

  var node: HTMLNode {
    HTMLNode {
      leaf(
        "held", "What is held", full: true,
        margin: HTMLNode { p { "Basis: Article 6(1) of the UK GDPR." } }
      ) {
        table
        for (_, part) in parts { values(part) }
      }
      leaf(
        "take", "Take it with you", margin: HTMLNode { p { "The record notes that you took it, not what it says." } }
      ) {
        p { "The file also has the entries of the record that you made or that are about your account." }
        takingForms(visit, to: Address.account(id, "data"))
      }
      if !receipts.isEmpty {
        leaf("receipts", "What was given to you", full: true) { PrivacyReceiptTable(receipts: receipts).node }
      }
      leaf("delete", "Delete your account") {
        p { a(.class("btn ghost"), .href(Address.account(id, "delete"))) { "What deleting it means" } }
      }
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "What is held about you", captionIsHidden: true,
      columns: [.heading("What"), .number("Entries"), .text("What for"), .text("Lawful basis"), .text("How long")],
      rows: DataMapLine.lines(parts.map(\.table)).map { line in
        let number = parts.filter { line.tables.contains($0.table.name) }.map(\.part.rows.count).reduce(0, +)
        return [line.what.capitalised, String(number), line.purpose.capitalised, line.basis, line.kept.capitalised].map
        {
          HTMLNode($0)
        }
      }
    ).node
  }

  private func values(_ part: PersonalHoldings.Part) -> HTMLNode {
    folded("Show \(Catalogue.whatIsHeld(in: part.table)) (\(part.rows.count))") {
      if part.rows.count > Self.most { p { "The first \(Self.most) are shown. The file has them all." } }
      for row in part.rows.prefix(Self.most) {
        summaryList(
          row.map {
            (
              .term(($0.about.isEmpty ? $0.name : $0.about).capitalised),
              $0.value.map { HTMLNode($0) } ?? HTMLNode("Kept, not shown")
            )
          })
      }
    }
  }
}

/// The two buttons that give everything held, as a page and as a file for programs.
func takingForms(_ visit: Visit, to address: String) -> HTMLNode {
  HTMLNode {
    for form in ["page", "json"] {
      visit.sending(to: address, form == "page" ? "Download as a page" : "Download as JSON") {
        input(.type("hidden"), .name("form"), .value(form))
      }
    }
  }
}
