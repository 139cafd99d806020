/// What a browser calls itself, in words that tell one’s own devices from others: `Firefox on Windows`.
struct BrowserName {
  let words: String

  // A browser also names those it is like, so the more particular comes first.
  private static let browsers = [
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
  ]
  private static let systems = [
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"), ("Linux", "Linux"),
  ]

  init(_ text: String) {
    let browser = Self.browsers.first { text.contains($0.0) }?.1
    let system = Self.systems.first { text.contains($0.0) }?.1
    switch (browser, system) {
    case (let browser?, let system?): words = "\(browser) on \(system)"
    case (let name?, nil), (nil, let name?): words = name
    case (nil, nil): words = text.isEmpty ? "A browser that does not say its name" : String(text.prefix(60))
    }
  }
}
