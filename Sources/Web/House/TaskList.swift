import HTML

/// What there is to do: what it is, its state at the end of the line, why below.
struct TaskList {
  struct Task {
    var title: Phrase
    /// Where it is done; `nil` while it cannot be begun.
    var address: String?
    var state: HTMLNode
    /// Why it stands there, or what it waits for.
    var words: Phrase = ""
  }

  var tasks: [Task]

  var node: HTMLNode {
    ul(.class("tasks")) {
      for task in tasks {
        li {
          if let address = task.address { a(.href(address)) { b { task.title } } } else { b { task.title } }
          task.state
          if !task.words.isEmpty { p { task.words } }
        }
      }
    }
  }
}
