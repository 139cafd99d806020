import Council

extension Address {
  /// The page on which anybody asks the council something, or one beside it.
  static func enquiries(_ id: String, _ part: String = "") -> String {
    "\(council(id))/enquiries" + (part.isEmpty ? "" : "/\(part)")
  }
  /// Where an enquiry is read with its receipt.
  static func receipt(_ id: String, _ code: String) -> String { enquiries(id, "receipt/\(encoded(code))") }
  /// The mailbox that officers share, or a page of it.
  static func enquiryDesk(_ id: String, _ part: String = "") -> String {
    enquiries(id, "desk") + (part.isEmpty ? "" : "/\(part)")
  }
  /// An enquiry in the mailbox, or a form about it.
  static func enquiry(_ id: String, _ enquiry: Enquiry.Reference, _ part: String = "") -> String {
    enquiryDesk(id, encoded(enquiry.rawValue)) + (part.isEmpty ? "" : "/\(part)")
  }
}
