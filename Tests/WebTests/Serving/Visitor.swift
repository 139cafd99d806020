import Actions
import Council
import DatabasePort
import Hummingbird
import Law
import Secrets
import Store
import Synchronization
import TestEngines
import Testing
import Web

/// Somebody who asks the site's own router, without a network between.
struct Visitor {
  let site: Site
  private let answer: @Sendable (Request) async throws -> Response

  /// What came back.
  struct Reply {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// A visitor to a site made elsewhere.
  init(site: Site) { (self.site, answer) = (site, site.answering()) }

  /// A visitor to a site that holds these cases; today is 21 November 2026.
  init(
    _ cases: [RestructureCase] = [Sample.restructure], documents: ReportDocuments = ReportDocuments(),
    surroundings: Surroundings = Surroundings()
  ) throws {
    let records = try Engine.ofTheWebsite.records()
    let today = try #require(Day(iso: "2026-11-21"))
    let now = Now(Moment(milliseconds: today.number * 86_400_000 + 32_400_000), today)
    for restructure in cases { try records.carryOut(ImportCase(restructure), by: .operatorAtTheMachine, at: now) }
    self.init(site: Site(records: records, now: { now }, documents: documents, surroundings: surroundings))
  }

  func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Reply {
    try await ask(.get, path, headers, [])
  }

  func ask(_ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ body: [UInt8] = []) async throws
    -> Reply
  {
    let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers)
    let response = try await answer(Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))))
    return Reply(status: response.status.code, headers: response.headers, bytes: try await response.written())
  }

  /// Sends the form Check a proposal as a browser does, with files where `files` names them.
  func check(_ texts: [String: String], files: [String: String] = [:]) async throws -> Reply {
    try await send("/check", texts, files: files.mapValues { ("x.yml", $0) })
  }

  /// Sends a form with files as a browser does, each with its name.
  func send(_ path: String, _ texts: [String: String], files: [String: (name: String, text: String)] = [:]) async throws
    -> Reply
  {
    let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
    var body = ""
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n"
    }
    for (name, file) in files.sorted(by: { $0.key < $1.key }) {
      body +=
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file.name)\"\r\nContent-Type: text/plain\r\n\r\n\(file.text)\r\n"
    }
    body += "--\(boundary)--\r\n"
    return try await ask(.post, path, [.contentType: "multipart/form-data; boundary=\(boundary)"], Array(body.utf8))
  }
}

extension Response {
  /// The bytes of the body.
  func written() async throws -> [UInt8] {
    let written = Written()
    try await body.write(Writer(written: written))
    return written.bytes.withLock { $0 }
  }

  private final class Written: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  private struct Writer: ResponseBodyWriter {
    let written: Written
    mutating func write(_ buffer: ByteBuffer) async throws {
      written.bytes.withLock { $0 += Array(buffer.readableBytesView) }
    }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
