import Actions
import Council
import Law
import Store

/// Two discussions beside the county’s question on its budget: ideas that residents support, and questions that are answered.
extension Telling {
  func talkOfBudget() throws {
    let id = County.eddershire.id
    let activity = try records.read { try $0.activities(at: id, closingFrom: today) }.first {
      $0.title.contains("budget")
    }?.reference
    try putIdeas(beside: activity)
    try askOfBudget(beside: activity)
  }

  private func putIdeas(beside activity: Activity.Reference?) throws {
    let (id, day) = (County.eddershire.id, daysAgo(1))
    let ideas = try does(
      StartDiscussion(
        Discussion(
          .ideas, title: "Ideas for the county’s budget",
          about:
            "Where could the county save, or do better with what it has? The Cabinet reads the ideas that most people support with the report.",
          from: day, to: day.adding(days: 60), activity: activity, startedAt: Moment(milliseconds: 0)), at: id),
      as: .engagementOfficer, on: day)
    let lamps = try write(
      DiscussionPost(
        .topic, title: "Dim street lamps after midnight",
        "Between midnight and five hardly anybody walks along the bypass.\nDim the lamps there, and leave them on in the towns.",
        name: "Saltings resident", cameAt: Moment(milliseconds: 0)), ideas, as: .resident, on: day)
    let halls = try write(
      DiscussionPost(
        .topic, title: "One booking desk for all village halls",
        "Every hall takes its own bookings. One desk would know which is free.", cameAt: Moment(milliseconds: 0)),
      ideas, as: .treasurer, on: day)
    for idea in [lamps, halls] { try does(ShowPost(idea, in: ideas, at: id), as: .engagementOfficer, on: day) }
    for supporter in [Persona.treasurer, .member, .unionRepresentative] {
      try does(
        SupportPost(lamps, isOn: true, in: ideas, at: id, caller: CallingDevice(network: "", browser: "")),
        as: supporter, on: day)
    }
    let comment = try write(
      DiscussionPost(
        .comment, on: lamps, "Good, but leave the crossing at the school lit.", cameAt: Moment(milliseconds: 0)), ideas,
      as: .treasurer, on: day)
    try does(ShowPost(comment, in: ideas, at: id), as: .engagementOfficer, on: day)
    let rude = try write(
      DiscussionPost(
        .comment, on: halls, "Whoever thought of this has never seen a village.", cameAt: Moment(milliseconds: 0)),
      ideas,
      as: .resident, on: day)
    try does(
      RemovePost(
        rude, for: .insult, "It is about a person. Say what speaks against the idea.", in: ideas, at: id,
        letters: AccountPost { _, _ in }), as: .engagementOfficer, on: day)
    _ = try write(
      DiscussionPost(
        .topic, title: "Fewer brochures", "Put the brochures on the website and print them on request.",
        cameAt: Moment(milliseconds: 0)), ideas, as: .treasurer, on: day)
  }

  private func askOfBudget(beside activity: Activity.Reference?) throws {
    let (id, day) = (County.eddershire.id, daysAgo(1))
    let questions = try does(
      StartDiscussion(
        Discussion(
          .questions, title: "Ask about the budget",
          about: "Ask what you need to know before you answer. An officer or a member answers here.", from: day,
          to: day.adding(days: 60), activity: activity, startedAt: Moment(milliseconds: 0)), at: id),
      as: .engagementOfficer, on: day)
    let asked = try write(
      DiscussionPost(
        .topic, title: "Why can reserves not close the gap?",
        "The county has reserves. Why are they not used instead of saving?", cameAt: Moment(milliseconds: 0)),
      questions,
      as: .resident, on: day)
    try does(ShowPost(asked, in: questions, at: id), as: .engagementOfficer, on: day)
    try does(
      AnswerPost(
        "Reserves can be spent once, and the gap is there every year. Some are used so that changes need not come at once.",
        as: "Director of Finance", to: asked, in: questions, at: id), as: .engagementOfficer, on: day)
  }

  private func write(
    _ post: DiscussionPost, _ discussion: Discussion.Reference, as character: Persona, on day: Day
  ) throws -> Int {
    let outcome = try does(
      WritePost(
        post, in: discussion, at: County.eddershire.id, caller: CallingDevice(network: "", browser: "")),
      as: character, on: day)
    guard case .written(let number, _) = outcome else { throw ActionRefusal.notAllowed }
    return number
  }
}
