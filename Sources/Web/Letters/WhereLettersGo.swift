import HTML

extension Site {
  /// What somebody has to know who waits for a letter where none is sent; nothing where they are.
  func whereLettersGo(_ visit: Visit) -> HTMLNode {
    switch letters {
    case .byMail: .empty
    case .nowhereYet:
      div(.class("notice ochre")) {
        p {
          "This site sends no letters yet, as nobody has said by which mail server. Yours is kept until somebody has. Tell the council’s web team."
        }
      }
    case .ontoThePage:
      div(.class("notice blue")) {
        p {
          "In this demonstration letters are sent nowhere. "
          a(.href(Address.shownLetters(visit["authority"]))) { "Read yours here" }
          " in a few seconds."
        }
      }
    }
  }
}
