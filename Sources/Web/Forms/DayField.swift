import HTML
import Law

/// A day as somebody typed it: `16 June 2014`, `16/6/2014` or `2014-06-16`.
struct DayField {
  /// What was typed; empty for nothing.
  var typed: String
  /// The day it names; `nil` when it names none.
  var day: Day?

  init(_ typed: String?) {
    self.typed = String((typed ?? "").trimmed.prefix(40))
    day = Self.read(self.typed)
  }

  var isWrong: Bool { !typed.isEmpty && day == nil }

  var message: Phrase { "There is no day “\(typed)”. Write it like 16 June 2014 or 2014-06-16." }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func read(_ text: String) -> Day? {
    if let day = Day(iso: text) { return day }
    let parts = text.lowercased().split { " /.-,".contains($0) }.map(String.init)
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]), parts[2].count == 4 else { return nil }
    let named = months.firstIndex { $0.hasPrefix(parts[1]) && parts[1].count >= 3 }.map { $0 + 1 }
    guard let month = named ?? Int(parts[1]) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The field with its label, and above it, when it is wrong, why.
  func field(_ label: Phrase, hint: Phrase) -> HTMLNode {
    div(.class(isWrong ? "field error" : "field")) {
      HTML.label(.for("on")) { label }
      span(.class("hint"), .id("on-hint")) { hint }
      if isWrong { errorLine(message, id: "on-error") }
      if isWrong {
        input(
          .class("w12"), .id("on"), .name("on"), .value(typed), .ariaDescribedby("on-hint on-error"), .ariaInvalid,
          .autocomplete("off"))
      } else {
        input(
          .class("w12"), .id("on"), .name("on"), .value(day?.typed ?? typed), .ariaDescribedby("on-hint"),
          .autocomplete("off"))
      }
    }
  }
}

/// A message above a field: shape, word, colour.
func errorLine(_ message: Phrase, id: String) -> HTMLNode {
  p(.class("msg"), .id(id)) {
    Icon.not.node
    span { "Error: \(message)" }
  }
}

/// The summary at the top of a page that could not do what was asked, linked to each field.
func errorSummary(_ messages: [(text: Phrase, field: String)]) -> HTMLNode {
  notice(.problem, "There is a problem", id: "problem") {
    ul { for message in messages { li { a(.href("#\(message.field)")) { message.text } } } }
  }
}
