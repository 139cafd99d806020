import Law

extension RestructureCase {
  /// The establishment as the changes leave it, without asking what follows from it.
  public var establishmentAfter: Establishment { ChangeApplication(standingBefore, changes).after }

  /// The case as a draft keeps it: the establishment of the day before the changes, without days of its own, and without where
  /// changes were written in files.
  public var drafted: RestructureCase {
    var drafted = self
    drafted.establishment = standingBefore
    for place in drafted.establishment.units.indices {
      drafted.establishment.units[place].from = nil
      drafted.establishment.units[place].to = nil
    }
    for place in drafted.establishment.posts.indices
    where drafted.establishment.posts[place].from != nil || drafted.establishment.posts[place].to != nil {
      drafted.establishment.posts[place].from = nil
      drafted.establishment.posts[place].to = nil
    }
    for place in drafted.changes.indices { drafted.changes[place].origin = nil }
    return drafted
  }
}
