import Council

enum ConstitutionKey: String, FormatKey {
  case consideredOn = "considered_on"
  case consultation, amendments

  static let objectName = "constitution"

  var spec: KeySpec {
    switch self {
    case .consideredOn:
      .optional(.day, "The day the committee considered it that the settings name; left out when it did not.")
    case .consultation: .optional(.line, "The public consultation on it: what and when; left out when there was none.")
    case .amendments: .required(.list(.object(AmendmentKey.self)), "Passages taken out and put in.")
    }
  }
}

enum AmendmentKey: String, FormatKey {
  case article, appendix, delete, insert

  static let objectName = "amendment"
  static let exactlyOneOf = ["article", "appendix"]

  var spec: KeySpec {
    switch self {
    case .article: .optional(.line, "The number of an article.")
    case .appendix: .optional(.line, "The number of an appendix.")
    case .delete: .required(.prose, "The passage taken out.")
    case .insert: .optional(.prose, "The passage put in; left out when none is.")
    }
  }
}
