import Actions
import Council
import HTML
import Law
import Store

/// Something that stands on a day and is to be changed: a post, a unit, a job description.
struct EditedVersion<Matter: EditedMatter> {
  typealias Version = Matter.Field.Version

  var visit: Visit
  /// What it is called: the title of a post, the name of a unit.
  var title: String
  /// What it is, with its reference: `Post HH`.
  var kicker: Phrase
  /// What stands on the day; without it, what the fields of something new hold.
  var standing: Version?
  /// What the form changes when nothing stands.
  var blank: Version
  /// Whether a version stands unchanged, whichever the day.
  var stillStands: (Version) -> Bool
  var around: () throws -> Establishment
  /// Its page on a day.
  var page: (Day?) -> String
  var lastEntry: () throws -> RecordEntry?
  var seen: SeenVersion<Version>
  /// Why it is opened: how the form calls itself and what its button says.
  var words: EditWords
  var grounds: GroundsForm
  /// Which part of the site it belongs to.
  var section = Section.structure
  /// The page above its own; `nil` for the structure, or the places.
  var above: Crumb?
  /// What is proposed, above the fields, for what was typed.
  var proposal: (_ texts: [String: String]) throws -> HTMLNode = { _ in .empty }
  /// What is suggested in fields, by name.
  var suggestions: [String: [ChoiceField.Choice]] = [:]

  /// The form as it is before anybody typed.
  func form(from day: Day) -> EditForm<Matter> {
    EditForm(
      visit: visit, title: words.title, kicker: kicker, lede: words.lede, button: words.button,
      crumbs: [
        above
          ?? (section == .places
            ? Crumb(title: "Places", address: Address.places(visit["authority"]))
            : Crumb(title: "Structure", address: Address.structure(visit["authority"]))),
        Crumb(name: title, address: page(nil)),
      ],
      grounds: grounds, around: around, asksForFields: grounds.kind != .end, seen: { seen.hidden(standing) },
      section: section, suggestions: suggestions, proposal: proposal,
      texts: Matter.texts(of: standing ?? blank).merging(grounds.texts(from: day)) { $1 })
  }

  /// The form with what was typed, what that states, and over what it was typed.
  func sent() throws -> (form: EditForm<Matter>, wanted: Version, shown: Version?) {
    let proven = seen.shown(in: visit)
    let shown = proven ?? standing
    var form = form(from: visit.today)
    if proven == nil {
      form.faults.add(
        "What you were shown cannot be told any more. Read the form once more, then send it again.",
        at: form.firstField)
    }
    form.seen = { seen.hidden(shown) }
    form.texts = grounds.typed(visit)
    guard grounds.kind != .end else { return (form, shown ?? blank, shown) }
    form.texts.merge(Matter.typed(visit)) { $1 }
    let wanted = try Matter.read(form.texts, over: shown ?? blank, among: around, &form.faults)
    return (form, wanted, shown)
  }

  /// The form again after somebody else was quicker: theirs and yours put together, over what stands now.
  func merged(_ sent: EditForm<Matter>, shown: Version?, typed: Version) throws -> EditForm<Matter> {
    var form = sent
    let (before, now) = (shown ?? blank, standing ?? blank)
    let edit = ConcurrentEdit<Matter.Field>(seen: before, standing: now, typed: typed)
    let entered = try lastEntry().flatMap { entry in
      entry.matter.map { (entry.number, $0.by, Address.entry(visit["authority"], entry.number)) }
    }
    form.conflict = EditConflict(edit: edit, entry: entered, isOfAnotherDay: shown.map(stillStands) ?? false)
    form.texts.merge(Matter.texts(of: edit.merged)) { $1 }
    form.seen = { seen.hidden(standing) }
    return form
  }
}
