import HTTPTypes
import Publishing

/// What the API refuses, as programs are told it (RFC 9457): what happened, why, and what to do, field by field.
struct CallProblem: Error, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case nothingHere = "nothing-here"
    case tokenMissing = "token-missing"
    case tokenNotKnown = "token-not-known"
    case notAllowed = "not-allowed"
    case unreadable
    case refused
    case warnings = "read-the-warnings"
    case nothingChanged = "nothing-changed"
    case otherContent = "other-content"
    case notOffered = "not-offered"
    case methodNotKnown = "method-not-known"
    case tooLarge = "too-large"
    case versionNeeded = "version-needed"
    case changedMeanwhile = "changed-meanwhile"
    case keyUsedAlready = "key-used-already"
    case tooMany = "too-many"
    case notNow = "not-now"
    case wentWrong = "went-wrong"
  }

  var kind: Kind
  var detail: String
  var faults: [CallFault] = []
  /// What belongs to this kind only, such as the two versions of something that was changed meanwhile.
  var more: [(String, JSONText.Value)] = []
  var allows: [String] = []
  var retryAfter: Int?

  init(_ kind: Kind, _ detail: String, faults: [CallFault] = [], more: [(String, JSONText.Value)] = []) {
    (self.kind, self.detail, self.faults, self.more) = (kind, detail, faults, more)
  }
}

extension CallProblem.Kind {
  var status: Int {
    switch self {
    case .nothingHere: 404
    case .tokenMissing, .tokenNotKnown: 401
    case .notAllowed: 403
    case .unreadable: 400
    case .refused, .warnings, .nothingChanged, .keyUsedAlready: 422
    case .otherContent: 415
    case .notOffered: 406
    case .methodNotKnown: 405
    case .tooLarge: 413
    case .versionNeeded: 428
    case .changedMeanwhile: 412
    case .tooMany: 429
    case .notNow: 503
    case .wentWrong: 500
    }
  }

  var title: String {
    switch self {
    case .nothingHere: "There is nothing at this address"
    case .tokenMissing: "This asks for an access token"
    case .tokenNotKnown: "This access token is not known here"
    case .notAllowed: "This token may not do that"
    case .unreadable: "The request could not be read"
    case .refused: "This could not be done"
    case .warnings: "Read the warnings first"
    case .nothingChanged: "This is what stands already"
    case .otherContent: "This kind of content is not read here"
    case .notOffered: "This kind of content is not offered here"
    case .methodNotKnown: "This address cannot be used in that way"
    case .tooLarge: "The request is too large"
    case .versionNeeded: "Say which version you saw"
    case .changedMeanwhile: "It was changed meanwhile"
    case .keyUsedAlready: "This Idempotency-Key was used for something else"
    case .tooMany: "There were too many requests"
    case .notNow: "This cannot be done at this moment"
    case .wentWrong: "Something went wrong on our side"
    }
  }

  /// What a program should do about it, for the documentation.
  var advice: String {
    switch self {
    case .nothingHere: "Check the address. What you may not see is answered like what is not there."
    case .tokenMissing: "Send Authorization: Bearer and an access token of this council. A cookie does not count."
    case .tokenNotKnown:
      "It was revoked, its last day is over, or it is another council’s. Make a new one on your account page."
    case .notAllowed: "The token lacks the scope, or its holder’s roles no longer allow it. Nothing was changed."
    case .unreadable: "The detail says where reading stopped. Send it once more, put right."
    case .refused: "Every objection stands in errors, with the place it is about. Nothing was changed."
    case .warnings: "Each warning stands in errors. To do it all the same, send inSpiteOfWarnings: true."
    case .nothingChanged: "The change says what stands already. Nothing was entered."
    case .otherContent: "Send the Content-Type that the document names."
    case .notOffered: "Ask for the type that the document names, or for anything, with Accept."
    case .methodNotKnown: "The header Allow names the methods of this address."
    case .tooLarge: "Send less at once."
    case .versionNeeded: "Read it first, and send its ETag as If-Match."
    case .changedMeanwhile:
      "Read what stands now, put the two together, and send it with the new ETag. differences says what each of you changed."
    case .keyUsedAlready: "Use a new key for every new request, and the same only to repeat one."
    case .tooMany: "Wait as many seconds as Retry-After says."
    case .notNow: "Try again later; Retry-After says when."
    case .wentWrong: "Nothing was changed. Tell the council’s web team the time and the address."
    }
  }
}

extension CallProblem {
  static let contentType = "application/problem+json"

  /// The answer that says so.
  var answer: Answer {
    var answer = Answer(
      status: kind.status, contentType: Self.contentType, body: JSONText.write(value), keeping: .never)
    answer.allows = allows
    answer.retryAfter = retryAfter
    return answer
  }

  private var value: JSONText.Value {
    .object(
      [
        ("type", .text("/api#\(kind.rawValue)")), ("title", .text(kind.title)), ("status", .whole(kind.status)),
        ("detail", .text(detail)),
      ] + (faults.isEmpty ? [] : [("errors", .list(faults.map(\.value)))]) + more)
  }

  /// How every problem is written.
  static let schema = Schema.object(
    "Problem", "What was refused, and why (RFC 9457).",
    [
      .must("type", .text("What kind of problem: an address on the page that explains it.")),
      .must("title", .text("The kind in words.")), .must("status", .whole(400...599)),
      .must("detail", .text("What happened here, and what to do.")), .may("errors", .list(CallFault.schema)),
      .may("standing", Schema.fingerprint.said("The version that stands, when another was named.")),
      .may("differences", .list(VersionDifference.schema)),
    ])
}

extension CallFault {
  fileprivate var value: JSONText.Value {
    .object([
      (place.hasPrefix("/") || place.isEmpty ? "pointer" : "parameter", .text(place)), ("detail", .text(words)),
      ("warning", .flag(isWarning)),
    ])
  }

  fileprivate static let schema = Schema.object(
    "Objection", "One thing that stands against a request.",
    [
      .may("pointer", .text("Where in what was sent, as a JSON pointer; empty for all of it.")),
      .may("parameter", .text("Which parameter or header.")), .must("detail", .text("What is wrong and what to do.")),
      .must("warning", Schema.flag.said("Whether it can be done all the same, with inSpiteOfWarnings.")),
    ])
}
