import Law

/// What a council published on how it complies with the equality duty (SI 2017/353 reg 4).
public struct EqualityInformation: Hashable, Sendable {
  /// Whom it is about.
  public enum About: String, Sendable, Codable, CaseIterable {
    case employees
    case others
    case both

    /// Whom, in words.
    public var words: String {
      switch self {
      case .employees: "employees"
      case .others: "people who use services or live here"
      case .both: "employees, and people who use services or live here"
      }
    }

    /// Whether it is about employees.
    public var isOnEmployees: Bool { self != .others }
  }

  /// Its number at its council, from 1.
  public var id: Int
  /// The day it was published.
  public var publishedOn: Day
  /// What it is, in a line.
  public var title: String
  /// What it says, in Markdown.
  public var text: String
  /// Whom it is about.
  public var about: About
  /// How many the council employed; `nil` when it is not said.
  public var employees: Int?
  /// A table of people, of which no small count can be read; `nil` without one.
  public var figures: EqualityFigures?

  /// A publication from its parts.
  public init(
    id: Int = 0, publishedOn: Day, title: String, text: String, about: About, employees: Int? = nil,
    figures: EqualityFigures? = nil
  ) {
    (self.id, self.publishedOn, self.title, self.text) = (id, publishedOn, title, text)
    (self.about, self.employees, self.figures) = (about, employees, figures)
  }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Say in a line what is published.")) }
    if text.isEmpty {
      found.append(.refusal("text", "Say what it shows, or where the publication stands."))
    }
    if publishedOn > today {
      found.append(.refusal("on", "\(publishedOn.long) is still to come. Enter it once it is published."))
    }
    if text.count > 5 * TextLimit.paragraph {
      found.append(.refusal("text", "This may have \(5 * TextLimit.paragraph) characters; here are \(text.count)."))
    }
    if let employees, !(0...1_000_000).contains(employees) {
      found.append(.refusal("employees", "Write how many the council employs, such as 2300."))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
  }
}
