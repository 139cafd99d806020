import Actions
import Council
import Law
import Store

/// What the county has in other formats: a notice in Polish, easy read that is overdue, an interpreter for the council, a request that waits.
extension Telling {
  func arrangeFormats() throws {
    let id = County.eddershire.id
    let announced = try records.read { try $0.forwardPlan(of: id, from: daysAgo(8)) }
    guard let buses = announced.first(where: { $0.title == "Contract for rural buses" }) else { return }
    let notice = FormatMatter(.announcement, buses.reference.rawValue)
    func order(_ order: FormatOrder) throws {
      try does(EnterFormatOrder(order, at: id), as: .engagementOfficer, on: daysAgo(1))
    }
    let polish = FormatOrder(
      .translation, language: "pl", of: notice, title: buses.title, askedOn: daysAgo(8), due: daysAgo(4),
      supplier: "Hillside Translators", pence: 84_00, state: .ordered, stateOn: daysAgo(8))
    try order(polish)
    try order(
      FormatOrder(
        .easyRead, of: notice, title: buses.title, askedOn: daysAgo(8), due: daysAgo(2),
        supplier: "Plainly Together", pence: 310_00, state: .ordered, stateOn: daysAgo(8)))
    try order(
      FormatOrder(
        .audio, of: .other, title: "All agendas of 1998", askedOn: daysAgo(8), due: daysAgo(1), state: .declined,
        stateOn: daysAgo(8), reason: "Nobody needs them to take part today. Single papers are read out on request."))
    let kept = try records.read { try $0.formatOrders(at: id, in: [.ordered]).first { $0.language == "pl" } }
    if var done = kept {
      let edition = done.edition
      (done.state, done.stateOn) = (.delivered, daysAgo(3))
      done.place = "From the clerk, and at the libraries of Wharfside and Fordby"
      try does(SettleFormatOrder(done, over: edition, at: id), as: .engagementOfficer, on: daysAgo(1))
    }
    try waitForCouncil(at: id)
  }

  private func waitForCouncil(at id: String) throws {
    let coming = try records.read {
      try $0.meetings(at: id, of: [.init(rawValue: "COUNCIL")], from: today, to: today.adding(days: 90)).first
    }
    guard let meeting = coming else { return }
    let matter = FormatMatter(.meeting, meeting.reference.rawValue)
    let title = try records.read { try $0.title(of: matter, at: id, on: today) } ?? "Council"
    try does(
      EnterFormatOrder(
        FormatOrder(
          .signLanguage, of: matter, title: title, askedOn: daysAgo(2), due: meeting.day,
          supplier: "Eddershire Sign Language Interpreters", pence: 190_00, state: .ordered, stateOn: daysAgo(2)),
        at: id), as: .clerk, on: daysAgo(1))
    try does(
      AskForFormat(
        FormatRequest(
          .largePrint, of: matter, words: "The agenda, in letters of 20 points please.", name: "A resident of Saltings",
          contact: "01632 960 118, in the morning", receivedAt: Moment(milliseconds: 0)), at: id,
        caller: CallingDevice(network: "", browser: "")), by: .visitor, on: daysAgo(1))
  }
}
