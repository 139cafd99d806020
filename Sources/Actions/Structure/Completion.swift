import Council

extension OrganisationUnit: EffectiveDated {
  public func completed(from other: Self) -> Self {
    var unit = self
    unit.parent = parent ?? other.parent
    return unit
  }
}

extension Post: EffectiveDated {
  public func completed(from other: Self) -> Self {
    var post = self
    post.reportsTo = reportsTo ?? other.reportsTo
    if grade.isEmpty { (post.grade, post.gradeSubjectToEvaluation) = (other.grade, other.gradeSubjectToEvaluation) }
    if payFrom == nil, payTo == nil { (post.payFrom, post.payTo) = (other.payFrom, other.payTo) }
    post.costEach = costEach ?? other.costEach
    if area.isEmpty { post.area = other.area }
    if funding.isEmpty { post.funding = other.funding }
    for item in other.responsibilities { post.take(item) }
    return post
  }
}
