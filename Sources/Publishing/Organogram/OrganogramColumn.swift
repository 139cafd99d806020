/// A column of one of the two files of an organogram.
protocol OrganogramColumn: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == Int {
  /// The name in the header of the published form; empty for the column that is published blank.
  var name: String { get }
  /// Other names it goes by.
  var otherNames: [String] { get }
  /// Whether a file may be without it.
  var isOptional: Bool { get }
  /// Every column by its names in plain letters.
  static var byName: [String: Self] { get }
}

extension OrganogramColumn {
  /// The column a header names, whatever its capitals and however its pound sign was spelt; `nil` for none.
  init?(named written: String) {
    guard let column = Self.byName[Self.plain(written)] else { return nil }
    self = column
  }

  fileprivate static var namesInPlainLetters: [String: Self] {
    let names = allCases.flatMap { column in ([column.name] + column.otherNames).map { (plain($0), column) } }
    return Dictionary(names.filter { !$0.0.isEmpty }) { first, _ in first }
  }

  private static func plain(_ name: String) -> String {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let lowered = name.utf8.prefix(100).map { byte in (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
    return String(decoding: lowered.filter { letters.contains($0) }, as: UTF8.self)
  }
}

/// The columns of the senior file, in the order of the form.
enum SeniorColumn: Int, OrganogramColumn {
  case reference, name, grade, title, function, department, organisation, unit, phone, email, reportsTo
  case costOfReports, fte, payFloor, payCeiling, totalPay, profession, notes, valid

  static let byName = namesInPlainLetters

  private static let names = [
    "Post Unique Reference", "Name", "Grade", "Job Title", "Job/Team Function", "Parent Department", "Organisation",
    "Unit", "Contact Phone", "Contact E-mail", "Reports to Senior Post", "Salary Cost of Reports (£)", "FTE",
    "Actual Pay Floor (£)", "Actual Pay Ceiling (£)", "", "Professional/Occupational Group", "Notes", "Valid?",
  ]

  var name: String { Self.names[rawValue] }
  var otherNames: [String] {
    switch self {
    case .grade: ["Grade (or equivalent)"]
    case .totalPay: ["Total Pay (£)", "Total Pay"]
    case .email: ["Contact Email"]
    default: []
    }
  }
  var isOptional: Bool { [.totalPay, .notes, .valid, .profession, .costOfReports].contains(self) }
}

/// The columns of the junior file, in the order of the form.
enum JuniorColumn: Int, OrganogramColumn {
  case department, organisation, unit, reportsTo, grade, payMinimum, payMaximum, title, fte, profession

  static let byName = namesInPlainLetters

  private static let names = [
    "Parent Department", "Organisation", "Unit", "Reporting Senior Post", "Grade", "Payscale Minimum (£)",
    "Payscale Maximum (£)", "Generic Job Title", "Number of Posts in FTE", "Professional/Occupational Group",
  ]

  var name: String { Self.names[rawValue] }
  var otherNames: [String] { self == .grade ? ["Grade (or equivalent)"] : [] }
  var isOptional: Bool { self == .profession }
}
