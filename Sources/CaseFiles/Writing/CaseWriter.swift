import Council
import Publishing

/// Writes a case as the files that ``CaseReader`` reads, so that it can be edited elsewhere and come back with nothing lost.
public enum CaseWriter {
  /// `case.yml` and `establishment.csv`, by name. Reading them gives the same case, but for where its changes were written.
  public static func files(_ restructure: RestructureCase) -> [String: [UInt8]] {
    [
      CaseFile.yml.rawValue: Array(yaml(restructure).utf8),
      CaseFile.establishment.rawValue: EstablishmentCSV.write(restructure.establishment),
    ]
  }

  /// `case.yml`: everything but the establishment.
  public static func yaml(_ restructure: RestructureCase) -> String {
    var keys = KeysWritten<CaseKey>()
    keys.put(.identifier, restructure.id)
    keys.put(.title, restructure.title)
    keys.put(.summary, restructure.summary)
    keys.put(.authority, authority(restructure.authority))
    keys.put(.decision, decision(restructure))
    keys.put(.effective, restructure.effectiveDay)
    keys.put(.extent, restructure.extent.rawValue)
    if restructure.extent == .whole { keys.put(.roots, roots(restructure.establishment)) }
    keys.put(.contextPosts, restructure.contextPosts.sorted().map(\.rawValue))
    keys.put(.changes, Array(restructure.changes.enumerated())) {
      WrittenChange($0.element, number: $0.offset + 1).value
    }
    putRest(restructure, into: &keys)
    return keys.value.written
  }

  private static func putRest(_ restructure: RestructureCase, into keys: inout KeysWritten<CaseKey>) {
    keys.put(.money, restructure.moneyLines, WrittenMatters.money)
    keys.put(.splitsToCompare, restructure.splitsToCompare, WrittenMatters.split)
    keys.put(.claims, restructure.claims, WrittenMatters.claim)
    keys.put(.timetable, restructure.timetable, WrittenMatters.step)
    if let redundancy = restructure.redundancy { keys.put(.redundancy, WrittenMatters.redundancy(redundancy)) }
    if let equality = restructure.equality { keys.put(.equality, WrittenMatters.equality(equality)) }
    keys.put(.statutoryReports, restructure.statutoryReports, WrittenMatters.statutoryReport)
    keys.put(.documents, restructure.documents, WrittenMatters.document)
    if let constitution = restructure.constitution {
      keys.put(.constitution, WrittenConstitution.constitution(constitution))
    }
    keys.put(.jobDescriptions, restructure.jobDescriptions, WrittenMatters.jobDescription)
    if restructure.report != CommitteeReport() { keys.put(.report, WrittenReport.report(restructure.report)) }
  }

  private static func authority(_ authority: Authority) -> YAMLText {
    var keys = KeysWritten<AuthorityKey>()
    keys.put(.id, authority.id)
    keys.put(.name, authority.name)
    keys.put(.shortName, authority.shortName)
    keys.put(.kind, authority.kind.rawValue)
    keys.put(.governance, authority.governance.rawValue)
    if authority.settings != ConstitutionSettings() {
      var settings = KeysWritten<SettingsKey>()
      settings.put(.mostTiers, authority.settings.mostTiers)
      settings.put(.leastSpan, authority.settings.leastSpan)
      settings.put(.mostSpan, authority.settings.mostSpan)
      settings.put(.formalConsultationAbove, authority.settings.formalConsultationAbove)
      settings.put(.staffConsultationDays, authority.settings.staffConsultationDays)
      settings.put(.articlesConsideredBy, authority.settings.articlesConsideredBy ?? "")
      settings.put(.articlesConsulted, authority.settings.articlesConsulted)
      settings.put(.keyDecisionsConsidered, authority.settings.keyDecisionsConsidered)
      settings.put(.keyDecisionFrom, authority.settings.keyDecisionFrom.map { $0 / 100 })
      settings.put(.callInDays, authority.settings.callInDays)
      settings.put(.callInMembers, authority.settings.callInMembers)
      settings.put(.publicNoticeDays, authority.settings.publicNoticeDays)
      settings.put(.publicMostWords, authority.settings.publicMostWords)
      settings.put(.petitionDebateFrom, authority.settings.petitionDebateFrom)
      settings.put(.consultationWeeks, authority.settings.consultationWeeks)
      settings.put(.officesCloseAt, authority.settings.officesCloseAt.map { Meeting.time($0) } ?? "")
      settings.put(.officesClosed, authority.settings.officesClosed?.map(\.iso) ?? [])
      settings.put(.calendarDaysFor, authority.settings.calendarDaysFor ?? [])
      settings.put(.workingDaysFor, authority.settings.workingDaysFor ?? [])
      settings.put(.source, authority.settings.source)
      keys.put(.settings, settings.value)
    }
    return keys.value
  }

  private static func decision(_ restructure: RestructureCase) -> YAMLText {
    var keys = KeysWritten<DecisionKey>()
    keys.put(.day, restructure.decisionDay)
    keys.put(.by, restructure.decidedBy)
    return keys.value
  }

  private static func roots(_ establishment: Establishment) -> [String] {
    let roots = establishment.posts.filter { $0.reportsTo == nil }.map(\.reference.rawValue)
    return roots.count > 1 ? roots : []
  }
}
