import Council
import Law

/// Money, claims, timetable and the documents around a restructure.
extension CaseDecoder {
  func objects<Result>(_ value: Value?, _ read: (Value) -> Result?) -> [Result] { list(value)?.compactMap(read) ?? [] }

  func moneyLine(_ value: Value) -> MoneyLine? {
    guard let fields = fields(value, as: MoneyKey.self) else { return nil }
    let (title, year) = (line(fields[.title], mayBeEmpty: false), year(fields[.year]))
    let saving = amount(fields[.saving])
    let lasting = choice(fields[.lasting], of: MoneyLine.Lasting.self)
    let measure = choice(fields[.measure], of: MoneyLine.Measure.self)
    let standing = choice(fields[.standing], of: MoneyLine.Standing.self)
    let (fund, covers, source) = (fund(fields[.fund]), flag(fields[.coversPosts]), line(fields[.source]))
    guard let amount = saving ?? amount(fields[.cost]), let title, let year else { return nil }
    return MoneyLine(
      title: title, year: year, amount: amount, direction: saving == nil ? .cost : .saving,
      lasting: lasting ?? .notStated,
      measure: measure ?? .incremental, fund: fund, standing: standing ?? .proposed, coversPosts: covers ?? false,
      source: source ?? "")
  }

  private func fund(_ value: Value?) -> Fund? {
    guard let value, let text = line(value, mayBeEmpty: false) else { return nil }
    guard ScalarForms.isFund(text) else {
      fault(value, "Expected a fund's short name, such as GF or HRA.")
      return nil
    }
    names.funds.insert(text)
    return Fund(rawValue: text)
  }

  func splitToCompare(_ value: Value) -> SplitToCompare? {
    guard let fields = fields(value, as: SplitKey.self) else { return nil }
    let (post, name) = (post(fields[.post]), line(fields[.name], mayBeEmpty: false))
    guard let funding = shares(fields[.funding]), let post, let name else { return nil }
    return SplitToCompare(post: post, name: name, funding: funding)
  }

  func claim(_ value: Value) -> Claim? {
    guard let fields = fields(value, as: ClaimKey.self) else { return nil }
    let (says, of) = (line(fields[.says], mayBeEmpty: false), line(fields[.of], mayBeEmpty: false))
    let measure = choice(fields[.measure], of: Claim.Measure.self)
    let side = choice(fields[.side], of: Claim.Side.self)
    let bases = choices(fields[.bases], of: Post.Basis.self)
    let statuses = choices(fields[.statuses], of: Post.Status.self)
    let (posts, units, source) = (posts(fields[.posts]), units(fields[.units]), line(fields[.source]))
    guard let says, let of, let side else { return nil }
    return Claim(
      says: says, of: of, measure: measure ?? .posts, side: side, bases: Set(bases), statuses: Set(statuses),
      posts: Set(posts), units: Set(units), source: source ?? "")
  }

  func timetableStep(_ value: Value) -> TimetableStep? {
    guard let fields = fields(value, as: StepKey.self) else { return nil }
    let kind = choice(fields[.kind], of: TimetableStep.Kind.self)
    let title = line(fields[.title], mayBeEmpty: false)
    let (from, to) = (day(fields[.from]), day(fields[.to]))
    let monthOnly = flag(fields[.monthOnly]) ?? false
    if let from, let to, to < from, let place = fields[.to] {
      fault(place, "This step ends on \(to.long), before it begins on \(from.long).")
    }
    guard let kind, let title, let from else { return nil }
    return TimetableStep(kind: kind, title: title, from: from, to: to, monthOnly: monthOnly)
  }

  func redundancy(_ value: Value) -> Redundancy? {
    guard let fields = fields(value, as: RedundancyKey.self) else { return nil }
    let (proposed, starts) = (day(fields[.proposedOn]), day(fields[.consultationStarts]))
    let (first, notified) = (day(fields[.firstDismissal]), day(fields[.notified]))
    let gives = choices(fields[.packGives], of: Redundancy.PackMatter.self)
    let copied = flag(fields[.copiedToRepresentatives]) ?? false
    guard let dismissals = count(fields[.dismissals], RedundancyKey.dismissals.spec.kind) else { return nil }
    return Redundancy(
      dismissals: dismissals, proposedOn: proposed, consultationStarts: starts, firstDismissal: first,
      notified: notified, packGives: Set(gives), copiedToRepresentatives: copied)
  }

  func equality(_ value: Value) -> EqualityAssessment? {
    guard let fields = fields(value, as: EqualityKey.self) else { return nil }
    return EqualityAssessment(
      day: day(fields[.day]), conclusion: line(fields[.conclusion]) ?? "",
      findsNoImpact: flag(fields[.findsNoImpact]) ?? false, reason: prose(fields[.reason]) ?? "",
      characteristics: Set(choices(fields[.characteristics], of: EqualityAssessment.Characteristic.self)),
      inPack: flag(fields[.inPack]) ?? false)
  }

  func statutoryReport(_ value: Value) -> StatutoryReport? {
    guard let fields = fields(value, as: StatutoryReportKey.self) else { return nil }
    let title = line(fields[.title], mayBeEmpty: false)
    let matters = choices(fields[.matters], of: StatutoryReport.Matter.self)
    let (sent, toAll) = (day(fields[.firstSent]), flag(fields[.sentToEveryMember]))
    let (considered, byCouncil) = (day(fields[.consideredOn]), flag(fields[.consideredByFullCouncil]))
    return title.map {
      StatutoryReport(
        title: $0, matters: Set(matters), firstSent: sent, sentToEveryMember: toAll, consideredOn: considered,
        consideredByFullCouncil: byCouncil ?? false)
    }
  }

  func document(_ value: Value) -> AttachedDocument? {
    guard let fields = fields(value, as: DocumentKey.self) else { return nil }
    let kind = choice(fields[.kind], of: AttachedDocument.Kind.self)
    let title = line(fields[.title], mayBeEmpty: false)
    let attached = flag(fields[.attached]) ?? false
    guard let kind, let title else { return nil }
    return AttachedDocument(kind: kind, title: title, attached: attached)
  }
}
