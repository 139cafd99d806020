import Council
import HTML
import Law
import Store

extension Site {
  func post(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let asked = DayField(visit.query["on"])
    let reference = Post.Reference(rawValue: visit["post"])
    let history = try council.establishmentWithHistory()
    let versions = history.posts.filter { $0.reference == reference }
    let day = asked.day ?? visit.today
    guard let post = versions.first(where: { $0.stands(on: day) }) ?? versions.last else { throw Problem.nothingHere }
    let shown = post.stands(on: day) ? day : post.to ?? post.from ?? day
    let jobs = try records.read { try $0.jobDescriptions(of: reference, at: council.authority.id) }.map(\.value)
    let places = try records.read { open in
      let answers = try open.answers(by: reference, at: council.authority.id, on: shown)
      return try open.places(answers.map(\.place), of: council.authority.id, on: shown)
    }
    let articles = try records.read { try $0.articles(naming: reference, at: council.authority.id, from: shown) }
    let portfolios = try records.read {
      try $0.portfolios(naming: reference, at: council.authority.id, from: shown)
    }
    let page = PostPage(
      authority: council.authority, post: post, versions: versions, day: shown, linkedDay: asked.day,
      establishment: history.standing(on: shown),
      job: jobs.first { $0.stands(on: shown) }?.description, places: places,
      articles: articles.filter { $0.stands(on: shown) }, portfolios: portfolios.filter { $0.stands(on: shown) },
      news: saved(visit),
      ways: ways(visit, on: shown, post))
    let list = Crumb(title: "Structure", address: Address.structure(council.authority.id))
    var frame = frame(council, .data(post.title), .structure, [list])
    frame.content = page.view
    frame.content.append(Stamp(authority: council.authority, entry: try council.lastEntry(about: reference)).node)
    return .page(frame)
  }
}

/// One post on a day: everything stated about it, what it carries, whom it leads, its versions.
struct PostPage {
  var authority: Authority
  var post: Post
  var versions: [Post]
  var day: Day
  var linkedDay: Day?
  var establishment: Establishment
  /// What its job is on that day, where that is entered.
  var job: JobDescription?
  /// The places it answers for.
  var places: [Place] = []
  /// The articles of the constitution that name it.
  var articles: [Article] = []
  /// The portfolios that name it.
  var portfolios: [Portfolio] = []
  /// What has just been saved, and the ways to change it, for whoever may.
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(kicker: "Post \(post.reference.rawValue)", .data(post.title)) {
        if post.status == .vacant { tag(.ochre, .due, "Vacant") }
        if post.status == .acting { tag(.ochre, .due, "Acting") }
        span { "As it stood on \(day.long)" }
        if let unit { a(.href(Address.unit(authority.id, unit.reference, on: linkedDay))) { unit.name } }
      }
      ways
      leaf("stated", "What is stated") { stated }
      leaf("carries", "What it carries", margin: HTMLNode { p { "None of this may be lost when the post goes." } }) {
        carries
      }
      leaf("leads", "Whom it leads") { leads }
      if !places.isEmpty {
        leaf("places", "Places it answers for") {
          PlaceNames(authority: authority.id, places: places, day: linkedDay).node
        }
      }
      if !articles.isEmpty {
        leaf("articles", "Where the constitution names it") {
          ArticleNames(authority: authority.id, articles: articles, day: linkedDay).node
        }
      }
      if !portfolios.isEmpty {
        leaf("portfolios", "Portfolios that name it") {
          PortfolioNames(authority: authority.id, portfolios: portfolios, day: linkedDay).node
        }
      }
      if let job { JobLeaf(job: job).node }
      VersionTrail(
        versions: versions.map { ($0.from, $0.to, PostPage.line($0)) },
        entries: Address.post(authority.id, post.reference, "history")
      ).leaf
    }
  }

  private var unit: OrganisationUnit? { establishment.unitsByReference[post.unit] }

  private var stated: HTMLNode {
    summaryList([
      ("Unit", HTMLNode(unit?.name ?? post.unit.rawValue)), ("Reports to", superior),
      ("Grade", HTMLNode(grade)),
      ("Pay range", HTMLNode(payRange)), ("Posts on this line", HTMLNode(String(post.positions))),
      ("Working time of each", HTMLNode("\(post.fteEach) FTE")),
      ("Together", HTMLNode(post.positions > 1 ? "\(post.fte) FTE" : "")),
      ("Basis", HTMLNode(.term(post.basis.rawValue))), ("State", HTMLNode(.term(post.status.rawValue))),
      ("Area", HTMLNode(post.area)),
      ("Funding", listed(post.funding.map { HTMLNode("\($0.fund.name) \($0.percent)") })),
      ("Yearly cost with on-costs", HTMLNode(post.cost?.description ?? "")),
    ])
  }

  private var superior: HTMLNode {
    guard let reference = post.reportsTo else { return HTMLNode("The council, or a post outside this list") }
    let title = establishment.postsByReference[reference]?.title ?? reference.rawValue
    return a(.href(Address.post(authority.id, reference, on: linkedDay))) { title }
  }

  private var grade: Phrase {
    guard post.gradeSubjectToEvaluation else { return .data(post.grade) }
    return post.grade.isEmpty ? "Subject to evaluation" : "\(post.grade), subject to evaluation"
  }

  private var payRange: Phrase {
    switch (post.payFrom, post.payTo) {
    case (let from?, let to?): from == to ? "\(from)" : "\(from) to \(to)"
    case (let from?, nil): "From \(from)"
    case (nil, let to?): "Up to \(to)"
    case (nil, nil): ""
    }
  }

  private var carries: HTMLNode {
    let kinds = Responsibility.Kind.allCases.map { kind in
      (
        name: Phrase.term(kind.words),
        value: listed(post.responsibilities.filter { $0.kind == kind }.map { HTMLNode($0.title) })
      )
    }
    let list = summaryList(kinds)
    return list.isEmpty ? p { "No designation, power, function, seat or duty is listed for it." } : list
  }

  private var leads: HTMLNode {
    let reports = establishment.posts.filter { $0.reportsTo == post.reference }
    guard !reports.isEmpty else { return p { "No post reports to it." } }
    return PostTable(
      authority: authority.id, caption: "Posts that report to it", posts: reports, establishment: establishment,
      day: linkedDay
    ).node
  }

  private static func line(_ post: Post) -> String {
    let grade = post.grade.isEmpty ? "" : ", \(post.grade)"
    return "\(post.title)\(grade), \(post.fte) FTE"
  }
}
