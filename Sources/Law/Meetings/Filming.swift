/// The right of anybody present to film, record and report a public meeting (SI 2014/2095 Part 2).
public enum Filming {
  /// When it is law.
  public static let inForce = DecisionLaw.since2014
}
