import Council
import Law

/// The checks of `EstablishmentCSV.problems`: each a pass over the rows with references as numbers.
struct StructureCheck {
  private let establishment: Establishment
  private(set) var problems: [EstablishmentProblem] = []

  /// The most positions and the highest yearly cost of an establishment. Sums and shares of them stay exact.
  static let mostPositions = 10_000_000
  static let highestCost = Money(pounds: 100_000_000_000)

  init(_ establishment: Establishment) { self.establishment = establishment }

  mutating func run() {
    let units = establishment.units
    let posts = establishment.posts
    let unitNumbers = Self.numbers(of: units.lazy.map(\.reference))
    let postNumbers = Self.numbers(of: posts.lazy.map(\.reference))
    checkVersions(units, unitNumbers) { .unit($0) }
    checkVersions(posts, postNumbers) { .post($0) }
    let parents = checkUnits(units, unitNumbers)
    let superiors = checkPosts(posts, postNumbers, unitNumbers)
    checkLoops(units, unitNumbers, parents) { .unit($0) }
    checkLoops(posts, postNumbers, superiors) { .post($0) }
    checkTotals()
  }

  /// A number for each reference: the first row that bears it.
  private static func numbers<Reference: Hashable>(of references: some Collection<Reference>) -> [Reference: Int32] {
    var numbers = [Reference: Int32](minimumCapacity: references.count)
    for (index, reference) in references.enumerated() where numbers[reference] == nil {
      numbers[reference] = Int32(truncatingIfNeeded: index)
    }
    return numbers
  }

  private mutating func checkUnits(
    _ units: [OrganisationUnit], _ numbers: [OrganisationUnit.Reference: Int32]
  ) -> [Int32] {
    units.indices.map { index -> Int32 in
      guard let parent = units[index].parent else { return -1 }
      if parent == units[index].reference {
        add(
          .unit(index), .unit, parent.rawValue,
          "A unit cannot be part of itself. Name the unit above it, or leave this empty at the top.")
        return -1
      }
      guard let number = numbers[parent] else {
        add(.unit(index), .unit, parent.rawValue, "There is no unit with this reference.", names: .unit)
        return -1
      }
      return number
    }
  }

  private mutating func checkPosts(
    _ posts: [Post], _ numbers: [Post.Reference: Int32], _ units: [OrganisationUnit.Reference: Int32]
  ) -> [Int32] {
    posts.indices.map { index -> Int32 in
      if units[posts[index].unit] == nil {
        add(.post(index), .unit, posts[index].unit.rawValue, "There is no unit with this reference.", names: .unit)
      }
      guard let superior = posts[index].reportsTo else { return -1 }
      if superior == posts[index].reference {
        add(
          .post(index), .reportsTo, superior.rawValue,
          "A post cannot report to itself. Name the post above it, or leave this empty when it answers to the council.")
        return -1
      }
      guard let number = numbers[superior] else {
        add(.post(index), .reportsTo, superior.rawValue, "There is no post with this reference.", names: .post)
        return -1
      }
      return number
    }
  }

  private mutating func checkTotals() {
    var (positions, pence) = (0, 0)
    for post in establishment.posts {
      let count = max(0, post.positions)
      let (cost, tooMuch) = (post.costEach?.pence ?? 0).multipliedReportingOverflow(by: count)
      positions = min(positions + min(count, Self.mostPositions + 1), Self.mostPositions + 1)
      pence = min(
        pence + (tooMuch ? Self.highestCost.pence + 1 : min(cost, Self.highestCost.pence + 1)),
        Self.highestCost.pence + 1)
    }
    if positions > Self.mostPositions {
      add(
        nil, .posts, "",
        "The posts add up to more than 10,000,000 positions, more than any council has. Look for a figure in the wrong column."
      )
    }
    if pence > Self.highestCost.pence {
      add(
        nil, .cost, "",
        "The yearly costs add up to more than £100,000,000,000, more than any council spends. Look for a figure in the wrong column."
      )
    }
  }

  mutating func add(
    _ row: EstablishmentProblem.Row?, _ column: EstablishmentColumn, _ value: String, _ text: String,
    other: EstablishmentProblem.Row? = nil, names: EstablishmentProblem.Names? = nil
  ) {
    problems.append(EstablishmentProblem(row, column, value, text, other: other, names: names))
  }
}
