import Council
import HTTPTypes
import Hummingbird

extension Response {
  /// The answer as it goes out: with its digest as ETag, or as 304 when the asker has it already.
  init(_ answer: Answer, to request: Request, room: Workroom? = nil) {
    var rendition = Rendition(answer)
    if rendition.isWantedPacked(by: request) { rendition.pack() }
    self.init(rendition, to: request, room: room)
  }

  /// What one asker gets of it: nothing new, a part, or all of it, packed when they take that.
  init(_ rendition: Rendition, to request: Request, room: Workroom? = nil) {
    let isPacked = rendition.packed != nil && rendition.isWantedPacked(by: request)
    var headers = rendition.headers(packed: isPacked)
    if rendition.isKnown(to: request) {
      self.init(status: .notModified, headers: headers)
      return
    }
    if let range = rendition.range(for: request) {
      self.init(range, of: rendition, headers: headers)
      return
    }
    let bytes = isPacked ? rendition.packed ?? rendition.plain : rendition.plain
    if rendition.rest == nil { headers[.contentLength] = String(bytes.readableBytes) }
    let body = request.method == .head ? ResponseBody() : ResponseBody(bytes, then: rendition.rest, room: room)
    self.init(status: .init(code: rendition.status), headers: headers, body: body)
  }

  private init(_ range: ByteRange, of rendition: Rendition, headers: HTTPFields) {
    let (plain, count) = (rendition.plain, rendition.plain.readableBytes)
    var headers = headers
    switch range {
    case .outside:
      headers[.contentRange] = "bytes */\(count)"
      headers[.contentLength] = "0"
      self.init(status: .rangeNotSatisfiable, headers: headers)
    case .part(let part):
      headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(count)"
      headers[.contentLength] = String(part.count)
      let bytes = plain.getSlice(at: plain.readerIndex + part.lowerBound, length: part.count) ?? ByteBuffer()
      self.init(status: .partialContent, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }
  }
}

extension Rendition {
  /// Whether the asker has it already: by its name, or, when they send none, by when it changed last (RFC 9110 section 13.2.2).
  fileprivate func isKnown(to request: Request) -> Bool {
    guard let tag else { return false }
    if let known = request.headers[.ifNoneMatch] { return EntityTags.name(tag, in: known) }
    guard request.method == .get || request.method == .head, let lastModified,
      let since = request.headers[.ifModifiedSince].flatMap(HTTPDate.read)
    else { return false }
    return lastModified.milliseconds / 1000 <= since.milliseconds / 1000
  }

  func isWantedPacked(by request: Request) -> Bool {
    mayBePacked && request.headers[.range] == nil && Packing.accepts(request.headers[.acceptEncoding])
  }

  /// The part of a file that is asked for, unless the asker has another version of it (`If-Range`, strongly compared).
  fileprivate func range(for request: Request) -> ByteRange? {
    guard request.method == .get, let tag, let asked = request.headers[.range],
      headers(packed: false)[.acceptRanges] != nil
    else { return nil }
    if let condition = request.headers[.ifRange], condition != "\"\(tag)\"" { return nil }
    return ByteRange(asked, of: plain.readableBytes)
  }
}

extension Response {
  /// Says that it is saved and not shown, and under which name (RFC 6266): with letters that are not ASCII in a form of their own.
  static func attachment(_ fileName: String) -> String {
    let name = FileName(fileName)
    let plain = "attachment; filename=\"\(name.inASCII)\""
    return name.inASCII == name.text ? plain : plain + "; filename*=UTF-8''\(Address.encoded(name.text))"
  }
}

extension ResponseBody {
  /// The body at once, or piece by piece: each piece is made when the one before has gone out.
  fileprivate init(
    _ bytes: ByteBuffer, then rest: (@Sendable (Int) throws -> (bytes: [UInt8], next: Int)?)?, room: Workroom?
  ) {
    guard let rest, let room else {
      self.init(byteBuffer: bytes)
      return
    }
    self.init { writer in
      try await writer.write(bytes)
      var place = 0
      while let piece = try await room.run({ [place] in try rest(place) }) {
        try await writer.write(ByteBuffer(bytes: piece.bytes))
        place = piece.next
      }
      try await writer.finish(nil)
    }
  }
}
