import HTML

/// Reads `multipart/form-data` (RFC 7578) from bytes that are all there, in one pass, with limits on everything.
enum Multipart {
  /// Why a body cannot be read. Nothing of it is used then.
  enum Refusal: Error, Equatable {
    case noBoundary, cutOff, tooManyParts, headersTooLong, partWithoutName

    var message: Phrase {
      switch self {
      case .noBoundary: "The form’s parts are not where its boundary says. Send it again from the page."
      case .cutOff: "The form arrived cut off. Send it again."
      case .tooManyParts: "The form has more parts than this page has fields."
      case .headersTooLong: "A part of the form begins with more than 4 KB of headers."
      case .partWithoutName: "A part of the form has no field name."
      }
    }
  }

  static let mostParts = 16
  static let mostHeaderBytes = 4096

  /// The boundary a content type names; `nil` when there is none or it is not one RFC 2046 allows.
  static func boundary(in contentType: String) -> String? {
    let boundary = HeaderParameters(contentType)["boundary"] ?? ""
    let isAllowed = boundary.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "'()+_,-./:=? ".utf8.contains(byte)
      }
    }
    return isAllowed && (1...70).contains(boundary.utf8.count) && !boundary.hasSuffix(" ") ? boundary : nil
  }

  /// The fields of a body, in order.
  static func fields(_ body: [UInt8], boundary: String) throws(Refusal) -> [SubmittedForm.Field] {
    var scanner = Scanner(body: body, boundary: Array("--\(boundary)".utf8))
    try scanner.findFirst()
    var fields: [SubmittedForm.Field] = []
    while !scanner.isAtEnd {
      guard fields.count < mostParts else { throw .tooManyParts }
      fields.append(try scanner.nextField())
    }
    return fields
  }

  /// Where in the body the reader is: always just behind a boundary line.
  private struct Scanner {
    let body: [UInt8]
    let boundary: [UInt8]
    var position = 0
    var isAtEnd = false

    init(body: [UInt8], boundary: [UInt8]) {
      self.body = body
      self.boundary = boundary
    }

    /// The first boundary stands at the start or, after a preamble, at the start of a line.
    mutating func findFirst() throws(Refusal) {
      if let after = boundaryLine(at: 0) { return step(after) }
      var from = 0
      while let line = find([13, 10] + boundary, from: from) {
        if let after = boundaryLine(at: line + 2) { return step(after) }
        from = line + 1
      }
      throw .noBoundary
    }

    mutating func nextField() throws(Refusal) -> SubmittedForm.Field {
      let (name, fileName) = try headers()
      var from = position
      // A part may begin with the boundary at once: then its content is empty.
      if position >= 2, let after = boundaryLine(at: position) {
        step(after)
        return SubmittedForm.Field(name: name, fileName: fileName, bytes: [])
      }
      while let line = find([13, 10] + boundary, from: from) {
        guard let after = boundaryLine(at: line + 2) else {
          from = line + 1
          continue
        }
        let content = Array(body[position..<line])
        step(after)
        return SubmittedForm.Field(name: name, fileName: fileName, bytes: content)
      }
      throw .cutOff
    }

    private mutating func step(_ after: (next: Int, isLast: Bool)) {
      position = after.next
      isAtEnd = after.isLast
    }

    /// Headers up to the empty line; only Content-Disposition matters here.
    private mutating func headers() throws(Refusal) -> (name: String, fileName: String?) {
      var disposition: HeaderParameters?
      let start = position
      while true {
        guard let end = find([13, 10], from: position) else { throw .cutOff }
        guard end - start <= mostHeaderBytes else { throw .headersTooLong }
        let line = String(decoding: body[position..<end], as: UTF8.self)
        position = end + 2
        if line.isEmpty { break }
        if line.lowercased().hasPrefix("content-disposition:") {
          disposition = HeaderParameters(String(line.dropFirst("content-disposition:".count)))
        }
      }
      guard let name = disposition?["name"], !name.isEmpty else { throw .partWithoutName }
      return (name, disposition?["filename"].map(Self.unescaped))
    }

    /// A name as it was before the browser wrote it into a header, where three signs cannot stand (HTML, section 4.10.21.8).
    private static func unescaped(_ name: String) -> String {
      name.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// What follows a boundary that is alone on its line: another part, or the end. `nil` when it is only text that looks alike.
    private func boundaryLine(at start: Int) -> (next: Int, isLast: Bool)? {
      guard start + boundary.count <= body.count, body[start..<start + boundary.count].elementsEqual(boundary)
      else { return nil }
      var index = start + boundary.count
      if index + 1 < body.count, body[index] == 0x2D, body[index + 1] == 0x2D { return (index + 2, true) }
      while index < body.count, body[index] == 0x20 || body[index] == 0x09 { index += 1 }
      guard index + 1 < body.count, body[index] == 13, body[index + 1] == 10 else { return nil }
      return (index + 2, false)
    }

    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
      guard let first = wanted.first, start + wanted.count <= body.count else { return nil }
      var index = start
      let last = body.count - wanted.count
      while index <= last {
        guard let hit = body[index...last].firstIndex(of: first) else { return nil }
        if body[hit..<hit + wanted.count].elementsEqual(wanted) { return hit }
        index = hit + 1
      }
      return nil
    }
  }
}
