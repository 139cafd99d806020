/// Payments that prove an outcome of equal shares: everybody has the same money, pays only for projects voted for, no more than the price,
/// what is paid for a winner is exactly its cost, and the supporters of no other project have its cost left.
///
/// All amounts are whole numbers over one denominator, so that anybody can check them with nothing but additions. For Add1 the payments
/// of the next endowment follow, which buy more than the budget pays for: the proof that it ended where it had to. Where it ended for another
/// reason, the payments of the endowment before follow, at which it could not end yet.
public struct ShareCertificate: Hashable, Sendable {
  /// What the supporters of a winner paid.
  public struct Price: Hashable, Sendable {
    /// The winner’s id.
    public var project: String
    /// What each of them paid per point, or for the vote, times the denominator; who had less left paid that.
    public var amount: WideInteger

    /// A price from its parts.
    public init(project: String, amount: WideInteger) {
      self.project = project
      self.amount = amount
    }
  }

  /// The payments at one endowment.
  public struct Payments: Hashable, Sendable {
    /// Below the line of every amount.
    public var denominator: WideInteger
    /// What each person was given, times the denominator, in the smallest parts of the currency.
    public var endowment: WideInteger
    /// The winners in the order they were bought.
    public var prices: [Price]

    /// Payments from their parts.
    public init(denominator: WideInteger, endowment: WideInteger, prices: [Price]) {
      self.denominator = denominator
      self.endowment = endowment
      self.prices = prices
    }
  }

  /// What a funded project is worth to its voters.
  public var utility: ShareUtility
  /// By how much Add1 raised the endowment at a time, in the smallest parts of the currency; `nil` when it was not raised.
  public var step: Int64?
  /// The payments of the outcome.
  public var payments: Payments
  /// The payments one step further on, where those buy more than there is money for.
  public var next: Payments?
  /// The payments one step before, where Add1 ended because everything was bought or nothing more fits, and not at its first step.
  public var previous: Payments?

  /// A certificate from its parts.
  public init(utility: ShareUtility, step: Int64?, payments: Payments, next: Payments? = nil, previous: Payments? = nil)
  {
    self.utility = utility
    self.step = step
    self.payments = payments
    self.next = next
    self.previous = previous
  }
}
