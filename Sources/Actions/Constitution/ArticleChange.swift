import Council
import Law
import Store

/// One article to be amended: what stands on the day, and what is to stand.
struct ArticleChange {
  let amendment: ArticleAmendment
  let standing: Article?
  private let versions: Versions<Article>

  init(_ amendment: ArticleAmendment, _ records: OpenRecords, _ authority: String, on day: Day) throws {
    self.amendment = amendment
    versions = Versions(try records.versions(of: amendment.article, at: authority))
    standing = versions.standing(on: day)?.value
  }

  /// What stands against it.
  func objections(_ records: OpenRecords, _ authority: String, on day: Day) throws -> [Objection] {
    do {
      guard amendment.action == .insert || standing != nil else {
        return [refusal("There is no \(amendment.name) on \(day.long). Choose one that stands, or another day.")]
      }
      let later = versions.stops(after: day)
      guard let wanted = try amendment.applied(to: standing) else { return versions.goWithIt(after: day) }
      if let standing, ArticleField.differing(standing, wanted).isEmpty {
        return [refusal("\(amendment.name) would read as it does. Change it, or leave it out.")]
      }
      return wanted.objections.map { of($0) } + later + (try unknownPosts(of: wanted, records, authority, on: day))
    } catch let fault as ReplacementFault {
      return [refusal("\(amendment.name): \(fault)")]
    }
  }

  /// The versions with the change made from a day on.
  func entries(on day: Day, today: Day) throws -> [Entry<Article>] {
    var versions = versions
    if var wanted = try amendment.applied(to: standing) {
      let next = versions.next(after: day)?.from
      (wanted.from, wanted.to) = (day, standing.map(\.to) ?? next?.adding(days: -1))
      versions.put(wanted, place: 0, on: today)
    } else {
      versions.end(from: day)
    }
    return versions.entries
  }

  private func unknownPosts(
    of wanted: Article, _ records: OpenRecords, _ authority: String, on day: Day
  ) throws -> [Objection] {
    let known = Set(try records.plainPosts(wanted.posts, of: authority, on: day).map(\.reference))
    let unknown = wanted.posts.filter { !known.contains($0) }
    let (gone, new) = (unknown.filter(wasNamed), unknown.filter { !wasNamed($0) })
    func words(_ posts: [Post.Reference]) -> String {
      "\(amendment.name): there is no post \(posts.map(\.rawValue).joined(separator: ", ")) on \(day.long)."
    }
    return (new.isEmpty ? [] : [.refusal(field("posts"), "\(words(new)) Name a post that stands on that day.")])
      + (gone.isEmpty ? [] : [.warning(field("posts"), "\(words(gone)) The article names it still.")])
  }

  private func wasNamed(_ post: Post.Reference) -> Bool { standing?.posts.contains(post) ?? false }

  /// The field of a form that holds a part of this article: several stand in one form.
  private func field(_ name: String) -> String { "\(name)-\(amendment.article.rawValue)" }
  private func refusal(_ words: String) -> Objection { .refusal(field("text"), words) }
  private func of(_ objection: Objection) -> Objection {
    objection.weight == .refuses
      ? .refusal(field(objection.field), objection.words) : .warning(field(objection.field), objection.words)
  }
}
