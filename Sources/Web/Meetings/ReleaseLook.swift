import Actions
import Council
import Courier
import Law
import Publishing
import Secrets
import Store

/// What a visitor gets at a public address.
public struct FetchedPage: Sendable {
  var status: Int
  var body: [UInt8]

  /// What came.
  public init(status: Int, body: [UInt8]) { (self.status, self.body) = (status, body) }

  /// Fetches an address as a visitor does, over the network; `mostBytes` is the most that may come. Throws when nothing came.
  @Sendable public static func overTheNetwork(_ address: String, mostBytes: Int) throws -> FetchedPage {
    guard var question = HTTPSQuestion(address) else { throw QuestionProblem.failed }
    question.headers = ["Accept: */*", "User-Agent: Folkmoot looks at its own pages"]
    (question.maximumBytes, question.seconds) = (mostBytes, 20)
    let answer = try question.ask()
    return FetchedPage(status: answer.status, body: answer.body)
  }
}

extension Site {
  /// Fetches an address; the most bytes that may come.
  public typealias Fetch = @Sendable (_ address: String, _ mostBytes: Int) throws -> FetchedPage

  /// A publisher for this site: does what was planned, and looks at what is out by fetching it from the public address.
  public func publisher(fetch: @escaping Fetch = { try FetchedPage.overTheNetwork($0, mostBytes: $1) }) -> Publisher {
    Publisher(records: records, letters: means.post) { release, authority in
      try look(at: release, of: authority, fetch)
    }
  }

  /// What a visitor should get after a publication.
  private struct Expected {
    var page: String
    /// The addresses of papers that stand on the page of the meeting.
    var papers: [String]
    /// What must come in these very bytes, by its address.
    var same: [(address: String, digest: String, size: Int)]
    /// What must not come.
    var closed: [String]
  }

  /// The most files that one look fetches.
  private static let mostFiles = 60

  /// Looks at what was published as a visitor gets it; gives back what is wrong, or nothing.
  func look(
    at release: AgendaRelease, of authority: Authority,
    _ fetch: (_ address: String, _ mostBytes: Int) throws -> FetchedPage
  ) throws -> String {
    guard let address else {
      return "This site was not told its public address, so it cannot look at it. Give it --address."
    }
    let expected = try expected(after: release, of: authority)
    func fetched(_ path: String, _ size: Int = 0) -> Result<FetchedPage, any Error> {
      Result { try fetch(address.link(path), size + 2_000_000) }
    }
    switch fetched(expected.page) {
    case .failure(let problem): return "\(address.link(expected.page)) could not be fetched. \(problem)"
    case .success(let page) where page.status != 200:
      return "\(address.link(expected.page)) answers \(page.status) instead of the page."
    case .success(let page):
      let text = String(decoding: page.body, as: UTF8.self)
      if let missing = expected.papers.first(where: { !text.contains($0) }) {
        return "The page of the meeting does not lead to \(address.link(missing))."
      }
    }
    for (path, digest, size) in expected.same {
      switch fetched(path, size) {
      case .failure(let problem): return "\(address.link(path)) could not be fetched. \(problem)"
      case .success(let page) where page.status != 200:
        return "\(address.link(path)) answers \(page.status) instead of what was published."
      case .success(let page) where Digest(of: page.body).description != digest:
        return
          "What comes from \(address.link(path)) is not what was published: \(page.body.count) bytes instead of \(size)."
      case .success: break
      }
    }
    for path in expected.closed {
      if case .success(let page) = fetched(path), page.status == 200 {
        return
          "A paper that is not for publication is given to visitors. Tell the web team at once. (\(address.link(path)))"
      }
    }
    return ""
  }

  private func expected(after release: AgendaRelease, of authority: Authority) throws -> Expected {
    let id = authority.id
    return try records.read { open in
      guard let meeting = try open.meeting(release.meeting, at: id) else { throw Problem.nothingHere }
      let pack = try pack(of: meeting, authority, isPrivate: false, open)
      let page = pack.document().page
      let fresh = pack.check.papers.filter { $0.publishedAt == release.publishedAt }
      let files = fresh.filter { !$0.isExempt }.compactMap { paper in paper.parts.file.map { (paper, $0) } }
      let exempt = fresh.filter(\.isExempt).prefix(Self.mostFiles)
      return Expected(
        page: Address.meeting(id, meeting.reference),
        papers: fresh.filter { !$0.isExempt }.map { Address.paper(id, meeting.reference, $0.reference) },
        same: [(Address.meeting(id, meeting.reference, "pack.html"), Digest(of: page).description, page.count)]
          + files.prefix(Self.mostFiles).map {
            (Address.paperFile(id, meeting.reference, $0.0.reference, version: $0.0.version), $0.1.digest, $0.1.size)
          },
        closed: exempt.flatMap {
          [
            Address.paper(id, meeting.reference, $0.reference),
            Address.paperFile(id, meeting.reference, $0.reference, version: $0.version),
          ]
        })
    }
  }
}
