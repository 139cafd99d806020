/// The tables of consultations of staff and unions. What the public may know is one; persons, their words and what is made of them are others.
enum StaffConsultationTables {
  static let all = [consultation, person, response, theme]

  static let consultation = Table(
    "staff_consultation", key: ["authority", "proposal"], .recorded,
    columns: [
      Column("authority"), Column("proposal"), Column("opens"), Column("closes"), Column("unions"), Column("meetings"),
      Column("pack"), Column("contact"), Column("closed_on"), Column("closing"), Column("summary"),
    ])

  static let person = Table(
    "consulted_person", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy("who is consulted on a restructure because it concerns their post"),
    columns: [
      Column("authority"), Column("id"), Column("proposal"),
      Column("name", .text, .committed, about: "what they are called"),
      Column("post", .text, .committed, about: "the post they hold or whom they represent"), Column("account"),
      Column("link", .text, .committed, about: "the digest of their private link", giving: .withheld),
      Column("added_on"), Column("closed_on"), Column("salt", .text, .absent),
    ])

  static let response = Table(
    "consultation_response", key: ["authority", "id"], .recordedPrivately,
    privacy: privacy("what staff and unions said on a restructure"),
    columns: [
      Column("authority"), Column("id"), Column("proposal"), Column("source"),
      Column("name", .text, .committed, about: "who said it"), Column("person"), Column("account"), Column("way"),
      Column("words", .text, .committed, about: "what they said"), Column("received_on"), Column("themes"),
      Column("closed_on"), Column("salt", .text, .absent),
    ])

  static let theme = Table(
    "consultation_theme", key: ["authority", "proposal", "number"], .recordedPrivately,
    privacy: privacy("what staff and unions said in sum, and what the management answers", account: ""),
    columns: [
      Column("authority"), Column("proposal"), Column("number", .integer),
      Column("title", .text, .committed, about: "what was said, in sum"),
      Column("answer", .text, .committed, about: "what the management answers"), Column("closed_on"),
      Column("salt", .text, .absent),
    ])

  private static func privacy(_ what: String, account: String = "account") -> Privacy {
    Privacy(
      what, subject: "staff whose posts a restructure concerns, and those who speak for them",
      purpose: "to consult staff and unions on a restructure and to consider what they say",
      basis: "(e) public task; of health or membership of a union also Article 9(2)(b), employment",
      retention: .period(.years(2), after: "closed_on", event: "the consultation closed"), account: account)
  }
}
