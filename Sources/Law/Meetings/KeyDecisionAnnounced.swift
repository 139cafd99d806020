/// A key decision is announced (SI 2012/2089 reg 9).
public enum KeyDecisionAnnounced: ClearDayRule {
  public static let id = "EX-5"
  public static let title = "A key decision is announced"
  public static let citation = AccessLaw.regulations2012("reg 9", 9)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead("reg 9, read as made")
  public static let severity = Severity.block
  public static let binds = "Councils in England with an executive"
  public static let explanation = """
    For at least 28 clear days before, a document is public that says that a key decision is to be made and on what; who makes \
    it, with name and title, or the body with its members; the day or period; the documents that will be submitted, where to get \
    them, that others may be, and how to ask for those.
    """
  public static let occasions: Set<Occasion> = [.keyDecision]
  public static let papers = "the notice of the key decision"
  public static let period = AccessLaw.figure(28, citation, inForce)
  public static let whenLate =
    "If waiting is impracticable: write to the chair of the overview and scrutiny committee, publish that, let five clear days pass "
    + "and publish the reasons (reg 10). If even that is: the chair agrees that it is urgent, and the reasons are published (reg 11)."
}
