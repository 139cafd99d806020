import Council
import HTML
import Hummingbird
import Law
import Store

/// The public site of one or more councils: what stands, what is proposed, what the rules say of it.
public struct Site: Sendable {
  let records: Records
  let today: @Sendable () -> Day
  let documents: ReportDocuments

  /// A site over some records. `today` is asked once a request.
  public init(records: Records, today: @escaping @Sendable () -> Day, documents: ReportDocuments = ReportDocuments()) {
    self.records = records
    self.today = today
    self.documents = documents
  }

  // MARK: Routes at a glance

  /// Every address the site answers. HEAD goes with GET; any other method is refused with 405.
  func router() -> Router<SiteContext> {
    var routes = Routes(today: today)
    routes.get("/", front)
    routes.get("/check", checkForm)
    routes.post("/check", checkProposal)
    routes.get("/rulebook", rulebook)
    routes.get("/accessibility", accessibility)
    routes.get("/case.schema.json", caseSchema)
    routes.get("/healthz", health)
    routes.get("/assets/:file", asset)

    routes.get("/:authority", councilHome)
    routes.get("/:authority/structure", structure)
    routes.get("/:authority/units/:unit", unit)
    routes.get("/:authority/posts/:post", post)
    routes.get("/:authority/establishment.csv", establishmentFile)
    routes.get("/:authority/proposals", proposals)
    routes.get("/:authority/proposals/:proposal", proposal)
    routes.get("/:authority/proposals/:proposal/before.svg", beforeChart)
    routes.get("/:authority/proposals/:proposal/after.svg", afterChart)
    routes.get("/:authority/proposals/:proposal/report", report)
    routes.get("/:authority/proposals/:proposal/report.html", reportAsHTML)
    routes.get("/:authority/proposals/:proposal/report.md", reportAsMarkdown)
    routes.get("/:authority/proposals/:proposal/report.pdf", reportAsPDF)
    routes.get("/:authority/proposals/:proposal/report.docx", reportAsWord)
    return routes.finished()
  }

  // MARK: What routes share

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
  func frame(_ council: AuthorityRecords, _ title: String, _ place: Place, _ crumbs: [Crumb] = []) -> Frame {
    let home = Crumb(title: council.authority.shortName, address: Address.council(council.authority.id))
    return Frame(
      title: title, authority: council.authority, place: place, crumbs: [home] + crumbs, content: .empty)
  }
}
