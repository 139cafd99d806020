import Council
import Testing

@testable import Publishing

@Suite("The UK government organogram")
struct OrganogramCSVTests {
  private static let seniorHeader =
    "Post Unique Reference,Name,Grade,Job Title,Job/Team Function,Parent Department,Organisation,Unit,Contact Phone,"
    + "Contact E-mail,Reports to Senior Post,Salary Cost of Reports (£),FTE,Actual Pay Floor (£),Actual Pay Ceiling (£),,"
    + "Professional/Occupational Group,Notes,Valid?\r\n"
  private static let juniorHeader =
    "Parent Department,Organisation,Unit,Reporting Senior Post,Grade,Payscale Minimum (£),Payscale Maximum (£),"
    + "Generic Job Title,Number of Posts in FTE,Professional/Occupational Group\r\n"

  private static let seniors = """
    HEAD,N/D,SCS3,Chief Executive,Runs the council,Borset,Borset,Borset,N/D,office@example.org,XX,285250.0,1.0,160000,164999,,Other,,1
    DIR1,Vacant,SCS2,Director of Places,N/A,Borset,Borset,Places,N/A,N/A,HEAD,N/D,1,N/A,N/D,,Other,Interim cover,1
    DIR2,N/D,SCS2,Director of People,"Children, adults",Borset,Borset,People,01234,N/D,HEAD,100,0.5,110000,114999,,Other,Mornings,1
    DIR2,N/D,SCS2,Director of People,"Children, adults",Borset,Borset,People,05678,N/D,HEAD,100,0.4,115000,119999,,Other,Afternoons,1
    OLD1,Eliminated,SCS1,Head of Records,N/A,Borset,Borset,Places,,,DIR1,N/D,1,N/A,N/A,,Other,,1
    0,N/D,SCS1,Not in post,N/A,Borset,Borset,Places,N/A,N/A,N/A,N/D,1,60000,64999,,Other,On loan,1

    """
  private static let juniors = """
    Borset,Borset,Places,DIR1,KR10,32000,41000,Planning Officer,6.6,Other
    Borset,Borset,People,DIR2,KR6,23300,N/D,Administrator,0.8,Other

    """

  private func read(_ seniors: String = seniors, _ juniors: String = juniors) -> (Organogram, [InputMessage]) {
    OrganogramCSV.read(
      senior: Array((Self.seniorHeader + seniors).utf8), seniorFile: "senior.csv",
      junior: Array((Self.juniorHeader + juniors).utf8), juniorFile: "junior.csv")
  }

  private func cells(_ bytes: [UInt8]) -> [[String]] {
    var reader = CSVReader(bytes, file: "x")
    var rows: [[String]] = []
    while reader.next() { if !reader.isBlank { rows.append(reader.texts) } }
    return rows
  }

  @Test func `seniors become posts, juniors lines of posts, the three levels a tree of units`() throws {
    let (organogram, messages) = read()
    #expect(messages.isEmpty)
    let establishment = organogram.establishment
    #expect(establishment.units.map(\.name) == ["Borset", "Places", "People"])
    #expect(establishment.units.map(\.parent?.rawValue) == [nil, "Borset", "Borset"])
    #expect(establishment.posts.map(\.reference.rawValue) == ["HEAD", "DIR1", "DIR2", "J1", "J2"])
    #expect(establishment.posts.map(\.reportsTo?.rawValue) == [nil, "HEAD", "HEAD", "DIR1", "DIR2"])
    #expect(establishment.posts.map(\.status) == [.filled, .vacant, .filled, .filled, .filled])
    let shared = try #require(establishment.posts.first { $0.reference.rawValue == "DIR2" })
    #expect(shared.fte == FullTimeEquivalent(millionths: 900_000) && shared.positions == 1)
    #expect(establishment.fte == FullTimeEquivalent(millionths: 10_300_000))
    #expect(establishment.posts.first?.payTo == Money(pounds: 164_999))
  }

  @Test func `names, contacts and notes stay beside the establishment`() {
    let text = String(describing: read().0.establishment)
    #expect(!text.contains("office@example.org") && !text.contains("01234") && !text.contains("On loan"))
  }

  @Test func `reading and writing again gives every cell back`() {
    let (organogram, _) = read()
    let pair = OrganogramCSV.write(organogram.establishment, extras: organogram.extras)
    #expect(cells(pair.senior) == cells(Array((Self.seniorHeader + Self.seniors).utf8)))
    #expect(cells(pair.junior) == cells(Array((Self.juniorHeader + Self.juniors).utf8)))
  }

  @Test func `the pay of a named person in the blank column is not carried on`() {
    let (organogram, _) = read("A,N/D,G,Head,Runs it,D,O,U,1,N/D,XX,N/D,1,N/D,N/D,163000,Other,,1\r\n", "")
    #expect(!String(describing: organogram).contains("163000"))
  }

  @Test func `a change to the establishment shows in the form, and nothing else does`() {
    var (organogram, _) = read()
    organogram.establishment.posts[1].title = "Director of Growth"
    organogram.establishment.posts[1].status = .filled
    organogram.establishment.posts.removeLast()
    let pair = OrganogramCSV.write(organogram.establishment, extras: organogram.extras)
    var expected = cells(Array((Self.seniorHeader + Self.seniors).utf8))
    for (column, text) in [(1, "N/D"), (3, "Director of Growth"), (8, "N/D"), (9, "N/D")] { expected[2][column] = text }
    #expect(cells(pair.senior) == expected)
    #expect(cells(pair.junior).count == 2)
  }

  @Test func `an establishment without extras comes back as far as the form holds it`() {
    var establishment = read().0.establishment
    for index in establishment.posts.indices { establishment.posts[index].basis = .permanent }
    let pair = OrganogramCSV.write(establishment)
    let (again, messages) = OrganogramCSV.read(
      senior: pair.senior, seniorFile: "senior.csv", junior: pair.junior, juniorFile: "junior.csv")
    #expect(messages.isEmpty)
    #expect(again.establishment == establishment)
  }

  @Test func `like junior posts are added up, and references are made fit for the form`() {
    let unit = OrganisationUnit.Reference(rawValue: "U")
    func post(_ reference: String, _ superior: String?) -> Post {
      Post(
        reference: .init(rawValue: reference), title: "Officer", unit: unit,
        reportsTo: superior.map { Post.Reference(rawValue: $0) })
    }
    let establishment = Establishment(
      units: [OrganisationUnit(reference: unit, name: "Unit", kind: .team)],
      posts: [post("CHIEF-1", nil), post("A", "CHIEF-1"), post("B", "CHIEF-1")])
    let pair = OrganogramCSV.write(establishment)
    #expect(cells(pair.senior).map(\.first) == ["Post Unique Reference", "CHIEF1"])
    #expect(cells(pair.junior).last?[8] == "2" && cells(pair.junior).last?[3] == "CHIEF1")
  }

  @Test func `the two files are told apart by their headers`() {
    #expect(OrganogramCSV.file(Array(Self.seniorHeader.utf8)) == .senior)
    #expect(OrganogramCSV.file(Array(Self.juniorHeader.utf8)) == .junior)
    #expect(OrganogramCSV.file(Array("reference,title,unit\n".utf8)) == nil)
  }

  /// Changes one cell of the first file and gives the messages.
  private func messages(_ old: String, _ new: String) -> [InputMessage] {
    guard let range = Self.seniors.firstRange(of: old) else { return [] }
    return read(Self.seniors.replacingCharacters(range, new)).1
  }

  @Test(arguments: [
    ("HEAD,N/D", "HE AD,N/D", "letters and digits"), ("HEAD,N/D", "HE-AD,N/D", "letters and digits"),
    ("HEAD,N/D", "XX,N/D", "not XX"), ("HEAD,N/D", "HEAD,", "Vacant"),
    ("@example.org,XX", "@example.org,HEAD", "at the top"),
    ("@example.org,XX", "@example.org,HEAD", "itself"), ("@example.org,XX", "@example.org,DIR1", "loop"),
    ("N/A,N/A,HEAD", "N/A,N/A,HAED", "no senior post"), ("N/A,N/A,HEAD", "N/A,N/A,OLD1", "eliminated"),
    ("N/A,N/A,HEAD", "N/A,N/A,", "or XX"), ("N/D,office@example.org", ",", "telephone"),
    ("Borset,Places", "Borset,N/D", "disclosed"), ("Borset,Borset,Places", "Borset,N/A,Places", "disclosed"),
    ("160000", "lots", "Whole pounds"), ("160000", "160000.50", "Whole pounds"), ("164999", "9999", "below the floor"),
    ("285250.0", "some", "Whole pounds"), ("1.0,160000", "0,160000", "above 0"), ("Other,,1", "Other,,0", "not valid"),
    ("DIR2,N/D,SCS2,Director of People", "DIR2,N/D,SCS2,Director of Persons", "Job shares may differ only in"),
    ("Chief Executive", "", "job title"), ("0,N/D,SCS1", "0,Somebody,SCS1", "Reference 0"),
  ])
  func `each rule of the form is told where it is broken`(old: String, new: String, expected: String) {
    let messages = messages(old, new)
    #expect(messages.contains { $0.text.contains(expected) && $0.file == "senior.csv" && $0.line > 1 && $0.column > 0 })
  }

  @Test(arguments: [
    ("DIR1", "DIR9", "no senior post"), ("DIR1", "OLD1", "eliminated"), ("DIR1", "XX", "no senior post"),
    ("DIR1", "J2", "no senior post"), ("Planning Officer", "", "generic job title"), ("6.6", "0", "above 0"),
    ("6.6", "-1", "above 0"), ("32000", "32k", "Whole pounds"), ("41000", "4100", "below the minimum"),
    ("Borset,Places", "Borset,", "disclosed"),
  ])
  func `each rule for juniors is told where it is broken`(old: String, new: String, expected: String) throws {
    let range = try #require(Self.juniors.firstRange(of: old))
    let messages = read(Self.seniors, Self.juniors.replacingCharacters(range, new)).1
    #expect(
      messages.contains { $0.text.contains(expected) && $0.file == "junior.csv" && $0.line == 2 && $0.column > 0 })
  }

  @Test func `a missing and an unknown column are told`() {
    let (_, messages) = OrganogramCSV.read(
      senior: Array(Self.seniorHeader.replacing("Job Title", with: "Job Titel").utf8), seniorFile: "senior.csv",
      junior: Array(Self.juniorHeader.utf8), juniorFile: "junior.csv")
    #expect(messages.contains { $0.nearest == "Job Title" })
    #expect(messages.contains { $0.field == "Job Title" && $0.text.contains("missing") })
  }

  @Test func `files as departments publish them are read, with row numbers in front and other spellings`() {
    let header = Self.seniorHeader.replacing("Grade,", with: "Grade (or equivalent),")
      .replacing(",,Professional", with: ",Total Pay (�),Professional").replacing("(£)", with: "(?)")
    let (organogram, messages) = OrganogramCSV.read(
      senior: Array(
        ("," + header + "0,A,N/D,G,Head,Runs it,D,O,U,N/D,N/D,XX,0.0,1.0,160000.0,164999,0,Other,,1\r\n").utf8),
      seniorFile: "senior.csv", junior: Array(("," + Self.juniorHeader + "0,D,O,U,A,K,1,2,Officer,2.0,Other\r\n").utf8),
      juniorFile: "junior.csv")
    #expect(messages.isEmpty)
    #expect(organogram.establishment.posts.map(\.positions) == [1, 2])
    #expect(organogram.establishment.posts.first?.payFrom == Money(pounds: 160_000))
  }

  @Test func `a line of more than a hundred steps is told`() {
    let rows = (0...101).map {
      "P\($0),N/D,G,Head,Runs it,D,O,U,1,N/D,\($0 == 0 ? "XX" : "P\($0 - 1)"),N/D,1,N/D,N/D,,Other,,1\r\n"
    }.joined()
    #expect(read(rows, "").1.map(\.line) == [103])
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, _ other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
