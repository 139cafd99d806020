/// A part of a page that stands in English in every language, such as a report of the council, and says so.
public func inEnglish(@HTMLBuilder _ content: () -> HTMLNode) -> HTMLNode {
  guard Language.current != nil else { return content() }
  return div(.lang("en"), .dir("ltr")) { Language.$current.withValue(nil) { content() } }
}
