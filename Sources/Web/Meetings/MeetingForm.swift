import Actions
import Council
import HTML

/// A form about a meeting: its fields with what was typed, what is wrong, and what must be read before it is saved.
struct MeetingForm {
  var visit: Visit
  var address: String
  var button: Phrase
  var groups: [EditGroup]
  var texts: [String: String] = [:]
  var faults = FormFaults()
  /// What only warns; the form then asks whether it was read.
  var warnings: [Objection] = []
  /// The version of what is prepared that the form was made over; `nil` where nothing is.
  var version: Int?
  /// A field for a file, with what belongs to it, below the other fields; the form is then sent with files.
  var upload: HTMLNode = .empty
  /// Fields that stand outside the groups.
  var others: [String] = []

  init(_ visit: Visit, _ address: String, _ button: Phrase, _ groups: [EditGroup], texts: [String: String] = [:]) {
    (self.visit, self.address, self.button, self.groups) = (visit, address, button, groups)
    self.texts = visit.isForm ? Self.typed(groups, visit) : texts
    version = visit.isForm ? Int(visit.typed("version")) : nil
  }

  private static func typed(_ groups: [EditGroup], _ visit: Visit) -> [String: String] {
    groups.flatMap(\.fields).typed(visit)
  }

  subscript(field: String) -> String { texts[field] ?? "" }

  /// The lines of a field, without those that are empty.
  func lines(_ field: String) -> [String] {
    self[field].split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  var isInSpite: Bool { visit.typed("in-spite") == "yes" }

  private var names: [String] { groups.flatMap(\.fields).map(\.name) + others }

  mutating func note(_ objections: [Objection]) {
    for objection in objections where objection.weight == .refuses {
      faults.add(said: objection.words, at: names.contains(objection.field) ? objection.field : names.first ?? "")
    }
    warnings = faults.isEmpty ? objections.filter { $0.weight == .warns } : []
    faults.sort(by: names)
  }

  /// What a deed gives back; `nil` when it was refused, and then the form says why.
  mutating func attempt<Outcome>(_ deed: () throws -> Outcome) throws -> Outcome? {
    do {
      return try deed()
    } catch MeetingRefusal.objections(let all) {
      note(all)
    } catch MeetingRefusal.unknownMeeting {
      throw Problem.nothingHere
    } catch let refusal as MeetingRefusal {
      faults.add(said: refusal.description, at: names.first ?? "")
    } catch let refusal as FileRefusal {
      faults.add(said: refusal.description, at: "file")
    }
    return nil
  }

  var status: Int { warnings.isEmpty ? 200 : 422 }

  /// The form with its fields; `extra` are more buttons.
  func node(@HTMLBuilder extra: () -> HTMLNode = { .empty }) -> HTMLNode {
    let more = extra()
    return HTMLNode {
      if !warnings.isEmpty {
        notice(.warning, "Read this before you save") {
          ul { for warning in warnings { li { Phrase.term(warning.words) } } }
        }
      }
      HTML.form(
        .action(address), .method("post"), .class("edit"), .novalidate,
        .enctype(upload.isEmpty ? "application/x-www-form-urlencoded" : "multipart/form-data")
      ) {
        FormToken.hidden(visit)
        if let version { input(.type("hidden"), .name("version"), .value(String(version))) }
        for (place, group) in groups.enumerated() {
          leaf(group.id, group.heading, margin: group.note.isEmpty ? .empty : p { group.note }) {
            for field in group.fields { field.node(self[field.name], fault: faults[field.name], note: nil) }
            if place == groups.count - 1 {
              upload
              if !warnings.isEmpty {
                TickField(name: "in-spite", label: "I have read this. Save it all the same.").node
              }
              div(.class("row")) {
                HTML.button(.class("btn"), .name("step"), .value("save")) { button }
                more
              }
            }
          }
        }
      }
    }
  }
}

/// A time of the day as somebody typed it: `10:00`, `6.30pm`, `1830`, `10 am`.
struct TimeOfDay {
  /// Minutes from midnight; `nil` for anything else.
  let minute: Int?

  init(_ typed: String) {
    var text = typed.lowercased().filter { $0 != " " }
    let isAfternoon = text.hasSuffix("pm")
    let isTwelve = isAfternoon || text.hasSuffix("am")
    if isTwelve { text.removeLast(2) }
    var parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }.map(String.init)
    if parts.count == 1, text.count == 4, !isTwelve { parts = [String(text.prefix(2)), String(text.suffix(2))] }
    guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
      let hour = Int(parts[0]), let minutes = parts.count == 2 ? Int(parts[1]) : (isTwelve ? 0 : nil),
      (0..<60).contains(minutes), isTwelve ? (1...12).contains(hour) : (0..<24).contains(hour)
    else {
      minute = nil
      return
    }
    minute = (isTwelve ? hour % 12 + (isAfternoon ? 12 : 0) : hour) * 60 + minutes
  }
}
