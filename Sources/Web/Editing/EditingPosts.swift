import Actions
import Council
import HTML
import Law
import Store

// Changing, correcting and ending posts.
extension Site {
  private func place(_ visit: Visit, _ kind: GroundsForm.Kind, on day: Day) throws -> EditPlace<PostMatter> {
    let (council, reference) = (try council(visit), Post.Reference(rawValue: visit["post"]))
    let id = council.authority.id
    let versions = try records.read { try $0.versions(of: reference, at: id) }.map(\.value)
    guard let post = versions.first(where: { $0.stands(on: day) }) ?? versions.last else { throw Problem.nothingHere }
    let entry = { try council.lastEntry(about: reference) }
    return EditPlace(
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

  private func page(_ visit: Visit, _ kind: GroundsForm.Kind) throws -> Answer {
    let day = DayField(visit.query["on"]).day ?? visit.today
    return try answer(try place(visit, kind, on: day).form(from: day))
  }

  func postToEdit(_ visit: Visit) throws -> Answer { try page(visit, .change) }
  func postToCorrect(_ visit: Visit) throws -> Answer { try page(visit, .correction) }
  func postToEnd(_ visit: Visit) throws -> Answer { try page(visit, .end) }

  func editPost(_ visit: Visit) throws -> Answer {
    try change(try place(visit, .change, on: dayMeant(visit))) { form, wanted, shown -> Meant<EditPost> in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults), let shown else { return nil }
      let deed = EditPost(wanted, seen: shown, at: visit["authority"], on: grounds)
      return (grounds.from, deed)
    }
  }

  func correctPost(_ visit: Visit) throws -> Answer {
    let day = shown(visit).day(in: visit) { ($0.from, $0.to) }
    return try change(try place(visit, .correction, on: day)) { form, wanted, shown -> Meant<CorrectPost> in
      guard let correction = form.grounds.correction(form.texts, &form.faults), let shown else { return nil }
      let deed = CorrectPost(wanted, seen: shown, at: visit["authority"], correction)
      return (shown.from, deed)
    }
  }

  func endPost(_ visit: Visit) throws -> Answer {
    let lastDay = dayMeant(visit).adding(days: -1)
    return try change(try place(visit, .end, on: lastDay)) { form, _, shown -> Meant<EndPost> in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults), let shown else { return nil }
      let deed = EndPost(shown, at: visit["authority"], on: grounds)
      return (grounds.from.adding(days: -1), deed)
    }
  }
}
