import Actions
import Council
import HTML
import Law
import Store

/// Words of the code below the pages that pages show: roles, kinds of units, states. They are known to the catalogues by their English.
public enum Vocabulary {
  /// All of them, each once, in order.
  public static var terms: [String] { Set(all).filter { !$0.isEmpty }.sorted() }

  private static var all: [String] {
    [people, structure, places, bodies, meetings, decisions, involvement, search, dataMap, messages].flatMap(\.self)
  }

  private static var people: [String] {
    Role.allCases.flatMap { [$0.words, $0.words.capitalised] }
      + Authority.Kind.allCases.map(\.words.capitalised)
  }

  private static var structure: [String] {
    let kinds = OrganisationUnit.Kind.allCases.map(\.rawValue)
    let states = Post.Basis.allCases.map(\.rawValue) + Post.Status.allCases.map(\.rawValue)
    let fields =
      PostField.allCases.map(\.words) + UnitField.allCases.map(\.words) + JobDescriptionField.allCases.map(\.words)
    return (kinds + states).flatMap { [$0, $0.capitalised] } + fields.flatMap { [$0, $0.capitalised] }
      + Responsibility.Kind.allCases.map(\.words) + StructureComparison.State.allCases.map(\.word)
      + Outcome.readingOrder.map(\.words) + ["Authority", "Post", "Unit", "Proposal", "Account", "Establishment"]
  }

  private static var places: [String] {
    Council.Place.Kind.allCases.flatMap { [$0.words, $0.words.capitalised, $0.plural] }
      + PlaceField.allCases.flatMap { [$0.words, $0.words.capitalised] }
  }

  private static var bodies: [String] {
    let words =
      BodyKind.allCases.map(\.words) + BodyPowers.allCases.map(\.words) + Membership.Role.allCases.map(\.words)
      + Office.Kind.allCases.map(\.words) + SeatEligibility.allCases.map(\.words)
      + BalanceEvent.Kind.allCases.map(\.words)
    let fields =
      BodyField.allCases.map(\.words) + MemberField.allCases.map(\.words)
      + PoliticalGroupField.allCases.map(\.words) + MembershipField.allCases.map(\.words)
      + PortfolioField.allCases.map(\.words)
    return (words + fields).flatMap { [$0, $0.capitalised] } + MinimumRequirement.allCases.map(\.words)
  }

  private static var search: [String] {
    SearchKind.allCases.map(\.plural.capitalised) + NewsKind.allCases.map(\.words)
      + NewsChoice.allCases.flatMap { [$0.words, $0.words.capitalised] }
      + FollowingFrequency.allCases.flatMap { [$0.words, $0.words.capitalised] }
  }

  private static var meetings: [String] {
    let words =
      AgendaItem.Kind.allCases.map(\.words) + Attendance.State.allCases.map(\.words)
      + DeclaredInterest.Kind.allCases.map(\.words) + InterestCategory.allCases.map(\.words)
      + (1...7).compactMap(Exemption.words) + PublicSubmission.Kind.allCases.map(\.words)
    return (words + CommunityGroup.Kind.allCases.map(\.words) + enquiries + forums).flatMap { [$0, $0.capitalised] }
  }

  private static var forums: [String] {
    ForumRules.Openness.allCases.map(\.words) + ForumRules.Chairing.allCases.map(\.words)
      + ForumMeeting.Way.allCases.map(\.words) + ForumMeeting.Channel.allCases.map(\.words)
      + ForumAction.Outcome.allCases.map(\.words)
  }

  private static var enquiries: [String] {
    Enquiry.Way.allCases.map(\.words) + Enquiry.Topic.allCases.map(\.words) + Enquiry.State.allCases.map(\.words)
      + Enquirer.Wish.allCases.map(\.words) + EnquiryMessage.Kind.allCases.map(\.words)
  }

  private static var decisions: [String] {
    let kinds =
      DecisionTaker.Kind.allCases.map(\.words) + OfficerDecisionRecorded.Delegation.allCases.map(\.words)
      + ForwardPlanEntry.Exception.Kind.allCases.map(\.words) + SpecialUrgency.Agreement.allCases.map(\.words)
    let states =
      Decision.Status.allCases.map(\.words) + DecisionCallIn.Outcome.allCases.map(\.words)
      + Motion.State.allCases.map(\.words) + MotionVote.Way.allCases.map(\.words)
      + MotionVote.Choice.allCases.map(\.words) + PriorConsideration.View.allCases.map(\.words)
      + ScrutinyReport.State.allCases.map(\.words) + ScrutinyReport.Addressee.allCases.map(\.words)
      + ScrutinyReport.Answer.Kind.allCases.map(\.words) + Decision.Nature.allCases.map(\.words)
      + EqualityImpactAssessment.Characteristic.allCases.map(\.words)
      + EqualityImpactAssessment.Impact.allCases.map(\.words) + EqualityMatter.Kind.allCases.map(\.words)
      + EqualityInformation.About.allCases.map(\.words) + DocumentFormat.allCases.map(\.words)
      + FormatOrder.State.allCases.map(\.words)
      + OpenState.allCases.map(\.words) + Discussion.Kind.allCases.map(\.words)
      + Discussion.Moderation.allCases.map(\.words)
      + DiscussionPost.State.allCases.map(\.words) + HouseRule.allCases.map(\.words)
    return (kinds + states).flatMap { [$0, $0.capitalised] } + ImplementationCondition.Kind.allCases.map(\.words)
      + ProposalDecision.Outcome.allCases.map(\.words) + Redundancy.PackMatter.allCases.map(\.words.capitalised)
      + ConsultationResponse.Source.allCases.map(\.words.capitalised) + ConsultationResponse.Way.allCases.map(\.words)
  }

  private static var involvement: [String] {
    let words =
      InvolvementLevel.allCases.map(\.words) + Activity.AreaTables.allCases.map(\.words)
      + InvolvementPromise.State.allCases.map(\.words)
      + Activity.State.allCases.map(\.words) + ActivityQuestion.Kind.allCases.map(\.words)
      + ActivityQuestion.Shape.allCases.map(\.words)
      + ActivityResponse.Channel.allCases.map(\.words) + ActivityTheme.Outcome.allCases.map(\.words)
      + RepresentativesConsulted.Interest.allCases.map(\.words)
      + CommunityEvent.Way.allCases.map(\.words) + CommunityEvent.Access.allCases.map(\.words)
      + CommunityEvent.State.allCases.map(\.words) + EventSignUp.State.allCases.map(\.words)
    return words.flatMap { [$0, $0.capitalised] } + InvolvementLevel.allCases.map(\.expectation)
      + InvolvementPromise.allCases.map(\.words)
      + Redaction.Reason.allCases.flatMap { [$0.words, $0.words.capitalised] }
      + EqualityQuestions.all.flatMap { [$0.text] + $0.options }
      + ["(e) public task", "(a) consent", "(f) legitimate interests"].map { "Article 6(1)\($0)" }
  }

  private static var dataMap: [String] {
    Catalogue.personal.compactMap(\.privacy).flatMap {
      [
        $0.what.capitalised, $0.subject.capitalised, $0.purpose.capitalised, "Article 6(1)\($0.basis)",
        $0.retention.words.capitalised, $0.stays,
      ]
    } + DataMapLine.all.flatMap { [$0.what.capitalised, $0.purpose.capitalised, $0.kept.capitalised] }
  }

  /// What a sign-in service can be found wrong in; other messages of rules and deeds stand in English.
  private static var messages: [String] {
    let refusals: [PrivacyRefusal] = [.noSuchAccount, .erasedAlready, .lastAdministrator, .noPassword]
    return refusals.map(\.description)
  }
}
