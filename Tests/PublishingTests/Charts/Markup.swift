import Foundation
import HTML

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Markup read back with an XML parser, as a browser or a drawing program would.
final class Markup: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var names: [String] = []
  private(set) var attributes: [[String: String]] = []
  private(set) var texts: [String] = []
  private var text = ""

  convenience init(_ node: HTMLNode) { self.init(bytes: Array("<page>".utf8) + node.bytes + Array("</page>".utf8)) }

  init(bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  /// Values of an attribute wherever it occurs.
  func values(of attribute: String) -> [String] { attributes.compactMap { $0[attribute] } }

  /// How many elements have a name and a class.
  func count(_ name: String, class className: String) -> Int {
    zip(names, attributes).filter {
      $0 == name && ($1["class"] ?? "").split(separator: " ").contains(Substring(className))
    }.count
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes values: [String: String] = [:]
  ) {
    names.append(name)
    attributes.append(values)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if !text.isEmpty { texts.append(text) }
    text = ""
  }
}
