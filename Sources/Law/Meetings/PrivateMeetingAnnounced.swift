/// The first notice that the executive means to meet in private (SI 2012/2089 reg 5).
public enum PrivateMeetingAnnounced: ClearDayRule {
  public static let id = "EX-2"
  public static let title = "A private meeting of the executive is announced with its reasons"
  public static let citation = AccessLaw.regulations2012("reg 5", 5)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead("reg 5, read as made")
  public static let severity = Severity.block
  public static let binds = "Councils in England with an executive"
  public static let explanation = """
    Notice with the reasons for meeting in private stands at the offices and on the website for at least 28 clear days before. If \
    that is impracticable, the chair of the overview and scrutiny committee agrees that it is urgent and cannot reasonably be \
    deferred; failing them the chairman of the council, failing them the vice-chairman; and the reasons are published.
    """
  public static let occasions: Set<Occasion> = [.privateExecutive]
  public static let papers = "the first notice, with reasons"
  public static let period = AccessLaw.figure(28, citation, inForce)
  public static let whenLate =
    "Ask the chair of the overview and scrutiny committee to agree that it is urgent and cannot reasonably be deferred, and publish "
    + "the reasons; or move the meeting."
}
