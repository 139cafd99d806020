import Council
import Law
import Secrets
import Store

/// Adds a file or a photograph to an answer that is begun. It counts when the answer is sent.
public struct AddAnswerFile: Deed {
  public static let permission = Permission.signIn
  public static let name = "add-answer-file"
  public let authority: String
  /// To which activity.
  public let activity: Activity.Reference
  /// To which question.
  public let question: String
  /// What stands in their link.
  public let link: Token
  /// Its name, as it was sent, and what it holds.
  public let fileName: FileName
  public let content: [UInt8]
  /// What a site allows.
  public let limits: FileLimits

  /// What somebody adds.
  public init(
    _ content: [UInt8], named fileName: FileName, to question: String, under link: Token,
    of activity: Activity.Reference, at authority: String, limits: FileLimits
  ) {
    (self.content, self.fileName, self.question, self.link) = (content, fileName, question, link)
    (self.activity, self.authority, self.limits) = (activity, authority, limits)
  }

  /// Throws ``FileRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var begun = try work.begun(under: link, of: activity, at: authority)
    guard begun.questions[question]?.kind == .file else { throw FileRefusal.unknownFile }
    guard content.count <= limits.mostBytes else { throw FileRefusal.tooLarge(most: limits.mostBytes) }
    let kind = try FileKind.recognised(content, named: fileName, among: AnswerFile.kinds)
    guard let bytes = FileKind.pictures.contains(kind) ? Picture.stripped(content) : content else {
      throw FileRefusal.cannotBeOpened(kind)
    }
    let most = AnswerFile.mostOfOneQuestion
    // What was sent before stays until it is sent anew: then there may be twice as many.
    let kept = try work.records.answerFiles(of: link, at: authority).count { $0.question == question }
    guard begun.answers[question]?.files.count ?? 0 < most, kept < 2 * most else {
      throw FileRefusal.tooManyWithAnswer(most: most)
    }
    let room = AnswerFile.mostBytesOfActivity - bytes.count
    guard try work.records.bytesOfAnswerFiles(of: activity, at: authority) <= room else {
      throw FileRefusal.noRoomWithAnswers
    }
    let file = AnswerFile(
      id: work.newIdentifier(), question: question, name: fileName, kind: kind, size: bytes.count)
    try work.records.save(file, bytes, under: link, to: activity, until: work.now.day, at: authority)
    begun.answers[question, default: Answered()].chosen.append(file.answer)
    try work.keepBegun(begun.answers, to: begun.questions, link, of: activity, at: authority)
    return .unrecorded(())
  }
}

/// Takes a file out of an answer that is begun. Of an answer that was sent it is erased when that is sent anew.
public struct RemoveAnswerFile: Deed {
  public static let permission = Permission.signIn
  public static let name = "remove-answer-file"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// The file.
  public let file: String
  /// What stands in their link.
  public let link: Token

  /// What somebody takes out.
  public init(_ file: String, under link: Token, of activity: Activity.Reference, at authority: String) {
    (self.file, self.link, self.activity, self.authority) = (file, link, activity, authority)
  }

  /// Throws ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var begun = try work.begun(under: link, of: activity, at: authority)
    for question in begun.questions.ofFiles {
      begun.answers[question.id]?.chosen.removeAll { $0.hasPrefix("\(file)\t") }
    }
    try work.keepBegun(
      begun.answers.filter { !$0.value.isEmpty }, to: begun.questions, link, of: activity, at: authority)
    let sent = try work.records.response(link, at: authority)?.response.answers ?? [:]
    if !begun.questions.files(in: sent).contains(file) {
      try work.records.removeAnswerFile(file, under: link, at: authority)
    }
    return .unrecorded(())
  }
}

extension Work {
  /// What stands under somebody's link, to go on with: what they began, or what they sent. Throws ``InvolvementRefusal``.
  fileprivate func begun(
    under link: Token, of reference: Activity.Reference, at authority: String
  ) throws -> (questions: Questionnaire, answers: [String: Answered]) {
    let activity = try openActivity(reference, at: authority)
    if let begun = try records.begunAnswer(link, at: authority), begun.activity == reference {
      return (try questions(of: activity, version: begun.version, at: authority), begun.answers)
    }
    guard let sent = try records.response(link, at: authority), sent.activity == reference else {
      throw InvolvementRefusal.noResponse
    }
    return (try questions(of: activity, version: sent.response.version, at: authority), sent.response.answers)
  }
}
