/// A constitution is changed by who may change it, after the steps that it asks for itself.
public enum ConstitutionChangedProperly: LocalRule {
  /// The ways in which a constitution is changed.
  public enum Way: String, Sendable, CaseIterable {
    /// The council decides.
    case council
    /// The monitoring officer puts right what refers to facts, or follows a change in the law.
    case factsOrLaw = "facts-or-law"
    /// The monitoring officer publishes an appendix as a decision has made it.
    case reflectsDecision = "reflects-decision"
  }

  /// What the check needs to know.
  public struct Facts: Sendable {
    let articles: [String]
    let appendices: [String]
    let way: Way
    let committee: String?
    let asksForConsultation: Bool
    let source: String
    let consideredOn: Day?
    let consultation: String?
    let on: Day

    /// What is changed, by name, and in which way; the committee and the consultation that the council's constitution asks for, and
    /// where it says so; when the committee considered it and what consultation there was, where recorded; the day of the decision.
    public init(
      articles: [String], appendices: [String], way: Way, committee: String?, asksForConsultation: Bool,
      source: String = "The council’s own constitution", consideredOn: Day?, consultation: String?, on: Day
    ) {
      self.articles = articles
      self.appendices = appendices
      self.way = way
      self.committee = committee
      self.asksForConsultation = asksForConsultation
      self.source = source
      self.consideredOn = consideredOn
      self.consultation = consultation
      self.on = on
    }
  }

  public static let id = "CON-1"
  public static let title = "The constitution is changed by who may change it"
  public static let citation = Citation(
    "LGA 2000", "s.9P", title: "Local Government Act 2000, section 9P",
    url: "https://www.legislation.gov.uk/ukpga/2000/22/section/9P")
  public static let verification = Verification.textRead(
    "legislation.gov.uk, section 9P(1), (3) and (4) as it stood on 30 April 2012: the constitution is prepared, kept up to date and open "
      + "to inspection. Who may change which part is each council’s own article; Kent’s Article 14.2 was read in its report of "
      + "15 December 2011")
  public static let binds = "Councils under section 9P; the steps, councils whose settings say so"
  public static let explanation = """
    A council prepares its constitution and keeps it up to date. Articles are changed by the council, where it says so after a committee \
    has considered the change and the public was consulted. The monitoring officer alone puts right references to facts and follows a \
    change in the law, and publishes appendices as decisions have made them. Steps that nobody recorded are named, and hold nothing up.
    """

  public static func check(_ facts: Facts) -> [Finding] {
    guard !(facts.articles + facts.appendices).isEmpty else {
      return [doesNotApply("The constitution", title, "Nothing of the constitution is changed.")]
    }
    return switch facts.way {
    case .council: byCouncil(facts)
    case .factsOrLaw: [ofFacts(facts)]
    case .reflectsDecision: reflecting(facts)
    }
  }

  private static func byCouncil(_ facts: Facts) -> [Finding] {
    guard !facts.articles.isEmpty else {
      let names = Wording.list(facts.appendices)
      return [met(names, title, "The council decides on \(names), as it may on any part of its constitution.")]
    }
    let steps = [committee(facts), consultation(facts)].compactMap(\.self)
    guard steps.isEmpty else { return steps.map { $0.written(in: facts.source) } }
    let names = Wording.list(facts.articles)
    return [met(names, title, "The council decides on \(names). Its settings ask for no step before.")]
  }

  private static func committee(_ facts: Facts) -> Finding? {
    guard let committee = facts.committee else { return nil }
    let names = Wording.list(facts.articles)
    guard let day = facts.consideredOn else {
      return notMet(
        names, "No consideration by the \(committee) is recorded",
        "\(names) would change, and the constitution asks that the \(committee) considers a change of its articles first.",
        remedy: "Put the change before the \(committee) before \(facts.on.long), or record the day on which it was.")
    }
    return met(names, "The \(committee) considered the change", "It did on \(day.long), before \(facts.on.long).")
  }

  private static func consultation(_ facts: Facts) -> Finding? {
    guard facts.asksForConsultation else { return nil }
    let names = Wording.list(facts.articles)
    guard let consultation = facts.consultation else {
      return notMet(
        names, "No public consultation is recorded",
        "\(names) would change, and the constitution asks for public consultation on a change of its articles.",
        remedy: "Consult the public before \(facts.on.long), or record what consultation there was.")
    }
    return met(names, "The public was consulted", "Recorded: \(consultation).")
  }

  private static func ofFacts(_ facts: Facts) -> Finding {
    let names = Wording.list(facts.articles + facts.appendices)
    return forJudgement(
      names, "Whether only facts or the law are followed",
      "The monitoring officer may change \(names) alone where references to facts are put right or a change in the law is followed. "
        + "Anything else in an article is the council’s.",
      judge: "The monitoring officer")
  }

  private static func reflecting(_ facts: Facts) -> [Finding] {
    var found: [Finding] = []
    if !facts.articles.isEmpty {
      let names = Wording.list(facts.articles)
      found.append(
        notMet(
          names, "An article does not follow a decision by itself",
          "The monitoring officer publishes appendices as decisions have made them. \(names) would change, too.",
          remedy: "Ask the council to change \(names)."
        ).written(in: facts.source))
    }
    guard !facts.appendices.isEmpty else { return found }
    let names = Wording.list(facts.appendices)
    return found + [met(names, title, "The monitoring officer publishes \(names) as the decision has made it.")]
  }
}

extension Rulebook {
  /// The rules on the constitution.
  static var constitutionEntries: [RuleEntry] { [ConstitutionChangedProperly.entry, ConsideredFirst.entry] }
}
