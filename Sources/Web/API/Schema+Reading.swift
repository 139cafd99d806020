import Council
import Law
import Publishing

/// Something wrong with what a program sent: where, as a JSON pointer or the name of a parameter, and what to do.
struct CallFault: Sendable, Equatable {
  var place: String
  var words: String
  /// Whether it can be done all the same, by saying that the warning was read.
  var isWarning = false
}

// What is wrong with a value.
extension Schema {
  func faults(of value: JSONText.Value, at place: String = "") -> [CallFault] {
    if case .null = value {
      if case .any = form { return [] }
      return mayBeNull ? [] : [CallFault(place: place, words: "Something has to stand here; null does not do.")]
    }
    switch (form, value) {
    case (.any, _), (.flag, .flag): return []
    case (.text(let form), .text(let text)): return fault(form.fault(of: text), place)
    case (.whole(let range), .whole(let number)):
      return fault(range.contains(number) ? nil : "A whole number \(Self.words(range)) is expected.", place)
    case (.number(let above, let most), .whole(let number)):
      return fault(Self.fault(of: Double(number), above, most), place)
    case (.number(let above, let most), .decimal(let digits)):
      return fault(Self.fault(of: Double(digits) ?? .infinity, above, most), place)
    case (.list(let item, let most), .list(let items)):
      if items.count > most { return [CallFault(place: place, words: "At most \(most) may stand here.")] }
      return items.enumerated().flatMap { item.faults(of: $1, at: JSONPointer.adding(String($0), to: place)) }
    case (.object(let members), .object(let given)): return faults(given, members, place)
    case (.map(let item), .object(let given)):
      return given.flatMap { item.faults(of: $0.1, at: JSONPointer.adding($0.0, to: place)) }
    default: return [CallFault(place: place, words: "\(kindInWords) is expected here, not \(Self.kind(of: value)).")]
    }
  }

  private func faults(_ given: [(String, JSONText.Value)], _ members: [Member], _ place: String) -> [CallFault] {
    let known = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
    let names = Set(given.map(\.0))
    let missing = members.filter { $0.isRequired && !names.contains($0.name) }.map {
      CallFault(place: JSONPointer.adding($0.name, to: place), words: "This is missing.")
    }
    return given.flatMap { name, value in
      let inner = JSONPointer.adding(name, to: place)
      guard let member = known[name] else { return [CallFault(place: inner, words: Self.unknown(name, members))] }
      return member.schema.faults(of: value, at: inner)
    } + missing
  }

  private static func unknown(_ name: String, _ members: [Member]) -> String {
    let known = members.map(\.name)
    let near = nearestName(to: name, among: known).map { " Did you mean \($0)?" }
    return "There is no field “\(name.prefix(60))” here.\(near ?? " There are: \(known.joined(separator: ", ")).")"
  }

  private func fault(_ words: String?, _ place: String) -> [CallFault] {
    words.map { [CallFault(place: place, words: $0)] } ?? []
  }

  private static func fault(of number: Double, _ above: Int?, _ most: Int?) -> String? {
    if let above, number <= Double(above) { return "A number above \(above) is expected." }
    if let most, number > Double(most) { return "A number of at most \(most) is expected." }
    return nil
  }

  private static func words(_ range: ClosedRange<Int>) -> String { "from \(range.lowerBound) to \(range.upperBound)" }

  private var kindInWords: String {
    switch form {
    case .text: "A text"
    case .whole: "A whole number"
    case .number: "A number"
    case .flag: "true or false"
    case .list: "A list"
    case .object, .map: "An object"
    case .any: "Anything"
    }
  }

  private static func kind(of value: JSONText.Value) -> String {
    switch value {
    case .null: "null"
    case .flag: "true or false"
    case .whole: "a whole number"
    case .decimal: "a number with decimals"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension Schema.TextForm {
  /// What is wrong with a text; `nil` when nothing is.
  func fault(of text: String) -> String? {
    switch self {
    case .free(let most):
      text.unicodeScalars.count > most
        ? "At most \(most) characters may stand here; these are \(text.unicodeScalars.count)." : nil
    case .day: Day(iso: text) == nil ? "There is no day “\(text.prefix(40))”. Write it like 2014-06-16." : nil
    case .moment: Moment(text) == nil ? "Write a time like 2014-06-16T09:30:00.000Z." : nil
    case .reference: TextLimit.objections(reference: text).first?.words
    case .gssCode:
      GSSCode(rawValue: text) == nil ? "A GSS code is a letter and eight figures, such as E08000018." : nil
    case .choice(let words):
      words.contains(text) ? nil : "“\(text.prefix(60))” is not one of \(words.joined(separator: ", "))."
    case .fingerprint: text.isEmpty ? "A fingerprint is expected." : nil
    }
  }
}
