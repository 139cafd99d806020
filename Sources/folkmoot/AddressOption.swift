import ArgumentParser
import Web

/// Where people find the site.
struct AddressOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where people find the site, for links in letters: https://folkmoot.example.gov.uk.", valueName: "ADDRESS"))
  var address: String?

  /// The address, or this machine and port when none is given.
  func site(port: Int, hasTLS: Bool = false) throws -> SiteAddress {
    guard let site = SiteAddress(address ?? "\(hasTLS ? "https" : "http")://localhost:\(port)") else {
      throw ValidationError(
        """
        --address is where people find the site. It begins with https:// and has no path, like \
        https://folkmoot.example.gov.uk.
        """)
    }
    return site
  }
}
