import HTML
import Law

extension SpecimenGroup {
  static let words = SpecimenGroup(
    id: "words", name: "Words that stand out",
    words: "Status is shape, word, colour, in that order. One loud thing to a page.",
    specimens: [tags, notices, warnings, insets, empty, details, findings, stamp])

  private static let tags = Specimen(
    id: "tags", name: "Tag",
    purpose: "A fact in two to four words, with its shape first.",
    not: "Never a mood, never a bare coloured dot, and not more than two to a heading.",
    states: [
      .init("What a rule says") {
        p(.class("row")) {
          tag(.brick, .not, "Not met")
          tag(.plum, .judge, "For judgement")
          tag(.green, .met, "Met")
          tag(.stone, .na, "Does not apply")
        }
      },
      .init("What happens to a post") {
        p(.class("row")) {
          tag(.green, .new, "New")
          tag(.ochre, .changed, "Changed")
          tag(.blue, .moved, "Moved")
          tag(.brick, .deleted, "Deleted")
          tag(.stone, .same, "Same")
        }
      },
      .init("When") { tag(.ochre, .due, "Due 13 June") },
    ])

  private static let notices = Specimen(
    id: "notices", name: "Notification",
    purpose:
      "What the reader must know to go on: that it is done, what to read before saving, what could not be taken.",
    not: "One to a page. A caveat is an inset; what is wrong with a form is an error summary.",
    states: [
      .init("Done") { notice(.done) { p { "Saved, and on the public record as entry 41." } } },
      .init("Read this first") {
        notice(.warning, "It has changed since you opened it", id: "sample-warning") {
          p { "Nothing is saved yet, and nothing of yours is lost." }
        }
      },
      .init("Wrong before you came") {
        notice(.standing, "This entry is not as it was entered", id: "sample-standing") {
          p { "Compare it with a copy that somebody else keeps." }
        }
      },
    ])

  private static let warnings = Specimen(
    id: "warnings", name: "Warning",
    purpose: "What cannot be undone, said beside the button that does it.",
    not: "Not for what can be undone.",
    states: [.init("Before a grave deed") { warning("This cannot be undone once it is on the record.") }])

  private static let insets = Specimen(
    id: "insets", name: "Inset",
    purpose: "A caveat, or what is still open, beside the text.",
    not: "Not for what must be known to go on: that is a notification.",
    states: [.init("A caveat") { inset { p { "The papers do not say who pays for the new post." } } }])

  private static let empty = Specimen(
    id: "empty", name: "Empty state",
    purpose: "A place where nothing is yet: what will stand here, and the way to the first of it.",
    not: "Not for what somebody looked for and did not find: say that in a sentence, with the way back.",
    states: [
      .init("With the way to the first") {
        emptyState(
          "No proposal is recorded yet. Once one is, it stands here with what it costs and what the rules say."
        ) {
          a(.href("/check")) { "Check a proposal" }
        }
      },
      .init("Nothing to be done") { emptyState("Nobody has asked you for anything. What waits for you stands here.") },
    ])

  private static let details = Specimen(
    id: "details", name: "Details",
    purpose: "What few need, folded away behind a line that says what it is. On paper it is unfolded.",
    not: "Not for what most people need, and not for what is wrong.",
    states: [
      .init("Folded") {
        folded("How clear days are counted") {
          p { "Whole working days between publishing and meeting. Neither end counts." }
        }
      }
    ])

  private static let findings = Specimen(
    id: "findings", name: "Finding",
    purpose: "What a rule says: the word, the claim, a sentence, where it is written; then what to do, or who judges.",
    not: "Not for opinions. A list goes not met, for judgement, met, does not apply.",
    states: [
      .init("A list, with how many of each") { FindingList(findings: DesignSample.findings, isOnSite: false).node }
    ])

  private static let stamp = Specimen(
    id: "stamp", name: "Stamp",
    purpose:
      "Closes an official page: its entry on the record, the time, the fingerprint as bars and as figures, the check.",
    not: "Not on a page that nobody entered anything for.",
    states: [
      .init("As entered") {
        StampMark(
          number: "41", address: "#stamp", when: "10 March 2026, 2.03pm", fingerprint: "2311e9cec8af7200",
          check: "#stamp"
        ).node
      },
      .init("Altered since") {
        StampMark(
          number: "42", address: "#stamp", when: "10 March 2026, 2.10pm", fingerprint: "9c04b7d21fe63a58",
          isSound: false,
          check: "#stamp"
        ).node
      },
    ])
}
