import Law

/// What is moved at a meeting under an item: a recommendation, another motion, or an amendment to one.
public struct Motion: Hashable, Sendable, Codable {
  /// Where it stands.
  public enum State: String, Sendable, Codable, CaseIterable {
    case open, carried, lost, withdrawn

    /// The state in words.
    public var words: String { self == .open ? "not voted on yet" : rawValue }
  }

  /// Its number within the meeting, from 1.
  public var number: Int
  /// The item, by ``AgendaItem/id``.
  public var item: Int
  /// What is moved, in Markdown; of an amendment, the motion as it would read.
  public var text: String
  /// Who moved it; `nil` for a recommendation that nobody moved otherwise.
  public var mover: Member.Reference?
  /// Who seconded it.
  public var seconder: Member.Reference?
  /// The motion that it amends, by its number.
  public var amends: Int?
  /// Whether it is on the budget or the council tax.
  public var isBudget: Bool
  /// Where it stands.
  public var state: State
  /// How it was voted on; `nil` until the vote is closed.
  public var vote: MotionVote?

  /// A motion from its parts.
  public init(
    number: Int, item: Int, text: String, mover: Member.Reference? = nil, seconder: Member.Reference? = nil,
    amends: Int? = nil, isBudget: Bool = false, state: State = .open, vote: MotionVote? = nil
  ) {
    (self.number, self.item, self.text, self.mover) = (number, item, text, mover)
    (self.seconder, self.amends, self.isBudget) = (seconder, amends, isBudget)
    (self.state, self.vote) = (state, vote)
  }
}

/// A vote that is closed: how many were for and against, or who.
public struct MotionVote: Hashable, Sendable, Codable {
  /// How it was taken.
  public enum Way: String, Sendable, Codable, CaseIterable {
    case hands
    case byName = "by-name"

    /// The way in words.
    public var words: String { self == .hands ? "show of hands" : "recorded by name" }
  }

  /// What somebody voted.
  public enum Choice: String, Sendable, Codable, CaseIterable {
    case favour = "for"
    case against
    case abstained

    /// The choice in words.
    public var words: String { rawValue }
  }

  /// One member’s vote.
  public struct Ballot: Hashable, Sendable, Codable {
    /// Who.
    public var member: Member.Reference
    /// What they voted.
    public var choice: Choice

    /// A ballot from its parts.
    public init(_ member: Member.Reference, _ choice: Choice) { (self.member, self.choice) = (member, choice) }
  }

  /// How it was taken.
  public var way: Way
  /// How many were for it, without a casting vote.
  public var favour: Int
  /// How many were against it.
  public var against: Int
  /// How many abstained.
  public var abstained: Int
  /// Who voted what; empty for a show of hands.
  public var ballots: [Ballot]
  /// Who presided.
  public var presiding: Member.Reference?
  /// What the casting vote was for; `nil` when there was none.
  public var casting: VoteCarried.Casting?
  /// How many were present who count for the quorum.
  public var present: Int
  /// When it was closed.
  public var closedAt: Moment

  /// A show of hands.
  public init(
    favour: Int, against: Int, abstained: Int, presiding: Member.Reference? = nil, casting: VoteCarried.Casting? = nil,
    present: Int = 0, closedAt: Moment
  ) {
    (way, ballots) = (.hands, [])
    (self.favour, self.against, self.abstained) = (favour, against, abstained)
    (self.presiding, self.casting, self.present, self.closedAt) = (presiding, casting, present, closedAt)
  }

  /// A vote by name.
  public init(
    ballots: [Ballot], presiding: Member.Reference? = nil, casting: VoteCarried.Casting? = nil, present: Int = 0,
    closedAt: Moment
  ) {
    func count(_ choice: Choice) -> Int { ballots.count { $0.choice == choice } }
    (way, self.ballots) = (.byName, ballots)
    (favour, against, abstained) = (count(.favour), count(.against), count(.abstained))
    (self.presiding, self.casting, self.present, self.closedAt) = (presiding, casting, present, closedAt)
  }
}
