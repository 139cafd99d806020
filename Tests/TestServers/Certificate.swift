import Foundation

/// A certificate for this machine that only the test trusts.
public enum Certificate {
  public static func make(in folder: TemporaryFolder) throws -> (certificate: String, key: String) {
    let (certificate, key) = ("\(folder.path)/certificate.pem", "\(folder.path)/key.pem")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split(separator: " ").map(String.init)
      + ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-out", certificate, "-keyout", key]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Python.Missing(description: "openssl made no certificate. Run ./script/setup and test again.")
    }
    return (certificate, key)
  }
}
