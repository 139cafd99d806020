import Actions
import Council
import HTML
import Law
import Store

// Changing, correcting and ending posts.
extension Site {
  private func place(_ visit: Visit, _ kind: GroundsForm.Kind, on day: Day) throws -> EditedVersion<PostMatter> {
    let (council, reference) = (try council(visit), Post.Reference(rawValue: visit["post"]))
    let id = council.authority.id
    let versions = try records.read { try $0.versions(of: reference, at: id) }.map(\.value)
    guard let post = versions.first(where: { $0.stands(on: day) }) ?? versions.last else { throw Problem.nothingHere }
    let entry = { try council.lastEntry(about: reference) }
    return EditedVersion(
      visit: visit, title: post.title, kicker: "Post \(reference.rawValue)", standing: post, blank: post,
      stillStands: versions.contains, around: { try council.establishment(on: day) },
      page: { Address.post(id, reference, on: $0) }, lastEntry: entry,
      seen: shown(visit),
      words: kind.words(
        for: post.title, ending: .post, "Its history stays.", VersionTrail.days(post.from, post.to)),
      grounds: GroundsForm(kind: kind, today: visit.today, lastEntry: kind == .correction ? try entry()?.number : nil))
  }

  private func shown(_ visit: Visit) -> SeenVersion<Post> {
    SeenVersion(key: records.keeping.key, subject: "post/\(visit["authority"])/\(visit["post"])")
  }

  private func post(_ visit: Visit) -> (GroundsForm.Kind, Day) throws -> EditedVersion<PostMatter> {
    { try place(visit, $0, on: $1) }
  }

  func postToEdit(_ visit: Visit) throws -> Answer { try page(visit, post(visit), .change) }
  func postToCorrect(_ visit: Visit) throws -> Answer { try page(visit, post(visit), .correction) }
  func postToEnd(_ visit: Visit) throws -> Answer { try page(visit, post(visit), .end) }

  func editPost(_ visit: Visit) throws -> Answer { try edit(visit, post(visit)) }
  func correctPost(_ visit: Visit) throws -> Answer { try correct(visit, post(visit), shown(visit)) }
  func endPost(_ visit: Visit) throws -> Answer { try end(visit, post(visit)) }
}
