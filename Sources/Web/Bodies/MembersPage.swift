import Council
import HTML
import Law
import Store

extension Site {
  func members(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let (id, day) = (council.authority.id, asked.day ?? visit.today)
    var page = try records.read { open in
      let members = try open.standing(Member.self, of: id, on: day)
      return MembersPage(
        authority: council.authority, members: members,
        groups: try open.standing(PoliticalGroup.self, of: id, on: day),
        places: try open.places(Set(members.flatMap(\.represents)), of: id, on: day), day: day, asked: asked)
    }
    page.news = saved(visit)
    page.ways = bodyWays(
      visit, [("Add a member", Address.newMember(id)), ("Add a political group", Address.newGroup(id))])
    var frame = frame(council, "Members", .bodies, [BodyMatter.above(id)])
    frame.content = page.view
    return .page(frame)
  }

  func group(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let id = council.authority.id
    let reference = PoliticalGroup.Reference(rawValue: visit["group"])
    let (group, versions, members, signed, shown) = try records.read { open in
      let versions = try open.versions(PoliticalGroup.self, of: reference, at: id).map(\.value)
      let day = asked.day ?? visit.today
      guard let group = versions.first(where: { $0.stands(on: day) }) ?? versions.last else {
        throw Problem.nothingHere
      }
      let shown = group.stands(on: day) ? day : group.to ?? group.from ?? day
      let signed = try open.standing(Member.self, group.signatories, of: id, on: shown)
      return (group, versions, try open.members(in: reference, at: id, on: shown), signed, shown)
    }
    var frame = frame(council, .data(group.name), .bodies, [MemberMatter.above(id)])
    let entry = try council.lastEntry(about: PoliticalGroup.self, reference)
    frame.content = HTMLNode {
      saved(visit)
      titleBlock(kicker: "Political group", .data(group.name)) {
        span { "As it stood on \(shown.long)" }
        span { counted(members.count, one: "1 member", other: "\(members.count) members") }
      }
      bodyWays(
        visit,
        [
          ("Change it", Address.group(id, reference, "edit", on: asked.day)),
          ("Correct a mistake", Address.group(id, reference, "correct", on: shown)),
          ("End it", Address.group(id, reference, "end")),
        ])
      leaf("members", "Its members") {
        members.isEmpty
          ? emptyState("No member is entered in it on \(shown.long).") : names(members, id, leader: group.leader)
      }
      leaf("notice", "Who signed its notice", margin: p { "At least two members." }) {
        names(signed, id, leader: group.leader)
      }
      VersionTrail(
        versions: versions.map { ($0.from, $0.to, $0.name) }, entries: Address.group(id, reference, "history")
      ).leaf
      Stamp(authority: council.authority, entry: entry).node
    }
    return .page(frame)
  }

  private func names(_ members: [Member], _ id: String, leader: Member.Reference?) -> HTMLNode {
    ul(.class("plain stack")) {
      for member in members {
        li {
          a(.href(Address.member(id, member.reference))) { member.name }
          if member.reference == leader { span(.class("soft")) { ", leader of the group" } }
        }
      }
    }
  }
}

/// All members of a council on a day, and its political groups.
struct MembersPage {
  var authority: Authority
  var members: [Member]
  var groups: [PoliticalGroup]
  var places: [Place]
  var day: Day
  var asked: DayField
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var own: [Member] { members.filter { $0.council == nil } }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: "Members", "The members of \(authority.shortName)",
        lede: "Each member has a page: whom they represent, which offices they hold, and where they sit."
      ) {
        span { "As they stood on \(day.long)" }
        a(.href(Address.interests(authority.id))) { "Register of interests" }
        span { counted(own.count, one: "1 member", other: "\(own.count) members") }
      }
      ways
      leaf("members", "Members") {
        own.isEmpty ? emptyState("The council has not entered its members yet.") : table(own, "Members")
      }
      groupsLeaf
      if own.count < members.count {
        leaf("others", "Others who sit on bodies") { table(members.filter { $0.council != nil }, "Others") }
      }
      AnotherDay(address: Address.members(authority.id), asked: asked, day: day).leaf
    }
  }

  private func table(_ these: [Member], _ caption: Phrase) -> HTMLNode {
    DataTable(
      caption: caption, captionIsHidden: true,
      columns: [.heading("Name"), .text("Represents"), .text("Group"), .text("Council"), .text("Offices")],
      rows: these.map(row)
    ).withoutEmptyColumns.node
  }

  private func row(_ member: Member) -> [HTMLNode] {
    let represented = places.filter { member.represents.contains($0.reference) }.map(\.name)
    let group = groups.first { $0.reference == member.group }
    return [
      a(.href(Address.member(authority.id, member.reference, on: asked.day))) { member.name },
      listed(represented.map { HTMLNode($0) }), HTMLNode(group?.name ?? ""), HTMLNode(member.council ?? ""),
      listed(member.offices.map { HTMLNode(Phrase.term($0.kind.words.capitalised)) }),
    ]
  }

  private var groupsLeaf: HTMLNode {
    guard !groups.isEmpty else { return .empty }
    return leaf("groups", "Political groups") {
      ul(.class("plain stack")) {
        for group in groups {
          li {
            a(.href(Address.group(authority.id, group.reference, on: asked.day))) { group.name }
            span(.class("soft")) {
              ", "
              let number = members.count { $0.group == group.reference }
              counted(number, one: "1 member", other: "\(number) members")
            }
          }
        }
      }
    }
  }
}
