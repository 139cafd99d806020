import Council
import Law
import Publishing
import Store

// Who sits where, as files for programs and spreadsheets. Every page says where they are; nobody needs to sign in.
extension Site {
  func addOpenData(_ routes: inout Routes) {
    routes.get("/:authority/popolo.json", .everyone, popolo)
    routes.get("/:authority/events.json", .everyone, civicEvents)
    routes.get("/:authority/meetings/:meeting/popolo.json", .everyone, popoloVotes)
    routes.get("/:authority/members.csv", .everyone) { visit in
      try csv(visit, "members") { MemberCSV.write($0.members) }
    }
    routes.get("/:authority/bodies.csv", .everyone) { visit in try csv(visit, "bodies") { BodyCSV.write($0.bodies) } }
    routes.get("/:authority/memberships.csv", .everyone) { visit in
      try csv(visit, "memberships", MembershipCSV.write)
    }
  }

  /// Who sits where at the council of an address, on the day that is asked for.
  func register(_ visit: Visit) throws -> MembershipRegister {
    let asked = DayField(visit.query["on"])
    guard !asked.isWrong else { throw Problem.notUnderstood(asked.message) }
    let authority = try council(visit).authority
    return try records.read { try $0.register(of: authority, on: asked.day ?? visit.today) }
  }

  private func popolo(_ visit: Visit) throws -> Answer {
    let register = try register(visit)
    let bytes = PopoloJSON.write(register, page: address.map { PopoloPages(register.authority.id, at: $0).address })
    return .file(bytes, contentType: "application/json")
  }

  /// A meeting’s motions and votes.
  private func popoloVotes(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let bytes = try records.read { open in
      let meeting = try visited(visit, open)
      return PopoloVotes.write(
        meeting, of: try meetingBody(of: meeting, id, open), motions: try open.motions(of: meeting.reference, at: id),
        page: address?.link(Address.meeting(id, meeting.reference)))
    }
    return .file(bytes, contentType: "application/json")
  }

  private func csv(
    _ visit: Visit, _ name: String, _ write: (MembershipRegister) throws -> [UInt8]
  ) throws -> Answer {
    let register = try register(visit)
    return .file(
      try write(register), contentType: "text/csv; charset=utf-8",
      named: "\(register.authority.id)-\(name)-\(register.day.iso).csv")
  }
}

extension Address {
  static func openData(_ id: String, _ file: String) -> String { "\(council(id))/\(file)" }
}

/// The whole addresses of pages, for files that leave the site.
public struct PopoloPages: Sendable {
  private let id: String
  private let site: SiteAddress

  /// The pages of a council at a site.
  public init(_ id: String, at site: SiteAddress) { (self.id, self.site) = (id, site) }

  /// The address of the page about something.
  public func address(_ page: PopoloJSON.Page) -> String {
    switch page {
    case .member(let member): site.link(Address.member(id, member))
    case .body(let body): site.link(Address.body(id, body))
    case .group(let group): site.link(Address.group(id, group))
    }
  }
}
