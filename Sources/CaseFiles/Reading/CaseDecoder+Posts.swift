import Council

extension CaseDecoder {
  /// The post a change creates. A new post is vacant unless the case says otherwise.
  func newPost(_ value: Value) -> Post? {
    let count = log.count
    guard let fields = fields(value, as: PostKey.self) else { return nil }
    guard var post = named(fields, title: line(fields[.title], mayBeEmpty: false), unit: unit(fields[.unit])) else {
      return nil
    }
    post.status = .vacant
    fill(&post, fields)
    guard log.count == count else { return nil }
    names.newPosts[post.reference] = post
    return post
  }

  private func named(
    _ fields: Fields<PostKey>, title: String?, unit: OrganisationUnit.Reference?
  ) -> Post? {
    let reference = newReference(fields[.reference])
    // The other keys are read all the same, so that all messages come at once.
    var post = Post(
      reference: .init(rawValue: reference ?? ""), title: title ?? "", unit: unit ?? .init(rawValue: ""))
    guard reference != nil, title != nil, unit != nil else {
      fill(&post, fields)
      return nil
    }
    return post
  }

  /// Puts what is stated into a post; what is left out stays as it is.
  func fill(_ post: inout Post, _ fields: Fields<PostKey>) {
    if let line = reportingLine(fields[.reportsTo]) { post.reportsTo = line }
    if let grade = line(fields[.grade]) { post.grade = grade }
    if let open = flag(fields[.subjectToEvaluation]) { post.gradeSubjectToEvaluation = open }
    if let fte = workingTime(fields[.fte]) { post.fteEach = fte }
    if let positions = count(fields[.posts], PostKey.posts.spec.kind) { post.positions = positions }
    if let basis = choice(fields[.basis], of: Post.Basis.self) { post.basis = basis }
    if let status = choice(fields[.status], of: Post.Status.self) { post.status = status }
    if let area = line(fields[.area]) { post.area = area }
    if let funding = shares(fields[.funding]) { post.funding = funding }
    fillPay(&post, fields)
    post.designations = choices(fields[.designations], of: Designation.self)
    post.delegations = lines(fields[.delegations])
    post.properOfficerFunctions = lines(fields[.properOfficerFunctions])
    post.outsideSeats = lines(fields[.outsideSeats])
    post.duties = lines(fields[.duties])
  }

  private func fillPay(_ post: inout Post, _ fields: Fields<PostKey>) {
    if let cost = amount(fields[.cost]) { post.costEach = cost }
    if let from = amount(fields[.payFrom]) { post.payFrom = from }
    if let to = amount(fields[.payTo]) { post.payTo = to }
    if let value = fields[.payTo] ?? fields[.payFrom], let from = post.payFrom, let to = post.payTo, to < from {
      fault(value, "The pay range runs from \(from) to \(to). The second amount is not less than the first.")
    }
  }

  // MARK: Splitting

  func split(_ entry: ChangeEntry) -> Change.Action? {
    let count = log.count
    let reference = post(entry.subject)
    let read = (list(entry[.into]) ?? []).map(part)
    guard let reference, log.count == count, let into = entry[.into] else { return nil }
    let parts = read.compactMap(\.self)
    guard !parts.isEmpty else {
      fault(into, "A line is split into at least one part.")
      return nil
    }
    guard let line = names.standing(reference) else {
      if names.isComplete {
        fault(entry.subject, "Only a line that stands today can be split; \(reference.rawValue) is new.")
      }
      return nil
    }
    let sum = parts.reduce(0) { $0 + $1.positions }
    guard sum == line.positions else {
      fault(into, "The parts add up to \(positions(sum)); \(reference.rawValue) has \(positions(line.positions)).")
      return nil
    }
    for part in parts where part.reference != reference { names.newPosts[part.reference] = line.taking(part) }
    return .splitPost(reference, into: parts)
  }

  private func positions(_ count: Int) -> String { count == 1 ? "1 position" : "\(count) positions" }

  private func part(_ value: Value) -> Change.Part? {
    guard let fields = fields(value, as: PartKey.self) else { return nil }
    let reference = newReference(fields[.reference])
    let positions = count(fields[.posts], PartKey.posts.spec.kind)
    let part = Change.Part(
      reference: .init(rawValue: reference ?? ""), positions: positions ?? 1,
      title: line(fields[.title], mayBeEmpty: false), grade: line(fields[.grade]),
      gradeSubjectToEvaluation: flag(fields[.subjectToEvaluation]), unit: unit(fields[.unit]),
      reportsTo: post(fields[.reportsTo]), area: line(fields[.area]),
      duties: fields[.duties].map { lines($0) })
    return reference == nil || positions == nil ? nil : part
  }
}

extension Post {
  /// The line as one part of it will stand, carrying all it carries: who takes what is settled when changes are made.
  fileprivate func taking(_ part: Change.Part) -> Post {
    var post = self
    post.reference = part.reference
    post.positions = part.positions
    post.title = part.title ?? title
    post.grade = part.grade ?? grade
    post.gradeSubjectToEvaluation = part.gradeSubjectToEvaluation ?? gradeSubjectToEvaluation
    post.unit = part.unit ?? unit
    post.reportsTo = part.reportsTo ?? reportsTo
    post.area = part.area ?? area
    for duty in part.duties ?? [] where !responsibilities.contains(where: { $0.text == duty }) {
      post.duties.append(duty)
    }
    return post
  }
}
