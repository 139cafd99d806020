import Council
import Foundation
import Logging
import Web

/// Has the site’s certificate read again at each SIGHUP, which is what programs send that renew certificates.
struct Renewal {
  private let asked: any DispatchSourceSignal

  /// Listens for it; `nil` when the site has no certificate.
  init?(of certificate: Certificate?, _ logger: Logger) {
    guard let certificate else { return nil }
    signal(SIGHUP, SIG_IGN)
    asked = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
    asked.setEventHandler {
      do {
        try certificate.readAgain(at: Now.now.moment)
        logger.notice("The certificate was read again.")
      } catch { logger.error("The certificate of before goes on serving. \(error)") }
    }
    asked.resume()
  }

  /// Listens no more.
  func end() { asked.cancel() }
}
