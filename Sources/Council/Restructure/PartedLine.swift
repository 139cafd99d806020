/// A line of like posts taken apart, with who takes which of its responsibilities.
struct PartedLine {
  let posts: [Post]

  init(_ line: Post, _ parts: [Change.Part]) {
    let named = Set(parts.flatMap { $0.duties ?? [] })
    let open = parts.filter { $0.duties == nil }
    let keeper = open.first { $0.reference == line.reference } ?? (open.count == 1 ? open.first : nil)
    posts = parts.map { part in
      var post = line
      post.reference = part.reference
      post.positions = part.positions
      post.title = part.title ?? line.title
      post.grade = part.grade ?? line.grade
      post.gradeSubjectToEvaluation = part.gradeSubjectToEvaluation ?? line.gradeSubjectToEvaluation
      post.unit = part.unit ?? line.unit
      post.reportsTo = part.reportsTo ?? line.reportsTo
      post.area = part.area ?? line.area
      let taken = Set(part.duties ?? [])
      for item in line.responsibilities {
        let keeps =
          taken.contains(item.text) || taken.contains(item.title)
          || (part == keeper && !named.contains(item.text) && !named.contains(item.title))
        if !keeps { post.lose(item) }
      }
      for duty in part.duties ?? []
      where !post.responsibilities.contains(where: { $0.text == duty || $0.title == duty }) {
        post.duties.append(duty)
      }
      return post
    }
  }
}
