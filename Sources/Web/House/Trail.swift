import HTML
import Law

/// Days in their order: what has happened is filled, what comes next a ring, what is to come dashed.
struct Trail {
  enum State: String { case done, next, later }

  struct Step {
    var state: State
    /// The day; `nil` when only words say when.
    var day: Day?
    var when: Phrase
    var content: HTMLNode

    init(_ state: State, on day: Day, @HTMLBuilder content: () -> HTMLNode) {
      (self.state, self.day, when, self.content) = (state, day, day.longWithWeekday, content())
    }

    init(_ state: State, _ when: Phrase, @HTMLBuilder content: () -> HTMLNode) {
      (self.state, day, self.when, self.content) = (state, nil, when, content())
    }

    /// A step of which somebody wrote when it is.
    init(_ state: State, said when: String, @HTMLBuilder content: () -> HTMLNode) {
      self.init(state, .data(when), content: content)
    }
  }

  var steps: [Step]

  var node: HTMLNode {
    ol(.class("trail")) {
      for step in steps {
        li(.class(step.state.rawValue)) {
          if let day = step.day {
            time(.datetime(day.iso)) { step.when }
          } else {
            span(.class("when")) { step.when }
          }
          step.content
        }
      }
    }
  }
}

/// Steps to take one after the other, numbered in rings; the one somebody is at is filled.
struct StepList {
  var steps: [HTMLNode]
  /// The step somebody is at, counted from 0; `nil` when it only explains.
  var current: Int?

  var node: HTMLNode {
    ol(.class("steps")) {
      for (index, step) in steps.enumerated() {
        index == current ? li(.class("here"), .ariaCurrent("step")) { step } : li { step }
      }
    }
  }
}
