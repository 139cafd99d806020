import Law

extension OfficerPicture {
  /// The directors of children's and adult services after the change, each with its line.
  var directorFacts: DirectorsReportToHeadOfPaidService.Facts {
    let offices: [Designation] = [.directorOfChildrensServices, .directorOfAdultSocialServices]
    var directors: [Post] = []
    for post in offices.flatMap({ after.posts[$0] ?? [] })
    where !directors.contains(where: { $0.reference == post.reference }) { directors.append(post) }
    return .init(
      on: day, council: council,
      directors: directors.map { post in
        .init(
          post.holder, offices: offices.filter(post.designations.contains).map(\.officeName), line: line(of: post))
      },
      accountabilityProtocol: document(.accountabilityProtocol), testOfAssurance: document(.testOfAssurance))
  }

  /// The director of public health after the change, with the line.
  var publicHealthFacts: DirectorOfPublicHealthAppointed.Facts {
    .init(
      facts(.directorOfPublicHealth),
      lines: (after.posts[.directorOfPublicHealth] ?? []).map { .init($0.holder, line(of: $0)) })
  }

  /// Whom a post reports to after the change. In an extract an empty line is one that is not shown.
  func line(of post: Post) -> ReportingLine {
    if post.designations.contains(.headOfPaidService) { return .isHeadOfPaidService }
    guard let manager = post.reportsTo else { return isWhole ? .council : .notShown }
    let heads = after.posts[.headOfPaidService] ?? []
    if heads.contains(where: { $0.reference == manager }) { return .headOfPaidService }
    if heads.isEmpty && !isWhole { return .notShown }
    return .post(comparison.after.posts.first { $0.reference == manager }?.holder.words ?? manager.rawValue)
  }
}
