import Council

enum PostKey: String, FormatKey {
  case reference, title, unit
  case reportsTo = "reports_to"
  case grade
  case subjectToEvaluation = "subject_to_evaluation"
  case fte, posts, basis, status, area, funding, cost
  case payFrom = "pay_from"
  case payTo = "pay_to"
  case designations, delegations
  case properOfficerFunctions = "proper_officer_functions"
  case outsideSeats = "outside_seats"
  case duties

  static let objectName = "post"

  var spec: KeySpec {
    switch self {
    case .reference: .required(.newReference, "A short, lasting name of its own.")
    case .title: .required(.line, "The post's title.")
    case .unit: .required(.unit, "The unit it works in.")
    case .reportsTo:
      .optional(.post, "The post it reports to; council, or left out, when it answers to the council itself.")
    case .grade: .optional(.line, "The grade, as the council names it.")
    case .subjectToEvaluation: .optional(.flag, "Whether the grade waits for job evaluation.")
    case .fte: .optional(.workingTime, "Working time of each position, more than 0 and at most 1; 1 when left out.")
    case .posts: .optional(.count(1...100_000), "How many like positions it stands for; 1 when left out.")
    case .basis: .optional(.one(of: Post.Basis.self), "How long it is meant to last; permanent when left out.")
    case .status:
      .optional(.one(of: Post.Status.self), "Whether somebody is in it; vacant when a new post leaves it out.")
    case .area: .optional(.line, "The area it covers.")
    case .funding: .optional(.shares, "Who pays, in per cent; the shares add up to 100.")
    case .cost: .optional(.amount, "Yearly cost of each position with on-costs, in pounds.")
    case .payFrom: .optional(.amount, "The least yearly pay of the grade, in pounds.")
    case .payTo: .optional(.amount, "The most yearly pay of the grade, in pounds.")
    case .designations: .optional(.list(.one(of: Designation.self)), "Statutory hats it carries.")
    case .delegations: .optional(.list(.line), "Powers delegated to it by title.")
    case .properOfficerFunctions:
      .optional(.list(.line), "Functions for which it is the proper officer (LGA 1972 s.270(3)).")
    case .outsideSeats: .optional(.list(.line), "Seats it fills on other bodies.")
    case .duties: .optional(.list(.line), "Duties listed for it.")
    }
  }
}

enum PartKey: String, FormatKey {
  case reference, posts, title, unit
  case reportsTo = "reports_to"
  case grade
  case subjectToEvaluation = "subject_to_evaluation"
  case area, duties

  static let objectName = "part"

  var spec: KeySpec {
    switch self {
    case .reference: .required(.newReference, "The new line's reference; one part may keep the line's.")
    case .posts: .required(.count(1...100_000), "How many positions it takes; the parts add up to the line.")
    case .title: .optional(.line, "Its title; the line's when left out.")
    case .unit: .optional(.unit, "The unit it works in; the line's when left out.")
    case .reportsTo: .optional(.post, "The post it reports to; the line's when left out.")
    case .grade: .optional(.line, "The grade; the line's when left out.")
    case .subjectToEvaluation:
      .optional(.flag, "Whether its grade waits for job evaluation; as the line when left out.")
    case .area: .optional(.line, "The area it covers; the line's when left out.")
    case .duties: .optional(.list(.line), "What it takes of what the line carries.")
    }
  }
}

enum UnitKey: String, FormatKey {
  case reference, name, kind
  case partOf = "part_of"

  static let objectName = "unit"

  var spec: KeySpec {
    switch self {
    case .reference: .required(.newReference, "A short, lasting name of its own.")
    case .name: .required(.line, "The unit's name.")
    case .kind: .required(.one(of: OrganisationUnit.Kind.self), "What kind of unit it is.")
    case .partOf: .optional(.unit, "The unit it is part of; top, or left out, at the top.")
    }
  }
}
