import Actions
import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

/// Somebody who may change the structure of Borsetshire, at the site’s own pages.
struct Editor {
  let site: Site
  let person: ActingPerson
  let now: Now

  init(_ engine: Engine, role: Role = .structureEditor) throws {
    let records = try engine.records()
    let today = Sample.day("2026-11-21")
    let now = Now(Moment(milliseconds: today.number * 86_400_000 + 32_400_000), today)
    try records.carryOut(ImportCase(Sample.restructure), by: .operatorAtTheMachine, at: now)
    self.now = now
    site = Site(records: records, now: { now })
    person = ActingPerson(
      .account("e1"), post: "Establishment Officer", grants: [RoleGrant(authority: "borsetshire", role: role)])
  }

  func visit(_ parameters: [String: String], query: [String: String] = [:], form: [String: String]? = nil) -> Visit {
    var visit = Visit(
      path: "/borsetshire", parameters: parameters.merging(["authority": "borsetshire"]) { $1 }, query: query, now: now)
    visit.signedIn = SignedIn(
      authority: "borsetshire", name: "E", person: person, session: "s", formToken: "t", holder: nil, renewed: nil)
    if let form {
      visit.isForm = true
      visit.form = SubmittedForm(
        fields: form.map { .init(name: $0.key, fileName: nil, bytes: Array($0.value.utf8)) })
    }
    return visit
  }

  /// The fields of a page’s form, as a browser would send them.
  static func fields(_ answer: Answer) throws -> [String: String] {
    let page = Self.text(answer)
    let form = try #require(page.firstMatch(of: /(?s)<form[^>]*class="edit".*?<\/form>/)).output
    var fields: [String: String] = [:]
    for input in form.matches(of: /<input[^>]*>/) {
      let tag = String(input.output)
      guard let name = tag.firstMatch(of: #/ name="([^"]*)"/#)?.output.1 else { continue }
      if tag.contains("checkbox"), !tag.contains(" checked") { continue }
      fields[String(name)] = plain(tag.firstMatch(of: #/ value="([^"]*)"/#)?.output.1 ?? "")
    }
    for area in form.matches(of: /(?s)<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/) {
      fields[String(area.output.1)] = String(plain(area.output.2).drop { $0 == "\n" })
    }
    for select in form.matches(of: /(?s)<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/) {
      let chosen = select.output.2.firstMatch(of: /<option value="([^"]*)" selected/)?.output.1
      fields[String(select.output.1)] = plain(
        chosen ?? select.output.2.firstMatch(of: /<option value="([^"]*)"/)?.output.1 ?? "")
    }
    return fields
  }

  static func text(_ answer: Answer) -> String { String(decoding: answer.finished().body, as: UTF8.self) }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// The fields of the form that changes the receptionists, with some of them typed anew and the grounds filled in.
  func typed(_ changes: [String: String], grounds: Bool = true) throws -> [String: String] {
    var fields = try Self.fields(try site.postToEdit(visit(["post": "RECEP"])))
    if grounds {
      fields.merge(["under": "Head of Paid Service, 20 November 2026", "reason": "The desk takes telephone calls."]) {
        $1
      }
    }
    return fields.merging(changes) { $1 }
  }

  func send(_ fields: [String: String]) throws -> Answer {
    try site.editPost(visit(["post": "RECEP"], form: fields))
  }

  func receptionist(on day: String = "2026-11-21") throws -> Post {
    let council = try #require(try site.records.authority("borsetshire"))
    let standing = try council.establishment(on: Sample.day(day))
    return try #require(standing.postsByReference[.init(rawValue: "RECEP")])
  }
}
