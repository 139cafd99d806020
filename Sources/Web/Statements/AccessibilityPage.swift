import HTML

extension Site {
  func accessibility(_ visit: Visit) throws -> Answer {
    .page(Frame(title: "Accessibility statement", content: AccessibilityPage().view))
  }
}

/// How far this site can be used by everybody, and what to do where it cannot.
struct AccessibilityPage {
  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "About this site", "Accessibility statement",
        lede:
          "This site is made to be used by everybody: with a keyboard, a screen reader, at 400% zoom, on a phone, printed, and without JavaScript."
      )
      leaf("status", "How it stands") {
        p { "The site is built to meet the Web Content Accessibility Guidelines 2.2 at level AA." }
        p {
          "Each page is checked with axe and an HTML validator in a real browser before a release, at three widths, light and dark. No fault is known."
        }
        p { "No independent audit has been made yet." }
      }
      leaf("how", "What you can rely on") {
        ul {
          li { "Every chart has a text alternative and its figures in a table or a list on the same page." }
          li { "A state is told by shape and word before colour." }
          li { "Pages follow your system’s light or dark setting and its contrast mode." }
          li { "Forms keep what you typed and say what to put right, above the field." }
          li { "Reports come as web page, tagged PDF, Word and Markdown." }
        }
      }
      leaf("limits", "Where it falls short") {
        ul {
          li {
            "The drawing of a large structure is hard to follow with a screen reader; the tree and the table hold the same."
          }
          li { "PDFs of proposals are tagged by machine and are not each checked by a person." }
        }
      }
      leaf("ask", "If something does not work for you") {
        p {
          "Ask the council whose page you are on, by the way of contact on its own website, for the same content in another form. If its answer does not satisfy you, the Equality Advisory and Support Service advises."
        }
        p {
          "The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."
        }
      }
    }
  }
}
