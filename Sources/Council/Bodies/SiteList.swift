import Law

/// Members, their wards and groups, bodies and who sits on them, as another site lists them: what is taken over from it, by its numbers.
public struct SiteList: Hashable, Sendable {
  /// Somebody on the list.
  public struct Councillor: Hashable, Sendable {
    /// Their number there.
    public var number: Int
    /// The name as it is published.
    public var name: String
    /// The name of the political group; empty for none.
    public var group: String
    /// The names of the wards or divisions they represent.
    public var wards: [String]
    /// The first day of the present term; `nil` when it is not told.
    public var from: Day?

    /// A councillor from the parts.
    public init(number: Int, name: String, group: String, wards: [String], from: Day?) {
      (self.number, self.name, self.group, self.wards, self.from) = (number, name, group, wards, from)
    }
  }

  /// A body on the list.
  public struct Committee: Hashable, Sendable {
    /// Its number there.
    public var number: Int
    /// Its name.
    public var name: String
    /// The numbers of those who sit on it, as far as they were asked for.
    public var members: [Int] = []

    /// A committee from its parts.
    public init(number: Int, name: String, members: [Int] = []) {
      (self.number, self.name, self.members) = (number, name, members)
    }
  }

  /// The members.
  public var councillors: [Councillor]
  /// The bodies.
  public var committees: [Committee]

  /// A list from its parts.
  public init(councillors: [Councillor] = [], committees: [Committee] = []) {
    (self.councillors, self.committees) = (councillors, committees)
  }

  /// The names of wards, each once, in order.
  public var wards: [String] { Set(councillors.flatMap(\.wards)).sorted() }

  /// The groups that at least two members belong to, each once, in order; fewer are no political group.
  public var groups: [String] {
    let sizes = Dictionary(grouping: councillors.filter { !$0.group.isEmpty }, by: \.group).mapValues(\.count)
    return sizes.filter { $0.value >= PoliticalGroup.leastSignatories }.keys.sorted()
  }
}

extension SiteList {
  /// The list as what it means to a council: wards as places known by their names, or new ones; everything else by numbers that stay.
  public func established(
    at authority: Authority, known places: [Place]
  ) -> (places: [Place], bodies: BodyList) {
    let kind: Place.Kind = authority.kind == .county ? .electoralDivision : .ward
    let names = Dictionary(
      places.filter { $0.kind == .ward || $0.kind == .electoralDivision }.map { ($0.name.lowercased(), $0.reference) }
    ) { first, _ in first }
    let new = wards.filter { names[$0.lowercased()] == nil }.map { name in
      Place(reference: .init(rawValue: "WARD-\(Self.code(name))"), name: name, kind: kind)
    }
    let references = names.merging(new.map { ($0.name.lowercased(), $0.reference) }) { first, _ in first }
    let members = councillors.map { one in
      Member(
        reference: Self.member(one.number), name: one.name,
        group: groups.contains(one.group) ? .init(rawValue: Self.code(one.group)) : nil,
        represents: one.wards.compactMap { references[$0.lowercased()] }, from: one.from)
    }
    let parties = groups.map { name in
      PoliticalGroup(
        reference: .init(rawValue: Self.code(name)), name: name,
        signatories: councillors.filter { $0.group == name }.map { Self.member($0.number) })
    }
    return (new, BodyList(members: members, groups: parties, bodies: bodies(of: authority), memberships: seats))
  }

  private func bodies(of authority: Authority) -> [Body] {
    committees.map { one in
      let kind = Self.kind(of: one.name, at: authority)
      return Body(reference: Self.body(one.number), name: one.name, kind: kind, powers: Self.powers(of: kind))
    }
  }

  private var seats: [Membership] {
    let known = Set(councillors.map(\.number))
    return committees.flatMap { one in
      one.members.filter(known.contains).map { Membership(body: Self.body(one.number), member: Self.member($0)) }
    }
  }

  private static func member(_ number: Int) -> Member.Reference { .init(rawValue: "MG-\(number)") }
  private static func body(_ number: Int) -> Body.Reference { .init(rawValue: "MG-\(number)") }

  /// A reference out of a name: letters and figures in capitals with strokes between them.
  static func code(_ name: String) -> String {
    let parts = name.uppercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(parts.joined(separator: "-").prefix(40))
  }

  /// What kind of body it is, by the words of its name; somebody looks at it afterwards. A sub-committee stands as a committee until
  /// somebody says of which it is one.
  static func kind(of name: String, at authority: Authority) -> BodyKind {
    let words = name.lowercased()
    if words == authority.name.lowercased() || words == "council" || words == "full council" { return .council }
    let signs: [(String, BodyKind)] = [
      ("joint", .jointCommittee),
      ("scrutiny", .scrutiny), ("cabinet", .executive), ("executive", .executive), ("licensing", .licensing),
      ("neighbourhood forum", .neighbourhoodForum), ("engagement forum", .engagementForum),
      ("member forum", .memberForum), ("ward meeting", .wardMeeting), ("area assembly", .areaAssembly),
      ("forum", .forum), ("panel", .panel), ("board", .board), ("assembly", .assembly), ("advisory", .advisory),
    ]
    return signs.first { words.contains($0.0) }?.1 ?? .committee
  }

  private static func powers(of kind: BodyKind) -> BodyPowers {
    switch kind {
    case .council, .executive, .committee, .subCommittee, .jointCommittee, .licensing: .decides
    case .scrutiny, .panel: .recommends
    case .advisory, .board, .assembly, .forum, .programmeBoard: .advises
    case .neighbourhoodForum, .engagementForum, .memberForum, .wardMeeting, .areaAssembly, .civicSpace: .advises
    }
  }
}
