import DatabasePort
import Foundation
import Store
import Synchronization

extension Site {
  /// The figures of the site in the text format of Prometheus, for networks that may read them. Others find no page.
  func metrics(_ visit: Visit) throws -> Answer {
    guard !visit.isVeiled, surroundings.metricsFrom.contain(visit.network) else { throw Problem.nothingHere }
    var text = MetricsText()
    text.requests(tally.times)
    text.add("folkmoot_connections_open", "gauge", [("", tally.connections.load(ordering: .relaxed))])
    text.add("folkmoot_room_working", "gauge", rooms.all.map { ("{room=\"\($0.name)\"}", $0.load.working) })
    text.add("folkmoot_room_waiting", "gauge", rooms.all.map { ("{room=\"\($0.name)\"}", $0.load.waiting) })
    text.add("folkmoot_database_readers", "gauge", [("", records.database.load.readers)])
    text.add("folkmoot_database_writers", "gauge", [("", records.database.load.writers)])
    if let letters = try? records.read({ try $0.countOfLettersWaiting() }) {
      text.add("folkmoot_letters_waiting", "gauge", [("", letters)])
    }
    if let bytes = Self.residentBytes { text.add("process_resident_memory_bytes", "gauge", [("", bytes)]) }
    var answer = Answer.text(text.text, contentType: "text/plain; version=0.0.4; charset=utf-8")
    answer.keeping = .never
    return answer
  }

  private static var residentBytes: Int? {
    guard let said = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
    return said.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }
}

/// Figures as Prometheus reads them.
struct MetricsText {
  private(set) var text = ""

  mutating func add(_ name: String, _ kind: String, _ values: [(labels: String, value: Int)]) {
    text += "# TYPE \(name) \(kind)\n"
    for (labels, value) in values { text += "\(name)\(labels) \(value)\n" }
  }

  mutating func requests(_ times: [Tally.Kind: Tally.Times]) {
    let sorted = times.sorted { ($0.key.route, $0.key.method) < ($1.key.route, $1.key.method) }
    add(
      "folkmoot_requests_total", "counter",
      sorted.flatMap { kind, times in
        times.statuses.sorted { $0.key < $1.key }.map { ("{\(Self.labels(kind)),status=\"\($0.key)\"}", $0.value) }
      })
    text += "# TYPE folkmoot_request_seconds histogram\n"
    for (kind, times) in sorted { addHistogram(Self.labels(kind), times) }
  }

  private mutating func addHistogram(_ labels: String, _ times: Tally.Times) {
    var soFar = 0
    for (limit, count) in zip(Tally.limits.map { Self.seconds($0) } + ["+Inf"], times.counts) {
      soFar += count
      text += "folkmoot_request_seconds_bucket{\(labels),le=\"\(limit)\"} \(soFar)\n"
    }
    text += "folkmoot_request_seconds_sum{\(labels)} \(Self.seconds(times.microseconds))\n"
    text += "folkmoot_request_seconds_count{\(labels)} \(soFar)\n"
  }

  private static func labels(_ kind: Tally.Kind) -> String { "method=\"\(kind.method)\",route=\"\(kind.route)\"" }

  private static func seconds(_ microseconds: Int) -> String {
    "\(microseconds / 1_000_000)." + String(1_000_000 + microseconds % 1_000_000).dropFirst()
  }
}
