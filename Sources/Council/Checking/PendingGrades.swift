import Law

/// Posts whose grade waits for job evaluation, with the result where it is recorded.
struct PendingGrades {
  private(set) var facts: [GradeEvaluatedBeforeEffect.Facts] = []

  init(_ restructure: RestructureCase, _ comparison: StructureComparison, _ revisions: [JobDescriptionRevision]) {
    let superseded = Set(revisions.compactMap(\.before?.id))
    let current = Dictionary(
      grouping: restructure.jobDescriptions.filter { !superseded.contains($0.id) && $0.gradeSubjectToEvaluation },
      by: \.post)
    let rows = comparison.posts
    for place in rows.indices where !rows[place].isContext {
      let isPending = rows[place].after?.gradeSubjectToEvaluation == true
      guard isPending || !current.isEmpty, let post = rows[place].after else { continue }
      let descriptions = current[post.reference] ?? []
      guard isPending || !descriptions.isEmpty else { continue }
      let grade = post.grade.isEmpty ? descriptions.first?.grade ?? "" : post.grade
      facts.append(
        .init(
          post: post.titleAndArea, grade: grade, result: descriptions.compactMap(\.evaluationResult).last,
          takesEffect: restructure.effectiveDay))
    }
  }
}
