import HTML
import Publishing

extension CheckPage {
  var view: HTMLNode {
    HTMLNode {
      if !messages.isEmpty { problems }
      titleBlock(
        kicker: "Nothing is stored", "Check a proposal",
        lede:
          "Put in a case and the establishment it changes. You get what it changes, what it costs, which duties it touches and what the rules say."
      )
      leaf("form", "The two files", margin: HTMLNode { notes }) { form }
    }
  }

  /// The form again behind an answer, with what was put in.
  var again: HTMLNode {
    leaf("again", "Change it and check again", margin: HTMLNode { notes }) { form }
  }

  static var nothingStored: HTMLNode {
    inset { p { "Nothing of this is stored. Close the page and it is gone; to keep it, print it or save it." } }
  }

  private var notes: HTMLNode {
    HTMLNode {
      p { "Together at most 2 MB." }
      p {
        "The form of a case: "
        a(.href("/case.schema.json")) { "JSON Schema" }
        ", for completion in an editor."
      }
      p { a(.href("/check?example=yes")) { "Start from a small example" } }
    }
  }

  private var form: HTMLNode {
    HTML.form(.action("/check"), .method("post"), .enctype("multipart/form-data")) {
      group(
        "case", "The case", part: request.caseFile, accept: ".yml,.yaml,text/yaml,text/plain",
        hint: "case.yml: the council, what is proposed, the changes, the money, the timetable and the report.")
      group(
        "establishment", "The establishment before", part: request.establishment, accept: ".csv,text/csv,text/plain",
        hint: "establishment.csv: one line for each unit and each post, as they stand before the changes.")
      button(.class("btn")) { "Check the proposal" }
    }
  }

  private func group(_ name: String, _ title: Phrase, part: CheckRequest.Part, accept: String, hint: Phrase) -> HTMLNode
  {
    let own = Array(messages.enumerated().filter { self.field(of: $0.element) == name })
    return fieldset(.class("group")) {
      legend { title }
      div(.class(own.isEmpty ? "field" : "field error")) {
        label(.for("\(name)-text")) { "Text of \(part.file)" }
        span(.class("hint"), .id("\(name)-hint")) { hint }
        if !own.isEmpty { messageList(own, part: part, id: "\(name)-error") }
        area(name, part, isWrong: !own.isEmpty)
      }
      div(.class("field")) {
        label(.for("\(name)-file")) { "Or choose the file" }
        span(.class("hint"), .id("\(name)-file-hint")) { "A chosen file is taken instead of the text above." }
        input(
          .type("file"), .id("\(name)-file"), .name("\(name)-file"), .accept(accept),
          .ariaDescribedby("\(name)-file-hint"))
      }
    }
  }

  // A line feed directly behind the start tag is dropped by browsers, so one stands there.
  private func area(_ name: String, _ part: CheckRequest.Part, isWrong: Bool) -> HTMLNode {
    let text = HTMLNode("\n" + part.text)
    let rows = HTMLAttribute.rows(10)
    return isWrong
      ? textarea(
        .id("\(name)-text"), .name("\(name)-text"), rows, .unchecked, .autocomplete("off"), .ariaInvalid,
        .ariaDescribedby("\(name)-hint \(name)-error")
      ) { text }
      : textarea(
        .id("\(name)-text"), .name("\(name)-text"), rows, .unchecked, .autocomplete("off"),
        .ariaDescribedby("\(name)-hint")
      ) { text }
  }
}
