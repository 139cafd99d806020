import Actions
import Council
import HTML
import Law
import Publishing
import Store

// How many people live in places and how deprived these are: a list that is looked at first, and entered when whoever looks is content.
extension Site {
  func addPlaceFigures(_ routes: inout Routes) {
    let path = "/:authority/places/figures"
    routes.get("/:authority/place-figures.csv", .everyone, placeFigureList)
    routes.get(path, .only(.editStructure)) { visit in try figuresPage(visit, FiguresForm(texts: [:])) }
    routes.upload(path, .only(.editStructure), mostBytes: files.mostFormBytes, enterFigures)
  }

  func placeFigureList(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let list = try records.read {
      PlaceFigureCSV.write(try $0.placeFigures(of: id), of: try $0.places(of: id, on: visit.today))
    }
    return .file(list, contentType: "text/csv; charset=utf-8", named: "place-figures.csv")
  }

  func enterFigures(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    var form = FiguresForm(sent: visit)
    let places = try records.read { try $0.places(of: id, on: visit.today) }
    guard form.read(knowing: places), form.isConfirmed else { return try figuresPage(visit, form) }
    do {
      let deed = EnterPlaceFigures(form.listed.figures, of: id, source: form.name)
      let changed = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(Address.placeFigures(id) + "?entered=\(changed)")
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { form.faults.add(said: objection.words, at: "list") }
    }
    return try figuresPage(visit, form)
  }

  func figuresPage(_ visit: Visit, _ form: FiguresForm) throws -> Answer {
    let id = visit["authority"]
    let (places, known) = try records.read {
      (try $0.places(of: id, on: visit.today), try $0.placeFigures(of: id))
    }
    return try personal(
      visit, "Residents and deprivation",
      lede: "How many people live in each place, and how deprived it is: what shows from where nobody has been heard.",
      kicker: "Places", section: .places, crumbs: [Crumb(title: "Places", address: Address.places(id))],
      faults: form.faults
    ) {
      if let entered = visit.query["entered"].flatMap({ Int($0) }) {
        done(entered == 0 ? "All of it stood already." : "Places whose figures were entered or changed: \(entered).")
      }
      if form.faults.isEmpty, !form.listed.figures.isEmpty {
        FiguresPreview(visit: visit, form: form, places: places, known: known).node
      } else {
        leaf("figures", "The list", margin: p { "You see what would change before anything is entered." }) {
          form.node(visit)
        }
        FiguresMissing(authority: id, places: places, known: known).leaf
      }
    }
  }
}

/// What somebody chose or pasted, and what holds for all of its lines.
struct FiguresForm {
  var texts: [String: String]
  private(set) var bytes: [UInt8] = []
  /// What the list is called in the record and in messages.
  private(set) var name = "what was pasted"
  private(set) var listed = PlaceFigureCSV.Listed()
  private(set) var isConfirmed = false
  var faults = FormFaults()

  static let fields = ["year", "edition", "source"]

  init(texts: [String: String]) { self.texts = texts }

  init(sent visit: Visit) {
    texts = Dictionary(Self.fields.map { ($0, visit.typed($0)) }) { first, _ in first }
    isConfirmed = visit.typed("act") == "enter"
    bytes = visit.form["pasted"]?.bytes ?? []
    if let chosen = visit.form["list"], let file = chosen.fileName, !chosen.bytes.isEmpty {
      (bytes, name) = (chosen.bytes, FileName(file).text)
    } else if !visit.typed("name").isEmpty {
      name = FileName(visit.typed("name")).text
    }
  }

  /// Reads the list; `false` when something is wrong with it, which then stands at its field.
  mutating func read(knowing places: [Place]) -> Bool {
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) {
      faults.add("Choose the file with the figures, or paste them.", at: "list")
    }
    let year = number("year", "Write a year, such as 2024.")
    let edition = number("edition", "Write the year of the edition, such as 2025.")
    guard faults.isEmpty else { return false }
    let (found, messages) = PlaceFigureCSV.read(
      bytes, file: name, knowing: places,
      given: .init(year: year, edition: edition, source: texts["source"] ?? ""))
    for message in messages.prefix(20) { faults.add(said: message.description, at: "list") }
    if messages.count > 20 { faults.add("And \(messages.count - 20) more. Mend these first.", at: "list") }
    listed = found
    return faults.isEmpty
  }

  private mutating func number(_ field: String, _ words: Phrase) -> Int? {
    let typed = texts[field] ?? ""
    let year = Int(typed)
    if !typed.isEmpty, year.map(PlaceFigure.years.contains) != true { faults.add(words, at: field) }
    return year
  }

  /// The form before a list is read, or again with what is wrong.
  func node(_ visit: Visit) -> HTMLNode {
    HTML.form(
      .action(Address.placeFigures(visit["authority"])), .method("post"), .enctype("multipart/form-data"),
      .novalidate, .class("flow")
    ) {
      FormToken.hidden(visit)
      FileField(
        name: "list", label: "The file with the figures",
        hint:
          "CSV, a place a line, at most \(PlaceFigureCSV.limits.bytes >> 20) MB. Its first line names the columns: code, residents, year, tenth, edition, source.",
        accept: ".csv,text/csv", fault: faults["list"]
      ).node
      div(.class("field")) {
        HTML.label(.for("pasted")) { "Or paste the lines" }
        span(.class("hint"), .id("pasted-hint")) { "From a spreadsheet, with the line that names the columns." }
        // A line feed directly behind the start tag is dropped by browsers, so one stands there.
        textarea(
          .id("pasted"), .name("pasted"), .rows(8), .unchecked, .autocomplete("off"), .ariaDescribedby("pasted-hint")
        ) { HTMLNode("\n" + String(decoding: bytes, as: UTF8.self)) }
      }
      FormField(
        name: "year", label: "Year of the count, where no column says it",
        hint: "Of the mid-year estimate or the census, such as 2024.", value: texts["year"] ?? "",
        fault: faults["year"], isNarrow: true, isNumeric: true
      ).node
      FormField(
        name: "edition", label: "Edition of the Indices of Deprivation, where no column says it",
        hint: "Such as 2025; empty where there are no tenths.", value: texts["edition"] ?? "",
        fault: faults["edition"], isNarrow: true, isNumeric: true
      ).node
      FormField(
        name: "source", label: "The source, where no column says it",
        hint:
          "Who published the figures. The Indices are published for small areas: say how the tenth of a ward was worked out from them.",
        value: texts["source"] ?? "", fault: faults["source"]
      ).node
      button(.class("btn")) { "Look at the list" }
    }
  }
}
