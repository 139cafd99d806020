import Secrets

extension Address {
  /// The consultation of staff and unions on a proposal, or a page or form about it.
  static func consultation(_ id: String, _ proposal: String, _ part: String = "") -> String {
    self.proposal(id, proposal) + "/consultation" + (part.isEmpty ? "" : "/\(part)")
  }

  /// Where somebody who is consulted answers by their private link.
  static func answer(_ id: String, _ proposal: String, _ token: Token) -> String {
    consultation(id, proposal, "answer/\(token.text)")
  }
}
