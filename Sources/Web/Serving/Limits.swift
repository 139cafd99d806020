import Council

/// How often one network and one account may ask: reading generously, sending forms less so, signing in seldom, having votes counted more seldom still.
public struct Limits: Sendable {
  enum Kind { case reading, sending, knocking, counting }

  private let networks: [Kind: Buckets]
  private let accounts: [Kind: Buckets]
  private let free: [Subnet]

  /// The usual limits, except for the networks that are free of them.
  public static func usual(free: [Subnet]) -> Limits {
    Limits(
      networks: [
        .reading: Allowance(atOnce: 1000, aSecond: 50), .sending: Allowance(atOnce: 200, aSecond: 10),
        .knocking: Allowance(atOnce: 40, aSecond: 0.5), .counting: Allowance(atOnce: 12, aSecond: 0.1),
      ],
      accounts: [.reading: Allowance(atOnce: 400, aSecond: 20), .sending: Allowance(atOnce: 100, aSecond: 2)],
      free: free)
  }

  init(networks: [Kind: Allowance], accounts: [Kind: Allowance] = [:], free: [Subnet] = []) {
    self.networks = networks.mapValues { Buckets($0) }
    self.accounts = accounts.mapValues { Buckets($0) }
    self.free = free
  }

  /// How many seconds somebody at a network has to wait; `nil` when they need not. Where the address is a proxy’s it is nobody’s
  /// freedom: all who come by it share one bucket.
  func wait(_ kind: Kind, from network: String, isTheirs: Bool = true, at moment: Moment) -> Int? {
    guard let buckets = networks[kind], !network.isEmpty, !(isTheirs && free.contain(network)) else { return nil }
    return buckets.take(Self.household(network), at: moment)
  }

  /// How many seconds an account has to wait, wherever it asks from; `nil` when it need not.
  func wait(_ kind: Kind, account: String, from network: String, isTheirs: Bool = true, at moment: Moment) -> Int? {
    guard let buckets = accounts[kind], !(isTheirs && free.contain(network)) else { return nil }
    return buckets.take(account, at: moment)
  }

  /// What one customer of a network provider has: an address of IPv4, or the 64 bits before the rest of one of IPv6.
  static func household(_ network: String) -> String {
    guard let bytes = Subnet.bytes(network), bytes.count == 16 else { return network }
    return bytes[..<8].map { String($0, radix: 16) }.joined(separator: ":")
  }
}
