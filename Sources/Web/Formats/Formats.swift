import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Documents and meetings in other formats and languages: what is there, asking for more, and arranging it.
extension Site {
  func addFormats(_ routes: inout Routes) {
    let path = "/:authority/formats"
    routes.get(path, .everyone, formats)
    routes.get("\(path).json", .everyone, formatsFile)
    routes.get("\(path)/ask", .everyone) { visit in try askingForFormat(visit, nil) }
    routes.post("\(path)/ask", .everyone, askForFormat)
    routes.get("\(path)/orders", .only(.arrangeFormats), formatOrders)
    routes.get("\(path)/orders/new", .only(.arrangeFormats)) { visit in try orderingFormat(visit, nil) }
    routes.post("\(path)/orders/new", .only(.arrangeFormats), enterFormatOrder)
    routes.get("\(path)/orders/:order", .only(.arrangeFormats)) { visit in try settlingFormat(visit, nil) }
    routes.post("\(path)/orders/:order", .only(.arrangeFormats), settleFormatOrder)
  }

  func formatCrumbs(_ id: String, orders: Bool = false) -> [Crumb] {
    [Crumb(title: "Formats and languages", address: Address.formats(id))]
      + (orders ? [Crumb(title: "Work orders", address: Address.formats(id, "orders"))] : [])
  }

  func formats(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let orders = try records.read { try $0.formatOrders(at: id) }
    let page = FormatsPage(
      authority: council.authority, orders: orders, today: visit.today,
      ways: ways(visit, for: .arrangeFormats, [("Work orders", Address.formats(id, "orders"))]))
    var frame = frame(council, "Formats and languages", .meetings)
    frame.content = page.view
    return .page(frame)
  }

  func formatsFile(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let orders = try records.read { try $0.formatOrders(at: id, in: [.delivered]) }
    let bytes = FormatsJSON.write(orders, at: id) { matter in
      Address.page(id, of: matter).map { address?.link($0) ?? $0 }
    }
    return .file(bytes, contentType: "application/json")
  }

  // MARK: Asking

  func askForFormat(_ visit: Visit) throws -> Answer {
    var form = try askForm(visit)
    let needed = form.day("needed", isAsked: false)
    let format = DocumentFormat(rawValue: form["format"])
    if format == nil { form.faults.add("Choose the format.", at: "format") }
    if let format, form.faults.isEmpty {
      let matter = visit.query["of"].flatMap(FormatMatter.init(field:)) ?? .other
      let request = FormatRequest(
        format, language: form.language(format), of: matter, words: form["words"].trimmed, neededBy: needed,
        name: form["name"].trimmed, contact: form["contact"].trimmed, receivedAt: visit.now.moment)
      let deed = AskForFormat(request, at: visit["authority"], caller: caller(visit))
      // Whoever asks is not asked who they are, signed in or not.
      switch try form.carry({ try records.carryOut(deed, by: .visitor, at: visit.now) }) {
      case .received: return .seeOther(Address.askForFormat(visit["authority"]) + "?sent=yes")
      case .wait(let seconds):
        form.faults.add(
          "Much was asked for from where you are. Try again in \((seconds + 59) / 60) minutes, or telephone the council.",
          at: "words")
      case nil: break
      }
    }
    return try askingForFormat(visit, form)
  }

  func askingForFormat(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let isSent = visit.query["sent"] != nil
    let shown = try form ?? askForm(visit)
    return try personal(
      visit, isSent ? "It was sent" : "Ask for another format or language",
      lede: isSent ? "" : "Nobody needs an account for this, and it costs you nothing.", section: .meetings,
      crumbs: formatCrumbs(visit["authority"]), status: shown.status, faults: shown.faults
    ) {
      if isSent {
        p(.role("status")) { "We have what you asked for, and tell you by when it comes." }
        p { a(.href(Address.askForFormat(visit["authority"]))) { "Ask for something else" } }
      } else {
        shown.node()
        p {
          "What you write is read by the officers who arrange it, and deleted 90 days after it is done. "
          a(.href(Address.privacy(visit["authority"]))) { "Privacy" }
        }
      }
    }
  }

  private func askForm(_ visit: Visit) throws -> MeetingForm {
    let id = visit["authority"]
    let matter = visit.query["of"].flatMap(FormatMatter.init(field:))
    let title = try matter.flatMap { asked in
      try records.read { try $0.title(of: asked, at: id, on: visit.today) }
    }
    let groups = [
      EditGroup(
        id: "what", heading: title.map { Phrase.data($0) } ?? "What you need",
        fields: EditField.format + [
          EditField(
            name: "words",
            label: title == nil ? "Which document or meeting, and what you need" : "Anything we should know",
            hint: "For example: the letter about the buses; or that you come with a hearing aid.", kind: .lines(rows: 3)
          ),
          EditField(
            name: "needed", label: "By when you need it", hint: "For example, 16 June 2026. May be empty.",
            kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "you", heading: "How we reach you", note: "No page shows it.",
        fields: [
          EditField(name: "name", label: "Your name", hint: "As you like to be called. May be empty."),
          EditField(
            name: "contact", label: "An e-mail address, a telephone number or a postal address",
            hint: "Where it is to go, or we tell you that it is there."),
        ]),
    ]
    return MeetingForm(
      visit, Address.askForFormat(id, of: title == nil ? nil : matter), "Send it", groups)
  }
}

extension EditField {
  /// The fields of a format and its language.
  static var format: [EditField] {
    [
      EditField(
        name: "format", label: "Format",
        kind: .choice(
          [.init(value: "", words: "Choose")]
            + DocumentFormat.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
      EditField(
        name: "language", label: "Language", hint: "For a translation, an interpreter, or another form in it.",
        kind: .choice(
          [.init(value: "", words: "English, or British Sign Language")]
            + CommunityLanguage.all.filter { $0.tag != "en" && $0.tag != "bfi" }.map {
              .init(value: $0.tag, name: "\($0.ownName) (\($0.name))")
            })),
    ]
  }
}

extension MeetingForm {
  /// The tag of the language that was chosen, or the usual one of a format.
  func language(_ format: DocumentFormat) -> String {
    self["language"].isEmpty ? format.usualLanguage : self["language"]
  }
}
