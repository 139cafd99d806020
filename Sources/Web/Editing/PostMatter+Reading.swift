import CaseFiles
import Council
import HTML
import Law

extension PostMatter {
  static func texts(of post: Post) -> [String: String] {
    var texts = Dictionary(PostField.allCases.map { ($0.rawValue, $0.text(of: post)) }) { first, _ in first }
    texts["grade-evaluation"] = post.gradeSubjectToEvaluation ? "yes" : ""
    texts["designations"] = post.designations.map(\.rawValue).joined(separator: "\n")
    return texts
  }

  static func read(
    _ texts: [String: String], over base: Post, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) throws -> Post {
    var (reading, post) = (FieldReading(texts: texts), base)
    post.title = reading.text("title")
    post.unit = .init(rawValue: reading.text("unit"))
    let manager = reading.text("reports-to")
    if manager != base.reportsTo?.rawValue { post.reportsTo = Self.manager(manager, among: try around()) }
    post.area = reading.text("area")
    post.grade = reading.text("grade")
    post.gradeSubjectToEvaluation = reading.text("grade-evaluation") == "yes"
    post.payFrom = reading.value("pay-from", ScalarForms.amount)
    post.payTo = reading.value("pay-to", ScalarForms.amount)
    post.costEach = reading.value("cost", ScalarForms.amount)
    readTime(&reading, &post)
    // In the order they had, so that a tick more is not every tick anew.
    let ticked = reading.lines("designations").compactMap(Designation.init)
    post.designations = base.designations.filter(ticked.contains) + ticked.filter { !base.designations.contains($0) }
    post.delegations = reading.lines("delegations")
    post.properOfficerFunctions = reading.lines("functions")
    post.outsideSeats = reading.lines("seats")
    post.duties = reading.lines("duties")
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    return post
  }

  private static func readTime(_ reading: inout FieldReading, _ post: inout Post) {
    post.fteEach =
      required("fte", "Say the working time: 1 is full time.", &reading, ScalarForms.workingTime) ?? post.fteEach
    post.positions =
      required("positions", "Say how many posts it stands for: 1 for one.", &reading) {
        ScalarForms.count($0, in: 1...100_000)
      } ?? post.positions
    post.basis = Post.Basis(rawValue: reading.text("basis")) ?? post.basis
    post.status = Post.Status(rawValue: reading.text("status")) ?? post.status
    post.funding = funding(&reading)
  }

  private static func required<T>(
    _ name: String, _ words: String, _ reading: inout FieldReading, _ parse: (String) -> Parsed<T>
  ) -> T? {
    if reading.text(name).isEmpty { reading.faults.add(said: words, at: name) }
    return reading.value(name, parse)
  }

  static func funding(_ reading: inout FieldReading) -> [FundingShare] {
    reading.lines("funding").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, case .value(let points) = ScalarForms.percent(String(words[1])) else {
        reading.faults.add("“\(line.prefix(60))” is no share of a fund. Write it like GF 60%.", at: "funding")
        return nil
      }
      return FundingShare(Fund(rawValue: String(words[0])), basisPoints: points)
    }
  }

  /// A post by its reference or by a title that only one has.
  private static func manager(_ text: String, among around: Establishment) -> Post.Reference? {
    guard !text.isEmpty else { return nil }
    let reference = Post.Reference(rawValue: text)
    guard around.postsByReference[reference] == nil else { return reference }
    let titled = around.posts.filter { $0.title.lowercased() == text.lowercased() }
    return titled.count == 1 ? titled.first?.reference : reference
  }
}
