import Council
import Testing

@Suite("Postcodes")
struct PostcodeTests {
  @Test(arguments: ["S60 2TH", "s602th", "S6 02TH", " s60  2th ", "S60-2TH", "s60 2Th", "S60.2TH"])
  func `a postcode is read however it is typed`(typed: String) {
    #expect(Postcode(typed: typed)?.description == "S60 2TH")
  }

  @Test func `a letter O or I where only a figure can stand is taken for the figure`() {
    #expect(Postcode(typed: "ME10 OAA")?.description == "ME10 0AA")
    #expect(Postcode(typed: "M1 IAE")?.description == "M1 1AE")
  }

  @Test(arguments: ["M1 1AE", "M60 1NW", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A 1BB"])
  func `every form of a district is known`(text: String) { #expect(Postcode(typed: text)?.description == text) }

  @Test(arguments: ["", "S60", "Rotherham", "123456", "S60 2T", "S60 2THX", "SSS6 2TH", "S60 22H", "é60 2TH", "S 2TH"])
  func `what is no postcode is none`(text: String) { #expect(Postcode(typed: text) == nil) }

  @Test func `codes of the ONS become numbers and codes again, and those for nothing are none`() {
    for text in ["E08000018", "E05012345", "W06000001", "S12000033", "Z99999998", "A00000000"] {
      let code = GSSCode(rawValue: text)
      #expect(code.flatMap { GSSCode(number: $0.number) }?.rawValue == text)
    }
    for text in ["E99999999", "W99999999", "E0800001", "08000018E", "e08000018", "E080000181", ""] {
      #expect(GSSCode(rawValue: text) == nil)
    }
    #expect(GSSCode(number: 0) == nil && GSSCode(number: .max) == nil)
  }

  @Test func `a directory keeps what was added, sector by sector, in whatever order it came`() throws {
    var directory = PostcodeDirectory()
    let ward = try #require(GSSCode(rawValue: "E05012345"))
    let borough = try #require(GSSCode(rawValue: "E08000018"))
    let codes = (UInt32(0), borough.number, UInt32(0), ward.number, UInt32(0))
    let at = Position(longitude: -1_356_000, latitude: 53_430_123)
    #expect(add("S602TH", codes, at, 0, &directory) == nil)
    #expect(add("S602AA", codes, nil, 500, &directory) == nil)
    #expect(add("M11AE", codes, nil, 0, &directory) == nil)
    #expect(add("S602TH", codes, at, 0, &directory) == .twice)
    #expect(directory.count == 3)
    var sectors: [String: PostcodeSector] = [:]
    directory.eachSector { sectors[$0] = $1 }
    #expect(sectors.keys.sorted() == ["M1 1", "S60 2"])
    let sector = try #require(sectors["S60 2"])
    let facts = sector.facts(of: try #require(Postcode(typed: "S60 2TH")).unit)
    #expect(facts == PostcodeFacts(codes: [borough, ward], position: at))
    #expect(sector.facts(of: 0) == PostcodeFacts(codes: [borough, ward], position: nil, ended: 500))
    #expect(sector.facts(of: 1) == nil)
  }

  @Test func `bytes that are no sector say nothing, and crash nothing`() {
    for length in 0..<60 {
      for byte in [UInt8(0), 1, 7, 255] {
        _ = PostcodeSector(bytes: Array(repeating: byte, count: length)).facts(of: 0)
        _ = PostcodeSector(bytes: Array(repeating: byte, count: length)).facts(of: UInt16(byte) << 8 | UInt16(byte))
      }
    }
  }

  private func add(
    _ text: String, _ codes: (UInt32, UInt32, UInt32, UInt32, UInt32), _ at: Position?, _ ended: UInt16,
    _ directory: inout PostcodeDirectory
  ) -> PostcodeDirectory.Refusal? {
    guard let key = Array(text.utf8).withUnsafeBufferPointer({ PostcodeKey($0) }) else { return .tooMany }
    return directory.add(key, codes: codes, position: at, ended: ended)
  }
}
