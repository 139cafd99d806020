import Council

/// Every address of the site with its method, and who may use it: written by hand, so that a route which lets in anybody else, and
/// a route nobody thought about, are found. HEAD goes with GET.
enum RouteTable {
  enum May: Equatable {
    case everyone
    /// Only who is signed in and has one of these roles today.
    case only(Set<Role>)
  }

  static let all: [String: May] = {
    var table: [String: May] = [:]
    for route in open + openAPI + following { table[route] = .everyone }
    for (routes, roles) in guarded { for route in routes { table[route] = .only(roles) } }
    return table
  }()

  private static let open = [
    "GET /", "GET /check", "POST /check", "GET /rulebook", "GET /clock", "GET /balance", "GET /balance.csv",
    "GET /count-a-vote", "POST /count-a-vote",
    "GET /:authority/balance",
    "GET /accessibility", "GET /case.schema.json",
    "GET /design", "GET /design/:group", "GET /healthz", "GET /metrics", "GET /robots.txt", "GET /check-record.py",
    "GET /stall-worker.js",
    "GET /assets/:file",
    "GET /set-up/:token", "POST /set-up/:token",

    "GET /:authority/sign-in", "POST /:authority/sign-in", "GET /:authority/sign-in/code",
    "POST /:authority/sign-in/code", "GET /:authority/sign-in/with-work-account",
    "GET /:authority/sign-in/with-work-account/return", "GET /:authority/sign-in/by-letter",
    "POST /:authority/sign-in/by-letter",
    "GET /:authority/sign-in/by-letter/:token", "POST /:authority/sign-in/by-letter/:token",
    "GET /:authority/password", "POST /:authority/password", "GET /:authority/password/:token",
    "POST /:authority/password/:token", "GET /:authority/address/:token", "POST /:authority/address/:token",
    "GET /:authority/invitation/:token", "POST /:authority/invitation/:token", "POST /:authority/sign-out",

    "GET /:authority", "GET /:authority/privacy", "GET /:authority/structure", "GET /:authority/units/:unit",
    "GET /:authority/posts/:post",
    "GET /:authority/units/:unit/history", "GET /:authority/posts/:post/history", "GET /:authority/establishment.csv",
    "GET /:authority/proposals", "GET /:authority/proposals/:proposal",
    "GET /:authority/proposals/:proposal/implementation",
    "GET /:authority/proposals/:proposal/consultation",
    "GET /:authority/proposals/:proposal/consultation/answer/:token",
    "POST /:authority/proposals/:proposal/consultation/answer/:token",
    "GET /:authority/proposals/:proposal/before.svg", "GET /:authority/proposals/:proposal/after.svg",
    "GET /:authority/proposals/:proposal/report", "GET /:authority/proposals/:proposal/report.html",
    "GET /:authority/proposals/:proposal/report.md", "GET /:authority/proposals/:proposal/report.pdf",
    "GET /:authority/proposals/:proposal/report.docx",

    "GET /:authority/my-area", "GET /:authority/places", "GET /:authority/places.csv", "GET /:authority/places/:place",
    "GET /:authority/places/:place/history", "GET /:authority/place-figures.csv",

    "GET /:authority/bodies", "GET /:authority/bodies/:body", "GET /:authority/bodies/:body/history",
    "GET /:authority/members", "GET /:authority/members/:member", "GET /:authority/members/:member/history",
    "GET /:authority/groups/:group", "GET /:authority/groups/:group/history",
    "GET /:authority/memberships/:membership/history",
    "GET /:authority/portfolios", "GET /:authority/portfolios.csv", "GET /:authority/portfolios/:portfolio",
    "GET /:authority/portfolios/:portfolio/history",
    "GET /:authority/meetings", "GET /:authority/meetings/:meeting", "GET /:authority/meetings/:meeting/papers/:paper",
    "GET /:authority/meetings/:meeting/papers/:paper/file",
    "GET /:authority/meetings/:meeting/pack.html", "GET /:authority/meetings/:meeting/pack.pdf",
    "GET /:authority/decisions", "GET /:authority/decisions/:decision", "GET /:authority/forward-plan",
    "GET /:authority/forward-plan/:entry", "GET /:authority/urgent-decisions",
    "GET /:authority/scrutiny", "GET /:authority/scrutiny/:report",
    "GET /:authority/involvement", "GET /:authority/involvement/activities.ics",
    "GET /:authority/involvement/receipt", "POST /:authority/involvement/receipt",
    "GET /:authority/option-pictures/:digest", "GET /:authority/elections", "GET /:authority/involvement/:activity",
    "GET /:authority/involvement/:activity/questions", "GET /:authority/involvement/:activity/map.svg",
    "GET /:authority/involvement/:activity/answer",
    "POST /:authority/involvement/:activity/answer", "GET /:authority/involvement/:activity/answer/:token",
    "GET /:authority/involvement/:activity/receipt/:token", "POST /:authority/involvement/:activity/receipt/:token",
    "GET /:authority/involvement/:activity/results", "GET /:authority/involvement/:activity/words",
    "GET /:authority/involvement/:activity/hear",
    "POST /:authority/involvement/:activity/hear", "GET /:authority/involvement/:activity/hear/confirm/:token",
    "POST /:authority/involvement/:activity/hear/confirm/:token",
    "GET /:authority/involvement/:activity/hear/stop/:token", "POST /:authority/involvement/:activity/hear/stop/:token",
    "GET /:authority/involvement/:activity/answer/:token/files/:question",
    "POST /:authority/involvement/:activity/answer/:token/files/:question",
    "GET /:authority/involvement/:activity/answer/:token/letter",
    "POST /:authority/involvement/:activity/answer/:token/letter",
    "GET /:authority/involvement/:activity/stall/:token", "POST /:authority/involvement/:activity/stall/:token",
    "GET /:authority/questions", "GET /:authority/questions/:question", "POST /:authority/questions/:question/answer",
    "POST /:authority/questions/:question/statements", "GET /:authority/questions/:question/results",
    "GET /:authority/questions/:question/results.csv", "GET /:authority/questions/:question/results.json",
    "GET /:authority/discussions", "GET /:authority/discussions/:discussion",
    "GET /:authority/discussions/:discussion/:number",
    "GET /:authority/events", "GET /:authority/events/events.ics", "GET /:authority/events/:event",
    "GET /:authority/events/:event/event.ics", "GET /:authority/events/:event/sign-up",
    "POST /:authority/events/:event/sign-up", "GET /:authority/events/:event/place/:token",
    "POST /:authority/events/:event/place/:token",
    "GET /:authority/meetings/:meeting/votes",
    "GET /:authority/formats", "GET /:authority/formats.json", "GET /:authority/formats/ask",
    "POST /:authority/formats/ask",
    "GET /:authority/equality", "GET /:authority/equality/assessments",
    "GET /:authority/equality/assessments/:assessment",
    "GET /:authority/popolo.json", "GET /:authority/events.json",
    "GET /:authority/search", "GET /:authority/interests", "GET /:authority/members/:member/interests",
    "GET /:authority/mgRofI.aspx",
    "GET /:authority/mgWebService.asmx", "POST /:authority/mgWebService.asmx",
    "GET /:authority/mgWebService.asmx/:operation", "GET /:authority/mgUserInfo.aspx",
    "GET /:authority/ieListDocuments.aspx",
    "GET /:authority/meetings/:meeting/popolo.json", "GET /:authority/bodies.csv", "GET /:authority/members.csv",
    "GET /:authority/memberships.csv",
    "GET /:authority/enquiries", "POST /:authority/enquiries", "GET /:authority/enquiries/receipt",
    "POST /:authority/enquiries/receipt", "GET /:authority/enquiries/receipt/:token",
    "GET /:authority/forums", "GET /:authority/forums/actions.csv", "GET /:authority/forums/:forum",
    "GET /:authority/model-reviews/:comparison", "GET /:authority/model-reviews/:comparison/report.html",
    "GET /:authority/model-reviews/:comparison/report.md", "GET /:authority/model-reviews/:comparison/report.pdf",
    "GET /:authority/model-reviews/:comparison/figures.csv", "GET /:authority/model-reviews/:comparison/figures.json",
    "GET /:authority/community", "GET /:authority/community.csv", "GET /:authority/community/:voluntary",
    "GET /:authority/constitution", "GET /:authority/constitution.md", "GET /:authority/constitution/whole",
    "GET /:authority/constitution/:article",

    "GET /:authority/privacy", "GET /:authority/record", "GET /:authority/record.txt", "GET /:authority/record/check",
    "GET /:authority/record/key.pem", "GET /:authority/record/seals", "GET /:authority/record/seals.atom",
    "GET /:authority/record/seals/:file", "GET /:authority/record/:number",
    "GET /:authority/record/:number/heading.txt", "GET /:authority/record/:number/changes.txt", "GET /api",
  ]

  /// News, and every way of following it.
  private static let following =
    ["GET /:authority/news", "GET /:authority/follow", "POST /:authority/follow"]
    + ["confirm", "yours", "stop"].flatMap {
      ["GET /:authority/follow/\($0)/:token", "POST /:authority/follow/\($0)/:token"]
    }
    + ["", "/bodies/:body", "/members/:member", "/places/:place"].flatMap { scope in
      ["news.atom", "news.json", "meetings.ics"].map { "GET /:authority\(scope)/\($0)" }
    }

  /// The addresses of the API that anybody may ask without a token.
  private static let openAPI =
    ["GET /api/v1/openapi.json", "GET /api/v1/authorities", "POST /api/v1/check", "GET \(api)"]
    + [
      "units", "units/:unit", "units/:unit/history", "posts", "posts/:post", "posts/:post/history",
      "posts/:post/job-description", "establishment.csv", "proposals", "proposals/:proposal",
      "proposals/:proposal/assessment", "proposals/:proposal/report.md", "record", "record/:number", "seals",
      "places", "places/:place", "places/:place/history", "places/:place/boundary", "places/:place/answering",
      "place-figures", "my-area", "bodies", "bodies/:body", "members", "members/:member", "memberships", "search",
      "meetings", "meetings/:meeting", "decisions", "decisions/:decision", "forward-plan", "scrutiny", "activities",
      "activities/:activity", "events", "discussions", "discussions/:discussion", "discussions/:discussion/topics",
      "discussions/:discussion/topics/:topic", "discussions/:discussion/topics/:topic/comments", "questions",
      "questions/:question", "questions/:question/results", "forums", "forum-meetings", "forum-actions",
      "model-reviews",
    ].map { "GET \(api)/\($0)" }
    + ["answers", "withdrawals"].map { "POST \(api)/activities/:activity/\($0)" }

  private static let api = "/api/v1/authorities/:authority"

  /// The addresses of the API by which the establishment is changed.
  private static let editingAPI = [
    "units", "posts", "units/:unit/changes", "units/:unit/corrections", "units/:unit/endings", "posts/:post/changes",
    "posts/:post/corrections", "posts/:post/endings", "posts/:post/job-descriptions",
    "places", "places/:place/changes", "places/:place/corrections", "places/:place/endings", "places/:place/answering",
  ].map { "POST \(api)/\($0)" }

  private static let seesAccounts: Set<Role> = [.administrator, .monitoringOfficer, .auditor]

  /// The forms by which the establishment is changed: each has a page to fill it in, under the same address.
  private static let editing = [
    "structure/new-post", "structure/new-unit", "posts/:post/edit", "posts/:post/correct", "posts/:post/end",
    "posts/:post/job-description", "units/:unit/edit", "units/:unit/correct", "units/:unit/end",
    "places/new-place", "places/:place/edit", "places/:place/correct", "places/:place/end", "places/:place/answering",
    "places/figures",
  ].flatMap { ["GET /:authority/\($0)", "POST /:authority/\($0)"] }

  private static let bodies =
    (["bodies/new-body", "bodies/:body/new-membership", "members/new-member", "groups/new-group"]
    + ["portfolios/new-portfolio"]
    + ["review", "notice", "wishes", "arrangement", "withdraw"].map { "balance/\($0)" }
    + ["bodies/:body", "members/:member", "groups/:group", "memberships/:membership", "portfolios/:portfolio"].flatMap {
      path in
      ["edit", "correct", "end"].map { "\(path)/\($0)" }
    }).flatMap { ["GET /:authority/\($0)", "POST /:authority/\($0)"] }

  private static let meetings =
    (["meetings/new", "proposals/:proposal/agenda", "report-template"]
    + ["change", "call-off", "agenda", "agenda/item", "agenda/paper", "attendance", "minutes", "submissions"].map {
      "meetings/:meeting/\($0)"
    }).flatMap { ["GET /:authority/\($0)", "POST /:authority/\($0)"] } + ["POST /:authority/elections"]

  private static let ownDecisions = ["GET /:authority/decisions/new", "POST /:authority/decisions/new"]

  private static let decisions =
    (["call-in", "outcome", "carry-out", "supersede", "actions"].map { "decisions/:decision/\($0)" }
    + ["forward-plan/new", "forward-plan/:entry/exception", "forward-plan/:entry/withdraw"]
    + ["forward-plan/:entry/considered", "scrutiny/new", "scrutiny/:report/notice", "scrutiny/:report/answer"]
    + ["meetings/:meeting/votes/new", "meetings/:meeting/votes/:motion"]).flatMap {
      ["GET /:authority/\($0)", "POST /:authority/\($0)"]
    }

  /// What residents are told and asked: its forms are for whoever runs involvement.
  private static let involvement =
    ["answers.csv", "answers.xlsx", "figures.csv", "figures.sps", "answers/:response/files/:file"].map {
      "GET /:authority/involvement/:activity/\($0)"
    }
    + (["new"]
    + [
      "edit", "build", "publish", "enter", "stalls", "import", "answers", "themes", "report", "end", "items",
      "build/:question/pictures",
    ].map { ":activity/\($0)" })
    .flatMap { ["GET /:authority/involvement/\($0)", "POST /:authority/involvement/\($0)"] }
  /// Discussions: writing is for whoever is signed in, moderating for whoever runs involvement.
  private static let discussions: [([String], Set<Role>)] = [
    (
      ["GET /:authority/discussions/yours"]
        + ["comment", "support"].map { "POST /:authority/discussions/:discussion/:number/\($0)" }
        + (["write"] + ["report", "withdraw", "appeal"].map { ":number/\($0)" }).flatMap { part in
          ["GET", "POST"].map { "\($0) /:authority/discussions/:discussion/\(part)" }
        }, Set(Role.allCases)
    ),
    (
      (["new", "queue", "words"] + ["edit", ":number/answer", ":number/remove"].map { ":discussion/\($0)" }).flatMap {
        part in
        ["GET", "POST"].map { "\($0) /:authority/discussions/\(part)" }
      }, [.engagementOfficer]
    ),
  ]

  /// Events: whoever runs involvement announces them, and sees who comes.
  private static let events =
    ["GET list", "GET list.csv", "GET door", "POST told"].map { $0.replacing(" ", with: " /:authority/events/:event/") }
    + ["new", ":event/enter", ":event/edit", ":event/call-off", ":event/report"].flatMap { part in
      ["GET", "POST"].map { "\($0) /:authority/events/\(part)" }
    }

  private static let equality: [([String], Set<Role>)] = [
    (
      ["GET /:authority/formats/orders"]
        + ["new", ":order"].flatMap { part in ["GET", "POST"].map { "\($0) /:authority/formats/orders/\(part)" } },
      [.democraticServices, .engagementOfficer, .businessSupport]
    ),
    (
      ["new", ":assessment/edit"].flatMap { part in
        ["GET", "POST"].map { "\($0) /:authority/equality/assessments/\(part)" }
      }, drafts.union([.engagementOfficer, .humanResources])
    ),
    (
      ["assessments/:assessment/sign", "information/new", "objectives/new", "objectives/:objective/progress"].flatMap {
        part in
        ["GET", "POST"].map { "\($0) /:authority/equality/\(part)" }
      }, [.democraticServices, .monitoringOfficer, .structureEditor, .humanResources]
    ),
  ]

  private static let drafting = [
    "GET /:authority/drafts/new", "POST /:authority/drafts/new", "GET /:authority/drafts/:draft/step",
    "POST /:authority/drafts/:draft/step", "POST /:authority/drafts/:draft/undo", "POST /:authority/drafts/:draft/redo",
    "POST /:authority/drafts/:draft/alternatives", "POST /:authority/drafts/:draft/alternatives/remove",
    "GET /:authority/drafts/:draft/facts", "POST /:authority/drafts/:draft/facts",
    "GET /:authority/drafts/:draft/people", "POST /:authority/drafts/:draft/people",
    "GET /:authority/drafts/:draft/report", "POST /:authority/drafts/:draft/report",
    "POST /:authority/drafts/:draft/case", "POST /:authority/drafts/:draft/withdraw",
  ]

  private static let draftPages = [
    "GET /:authority/drafts", "GET /:authority/drafts/:draft", "GET /:authority/drafts/:draft/alternatives",
    "GET /:authority/drafts/:draft/case", "GET /:authority/drafts/:draft/case.yml",
    "GET /:authority/drafts/:draft/establishment.csv",
  ]

  private static let drafts: Set<Role> = [.democraticServices, .structureEditor, .programmeManager]
  private static let comments = drafts.union([.monitoringOfficer, .finance])
  private static let draftsAPI = ["drafts", "drafts/:draft", "drafts/:draft/alternatives/:alternative"].map {
    "GET \(api)/\($0)"
  }
  private static let draftingAPI =
    ["POST \(api)/drafts"]
    + ["steps", "case", "submissions"].map { "POST \(api)/drafts/:draft/alternatives/:alternative/\($0)" }
  private static let reviewing: [([String], Set<Role>)] = [
    (
      [
        "GET /:authority/drafts/:draft/review", "GET /:authority/drafts/:draft/review/comments/:comment",
        "GET /:authority/drafts/:draft/papers/:file",
      ], comments.union([.auditor])
    ),
    (
      [
        "POST /:authority/drafts/:draft/review/submit", "POST /:authority/drafts/:draft/papers",
        "POST /:authority/drafts/:draft/papers/:file/remove",
      ], drafts
    ),
    (
      ["comments", "comments/:comment/answer", "comments/:comment/change", "comments/:comment/settle"].map {
        "POST /:authority/drafts/:draft/review/\($0)"
      }, comments
    ),
    (
      ["POST /:authority/drafts/:draft/review/return", "POST /:authority/drafts/:draft/review/approve"],
      [.democraticServices, .monitoringOfficer]
    ),
  ]

  private static let interests: [([String], Set<Role>)] = [
    (["GET /:authority/members/:member/interests/withheld"], [.monitoringOfficer]),
    (
      ["new", "end", "dispensation"].flatMap { part in
        ["GET", "POST"].map { "\($0) /:authority/members/:member/interests/\(part)" }
      }, [.democraticServices, .monitoringOfficer]
    ),
  ]

  private static let guarded: [([String], Set<Role>)] = reviewing + interests + equality + discussions + others

  private static let community =
    ["new", "steps", ":voluntary/edit", ":voluntary/end", ":voluntary/liaison"].flatMap {
      ["GET /:authority/community/\($0)", "POST /:authority/community/\($0)"]
    } + ["contacts", "contacts/remove"].map { "POST /:authority/community/:voluntary/\($0)" }

  private static let forums =
    [
      "forums/:forum/rules", "forums/:forum/meetings/new", "forums/:forum/meetings/:held", "forums/:forum/actions/new",
      "model-reviews/new", "model-reviews/:comparison/edit", "model-reviews/:comparison/judge",
    ].flatMap { part in ["GET", "POST"].map { "\($0) /:authority/\(part)" } }
    + ["meetings/:held/withdraw", "actions/:asked/close", "actions/:asked/tell"].map {
      "POST /:authority/forums/:forum/\($0)"
    } + ["GET /:authority/forums/:forum/actions/:asked", "POST /:authority/model-reviews/:comparison/publish"]

  private static let enquiries =
    ["", "/new", "/figures", "/:enquiry"].map { "GET /:authority/enquiries/desk\($0)" }
    + ["POST /:authority/enquiries/desk/new"]
    + ["take", "hand-over", "note", "answer", "close", "reopen"].map {
      "POST /:authority/enquiries/desk/:enquiry/\($0)"
    }

  private static let others: [([String], Set<Role>)] = [
    (forums, [.democraticServices, .engagementOfficer, .businessSupport]),
    (enquiries, [.democraticServices, .engagementOfficer, .businessSupport]),
    (community, [.democraticServices, .engagementOfficer]),
    (editing + editingAPI, [.democraticServices, .structureEditor]), (bodies, [.democraticServices]),
    (decisions, [.democraticServices]), (involvement + events, [.engagementOfficer]),
    (decisions, [.democraticServices]),
    (
      ["new", ":question/moderate"].flatMap { part in ["GET", "POST"].map { "\($0) /:authority/questions/\(part)" } },
      [.democraticServices, .engagementOfficer]
    ),
    (ownDecisions, comments.union([.engagementOfficer, .businessSupport])),
    (meetings, [.democraticServices]),
    (
      [
        "GET /:authority/signing", "GET /:authority/meetings/:meeting/signing/:paper",
        "POST /:authority/meetings/:meeting/signing/:paper", "GET /:authority/meetings/:meeting/signing/:paper/file",
      ], comments.union([.engagementOfficer, .businessSupport, .humanResources])
    ),
    (["POST /:authority/meetings/:meeting/signing/:paper/waive"], [.monitoringOfficer]),
    (["GET /:authority/meetings/:meeting/private-pack.pdf"], [.democraticServices, .monitoringOfficer]),
    (["GET /:authority/places/from-map", "POST /:authority/places/from-map"], [.democraticServices]),
    (
      ["GET /:authority/constitution/amend", "POST /:authority/constitution/amend"],
      [.democraticServices, .monitoringOfficer]
    ),
    (["GET /:authority/meetings/:meeting/ask", "POST /:authority/meetings/:meeting/ask"], Set(Role.allCases)),
    (["GET \(api)/accounts"], seesAccounts), (["GET \(api)/token"], Set(Role.allCases)),
    (
      ["GET \(api)/record/:number/private"],
      [.administrator, .democraticServices, .monitoringOfficer, .auditor]
    ),
    (
      ["decision", "conditions/:condition", "effect"].map {
        "POST /:authority/proposals/:proposal/implementation/\($0)"
      }, [.democraticServices]
    ),
    (
      ["GET plan", "POST plan", "GET desk"].map {
        $0.replacing(" ", with: " /:authority/proposals/:proposal/consultation/")
      }
        + ["people", "people/:person", "responses", "themes", "close", "publish"].map {
          "POST /:authority/proposals/:proposal/consultation/\($0)"
        }, [.humanResources]
    ),
    (drafting + draftingAPI, drafts), (draftPages + draftsAPI, comments.union([.auditor])),
    (
      [
        "GET /:authority/proposals/:proposal/consultation/answer",
        "POST /:authority/proposals/:proposal/consultation/answer",
        "GET /:authority/workspace", "GET /:authority/account", "GET /:authority/account/following",
        "POST /:authority/account/devices",
        "GET /:authority/account/password", "POST /:authority/account/password", "GET /:authority/account/address",
        "POST /:authority/account/address", "GET /:authority/account/recovery-codes",
        "POST /:authority/account/recovery-codes", "GET /:authority/account/data", "POST /:authority/account/data",
        "GET /:authority/account/delete", "POST /:authority/account/delete", "GET /:authority/account/tokens",
        "POST /:authority/account/tokens", "POST /:authority/account/tokens/revoke",
      ], Set(Role.allCases)
    ),
    (
      ["GET /:authority/accounts", "GET /:authority/accounts/:account", "GET /:authority/privacy/receipts"],
      seesAccounts
    ),
    (
      [
        "GET /:authority/accounts/new", "POST /:authority/accounts/new", "POST /:authority/accounts/:account/roles",
        "POST /:authority/accounts/:account/roles/end", "POST /:authority/accounts/:account/invitation",
        "GET /:authority/accounts/:account/close", "POST /:authority/accounts/:account/close",
        "GET /:authority/accounts/:account/data", "POST /:authority/accounts/:account/data",
        "GET /:authority/accounts/:account/erase", "POST /:authority/accounts/:account/erase",
      ], [.administrator]
    ),
  ]
}
