import HTML

extension SubmittedForm {
  /// Reads a body by its content type: a form as browsers send it, with or without files.
  init(body: [UInt8], contentType: String) throws(Problem) {
    let kind = contentType.prefix { $0 != ";" }.lowercased()
    if kind.hasPrefix("application/x-www-form-urlencoded") {
      fields = URLEncoded.pairs(body)
    } else if kind.hasPrefix("multipart/form-data") {
      guard let boundary = Multipart.boundary(in: contentType) else {
        throw .notUnderstood("The form’s parts have no boundary between them.")
      }
      do { fields = try Multipart.fields(body, boundary: boundary) } catch { throw .notUnderstood(error.message) }
    } else {
      throw .notAForm
    }
  }
}
