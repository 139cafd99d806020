import Actions
import Council
import HTML
import Hummingbird
import Law
import Store

/// The public site of one or more councils: what stands, what is proposed, what the rules say of it.
public struct Site: Sendable {
  let records: Records
  let now: @Sendable () -> Now
  let documents: ReportDocuments
  let means: SignInMeans
  let surroundings: Surroundings
  let setUp: SetUpLink?
  let address: SiteAddress?
  let files: FileRules
  let languages: SiteLanguages
  let providers = ProviderMemory()
  let rooms = Rooms()
  let tally = Tally()
  let farewell = Farewell()
  let shelf = Shelf()
  let areas = AreaMemory()
  let tallies = TallyMemory()
  let opinions = OpinionMemory()
  let numbers = RequestNumber(beginning: .random(in: 0 ... .max))
  /// What a demonstration adds; `nil` on a real site, which then has neither its routes nor its words.
  public var demonstration: Demonstration?
  /// Where the letters go that pages speak of.
  public var letters = LettersGo.byMail
  /// The programs that look at the files of papers and merge them.
  public var tools = PaperTools.beside
  /// Councils that have a host of their own, by its name in small letters: there the addresses of ModernGov sites need no council.
  public var hosts: [String: String] = [:]
  /// The websites of councils in which their public pages stand.
  public let templates = CouncilTemplates()

  /// A site over some records. `now` is asked once a request. `means` puts letters into words and says what a password costs; without
  /// it no letter is written. `surroundings` say whose word on visitors is believed, and how often anybody may ask.
  /// Without its address it sends nobody to a sign-in service, as that could send nobody back.
  public init(
    records: Records, now: @escaping @Sendable () -> Now, documents: ReportDocuments = ReportDocuments(),
    means: SignInMeans = SignInMeans(post: AccountPost { _, _ in }), surroundings: Surroundings = Surroundings(),
    setUp: SetUpLink? = nil, address: SiteAddress? = nil, files: FileRules = FileRules(),
    languages: SiteLanguages = .onlyEnglish
  ) {
    self.records = records
    self.now = now
    self.documents = documents
    self.means = means
    self.surroundings = surroundings
    self.setUp = setUp
    self.address = address
    self.files = files
    self.languages = languages
  }

  // MARK: Routes at a glance

  /// Every address the site answers. HEAD goes with GET; any other method is refused with 405.
  func router() -> Router<SiteContext> { routes().finished() }

  /// The routes, each with who may use it.
  func routes() -> Routes {
    let gate = Gate(keeping: records.keeping, limits: surroundings.limits, whoIs: whoIs)
    var routes = Routes(
      desk: Desk(
        now: now, gate: gate, limits: surroundings.limits, shelf: shelf, watch: VersionWatch(records.database),
        languages: languages, templates: templates),
      rooms: rooms,
      safeguards: Safeguards(
        surroundings: surroundings, numbers: numbers, tally: tally, farewell: farewell,
        isDemonstration: demonstration != nil, languages: languages, now: now))
    routes.constant(
      "/robots.txt", .text("User-agent: *\nDisallow: /*/sign-in\nDisallow: /*/record/check\nDisallow: /*/search\n"))
    routes.get("/", .everyone, front)
    routes.get("/check", .everyone, checkForm)
    routes.check("/check", checkProposal)
    routes.get("/rulebook", .everyone, rulebook)
    routes.get("/clock", .everyone, clock)
    addBalance(&routes)
    addCounting(&routes)
    routes.get("/accessibility", .everyone, accessibility)
    routes.get("/case.schema.json", .everyone, caseSchema)
    routes.get("/design", .everyone, design)
    routes.get("/design/:group", .everyone, designGroup)
    routes.get("/healthz", .everyone, health)
    routes.get("/metrics", .everyone, metrics)
    routes.get("/check-record.py", .everyone, checkingProgram)
    routes.get("/assets/:file", .everyone, asset)
    routes.get("/stall-worker.js", .everyone, stallWorker)

    addSigningIn(&routes)
    addDemonstration(&routes)
    addWorkAccounts(&routes)
    addOwnAccount(&routes)
    addAccounts(&routes)
    addPrivacy(&routes)
    addSettingUp(&routes)
    addEditing(&routes)
    addAPI(&routes)
    addAccessTokens(&routes)
    addReviewing(&routes)
    addDrafting(&routes)
    addPlaces(&routes)
    addBodies(&routes)
    addMeetings(&routes)
    addParticipation(&routes)
    addCommunity(&routes)
    addEnquiries(&routes)
    addForums(&routes)
    routes.get("/:authority/urgent-decisions", .everyone, urgentDecisions)
    addDecisions(&routes)
    addScrutiny(&routes)
    addInvolvement(&routes)
    addEquality(&routes)
    addFormats(&routes)
    addOpenQuestions(&routes)
    addDiscussions(&routes)
    addEvents(&routes)
    addInterests(&routes)
    addOpenData(&routes)
    addModernGov(&routes)
    routes.get("/:authority/search", .everyone, search)
    addFollowing(&routes)
    addConstitution(&routes)
    addImplementing(&routes)
    addStaffConsulting(&routes)
    addPuttingOnAgenda(&routes)
    routes.reading("/:authority", together(councilHome))
    routes.reading("/:authority/structure", together(structure))
    routes.reading("/:authority/units/:unit", together(unit))
    routes.reading("/:authority/units/:unit/history", together(unitHistory))
    routes.reading("/:authority/posts/:post", together(post))
    routes.reading("/:authority/posts/:post/history", together(postHistory))
    routes.get("/:authority/establishment.csv", .everyone, establishmentFile)
    routes.reading("/:authority/proposals", together(proposals))
    routes.reading("/:authority/proposals/:proposal", together(proposal))
    routes.get("/:authority/proposals/:proposal/before.svg", .everyone, beforeChart)
    routes.get("/:authority/proposals/:proposal/after.svg", .everyone, afterChart)
    routes.get("/:authority/proposals/:proposal/report", .everyone, report)
    routes.get("/:authority/proposals/:proposal/report.html", .everyone, reportAsHTML)
    routes.get("/:authority/proposals/:proposal/report.md", .everyone, reportAsMarkdown)
    routes.get("/:authority/proposals/:proposal/report.pdf", .everyone, reportAsPDF)
    routes.get("/:authority/proposals/:proposal/report.docx", .everyone, reportAsWord)

    routes.reading("/:authority/record", together(record))
    routes.get("/:authority/record.txt", .everyone, recordCopy)
    routes.get("/:authority/record/check", .everyone, recordCheck)
    routes.get("/:authority/record/key.pem", .everyone, sealKey)
    routes.reading("/:authority/record/seals", together(seals))
    routes.get("/:authority/record/seals.atom", .everyone, sealFeed)
    routes.get("/:authority/record/seals/:file", .everyone, sealFile)
    routes.reading("/:authority/record/:number", together(recordEntry))
    routes.get("/:authority/record/:number/heading.txt", .everyone, entryHeading)
    routes.get("/:authority/record/:number/changes.txt", .everyone, entryChanges)
    return routes
  }

  // MARK: What routes share

  /// A page that reads everything in one transaction. It must change nothing, and be done soon.
  func together(_ page: @escaping Routes.Page) -> Routes.Page {
    { visit in try records.together { try page(visit) } }
  }

  /// The council an address names.
  func council(_ visit: Visit) throws -> AuthorityRecords {
    guard let council = try records.authority(visit["authority"]) else { throw Problem.nothingHere }
    return council
  }

  /// The proposal an address names, assessed.
  func assessment(_ visit: Visit) throws -> Assessment {
    guard let found = try council(visit).proposal(visit["proposal"]) else { throw Problem.nothingHere }
    return found.assess()
  }

  /// A page, or the refusal to answer a missing file: what every council's pages share in the frame.
  func frame(_ council: AuthorityRecords, _ title: Phrase, _ section: Section, _ crumbs: [Crumb] = []) -> Frame {
    let home = Crumb(name: council.authority.shortName, address: Address.council(council.authority.id))
    return Frame(
      title: title, authority: council.authority, section: section, crumbs: [home] + crumbs, content: .empty,
      template: templates.find(council.authority.id))
  }
}
