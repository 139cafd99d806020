import Publishing
import Synchronization

/// Makes reports into PDF and Word, and keeps the last few, so that a document asked for twice is made once.
public final class ReportDocuments: Sendable {
  /// How a page becomes a document; the programs beside the site do it unless a test hands in another way.
  public typealias Conversion = @Sendable (_ page: [UInt8], _ format: DocumentConversion.Format) throws -> [UInt8]

  private let convert: Conversion
  private let kept = Mutex<[(key: String, document: [UInt8])]>([])
  private static let mostKept = 8

  /// Documents made by a conversion.
  public init(convert: @escaping Conversion = { try DocumentConversion.convert($0, to: $1) }) {
    self.convert = convert
  }

  /// A page as a document, made now or kept from before. What not everybody may read is not kept.
  /// `then` is done to what was made before it is kept.
  func document(
    _ page: [UInt8], _ format: DocumentConversion.Format, isKept: Bool = true,
    then: ([UInt8]) throws -> [UInt8] = { $0 }
  ) throws -> [UInt8] {
    guard isKept else { return try then(try make(page, format)) }
    let key = fingerprint(page) + format.rawValue
    if let found = kept.withLock({ $0.first { $0.key == key }?.document }) { return found }
    let made = try then(try make(page, format))
    kept.withLock {
      $0.append((key, made))
      if $0.count > Self.mostKept { $0.removeFirst() }
    }
    return made
  }

  private func make(_ page: [UInt8], _ format: DocumentConversion.Format) throws -> [UInt8] {
    do {
      return try convert(page, format)
    } catch DocumentConversion.Problem.missing(let tool, _) {
      throw Problem.toolMissing(tool: tool, makes: format)
    }
  }
}
