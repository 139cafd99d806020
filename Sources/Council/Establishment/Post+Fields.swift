import Law

extension Post {
  /// The post's reference.
  public var reference: Reference {
    get { shared.fields.reference }
    set { own { $0.reference = newValue } }
  }
  /// Its title.
  public var title: String {
    get { shared.fields.title }
    set { own { $0.title = newValue } }
  }
  /// The unit it works in.
  public var unit: OrganisationUnit.Reference {
    get { shared.fields.unit }
    set { own { $0.unit = newValue } }
  }
  /// The post it reports to; `nil` when it answers to the council itself.
  public var reportsTo: Reference? {
    get { shared.fields.reportsTo }
    set { own { $0.reportsTo = newValue } }
  }
  /// The grade, as the council names it: `KR17`; empty when not stated.
  public var grade: String {
    get { shared.fields.grade }
    set { own { $0.grade = newValue } }
  }
  /// Whether the grade waits for job evaluation.
  public var gradeSubjectToEvaluation: Bool {
    get { shared.fields.gradeSubjectToEvaluation }
    set { own { $0.gradeSubjectToEvaluation = newValue } }
  }
  /// The least yearly pay of the grade.
  public var payFrom: Money? {
    get { shared.fields.payFrom }
    set { own { $0.payFrom = newValue } }
  }
  /// The most yearly pay of the grade.
  public var payTo: Money? {
    get { shared.fields.payTo }
    set { own { $0.payTo = newValue } }
  }
  /// Working time of each position on this line.
  public var fteEach: FullTimeEquivalent {
    get { shared.fields.fteEach }
    set { own { $0.fteEach = newValue } }
  }
  /// How many like positions this line stands for; at least 1.
  public var positions: Int {
    get { shared.fields.positions }
    set { own { $0.positions = newValue } }
  }
  /// How long it is meant to last.
  public var basis: Basis {
    get { shared.fields.basis }
    set { own { $0.basis = newValue } }
  }
  /// Whether somebody is in it.
  public var status: Status {
    get { shared.fields.status }
    set { own { $0.status = newValue } }
  }
  /// The area it covers; empty for none.
  public var area: String {
    get { shared.fields.area }
    set { own { $0.area = newValue } }
  }
  /// Who pays; the shares come to 100%. Empty when not stated.
  public var funding: [FundingShare] {
    get { shared.fields.funding }
    set { own { $0.funding = newValue } }
  }
  /// Yearly cost of each position with on-costs; `nil` when not stated.
  public var costEach: Money? {
    get { shared.fields.costEach }
    set { own { $0.costEach = newValue } }
  }
  /// Statutory hats it carries.
  public var designations: [Designation] {
    get { shared.fields.designations }
    set { own { $0.designations = newValue } }
  }
  /// Powers delegated to it by title in the constitution.
  public var delegations: [String] {
    get { shared.fields.delegations }
    set { own { $0.delegations = newValue } }
  }
  /// Functions for which it is the proper officer (LGA 1972 s.270(3)).
  public var properOfficerFunctions: [String] {
    get { shared.fields.properOfficerFunctions }
    set { own { $0.properOfficerFunctions = newValue } }
  }
  /// Seats it fills on other bodies.
  public var outsideSeats: [String] {
    get { shared.fields.outsideSeats }
    set { own { $0.outsideSeats = newValue } }
  }
  /// Duties listed for it.
  public var duties: [String] {
    get { shared.fields.duties }
    set { own { $0.duties = newValue } }
  }
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day? {
    get { shared.fields.from }
    set { own { $0.from = newValue } }
  }
  /// The last day this stands; `nil` while it lasts.
  public var to: Day? {
    get { shared.fields.to }
    set { own { $0.to = newValue } }
  }
}
