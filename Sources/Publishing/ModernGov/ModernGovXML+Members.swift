import Council
import HTML
import Law

// Members, by ward and in one list.
extension ModernGovXML {
  func councillors(_ wards: [ModernGovWard]) -> HTMLNode {
    xml("councillorsbyward") {
      xml("wards") {
        for ward in wards {
          xml("ward") {
            if let number = ward.number { xml("wardid", String(number)) }
            xml("wardtitle", ward.title)
            xml("councillors") { for member in ward.members { councillor(member, ward.title) } }
          }
        }
      }
    }
  }

  private func councillor(_ member: Member, _ ward: String) -> HTMLNode {
    xml("councillor") {
      xml("councillorid", number(member))
      described(member, ward)
      xml("workaddress") {
        for name in ["line1", "line2", "line3", "line4", "postcode", "phone", "fax", "mobile", "email"]
          as [StaticString]
        { xml(name, "") }
      }
      xml("termsofoffice") {
        xml("termofoffice") {
          xml("startdate", member.from.map(Self.day) ?? "")
          xml("enddate", member.to.map(Self.day) ?? "unspecified")
        }
      }
    }
  }

  /// Everybody who sits on a body, members of other councils too; by the words of `sOrder`, or by name.
  func memberGroup(inOrder order: String) -> HTMLNode {
    let key: (Member) -> String =
      switch order.lowercased() {
      case "party", "group": { register.group(of: $0)?.name ?? "" }
      case "ward": { register.wards(of: $0).first?.name ?? "" }
      default: { _ in "" }
      }
    let members = register.members.sorted { (key($0), $0.name, $0.reference) < (key($1), $1.name, $1.reference) }
    return xml("memberlist") {
      xml("members") {
        for member in members {
          xml("member") {
            xml("memberid", number(member))
            described(member, register.wards(of: member).map(\.name).joined(separator: "; "))
          }
        }
      }
    }
  }

  private func described(_ member: Member, _ ward: String) -> HTMLNode {
    // Programs ask for a party of everybody; what a council knows by law is the political group.
    let party = register.group(of: member)?.name ?? member.council ?? "No political group"
    return HTMLNode {
      xml("fullusername", member.name)
      xml("photosmallurl", "")
      xml("photobigurl", "")
      xml("politicalpartytitle", party)
      xml("politicalgrouptitle", register.group(of: member)?.name ?? "")
      xml("districttitle", ward)
      xml("representing", ward)
      xml("keyposts", member.offices.map(Self.words).joined(separator: "; "))
    }
  }

  private static func words(_ office: Office) -> String {
    let kind = office.kind.words
    return kind.prefix(1).uppercased() + kind.dropFirst() + (office.portfolio.map { ", \($0)" } ?? "")
  }

  /// A day as such programs read it: `06/05/2021`.
  static func day(_ day: Day) -> String {
    let parts = day.iso.split(separator: "-")
    return "\(parts[2])/\(parts[1])/\(parts[0])"
  }

  /// True and false as such programs read them.
  static func flag(_ flag: Bool) -> String { flag ? "True" : "False" }
}

// Committees, all or those on which somebody sits.
extension ModernGovXML {
  func committees(_ all: [(Body, [Membership])]) -> HTMLNode {
    xml("committees") {
      xml("committeescount", String(all.count))
      for (body, seats) in all {
        xml("committee") {
          xml("committeeid", String(register.numbers.bodies[body.reference] ?? 0))
          xml("committeetitle", body.name)
          xml("committeedeleted", Self.flag(false))
          xml("committeeexpired", Self.flag(body.to.map { $0 < register.day } ?? false))
          xml("committeecategory", body.kind.words)
          for seat in seats { xml("role", seat.role.words) }
        }
      }
    }
  }
}
