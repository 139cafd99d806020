import Council

/// What a change does; its value says to what.
enum Verb: String, CaseIterable, Sendable {
  case createPost = "create_post"
  case deletePost = "delete_post"
  case retitlePost = "retitle_post"
  case regradePost = "regrade_post"
  case changeFTE = "change_fte"
  case changeBasis = "change_basis"
  case changeFunding = "change_funding"
  case changeReportingLine = "change_reporting_line"
  case changeArea = "change_area"
  case movePost = "move_post"
  case splitPost = "split_post"
  case mergePosts = "merge_posts"
  case createUnit = "create_unit"
  case renameUnit = "rename_unit"
  case moveUnit = "move_unit"
  case mergeUnits = "merge_units"
  case closeUnit = "close_unit"
  case assign, end
  case reviseJobDescription = "revise_job_description"

  /// What stands at the verb itself.
  var subject: KeySpec {
    switch self {
    case .createPost: .required(.object(PostKey.self), "Creates a post.")
    case .deletePost: .required(.post, "Deletes a post.")
    case .retitlePost: .required(.post, "Gives a post another title.")
    case .regradePost: .required(.post, "Puts a post on another grade.")
    case .changeFTE: .required(.post, "Changes the working time of each position.")
    case .changeBasis: .required(.post, "Changes how long a post is meant to last.")
    case .changeFunding: .required(.post, "Changes who pays for a post.")
    case .changeReportingLine: .required(.post, "Changes whom a post reports to.")
    case .changeArea: .required(.post, "Changes the area a post covers.")
    case .movePost: .required(.post, "Moves a post to another unit.")
    case .splitPost: .required(.post, "Splits a line of like posts.")
    case .mergePosts: .required(.list(.post), "Makes several kinds of post one.")
    case .createUnit: .required(.object(UnitKey.self), "Creates a unit.")
    case .renameUnit: .required(.unit, "Gives a unit another name.")
    case .moveUnit: .required(.unit, "Moves a unit under another.")
    case .mergeUnits: .required(.list(.unit), "Makes several units one.")
    case .closeUnit: .required(.unit, "Closes a unit.")
    case .assign: .required(.line, "Gives a designation, delegation, function, seat or duty to a post.")
    case .end: .required(.line, "Ends a designation, delegation, function, seat or duty.")
    case .reviseJobDescription: .required(.post, "Revises a post's job description.")
    }
  }

  /// What stands beside the verb.
  var companions: [(key: Companion, spec: KeySpec)] {
    switch self {
    case .createPost, .deletePost, .createUnit, .closeUnit: []
    case .retitlePost: [(.to, .required(.line, "The new title."))]
    case .regradePost:
      [
        (.to, .required(.line, "The new grade.")),
        (.subjectToEvaluation, .optional(.flag, "Whether the new grade waits for job evaluation.")),
      ]
    case .changeFTE: [(.to, .required(.workingTime, "Working time of each position from then on."))]
    case .changeBasis: [(.to, .required(.one(of: Post.Basis.self), "The new basis."))]
    case .changeFunding: [(.to, .required(.shares, "The new shares in per cent; they add up to 100."))]
    case .changeReportingLine: [(.to, .required(.post, "The post it will report to, or council."))]
    case .changeArea: [(.to, .required(.line, "The new area; an empty text for none."))]
    case .movePost:
      [
        (.to, .required(.unit, "The unit it moves to.")),
        (.reportsTo, .optional(.post, "The post it will report to; as before when left out.")),
      ]
    case .splitPost:
      [(.into, .required(.list(.object(PartKey.self)), "The parts; their positions add up to the line's."))]
    case .mergePosts:
      [
        (
          .into,
          .required(
            .object(PostKey.self), "The post they become; what is left out is taken from them where they agree.")
        )
      ]
    case .renameUnit: [(.to, .required(.line, "The new name."))]
    case .moveUnit: [(.to, .required(.unit, "The unit it will be part of, or top."))]
    case .mergeUnits:
      [
        (
          .into,
          .required(
            .object(UnitKey.self), "The unit they become; what is left out is taken from them where they agree.")
        )
      ]
    case .assign:
      [
        (.kind, .optional(.one(of: Responsibility.Kind.self), "What sort of thing it is; needed when it is new.")),
        (.from, .optional(.post, "The post that carries it; left out when it is new.")),
        (.to, .required(.post, "The post that takes it.")),
      ]
    case .end:
      [
        (.kind, .optional(.one(of: Responsibility.Kind.self), "What sort of thing it is.")),
        (.from, .required(.post, "The post that carries it.")),
        (.passesTo, .optional(.line, "In words, where it is meant to go; without it because must say why it ends.")),
      ]
    case .reviseJobDescription:
      [
        (.from, .optional(.jobDescription, "The version before.")),
        (.to, .required(.jobDescription, "The version after.")),
      ]
    }
  }

  /// What stands beside every verb.
  static let common: [(key: Companion, spec: KeySpec)] = [
    (.id, .optional(.line, "A name for this change in messages.")),
    (.because, .optional(.prose, "Why.")),
  ]

  /// Keys that may be left out of the new post or unit because the merged ones supply them.
  static let takenFromMerged: Set<String> = ["title", "unit", "kind"]
}

/// A key that stands beside a change's verb.
enum Companion: String, CaseIterable, Sendable {
  case to, from, into, kind
  case reportsTo = "reports_to"
  case subjectToEvaluation = "subject_to_evaluation"
  case passesTo = "passes_to"
  case id, because
}
