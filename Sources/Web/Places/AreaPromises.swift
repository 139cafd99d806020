import Council
import HTML

/// What a page about places cannot tell yet, said honestly.
struct AreaPromises {
  /// The places, the narrowest first.
  var places: [Place]

  /// The divisions and wards whose members speak for whoever lives there.
  private var seats: [Place] { places.filter { $0.kind == .electoralDivision || $0.kind == .ward } }

  var represented: HTMLNode {
    leaf("members", "Who represents it") {
      if !seats.isEmpty {
        ul(.class("plain")) {
          for seat in seats {
            li {
              seat.kind == .ward
                ? "The members for the ward of \(seat.name)"
                : "The members for the electoral division of \(seat.name)"
            }
          }
        }
      }
      emptyState("The council’s members are not entered here yet.")
    }
  }

  static var bodies: HTMLNode {
    leaf("bodies", "Which bodies meet for it") {
      emptyState("The council’s boards and committees are not entered here yet.")
    }
  }
}
