import ArgumentParser
import Council
import Publishing

struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw a case as an SVG chart: before, after, or both side by side.")

  enum Side: String, EnumerableFlag { case before, after, both }

  @Argument(help: "The folder of the case.")
  var folder: String

  @Flag(help: "Which side to draw.")
  var side = Side.both

  @Option(name: .shortAndLong, help: "The file to write; without it the chart is printed.")
  var output: String?

  func run() throws {
    try explaining {
      let restructure = try CaseFolder.read(folder)
      try Output(output).write(chart(of: restructure.assess().comparison, context: restructure.contextPosts))
    }
  }

  private func chart(of comparison: StructureComparison, context: Set<Post.Reference>) -> [UInt8] {
    switch side {
    case .both: return BeforeAfterChart(comparison).standalone()
    case .before: return OrganisationChart(comparison.before, context: context).standalone()
    case .after:
      let states = comparison.posts.filter { $0.after != nil }.map { ($0.post.reference, $0.state) }
      let marks = Dictionary(states) { first, _ in first }
      return OrganisationChart(comparison.after, marks: marks, context: context).standalone()
    }
  }
}
