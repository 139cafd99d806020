import Council
import Law

/// How a calendar that others subscribe to is written (RFC 5545).
enum CalendarText {
  /// A calendar of a kind of things, from its lines.
  static func document(_ kind: String, named name: String, _ lines: [String]) -> [UInt8] {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Folkmoot//\(kind)//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:\(escaped(name))",
    ]
    return (head + lines + ["END:VCALENDAR"]).flatMap { folded($0) }
  }

  /// The time in England, which changes on the last Sundays of March and October.
  static let england = [
    "BEGIN:VTIMEZONE", "TZID:Europe/London", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST",
    "DTSTART:19810329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "BEGIN:STANDARD",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
  ]

  /// A text with what means something in a calendar escaped, and without control characters.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A line in pieces of at most 75 bytes, none of them cut within a character.
  private static func folded(_ line: String) -> [UInt8] {
    var (bytes, count): ([UInt8], Int) = ([], 0)
    for scalar in line.unicodeScalars {
      let next = Array(String(Character(scalar)).utf8)
      if count + next.count > 75 {
        bytes += "\r\n ".utf8
        count = 1
      }
      bytes += next
      count += next.count
    }
    return bytes + "\r\n".utf8
  }

  /// A time of a day in England, beside ``england``: `20261215T103000`.
  static func time(_ day: Day, minute: Int) -> String {
    "\(self.day(day))T\(two(minute / 60))\(two(minute % 60))00"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  static func day(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// A moment in universal time: `20261215T100000Z`.
  static func stamp(_ moment: Moment) -> String {
    moment.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }
}
