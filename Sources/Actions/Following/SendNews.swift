import Council
import Law
import Secrets
import Store

/// The news a letter tells, with what stops such letters.
public struct NewsLetter: Sendable {
  /// The news, in the order in which it happened.
  public let items: [NewsItem]
  /// How many more there were than one letter tells.
  public let more: Int
  /// How often they are written to.
  public let frequency: FollowingFrequency
  /// What the links to change and to stop carry.
  public let token: Token
  /// What tells the letter apart: the same for the same follower and the same news, so that it is written once.
  public let id: String

  /// The most news in a letter.
  public static let most = 40
}

/// Writes to followers whose letter is due, so many at once. What they were told and the letter that tells it are kept together, so
/// that each hears of each piece of news once, whoever else sends at the same time and whenever it is stopped.
public struct SendNews: Deed {
  public static let permission = Permission.runSite
  public static let name = "send-news"
  public let authority: String
  /// What words letters.
  public let post: AccountPost
  /// How many followers are looked at in one go.
  public let atMost: Int

  /// How a go went.
  public struct Outcome: Hashable, Sendable {
    /// How many followers were looked at.
    public var followers = 0
    /// How many letters were written.
    public var letters = 0
  }

  /// The sending of news at a council.
  public init(at authority: String, post: AccountPost, atMost: Int = 200) {
    (self.authority, self.post, self.atMost) = (authority, post, atMost)
  }

  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    let council = try work.council(authority)
    let last = try work.records.lastNews(at: authority)
    let due = try work.records.followersDue(
      at: authority, by: work.now.moment, lastNews: last, atMost: atMost)
    var (outcome, round) = (Outcome(), NewsRound(council, work, last: last))
    for var follower in due {
      outcome.followers += 1
      guard try refresh(&follower, work) else { continue }
      let (news, heard) = try round.news(for: follower)
      if try send(news, to: follower, work, &round) { outcome.letters += 1 }
      follower.heard = max(follower.heard, heard)
      follower.nextAt = follower.frequency.next(after: work.now.moment)
      try work.records.save(follower, of: authority)
    }
    return .unrecorded(outcome)
  }

  /// With the address their account has now; forgotten when the account is closed.
  private func refresh(_ follower: inout Follower, _ work: Work) throws -> Bool {
    guard let id = follower.account else { return true }
    guard let account = try work.records.account(id, of: authority), account.state == .active,
      let email = account.holder?.email
    else {
      try work.records.forget(follower, of: authority)
      return false
    }
    if follower.email != email, try work.records.follower(at: email, of: authority) == nil { follower.email = email }
    return true
  }

  /// Whether there was anything to write.
  private func send(_ news: [NewsEntry], to follower: Follower, _ work: Work, _ round: inout NewsRound) throws -> Bool {
    let items = try round.items(of: Array(news.prefix(NewsLetter.most)))
    guard !items.isEmpty else { return false }
    let id = String(
      work.records.keeping.keyed("news letter", "\(authority) \(follower.id) \(follower.heard)").prefix(32))
    let letter = NewsLetter(
      items: items, more: max(0, news.count - NewsLetter.most), frequency: follower.frequency,
      token: work.records.token(of: follower, at: authority), id: id)
    try post.send(
      .news(letter), to: follower.email, name: "", account: follower.account, of: authority, work)
    return true
  }
}

/// What is read once for all followers of a go.
private struct NewsRound {
  let council: Authority
  let work: Work
  let last: Int
  private var read: [Int: [NewsEntry]] = [:]
  private var places: [Place.Reference: Set<String>] = [:]
  private var topics: [String: [NewsEntry.Subject: Bool]] = [:]
  private var worded: [NewsEntry.ID: NewsItem?] = [:]

  /// The most news that is looked at for one letter; what is beyond comes with the next.
  private static let most = 1_000

  init(_ council: Authority, _ work: Work, last: Int) { (self.council, self.work, self.last) = (council, work, last) }

  /// The news since a follower heard last that they follow, and up to which entry that is.
  mutating func news(for follower: Follower) throws -> (news: [NewsEntry], heard: Int) {
    var all =
      try read[follower.heard]
      ?? work.records.news(after: follower.heard, to: last, at: council.id, atMost: Self.most)
    read[follower.heard] = all
    var heard = last
    if all.count == Self.most, let cut = all.last?.id.number, all.first?.id.number != cut {
      all.removeAll { $0.id.number == cut }
      heard = cut - 1
    }
    var found: [NewsEntry] = []
    for entry in all where try takes(follower, entry, among: all) { found.append(entry) }
    return (found, heard)
  }

  mutating func items(of entries: [NewsEntry]) throws -> [NewsItem] {
    let unknown = entries.filter { worded[$0.id] == nil }
    for entry in unknown { worded[entry.id] = .some(nil) }
    for item in try work.records.items(of: unknown, at: council) { worded[item.entry.id] = item }
    return entries.compactMap { worded[$0.id].flatMap(\.self) }
  }

  private mutating func takes(_ follower: Follower, _ entry: NewsEntry, among all: [NewsEntry]) throws -> Bool {
    for follow in follower.follows {
      switch follow.scope {
      case .place(let place) where places[place] == nil:
        places[place] = try work.records.placesWithin(place, at: council.id, on: work.now.day)
      case .topic(let words) where topics[words]?[entry.subject] == nil:
        let subjects = Set(all.map(\.subject))
        let found = try work.records.subjects(subjects, having: words, at: council.id)
        for subject in subjects { topics[words, default: [:]][subject] = found.contains(subject) }
      default: break
      }
      let (places, topics) = (places, topics)
      if follow.takes(entry, places: { places[$0] ?? [] }, found: { topics[$0]?[$1] ?? false }) { return true }
    }
    return false
  }
}

extension Records {
  /// Writes every letter on news that is due, at all councils, and tells how many.
  public func sendNews(_ post: AccountPost, at now: Now) throws -> Int {
    var letters = 0
    for authority in try authorities() {
      let deed = SendNews(at: authority.id, post: post)
      while true {
        // Asked before a writer’s turn is taken, as there is nothing to do most of the time.
        let isDue = try read { open in
          try !open.followersDue(
            at: authority.id, by: now.moment, lastNews: open.lastNews(at: authority.id), atMost: deed.atMost
          ).isEmpty
        }
        guard isDue else { break }
        let outcome = try carryOut(deed, by: .folkmoot, at: now)
        letters += outcome.letters
        guard outcome.followers > 0 else { break }
      }
    }
    return letters
  }
}
