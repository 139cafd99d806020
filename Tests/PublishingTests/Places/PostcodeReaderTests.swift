import Council
import Publishing
import Testing

@Suite("A directory of postcodes")
struct PostcodeReaderTests {
  private static let header = "pcd,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,lat,long"
  private static let row =
    "S60 2TH,S60 2TH,198001,,E99999999,E99999999,E08000018,E05012345,E04000123,53.430123,-1.356789"

  private func read(_ text: String, pieces: Int = 1 << 20) -> PostcodeReader {
    var reader = PostcodeReader(file: "ONSPD.csv")
    var waiting: [UInt8] = []
    var rest = Array(text.utf8)[...]
    repeat {
      let piece = rest.prefix(pieces)
      rest = rest.dropFirst(pieces)
      waiting += piece
      let used = waiting.withUnsafeBufferPointer { reader.take($0, isLast: rest.isEmpty) }
      waiting.removeFirst(used)
    } while !rest.isEmpty && !reader.isOver
    return reader
  }

  private func facts(_ reader: PostcodeReader, _ typed: String) -> PostcodeFacts? {
    guard let postcode = Postcode(typed: typed) else { return nil }
    var found: PostcodeFacts?
    reader.directory.eachSector { name, sector in
      if name == postcode.sector { found = sector.facts(of: postcode.unit) }
    }
    return found
  }

  @Test(arguments: [1, 7, 64, 1 << 20])
  func `each postcode comes with its codes and its place, whatever the pieces the file comes in`(pieces: Int) {
    let reader = read(
      "\u{FEFF}" + Self.header + "\r\n" + Self.row + "\r\n" + Self.row.replacing("2TH", with: "2AB"), pieces: pieces)
    #expect(reader.messages.map(\.description) == [])
    #expect(reader.directory.count == 2)
    let found = facts(reader, "s602th")
    #expect(found?.codes.map(\.rawValue) == ["E08000018", "E05012345", "E04000123"])
    #expect(found?.position == Position(longitude: -1_356_789, latitude: 53_430_123))
    #expect(found?.ended == nil)
  }

  @Test func `columns are found by their names in any order, in quotes, and in the names of other editions`() {
    let text =
      "\"long\",\"lat\",\"wd24cd\",\"lad24cd\",\"x\",\"pcds\"\n-1.5,53,E05012345,E08000018,\"a, \"\"b\"\"\",\"S60 2TH\"\n"
    let reader = read(text)
    #expect(reader.messages.map(\.description) == [])
    #expect(facts(reader, "S60 2TH")?.codes.map(\.rawValue) == ["E08000018", "E05012345"])
  }

  @Test func `a postcode that was given up says when, and one without a position has none`() {
    let text =
      Self.header + "\n"
      + Self.row.replacing(",198001,,", with: ",198001,201903,").replacing(
        "53.430123,-1.356789", with: "99.999999,0.000000")
    let found = facts(read(text), "S60 2TH")
    #expect(found?.ended == (2019 - 1970) * 12 + 3)
    #expect(found?.position == nil && found != nil)
  }

  @Test func `missing columns are named, and where the right file is`() {
    let reader = read("postcode,name\nS60 2TH,x\n")
    #expect(reader.messages.count == 1)
    let words = reader.messages.first?.description ?? ""
    for part in ["ONSPD.csv:1", "(pcds)", "(oslaua or lad…cd)", "(osward or wd…cd)", "latitude", "Data"] {
      #expect(words.contains(part), "\(words)")
    }
  }

  @Test(arguments: [
    ("S60 2TH", "S60 2T", "This is no postcode"), ("E08000018", "Rotherham", "A GSS code is"),
    ("53.430123", "north", "no latitude or longitude"), ("53.430123", "530.43", "no latitude or longitude"),
    (",198001,,", ",198001,2019,", "written like 202608"),
    ("E04000123,53.430123,-1.356789", "x", "The row has 9 columns"),
    ("E99999999,E99", "\"E99999999,E99", "not closed on this line"),
  ])
  func `a wrong row is told with its line, and every one is`(old: String, new: String, words: String) {
    let bad = Self.row.replacing(old, with: new)
    let reader = read([Self.header, Self.row.replacing("2TH", with: "2AA"), bad, bad].joined(separator: "\n"))
    #expect(reader.messages.count == 2, "\(reader.messages.map(\.description))")
    #expect(reader.messages.first?.line == 3 && reader.messages.last?.line == 4)
    #expect(reader.messages.first?.text.contains(words) == true, "\(reader.messages.map(\.description))")
  }

  @Test func `a postcode that stands twice is told where it stands the second time`() {
    let reader = read([Self.header, Self.row, Self.row].joined(separator: "\n"))
    #expect(reader.messages.map(\.line) == [3])
  }

  @Test func `an empty file, one with names only and one line without end are no directories`() {
    #expect(read("").messages.first?.text.contains("empty") == true)
    #expect(read(Self.header + "\n").messages.first?.text.contains("no postcodes") == true)
    #expect(read(String(repeating: "x", count: 200_000)).messages.first?.text.contains("longer than") == true)
  }
}
