import Actions
import ArgumentParser
import Council
import Courier
import Law
import Publishing
import Store

struct ImportModernGovCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-moderngov",
    abstract: "Take over members, wards, groups and committees from a ModernGov site.",
    discussion: """
      Takes the address of the site, or files kept from it: the answers to GetCouncillorsByWard and GetCommittees. From an address it also \
      asks who sits on which committee. Addresses, telephone numbers and pictures are not looked at. What is known already by its number \
      is changed, nothing is taken away, and all of it is entered or nothing. Look through the kinds of the bodies afterwards.
      """)

  @Argument(help: "The address, such as https://democracy.kent.gov.uk, or the files (.xml).")
  var sources: [String]

  @OptionGroup var entering: EnteringOptions

  func run() throws {
    try explaining {
      let list = try list()
      let seats = list.committees.map(\.members.count).reduce(0, +)
      Output.say(
        "\(list.councillors.count) members, \(list.groups.count) groups, \(list.wards.count) wards, "
          + "\(list.committees.count) bodies, \(seats) memberships.")
      guard let (records, authority) = try entering.open() else { return }
      let deed = ImportSite(list, of: authority, from: entering.from, source: sources.joined(separator: ", "))
      let outcome = try records.carryOut(deed, by: .operatorAtTheMachine, at: .now)
      guard outcome.places + outcome.others > 0 else { return Output.say("\(authority): all of it stood already.") }
      Output.say("\(authority): entered or changed \(outcome.places) places and \(outcome.others) others.")
      if !list.groups.isEmpty {
        Output.say("Such a site does not say who signed a group’s notice: all its members stand there. Correct it.")
      }
    }
  }

  private func list() throws -> SiteList {
    guard let address = sources.first, sources.count == 1, address.contains("://") else {
      return try sources.reduce(into: SiteList()) { list, path in
        let bytes = try Input.read(path, limits: CSVLimits(bytes: ModernGovReading.mostBytes))
        list.add(try Self.read(bytes, path))
      }
    }
    var list = SiteList()
    list.add(try asked(address, "GetCouncillorsByWard"))
    list.add(try asked(address, "GetCommittees"))
    for councillor in list.councillors {
      guard let own = try? asked(address, "GetCommitteesByUser?lUserId=\(councillor.number)") else { continue }
      for committee in own.committees {
        guard let index = list.committees.firstIndex(where: { $0.number == committee.number }) else { continue }
        list.committees[index].members.append(councillor.number)
      }
    }
    return list
  }

  private func asked(_ address: String, _ operation: String) throws -> SiteList {
    let base = address.hasSuffix("/") ? String(address.dropLast()) : address
    let whole = "\(base)/mgWebService.asmx/\(operation)"
    guard var question = HTTPSQuestion(whole) else {
      throw Refusal(file: address, "An address begins with https://.")
    }
    question.headers = ["Accept: text/xml"]
    question.maximumBytes = ModernGovReading.mostBytes
    question.seconds = 60
    let answer: HTTPSQuestion.Answer
    do { answer = try question.ask() } catch { throw Refusal(file: whole, error.description) }
    guard answer.status == 200 else {
      throw Refusal(
        file: whole,
        "The site answers with the status \(answer.status). Keep its answer with a browser, and give the file.")
    }
    return try Self.read(answer.body, whole)
  }

  private static func read(_ bytes: [UInt8], _ file: String) throws -> SiteList {
    let (list, messages) = ModernGovReading.read(bytes, file: file)
    guard messages.isEmpty else { throw Refusal(messages) }
    return list
  }
}

extension SiteList {
  fileprivate mutating func add(_ other: SiteList) {
    councillors += other.councillors
    committees += other.committees
  }
}
