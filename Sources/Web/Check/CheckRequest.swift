import CaseFiles
import Council
import Publishing

/// What somebody put into the form Check a proposal: the two files, typed or chosen.
struct CheckRequest {
  /// One of the two files, as it came.
  struct Part {
    var file: String
    var bytes: [UInt8]

    var isEmpty: Bool { bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
    /// The content for the text area, so that nothing typed or chosen is lost; bytes that are no text are replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  var caseFile: Part
  var establishment: Part

  init(_ form: SubmittedForm) {
    caseFile = Self.part(form, "case", file: "case.yml")
    establishment = Self.part(form, "establishment", file: "establishment.csv")
  }

  /// A chosen file wins over what stands in the text area.
  private static func part(_ form: SubmittedForm, _ name: String, file: String) -> Part {
    let chosen = form["\(name)-file"]
    if let chosen, !chosen.bytes.isEmpty { return Part(file: file, bytes: chosen.bytes) }
    return Part(file: file, bytes: form["\(name)-text"]?.bytes ?? [])
  }

  /// Reads the case: the case, or everything that is wrong with it. Nothing is stored.
  func read() -> (restructure: RestructureCase?, messages: [InputMessage]) {
    let missing = [caseFile, establishment].filter(\.isEmpty).map {
      InputMessage(file: $0.file, text: "Nothing is here. Paste the file’s text or choose the file.")
    }
    guard missing.isEmpty else { return (nil, missing) }
    let reading = CaseReader.read(files: [caseFile.file: caseFile.bytes, establishment.file: establishment.bytes])
    return (reading.restructure, reading.messages)
  }
}
