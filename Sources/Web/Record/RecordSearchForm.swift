import Council
import HTML
import Law
import Store

/// The form that finds entries: by what was done, to what, when, and by words.
struct RecordSearchForm {
  var authority: Authority
  var search: RecordSearch
  var deeds: [String]
  var kinds: [String]

  var node: HTMLNode {
    search.filter.isEmpty && search.problems.isEmpty
      ? details(content: fold) : details(.open, content: fold)
  }

  private func fold() -> HTMLNode {
    HTMLNode {
      summary { "Find entries" }
      div { form }
    }
  }

  private var form: HTMLNode {
    HTML.form(.class("flow"), .action(Address.record(authority.id)), .method("get")) {
      div(.class("row")) {
        choice("deed", "What was done", deedChoices, chosen: search.filter.deed)
        choice("kind", "To what", kinds.map { ($0, RecordWords.kind($0)) }, chosen: search.filter.kind)
        field("of", "Its reference", "For example, HNS-04", value: search.filter.reference)
      }
      div(.class("row")) {
        day("from", "First day", search.from)
        day("to", "Last day", search.to)
      }
      div(.class("row")) {
        field("words", "Words", "In what was done, by whom, under what authority or why", value: search.filter.words)
        button(.class("btn")) { "Find" }
      }
    }
  }

  private var deedChoices: [(String, Phrase)] {
    [(RecordFilter.open, "Anything but private matters")] + deeds.map { ($0, RecordWords.deed($0)) }
  }

  private func choice(_ id: String, _ name: Phrase, _ choices: [(String, Phrase)], chosen: String) -> HTMLNode {
    div {
      label(.for(id)) { name }
      select(.id(id), .name(id)) {
        option(.value("")) { "Anything" }
        for (value, words) in choices {
          value == chosen ? option(.value(value), .selected) { words } : option(.value(value)) { words }
        }
      }
    }
  }

  private func field(_ id: String, _ name: Phrase, _ hint: Phrase, value: String) -> HTMLNode {
    div {
      label(.for(id)) { name }
      span(.class("hint"), .id("\(id)-hint")) { hint }
      input(
        .class("w12"), .id(id), .name(id), .value(value), .ariaDescribedby("\(id)-hint"), .autocomplete("off"))
    }
  }

  private func day(_ id: String, _ name: Phrase, _ typed: DayField) -> HTMLNode {
    let message = search.problems.first { $0.field == id }?.text
    let value = typed.day?.typed ?? typed.typed
    return div(.class(message == nil ? "" : "error")) {
      label(.for(id)) { name }
      span(.class("hint"), .id("\(id)-hint")) { "Like 16 June 2014" }
      if let message {
        errorLine(message, id: "\(id)-error")
        input(
          .class("w12"), .id(id), .name(id), .value(value), .ariaDescribedby("\(id)-hint \(id)-error"), .ariaInvalid,
          .autocomplete("off"))
      } else {
        input(.class("w12"), .id(id), .name(id), .value(value), .ariaDescribedby("\(id)-hint"), .autocomplete("off"))
      }
    }
  }
}
