import ArgumentParser
import Council
import Law
import Publishing

struct ImportPortfoliosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-portfolios",
    abstract: "Check a list of portfolios, and enter it into the database when one is named.",
    discussion: """
      Takes a list (CSV with the columns \(PortfolioCSV.columns.joined(separator: ", "))). Services and officers stand with ; \
      between them. An empty lead is a vacancy. Portfolios it names are added or changed, the others stay.
      """)

  @Argument(help: "The list (.csv).")
  var file: String

  @OptionGroup var entering: EnteringOptions

  func run() throws {
    try explaining {
      let (portfolios, messages) = PortfolioCSV.read(try Input.read(file, limits: .standard), file: file)
      guard messages.isEmpty else { throw Refusal(messages) }
      try entering.enter(BodyList(portfolios: portfolios), from: file, count: portfolios.count, called: "portfolios")
    }
  }
}
