import Publishing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One of the files of a case.
enum CaseFile: String, CaseIterable {
  case yml = "case.yml"
  case yaml = "case.yaml"
  case establishment = "establishment.csv"

  func tooLarge(_ size: Int, _ limits: CaseLimits) -> InputMessage? {
    let most = limits.bytes(of: self)
    guard size > most else { return nil }
    let advice = self == .establishment ? "Send only the units and posts concerned." : "Split it into several cases."
    return InputMessage(
      file: rawValue,
      text:
        "The file has \(megabytes(size, up: true)) MB; at most \(megabytes(most, up: false)) MB can be read. \(advice)")
  }

  private func megabytes(_ size: Int, up: Bool) -> Int { (size + (up ? (1 << 20) - 1 : 0)) >> 20 }
}

/// Why a file of a case could not be read.
struct FileRefusal: Error {
  let message: InputMessage
}

/// A folder on disk that may hold anything.
struct CaseFolder {
  let path: String

  /// The message when this is not a folder that can be looked into.
  var refusal: InputMessage? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return InputMessage(
        file: path,
        text: errno == EACCES
          ? "The folder cannot be read: permission is denied."
          : "There is no such folder. Name the folder that holds case.yml.")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return InputMessage(
        file: path, text: "This is not a folder. Name the folder that holds case.yml and establishment.csv.")
    }
    return nil
  }

  /// The bytes of one file; `nil` when there is none. Its size is asked before a byte is read.
  func bytes(of file: CaseFile, _ limits: CaseLimits) throws(FileRefusal) -> [UInt8]? {
    // Not blocking, because a named pipe would wait for a writer for ever.
    let descriptor = open(path + "/" + file.rawValue, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileRefusal(message: Self.unreadable(file, errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileRefusal(message: Self.unreadable(file, errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileRefusal(
        message: InputMessage(
          file: file.rawValue, text: "This is not a file with text in it. Put a plain file in its place."))
    }
    if let refusal = file.tooLarge(Int(status.st_size), limits) { throw FileRefusal(message: refusal) }
    return try Self.read(descriptor, file, limits, size: Int(status.st_size))
  }

  private static func read(
    _ descriptor: Int32, _ file: CaseFile, _ limits: CaseLimits, size: Int
  ) throws(FileRefusal) -> [UInt8] {
    // The file may grow while it is read; what is beyond the limit is refused all the same.
    let room = min(max(size, 1 << 12) + 1, limits.bytes(of: file) + 1)
    var bytes: [UInt8] = []
    var problem: Int32 = 0
    while bytes.count <= limits.bytes(of: file) {
      let got = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let read = Self.systemRead(descriptor, buffer.baseAddress, buffer.count)
        problem = read < 0 ? errno : 0
        count = max(0, read)
      }
      guard problem == 0 else { throw FileRefusal(message: unreadable(file, problem)) }
      if got.isEmpty { return bytes }
      if bytes.isEmpty { bytes = got } else { bytes += got }
    }
    throw FileRefusal(message: file.tooLarge(bytes.count, limits) ?? unreadable(file, EFBIG))
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }

  private static func unreadable(_ file: CaseFile, _ code: Int32) -> InputMessage {
    let why = code == EACCES ? "permission is denied" : "the system says “\(String(cString: strerror(code)))”"
    return InputMessage(file: file.rawValue, text: "The file cannot be read: \(why).")
  }
}
