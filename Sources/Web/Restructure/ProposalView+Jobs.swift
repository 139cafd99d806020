import Council
import HTML

extension ProposalPage {
  func jobs(_ part: Part, _ names: StructureNames) -> HTMLNode {
    leaf(
      part.id, part.heading, number: part.number,
      margin: HTMLNode {
        p { "Underlined words are put in, struck words are taken out." }
      }
    ) {
      for revision in assessment.revisions { job(revision, names) }
    }
  }

  private func job(_ revision: JobDescriptionRevision, _ names: StructureNames) -> HTMLNode {
    HTMLNode {
      h3 { names[revision.post] }
      p(.class("facts")) {
        if let share = revision.changedBasisPoints {
          tag(.ochre, .changed, "\(FundingShare(.general, basisPoints: share).percent) of the job changes")
        } else {
          tag(.stone, .na, "No earlier version")
        }
        span { grade(revision.after) }
      }
      if revision.before != nil && !revision.explanation.isEmpty { p { revision.explanation } }
      folded(
        "The job description of \(names[revision.post])\(revision.before == nil ? "" : ", with tracked changes")"
      ) { for passage in revision.marked { self.passage(passage) } }
      criteria(revision.after)
    }
  }

  private func grade(_ description: JobDescription) -> Phrase {
    let grade: Phrase = description.grade.isEmpty ? "Grade not stated" : "Grade \(description.grade)"
    if let result = description.evaluationResult { return "\(grade), evaluated: \(result)" }
    return description.gradeSubjectToEvaluation ? "\(grade), subject to evaluation" : grade
  }

  private func passage(_ passage: MarkedPassage) -> HTMLNode {
    div(.class("passage")) {
      h4 { passage.heading }
      p { tracked(passage.runs) }
    }
  }

  private func criteria(_ description: JobDescription) -> HTMLNode {
    let essential = description.criteria.filter(\.essential)
    let desirable = description.criteria.filter { !$0.essential }
    return summaryList([
      ("Essential", listed(essential.map { HTMLNode($0.text) })),
      ("Desirable", listed(desirable.map { HTMLNode($0.text) })),
    ])
  }
}
