import Council

enum JobDescriptionKey: String, FormatKey {
  case id, post, title, grade
  case subjectToEvaluation = "subject_to_evaluation"
  case evaluationResult = "evaluation_result"
  case responsibleTo = "responsible_to"
  case day, purpose, accountabilities, criteria

  static let objectName = "job_description"

  var spec: KeySpec {
    switch self {
    case .id: .required(.line, "The version's identifier in the case.")
    case .post: .required(.post, "The post it describes.")
    case .title: .required(.line, "The title on the description.")
    case .grade: .optional(.line, "The grade on it.")
    case .subjectToEvaluation: .optional(.flag, "Whether the grade is subject to evaluation.")
    case .evaluationResult: .optional(.line, "The result of job evaluation, when it is recorded.")
    case .responsibleTo: .optional(.line, "Whom it answers to, in the words of the description.")
    case .day: .optional(.day, "When this version was written.")
    case .purpose: .optional(.prose, "What the job is for.")
    case .accountabilities:
      .optional(
        .list(.either(.prose, .object(AccountabilityKey.self))),
        "What the job answers for; only the text, or text and weight.")
    case .criteria: .optional(.list(.object(CriterionKey.self)), "The person specification.")
    }
  }
}

enum AccountabilityKey: String, FormatKey {
  case text, weight

  static let objectName = "accountability"

  var spec: KeySpec {
    switch self {
    case .text: .required(.prose, "What the job answers for.")
    case .weight: .optional(.count(0...10_000), "Its weight against the others; 1 when left out.")
    }
  }
}

enum CriterionKey: String, FormatKey {
  case essential, desirable

  static let objectName = "criterion"
  static let exactlyOneOf = ["essential", "desirable"]

  var spec: KeySpec {
    switch self {
    case .essential: .optional(.prose, "What the person must bring.")
    case .desirable: .optional(.prose, "What the person should bring.")
    }
  }
}

enum ReportKey: String, FormatKey {
  case by, to, day, subject, classification, areas, summary, recommendations
  case recommendationsRepeated = "recommendations_repeated"
  case sections, implications
  case backgroundPapers = "background_papers"
  case contactPost = "contact_post"
  case sourceNumbering = "source_numbering"

  static let objectName = "report"

  var spec: KeySpec {
    switch self {
    case .by: .optional(.list(.line), "Posts or offices the report comes from.")
    case .to: .optional(.line, "Who is asked.")
    case .day: .optional(.day, "The day of the meeting or decision.")
    case .subject: .optional(.line, "The subject.")
    case .classification: .optional(.line, "Unrestricted, or why not.")
    case .areas: .optional(.line, "Wards or electoral divisions concerned.")
    case .summary: .optional(.prose, "The summary; figures in braces come from the case.")
    case .recommendations: .optional(.list(.object(RecommendationKey.self)), "What the body is asked to do.")
    case .recommendationsRepeated:
      .optional(.list(.object(RecommendationKey.self)), "The list at the end of the source, when it repeats it.")
    case .sections: .optional(.list(.object(SectionKey.self)), "Numbered sections, in order.")
    case .implications: .optional(.list(.object(ImplicationKey.self)), "What the decision means in each respect.")
    case .backgroundPapers:
      .optional(.list(.line), "Background papers; an empty list for none, left out when not said.")
    case .contactPost: .optional(.line, "The post to ask.")
    case .sourceNumbering: .optional(.list(.line), "Section numbers as printed in the source, for the numbering check.")
    }
  }
}

enum RecommendationKey: String, FormatKey {
  case verb, text, designation, titles

  static let objectName = "recommendation"

  var spec: KeySpec {
    switch self {
    case .verb: .required(.one(of: CommitteeReport.Recommendation.Verb.self), "What the body is asked to do with it.")
    case .text: .required(.prose, "What it is about, without the verb.")
    case .designation: .optional(.one(of: Designation.self), "The designation it concerns.")
    case .titles: .optional(.titles, "Posts named in it, each with the title it uses.")
    }
  }
}

enum SectionKey: String, FormatKey {
  case kind, title, paragraphs

  static let objectName = "section"

  var spec: KeySpec {
    switch self {
    case .kind:
      .optional(
        .one(of: CommitteeReport.Section.Kind.self), "Which part of the standard form it is; other when left out.")
    case .title: .required(.line, "The heading.")
    case .paragraphs: .required(.list(.prose), "Paragraphs in Markdown; figures in braces come from the case.")
    }
  }
}

enum ImplicationKey: String, FormatKey {
  case kind, paragraphs
  case signedOffBy = "signed_off_by"

  static let objectName = "implication"

  var spec: KeySpec {
    switch self {
    case .kind: .required(.one(of: CommitteeReport.Implication.Kind.self), "Which respect.")
    case .paragraphs: .required(.list(.prose), "Paragraphs in Markdown; figures in braces come from the case.")
    case .signedOffBy: .optional(.line, "The post that signs it off.")
    }
  }
}
