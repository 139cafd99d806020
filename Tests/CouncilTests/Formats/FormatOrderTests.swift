import Council
import Law
import Testing

@Suite("A work order for another format")
struct FormatOrderTests {
  private let today = Day(iso: "2026-06-10")!

  private func order(
    _ format: DocumentFormat = .braille, language: String? = nil, state: FormatOrder.State = .asked,
    after days: Int = 0,
    pence: Int? = nil
  ) -> FormatOrder {
    FormatOrder(
      format, language: language, of: .other, title: "A letter", askedOn: today.adding(days: -20),
      due: today.adding(days: -1), supplier: "Dots", pence: pence, state: state,
      stateOn: today.adding(days: days - 20), place: "At the library", reason: "None is needed.")
  }

  @Test func `it is overdue from the day after it was due until it is settled`() {
    #expect(order().isOverdue(on: today) && !order().isOverdue(on: today.adding(days: -1)))
    #expect(!order(state: .delivered).isOverdue(on: today) && !order(state: .declined).isOverdue(on: today))
  }

  @Test func `a translation names its language, and signing has its own`() {
    #expect(order(.translation).objections(today: today).map(\.field) == ["language"])
    #expect(order(.translation, language: "pl").objections(today: today).isEmpty)
    #expect(order(.translation, language: "xx").objections(today: today).map(\.field) == ["language"])
    #expect(order(.signLanguage).language == "bfi" && order(.signLanguage).objections(today: today).isEmpty)
  }

  @Test func `what is delivered has a place, what is declined a reason, what is ordered a supplier`() {
    for (state, field) in [(FormatOrder.State.ordered, "supplier"), (.delivered, "place"), (.declined, "reason")] {
      var it = order(state: state)
      #expect(it.objections(today: today).isEmpty)
      (it.supplier, it.place, it.reason) = ("", "", "")
      #expect(it.objections(today: today).map(\.field) == [field])
    }
  }

  @Test(arguments: [
    ("https://example.org/a.pdf", true), ("javascript:alert(1)", false), ("https://a b", false),
    ("At the library", false),
  ])
  func `only an address of the web is linked`(_ place: String, _ isLinked: Bool) {
    var it = order()
    it.place = place
    #expect((it.link != nil) == isLinked)
  }

  @Test func `statistics tell what was asked, what it cost and when half were there`() {
    let all = FormatStatistics([
      order(state: .delivered, after: 3, pence: 100), order(state: .delivered, after: 9, pence: 50),
      order(state: .delivered, after: 10), order(.audio, state: .declined, pence: 999), order(.audio),
    ])
    #expect(all.lines.map(\.format) == [.braille, .audio])
    #expect(all.lines[0].medianDays == 9 && all.lines[0].pence == 150 && all.lines[0].delivered == 3)
    #expect(all.lines[1].medianDays == nil && all.lines[1].pence == 0 && all.lines[1].declined == 1)
    #expect(all.all.asked == 5)
    #expect(FormatStatistics([]).lines.isEmpty)
  }

  @Test func `every language has a tag of BCP 47 and its own name, each once`() {
    let all = CommunityLanguage.all
    #expect(Set(all.map(\.tag)).count == all.count && all.map(\.name) == all.map(\.name).sorted())
    for language in all {
      #expect(language.tag.contains(#/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/#) && !language.ownName.isEmpty)
    }
    #expect(CommunityLanguage(tag: "PA-GURU")?.ownName == "ਪੰਜਾਬੀ" && CommunityLanguage(tag: "tlh") == nil)
    #expect(all.filter(\.isRightToLeft).contains { $0.tag == "ur" })
  }
}
