import Council
import HTML
import Store

extension Site {
  /// Where the notice is, the receipts, and what everybody may do with their own data.
  func addPrivacy(_ routes: inout Routes) {
    routes.get("/:authority/privacy", .everyone, privacyNotice)
    routes.get("/:authority/privacy/receipts", .only(.seeAccounts), privacyReceipts)
    routes.get("/:authority/account/data", .only(.ownAccount), ownData)
    routes.post("/:authority/account/data", .only(.ownAccount), takeOwnData)
    routes.get("/:authority/account/delete", .only(.ownAccount), deletePage)
    routes.post("/:authority/account/delete", .only(.ownAccount), deleteAccount)
    routes.get("/:authority/accounts/:account/data", .only(.keepPersonalData), subjectAccessPage)
    routes.post("/:authority/accounts/:account/data", .only(.keepPersonalData), answerSubjectAccess)
    routes.get("/:authority/accounts/:account/erase", .only(.keepPersonalData), erasePage)
    routes.post("/:authority/accounts/:account/erase", .only(.keepPersonalData), eraseAccount)
  }

  func privacyNotice(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    var frame = frame(council, "Privacy", .home)
    frame.content = PrivacyNotice(council: council.authority).node
    return .page(frame)
  }
}

/// What a council’s part of the site keeps about people, printed from the data map (Articles 13 and 14 of the UK GDPR).
struct PrivacyNotice {
  var council: Authority

  var node: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "About this site", "Privacy",
        lede: "What \(council.name) keeps about people on this site, what for, and for how long.")
      leaf("who", "Who answers for it") {
        p {
          "\(council.name) decides why and how it is kept: in law it is the controller. Its data protection officer is reached by the way of contact on its own website."
        }
        p {
          "Whoever only reads is not noted down by this site. Machines of the council that stand before it may keep a log of their own. Pages name posts, not people."
        }
      }
      leaf(
        "map", "What is kept", full: true,
        margin: HTMLNode {
          p { "The same list decides what is deleted, and when. Basis: Article 6(1) of the UK GDPR." }
        }
      ) { table }
      leaf("gone", "When an account is deleted") {
        p { "All that belongs to it goes at once, except:" }
        ul { for line in DataMapLine.staying { li { "\(line.what.capitalised). \(line.stays)" } } }
      }
      leaf("others", "Who else sees it") {
        p {
          "The council’s administrators see names, addresses and roles; so do its auditors and its monitoring officer. Letters go through the mail server this site is set up with. Where staff sign in with their work account, the council’s own sign-in service confirms who they are. Nobody else is given anything, and nothing here is decided about people by machine."
        }
      }
      rights
      cookies
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "What is kept about people", captionIsHidden: true,
      columns: [
        .heading("What"), .text("About whom"), .text("What for"), .text("Lawful basis"), .text("How long"),
      ],
      rows: DataMapLine.all.map { line in
        [line.what.capitalised, line.whom.capitalised, line.purpose.capitalised, line.basis, line.kept.capitalised].map
        {
          HTMLNode($0)
        }
      }
    ).node
  }

  private var rights: HTMLNode {
    leaf("rights", "What you may ask") {
      ul {
        li { "To see everything kept about you, and to take it with you as a file." }
        li { "To have put right what is wrong." }
        li { "To have it deleted, but for the record of official acts." }
        li { "To have its use restricted, and to object to it." }
      }
      p {
        "With an account you see, take and delete it yourself: "
        a(.href(Address.account(council.id))) { "your account" }
        ". For all else, and without one, ask the council; it answers within a month."
      }
      p {
        "Not content with the answer? Complain to the Information Commissioner: "
        a(.href("https://ico.org.uk/make-a-complaint/")) { "ico.org.uk" }
        "."
      }
    }
  }

  private var cookies: HTMLNode {
    leaf("cookies", "Cookies") {
      p { "Only such as signing in and sending forms need. None counts or follows you." }
      summaryList([
        (
          "Session", HTMLNode("Shows that you are signed in. It ends with the browser, or for residents after a month.")
        ),
        ("Form", HTMLNode("Shows that a form was sent from this site. It ends with the browser.")),
        (
          "Device",
          HTMLNode("Shows that you signed in from this device before, so that others cannot lock you out. A year.")
        ),
      ])
    }
  }
}
