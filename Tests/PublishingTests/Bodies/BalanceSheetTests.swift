import Law
import Publishing
import Testing

@Suite("Political balance in files")
struct BalanceSheetTests {
  private let brighton = """
    body,kind,seats,Labour,Green,Conservative,Independent,No group
    Members of the council,council,54,37,8,5,2,2
    Planning,committee,10
    Licensing,committee,12
    Panel,other,8
    """

  private func read(_ text: String) -> (sheet: BalanceSheet?, messages: [InputMessage]) {
    BalanceCSV.read(Array(text.utf8), file: "groups.csv")
  }

  @Test func `a list of groups and bodies is worked out`() throws {
    let sheet = try #require(read(brighton).sheet)
    #expect(sheet.parties.map(\.members) == [37, 8, 5, 2, 2] && sheet.parties.last?.isGroup == false)
    #expect(sheet.bodies.map(\.isOrdinary) == [true, true, false])
    #expect(sheet.findings(on: Day(number: 20_000)).isEmpty)
    let text = String(decoding: BalanceText.write(sheet.balance, width: 120), as: UTF8.self)
    #expect(text.contains("Planning, 10 seats: Labour 7, Green 1, Conservative 1, Independent 0, No group 1"))
    #expect(text.contains("Exactly Labour 6.85, Green 1.48, Conservative 0.93, Independent 0.37, No group 0.37"))
    let json = String(decoding: BalanceJSON.write(sheet.balance), as: UTF8.self)
    #expect(json.contains("\"share\": \"6.85\"") && json.contains("\"numerator\": 370"))
  }

  @Test func `what is written is read again, and meets the rules it was worked out by`() throws {
    let balance = try #require(read(brighton).sheet).balance
    let again = try #require(BalanceCSV.read(BalanceCSV.write(balance), file: "again.csv").sheet)
    #expect(again.given == balance.rows.map(\.seats))
    #expect(again.balance.rows == balance.rows)
    let findings = again.findings(on: Day(number: 20_000))
    #expect(!findings.isEmpty && findings.allSatisfy { $0.outcome == .met })
  }

  @Test func `seats that are given are checked`() throws {
    let sheet = try #require(read(brighton.replacing("Planning,committee,10", with: "Planning,committee,10,10")).sheet)
    #expect(sheet.given.compactMap(\.self) == [[10, 0, 0, 0, 0]])
    #expect(sheet.findings(on: Day(number: 20_000)).contains { $0.blocks && $0.message.contains("principle (a)") })
    let text = BalanceText.write(sheet.balance, findings: sheet.findings(on: Day(number: 20_000)))
    #expect(String(decoding: text, as: UTF8.self).contains("Not met"))
  }

  @Test(arguments: [
    ("", "The file is empty"), ("name,members\nLabour,37\n", "The columns are not those expected"),
    ("body,kind,seats,A\nX,comittee,5,\n", "Expected council, committee or other. Did you mean committee?"),
    ("body,kind,seats,A\nAll,council,9,9\nX,committee,many\n", "Expected a whole number up to 1000."),
    ("body,kind,seats,A\nAll,council,9,8\nX,committee,5\n", "have 8 members together, and the row says 9"),
    ("body,kind,seats,A\nX,committee,5\n", "no row of kind council"),
    ("body,kind,seats,A\nAll,council,9,9\n", "There is no body"),
    ("body,kind,seats,No group\nAll,council,9,9\nX,committee,5\n", "No group has members"),
    ("body,kind,seats,A,A\nAll,council,9,9\n", "Two columns are called “A”"),
    ("body,kind,seats,A\nAll,council,9,9\nX,committee,5\nX,committee,5\n", "Two bodies are called “X”"),
  ])
  func `what cannot be used is refused with its reason`(_ text: String, _ words: String) {
    let (sheet, messages) = read(text)
    #expect(sheet == nil)
    #expect(messages.contains { $0.description.contains(words) }, "\(messages)")
  }

  @Test(arguments: 0..<300)
  func `no bytes stop the reader`(_ seed: Int) {
    var (bytes, state) = (Array(brighton.utf8), UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    for _ in 0..<12 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
    }
    let (sheet, messages) = BalanceCSV.read(bytes, file: "bytes.csv")
    #expect((sheet == nil) == !messages.isEmpty)
    if let sheet { #expect(!BalanceText.write(sheet.balance).isEmpty) }
  }
}
