/// Members are summoned to the council in time (LGA 1972 Sch 12 para 4).
public enum CouncilSummoned: ClearDayRule {
  public static let id = "AI-1-COUNCIL"
  public static let title = "Members are summoned to a meeting of the council in time"
  public static let citation = Citation(
    "LGA 1972", "Sch 12 para 4(1A), (1B)", title: "Local Government Act 1972",
    url: "https://www.legislation.gov.uk/ukpga/1972/70/schedule/12")
  public static let inForce = AccessLaw.since2002
  public static let verification = Verification.textRead(
    "Sch 12 para 4: “a summons to attend the meeting, specifying the business proposed to be transacted at the meeting, and "
      + "authenticated by the proper officer”. SI 2002/715 made it five days; its first day, 1 October 2002, was not read."
  )
  public static let severity = Severity.block
  public static let binds = "Principal councils in England"
  public static let explanation = """
    A summons that names the business goes to every member at least five clear days before, authenticated by the proper officer; \
    by e-mail only to those who agreed to it. A meeting of the council cannot be called at shorter notice. That one member did \
    not get it does not make the meeting void.
    """
  public static let occasions: Set<Occasion> = [.council]
  public static let papers = "the summons to every member"
  public static let period = AccessLaw.fiveSince2002
  public static let whenLate = "Move the meeting. The council has no way to meet at shorter notice."
}
