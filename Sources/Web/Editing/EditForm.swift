import Actions
import Council
import HTML
import Law

/// A form by which one thing of the establishment is added, changed, corrected or ended: what was typed, and what stands against it.
struct EditForm<Matter: EditedMatter> {
  var visit: Visit
  var title: Phrase
  var kicker: Phrase = ""
  var lede: Phrase = ""
  var button: Phrase
  var crumbs: [Crumb]
  var grounds: GroundsForm
  /// What stands around it, to choose from; read when the form is shown.
  var around: () throws -> Establishment
  /// Whether the form asks for the fields of the matter; not when it only ends it.
  var asksForFields = true
  /// Whether it asks for a reference, of something new.
  var asksForReference = false
  /// The hidden field with the version that was shown.
  var seen: () -> HTMLNode = { .empty }
  /// Which part of the site it belongs to.
  var section = Section.structure
  /// What is suggested in fields, by name.
  var suggestions: [String: [ChoiceField.Choice]] = [:]
  /// What is proposed, above the fields, for what was typed.
  var proposal: (_ texts: [String: String]) throws -> HTMLNode = { _ in .empty }
  /// What stands in the fields, by name.
  var texts: [String: String]
  var faults = FormFaults()
  /// What only warns; it can be saved all the same.
  var warnings: [Objection] = []
  /// What somebody else changed meanwhile.
  var conflict: EditConflict<Matter.Field>?

  mutating func note(_ objections: [Objection]) {
    for objection in objections where objection.weight == .refuses {
      faults.add(said: objection.words, at: objection.field.isEmpty ? "reason" : objection.field)
    }
    warnings = objections.filter { $0.weight == .warns }
  }

  /// Notes what else stands against it when something cannot even be read, so that everything is said at once.
  mutating func noteTheRest(_ objections: [Objection]) {
    for objection in (asksForFields ? objections : []) + grounds.objections(texts)
    where objection.weight == .refuses && faults[objection.field] == nil {
      faults.add(said: objection.words, at: objection.field)
    }
  }

  /// The names of the fields in the order of the page.
  var fieldNames: [String] {
    let fields = asksForFields ? Matter.groups(among: Establishment()).flatMap(\.fields) : []
    return ["reference"] + (fields + grounds.group.fields).map(\.name)
  }

  /// Whether the form asks for it, so that a message can lead there.
  private func has(_ field: String) -> Bool { fieldNames.contains(field) }

  /// The name of the first field of the form.
  var firstField: String {
    (asksForFields ? Matter.groups(among: Establishment()).first : nil)?.fields.first?.name
      ?? grounds.group.fields[0].name
  }

  func view() throws -> HTMLNode {
    let groups = asksForFields ? Matter.groups(among: try around()) : []
    let proposed = try proposal(texts)
    return form(.action(visit.path), .method("post"), .class("edit")) {
      FormToken.hidden(visit)
      seen()
      conflict?.view ?? .empty
      if !warnings.isEmpty && faults.isEmpty { warned }
      proposed
      if asksForReference { leaf("new", "Its reference") { node(Self.reference) } }
      for group in groups { part(group) }
      part(grounds.group) { HTML.button(.class("btn")) { button } }
    }
  }

  private static var reference: EditField {
    EditField(
      name: "reference", label: "Reference", hint: "A short, lasting name, such as P0042. It cannot be changed later.",
      kind: .line(isNarrow: true))
  }

  private func part(_ group: EditGroup, @HTMLBuilder after: () -> HTMLNode = { .empty }) -> HTMLNode {
    let end = after()
    return leaf(group.id, group.heading, margin: group.note.isEmpty ? .empty : p { group.note }) {
      for field in group.fields { node(field) }
      end
    }
  }

  private func node(_ field: EditField) -> HTMLNode {
    var field = field
    if let suggested = suggestions[field.name], case .suggested = field.kind { field.kind = .suggested(suggested) }
    return field.node(texts[field.name] ?? "", fault: faults[field.name], note: conflict?.note(field.name))
  }

  private var warned: HTMLNode {
    notice(.warning, "Read this before you save", id: "warned") {
      ul {
        for warning in warnings {
          li {
            if has(warning.field) {
              a(.href("#\(warning.field)")) { Phrase.term(warning.words) }
            } else {
              Phrase.term(warning.words)
            }
          }
        }
      }
      EditField(name: "in-spite", label: "I have read this. Save it all the same.", kind: .tick)
        .node("", fault: nil, note: nil)
      HTML.button(.class("btn")) { "Save" }
    }
  }
}

/// What two people changed in one thing, for the second of them.
struct EditConflict<Field: VersionField> {
  var edit: ConcurrentEdit<Field>
  /// The entry by which the first one changed it; `nil` when there is none.
  var entry: (number: Int, by: String, address: String)?
  /// Whether nobody changed what was shown, and the day that was typed is simply one of another version.
  var isOfAnotherDay = false

  /// What to say at a field that both changed.
  func note(_ field: String) -> Phrase? {
    edit.clashes.first { $0.field.formName == field }.map { ShownFields.clash($0.standing) }
  }

  var view: HTMLNode {
    notice(
      .warning, isOfAnotherDay ? "On that day another version stands" : "It has changed since you opened it",
      id: "conflict"
    ) {
      p {
        "Nothing is saved yet, and nothing of yours is lost. "
        if let entry, !isOfAnotherDay {
          "\(entry.by) changed it in "
          a(.href(entry.address)) { "entry \(entry.number.withCommas)" }
          ". "
        }
        isOfAnotherDay
          ? "The form below holds what stands on that day, with what you changed. Read it, then save."
          : "The form below holds both: theirs where only they changed something, yours where you did. Read it, then save."
      }
      comparison
    }
  }

  private var comparison: HTMLNode {
    DataTable(
      caption: "What each of you changed",
      columns: [.heading("Field"), .text("When you opened it"), .text("Now"), .text("You"), .text("Below")],
      rows: edit.rows.map { row in
        [
          a(.href("#\(row.field.formName)")) { Phrase.term(row.field.words.capitalised) }, said(row.seen),
          said(row.standing),
          said(row.typed),
          row.clashes
            ? tag(.ochre, .due, "Both: choose") : tag(.stone, .na, row.isTheirs ? "Theirs" : "Yours"),
        ]
      }
    ).node
  }

  private func said(_ text: String) -> HTMLNode {
    text.isEmpty ? span(.class("soft")) { "Nothing" } : listed(text.split(separator: "\n").map { HTMLNode(String($0)) })
  }
}

extension VersionField {
  /// The name of the field in forms.
  var formName: String { (self as? any RawRepresentable<String>)?.rawValue ?? "" }
}
