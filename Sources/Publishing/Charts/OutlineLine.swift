import Council
import HTML

/// One line of a drawn or written outline: a unit, a line of posts, or the rest that is folded away.
struct OutlineLine {
  /// What the line stands for.
  enum Subject {
    case unit(OrganisationUnit)
    case post(Post)
    /// What is folded under the line above it.
    case rest
  }

  var subject: Subject
  var depth: Int
  /// The line above it in the tree, by its index among the lines.
  var parent: Int?
  var state: StructureComparison.State?
  var title: String
  var note: String
  /// Working time that counts; `nil` for a line that is outside the count.
  var fte: FullTimeEquivalent?
  /// Where the line leads; `nil` for nowhere.
  var link: String?
  /// The post's row in the comparison it belongs to.
  var row: Int?

  var isUnit: Bool { unit != nil }
  var unit: OrganisationUnit? { if case .unit(let unit) = subject { unit } else { nil } }
  var isRest: Bool { if case .rest = subject { true } else { false } }
  var post: Post? { if case .post(let post) = subject { post } else { nil } }

  /// The second line of the box, beginning with the state's word.
  var noteWithState: String {
    guard let state else { return note }
    return note.isEmpty ? state.word : "\(state.word): \(note)"
  }
}

extension OutlineLine {
  /// Lines as nested lists, for narrow screens and for those who listen.
  static func list(_ lines: [OutlineLine]) -> HTMLNode {
    guard !lines.isEmpty else { return .empty }
    // From the last line up, each line's finished markup is put before that of its later siblings.
    var below = [HTMLNode](repeating: .empty, count: lines.count)
    var waiting = [[HTMLNode]](repeating: [], count: lines.count)
    var roots: [HTMLNode] = []
    for index in lines.indices.reversed() {
      if !waiting[index].isEmpty {
        let items = HTMLNode(waiting[index].reversed())
        below[index] = ul { items }
      }
      let item = li {
        lines[index].words
        below[index]
      }
      if let parent = lines[index].parent { waiting[parent].append(item) } else { roots.append(item) }
    }
    let items = HTMLNode(roots.reversed())
    return ul(.class("tree")) { items }
  }

  private var words: HTMLNode {
    span {
      state.map(\.tag)
      if isRest { small { title } } else { name }
      if let fte, fte > .zero { span(.class("num")) { "\(fte.brief) FTE" } }
      if !note.isEmpty { small { note.asBeginning } }
    }
  }

  private var name: HTMLNode {
    guard let link else { return b { title } }
    return a(.href(link)) { b { title } }
  }
}
