/// One change to an establishment. A proposal is changes not yet made; approval applies these same values.
public struct Change: Hashable, Sendable, Codable {
  /// A name for messages: what the officer called it, or `change 3`.
  public var id: String
  /// What is changed.
  public var action: Action
  /// Why; empty when not said.
  public var because: String
  /// Where it was written (line and column in the case file), for messages; `nil` when drafted on the site.
  public var origin: Origin?

  /// A change from its parts.
  public init(id: String, action: Action, because: String = "", origin: Origin? = nil) {
    self.id = id
    self.action = action
    self.because = because
    self.origin = origin
  }

  /// What is changed.
  public enum Action: Hashable, Sendable, Codable {
    case createPost(Post)
    case deletePost(Post.Reference)
    case retitlePost(Post.Reference, to: String)
    case regradePost(Post.Reference, to: String, subjectToEvaluation: Bool)
    case changeFTE(Post.Reference, toEach: FullTimeEquivalent)
    case changeBasis(Post.Reference, to: Post.Basis)
    case changeFunding(Post.Reference, to: [FundingShare])
    /// A `nil` line means that the post will answer to the council itself.
    case changeReportingLine(Post.Reference, to: Post.Reference?)
    case changeArea(Post.Reference, to: String)
    /// A `nil` line leaves the reporting line as it is.
    case movePost(Post.Reference, to: OrganisationUnit.Reference, reportsTo: Post.Reference?)
    /// The parts together stand for the positions of the line; a part may keep the line's reference.
    case splitPost(Post.Reference, into: [Part])
    /// Several kinds of post become one; those who reported to them report to the new post.
    case mergePosts([Post.Reference], into: Post)
    case createUnit(OrganisationUnit)
    case renameUnit(OrganisationUnit.Reference, to: String)
    case moveUnit(OrganisationUnit.Reference, to: OrganisationUnit.Reference?)
    /// Posts and units of the merged units move to the new one.
    case mergeUnits([OrganisationUnit.Reference], into: OrganisationUnit)
    case closeUnit(OrganisationUnit.Reference)
    /// `from` is `nil` when the responsibility is new.
    case assign(Responsibility, from: Post.Reference?, to: Post.Reference)
    /// Ends it, or leaves it with nobody named: then `passesTo` says in words where it is meant to go.
    case end(Responsibility, from: Post.Reference, passesTo: String)
    /// A post's job description goes from one version to another, both by identifier in the case.
    case reviseJobDescription(Post.Reference, from: String?, to: String)
  }

  /// One part of a line that is split.
  public struct Part: Hashable, Sendable, Codable {
    /// The new line's reference.
    public var reference: Post.Reference
    /// How many positions it takes.
    public var positions: Int
    /// Its title; `nil` keeps the line's.
    public var title: String?
    /// The grade; `nil` keeps the line's.
    public var grade: String?
    /// Whether its grade waits for evaluation; `nil` keeps the line's.
    public var gradeSubjectToEvaluation: Bool?
    /// The unit; `nil` keeps the line's.
    public var unit: OrganisationUnit.Reference?
    /// The reporting line; `nil` keeps the line's.
    public var reportsTo: Post.Reference?
    /// The area; `nil` keeps the line's.
    public var area: String?
    /// The responsibilities the part takes; `nil` keeps all when only one part does, otherwise none.
    public var duties: [String]?

    /// A part of a line.
    public init(
      reference: Post.Reference, positions: Int, title: String? = nil, grade: String? = nil,
      gradeSubjectToEvaluation: Bool? = nil, unit: OrganisationUnit.Reference? = nil,
      reportsTo: Post.Reference? = nil, area: String? = nil, duties: [String]? = nil
    ) {
      self.reference = reference
      self.positions = positions
      self.title = title
      self.grade = grade
      self.gradeSubjectToEvaluation = gradeSubjectToEvaluation
      self.unit = unit
      self.reportsTo = reportsTo
      self.area = area
      self.duties = duties
    }
  }
}

/// A place in a file.
public struct Origin: Hashable, Sendable, Codable {
  /// The file's name.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1; 0 when the whole line is meant.
  public var column: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}
