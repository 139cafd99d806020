import Actions
import Council
import HTML
import Law
import Secrets
import Store

// What people wrote and let everybody read: without what they chose, in an order of chance, each read by an officer before.
extension Site {
  private static let mostWords = 50
  /// How many pieces are looked through for one page: a question that few answered must not read them all.
  private static let mostPieces = 20

  func wordsForEverybody(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let page = try records.read { open -> WordsPage in
      let activity = try visitedActivity(visit, open)
      guard activity.reportedAt != nil, activity.level.asks else { throw Problem.nothingHere }
      let versions = try open.questionVersions(of: activity.reference, at: id)
      let asked = Dictionary(versions.map { ($0.version, $0) }) { $1 }
      let questions = Questionnaire.united(versions).questions.filter { $0.kind.isOpen || $0.takesOther }
      var page = WordsPage(
        id: id, activity: activity, questions: questions,
        question: questions.count == 1
          ? questions[0].id : visit.query["question"].flatMap { name in questions.first { $0.id == name }?.id })
      page.isFirst = !(visit.query["from"].map(Self.isPlace) ?? false)
      var place = page.isFirst ? "" : visit.query["from"] ?? ""
      for _ in 0..<Self.mostPieces where page.entries.count < Self.mostWords {
        let some = try open.responsesForEverybody(
          to: activity.reference, at: id, after: place, atMost: 4 * Self.mostWords)
        for one in some {
          guard page.entries.count < Self.mostWords else {
            page.next = place
            return page
          }
          place = one.place
          let words = asked[one.response.version].map(one.response.published) ?? []
          let shown = words.filter { page.question == nil || $0.question.id == page.question }
          if !shown.isEmpty { page.entries.append(shown) }
        }
        guard some.count == 4 * Self.mostWords else { return page }
      }
      page.next = place
      return page
    }
    var frame = frame(
      council, "What people wrote: \(page.activity.title)", .involvement, involvementCrumbs(id, page.activity))
    frame.content = page.view
    return .page(frame, keeping: .askAgain)
  }

  /// Whether a text can be where a list goes on: digits in hexadecimal.
  private static func isPlace(_ text: String) -> Bool {
    text.utf8.count == 16
      && text.utf8.allSatisfy { ("0"..."9").contains(Unicode.Scalar($0)) || (97...102).contains($0) }
  }

  // MARK: By the receipt

  /// What somebody asks by their receipt: to withdraw all, or to change whether their words are for everybody.
  func changeByReceipt(_ visit: Visit) throws -> Answer {
    guard ["hide", "allow"].contains(visit.typed("act")) else { return try withdrawAnswer(visit) }
    do {
      try records.carryOut(
        AllowWords(Token(visit["token"]), areForEverybody: visit.typed("act") == "allow", at: visit["authority"]),
        by: .visitor, at: visit.now)
    } catch is InvolvementRefusal {
      throw Problem.nothingHere
    }
    return .seeOther(
      Address.activity(visit["authority"], .init(rawValue: visit["activity"]), "receipt/\(visit["token"])")
        + "?words=changed")
  }

  /// Whether words of an answer are for everybody, for whoever has the receipt.
  func wordsOfReceipt(_ visit: Visit, _ activity: Activity, _ response: ActivityResponse) -> HTMLNode {
    let address = Address.activity(visit["authority"], activity.reference, "receipt/\(visit["token"])")
    return leaf("words", "Who may read what you wrote") {
      if visit.query["words"] != nil { done("It is changed, and holds from now on.") }
      if response.mayBePublished {
        p {
          "Everybody may, without your name and without what you chose, when the report is out and an officer has read it. What could tell who you are is blacked out."
        }
        visit.sending(to: address, "Do not publish my words") {
          input(.type("hidden"), .name("act"), .value("hide"))
        }
      } else {
        p { "Only those who run this for the council. You can let everybody read it, without your name." }
        visit.sending(to: address, "You may publish my words") {
          input(.type("hidden"), .name("act"), .value("allow"))
        }
      }
    }
  }
}

/// A piece of what people wrote.
private struct WordsPage {
  var id: String
  var activity: Activity
  /// The questions to which people wrote.
  var questions: [ActivityQuestion]
  /// The one whose answers are looked at.
  var question: String?
  var entries: [[(question: ActivityQuestion, parts: [Redaction.Part])]] = []
  var isFirst = true
  /// Where the list goes on.
  var next: String?

  private var address: String { Address.activity(id, activity.reference, "words") }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: .data(activity.title), "What people wrote",
        lede:
          "Those who wrote it let everybody read it. An officer read it before, and says what is blacked out and why."
      ) {
        span { "Erased on \(activity.erasedOn.long)" }
      }
      choosing
      leaf("words", "In their words", margin: margin) {
        if let only = questions.first(where: { $0.id == question }) { p { b { only.text } } }
        if entries.isEmpty {
          emptyState(nothing)
        }
        for entry in entries { words(entry) }
        if let next {
          p {
            a(
              .class("btn ghost"),
              .href("\(address)?from=\(next)" + (question.map { "&question=\(Address.encoded($0))" } ?? ""))
            ) { "More of what people wrote" }
          }
        }
      }
    }
  }

  private var nothing: Phrase {
    if next != nil { return "Nothing stands on this page. There may be more behind it." }
    return isFirst ? "Nothing is published of what people wrote here." : "There is nothing more after what you read."
  }

  private var margin: HTMLNode {
    HTMLNode {
      p { "It stands in no order, so that nobody is known by when they answered." }
      p { "What is blacked out has a letter for the reason:" }
      ul(.class("plain")) {
        for reason in Redaction.Reason.allCases {
          li {
            b { reason.rawValue }
            span { " \(Phrase.term(reason.words))" }
          }
        }
      }
    }
  }

  @HTMLBuilder private var choosing: HTMLNode {
    if questions.count > 1 {
      form(.action(address), .method("get"), .class("flow")) {
        ChoiceField(
          name: "question", label: "Question",
          choices: [.init(value: "", words: "All questions")] + questions.map { .init(value: $0.id, name: $0.text) },
          chosen: question ?? ""
        ).node
        button(.class("btn ghost")) { "Show" }
      }
    }
  }

  private func words(_ entry: [(question: ActivityQuestion, parts: [Redaction.Part])]) -> HTMLNode {
    article(.class("remark")) {
      for (question, parts) in entry {
        if self.question == nil { p(.class("small soft")) { question.text } }
        // In whatever language they wrote.
        p(.class("said"), .dir("auto")) {
          for part in parts {
            switch part {
            case .words(let text): text
            case .blackedOut(let reason):
              span(.class("black"), .title(.term(reason.words))) { "blacked out, \(reason.rawValue)" as Phrase }
            }
          }
        }
      }
    }
  }
}
