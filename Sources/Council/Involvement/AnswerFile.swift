/// A file or a photograph that somebody sent in with an answer. Only those who read answers for the council open it.
public struct AnswerFile: Hashable, Sendable, Identifiable {
  /// What tells it apart: random.
  public let id: String
  /// The lasting name of the question it answers.
  public let question: String
  /// Its name, as it was sent.
  public let name: FileName
  /// What it is.
  public let kind: FileKind
  /// How many bytes are kept of it.
  public let size: Int

  /// A file from its parts.
  public init(id: String, question: String, name: FileName, kind: FileKind, size: Int) {
    (self.id, self.question, self.name, self.kind, self.size) = (id, question, name, kind, size)
  }

  /// The kinds that may be sent in: photographs, and what people write letters in.
  public static let kinds: [FileKind] = FileKind.pictures + [.pdf, .word, .openText]
  /// The most files for one question.
  public static let mostOfOneQuestion = 3
  /// The most bytes of all files of one activity: 2 GB.
  public static let mostBytesOfActivity = 2 << 30

  /// How an answer names it: its identifier and its name, with a tab between.
  public var answer: String { "\(id)\t\(name.text)" }
}

extension Questionnaire {
  /// The questions that are answered with files.
  public var ofFiles: [ActivityQuestion] { questions.filter { $0.kind == .file } }

  /// The identifiers of all files that answers name.
  public func files(in answers: [String: Answered]) -> Set<String> {
    Set(ofFiles.flatMap { answers[$0.id]?.files.map(\.id) ?? [] })
  }
}

extension Answered {
  /// The files that an answer to a question for files names, in the order in which they were added.
  public var files: [(id: String, name: String)] {
    chosen.compactMap { text in
      let parts = text.split(separator: "\t", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
  }
}
