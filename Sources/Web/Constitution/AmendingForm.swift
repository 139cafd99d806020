import Council
import HTML
import Law
import Secrets
import Store

/// The form by which the constitution is amended: what was typed of each article and of the grounds, and what that comes to.
struct AmendingForm {
  /// What stands for the number of an article that is to be put in.
  static let new = "new"

  var visit: Visit
  var authority: Authority
  /// The articles to be amended as they were shown.
  var seen: [Article]
  /// Whether an article is to be put in, too.
  var putsIn: Bool
  /// What stands in the fields, by name.
  var texts: [String: String]
  var faults = FormFaults()

  /// The numbers under which the fields of each article stand.
  var keys: [String] { seen.map(\.reference.rawValue) + (putsIn ? [Self.new] : []) }

  /// What fills the fields before anybody typed.
  static func texts(of seen: [Article], on day: Day, today: Day) -> [String: String] {
    var texts = [
      "on": max(day, today).typed, "decided": today.typed, "way": ConstitutionChangedProperly.Way.council.rawValue,
    ]
    for article in seen {
      let key = article.reference.rawValue
      (texts["title-\(key)"], texts["text-\(key)"]) = (article.title, article.text)
      texts["posts-\(key)"] = ArticleField.posts.text(of: article)
    }
    return texts.merging(["kind-new": Article.Kind.article.rawValue]) { $1 }
  }

  /// What was typed.
  mutating func takeTyped() {
    texts = Dictionary((articleFields.flatMap(\.fields) + groundsFields).map { ($0.name, $0.typed(visit)) }) { $1 }
  }

  // MARK: What it states

  /// The amendments: what differs between what was shown and what was typed.
  mutating func amendments() -> [ArticleAmendment] {
    let reading = FieldReading(texts: texts)
    var found: [ArticleAmendment] = []
    for article in seen {
      let key = article.reference.rawValue
      let isRepealed = reading.text("repeal-\(key)") == "yes"
      guard let after = isRepealed ? article : sound(Self.stated(key, over: article, reading), key) else { continue }
      if let amendment = ArticleAmendment(from: article, to: isRepealed ? nil : after) { found.append(amendment) }
    }
    if putsIn {
      let kind = Article.Kind(rawValue: reading.text("kind-new")) ?? .article
      let blank = Article(
        reference: .init(rawValue: reading.text("reference-new")), kind: kind, title: "", text: "")
      let article = sound(Self.stated(Self.new, over: blank, reading), Self.new)
      if let amendment = ArticleAmendment(from: nil, to: article) { found.append(amendment) }
    }
    if found.isEmpty, faults.isEmpty {
      faults.add("This is what stands already. Change the text, or go back.", at: "text-\(keys.first ?? "")")
    }
    return found
  }

  /// An article that may stand as it is stated; what is wrong with another is noted, and it is not compared.
  private mutating func sound(_ article: Article, _ key: String) -> Article? {
    let wrong = article.objections.filter { $0.weight == .refuses }
    for objection in wrong { faults.add(said: objection.words, at: "\(objection.field)-\(key)") }
    return wrong.isEmpty ? article : nil
  }

  private static func stated(_ key: String, over base: Article, _ reading: FieldReading) -> Article {
    Article(
      reference: base.reference, kind: base.kind, title: reading.text("title-\(key)"),
      text: reading.texts["text-\(key)"] ?? "",
      posts: reading.lines("posts-\(key)").map(Post.Reference.init(rawValue:)))
  }

  /// On what grounds; `nil` when a day or the way cannot be read.
  mutating func grounds() -> AmendmentGrounds? {
    var reading = FieldReading(texts: texts)
    let (from, decided, considered) = (reading.day("on"), reading.day("decided"), reading.day("considered"))
    if reading.text("on").isEmpty { reading.faults.add("Say from which day it counts.", at: "on") }
    if reading.text("decided").isEmpty { reading.faults.add("Say on which day it was decided.", at: "decided") }
    let way = ConstitutionChangedProperly.Way(rawValue: reading.text("way"))
    if way == nil { reading.faults.add("Choose in which way it is changed.", at: "way") }
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    guard let from, let decided, let way, reading.faults.isEmpty else { return nil }
    return AmendmentGrounds(
      way, decision: reading.text("decision"), decidedOn: decided, from: from, consideredOn: considered,
      consultation: reading.text("consultation"), reason: reading.text("reason"))
  }

  /// Notes what stands against it at its fields; those of an article that is put in stand under another number.
  mutating func note(_ objections: [Objection]) {
    let number = texts["reference-new"] ?? ""
    for objection in objections where objection.weight == .refuses {
      var field = objection.field
      if putsIn, !number.isEmpty, field.hasSuffix("-\(number)") { field = field.dropLast(number.count) + Self.new }
      faults.add(said: objection.words, at: fieldNames.contains(field) ? field : "decision")
    }
  }

  // MARK: Its fields

  var fieldNames: [String] { (articleFields.flatMap(\.fields) + groundsFields).map(\.name) }

  /// The fields of each article.
  var articleFields: [EditGroup] {
    seen.map { article in
      let key = article.reference.rawValue
      return EditGroup(
        id: "article-\(key)", heading: "\(article.name): \(article.title)",
        note: "Write the article as it is to read. What goes and what comes is worked out from it.",
        fields: Self.fields(key) + [
          EditField(name: "repeal-\(key)", label: "Repeal the whole of it", kind: .tick)
        ])
    } + (putsIn ? [newArticle] : [])
  }

  private var newArticle: EditGroup {
    EditGroup(
      id: "article-new", heading: "An article that is put in",
      fields: [
        EditField(
          name: "reference-new", label: "Number", hint: "Figures, capital letters and full stops, such as 11A or A2.",
          kind: .line(isNarrow: true)),
        EditField(
          name: "kind-new", label: "Kind",
          kind: .choice(Article.Kind.allCases.map { .init(value: $0.rawValue, words: .term($0.words)) })),
      ] + Self.fields(Self.new))
  }

  private static func fields(_ key: String) -> [EditField] {
    [
      EditField(name: "title-\(key)", label: "Title"),
      EditField(
        name: "text-\(key)", label: "Text",
        hint: "Markdown. A provision begins with its number: 11.1, (2), (a). Headings begin with ###.",
        kind: .lines(rows: 16)),
      EditField(
        name: "posts-\(key)", label: "Posts it names", hint: "One post on each line, by its reference.",
        kind: .lines(rows: 3)),
    ]
  }

  var groundsFields: [EditField] {
    let committee = authority.settings.articlesConsideredBy
    return [
      EditField(
        name: "way", label: "In which way it is changed",
        kind: .choice(ConstitutionChangedProperly.Way.allCases.map { .init(value: $0.rawValue, words: $0.words) })),
      EditField(name: "decision", label: "Decision", hint: "Who took it, under which minute."),
      EditField(
        name: "decided", label: "Decided on", hint: "For example, \(visit.today.long).", kind: .line(isNarrow: true)),
      EditField(
        name: "considered",
        label: committee.map { "Considered by the \($0) on" } ?? "Considered by a committee on",
        hint: "Empty when it was not.", kind: .line(isNarrow: true)),
      EditField(
        name: "consultation", label: "Public consultation", hint: "What was asked and when; empty when there was none."),
      EditField(
        name: "on", label: "From this day on", hint: "A day to come is fine: it takes effect by itself.",
        kind: .line(isNarrow: true)),
      EditField(
        name: "reason", label: "Reason", hint: "In a sentence that anyone may read. Name no person.",
        kind: .lines(rows: 3)),
    ]
  }

  /// What tells one text of the form from another: what was previewed is what is made.
  var mark: String {
    let fields = fieldNames.map { "\($0)=\(FieldReading(texts: texts).text($0))" }.joined(separator: "\u{1F}")
    return Digest(of: fields.replacing("\r\n", with: "\n")).description
  }
}

extension ConstitutionChangedProperly.Way {
  var words: Phrase {
    switch self {
    case .council: "By decision of the council"
    case .factsOrLaw: "By the monitoring officer: facts, or a change in the law"
    case .reflectsDecision: "By the monitoring officer: an appendix, to reflect a decision"
    }
  }
}
