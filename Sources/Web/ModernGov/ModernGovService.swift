import Council
import HTML
import HTTPTypes
import Hummingbird
import Law
import Publishing
import Store

// The service and pages that programs written for ModernGov sites ask.
extension Site {
  func addModernGov(_ routes: inout Routes) {
    routes.get("/:authority/mgWebService.asmx", .everyone, serviceDescription)
    routes.get("/:authority/mgWebService.asmx/:operation", .everyone, serviceAnswer)
    routes.soap("/:authority/mgWebService.asmx", soapAnswer)
    routes.get("/:authority/mgUserInfo.aspx", .everyone, memberByNumber)
    routes.get("/:authority/ieListDocuments.aspx", .everyone, meetingByNumber)
  }

  private func serviceAnswer(_ visit: Visit) throws -> Answer {
    let authority = try council(visit).authority
    do {
      let call = try ModernGovCall(visit["operation"], visit.query)
      let answers = try answers(to: call, of: authority, visit.now)
      var answer = Answer.file(try answers.document(call), contentType: "text/xml; charset=utf-8")
      answer.lastModified = try lastChange(of: authority.id, visit.now)
      return answer
    } catch let refusal as ModernGovRefusal {
      var answer = Answer.text(refusal.description + "\n")
      answer.status = refusal.kind == .absent ? 404 : 400
      answer.keeping = .never
      return answer
    }
  }

  /// The answer to a call in an envelope.
  func soapAnswer(_ authority: String, _ bytes: [UInt8], action: String?, _ now: Now) throws -> Answer {
    guard let council = try records.authority(authority) else { throw Problem.nothingHere }
    var answer = Answer(contentType: "text/xml; charset=utf-8", body: [], keeping: .never)
    do {
      let call = try SOAPMessage.read(bytes, action: action)
      answer.body = SOAPMessage.answer(
        call.operation, try answers(to: call, of: council.authority, now).answer(call))
    } catch let refusal as ModernGovRefusal {
      // SOAP 1.1 has a fault go out with the status 500.
      (answer.status, answer.body) = (refusal.kind == .unreadable ? 400 : 500, SOAPMessage.fault(refusal))
    }
    return answer
  }

  private func answers(to call: ModernGovCall, of authority: Authority, _ now: Now) throws -> ModernGovXML {
    try records.read { open in
      var answers = ModernGovXML(try open.register(of: authority, on: now.day))
      if call.operation == .councillorsByPostcode,
        case .postcode(_, let area) = try AreaLookup.find(
          call.text("sPostcode"), in: open, at: authority.id, on: now.day)
      {
        answers.placesOfPostcode = Set(area.places.map(\.reference))
      }
      answers.meetings = try meetings(call, answers.register, open)
      answers.page = { [address] meeting, paper in
        let path =
          paper.map { Address.paper(authority.id, meeting.reference, $0.reference) }
          ?? Address.meeting(authority.id, meeting.reference)
        return address?.link(path) ?? path
      }
      return answers
    }
  }

  /// The meetings a call is about.
  private func meetings(
    _ call: ModernGovCall, _ register: MembershipRegister, _ open: OpenRecords
  ) throws -> [PublishedMeeting] {
    let id = register.authority.id
    switch call.operation {
    case .meetings, .meetingsByDate:
      var bodies: [Body.Reference]?
      if call.operation == .meetings, !["", "0"].contains(call.text("lCommitteeId")) {
        let number = try call.number("lCommitteeId")
        bodies = register.numbers.bodies.filter { $0.value == number }.map(\.key)
      }
      return try open.meetings(
        at: id, of: bodies, from: try call.day("sFromDate") ?? register.day.adding(months: -2_400),
        to: try call.day("sToDate") ?? register.day.adding(months: 2_400), atMost: 20_000
      ).map { PublishedMeeting($0) }
    case .meeting, .attachment:
      let number =
        call.operation == .meeting
        ? try call.number("lMeetingId") : PublishedMeeting.meeting(ofPaper: try call.number("lAttachmentId"))
      guard let meeting = try open.meeting(number: number, at: id) else { return [] }
      let items = try open.agenda(of: meeting.reference, at: id)
      let papers = try open.papers(of: meeting.reference, at: id)
      var published = PublishedMeeting(
        meeting, items: items, papers: papers, attendance: try open.attendance(of: meeting.reference, at: id),
        minutes: try open.minutes(of: meeting.reference, at: id).last?.text)
      published.heard = try open.heard(at: meeting.reference, items, papers, of: id).mapValues { heard in
        heard.filter { $0.activity.reportedAt != nil }.map {
          let path = Address.activity(id, $0.activity.reference) + "#report"
          return "What residents said: \($0.activity.title), \(address?.link(path) ?? path)"
        }
      }
      return [published]
    default: return []
    }
  }

  /// On to the page of a meeting, by number.
  private func meetingByNumber(_ visit: Visit) throws -> Answer {
    let authority = try council(visit).authority
    let asked = visit.query.first { $0.key.lowercased() == "mid" }.flatMap { Int($0.value) }
    guard let asked, let meeting = try records.read({ try $0.meeting(number: asked, at: authority.id) }) else {
      throw Problem.nothingHere
    }
    return .seeOther(Address.meeting(authority.id, meeting.reference))
  }

  /// When anything that is answered may have changed last: with the last entry, or when the day began.
  func lastChange(of authority: String, _ now: Now) throws -> Moment {
    let last = try records.read { try $0.recordHead(of: authority) }.at
    // A day in summer begins an hour before midnight in universal time.
    let morning = Moment(milliseconds: (now.day.number * 24 - 1) * 3_600_000)
    return max(last ?? morning, morning)
  }

  /// The page about a member, by number.
  private func memberByNumber(_ visit: Visit) throws -> Answer { try member(try byNumber(visit)) }

  /// A visit to the member whose number is asked for.
  func byNumber(_ visit: Visit) throws -> Visit {
    let authority = try council(visit).authority
    let asked = visit.query.first { $0.key.lowercased() == "uid" }?.value ?? ""
    let numbers = try records.read { try $0.numbers(of: authority.id) }
    guard let number = Int(asked), let member = numbers.members.first(where: { $0.value == number })?.key else {
      throw Problem.nothingHere
    }
    var visit = visit
    visit.parameters["member"] = member.rawValue
    visit.query = [:]
    return visit
  }

  /// The description for programs, or a page for people.
  private func serviceDescription(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let path = Address.service(council.authority.id)
    if visit.query.keys.contains(where: { $0.lowercased() == "wsdl" }) {
      let whole = address?.link(path) ?? path
      return .file(ServiceDescription.document(at: whole), contentType: "text/xml; charset=utf-8")
    }
    var frame = frame(council, "For programs", .bodies)
    frame.content = ServicePage(authority: council.authority).view
    return .page(frame)
  }
}

extension Address {
  static func service(_ id: String, _ operation: ModernGovOperation? = nil) -> String {
    "\(council(id))/mgWebService.asmx" + (operation.map { "/\($0.rawValue)" } ?? "")
  }
}

/// What the service answers, for whoever writes a program.
struct ServicePage {
  var authority: Authority

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "For programs", "Who sits where, for programs",
        lede: "Programs written for ModernGov sites can ask this site instead, by GET or by SOAP 1.1."
      ) {
        a(.href(Address.service(authority.id) + "?WSDL")) { "Description (WSDL)" }
        a(.href(Address.openData(authority.id, "popolo.json"))) { "All of it as Popolo" }
      }
      leaf("operations", "What can be asked") {
        DataTable(
          caption: "Operations", captionIsHidden: true, columns: [.heading("Operation"), .text("Send along")],
          rows: ModernGovOperation.allCases.map { operation in
            [name(operation), HTMLNode(operation.parameters.map(\.name).joined(separator: ", "))]
          }
        ).node
      }
    }
  }

  private func name(_ operation: ModernGovOperation) -> HTMLNode {
    guard !operation.parameters.contains(where: \.isNumber), operation != .councillorsByPostcode else {
      return HTMLNode(operation.rawValue)
    }
    return a(.href(Address.service(authority.id, operation))) { operation.rawValue }
  }
}
