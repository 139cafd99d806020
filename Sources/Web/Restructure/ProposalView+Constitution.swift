import Council
import HTML

extension ProposalPage {
  /// What the council is asked to change in its constitution, passage by passage.
  func constitution(_ part: Part) -> HTMLNode {
    leaf(
      part.id, part.heading, number: part.number,
      margin: p { "Underlined words are put in, struck words are taken out." }
    ) {
      for amendment in restructure.constitution?.amendments ?? [] {
        h3 { amendment.name }
        for replacement in amendment.replacements {
          div(.class("passage")) {
            p { tracked(WordDifference(replacement.deletes, replacement.inserts).runs) }
          }
        }
      }
    }
  }
}
