import Actions
import Council
import HTML
import Law
import Store

// The two forms of a motion: it is moved, and it is voted on.
extension Site {
  func motionToMove(_ visit: Visit) throws -> Answer { try moving(visit, nil) }

  func moveMotion(_ visit: Visit) throws -> Answer {
    let (id, context) = (visit["authority"], try motionContext(visit))
    var form = motionForm(visit, context)
    func member(_ field: String) -> Member.Reference? { form[field].isEmpty ? nil : .init(rawValue: form[field]) }
    let motion = Motion(
      number: 0, item: context.item.id, text: form["text"].trimmed, mover: member("mover"),
      seconder: member("seconder"), amends: context.amended?.number,
      isBudget: form["budget"] == "yes" || context.amended?.isBudget == true)
    let deed = MoveMotion(motion, at: context.meeting.reference, of: id, inSpiteOfWarnings: form.isInSpite)
    if let number = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
      return try votesPage(visit, context.meeting.reference, after: number)
    }
    return try moving(visit, form)
  }

  private struct MotionContext {
    var meeting: Meeting
    var body: Body
    var item: AgendaItem
    var amended: Motion?
    var recommendation: String
    var present: [Member]
  }

  private func motionContext(_ visit: Visit) throws -> MotionContext {
    let id = visit["authority"]
    return try records.read { open in
      let meeting = try visited(visit, open)
      let item = try open.agenda(of: meeting.reference, at: id).first { String($0.id) == visit.query["item"] }
      guard let item, let room = try open.votingRoom(meeting, item: item.id, at: id) else { throw Problem.nothingHere }
      let paper = try open.papers(of: meeting.reference, at: id)
        .filter { $0.reference.rawValue == visit.query["paper"] && $0.item == item.id }.max { $0.version < $1.version }
      let place = visit.query["place"].flatMap { Int($0) } ?? -1
      let asked = paper.flatMap { $0.recommendations.indices.contains(place) ? $0.recommendations[place] : nil }
      return MotionContext(
        meeting: meeting, body: room.body, item: item,
        amended: try open.motions(of: meeting.reference, at: id).first { String($0.number) == visit.query["amends"] },
        recommendation: asked ?? "",
        present: try open.standing(Member.self, Set(room.mayVote), of: id, on: meeting.day))
    }
  }

  private func motionForm(_ visit: Visit, _ context: MotionContext) -> MeetingForm {
    let people = context.present.map { ChoiceField.Choice(value: $0.reference.rawValue, name: $0.name) }
    let nobody = [ChoiceField.Choice(value: "", words: "Nobody named")]
    let group = EditGroup(
      id: "motion", heading: "What is moved",
      note: context.amended == nil
        ? "It begins with its verb." : "Write the motion as it would read. If the amendment is carried, it does.",
      fields: [
        EditField(name: "text", label: "Motion", hint: "For example: Approve the contract.", kind: .lines(rows: 5)),
        EditField(name: "mover", label: "Moved by", kind: .choice(nobody + people)),
        EditField(name: "seconder", label: "Seconded by", kind: .choice(nobody + people)),
      ]
        + (context.amended == nil
          ? [EditField(name: "budget", label: "It is on the budget or the council tax", kind: .tick)] : []))
    let address = Address.newMotion(
      visit["authority"], context.meeting.reference, item: context.item.id, amends: context.amended?.number)
    return MeetingForm(
      visit, address, "Enter it", [group], texts: ["text": context.amended?.text ?? context.recommendation])
  }

  private func moving(_ visit: Visit, _ filled: MeetingForm?) throws -> Answer {
    let context = try motionContext(visit)
    let form = filled ?? motionForm(visit, context)
    return try personal(
      visit, context.amended.map { "Move an amendment to motion \($0.number)" } ?? "Move a motion",
      lede: "Item \(context.item.number): \(context.item.title)", section: .meetings,
      crumbs: voteCrumbs(visit["authority"], context.meeting, context.body), status: form.status, faults: form.faults
    ) { form.node() }
  }

  private func voteCrumbs(_ id: String, _ meeting: Meeting, _ body: Body) -> [Crumb] {
    crumbs(id, meeting, body) + [Crumb(title: "Motions and votes", address: Address.votes(id, meeting.reference))]
  }

  // MARK: Voting

  func voteToClose(_ visit: Visit) throws -> Answer { try voting(visit, nil) }

  func closeVote(_ visit: Visit) throws -> Answer {
    let (id, context) = (visit["authority"], try voteContext(visit))
    let (place, number) = (context.meeting.reference, context.motion.number)
    var form = voteForm(visit, context)
    let done: Bool
    if visit.typed("step") == "withdraw" {
      done =
        try form.carry {
          try records.carryOut(WithdrawMotion(number, at: place, of: id), by: visit.person, at: visit.now)
        } != nil
    } else if let vote = form.vote(context.people, visit.now.moment) {
      let deed = CloseVote(on: number, vote, at: place, of: id, inSpiteOfWarnings: form.isInSpite)
      done = try form.carry { _ = try records.carryOut(deed, by: visit.person, at: visit.now) } != nil
    } else {
      done = false
    }
    guard done else { return try voting(visit, form) }
    return try votesPage(visit, place, after: number)
  }

  private func votesPage(_ visit: Visit, _ meeting: Meeting.Reference, after motion: Int) throws -> Answer {
    let saved = try savedEntry(visit, about: "meeting \(meeting.rawValue)")
    return .seeOther(Address.votes(visit["authority"], meeting) + saved + "#motion-\(motion)")
  }

  private struct VoteContext {
    var meeting: Meeting
    var body: Body
    var motion: Motion
    var people: [Member]
    var room: VotingRoom
  }

  private func voteContext(_ visit: Visit) throws -> VoteContext {
    let id = visit["authority"]
    return try records.read { open in
      let meeting = try visited(visit, open)
      let motion = try open.motions(of: meeting.reference, at: id).first { String($0.number) == visit["motion"] }
      guard let motion, let room = try open.votingRoom(meeting, item: motion.item, at: id) else {
        throw Problem.nothingHere
      }
      let people = try open.standing(Member.self, Set(room.mayVote), of: id, on: meeting.day)
      return VoteContext(
        meeting: meeting, body: room.body, motion: motion, people: people.sorted { $0.name < $1.name }, room: room)
    }
  }

  private func voteForm(_ visit: Visit, _ context: VoteContext) -> MeetingForm {
    let people = context.people.map { ChoiceField.Choice(value: $0.reference.rawValue, name: $0.name) }
    let choices =
      [ChoiceField.Choice(value: "", words: "Not entered")]
      + MotionVote.Choice.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) }
    let ways = MotionVote.Way.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let groups = [
      EditGroup(
        id: "hands", heading: "How it was voted",
        fields: [
          EditField(name: "way", label: "The vote was taken by", kind: .choice(ways)),
          EditField(name: "favour", label: "For, by show of hands", kind: .line(isNarrow: true)),
          EditField(name: "against", label: "Against", kind: .line(isNarrow: true)),
          EditField(name: "abstained", label: "Abstained", kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "by-name", heading: "Or by name", note: "Only who is present and may vote on this item is listed.",
        fields: context.people.map {
          EditField(name: "b-\($0.reference.rawValue)", label: .data($0.name), kind: .choice(choices))
        }),
      EditGroup(
        id: "chair", heading: "Who presided", note: "A casting vote decides between equal votes only.",
        fields: [
          EditField(
            name: "presiding", label: "Presiding", kind: .choice([.init(value: "", words: "Not entered")] + people)),
          EditField(
            name: "casting", label: "Casting vote",
            kind: .choice([
              .init(value: "", words: "None"), .init(value: "for", words: "For"),
              .init(value: "against", words: "Against"),
            ])),
        ]),
    ]
    let isByName = context.motion.isBudget
    return MeetingForm(
      visit, Address.votes(visit["authority"], context.meeting.reference, String(context.motion.number)),
      "Close the vote", groups, texts: ["way": isByName ? "by-name" : "hands"])
  }

  private func voting(_ visit: Visit, _ filled: MeetingForm?) throws -> Answer {
    let context = try voteContext(visit)
    let form = filled ?? voteForm(visit, context)
    return try personal(
      visit, "Vote on motion \(context.motion.number)", lede: .data(context.motion.text), section: .meetings,
      crumbs: voteCrumbs(visit["authority"], context.meeting, context.body), status: form.status, faults: form.faults
    ) {
      leaf("room", "In the room") {
        FindingList(findings: context.room.quorum + owing(context.motion, on: context.meeting.day)).node
      }
      form.node {
        button(.class("btn ghost"), .name("step"), .value("withdraw")) { "It was withdrawn" }
      }
    }
  }
}

/// What is asked of each member before a vote on the budget.
private func owing(_ motion: Motion, on day: Day) -> [Finding] {
  guard motion.isBudget else { return [] }
  return CouncilTaxOwed.check(.init(on: day, matter: "The budget and the council tax", isBudget: true))
}

extension MeetingForm {
  /// The vote as it was typed; `nil` when a number cannot be read.
  fileprivate mutating func vote(_ people: [Member], _ at: Moment) -> MotionVote? {
    let presiding = self["presiding"].isEmpty ? nil : Member.Reference(rawValue: self["presiding"])
    let casting = VoteCarried.Casting(rawValue: self["casting"])
    if self["way"] == MotionVote.Way.byName.rawValue {
      let ballots = people.compactMap { member in
        MotionVote.Choice(rawValue: self["b-\(member.reference.rawValue)"]).map {
          MotionVote.Ballot(member.reference, $0)
        }
      }
      return MotionVote(ballots: ballots, presiding: presiding, casting: casting, closedAt: at)
    }
    var counts: [Int] = []
    for field in ["favour", "against", "abstained"] {
      let typed = self[field].trimmed
      guard let count = typed.isEmpty ? 0 : Int(typed), (0...10_000).contains(count) else {
        faults.add("Write a whole number.", at: field)
        continue
      }
      counts.append(count)
    }
    guard counts.count == 3 else { return nil }
    return MotionVote(
      favour: counts[0], against: counts[1], abstained: counts[2], presiding: presiding, casting: casting, closedAt: at)
  }
}
