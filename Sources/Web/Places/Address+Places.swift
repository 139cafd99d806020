import Council
import Law

extension Address {
  static func places(_ id: String) -> String { "\(council(id))/places" }
  static func placeList(_ id: String) -> String { "\(council(id))/places.csv" }
  static func placeMap(_ id: String) -> String { "\(places(id))/from-map" }
  /// The list of residents and deprivation, place by place, and the page on which it is entered.
  static func placeFigureList(_ id: String) -> String { "\(council(id))/place-figures.csv" }
  static func placeFigures(_ id: String) -> String { "\(places(id))/figures" }
  static func newPlace(_ id: String, in place: Place.Reference? = nil) -> String {
    "\(places(id))/new-place" + (place.map { "?in=\(encoded($0.rawValue))" } ?? "")
  }
  static func place(_ id: String, _ place: Place.Reference, on day: Day? = nil) -> String {
    "\(places(id))/\(encoded(place.rawValue))" + (day.map { "?on=\($0.iso)" } ?? "")
  }
  /// A page about a place: its history, or the form that changes, corrects or ends it, or says who answers for it.
  static func place(_ id: String, _ place: Place.Reference, _ part: String, on day: Day? = nil) -> String {
    "\(self.place(id, place))/\(part)" + (day.map { "?on=\($0.iso)" } ?? "")
  }
  static func myArea(_ id: String) -> String { "\(council(id))/my-area" }
  static func myArea(_ id: String, _ asked: String) -> String { "\(myArea(id))?q=\(encoded(asked))" }
}
