import Testing

@testable import Web

@Suite("Devices by name")
struct BrowserNameTests {
  @Test(arguments: [
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0", "Edge on Windows"),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0", "Firefox on Linux"),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) Version/17.2 Safari/604.1", "Safari on iPhone"),
    ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36", "Chrome on Android"),
    ("", "A browser that does not say its name"), ("curl/8.5.0", "curl/8.5.0"),
  ])
  func `people tell their devices by browser and system`(text: String, words: String) {
    #expect(BrowserName(text).words == words)
  }
}
