import Council
import Law
import Publishing
import Testing

@Suite("A list of portfolios")
struct PortfolioCSVTests {
  private let authority = Authority(
    id: "town", name: "Town Council", shortName: "Town", kind: .metropolitanDistrict, governance: .leaderAndCabinet)

  private func matrix(_ portfolios: [Portfolio]) -> PortfolioMatrix {
    let marketing = Post(
      reference: .init(rawValue: "MKT"), title: "Marketing Manager", unit: .init(rawValue: "COM"), status: .acting)
    return PortfolioMatrix(
      authority: authority, day: Day(number: 739_000), portfolios: portfolios, members: [], posts: [marketing],
      executive: [])
  }

  @Test func `what is written is read back to the same, beside the names of that day`() {
    let portfolios = [
      Portfolio(
        reference: .init(rawValue: "COMMS"), responsibility: "Communications; “=press”", office: "Deputy Mayor",
        director: .init(rawValue: "DIR"), services: ["Marketing", "Press"],
        officers: [.init(rawValue: "MKT"), .init(rawValue: "DIG")], from: Day(iso: "2014-06-30")),
      Portfolio(reference: .init(rawValue: "EQ"), responsibility: "Equalities", office: "Assistant Mayor"),
    ]
    let bytes = PortfolioCSV.write(matrix(portfolios))
    let (again, messages) = PortfolioCSV.read(bytes, file: "portfolios.csv")
    #expect(messages.isEmpty && again == portfolios)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("Marketing Manager (acting); DIG (no such post)") && text.contains("Vacant"))
  }

  @Test func `what is wrong in a line is told with its place, and nothing is read`() {
    let text = "reference,responsibility,office,from\nEQ,,Mayor,soon\nEQ,Equalities,Mayor,\n"
    let (portfolios, messages) = PortfolioCSV.read(Array(text.utf8), file: "portfolios.csv")
    #expect(portfolios.isEmpty)
    let said = messages.map(\.description).joined(separator: "\n")
    for part in ["portfolios.csv:2", "answered for", "This is no day", "Line 2"] {
      #expect(said.contains(part), "\(part): \(said)")
    }
    #expect(!PortfolioCSV.read([], file: "portfolios.csv").messages.isEmpty)
  }
}
