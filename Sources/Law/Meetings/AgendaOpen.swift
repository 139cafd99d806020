/// Agenda and reports are open in time (LGA 1972 s.100B(3)).
public enum AgendaOpen: ClearDayRule {
  public static let id = "AI-2"
  public static let title = "Agenda and reports are open to the public in time"
  public static let citation = Instruments.localGovernmentAct1972("s.100B(3)", section: "100B")
  public static let inForce = AccessLaw.since2002
  public static let verification = Verification.textRead(
    "s.100B(3), (4) as amended by SI 2002/715; the first day of the five, 1 October 2002, was not read.")
  public static let severity = Severity.warn
  public static let binds = "Principal councils in England, their committees and sub-committees"
  public static let explanation = """
    Agenda and reports are open at least five clear days before, or from when a meeting is convened at shorter notice. What is \
    added later is open from when it is added, and nothing before members have it. An item that was not on an open agenda in time \
    is only considered when the chair finds it urgent for special circumstances that the minutes name (s.100B(4)); before the full \
    council that alone is not enough (Sch 12 para 4(5)).
    """
  public static let occasions: Set<Occasion> = [.council, .committee]
  public static let papers = "the agenda and the reports"
  public static let period = AccessLaw.fiveSince2002
  public static let whenLate =
    "Publish at once, to members and public at the same moment, marked with its clear days. An item that was on the agenda in "
    + "time may be considered; for one that was not, the chair says which special circumstances make it urgent, and the minutes "
    + "name them."
}
