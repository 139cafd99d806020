import Council
import Law

/// Who may ask for a deed, as the table of deeds names them.
enum Asker: Hashable, CustomStringConvertible {
  case role(Role)
  case visitor, operatorAtTheMachine, folkmoot

  static let everyRole = Set(Role.allCases.map(Asker.role))
  static let all = everyRole.union([.visitor, .operatorAtTheMachine, .folkmoot])

  /// Somebody who is this at Kent today.
  var person: ActingPerson {
    switch self {
    case .role(let role): Self.person(RoleGrant(authority: "kent", role: role))
    case .visitor: .visitor
    case .operatorAtTheMachine: .operatorAtTheMachine
    case .folkmoot: .folkmoot
    }
  }

  var description: String {
    switch self {
    case .role(let role): role.words
    case .visitor: "a visitor"
    case .operatorAtTheMachine: "the operator"
    case .folkmoot: "Folkmoot by its clock"
    }
  }

  static func person(_ grants: RoleGrant...) -> ActingPerson {
    ActingPerson(.account("clerk-1"), post: "Clerk", grants: grants)
  }

  /// People whose roles count for nothing at Kent today: over, not begun, or another council's.
  static var withoutStanding: [(words: String, person: ActingPerson)] {
    let (yesterday, tomorrow) = (Councils.today.adding(days: -1), Councils.today.adding(days: 1))
    return Role.allCases.flatMap { role in
      [
        ("\(role.words) until yesterday", person(RoleGrant(authority: "kent", role: role, to: yesterday))),
        ("\(role.words) from tomorrow on", person(RoleGrant(authority: "kent", role: role, from: tomorrow))),
        ("\(role.words) at Rotherham", person(RoleGrant(authority: "rotherham", role: role))),
      ]
    } + [("an account without a role", person())]
  }

  /// People with a role for one body only.
  static var forOneBody: [(words: String, person: ActingPerson)] {
    Role.allCases.map {
      ("\($0.words) of the cabinet", person(RoleGrant(authority: "kent", role: $0, scope: .body("cabinet"))))
    }
  }
}
