import Council
import Store

/// Counts attempts before they are made, so that many at once are counted too, and says how long to wait.
struct Throttle {
  let authority: String
  private let own: [(bucket: String, patience: Patience)]
  private let network: [(bucket: String, patience: Patience)]

  private init(_ authority: String, own: [(String, Patience)], network: String = "", _ patience: Patience = .network) {
    self.authority = authority
    self.own = own
    self.network = network.isEmpty ? [] : [(network, patience)]
  }

  /// For an attempt at an account, whether there is one or not: a known device counts for itself, all others count together.
  static func password(
    _ folded: String, _ account: Account?, _ caller: CallingDevice, at authority: String, _ work: Work
  )
    -> Throttle
  {
    if let device = device(caller, account?.id, authority, work) {
      return Throttle(authority, own: [("password device \(device)", .knownDevice)])
    }
    return Throttle(
      authority, own: [("password account \(folded)", .unknownDevice)], network: network("password", caller))
  }

  /// For a one-time or recovery code.
  static func code(_ account: String, _ caller: CallingDevice, at authority: String, _ work: Work) -> Throttle {
    let device = device(caller, account, authority, work)
    return Throttle(
      authority,
      own: [device.map { ("code device \($0)", .knownDevice) } ?? ("code account \(account)", .unknownDevice)])
  }

  /// For the own password, given again by somebody signed in.
  static func again(_ account: String, at authority: String) -> Throttle {
    Throttle(authority, own: [("again \(account)", .knownDevice)])
  }

  /// For a letter to an address, whether it is known or not. Who signed in from this device before is not kept waiting by others.
  static func letter(
    _ folded: String, _ account: Account?, _ caller: CallingDevice, at authority: String, _ work: Work
  ) -> Throttle {
    if let device = device(caller, account?.id, authority, work) {
      return Throttle(authority, own: [("letter device \(device)", .letters)])
    }
    return Throttle(
      authority, own: [("letter \(folded)", .letters)], network: network("letter", caller), .lettersFromNetwork)
  }

  /// For what anybody does without an account, all of a network together.
  static func shared(_ bucket: String, _ patience: Patience, at authority: String) -> Throttle {
    Throttle(authority, own: [], network: bucket, patience)
  }

  /// For what somebody signed in writes for others to read: so much from one account, and so much from one network.
  static func writing(_ what: String, _ account: String, _ caller: CallingDevice, at authority: String) -> Throttle {
    Throttle(
      authority, own: [("\(what) account \(account)", .writing)], network: network(what, caller), .network)
  }

  /// For a sign-up that is answered by a letter to whatever address was typed: so many to one address, and so many from one network.
  static func signUp(_ email: EmailAddress, _ caller: CallingDevice, at authority: String) -> Throttle {
    Throttle(
      authority, own: [("event letter \(email.folded)", .letters)], network: network("event", caller),
      .lettersFromNetwork)
  }

  /// For something that anybody may send in without an account: so many from one network.
  static func request(_ what: String, _ caller: CallingDevice, at authority: String) -> Throttle {
    Throttle(authority, own: [], network: network(what, caller), .lettersFromNetwork)
  }

  /// Counts an attempt; or tells how many seconds to wait, and counts nothing.
  func enter(_ work: Work) throws -> Int? {
    let now = work.now.moment
    var waits = 0
    for (bucket, patience) in own + network {
      guard let kept = try work.records.attempts(in: bucket, at: authority) else { continue }
      let attempts = kept.notAfter(now)
      if attempts != kept { try work.records.save(attempts, in: bucket, at: authority) }
      waits = max(waits, attempts.secondsToWait(patience, at: now))
    }
    guard waits == 0 else { return waits }
    for (bucket, _) in own + network {
      let kept = try work.records.attempts(in: bucket, at: authority) ?? Attempts(count: 0, last: now)
      try work.records.save(kept.another(at: now), in: bucket, at: authority)
    }
    return nil
  }

  /// It was the right one: what was counted against the account is forgotten, and one attempt of the network’s.
  func succeed(_ work: Work) throws {
    for (bucket, _) in own { try work.records.forgetAttempts(in: bucket, at: authority) }
    for (bucket, _) in network {
      guard var kept = try work.records.attempts(in: bucket, at: authority) else { continue }
      kept.count = max(0, kept.count - 1)
      try work.records.save(kept, in: bucket, at: authority)
    }
  }

  private static func device(_ caller: CallingDevice, _ account: String?, _ authority: String, _ work: Work) -> String?
  {
    account.flatMap { DeviceCookie.device(caller.cookie, of: $0, at: authority, key: work.records.keeping.key) }
  }

  private static func network(_ what: String, _ caller: CallingDevice) -> String {
    caller.network.isEmpty ? "" : "\(what) network \(caller.networkPrefix)"
  }
}
