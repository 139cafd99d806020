import Council
import Foundation
import Publishing
import Testing

@Suite("People and bodies as Popolo")
struct PopoloJSONTests {
  private func file() throws -> [String: [[String: Any]]] {
    let bytes = PopoloJSON.write(SomeRegister.made()) { page in
      switch page {
      case .member(let member): "https://moot.example/members/\(member.rawValue)"
      default: "https://moot.example/other"
      }
    }
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(read).compactMapValues { $0 as? [[String: Any]] }
  }

  @Test func `every reference of a membership names something in the same file`() throws {
    let file = try file()
    func ids(_ list: String) -> Set<String> { Set((file[list] ?? []).compactMap { $0["id"] as? String }) }
    let memberships = try #require(file["memberships"])
    #expect(memberships.count == 3 + 1 + 1 + 3)
    for (key, list) in [
      ("person_id", "persons"), ("organization_id", "organizations"), ("post_id", "posts"), ("area_id", "areas"),
      ("on_behalf_of_id", "organizations"),
    ] {
      let named = memberships.compactMap { $0[key] as? String }
      #expect(!named.isEmpty && Set(named).isSubset(of: ids(list)), "\(key): \(named)")
    }
    let parents = (file["organizations"] ?? []).compactMap { $0["parent_id"] as? String }
    #expect(parents == ["council/borsetshire", "council/borsetshire"])
    for (name, list) in file { #expect(ids(name).count == list.count, "an id of \(name) stands twice") }
  }

  @Test func `a membership says role, days and on whose behalf`() throws {
    let memberships = try #require(try file()["memberships"])
    func one(_ id: String) throws -> [String: Any] { try #require(memberships.first { $0["id"] as? String == id }) }
    #expect(try one("membership/PLAN.ASH")["role"] as? String == "chair")
    #expect(try one("membership/PLAN.OAK")["on_behalf_of_id"] as? String == "organization/Felpersham Parish Council")
    #expect(try one("membership/ASH/council/W1")["start_date"] as? String == "2025-05-06")
    #expect(try one("membership/ELM/council/W2")["end_date"] as? String == "2027-05-03")
    #expect(try one("membership/ASH/office/1")["role"] as? String == "leader: Money")
  }

  @Test func `lists for spreadsheets have a row for each, with names beside references`() {
    let memberships = String(decoding: MembershipCSV.write(SomeRegister.made()), as: UTF8.self)
    #expect(memberships.contains("PLAN,Planning & Licensing Committee,ASH,Cllr Ash,Members,chair,yes,,,"))
    let bodies = String(decoding: BodyCSV.write(SomeRegister.made().bodies), as: UTF8.self)
    #expect(bodies.split(separator: "\r\n").count == 2 && bodies.contains("Members | 3 | Borsetshire County Council"))
  }
}
