/// The table of portfolios.
enum PortfolioTables {
  static let all = [portfolio]

  static let portfolio = Table(
    "portfolio", key: ["authority", "reference", "valid_from"], .recorded,
    privacy: Privacy(
      "which member of the executive leads what", subject: "councillors and others who sit on bodies",
      purpose: "to show who decides and on whose behalf", basis: "(e) public task",
      retention: .forEver(because: "who led what is part of the council’s public record"), account: "",
      stays: "It is a public office and names no account."),
    columns: [
      Column("authority"), Column("reference"), Column("valid_from"), Column("valid_to"), Column("ordinal", .integer),
      Column("entered_on"), Column("entered_under"), Column("responsibility"), Column("office"),
      Column("lead", about: "which member leads it"), Column("director"), Column("services"), Column("officers"),
    ])
}
