import Council
import HTML
import Law
import Publishing

extension StructurePage {
  var view: HTMLNode {
    HTMLNode {
      if asked.isWrong { errorSummary([(asked.message, "on")]) }
      titleBlock(kicker: .data(authority.name), "Structure on \(day.long)") {
        if establishment.posts.isEmpty {
          tag(.stone, .na, "Nothing recorded")
        } else {
          span { counted(establishment.positions, one: "1 post", other: "\(establishment.positions) posts") }
          span { "\(establishment.fte) full-time equivalents" }
          span { counted(establishment.units.count, one: "1 unit", other: "\(establishment.units.count) units") }
          a(.href(Address.establishmentFile(authority.id, on: linkedDay))) { "This list as CSV" }
        }
      }
      ways
      leaf("shape", form.heading, full: form == .chart, margin: HTMLNode { neighbouringDays }) {
        dayForm
        tabs
        if establishment.posts.isEmpty && establishment.units.isEmpty { nothing } else { shape }
      }
    }
  }

  private var tabs: HTMLNode {
    Tabs(
      name: "Ways to show the structure",
      tabs: Form.allCases.map { form in
        .init(
          title: form.title,
          address: Address.structure(authority.id, as: form, on: linkedDay))
      },
      current: Form.allCases.firstIndex(of: form) ?? 0
    ).node
  }

  private var dayForm: HTMLNode {
    HTML.form(.class("row"), .action(Address.structure(authority.id)), .method("get")) {
      input(.type("hidden"), .name("as"), .value(form.rawValue))
      asked.field("Day", hint: "For example, \(today.long)")
      button(.class("btn ghost")) { "Show this day" }
    }
  }

  private var neighbouringDays: HTMLNode {
    let (before, after) = neighbours
    return HTMLNode {
      if let before {
        p { a(.href(Address.structure(authority.id, as: form, on: before))) { "As it changed on \(before.long)" } }
      }
      if let after {
        p { a(.href(Address.structure(authority.id, as: form, on: after))) { "As it changes on \(after.long)" } }
      }
    }
  }

  private var nothing: HTMLNode {
    HTMLNode {
      p { "Nothing is recorded for \(day.long)." }
      if let first = daysOfChange.first, day < first {
        p { a(.href(Address.structure(authority.id, as: form, on: first))) { "The record begins on \(first.long)" } }
      }
    }
  }

  private var shape: HTMLNode {
    switch form {
    case .chart: chart
    case .tree: StructureTreeView(authority: authority.id, establishment: establishment, day: linkedDay).node
    case .table: postsTable
    }
  }

  private var chart: HTMLNode {
    let chart = OrganisationChart(
      establishment, unitLink: { Address.unit(authority.id, $0.reference, on: linkedDay) })
    return HTMLNode {
      div(.class("wide")) { chart.node }
      div(.class("narrow")) {
        StructureTreeView(authority: authority.id, establishment: establishment, day: linkedDay).node
      }
      p(.class("small")) {
        "The same as a "
        a(.href(Address.structure(authority.id, as: .table, on: linkedDay))) { "table" }
        " or a "
        a(.href(Address.structure(authority.id, as: .tree, on: linkedDay))) { "tree" }
        "."
      }
    }
  }

  private func tableAddress(_ query: String) -> String {
    Address.structure(authority.id, as: .table, on: linkedDay) + "&" + query
  }

  private static let mostRows = 2000

  private var postsTable: HTMLNode {
    HTMLNode {
      PostTable(
        authority: authority.id, caption: "Posts on \(day.long)",
        posts: establishment.posts,
        establishment: establishment, day: linkedDay, most: Self.mostRows, order: (order ?? TableOrder(), tableAddress)
      ).node
      if establishment.posts.count > Self.mostRows {
        p { "And \(establishment.posts.count - Self.mostRows) more lines, in the CSV file and on each unit’s page." }
      }
    }
  }
}
