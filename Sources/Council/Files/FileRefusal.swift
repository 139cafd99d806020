/// Why a file was not taken, in words for whoever chose it. Nothing was kept.
public enum FileRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// No file was chosen, or there is nothing in it.
  case empty
  /// It is larger than files may be here, in bytes.
  case tooLarge(most: Int)
  /// Files with this ending are not taken.
  case kindNotTaken(String)
  /// It is named like one kind and holds another.
  case nameMisleads(FileKind, FileKind)
  /// It is named like a kind and does not hold it.
  case notWhatItsNameSays(FileKind)
  /// It is named like a text and is none in UTF-8.
  case notText(FileKind)
  /// It holds a page or a drawing that a browser would run.
  case page
  /// The draft has as many files as one may have.
  case tooMany(most: Int)
  /// It is of a kind that is no paper of a meeting.
  case noPaper(FileKind)
  /// Files with this ending are not taken here, where only some kinds are.
  case notAmong([FileKind], String)
  /// A question of an answer has as many files as one may have.
  case tooManyWithAnswer(most: Int)
  /// An activity has taken as much as there is room for.
  case noRoomWithAnswers
  /// It cannot be opened: it is broken, or asks for a password.
  case cannotBeOpened(FileKind)
  /// The virus check refused it.
  case harmful
  /// The virus check could not say anything of it now.
  case notChecked
  /// Its text could not be taken out; why.
  case noText(String)
  /// There is no such file.
  case unknownFile
  /// It has not been found clean.
  case notClean(AttachedFile.State)

  public var description: String {
    switch self {
    case .empty: "Choose a file that has something in it."
    case .tooLarge(let most): "The file is larger than \(most / 1_048_576) MB. Choose a smaller one, or split it."
    case .kindNotTaken(let ending):
      "\(Self.named(ending)) is not taken. "
        + "Choose one of these: \(FileKind.allEndings)."
    case .nameMisleads(let named, let held):
      "It is named like \(named.words) and holds \(held.words). Give it the ending .\(held.endings[0])."
    case .notWhatItsNameSays(let named):
      "It is named like \(named.words), but it is not one that can be taken\(Self.why(named)). Save it anew and choose it again."
    case .notText(let named):
      "It is named like \(named.words), but it is not text in UTF-8. Save it as UTF-8 and choose it again."
    case .page: "It holds a web page or a drawing that a browser could run. Save it as a PDF and choose that."
    case .tooMany(let most): "The draft has \(most) files already. Remove one first."
    case .noPaper(let kind):
      "\(kind.words.prefix(1).uppercased() + kind.words.dropFirst()) is not taken as a paper. Choose one of these: \(FileKind.papers.map { $0.endings[0] }.joined(separator: ", "))."
    case .notAmong(let kinds, let ending):
      "\(Self.named(ending)) is not taken here. Choose one of these: \(kinds.map { $0.endings[0] }.joined(separator: ", ")). A phone can save a photograph as JPEG."
    case .tooManyWithAnswer(let most): "\(most) files are the most for a question. Remove one first."
    case .noRoomWithAnswers: "There is no room for more files. Say it in words, or send the file to the contact."
    case .cannotBeOpened(let kind):
      "It is \(kind.words), but it cannot be opened: it is broken or asks for a password. Save it anew without a password and choose it again."
    case .harmful: "The virus check refused this file. It was not kept. Tell your IT service where it came from."
    case .notChecked:
      "The file could not be checked for viruses just now, so it was not kept. Choose it again in a few minutes."
    case .noText(let why):
      "Its text could not be taken out: \(why) Paste the text instead, or save without taking it out."
    case .unknownFile: "There is no such file here."
    case .notClean(let state): "The file cannot be opened: \(state.words)."
    }
  }

  private static func named(_ ending: String) -> String {
    ending.isEmpty ? "A file without an ending" : "A file ending in .\(ending.prefix(12))"
  }

  private static func why(_ kind: FileKind) -> String {
    switch kind {
    case .word, .excel: " (documents with macros, with a password or of the old form are not)"
    default: ""
    }
  }
}
