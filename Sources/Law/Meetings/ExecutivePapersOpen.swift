/// The papers of a public meeting of the executive are open in time (SI 2012/2089 regs 6 and 7).
public enum ExecutivePapersOpen: ClearDayRule {
  public static let id = "EX-3"
  public static let title = "Notice, agenda and reports of a public meeting of the executive are open in time"
  public static let citation = AccessLaw.regulations2012("regs 6, 7", 6)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead(
    "reg 6(2): “An item of business may only be considered at a public meeting ... for at least five clear days before the "
      + "meeting”, read as made")
  public static let severity = Severity.block
  public static let binds = "Councils in England with an executive"
  public static let explanation = """
    Notice of time and place, agenda and reports are open at least five clear days before, or from when the meeting is convened \
    at shorter notice. Unlike a committee, the executive has no way to take an item as urgent.
    """
  public static let occasions: Set<Occasion> = [.executive]
  public static let papers = "the notice, the agenda and the reports"
  public static let period = AccessLaw.figure(5, citation, inForce)
  public static let whenLate =
    "Take the item off, or convene a meeting at shorter notice and publish at the time it is convened. The chair cannot let it in "
    + "as urgent."
}
