import Foundation
import Store
import Testing

@Suite("The data map")
struct DataMapTests {
  /// Columns that hold nothing about anybody: keys, states, times and what posts, units and papers are. A new column is either
  /// `about` something in the catalogue or is added here, by somebody who thought about it.
  static let plain: [String: String] = [
    "authority": "id name short_name kind governance settings",
    "organisation_unit":
      "authority reference valid_from valid_to ordinal entered_on entered_under name kind parent",
    "post":
      "authority reference valid_from valid_to ordinal entered_on entered_under title unit reports_to grade "
      + "subject_to_evaluation pay_from pay_to fte_each positions basis status area cost_each",
    "post_funding": "authority post valid_from ordinal fund basis_points",
    "post_responsibility": "authority post valid_from ordinal kind words",
    "job_description":
      "authority post valid_from valid_to entered_on entered_under title grade subject_to_evaluation "
      + "evaluation_result responsible_to written_on purpose accountabilities criteria",
    "place":
      "authority reference valid_from valid_to ordinal entered_on entered_under name kind code parents",
    "place_answer": "authority place valid_from valid_to entered_on entered_under posts",
    "place_boundary":
      "authority place valid_from valid_to entered_on entered_under west south east north outline boundary",
    "place_figure": "authority place residents year tenth edition source entered_on",
    "body":
      "authority reference valid_from valid_to ordinal entered_on entered_under name kind powers parent areas seats "
      + "rules quorum terms evidence",
    "member": "authority reference valid_from valid_to ordinal entered_on entered_under",
    "political_group": "authority reference valid_from valid_to ordinal entered_on entered_under name",
    "membership":
      "authority reference valid_from valid_to ordinal entered_on entered_under body seat role votes",
    "balance_event":
      "authority id kind done_on body political_group against written_in withdrawn_on withdrawal",
    "portfolio":
      "authority reference valid_from valid_to ordinal entered_on entered_under responsibility office director services "
      + "officers",
    "public_submission":
      "authority number meeting meeting_day kind signatures received_at state item salt",
    "community_group":
      "authority reference name kind charity company about areas interests web contact since ended_on ending",
    "community_contact": "authority id community account given_on ended_on salt",
    "community_liaison": "authority number community held_on post due_on done_on salt",
    "forum_rules": "authority body open_to chair times_a_year speaking population source confirmed",
    "forum_meeting":
      "authority reference body meeting held_on way venue channels councillors officers "
      + "officer_minutes hour_pence hire_pence other_pence issues decisions given_pence withdrawn",
    "forum_attendance": "authority meeting residents first_time", "model_comparison": "authority review content",
    "forum_action":
      "authority reference body meeting asked_on asked post due_on outcome closed_on done told_on told",
    "model_review":
      "authority reference title asked_by due_on from_on to_on models published_on judgement",
    "model_review_draft": "authority reference edition content",
    "enquiry": "authority reference way topic place received_on due_on owner_post answered_on closed_on",
    "enquirer": "authority enquiry wish account closed_on salt",
    "enquiry_message": "authority enquiry number kind post at closed_on salt",
    "open_question": "authority reference title about opens_on closes_on activity started_at",
    "opinion_statement": "authority question number is_seed state came_at rejected_at salt",
    "opinion_vote": "authority question statement given_at seal",
    "discussion":
      "authority reference kind title about opens_on closes_on moderation rules activity started_at",
    "discussion_post": "authority discussion number kind topic post state rule came_at removed_at salt",
    "discussion_name": "authority discussion post account seal",
    "discussion_tally": "authority discussion post supports comments seal",
    "discussion_support": "authority discussion post given_at seal",
    "discussion_report": "authority discussion post account rule reported_at settled_at seal",
    "discussion_ruling": "authority discussion post rule ruled_at appealed_at outcome outcome_at salt",
    "discussion_filter": "authority entries",
    "community_event":
      "authority reference title about day begins ends way venue address directions access offers places together "
      + "closes_on contact body activity called_off changes announced_at changed_at note noted_on",
    "event_joining": "authority event link salt", "event_attendance": "authority event people",
    "event_tally": "authority event places taken waiting last seal",
    "event_sign_up": "authority event number account people state signed_up_at held_on untold seal",
    "event_need": "authority event number account held_on seal",
    "postcode_edition": "authority name file_digest content_digest postcodes entered_on",
    "postcode_sector": "sector postcodes",
    "constitution_article":
      "authority reference valid_from valid_to entered_on entered_under kind title content posts",
    "constitution_amendment":
      "authority entry effective_on way decision decided_on considered_on consultation reason changes",
    "search_entry": "id authority source subject kind part body day valid_from valid_to",
    "single_sign_on": "authority issuer client_id client_secret vouches_for_addresses",
    "demonstration": "authority begun_on",
    "proposal": "authority id title summary decision_day decided_by effective_day content entered_on",
    "dispensation": "authority id first_day last_day granted_by",
    "meeting_draft": "authority meeting version content",
    "meeting_attendance": "authority meeting",
    "sensitive_interest": "authority id last_day salt",
    "exempt_paper": "authority meeting paper version salt",
    "meeting_paper_piece": "authority meeting paper version place bytes",
    "exempt_paper_piece": "authority meeting paper version place salt",
    "report_template": "authority version content",
    "agenda_release":
      "authority meeting number state due_at accepted set_at published_at tries next_at checked_at said seal",
    "registered_interest": "authority id category notified_on last_day sensitive salt",
    "meeting_minutes": "authority meeting version content published_at",
    "declared_interest": "authority meeting item kind",
    "meeting":
      "authority reference body day minute place number title "
      + "status moved_to reason convened_on shorter_notice announced_at agenda_at minutes_at",
    "meeting_paper":
      "authority meeting reference item title author version "
      + "content recommendations background exempt supplement correction published_at parts",
    "agenda_item": "authority meeting item ordinal number title kind note exemption urgency published_at announcement",
    "proposal_decision":
      "authority proposal number outcome decided_on taken_by minute effective_day reason entered_on "
      + "put_into_effect_on effect_entry register",
    "staff_consultation": "authority proposal opens closes unions meetings pack contact closed_on closing summary",
    "consulted_person": "authority id proposal account added_on closed_on salt",
    "consultation_response": "authority id proposal source person account way received_on themes closed_on salt",
    "consultation_theme": "authority proposal number closed_on salt",
    "proposal_condition": "authority proposal decision number kind words met_on evidence noted_by",
    "draft": "authority id title state chosen begun_at changed_at",
    "draft_establishment": "authority draft fingerprint content",
    "draft_alternative": "authority draft reference name establishment content standing version",
    "draft_step": "authority draft alternative number words effect content",
    "forward_plan_entry":
      "authority reference title matter taker_kind ward first_day last_day documents copies_from other_documents judgement "
      + "private_reasons published_at published_on exception withdrawn_on withdrawal",
    "prior_consideration": "authority entry body considered_on meeting view comments",
    "scrutiny_report":
      "authority reference body agreed_on meeting title findings recommendations addressee received_on notice_on "
      + "published_at answered_on answer",
    "activity_draft": "authority reference title content questions changed_at",
    "activity": "authority reference title level opens_on closes_on announcement published_at content",
    "activity_questions": "authority activity version published_at content",
    "activity_response": "authority activity number channel received_at version erase_on seal",
    "activity_recount": "authority activity times withdrawn seal",
    "activity_item": "authority activity meeting item",
    "activity_listener": "authority id account confirmed told_report told_decision erase_on seal",
    "equality_answer": "authority id activity erase_on seal",
    "begun_answer": "authority digest activity version changed_at seal",
    "answer_file": "authority id activity question kind size erase_on seal",
    "election": "authority id title notice_on poll_on withdrawn_on",
    "option_picture": "authority digest kind bytes",
    "paper_answer": "authority activity sheet version typed_at seal",
    "stall": "authority activity number digest place ends_on ended_at seal",
    "activity_theme": "authority activity number title said outcome answer considered_by considered_on",
    "theme_coding": "authority activity response question themes erase_on seal",
    "format_order":
      "authority reference format language matter_kind matter title asked_on due_on supplier pence state state_on place "
      + "reason",
    "format_request":
      "authority number matter_kind matter needed_by received_at format_order closed_on salt",
    "equality_assessment":
      "authority reference version title matter_kind matter answers asked responsible review_on signed_on signed_by",
    "equality_draft": "authority reference edition content",
    "equality_information": "authority number published_on title content about employees figures",
    "equality_objective":
      "authority number published_on objective measure target due_on progress progress_on reached",
    "decision":
      "authority reference taken_on taker_kind ward meeting item motion title minute resolution reasons alternatives executive "
      + "is_key judgement announcement delegation power published_at published_on call_in_days is_called_in implemented_on "
      + "implementation superseded_by actions papers_hours nature",
    "motion": "authority meeting number item content amends budget state",
    "account": "authority id kind state opened_at closed_at",
    "account_person": "authority account salt",
    "account_secret": "authority account salt",
    "recovery_code": "authority account ordinal used_at salt",
    "linked_identity": "authority account issuer salt",
    "role_grant": "authority id account scope_kind scope valid_from valid_to",
    "sign_in_link": "authority digest purpose account made_at ends_at used_at seal",
    "session": "authority digest id account stage renewed_at ends_at seal",
    "code_used": "authority account seal",
    "access_token": "authority digest id account ends_at seal",
    "request_key": "authority account request entry seal",
    "attempt": "authority failures last_at seal",
    "letter": "authority id account state tries next_at claimed_by claimed_at made_at done_at seal",
    "news": "authority number part at kind source subject is_key amount",
    "news_about": "authority sort number part",
    "follower": "authority id account confirmed_at heard next_at seal",
    "follow_request": "authority digest account frequency made_at ends_at seal",
    "attached_file": "authority id draft kind size digest state attached_at looked_at salt",
    "file_piece": "authority digest place bytes",
    "draft_comment": "authority id draft about_kind about answers resolved_at",
    "draft_comment_text": "authority comment version written_at salt",
    "review_request": "authority id draft asked_at needed_by state answered_at salt",
    "privacy_receipt": "authority id kind done_at",
    "record_entry": "authority number fingerprint heading changes salt at deed subject",
    "record_seal": "authority day number fingerprint sealed_at public_key signature",
    "schema_migration": "number name checksum",
  ]

  @Test func `every column of every table is in the map or was declared to be about nobody`() {
    for table in Catalogue.tables {
      let plain = Set((Self.plain[table.name] ?? "").split(separator: " ").map(String.init))
      for column in table.columns where column.about.isEmpty && !plain.contains(column.name) {
        Issue.record("\(table.name).\(column.name) is neither about somebody nor declared plain: decide which it is")
      }
      for column in table.columns where !column.about.isEmpty {
        #expect(!plain.contains(column.name), "\(table.name).\(column.name) is declared both ways")
        #expect(table.privacy != nil, "\(table.name) is about somebody and not in the map")
      }
    }
  }

  @Test func `every rule and every finding of rows by account names a column that is there`() {
    for table in Catalogue.personal {
      guard let privacy = table.privacy else { continue }
      let names = Set(table.columns.map(\.name))
      if case .period(_, let column, _) = privacy.retention { #expect(names.contains(column), "\(table.name)") }
      for column in [privacy.account, privacy.email] where !column.isEmpty {
        #expect(names.contains(column), "\(table.name)")
      }
      #expect(names.contains("authority"), "\(table.name) cannot be asked council by council")
      if privacy.retention == .untilErased {
        #expect(privacy.stays.isEmpty && !privacy.account.isEmpty, "\(table.name) would never go")
      }
    }
  }

  @Test func `docs/data-map.md is what the code prints; script/data-map prints it again`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let kept = try String(contentsOf: root.appendingPathComponent("docs/data-map.md"), encoding: .utf8)
    #expect(kept == DataMapPage.markdown())
  }
}
