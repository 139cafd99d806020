import Council
import HTML
import Publishing

/// What a list of figures would change, with the button that enters it.
struct FiguresPreview {
  var visit: Visit
  var form: FiguresForm
  var places: [Place]
  var known: [PlaceFigure]

  private var authority: String { visit["authority"] }
  private var address: String { Address.placeFigures(authority) }

  private var changed: [PlaceFigure] {
    let standing = Set(known)
    return form.listed.figures.filter { !standing.contains($0) }
  }

  var node: HTMLNode {
    HTMLNode {
      leaf("preview", "What would be entered", full: true, margin: p { "Nothing is entered yet." }) {
        if changed.isEmpty {
          p { "All of it stands already." }
        } else {
          table
        }
        notes
      }
      if !changed.isEmpty { enter }
    }
  }

  private var table: HTMLNode {
    let names = Dictionary(places.map { ($0.reference, $0.name) }) { first, _ in first }
    let before = Dictionary(known.map { ($0.place, $0) }) { first, _ in first }
    return DataTable(
      caption: "Places whose figures are new or change",
      columns: [
        .heading("Place"), .number("Residents"), .number("Now"), .number("Year"), .text("Deprivation"),
        .text("Source"),
      ],
      rows: changed.map { figure in
        [
          HTMLNode(names[figure.place] ?? figure.place.rawValue), HTMLNode(figure.residents.withCommas),
          before[figure.place].map { HTMLNode($0.residents.withCommas) } ?? HTMLNode("New" as Phrase),
          HTMLNode(String(figure.year)), figure.deprivation, HTMLNode(figure.source),
        ]
      }
    ).node
  }

  @HTMLBuilder private var notes: HTMLNode {
    let same = form.listed.figures.count - changed.count
    if same > 0, !changed.isEmpty {
      p { counted(same, one: "1 place stands like this already.", other: "\(same) places stand like this already.") }
    }
    if !form.listed.elsewhere.isEmpty {
      let (count, some) = (form.listed.elsewhere.count, form.listed.elsewhere.prefix(5).joined(separator: ", "))
      p {
        counted(
          count, one: "1 line is of a place that does not stand here: \(some).",
          other: "\(count) lines are of places that do not stand here: \(some)\(count > 5 ? "…" : "").")
      }
    }
    if !form.listed.unread.isEmpty {
      p { "Columns that were not read: \(form.listed.unread.prefix(20).joined(separator: ", "))." }
    }
  }

  private var enter: HTMLNode {
    leaf("enter", "Enter it", margin: p { "It will stand on the public record, with your post and the time." }) {
      HTML.form(.action(address), .method("post"), .enctype("multipart/form-data")) {
        FormToken.hidden(visit)
        for (name, text) in form.texts.sorted(by: { $0.key < $1.key }) {
          input(.type("hidden"), .name(name), .value(text))
        }
        input(.type("hidden"), .name("name"), .value(form.name))
        input(.type("hidden"), .name("pasted"), .value(String(decoding: form.bytes, as: UTF8.self)))
        input(.type("hidden"), .name("act"), .value("enter"))
        div(.class("row")) {
          button(.class("btn")) {
            counted(
              changed.count, one: "Enter figures of 1 place", other: "Enter figures of \(changed.count) places")
          }
          a(.class("btn ghost"), .href(address)) { "Choose another list" }
        }
      }
    }
  }
}

/// The wards and divisions of which figures are missing.
struct FiguresMissing {
  var authority: String
  var places: [Place]
  var known: [PlaceFigure]

  @HTMLBuilder var leaf: HTMLNode {
    let entered = Set(known.map(\.place))
    Web.leaf("missing", "What is entered") {
      for kind in Place.Kind.allCases {
        let all = places.filter { $0.kind == kind }
        let missing = all.filter { !entered.contains($0.reference) }
        if !all.isEmpty, missing.count < all.count || [.ward, .electoralDivision].contains(kind) {
          h3 { Phrase.term(kind.plural) }
          p { "\(all.count - missing.count) of \(all.count) have figures." }
          if !missing.isEmpty, missing.count < all.count {
            p { "Missing: \(missing.map(\.name).joined(separator: ", "))." }
          }
        }
      }
      if places.isEmpty { p { "The council has not entered its places yet." } }
      if !known.isEmpty {
        p(.class("small")) { a(.href(Address.placeFigureList(authority))) { "These figures as CSV" } }
      }
    }
  }
}

extension PlaceFigure {
  /// Its tenth in words: `2, among the most deprived`.
  var deprivation: HTMLNode {
    guard let tenth else { return .empty }
    guard let edition else { return HTMLNode(Self.words(tenth: tenth)) }
    return HTMLNode("\(Self.words(tenth: tenth)), by the Indices of \(String(edition))" as Phrase)
  }

  /// A tenth in words.
  static func words(tenth: Int) -> Phrase {
    switch tenth {
    case 1: "1, the most deprived"
    case 10: "10, the least deprived"
    default: "\(tenth)"
    }
  }
}
