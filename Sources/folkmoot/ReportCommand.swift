import ArgumentParser
import Council
import Publishing
import Web

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the committee report of a case.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case html, pdf, docx, md }

  @Argument(help: "The folder of the case.")
  var folder: String

  @Option(help: "The form of the report. (default: as the output file is named, else html)")
  var format: Format?

  @Option(name: .shortAndLong, help: "The file to write; without it the report is printed.")
  var output: String?

  private var form: Format {
    let ending = output?.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return format ?? Format(rawValue: ending) ?? .html
  }

  func validate() throws {
    guard output == nil, form == .pdf || form == .docx, Terminal.isThere else { return }
    throw ValidationError("A \(form.rawValue) file is not for the screen. Name a file with -o report.\(form.rawValue).")
  }

  func run() throws {
    try explaining {
      let document = ReportDocument(try CaseFolder.read(folder).assess())
      try Output(output).write(bytes(of: document))
    }
  }

  private func bytes(of document: ReportDocument) throws -> [UInt8] {
    switch form {
    case .html: document.page
    case .md: Array(document.markdown.utf8)
    case .pdf: try DocumentConversion.convert(document.page, to: .pdf)
    case .docx: try DocumentConversion.convert(document.page, to: .docx)
    }
  }
}
