import Council
import HTML
import Law
import Publishing
import Testing

@Suite("Answers for programs written for ModernGov sites")
struct ModernGovXMLTests {
  private func ask(
    _ name: String, _ sent: [String: String] = [:], _ change: (inout ModernGovXML) -> Void = { _ in }
  ) throws -> XMLTree {
    var answers = ModernGovXML(SomeRegister.made())
    change(&answers)
    return try XMLReader.read(try answers.document(try ModernGovCall(name, sent)), mostBytes: 1 << 20)
  }

  private func refusal(_ name: String, _ sent: [String: String] = [:]) -> String {
    do {
      _ = try ask(name, sent)
      return ""
    } catch { return "\(error)" }
  }

  @Test func `councillors stand under their wards with party, offices and term, and without any address`() throws {
    let answer = try ask("getcouncillorsbyward")
    let wards = try #require(answer["wards"]?.all("ward"))
    #expect(wards.map { $0.words("wardtitle") } == ["Am Ward", "Bor & Co Ward"])
    let ash = try #require(wards.first?["councillors"]?.all("councillor").first)
    #expect(ash.words("councillorid") == "1" && ash.words("politicalpartytitle") == "Green Group")
    #expect(ash.words("keyposts") == "Leader, Money" && ash["homeaddress"] == nil)
    #expect(ash["workaddress"]?.children.allSatisfy { $0.text.isEmpty } == true)
    #expect(ash["termsofoffice"]?["termofoffice"]?.words("startdate") == "06/05/2025")
    let elm = try #require(wards.last?["councillors"]?["councillor"])
    #expect(elm.words("fullusername") == "Cllr <Elm>", "escaped once")
    #expect(!elm.words("politicalpartytitle").isEmpty, "programs refuse an empty party")
    #expect(elm["termsofoffice"]?["termofoffice"]?.words("enddate") == "03/05/2027")
  }

  @Test func `one ward, the wards of a postcode, members in order, committees of a member`() throws {
    #expect(try ask("GetCouncillorsByWardId", ["LWARDID": "2"])["wards"]?.all("ward").count == 1)
    let near = try ask("GetCouncillorsByPostcode", ["sPostcode": "S60 2TH"]) {
      $0.placesOfPostcode = [.init(rawValue: "W1")]
    }
    #expect(near["wards"]?.all("ward").map { $0.words("wardid") } == ["1"])
    let members = try ask("GetMemberGroup", ["sOrder": "ward"])["members"]?.all("member")
    #expect(members?.map { $0.words("memberid") } == ["3", "1", "2"])
    let committees = try ask("GetCommitteesByUser", ["lUserId": "1"])
    #expect(committees["committee"]?.words("committeetitle") == "Planning & Licensing Committee")
    #expect(try ask("GetCommittees").words("committeescount") == "1")
  }

  @Test func `a call that cannot be answered is told what is wrong`() {
    #expect(refusal("GetEverything").contains("There is no operation GetEverything. There are: GetCouncillorsByWard"))
    #expect(refusal("GetCouncillorsByWardId").contains("Missing parameter: lWardId"))
    #expect(refusal("GetCouncillorsByWardId", ["lWardId": "two"]).contains("“two” is not"))
    #expect(refusal("GetCommitteesByUser", ["lUserId": "99"]).contains("No member has the number 99"))
    #expect(refusal("GetCouncillorsByPostcode", ["sPostcode": "x"]).contains("no postcode"))
    #expect(refusal("GetMeetings", ["lCommitteeId": "0", "sFromDate": "2026-01-01"]).isEmpty, "no meetings were asked")
    #expect(throws: ModernGovRefusal.self) {
      try ModernGovCall("GetMeetings", ["sFromDate": "31/02/2026"]).day("sFromDate")
    }
  }

  @Test func `a meeting has its items, open papers and attendance, and nothing of an exempt paper`() throws {
    let day = try #require(Day(iso: "2026-12-15"))
    let moment = Moment(milliseconds: 1_780_000_000_000)
    let meeting = Meeting(
      reference: .init(rawValue: "PLAN-2026-12-15"), number: 7, body: .init(rawValue: "PLAN"), day: day, minute: 630,
      place: "County Hall", announcedAt: moment, agendaAt: moment)
    let items = [
      AgendaItem(id: 1, number: "1", title: "Roads & <paths>", note: "To note.", publishedAt: moment),
      AgendaItem(
        id: 2, number: "2", title: "A purchase", exemption: Exemption(paragraphs: [3], publicInterest: "The price"),
        publishedAt: moment),
    ]
    let papers = [
      Paper(reference: .init(rawValue: "1-1"), item: 1, title: "Report", text: "Open", publishedAt: moment),
      Paper(reference: .init(rawValue: "1-2"), item: 1, title: "Not out yet", text: "Draft"),
      Paper(reference: .init(rawValue: "2-1"), item: 2, title: "Price", isExempt: true, publishedAt: moment),
    ]
    let one = PublishedMeeting(
      meeting, items: items, papers: papers, attendance: [Attendance(.init(rawValue: "ELM"), .apologies)])
    func asked(_ name: String, _ sent: [String: String]) throws -> XMLTree {
      try ask(name, sent) {
        $0.meetings = [one]
        $0.page = { "https://moot.example/\($0.reference.rawValue)/\($1?.reference.rawValue ?? "")" }
      }
    }
    let answer = try asked("GetMeeting", ["lMeetingId": "7"])
    #expect(answer.words("meetingtime") == "10.30 am" && answer.words("meetingdate") == "15/12/2026")
    let told = try #require(answer["agendaitems"]?.all("agendaitem"))
    #expect(told[0].words("agendaitemtitle") == "Roads & <paths>" && told[0].words("agendatext") == "<p>To note.</p>")
    #expect(told[1].words("isrestricted") == "True" && told[1]["linkeddocuments"]?.children.isEmpty == true)
    let documents = try #require(told[0]["linkeddocuments"]?.all("linkeddoc"))
    #expect(documents.map { $0.words("attachmentid") } == ["700101"])
    let attendees = try #require(answer["attendees"]?.all("attendee"))
    #expect(attendees.map { $0.attributes["attendance"] ?? "" }.sorted() == ["Absent", "Absent", "Apologies"])
    let paper = try asked("GetAttachment", ["lAttachmentId": "700101"])
    #expect(paper.words("url") == "https://moot.example/PLAN-2026-12-15/1-1")
    #expect(throws: ModernGovRefusal.self) { try asked("GetAttachment", ["lAttachmentId": "700201"]) }
    let list = try asked("GetMeetings", ["lCommitteeId": "0", "sFromDate": "0", "sToDate": "0"])
    #expect(list["committee"]?["committeemeetings"]?["meeting"]?.words("meetingstatus") == "Confirmed")
    #expect(try asked("GetAllMeetingsByDate", [:])["meetings"]?["meeting"]?.words("committeeid") == "1")
  }
}
