import Glibc

/// What a thread writes markup with. An element is written where its content then follows, so that hardly anything has to be copied
/// or to have memory of its own.
final class Pen {
  private static let usualRoom = 1 << 16
  private var sheet = Sheet(room: usualRoom)
  private var scratch: [UInt8] = []

  /// The pen of this thread.
  static var current: Pen {
    if let known = pthread_getspecific(key) { return Unmanaged<Pen>.fromOpaque(known).takeUnretainedValue() }
    let pen = Pen()
    pthread_setspecific(key, Unmanaged.passRetained(pen).toOpaque())
    return pen
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    // It goes with its thread.
    pthread_key_create(&key) { pen in pen.map { Unmanaged<Pen>.fromOpaque($0).release() } }
    return key
  }()

  /// What an element begins with.
  func opening(_ name: StaticString, _ attributes: [HTMLAttribute]) -> HTMLNode {
    guard attributes.isEmpty else {
      return write { bytes in
        bytes.append(UInt8(ascii: "<"))
        bytes.append(fixed: name)
        for attribute in attributes { bytes.append(attribute) }
        bytes.append(UInt8(ascii: ">"))
      }
    }
    makeRoom(for: name.utf8CodeUnitCount + 2)
    let start = sheet.count
    sheet.append(fixed: "<")
    sheet.append(fixed: name)
    sheet.append(fixed: ">")
    return HTMLNode(sheet: sheet, from: start, to: sheet.count)
  }

  /// Writes something new.
  func write(_ body: (inout [UInt8]) -> Void) -> HTMLNode {
    var bytes: [UInt8] = []
    swap(&bytes, &scratch)
    bytes.removeAll(keepingCapacity: true)
    body(&bytes)
    defer { swap(&bytes, &scratch) }
    return bytes.withUnsafeBufferPointer { copy($0) }
  }

  private func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> HTMLNode {
    guard !bytes.isEmpty else { return .empty }
    makeRoom(for: bytes.count)
    let start = sheet.count
    sheet.append(bytes)
    return HTMLNode(sheet: sheet, from: start, to: sheet.count)
  }

  /// One node behind another: where they stand, when they stand so.
  func joined(_ first: HTMLNode, _ second: HTMLNode) -> HTMLNode {
    guard let ahead = first.sheet else { return second }
    guard let behind = second.sheet else { return first }
    if ahead === behind, first.to == second.from { return HTMLNode(sheet: ahead, from: first.from, to: second.to) }
    if ahead === sheet, first.to == sheet.count, second.count <= sheet.room - sheet.count {
      sheet.append(second.part)
      return HTMLNode(sheet: sheet, from: first.from, to: sheet.count)
    }
    makeRoom(for: first.count + second.count)
    let start = sheet.count
    sheet.append(first.part)
    sheet.append(second.part)
    return HTMLNode(sheet: sheet, from: start, to: sheet.count)
  }

  /// What an element begins with, its content, and its end.
  func joined(_ begun: HTMLNode, _ content: HTMLNode, closing name: StaticString) -> HTMLNode {
    if begun.sheet === sheet, content.sheet == nil || content.sheet === sheet && content.from == begun.to,
      sheet.count == (content.sheet == nil ? begun.to : content.to),
      sheet.room - sheet.count >= name.utf8CodeUnitCount + 3
    {
      sheet.append(fixed: "</")
      sheet.append(fixed: name)
      sheet.append(fixed: ">")
      return HTMLNode(sheet: sheet, from: begun.from, to: sheet.count)
    }
    // Together first, so that the end follows where they stand.
    let open = joined(begun, content)
    let end = write { bytes in
      bytes.append(fixed: "</")
      bytes.append(fixed: name)
      bytes.append(UInt8(ascii: ">"))
    }
    return joined(open, end)
  }

  /// Takes another sheet when this one is full; the same from its front when nobody holds anything on it.
  private func makeRoom(for more: Int) {
    if sheet.count > Self.usualRoom / 4, isKnownUniquelyReferenced(&sheet) {
      if sheet.room == Self.usualRoom { sheet.clear() } else { sheet = Sheet(room: Self.usualRoom) }
    }
    if more > sheet.room - sheet.count { sheet = Sheet(room: max(Self.usualRoom, 2 * more)) }
  }
}
