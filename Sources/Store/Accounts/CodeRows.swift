import Council
import DatabasePort
import Secrets

extension OpenRecords {
  /// The last step a one-time code of an account was taken of; `nil` when none was.
  public func lastCodeStep(of account: String, at authority: String) throws -> Int? {
    // Read without asking for the seal: an altered row must not open the door to a used code.
    try rows(AccountTables.codeUsed, where: ["authority": .text(authority), "account": .text(account)]).first.flatMap {
      if case .integer(let step) = $0["step"] { step } else { nil }
    }
  }

  /// Remembers that a code of this step was taken.
  public func saveCodeStep(_ step: Int, of account: String, at authority: String) throws {
    try put(
      try TableRow(
        AccountTables.codeUsed,
        ["authority": .text(authority), "account": .text(account), "step": .integer(step)]))
  }

  /// Gives an account a new sheet of recovery codes; the old ones are void.
  public func replaceRecoveryCodes(_ codes: [RecoveryCode], of account: String, at authority: String) throws {
    try remove(AccountTables.recoveryCode, where: ["authority": .text(authority), "account": .text(account)])
    for (ordinal, code) in codes.enumerated() {
      try put(
        try TableRow(
          AccountTables.recoveryCode,
          [
            "authority": .text(authority), "account": .text(account), "ordinal": .integer(ordinal),
            "digest": .text(digest(code, account, authority)),
          ]))
    }
  }

  /// Uses a recovery code up; `false` when the account has none like it that is unused.
  public func useRecoveryCode(
    _ code: RecoveryCode, of account: String, at authority: String, now: Moment
  ) throws -> Bool {
    let mine: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "account": .text(account), "digest": .text(digest(code, account, authority)),
    ]
    guard var row = try rows(AccountTables.recoveryCode, where: mine).first(where: { $0["used_at"] == .null }) else {
      return false
    }
    row["used_at"] = .text(now.description)
    try put(row)
    return true
  }

  /// How many recovery codes an account has left.
  public func recoveryCodesLeft(of account: String, at authority: String) throws -> Int {
    try rows(AccountTables.recoveryCode, where: ["authority": .text(authority), "account": .text(account)])
      .count { $0["used_at"] == .null }
  }

  private func digest(_ code: RecoveryCode, _ account: String, _ authority: String) -> String {
    code.digest(with: keeping.key, owner: "\(authority) \(account)").description
  }
}
