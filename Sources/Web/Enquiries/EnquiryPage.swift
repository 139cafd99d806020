import Actions
import Council
import HTML
import Law

/// One enquiry as officers see it, with what they can do.
struct EnquiryPage {
  var visit: Visit
  var enquiry: Enquiry
  var messages: [EnquiryMessage]
  var officers: [Enquiry.Owner]
  var place: Place?
  var faults: FormFaults

  private var id: String { visit["authority"] }
  private var isMine: Bool { enquiry.owner?.account == visit.person.account }

  var node: HTMLNode {
    HTMLNode {
      if let part = visit.query["done"].flatMap(EnquiryPart.init(rawValue:)), faults.isEmpty { done(part.done) }
      matter
      leaf("messages", "What was written", margin: p { "Deleted two years after the enquiry is closed." }) {
        if messages.isEmpty { emptyState("It is deleted.") }
        for message in messages { message.remark(isOwn: false) }
      }
      if enquiry.closedOn == nil {
        answering
        handingOver
        noting
        closing
      } else {
        leaf("reopening", "Closed") {
          visit.sending(to: Address.enquiry(id, enquiry.reference, "reopen"), "Open it again")
        }
      }
    }
  }

  private var matter: HTMLNode {
    leaf("matter", "The enquiry") {
      summaryList([
        ("State", enquiry.tag(on: visit.today)), ("Topic", HTMLNode(Phrase.term(enquiry.topic.words.capitalised))),
        ("Came", HTMLNode("\(enquiry.receivedOn.long), \(Phrase.term(enquiry.way.words))" as Phrase)),
        ("To be answered by", HTMLNode(enquiry.due.longWithWeekday)),
        ("Answered", enquiry.answeredOn.map { HTMLNode($0.long) } ?? .empty),
        ("Place", place.map { place in a(.href(Address.place(id, place.reference))) { place.name } } ?? .empty),
        ("Who has it", HTMLNode(enquiry.owner?.post ?? "")), ("Who asks", HTMLNode(enquiry.enquirer?.name ?? "")),
        ("E-mail", HTMLNode(enquiry.enquirer?.email?.text ?? "")),
        ("Telephone", HTMLNode(enquiry.enquirer?.telephone ?? "")),
        ("How to answer", enquiry.enquirer.map { HTMLNode(Phrase.term($0.wish.words.capitalised)) } ?? .empty),
      ])
      if enquiry.closedOn == nil, enquiry.owner == nil {
        visit.sending(to: Address.enquiry(id, enquiry.reference, "take"), "Take it")
      }
    }
  }

  private func field(_ field: EditField) -> HTMLNode {
    field.node(field.typed(visit), fault: faults[field.name], note: nil)
  }

  @HTMLBuilder private var answering: HTMLNode {
    if let person = enquiry.enquirer {
      leaf("answering", "Answer it", margin: p { how(person) }) {
        visit.sending(to: Address.enquiry(id, enquiry.reference, "answer"), "Send the answer") {
          input(.type("hidden"), .name("version"), .value(String(messages.count)))
          field(EditField(name: "words", label: "Your answer", kind: .lines(rows: 8)))
          field(EditField(name: "closing", label: "Close the enquiry with it", kind: .tick))
        }
      }
    }
  }

  private func how(_ person: Enquirer) -> Phrase {
    switch person.wish {
    case .email: "It goes to them by e-mail, and is read with the receipt."
    case .telephone: "Tell them by telephone first. What you write here is read with the receipt."
    case .none: "It is read with the receipt only."
    }
  }

  private var handingOver: HTMLNode {
    let colleagues = officers.filter { $0 != enquiry.owner }
    return leaf("handing-over", "Hand it over") {
      if colleagues.isEmpty {
        p { "Nobody else answers enquiries here. An administrator gives roles." }
      } else {
        visit.sending(to: Address.enquiry(id, enquiry.reference, "hand-over"), "Hand it over") {
          field(
            EditField(
              name: "to", label: "To whom",
              kind: .choice(
                [.init(value: "", words: "Choose")] + colleagues.map { .init(value: $0.account, name: $0.post) })))
          field(EditField(name: "note", label: "What they should know", hint: "In a line. Only officers read it."))
        }
      }
    }
  }

  private var noting: HTMLNode {
    leaf("noting", "Note something") {
      visit.sending(to: Address.enquiry(id, enquiry.reference, "note"), "Keep the note") {
        field(
          EditField(name: "note-words", label: "Note", hint: "Only officers read it.", kind: .lines(rows: 3)))
      }
    }
  }

  private var closing: HTMLNode {
    leaf("shut", "Close it") {
      p { "When nothing more is to be said. An enquiry that waits for an answer is answered first." }
      visit.sending(to: Address.enquiry(id, enquiry.reference, "close"), "Close it")
    }
  }
}

extension EnquiryPart {
  var done: Phrase {
    switch self {
    case .take: "It is yours now."
    case .handOver: "It was handed over."
    case .note: "The note is kept."
    case .answer: "The answer was given."
    case .close: "It is closed."
    case .reopen: "It is open again."
    }
  }
}
