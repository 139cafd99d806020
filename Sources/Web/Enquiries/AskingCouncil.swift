import Actions
import Council
import HTML
import Law
import Secrets
import Store

// Asking the council something without an account, and reading the answer with the receipt.
extension Site {
  func addEnquiries(_ routes: inout Routes) {
    let path = "/:authority/enquiries"
    routes.get(path, .everyone) { visit in try askingCouncil(visit, nil) }
    routes.post(path, .everyone, sendEnquiry)
    routes.get("\(path)/receipt", .everyone) { visit in try receiptForm(visit, FormFaults()) }
    routes.post("\(path)/receipt", .everyone, findReceipt)
    routes.get("\(path)/receipt/:token", .everyone, receipt)
    addEnquiryDesk(&routes)
  }

  private func enquiriesCrumb(_ id: String) -> Crumb {
    Crumb(title: "Ask the council", address: Address.enquiries(id))
  }

  // MARK: Asking

  func sendEnquiry(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var form = try enquiryForm(visit, Address.enquiries(id), "Send it")
    if let (enquiry, words) = try stated(&form, visit, .web, on: visit.today) {
      let deed = SendEnquiry(enquiry, words, at: id, caller: caller(visit))
      switch try form.carry({ try records.carryOut(deed, by: .visitor, at: visit.now) }) {
      case .received(_, let code):
        var sent = Answer.seeOther(Address.receipt(id, code.text) + "?sent=yes")
        sent.hidesAddress = true
        return sent
      case .wait(let seconds):
        form.faults.add(
          "Many enquiries came from where you are. \(Phrase.term(AccountRefusal.again(in: seconds))) What you wrote is still here.",
          at: "words")
        return try waiting(seconds, askingCouncil(visit, form))
      case nil: break
      }
    }
    return try askingCouncil(visit, form)
  }

  func askingCouncil(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let council = try council(visit).authority
    let shown = try form ?? enquiryForm(visit, Address.enquiries(council.id), "Send it")
    return try personal(
      visit, "Ask the council",
      lede: "Officers read it and answer within \(Enquiry.workingDays) working days. You need no account.",
      kicker: .data(council.name), status: shown.status, faults: shown.faults
    ) {
      leaf("before", "Have you asked before?") {
        p { a(.href(Address.enquiries(council.id, "receipt"))) { "Read the answer with your receipt" } }
      }
      shown.node()
      leaf("kept", "What becomes of it") {
        p {
          "Only officers who answer enquiries read it. What you write, and who you are, is deleted two years after it is closed."
        }
        p { a(.href("\(Address.council(council.id))/privacy")) { "What the council keeps about people" } }
      }
    }
  }

  /// The fields of an enquiry; officers who enter one say how and when it came.
  func enquiryForm(_ visit: Visit, _ address: String, _ button: Phrase, isEntered: Bool = false) throws -> MeetingForm {
    let places = try records.read { try $0.places(of: visit["authority"], on: visit.today) }
    let topics = Enquiry.Topic.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let wishes = Enquirer.Wish.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    var groups = [
      EditGroup(
        id: "matter", heading: "What it is about",
        fields: [
          EditField(name: "topic", label: "Topic", kind: .choice([.init(value: "", words: "Choose")] + topics)),
          EditField(name: "subject", label: "Subject", hint: "In a line."),
          EditField(
            name: "words", label: isEntered ? "What they ask or say" : "What you ask or say", kind: .lines(rows: 8)),
          EditField(
            name: "place", label: "Place", hint: "If it is about one. Empty for none.",
            kind: .suggested(places.map { .init(value: $0.name, name: $0.name) })),
        ]),
      EditGroup(
        id: "person", heading: isEntered ? "Who asks" : "Who you are, and how to answer you",
        fields: [
          EditField(name: "wish", label: "How to answer", kind: .choice([.init(value: "", words: "Choose")] + wishes)),
          EditField(name: "email", label: "E-mail address", hint: "For an answer by e-mail."),
          EditField(name: "telephone", label: "Telephone number", hint: "For an answer by telephone."),
          EditField(name: "name", label: "Name", hint: "Only if it is to be known."),
        ]),
    ]
    if isEntered {
      let ways: [Enquiry.Way] = [.telephone, .letter, .counter]
      groups[0].fields.insert(
        EditField(
          name: "way", label: "How it came",
          kind: .choice(ways.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })), at: 0)
      groups[0].fields.insert(
        EditField(name: "on", label: "Day it came", kind: .line(isNarrow: true)), at: 1)
    }
    return MeetingForm(visit, address, button, groups, texts: isEntered ? ["on": visit.today.typed] : [:])
  }

  /// The enquiry as it was typed; `nil`, with what is wrong, when it cannot be read.
  func stated(
    _ form: inout MeetingForm, _ visit: Visit, _ way: Enquiry.Way, on day: Day
  ) throws -> (enquiry: Enquiry, words: String)? {
    let topic = Enquiry.Topic(rawValue: form["topic"])
    let wish = Enquirer.Wish(rawValue: form["wish"])
    if topic == nil { form.faults.add("Choose what it is about.", at: "topic") }
    if wish == nil { form.faults.add("Choose how to be answered.", at: "wish") }
    let typed = form["email"].trimmed
    let email = EmailAddress(typed)
    if !typed.isEmpty, email == nil { form.faults.add("Type an e-mail address like name@example.org.", at: "email") }
    guard let topic, let wish, form.faults.isEmpty else { return nil }
    let named = form["place"].trimmed
    let place = try records.read { open in
      try open.meantPlaces(named.isEmpty ? [] : [.init(rawValue: named)], visit["authority"], visit.today).first
    }
    let person = Enquirer(
      subject: form["subject"].trimmed, name: form["name"].trimmed, email: email,
      telephone: form["telephone"].trimmed, wish: wish)
    return (Enquiry(way, topic, place: place, receivedOn: day, enquirer: person), form["words"].trimmed)
  }

  // MARK: The receipt

  func receiptForm(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let council = try council(visit).authority
    return try personal(
      visit, "Read the answer", kicker: .data(council.name), crumbs: [enquiriesCrumb(council.id)], faults: faults
    ) {
      leaf("receipt", "Your receipt") {
        visit.sending(to: Address.enquiries(council.id, "receipt"), "Read the answer") {
          receiptField(visit, faults)
        }
      }
    }
  }

  /// Where a receipt is typed that somebody noted down.
  func receiptField(_ visit: Visit, _ faults: FormFaults) -> HTMLNode {
    EditField(name: "code", label: "Receipt", hint: "Twenty letters and figures. Hyphens and spaces do not count.")
      .node(String(visit.typed("code").prefix(80)), fault: faults["code"], note: nil)
  }

  func findReceipt(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let code = ReceiptCode(visit.typed("code"))
    var faults = FormFaults()
    switch try records.carryOut(
      FindByReceipt(code, at: id, caller: caller(visit)), by: .visitor, at: visit.now)
    {
    case .found:
      var found = Answer.seeOther(Address.receipt(id, code?.text ?? ""))
      found.hidesAddress = true
      return found
    case .unknown:
      faults.add(
        "There is no enquiry with this receipt. Look at each letter again; two years after it is closed it is deleted.",
        at: "code")
      return try receiptForm(visit, faults)
    case .wait(let seconds):
      faults.add(said: AccountRefusal.again(in: seconds), at: "code")
      return try waiting(seconds, receiptForm(visit, faults))
    }
  }

  func receipt(_ visit: Visit) throws -> Answer {
    let council = try council(visit).authority
    let found = try records.read { open -> (Enquiry, [EnquiryMessage])? in
      guard let code = ReceiptCode(visit["token"]), let enquiry = try open.enquiry(by: code, at: council.id) else {
        return nil
      }
      return (
        enquiry, try open.enquiryMessages(of: enquiry.reference, at: council.id).filter(\.kind.isForEnquirer)
      )
    }
    guard let (enquiry, messages) = found else { throw Problem.linkIsOver }
    var answer = try personal(
      visit, .data(enquiry.title), kicker: "Your enquiry \(enquiry.reference.rawValue)",
      crumbs: [enquiriesCrumb(council.id)]
    ) {
      if visit.query["sent"] != nil, let code = ReceiptCode(visit["token"]) {
        notice(.done, "It was sent", id: "sent") {
          p { "Your receipt is:" }
          p { b { code.text } }
          p {
            "Write it down, or keep the address of this page. With it you read the answer. Nobody can send it to you again."
          }
        }
      }
      leaf("state", "Where it stands") {
        p {
          if let answered = enquiry.answeredOn {
            "It was answered on \(answered.long)." as Phrase
          } else if enquiry.closedOn != nil {
            "It is closed." as Phrase
          } else {
            "It is to be answered by \(enquiry.due.longWithWeekday)." as Phrase
          }
        }
      }
      leaf("messages", "What was written") {
        for message in messages { message.remark(isOwn: true) }
      }
    }
    (answer.hidesAddress, answer.keeping) = (true, .never)
    return answer
  }
}

extension EnquiryMessage {
  /// The message as it is shown to whoever asked, or to officers.
  func remark(isOwn: Bool) -> HTMLNode {
    article(.class("remark"), .id("m\(number)")) {
      header {
        span {
          b {
            if post.isEmpty { isOwn ? HTMLNode("You" as Phrase) : HTMLNode("Whoever asked" as Phrase) } else { post }
          }
          ", "
          span(.class("soft")) { Phrase.term(kind.words) }
        }
        span(.class("small soft")) { at.long }
      }
      for line in words.split(whereSeparator: \.isNewline) { p(.class("said")) { String(line) } }
    }
  }
}
