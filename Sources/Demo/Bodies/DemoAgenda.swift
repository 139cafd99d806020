import Council

/// What stands on the agendas of the demonstration.
enum DemoAgenda {
  private static func opening(_ last: String) -> [AgendaItem] {
    [
      AgendaItem(id: 1, title: "Apologies and substitutes", kind: .apologies),
      AgendaItem(id: 2, title: "Declarations of interest", kind: .interests),
      AgendaItem(id: 3, title: last, kind: .minutes),
    ]
  }

  private static func paper(
    _ reference: String, _ item: Int, _ title: String, by author: String, _ text: String, asks: [String] = [],
    background: Paper.Background = .none
  ) -> Paper {
    Paper(
      reference: .init(rawValue: reference), item: item, title: title, author: author, text: text,
      recommendations: asks, background: background)
  }

  static let planning = AgendaDraft(
    items: opening("Minutes of the last meeting") + [
      AgendaItem(id: 4, title: "Quarry at Marrowfold: hours of work"),
      AgendaItem(
        id: 5, title: "Exclusion of press and public", kind: .exclusion,
        note: "To resolve that the public leave for item 6, as it would tell the business affairs of a bidder."),
      AgendaItem(
        id: 6, title: "Restoring the old tip: bids",
        exemption: Exemption(
          paragraphs: [3],
          publicInterest: "Until the contract is signed, telling one bid would make the others dearer for everybody.")),
    ],
    papers: [
      paper(
        "4-1", 4, "Quarry at Marrowfold: hours of work", by: "Director of Place",
        """
        ## What is asked

        The quarry asks to work from six in the morning instead of seven, from April to September.

        Forty-one people wrote: thirty-six against, for the noise of lorries, and five for it.

        ## What the council’s officers say

        The road through the village is narrow. Lorries before seven would wake those who live along it.

        Work within the quarry itself was measured and is not heard at the nearest house.
        """,
        asks: ["allow work within the quarry from six", "refuse lorries on the road before seven"],
        background: .listed(["Measurement of noise, three mornings", "Letters received"])),
      Paper(reference: .init(rawValue: "6-1"), item: 6, title: "The bids and what officers advise", isExempt: true),
    ])

  static let bids = ExemptPaper(
    .init(rawValue: "6-1"), version: 1,
    text: "Two bids came in. The lower is of Invented Earthworks and stands at £412,000; the higher at £455,500.",
    recommendations: ["accept the lower bid"])

  static let planningSupplement = AgendaDraft(papers: [
    paper(
      "4-2", 4, "Answer of the parish council", by: "Democratic Services Manager",
      "The parish council met after the agenda was out. It accepts work in the quarry from six and asks that no lorry comes before seven."
    )
  ])

  /// The Cabinet’s agenda; the hours of libraries are the decision of an entry of the forward plan.
  static func cabinet(hours: ForwardPlanEntry.Reference?) -> AgendaDraft {
    AgendaDraft(
      items: opening("Minutes of the last meeting") + [
        AgendaItem(id: 4, title: "Questions from the public", kind: .questions),
        AgendaItem(id: 5, title: "Buses after nine in the evening"),
        AgendaItem(id: 6, title: "Winter gritting: routes", note: "The report is to follow."),
        AgendaItem(id: 7, title: "Opening hours of libraries", announcement: hours),
      ],
      papers: [
        paper(
          "5-1", 5, "Buses after nine in the evening", by: "Director of Place",
          """
          ## Why now

          The grant for evening buses ends in March. Nine hundred people use them each week.

          ## What it costs

          Going on for a year costs £186,000. The reserve for transport has it.
          """, asks: ["go on with evening buses for one year", "take the cost from the reserve for transport"],
          background: .listed(["Count of passengers, October"])),
        paper(
          "7-1", 7, "Opening hours of libraries", by: "Director of Communities",
          """
          ## What is proposed

          All six libraries open until five on Saturdays and close an hour earlier on Mondays. The hours a week stay the same.

          ## What residents said

          The report of what they said is with this item.
          """, asks: ["agree the hours from the first week after this decision"]),
      ])
  }

  static let cabinetSupplement = AgendaDraft(papers: [
    paper(
      "6-1", 6, "Winter gritting: routes", by: "Director of Place",
      "Two routes are added, to the new health centre and to the school at Thrushcombe. No route is dropped.",
      asks: ["agree the routes"])
  ])

  static let minutes = """
    ## Apologies

    Apologies came from one member; a substitute took the place.

    ## Quarry at Marrowfold: hours of work

    Members asked how the noise was measured, and heard that it was on three mornings.

    RESOLVED: that work within the quarry be allowed from six, and lorries on the road not before seven.

    ## Exclusion of press and public

    RESOLVED: that the public leave for the next item, as it would tell the business affairs of a bidder (Schedule 12A, paragraph 3).

    ## Restoring the old tip: bids

    RESOLVED: as the report advised.
    """
}
