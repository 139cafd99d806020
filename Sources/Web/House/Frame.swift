import Council
import HTML

/// What the navigation may lead to. It shows only what exists.
enum Section: String {
  case structure, places, bodies, meetings, decisions, involvement, news, constitution, myArea, proposals, record,
    check, clock,
    balance, count,
    rulebook,
    home, search, signIn
}

/// A whole page: the frame every page shares, around its own content.
struct Frame {
  var title: Phrase
  var authority: Authority?
  var section: Section = .home
  var crumbs: [Crumb] = []
  /// Markup that stands outside the page's measure, such as the front page's band.
  var band: HTMLNode = .empty
  var content: HTMLNode
  /// What the main navigation is called; another word where a page shows a second one.
  var navigation: Phrase = "Main"
  /// Who looks at it, when they are signed in.
  var signedIn: SignedIn?
  /// Whether it says that all of this is a demonstration.
  var isDemonstration = false
  /// The languages it can be read in.
  var languages: LanguageChoice?
  /// Whether it stands alone on a tablet that strangers use, and nothing leads away from it.
  var isKiosk = false
  /// What runs on it.
  var script: Asset?
  /// The feeds that tell of what it shows.
  var feeds: [FeedLink] = []
  /// The council's own website around it, for visitors who are not signed in.
  var template: CouncilTemplate?

  var document: HTMLNode {
    if let template, isOpenToAll { return framed(in: template) }
    let common = isKiosk ? nil : CommonFrame(of: self)
    return HTMLNode([
      doctype,
      html(.lang(Language.current?.code ?? "en-GB"), .dir(Language.current?.isRightToLeft == true ? "rtl" : "ltr")) {
        documentHead
        body {
          a(.class("skip"), .href("#main")) { "Skip to main content" }
          sprite
          isKiosk ? kioskMasthead : common?.masthead ?? masthead
          if !isKiosk { Breadcrumbs(crumbs: crumbs).node }
          main(.id("main")) {
            band
            div(.class("wrap")) { content }
          }
          isKiosk ? .empty : common?.foot ?? foot
        }
      },
    ])
  }

  /// Whether the council's own website stands around it: never around what takes anything that is typed.
  var isOpenToAll: Bool {
    signedIn == nil && !isKiosk && !content.render().contains("method=\"post\"")
  }

  private func framed(in template: CouncilTemplate) -> HTMLNode {
    template.page(
      title: "\(title) – \(.data(authority?.shortName ?? "Folkmoot") as Phrase)",
      feeds: feedLinks, crumbs: Breadcrumbs(crumbs: crumbs).node, ways: ways,
      content: HTMLNode {
        sprite
        band
        div(.class("wrap")) { content }
      })
  }

  private var documentHead: HTMLNode {
    head {
      meta(.charset("utf-8"))
      HTML.title { "\(title) – \(.data(authority?.shortName ?? "Folkmoot") as Phrase)" }
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      meta(.name("theme-color"), .content("#17463a"))
      link(.rel("stylesheet"), .href(Assets.stylesheet.address))
      link(.rel("icon"), .type("image/svg+xml"), .href(Assets.mark.address))
      feedLinks
      if let script { HTML.script(from: script.address) }
    }
  }

  private var feedLinks: HTMLNode {
    HTMLNode {
      for feed in feeds {
        link(.rel("alternate"), .type(feed.form.type), .title(feed.title), .href(feed.address))
      }
    }
  }
}
