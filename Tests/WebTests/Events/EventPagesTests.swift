import Actions
import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Events, in the browser")
struct EventPagesTests {
  private struct Hall {
    let editor: Editor
    let part: [String: String]
    var site: Site { editor.site }

    func visit(
      _ more: [String: String] = [:], query: [String: String] = [:], form: [String: String]? = nil, days: Int = 0,
      asOfficer: Bool = false
    ) -> Visit {
      var visit = editor.visit(part.merging(more) { $1 }, query: query, form: form)
      if !asOfficer { visit.signedIn = nil }
      visit.now = Now(editor.now.moment.adding(seconds: days * 86_400), editor.now.day.adding(days: days))
      return visit
    }

    func officer(query: [String: String] = [:], form: [String: String]? = nil, days: Int = 0) -> Visit {
      visit(query: query, form: form, days: days, asOfficer: true)
    }

    func text(_ answer: Answer) -> String { Editor.text(answer) }

    func token(_ number: Int) throws -> String {
      try site.records.read {
        $0.placeToken(number, of: .init(rawValue: part["event"] ?? ""), at: "borsetshire").text
      }
    }

    func signUp(_ name: String, people: String = "1", needs: String = "") throws -> Answer {
      try site.signUp(
        visit(form: [
          "name": name, "email": "\(name.lowercased().filter(\.isLetter))@example.org", "people": people,
          "needs": needs,
        ]))
    }
  }

  private func announced(_ engine: Engine, _ more: [String: String] = [:]) throws -> Hall {
    let editor = try Editor(engine, role: .engagementOfficer)
    var typed = try Editor.fields(try editor.site.announcingEvent(editor.visit([:]), nil))
    let day = editor.now.day.adding(days: 10)
    typed.merge([
      "title": "The <green>", "about": "Mown *or* left?", "contact": "Parks", "day": day.typed, "begins": "6.30pm",
      "ends": "20:00", "way": "in-person", "venue": "Old <Hall>", "address": "1 Green Lane", "places": "2",
      "together": "2", "access-step-free": "yes", "offers": "Large print\nEasy read",
    ]) { $1 }
    let made = try editor.site.announceEvent(editor.visit([:], form: typed.merging(more) { $1 }))
    #expect(made.status == 303, "\(Editor.text(made).suffix(3_000))")
    return Hall(editor: editor, part: ["event": "EV-\(editor.now.day.year)-1"])
  }

  @Test(arguments: Engine.allCases)
  func `what is wrong with an event is told at each field, and nothing typed is lost`(engine: Engine) throws {
    let editor = try Editor(engine, role: .engagementOfficer)
    let refused = try editor.site.announceEvent(
      editor.visit(
        [:],
        form: [
          "title": "The <green>", "day": "31 February 2026", "begins": "late", "ends": "20:00", "way": "x",
          "places": "many", "together": "", "offers": "One\nTwo",
        ]))
    let text = Editor.text(refused)
    #expect(refused.status == 422)
    for words in [
      "Write a time of the day", "Choose how people take part", "Write a number of places", "Write a number of people",
    ] { #expect(text.contains(words), "\(words)") }
    let kept = try Editor.fields(refused)
    #expect(kept["title"] == "The <green>" && kept["offers"] == "One\nTwo" && kept["begins"] == "late")
    let whole = try editor.site.announceEvent(
      editor.visit(
        [:],
        form: [
          "title": "", "about": "", "contact": "", "day": editor.now.day.adding(days: 9).typed, "begins": "20:00",
          "ends": "19:00", "way": "both", "places": "1", "together": "2", "link": "http://x",
        ]))
    for words in [
      "Write in a line what it is", "Say what it is for", "Say whom to ask", "It ends before it begins",
      "Name the venue", "Write the address", "begins with https://", "more people than there are places",
    ] { #expect(Editor.text(whole).contains(words), "\(words)") }
  }

  @Test(arguments: Engine.allCases)
  func `it is announced, listed, read and put into a calendar; a page that is no number is the first`(engine: Engine)
    throws
  {
    let hall = try announced(engine)
    let list = hall.text(try hall.site.events(hall.visit(query: ["page": "x"])))
    #expect(list.contains("The &lt;green&gt;") && list.contains("Old &lt;Hall&gt;") && !list.contains("Announce an"))
    #expect(hall.text(try hall.site.events(hall.visit(query: ["page": "-3"]))).contains("The &lt;green&gt;"))
    #expect(hall.text(try hall.site.events(hall.officer())).contains("Announce an event"))
    let page = hall.text(try hall.site.event(hall.visit()))
    for words in [
      "18:30 to 20:00", "<em>or</em>", "Step-free from the street", "Easy read",
      "There are 2 places, and some are free.",
      "event.ics",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(!page.contains("Who comes"))
    #expect(throws: Problem.self) { try hall.site.event(hall.visit(["event": "EV-1-'"])) }
  }

  @Test(arguments: Engine.allCases)
  func `signing up twice gives the same answer and one place, and the page tells nobody who comes`(engine: Engine)
    throws
  {
    let hall = try announced(engine)
    let wrong = try hall.signUp("", people: "three")
    #expect(wrong.status == 422 && hall.text(wrong).contains("Write a number of people"))
    let many = try hall.signUp("Ada <b>", people: "3", needs: "A <loop>")
    #expect(many.status == 422 && hall.text(many).contains("One sign-up is for 1 to 2 people"))
    #expect(try Editor.fields(many)["needs"] == "A <loop>")
    let first = try hall.signUp("Ada <b>", people: "2", needs: "A <loop>")
    let again = try hall.signUp("Ada <b>", people: "2")
    #expect(first.status == 303 && first.location == again.location)
    let ben = try hall.signUp("Ben")
    #expect(ben.location == first.location)
    let page = hall.text(try hall.site.event(hall.visit(query: ["sent": "yes"])))
    #expect(page.contains("Look into your e-mail") && page.contains("All 2 places are taken."))
    #expect(!page.contains("Ada") && !page.contains("loop"))

    let own = try hall.site.ownPlace(hall.visit(["token": try hall.token(1)]), nil)
    #expect(own.hidesAddress && own.keeping == .never && hall.text(own).contains("You have a place, for 2 altogether."))
    let waits = hall.text(try hall.site.ownPlace(hall.visit(["token": try hall.token(2)]), nil))
    #expect(waits.contains("All places are taken.") && !waits.contains("Ada"))
    #expect(throws: Problem.linkIsOver) { try hall.site.ownPlace(hall.visit(["token": "x"]), nil) }
    #expect(throws: Problem.linkIsOver) { try hall.site.ownPlace(hall.visit(["token": try hall.token(9)]), nil) }
  }

  @Test(arguments: Engine.allCases)
  func `a place is changed and given up by its link, and whoever waits has it`(engine: Engine) throws {
    let hall = try announced(engine)
    _ = try hall.signUp("Ada", people: "2")
    _ = try hall.signUp("Ben")
    let (ada, ben) = (["token": try hall.token(1)], ["token": try hall.token(2)])
    let wrong = try hall.site.changeOwnPlace(hall.visit(ada, form: ["name": "", "people": "2", "needs": "Ramp"]))
    #expect(wrong.status == 422 && hall.text(wrong).contains("Write your name"))
    #expect(try Editor.fields(wrong)["needs"] == "Ramp")
    #expect(try hall.site.changeOwnPlace(hall.visit(ada, form: ["name": "Ada", "people": "1"])).status == 303)
    #expect(hall.text(try hall.site.ownPlace(hall.visit(ben), nil)).contains("You have a place, for 1 altogether."))
    for _ in 1...2 {
      let gone = try hall.site.changeOwnPlace(hall.visit(ada, form: ["step": "give-up"]))
      #expect(gone.status == 303 && gone.location?.hasSuffix("?sent=given-up") == true)
    }
    #expect(throws: Problem.linkIsOver) { try hall.site.ownPlace(hall.visit(ada), nil) }
    let late = try hall.site.changeOwnPlace(hall.visit(ben, form: ["step": "give-up"], days: 11))
    #expect(late.status == 200 && !hall.text(late).contains("I do not come"))
  }

  @Test(arguments: Engine.allCases)
  func `officers see who comes and what they need, on a page, as a file without formulas, and names at the door`(
    engine: Engine
  ) throws {
    let hall = try announced(engine, ["way": "both", "link": "https://meet.example/1"])
    _ = try hall.signUp("=Ada", people: "2", needs: "A <loop>")
    _ = try hall.signUp("Ben")
    let list = hall.text(try hall.site.signUpList(hall.officer()))
    #expect(list.contains("2 of 2 places are taken.") && list.contains("A &lt;loop&gt;") && list.contains("Who waits"))
    let file = try hall.site.signUpFile(hall.officer())
    #expect(hall.text(file).contains("'=Ada") && file.keeping == .never)
    let door = hall.text(try hall.site.doorSheet(hall.officer()))
    #expect(door.contains("=Ada") && !door.contains("loop") && !door.contains("@example.org") && !door.contains("Ben"))
    #expect(!hall.text(try hall.site.event(hall.officer())).contains("meet.example"))
    let place = hall.text(try hall.site.ownPlace(hall.visit(["token": try hall.token(1)]), nil))
    #expect(place.contains("href=\"https://meet.example/1\""))
    let waits = hall.text(try hall.site.ownPlace(hall.visit(["token": try hall.token(2)]), nil))
    #expect(!waits.contains("meet.example"))
  }

  @Test(arguments: Engine.allCases)
  func `an officer signs up whoever has no e-mail, finds the page of the place, and is told whom to ring`(
    engine: Engine
  ) throws {
    let hall = try announced(engine)
    #expect(hall.text(try hall.site.signingUp(hall.visit(), nil)).contains("an officer signs you up: Parks."))
    let wrong = try hall.site.enterSignUp(
      hall.officer(form: ["name": "Gran <b>", "reach": "", "email": "", "people": "1", "needs": "A <loop>"]))
    #expect(wrong.status == 422 && hall.text(wrong).contains("a telephone number or an address"))
    #expect(try Editor.fields(wrong)["needs"] == "A <loop>")
    let slip = try hall.site.enterSignUp(hall.officer(form: ["name": "Gran", "email": "gran", "people": "x"]))
    #expect(slip.status == 422 && hall.text(slip).contains("or leave it empty"))
    _ = try hall.signUp("Ada", people: "2")
    let made = try hall.site.enterSignUp(
      hall.officer(form: ["name": "Gran <b>", "reach": "01234 <5>", "people": "1", "needs": ""]))
    #expect(made.status == 303 && made.location?.hasSuffix("/list?entered=2") == true)
    let list = try hall.site.signUpList(hall.officer(query: ["entered": "2"]))
    let gran = try hall.token(2)
    #expect(hall.text(list).contains("They wait for a place") && hall.text(list).contains("01234 &lt;5&gt;"))
    #expect(hall.text(list).contains("place/\(gran)") && list.keeping == .never)
    #expect(!hall.text(list).contains("place/\(try hall.token(1))") && !hall.text(list).contains("Who is to be told<"))
    let place = hall.text(try hall.site.ownPlace(hall.visit(["token": gran]), nil))
    #expect(place.contains("are told when there is room") && place.contains("01234 &lt;5&gt;"))

    _ = try hall.site.changeOwnPlace(hall.visit(["token": try hall.token(1)], form: ["step": "give-up"]))
    let untold = hall.text(try hall.site.signUpList(hall.officer()))
    #expect(untold.contains("Who is to be told<") && untold.contains("Gran &lt;b&gt; was told"))
    #expect(try hall.site.noteTold(hall.officer(form: ["number": "2"])).status == 303)
    let after = hall.text(try hall.site.signUpList(hall.officer(query: ["told": "yes"])))
    #expect(after.contains("It is noted") && !after.contains("was told<"))
    let door = hall.text(try hall.site.doorSheet(hall.officer()))
    #expect(door.contains("Gran &lt;b&gt;") && !door.contains("01234"))
  }

  @Test(arguments: Engine.allCases)
  func `it is changed, called off with a reason, and after that nobody signs up`(engine: Engine) throws {
    let hall = try announced(engine)
    _ = try hall.signUp("Ada", people: "2")
    let typed = try Editor.fields(try hall.site.changingEvent(hall.officer(), nil))
    #expect(typed["begins"] == "18:30" && typed["places"] == "2")
    let fewer = try hall.site.changeEvent(
      hall.officer(form: typed.merging(["places": "1", "together": "1", "access-step-free": "yes"]) { $1 }))
    #expect(fewer.status == 422 && hall.text(fewer).contains("2 places are taken"))
    #expect(try hall.site.changeEvent(hall.officer(form: typed.merging(["venue": "New Hall"]) { $1 })).status == 303)
    let old = try hall.site.changeEvent(hall.officer(form: typed.merging(["venue": "Third Hall"]) { $1 }))
    #expect(old.status == 422 && hall.text(old).contains("Somebody else has changed it"))
    #expect(try Editor.fields(old)["venue"] == "Third Hall")
    let silent = try hall.site.callOffEvent(hall.officer(form: ["reason": ""]))
    #expect(silent.status == 422 && hall.text(silent).contains("Say why it is not held"))
    #expect(try hall.site.callOffEvent(hall.officer(form: ["reason": "Snow <lies>."])).status == 303)
    #expect(hall.text(try hall.site.event(hall.visit())).contains("Snow &lt;lies&gt;."))
    #expect(try hall.site.signingUp(hall.visit(), nil).status == 410)
    let late = try hall.signUp("Ben")
    #expect(late.status == 422 && hall.text(late).contains("called off"))
    let place = hall.text(try hall.site.ownPlace(hall.visit(["token": try hall.token(1)]), nil))
    #expect(place.contains("Snow &lt;lies&gt;.") && !place.contains("I do not come"))
  }

  @Test(arguments: Engine.allCases)
  func `afterwards it is told what was said, and few who came are told as few`(engine: Engine) throws {
    let hall = try announced(engine)
    let wrong = try hall.site.reportEvent(hall.officer(form: ["people": "some", "note": "It *was* good."], days: 11))
    #expect(wrong.status == 422 && hall.text(wrong).contains("Write how many came"))
    #expect(try Editor.fields(wrong)["note"] == "It *was* good.")
    let form = ["people": "3", "note": "It *was* good."]
    #expect(try hall.site.reportEvent(hall.officer(form: form)).status == 422)
    #expect(try hall.site.reportEvent(hall.officer(form: form, days: 11)).status == 303)
    let page = hall.text(try hall.site.event(hall.visit(days: 11)))
    #expect(page.contains("Fewer than 5 people came.") && page.contains("<em>was</em>") && !page.contains("Sign up"))
    _ = try hall.site.reportEvent(hall.officer(form: form.merging(["people": "31"]) { $1 }, days: 11))
    #expect(hall.text(try hall.site.event(hall.visit(days: 11))).contains("31 people came."))
    #expect(hall.text(try hall.site.events(hall.visit(days: 11))).contains("No event is announced."))
  }
}
