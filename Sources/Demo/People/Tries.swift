extension Persona {
  /// What is worth trying as them: in a few words, and the page of their council where it begins.
  public var tries: [(words: String, place: String)] {
    switch self {
    case .clerk:
      [
        ("Change a post, from a day on and under a decision", "/posts/DSO"),
        ("Draw a new place, or enter a map of places", "/places"), ("Find your change in the public record", "/record"),
      ]
    case .monitoringOfficer:
      [
        ("Review the draft that waits for you: return it or approve it", "/workspace"),
        ("See who may do what", "/accounts"), ("Check the record by a fingerprint", "/record/check"),
      ]
    case .headOfService:
      [
        ("Draft a restructure on the tree, step by step", "/drafts"),
        ("See which of your drafts is with a colleague", "/workspace"),
        ("Look at your proposal and what the rules say of it", "/proposals/five-areas"),
      ]
    case .engagementOfficer:
      [
        ("See which areas you and your colleagues answer for", "/places"),
        ("See your own post and its job description", "/posts/ENG"),
        ("Say what you think of what is proposed for it", "/proposals/five-areas/consultation"),
      ]
    case .member:
      [
        ("Read the report that Cabinet will decide", "/proposals/five-areas/report"),
        ("See the places of your division", "/places/ED01"),
      ]
    case .unionRepresentative:
      [
        ("See what changes, post by post", "/proposals/five-areas"),
        ("Compare with the decision of last year", "/proposals/one-front-door"),
      ]
    case .humanResources:
      [
        ("See who is consulted on five areas and what was said", "/proposals/five-areas/consultation/desk"),
        ("See what came of the consultation of last year", "/proposals/one-front-door/consultation"),
      ]
    case .auditor:
      [
        ("Read the drafts and what colleagues say of them", "/drafts"),
        ("Follow the seals of the record", "/record/seals"),
      ]
    case .administrator:
      [("Invite a person and read their letter", "/accounts/new"), ("Give somebody a role", "/accounts")]
    case .treasurer, .resident:
      [("Find who answers for your street", "/my-area?q=VE1+1AA"), ("See what is kept about you", "/account/data")]
    case .districtClerk:
      [
        ("Say which post answers for a ward of the district", "/places/W01"),
        ("Change a post of the district", "/posts/CMOF"),
        ("See that the county’s accounts are not yours", "/structure"),
      ]
    }
  }
}
