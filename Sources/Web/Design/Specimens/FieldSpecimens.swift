import HTML

extension SpecimenGroup {
  static let fields = SpecimenGroup(
    id: "fields", name: "Forms",
    words:
      "The label above the field, the hint between them, what is wrong above the field too. Nothing typed is ever lost.",
    specimens: [summary, lineField, days, postcodes, choices, selects, ticks, files])

  private static let summary = Specimen(
    id: "error-summary", name: "Error summary",
    purpose: "At the top of a form that came back: everything that is wrong, each linked to its field.",
    not: "Not without the same words at the field.",
    states: [
      .init("Two things") {
        errorSummary([("Type your name", "sample-line-wrong"), ("There is no day “31 June 2026”", "on")])
      }
    ])

  private static let lineField = Specimen(
    id: "line-field", name: "Field of one line",
    purpose: "A few words or a figure. It is as wide as what is to be typed.",
    not: "Not for a choice among a few, and not for a day.",
    states: [
      .init("Empty, with a hint") {
        FormField(name: "sample-line", label: "Reason", hint: "It is shown on the public record.").node
      },
      .init("Wrong") {
        FormField(
          name: "sample-line-wrong", label: "Your name", fault: "Type your name, as colleagues know it."
        ).node
      },
      .init("Narrow") { FormField(name: "sample-code", label: "Code", isNarrow: true, isNumeric: true).node },
    ])

  private static let days = Specimen(
    id: "days", name: "Day",
    purpose: "A day as people write it: 16 June 2026, 16/6/2026 or 2026-06-16. All are understood.",
    not: "Not for today, which the site knows.",
    states: [
      .init("No such day") { DayField("31 June 2026").field("Day", hint: "For example, 16 June 2026") }
    ])

  private static let postcodes = Specimen(
    id: "postcodes", name: "Postcode",
    purpose: "A postcode, however it is spaced. The browser may fill it in.",
    not: "Not where an address is needed, and never kept when it only looks something up.",
    states: [
      .init("Empty") { PostcodeField(name: "sample-postcode").node },
      .init("Elsewhere") {
        PostcodeField(
          name: "sample-postcode-wrong", value: "CT1 1AA",
          fault: "enter a postcode in this council’s area, like S60 2TH"
        ).node
      },
    ])

  private static let choices = Specimen(
    id: "choices", name: "One of a few",
    purpose: "Up to about six choices, all in sight.",
    not: "For more, use a list to choose from; for yes or no, a box to tick.",
    states: [
      .init("Chosen") {
        ChoiceSet(
          name: "sample-choice", legend: "How should we reply?",
          choices: [
            .init(value: "letter", words: "By letter"),
            .init(value: "telephone", words: "By telephone", hint: "On weekdays from 9am to 5pm"),
          ], chosen: "letter"
        ).node
      },
      .init("Nothing chosen") {
        ChoiceSet(
          name: "sample-choice-wrong", legend: "What should happen?",
          choices: [.init(value: "return", words: "Return it"), .init(value: "approve", words: "Approve it")],
          fault: "Choose what should happen."
        ).node
      },
    ])

  private static let selects = Specimen(
    id: "selects", name: "A list to choose from",
    purpose: "One of many that have an order people know, such as units.",
    not: "For a few, show all of them.",
    states: [
      .init("Not chosen yet") {
        ChoiceField(
          name: "sample-select", label: "Unit",
          choices: [.init(value: "LIB", words: "Libraries"), .init(value: "ARC", words: "Archives")],
          none: "Choose a unit"
        ).node
      }
    ])

  private static let ticks = Specimen(
    id: "ticks", name: "Box to tick",
    purpose: "Yes, said by the person. Never ticked beforehand.",
    not: "Not for no: an empty box says nothing.",
    states: [
      .init("Plain") { TickField(name: "sample-tick", label: "I have read this. Save it all the same.").node },
      .init("Forgotten") {
        TickField(
          name: "sample-tick-wrong", label: "Yes, delete my account for good.", fault: "Tick this box if you are sure."
        ).node
      },
    ])

  private static let files = Specimen(
    id: "files", name: "File",
    purpose: "A file from the reader’s own device, with what is taken and how large it may be.",
    not: "Not where the same can be pasted or typed with less trouble.",
    states: [
      .init("Plain") {
        FileField(name: "sample-file", label: "Report", hint: "PDF or Word, up to 10 MB", accept: ".pdf,.docx").node
      },
      .init("Too large") {
        FileField(
          name: "sample-file-wrong", label: "Plan", hint: "PDF or Word, up to 10 MB",
          fault: "The file is larger than 10 MB. Make it smaller, or send it in parts."
        ).node
      },
    ])
}
