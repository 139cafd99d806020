/// The public is told of a meeting in time (LGA 1972 s.100A(6)(a)).
public enum MeetingNotified: ClearDayRule {
  public static let id = "AI-1"
  public static let title = "The public is told time and place of a meeting"
  public static let citation = Instruments.localGovernmentAct1972("s.100A(6)(a)", section: "100A")
  public static let inForce = AccessLaw.since2002
  public static let verification = Verification.textRead(
    "s.100A(6)(a): “five clear days at least before the meeting or, if the meeting is convened at shorter notice, then at the "
      + "time it is convened”. The first day of the five, 1 October 2002, was not read.")
  public static let severity = Severity.block
  public static let binds = "Principal councils in England, their committees and sub-committees"
  public static let explanation = """
    Public notice of time and place is given at least five clear days before. A committee convened at shorter notice is \
    announced at the time it is convened; the full council cannot be.
    """
  public static let occasions: Set<Occasion> = [.council, .committee]
  public static let papers = "the notice of time and place"
  public static let period = AccessLaw.fiveSince2002
  public static let whenLate =
    "Move the meeting; or, if a committee was convened at shorter notice, publish the notice at the time it is convened and "
    + "minute why."
}
