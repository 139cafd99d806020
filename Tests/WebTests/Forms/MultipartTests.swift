import Testing

@testable import Web

@Suite("A form with files")
struct MultipartTests {
  typealias Field = SubmittedForm.Field

  static func body(_ fields: [Field], boundary: String) -> [UInt8] {
    var body: [UInt8] = []
    for field in fields {
      let file = field.fileName.map { "; filename=\"\($0)\"\r\nContent-Type: application/octet-stream" } ?? ""
      body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file)\r\n\r\n".utf8)
      body += field.bytes + [13, 10]
    }
    return body + Array("--\(boundary)--\r\n".utf8)
  }

  /// Bytes made of what a boundary is made of, different for every seed.
  static func generated(_ seed: UInt64, boundary: String) -> [UInt8] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let pieces: [[UInt8]] = [
      [13, 10], [13], [10], Array("--".utf8), Array("-".utf8), Array(boundary.utf8), Array("\r\n-".utf8),
      Array("\r\n--\(boundary.dropLast())".utf8), Array("--\(boundary)x".utf8), Array("\r\n--\(boundary)é".utf8), [0],
      [255], Array("text".utf8),
    ]
    return (0..<next(12)).flatMap { _ in pieces[next(pieces.count)] }
  }

  static func isForgery(_ bytes: [UInt8], _ boundary: String) -> Bool {
    // A content that holds a real boundary line cannot be sent by a browser, which chooses another boundary.
    let text = Array("\r\n".utf8) + bytes + Array("\r\n".utf8)
    let line = Array("\r\n--\(boundary)".utf8)
    return text.indices.contains { start in
      guard start + line.count <= text.count, text[start..<start + line.count].elementsEqual(line) else { return false }
      let rest = text[(start + line.count)...].drop { $0 == 0x20 || $0 == 9 }
      return rest.starts(with: [13, 10]) || text[(start + line.count)...].starts(with: [0x2D, 0x2D])
    }
  }

  @Test func `whatever is sent is received, byte for byte`() throws {
    let boundary = "----x7MA4"
    for seed in 1...UInt64(3000) {
      let fields = [
        Field(name: "case-text", fileName: nil, bytes: Self.generated(seed, boundary: boundary)),
        Field(name: "case-file", fileName: "case.yml", bytes: Self.generated(seed &+ 7, boundary: boundary)),
      ]
      guard !fields.contains(where: { Self.isForgery($0.bytes, boundary) }) else { continue }
      #expect(try Multipart.fields(Self.body(fields, boundary: boundary), boundary: boundary) == fields)
    }
  }

  @Test func `a body cut off anywhere is refused or complete, and never a crash`() throws {
    let fields = [
      Field(name: "a", fileName: nil, bytes: Array("one\r\ntwo".utf8)),
      Field(name: "b", fileName: "f.csv", bytes: [0, 1, 2]),
    ]
    let whole = Self.body(fields, boundary: "B")
    #expect(try Multipart.fields(whole, boundary: "B") == fields)
    for length in 0..<whole.count - 2 {
      #expect(throws: Multipart.Refusal.self) { try Multipart.fields(Array(whole[..<length]), boundary: "B") }
    }
  }

  @Test func `a body changed in any one byte never crashes`() {
    let whole = Self.body([Field(name: "a", fileName: "x", bytes: Array("content".utf8))], boundary: "B")
    for index in whole.indices {
      for byte: UInt8 in [0, 10, 13, 0x22, 0x2D, 0x3B, 0x5C, 255] {
        var changed = whole
        changed[index] = byte
        if let fields = try? Multipart.fields(changed, boundary: "B") { #expect(fields.count <= 1) }
      }
    }
  }

  @Test func `text that only looks like a boundary stays text`() throws {
    let content = Array("--Bx\r\n--B y\r\n --B\r\n-B--".utf8)
    let fields = [Field(name: "a", fileName: nil, bytes: content)]
    #expect(try Multipart.fields(Self.body(fields, boundary: "B"), boundary: "B") == fields)
  }

  @Test func `what stands before the first boundary and behind the last is left alone`() throws {
    let fields = [Field(name: "a", fileName: nil, bytes: [])]
    let body = Array("preamble --B\r\n".utf8) + Self.body(fields, boundary: "B") + Array("epilogue --B\r\n".utf8)
    #expect(try Multipart.fields(body, boundary: "B") == fields)
  }

  @Test func `a boundary followed by spaces still ends a part`() throws {
    let body = Array("--B  \r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--B--".utf8)
    #expect(try Multipart.fields(body, boundary: "B") == [Field(name: "a", fileName: nil, bytes: [0x78])])
  }

  @Test func `more parts, longer headers or a part without a name are refused`() {
    let many = (0...Multipart.mostParts).map { Field(name: "n\($0)", fileName: nil, bytes: []) }
    #expect(throws: Multipart.Refusal.tooManyParts) {
      try Multipart.fields(Self.body(many, boundary: "B"), boundary: "B")
    }
    let long = "--B\r\nX: \(String(repeating: "y", count: 5000))\r\n\r\nz\r\n--B--"
    #expect(throws: Multipart.Refusal.headersTooLong) { try Multipart.fields(Array(long.utf8), boundary: "B") }
    let nameless = "--B\r\nContent-Type: text/plain\r\n\r\nz\r\n--B--"
    #expect(throws: Multipart.Refusal.partWithoutName) { try Multipart.fields(Array(nameless.utf8), boundary: "B") }
    #expect(throws: Multipart.Refusal.noBoundary) { try Multipart.fields(Array("nothing".utf8), boundary: "B") }
  }

  @Test func `two megabytes of nearly boundaries are read in one pass`() throws {
    let content = Array(repeating: Array("\r\n--".utf8), count: 500_000).flatMap { $0 }
    let fields = [Field(name: "a", fileName: nil, bytes: content)]
    #expect(try Multipart.fields(Self.body(fields, boundary: "-B"), boundary: "-B") == fields)
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=abc", "abc"), ("multipart/form-data; charset=utf-8; boundary=\"a b:c\"", "a b:c"),
    ("multipart/form-data;boundary=----x", "----x"), ("multipart/form-data; BOUNDARY=Q", "Q"),
  ])
  func `the boundary is found in the content type`(_ header: String, _ boundary: String) {
    #expect(Multipart.boundary(in: header) == boundary)
  }

  @Test(arguments: [
    "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
    "multipart/form-data; boundary=a\u{1}b", "multipart/form-data; boundary=\"ends with space \"",
    "multipart/form-data; boundary=" + String(repeating: "x", count: 71), "multipart/form-data; boundary=\"é\"",
  ])
  func `a boundary that is none is refused`(_ header: String) { #expect(Multipart.boundary(in: header) == nil) }
}
