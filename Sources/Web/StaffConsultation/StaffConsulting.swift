import Actions
import Council
import HTML
import Law
import Store

// The consultation of staff and unions on a proposal: its addresses, and what its pages share.
extension Site {
  func addStaffConsulting(_ routes: inout Routes) {
    let address = "/:authority/proposals/:proposal/consultation"
    routes.get(address, .everyone, staffConsultation)
    routes.get("\(address)/plan", .only(.runStaffConsultation), consultationToPlan)
    routes.post("\(address)/plan", .only(.runStaffConsultation), planConsultation)
    routes.get("\(address)/desk", .only(.runStaffConsultation), consultationDesk)
    routes.post("\(address)/people", .only(.runStaffConsultation), consultPerson)
    routes.post("\(address)/people/:person", .only(.runStaffConsultation), changeConsultedPerson)
    routes.post("\(address)/responses", .only(.runStaffConsultation), enterResponse)
    routes.post("\(address)/themes", .only(.runStaffConsultation), considerResponses)
    routes.post("\(address)/close", .only(.runStaffConsultation), closeConsultation)
    routes.post("\(address)/publish", .only(.runStaffConsultation), publishSummary)
    routes.get("\(address)/answer", .only(.ownAccount)) { visit in try answering(visit, FormFaults()) }
    routes.post("\(address)/answer", .only(.ownAccount), answerSignedIn)
    routes.get("\(address)/answer/:token", .everyone) { visit in try answering(visit, FormFaults()) }
    routes.post("\(address)/answer/:token", .everyone, answerByLink)
  }

  /// The proposal of an address, and the consultation on it when there is one.
  func consulted(
    _ visit: Visit, _ open: OpenRecords
  ) throws -> (proposal: RestructureCase, consultation: StaffConsultation?) {
    guard let proposal = try open.proposal(visit["proposal"], of: visit["authority"]) else {
      throw Problem.nothingHere
    }
    return (proposal, try open.staffConsultation(on: proposal.id, at: visit["authority"]))
  }

  func consultationCrumbs(_ visit: Visit, _ proposal: RestructureCase, isPart: Bool = true) -> [Crumb] {
    let id = visit["authority"]
    let part = Crumb(title: "Staff and union consultation", address: Address.consultation(id, proposal.id))
    return [
      Crumb(title: "Proposals", address: Address.proposals(id)),
      Crumb(name: proposal.title, address: Address.proposal(id, proposal.id)),
    ] + (isPart ? [part] : [])
  }

  private func staffConsultation(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let page = try records.read { open in
      let (proposal, consultation) = try consulted(visit, open)
      let people =
        try visit.person.account == nil ? [] : open.consultedPeople(on: proposal.id, at: id)
      return ConsultationPage(
        id: id, proposal: proposal, consultation: consultation, today: visit.today,
        mayRun: visit.person.may(.runStaffConsultation, at: id, on: visit.today),
        isConsulted: people.contains { $0.account == visit.person.account })
    }
    var frame = frame(
      council, "Staff and union consultation", .proposals, consultationCrumbs(visit, page.proposal, isPart: false))
    frame.content = HTMLNode {
      saved(visit)
      page.view
    }
    return .page(frame)
  }
}

extension MeetingForm {
  /// What a deed on a consultation gives back; `nil` when it was refused, and then the form says why.
  mutating func consult<Outcome>(_ deed: () throws -> Outcome) throws -> Outcome? {
    do {
      return try carry(deed)
    } catch is StaffConsultationRefusal {
      throw Problem.nothingHere
    } catch ImplementationRefusal.unknownProposal {
      throw Problem.nothingHere
    }
  }
}
