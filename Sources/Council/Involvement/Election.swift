import Law

/// An election in the council’s area. Between its notice and its poll the council takes care with publicity (``QuietBeforeElections``).
public struct Election: Hashable, Sendable, Identifiable {
  /// What tells it apart: random; empty before it is entered.
  public var id: String
  /// What is elected: `Borough council`.
  public var title: String
  /// The day of the notice of election.
  public var notice: Day
  /// The day of the poll.
  public var poll: Day
  /// When it was taken back, as for what was entered by mistake; `nil` while it stands.
  public var withdrawnOn: Day?

  /// An election from its parts.
  public init(_ title: String, notice: Day, poll: Day, id: String = "", withdrawnOn: Day? = nil) {
    (self.title, self.notice, self.poll, self.id, self.withdrawnOn) = (title, notice, poll, id, withdrawnOn)
  }

  /// The most days between notice and poll that are believed.
  public static let mostDays = 60

  /// What stands against it by itself.
  public var objections: [Objection] {
    var found = TextLimit.objections("title", title, most: TextLimit.item, what: "What is elected")
    if title.isEmpty { found.append(.refusal("title", "Write what is elected, such as Borough council.")) }
    if notice >= poll {
      found.append(.refusal("notice", "The notice comes before the poll on \(poll.long). Write an earlier day."))
    } else if poll.number - notice.number > Self.mostDays {
      found.append(
        .refusal("notice", "Between notice and poll are more than \(Self.mostDays) days. Look at both again."))
    }
    return found
  }
}

extension [Election] {
  /// What CO-6 says of something that is published or open between two days: of the election before which it lies, else of the next poll.
  public func findings(on title: String, from opens: Day, to closes: Day) -> [Finding] {
    let standing = filter { $0.withdrawnOn == nil }.sorted { ($0.poll, $0.id) < ($1.poll, $1.id) }
    let near = standing.first { opens <= $0.poll && closes >= $0.notice } ?? standing.first { $0.poll >= opens }
    return QuietBeforeElections.check(
      .init(title: title, opens: opens, closes: closes, notice: near?.notice, poll: near?.poll))
  }
}
