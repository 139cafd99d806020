import Actions
import Council
import HTTPTypes
import Law
import Secrets
import Store
import Testing

@testable import Web

@Suite("Files with answers, and pictures of options, on the site")
struct AnswerFilePagesTests {
  private static let document = "%PDF-1.7\n%%EOF\n"

  private func town(_ files: FileRules = FileRules()) throws -> (town: Town, path: String) {
    let town = try Town(files: files)
    try town.enterActivity()
    return (town, "/\(Town.id)/involvement/A-\(town.clock.now.day.year)-1")
  }

  /// Begins an answer and presses the button to add files: where it leads.
  private func pressed(_ browser: Browser, _ path: String) async throws -> String {
    let form = try #require(try await browser.get("\(path)/answer").forms.first { $0.action.hasSuffix("/answer") })
    let reply = try await browser.post(form.action, form.values.merging(["q1": "0", "step": "files-q5"]) { $1 })
    return try #require(reply.headers[.location])
  }

  @Test func `a file is added before the page is whole, what was typed stands, and an officer opens it`() async throws {
    let (town, path) = try town()
    let browser = Browser(town)
    let page = try await pressed(browser, path)
    #expect(page.contains("/files/q5"))
    let added = try await browser.upload(page, "a \"plan\".pdf", Self.document)
    #expect(added.status == 303 && added.headers[.location] == page)
    let kept = try await browser.get(page)
    #expect(kept.text.contains("a plan.pdf") && !kept.text.contains("No file is added yet"))
    let link = try #require(page.split(separator: "/files").first)
    let first = try await browser.get("\(link)?page=1")
    #expect(first.text.contains("a plan.pdf") && first.text.contains("Add or remove files"))
    let form = try #require(first.forms.first { $0.action.hasSuffix("/answer") })
    #expect(first.text.contains(#"name="q1" value="0" checked"#))
    let next = try await browser.post(form.action, form.values.merging(["q1": "0", "step": "next"]) { $1 })
    let check = try await browser.get(try #require(next.headers[.location]))
    #expect(check.text.contains("a plan.pdf"))
    let last = try #require(check.forms.first { $0.action.hasSuffix("/answer") })
    let sent = try await browser.post(last.action, last.values.merging(["step": "send"]) { $1 })
    #expect(try await browser.get(try #require(sent.headers[.location])).text.contains("a plan.pdf"))

    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let answers = try await officer.get("\(path)/answers")
    let file = try #require(answers.text.firstMatch(of: /href="([^"]+\/answers\/2\/files\/[^"]+)"/)?.output.1)
    let opened = try await officer.get(String(file))
    #expect(opened.status == 200 && opened.text == Self.document)
    #expect(opened.headers[.contentDisposition]?.hasPrefix("attachment") == true)
    #expect(opened.headers[.cacheControl] == "no-store")
    #expect(try await officer.get(String(file).replacing("/answers/2/", with: "/answers/1/")).status == 404)
    #expect(try await browser.get(String(file)).status != 200)
  }

  @Test func `what is refused is said beside the field, and a removed file is gone`() async throws {
    let (town, path) = try town()
    let browser = Browser(town)
    let page = try await pressed(browser, path)
    let refused = try await browser.upload(page, "film.mov", "no")
    #expect(refused.status == 422 && refused.text.contains("A file ending in .mov is not taken here"))
    _ = try await browser.upload(page, "plan.pdf", Self.document)
    let removal = try #require(try await browser.get(page).forms.first { $0.values["remove"] != nil })
    #expect(try await browser.send(removal, [:]).status == 303)
    #expect(try await browser.get(page).text.contains("No file is added yet"))
    let other = try await pressed(Browser(town), path)
    #expect(try await browser.get(other.replacing("/files/q5", with: "/files/q1")).status == 404)
    #expect(try await browser.get(page.replacing("/answer/", with: "/answer/A")).status == 404)
    let made = Token(RandomBytes { Array(repeating: 3, count: $0) }).text
    let over = try await browser.get("\(path)/answer/\(made)/files/q5")
    #expect(over.headers[.location]?.hasSuffix("/answer?over=yes") == true)
  }

  @Test(arguments: [("false", "The virus check refused"), ("no-such-scanner", "could not be checked for viruses")])
  func `what is not found clean is not kept, whoever sends it`(scanner: String, words: String) async throws {
    let (town, path) = try town(FileRules(scanner: FileScanner(command: scanner)))
    let browser = Browser(town)
    let page = try await pressed(browser, path)
    let sent = try await browser.upload(page, "plan.pdf", Self.document)
    #expect(sent.status == 422 && sent.text.contains(words))
    #expect(try await browser.get(page).text.contains("No file is added yet"))
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let picture = try await officer.upload(
      "\(path)/build/q1/pictures", "park.png", "no picture", with: ["option": "0", "words": "A park"])
    #expect(picture.status == 422 && picture.text.contains(words))
  }

  @Test func `an option has a picture with words, wherever it is chosen, and keeps it when the question is changed`()
    async throws
  {
    let (town, path) = try town()
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let page = "\(path)/build/q1/pictures"
    let bare = try await officer.upload(page, "park.png", "no picture", with: ["option": "0", "words": ""])
    #expect(bare.status == 422 && bare.text.contains("Write what is to be seen on it"))
    let film = try await officer.upload(page, "park.heic", "no picture", with: ["option": "0", "words": "A park"])
    #expect(film.status == 422 && film.text.contains("Choose one of these: jpg, png."))
    let reference = Activity.Reference(rawValue: "A-\(town.clock.now.day.year)-1")
    try town.records.carryOut(
      PictureOption(
        (Self.picture, FileName("park.png"), "A park with trees"), beside: "Parks", of: "q1", in: reference, at: Town.id
      ),
      by: .operatorAtTheMachine, at: town.clock.now)
    let build = try await officer.get("\(path)/build?question=q1")
    let form = try #require(build.forms.first { $0.values["kind"] != nil })
    #expect(try await officer.send(form, ["text": "What comes first now?"]).status == 303)
    try town.records.carryOut(
      PublishActivity(reference, note: "A picture.", inSpiteOfWarnings: true, at: Town.id), by: .operatorAtTheMachine,
      at: town.clock.now)
    for part in ["answer", "questions", "enter"] {
      let asked = try await officer.get("\(path)/\(part)")
      let image = try #require(asked.text.firstMatch(of: /<img src="([^"]+)" alt="A park with trees"/)?.output.1)
      let drawn = try await Browser(town).get(String(image))
      #expect(drawn.status == 200 && drawn.headers[.contentType] == "image/png")
    }
    let removal = try #require(try await officer.get(page).forms.first { $0.values["act"] == "remove" })
    #expect(try await officer.send(removal, [:]).status == 303)
    #expect(!(try await officer.get(page).text.contains("A park with trees")))
  }

  /// A PNG of one point.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
    0,
    0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81,
    0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
