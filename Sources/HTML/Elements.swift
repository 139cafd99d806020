/// An element with attributes and content. The name is fixed in the source.
public func element(
  _ name: StaticString, _ attributes: [HTMLAttribute], _ content: () -> HTMLNode
) -> HTMLNode {
  let pen = Pen.current
  // Its content is written right behind what it begins with.
  let begun = pen.opening(name, attributes)
  return pen.joined(begun, content(), closing: name)
}

/// An element whose content is taken letter by letter: nothing in it is translated, and no marks of direction stand in it.
private func verbatim(_ name: StaticString, _ attributes: [HTMLAttribute], _ content: () -> HTMLNode) -> HTMLNode {
  element(name, attributes) {
    writtenInEnglish(content)
  }
}

/// An element without content, such as `br`.
func void(_ name: StaticString, _ attributes: [HTMLAttribute]) -> HTMLNode {
  Pen.current.opening(name, attributes)
}

/// A script of the site's own, which runs once the page is there.
public func script(from address: String) -> HTMLNode {
  element("script", [.src(address), .type("module")]) { .empty }
}

/// The document type, to stand before `html`.
public let doctype = HTMLNode(trusted: "<!DOCTYPE html>\n")

public func html(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("html", attributes, content)
}
public func head(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("head", attributes, content)
}
public func body(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("body", attributes, content)
}
public func header(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("header", attributes, content)
}
public func footer(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("footer", attributes, content)
}
public func main(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("main", attributes, content)
}
public func nav(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("nav", attributes, content)
}
public func section(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("section", attributes, content)
}
public func article(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("article", attributes, content)
}
public func aside(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("aside", attributes, content)
}
public func div(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("div", attributes, content)
}
public func span(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("span", attributes, content)
}
public func p(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("p", attributes, content)
}
public func h1(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("h1", attributes, content)
}
public func h2(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("h2", attributes, content)
}
public func h3(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("h3", attributes, content)
}
public func h4(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("h4", attributes, content)
}
public func ul(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("ul", attributes, content)
}
public func ol(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("ol", attributes, content)
}
public func li(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("li", attributes, content)
}
public func dl(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("dl", attributes, content)
}
public func dt(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("dt", attributes, content)
}
public func dd(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("dd", attributes, content)
}
public func table(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("table", attributes, content)
}
public func caption(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("caption", attributes, content)
}
public func thead(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("thead", attributes, content)
}
public func tbody(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("tbody", attributes, content)
}
public func tfoot(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("tfoot", attributes, content)
}
public func tr(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("tr", attributes, content)
}
public func th(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("th", attributes, content)
}
public func td(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("td", attributes, content)
}
public func form(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("form", attributes, content)
}
public func datalist(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("datalist", attributes, content)
}
public func fieldset(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("fieldset", attributes, content)
}
public func legend(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("legend", attributes, content)
}
public func label(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("label", attributes, content)
}
public func button(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("button", attributes, content)
}
public func textarea(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  verbatim("textarea", attributes, content)
}
public func textarea(_ attributes: [HTMLAttribute], @HTMLBuilder content: () -> HTMLNode) -> HTMLNode {
  verbatim("textarea", attributes, content)
}
public func select(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("select", attributes, content)
}
/// A list to choose from, with a list of attributes made elsewhere.
public func select(_ attributes: [HTMLAttribute], @HTMLBuilder content: () -> HTMLNode) -> HTMLNode {
  element("select", attributes, content)
}
public func option(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("option", attributes, content)
}
public func details(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("details", attributes, content)
}
public func summary(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("summary", attributes, content)
}
public func figure(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("figure", attributes, content)
}
public func figcaption(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("figcaption", attributes, content)
}
public func a(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("a", attributes, content)
}
public func b(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("b", attributes, content)
}
public func i(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("i", attributes, content)
}
public func strong(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("strong", attributes, content)
}
public func em(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("em", attributes, content)
}
public func mark(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("mark", attributes, content)
}
public func small(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("small", attributes, content)
}
public func del(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("del", attributes, content)
}
public func ins(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("ins", attributes, content)
}
public func code(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  verbatim("code", attributes, content)
}
public func pre(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  verbatim("pre", attributes, content)
}
public func blockquote(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("blockquote", attributes, content)
}
public func time(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("time", attributes, content)
}
public func address(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("address", attributes, content)
}
public func title(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("title", attributes, content)
}
public func progress(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("progress", attributes, content)
}
public func abbr(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
  element("abbr", attributes, content)
}
public func br(_ attributes: HTMLAttribute...) -> HTMLNode { void("br", attributes) }
public func hr(_ attributes: HTMLAttribute...) -> HTMLNode { void("hr", attributes) }
public func img(_ attributes: HTMLAttribute...) -> HTMLNode { void("img", attributes) }
public func input(_ attributes: HTMLAttribute...) -> HTMLNode { void("input", attributes) }
/// A field with a list of attributes made elsewhere.
public func input(_ attributes: [HTMLAttribute]) -> HTMLNode { void("input", attributes) }
public func link(_ attributes: HTMLAttribute...) -> HTMLNode { void("link", attributes) }
public func meta(_ attributes: HTMLAttribute...) -> HTMLNode { void("meta", attributes) }
