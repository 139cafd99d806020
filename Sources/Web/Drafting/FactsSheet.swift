import CaseFiles
import Council
import HTML
import Law
import Publishing

/// One sheet of facts of a case: its fields, what they hold for a case, and what case they state.
struct FactsSheet {
  /// The last part of its address.
  var part: String
  var title: Phrase
  var lede: Phrase
  /// What saving it is called among the steps.
  var words: String
  var groups: [EditGroup]
  var texts: (RestructureCase) -> [String: String]
  /// The case with what was typed. Lines that stay as they were keep what the field does not show of them.
  var read: (inout FieldReading, RestructureCase) -> RestructureCase

  var fields: [EditField] { groups.flatMap(\.fields) }

  static var all: [FactsSheet] { [matter, people, report] }

  /// What a case file that says the same would be told, each at its field: a form takes what a file takes, and nothing else.
  func faults(of stated: RestructureCase, insteadOf base: RestructureCase) -> FormFaults {
    var faults = FormFaults()
    let messages = Self.messages(about: stated)
    let known = messages.isEmpty ? [] : Set(Self.messages(about: base).map(\.text))
    for message in messages where !known.contains(message.text) {
      let said = message.value.isEmpty ? message.text : "“\(message.value)”: \(message.text)"
      faults.add(.term(said), at: field(message.field))
    }
    return faults
  }

  private static func messages(about restructure: RestructureCase) -> [InputMessage] {
    CaseReader.read(files: CaseWriter.files(restructure)).messages
  }

  /// The field for a key of the file, such as `redundancy.first_dismissal` or `report.recommendations[1].text`.
  private func field(_ key: String) -> String {
    let parts = key.split(separator: ".").map { part in
      String(part.prefix { $0 != "[" }).replacing("_", with: "-")
    }
    let names = Set(fields.map(\.name))
    return ([parts.joined(separator: "-")] + parts).first(where: names.contains) ?? fields[0].name
  }
}

extension FieldReading {
  /// A day; `nil` when the field is empty or wrong.
  mutating func day(_ name: String) -> Day? {
    let field = DayField(text(name))
    if field.isWrong { faults.add(field.message, at: name) }
    return field.day
  }

  /// What stands in a field; what it held before, when only blanks around it differ.
  func text(_ name: String, keeping kept: String) -> String {
    let typed = text(name)
    return typed == kept.trimmed ? kept : typed
  }

  /// One value on each line. A line that stays as it was keeps what it does not show.
  mutating func values<Value>(
    _ name: String, _ kept: [Value], _ write: (Value) -> String, _ read: ([String]) -> Value?
  ) -> [Value] {
    lines(name).compactMap { line in
      if let same = kept.first(where: { write($0).trimmed == line }) { return same }
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
      if let value = read(parts) { return value }
      faults.add("“\(String(line.prefix(80)))” cannot be read. Write it as the example shows.", at: name)
      return nil
    }
  }

  /// What is ticked of several.
  func ticked<Value: RawRepresentable<String> & Hashable>(_ name: String) -> Set<Value> {
    Set(lines(name).compactMap { Value(rawValue: $0) })
  }
}
