import Council
import Publishing

/// What reading a case comes to: the restructure, or every message about what stands in its way.
public struct CaseReading: Sendable {
  /// The restructure; `nil` exactly when there are messages.
  public let restructure: RestructureCase?
  /// What is wrong, in the order of the files' lines, `case.yml` first.
  public let messages: [InputMessage]

  fileprivate init(_ restructure: RestructureCase?, _ messages: [InputMessage], file: String = CaseFile.yml.rawValue) {
    self.restructure = messages.isEmpty ? restructure : nil
    // A promise to callers: without a restructure there is always a message.
    self.messages =
      restructure == nil && messages.isEmpty
      ? [InputMessage(file: file, text: "The case cannot be read.")] : messages
  }
}

/// Reads a case, as docs/case-files.md describes it, into values or into messages that say all that is wrong.
public enum CaseReader {
  /// The case in a folder on disk; a file is never read when it is larger than the limits.
  public static func read(folder path: String, limits: CaseLimits = .standard) -> CaseReading {
    let folder = CaseFolder(path: path)
    if let refusal = folder.refusal { return CaseReading(nil, [refusal]) }
    var files: [String: [UInt8]] = [:]
    var refusals: [InputMessage] = []
    for file in CaseFile.allCases {
      do throws(FileRefusal) {
        if let bytes = try folder.bytes(of: file, limits) { files[file.rawValue] = bytes }
      } catch {
        refusals.append(error.message)
      }
    }
    return refusals.isEmpty ? read(files: files, limits: limits) : CaseReading(nil, refusals)
  }

  /// The case in files that were sent: `case.yml` (or `case.yaml`) and `establishment.csv`; others are left alone.
  public static func read(files: [String: [UInt8]], limits: CaseLimits = .standard) -> CaseReading {
    var messages = CaseFile.allCases.compactMap { file in
      files[file.rawValue].flatMap { file.tooLarge($0.count, limits) }
    }
    let given = [CaseFile.yml, .yaml].filter { files[$0.rawValue] != nil }
    if given.count == 2 {
      messages.append(InputMessage(file: "case.yaml", text: "There are a case.yml and a case.yaml. Keep one of them."))
    }
    if given.isEmpty {
      messages.append(
        InputMessage(
          file: "case.yml",
          text: "This file is missing. It says what is proposed; docs/case-files.md shows what it looks like."))
    }
    if files[CaseFile.establishment.rawValue] == nil {
      messages.append(
        InputMessage(
          file: "establishment.csv", text: "This file is missing. It lists the units and posts as they stand before."))
    }
    guard messages.isEmpty, let name = given.first?.rawValue, let yaml = files[name],
      let csv = files[CaseFile.establishment.rawValue]
    else { return CaseReading(nil, messages) }
    return read(yaml, name, csv, limits)
  }

  private static func read(_ yaml: [UInt8], _ name: String, _ csv: [UInt8], _ limits: CaseLimits) -> CaseReading {
    let (establishment, csvMessages) = EstablishmentCSV.read(csv, file: CaseFile.establishment.rawValue)
    switch InputText.decode(yaml, file: name, kind: "YAML") {
    case .failure(let refusal): return CaseReading(nil, [refusal.message] + csvMessages, file: name)
    case .success(let text):
      let log = MessageLog(file: name)
      let root = YAMLTree.read(text, limits: limits, log: log)
      let decoder = CaseDecoder(file: name, source: text, log: log)
      let restructure = root.flatMap { decoder.restructure($0, establishment, isComplete: csvMessages.isEmpty) }
      return CaseReading(log.isEmpty ? restructure : nil, log.sorted + csvMessages, file: name)
    }
  }
}
