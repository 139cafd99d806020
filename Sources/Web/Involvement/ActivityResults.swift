import Council
import HTML
import Publishing
import Store
import Synchronization

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
        tenths: activity.areaTables == .tenths ? heard?.tenths.map(\.group) ?? [] : nil,
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
    let (activity, versions) = try asked(visit)
    let file = ResponsesFile(versions)
    return try inPieces(
      activity, at: visit["authority"], named: "\(activity.reference.rawValue).csv", head: { file.head },
      rows: file.rows)
  }

  /// The same as a workbook, with what its columns mean.
  func answersSpreadsheet(_ visit: Visit) throws -> Answer {
    let (activity, versions) = try asked(visit)
    let file = WorkbookUnderWay(
      try AnswersSpreadsheet(versions, of: activity.title, takenAt: visit.now.moment))
    return try inPieces(
      activity, at: visit["authority"], named: "\(activity.reference.rawValue).xlsx",
      AnswersSpreadsheet.contentType, head: { try file.write { try $0.head() } },
      rows: { responses in try file.write { try $0.rows(responses) } }, end: { try file.write { try $0.end() } })
  }

  /// The same in figures, for programs for statistics.
  func answersInFigures(_ visit: Visit) throws -> Answer {
    let (activity, versions) = try asked(visit)
    let coded = CodedAnswers(versions)
    return try inPieces(
      activity, at: visit["authority"], named: Self.figuresName(activity), head: { coded.head }, rows: coded.rows)
  }

  /// What the columns of ``answersInFigures(_:)`` and their codes mean, as such programs read it.
  func answersSyntax(_ visit: Visit) throws -> Answer {
    let (activity, versions) = try asked(visit)
    var answer = Answer.file(
      Array(CodedAnswers(versions).syntax(reading: Self.figuresName(activity)).utf8),
      contentType: "text/plain; charset=utf-8", named: "\(activity.reference.rawValue).sps")
    answer.keeping = .never
    return answer
  }

  private static func figuresName(_ activity: Activity) -> String { "\(activity.reference.rawValue)-figures.csv" }

  private func asked(_ visit: Visit) throws -> (Activity, [Questionnaire]) {
    try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.questionVersions(of: activity.reference, at: visit["authority"]))
    }
  }

  /// A file of answers, some thousand at a time; no rows where the file takes no more.
  private func inPieces(
    _ activity: Activity, at id: String, named name: String, _ type: String = "text/csv; charset=utf-8",
    head: () throws -> [UInt8], rows: @escaping @Sendable ([ActivityResponse]) throws -> [UInt8]?,
    end: (@Sendable () throws -> [UInt8])? = nil
  ) throws -> Answer {
    var answer = Answer.file(try head(), contentType: type, named: name)
    answer.keeping = .never
    let (records, over) = (records, Int.max)
    answer.rest = { place in
      if place == over { return nil }
      let found = try records.read {
        try $0.responses(to: activity.reference, at: id, after: place, atMost: 2_000)
      }
      if let last = found.last, let bytes = try rows(found) { return (bytes, last.number) }
      return try end.map { (try $0(), over) }
    }
    return answer
  }
}

/// A workbook that goes out piece by piece.
private final class WorkbookUnderWay: Sendable {
  private let file: Mutex<AnswersSpreadsheet>

  init(_ file: AnswersSpreadsheet) { self.file = Mutex(file) }

  func write<Bytes: Sendable>(_ part: (inout AnswersSpreadsheet) throws -> Bytes) throws -> Bytes {
    try file.withLock { try part(&$0) }
  }
}
