import HTML

/// What a colleague says of something that is under review, with the answers to it.
struct Remark {
  var author: String
  /// What they are at the council.
  var post = ""
  var when: Phrase
  var words: String
  /// Whether it is settled, and by what; empty while it is open.
  var state: HTMLNode = .empty
  var answers: [Remark] = []
  var id = ""

  var node: HTMLNode {
    let attributes: [HTMLAttribute] = [.class("remark")] + (id.isEmpty ? [] : [.id(id)])
    return element("article", attributes) {
      HTMLNode {
        header {
          span {
            b { author }
            if !post.isEmpty { span(.class("soft")) { ", \(post)" } }
          }
          span(.class("small soft")) { when }
        }
        p(.class("said")) { words }
        if !state.isEmpty { p { state } }
        for answer in answers { answer.node }
      }
    }
  }
}
