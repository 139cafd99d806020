import CCurl

/// One letter to one person, in plain text and in HTML.
public struct Letter: Hashable, Sendable {}
