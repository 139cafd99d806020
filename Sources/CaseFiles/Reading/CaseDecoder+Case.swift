import Council
import Law

extension CaseDecoder {
  /// The whole case. What others refer to is read before what refers to it: day, establishment, changes, the rest.
  func restructure(_ root: YAMLNode, _ establishment: Establishment, isComplete: Bool) -> RestructureCase? {
    guard let fields = fields(Value(root), as: CaseKey.self) else { return nil }
    let (id, title) = (slug(fields[.identifier]), line(fields[.title], mayBeEmpty: false))
    let authority = fields[.authority].flatMap(authority)
    let decision = fields[.decision].flatMap(decision)
    let effective = day(fields[.effective])
    if let decided = decision?.day, let effective, effective < decided, let place = fields[.effective] {
      fault(place, "The changes would take effect before the decision on \(decided.long).")
    }
    let before = standing(establishment, effective)
    names = KnownNames(before, isComplete: isComplete)
    announceJobDescriptions(fields[.jobDescriptions])
    let changes = changes(fields[.changes])
    let extent = extent(fields)
    var restructure = RestructureCase(
      id: id ?? "", title: title ?? "", authority: authority ?? .unread, decisionDay: decision?.day ?? Day(number: 0),
      effectiveDay: effective ?? Day(number: 0), establishment: before, changes: changes, extent: extent)
    restructure.decidedBy = decision?.by ?? ""
    readRest(fields, into: &restructure)
    checkSize(restructure, at: fields.whole)
    return id == nil || title == nil || authority == nil || decision == nil || effective == nil ? nil : restructure
  }

  private func readRest(_ fields: Fields<CaseKey>, into restructure: inout RestructureCase) {
    restructure.summary = prose(fields[.summary]) ?? ""
    restructure.contextPosts = Set(posts(fields[.contextPosts]))
    restructure.moneyLines = objects(fields[.money], moneyLine)
    restructure.splitsToCompare = objects(fields[.splitsToCompare], splitToCompare)
    restructure.claims = objects(fields[.claims], claim)
    restructure.timetable = objects(fields[.timetable], timetableStep)
    restructure.redundancy = fields[.redundancy].flatMap(redundancy)
    restructure.equality = fields[.equality].flatMap(equality)
    restructure.statutoryReports = objects(fields[.statutoryReports], statutoryReport)
    restructure.documents = objects(fields[.documents], document)
    restructure.constitution = fields[.constitution].flatMap(constitution)
    restructure.jobDescriptions = objects(fields[.jobDescriptions], jobDescription)
    restructure.report = report(fields[.report])
  }

  private func authority(_ value: Value) -> Authority? {
    guard let fields = fields(value, as: AuthorityKey.self) else { return nil }
    let (id, name) = (slug(fields[.id]), line(fields[.name], mayBeEmpty: false))
    let shortName = line(fields[.shortName], mayBeEmpty: false)
    let kind = choice(fields[.kind], of: Authority.Kind.self)
    let governance = choice(fields[.governance], of: Authority.Governance.self)
    let settings = fields[.settings].map(settings)
    guard let id, let name, let kind, let governance else { return nil }
    return Authority(
      id: id, name: name, shortName: shortName ?? name, kind: kind, governance: governance,
      settings: settings ?? ConstitutionSettings())
  }

  private func settings(_ value: Value) -> ConstitutionSettings {
    guard let fields = fields(value, as: SettingsKey.self) else { return ConstitutionSettings() }
    func number(_ key: SettingsKey) -> Int? { count(fields[key], key.spec.kind) }
    let (least, most) = (number(.leastSpan), number(.mostSpan))
    if let least, let most, least > most, let place = fields[.mostSpan] {
      fault(place, "The most direct reports are fewer than the fewest, \(least).")
    }
    return ConstitutionSettings(
      mostTiers: number(.mostTiers), leastSpan: least, mostSpan: most,
      formalConsultationAbove: number(.formalConsultationAbove), staffConsultationDays: number(.staffConsultationDays),
      articlesConsideredBy: line(fields[.articlesConsideredBy], mayBeEmpty: false),
      articlesConsulted: flag(fields[.articlesConsulted]),
      keyDecisionsConsidered: flag(fields[.keyDecisionsConsidered]),
      keyDecisionFrom: number(.keyDecisionFrom).map { $0 * 100 },
      callInDays: number(.callInDays), callInMembers: number(.callInMembers),
      publicNoticeDays: number(.publicNoticeDays), publicMostWords: number(.publicMostWords),
      petitionDebateFrom: number(.petitionDebateFrom), consultationWeeks: number(.consultationWeeks),
      officesCloseAt: officesCloseAt(fields[.officesCloseAt]),
      officesClosed: fields[.officesClosed].map { Set(list($0)?.compactMap(day) ?? []).sorted() },
      calendarDaysFor: rules(fields[.calendarDaysFor]), workingDaysFor: rules(fields[.workingDaysFor]),
      source: line(fields[.source]) ?? "")
  }

  /// Minutes from midnight.
  private func officesCloseAt(_ value: Value?) -> Int? {
    guard let value, let text = line(value) else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour), (0...59).contains(minute)
    {
      return hour * 60 + minute
    }
    fault(value, "Write a time in quotes, such as \"16:30\".")
    return nil
  }

  /// Rules whose days a council may count otherwise.
  private func rules(_ value: Value?) -> [String]? {
    value.map {
      list($0)?.compactMap { item in
        guard let text = line(item, mayBeEmpty: false) else { return nil }
        if Self.countedRules.contains(text) { return text }
        fault(item, "Expected one of: \(listed(Self.countedRules)).", nearest: nearestName(text, Self.countedRules))
        return nil
      } ?? []
    }
  }

  private static let countedRules = StatutoryClock.countedRules

  private func decision(_ value: Value) -> (day: Day, by: String)? {
    guard let fields = fields(value, as: DecisionKey.self) else { return nil }
    let by = line(fields[.by]) ?? ""
    return day(fields[.day]).map { ($0, by) }
  }

  /// The establishment on the day before the changes take effect; the copy is spared when everything always stands.
  private func standing(_ establishment: Establishment, _ effective: Day?) -> Establishment {
    let isDated =
      establishment.posts.contains { $0.from != nil || $0.to != nil }
      || establishment.units.contains { $0.from != nil || $0.to != nil }
    guard let effective, isDated else { return establishment }
    effectiveDay = effective
    let before = establishment.standing(on: effective.adding(days: -1))
    for post in establishment.posts where !post.stands(on: effective.adding(days: -1)) {
      laterOrEarlier[post.reference] = post
    }
    return before
  }

  // MARK: The whole council

  private func extent(_ fields: Fields<CaseKey>) -> RestructureCase.Extent {
    let extent = choice(fields[.extent], of: RestructureCase.Extent.self) ?? .part
    let stated = Set(posts(fields[.roots]))
    if let roots = fields[.roots], extent == .part {
      fault(roots, "Only an establishment that is whole has roots. Say extent: whole, or take roots out.")
    } else if extent == .whole, names.isComplete, let place = fields[.roots] ?? fields[.extent] {
      checkRoots(stated, at: place)
    }
    return extent
  }

  private func checkRoots(_ stated: Set<Post.Reference>, at place: Value) {
    let roots = names.before.posts.filter { $0.reportsTo == nil }.map(\.reference)
    for post in stated.sorted() {
      if let line = names.standing(post)?.reportsTo {
        fault(place, "\(post.rawValue) is not a root: it reports to \(line.rawValue).")
      }
    }
    let others = roots.filter { !stated.contains($0) }
    guard stated.isEmpty ? others.count > 1 : !others.isEmpty else { return }
    let names = listed(others.prefix(8).map(\.rawValue)) + (others.count > 8 ? " and \(others.count - 8) more" : "")
    fault(
      place,
      "The whole council has one post that answers to it; these report to nobody: \(names). Give each a reports_to in establishment.csv, or list them all in roots."
    )
  }

  // MARK: Size

  static let mostPositions = 1_000_000
  /// A trillion pounds, in pence: sums over days of a year stay exact below it.
  static let mostCost = 100_000_000_000_000

  /// Totals that no council reaches are refused, so that every later sum is exact.
  private func checkSize(_ restructure: RestructureCase, at whole: Value) {
    var (positions, cost, isTooMuch) = (0, 0, false)
    func count(_ post: Post) {
      positions += min(post.positions, Self.mostPositions)
      let (each, over) = (post.costEach?.pence ?? 0).multipliedReportingOverflow(by: post.positions)
      let (sum, above) = cost.addingReportingOverflow(each)
      isTooMuch = isTooMuch || over || above || sum > Self.mostCost || positions > Self.mostPositions
      cost = isTooMuch ? 0 : sum
      positions = min(positions, Self.mostPositions + 1)
    }
    for post in restructure.establishment.posts { count(post) }
    for post in names.newPosts.values { count(post) }
    if isTooMuch {
      log.add(
        whole.place,
        text: "The posts come to more than 1,000,000 positions or £1,000,000,000,000 a year. Check posts and cost.")
    }
  }
}

extension Authority {
  /// Stands where no authority could be read; never handed out, because a message forbids it.
  fileprivate static let unread = Authority(
    id: "", name: "", shortName: "", kind: .county, governance: .committeeSystem)
}
