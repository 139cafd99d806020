import Council
import HTML
import Law

/// The equality impact assessments of a council, the last signed first; for officers also those in the making.
struct EqualityAssessmentsPage {
  static let most = 50

  var authority: Authority
  var assessments: [EqualityImpactAssessment]
  var drafts: [EqualityImpactAssessment]
  var page: Int
  var hasMore: Bool
  var today: Day
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: .data(authority.name), "Equality impact assessments",
        lede: "What was found before decisions: whom they touch, how, and what is done about it.")
      ways
      if !drafts.isEmpty {
        leaf("making", "In the making", margin: p { "Seen by officers only, until each is signed off." }) {
          ul(.class("plain stack")) {
            for draft in drafts {
              li {
                a(.href(Address.equalityAssessment(id, draft.reference, version: draft.version))) { draft.title }
                span(.class("soft")) { ", version \(draft.version)" }
              }
            }
          }
        }
      }
      leaf("assessments", "Signed off", full: true, margin: lawSource(EqualityDutyRegarded.self, on: today)) {
        if assessments.isEmpty {
          emptyState("No equality impact assessment is signed off.")
        } else {
          DataTable(
            caption: "Equality impact assessments, the last signed first", captionIsHidden: true,
            columns: [.heading("What is proposed"), .text("Signed off"), .text("Found"), .text("Looked at again")],
            rows: assessments.map(row)
          ).node
        }
        pager
      }
    }
  }

  private func row(_ one: EqualityImpactAssessment) -> [HTMLNode] {
    [
      a(.href(Address.equalityAssessment(id, one.reference))) { one.title },
      HTMLNode(one.signedOn.map(\.long) ?? ""), one.tag, review(one),
    ]
  }

  private func review(_ one: EqualityImpactAssessment) -> HTMLNode {
    guard let day = one.reviewOn else { return .empty }
    return day < today ? tag(.brick, .not, "Late since \(day.long)") : HTMLNode(day.long)
  }

  private var pager: HTMLNode {
    Pager(
      name: "Pages of assessments", of: Address.equality(id, "assessments"), page: page, hasMore: hasMore,
      before: "Later assessments", after: "Earlier assessments"
    ).node
  }
}
