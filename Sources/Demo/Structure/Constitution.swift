import Actions
import Council
import Law
import Publishing
import Store

/// The county's constitution, short and invented: entered from a file, amended by the council, and once more from a day to come.
extension Telling {
  func layDownConstitution() throws {
    let (articles, messages) = ConstitutionMarkdown.read(
      Array(Self.constitution.utf8), file: "Constitution of Eddershire County Council")
    if let first = messages.first { throw ListProblem(file: "the constitution", said: first.description) }
    try does(
      EnterConstitution(
        articles, of: County.eddershire.id, from: nil, source: "Constitution of Eddershire County Council"),
      as: .clerk, on: month(-24, 9))
  }

  func amendArticles() throws {
    let (decided, from) = (month(-5, 15), month(-4))
    try amend(
      [
        ("11", "on the advice of the Chief Executive", "on the advice of the Head of Paid Service and the Leader"),
        ("14", "the Standards Committee.", "the Standards Committee, and after the public was asked."),
      ],
      on: AmendmentGrounds(
        .council, decision: "County Council, minute 41", decidedOn: decided, from: from,
        consideredOn: month(-6, 20), consultation: "Online, four weeks, 61 answers",
        reason: "People are to be asked before the rules of their council change."), entered: decided)
  }

  func amendScheme() throws {
    try amend(
      [("A1", "up to £50,000", "up to £75,000")],
      on: AmendmentGrounds(
        .reflectsDecision, decision: "Cabinet, minute 88", decidedOn: daysAgo(9), from: month(1),
        reason: "The Cabinet raised the limit for contracts."), entered: daysAgo(7), by: .monitoringOfficer)
  }

  private func amend(
    _ changes: [(article: String, old: String, new: String)], on grounds: AmendmentGrounds, entered day: Day,
    by character: Persona = .clerk
  ) throws {
    let standing = try records.read { try $0.articles(of: County.eddershire.id, on: grounds.from) }
    let amendments = changes.map { change in
      let reference = Article.Reference(rawValue: change.article)
      return ArticleAmendment(
        reference, kind: standing.first { $0.reference == reference }?.kind ?? .article,
        replacements: [Replacement(deletes: change.old, inserts: change.new)])
    }
    try does(
      AmendConstitution(amendments, over: standing, at: County.eddershire.id, on: grounds), as: character, on: day)
  }

  private static let constitution = """
    # Article 1: The constitution

    ### 1.1 Purpose

    (1) This constitution says how Eddershire County Council decides, and who acts for it.

    (2) Anybody may read it, and ask for a copy.

    # Article 4: The council
    Posts: DSM

    ### 4.1 What only the council decides

    The council alone:

    (a) adopts and changes this constitution, but for what Article 14 leaves to the monitoring officer;

    (b) sets the budget and the council tax;

    (c) appoints the Chief Executive.

    ### 4.2 Meetings

    The Democratic Services Manager summons members and publishes the papers.

    # Article 11: Officers
    Posts: CX, DLG, SOM

    ### 11.1 Management

    (1) **Officers.** The council engages officers to carry out its functions.

    (2) **Structure.** The council settles its management structure on the advice of the Chief Executive. Appendix A2 shows it.

    (3) **Designations.** The council designates:

    (a) the Chief Executive as Head of Paid Service;

    (b) the Director of Legal and Governance as Monitoring Officer;

    (c) the Statutory Scrutiny Officer.

    ### 11.2 Means

    The council gives the officers named above the staff, rooms and money that they need for these duties.

    # Article 14: Changing the constitution
    Posts: DLG

    ### 14.1 Review

    The Monitoring Officer watches how the constitution works, and proposes changes.

    ### 14.2 Changes

    (1) The council changes articles after consideration by the Standards Committee.

    (2) The Monitoring Officer puts right what refers to facts, and follows changes in the law.

    (3) The Monitoring Officer publishes appendices as decisions have made them.

    # Appendix A1: Scheme of delegation
    Posts: CX, DLG, HCE

    (1) The Chief Executive acts in urgency after consulting the Leader.

    (2) The Director of Legal and Governance begins and settles proceedings.

    (3) The Head of Community Engagement lets contracts for community work up to £50,000.

    # Appendix A2: Management structure
    Posts: CX

    The structure as it stands on any day is on the council’s page **Structure**.
    """
}
