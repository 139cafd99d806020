import Actions
import Council
import HTML
import Publishing
import Store

extension Site {
  func packPage(_ visit: Visit) throws -> Answer {
    let (page, name) = try pack(visit, isPrivate: false)
    var answer = Answer.file(page, contentType: "text/html; charset=utf-8", named: "\(name).html")
    answer.carriesStyle = true
    return answer
  }

  func packFile(_ visit: Visit) throws -> Answer {
    let (page, name) = try pack(visit, isPrivate: false)
    return .file(try documents.document(page, .pdf), contentType: "application/pdf", named: "\(name).pdf")
  }

  /// The pack with exempt papers: for nobody else to keep.
  func privatePackFile(_ visit: Visit) throws -> Answer {
    let (page, name) = try pack(visit, isPrivate: true)
    var answer = Answer.file(
      try documents.document(page, .pdf, isKept: false), contentType: "application/pdf", named: "\(name)-private.pdf")
    answer.keeping = .never
    return answer
  }

  private func pack(_ visit: Visit, isPrivate: Bool) throws -> (page: [UInt8], name: String) {
    let council = try council(visit).authority
    return try records.read { open in
      let meeting = try visited(visit, open)
      guard meeting.agendaAt != nil else { throw Problem.nothingHere }
      let check = try open.check(meeting, of: try meetingBody(of: meeting, council.id, open), at: council.id)
      let address = "\(self.address?.text ?? "")\(Address.meeting(council.id, meeting.reference))"
      guard isPrivate else {
        return (PackDocument(check, of: council, address: address).page, meeting.reference.rawValue)
      }
      var exempt: [Paper.Reference: ExemptPaper] = [:]
      for paper in check.papers where paper.isExempt {
        exempt[paper.reference] = try open.exemptPaper(
          paper.reference, version: paper.version, of: meeting.reference, at: council.id)
      }
      return (PackDocument(check, of: council, address: address, exempt: exempt).page, meeting.reference.rawValue)
    }
  }
}
