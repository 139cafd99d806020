import CaseFiles
import Council
import HTML
import Law
import Publishing

extension FactsSheet {
  /// Whom the case concerns: dismissals, equality, the statutory reports on it.
  static var people: FactsSheet {
    FactsSheet(
      part: "people", title: "Redundancies, equality and statutory reports",
      lede: "The rules on staff and on equality judge what stands here.",
      words: "Stated what is known of redundancies, equality and statutory reports", groups: peopleGroups,
      texts: {
        redundancyTexts($0.redundancy).merging(equalityTexts($0.equality).merging(paperTexts($0)) { $1 }) { $1 }
      },
      read: readPeople)
  }

  private static var peopleGroups: [EditGroup] {
    [
      EditGroup(
        id: "redundancy", heading: "Redundancies", note: "Leave all of it empty when nothing is known yet.",
        fields: redundancyFields),
      EditGroup(
        id: "equality", heading: "Equality impact assessment", note: "Leave all of it empty when there is none.",
        fields: equalityFields),
      EditGroup(id: "papers", heading: "Statutory reports and documents", fields: paperFields),
    ]
  }

  // MARK: Redundancies

  private static var redundancyFields: [EditField] {
    [
      EditField(
        name: "dismissals", label: "Dismissals proposed",
        hint:
          "At one establishment within 90 days, employees who may go to other posts included; 0 when there are none.",
        kind: .line(isNarrow: true)),
      EditField(name: "proposed-on", label: "Day they were proposed", kind: .line(isNarrow: true)),
      EditField(
        name: "consultation-starts", label: "Day the consultation of representatives starts",
        kind: .line(isNarrow: true)),
      EditField(name: "first-dismissal", label: "Day the first dismissal takes effect", kind: .line(isNarrow: true)),
      EditField(
        name: "notified", label: "Day the Secretary of State was notified", hint: "On form HR1.",
        kind: .line(isNarrow: true)),
      EditField(
        name: "pack-gives", label: "What the representatives get in writing",
        kind: .ticks(
          WrittenInformationGiven.Matter.allCases.map {
            .init(value: $0.rawValue, words: .term($0.words.prefix(1).uppercased() + $0.words.dropFirst()))
          })),
      EditField(name: "copied", label: "Each representative got a copy of the notification", kind: .tick),
    ]
  }

  private static func redundancyTexts(_ stated: Redundancy?) -> [String: String] {
    guard let stated else { return [:] }
    return [
      "dismissals": String(stated.dismissals), "proposed-on": stated.proposedOn?.typed ?? "",
      "consultation-starts": stated.consultationStarts?.typed ?? "",
      "first-dismissal": stated.firstDismissal?.typed ?? "", "notified": stated.notified?.typed ?? "",
      "pack-gives": listed(stated.packGives), "copied": stated.copiedToRepresentatives ? "yes" : "",
    ]
  }

  private static func redundancy(_ reading: inout FieldReading) -> Redundancy? {
    guard redundancyFields.contains(where: { !reading.text($0.name).isEmpty }) else { return nil }
    if reading.text("dismissals").isEmpty {
      reading.faults.add("Write how many dismissals are proposed; 0 when there are none.", at: "dismissals")
    }
    return Redundancy(
      dismissals: reading.value("dismissals") { ScalarForms.count($0, in: 0...100_000) } ?? 0,
      proposedOn: reading.day("proposed-on"), consultationStarts: reading.day("consultation-starts"),
      firstDismissal: reading.day("first-dismissal"), notified: reading.day("notified"),
      packGives: reading.ticked("pack-gives"), copiedToRepresentatives: reading.text("copied") == "yes")
  }

  // MARK: Equality

  private static var equalityFields: [EditField] {
    [
      EditField(name: "equality-day", label: "Day it was made", kind: .line(isNarrow: true)),
      EditField(name: "conclusion", label: "What it concludes, in a few words"),
      EditField(name: "finds-no-impact", label: "It concludes that there is no impact", kind: .tick),
      EditField(name: "reason", label: "The reason given for no impact", kind: .lines(rows: 3)),
      EditField(
        name: "characteristics", label: "Protected characteristics that it looks at by name",
        kind: .ticks(
          EqualityAssessment.Characteristic.allCases.map {
            .init(value: $0.rawValue, words: .term($0.words.prefix(1).uppercased() + $0.words.dropFirst()))
          })),
      EditField(name: "in-pack", label: "Whoever decides has the whole of it before them", kind: .tick),
    ]
  }

  private static func equalityTexts(_ stated: EqualityAssessment?) -> [String: String] {
    guard let stated else { return [:] }
    return [
      "equality-day": stated.day?.typed ?? "", "conclusion": stated.conclusion,
      "finds-no-impact": stated.findsNoImpact ? "yes" : "", "reason": stated.reason,
      "characteristics": listed(stated.characteristics), "in-pack": stated.inPack ? "yes" : "",
    ]
  }

  private static func equality(_ reading: inout FieldReading, over base: EqualityAssessment?) -> EqualityAssessment? {
    let stated = EqualityAssessment(
      day: reading.day("equality-day"), conclusion: reading.text("conclusion", keeping: base?.conclusion ?? ""),
      findsNoImpact: reading.text("finds-no-impact") == "yes",
      reason: reading.text("reason", keeping: base?.reason ?? ""),
      characteristics: reading.ticked("characteristics"), inPack: reading.text("in-pack") == "yes")
    return stated == EqualityAssessment() && base != stated ? nil : stated
  }

  // MARK: Statutory reports and documents

  private static var paperFields: [EditField] {
    [
      EditField(
        name: "statutory-reports", label: "Statutory reports",
        hint:
          "One on a line: title | matters | first sent | to every member: yes, no or empty | considered on | by the full council: yes or no. Matters: coordination, numbers-and-grades, organisation, management. For example, Head of Paid Service report | organisation, management | 8 December 2026 | yes | 15 December 2026 | yes",
        kind: .lines(rows: 3)),
      EditField(
        name: "documents", label: "Documents attached or promised",
        hint:
          "One on a line: kind | title | attached or promised. Kinds: accountability-protocol, test-of-assurance, deputy-nomination, resources-statement, other.",
        kind: .lines(rows: 3)),
    ]
  }

  private static func paperTexts(_ restructure: RestructureCase) -> [String: String] {
    [
      "statutory-reports": restructure.statutoryReports.map(FactLine.written).joined(separator: "\n"),
      "documents": restructure.documents.map(FactLine.written).joined(separator: "\n"),
    ]
  }

  private static func readPeople(_ reading: inout FieldReading, over base: RestructureCase) -> RestructureCase {
    var stated = base
    stated.redundancy = redundancy(&reading)
    stated.equality = equality(&reading, over: base.equality)
    stated.statutoryReports = reading.values(
      "statutory-reports", base.statutoryReports, FactLine.written, FactLine.statutoryReport)
    stated.documents = reading.values("documents", base.documents, FactLine.written, FactLine.document)
    return stated
  }

  private static func listed(_ ticked: Set<some RawRepresentable<String>>) -> String {
    ticked.map(\.rawValue).sorted().joined(separator: "\n")
  }
}
