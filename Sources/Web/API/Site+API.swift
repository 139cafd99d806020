import Actions
import Council
import HTTPTypes
import Hummingbird
import Law
import Publishing
import Secrets
import Store

extension Site {
  /// Every endpoint of the API, in the order of its documentation.
  var endpoints: [Endpoint] {
    let described = councilEndpoints + structureEndpoints + editingEndpoints + placeEndpoints + placeEditingEndpoints
    return described + bodyEndpoints + [searchEndpoint] + meetingEndpoints + decisionEndpoints + activityEndpoints
      + answeringEndpoints + eventEndpoints + discussionEndpoints + questionEndpoints + forumEndpoints
      + proposalEndpoints
      + draftEndpoints + draftingEndpoints + recordEndpoints + [
        ownTokenEndpoint
      ]
      + accountEndpoints + [checkEndpoint]
  }

  func addAPI(_ routes: inout Routes) {
    let all = endpoints
    routes.get("/api", .everyone) { [self] visit in try apiGuide(visit, all) }
    for endpoint in all + [documentEndpoint(of: all)] {
      routes.api(Door(endpoint: endpoint, whoHolds: whoHolds, limits: surroundings.limits))
    }
  }

  /// Who holds an access token at an authority. The first use of a day is noted.
  func whoHolds(_ text: String, _ authority: String, _ now: Now) throws -> AccessTokenHolder? {
    guard let secret = AccessToken(text), let holder = try records.holder(of: secret, at: authority, now: now) else {
      return nil
    }
    if holder.token.isUnnoted(on: now) {
      try records.carryOut(NoteAccessTokenUse(authority: authority, secret: secret), by: .visitor, at: now)
    }
    return holder
  }

  /// The document that describes all others.
  func documentEndpoint(of all: [Endpoint]) -> Endpoint {
    let bytes = JSONText.write(OpenAPIDocument(endpoints: all).value)
    return Endpoint(
      path: "/api/v1/openapi.json", summary: "This document", content: .json(.any)
    ) { _ in CallAnswer(bytes: bytes) }
  }

  /// The council an address names.
  func council(_ call: Call) throws -> AuthorityRecords {
    guard let council = try records.authority(call["authority"]) else {
      throw CallProblem(.nothingHere, "There is no council of this name. /api/v1/authorities lists them.")
    }
    return council
  }

  func paging(_ call: Call) -> Paging { Paging(key: records.keeping.key, call: call) }
}

/// Addresses of the API.
enum APIAddress {
  static let root = "/api/v1"
  static let document = "/api/v1/openapi.json"
  static let councils = "/api/v1/authorities"
  static let council = "/api/v1/authorities/:authority"
  static let units = council + "/units"
  static let unit = units + "/:unit"
  static let posts = council + "/posts"
  static let post = posts + "/:post"
  static let places = council + "/places"
  static let place = places + "/:place"
  static let answering = place + "/answering"
  static let bodies = council + "/bodies"
  static let members = council + "/members"
  static let memberships = council + "/memberships"
  static let search = council + "/search"
  static let meetings = council + "/meetings"
  static let decisions = council + "/decisions"
  static let forwardPlan = council + "/forward-plan"
  static let scrutiny = council + "/scrutiny"
  static let activities = council + "/activities"
  static let activity = activities + "/:activity"
  static let answers = activity + "/answers"
  static let withdrawals = activity + "/withdrawals"
  static let events = council + "/events"
  static let discussions = council + "/discussions"
  static let discussion = discussions + "/:discussion"
  static let topics = discussion + "/topics"
  static let topic = topics + "/:topic"
  static let comments = topic + "/comments"
  static let questions = council + "/questions"
  static let question = questions + "/:question"
  static let forums = council + "/forums"
  static let forumMeetings = council + "/forum-meetings"
  static let forumActions = council + "/forum-actions"
  static let modelReviews = council + "/model-reviews"
  static let drafts = council + "/drafts"
  static let draft = drafts + "/:draft"
  static let alternative = draft + "/alternatives/:alternative"
  static let proposals = council + "/proposals"
  static let proposal = proposals + "/:proposal"
  static let record = council + "/record"
  static let entry = record + "/:number"

  static func entry(_ authority: String, _ number: Int) -> String {
    "\(councils)/\(Address.encoded(authority))/record/\(number)"
  }
}

extension Endpoint.Parameter {
  static let day = Self(
    name: "on", schema: Schema.day.said("As it stood on this day; today when left out."))
}
