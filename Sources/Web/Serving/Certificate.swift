import Council
import NIOCore
import NIOSSL
import Synchronization

/// What the site proves itself with over TLS: a chain of certificates, its own first, and the key of that one. Both are read from PEM
/// files, and again when somebody says that there are newer ones.
public final class Certificate: Sendable {
  private typealias Pair = NIOSSLContextConfigurationOverride

  private let chain: String
  private let key: String
  private let pair: Mutex<Pair>
  /// What new connections are made with. Each takes the pair that was read last.
  let configuration: TLSConfiguration

  /// Reads the two files. What would turn visitors away, such as a certificate that has ended, is refused.
  public init(chain: String, key: String, at moment: Moment) throws(CertificateProblem) {
    (self.chain, self.key) = (chain, key)
    let pair = try Self.read(chain, key, at: moment)
    self.pair = Mutex(pair)
    configuration = Self.configuration(with: pair)
  }

  /// Reads the files again. When they are refused, the pair that was read before goes on serving.
  public func readAgain(at moment: Moment) throws(CertificateProblem) {
    let newer = try Self.read(chain, key, at: moment)
    pair.withLock { $0 = newer }
  }

  /// The configuration of a server that shows each visitor the newest pair.
  var renewing: TLSConfiguration {
    var renewing = configuration
    renewing.sslContextCallback = { [self] _, promise in promise.succeed(pair.withLock { $0 }) }
    return renewing
  }

  /// TLS 1.2 is the oldest that is spoken.
  private static func configuration(with pair: Pair) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: pair.certificateChain ?? [], privateKey: pair.privateKey ?? .file(""))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    return configuration
  }

  private static func read(_ chain: String, _ key: String, at moment: Moment) throws(CertificateProblem) -> Pair {
    guard let certificates = try? NIOSSLCertificate.fromPEMFile(chain), let own = certificates.first else {
      throw CertificateProblem(chain, "No certificate in PEM can be read here. Check its name, and who may read it.")
    }
    guard let privateKey = try? NIOSSLPrivateKey(file: key, format: .pem) else {
      throw CertificateProblem(key, "No key in PEM can be read here. Check its name, and who may read it.")
    }
    try check(own, chain, at: moment)
    var pair = Pair()
    pair.certificateChain = certificates.map { .certificate($0) }
    pair.privateKey = .privateKey(privateKey)
    // Whether the two belong together shows when they are put to use.
    guard (try? NIOSSLContext(configuration: configuration(with: pair))) != nil else {
      throw CertificateProblem(
        key, "This is not the key of the certificate in \(chain). Name the two that belong together.")
    }
    return pair
  }

  private static func check(_ own: NIOSSLCertificate, _ file: String, at moment: Moment) throws(CertificateProblem) {
    let (first, last) = (Moment(seconds: own.notValidBefore), Moment(seconds: own.notValidAfter))
    if moment > last {
      throw CertificateProblem(file, "This certificate ended on \(last.day.long). Get a new one for this site.")
    }
    if moment < first {
      throw CertificateProblem(
        file, "This certificate begins on \(first.day.long). Wait until then, or set this machine’s clock right.")
    }
  }
}

extension Moment {
  fileprivate init(seconds: Int) { self.init(milliseconds: seconds * 1000) }
}

/// Why a site cannot prove itself with a certificate.
public struct CertificateProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file that is at fault.
  public let file: String
  /// What is wrong, and what to do.
  public let words: String

  public var description: String { "\(file): \(words)" }

  init(_ file: String, _ words: String) { (self.file, self.words) = (file, words) }
}
