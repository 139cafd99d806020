import Council
import HTML
import Publishing

extension SpecimenGroup {
  static let drawings = SpecimenGroup(
    id: "charts", name: "Charts",
    words:
      "The title is the finding. Solid, striped and dashed tell parts apart without colour, and every chart has its table.",
    specimens: [bars, stacked, line, seats, ladder, clock, organisation, comparison, timetable])

  private static let bars = Specimen(
    id: "bars", name: "Bars",
    purpose: "Amounts of one kind beside each other. What the title speaks of is solid.",
    not: "Not for parts of a whole, and not over time.",
    states: [
      .init("With its table") {
        let chart = BarChart(
          finding: "Libraries answer for most of the posts", columns: ("Service", "Posts"),
          bars: [
            .init("Libraries", 16, "16 posts", isPoint: true), .init("Archives", 6, "6 posts"),
            .init("Museums", 2, "2 posts"),
          ], prefix: "sample-bars")
        chart.node
        folded("The same as a table") { chart.table }
      }
    ])

  private static let stacked = Specimen(
    id: "stacked", name: "Stacked bars",
    purpose: "Wholes that are made of the same two or three parts.",
    not: "Not for more than three parts: nobody tells them apart.",
    states: [
      .init("Two parts") {
        let chart = StackedBarChart(
          finding: "From April the grant pays for six posts fewer", parts: ["General Fund", "Grant"],
          wholes: [.init("Now", [12, 12]), .init("From April", [16, 6])], prefix: "sample-stacked")
        chart.node
        folded("The same as a table") { chart.table }
      }
    ])

  private static let line = Specimen(
    id: "line", name: "Line",
    purpose: "How an amount went over time. The scale begins at nought, so that a small change looks small.",
    not: "Not for things that are no course of time.",
    states: [
      .init("Two lines") {
        let chart = LineChart(
          finding: "Posts fell by a third while visits held", times: ["2021", "2022", "2023", "2024", "2025"],
          lines: [.init("Visits, in thousands", [38, 36, 39, 37, 38]), .init("Posts", [30, 28, 24, 22, 20])],
          prefix: "sample-line-chart")
        chart.node
        folded("The same as a table") { chart.table }
      }
    ])

  private static let seats = Specimen(
    id: "seats", name: "Seats",
    purpose:
      "Who sits on a body: squares and striped circles around the matter, the chair ringed, advisers beside the count.",
    not: "Not for how a body voted.",
    states: [
      .init("Two benches, a chair and an adviser") {
        let chart = SeatsChart(
          finding: "Seven and seven", benches: [.init("county members", 7), .init("district councillors", 7)], chair: 7,
          advisers: 1, note: "The district’s leader takes the chair.", prefix: "sample-seats")
        chart.node
        folded("The same as a table") { chart.table }
      }
    ])

  private static let ladder = Specimen(
    id: "ladder", name: "Ladder of involvement",
    purpose: "How much say people have, with what the council promises on that rung.",
    not: "Not without keeping the promise.",
    states: [.init("To consult") { InvolvementLadder(here: .consult).node }])

  private static let clock = Specimen(
    id: "clock", name: "Clear-day clock",
    purpose: "The days between publishing and meeting, with the clear ones numbered: anyone can count along.",
    not: "Not for notice that is counted in plain days.",
    states: [
      .init("In time") {
        ClearDayClock(published: DesignSample.day(3), meeting: DesignSample.day(11), needed: 5).node
      },
      .init("One day short") {
        ClearDayClock(published: DesignSample.day(4), meeting: DesignSample.day(11), needed: 5).node
      },
    ])

  private static let organisation = Specimen(
    id: "organisation", name: "Organisation",
    purpose: "Who answers to whom, by unit. On a narrow screen the tree of the same page takes its place.",
    not: "Not for what changes: that is before and after.",
    states: [
      .init("A service") {
        OrganisationChart(DesignSample.assessment.comparison.after, prefix: "sample-organisation").node
      }
    ], isBroad: true)

  private static let comparison = Specimen(
    id: "comparison", name: "Before and after",
    purpose: "What a proposal does to each post: shape, word, colour. On a narrow screen it is two lists.",
    not: "Not for a single change: say that in a sentence.",
    states: [
      .init("A small restructure") {
        let chart = BeforeAfterChart(DesignSample.assessment.comparison, prefix: "sample-comparison")
        chart.node
        chart.list
      }
    ], isBroad: true)

  private static let timetable = Specimen(
    id: "timetable", name: "Timetable",
    purpose: "The steps of a proposal on an axis of months: squares for days, bars for what takes longer.",
    not: "Not for more than about eight steps.",
    states: [
      .init("From decision to effect") { TimetableChart(DesignSample.timetable, prefix: "sample-timetable").node }
    ])
}
