import Council
import Law
import Store

/// Enters how many people live in places and how deprived these are: the figures of places it names are set, those of others stay.
public struct EnterPlaceFigures: Deed {
  public static let permission = Permission.editStructure
  public static let name = "enter-place-figures"
  /// Whose places they are.
  public let authority: String
  /// The figures, one for each place.
  public let figures: [PlaceFigure]
  /// What the list is called, for the record: its file's name.
  public let source: String

  /// Figures to be entered.
  public init(_ figures: [PlaceFigure], of authority: String, source: String) {
    (self.figures, self.authority, self.source) = (figures, authority, source)
  }

  /// Gives back of how many places the figures changed. Throws ``ActionRefusal`` when the council is unknown, ``EstablishmentRefusal``
  /// when figures cannot be right or are of no place that stands today.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    let day = work.now.day
    let places = Set(try work.records.places(of: authority, on: day).map(\.reference))
    var found: [Objection] = []
    for figure in figures where found.count < 20 {
      let unknown: [Objection] =
        places.contains(figure.place)
        ? [] : [.refusal("place", "There is no such place on \(day.long). Enter it first, or leave it out.")]
      found += (unknown + figure.objections).map {
        .refusal($0.field, "\(figure.place.rawValue): \($0.words)")
      }
    }
    guard found.isEmpty else { throw EstablishmentRefusal.objections(found) }
    let known = Dictionary(try work.records.placeFigures(of: authority).map { ($0.place, $0) }) { first, _ in first }
    let changed = figures.filter { known[$0.place] != $0 }
    guard !changed.isEmpty else { return .unrecorded(0) }
    for figure in changed { try work.records.save(figure, at: authority, on: day) }
    return .openly(
      changed.count,
      matter(
        work, subject: "places", title: "Residents and deprivation of places entered",
        under: Warrant(.papers, source)))
  }
}
