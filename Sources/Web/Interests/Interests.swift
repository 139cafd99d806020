import Actions
import Council
import HTML
import Law
import Store

// The register of members’ interests: its pages, and the forms of those who keep it.
extension Site {
  func addInterests(_ routes: inout Routes) {
    routes.get("/:authority/interests", .everyone, interests)
    routes.get("/:authority/members/:member/interests", .everyone, memberInterests)
    routes.get("/:authority/mgRofI.aspx", .everyone) { visit in try memberInterests(try byNumber(visit)) }
    let path = "/:authority/members/:member/interests"
    routes.get("\(path)/withheld", .only(.readSensitiveInterests), withheldInterests)
    routes.get("\(path)/new", .only(.keepInterests)) { visit in try shown(visit, .interest(visit)) }
    routes.post("\(path)/new", .only(.keepInterests), registerInterest)
    routes.get("\(path)/end", .only(.keepInterests)) { visit in try shown(visit, try ending(visit)) }
    routes.post("\(path)/end", .only(.keepInterests), endInterest)
    routes.get("\(path)/dispensation", .only(.keepInterests)) { visit in try shown(visit, .dispensation(visit)) }
    routes.post("\(path)/dispensation", .only(.keepInterests), grantDispensation)
  }

  /// Who has notified interests, and who is late.
  private func interests(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let page = try records.read { open in
      InterestsPage(
        authority: council.authority,
        members: try open.standing(Member.self, of: id, on: visit.today)
          .filter { $0.council == nil },
        became: Dictionary(
          grouping: try open.entered(Member.self, of: id).map(\.value), by: \.reference
        ).compactMapValues { versions in versions.contains { $0.from == nil } ? nil : versions.compactMap(\.from).min()
        },
        interests: try open.interests(at: id), dispensations: try open.dispensations(at: id), day: visit.today)
    }
    var frame = frame(council, "Register of interests", .bodies, [MemberMatter.above(id)])
    frame.content = page.view
    return .page(frame)
  }

  private func memberInterests(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let member = try visitedMember(visit)
    let id = council.authority.id
    let page = try records.read { open in
      MemberInterestsPage(
        authority: council.authority, member: member, interests: try open.interests(at: id, of: member.reference),
        dispensations: try open.dispensations(at: id, of: member.reference), day: visit.today,
        mayKeep: visit.person.may(.keepInterests, at: id, on: visit.today))
    }
    var frame = frame(
      council, "Interests of \(member.name)", .bodies,
      [MemberMatter.above(id), Crumb(name: member.name, address: Address.member(id, member.reference))])
    frame.content = HTMLNode {
      saved(visit)
      page.view
      if visit.person.may(.readSensitiveInterests, at: id, on: visit.today) {
        p { a(.href(Address.interests(id, member.reference, "withheld"))) { "What is withheld here" } }
      }
    }
    return .page(frame)
  }

  private func withheldInterests(_ visit: Visit) throws -> Answer {
    let member = try visitedMember(visit)
    let id = visit["authority"]
    let (interests, withheld) = try records.read {
      (
        try $0.interests(at: id, of: member.reference),
        try $0.withheldInterests(of: member.reference, at: id)
      )
    }
    return try personal(
      visit, "Withheld interests of \(member.name)", kicker: "For the monitoring officer", section: .bodies,
      crumbs: crumbs(visit, member)
    ) {
      leaf("withheld", "What the register does not tell", margin: p { "Localism Act 2011, section 32." }) {
        if withheld.isEmpty { emptyState("No interest of this member is withheld.") }
        for interest in interests {
          if let words = withheld[interest.id] {
            h3 { Phrase.term(interest.category.words) }
            p { words }
          }
        }
      }
    }
  }

  func visitedMember(_ visit: Visit) throws -> Member {
    let versions = try records.read {
      try $0.versions(Member.self, of: .init(rawValue: visit["member"]), at: visit["authority"])
    }.map(\.value)
    guard let member = versions.first(where: { $0.stands(on: visit.today) }) ?? versions.last else {
      throw Problem.nothingHere
    }
    return member
  }

  func crumbs(_ visit: Visit, _ member: Member) -> [Crumb] {
    let id = visit["authority"]
    return [
      MemberMatter.above(id), Crumb(name: member.name, address: Address.member(id, member.reference)),
      Crumb(title: "Register of interests", address: Address.interests(id, member.reference)),
    ]
  }
}

extension Address {
  static func interests(_ id: String) -> String { "\(council(id))/interests" }
  static func interests(_ id: String, _ member: Member.Reference, _ part: String = "") -> String {
    self.member(id, member, part.isEmpty ? "interests" : "interests/\(part)")
  }
}
