import Council
import Law

extension OpenRecords {
  /// The places that answers to an activity are counted by: those it is for, or the electoral divisions of a county and the wards of any
  /// other council, of which each spot lies in one. Where both are entered, those of which the map is known; divisions where that is alike.
  public func answerAreas(_ activity: Activity, at authority: String, on day: Day) throws -> [Place] {
    if !activity.places.isEmpty {
      return try places(activity.places, of: authority, on: day).sorted {
        ($0.name, $0.reference) < ($1.name, $1.reference)
      }
    }
    let all = try places(of: authority, on: day)
    let kinds = [Place.Kind.electoralDivision, .ward].map { kind in all.filter { $0.kind == kind } }
      .filter { !$0.isEmpty }
    let drawn =
      kinds.count < 2
      ? nil : try kinds.first { try !outlines(of: $0.map(\.reference), at: authority, on: day).isEmpty }
    let areas = drawn ?? kinds.first ?? []
    return Array(areas.sorted { ($0.name, $0.reference) < ($1.name, $1.reference) }.prefix(200))
  }

  /// Answers with the area in which each mark on the map lies, and what stands against marks that lie outside the council’s area.
  ///
  /// - Parameter grounds: the grounds of all places, where many answers are looked at; `nil` to look up each mark by itself.
  public func located(
    _ answers: [String: Answered], to questions: Questionnaire, of activity: Activity, at authority: String,
    on day: Day, grounds: [Ground]? = nil
  ) throws -> (answers: [String: Answered], objections: [Objection]) {
    var (located, objections) = (answers, [Objection]())
    var areas: [Place]?
    for question in questions.questions where question.kind == .place {
      guard let shape = question.shape, let answer = answers[question.id], !answer.spots.isEmpty,
        let middle = shape.middle(answer.spots)
      else { continue }
      func around(_ spot: Position) throws -> [Place.Reference] {
        try grounds.map { all in all.filter { $0.contains(spot) }.map(\.place) }
          ?? places(around: spot, of: authority, on: day)
      }
      if let outside = try answer.spots.first(where: { try around($0).isEmpty }) {
        objections.append(
          .refusal(
            question.id,
            "\(SpotText.text(outside)) lies outside the council’s area, as far as its map goes. Mark another spot, or say it in words."
          ))
        continue
      }
      let known = try areas ?? answerAreas(activity, at: authority, on: day)
      areas = known
      let here = Set(try around(middle))
      // Where no area goes round it, as in one without a boundary, what somebody chose stands.
      if let area = known.first(where: { here.contains($0.reference) }) {
        located[question.id]?.chosen = [area.name]
      }
    }
    return (located, objections)
  }
}
