import Synchronization

/// The templates of councils whose pages stand in their own website, as they were fetched last.
public final class CouncilTemplates: Sendable {
  private struct Held {
    var templates: [String: CouncilTemplate] = [:]
    var digests: [String: String] = [:]
    var edition = 0
  }

  private let held = Mutex(Held())

  public init() {}

  /// The template of a council; `nil` when its pages stand in Folkmoot's own frame.
  func find(_ council: String) -> CouncilTemplate? { held.withLock { $0.templates[council] } }

  /// Changes whenever a template does, so that no page is kept in an older one.
  var edition: Int { held.withLock { $0.edition } }

  /// Takes what was fetched for a council. What cannot be a template leaves the one before it in place.
  public func take(_ page: [UInt8], for council: String) throws(CouncilTemplate.Problem) {
    let digest = fingerprint(page)
    guard held.withLock({ $0.digests[council] }) != digest else { return }
    let template = try CouncilTemplate(page)
    held.withLock {
      $0.templates[council] = template
      $0.digests[council] = digest
      $0.edition += 1
    }
  }
}
