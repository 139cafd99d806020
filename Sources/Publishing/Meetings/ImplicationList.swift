import Council
import HTML
import Law

/// What a report says of its consequences, with the post that signed each and the day, as elements.
public struct ImplicationList: Sendable {
  private let parts: PaperParts
  private let prefix: String?
  private let marks: String

  /// The elements of what was filled. `prefix` begins each address, so that several papers can stand on one page; with `nil` there are none. `level` is that of
  /// its headings, 3 or 4.
  public init(_ parts: PaperParts, prefix: String? = "", level: Int = 3) {
    (self.parts, self.prefix) = (parts, prefix)
    marks = String(repeating: "#", count: level)
  }

  /// The elements; none when nothing was filled and nothing was let through.
  public var node: HTMLNode {
    HTMLNode {
      for implication in parts.filled { self.implication(implication) }
      if let waiver = parts.waiver {
        p {
          "Published without all that the council’s template asks for. Why, by the \(waiver.post) on \(Self.day(waiver.at)): \(waiver.reason)"
        }
      }
    }
  }

  private func implication(_ implication: Implication) -> HTMLNode {
    let content = HTMLNode {
      MarkdownText("\(marks) \(MarkdownText.escaped(implication.title))").node
      MarkdownText(implication.text).node
      if let signature = implication.signature {
        p { "Signed by the \(signature.post) on \(Self.day(signature.at))." }
      } else if !implication.signer.isEmpty {
        p { "Not signed by the \(implication.signer)." }
      }
    }
    return element("section", prefix.map { [.id($0 + "implication-" + implication.key)] } ?? []) { content }
  }

  private static func day(_ moment: Moment) -> String { moment.dayAndMinutesInEngland.day.long }
}
