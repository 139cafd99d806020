import Council
import HTML
import Publishing

extension Site {
  func checkForm(_ visit: Visit) throws -> Answer {
    var frame = Frame(title: "Check a proposal", section: .check, content: .empty)
    frame.content =
      CheckPage(request: visit.query["example"] == nil ? CheckRequest(.empty) : CheckExample.request, messages: []).view
    return .page(frame)
  }

  /// The same answer as a proposal's page. Nothing is stored, and nobody may keep it.
  func checkProposal(_ visit: Visit) throws -> Answer {
    let request = CheckRequest(visit.form)
    let reading = request.read()
    guard let restructure = reading.restructure else {
      var frame = Frame(title: "Error: Check a proposal", section: .check, content: .empty)
      frame.content = CheckPage(request: request, messages: reading.messages).view
      return .page(frame, status: 422, keeping: .never)
    }
    let answer = ProposalPage(assessment: restructure.assess(), today: visit.today, isKept: false)
    let back = Crumb(title: "Check a proposal", address: "/check")
    var frame = Frame(title: "Checked: \(restructure.title)", section: .check, crumbs: [back], content: .empty)
    frame.content = HTMLNode {
      CheckPage.nothingStored
      answer.view
      CheckPage(request: request, messages: []).again
    }
    return .page(frame, keeping: .never)
  }
}

/// The form for a proposal that is only to be checked, with what was typed and what is wrong with it.
struct CheckPage {
  var request: CheckRequest
  var messages: [InputMessage]

  static let mostMessages = 100
}
