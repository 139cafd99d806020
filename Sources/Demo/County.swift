import Council

/// The invented councils of the demonstration. A test compares every name with those of real places.
public enum County {
  /// The county council.
  public static let eddershire = Authority(
    id: "eddershire", name: "Eddershire County Council", shortName: "Eddershire", kind: .county,
    governance: .leaderAndCabinet,
    settings: ConstitutionSettings(
      mostTiers: 5, leastSpan: 2, mostSpan: 10, formalConsultationAbove: 25, staffConsultationDays: 30,
      articlesConsideredBy: "Standards Committee", articlesConsulted: true,
      keyDecisionFrom: 500_000_00, callInDays: 5, callInMembers: 3, publicNoticeDays: 5, publicMostWords: 100,
      petitionDebateFrom: 1_000,
      source: "Eddershire’s principles of organisation, adopted by the County Council"))

  /// One of its districts, a council of its own.
  public static let stellbridge = Authority(
    id: "stellbridge", name: "Stellbridge District Council", shortName: "Stellbridge", kind: .district,
    governance: .committeeSystem,
    settings: ConstitutionSettings(
      mostTiers: 4, staffConsultationDays: 21, source: "Stellbridge’s change policy"))

  /// Both, the county first.
  public static let councils = [eddershire, stellbridge]
}
