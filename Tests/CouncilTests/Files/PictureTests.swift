import Council
import Foundation
import Testing

@Suite("Photographs without where they were taken")
struct PictureTests {
  /// Written by Pillow with what a phone writes: a place, a name, a remark, and that the picture lies on its side.
  private func made(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("Made/\(name)")))
  }

  private func holds(_ bytes: [UInt8], _ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

  @Test(arguments: ["photograph.jpg", "photograph.png"])
  func `neither place nor name nor remark is left`(name: String) throws {
    let photograph = try made(name)
    #expect(holds(photograph, "A. Resident") && holds(photograph, "Taken at home"))
    let kept = try #require(Picture.stripped(photograph))
    for trace in ["A. Resident", "Taken at home", "Phone maker", "WGS"] { #expect(!holds(kept, trace), "\(trace)") }
    #expect(kept.count < photograph.count)
  }

  @Test func `which way up it is stays, and nothing else of Exif`() throws {
    let kept = try #require(Picture.stripped(try made("photograph.jpg")))
    let exif = try #require(kept.firstRange(of: Array("Exif\0\0".utf8)))
    #expect(
      Array(kept[exif.upperBound...].prefix(26)) == [
        0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
      ])
    #expect(kept[exif.upperBound...].firstRange(of: Array("Exif".utf8)) == nil)
  }

  @Test(arguments: ["photograph.jpg", "photograph.png"])
  func `the picture itself is the same, bit for bit`(name: String) throws {
    let (photograph, kept) = (try made(name), try #require(Picture.stripped(try made(name))))
    // What codes the picture: from the first table of a JPEG to its end, the data of a PNG.
    let beginning: [UInt8] = name.hasSuffix("jpg") ? [0xFF, 0xDB] : Array("IDAT".utf8)
    let (old, new) = (try #require(photograph.firstRange(of: beginning)), try #require(kept.firstRange(of: beginning)))
    #expect(photograph[old.lowerBound...].elementsEqual(kept[new.lowerBound...]))
    #expect(Picture.stripped(kept) == kept)
  }

  @Test func `what stands behind the end of a picture is not kept`() throws {
    let photograph = try made("photograph.jpg")
    #expect(Picture.stripped(photograph + Array("a film of two seconds".utf8)) == Picture.stripped(photograph))
  }

  @Test(arguments: ["photograph.jpg", "photograph.png"])
  func `a picture that is cut off anywhere is none`(name: String) throws {
    let photograph = try made(name)
    for count in 0..<photograph.count { #expect(Picture.stripped(Array(photograph.prefix(count))) == nil) }
  }
}
