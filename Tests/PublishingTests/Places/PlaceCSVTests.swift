import Council
import Law
import Publishing
import Testing

@Suite("A list of places")
struct PlaceCSVTests {
  private func read(_ text: String) -> (places: [ListedPlace], messages: [String]) {
    let (places, messages) = PlaceCSV.read(Array(text.utf8), file: "places.csv")
    return (places, messages.map(\.description))
  }

  @Test func `what is written is read back to the same`() throws {
    let places = [
      Place(
        reference: .init(rawValue: "ROTHERHAM"), name: "Rotherham", kind: .district,
        code: GSSCode(rawValue: "E08000018"),
        from: Day(iso: "1974-04-01")),
      Place(
        reference: .init(rawValue: "AA-1"), name: "=First, “Area” Assembly", kind: .areaAssembly,
        parents: [.init(rawValue: "ROTHERHAM"), .init(rawValue: "X")], to: Day(iso: "2030-01-01")),
    ]
    let listed = [
      ListedPlace(places[0]), ListedPlace(places[1], posts: [.init(rawValue: "CIO"), .init(rawValue: "NDO")]),
    ]
    let (again, messages) = PlaceCSV.read(PlaceCSV.write(listed), file: "places.csv")
    #expect(messages.isEmpty && again == listed)
  }

  @Test func `what is wrong in a line is told with its place, and nothing is read`() {
    let (places, messages) = read("reference,name,kind,code,from\nA,,wards,E1,1 June\nA b,Name,ward,,\n")
    #expect(places.isEmpty)
    for part in [
      "places.csv:2:4", "Did you mean ward?", "a letter and eight figures", "This is no day", "places.csv:3:1",
    ] {
      #expect(messages.contains { $0.contains(part) }, "\(part): \(messages)")
    }
  }

  @Test func `missing and unknown columns are named`() {
    let messages = read("reference,nam,kind\nA,B,ward\n").messages
    #expect(messages.contains { $0.contains("Did you mean name?") })
    #expect(messages.contains { $0.contains("Missing: name") })
    #expect(read("").messages.first?.contains("empty") == true)
    #expect(read("reference,name,kind\n").messages.first?.contains("no places") == true)
    #expect(
      read("reference,name,kind\nA,B,ward\nA,C,ward\n").messages.first?.contains("Line 2 has this reference") == true)
  }
}
