import Actions
import Council
import HTML
import Law
import Publishing
import Store

// The register of voluntary and community groups: for everybody without its contacts, and for those who keep it.
extension Site {
  func addCommunity(_ routes: inout Routes) {
    let path = "/:authority/community"
    routes.get(path, .everyone, communityGroups)
    routes.get("\(path).csv", .everyone, communityList)
    routes.get("\(path)/new", .only(.keepCommunity)) { visit in try enteringGroup(visit, nil) }
    routes.post("\(path)/new", .only(.keepCommunity), enterGroup)
    routes.get("\(path)/steps", .only(.keepCommunity), liaisonSteps)
    routes.post("\(path)/steps", .only(.keepCommunity), finishStep)
    routes.get("\(path)/:voluntary", .everyone, communityGroup)
    routes.get("\(path)/:voluntary/edit", .only(.keepCommunity)) { visit in try changingGroup(visit, nil) }
    routes.post("\(path)/:voluntary/edit", .only(.keepCommunity), changeGroup)
    routes.get("\(path)/:voluntary/end", .only(.keepCommunity)) { visit in try endingGroup(visit, nil) }
    routes.post("\(path)/:voluntary/end", .only(.keepCommunity), endGroup)
    routes.get("\(path)/:voluntary/liaison", .only(.keepCommunity)) { visit in try liaison(visit, nil, nil) }
    routes.post("\(path)/:voluntary/liaison", .only(.keepCommunity), noteTalk)
    routes.post("\(path)/:voluntary/contacts", .only(.keepCommunity), enterContact)
    routes.post("\(path)/:voluntary/contacts/remove", .only(.keepCommunity), removeContact)
  }

  func communityCrumb(_ id: String) -> Crumb { Crumb(title: "Community groups", address: Address.community(id)) }

  func visitedGroup(_ visit: Visit) throws -> CommunityGroup {
    let found = try records.read {
      try $0.communityGroup(.init(rawValue: visit["voluntary"]), at: visit["authority"])
    }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  func communityGroups(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    var page = try records.read { open in
      CommunityListPage(
        authority: council.authority, asked: AskedGroups(visit.query), groups: try open.communityGroups(at: id),
        places: try open.places(of: id, on: visit.today), today: visit.today)
    }
    page.ways = ways(
      visit, for: .keepCommunity,
      [("Enter a group", Address.community(id, "new")), ("What is due", Address.community(id, "steps"))])
    var frame = frame(council, "Community groups", .home)
    frame.content = page.view
    return .page(frame)
  }

  func communityList(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let groups = try records.read { try $0.communityGroups(at: id) }
    return .file(
      CommunityCSV.write(groups), contentType: "text/csv; charset=utf-8",
      named: "community-groups-\(visit.today.iso).csv")
  }

  func communityGroup(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let group = try visitedGroup(visit)
    let places = try records.read { try $0.places(of: id, on: visit.today) }
    let part = { Address.communityGroup(id, group.reference, $0) }
    var possible: [(words: Phrase, address: String)] = [("Contacts and talks", part("liaison"))]
    if group.endedOn == nil { possible = [("Change it", part("edit"))] + possible + [("It has ended", part("end"))] }
    var frame = frame(council, .data(group.name), .home, [communityCrumb(id)])
    frame.content = HTMLNode {
      saved(visit)
      CommunityGroupPage(
        authority: council.authority, group: group, places: places, today: visit.today,
        ways: ways(visit, for: .keepCommunity, possible)
      ).view
    }
    frame.content.append(Stamp(authority: council.authority, entry: try council.lastEntry(about: group.subject)).node)
    return .page(frame)
  }
}

/// How somebody narrowed the register down.
struct AskedGroups {
  var words: String
  var area: String
  var interest: String
  var withEnded: Bool
  /// The page, from 0.
  var page: Int

  init(_ query: [String: String]) {
    words = String((query["q"] ?? "").trimmed.prefix(TextLimit.short))
    area = String((query["area"] ?? "").prefix(TextLimit.reference))
    interest = String((query["interest"] ?? "").prefix(TextLimit.item))
    withEnded = query["ended"] == "yes"
    page = min(max(0, query["page"].flatMap { Int($0) } ?? 0), 10_000)
  }

  func address(_ id: String, page: Int) -> String {
    Address.community(
      id,
      asked: [
        ("q", words), ("area", area), ("interest", interest), ("ended", withEnded ? "yes" : ""),
        ("page", page > 0 ? String(page) : ""),
      ])
  }
}

/// The register: search, filter, and the groups found, by name.
struct CommunityListPage {
  static let most = 50

  var authority: Authority
  var asked: AskedGroups
  var groups: [CommunityGroup]
  var places: [Place]
  var today: Day
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  private var found: [CommunityGroup] {
    groups.filter { group in
      (asked.withEnded || group.isActive(on: today)) && (asked.words.isEmpty || group.has(asked.words))
        && (asked.area.isEmpty || group.places.isEmpty || group.places.contains { $0.rawValue == asked.area })
        && (asked.interest.isEmpty || group.interests.contains(asked.interest))
    }
  }

  var view: HTMLNode {
    let found = found
    let shown = Array(found.dropFirst(asked.page * Self.most).prefix(Self.most))
    return HTMLNode {
      titleBlock(
        kicker: .data(authority.name), "Voluntary and community groups",
        lede: "Groups that work in the area: what they do, where, and with whom."
      ) { counted(found.count, one: "1 group", other: "\(found.count) groups") }
      ways
      leaf("look", "Find a group") { search }
      leaf("groups", "Groups", full: true, margin: p { a(.href(Address.communityList(id))) { "All as CSV" } }) {
        if groups.isEmpty {
          emptyState("No group is in the register yet.")
        } else if shown.isEmpty {
          p { "No group is as you ask." }
          p { a(.href(Address.community(id))) { "All groups" } }
        } else {
          DataTable(
            caption: "Voluntary and community groups, by name", captionIsHidden: true,
            columns: [.heading("Group"), .text("Where"), .text("With whom")], rows: shown.map(row)
          ).node
        }
        Pager(
          name: "Pages of groups", before: asked.page > 0 ? way("Groups before", asked.page - 1) : nil,
          after: found.count > (asked.page + 1) * Self.most ? way("Groups after", asked.page + 1) : nil
        ).node
      }
    }
  }

  private func way(_ title: Phrase, _ page: Int) -> Pager.Way {
    .init(title: title, address: asked.address(id, page: page))
  }

  private var search: HTMLNode {
    let named = Set(groups.flatMap(\.places))
    let areas = places.filter { named.contains($0.reference) }.sorted { $0.name < $1.name }
    let interests = Set(groups.flatMap(\.interests)).sorted()
    return form(.action(Address.community(id)), .method("get"), .role("search"), .class("flow")) {
      FormField(
        name: "q", label: "Words", hint: "In its name or in what it does", kind: .search, value: asked.words
      ).node
      if !areas.isEmpty {
        ChoiceField(
          name: "area", label: "Works in", choices: areas.map { .init(value: $0.reference.rawValue, name: $0.name) },
          chosen: asked.area, none: "Anywhere"
        ).node
      }
      if !interests.isEmpty {
        ChoiceField(
          name: "interest", label: "Works with", choices: interests.map { .init(value: $0, name: $0) },
          chosen: asked.interest, none: "Anybody"
        ).node
      }
      if groups.contains(where: { !$0.isActive(on: today) }) {
        EditField(name: "ended", label: "Groups that have ended, too", kind: .tick)
          .node(asked.withEnded ? "yes" : "", fault: nil, note: nil)
      }
      button(.class("btn")) { "Find groups" }
    }
  }

  private func row(_ group: CommunityGroup) -> [HTMLNode] {
    [
      HTMLNode {
        a(.href(Address.communityGroup(id, group.reference))) { group.name }
        if !group.isActive(on: today) { tag(.stone, .na, "Ended") }
      },
      CommunityGroupPage.places(of: group, among: places, at: id), HTMLNode(group.interests.joined(separator: ", ")),
    ]
  }
}

/// One group, as anybody may know it.
struct CommunityGroupPage {
  var authority: Authority
  var group: CommunityGroup
  var places: [Place]
  var today: Day
  var ways: HTMLNode

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(kicker: "Group \(group.reference.rawValue)", .data(group.name)) {
        Phrase.term(group.kind.words.capitalised)
        if let ended = group.endedOn { tag(.stone, .na, "Ended on \(ended.long)") }
      }
      ways
      leaf("about", "What it does") {
        div(.lang("en-GB"), .class("flow")) { MarkdownText(group.about).node }
        if !group.ending.isEmpty { p { "What became of it: \(group.ending)" } }
      }
      leaf("facts", "Where, with whom, and how to reach it") {
        summaryList([
          ("Where", Self.places(of: group, among: places, at: id)),
          ("With whom", HTMLNode(group.interests.joined(separator: ", "))),
          ("Website", group.web.map { address in a(.href(address), .rel("noopener nofollow")) { address } } ?? .empty),
          ("How to reach it", HTMLNode(group.contact)), ("Charity number", HTMLNode(group.charity ?? "")),
          ("Company number", HTMLNode(group.company ?? "")),
          ("Since", group.since.map { HTMLNode($0.long) } ?? .empty),
        ])
      }
    }
  }

  /// The places a group works in, each with the way to its page.
  static func places(of group: CommunityGroup, among places: [Place], at id: String) -> HTMLNode {
    guard !group.places.isEmpty else { return HTMLNode("The whole area" as Phrase) }
    return listed(
      group.places.map { reference in
        guard let place = places.first(where: { $0.reference == reference }) else {
          return HTMLNode(reference.rawValue)
        }
        return a(.href(Address.place(id, reference))) { place.name }
      })
  }
}
