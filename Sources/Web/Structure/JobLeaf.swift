import Council
import HTML

/// What the job of a post is, on the post’s page.
struct JobLeaf {
  var job: JobDescription

  var node: HTMLNode {
    leaf(
      "job", "Job description",
      margin: HTMLNode { if !job.responsibleTo.isEmpty { p { "Responsible to \(job.responsibleTo)" } } }
    ) {
      summaryList([
        ("Title", HTMLNode(job.title)), ("Grade", HTMLNode(job.gradeInWords)), ("Purpose", HTMLNode(job.purpose)),
        ("Answers for", listed(job.accountabilities.map { HTMLNode($0.text) })),
        ("Essential", criteria(essential: true)), ("Desirable", criteria(essential: false)),
      ])
    }
  }

  private func criteria(essential: Bool) -> HTMLNode {
    listed(job.criteria.filter { $0.essential == essential }.map { HTMLNode($0.text) })
  }
}
