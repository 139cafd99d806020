import Council
import HTML
import Law

/// The form by which what is prepared is to come out by itself, at a time of a day.
struct PlanForm {
  var page: AgendaPage
  var planned: AgendaRelease?

  var node: HTMLNode {
    leaf(
      "plan", "Publish it later",
      margin: p { "The same rules are asked at that time. Afterwards the site looks at its own page." }
    ) {
      if let planned, let due = planned.dueAt {
        p { "It comes out on \(due.inEngland) by itself, planned by the \(planned.post)." }
        HTML.form(.action(page.address), .method("post")) {
          hidden
          button(.class("btn ghost"), .name("step"), .value("unplan")) { "Take the plan back" }
        }
      }
      if !page.warnings.isEmpty, page.isPlan {
        notice(.warning, "Read this before you plan it", id: "plan-warnings") {
          ul { for warning in page.warnings { li { Phrase.term(warning.words) } } }
        }
      }
      HTML.form(.action("\(page.address)#plan"), .method("post"), .novalidate) {
        hidden
        EditField(name: "plan-day", label: "Day", hint: "Like 16 June 2027.", kind: .line(isNarrow: true))
          .node(day, fault: page.faults["plan-day"], note: nil)
        EditField(
          name: "plan-time", label: "Time", hint: "Like 17:00, as clocks in England show it.",
          kind: .line(isNarrow: true)
        )
        .node(time, fault: page.faults["plan-time"], note: nil)
        if page.isPlan && !page.warnings.isEmpty || page.isHeldUp {
          TickField(
            name: "plan-in-spite",
            label:
              "I have read what the rules say. Publish it then all the same; what is still missing then holds it up."
          ).node
        }
        button(.class("btn ghost"), .name("step"), .value("plan")) {
          if planned == nil { "Plan it" } else { "Change the plan" }
        }
      }
    }
  }

  private var hidden: HTMLNode {
    HTMLNode {
      FormToken.hidden(page.visit)
      input(.type("hidden"), .name("version"), .value(String(page.draft.version)))
    }
  }

  private var shown: (day: Day, minutes: Int)? { planned?.dueAt?.dayAndMinutesInEngland }

  private var day: String { page.isPlan ? page.visit.typed("plan-day") : shown?.day.typed ?? "" }

  private var time: String {
    page.isPlan ? page.visit.typed("plan-time") : shown.map { Meeting.time($0.minutes) } ?? ""
  }
}
