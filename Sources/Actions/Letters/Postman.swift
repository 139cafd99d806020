import Council
import Secrets
import Store

/// Sends the letters that deeds have written, each at most once however many postmen there are and whenever one dies.
///
/// A letter is claimed in a transaction before it is sent, and settled in another after it. What a dead postman had claimed is
/// called uncertain and shown to the administrator: to send it again by itself could deliver it twice.
public struct Postman: Sendable {
  /// Takes one letter away and waits until it is known what became of it.
  public typealias Carry = @Sendable (_ letter: KeptLetter, _ text: LetterText, _ authority: Authority) -> LetterFate

  /// How a round went.
  public struct Round: Hashable, Sendable {
    /// How many letters were taken over by the mail server.
    public var sent = 0
    /// How many are to be tried again later.
    public var waiting = 0
    /// How many go no further without somebody.
    public var stuck = 0
    /// What was said of the last letter that was not taken; empty when all were.
    public var said = ""
  }

  private let records: Records
  private let name: String
  private let carry: Carry

  /// A postman with a name of their own, drawn by chance.
  public init(records: Records, carry: @escaping Carry) {
    self.records = records
    name = Hexadecimal.text(records.keeping.random(8))
    self.carry = carry
  }

  /// Sends all that is due, and stops early when the mail server takes three in a row not at all.
  public func goRound(now: () -> Moment) throws -> Round {
    try callUncertain(at: now())
    var (round, failures) = (Round(), 0)
    while failures < 3, let (letter, text, authority) = try claim(at: now()) {
      let fate = carry(letter, text, authority)
      if case .later = fate { failures += 1 } else { failures = 0 }
      round.count(try settle(letter, fate, at: now()))
    }
    return round
  }

  /// Takes the next letter that is due, so that nobody else does.
  func claim(at now: Moment) throws -> (KeptLetter, LetterText, Authority)? {
    guard try records.read({ try $0.letterDue(at: now) }) != nil else { return nil }
    return try records.change { open in
      guard var letter = try open.letterDue(at: now), let text = try open.text(of: letter),
        let authority = try open.authority(letter.authority)
      else { return nil }
      letter.state = .claimed
      letter.tries += 1
      letter.claimedBy = name
      letter.claimedAt = now
      try open.save(letter)
      return (letter, text, authority)
    }
  }

  /// Writes down what became of a letter that this postman claimed.
  func settle(_ claimed: KeptLetter, _ fate: LetterFate, at now: Moment) throws -> KeptLetter? {
    try records.change { open in
      guard var letter = try open.letter(claimed.id, of: claimed.authority), letter.claimedBy == name,
        letter.state == .claimed || letter.state == .uncertain
      else { return nil }
      letter.meet(fate, at: now)
      try open.save(letter)
      return letter
    }
  }

  private func callUncertain(at now: Moment) throws {
    let latest = now.adding(seconds: -LetterPatience.longestClaim)
    guard try !records.read({ try $0.lettersClaimed(before: latest) }).isEmpty else { return }
    try records.change { open in
      for var letter in try open.lettersClaimed(before: latest) {
        letter.meet(.uncertain("Folkmoot was stopped while it sent the letter."), at: now)
        try open.save(letter)
      }
    }
  }
}

extension Postman.Round {
  mutating func count(_ letter: KeptLetter?) {
    guard let letter else { return }
    switch letter.state {
    case .sent: sent += 1
    case .waiting, .claimed: waiting += 1
    case .refused, .givenUp, .uncertain: stuck += 1
    }
    if letter.state != .sent { said = letter.said }
  }
}
