import Council

extension CaseDecoder {
  func report(_ value: Value?) -> CommitteeReport {
    var report = CommitteeReport()
    guard let value, let fields = fields(value, as: ReportKey.self) else { return report }
    report.by = lines(fields[.by])
    report.to = line(fields[.to]) ?? ""
    report.day = day(fields[.day])
    report.subject = line(fields[.subject]) ?? ""
    report.classification = line(fields[.classification]) ?? ""
    report.areas = line(fields[.areas]) ?? ""
    report.summary = figured(fields[.summary]) ?? ""
    report.recommendations = objects(fields[.recommendations], recommendation)
    report.recommendationsRepeated = objects(fields[.recommendationsRepeated], recommendation)
    report.sections = objects(fields[.sections], section)
    report.implications = objects(fields[.implications], implication)
    report.backgroundPapers = fields[.backgroundPapers].map { lines($0) }
    report.contactPost = line(fields[.contactPost]) ?? ""
    report.sourceNumbering = lines(fields[.sourceNumbering])
    return report
  }

  private func recommendation(_ value: Value) -> CommitteeReport.Recommendation? {
    guard let fields = fields(value, as: RecommendationKey.self) else { return nil }
    let verb = choice(fields[.verb], of: CommitteeReport.Recommendation.Verb.self)
    let text = figured(fields[.text])
    let designation = choice(fields[.designation], of: Designation.self)
    let titles = titles(fields[.titles])
    guard let verb, let text else { return nil }
    return .init(verb: verb, text: text, designation: designation, titles: titles)
  }

  private func titles(_ value: Value?) -> [Post.Reference: String] {
    guard let value, let entries = entries(value) else { return [:] }
    var titles: [Post.Reference: String] = [:]
    for entry in entries {
      let named = Value(YAMLNode(content: .scalar(entry.key, isPlain: true), place: entry.place), base: value.path)
      let title = line(Value(entry.value, base: value.path, name: entry.key), mayBeEmpty: false)
      if let post = post(named), let title { titles[post] = title }
    }
    return titles
  }

  private func section(_ value: Value) -> CommitteeReport.Section? {
    guard let fields = fields(value, as: SectionKey.self) else { return nil }
    let kind = choice(fields[.kind], of: CommitteeReport.Section.Kind.self)
    let title = line(fields[.title], mayBeEmpty: false)
    let paragraphs = paragraphs(fields[.paragraphs])
    return title.map { .init(kind: kind ?? .other, title: $0, paragraphs: paragraphs) }
  }

  private func implication(_ value: Value) -> CommitteeReport.Implication? {
    guard let fields = fields(value, as: ImplicationKey.self) else { return nil }
    let kind = choice(fields[.kind], of: CommitteeReport.Implication.Kind.self)
    let paragraphs = paragraphs(fields[.paragraphs])
    let signed = line(fields[.signedOffBy])
    return kind.map { .init(kind: $0, paragraphs: paragraphs, signedOffBy: signed ?? "") }
  }

  private func paragraphs(_ value: Value?) -> [String] { list(value)?.compactMap { figured($0) } ?? [] }

  // MARK: Figures

  /// Text in which figures of the case are named in braces; unknown names get a message at their place.
  private func figured(_ value: Value?) -> String? {
    guard let value, let text = prose(value) else { return nil }
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    for piece in FiguredText(text).pieces {
      switch piece {
      case .words: continue
      case .figure(let figure): check(figure, in: value)
      case .unknown(let name):
        figureFault(name, in: value, "There is no figure of this name.", nearest: nearestName(name, figureNames))
      }
    }
    return text
  }

  private func check(_ figure: FigureName, in value: Value) {
    guard names.isComplete else { return }
    let name = figure.description
    if let post = figure.post, !names.knows(post) {
      figureFault(name, in: value, "There is no post \(post.rawValue).", nearest: names.nearestPost(to: post.rawValue))
    }
    if let unit = figure.unit, !names.knows(unit) {
      figureFault(name, in: value, "There is no unit \(unit.rawValue).", nearest: names.nearestUnit(to: unit.rawValue))
    }
    if let fund = figure.fund, !names.funds.contains(fund.rawValue) {
      figureFault(
        name, in: value, "No post is paid from \(fund.rawValue).",
        nearest: nearestName(fund.rawValue, names.funds.sorted()))
    }
  }

  private func figureFault(_ name: String, in value: Value, _ text: String, nearest: @autoclosure () -> String?) {
    let written = "{\(name)}"
    let place = log.isFull ? value.place : source.place(of: written, fromLine: value.place.line) ?? value.place
    log.add(place, field: value.path, value: written, text: text, nearest: nearest())
  }

  private var figureNames: [String] {
    let sides = FigureName.Side.allCases.map(\.rawValue)
    let counts = ["posts", "fte", "cost"]
    let totals = sides.flatMap { side in
      counts.map { "\(side).\($0)" } + names.funds.sorted().map { "\(side).fte.\($0)" }
    }
    let units = (names.before.units.prefix(100).map(\.reference) + names.madeUnits.keys.sorted().prefix(100)).map(
      \.rawValue)
    let posts = (names.before.posts.prefix(100).map(\.reference) + names.madePosts.keys.sorted().prefix(100)).map(
      \.rawValue)
    return totals + ["money.full_year", "money.part_year"]
      + units.flatMap { unit in totals.map { "unit.\(unit).\($0)" } }
      + posts.flatMap { post in
        FigureName.PostColumn.allCases.map { "post.\(post).\($0)" } + sides.map { "span.\(post).\($0)" }
      }
  }
}

extension FigureName {
  fileprivate var post: Post.Reference? {
    switch self {
    case .post(let post, _), .span(let post, _): post
    default: nil
    }
  }

  fileprivate var unit: OrganisationUnit.Reference? { if case .unit(let unit, _, _) = self { unit } else { nil } }

  fileprivate var fund: Fund? {
    switch self {
    case .total(_, .fteOf(let fund)), .unit(_, _, .fteOf(let fund)): fund
    default: nil
    }
  }
}
