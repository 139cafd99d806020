import Council
import HTTPTypes
import Hummingbird

/// An answer ready to go out: its headers and bytes, plain and, where it pays, packed. The same may go to many.
struct Rendition: Sendable {
  let status: Int
  /// What names the content; `nil` when nobody keeps it.
  let tag: String?
  /// When what it says may have changed last, to the second; `nil` when only the tag tells.
  let lastModified: Moment?
  let plain: ByteBuffer
  /// The bytes packed, once somebody has asked for them.
  private(set) var packed: ByteBuffer?
  /// Whether it may be sent packed. What is for one visitor only is not: its length would tell of the secrets in it (BREACH).
  let mayBePacked: Bool
  /// Whether anyone else may be given it who asks for the same address.
  let keeping: Answer.Keeping
  let isForAll: Bool
  let rest: (@Sendable (_ place: Int) throws -> (bytes: [UInt8], next: Int)?)?
  private let heads: (plain: HTTPFields, packed: HTTPFields)

  init(_ answer: Answer) {
    (status, keeping, rest) = (answer.status, answer.keeping, answer.rest)
    plain = ByteBuffer(bytes: answer.body)
    lastModified = answer.status == 200 ? answer.lastModified : nil
    tag =
      answer.status == 200 && answer.keeping != .never
      ? String((answer.entityTag ?? fingerprint(answer.body)).prefix(32)) : nil
    let isPublic = answer.keeping == .askAgain || answer.keeping == .forEver
    isForAll = isPublic && answer.cookies.isEmpty && answer.status == 200 && answer.rest == nil
    mayBePacked = isForAll && answer.body.count >= Packing.leastBytes && Packing.isText(answer.contentType)
    heads = Self.heads(answer, tag: tag, mayBePacked: mayBePacked)
  }

  /// What it weighs in memory, about.
  var bytes: Int { plain.readableBytes + (packed?.readableBytes ?? 0) + 1024 }

  mutating func pack(_ effort: Packing.Effort = .quick) {
    guard mayBePacked, packed == nil else { return }
    packed = Packing.gzip(Array(plain.readableBytesView), effort).map { ByteBuffer(bytes: $0) }
  }

  /// The headers of one of its forms.
  func headers(packed isPacked: Bool) -> HTTPFields { isPacked ? heads.packed : heads.plain }

  private static func heads(_ answer: Answer, tag: String?, mayBePacked: Bool) -> (HTTPFields, HTTPFields) {
    var plain = answer.headers
    if answer.isFile, tag != nil { plain[.acceptRanges] = "bytes" }
    let varies = (mayBePacked ? ["Accept-Encoding"] : []) + (answer.variesByCookie ? ["Cookie"] : [])
    if !varies.isEmpty { plain[.vary] = varies.joined(separator: ", ") }
    var packed = plain
    if mayBePacked { packed[.contentEncoding] = "gzip" }
    if let tag { (plain[.eTag], packed[.eTag]) = ("\"\(tag)\"", "\"\(tag)\(EntityTags.packedEnding)\"") }
    return (plain, packed)
  }
}

extension Answer {
  /// Whether it is a file and not a page: something of which a part may be asked.
  var isFile: Bool { rest == nil && !contentType.hasPrefix("text/html") }

  /// Every header that does not depend on how it is sent.
  fileprivate var headers: HTTPFields {
    var headers: HTTPFields = [.contentType: contentType, .cacheControl: keeping.rawValue]
    if let fileName { headers[.contentDisposition] = Response.attachment(fileName) }
    if !otherOrigins.isEmpty { headers[.contentSecurityPolicy] = ContentSecurity.policy(loadingFrom: otherOrigins) }
    if runsScript { headers[.contentSecurityPolicy] = ContentSecurity.policyWithScript }
    if carriesStyle { headers[.contentSecurityPolicy] = ContentSecurity.policy(forStyleIn: body) }
    if hidesAddress, let name = HTTPField.Name("Referrer-Policy") { headers[name] = "no-referrer" }
    if !allows.isEmpty { headers[.allow] = allows.joined(separator: ", ") }
    headers[.location] = location
    if status == 200 { headers[.lastModified] = lastModified.map(HTTPDate.write) }
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    if let seconds = retryAfter ?? (status == 503 ? 60 : nil) { headers[.retryAfter] = String(seconds) }
    Safeguards.add(to: &headers)
    return headers
  }
}
