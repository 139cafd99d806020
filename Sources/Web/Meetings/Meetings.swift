import Actions
import Council
import HTML
import Law
import Store

extension Site {
  func addMeetings(_ routes: inout Routes) {
    routes.get("/:authority/meetings", .everyone, meetings)
    routes.get("/:authority/meetings/new", .only(.editMeetings), newMeeting)
    routes.post("/:authority/meetings/new", .only(.editMeetings), scheduleMeeting)
    let path = "/:authority/meetings/:meeting"
    routes.get(path, .everyone, meeting)
    routes.get("\(path)/papers/:paper", .everyone, paper)
    routes.get("\(path)/papers/:paper/file", .everyone, paperFile)
    routes.get("\(path)/pack.html", .everyone, packPage)
    routes.get("\(path)/pack.pdf", .everyone, packFile)
    routes.get("\(path)/private-pack.pdf", .only(.readExemptPapers), privatePackFile)
    routes.get("\(path)/change", .only(.editMeetings), meetingToChange)
    routes.post("\(path)/change", .only(.editMeetings), changeMeeting)
    routes.get("\(path)/call-off", .only(.editMeetings), meetingToCallOff)
    routes.post("\(path)/call-off", .only(.editMeetings), callOffMeeting)
    routes.get("\(path)/agenda", .only(.editMeetings), agenda)
    routes.post("\(path)/agenda", .only(.editMeetings), changeAgenda)
    routes.get("\(path)/agenda/item", .only(.editMeetings), itemForm)
    routes.post("\(path)/agenda/item", .only(.editMeetings), saveItem)
    routes.get("\(path)/agenda/paper", .only(.editMeetings), paperForm)
    routes.upload("\(path)/agenda/paper", .only(.editMeetings), mostBytes: files.mostPaperBytes, savePaper)
    routes.get("/:authority/report-template", .only(.editMeetings), templateForm)
    routes.post("/:authority/report-template", .only(.editMeetings), saveTemplate)
    routes.get("/:authority/signing", .only(.signImplications), signingList)
    routes.get("\(path)/signing/:paper", .only(.signImplications), signingPage)
    routes.post("\(path)/signing/:paper", .only(.signImplications), sign)
    routes.post("\(path)/signing/:paper/waive", .only(.waiveImplications), waive)
    routes.get("\(path)/signing/:paper/file", .only(.signImplications), fileInTheMaking)
    routes.get("\(path)/attendance", .only(.editMeetings), attendanceForm)
    routes.post("\(path)/attendance", .only(.editMeetings), saveAttendance)
    routes.get("\(path)/minutes", .only(.editMeetings), minutesForm)
    routes.post("\(path)/minutes", .only(.editMeetings), saveMinutes)
  }

  /// The meeting an address names.
  func visited(_ visit: Visit, _ open: OpenRecords) throws -> Meeting {
    guard let found = try open.meeting(.init(rawValue: visit["meeting"]), at: visit["authority"]) else {
      throw Problem.nothingHere
    }
    return found
  }

  /// The body that meets, as it stands on that day or stood last.
  func meetingBody(of meeting: Meeting, _ id: String, _ open: OpenRecords) throws -> Body {
    let versions = try open.versions(Body.self, of: meeting.body, at: id).map(\.value)
    guard let body = versions.first(where: { $0.stands(on: meeting.day) }) ?? versions.last else {
      throw Problem.nothingHere
    }
    return body
  }

  func mayEditMeetings(_ visit: Visit) -> Bool {
    visit.person.may(.editMeetings, at: visit["authority"], on: visit.today)
  }

  func mayReadExempt(_ visit: Visit) -> Bool {
    visit.person.may(.readExemptPapers, at: visit["authority"], on: visit.today)
  }

  /// The crumbs above what belongs to a meeting.
  func crumbs(_ id: String, _ meeting: Meeting, _ body: Body) -> [Crumb] {
    [
      Crumb(title: "Meetings", address: Address.meetings(id)),
      Crumb(title: "\(body.name), \(meeting.day.long)", address: Address.meeting(id, meeting.reference)),
    ]
  }
}
