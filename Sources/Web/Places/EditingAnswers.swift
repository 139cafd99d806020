import Actions
import Council
import HTML
import Law
import Store

// Saying which posts answer for a place.
extension Site {
  private func place(_ visit: Visit, on day: Day) throws -> EditedVersion<AnsweringMatter> {
    let (council, reference) = (try council(visit), Place.Reference(rawValue: visit["place"]))
    let id = council.authority.id
    let (places, answers) = try records.read {
      (try $0.versions(of: reference, at: id).map(\.value), try $0.answers(for: reference, at: id).map(\.value))
    }
    guard let place = places.first(where: { $0.stands(on: day) }) ?? places.last else { throw Problem.nothingHere }
    return EditedVersion(
      visit: visit, title: place.name, kicker: "Place \(reference.rawValue)",
      standing: answers.first { $0.stands(on: day) }, blank: AnsweringPosts([], for: reference),
      stillStands: answers.contains, around: { try council.establishment(on: day) },
      page: { Address.place(id, reference, on: $0) }, lastEntry: { try council.lastEntry(about: reference) },
      seen: shown(visit),
      words: (
        "Who answers for \(place.name)",
        "Posts of the council, from a day on. What stands before stays in the history.",
        "Save who answers"
      ),
      grounds: GroundsForm(kind: .change, today: visit.today), section: .places)
  }

  private func shown(_ visit: Visit) -> SeenVersion<AnsweringPosts> {
    SeenVersion(key: records.keeping.key, subject: "answering/\(visit["authority"])/\(visit["place"])")
  }

  func answeringToSet(_ visit: Visit) throws -> Answer {
    let day = DayField(visit.query["on"]).day ?? visit.today
    return try answer(try place(visit, on: day).form(from: day))
  }

  func setAnswering(_ visit: Visit) throws -> Answer {
    try change(try place(visit, on: dayMeant(visit))) { form, wanted, shown -> Meant<SetAnsweringPosts> in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults) else { return nil }
      return (grounds.from, SetAnsweringPosts(wanted, seen: shown, at: visit["authority"], on: grounds))
    }
  }
}
