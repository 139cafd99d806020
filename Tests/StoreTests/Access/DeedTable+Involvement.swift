import Council
import Law
import Store

@testable import Actions

/// The deeds by which residents are told, asked, heard and answered.
extension DeedTable {
  var involvement: [any Deed] {
    let (day, reference) = (Councils.today, Activity.Reference(rawValue: "A-2026-1"))
    let answer = ActivityResponse(receivedAt: Councils.now.moment, version: 1, answers: [:])
    return [
      PrepareActivity(Activity(.consult, title: "A test", reasons: "A test", opensOn: day, closesOn: day), at: "kent"),
      PrepareQuestions(Questionnaire(), of: reference, at: "kent"), PublishActivity(reference, at: "kent"),
      EnterAnswer(answer, receipt: token, to: reference, at: "kent"),
      TypeInPaper(answer, sheet: "1", to: reference, at: "kent"),
      SetAnswersAside([1], because: "A test", of: reference, at: "kent"),
      RedactAnswer(1, "q1", Redaction(.person), of: reference, at: "kent"),
      ClearAnswers([1], of: reference, at: "kent"),
      KeepTheme(ActivityTheme("A test"), of: reference, at: "kent"),
      PictureOption(nil, beside: "A test", of: "q1", in: reference, at: "kent"),
      CodeAnswer(1, "q1", themes: [], of: reference, at: "kent"), ReportActivity("A test", of: reference, at: "kent"),
      EndActivity(reference, words: "A test", at: "kent"), NameAgendaItems([], of: reference, at: "kent"),
      OpenStall(Stall(place: "A test", endsOn: day), for: reference, at: "kent"),
      ImportAnswers([], to: reference, at: "kent"), EndStall(1, of: reference, at: "kent"),
    ]
  }

  var answering: [any Deed] {
    let reference = Activity.Reference(rawValue: "A-2026-1")
    return [
      AnswerActivity(
        ActivityResponse(receivedAt: Councils.now.moment, version: 1, answers: [:]), receipt: token, to: reference,
        at: "kent"), KeepBegunAnswer([:], version: 1, token, to: reference, at: "kent"),
      AddAnswerFile(
        [], named: FileName("a.pdf"), to: "q1", under: token, of: reference, at: "kent", limits: FileLimits()),
      RemoveAnswerFile("a", under: token, of: reference, at: "kent"),
      WithdrawAnswer(token, at: "kent"), AllowWords(token, areForEverybody: true, at: "kent"),
      AnswerAtStall(
        ActivityResponse(receivedAt: Councils.now.moment, version: 1, answers: [:]), mark: token, at: token,
        of: "kent"),
    ]
  }

  private var discussion: Discussion.Reference { .init(rawValue: "T-2026-1") }

  var moderating: [any Deed] {
    let stated = Discussion(
      .talk, title: "A test", about: "A test", from: Councils.today, to: Councils.today, startedAt: Councils.now.moment)
    return [
      StartDiscussion(stated, at: "kent"), ChangeDiscussion(stated, at: "kent"),
      SetWordsFilter(WordsFilter(["test"]), at: "kent"), ShowPost(1, in: discussion, at: "kent"),
      RemovePost(1, for: .insult, "A test", in: discussion, at: "kent", letters: post),
      SettleAppeal(1, isAllowed: true, "A test", in: discussion, at: "kent", letters: post),
      AnswerPost("A test", as: "A post", to: 1, in: discussion, at: "kent"),
    ]
  }

  var talking: [any Deed] {
    [
      WritePost(
        DiscussionPost(.topic, title: "A test", "A test", cameAt: Councils.now.moment), in: discussion, at: "kent",
        caller: caller), WithdrawPost(1, in: discussion, at: "kent"),
      SupportPost(1, isOn: true, in: discussion, at: "kent", caller: caller),
      ReportPost(1, .insult, in: discussion, at: "kent", caller: caller),
      AppealRemoval("A test", on: 1, in: discussion, at: "kent"),
    ]
  }

  private var event: CommunityEvent.Reference { .init(rawValue: "EV-2026-1") }

  var runningEvents: [any Deed] {
    let stated = CommunityEvent(
      title: "A test", about: "A test", on: Councils.today, from: 600, to: 660, venue: "A test", address: "A test",
      contact: "A test", announcedAt: Councils.now.moment)
    return [
      AnnounceEvent(stated, at: "kent"), ChangeEvent(stated, seen: 0, at: "kent", letters: post),
      CallOffEvent(event, because: "A test", at: "kent", letters: post),
      ReportEvent(event, people: 5, note: "A test", at: "kent"),
      EnterSignUp(
        EventSignUp("A test", nil, reach: "A test", signedUpAt: Councils.now.moment), for: event, at: "kent",
        letters: post), NoteTold(1, at: event, of: "kent"),
    ]
  }

  func signingUp(_ email: EmailAddress) -> [any Deed] {
    [
      SignUpForEvent(
        EventSignUp("A test", email, signedUpAt: Councils.now.moment), for: event, at: "kent", caller: caller,
        letters: post),
      ChangeSignUp(token, for: event, name: "A test", people: 1, needs: "", at: "kent", letters: post),
      GiveUpPlace(token, at: event, of: "kent", letters: post),
    ]
  }

  var assess: any Deed {
    SaveEqualityAssessment(
      EqualityImpactAssessment(
        title: "A test", matter: EqualityMatter(.proposal, "kent-2010"), responsible: .init(rawValue: "MAN")),
      at: "kent")
  }

  var equality: [any Deed] {
    [
      SignEqualityAssessment(.init(rawValue: "EIA-2026-1"), edition: 1, at: "kent"),
      PublishEqualityInformation(
        EqualityInformation(publishedOn: Councils.today, title: "A test", text: "A test", about: .both), at: "kent"),
      PublishEqualityObjective(
        EqualityObjective(
          publishedOn: Councils.today, text: "A test", measure: "A test", target: "1",
          due: Councils.today.adding(days: 9)), at: "kent"),
      NoteEqualityProgress("A test", isReached: false, of: 1, at: "kent"),
    ]
  }

  private var question: Enquiry.Reference { .init(rawValue: "Q-2026-1") }

  var enquiries: [any Deed] {
    [
      EnterEnquiry(Enquiry(.letter, .other, receivedOn: Councils.today), "A test", at: "kent"),
      TakeEnquiry(question, at: "kent"), HandOverEnquiry(question, to: "none", note: "A test", at: "kent"),
      NoteOnEnquiry("A test", on: question, at: "kent"),
      AnswerEnquiry(question, "A test", seen: 1, closing: false, at: "kent", letters: post),
      CloseEnquiry(question, at: "kent"), ReopenEnquiry(question, at: "kent"),
    ]
  }

  var forums: [any Deed] {
    let (body, day) = (Body.Reference(rawValue: "FORUM"), Councils.today)
    let meeting = ForumMeeting(of: body, heldOn: day, .online, venue: "A test", residents: 5)
    let action = ForumAction(of: body, askedOn: day, asked: "A test", post: "A test", due: day)
    let review = ModelReview(title: "A test", due: day, from: day, to: day, models: [])
    return [
      StateForumRules(ForumRules(of: body, openTo: .everybody, chair: .nobody, timesAYear: 1), seen: nil, at: "kent"),
      RecordForumMeeting(meeting, at: "kent"), ChangeForumMeeting(meeting, seen: meeting, at: "kent"),
      WithdrawForumMeeting(meeting.reference, because: "A test", at: "kent"), RaiseForumAction(action, at: "kent"),
      CloseForumAction(action.reference, .done, on: day, "A test", at: "kent"),
      TellForum(action.reference, on: day, "A test", at: "kent"), OpenModelReview(review, at: "kent"),
      ChangeModelReview(review, seen: review, at: "kent"),
      JudgeModels(.init(), of: review.reference, seen: 0, at: "kent"), PublishModelReview(review.reference, at: "kent"),
    ]
  }

  var community: [any Deed] {
    let (reference, day) = (CommunityGroup.Reference(rawValue: "V-1"), Councils.today)
    let group = CommunityGroup(reference: reference, name: "Club", .association, about: "A test")
    return [
      EnterCommunityGroup(group, at: "kent"), ChangeCommunityGroup(group, seen: group, at: "kent"),
      EndCommunityGroup(reference, on: day, because: "A test", at: "kent"),
      ImportCommunityGroups([], from: "list.csv", at: "kent"),
      EnterCommunityContact(CommunityContact(at: reference, name: "One", givenOn: day), at: "kent"),
      RemoveCommunityContact("none", of: reference, at: "kent"),
      NoteLiaison(LiaisonNote(with: reference, on: day, words: "A test"), at: "kent"),
      FinishLiaisonStep(1, at: "kent"),
    ]
  }

  var formats: [any Deed] {
    let order = FormatOrder(
      .braille, of: .other, title: "A test", askedOn: Councils.today, due: Councils.today.adding(days: 9))
    return [EnterFormatOrder(order, at: "kent"), SettleFormatOrder(order, over: 1, at: "kent")]
  }
}
