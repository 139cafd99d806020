import Council
import HTML
import Law

/// What became of enquiries, in numbers.
struct EnquiryFiguresPage {
  var id: String
  var figures: EnquiryFigures
  var first: Day
  var last: Day
  var faults: FormFaults

  var node: HTMLNode {
    HTMLNode {
      Figures(figures: [
        ("Came", String(figures.all.received)), ("Answered", String(figures.all.answered)),
        ("Answered in time", String(figures.all.inTime)), ("Overdue", String(figures.all.overdue)),
      ]).node
      if let days = figures.medianDays {
        p {
          counted(
            days, one: "Half of them were answered within 1 working day.",
            other: "Half of them were answered within \(days) working days.")
        }
      }
      leaf("days", "Other days") {
        form(.action(Address.enquiryDesk(id, "figures")), .method("get")) {
          FormField(
            name: "from", label: "From", hint: "Like 16 June 2026", value: first.typed, fault: faults["from"],
            isNarrow: true
          ).node
          FormField(
            name: "until", label: "Until", hint: "Like 16 June 2026", value: last.typed, fault: faults["until"],
            isNarrow: true
          ).node
          button(.class("btn")) { "Count these" }
        }
      }
      leaf("topics", "By topic", full: true) {
        if figures.topics.isEmpty {
          emptyState("Nothing came in these days.")
        } else {
          DataTable(
            caption: "Enquiries by topic", captionIsHidden: true,
            columns: [
              .heading("Topic"), .number("Came"), .number("Answered"), .number("In time"), .number("Overdue"),
            ],
            rows: figures.topics.map { topic, line in
              [HTMLNode(Phrase.term(topic.words.capitalised))]
                + [line.received, line.answered, line.inTime, line.overdue].map { HTMLNode(String($0)) }
            }
          ).node
        }
      }
      if !figures.owners.isEmpty {
        leaf("owners", "Open now, by who has them") {
          DataTable(
            caption: "Open enquiries by who has them", captionIsHidden: true,
            columns: [.heading("Who has them"), .number("Open")],
            rows: figures.owners.map { post, open in
              [post.isEmpty ? HTMLNode("Nobody" as Phrase) : HTMLNode(post), HTMLNode(String(open))]
            }
          ).node
        }
      }
    }
  }
}
