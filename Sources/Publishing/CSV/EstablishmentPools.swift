import Council

/// Values that many rows share, each read once.
struct EstablishmentPools {
  var texts = FieldPool<String>()
  var bases = FieldPool<Post.Basis?>()
  var statuses = FieldPool<Post.Status?>()
  var kinds = FieldPool<OrganisationUnit.Kind?>()
  var funding = FieldPool<Result<[FundingShare], FundingField.Problem>>()
  var designations = FieldPool<Result<[Designation], UnknownName>>()
  var lists = FieldPool<[String]>()

  /// A name in a list that is none of those expected.
  struct UnknownName: Error { let name: String }
}
