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
    let words =
      switch kind {
      case .change: ("Change \(post.title)", "What stands before the day stays in the history.", "Save the change")
      case .correction:
        (
          "Correct \(post.title)", "What was entered wrongly is put right on its own days: \(Self.days(post)).",
          "Save the correction"
        )
      case .end: ("End \(post.title)", "From a day on the post stands no more. Its history stays.", "End the post")
      }
    return EditPlace(
      visit: visit, title: post.title, kicker: "Post \(reference.rawValue)", standing: post, blank: post,
      days: Self.days(post), stillStands: versions.contains, around: { try council.establishment(on: day) },
      page: { Address.post(id, reference, on: $0) }, lastEntry: entry,
      seen: shown(visit), words: words,
      grounds: GroundsForm(kind: kind, today: visit.today, lastEntry: kind == .correction ? try entry()?.number : nil))
  }

  private func shown(_ visit: Visit) -> SeenVersion<Post> {
    SeenVersion(key: records.keeping.key, subject: "post/\(visit["authority"])/\(visit["post"])")
  }

  private static func days(_ post: Post) -> String { VersionTrail.days(post.from, post.to) }

  private func page(_ visit: Visit, _ kind: GroundsForm.Kind) throws -> Answer {
    let day = DayField(visit.query["on"]).day ?? visit.today
    return try answer(try place(visit, kind, on: day).form(from: day))
  }

  /// The day a form sent speaks of.
  func dayMeant(_ visit: Visit) -> Day { DayField(visit.typed("on")).day ?? visit.today }

  func postToEdit(_ visit: Visit) throws -> Answer { try page(visit, .change) }
  func postToCorrect(_ visit: Visit) throws -> Answer { try page(visit, .correction) }
  func postToEnd(_ visit: Visit) throws -> Answer { try page(visit, .end) }

  func editPost(_ visit: Visit) throws -> Answer {
    try change(try place(visit, .change, on: dayMeant(visit))) { form, wanted, shown in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults), let shown else { return nil }
      let deed = EditPost(wanted, seen: shown, at: visit["authority"], on: grounds)
      return (grounds.from, { try records.carryOut(deed, by: visit.person, at: visit.now) })
    }
  }

  func correctPost(_ visit: Visit) throws -> Answer {
    let day = shown(visit).day(in: visit) { ($0.from, $0.to) }
    return try change(try place(visit, .correction, on: day)) { form, wanted, shown in
      guard let correction = form.grounds.correction(form.texts, &form.faults), let shown else { return nil }
      let deed = CorrectPost(wanted, seen: shown, at: visit["authority"], correction)
      return (shown.from, { try records.carryOut(deed, by: visit.person, at: visit.now) })
    }
  }

  func endPost(_ visit: Visit) throws -> Answer {
    let lastDay = dayMeant(visit).adding(days: -1)
    return try change(try place(visit, .end, on: lastDay)) { form, _, shown in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults), let shown else { return nil }
      let deed = EndPost(shown, at: visit["authority"], on: grounds)
      return (grounds.from.adding(days: -1), { try records.carryOut(deed, by: visit.person, at: visit.now) })
    }
  }
}
