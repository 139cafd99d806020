import Council
import Law
import Store

/// Writes what takes effect, from its day on.
struct EffectWriting {
  let records: OpenRecords
  let authority: String
  /// The first day on which it counts.
  let day: Day
  let today: Day
  /// Under what it is entered; no proposal has a name with a space in it.
  let source: String

  /// Units, posts and their job descriptions.
  func write(_ plan: ImplementationPlan) throws {
    try write(plan.units)
    try write(plan.posts)
    for description in plan.jobDescriptions { try write(description) }
  }

  private func write<Matter: Established>(_ steps: [ImplementationPlan.Step<Matter>]) throws {
    var place = try steps.isEmpty ? 0 : Matter.nextPlace(at: authority, records)
    for step in steps {
      switch step {
      case .begins(var wanted):
        (wanted.from, wanted.to) = (day, nil)
        try keep(wanted, place: place)
        place += 1
      case .changes(_, var wanted):
        wanted.from = day
        try keep(wanted, place: nil)
      case .ends(let found): try end(found)
      }
    }
  }

  private func keep<Matter: Established>(_ wanted: Matter, place: Int?) throws {
    var versions = Versions(try Matter.versions(of: wanted.reference, at: authority, records))
    try checkNothingLater(versions, wanted)
    versions.put(wanted, place: place ?? versions.standing(on: day)?.ordinal ?? 0, on: today, under: source)
    try Matter.keep(versions.entries, of: wanted.reference, at: authority, records)
  }

  private func end<Matter: Established>(_ found: Matter) throws {
    var versions = Versions(try Matter.versions(of: found.reference, at: authority, records))
    try checkNothingLater(versions, found)
    versions.end(from: day)
    try Matter.keep(versions.entries, of: found.reference, at: authority, records)
    try found.endWhatHangsOnIt(from: day, at: authority, records)
  }

  /// A version that begins later was entered by somebody who did not know of this.
  private func checkNothingLater<Matter: Established>(_ versions: Versions<Matter>, _ matter: Matter) throws {
    guard let begins = versions.next(after: day)?.from else { return }
    throw ImplementationRefusal.clashes([
      .refusal(
        "",
        "Of \(matter.label) (\(matter.reference.rawValue)) another version is entered from \(begins.long). End or change that first."
      )
    ])
  }

  private func write(_ description: JobDescription) throws {
    var versions = Versions(try records.jobDescriptions(of: description.post, at: authority))
    let standing = versions.standing(on: day)?.value
    var description = description
    description.id = "\(description.post.rawValue) \(day.iso)"
    let wanted = StandingJobDescription(
      description, from: day, to: standing?.to ?? versions.next(after: day)?.from?.adding(days: -1))
    if let standing, JobDescriptionField.differing(standing, wanted).isEmpty { return }
    versions.put(wanted, place: 0, on: today, under: source)
    try records.replace(jobDescriptionsOf: description.post, at: authority, with: versions.entries)
  }

  /// The articles of the constitution that it amends, after the posts they may name.
  func amend(_ restructure: RestructureCase, by decision: ProposalDecision, entry: Int) throws {
    guard let proposed = restructure.constitution, !proposed.amendments.isEmpty else { return }
    let changes = try proposed.amendments.map { try ArticleChange($0, records, authority, on: day) }
    let found = try changes.flatMap { try $0.objections(records, authority, on: day) }
    let refusals = found.filter { $0.weight == .refuses }
    guard refusals.isEmpty else { throw ImplementationRefusal.clashes(refusals.map { .refusal("", $0.words) }) }
    for change in changes {
      try records.replace(
        article: change.amendment.article, of: authority, with: try change.entries(on: day, today: today))
    }
    let grounds = AmendmentGrounds(
      .council, decision: decision.citation, decidedOn: decision.decidedOn, from: day,
      consideredOn: proposed.consideredOn, consultation: proposed.consultation, reason: decision.reason)
    try records.keep(
      ConstitutionAmendment(entry: entry, grounds: grounds, changes: proposed.amendments), at: authority)
  }
}
