import Council
import Synchronization

/// What a site shows when it is a demonstration: people to be for a while, and the letters that went nowhere.
public struct Demonstration: Sendable {
  /// Somebody invented, whom a visitor can be by one click.
  public struct Person: Hashable, Sendable {
    /// A short name for the form: `monitoring-officer`.
    public var key: String
    /// At which council.
    public var authority: String
    /// Whose account it is.
    public var email: EmailAddress
    /// What they are called.
    public var name: String
    /// What they are: a post, an office, or where they live.
    public var post: String
    /// What is worth trying as them, each with the page of the council where it begins.
    public var tries: [Try]

    public init(
      key: String, authority: String, email: EmailAddress, name: String, post: String, tries: [Try]
    ) {
      (self.key, self.authority, self.email) = (key, authority, email)
      (self.name, self.post, self.tries) = (name, post, tries)
    }
  }

  /// Something to try.
  public struct Try: Hashable, Sendable {
    /// In a few words.
    public var words: String
    /// The page where it begins, under the council’s own: `/structure`.
    public var place: String

    public init(_ words: String, at place: String) { (self.words, self.place) = (words, place) }
  }

  /// An invented postcode that is worth looking up at a council.
  public struct Postcode: Hashable, Sendable {
    /// At which council.
    public var authority: String
    /// The postcode: `VE1 1AA`.
    public var text: String
    /// What is special about it, in a few words.
    public var words: String

    public init(_ text: String, at authority: String, _ words: String) {
      (self.text, self.authority, self.words) = (text, authority, words)
    }
  }

  /// The people, in the order in which they are offered.
  public var people: [Person]
  /// The postcodes, in the order in which they are offered.
  public var postcodes: [Postcode]
  /// The letters that would have been sent.
  public var letters: ShownLetters

  /// A demonstration with its people, and postcodes to try.
  public init(people: [Person], postcodes: [Postcode] = [], letters: ShownLetters = ShownLetters()) {
    (self.people, self.postcodes, self.letters) = (people, postcodes, letters)
  }
}

/// Letters that are shown on the site instead of being sent. They are kept in memory only, the last few of them.
public final class ShownLetters: Sendable {
  struct Shown: Sendable {
    var authority: String
    var to: String
    var text: LetterText
    var at: Moment
  }

  static let most = 100
  private let kept = Mutex<[Shown]>([])

  public init() {}

  /// Puts a letter on show.
  func show(_ letter: Shown) { kept.withLock { $0 = Array(($0 + [letter]).suffix(Self.most)) } }

  /// The letters of a council, latest first.
  func letters(of authority: String) -> [Shown] {
    kept.withLock { $0 }.filter { $0.authority == authority }.reversed()
  }
}

/// Where letters go that the site writes.
public enum LettersGo: Sendable {
  /// To a mail server.
  case byMail
  /// Nowhere yet: they wait until somebody says by which mail server.
  case nowhereYet
  /// Onto a page of the demonstration.
  case ontoThePage
}
