import Synchronization

/// The pages that were to be made into documents.
final class Asked: Sendable {
  let pages = Mutex<[String]>([])
}
