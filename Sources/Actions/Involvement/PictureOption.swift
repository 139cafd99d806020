import Council
import Law
import Secrets
import Store

/// Puts a picture beside an option of a question that is prepared, or takes it away. Who answers sees it once the questions are published.
public struct PictureOption: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "picture-option"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// The option, and its question.
  public let option: String
  public let question: String
  /// The file as it was sent, and what is to be seen on it; `nil` to take the picture away.
  public let picture: (content: [UInt8], name: FileName, words: String)?

  /// What is put beside an option.
  public init(
    _ picture: (content: [UInt8], name: FileName, words: String)?, beside option: String, of question: String,
    in activity: Activity.Reference, at authority: String
  ) {
    (self.picture, self.option, self.question) = (picture, option, question)
    (self.activity, self.authority) = (activity, authority)
  }

  /// Throws ``EstablishmentRefusal``, ``FileRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var draft = try work.draft(of: activity, at: authority)
    guard var asked = draft.questions[question], asked.kind.takesPictures, asked.options.contains(option) else {
      throw EstablishmentRefusal.objections([
        .refusal("option", "“\(option)” is offered no longer. Open the page again and choose from the list.")
      ])
    }
    var pictures = asked.pictures ?? [:]
    pictures[option] = nil
    if let picture { pictures[option] = try keep(picture, work) }
    // An option that was taken out or renamed takes its picture along.
    pictures = pictures.filter { asked.options.contains($0.key) }
    asked.pictures = pictures.isEmpty ? nil : pictures
    draft.questions.replace(asked)
    draft.changedAt = work.now.moment
    try work.records.save(draft, at: authority)
    return .privately(
      (),
      matter(
        work, subject: draft.activity.subject, title: "Pictures prepared: \(draft.activity.title)",
        under: Warrant(.delegation, "Running involvement of residents")))
  }

  private func keep(
    _ sent: (content: [UInt8], name: FileName, words: String), _ work: Work
  ) throws -> OptionPicture {
    try work.check(
      TextLimit.objections("words", sent.words, most: TextLimit.item, what: "What is to be seen")
        + (sent.words.isEmpty
          ? [.refusal("words", "Write what is to be seen on it, for those who do not see it.")] : []))
    guard sent.content.count <= OptionPicture.mostBytes else {
      throw EstablishmentRefusal.objections([
        .refusal("file", "It is larger than 512 KB. Save it smaller: 800 pixels across are enough.")
      ])
    }
    let kind = try FileKind.recognised(sent.content, named: sent.name, among: FileKind.pictures)
    guard let content = Picture.stripped(sent.content) else { throw FileRefusal.cannotBeOpened(kind) }
    let picture = OptionPicture(digest: Digest(of: content).description, kind: kind, words: sent.words)
    try work.records.keep(picture, content, at: authority)
    return picture
  }
}
