import Actions
import Council
import HTML
import Law
import Store

/// The enquiries of a list of the mailbox.
struct EnquiryDeskPage {
  static let most = 50

  var id: String
  var list: EnquiryList
  var enquiries: [Enquiry]
  /// How many there are of each list.
  var counts: [Int]
  var page: Int
  var hasMore: Bool
  var today: Day

  var node: HTMLNode {
    HTMLNode {
      Tabs(
        name: "Which enquiries",
        tabs: zip(EnquiryList.allCases, counts).map { list, count in
          .init(title: "\(list.title) (\(count))", address: address(list, 0))
        }, current: EnquiryList.allCases.firstIndex(of: list) ?? 0
      ).node
      leaf("list", list.title, full: true) {
        if enquiries.isEmpty {
          emptyState("There is none.")
        } else {
          DataTable(
            caption: "Enquiries, the first due first", captionIsHidden: true,
            columns: [.heading("Enquiry"), .text("Topic"), .text("Came"), .text("State"), .text("Who has it")],
            rows: enquiries.map(row)
          ).node
        }
        Pager(
          name: "Pages of enquiries",
          before: page > 0 ? .init(title: "Enquiries before", address: address(list, page - 1)) : nil,
          after: hasMore ? .init(title: "Enquiries after", address: address(list, page + 1)) : nil
        ).node
      }
    }
  }

  private func address(_ list: EnquiryList, _ page: Int) -> String {
    Address.enquiryDesk(id) + "?show=\(list.rawValue)" + (page > 0 ? "&page=\(page)" : "")
  }

  private func row(_ enquiry: Enquiry) -> [HTMLNode] {
    [
      HTMLNode {
        a(.href(Address.enquiry(id, enquiry.reference))) { enquiry.title }
        span(.class("small soft")) { " \(enquiry.reference.rawValue)" }
      }, HTMLNode(Phrase.term(enquiry.topic.words.capitalised)), HTMLNode(enquiry.receivedOn.long),
      HTMLNode {
        enquiry.tag(on: today)
        if enquiry.answeredOn == nil, enquiry.closedOn == nil {
          span(.class("small soft")) { " by \(enquiry.due.long)" }
        }
      }, HTMLNode(enquiry.owner?.post ?? ""),
    ]
  }
}

extension EnquiryList {
  var title: Phrase {
    switch self {
    case .unowned: "Nobody’s"
    case .mine: "Mine"
    case .all: "All open"
    case .overdue: "Overdue"
    case .closed: "Closed"
    }
  }
}

extension Enquiry {
  func tag(on day: Day) -> HTMLNode {
    let state = state(on: day)
    let words = Phrase.term(state.words.capitalised)
    return switch state {
    case .unowned: Web.tag(.blue, .new, words)
    case .open: Web.tag(.ochre, .due, words)
    case .overdue: Web.tag(.brick, .not, words)
    case .answered: Web.tag(.green, .met, words)
    case .closed: Web.tag(.stone, .na, words)
    }
  }
}
