import Council
import HTML
import HTTPTypes
import Publishing

extension Site {
  /// The API for people who write programs, printed from the endpoints themselves.
  func apiGuide(_ visit: Visit, _ endpoints: [Endpoint]) throws -> Answer {
    .page(Frame(title: "For programs", content: APIGuide(endpoints: endpoints).view))
  }
}

/// What the API does, how to ask, and what it refuses.
struct APIGuide {
  var endpoints: [Endpoint]

  private var groups: [String] {
    var seen = Set<String>()
    return endpoints.map(\.group).filter { seen.insert($0).inserted }
  }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "API, version 1", "For programs",
        lede:
          "Everything this site publishes can be read as JSON without asking anybody. What changes something takes an access token."
      ) {
        a(.href(APIAddress.document)) { "The whole as OpenAPI 3.1" }
      }
      leaf("begin", "How to begin", margin: HTMLNode { p { "Days are written 2014-06-16, money in pence." } }) { begin }
      leaf("tokens", "Access tokens") { tokens }
      leaf("changing", "How to change something") { changing }
      for group in groups { leaf(Self.anchor(group), .term(group), full: true) { table(group) } }
      leaf("problems", "What can be refused", full: true) { problems }
    }
  }

  private var begin: HTMLNode {
    HTMLNode {
      pre { code { "curl \(APIAddress.councils)" } }
      p {
        "Long lists come in pages. Send what stands under next as after, with the same question, for the page that follows."
      }
      p { "Every answer has an ETag. Send it as If-None-Match, and an answer that has not changed is not sent again." }
      p { "A name that is not described, or one that stands twice, is refused: a slip of the pen is not passed over." }
    }
  }

  private var tokens: HTMLNode {
    HTMLNode {
      p {
        "Whoever has an account at a council makes tokens on the page Your account. A token may do what its holder may do on the day, and of that only what it was made for."
      }
      pre { code { "curl -H \"Authorization: Bearer fmk_…\" …" } }
      p {
        "A token begins with fmk_ and ends with a checksum, so that a leaked one is found. Cookies count for nothing here."
      }
    }
  }

  private var changing: HTMLNode {
    ol {
      li { "Read the thing as it stands on the day of the change, and keep its ETag." }
      li {
        "Send the change with that ETag as If-Match. If somebody else was quicker, you get 412 and what each of you changed."
      }
      li {
        "Say from which day, under what authority and why. It stands on the public record with your post and the token’s name."
      }
      li { "Send an Idempotency-Key. If the answer is lost, send the same again within a day: it is done once." }
      li { "Warnings come as 422 too. Read them; then send inSpiteOfWarnings, if it is to be done all the same." }
    }
  }

  private func table(_ group: String) -> HTMLNode {
    DataTable(
      caption: .term(group), captionIsHidden: true,
      columns: [.heading("Address"), .text("What it does"), .text("May be asked with"), .text("Token")],
      rows: endpoints.filter { $0.group == group }.map { endpoint in
        [
          code { "\(endpoint.method.rawValue) \(OpenAPIDocument.templated(endpoint.path))" },
          HTMLNode {
            p { Phrase.english(endpoint.summary + ".") }
            if !endpoint.about.isEmpty { p(.class("soft small")) { Phrase.english(endpoint.about) } }
          },
          listed(endpoint.parameters.map { parameter in code { parameter.name } }), HTMLNode(scope(endpoint)),
        ]
      }
    ).node
  }

  private func scope(_ endpoint: Endpoint) -> String {
    switch endpoint.permission {
    case nil: "None"
    case .ownAccount: "Any"
    case let permission?: permission.rawValue
    }
  }

  private var problems: HTMLNode {
    HTMLNode {
      p { "Every refusal is a problem by RFC 9457. Its type is an address on this page." }
      DataTable(
        caption: "Problems", captionIsHidden: true,
        columns: [.heading("Problem"), .number("Status"), .text("What to do")],
        rows: CallProblem.Kind.allCases.map { kind in
          [
            span(.id(kind.rawValue)) { Phrase.english(kind.title) }, HTMLNode(String(kind.status)),
            HTMLNode { Phrase.english(kind.advice) },
          ]
        }
      ).node
    }
  }

  private static func anchor(_ group: String) -> String { "group-\(group.lowercased().replacing(" ", with: "-"))" }
}
