import Actions
import Council
import DatabasePort
import HTML
import Hummingbird
import Secrets

/// Everything the site refuses, with its status and its words. Refusals become statuses here and nowhere else.
enum Problem: Error, Equatable {
  case nothingHere
  case signInFirst(authority: String, back: String)
  case notAllowed
  case formIsOld
  case foreignForm
  case sendAgain(FormToSendAgain)
  case linkIsOver
  case refused(Phrase)
  case tooManyTries(Phrase, seconds: Int)
  case crowded(Phrase)
  case methodNotKnown(allowed: [String])
  case notUnderstood(Phrase)
  case tooLarge
  case fileTooLarge(megabytes: Int)
  case voteTooLarge(megabytes: Int)
  case notAForm
  case busy
  case crowdedSite
  case tooFast(seconds: Int)
  case toolMissing(tool: String, makes: DocumentConversion.Format)
  case recordsAway
  case recordsClosed
  case diskIsFull
  case maybeSaved
  case clockIsWrong
  case wentWrong

  var status: Int {
    switch self {
    case .nothingHere, .linkIsOver: 404
    case .signInFirst: 303
    case .notAllowed, .formIsOld, .foreignForm, .sendAgain: 403
    case .refused: 422
    case .tooManyTries, .tooFast: 429
    case .methodNotKnown: 405
    case .notUnderstood: 400
    case .tooLarge, .fileTooLarge, .voteTooLarge: 413
    case .notAForm: 415
    case .busy, .crowded, .crowdedSite, .toolMissing: 503
    case .recordsAway, .recordsClosed, .diskIsFull, .maybeSaved, .clockIsWrong: 503
    case .wentWrong: 500
    }
  }

  var heading: Phrase {
    switch self {
    case .nothingHere: "There is no page at this address"
    case .signInFirst: "Sign in first"
    case .notAllowed: "None of your roles allows this"
    case .formIsOld: "This form is from an earlier visit"
    case .foreignForm: "This form came from another site"
    case .sendAgain(let form): form.isSignedIn ? "Send the form once more" : "Sign in, then send the form again"
    case .linkIsOver: "This link is over"
    case .refused: "This could not be done"
    case .tooManyTries: "There were too many attempts"
    case .tooFast: "Too much was asked at once"
    case .crowded, .crowdedSite: "Many people are here at this moment"
    case .methodNotKnown: "This page cannot be used in that way"
    case .notUnderstood: "The request could not be read"
    case .tooLarge: "The files are larger than 2 MB"
    case .fileTooLarge(let most): "The file is larger than \(most) MB"
    case .voteTooLarge(let most): "The file with the votes is larger than \(most) MB"
    case .notAForm: "This page reads forms only"
    case .busy: "Many files are being looked at"
    case .toolMissing(_, .pdf): "A PDF of the report cannot be made here"
    case .toolMissing(_, .docx): "A Word file of the report cannot be made here"
    case .recordsAway: "The records cannot be reached at this moment"
    case .recordsClosed: "The records can only be read at this moment"
    case .diskIsFull: "There is no room to save anything"
    case .maybeSaved: "It is not known whether this was saved"
    case .clockIsWrong: "This site’s clock is wrong"
    case .wentWrong: "Something went wrong on our side"
    }
  }

  var message: Phrase {
    switch self {
    case .nothingHere: "It may have moved, or the address may have a slip in it. Start from the front page."
    case .signInFirst: "This page is for people who are signed in."
    case .notAllowed: "Ask the council’s administrator which role you need. Nothing was changed."
    case .formIsOld: "Nothing was changed. Go back, load the page again, and send the form once more."
    case .foreignForm: "Nothing was changed. If you meant to send it, begin from this site’s own page."
    case .sendAgain: ""
    case .linkIsOver:
      "It was used before, or its time is over, or a newer one has taken its place. Ask whoever gave it to you for a new one, or ask for one on the page to sign in."
    case .refused(let why), .crowded(let why), .tooManyTries(let why, _): why
    case .methodNotKnown(let allowed): "It answers \(allowed.joined(separator: ", "))."
    case .notUnderstood(let why): why
    case .tooLarge:
      "This page takes a case.yml and an establishment.csv of 2 MB together. For a larger council, run folkmoot check on the folder."
    case .fileTooLarge: "Nothing was kept. Choose a smaller file, or split it."
    case .voteTooLarge:
      "It was not read, and nothing was kept. Count it on a computer of your own, where the file can be as large as you like: folkmoot count vote.pb"
    case .notAForm: "Send the form from the page Check a proposal."
    case .busy: "Nothing is lost. Send the form again in a minute."
    case .crowdedSite: "Nothing was saved. Try again in a minute."
    case .tooFast(let seconds):
      "So many requests came from your network or account that this one was not answered, and nothing was saved. Wait \(counted(seconds, one: "1 second", other: "\(seconds) seconds")), then try again."
    case .toolMissing(let tool, _):
      "The program \(tool) is not installed beside this site. Read the report as a page or as Markdown, or ask the council’s web team to install it."
    case .recordsAway: "Nothing was saved. Try again in a minute."
    case .recordsClosed: "Nothing was saved. Try again later, or ask the council’s web team when they open again."
    case .diskIsFull:
      "Nothing was saved, and nothing saved before is lost. Tell the council’s web team that the disk is full; then try again."
    case .maybeSaved:
      "The database broke off while it was saving. Look on the page or in the public record whether your change is there before you send it again."
    case .clockIsWrong:
      "It stands before the last entry of the record. Nothing was saved. Tell the council’s web team to set the clock right; then try again."
    case .wentWrong:
      "Nothing was changed. Try again; if it happens again, tell the council’s web team the time and this address."
    }
  }

  var answer: Answer { answer(keeping: nil) }

  /// The page that says so, with the form that was sent when it may be sent again, and with the request’s number when the fault is ours.
  func answer(keeping sent: FormToSendAgain?, number: String? = nil) -> Answer {
    if case .signInFirst(let authority, let back) = self {
      return .seeOther(Address.signIn(authority, back: back))
    }
    let frame = Frame(
      title: heading,
      content: HTMLNode {
        titleBlock(kicker: "", heading, lede: message)
        if let form = sent ?? formToSendAgain {
          div(.class("flow")) { form.view }
        } else {
          p { a(.href("/")) { "Go to the front page" } }
        }
        if let number, status >= 500 { p(.class("soft")) { "The number of this request is \(number)." } }
      })
    var answer = Answer.page(frame, status: status, keeping: .never)
    if case .tooManyTries(_, let seconds) = self { answer.retryAfter = seconds }
    if case .tooFast(let seconds) = self { answer.retryAfter = seconds }
    if case .methodNotKnown(let allowed) = self { answer.allows = allowed }
    return answer
  }

  private var formToSendAgain: FormToSendAgain? {
    if case .sendAgain(let form) = self { form } else { nil }
  }

  /// The problem behind any error; what is not known is our own fault.
  init(_ error: any Error) {
    if let problem = error as? Problem {
      self = problem
      return
    }
    if let trouble = error as? RecordsTrouble {
      self.init(trouble.problem)
      return
    }
    if let known = Problem(refusal: error) {
      self = known
      return
    }
    switch (error as? any HTTPResponseError)?.status.code {
    case 400: self = .notUnderstood("A part of it is missing or written in a way this site does not know.")
    case 404: self = .nothingHere
    case 413: self = .tooLarge
    default: self = .wentWrong
    }
  }
}

extension Problem {
  /// What a refused deed is to whoever asked for it; `nil` when it is none of theirs.
  fileprivate init?(refusal error: any Error) {
    switch error {
    case ActionRefusal.notAllowed: self = .notAllowed
    case ActionRefusal.unknownAuthority, AccountRefusal.unknownAccount: self = .nothingHere
    case PrivacyRefusal.noSuchAccount: self = .nothingHere
    case DraftRefusal.unknownDraft, FileRefusal.unknownFile, ReviewRefusal.unknownComment: self = .nothingHere
    case let refusal as FileRefusal: self = .refused(.term(refusal.description))
    case AccountRefusal.linkIsOver: self = .linkIsOver
    case let refusal as PrivacyRefusal: self = .refused(.term(refusal.description))
    case let full as PasswordGateFull: self = .crowded(.term(full.description))
    case let refusal as AccountRefusal:
      if case .wait(let seconds) = refusal {
        self = .tooManyTries(.term(refusal.description), seconds: seconds)
      } else {
        self = .refused(.term(refusal.description))
      }
    default: return nil
    }
  }
}
