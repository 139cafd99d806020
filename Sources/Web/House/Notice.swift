import HTML

/// Why a reader is stopped for a moment.
enum NoticeKind {
  /// What they asked for is done.
  case done
  /// They must know something before they go on.
  case warning
  /// What they sent could not be taken.
  case problem
  /// Something is wrong with what the page shows; it was there before they came.
  case standing

  fileprivate var tone: Tone {
    switch self {
    case .done: .green
    case .warning: .ochre
    case .problem, .standing: .brick
    }
  }

  /// Whether it is read out as soon as the page is there, and how.
  fileprivate var role: String? {
    switch self {
    case .done: "status"
    case .warning, .problem: "alert"
    case .standing: nil
    }
  }
}

/// What a reader must know to go on. One to a page.
func notice(
  _ kind: NoticeKind, _ heading: Phrase = "", id: String = "notice", @HTMLBuilder content: () -> HTMLNode
) -> HTMLNode {
  var attributes: [HTMLAttribute] = [.class("notice \(kind.tone.rawValue)")]
  if let role = kind.role { attributes.append(.role(role)) }
  if !heading.isEmpty, kind.role != nil { attributes.append(.ariaLabelledby(id)) }
  return element("div", attributes) {
    HTMLNode {
      if !heading.isEmpty { h2(.id(id)) { heading } }
      content()
    }
  }
}

/// A caveat beside the text, for whoever wants to know exactly.
func inset(@HTMLBuilder content: () -> HTMLNode) -> HTMLNode { div(.class("inset")) { content() } }

/// What cannot be undone, said before it is done.
func warning(_ words: Phrase) -> HTMLNode {
  p(.class("warning")) {
    Icon.warn.node
    span {
      span(.class("vh")) { "Warning: " }
      words
    }
  }
}

/// A place where nothing is yet: what would stand here, and the way to the first of it.
func emptyState(_ words: Phrase, @HTMLBuilder way: () -> HTMLNode = { .empty }) -> HTMLNode {
  let way = way()
  return div(.class("blank")) {
    p { words }
    if !way.isEmpty { p { way } }
  }
}
