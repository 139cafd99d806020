import Council
import HTML
import Law
import Publishing

/// One version of an equality impact assessment: what was found for people of each characteristic, who was asked, who signed it off.
struct EqualityAssessmentPage {
  var authority: Authority
  var assessment: EqualityImpactAssessment
  /// All versions that whoever asks may see, the first first.
  var versions: [EqualityImpactAssessment]
  /// What the thing is called that it is for; `nil` when it is gone.
  var matter: String?
  /// The title of the post that answers for it.
  var responsible: String?
  var today: Day
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(kicker: "Equality impact assessment \(assessment.reference.rawValue)", .data(assessment.title)) {
        state
        if assessment.signedOn != nil { assessment.tag }
        span { "Version \(assessment.version)" }
      }
      ways
      older
      EqualityAnswers(authority: id, assessment: assessment, matter: matter, responsible: responsible, today: today)
        .node
      if versions.count > 1 { history }
    }
  }

  private var state: HTMLNode {
    guard let day = assessment.signedOn else { return tag(.ochre, .due, "In the making") }
    return tag(.green, .met, "Signed off on \(day.long)")
  }

  @HTMLBuilder private var older: HTMLNode {
    if let latest = versions.last(where: { $0.signedOn != nil }), latest.version > assessment.version {
      notice(.standing, "A later version stands", id: "later") {
        p {
          "This is version \(assessment.version). "
          a(.href(Address.equalityAssessment(id, assessment.reference))) { "Read version \(latest.version)" }
        }
      }
    }
  }

  private var history: HTMLNode {
    leaf("versions", "Its versions") {
      ul(.class("plain stack")) {
        for one in versions.reversed() {
          li {
            a(.href(Address.equalityAssessment(id, one.reference, version: one.version))) { "Version \(one.version)" }
            if let day = one.signedOn {
              span(.class("soft")) { ", signed off on \(day.long)" }
            } else {
              span(.class("soft")) { ", in the making" }
            }
          }
        }
      }
    }
  }
}

/// What an assessment says, for its page and for whoever signs it off.
struct EqualityAnswers {
  var authority: String
  var assessment: EqualityImpactAssessment
  var matter: String?
  var responsible: String?
  var today: Day

  var node: HTMLNode {
    HTMLNode {
      leaf("about", "What it is for", margin: lawSource(EqualityDutyRegarded.self, on: assessment.signedOn ?? today)) {
        p { "It shows what was found. Whether that is due regard is for those who decide to judge." }
        summaryList([
          ("For", subject), ("Officer responsible", post),
          ("Signed off by", HTMLNode(assessment.signedBy)), ("Looked at again", review),
        ])
      }
      leaf("found", "What was found", full: true) {
        DataTable(
          caption: "What it means for people of each protected characteristic", captionIsHidden: true,
          columns: [
            .heading("Characteristic"), .text("Impact"), .text("What is known"), .text("Why, or what is done"),
          ], rows: EqualityImpactAssessment.Characteristic.allCases.map(row)
        ).node
        p(.class("small soft")) {
          "Of marriage and civil partnership the duty asks only in its first part, on discrimination."
        }
      }
      if !assessment.asked.isEmpty {
        leaf("asked", "Who was asked") { MarkdownText(assessment.asked).node }
      }
    }
  }

  private var subject: HTMLNode {
    HTMLNode {
      if let matter {
        a(.href(Address.matter(authority, assessment.matter))) { matter }
        span(.class("soft")) { ", \(Phrase.term(assessment.matter.kind.words))" }
      } else {
        span { assessment.matter.reference }
      }
    }
  }

  private var post: HTMLNode {
    guard let responsible else { return HTMLNode(assessment.responsible.rawValue) }
    return a(.href(Address.post(authority, assessment.responsible))) { responsible }
  }

  private var review: HTMLNode {
    guard let day = assessment.reviewOn else { return .empty }
    return day < today ? tag(.brick, .not, "Late since \(day.long)") : HTMLNode(day.long)
  }

  private func row(_ characteristic: EqualityImpactAssessment.Characteristic) -> [HTMLNode] {
    let answer = assessment.answer(characteristic)
    let none = span(.class("soft")) { "Not answered" }
    return [
      HTMLNode(Phrase.term(characteristic.words.capitalised)), answer.impact?.tag ?? none,
      answer.evidence.isEmpty ? .empty : MarkdownText(answer.evidence).node,
      answer.words.isEmpty ? .empty : MarkdownText(answer.words).node,
    ]
  }
}
