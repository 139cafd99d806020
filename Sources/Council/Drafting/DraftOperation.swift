/// Something an author does to the tree. It is asked of the establishment as the draft would leave it.
public enum DraftOperation: Hashable, Sendable {
  /// Several posts become one generic job.
  case mergePosts([Post.Reference], into: Post)
  /// A line of like posts is taken apart.
  case splitPost(Post.Reference, into: [Change.Part])
  /// Posts are retitled, regraded, moved, paid otherwise.
  case amendPosts([Post.Reference], PostAmendment)
  /// A post is new.
  case createPost(Post)
  /// Posts go; whoever reported to them gets another line. What they carry and no choice is named for has no receiving post.
  case deletePosts([Post.Reference], reports: ManagerChoice, duties: [DutyChoice])
  /// Posts pass to somebody outside, with all they carry.
  case transferPosts([Post.Reference], to: String, reports: ManagerChoice)
  /// What a post carries passes to others.
  case passDuties([DutyChoice])
  /// Something nobody carries yet is given to a post.
  case giveDuty(Responsibility, to: Post.Reference)
  /// A unit is new.
  case createUnit(OrganisationUnit)
  /// A unit gets another name.
  case renameUnit(OrganisationUnit.Reference, to: String)
  /// A unit moves under another, or to the top.
  case moveUnit(OrganisationUnit.Reference, to: OrganisationUnit.Reference?)
  /// Several units become one.
  case mergeUnits([OrganisationUnit.Reference], into: OrganisationUnit)
  /// A unit is closed; its posts and its units move to another.
  case closeUnit(OrganisationUnit.Reference, contents: OrganisationUnit.Reference)
}

/// Whom a post reports to.
public enum ManagerChoice: Hashable, Sendable {
  /// The council itself.
  case council
  /// Another post.
  case post(Post.Reference)

  /// The post; `nil` for the council itself.
  public var manager: Post.Reference? {
    if case .post(let post) = self { post } else { nil }
  }
}

/// What posts are to become; what is `nil` stays.
public struct PostAmendment: Hashable, Sendable {
  /// The title.
  public var title: String?
  /// The grade, and whether it waits for evaluation.
  public var grade: String?
  /// Whether the new grade waits for evaluation.
  public var gradeSubjectToEvaluation = false
  /// Working time of each position.
  public var fteEach: FullTimeEquivalent?
  /// How long it is meant to last.
  public var basis: Post.Basis?
  /// Who pays.
  public var funding: [FundingShare]?
  /// The area it covers.
  public var area: String?
  /// The unit it works in.
  public var unit: OrganisationUnit.Reference?
  /// Whom it reports to.
  public var line: ManagerChoice?
  /// How many positions there are on the line; for one post alone.
  public var positions: Int?
  /// Whether a post that is new in the draft is filled from the start.
  public var status: Post.Status?

  /// An amendment that changes nothing yet.
  public init() {}

  /// The changes it makes to one post.
  func actions(_ post: Post.Reference) -> [Change.Action] {
    var made: [Change.Action] = []
    if let title { made.append(.retitlePost(post, to: title)) }
    if let grade { made.append(.regradePost(post, to: grade, subjectToEvaluation: gradeSubjectToEvaluation)) }
    if let fteEach { made.append(.changeFTE(post, toEach: fteEach)) }
    if let basis { made.append(.changeBasis(post, to: basis)) }
    if let funding { made.append(.changeFunding(post, to: funding)) }
    if let area { made.append(.changeArea(post, to: area)) }
    if let unit { made.append(.movePost(post, to: unit, reportsTo: nil)) }
    if let line { made.append(.changeReportingLine(post, to: line.manager)) }
    return made
  }
}

/// What becomes of something a post carries.
public struct DutyChoice: Hashable, Sendable {
  /// What becomes of it.
  public enum Fate: Hashable, Sendable {
    /// A post takes it.
    case to(Post.Reference)
    /// It ends, and why.
    case ends(because: String)
    /// It goes somewhere that is no post, in words.
    case passes(to: String)
  }

  /// What is carried.
  public let item: Responsibility
  /// The post that carries it.
  public let from: Post.Reference
  /// What becomes of it.
  public let fate: Fate

  /// A choice.
  public init(_ item: Responsibility, from: Post.Reference, _ fate: Fate) {
    (self.item, self.from, self.fate) = (item, from, fate)
  }
}

/// What stands against a step, for the person who wants to take it.
public struct DraftObjections: Error, Hashable, Sendable {
  /// Everything at once.
  public let all: [Objection]

  /// Some objections.
  public init(_ all: [Objection]) { self.all = all }

  /// One objection that refuses.
  static func refusal(_ field: String, _ words: String) -> DraftObjections {
    DraftObjections([.refusal(field, words)])
  }
}
