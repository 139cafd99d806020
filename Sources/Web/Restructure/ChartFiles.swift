import Council
import Publishing

extension Site {
  func beforeChart(_ visit: Visit) throws -> Answer {
    drawing(try assessment(visit).comparison.before)
  }

  func afterChart(_ visit: Visit) throws -> Answer {
    let comparison = try assessment(visit).comparison
    let marks = comparison.posts.filter { $0.after != nil }.map { ($0.post.reference, $0.state) }
    return drawing(comparison.after, marks: Dictionary(marks) { first, _ in first })
  }

  private func drawing(
    _ establishment: Establishment, marks: [Post.Reference: StructureComparison.State] = [:]
  ) -> Answer {
    var answer = Answer.file(
      OrganisationChart(establishment, marks: marks).standalone(), contentType: "image/svg+xml; charset=utf-8")
    answer.carriesStyle = true
    return answer
  }
}
