import Council
import HTML

/// What every chart has around its drawing: a finding, a line that explains the marks, and words for those who do not see it.
struct ChartFrame {
  /// Makes the identifiers unique on a page.
  var prefix: String
  /// What the chart shows, as a statement.
  var finding: String
  /// How to read the marks; empty for nothing.
  var note: String
  /// What the drawing shows, in words.
  var description: String

  /// The drawing in a page. One that holds links is not an image, whose parts nobody could reach.
  func figure(
    _ figureClass: String, size: [HTMLAttribute], holdsLinks: Bool = false, after: HTMLNode = .empty, content: HTMLNode
  ) -> HTMLNode {
    HTML.figure(.class(figureClass)) {
      figcaption {
        b { finding }
        note
      }
      after
      drawn("svg", size + (holdsLinks ? [] : [.role("img")]) + [.ariaLabelledby("\(prefix)-t \(prefix)-d")]) {
        words
        content
      }
    }
  }

  /// The drawing as a file: finding above, key and note below.
  func document(
    width: Double, height: Double, states: Set<StructureComparison.State> = [], content: HTMLNode
  ) -> [UInt8] {
    let margin = 24.0
    let heading = ChartText.fit(finding.drawable, .large, width: width, lines: 3).lines
    let notes = note.isEmpty ? [] : ChartText.fit(note, .note, width: width, lines: 4).lines
    let top = margin + Double(heading.count) * 26 + 14
    let keyHeight = states.isEmpty ? 0.0 : 44
    let total = top + height + keyHeight + Double(notes.count) * 19 + margin + 8
    let drawing = drawn(
      "svg",
      [
        HTMLAttribute("xmlns", "http://www.w3.org/2000/svg"), .viewBox(width + 2 * margin, total),
        .width(width + 2 * margin), .height(total), .class("chart"), .role("img"),
        .ariaLabelledby("\(prefix)-t \(prefix)-d"),
      ]
    ) {
      words
      drawn("style", []) { HTMLNode(trusted: ChartStyle.standalone) }
      ChartSymbols.definitions
      SVG.rect(.width(width + 2 * margin), .height(total), .class("f-page"))
      lines(heading, x: margin, y: margin + 16, pitch: 26, className: "se")
      SVG.svg(.x(margin), .y(top), .width(width), .height(height), HTMLAttribute("overflow", "visible")) { content }
      key(states, x: margin, y: top + height + 24)
      lines(notes, x: margin, y: top + height + keyHeight + 18, pitch: 19, className: "t")
    }
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + drawing.bytes + Array("\n".utf8)
  }

  private var words: HTMLNode {
    HTMLNode {
      title(.id("\(prefix)-t")) { finding.drawable }
      SVG.desc(.id("\(prefix)-d")) { description.drawable }
    }
  }

  private func lines(_ lines: [String], x: Double, y: Double, pitch: Double, className: String) -> HTMLNode {
    HTMLNode(
      lines.enumerated().map { index, line in
        SVG.text(.x(x), .y(y + Double(index) * pitch), .class(className)) { line }
      })
  }

  private func key(_ states: Set<StructureComparison.State>, x: Double, y: Double) -> HTMLNode {
    var left = x
    return HTMLNode(
      StructureComparison.State.allCases.filter(states.contains).map { state in
        let words = "\(state.word): \(state.shape)"
        defer { left += ChartText.width(words, .note) + 48 }
        return HTMLNode {
          state.symbol(x: left, y: y - 13, size: 14)
          SVG.text(.x(left + 20), .y(y), .class("t")) { words }
        }
      })
  }
}
