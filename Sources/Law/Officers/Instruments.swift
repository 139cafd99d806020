/// The instruments the officer rules are written in, each named once.
enum Instruments {
  static func housingAct1989(_ provision: String, section: String) -> Citation {
    Citation(
      "LGHA 1989", provision, title: "Local Government and Housing Act 1989",
      url: "https://www.legislation.gov.uk/ukpga/1989/42/section/\(section)")
  }

  static func localGovernmentAct1972(_ provision: String, section: String) -> Citation {
    Citation(
      "LGA 1972", provision, title: "Local Government Act 1972",
      url: "https://www.legislation.gov.uk/ukpga/1972/70/section/\(section)")
  }

  static func representationOfThePeopleAct1983(_ provision: String, section: String) -> Citation {
    Citation(
      "RPA 1983", provision, title: "Representation of the People Act 1983",
      url: "https://www.legislation.gov.uk/ukpga/1983/2/section/\(section)")
  }
}
