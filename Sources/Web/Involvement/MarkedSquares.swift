import Council
import HTML
import Publishing

/// Where marks lie, on the page of results: squares of five people or more, on a map and in a table. Single marks are for officers.
struct MarkedSquares {
  var question: ActivityQuestion
  var figures: PublishedTally
  var areas: [SpotMap.Area]

  private static let mostRows = 30

  @HTMLBuilder var view: HTMLNode {
    if question.kind == .place, question.shape != nil {
      let squares = figures.squares(question)
      if squares.isEmpty {
        p { "No square of a kilometre has marks of five people or more. Single marks are not published." }
      } else {
        shown(squares)
      }
    }
  }

  private func shown(_ squares: [(square: MapSquare, count: Int)]) -> HTMLNode {
    let finding = "Most marked something in \(Self.name(squares[0].square, areas))"
    return HTMLNode {
      // Maps tell their findings in English.
      inEnglish { SquareMap(squares, over: areas, finding: finding, prefix: "\(question.id)-squares").figure }
      DataTable(
        caption: "Where marks are, by squares about a kilometre wide; fewer than five are not told",
        columns: [.heading("Square"), .text("Its middle"), .number("People")],
        rows: squares.prefix(Self.mostRows).map { one in
          [
            HTMLNode(Self.name(one.square, areas)), HTMLNode(SpotText.text(one.square.middle)),
            HTMLNode(one.count.withCommas),
          ]
        }
      ).node
    }
  }

  /// The area in which most of a square lies, by its middle.
  private static func name(_ square: MapSquare, _ areas: [SpotMap.Area]) -> String {
    areas.first { $0.outline?.contains(square.middle) ?? false }?.name ?? SpotText.text(square.middle)
  }
}
