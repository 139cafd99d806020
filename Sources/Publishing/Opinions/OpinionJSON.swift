import Counting

/// Opinion groups for other programs. Figures have as many digits as tell them from every other double.
public enum OpinionJSON {
  /// One object: the attempts, the groups with their representative statements, and every statement with its tallies, consensus first.
  ///
  /// - Parameters:
  ///   - marks: the statements’ marks, in the order of the telling.
  ///   - fewest: counts of fewer people than this are null, and what follows from them (``ToldTally``).
  ///   - people: the people’s marks, for whoever holds them already; `nil` where nobody may be told apart.
  public static func write(_ telling: OpinionTelling, marks: [String], fewest: Int = 0, people: [String]? = nil)
    -> [UInt8]
  {
    var members = members(telling, marks: marks, fewest: fewest)
    if let people {
      members.append(("participants", participants(telling.groups, people)))
    }
    return JSONText.write(.object(members))
  }

  /// What stands in that object of groups and statements, to stand in another.
  ///
  /// - Parameters:
  ///   - marks: the statements’ marks, in the order of the telling.
  ///   - fewest: counts of fewer people than this are null, and what follows from them (``ToldTally``).
  public static func members(_ telling: OpinionTelling, marks: [String], fewest: Int) -> [(String, JSONText.Value)] {
    let groups = telling.groups
    return [
      ("people", told(telling.people, fewest)),
      ("answers", groups.toldAnswers(fewest: fewest).map { .whole($0) } ?? .null),
      ("statements", .whole(telling.statements.count)), ("threshold", .whole(groups.threshold)),
      ("taking", told(groups.taking, fewest)), ("leastStability", figure(OpinionGroups.leastStability)),
      ("isStable", .flag(groups.chosen != nil)),
      ("stability", groups.chosen.map { figure($0.stability) } ?? .null),
      (
        "attempts",
        .list(
          groups.attempts.map {
            .object([
              ("groups", .whole($0.groups)), ("silhouette", figure($0.silhouette)), ("stability", figure($0.stability)),
            ])
          })
      ),
      (
        "consensus",
        .list(
          groups.consensus.map { one in
            .object([
              ("statement", .text(marks[one.statement])), ("text", .text(telling.statements[one.statement])),
              ("common", .optional(one.common.map(OpinionTelling.word))),
              ("agreement", groups.areTold(one.statement, fewest: fewest) ? figure(one.agreement) : .null),
              ("disagreement", groups.areTold(one.statement, fewest: fewest) ? figure(one.disagreement) : .null),
              (
                "all", groups.tellsEverybody(fewest: fewest) ? tally(groups.overall[one.statement], fewest) : .null
              ),
              ("groups", .list(groups.tallies.map { tally($0[one.statement], fewest) })),
            ])
          })
      ),
      ("groups", .list(groups.sizes.indices.map { group($0, telling, marks, fewest) })),
    ]
  }

  private static func participants(_ groups: OpinionGroups, _ people: [String]) -> JSONText.Value {
    .list(
      people.indices.map { place in
        .object([
          ("participant", .text(people[place])),
          ("group", .optional(groups.groupOf[place].map(OpinionTelling.letter))),
          ("x", groups.points[place].map { figure($0.x) } ?? .null),
          ("y", groups.points[place].map { figure($0.y) } ?? .null),
        ])
      })
  }

  private static func group(_ place: Int, _ telling: OpinionTelling, _ marks: [String], _ fewest: Int)
    -> JSONText.Value
  {
    .object([
      ("group", .text(OpinionTelling.letter(place))), ("people", .whole(telling.groups.sizes[place])),
      (
        "representative",
        .list(
          telling.groups.representative(of: place).filter {
            telling.groups.areTold($0.statement, fewest: fewest)
          }.map { one in
            .object([
              ("statement", .text(marks[one.statement])), ("text", .text(telling.statements[one.statement])),
              ("side", .text(OpinionTelling.word(one.side))), ("count", .whole(one.count)),
              ("answers", .whole(one.answers)),
              ("likelihood", figure(one.likelihood)), ("majorityTest", figure(one.majorityTest)),
              ("ratio", figure(one.ratio)), ("differenceTest", figure(one.differenceTest)),
              ("isBestAgreed", .flag(one.isBestAgreed)),
            ])
          })
      ),
    ])
  }

  private static func told(_ people: Int, _ fewest: Int) -> JSONText.Value {
    ToldTally.told(people, fewest: fewest).map { .whole($0) } ?? .null
  }

  private static func tally(_ tally: OpinionTally, _ fewest: Int) -> JSONText.Value {
    let told = ToldTally(tally, fewest: fewest)
    return .object(
      [OpinionVote.agree, .disagree, .pass].map {
        (OpinionTelling.word($0), told.counts[$0].map { .whole($0) } ?? .null)
      }
        + [
          ("others", told.others.map { .whole($0) } ?? .null),
          ("mostOfOthers", .optional(told.mostOfOthers.map(OpinionTelling.word))),
        ])
  }

  private static func figure(_ value: Double) -> JSONText.Value { .decimal(String(value)) }
}
