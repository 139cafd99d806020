import HTML
import Law

extension SpecimenGroup {
  static let lists = SpecimenGroup(
    id: "lists", name: "Lists and tables",
    words: "Hairlines only. On a phone a row becomes a block that names each of its cells.",
    specimens: [summaries, tasks, trail, steps, figures, tables, remarks])

  private static let summaries = Specimen(
    id: "summaries", name: "Summary list",
    purpose: "Names and values of one thing.",
    not: "Not for several things of one kind: that is a table.",
    states: [
      .init("Values of every kind") {
        summaryList([
          ("Grade", HTMLNode("KS 12, subject to evaluation")),
          ("Reports to", a(.href("#summaries")) { "Library Services Manager" }),
          ("Duties", listed([HTMLNode("Opening hours"), HTMLNode("The reading groups of four branches")])),
        ])
      }
    ])

  private static let tasks = Specimen(
    id: "tasks", name: "Task list",
    purpose: "What there is to do: what it is, its state at the end of the line, why below.",
    not: "Not for steps that must follow one another: those are steps.",
    states: [
      .init("Done, under way, not yet") {
        TaskList(tasks: [
          .init(title: "Job descriptions", address: "#tasks", state: tag(.green, .met, "Done")),
          .init(
            title: "Consultation dates", address: "#tasks", state: tag(.ochre, .due, "Due 13 June"),
            words: "Staff have 30 days from the day the papers are out."),
          .init(
            title: "Put into effect", state: tag(.stone, .na, "Cannot start yet"),
            words: "Waits for the decision on 16 June."),
        ]).node
      }
    ])

  private static let trail = Specimen(
    id: "trail", name: "Timeline",
    purpose: "Days in their order: what has happened is filled, what comes next a ring, what is to come dashed.",
    not: "Not for tasks, and not for more than a dozen days.",
    states: [
      .init("Past, next and later") {
        Trail(steps: [
          .init(.done, on: DesignSample.day(6)) { "Report published" },
          .init(.next, on: DesignSample.day(16)) { b { "Decision" } },
          .init(.later, "October 2026") { "Takes effect" },
        ]).node
      }
    ])

  private static let steps = Specimen(
    id: "steps", name: "Steps",
    purpose: "What to do first, second and third. The step somebody is at is filled.",
    not: "Not for things in no order.",
    states: [
      .init("At the second") {
        StepList(
          steps: [HTMLNode("Say what changes"), b { "Read what the rules say" }, HTMLNode("Send it for review")],
          current: 1
        ).node
      },
      .init("An instruction") {
        StepList(steps: [HTMLNode("Take a copy of the record."), HTMLNode("Run the check.")]).node
      },
    ])

  private static let figures = Specimen(
    id: "figures", name: "Figures",
    purpose: "Two to four numbers that are the point of the page.",
    not: "Not for decoration, and not for numbers that are compared: those are a table or a chart.",
    states: [
      .init("Three of them") {
        Figures(figures: [("Posts", "24"), ("Full-time equivalents", "22.5"), ("Units", "6")]).node
      }
    ])

  private static let tables = Specimen(
    id: "tables", name: "Table",
    purpose:
      "Several things of one kind. The caption says what they are; figures stand to the right; a column that sorts is a link.",
    not: "Not for layout, and not for two values: that is a summary list.",
    states: [
      .init("In the order of a column, and with a sum") {
        DataTable(
          caption: "Posts of the library service",
          columns: [
            .init(
              title: "Post", isHeading: true, order: .init(address: "?sort=post&order=down", direction: "ascending")),
            .init(title: "Grade", order: .init(address: "?sort=grade")),
            .init(title: "FTE", isNumber: true, order: .init(address: "?sort=fte")),
          ],
          rows: [
            [HTMLNode("Branch Librarian"), HTMLNode("KS 8"), HTMLNode("4.0")],
            [HTMLNode("Library Services Manager"), HTMLNode("KS 12"), HTMLNode("1.0")],
          ],
          foot: [HTMLNode("Together"), .empty, HTMLNode("5.0")]
        ).node
      }
    ])

  private static let remarks = Specimen(
    id: "remarks", name: "Comment",
    purpose: "What a colleague says of something under review, with the answers and whether it is settled.",
    not: "Not for what residents say: that is a consultation response.",
    states: [
      .init("Open") {
        Remark(
          author: "Treasurer", post: "Finance", when: "10 March, 2.03pm", words: "Which fund pays for the new post?",
          state: tag(.ochre, .due, "Open")
        ).node
      },
      .init("Answered and settled") {
        Remark(
          author: "Monitoring Officer", when: "10 March, 3.15pm",
          words: "Who takes over the duty to answer complaints?",
          state: tag(.green, .met, "Settled"),
          answers: [
            Remark(
              author: "Head of Service", when: "11 March, 9.00am",
              words: "The Library Services Manager. It is in the draft now.")
          ]
        ).node
      },
    ])
}
