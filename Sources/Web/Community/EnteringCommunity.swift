import Actions
import Council
import HTML
import Law
import Store

// Entering, changing and ending a group of the register.
extension Site {
  private func groupPage(
    _ visit: Visit, _ title: Phrase, _ form: MeetingForm, lede: Phrase = "", seen: HTMLNode = .empty
  ) throws -> Answer {
    try personal(
      visit, title, lede: lede, crumbs: [communityCrumb(visit["authority"])], status: form.status, faults: form.faults
    ) { form.node { seen } }
  }

  private func back(_ visit: Visit, to group: CommunityGroup.Reference) throws -> Answer {
    let saved = try savedEntry(visit, about: "community group \(group.rawValue)")
    return .seeOther(Address.communityGroup(visit["authority"], group) + saved)
  }

  private func seen(_ visit: Visit) -> SeenVersion<CommunityGroup> {
    SeenVersion(key: records.keeping.key, subject: "community/\(visit["authority"])/\(visit["voluntary"])")
  }

  // MARK: Entering

  func enterGroup(_ visit: Visit) throws -> Answer {
    var form = groupForm(visit, Address.community(visit["authority"], "new"), "Enter the group", of: nil)
    if let group = try stated(&form, visit),
      let made = try form.carry({
        try records.carryOut(EnterCommunityGroup(group, at: visit["authority"]), by: visit.person, at: visit.now)
      })
    {
      return try back(visit, to: made)
    }
    return try enteringGroup(visit, form)
  }

  func enteringGroup(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    try groupPage(
      visit, "Enter a group",
      form ?? groupForm(visit, Address.community(visit["authority"], "new"), "Enter the group", of: nil),
      lede: "All of this is published. Whom officers talk to is entered afterwards, and is not.")
  }

  // MARK: Changing

  func changeGroup(_ visit: Visit) throws -> Answer {
    let kept = try visitedGroup(visit)
    var form = changeForm(visit, kept)
    guard let seen = seen(visit).shown(in: visit) ?? nil else { throw Problem.formIsOld }
    if let group = try stated(&form, visit) {
      do {
        let done: Void? = try form.carry {
          try records.carryOut(
            ChangeCommunityGroup(group, seen: seen, at: visit["authority"]), by: visit.person, at: visit.now)
        }
        if done != nil { return try back(visit, to: kept.reference) }
      }
    }
    return try changingGroup(visit, form)
  }

  func changingGroup(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let group = try visitedGroup(visit)
    return try groupPage(
      visit, "Change a group", form ?? changeForm(visit, group), lede: .data(group.name),
      seen: seen(visit).hidden(group))
  }

  private func changeForm(_ visit: Visit, _ group: CommunityGroup) -> MeetingForm {
    groupForm(visit, Address.communityGroup(visit["authority"], group.reference, "edit"), "Save it", of: group)
  }

  // MARK: Ending

  func endGroup(_ visit: Visit) throws -> Answer {
    let group = try visitedGroup(visit)
    var form = endForm(visit, group)
    if let day = form.day("ended") {
      let deed = EndCommunityGroup(
        group.reference, on: day, because: form["ending"].trimmed, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return try back(visit, to: group.reference)
      }
    }
    return try endingGroup(visit, form)
  }

  func endingGroup(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let group = try visitedGroup(visit)
    return try groupPage(visit, "A group has ended", form ?? endForm(visit, group), lede: .data(group.name))
  }

  private func endForm(_ visit: Visit, _ group: CommunityGroup) -> MeetingForm {
    let fields = EditGroup(
      id: "end", heading: "When did it end, and what became of it?",
      note: "Its page stays. Whom officers talked to there is deleted a year later.",
      fields: [
        EditField(name: "ended", label: "Day it ended", kind: .line(isNarrow: true)),
        EditField(name: "ending", label: "What became of it", hint: "In a line, without names of persons."),
      ])
    return MeetingForm(
      visit, Address.communityGroup(visit["authority"], group.reference, "end"), "Save it", [fields],
      texts: ["ended": visit.today.typed])
  }

  // MARK: The form

  private func groupForm(
    _ visit: Visit, _ address: String, _ button: Phrase, of group: CommunityGroup?
  ) -> MeetingForm {
    let kinds = CommunityGroup.Kind.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let groups = [
      EditGroup(
        id: "group", heading: "The group",
        fields: [
          EditField(name: "name", label: "What it is called"),
          EditField(name: "kind", label: "What it is", kind: .choice([.init(value: "", words: "Choose")] + kinds)),
          EditField(
            name: "about", label: "What it does", hint: "Paragraphs, lists and links in Markdown.",
            kind: .lines(rows: 5)),
          EditField(
            name: "charity", label: "Charity number", hint: "Of the Charity Commission. Empty when it has none.",
            kind: .line(isNarrow: true)),
          EditField(
            name: "company", label: "Company number", hint: "8 characters. Empty when it has none.",
            kind: .line(isNarrow: true)),
          EditField(
            name: "since", label: "Day it began", hint: "Empty when not known.", kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "work", heading: "Where it works, and with whom",
        fields: [
          EditField(
            name: "areas", label: "Places it works in",
            hint: "Names or references of places, one on each line. Empty for the whole area.", kind: .lines(rows: 4)),
          EditField(
            name: "interests", label: "Communities of interest",
            hint: "One on each line: Carers, Young people.", kind: .lines(rows: 3)),
          EditField(name: "web", label: "Website", hint: "The whole address, which begins with https://."),
          EditField(
            name: "contact", label: "How anybody reaches it",
            hint: "An office, an address for letters, a telephone number of the group. No names of persons."),
        ]),
    ]
    var texts: [String: String] = [:]
    if let group {
      texts = [
        "name": group.name, "kind": group.kind.rawValue, "about": group.about, "charity": group.charity ?? "",
        "company": group.company ?? "", "since": group.since?.typed ?? "",
        "areas": group.places.map(\.rawValue).joined(separator: "\n"),
        "interests": group.interests.joined(separator: "\n"), "web": group.web ?? "", "contact": group.contact,
      ]
    }
    return MeetingForm(visit, address, button, groups, texts: texts)
  }

  /// The group as it was typed; `nil`, with what is wrong, when it cannot be read.
  private func stated(_ form: inout MeetingForm, _ visit: Visit) throws -> CommunityGroup? {
    let since = form.day("since", isAsked: false)
    guard let kind = CommunityGroup.Kind(rawValue: form["kind"]) else {
      form.faults.add("Choose what it is.", at: "kind")
      return nil
    }
    guard form.faults.isEmpty else { return nil }
    let typed = form.lines("areas").map(Place.Reference.init(rawValue:))
    let places = try records.read { try $0.meantPlaces(typed, visit["authority"], visit.today) }
    let web = form["web"].trimmed
    return CommunityGroup(
      name: form["name"].trimmed, kind, charity: form["charity"].trimmed, company: form["company"].trimmed,
      about: form["about"].trimmed, places: places, interests: form.lines("interests"),
      web: web.isEmpty ? nil : web, contact: form["contact"].trimmed, since: since)
  }
}
