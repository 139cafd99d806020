/// SVG drawing elements, written with the same escaping as HTML.
public enum SVG {
  public static func svg(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode
  {
    element("svg", attributes, content)
  }
  public static func g(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode {
    element("g", attributes, content)
  }
  public static func path(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode
  {
    element("path", attributes, content)
  }
  public static func rect(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode
  {
    element("rect", attributes, content)
  }
  public static func circle(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty })
    -> HTMLNode
  {
    element("circle", attributes, content)
  }
  public static func line(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode
  {
    element("line", attributes, content)
  }
  public static func text(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode
  {
    element("text", attributes, content)
  }
  public static func tspan(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty })
    -> HTMLNode
  {
    element("tspan", attributes, content)
  }
  public static func use(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode
  {
    element("use", attributes, content)
  }
  public static func symbol(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty })
    -> HTMLNode
  {
    element("symbol", attributes, content)
  }
  public static func pattern(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty })
    -> HTMLNode
  {
    element("pattern", attributes, content)
  }
  public static func defs(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode
  {
    element("defs", attributes, content)
  }
  public static func desc(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty }) -> HTMLNode
  {
    element("desc", attributes, content)
  }
  public static func polygon(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> HTMLNode = { .empty })
    -> HTMLNode
  {
    element("polygon", attributes, content)
  }

  /// An element with a list of attributes made elsewhere.
  public static func path(_ attributes: [HTMLAttribute]) -> HTMLNode { element("path", attributes) { .empty } }
  /// An element with a list of attributes made elsewhere.
  public static func rect(_ attributes: [HTMLAttribute]) -> HTMLNode { element("rect", attributes) { .empty } }
}
