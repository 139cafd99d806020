import Council
import Law
import Testing

@testable import Publishing

@Suite("The establishment file")
struct EstablishmentCSVTests {
  private func read(_ text: String) -> (Establishment, [InputMessage]) {
    EstablishmentCSV.read(Array(text.utf8), file: "establishment.csv")
  }

  @Test func `a file with the three required columns is enough`() {
    let (establishment, messages) = read("record;Reference;Title;Unit\nunit;NPE;Neighbourhoods;\n;HCM;Manager;NPE\n")
    #expect(messages.isEmpty)
    #expect(
      establishment.units == [
        OrganisationUnit(reference: .init(rawValue: "NPE"), name: "Neighbourhoods", kind: .service)
      ])
    #expect(
      establishment.posts == [
        Post(reference: .init(rawValue: "HCM"), title: "Manager", unit: .init(rawValue: "NPE"))
      ])
  }

  @Test func `every column is read into its place`() throws {
    let (establishment, messages) = read(
      """
      record,reference,title,unit,unit_kind,reports_to,grade,subject_to_evaluation,pay_from,pay_to,fte,posts,basis,status,area,\
      funding,cost,designations,delegations,proper_officer_functions,outside_seats,duties,from,to
      unit,APT,Area Partnership Team,,team,,,,,,,,,,,,,,,,,,2010-04-01,
      post,MGR,Manager,APT,,,KR12,yes,"£40,000",45000.50,0.81,1,temporary,acting,East Kent,HRA 60% | GF 40%,"£62,500",\
      head-of-paid-service | monitoring-officer,Planning appeals,Births \\| deaths,Fire authority,Leads | Reports,2010-04-01,2014-09-30
      post,OFF,Officer,APT,,MGR,,,,,,7,,vacant,,,,,,,,,,
      """)
    #expect(messages.isEmpty)
    #expect(establishment.units.first?.kind == .team)
    #expect(establishment.units.first?.from == Day(iso: "2010-04-01"))
    let manager = try #require(establishment.posts.first)
    #expect(manager.payFrom == Money(pounds: 40_000) && manager.payTo == Money(pence: 45_000_50))
    #expect(manager.fteEach == FullTimeEquivalent(millionths: 810_000))
    #expect(manager.gradeSubjectToEvaluation && manager.basis == .temporary && manager.status == .acting)
    #expect(manager.fteByFund[.housingRevenueAccount] == FullTimeEquivalent(millionths: 486_000))
    #expect(manager.designations == [.headOfPaidService, .monitoringOfficer])
    #expect(manager.properOfficerFunctions == ["Births | deaths"] && manager.duties == ["Leads", "Reports"])
    #expect(manager.costEach == Money(pounds: 62_500) && manager.to == Day(iso: "2014-09-30"))
    #expect(establishment.posts.last?.positions == 7 && establishment.posts.last?.reportsTo == manager.reference)
  }

  @Test func `an unknown column is told with the nearest known one`() {
    let (_, messages) = read("reference,title,unit,reports_too\n")
    #expect(messages.map(\.nearest) == ["reports_to"])
    #expect(messages.map { [$0.line, $0.column] } == [[1, 22]])
  }

  @Test func `a file without a required column says which`() {
    #expect(
      read("reference,unit\nA,B\n").1.map(\.text) == [
        "The column title is missing. The first line names the columns: reference, title, unit and others."
      ])
  }

  @Test func `half an organogram is told from a file of our own`() {
    #expect(read("Post Unique Reference,Name\n1,N/D\n").1.contains { $0.text.contains("organogram") })
  }

  @Test func `an empty file is told`() { #expect(read("").1.count == 1) }

  /// A file with one unit and one post whose cell in a column is the given one.
  private func messages(_ column: String, _ value: String) -> [InputMessage] {
    read("record,reference,title,unit,\(column)\nunit,U,Unit,,\npost,A,Title,U,\(value)\n").1
  }

  @Test(arguments: ["-1", "1e9", "0", "1.01", "1000000000", "half", "0,5;"])
  func `working time that is not above 0 and at most 1 is told`(value: String) {
    let messages = messages("fte", "\"\(value)\"")
    #expect(messages.map(\.text).allSatisfy { $0.contains("more than 0 and at most 1") })
    #expect(messages.map { [$0.line, $0.column] } == [[3, 16]])
    #expect(messages.map(\.value) == [value])
  }

  @Test(arguments: [
    ("posts", "0", "from 1 to 100,000"), ("posts", "100001", "from 1 to 100,000"),
    ("posts", "1.5", "from 1 to 100,000"),
    ("cost", "11.5k", "amount in pounds"), ("cost", "-5", "amount in pounds"), ("cost", "\"1,00\"", "amount in pounds"),
    ("cost", "10000001", "at most £10,000,000"), ("cost", "1.234", "amount in pounds"),
    ("funding", "HRA 60% | GF 39%", "add up to 99%"), ("funding", "HRA", "no fund with its share"),
    ("funding", "GF 50% | GF 50%", "stands twice"), ("funding", "GF 60% | HRA 41%", "add up to 101%"),
    ("subject_to_evaluation", "perhaps", "“yes” or “no”"), ("unit_kind", "team", "Only a unit has a kind"),
    ("from", "tomorrow", "year, month and day"),
  ])
  func `a figure that is none says what is expected`(column: String, value: String, expected: String) {
    let messages = messages(column, value)
    #expect(messages.map(\.field) == [column])
    #expect(messages.first?.text.contains(expected) == true)
    #expect(messages.first?.line == 3)
  }

  @Test(arguments: [
    ("basis", "permanant", "permanent"), ("status", "vacent", "vacant"),
    ("designations", "Head of Paid Service", "head-of-paid-service"),
    ("designations", "monitoring-officer | chief-financial-officer", "chief-finance-officer"),
    ("reports_to", "AA", "A"), ("from", "16/06/2014", "2014-06-16"), ("from", "2014-06-31", "2014-06-30"),
  ])
  func `a name that is unknown brings the nearest one`(column: String, value: String, nearest: String) {
    #expect(messages(column, value).map(\.nearest) == [nearest])
  }

  @Test func `a 31 June is told with the days that June has`() {
    #expect(messages("from", "2014-06-31").map(\.text) == ["There is no such day: June 2014 has 30 days."])
  }

  @Test func `an end before the start is told`() {
    let (_, messages) = read("record,reference,title,unit,from,to\nunit,U,Unit,,2014-04-01,2014-03-31\n")
    #expect(messages.map(\.field) == ["to"])
  }

  @Test func `a unit with a post's values is told`() {
    #expect(read("record,reference,title,unit,fte\nunit,U,Unit,,1\n").1.map(\.field) == ["fte"])
  }

  @Test func `a record that is neither unit nor post is told`() {
    #expect(read("record,reference,title,unit\nunits,U,Unit,\n").1.map(\.nearest) == ["unit"])
  }

  @Test func `a value under no name is told`() {
    #expect(read("record,reference,title,unit\nunit,U,Unit,,extra\n").1.map(\.value) == ["extra"])
    #expect(read("record,reference,title,unit,,\nunit,U,Unit,,,\n").1.isEmpty)
  }

  @Test func `every error is told, in the order of the file, and beyond two hundred their number`() {
    let bad = (0..<250).map { "post,P\($0),Title,U,2" }.joined(separator: "\n")
    let messages = read("record,reference,title,unit,fte\nunit,U,Unit,,\n\(bad)\n").1
    #expect(messages.count == 201)
    #expect(messages.dropLast().map(\.line) == Array(3...202))
    #expect(messages.last?.text.hasPrefix("And 50 more.") == true)
  }

  @Test func `Windows-1252 with semicolons from an old spreadsheet is read`() {
    let bytes =
      Array("record;reference;title;unit;cost\nunit;U;Unit;;\npost;A;Caf".utf8) + [0xE9] + Array(" lead;U;".utf8)
      + [0xA3] + Array("62,500\n".utf8)
    let (establishment, messages) = EstablishmentCSV.read(bytes, file: "x.csv")
    #expect(messages.isEmpty)
    #expect(establishment.posts.first?.title == "Café lead")
    #expect(establishment.posts.first?.costEach == Money(pounds: 62_500))
  }
}
