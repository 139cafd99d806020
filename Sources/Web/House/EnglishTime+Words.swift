import HTML
import Law

extension Day {
  /// `16 June 2014`, in the language of the page.
  var long: Phrase {
    let (day, year) = (dayOfMonth, String(year))
    return switch month {
    case 1: "\(day) January \(year)"
    case 2: "\(day) February \(year)"
    case 3: "\(day) March \(year)"
    case 4: "\(day) April \(year)"
    case 5: "\(day) May \(year)"
    case 6: "\(day) June \(year)"
    case 7: "\(day) July \(year)"
    case 8: "\(day) August \(year)"
    case 9: "\(day) September \(year)"
    case 10: "\(day) October \(year)"
    case 11: "\(day) November \(year)"
    default: "\(day) December \(year)"
    }
  }
}

extension Day {
  /// As people type it in any language of the page: `16 June 2014`.
  var typed: String { long.inEnglish }
}

extension Day {
  /// `Monday 16 June 2014`, in the language of the page.
  var longWithWeekday: Phrase {
    switch weekday {
    case 1: "Monday \(long)"
    case 2: "Tuesday \(long)"
    case 3: "Wednesday \(long)"
    case 4: "Thursday \(long)"
    case 5: "Friday \(long)"
    case 6: "Saturday \(long)"
    default: "Sunday \(long)"
    }
  }
}
