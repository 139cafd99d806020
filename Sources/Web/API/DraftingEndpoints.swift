import Actions
import CaseFiles
import Council
import HTTPTypes
import Law
import Publishing
import Store

// Drafting a restructure: the same deeds as the pages'.
extension Site {
  var draftingEndpoints: [Endpoint] { [beginDraftEndpoint, takeStepEndpoint, takeCaseEndpoint, submitEndpoint] }

  private var beginDraftEndpoint: Endpoint {
    drafting(
      APIAddress.drafts, "Begins a draft, from the establishment or from the files of a case",
      "Send title, decision and effective; or case and establishment, and what is in them counts.",
      StartDraft.name, DraftBodies.beginning, asksForVersion: false
    ) { [self] call in
      let restructure = try beginning(call)
      do {
        let draft = try records.carryOut(StartDraft(restructure), by: call.person, at: call.now)
        return Self.drafted(draft.id, "A", 1, "Draft begun", call)
      } catch let refusal as DraftRefusal {
        throw CallProblem(refusal) { DraftBodies.pointers[$0] ?? "" }
      }
    }
  }

  private func beginning(_ call: Call) throws -> RestructureCase {
    let (council, sent) = (try council(call), call.body)
    if sent["case"] != nil { return try sentCase(CheckRequest(sent), council.authority) }
    let missing = ["title", "decision", "effective"].filter { sent[$0] == nil }.map {
      CallFault(place: "/\($0)", words: "This is missing.")
    }
    guard missing.isEmpty, let decided = DraftBodies.day("decision", sent),
      let effective = DraftBodies.day("effective", sent)
    else { throw CallProblem(.refused, Door.words(missing), faults: missing) }
    let facts = DraftBeginning(
      title: sent["title"]?.text?.trimmed ?? "", unit: sent["unit"]?.text?.trimmed ?? "", decided: decided,
      decidedBy: sent["decidedBy"]?.text?.trimmed ?? "", effective: effective)
    guard let begun = try facts.restructure(of: council) else {
      let words = "There is no unit \(facts.unit) on \(effective.typed). Name one that stands then."
      throw CallProblem(.refused, words, faults: [CallFault(place: "/unit", words: words)])
    }
    return begun
  }

  private var takeCaseEndpoint: Endpoint {
    drafting(
      APIAddress.alternative + "/case", "Takes the files of a case in as the next step",
      "Read the alternative, edit its case, send it back. Without an establishment, the one it has stays.",
      TakeStep.name, DraftBodies.files
    ) { [self] call in
      let (draft, alternative) = try alternative(call)
      var sent = CheckRequest(call.body)
      if call.body["establishment"] == nil {
        sent.establishment.bytes = CaseWriter.files(alternative.restructure)["establishment.csv"] ?? []
      }
      let restructure = try sentCase(sent, try council(call).authority)
      let words = CaseDifference(from: alternative.restructure, to: restructure).words
      return try take(.replace(restructure, words: words), draft, alternative, call) { _ in "/case" }
    }
  }

  private func sentCase(_ sent: CheckRequest, _ authority: Authority) throws -> RestructureCase {
    let (found, messages) = sent.read()
    guard var restructure = found?.drafted else { throw CallProblem(messages) }
    guard restructure.authority.id == authority.id else {
      let words = "This is a case of \(restructure.authority.name). Send it to that council’s drafts."
      throw CallProblem(.refused, words, faults: [CallFault(place: "/case", words: words)])
    }
    restructure.authority = authority
    return restructure
  }

  private var takeStepEndpoint: Endpoint {
    drafting(
      APIAddress.alternative + "/steps", "Takes one step on the tree: merges, splits, moves, changes, makes, ends",
      "The fields are those of the page for the step, by their names; what is left out is filled in as there.",
      TakeStep.name, DraftBodies.step
    ) { [self] call in
      let (draft, alternative) = try alternative(call)
      let opened = OpenedDraft(draft: draft, names: [], alternative: alternative)
      let move = try DraftBodies.move(call.body, on: opened)
      return try take(move, draft, alternative, call) { "/fields/\($0)" }
    }
  }

  private func take(
    _ move: TakeStep.Move, _ draft: Draft, _ alternative: DraftAlternative, _ call: Call, place: (String) -> String
  ) throws -> CallAnswer {
    let seen = try seen(alternative, of: draft, call)
    do {
      let step = try records.carryOut(TakeStep(move, at: seen, of: draft.authority), by: call.person, at: call.now)
      let words = [step.words, step.effect].filter { !$0.isEmpty }.joined(separator: ": ")
      return Self.drafted(draft.id, alternative.reference.rawValue, seen.version + 1, words, call)
    } catch let refusal as DraftRefusal { throw CallProblem(refusal, place: place) }
  }

  private var submitEndpoint: Endpoint {
    drafting(
      APIAddress.alternative + "/submissions", "Puts an alternative forward, to be reviewed by colleagues",
      "The draft names who could review it, each by account.", SubmitDraft.name, DraftBodies.submission
    ) { [self] call in
      let (draft, alternative) = try alternative(call)
      let seen = try seen(alternative, of: draft, call)
      let deed = SubmitDraft(
        seen, to: call.body["reviewers"]?.texts ?? [], neededBy: DraftBodies.day("neededBy", call.body),
        of: draft.authority, letters: means.post)
      do { try records.carryOut(deed, by: call.person, at: call.now) } catch let refusal as DraftRefusal {
        throw CallProblem(refusal)
      } catch let refusal as ReviewRefusal {
        let place = refusal.field == "needed-by" ? "/neededBy" : "/reviewers"
        throw CallProblem(
          .refused, refusal.description, faults: [CallFault(place: place, words: refusal.description)])
      }
      return Self.drafted(
        draft.id, alternative.reference.rawValue, alternative.version, "Draft submitted for review", call)
    }
  }

  /// The version a program names. Refuses when another stands.
  private func seen(_ alternative: DraftAlternative, of draft: Draft, _ call: Call) throws -> DraftPlace {
    guard call.seen?.bareTag == String(alternative.version) else {
      throw CallProblem(
        .changedMeanwhile, DraftRefusal.changedMeanwhile.description,
        more: [("standing", .text(String(alternative.version)))])
    }
    return DraftPlace(draft.id, alternative.reference, version: alternative.version)
  }

  private func drafting(
    _ path: String, _ summary: String, _ about: String, _ deed: String, _ body: Schema, asksForVersion: Bool = true,
    _ answer: @escaping @Sendable (Call) throws -> CallAnswer
  ) -> Endpoint {
    var endpoint = Endpoint(
      method: .post, path: path, summary: summary, about: about, access: .only(.draftRestructures),
      body: .json(body), content: .json(DraftBodies.done), status: 201, deed: deed, answer: answer)
    (endpoint.asksForVersion, endpoint.takesKey) = (asksForVersion, false)
    return endpoint
  }

  private static func drafted(
    _ draft: String, _ alternative: String, _ version: Int, _ words: String, _ call: Call
  ) -> CallAnswer {
    var answer = CallAnswer(
      .object([
        ("draft", .text(draft)), ("alternative", .text(alternative)), ("version", .text(String(version))),
        ("words", .text(words)),
      ]))
    let parts = [call["authority"], draft, alternative].map(Address.encoded)
    answer.location = "\(APIAddress.councils)/\(parts[0])/drafts/\(parts[1])/alternatives/\(parts[2])"
    return answer
  }
}
