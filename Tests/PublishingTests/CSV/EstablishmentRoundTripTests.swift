import Council
import Law
import Testing

@testable import Publishing

@Suite("Establishments written and read again")
struct EstablishmentRoundTripTests {
  @Test func `writing and reading again gives the same establishment, whatever its texts hold`() {
    for seed in 0..<200 {
      var random = SeededNumbers(seed: UInt64(seed))
      let establishment = Establishment(units: units(&random), posts: posts(&random))
      let bytes = EstablishmentCSV.write(establishment, byteOrderMark: seed % 2 == 0)
      let (read, messages) = EstablishmentCSV.read(bytes, file: "x.csv")
      #expect(messages.isEmpty)
      #expect(read.units == establishment.units)
      for (post, original) in zip(read.posts, establishment.posts) { #expect(post == original) }
      #expect(read.posts.count == establishment.posts.count)
    }
  }

  private func units(_ random: inout SeededNumbers) -> [OrganisationUnit] {
    (0..<3).map { index in
      OrganisationUnit(
        reference: .init(rawValue: "U\(index)"), name: NastyText.named(&random),
        kind: random.pick(OrganisationUnit.Kind.allCases),
        parent: index == 0 ? nil : .init(rawValue: "U\(random.next(index))"), from: Day(number: random.next(20_000)))
    }
  }

  private func posts(_ random: inout SeededNumbers) -> [Post] {
    let references = (0..<5).map { "\(NastyText.named(&random))\($0)" }
    return references.indices.map { post($0, references, &random) }
  }

  private func post(_ index: Int, _ references: [String], _ random: inout SeededNumbers) -> Post {
    Post(
      reference: .init(rawValue: references[index]), title: NastyText.named(&random),
      unit: .init(rawValue: "U\(random.next(3))"),
      reportsTo: index == 0 ? nil : .init(rawValue: references[random.next(index)]), grade: NastyText.make(&random),
      gradeSubjectToEvaluation: random.next(2) == 0,
      payFrom: random.next(2) == 0 ? nil : Money(pence: random.next(1_000)),
      payTo: Money(pence: 1_000 + random.next(100_000_000)),
      fteEach: FullTimeEquivalent(millionths: 1 + random.next(1_000_000)), positions: 1 + random.next(1_000),
      basis: random.pick(Post.Basis.allCases), status: random.pick(Post.Status.allCases), area: NastyText.make(&random),
      funding: random.pick([[], [FundingShare(.general, basisPoints: 10_000)], shares(&random)]),
      costEach: random.next(2) == 0 ? nil : Money(pence: random.next(1_000_000_000)),
      designations: random.pick([[], [.scrutinyOfficer], [.monitoringOfficer, .returningOfficer]]),
      delegations: texts(&random), properOfficerFunctions: texts(&random), outsideSeats: texts(&random),
      duties: texts(&random), from: Day(number: random.next(10_000)),
      to: random.next(2) == 0 ? nil : Day(number: 10_000 + random.next(10_000)))
  }

  private func shares(_ random: inout SeededNumbers) -> [FundingShare] {
    let first = 1 + random.next(9_999)
    return [
      FundingShare(Fund(rawValue: NastyText.named(&random)), basisPoints: first),
      FundingShare(.housingRevenueAccount, basisPoints: 10_000 - first),
    ]
  }

  private func texts(_ random: inout SeededNumbers) -> [String] {
    (0..<random.next(4)).map { _ in NastyText.named(&random) }
  }
}
