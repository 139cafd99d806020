import Council
import HTTPTypes
import Hummingbird
import Store

/// Lets programs and links that know only the addresses of ModernGov sites find ours: in any case, with strokes doubled, and with or
/// without the council before them. All of them are given the one address under the council, and go on from there.
struct OlderAddresses<Inner: HTTPResponder>: HTTPResponder where Inner.Context == SiteContext {
  let inner: Inner
  let site: Site

  func respond(to request: Request, context: SiteContext) async throws -> Response {
    guard let asked = OlderAddress(request.head.path ?? "") else {
      return try await inner.respond(to: request, context: context)
    }
    var council = asked.council ?? site.hosts[Self.host(request)]
    if council == nil { council = try? await site.rooms.pages.run { try site.onlyCouncil } }
    guard let council else { return try await inner.respond(to: request, context: context) }
    var head = request.head
    head.path = asked.path(under: council)
    return try await inner.respond(to: Request(head: head, body: request.body), context: context)
  }

  /// The host of a request, without its port.
  private static func host(_ request: Request) -> String {
    String((request.head.authority ?? "").lowercased().prefix { $0 != ":" })
  }
}

extension Site {
  /// The council of a site that holds only one; `nil` where there are several.
  fileprivate var onlyCouncil: String? {
    get throws {
      let all = try records.authorities()
      return all.count == 1 ? all[0].id : nil
    }
  }
}

/// An address as ModernGov sites have them, taken apart.
struct OlderAddress: Equatable {
  /// The first part of the address, when it names a council.
  var council: String?
  /// The page or service, spelled as ours.
  var page: String
  /// What stands behind it, such as an operation.
  var rest: [String]
  /// What stands behind the question mark, with it; empty for nothing.
  var query: String

  private static let pages = ["mgWebService.asmx", "mgUserInfo.aspx", "mgRofI.aspx", "ieListDocuments.aspx"]

  /// `nil` for any other address.
  init?(_ address: String) {
    // Most addresses are none of these, and are let through without being taken apart.
    guard address.utf8.contains(UInt8(ascii: ".")), address.utf8.count < 2000 else { return nil }
    let path = address.prefix { $0 != "?" }
    let parts = path.split(separator: "/").map(String.init)
    let place = parts.prefix(2).firstIndex { part in Self.pages.contains { $0.lowercased() == part.lowercased() } }
    guard let place, let page = Self.pages.first(where: { $0.lowercased() == parts[place].lowercased() }) else {
      return nil
    }
    council = place == 1 ? parts[0] : nil
    self.page = page
    rest = Array(parts[(place + 1)...])
    query = String(address[path.endIndex...])
  }

  func path(under council: String) -> String {
    "/" + ([council, page] + rest).joined(separator: "/") + query
  }
}
