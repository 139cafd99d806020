/// How many paper ballots to compare with what was keyed in, so that a wrong outcome is found with the chance that is asked for.
///
/// A ballot-comparison audit by the Kaplan-Markov rule (Lindeman and Stark, A Gentle Introduction to Risk-limiting Audits, 2012): when
/// s ballots drawn at random all agree, the chance that the outcome is wrong all the same is at most (1 - m ÷ 2γ)^s, where m is
/// the margin divided by the ballots, and γ = 1.03905.
public enum RecountSample {
  /// The number of ballots to draw; all of them when the margin is nothing or the number would be larger.
  ///
  /// - Parameters:
  ///   - ballots: how many there are.
  ///   - margin: by how many votes the outcome stands at least: `CountRecord.leastMargin`.
  ///   - riskLimit: the greatest chance that a wrong outcome stays unseen, such as 1/20.
  public static func size(ballots: Int64, margin: Int64, riskLimit: Fraction) -> Int64 {
    guard margin > 0, ballots > 0, riskLimit > .zero else { return max(0, ballots) }
    // 1 - margin ÷ (2γ × ballots), kept in 62 binary digits and always rounded up: never too few ballots.
    let doubled = WideInteger(ballots).times(Int64(2 * gamma))
    let kept = doubled - WideInteger(min(margin, ballots)).times(Int64(scale))
    guard kept.signum > 0 else { return 1 }
    let one = UInt64(1) << 62
    let factor = (kept.shiftedLeft(by: 62).dividedRoundingDown(by: doubled) + .one).asInt64.map { UInt64($0) } ?? one
    let limit = (riskLimit.numerator.shiftedLeft(by: 62).dividedRoundingDown(by: riskLimit.denominator)).asInt64 ?? 0
    var (risk, size) = (one, Int64(0))
    while risk > UInt64(max(0, limit)), size < ballots {
      let product = risk.multipliedFullWidth(by: factor)
      risk = (product.high << 2 | product.low >> 62) + 1
      size += 1
    }
    return size
  }

  private static let gamma = 103_905
  private static let scale = 100_000
}
