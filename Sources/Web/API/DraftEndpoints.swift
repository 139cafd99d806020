import Actions
import Council
import Law
import Publishing
import Store

// Restructures in the making, to read.
extension Site {
  var draftEndpoints: [Endpoint] { [draftList, oneDraft, oneAlternative] }

  private var draftList: Endpoint {
    Endpoint(
      path: APIAddress.drafts, summary: "The restructures in the making, in the order in which they were begun",
      access: .only(.seeDrafts), parameters: Paging.parameters, content: .json(Paging.schema(WrittenDraft.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      return try paging(call).page(
        of: try records.read { try $0.drafts(of: id) }, by: { "\($0.begunAt) \($0.id)" }, write: WrittenDraft.value)
    }
  }

  private var oneDraft: Endpoint {
    Endpoint(
      path: APIAddress.draft, summary: "One restructure in the making, with the names of its alternatives",
      access: .only(.seeDrafts), content: .json(WrittenDraft.whole)
    ) { [self] call in
      let id = try council(call).authority.id
      return try records.read { open in
        guard let draft = try open.draft(call["draft"], of: id) else { throw CallProblem(DraftRefusal.unknownDraft) }
        let names = try open.alternativeNames(of: draft.id, at: id).map {
          JSONText.Value.object([("reference", .text($0.reference.rawValue)), ("name", .text($0.name))])
        }
        let reviewers = try open.reviewers(at: id, on: call.now.day).filter { !draft.authors.contains($0.id) }.map {
          JSONText.Value.object([("account", .text($0.id)), ("post", .text($0.post))])
        }
        return CallAnswer(
          .object(WrittenDraft.members(draft) + [("alternatives", .list(names)), ("reviewers", .list(reviewers))]))
      }
    }
  }

  private var oneAlternative: Endpoint {
    Endpoint(
      path: APIAddress.alternative,
      summary: "One alternative of a draft: its case as files, its steps, and what it comes to",
      about: "Its ETag names the version; send it as If-Match to take a step.", access: .only(.seeDrafts),
      content: .json(WrittenAlternative.schema)
    ) { [self] call in
      let (draft, alternative) = try alternative(call)
      var answer = CallAnswer(WrittenAlternative.value(alternative, of: draft))
      // Behind the dash stands what may change without a step, such as its name.
      answer.version = "\(alternative.version)-\(fingerprint(answer.bytes).prefix(16))"
      return answer
    }
  }

  /// The alternative an address names, with its draft.
  func alternative(_ call: Call) throws -> (draft: Draft, alternative: DraftAlternative) {
    let id = try council(call).authority.id
    return try records.read { open in
      guard let draft = try open.draft(call["draft"], of: id) else { throw CallProblem(DraftRefusal.unknownDraft) }
      let reference = DraftAlternative.Reference(rawValue: call["alternative"])
      guard let alternative = try open.alternative(reference, of: draft.id, at: id) else {
        throw CallProblem(DraftRefusal.unknownAlternative(reference.rawValue))
      }
      return (draft, alternative)
    }
  }
}

extension CallProblem {
  /// Why a draft was not changed, with the place of each objection.
  init(_ refusal: DraftRefusal, place: (String) -> String = { _ in "" }) {
    switch refusal {
    case .unknownDraft, .unknownAlternative: self.init(.nothingHere, refusal.description)
    case .changedMeanwhile: self.init(.changedMeanwhile, refusal.description)
    case .nothingChanged: self.init(.nothingChanged, refusal.description)
    case .objections(let all):
      let faults = all.map { CallFault(place: place($0.field), words: $0.words) }
      self.init(.refused, Door.words(faults), faults: faults)
    case .notOpen, .cannotBecome, .noStep, .lastAlternative: self.init(.refused, refusal.description)
    }
  }
}
