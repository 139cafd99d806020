/// The instruments that the rules on consulting residents are written in.
enum InvolvementLaw {
  /// The four tests of a fair consultation, as counsel put them and the courts took them up.
  static func gunning(_ test: Int) -> Citation {
    Citation(
      "R v Brent LBC ex p Gunning (1985)", "test \(test)",
      title: "R v Brent London Borough Council, ex parte Gunning (1985), and R (Moseley) v Haringey [2014] UKSC 56",
      url: "https://www.supremecourt.uk/cases/uksc-2013-0116")
  }

  static let verification = Verification.secondary(
    "the four tests as bindmans.com sets them out (25 Aug 2015), and a copy of [2014] UKSC 56; the judgments were not read"
  )

  /// The year of the judgment; its day was not read.
  static let inForce = InForce.since(1985, 1, 1)

  static let binds = "Every council that consults"
  static let judge = "The decision-maker, with the monitoring officer"
}

extension Rulebook {
  /// The rules on consulting residents.
  static var involvementEntries: [RuleEntry] {
    [
      ConsultedWhileFormative.entry, ConsultedWithEnough.entry, ConsultedLongEnough.entry, ResponsesConsidered.entry,
      RepresentativesConsulted.entry, QuietBeforeElections.entry, AnswersProtected.entry,
    ]
  }
}
