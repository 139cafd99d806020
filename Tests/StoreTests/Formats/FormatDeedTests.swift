import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Other formats and languages are asked for, ordered and delivered")
struct FormatDeedTests {
  private let caller = CallingDevice(network: "192.0.2.7", browser: "")

  private func request(_ format: DocumentFormat = .braille, words: String = "The letter on buses") -> FormatRequest {
    FormatRequest(
      format, of: .other, words: words, name: "Mx Marker", contact: "marker@home.example",
      receivedAt: Councils.now.moment)
  }

  private func order(_ state: FormatOrder.State = .asked) -> FormatOrder {
    FormatOrder(
      .braille, of: .other, title: "Letter on buses", askedOn: Councils.today, due: Councils.today.adding(days: 10),
      supplier: "Dots", pence: 40_00, state: state, place: "By post")
  }

  private func ask(_ town: DecisionTown, _ request: FormatRequest) throws -> AskForFormat.Reception {
    try town.done(AskForFormat(request, at: "kent", caller: caller), by: .visitor)
  }

  @Test(arguments: Engine.allCases)
  func `a visitor asks, an officer takes it up and delivers, and who asked is then forgotten in time`(engine: Engine)
    throws
  {
    var town = try DecisionTown(engine)
    #expect(try ask(town, request()) == .received(1))
    #expect(
      town.refusal(AskForFormat(request(words: ""), at: "kent", caller: caller), by: .visitor)
        .contains("Say which document or meeting"))
    #expect(
      try town.records.read { try $0.waitingFormatRequests(at: "kent") }.map(\.contact) == ["marker@home.example"])
    town.wait(until: Councils.today.adding(days: 2))
    var it = order()
    it.reference = try town.done(EnterFormatOrder(it, of: 1, at: "kent"))
    #expect(town.refusal(EnterFormatOrder(order(), of: 1, at: "kent")).contains("taken up already"))
    #expect(try town.records.read { try $0.waitingFormatRequests(at: "kent") }.isEmpty)
    it = try #require(try town.records.read { try $0.formatOrder(it.reference, at: "kent") })
    #expect(it.askedOn == Councils.today && it.state == .asked)
    (it.state, it.stateOn) = (.delivered, town.now.day)
    #expect(town.refusal(SettleFormatOrder(it, over: 1, at: "kent")).contains("Somebody else changed it"))
    try town.done(
      SettleFormatOrder(
        it,
        over: {
          var was = it
          (was.state, was.stateOn) = (.asked, Councils.today)
          return was.edition
        }(), at: "kent"))
    #expect(try town.records.read { try $0.formats(of: .other, at: "kent") }.map(\.daysToDeliver) == [2])
    #expect(
      try town.records.read { try $0.formatRequests(of: it.reference, at: "kent") }.map(\.closedOn) == [town.now.day])

    town.wait(until: town.now.day.adding(days: 89))
    try town.done(CarryOutRetention(at: "kent"), by: .folkmoot)
    #expect(try town.records.read { try $0.formatRequests(of: it.reference, at: "kent") }.count == 1)
    town.wait(until: town.now.day.adding(days: 2))
    try town.done(CarryOutRetention(at: "kent"), by: .folkmoot)
    #expect(try town.records.read { try $0.formatRequests(of: it.reference, at: "kent") }.isEmpty)
    #expect(try town.records.read { try $0.formatOrder(it.reference, at: "kent") }?.state == .delivered)
  }

  @Test(arguments: Engine.allCases)
  func `what somebody asks for stands in no public part of the record`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    _ = try ask(town, request())
    try town.done(EnterFormatOrder(order(), of: 1, at: "kent"))
    let told = try town.records.database.read {
      try $0.query("select heading, changes from record_entry", []) { try $0.text("heading") + $0.text("changes") }
    }.joined()
    #expect(told.contains("Letter on buses") && !told.contains("Marker") && !told.contains("marker@home.example"))
  }

  @Test(arguments: Engine.allCases)
  func `many requests from one network are made to wait`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    var waits = 0
    for turn in 1...200 where waits == 0 {
      if case .wait(let seconds) = try ask(town, request(words: "Letter \(turn)")) { waits = seconds }
    }
    #expect(waits > 0)
    let other = AskForFormat(request(), at: "kent", caller: CallingDevice(network: "198.51.100.9", browser: ""))
    #expect(try town.done(other, by: .visitor) != .wait(seconds: waits))
  }

  @Test(arguments: Engine.allCases)
  func `an officer’s order is of something that is there, and a declined one says why`(engine: Engine) throws {
    let town = try DecisionTown(engine)
    var it = order()
    it.matter = FormatMatter(.meeting, "NONE-2026-01-01")
    #expect(town.refusal(EnterFormatOrder(it, at: "kent")).contains("is not on the site"))
    it.matter = FormatMatter(.proposal, "kent-2010")
    it.reference = try town.done(EnterFormatOrder(it, at: "kent"))
    #expect(it.reference.rawValue == "FO-\(Councils.today.year)-1")
    let edition = it.edition
    it.state = .declined
    #expect(town.refusal(SettleFormatOrder(it, over: edition, at: "kent")).contains("Say why it is declined"))
    it.reason = "It is out in large print."
    try town.done(SettleFormatOrder(it, over: edition, at: "kent"))
    #expect(try town.records.read { try $0.formatOrders(at: "kent", in: [.declined]) }.count == 1)
  }
}
