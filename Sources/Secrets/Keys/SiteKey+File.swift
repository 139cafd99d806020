import Foundation

extension SiteKey {
  /// The key in a file of 64 hexadecimal digits that only its owner may read. When there is no such file, one is made.
  ///
  /// Several processes may start at once: the file appears whole or not at all, and all of them read the first.
  public init(file path: String, random: RandomBytes) throws {
    if !FileManager.default.fileExists(atPath: path) { try Self.make(path, random) }
    try Self.checkPermissions(path)
    guard let text = FileManager.default.contents(atPath: path).map({ String(decoding: $0, as: UTF8.self) }) else {
      throw SiteKeyProblem.unreachable(path: path, reason: "it cannot be read")
    }
    guard let bytes = Hexadecimal.bytes(text.trimmingCharacters(in: .whitespacesAndNewlines)),
      bytes.count == Self.length
    else { throw SiteKeyProblem.notAKey(path: path) }
    try self.init(bytes: bytes)
  }

  private static func make(_ path: String, _ random: RandomBytes) throws {
    let draft = "\(path).\(Hexadecimal.text(random(8)))"
    defer { unlink(draft) }
    try write(Hexadecimal.text(random(length)) + "\n", to: draft)
    guard link(draft, path) == 0 || errno == EEXIST else { throw unreachable(path) }
  }

  private static func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw unreachable(path) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.synchronize()
  }

  private static func checkPermissions(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreachable(path) }
    let mode = Int(status.st_mode & 0o777)
    guard mode & 0o077 == 0 else { throw SiteKeyProblem.openToOthers(path: path, mode: mode) }
  }

  private static func unreachable(_ path: String) -> SiteKeyProblem {
    .unreachable(path: path, reason: String(cString: strerror(errno)))
  }
}
