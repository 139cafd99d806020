import Council
import HTML
import Publishing
import Store

extension Site {
  /// The tally of an activity, by a question or altogether, with what may be told of it.
  func tally(
    _ activity: Activity, by: String?, _ versions: [Questionnaire], _ id: String, _ open: OpenRecords
  ) throws -> PublishedTally {
    PublishedTally(
      try tallies.tally(
        activity, by: by, times: try open.recounts(of: activity.reference, at: id).times, at: id,
        each: { after, body in try open.eachResponse(to: activity.reference, at: id, after: after, body) },
        versions: versions))
  }

  func activityResults(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let page = try records.read { open -> ActivityResultsPage in
      let activity = try visitedActivity(visit, open)
      // Until they are reported, results are for those who run it: who answers is not to be led by those before.
      let versions = try open.questionVersions(of: activity.reference, at: id)
      guard activity.reportedAt != nil || mayRunInvolvement(visit), !versions.isEmpty else { throw Problem.nothingHere }
      let questions = Questionnaire.united(versions)
      let by = visit.query["by"].flatMap { questions[$0] }.flatMap { $0.isGrouping ? $0 : nil }
      let figures = try tally(activity, by: by?.id, versions, id, open)
      let heard = try heardByArea(activity, questions, figures, id, open, today: visit.today)
      return ActivityResultsPage(
        id: id, activity: activity, questions: questions, figures: figures, by: by,
        byArea: heard.map {
          WhoWasHeard(id: id, heard: $0, mayEnter: visit.person.may(.editStructure, at: id, on: visit.today))
        },
        withdrawn: try open.recounts(of: activity.reference, at: id).withdrawn,
        equality: try tallies.equality(activity, at: id, visit.now.moment) {
          try open.equalityCounts(of: activity.reference, at: id)
        }, areas: try answerAreas(activity, for: questions, id, open, on: visit.today).areas)
    }
    var frame = frame(council, "Results: \(page.activity.title)", .involvement, involvementCrumbs(id, page.activity))
    frame.content = page.view
    return .page(frame, keeping: page.activity.reportedAt == nil ? .never : .askAgain)
  }

  /// Every answer, one row each, in pieces: as much memory for a million as for ten.
  func answersFile(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let (activity, versions) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.questionVersions(of: activity.reference, at: id))
    }
    let file = ResponsesFile(versions)
    return inPieces(activity, at: id, file.head, named: "\(activity.reference.rawValue).csv", file.rows)
  }

  /// The same in figures, for programs for statistics.
  func answersInFigures(_ visit: Visit) throws -> Answer {
    let (activity, coded) = try coded(visit)
    return inPieces(
      activity, at: visit["authority"], coded.head, named: Self.figuresName(activity), coded.rows)
  }

  /// What the columns of ``answersInFigures(_:)`` and their codes mean, as such programs read it.
  func answersSyntax(_ visit: Visit) throws -> Answer {
    let (activity, coded) = try coded(visit)
    var answer = Answer.file(
      Array(coded.syntax(reading: Self.figuresName(activity)).utf8), contentType: "text/plain; charset=utf-8",
      named: "\(activity.reference.rawValue).sps")
    answer.keeping = .never
    return answer
  }

  private static func figuresName(_ activity: Activity) -> String { "\(activity.reference.rawValue)-figures.csv" }

  private func coded(_ visit: Visit) throws -> (Activity, CodedAnswers) {
    try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, CodedAnswers(try open.questionVersions(of: activity.reference, at: visit["authority"])))
    }
  }

  private func inPieces(
    _ activity: Activity, at id: String, _ head: [UInt8], named name: String,
    _ written: @escaping @Sendable ([ActivityResponse]) -> [UInt8]
  ) -> Answer {
    var answer = Answer.file(head, contentType: "text/csv; charset=utf-8", named: name)
    answer.keeping = .never
    let records = records
    answer.rest = { place in
      let rows = try records.read {
        try $0.responses(to: activity.reference, at: id, after: place, atMost: 2_000)
      }
      guard let last = rows.last else { return nil }
      return (written(rows), last.number)
    }
    return answer
  }
}
