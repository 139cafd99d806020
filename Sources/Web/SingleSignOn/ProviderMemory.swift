import Council
import Foundation
import Synchronization

/// What providers said of themselves and which keys they published, for an hour.
final class ProviderMemory: Sendable {
  private struct Entry {
    let facts: ProviderFacts
    let keys: PublishedKeys
    let asked: Date
  }

  private static let lifetime: TimeInterval = 3600
  /// A token with an unknown key may mean that the keys were changed; a flood of such tokens must not become a flood of questions.
  private static let pause: TimeInterval = 60

  private let entries = Mutex<[SingleSignOn: Entry]>([:])

  /// What the provider says now or said within the hour.
  func facts(_ provider: SingleSignOn, now: Date) throws(SingleSignOnProblem) -> ProviderFacts {
    try entry(provider, notBefore: now.addingTimeInterval(-Self.lifetime), now).facts
  }

  /// Verifies a token, and once more with the keys asked for anew when its key is not among those remembered.
  func verified(_ token: String, _ provider: SingleSignOn, _ rules: IDTokenRules) throws(SingleSignOnProblem) -> IDToken
  {
    let known = try entry(provider, notBefore: rules.now.addingTimeInterval(-Self.lifetime), rules.now)
    do {
      return try rules.verified(token, by: known.keys)
    } catch {
      guard error == .unknownKey else { throw .unproven(error) }
    }
    let fresh = try entry(provider, notBefore: rules.now.addingTimeInterval(-Self.pause), rules.now)
    do { return try rules.verified(token, by: fresh.keys) } catch { throw .unproven(error) }
  }

  private func entry(_ provider: SingleSignOn, notBefore: Date, _ now: Date) throws(SingleSignOnProblem) -> Entry {
    if let entry = entries.withLock({ $0[provider] }), entry.asked >= notBefore, entry.asked <= now { return entry }
    let conversation = ProviderConversation(provider: provider)
    let facts = try conversation.facts()
    let entry = Entry(facts: facts, keys: try conversation.keys(facts), asked: now)
    entries.withLock { $0[provider] = entry }
    return entry
  }
}
