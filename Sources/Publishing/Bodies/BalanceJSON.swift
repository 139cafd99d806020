import Law

/// Political balance for other programs. Shares are exact: a fraction, and beside it the decimals people read.
public enum BalanceJSON {
  /// One object: the parties, each body with shares and seats, the totals, the working, and the findings on seats given.
  public static func write(_ balance: PoliticalBalance, findings: [Finding] = []) -> [UInt8] {
    JSONText.write(
      .object([
        ("members", .whole(balance.members)),
        (
          "parties",
          .list(
            balance.parties.map {
              .object([("name", .text($0.name)), ("members", .whole($0.members)), ("isGroup", .flag($0.isGroup))])
            })
        ),
        ("bodies", .list(balance.rows.map { body($0, balance) })),
        ("ordinaryCommittees", balance.totals.map { totals($0, balance) } ?? .null),
        ("seatsForMembersOfNoGroup", .whole(balance.seatsForUngrouped)),
        (
          "working",
          .list(
            balance.steps.map { .object([("principle", .text($0.principle.rawValue)), ("words", .text($0.words))]) })
        ),
        ("findings", .list(findings.map(AssessmentJSON.finding))),
      ]))
  }

  private static func body(_ row: PoliticalBalance.Row, _ balance: PoliticalBalance) -> JSONText.Value {
    .object([
      ("name", .text(row.body.name)), ("isOrdinaryCommittee", .flag(row.body.isOrdinary)),
      ("seats", .whole(row.body.seats)),
      (
        "parties",
        .list(
          balance.parties.indices.map { place in
            .object(
              claim(balance.parties[place], row.shares[place], row.seats[place])
                + [("seatsByItself", .whole(row.alone[place]))])
          })
      ),
    ])
  }

  private static func totals(_ totals: PoliticalBalance.Totals, _ balance: PoliticalBalance) -> JSONText.Value {
    .object([
      ("seats", .whole(totals.all)),
      (
        "parties",
        .list(
          balance.parties.indices.map { place in
            .object(claim(balance.parties[place], totals.shares[place], totals.seats[place]))
          })
      ),
    ])
  }

  private static func claim(_ party: PoliticalBalance.Party, _ share: Share, _ seats: Int) -> [(String, JSONText.Value)]
  {
    [
      ("name", .text(party.name)), ("share", .text(share.decimal)), ("numerator", .whole(share.numerator)),
      ("denominator", .whole(share.denominator)), ("seats", .whole(seats)),
    ]
  }
}
