import Actions
import Council

// The letters to those who asked the council something.
extension AccountLetter {
  /// What a letter says that answers an enquiry. Its subject names the enquiry, so that a reply finds its way.
  func words(answering enquiry: Enquiry.Reference, subject: String, words: String) -> LetterText {
    let name = "[\(enquiry.rawValue)]"
    let line = subject.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var draft = LetterDraft(
      authority: authority, subject: "\(line) \(name)", name: self.name,
      parts: [.words("You asked \(authority.name): “\(line)”. This is the answer.")]
        + words.split(whereSeparator: \.isNewline).map { .words(String($0)) })
    draft.closing = "Where the council takes enquiries by e-mail, you can reply: leave \(name) in the subject."
    return draft.text
  }
}
