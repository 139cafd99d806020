/// The second notice before the executive meets in private (SI 2012/2089 reg 5).
public enum PrivateMeetingConfirmed: ClearDayRule {
  public static let id = "EX-2-CONFIRMED"
  public static let title = "A private meeting of the executive is confirmed with what was said against it"
  public static let citation = AccessLaw.regulations2012("reg 5", 5)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead("reg 5, read as made")
  public static let severity = Severity.block
  public static let binds = "Councils in England with an executive"
  public static let explanation = """
    A second notice stands at least five clear days before: the reasons again, the representations received why the meeting \
    should be open, and the answer to them.
    """
  public static let occasions: Set<Occasion> = [.privateExecutive]
  public static let papers = "the second notice, with representations and the answer"
  public static let period = AccessLaw.figure(5, citation, inForce)
  public static let whenLate = PrivateMeetingAnnounced.whenLate
}
