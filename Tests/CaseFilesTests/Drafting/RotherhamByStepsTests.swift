import CaseFiles
import Law
import Testing

@testable import Council

/// The merger of 16 June 2014, drafted on the tree from the establishment before it.
@Suite("Rotherham 2014, step by step")
struct RotherhamByStepsTests {
  private func post(_ reference: String) -> Post.Reference { .init(rawValue: reference) }
  private func unit(_ reference: String) -> OrganisationUnit.Reference { .init(rawValue: reference) }

  private func amended(_ edit: (inout PostAmendment) -> Void) -> PostAmendment {
    var amendment = PostAmendment()
    edit(&amendment)
    return amendment
  }

  private func steps(_ before: Establishment) -> [DraftOperation] {
    var job = Post.merging(before.posts.filter { ["CIO", "REO"].contains($0.reference.rawValue) })
    (job.reference, job.title, job.unit) = (post("NDO"), "Neighbourhood Development Officer", unit("NPE"))
    (job.reportsTo, job.gradeSubjectToEvaluation) = (post("CESM"), true)
    let service = OrganisationUnit(
      reference: unit("NPE"), name: "Neighbourhood Partnerships and Engagement Service", kind: .service,
      parent: unit("NAS"))
    return [
      .mergeUnits([unit("APT"), unit("CCE")], into: service),
      .mergePosts([post("CIO"), post("REO")], into: job),
      .amendPosts([post("CESM")], amended { $0.title = "Neighbourhood Partnerships and Engagement Manager" }),
      .amendPosts([post("CSO"), post("APM"), post("PCLO")], amended { $0.line = .post(self.post("CESM")) }),
      .amendPosts([post("CSO")], amended { $0.title = "Neighbourhood Support Officer" }),
      .splitPost(
        post("CENO"),
        into: [
          .init(reference: post("CENO"), positions: 2, duties: []),
          .init(
            reference: post("CSC"), positions: 1, title: "Community Safety Coordinator",
            gradeSubjectToEvaluation: true, unit: unit("NCASB"), reportsTo: post("HCM"),
            duties: ["Prevent, hate crime and community safety"]),
        ]),
      .amendPosts(
        [post("SCCO")],
        amended {
          $0.unit = self.unit("CYPS")
          $0.line = .council
        }),
      .renameUnit(unit("HCS"), to: "Housing and Estate Services"),
      .amendPosts([post("HCM")], amended { $0.title = "Housing and Estate Services Manager" }),
      .passDuties([
        DutyChoice(
          Responsibility(kind: .duty, text: "Team administration"), from: post("CSO"),
          .passes(to: "other services and wider partners"))
      ]),
    ]
  }

  @Test func `the steps lead to the figures of the paper`() throws {
    let paper = try PaperCase("rotherham-2014").answer
    var draft = paper.restructure.drafted
    draft.changes = []
    (draft.jobDescriptions, draft.splitsToCompare) = ([], [])
    for step in steps(draft.establishment) { draft = try draft.taking(step).next }
    draft.splitsToCompare = paper.restructure.splitsToCompare
    let answer = draft.assess()
    let service = try #require(answer.after.byUnit.first { $0.unit.reference == unit("NPE") })
    #expect(service.positions == 24)
    #expect(answer.before.positions == 26 && answer.after.positions == 26)
    let split = try #require(answer.splits.first)
    #expect(split.options.first { $0.isNow }?.fteByFund[.general] == .tenths(28))
    #expect(split.options.first { $0.name == "Flat 60/40" }?.change[.general] == .tenths(12))
    #expect(split.options.first { $0.isNeutral }?.funding.map(\.basisPoints) == [7200, 2800])
    let team = try #require(answer.before.byUnit.first { $0.unit.reference == unit("APT") })
    #expect(team.fteByFund == [.housingRevenueAccount: .tenths(138), .general: .tenths(72)])
    #expect(answer.after.fteByFund == answer.before.fteByFund, "the neutral split shifts nothing between the funds")
    #expect(answer.findings.filter { $0.rule == "OFF-ORPHAN" && $0.outcome == .notMet }.count == 2)
  }

  @Test func `a step says what it does to the funds and to what is carried`() throws {
    var draft = try PaperCase("rotherham-2014").answer.restructure.drafted
    draft.changes = []
    var all = steps(draft.establishment)
    if case .mergePosts(let posts, var into) = all[1] {
      into.funding = [
        FundingShare(.housingRevenueAccount, basisPoints: 6_000), FundingShare(.general, basisPoints: 4_000),
      ]
      all[1] = .mergePosts(posts, into: into)
    }
    let first = try draft.taking(all[0]).next
    let second = try first.taking(all[1])
    #expect(
      second.words
        == "Merged 7 Community Involvement Officer and 3 Resident Engagement Officer into 10 Neighbourhood Development Officer"
    )
    let effect = DraftEffect(from: first.assess(), to: second.next.assess()).words
    #expect(effect.hasPrefix("1.2 FTE more on the General Fund; 1.2 FTE less on the Housing Revenue Account"))
  }

  @Test func `a step that goes round in a ring, names what is gone or does not add up is refused in words`() throws {
    var draft = try PaperCase("rotherham-2014").answer.restructure.drafted
    draft.changes = []
    let refused: [(DraftOperation, String)] = [
      (.amendPosts([post("HCM")], amended { $0.line = .post(self.post("CIO")) }), "ring"),
      (.amendPosts([post("GONE")], amended { $0.title = "X" }), "no post GONE"),
      (.mergePosts([post("CIO"), post("CIO")], into: Post.merging([])), "at least two different"),
      (.splitPost(post("CIO"), into: [.init(reference: post("CIO"), positions: 7)]), "at least two parts"),
      (.closeUnit(unit("NAS"), contents: unit("APT")), "part of it"),
      (.moveUnit(unit("NAS"), to: unit("APT")), "ring"),
    ]
    for (operation, words) in refused {
      let error = #expect(throws: DraftObjections.self) { try draft.taking(operation) }
      #expect(
        error?.all.contains { $0.words.contains(words) } == true, "\(operation): \(error?.all.map(\.words) ?? [])")
    }
  }
}
