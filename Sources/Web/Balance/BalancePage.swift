import Council
import HTML
import Law
import Publishing

extension Site {
  func addBalance(_ routes: inout Routes) {
    routes.get("/balance", .everyone, balance)
    routes.get("/balance.csv", .everyone, balanceFile)
    routes.get("/:authority/balance", .everyone, councilBalance)
    for kind in BalanceEvent.Kind.allCases {
      let path = "/:authority/balance/\(kind.rawValue)"
      routes.get(path, .only(.editBodies)) { visit in try enteringStep(visit, kind, nil) }
      routes.post(path, .only(.editBodies)) { visit in try enterStep(visit, kind) }
    }
    routes.get("/:authority/balance/withdraw", .only(.editBodies)) { visit in try withdrawingStep(visit, nil) }
    routes.post("/:authority/balance/withdraw", .only(.editBodies), withdrawStep)
  }

  /// How seats are shared among groups. Nothing is kept, and nothing is asked of any council.
  private func balance(_ visit: Visit) throws -> Answer {
    let page = BalancePage(question: BalanceQuestion(visit.query))
    let title: Phrase =
      page.question.faults.isEmpty ? "Work out political balance" : "Error: Work out political balance"
    return .page(
      Frame(title: title, section: .balance, content: page.view), status: page.question.faults.isEmpty ? 200 : 422)
  }

  private func balanceFile(_ visit: Visit) throws -> Answer {
    guard let sheet = BalanceQuestion(visit.query).sheet else {
      throw Problem.notUnderstood(
        "Name groups with members and bodies with seats on the page Work out political balance.")
    }
    return .file(
      BalanceCSV.write(sheet.balance), contentType: "text/csv; charset=utf-8", named: "political-balance.csv")
  }
}

/// The question, and the seats of each group on each body with the working.
struct BalancePage {
  var question: BalanceQuestion

  var view: HTMLNode {
    HTMLNode {
      question.faults.summary
      titleBlock(
        kicker: "Political groups", "Work out political balance",
        lede:
          "How the seats of committees are shared among political groups, by the four principles of the law, with every step."
      )
      if let sheet = question.sheet {
        BalanceView(balance: sheet.balance).node
        leaf("file", "Take it with you") {
          p { a(.href(question.fileAddress)) { "The seats as CSV" } }
        }
      }
      leaf("ask", "Groups and bodies", margin: p { "Nothing you enter is kept." }) { form }
      leaf("how", "How it is worked out") { explanation }
    }
  }

  private var form: HTMLNode {
    HTML.form(.action("/balance"), .method("get"), .class("flow")) {
      group("Political groups") {
        for row in 1...question.shown(.group) { self.row(.group, row, "Group \(row)", "Members of group \(row)") }
        FormField(
          name: "ungrouped", label: "Members of no group", value: question["ungrouped"],
          fault: question.faults["ungrouped"], isNarrow: true, isNumeric: true
        ).node
      }
      group("Ordinary committees") {
        for row in 1...question.shown(.committee) {
          self.row(.committee, row, "Committee \(row)", "Seats of committee \(row)")
        }
      }
      group("Sub-committees, advisory committees and bodies outside") {
        p { "Their seats are shared too, and do not count for the totals." }
        for row in 1...question.shown(.other) { self.row(.other, row, "Body \(row)", "Seats of body \(row)") }
      }
      div(.class("row")) {
        button(.class("btn")) { "Work it out" }
        if question.hasRoom { button(.class("btn ghost"), .name("more"), .value("yes")) { "More rows" } }
      }
    }
  }

  private func group(_ title: Phrase, @HTMLBuilder content: () -> HTMLNode) -> HTMLNode {
    element("fieldset", [.class("group flow")]) {
      HTMLNode {
        legend { title }
        content()
      }
    }
  }

  private func row(_ rows: BalanceQuestion.Rows, _ row: Int, _ name: Phrase, _ number: Phrase) -> HTMLNode {
    div(.class("row")) {
      FormField(
        name: rows.name(row), label: name, value: question[rows.name(row)], fault: question.faults[rows.name(row)]
      ).node
      FormField(
        name: rows.number(row), label: number, value: question[rows.number(row)],
        fault: question.faults[rows.number(row)], isNarrow: true, isNumeric: true
      ).node
    }
  }

  private var explanation: HTMLNode {
    HTMLNode {
      p {
        "Section 15(5) of the Local Government and Housing Act 1989 has four principles. (a) No body is filled from one group alone. (b) A group with more than half of the council’s members has more than half of the seats on each body. (c) The seats on all ordinary committees together are in proportion. (d) Those on each body are. Each goes before the next."
      }
      p {
        "The Act does not say who gets the seats that are left when whole shares are given. Here they go to the largest remainders. Where claims are equal, groups go before members of none, larger ones before smaller, then the alphabet; the council may settle them otherwise. Where (c) asks for it, a seat passes from one group to another on the committee where that takes seats least far from the shares."
      }
      p {
        "What is reasonably practicable the council judges, and a council may arrange seats otherwise when no member votes against: see \(rules)."
      }
    }
  }

  private var rules: HTMLNode {
    HTMLNode {
      a(.href("/rulebook#PB-3")) { "PB-3" }
      " "
      a(.href("/rulebook#PB-4")) { "PB-4" }
    }
  }
}
