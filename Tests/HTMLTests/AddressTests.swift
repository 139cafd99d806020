import HTML
import Testing

@Suite("An address in markup cannot run script")
struct AddressTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "vbscript:x", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd",
    "blob:x", ":x",
    "javascript&colon;alert(1):",
  ])
  func `a scheme that runs or reads something is replaced`(_ address: String) {
    for markup in [a(.href(address)).render(), img(.src(address)).render(), form(.action(address)).render()] {
      #expect(markup.contains("=\"#\""))
      #expect(!markup.lowercased().contains("script:"))
    }
  }

  @Test(arguments: [
    "/kent/structure?as=tree&on=2014-06-16", "#main", "https://www.legislation.gov.uk/ukpga/1972/70",
    "mailto:a@b.example",
    "report.pdf", "?on=12:30", "/a:b", "//example.org/",
  ])
  func `a way to somewhere stays`(_ address: String) {
    let shown = address.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
    #expect(a(.href(address)).render() == "<a href=\"\(shown)\"></a>")
  }
}
