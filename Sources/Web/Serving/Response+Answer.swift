import Council
import HTTPTypes
import Hummingbird

extension Response {
  /// The answer as it goes out: with its digest as ETag, or as 304 when the asker has it already.
  init(_ answer: Answer, to request: Request, room: Workroom? = nil) {
    var headers: HTTPFields = [
      .contentType: answer.contentType, .cacheControl: answer.keeping.rawValue,
    ]
    if let fileName = answer.fileName { headers[.contentDisposition] = Self.attachment(fileName) }
    if answer.carriesStyle { headers[.contentSecurityPolicy] = ContentSecurity.policy(forStyleIn: answer.body) }
    if !answer.allows.isEmpty { headers[.allow] = answer.allows.joined(separator: ", ") }
    headers[.location] = answer.location
    if answer.variesByCookie { headers.append(HTTPField(name: .vary, value: "Cookie")) }
    for cookie in answer.cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    if let seconds = answer.retryAfter ?? (answer.status == 503 ? 60 : nil) { headers[.retryAfter] = String(seconds) }
    if answer.status == 200, answer.keeping != .never {
      let tag = "\"\((answer.entityTag ?? fingerprint(answer.body)).prefix(32))\""
      headers[.eTag] = tag
      if let known = request.headers[.ifNoneMatch], matches(ifNoneMatch: known, tag: tag) {
        self.init(status: .notModified, headers: headers)
        self.headers[.contentLength] = nil
        return
      }
    }
    if answer.rest == nil { headers[.contentLength] = String(answer.body.count) }
    let body = request.method == .head ? ResponseBody() : ResponseBody(answer, room: room)
    self.init(status: .init(code: answer.status), headers: headers, body: body)
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
  fileprivate init(_ answer: Answer, room: Workroom?) {
    guard let rest = answer.rest, let room else {
      self.init(byteBuffer: ByteBuffer(bytes: answer.body))
      return
    }
    self.init { writer in
      try await writer.write(ByteBuffer(bytes: answer.body))
      var place = 0
      while let piece = try await room.run({ [place] in try rest(place) }) {
        try await writer.write(ByteBuffer(bytes: piece.bytes))
        place = piece.next
      }
      try await writer.finish(nil)
    }
  }
}
