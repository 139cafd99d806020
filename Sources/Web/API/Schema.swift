import Council
import Law
import Publishing

/// What a JSON value of the API may be. It is written once: the OpenAPI document is printed from it, bodies are read by it, and tests
/// hold every answer against it.
struct Schema: Sendable {
  indirect enum Form: Sendable {
    case text(TextForm)
    case whole(ClosedRange<Int>)
    /// A number with decimals, above the one and at most the other.
    case number(above: Int?, most: Int?)
    case flag
    case list(Schema, most: Int)
    case object([Member])
    /// An object whose names are free, each with such a value.
    case map(Schema)
    /// Anything that is JSON.
    case any
  }

  enum TextForm: Sendable {
    /// One line or several, of so many characters.
    case free(most: Int)
    case day, moment
    /// A short, lasting name of something new.
    case reference
    /// A code of the Office for National Statistics.
    case gssCode
    case choice([String])
    /// Figures and letters by which two versions are told apart.
    case fingerprint
  }

  struct Member: Sendable {
    var name: String
    var schema: Schema
    var isRequired = true
  }

  var form: Form
  /// What it says, for readers of the document.
  var about = ""
  var mayBeNull = false
  /// Its name in the document, when others refer to it; empty for none.
  var name = ""

  func said(_ about: String) -> Schema {
    var schema = self
    schema.about = about
    return schema
  }

  var orNull: Schema {
    var schema = self
    schema.mayBeNull = true
    return schema
  }
}

extension Schema {
  static let flag = Schema(form: .flag)
  static let any = Schema(form: .any)
  static let day = Schema(form: .text(.day))
  static let moment = Schema(form: .text(.moment))
  static let reference = Schema(form: .text(.reference))
  static let fingerprint = Schema(form: .text(.fingerprint))
  static let pence = Schema(form: .whole(-9_007_199_254_740_991...9_007_199_254_740_991))
  static let count = Schema(form: .whole(0...9_007_199_254_740_991))
  /// Working time: 1 is full time.
  static let fte = Schema(form: .number(above: nil, most: nil))

  static func text(_ about: String = "", most: Int = 100_000) -> Schema {
    Schema(form: .text(.free(most: most)), about: about)
  }
  static func choice(_ words: [String], _ about: String = "") -> Schema {
    Schema(form: .text(.choice(words)), about: about)
  }
  static func choice<T: CaseIterable & RawRepresentable<String>>(_ type: T.Type, _ about: String = "") -> Schema {
    choice(type.allCases.map(\.rawValue), about)
  }
  static func whole(_ range: ClosedRange<Int>, _ about: String = "") -> Schema {
    Schema(form: .whole(range), about: about)
  }
  static func list(_ item: Schema, most: Int = 100_000, _ about: String = "") -> Schema {
    Schema(form: .list(item, most: most), about: about)
  }
  static func object(_ name: String = "", _ about: String = "", _ members: [Member]) -> Schema {
    Schema(form: .object(members), about: about, name: name)
  }
}

extension Schema.Member {
  static func must(_ name: String, _ schema: Schema) -> Self { Self(name: name, schema: schema) }
  static func may(_ name: String, _ schema: Schema) -> Self { Self(name: name, schema: schema, isRequired: false) }
}
