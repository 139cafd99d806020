/// A holiday proclaimed for one year, alone or in the place of one that comes every year.
struct Proclamation: Sendable {
  let day: Day
  let name: String
  let insteadOf: Day?

  private init?(_ day: String, _ name: String, insteadOf: String? = nil) {
    guard let day = Day(iso: day) else { return nil }
    (self.day, self.name, self.insteadOf) = (day, name, insteadOf.flatMap { Day(iso: $0) })
  }

  static let all = [
    Proclamation("1981-07-29", "Royal wedding"),
    Proclamation("1995-05-08", "Early May bank holiday (VE Day)", insteadOf: "1995-05-01"),
    Proclamation("1999-12-31", "Millennium"),
    Proclamation("2002-06-03", "Golden Jubilee"),
    Proclamation("2002-06-04", "Spring bank holiday", insteadOf: "2002-05-27"),
    Proclamation("2011-04-29", "Royal wedding"),
    Proclamation("2012-06-04", "Spring bank holiday", insteadOf: "2012-05-28"),
    Proclamation("2012-06-05", "Diamond Jubilee"),
    Proclamation("2020-05-08", "Early May bank holiday (VE Day)", insteadOf: "2020-05-04"),
    Proclamation("2022-06-02", "Spring bank holiday", insteadOf: "2022-05-30"),
    Proclamation("2022-06-03", "Platinum Jubilee"),
    Proclamation("2022-09-19", "State funeral of Queen Elizabeth II"),
    Proclamation("2023-05-08", "Coronation of King Charles III"),
  ].compactMap(\.self)
}
