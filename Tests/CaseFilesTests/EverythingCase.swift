/// A case that uses every key of the format once at least.
enum EverythingCase {
  static let yaml = """
    case: everything
    title: Everything at once
    summary: Each key of the format stands here.
    authority:
      id: sample
      name: Sample Council
      short_name: Sample
      kind: unitary
      governance: leader-and-cabinet
      settings: {most_tiers: 5, least_span: 2, most_span: 12, formal_consultation_above: 25, staff_consultation_days: 30,
        articles_considered_by: Standards Committee, articles_consulted: yes, key_decisions_considered: yes,
        key_decision_from: 500000, call_in_days: 5, call_in_members: 3, public_notice_days: 5, offices_close_at: "16:30",
        offices_closed: [2026-12-29], calendar_days_for: [AI-2], working_days_for: [EX-5],
        public_most_words: 100, petition_debate_from: 1000, consultation_weeks: 8, source: Principles}
    decision: {day: 2014-06-16, by: Cabinet}
    effective: 2014-10-01
    extent: whole
    roots: [CX]
    context_posts: [CX]
    changes:
      - create_post: {reference: NEW, title: New Officer, unit: NHD, reports_to: CX, grade: G, subject_to_evaluation: yes, fte: 0.5,
          posts: 2, basis: temporary, status: acting, area: North, funding: {GF: 33.33, HRA: 66.67}, cost: "62,500", pay_from: "£30,000",
          pay_to: 35000.50, designations: [scrutiny-officer], delegations: [Sign], proper_officer_functions: [Receive],
          outside_seats: [Board], duties: [Care]}
        id: new officer
        because: There is work.
      - delete_post: HH
      - retitle_post: CX
        to: Managing Director
      - regrade_post: CX
        to: CEX2
        subject_to_evaluation: yes
      - change_fte: CX
        to: 0.8
      - change_basis: CX
        to: temporary
      - change_funding: CX
        to: {GF: 100}
      - change_reporting_line: CX
        to: council
      - change_area: CX
        to: All
      - move_post: PO2
        to: NHD
        reports_to: NEW
      - split_post: PO
        into:
          - {reference: PO, posts: 1}
          - {reference: PO2, posts: 2, title: Part, unit: NHD, reports_to: NEW, grade: I, subject_to_evaluation: no, area: West, duties: [Area meetings]}
      - merge_posts: [NO, PO]
        into: {reference: NDO, title: Development Officer, unit: NHD, reports_to: NEW}
      - create_unit: {reference: NHD, name: Neighbourhoods, kind: service, part_of: CEX}
      - rename_unit: CEX
        to: Centre
      - move_unit: APT
        to: top
      - merge_units: [HSG, APT]
        into: {reference: ALL, name: All services, kind: service, part_of: CEX}
      - close_unit: APT
      - assign: Records
        kind: duty
        from: HH
        to: NEW
      - end: Estate walks
        kind: duty
        from: NO
        passes_to: other services
      - revise_job_description: CX
        from: cx-1
        to: cx-2
    money:
      - {title: Saved, year: 2014/15, saving: 30000, lasting: one-off, measure: cumulative, fund: GF, standing: already-taken, covers_posts: yes, source: 8}
      - {title: Spent, year: 2015/2016, cost: 12.50}
    splits_to_compare:
      - {post: NDO, name: Flat, funding: {HRA: 60%, GF: 40}}
    claims:
      - {says: two, of: posts, measure: fte, side: after, bases: [temporary], statuses: [vacant], posts: [NEW], units: [NHD], source: 5}
    timetable:
      - {kind: consultation, title: Consultation, from: 2014-07-01, to: 2014-07-31, month_only: yes}
    redundancy: {dismissals: 2, proposed_on: 2014-06-16, consultation_starts: 2014-06-17, first_dismissal: 2014-09-01, notified: 2014-06-18,
      pack_gives: [reasons, agency-workers], copied_to_representatives: yes}
    equality: {day: 2014-05-01, conclusion: None, finds_no_impact: yes, reason: Nobody moves, characteristics: [age, sex], in_pack: yes}
    statutory_reports:
      - {title: Section 4, matters: [coordination], first_sent: 2014-05-01, sent_to_every_member: yes, considered_on: 2014-06-01,
          considered_by_full_council: yes}
    documents:
      - {kind: other, title: Annex, attached: yes}
    constitution:
      considered_on: 2014-05-20
      consultation: Online, May 2014
      amendments:
        - {article: "11", delete: the Chief Executive, insert: the Managing Director}
        - {appendix: A2, delete: Old words.}
    job_descriptions:
      - {id: cx-1, post: CX, title: Chief Executive}
      - id: cx-2
        post: CX
        title: Managing Director
        grade: CEX2
        subject_to_evaluation: yes
        evaluation_result: CEX3
        responsible_to: The council
        day: 2014-06-01
        purpose: To lead.
        accountabilities: [Lead, {text: Manage, weight: 3}]
        criteria: [{essential: A degree}, {desirable: Patience}]
    report:
      by: [Chief Executive]
      to: Cabinet
      day: 2014-06-16
      subject: Everything
      classification: Unrestricted
      areas: All
      summary: "{before.posts} posts become {after.posts}."
      recommendations:
        - {verb: endorse, text: it, designation: scrutiny-officer, titles: {CX: Managing Director}}
      recommendations_repeated:
        - {verb: note, text: it}
      sections:
        - {kind: background, title: Background, paragraphs: ["{unit.HSG.before.fte.HRA} FTE", "{span.CX.after} report"]}
      implications:
        - {kind: financial, paragraphs: ["{money.2014/15.saving}"], signed_off_by: Chief Finance Officer}
      background_papers: [None of note]
      contact_post: Chief Executive
      source_numbering: ["1", "1.1"]
    """
}
