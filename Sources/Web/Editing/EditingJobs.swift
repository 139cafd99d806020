import Actions
import Council
import HTML
import Law
import Store

// Saying what the job of a post is.
extension Site {
  private func place(_ visit: Visit, on day: Day) throws -> EditedVersion<JobMatter> {
    let (council, reference) = (try council(visit), Post.Reference(rawValue: visit["post"]))
    let id = council.authority.id
    let (posts, jobs) = try records.read {
      (
        try $0.versions(of: reference, at: id).map(\.value), try $0.jobDescriptions(of: reference, at: id).map(\.value)
      )
    }
    guard let post = posts.first(where: { $0.stands(on: day) }) ?? posts.last else { throw Problem.nothingHere }
    let around = try council.establishment(on: day)
    let manager = post.reportsTo.flatMap { around.postsByReference[$0]?.title } ?? ""
    let new = JobDescription(
      id: "", post: reference, title: post.title, grade: post.grade,
      gradeSubjectToEvaluation: post.gradeSubjectToEvaluation, responsibleTo: manager)
    let standing = jobs.first { $0.stands(on: day) }
    return EditedVersion(
      visit: visit, title: post.title, kicker: "Post \(reference.rawValue)", standing: standing,
      blank: StandingJobDescription(new),
      stillStands: jobs.contains, around: { around }, page: { Address.post(id, reference, on: $0) },
      lastEntry: { try council.lastEntry(about: reference) },
      seen: SeenVersion(key: records.keeping.key, subject: "job/\(id)/\(reference.rawValue)"),
      words: (
        standing == nil ? "Enter the job description" : "Change the job description",
        "What \(post.title) is for and answers for, and what it asks of a person.", "Save the job description"
      ), grounds: GroundsForm(kind: .change, today: visit.today))
  }

  func jobToSet(_ visit: Visit) throws -> Answer {
    let day = DayField(visit.query["on"]).day ?? visit.today
    return try answer(try place(visit, on: day).form(from: day))
  }

  func setJob(_ visit: Visit) throws -> Answer {
    try change(try place(visit, on: dayMeant(visit))) { form, wanted, shown -> Meant<SetJobDescription> in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults) else { return nil }
      let deed = SetJobDescription(wanted.description, seen: shown, at: visit["authority"], on: grounds)
      return (grounds.from, deed)
    }
  }
}
