import Council

enum MoneyKey: String, FormatKey {
  case title, year, saving, cost, lasting, measure, fund, standing
  case coversPosts = "covers_posts"
  case source

  static let objectName = "money"
  static let exactlyOneOf = ["saving", "cost"]

  var spec: KeySpec {
    switch self {
    case .title: .required(.line, "What it is, in a few words.")
    case .year: .required(.year, "The financial year it is stated for.")
    case .saving: .optional(.amount, "What is saved, in pounds.")
    case .cost: .optional(.amount, "What it costs, in pounds.")
    case .lasting:
      .optional(.one(of: MoneyLine.Lasting.self), "Whether it comes back every year; not-stated when left out.")
    case .measure:
      .optional(
        .one(of: MoneyLine.Measure.self),
        "Whether it adds to earlier years or contains them; incremental when left out.")
    case .fund: .optional(.line, "The fund, by its short name, as GF.")
    case .standing:
      .optional(
        .one(of: MoneyLine.Standing.self), "Whether it counts here or was counted before; proposed when left out.")
    case .coversPosts: .optional(.flag, "Whether it is the price of the posts in the changes.")
    case .source: .optional(.line, "Where the papers say it.")
    }
  }
}

enum SplitKey: String, FormatKey {
  case post, name, funding

  static let objectName = "split_to_compare"

  var spec: KeySpec {
    switch self {
    case .post: .required(.post, "The merged post.")
    case .name: .required(.line, "What the split is called.")
    case .funding: .required(.shares, "The shares in per cent; they add up to 100.")
    }
  }
}

enum ClaimKey: String, FormatKey {
  case says, of, measure, side, bases, statuses, posts, units, source

  static let objectName = "claim"

  var spec: KeySpec {
    switch self {
    case .says: .required(.line, "The number as written: two, 21.")
    case .of: .required(.line, "What it is said of, in words.")
    case .measure: .optional(.one(of: Claim.Measure.self), "What is counted; posts when left out.")
    case .side: .required(.one(of: Claim.Side.self), "Which establishment is meant.")
    case .bases: .optional(.list(.one(of: Post.Basis.self)), "Only posts with one of these bases.")
    case .statuses: .optional(.list(.one(of: Post.Status.self)), "Only posts with one of these states.")
    case .posts: .optional(.list(.post), "Only these posts.")
    case .units: .optional(.list(.unit), "Only posts in these units and below.")
    case .source: .optional(.line, "Where the papers say it.")
    }
  }
}

enum StepKey: String, FormatKey {
  case kind, title, from, to
  case monthOnly = "month_only"

  static let objectName = "timetable_step"

  var spec: KeySpec {
    switch self {
    case .kind: .required(.one(of: TimetableStep.Kind.self), "What kind of step it is.")
    case .title: .required(.line, "What happens.")
    case .from: .required(.day, "The first day, or the only one.")
    case .to: .optional(.day, "The last day.")
    case .monthOnly: .optional(.flag, "Whether the papers give the month, not the day.")
    }
  }
}

enum RedundancyKey: String, FormatKey {
  case dismissals
  case proposedOn = "proposed_on"
  case consultationStarts = "consultation_starts"
  case firstDismissal = "first_dismissal"
  case notified
  case packGives = "pack_gives"
  case copiedToRepresentatives = "copied_to_representatives"

  static let objectName = "redundancy"

  var spec: KeySpec {
    switch self {
    case .dismissals:
      .required(.count(0...1_000_000), "How many dismissals are proposed at one establishment within 90 days.")
    case .proposedOn: .optional(.day, "The day the proposal was made.")
    case .consultationStarts: .optional(.day, "The day consultation of representatives starts.")
    case .firstDismissal: .optional(.day, "The day the first dismissal takes effect.")
    case .notified: .optional(.day, "The day the Secretary of State was notified (form HR1).")
    case .packGives:
      .optional(.list(.one(of: Redundancy.PackMatter.self)), "What the written pack gives (TULRCA 1992 s.188(4)).")
    case .copiedToRepresentatives: .optional(.flag, "Whether each representative got a copy of the notification.")
    }
  }
}

enum EqualityKey: String, FormatKey {
  case day, conclusion
  case findsNoImpact = "finds_no_impact"
  case reason, characteristics
  case inPack = "in_pack"

  static let objectName = "equality"

  var spec: KeySpec {
    switch self {
    case .day: .optional(.day, "The day it was made.")
    case .conclusion: .optional(.line, "What it concludes, in a few words.")
    case .findsNoImpact: .optional(.flag, "Whether it concludes that there is no impact.")
    case .reason: .optional(.prose, "The reason given for no impact.")
    case .characteristics:
      .optional(
        .list(.one(of: EqualityAssessment.Characteristic.self)), "The protected characteristics it looks at by name.")
    case .inPack: .optional(.flag, "Whether the decision-maker has it in the pack.")
    }
  }
}

enum StatutoryReportKey: String, FormatKey {
  case title, matters
  case firstSent = "first_sent"
  case sentToEveryMember = "sent_to_every_member"
  case consideredOn = "considered_on"
  case consideredByFullCouncil = "considered_by_full_council"

  static let objectName = "statutory_report"

  var spec: KeySpec {
    switch self {
    case .title: .required(.line, "What it is called.")
    case .matters:
      .required(.list(.one(of: StatutoryReport.Matter.self)), "Which matters of LGHA 1989 s.4(3) it is about.")
    case .firstSent: .optional(.day, "The day copies were first sent to members.")
    case .sentToEveryMember: .optional(.flag, "Whether it was sent to every member.")
    case .consideredOn: .optional(.day, "The day it is considered.")
    case .consideredByFullCouncil: .optional(.flag, "Whether the full council considers it.")
    }
  }
}

enum DocumentKey: String, FormatKey {
  case kind, title, attached

  static let objectName = "document"

  var spec: KeySpec {
    switch self {
    case .kind: .required(.one(of: AttachedDocument.Kind.self), "What it is.")
    case .title: .required(.line, "What it is called.")
    case .attached: .optional(.flag, "Whether it is attached, not only promised.")
    }
  }
}
