import Council
import Law

/// The matrix of portfolios as a list: a responsibility a line, several services and officers between `;`.
public enum PortfolioCSV {
  /// The columns that are read.
  public static let columns = [
    "reference", "responsibility", "office", "lead", "director", "services", "officers", "from", "to",
  ]
  /// The columns that are written: names beside references, so that the list can be read alone. They are not read again.
  public static let written = columns + ["lead name", "director title", "officer titles"]

  /// The portfolios, and what was wrong. When anything was, nothing should be entered.
  public static func read(_ bytes: [UInt8], file: String) -> (portfolios: [Portfolio], messages: [InputMessage]) {
    var reader = CSVReader(bytes, file: file)
    var messages = MessageList(file: file)
    guard reader.next() else {
      let names = columns.joined(separator: ", ")
      let empty = InputMessage(file: file, text: "The file is empty. Its first line names the columns: \(names).")
      return ([], reader.messages.isEmpty ? [empty] : reader.messages)
    }
    guard
      let header = ListHeader(
        reader, columns: written, needed: ["reference", "responsibility", "office"], &messages)
    else { return ([], messages.all) }
    var (portfolios, lines) = ([Portfolio](), [Portfolio.Reference: Int]())
    while reader.next() {
      guard !reader.isBlank else { continue }
      var row = ListRow(reader: reader, header: header)
      let portfolio = row.portfolio
      for message in row.messages { messages.add(message) }
      if let first = lines[portfolio.reference], portfolio.from == nil {
        messages.add(
          row.message("reference", portfolio.reference.rawValue, "Line \(first) has this reference already."))
      }
      lines[portfolio.reference] = lines[portfolio.reference] ?? reader.line
      portfolios.append(portfolio)
    }
    for message in reader.messages { messages.add(message) }
    if portfolios.isEmpty, messages.isEmpty {
      messages.add(InputMessage(file: file, text: "The list has no portfolios."))
    }
    return (messages.isEmpty ? portfolios : [], messages.all)
  }

  /// The list of a matrix.
  public static func write(_ matrix: PortfolioMatrix) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(written)
    for portfolio in matrix.portfolios {
      writer.row([
        portfolio.reference.rawValue, portfolio.responsibility, portfolio.office, portfolio.lead?.rawValue ?? "",
        portfolio.director?.rawValue ?? "", portfolio.services.joined(separator: "; "),
        portfolio.officers.map(\.rawValue).joined(separator: "; "), portfolio.from?.iso ?? "",
        portfolio.to?.iso ?? "", lead(matrix.lead(of: portfolio)),
        matrix.director(of: portfolio).map(title) ?? "",
        matrix.officers(of: portfolio).map(title).joined(separator: "; "),
      ])
    }
    return writer.bytes
  }

  private static func lead(_ lead: PortfolioMatrix.Lead) -> String {
    guard case .member(let member) = lead else { return "Vacant" }
    return member.name
  }

  private static func title(_ named: PortfolioMatrix.Named) -> String {
    switch named {
    case .post(let post): post.status == .filled ? post.title : "\(post.title) (\(post.status.rawValue))"
    case .gone(let reference): "\(reference.rawValue) (no such post)"
    }
  }
}

extension ListRow {
  fileprivate var portfolio: Portfolio {
    mutating get {
      let reference = reference
      for (column, words) in [("responsibility", "Say what is answered for."), ("office", "Name the office.")]
      where text(column).isEmpty { say(column, words) }
      let (lead, director) = (text("lead"), text("director"))
      return Portfolio(
        reference: .init(rawValue: reference), responsibility: text("responsibility"), office: text("office"),
        lead: lead.isEmpty ? nil : .init(rawValue: lead), director: director.isEmpty ? nil : .init(rawValue: director),
        services: list("services", between: ";"), officers: list("officers").map(Post.Reference.init(rawValue:)),
        from: day("from"), to: day("to"))
    }
  }
}
