import HTML
import Testing

@Suite("Markup stands where it was written")
struct SheetTests {
  /// Something that grows with its number, written as its place says: where its content follows, or from parts made before.
  private func tree(_ number: Int, inPlace: Bool) -> HTMLNode {
    let text = "\(number) < \(number + 1)" + String(repeating: "x", count: number % 400)
    if inPlace {
      return section(.id("s\(number)"), .class("a\"b")) {
        h2 { HTMLNode(text) }
        if number > 0 { div { tree(number / 2, inPlace: true) } }
        ul { for item in 0..<(number % 7) { li { HTMLNode("\(item)") } } }
      }
    }
    let items = (0..<(number % 7)).reversed().map { item in li { HTMLNode("\(item)") } }
    let below = number > 0 ? div { tree(number / 2, inPlace: false) } : .empty
    let heading = h2 { HTMLNode(text) }
    return section(.id("s\(number)"), .class("a\"b")) {
      heading
      below
      ul { HTMLNode(Array(items.reversed())) }
    }
  }

  @Test(arguments: [0, 1, 6, 399, 5000, 77_777])
  func `and reads the same when its parts were made before it and in another order`(number: Int) {
    #expect(tree(number, inPlace: true) == tree(number, inPlace: false))
    #expect(
      tree(number, inPlace: true).render().hasPrefix(
        "<section id=\"s\(number)\" class=\"a&quot;b\"><h2>\(number) &lt; "))
  }

  @Test func `and is not changed by what is written after it`() {
    let nodes = (0..<300).map { tree($0, inPlace: true) }
    let before = nodes.map { $0.render() }
    for number in 0..<3000 { _ = tree(number, inPlace: number.isMultiple(of: 2)) }
    #expect(nodes.map { $0.render() } == before)
    #expect(nodes.map { $0.kept.render() } == before)
    #expect(nodes.map { String(decoding: $0.bytes, as: UTF8.self) } == before)
  }

  @Test func `and two that begin alike go on apart`() {
    var one = p { "Begins" }
    var other = one
    one.append(p { "One" })
    other.append(p { "Other" })
    #expect(one.render() == "<p>Begins</p><p>One</p>")
    #expect(other.render() == "<p>Begins</p><p>Other</p>")
  }

  @Test func `and may be much more than a sheet holds`() {
    let long = HTMLNode { for number in 0..<40_000 { p(.id("p\(number)")) { HTMLNode("Paragraph & \(number)") } } }
    let text = div { long }.render()
    #expect(text.hasPrefix("<div><p id=\"p0\">Paragraph &amp; 0</p>"))
    #expect(text.hasSuffix("<p id=\"p39999\">Paragraph &amp; 39999</p></div>"))
    #expect(text.split(separator: "</p>").count == 40_001)
  }

  @Test func `whoever writes meanwhile, and wherever it is read`() async {
    let shared = tree(6, inPlace: true)
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          let own = (0..<50).map { tree(number * 50 + $0, inPlace: true) }
          let together = div {
            shared
            HTMLNode(own)
          }
          return together.render() == "<div>" + shared.render() + own.map { $0.render() }.joined() + "</div>"
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
