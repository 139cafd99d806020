import Law

/// The name of a figure that a report takes from its case, written in braces: `{after.fte.HRA}`.
public enum FigureName: Hashable, Sendable {
  /// Which establishment is counted.
  public enum Side: String, Sendable, CaseIterable { case before, after }

  /// What is counted on one side.
  public enum Count: Hashable, Sendable {
    /// Positions.
    case posts
    /// Working time.
    case fte
    /// Working time that one fund pays.
    case fteOf(Fund)
    /// Yearly cost of the posts whose cost is stated.
    case cost
  }

  /// What is said of one financial year.
  public enum YearColumn: String, Sendable, CaseIterable { case saving, cost, net }

  /// What is said of one post as it stands, before where it stands on both sides.
  public enum PostColumn: String, Sendable, CaseIterable { case cost, fte, grade, posts, title }

  /// The whole establishment: `{before.posts}`, `{after.fte}`, `{before.fte.HRA}`, `{after.cost}`.
  case total(Side, Count)
  /// One unit: `{unit.APT.before.fte}`.
  case unit(OrganisationUnit.Reference, Side, Count)
  /// One financial year: `{money.2014/15.saving}`.
  case money(FinancialYear, YearColumn)
  /// The change in the posts' cost in a full year: `{money.full_year}`.
  case fullYearCost
  /// The change in the posts' cost from the effective day to the end of that year: `{money.part_year}`.
  case partYearCost
  /// One post: `{post.MD.cost}`.
  case post(Post.Reference, PostColumn)
  /// How many posts report to a post: `{span.OSLM.before}`.
  case span(Post.Reference, Side)

  /// A figure by its name without the braces; `nil` for an unknown name.
  public init?(_ name: some StringProtocol) {
    let parts = name.split(separator: Character("."), omittingEmptySubsequences: false).map { String($0) }
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let figure: FigureName? =
      switch parts[0] {
      case "before", "after": Self.counted(parts[...]).map { .total($0, $1) }
      case "unit": Self.unit(parts.dropFirst())
      case "money": Self.money(parts.dropFirst())
      case "post": Self.named(parts.dropFirst(), PostColumn.init).map { .post(.init(rawValue: $0), $1) }
      case "span": Self.named(parts.dropFirst(), Side.init).map { .span(.init(rawValue: $0), $1) }
      default: nil
      }
    guard let figure else { return nil }
    self = figure
  }

  private static func counted(_ parts: ArraySlice<String>) -> (Side, Count)? {
    guard let side = parts.first.flatMap(Side.init) else { return nil }
    switch Array(parts.dropFirst()) {
    case ["posts"]: return (side, .posts)
    case ["fte"]: return (side, .fte)
    case ["cost"]: return (side, .cost)
    case let rest where rest.count == 2 && rest[0] == "fte": return (side, .fteOf(Fund(rawValue: rest[1])))
    default: return nil
    }
  }

  // A reference may hold full stops itself, so the known words are looked for from the end.
  private static func unit(_ parts: ArraySlice<String>) -> FigureName? {
    guard let side = parts.lastIndex(where: { Side(rawValue: $0) != nil }), side > parts.startIndex,
      let (which, count) = counted(parts[side...])
    else { return nil }
    return .unit(.init(rawValue: parts[..<side].joined(separator: ".")), which, count)
  }

  private static func money(_ parts: ArraySlice<String>) -> FigureName? {
    switch Array(parts) {
    case ["full_year"]: return .fullYearCost
    case ["part_year"]: return .partYearCost
    default:
      guard let (name, column) = named(parts, YearColumn.init) else { return nil }
      return FinancialYear(name).map { .money($0, column) }
    }
  }

  private static func named<Last>(_ parts: ArraySlice<String>, _ last: (String) -> Last?) -> (String, Last)? {
    guard parts.count > 1, let end = parts.last, let column = last(end) else { return nil }
    return (parts.dropLast().joined(separator: "."), column)
  }
}

extension FigureName: CustomStringConvertible {
  /// The name without braces, as it is written.
  public var description: String {
    switch self {
    case .total(let side, let count): "\(side).\(count.name)"
    case .unit(let unit, let side, let count): "unit.\(unit.rawValue).\(side).\(count.name)"
    case .money(let year, let column): "money.\(year).\(column)"
    case .fullYearCost: "money.full_year"
    case .partYearCost: "money.part_year"
    case .post(let post, let column): "post.\(post.rawValue).\(column)"
    case .span(let post, let side): "span.\(post.rawValue).\(side)"
    }
  }
}

extension FigureName.Count {
  /// The count as it is written in a name: `fte.HRA`.
  public var name: String {
    switch self {
    case .posts: "posts"
    case .fte: "fte"
    case .fteOf(let fund): "fte.\(fund.rawValue)"
    case .cost: "cost"
    }
  }
}
