/// The tables of enquiries. What is counted is one; who asked, and what was written, are others and go sooner.
enum EnquiryTables {
  static let all = [enquiry, enquirer, message]

  static let enquiry = Table(
    "enquiry", key: ["authority", "reference"], .recordedPrivately,
    privacy: Privacy(
      "which officer deals with an enquiry", subject: "officers who answer enquiries",
      purpose: "to answer in time, and to count what was asked and answered", basis: "(e) public task",
      retention: .period(.years(6), after: "closed_on", event: "it was closed"), account: "owner",
      stays: "It is counted, and names its officer by the post."),
    columns: [
      Column("authority"), Column("reference"), Column("way"), Column("topic"), Column("place"),
      Column("received_on"), Column("due_on"), Column("owner", about: "the officer who deals with it"),
      Column("owner_post"), Column("answered_on"), Column("closed_on"),
    ])

  static let enquirer = Table(
    "enquirer", key: ["authority", "enquiry"], .recordedPrivately,
    privacy: Privacy(
      "who asked the council something, and how they want to hear", subject: "people who send an enquiry",
      purpose: "to answer them", basis: "(e) public task",
      retention: .period(.years(2), after: "closed_on", event: "their enquiry was closed"), email: "email"),
    columns: [
      Column("authority"), Column("enquiry"), Column("subject", .text, .committed, about: "what they asked about"),
      Column("name", .text, .committed, about: "what they are called"),
      Column("email", .text, .committed, about: "e-mail address"),
      Column("telephone", .text, .committed, about: "telephone number"), Column("wish"), Column("account"),
      Column("receipt", .text, .committed, about: "the digest of their receipt", giving: .withheld),
      Column("closed_on"), Column("salt", .text, .absent),
    ])

  static let message = Table(
    "enquiry_message", key: ["authority", "enquiry", "number"], .recordedPrivately,
    privacy: Privacy(
      "what people asked the council, what was answered and what officers noted",
      subject: "people who send an enquiry, and officers who answer", purpose: "to answer them, whoever is at work",
      basis: "(e) public task",
      retention: .period(.years(2), after: "closed_on", event: "the enquiry was closed"),
      stays: "It is what the council was asked and answered, and goes two years after the enquiry is closed."),
    columns: [
      Column("authority"), Column("enquiry"), Column("number", .integer), Column("kind"),
      Column("words", .text, .committed, about: "what was asked, answered or noted"), Column("post"),
      Column("account", about: "the officer who wrote it"), Column("at"), Column("closed_on"),
      Column("salt", .text, .absent),
    ])
}
