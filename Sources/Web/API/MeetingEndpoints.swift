import Council
import Law
import Publishing
import Store

// Meetings with their agenda, papers, votes and minutes, as far as they are public, to read.
extension Site {
  var meetingEndpoints: [Endpoint] { [meetingList, oneMeeting] }

  private var meetingList: Endpoint {
    Endpoint(
      path: APIAddress.meetings, summary: "Meetings, the earliest first",
      parameters: [
        .init(name: "body", schema: .text("Only those of the body with this reference.", most: 200)),
        .init(name: "from", schema: Schema.day.said("Only those on this day or later.")),
        .init(name: "until", schema: Schema.day.said("Only those on this day or earlier.")),
      ] + Paging.parameters, content: .json(Paging.schema(WrittenMeeting.schema))
    ) { [self] call in
      let (id, paging) = (try council(call).authority.id, paging(call))
      func day(_ name: String) -> Day? { call.query[name].flatMap { Day(iso: $0) } }
      let place = try paging.beyond()
      let found = try records.read {
        try $0.meetings(
          at: id, of: call.query["body"].map(Body.Reference.init(rawValue:)),
          from: day("from") ?? call.now.day.adding(months: -2_400),
          to: day("until") ?? call.now.day.adding(months: 2_400),
          beyond: place, atMost: call.limit + 1)
      }
      return paging.page(from: found, at: { Beyond($0.day, $0.reference.rawValue) }, write: WrittenMeeting.value)
    }
  }

  private var oneMeeting: Endpoint {
    Endpoint(
      path: APIAddress.meetings + "/:meeting",
      summary: "One meeting with its agenda, papers, attendance, motions, votes and minutes",
      about: "Papers come in every version. An exempt paper has its title and no text, whoever asks.",
      content: .json(WrittenMeeting.whole)
    ) { [self] call in
      let (id, reference) = (try council(call).authority.id, Meeting.Reference(rawValue: call["meeting"]))
      let found = try records.read { open -> WrittenMeeting? in
        guard let meeting = try open.meeting(reference, at: id) else { return nil }
        let (items, papers) = (try open.agenda(of: reference, at: id), try open.papers(of: reference, at: id))
        return WrittenMeeting(
          authority: id, meeting: meeting, items: items, papers: papers,
          attendance: try open.attendance(of: reference, at: id),
          interests: try open.declaredInterests(at: reference, of: id),
          motions: try open.motions(of: reference, at: id),
          decisions: try open.decisions(of: reference, at: id).map(\.reference),
          minutes: try open.minutes(of: reference, at: id).last,
          heard: try open.heard(at: reference, items, papers, of: id))
      }
      guard let found else { throw CallProblem(.nothingHere, "There is no meeting of this reference.") }
      return CallAnswer(found.value)
    }
  }
}
