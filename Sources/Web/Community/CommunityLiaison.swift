import Actions
import Council
import HTML
import Law
import Store

// Whom officers talk to at a group, of what, and what comes next. None of it is on a public page.
extension Site {
  func liaison(_ visit: Visit, _ talk: MeetingForm?, _ contact: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let group = try visitedGroup(visit)
    let (contacts, notes) = try records.read { open in
      (
        try open.communityContacts(of: group.reference, at: id), try open.liaison(with: group.reference, at: id)
      )
    }
    let (talk, contact) = (talk ?? talkForm(visit, group), contact ?? contactForm(visit, group))
    let faults = talk.faults.isEmpty ? contact.faults : talk.faults
    return try personal(
      visit, "Contacts and talks", lede: "Nothing on this page is published.", kicker: .data(group.name),
      crumbs: [
        communityCrumb(id), Crumb(name: group.name, address: Address.communityGroup(id, group.reference)),
      ], faults: faults
    ) {
      leaf(
        "contacts", "Whom we talk to", margin: p { "Deleted a year after the group ended, or when you remove them." }
      ) {
        if contacts.isEmpty { emptyState("Nobody is entered yet.") }
        for one in contacts { self.contact(one, visit) }
      }
      if group.endedOn == nil { contact.node() }
      leaf("talks", "What was said", margin: p { "Deleted six years after the talk." }) {
        if notes.isEmpty { emptyState("No talk is noted yet.") }
        for note in notes { talked(note, visit) }
      }
      talk.node()
    }
  }

  private func contact(_ one: CommunityContact, _ visit: Visit) -> HTMLNode {
    HTMLNode {
      summaryList([
        ("Name", HTMLNode(one.name)), ("Role", HTMLNode(one.role)), ("E-mail", HTMLNode(one.email?.text ?? "")),
        ("Telephone", HTMLNode(one.telephone)), ("Given on", HTMLNode(one.givenOn.long)),
      ])
      form(
        .action(Address.communityGroup(visit["authority"], one.group, "contacts/remove")), .method("post")
      ) {
        FormToken.hidden(visit)
        input(.type("hidden"), .name("contact"), .value(one.id))
        button(.class("btn ghost")) { "Remove \(one.name)" }
      }
    }
  }

  private func talked(_ note: LiaisonNote, _ visit: Visit) -> HTMLNode {
    Remark(
      author: note.post, when: "\(note.on.long)", words: note.words, state: step(note, visit.today),
      id: "n\(note.id)"
    ).node
  }

  private func step(_ note: LiaisonNote, _ today: Day) -> HTMLNode {
    guard let due = note.due else { return .empty }
    return HTMLNode {
      if let done = note.doneOn {
        tag(.green, .met, "Done on \(done.long)")
      } else {
        due < today ? tag(.brick, .not, "Late since \(due.long)") : tag(.ochre, .due, "By \(due.long)")
      }
      " "
      span { note.step }
    }
  }

  private func talkForm(_ visit: Visit, _ group: CommunityGroup) -> MeetingForm {
    let fields = EditGroup(
      id: "talk", heading: "Note a talk",
      fields: [
        EditField(name: "on", label: "Day of the talk", kind: .line(isNarrow: true)),
        EditField(name: "words", label: "What was said", kind: .lines(rows: 4)),
        EditField(name: "next", label: "What comes next", hint: "In a line. Empty for nothing."),
        EditField(name: "due", label: "By which day", hint: "Like 16 June 2026.", kind: .line(isNarrow: true)),
      ])
    return MeetingForm(
      visit, Address.communityGroup(visit["authority"], group.reference, "liaison"), "Note the talk", [fields],
      texts: ["on": visit.today.typed])
  }

  private func contactForm(_ visit: Visit, _ group: CommunityGroup) -> MeetingForm {
    let fields = EditGroup(
      id: "contact", heading: "Enter a contact", note: "Tell them that the council keeps this, and for what.",
      fields: [
        EditField(name: "name", label: "Name"),
        EditField(name: "role", label: "What they are at the group", hint: "Treasurer"),
        EditField(name: "email", label: "E-mail address"), EditField(name: "telephone", label: "Telephone number"),
      ])
    return MeetingForm(
      visit, Address.communityGroup(visit["authority"], group.reference, "contacts"), "Enter the contact", [fields])
  }

  private func back(_ visit: Visit) -> Answer {
    .seeOther(Address.communityGroup(visit["authority"], .init(rawValue: visit["voluntary"]), "liaison"))
  }

  func noteTalk(_ visit: Visit) throws -> Answer {
    let group = try visitedGroup(visit)
    var form = talkForm(visit, group)
    let due = form.day("due", isAsked: false)
    if let day = form.day("on"), form.faults.isEmpty {
      let note = LiaisonNote(
        with: group.reference, on: day, words: form["words"].trimmed, step: form["next"].trimmed, due: due)
      let deed = NoteLiaison(note, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil { return back(visit) }
    }
    return try liaison(visit, form, fresh(visit) { contactForm($0, group) })
  }

  func enterContact(_ visit: Visit) throws -> Answer {
    let group = try visitedGroup(visit)
    var form = contactForm(visit, group)
    let typed = form["email"].trimmed
    let email = EmailAddress(typed)
    if !typed.isEmpty, email == nil { form.faults.add("Type an e-mail address like name@example.org.", at: "email") }
    if form.faults.isEmpty {
      let contact = CommunityContact(
        at: group.reference, name: form["name"].trimmed, role: form["role"].trimmed, email: email,
        telephone: form["telephone"].trimmed, givenOn: visit.today)
      let deed = EnterCommunityContact(contact, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil { return back(visit) }
    }
    return try liaison(visit, fresh(visit) { talkForm($0, group) }, form)
  }

  /// A form beside the one that was sent, as it was before anything was typed.
  private func fresh(_ visit: Visit, _ form: (Visit) -> MeetingForm) -> MeetingForm {
    var unsent = visit
    unsent.isForm = false
    return form(unsent)
  }

  func removeContact(_ visit: Visit) throws -> Answer {
    let group = try visitedGroup(visit)
    try records.carryOut(
      RemoveCommunityContact(visit.typed("contact"), of: group.reference, at: visit["authority"]), by: visit.person,
      at: visit.now)
    return back(visit)
  }

  // MARK: What is due

  func liaisonSteps(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let (notes, names) = try records.read { open in
      let notes = try open.liaisonSteps(at: id)
      let groups = try open.communityGroups(at: id)
      return (notes, Dictionary(groups.map { ($0.reference, $0.name) }) { first, _ in first })
    }
    return try personal(
      visit, "What is due with community groups", lede: "Steps that were agreed in talks and are not done yet.",
      crumbs: [communityCrumb(id)]
    ) {
      leaf("due", "Steps", full: true) {
        if notes.isEmpty {
          emptyState("Nothing is due.")
        } else {
          DataTable(
            caption: "Steps, the first due first", captionIsHidden: true,
            columns: [.heading("Step"), .text("Group"), .text("Of"), .text("By"), .text("Done")],
            rows: notes.map { note in
              [
                HTMLNode(note.step),
                a(.href(Address.communityGroup(id, note.group, "liaison") + "#n\(note.id)")) {
                  names[note.group] ?? note.group.rawValue
                }, HTMLNode(note.post),
                note.due.map {
                  $0 < visit.today ? tag(.brick, .not, "Late since \($0.long)") : tag(.ochre, .due, "By \($0.long)")
                } ?? .empty, finishing(note, visit),
              ]
            }
          ).node
        }
      }
    }
  }

  private func finishing(_ note: LiaisonNote, _ visit: Visit) -> HTMLNode {
    form(.action(Address.community(visit["authority"], "steps")), .method("post")) {
      FormToken.hidden(visit)
      input(.type("hidden"), .name("note"), .value(String(note.id)))
      button(.class("btn ghost")) {
        "It is done"
        span(.class("vh")) { ": \(note.step)" }
      }
    }
  }

  func finishStep(_ visit: Visit) throws -> Answer {
    let deed = FinishLiaisonStep(Int(visit.typed("note")) ?? 0, at: visit["authority"])
    do {
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
    } catch is EstablishmentRefusal {
      throw Problem.nothingHere
    }
    return .seeOther(Address.community(visit["authority"], "steps"))
  }
}
