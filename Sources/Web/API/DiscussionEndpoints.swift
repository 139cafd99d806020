import Council
import Law
import Publishing
import Store

// What people say to one another and to the council, to read: what stands on the pages for everybody, and nothing that is held, was taken
// down or was taken back.
extension Site {
  var discussionEndpoints: [Endpoint] { [discussionList, oneDiscussion, topicList, oneTopic, commentList] }

  private var discussionList: Endpoint {
    Endpoint(
      path: APIAddress.discussions, summary: "Discussions, by the first day",
      parameters: Paging.parameters, content: .json(Paging.schema(WrittenDiscussion.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      let all = try records.read { try $0.discussions(at: id, atMost: 10_000) }
      return try paging(call).page(
        of: all, by: { Beyond($0.opensOn, $0.reference.rawValue).written },
        write: { .object(WrittenDiscussion.members($0, on: call.now.day)) })
    }
  }

  private var oneDiscussion: Endpoint {
    Endpoint(
      path: APIAddress.discussion, summary: "One discussion with its house rules, and how much was not shown for which",
      content: .json(WrittenDiscussion.whole)
    ) { [self] call in
      let id = try council(call).authority.id
      return try records.read { open in
        let discussion = try discussion(call, open)
        return CallAnswer(
          WrittenDiscussion.value(
            discussion, topics: try open.countTopics(of: discussion.reference, at: id),
            removals: try open.removals(in: discussion.reference, at: id), on: call.now.day))
      }
    }
  }

  private var topicList: Endpoint {
    Endpoint(
      path: APIAddress.topics, summary: "What was begun in a discussion and is shown, the latest first",
      parameters: Paging.parameters, content: .json(Paging.schema(WrittenTopic.schema))
    ) { [self] call in
      let (id, paging) = (try council(call).authority.id, paging(call))
      let place = try paging.place().flatMap { Int($0) }
      return try records.read { open in
        let discussion = try discussion(call, open)
        let found = try open.topics(of: discussion.reference, at: id, before: place, atMost: call.limit + 1)
        let some = found.prefix(call.limit)
        let answered = try open.answered(some.map(\.post.number), in: discussion.reference, at: id)
        return paging.page(
          some.map {
            .object(WrittenTopic.members($0.post, $0.tally, of: discussion.kind, answered.contains($0.post.number)))
          },
          last: found.count > some.count ? some.last.map { String($0.post.number) } : nil)
      }
    }
  }

  private var oneTopic: Endpoint {
    Endpoint(
      path: APIAddress.topic, summary: "What was begun, with the council’s answers", content: .json(WrittenTopic.whole)
    ) { [self] call in
      let id = try council(call).authority.id
      return try records.read { open in
        let discussion = try discussion(call, open)
        let topic = try topic(call, of: discussion, open)
        return CallAnswer(
          WrittenTopic.value(
            topic, try open.tally(of: topic.number, in: discussion.reference, at: id) ?? DiscussionTally(),
            of: discussion.kind, try open.answers(to: topic.number, in: discussion.reference, at: id)))
      }
    }
  }

  private var commentList: Endpoint {
    Endpoint(
      path: APIAddress.comments, summary: "The comments on it that are shown, the earliest first",
      parameters: Paging.parameters, content: .json(Paging.schema(WrittenPosting.schema))
    ) { [self] call in
      let (id, paging) = (try council(call).authority.id, paging(call))
      let place = try paging.place().flatMap { Int($0) }
      return try records.read { open in
        let discussion = try discussion(call, open)
        let topic = try topic(call, of: discussion, open)
        let found = try open.comments(
          on: topic.number, in: discussion.reference, at: id, after: place, atMost: call.limit + 1)
        let some = found.prefix(call.limit)
        return paging.page(
          some.map { .object(WrittenPosting.members($0)) },
          last: found.count > some.count ? some.last.map { String($0.number) } : nil)
      }
    }
  }

  private func discussion(_ call: Call, _ open: OpenRecords) throws -> Discussion {
    guard let found = try open.discussion(.init(rawValue: call["discussion"]), at: call["authority"]) else {
      throw CallProblem(.nothingHere, "There is no discussion of this reference.")
    }
    return found
  }

  /// What is held, was taken down or was taken back is told apart from what never was to nobody.
  private func topic(_ call: Call, of discussion: Discussion, _ open: OpenRecords) throws -> DiscussionPost {
    guard let number = Int(call["topic"]), (1...1_000_000_000).contains(number),
      let post = try open.post(number, in: discussion.reference, at: call["authority"]), post.kind == .topic,
      post.state == .shown
    else { throw CallProblem(.nothingHere, "Nothing that was begun under this number is shown.") }
    return post
  }
}
