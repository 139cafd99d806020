extension Persona {
  /// What is worth trying as them: in a few words, and the page of their council where it begins.
  public var tries: [(words: String, place: String)] {
    switch self {
    case .clerk:
      [
        ("change a post, from a day on and under a decision", "/posts/DSO"), ("add a unit", "/structure/new-unit"),
        ("find your change in the public record", "/record"),
      ]
    case .monitoringOfficer:
      [("see who may do what", "/accounts"), ("check the record by a fingerprint", "/record/check")]
    case .headOfService:
      [
        ("look at your proposal and what the rules say of it", "/proposals/five-areas"),
        ("see your service", "/units/CEN"),
      ]
    case .engagementOfficer:
      [
        ("see your own post and its job description", "/posts/ENG"),
        ("read what is proposed for it", "/proposals/five-areas"),
      ]
    case .member:
      [
        ("read the report that Cabinet will decide", "/proposals/five-areas/report"),
        ("see the structure", "/structure"),
      ]
    case .unionRepresentative:
      [
        ("see what changes, post by post", "/proposals/five-areas"),
        ("compare with the decision of last year", "/proposals/one-front-door"),
      ]
    case .auditor:
      [("see accounts and roles", "/accounts"), ("follow the seals of the record", "/record/seals")]
    case .administrator:
      [("invite a person and read their letter", "/accounts/new"), ("give somebody a role", "/accounts")]
    case .treasurer, .resident:
      [("see what is kept about you", "/account/data"), ("see how the council is organised", "/structure")]
    case .districtClerk:
      [
        ("change a post of the district", "/posts/CMOF"),
        ("see that the county’s accounts are not yours", "/structure"),
      ]
    }
  }
}
