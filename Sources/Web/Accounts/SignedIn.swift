import Council

/// Somebody who is signed in at an authority: who they are, and what their forms must carry.
struct SignedIn: Sendable {
  /// The authority they are signed in at.
  var authority: String
  /// What they are called, for their own eyes.
  var name: String
  /// Who they act as.
  var person: ActingPerson
  /// What names this session among their devices.
  var session: String
  /// What every form sent in this session must carry.
  var formToken: String
}
