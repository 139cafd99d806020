import Foundation

/// Lays letters into a folder as `.eml` files, which mail programs open; sends nothing.
public struct FolderCourier: MailCourier {
  /// The path of the folder, which is made when it is missing.
  public let folder: String

  /// A courier that lays letters into the folder of this path.
  public init(folder: String) { self.folder = folder }

  public func carry(_ letter: Letter) -> Delivery {
    let place = URL(fileURLWithPath: folder, isDirectory: true)
    let name = letter.identifier.dropFirst().dropLast().replacing("/", with: "_")
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(letter.mime.utf8).write(to: place.appendingPathComponent("\(name).eml"), options: .atomic)
      return .accepted
    } catch {
      return .later("The letter could not be written into the folder \(folder). Check that it may be written to.")
    }
  }
}
