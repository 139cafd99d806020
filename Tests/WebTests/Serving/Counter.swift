import Synchronization

@testable import Web

/// Counts how often something happened.
final class Counter: Sendable {
  private let steps = Mutex(0)
  var count: Int { steps.withLock { $0 } }
  func step() { steps.withLock { $0 += 1 } }
}

enum DocumentConversionMissing {
  static func problem(_ format: DocumentConversion.Format) -> DocumentConversion.Problem {
    .missing(tool: "weasyprint", format: format)
  }
}
