/// A small made-up case to start from: one council, two teams, one merger.
enum CheckExample {
  static let request: CheckRequest = {
    CheckRequest(SubmittedForm(fields: [field("case-text", caseFile), field("establishment-text", establishment)]))
  }()

  private static func field(_ name: String, _ text: String) -> SubmittedForm.Field {
    SubmittedForm.Field(name: name, fileName: nil, bytes: Array(text.utf8))
  }

  private static let caseFile = """
    case: one-front-door
    title: One front door
    summary: Two enquiry teams become one. Nobody leaves.
    authority:
      id: borsetshire
      name: Borsetshire County Council
      short_name: Borsetshire
      kind: county
      governance: leader-and-cabinet
    decision: {day: 2026-03-10, by: Cabinet}
    effective: 2026-04-01
    extent: part
    changes:
      - merge_units: [PHONE, DESK]
        into: {reference: FRONT, name: Front Door Team, kind: team, part_of: CUST}
        because: People are asked once, not twice
      - merge_posts: [CALL, RECEP]
        into: {reference: ADVISER, title: Customer Adviser, unit: FRONT, reports_to: CSM, grade: G5, funding: {GF: 100}}
        because: One job that answers the telephone and the desk
    money:
      - title: One telephone contract fewer
        year: 2026/27
        saving: 12000
        lasting: recurring
        measure: incremental
        fund: GF
        standing: proposed
        covers_posts: no
        source: section 4
    timetable:
      - {kind: decision, title: Cabinet decides, from: 2026-03-10}
      - {kind: implementation, title: The new team starts, from: 2026-04-01}
    """

  private static let establishment = """
    record,reference,title,unit,unit_kind,reports_to,grade,fte,posts,funding,duties
    unit,CUST,Customer Service,,service,,,,,,
    unit,PHONE,Telephone Team,CUST,team,,,,,,
    unit,DESK,Reception Team,CUST,team,,,,,,
    post,CSM,Customer Service Manager,CUST,,,G9,1,1,GF 100%,
    post,CALL,Call Adviser,PHONE,,CSM,G5,1,6,GF 100%,Answer the telephone
    post,RECEP,Receptionist,DESK,,CSM,G5,1,3,GF 100%,Welcome visitors
    """
}
