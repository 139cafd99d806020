import Courier
import HTML

/// Why nobody was signed in with a work account.
enum SingleSignOnProblem: Error, Hashable {
  /// The provider did not answer.
  case silent(QuestionProblem)
  /// The provider’s description of itself cannot be used.
  case unfit(Unfit)
  /// The person, or the provider, said no.
  case declined
  /// The answer belongs to no sign-in begun in this browser.
  case notBegunHere
  /// The sign-in took longer than it may.
  case tooSlow
  /// The provider did not take the code.
  case codeRefused
  /// What the provider sent as proof proves nothing.
  case unproven(TokenFault)
  /// No account in use belongs to the work account, and none that waits has its address.
  case noAccountHere
  /// The same, and the provider has not said that it has checked the address.
  case addressUnchecked

  enum Unfit: String {
    case address = "its address is not one that may be asked: it begins with https://"
    case form = "its description cannot be read"
    case name = "it calls itself by another name than the settings do"
    case endpoints = "it names places that may not be asked"
    case keys = "its keys cannot be read"
  }

  /// What is told to the person who wanted to sign in.
  var words: Phrase {
    switch self {
    case .silent(let problem):
      "Your council’s sign-in service gave no answer. \(Phrase.term(problem.description)) Try again in some minutes."
    case .unfit(let why):
      "Your council’s sign-in service cannot be used: \(Phrase.term(why.rawValue)). Tell the administrator of this site."
    case .declined: "Your council’s sign-in service did not sign you in. Try again, or sign in another way."
    case .notBegunHere: "This answer belongs to no sign-in that was begun in this browser. Begin again."
    case .tooSlow: "The sign-in took longer than ten minutes. Begin again."
    case .codeRefused:
      "Your council’s sign-in service took its own answer back. Begin again; if that fails too, tell the administrator."
    case .unproven(let fault):
      "The proof of your sign-in is not good: \(Phrase.term(fault.rawValue)). Begin again; if that fails too, tell the administrator."
    case .noAccountHere:
      "No account here belongs to your work account. Ask the administrator of this site for an invitation to your work address."
    case .addressUnchecked:
      "No account here belongs to your work account, and your council’s sign-in service does not say that it has checked your address. Sign in another way, or tell the administrator of this site."
    }
  }

  /// What the answer is to a browser.
  var status: Int {
    switch self {
    case .silent, .unfit: 503
    case .declined, .notBegunHere, .tooSlow, .codeRefused, .unproven, .noAccountHere, .addressUnchecked: 403
    }
  }
}

/// What is wrong with an ID token.
enum TokenFault: String, Error {
  case form = "it cannot be read"
  case algorithm = "it is signed in a way that is not accepted"
  case unknownKey = "it is signed with a key that the service does not publish"
  case signature = "its signature is wrong"
  case issuer = "another service made it"
  case audience = "it was made for another site"
  case expired = "it has expired"
  case early = "it was made before this sign-in began, or in the future"
  case nonce = "it belongs to another sign-in"
  case subject = "it names nobody"
}
