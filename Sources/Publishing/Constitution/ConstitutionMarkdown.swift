import Council
import Law

/// A constitution as one file of Markdown: a heading for each article (`# Article 11: Officers`) and each appendix
/// (`# Appendix A2: Scheme of delegation`), below it the posts it names (`Posts: CX, DLG`), then its text.
public enum ConstitutionMarkdown {
  /// The most bytes in a file.
  public static let mostBytes = 8 << 20
  /// The most articles and appendices.
  public static let mostArticles = 1_000

  /// The articles, and what was wrong. When anything was, nothing should be entered.
  public static func read(_ bytes: [UInt8], file: String) -> (articles: [Article], messages: [InputMessage]) {
    guard bytes.count <= mostBytes else {
      return ([], [InputMessage(file: file, text: "The file has more than \(mostBytes >> 20) MB. Divide it.")])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return ([], [InputMessage(file: file, text: "The file is not in UTF-8. Save it as UTF-8 and try again.")])
    }
    var reading = ConstitutionReading(file: file)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() { reading.take(line, number: number + 1) }
    return reading.finished()
  }

  /// The file of these articles, in their order.
  public static func write(_ articles: [Article]) -> [UInt8] {
    let parts = articles.map { article in
      let posts = article.posts.isEmpty ? "" : "Posts: \(article.posts.map(\.rawValue).joined(separator: ", "))\n"
      return "# \(article.name): \(article.title)\n\(posts)\n\(article.text)\n"
    }
    return Array(parts.joined(separator: "\n").utf8)
  }
}

/// What has been read of a file so far.
private struct ConstitutionReading {
  let file: String
  private var messages: MessageList
  private var articles: [Article] = []
  private var headings: [Article.Reference: Int] = [:]
  private var current: Article?
  private var line = 0
  private var text: [Substring] = []
  private var mayNamePosts = false

  init(file: String) {
    self.file = file
    messages = MessageList(file: file)
  }

  mutating func take(_ line: Substring, number: Int) {
    if line.hasPrefix("# ") {
      close()
      open(line.dropFirst(2), number)
    } else if mayNamePosts, line.hasPrefix("Posts:") {
      let posts = line.dropFirst(6).split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      current?.posts = posts.map(Post.Reference.init(rawValue:))
      mayNamePosts = posts.isEmpty
    } else if current != nil {
      if !line.allSatisfy(\.isWhitespace) { mayNamePosts = false }
      text.append(line)
    } else if !line.allSatisfy(\.isWhitespace), self.line == 0 {
      add(
        number, String(line), "Text before the first heading belongs to no article. Begin with # Article 1: its title.")
      self.line = number
    }
  }

  mutating func finished() -> ([Article], [InputMessage]) {
    close()
    if articles.isEmpty, messages.isEmpty {
      messages.add(InputMessage(file: file, text: "The file has no article. Begin each with # Article 1: its title."))
    }
    return (messages.isEmpty ? articles : [], messages.all)
  }

  private mutating func open(_ heading: Substring, _ number: Int) {
    line = number
    guard let article = Self.article(heading) else {
      add(
        number, String(heading),
        "A heading is expected such as # Article 11: Officers, or # Appendix A2: Scheme of delegation.")
      return
    }
    if let first = headings[article.reference] {
      add(number, article.reference.rawValue, "Line \(first) has this number already. Each stands once.")
    }
    if articles.count == ConstitutionMarkdown.mostArticles {
      add(number, "", "A constitution may have \(ConstitutionMarkdown.mostArticles) articles and appendices.")
    }
    headings[article.reference] = headings[article.reference] ?? number
    (current, mayNamePosts) = (article, true)
  }

  private mutating func close() {
    guard let heading = current, articles.count < ConstitutionMarkdown.mostArticles else { return }
    let article = Article(
      reference: heading.reference, kind: heading.kind, title: heading.title, text: text.joined(separator: "\n"),
      posts: heading.posts)
    for objection in article.objections where objection.weight == .refuses {
      add(line, heading.name, objection.words)
    }
    articles.append(article)
    (current, text) = (nil, [])
  }

  private mutating func add(_ number: Int, _ value: String, _ words: String) {
    messages.add(InputMessage(file: file, line: number, value: value, text: words))
  }

  private static func article(_ heading: Substring) -> Article? {
    let parts = heading.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts.first?.split(separator: " ") ?? []
    guard parts.count == 2, words.count == 2,
      let kind = Article.Kind.allCases.first(where: { $0.rawValue == words[0].lowercased() })
    else { return nil }
    return Article(
      reference: .init(rawValue: String(words[1])), kind: kind, title: String(parts[1]).trimmed, text: "")
  }
}
