/// Why a deed was not done, in words for the person who asked for it. Nothing was changed.
public enum ActionRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownAuthority(String, known: [String])

  public var description: String {
    switch self {
    case .unknownAuthority(let id, let known):
      known.isEmpty
        ? "There is no council \(id) in this database, nor any other. Import a case of it first."
        : "There is no council \(id) in this database. It has: \(known.joined(separator: ", "))."
    }
  }
}
