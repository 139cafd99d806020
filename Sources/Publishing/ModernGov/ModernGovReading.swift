import Council
import Law

/// Reads what a ModernGov site tells of its members and committees. Addresses, telephone numbers and pictures are not looked at.
public enum ModernGovReading {
  /// The most bytes of one answer.
  public static let mostBytes = 16 << 20

  /// What an answer holds, and what was wrong; when anything was, nothing should be entered.
  public static func read(_ bytes: [UInt8], file: String) -> (list: SiteList, messages: [InputMessage]) {
    let root: XMLTree
    do { root = try XMLReader.read(bytes, mostBytes: mostBytes) } catch {
      return (SiteList(), [InputMessage(file: file, line: error.line, text: error.text)])
    }
    var messages: [InputMessage] = []
    var list = SiteList()
    switch root.name.lowercased() {
    case "councillorsbyward": list.councillors = councillors(root, file, &messages)
    case "committees": list.committees = committees(root)
    default:
      let words =
        "It begins with <\(root.name.prefix(60))>. The answer to GetCouncillorsByWard or to GetCommittees is expected."
      messages.append(InputMessage(file: file, text: words))
    }
    if messages.isEmpty, list == SiteList() {
      messages.append(InputMessage(file: file, text: "Nobody and nothing is listed in it."))
    }
    return (messages.isEmpty ? list : SiteList(), messages)
  }

  private static func councillors(
    _ root: XMLTree, _ file: String, _ messages: inout [InputMessage]
  ) -> [SiteList.Councillor] {
    var found: [Int: SiteList.Councillor] = [:]
    for ward in root["wards"]?.all("ward") ?? [] {
      let title = plain(ward.words("wardtitle"))
      for one in ward["councillors"]?.all("councillor") ?? [] {
        let name = plain(one.words("fullusername"))
        guard let number = Int(one.words("councillorid")), number > 0 else {
          let words = "\(name.isEmpty ? "Somebody" : name) in \(title) has no councillorid."
          messages.append(InputMessage(file: file, text: words))
          continue
        }
        // A seat that nobody has is listed as somebody of that name.
        guard !name.isEmpty, !name.lowercased().contains("vacan") else { continue }
        var councillor =
          found[number]
          ?? SiteList.Councillor(number: number, name: name, group: group(one), wards: [], from: start(one))
        if !title.isEmpty, !councillor.wards.contains(title) { councillor.wards.append(title) }
        found[number] = councillor
      }
    }
    return found.values.sorted { $0.number < $1.number }
  }

  private static func group(_ one: XMLTree) -> String {
    let named = plain(one.words("politicalgrouptitle"))
    let party = named.isEmpty ? plain(one.words("politicalpartytitle")) : named
    let none = ["independent", "no political group", "no group", "non-aligned", "unaligned", "not specified", "vacant"]
    return named.isEmpty && none.contains(party.lowercased()) || none.dropFirst().contains(party.lowercased())
      ? "" : party
  }

  private static func start(_ one: XMLTree) -> Day? {
    let term = one["termsofoffice"]?.all("termofoffice").last
    let parts = (term?.words("startdate") ?? "").split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
  }

  private static func committees(_ root: XMLTree) -> [SiteList.Committee] {
    var names: Set<String> = []
    return root.all("committee").compactMap { one in
      let name = plain(one.words("committeetitle"))
      let isOver = ["committeedeleted", "committeeexpired"].contains { one.words($0).lowercased() == "true" }
      guard let number = Int(one.words("committeeid")), number > 0, !name.isEmpty, !isOver,
        names.insert(name.lowercased()).inserted
      else { return nil }
      return SiteList.Committee(number: number, name: name)
    }
  }

  /// A text as it was meant: such sites escape some texts twice.
  private static func plain(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let meaning = XMLReader.meaning(of: String(rest[rest.index(after: start)..<end]))
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += meaning
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
