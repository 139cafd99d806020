/// Why a deed was not done, in words for the person who asked for it. Nothing was changed.
public enum ActionRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownAuthority(String, known: [String])
  /// The person has no role that allows it.
  case notAllowed
  /// A deed changed something and told the record nothing of it: a slip in the program.
  case unrecorded(String)

  public var description: String {
    switch self {
    case .unknownAuthority(let id, let known):
      known.isEmpty
        ? "There is no council \(id) in this database, nor any other. Import a case of it first."
        : "There is no council \(id) in this database. It has: \(known.joined(separator: ", "))."
    case .notAllowed: "None of your roles allows this. Ask the council’s administrator which role you need."
    case .unrecorded(let deed): "Nothing was saved, because \(deed) told the record nothing of what it changed."
    }
  }
}
