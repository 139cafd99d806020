import Council
import Synchronization

/// The establishments of drafts that were read last, by the digest of their content, so that a step does not read thousands of posts
/// anew.
enum KnownEstablishments {
  /// The most that are kept at once.
  private static let most = 8
  private static let kept = Mutex<[(fingerprint: String, establishment: Establishment)]>([])

  static func found(_ fingerprint: String) -> Establishment? {
    kept.withLock { kept in kept.first { $0.fingerprint == fingerprint }?.establishment }
  }

  static func keep(_ establishment: Establishment, as fingerprint: String) {
    kept.withLock { kept in
      kept.removeAll { $0.fingerprint == fingerprint }
      if kept.count >= most { kept.removeFirst() }
      kept.append((fingerprint, establishment))
    }
  }
}
