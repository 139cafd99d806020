import Law

extension StatutoryReport {
  /// This report as the rules know it.
  var facts: HeadOfPaidServiceReport {
    HeadOfPaidServiceReport(
      title: title, matters: matters.count, firstSent: firstSent, sentToEveryMember: sentToEveryMember,
      consideredOn: consideredOn, consideredByFullCouncil: consideredByFullCouncil)
  }
}

extension OfficerPicture {
  /// What the report asks about the Clerk; of a repeated list only what the first does not say.
  var clerkRecommendations: [LordLieutenantAppointsTheClerk.Recommendation] {
    let report = restructure.report
    let first = clerk(report.recommendations, "Recommendation")
    let asked = Set(report.recommendations.filter(\.concernsTheClerk).map(\.verb))
    let repeated = report.recommendationsRepeated.enumerated()
      .filter { $0.element.concernsTheClerk && !asked.contains($0.element.verb) }
    return first
      + repeated.map { .init(verb: $0.element.verb.rawValue, place: "Repeated recommendation \($0.offset + 1)") }
  }

  private func clerk(
    _ list: [CommitteeReport.Recommendation], _ name: String
  ) -> [LordLieutenantAppointsTheClerk.Recommendation] {
    list.enumerated().filter { $0.element.concernsTheClerk }
      .map { .init(verb: $0.element.verb.rawValue, place: "\(name) \($0.offset + 1)") }
  }
}

extension CommitteeReport.Recommendation {
  var concernsTheClerk: Bool { designation == .clerkOfTheLieutenancy }
}
