/// A kind of file that may be attached. What a browser would run as a page, such as HTML or SVG, is none of them.
public enum FileKind: String, CaseIterable, Sendable, Codable {
  /// A PDF document.
  case pdf
  /// A Word document without macros.
  case word
  /// An Excel workbook without macros.
  case excel
  /// An OpenDocument text without macros.
  case openText = "open-text"
  /// An OpenDocument spreadsheet without macros.
  case openSheet = "open-sheet"
  /// A table as CSV.
  case csv
  /// YAML, such as a case file.
  case yaml
  /// Text with Markdown.
  case markdown
  /// A PNG picture.
  case png
  /// A JPEG picture.
  case jpeg
  /// Places as GeoJSON.
  case geojson

  /// The endings a file of this kind may have, in lower case; the first is its own.
  public var endings: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .word: ["docx"]
    case .excel: ["xlsx"]
    case .openText: ["odt"]
    case .openSheet: ["ods"]
    case .csv: ["csv"]
    case .yaml: ["yml", "yaml"]
    case .markdown: ["md", "markdown"]
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg"]
    case .geojson: ["geojson", "json"]
    }
  }

  /// What it is called: `a PDF`.
  public var words: String {
    switch self {
    case .pdf: "a PDF"
    case .word: "a Word document"
    case .excel: "an Excel workbook"
    case .openText: "an OpenDocument text"
    case .openSheet: "an OpenDocument spreadsheet"
    case .csv: "a CSV table"
    case .yaml: "a YAML file"
    case .markdown: "a Markdown text"
    case .png: "a PNG picture"
    case .jpeg: "a JPEG picture"
    case .geojson: "a GeoJSON file"
    }
  }

  /// Its media type, as RFC 6838 registers it.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .excel: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .openText: "application/vnd.oasis.opendocument.text"
    case .openSheet: "application/vnd.oasis.opendocument.spreadsheet"
    case .csv: "text/csv; charset=utf-8"
    case .yaml: "application/yaml"
    case .markdown: "text/markdown; charset=utf-8"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .geojson: "application/geo+json"
    }
  }

  /// The kind that an ending belongs to; `nil` when it belongs to none.
  public init?(ending: String) {
    guard let kind = Self.allCases.first(where: { $0.endings.contains(ending.lowercased()) }) else { return nil }
    self = kind
  }

  /// Pictures that browsers show as they are.
  public static let pictures: [FileKind] = [.jpeg, .png]

  /// All endings in a line for people: `pdf, docx, xlsx`.
  public static var allEndings: String { allCases.map { $0.endings[0] }.joined(separator: ", ") }
}
