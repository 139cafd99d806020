import Counting
import HTML
import Publishing

extension CountPage {
  var view: HTMLNode {
    HTMLNode {
      faults.summary
      titleBlock(
        kicker: "Nothing is stored", "Count a vote",
        lede:
          "Put in the votes on how to spend some money. You get what is funded, every round that led there, and why each project won or lost."
      )
      leaf("form", "What to count, and how", margin: notes) { form }
      leaf("kinds", "What a file looks like") { kinds }
    }
  }

  /// The form again behind a count, with what was put in.
  var again: HTMLNode {
    leaf("again", "Count it another way", margin: notes) {
      if request.text.isEmpty { p { "The file was not stored, so choose it again." } }
      form
    }
  }

  static var nothingStored: HTMLNode {
    inset {
      p {
        "Nothing of this is stored, neither the file nor the result. Close the page and it is gone; to keep it, print it or save it."
      }
    }
  }

  private var notes: HTMLNode {
    HTMLNode {
      p {
        "A .pb file of at most \(CountRequest.mostBytes >> 20) MB, or a sheet saved as CSV of at most \(CountRequest.mostSheetBytes >> 20) MB."
      }
      p { "A larger vote is counted by the same program on a computer of your own:" }
      p { code { "folkmoot count vote.pb" } }
      p { a(.href("/count-a-vote?example=yes")) { "Start from a small example" } }
    }
  }

  private var form: HTMLNode {
    HTML.form(.action("/count-a-vote"), .method("post"), .enctype("multipart/form-data")) {
      group("The file") {
        FileField(
          name: "vote-file", label: "File with the votes",
          hint:
            "As Pabulib has it (.pb), or a sheet saved as CSV. Take names and addresses of voters out first: no count needs them.",
          accept: ".pb,.csv,.tsv,.txt,text/csv,text/plain", fault: faults["vote-file"]
        ).node
        div(.class("field")) {
          label(.for("vote-text")) { "Or its text" }
          span(.class("hint"), .id("vote-text-hint")) { "A chosen file is taken instead of the text here." }
          // A line feed directly behind the start tag is dropped by browsers, so one stands there.
          textarea(
            .id("vote-text"), .name("vote-text"), .rows(6), .unchecked, .autocomplete("off"),
            .ariaDescribedby("vote-text-hint")
          ) { HTMLNode("\n" + request.text) }
        }
      }
      group("How to count") { ruleFields }
      group("Only for a sheet") {
        FormField(
          name: "budget", label: "Money to spend", hint: "When no row of the sheet says it. For example, 25000.",
          value: request.budget, fault: faults["budget"], isNarrow: true
        ).node
        FormField(
          name: "currency", label: "Currency", hint: "Its three letters, such as GBP.", value: request.currency,
          isNarrow: true
        ).node
      }
      button(.class("btn")) { "Count the vote" }
    }
  }

  @HTMLBuilder private var ruleFields: HTMLNode {
    ChoiceSet(
      name: "rule", legend: "Rule",
      choices: CountChoice.Method.allCases.map { .init(value: $0.rawValue, words: $0.words, hint: $0.hint) },
      chosen: request.choice.method.rawValue, fault: faults["rule"]
    ).node
    ChoiceField(
      name: "completion", label: "With equal shares, what happens to money left over",
      hint: "Most cities count with Add1: the shares grow until what is bought would cost more than there is.",
      choices: ShareCompletion.allCases.map { .init(value: CountRuleText.completion($0), words: $0.choice) },
      chosen: CountRuleText.completion(request.choice.completion)
    ).node
    div(.class("field")) {
      div(.class("tick")) {
        input(tick)
        label(.for("compare")) {
          "With equal shares, take the outcome in the order of votes if more voters have more by it"
        }
      }
    }
  }

  private var tick: [HTMLAttribute] {
    [.type("checkbox"), .id("compare"), .name("compare"), .value("yes")]
      + (request.choice.yieldsToGreedy ? [.checked] : [])
  }

  private func group(_ title: Phrase, @HTMLBuilder content: () -> HTMLNode) -> HTMLNode {
    fieldset(.class("group")) {
      legend { title }
      content()
    }
  }

  private var kinds: HTMLNode {
    HTMLNode {
      p {
        "A .pb file is what cities publish: what there was to spend, the projects with their costs, and the ballots without names. The form is described at \(pabulib)."
      }
      p { "A sheet has one row for each ballot, and the rows cost and budget above them:" }
      pre { code { "voter,swings,benches,trees\ncost,60,40,20\nbudget,100\n1,x,,\n2,x,x,\n" } }
      p { "Or one row for each project, and a column for each voter. A mark is 1, x or yes, or a number of points." }
    }
  }

  private var pabulib: HTMLNode { a(.href("https://pabulib.org/format")) { "pabulib.org" } }
}
