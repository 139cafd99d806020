import Actions
import Council
import HTML
import Law
import Store

extension Site {
  func addImplementing(_ routes: inout Routes) {
    let address = "/:authority/proposals/:proposal/implementation"
    routes.get(address, .everyone, implementation)
    routes.post("\(address)/decision", .only(.carryOutDecisions), decideProposal)
    routes.post("\(address)/conditions/:condition", .only(.carryOutDecisions), meetCondition)
    routes.post("\(address)/effect", .only(.carryOutDecisions), putIntoEffect)
  }

  func implementation(_ visit: Visit) throws -> Answer { try implementation(visit, FormFaults()) }

  func decideProposal(_ visit: Visit) throws -> Answer {
    let (decision, faults) = ProposalDecisionForm.read(visit)
    guard let decision else { return try implementation(visit, faults) }
    return try implementing(visit, otherwise: "outcome") {
      try records.carryOut(
        DecideProposal(
          decision, on: visit["proposal"], of: visit["authority"],
          inSpiteOfWarnings: visit.typed("in-spite") == "yes"), by: visit.person, at: visit.now)
    }
  }

  func meetCondition(_ visit: Visit) throws -> Answer {
    guard let number = Int(visit["condition"]) else { throw Problem.nothingHere }
    typealias Field = ConditionForm.Field
    var faults = FormFaults()
    let day = DayField(visit.typed(Field.met.name(number)))
    if day.day == nil {
      faults.add(day.isWrong ? day.message : "Say when it was met.", at: Field.met.name(number))
    }
    guard let met = day.day, faults.isEmpty else { return try implementation(visit, faults) }
    let evidence = visit.typed(Field.evidence.name(number)).trimmed
    return try implementing(visit, otherwise: Field.evidence.name(number), fieldsEndIn: "-\(number)") {
      try records.carryOut(
        MeetCondition(number, of: visit["proposal"], at: visit["authority"], on: met, evidence: evidence),
        by: visit.person, at: visit.now)
    }
  }

  func putIntoEffect(_ visit: Visit) throws -> Answer {
    try implementing(visit, otherwise: "effect") {
      try records.carryOut(
        PutIntoEffect(visit["proposal"], of: visit["authority"]), by: visit.person, at: visit.now)
    }
  }

  /// Does what a form asks and shows the page anew; or says beside the field why not, with all that was typed.
  private func implementing(
    _ visit: Visit, otherwise field: String, fieldsEndIn ending: String = "", _ deed: () throws -> Int
  ) throws -> Answer {
    var faults = FormFaults()
    do {
      let number = try deed()
      return .seeOther(Address.implementation(visit["authority"], visit["proposal"]) + "?saved=\(number)")
    } catch ImplementationRefusal.unknownProposal {
      throw Problem.nothingHere
    } catch ImplementationRefusal.unknownCondition {
      throw Problem.nothingHere
    } catch ImplementationRefusal.objections(let all) {
      for objection in all {
        faults.add(said: objection.words, at: objection.weight == .warns ? "in-spite" : objection.field + ending)
      }
    } catch let refusal as ImplementationRefusal {
      faults.add(said: refusal.description, at: field)
    }
    return try implementation(visit, faults)
  }

  private func implementation(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let page = try records.read { open -> ImplementationPage in
      guard let proposal = try open.proposal(visit["proposal"], of: id) else { throw Problem.nothingHere }
      let decisions = try open.decisions(on: proposal.id, at: id)
      let state = ImplementationState(decisions, on: visit.today)
      let approval = state.approval.flatMap { $0.effect == nil ? $0 : nil }
      let plan = try approval.map { decision in
        ImplementationPlan(
          proposal.effective(on: decision.effectiveDay),
          over: try open.establishment(of: id, on: decision.effectiveDay))
      }
      var page = ImplementationPage(
        visit: visit, proposal: proposal, decisions: decisions, state: state, plan: plan, faults: faults)
      page.hasConsultation = try open.staffConsultation(on: proposal.id, at: id).map { $0.closedOn == nil } ?? false
      if page.mayCarryOut { page.register = try open.decisionsToCite(at: id) }
      return page
    }
    var frame = frame(
      council, faults.isEmpty ? "Decision and effect" : "Error: Decision and effect", .proposals, page.crumbs)
    frame.content = HTMLNode {
      faults.summary
      page.view(saved(visit))
    }
    guard faults.isEmpty else { return .page(frame, status: 422, keeping: .never) }
    return .page(frame)
  }
}
