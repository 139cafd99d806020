import Council
import Law
import Publishing
import Store

/// The areas in which a place can be told, with their outlines where a question has marks on a map.
struct AnswerAreas {
  var areas: [SpotMap.Area] = []
  /// The address of the map as a file, and where its buttons send the form; `nil` where no map is shown.
  var map: (file: String, action: String)?

  /// Their names, in order.
  var names: [String] { areas.map(\.name) }
  /// Whether it is known where any of them lies, so that spots can be taken.
  var areDrawn: Bool { areas.contains { $0.outline != nil } }
}

extension Site {
  /// The areas somebody can choose from. Outlines are read where a question is answered by marks.
  func answerAreas(
    _ activity: Activity, for questions: Questionnaire?, _ id: String, _ open: OpenRecords, on day: Day,
    isMapped: Bool = false
  ) throws -> AnswerAreas {
    let places = try open.answerAreas(activity, at: id, on: day)
    let isMarked = questions?.questions.contains { $0.shape != nil } ?? true
    let outlines = isMarked ? try open.outlines(of: places.map(\.reference), at: id, on: day) : [:]
    return AnswerAreas(
      areas: places.map { SpotMap.Area($0.reference, $0.name, outlines[$0.reference]) },
      map: isMapped
        ? (
          Address.activity(id, activity.reference, "map.svg"), Address.activity(id, activity.reference, "answer")
        ) : nil)
  }

  /// The map on which a place is marked, or one area of it, without anybody’s marks.
  func answerMap(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let areas = try records.read { open in
      try answerAreas(try visitedActivity(visit, open), for: nil, id, open, on: visit.today).areas
    }
    let shown = visit.query["area"].flatMap { name in areas.firstIndex { $0.place.rawValue == name } }
    let width: SpotMap.Width = visit.query["width"] == String(SpotMap.Width.narrow.rawValue) ? .narrow : .wide
    guard let map = SpotMap(areas, showing: shown, width) else { throw Problem.nothingHere }
    var answer = Answer.file(map.file, contentType: "image/svg+xml; charset=utf-8")
    answer.carriesStyle = true
    return answer
  }
}
