import Council
import Law
import Publishing
import Store

// Meetings with residents, to read: who holds them, what they did, what was asked and what became of it, and reviews of models.
extension Site {
  var forumEndpoints: [Endpoint] { [forumList, forumMeetingList, forumActionList, modelReviewList] }

  private var ofBody: Endpoint.Parameter {
    .init(name: "body", schema: .text("Only those of the body with this reference.", most: TextLimit.reference))
  }

  private var forumList: Endpoint {
    Endpoint(
      path: APIAddress.forums, summary: "Bodies that meet residents, with their rules of the house, by reference",
      about: "What they are beside that stands under bodies.",
      parameters: Paging.parameters, content: .json(Paging.schema(WrittenForum.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      return try records.read { open in
        let rules = Dictionary(try open.forumRules(at: id).map { ($0.body, $0) }) { first, _ in first }
        return try paging(call).page(
          of: try open.forumBodies(at: id), by: \.reference.rawValue,
          write: { WrittenForum.value($0, rules[$0.reference]) })
      }
    }
  }

  private var forumMeetingList: Endpoint {
    Endpoint(
      path: APIAddress.forumMeetings, summary: "What meetings with residents did, the earliest first",
      about:
        "People are counted, nobody is named. Counts from 1 to 4 are null, and so is what would give them away; of each body the last \(ForumPage.most) meetings are counted.",
      parameters: [ofBody] + Paging.parameters, content: .json(Paging.schema(WrittenForumMeeting.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      let all = try records.read { open in
        try open.forumMeetings(of: call.query["body"].map(Body.Reference.init(rawValue:)), at: id)
      }
      // As on the pages, which tell of each body by itself.
      let told = Dictionary(grouping: all, by: \.body).values.flatMap { ForumPage.held($0) }
      let residents = Dictionary(told.map { ($0.meeting.reference, $0.residents.count) }) { first, _ in first }
      return try paging(call).page(
        of: all, by: { Beyond($0.heldOn, $0.reference.rawValue).written },
        write: { WrittenForumMeeting.value($0, residents: residents[$0.reference] ?? nil) })
    }
  }

  private var forumActionList: Endpoint {
    Endpoint(
      path: APIAddress.forumActions,
      summary: "What residents asked at meetings, who takes it, and what became of it, by the day it was asked",
      parameters: [ofBody] + Paging.parameters, content: .json(Paging.schema(WrittenForumAction.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      let all = try records.read { open in
        try open.forumActions(of: call.query["body"].map(Body.Reference.init(rawValue:)), at: id)
      }
      return try paging(call).page(
        of: all, by: { Beyond($0.askedOn, $0.reference.rawValue).written },
        write: { WrittenForumAction.value($0, on: call.now.day) })
    }
  }

  private var modelReviewList: Endpoint {
    Endpoint(
      path: APIAddress.modelReviews,
      summary: "Reviews that compare models of meeting residents, by the day they are due",
      about: "Figures and judgement are null until the report is published.",
      parameters: Paging.parameters, content: .json(Paging.schema(WrittenModelReview.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      let all = try records.read { try $0.modelReviews(at: id) }
      return try paging(call).page(
        of: all, by: { Beyond($0.due, $0.reference.rawValue).written }, write: WrittenModelReview.value)
    }
  }
}
