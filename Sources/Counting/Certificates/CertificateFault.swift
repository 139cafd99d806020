/// Why a certificate does not prove an outcome.
public enum CertificateFault: Error, Hashable, Sendable {
  /// It is for a count by another method or utility, or says of Add1 what the count does not.
  case anotherRule
  /// Its winners are not those of the outcome.
  case otherWinners
  /// It names a project that cannot be funded, or one twice; its id.
  case notACandidate(String)
  /// Its endowment is not what the rule gives everybody.
  case wrongEndowment
  /// A later winner was cheaper for its supporters than an earlier one; its id.
  case outOfOrder(String)
  /// What was paid for a project is not its cost; its id.
  case wrongSum(String)
  /// The supporters of a project have enough left to pay for it; its id.
  case stillAffordable(String)
  /// One step further on the payments do not buy more than there is money for.
  case notTheLastStep
}
