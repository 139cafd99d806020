import Council
import Law

/// A county with as many posts as asked for, in six directorates of five divisions of six teams.
enum InventedCounty {
  static func establishment(teamsOf size: Int) -> Establishment {
    var units = [RotherhamCase.unit("C", "Borsetshire County Council", .directorate)]
    var posts = [RotherhamCase.post("CEX", "Chief Executive", "C", nil, 1, 0)]
    var team = 0
    for directorate in 1...6 {
      let top = OrganisationUnit.Reference(rawValue: "D\(directorate)")
      let director = Post.Reference(rawValue: "DIR\(directorate)")
      units.append(RotherhamCase.unit(top, "Directorate \(directorate)", .directorate, "C"))
      posts.append(RotherhamCase.post(director, "Corporate Director \(directorate)", top, "CEX", 1, 0))
      for division in 1...5 {
        let middle = OrganisationUnit.Reference(rawValue: "D\(directorate)V\(division)")
        units.append(RotherhamCase.unit(middle, "Division \(directorate).\(division)", .division, top))
        for _ in 1...6 {
          team += 1
          add(team, size, in: middle, below: director, &units, &posts)
        }
      }
    }
    return Establishment(units: units, posts: posts)
  }

  private static func add(
    _ team: Int, _ size: Int, in division: OrganisationUnit.Reference, below director: Post.Reference,
    _ units: inout [OrganisationUnit], _ posts: inout [Post]
  ) {
    let unit = OrganisationUnit.Reference(rawValue: "T\(team)")
    let head = Post.Reference(rawValue: "H\(team)")
    units.append(RotherhamCase.unit(unit, "Team \(team)", .team, division))
    posts.append(RotherhamCase.post(head, "Team Manager \(team)", unit, director, 1, 0))
    for number in 1..<size {
      posts.append(
        RotherhamCase.post(.init(rawValue: "P\(team)-\(number)"), "Officer \(team).\(number)", unit, head, 1, 50))
    }
  }

  /// The county with changes to it, answered.
  static func comparison(teamsOf size: Int, _ changes: [Change]) -> StructureComparison {
    RestructureCase(
      id: "invented", title: "Invented", authority: RotherhamCase.value.authority,
      decisionDay: RotherhamCase.day(2014, 6, 16),
      effectiveDay: RotherhamCase.day(2014, 10, 1), establishment: establishment(teamsOf: size), changes: changes
    ).assess().comparison
  }
}
