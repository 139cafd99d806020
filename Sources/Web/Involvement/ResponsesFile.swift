import Council
import Publishing

/// Answers as a file for a spreadsheet, one row each.
struct ResponsesFile: Sendable {
  private let questions: [ActivityQuestion]
  /// What was asked under the name of each question, by version.
  private let asked: [Int: [ActivityQuestion]]

  /// A file of answers to all that was ever asked.
  init(_ versions: [Questionnaire]) {
    let questions = Questionnaire.united(versions).questions
    self.questions = questions
    // What was answered is told in the words of the questions that were answered.
    asked = Dictionary(versions.map { version in (version.version, questions.map { version[$0.id] ?? $0 }) }) { $1 }
  }

  var head: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    for name in ["number", "received_at", "channel", "version", "language", "may_be_published", "set_aside"] {
      writer.figure(name)
    }
    for question in questions { writer.text("\(question.id) \(question.text)") }
    writer.endRow()
    return writer.bytes
  }

  func rows(_ responses: [ActivityResponse]) -> [UInt8] {
    var writer = CSVWriter()
    for one in responses {
      writer.number(one.number)
      writer.figure(one.receivedAt.description)
      writer.figure(one.channel.rawValue)
      writer.number(one.version)
      writer.figure(one.language)
      writer.figure(one.mayBePublished ? "yes" : "no")
      writer.text(one.setAside)
      for question in asked[one.version] ?? questions {
        writer.text(one.answers[question.id]?.words(for: question).joined(separator: "; ") ?? "")
      }
      writer.endRow()
    }
    return writer.bytes
  }
}
