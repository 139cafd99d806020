import Council
import HTML

/// An establishment as a chart of units, posts and reporting lines, folded by unit when it is large.
public struct OrganisationChart: Sendable {
  private let frame: ChartFrame
  private let lines: [OutlineLine]
  private let fill: FundFill
  private let states: Set<StructureComparison.State>
  private let isFolded: Bool

  /// A chart of an establishment as it stands on one day. `marks` says what happens to a post, and posts it leaves
  /// out stay the same; without marks no state is drawn. `context` names posts that are shown and not counted.
  /// `unitLink` is the address of a unit's page.
  public init(
    _ establishment: Establishment, marks: [Post.Reference: StructureComparison.State] = [:],
    context: Set<Post.Reference> = [], prefix: String = "organisation",
    unitLink: (OrganisationUnit) -> String? = { _ in nil }
  ) {
    let outline = OrganisationOutline(establishment, marks: marks, context: context, unitLink: unitLink)
    lines = outline.lines
    isFolded = outline.isFolded
    fill = FundFill(establishment.fteByFund)
    states = Set(outline.lines.compactMap(\.state))
    let hasSquares = outline.lines.contains { $0.post != nil }
    let notes = [
      hasSquares ? "One square is one full-time equivalent (FTE)." : "", hasSquares ? fill.legend("squares") : "",
      context.isEmpty ? "" : "Posts without a figure are shown for orientation and are not counted.",
      outline.isFolded ? "A unit without posts under it stands for all its posts; its own page lists them." : "",
    ]
    frame = ChartFrame(
      prefix: prefix, finding: OrganisationChart.finding(establishment, context),
      note: notes.filter { !$0.isEmpty }.joined(separator: " "),
      description: OrganisationChart.description(outline.lines))
  }

  private static func finding(_ establishment: Establishment, _ context: Set<Post.Reference>) -> String {
    let known = Set(establishment.units.map(\.reference))
    var units = establishment.units.filter { $0.parent.map { !known.contains($0) } ?? true }
    if units.count == 1, let whole = units.first?.reference {
      let below = establishment.units.filter { $0.parent == whole }
      if !below.isEmpty { units = below }
    }
    let counted = Establishment(posts: establishment.posts.filter { !context.contains($0.reference) })
    let isFullTime = counted.fte == FullTimeEquivalent(counted.positions)
    let staff =
      isFullTime
      ? "\(ChartWords.grouped(counted.positions)) full-time \(counted.positions == 1 ? "post" : "posts")"
      : "\(ChartWords.posts(counted.positions)), \(counted.fte.brief) full-time equivalent"
    return units.isEmpty ? staff : "\(staff) in \(ChartWords.number(units.count)) \(ChartWords.kind(of: units))"
  }

  private static func description(_ lines: [OutlineLine]) -> String {
    let units = lines.filter { $0.isUnit && $0.depth <= 1 }
    let said = units.prefix(20).map { "\($0.title): \($0.note)" }
    return (said.isEmpty ? "Posts by reporting line" : said.joined(separator: ". "))
      + ". The table gives the same in rows."
  }

  /// The chart for a wide page; below 60em `list` takes its place.
  public var node: HTMLNode {
    let layout = OrganisationLayout(lines, fill: fill)
    return frame.figure(
      "wide",
      size: [.class("chart org"), .viewBox("-2 0 \(decimal(OrganisationLayout.width + 4)) \(decimal(layout.height))")],
      holdsLinks: lines.contains { $0.link != nil },
      after: states.isEmpty ? .empty : StructureComparison.State.key(states), content: layout.node)
  }

  /// The same as a nested list, for narrow screens.
  public var list: HTMLNode {
    div(.class("narrow flow")) {
      p { b { frame.finding } }
      OutlineLine.list(lines)
    }
  }

  /// The chart as a table: its posts, or its units where posts are folded away.
  public var table: HTMLNode { isFolded ? unitTable : postTable }

  /// The chart as a complete SVG file.
  public func standalone() -> [UInt8] { writtenInEnglish { drawing } }

  private var drawing: [UInt8] {
    let layout = OrganisationLayout(lines, fill: fill)
    return frame.document(width: OrganisationLayout.width, height: layout.height, states: states, content: layout.node)
  }

  private var postTable: HTMLNode {
    let titles = Dictionary(
      lines.compactMap { $0.post.map { ($0.reference, $0.title) } }, uniquingKeysWith: { first, _ in first })
    let units = Dictionary(
      lines.compactMap { line in if case .unit(let unit) = line.subject { (unit.reference, unit.name) } else { nil } },
      uniquingKeysWith: { first, _ in first })
    let columns = ["Post"] + (states.isEmpty ? [] : ["What"]) + ["Unit", "Reports to", "Posts", "FTE"]
    return ChartTable.node(
      caption: "Posts", columns: columns, figures: 2,
      rows: lines.compactMap { line in
        line.post.map { post in
          let state = line.state.map { [$0.word] } ?? []
          return [post.title] + state + [
            units[post.unit] ?? post.unit.rawValue, post.reportsTo.map { titles[$0] ?? $0.rawValue } ?? "–",
            ChartWords.grouped(post.positions), post.fte.withDecimal,
          ]
        }
      })
  }

  private var unitTable: HTMLNode {
    let units = lines.filter(\.isUnit)
    let names = Dictionary(
      units.compactMap { line in if case .unit(let unit) = line.subject { (unit.reference, unit.name) } else { nil } },
      uniquingKeysWith: { first, _ in first })
    return ChartTable.node(
      caption: "Units", columns: ["Unit", "Part of", "Posts", "FTE"], figures: 1,
      rows: units.map { line in
        let parent = if case .unit(let unit) = line.subject { unit.parent } else { nil as OrganisationUnit.Reference? }
        return [line.title, parent.map { names[$0] ?? $0.rawValue } ?? "–", line.note, line.fte?.withDecimal ?? "–"]
      })
  }
}
