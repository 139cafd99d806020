/// Makes something in English, whatever the language of the page that leads to it: a file, a letter.
public func writtenInEnglish<Result>(_ make: () throws -> Result) rethrows -> Result {
  try Language.current == nil ? make() : Language.$current.withValue(nil, operation: make)
}

/// A part of a page that stands in English in every language, such as a report of the council, and says so.
public func inEnglish(@HTMLBuilder _ content: () -> HTMLNode) -> HTMLNode {
  guard Language.current != nil else { return content() }
  return div(.lang("en"), .dir("ltr")) { writtenInEnglish(content) }
}
