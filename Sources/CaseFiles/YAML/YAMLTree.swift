/// A whole YAML file as one node, built without recursion and within limits.
struct YAMLTree {
  private var stack: [Frame] = []
  private var root: YAMLNode?
  private var nodes = 0
  private let limits: CaseLimits
  private let log: MessageLog

  private struct Frame {
    let isMap: Bool
    let place: YAMLNode.Place
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var key: (name: String, place: YAMLNode.Place)?
  }

  /// The root of the file; `nil` with a message when it is empty or cannot be read on.
  static func read(_ bytes: [UInt8], limits: CaseLimits, log: MessageLog) -> YAMLNode? {
    var tree = YAMLTree(limits: limits, log: log)
    let isWhole = bytes.withUnsafeBufferPointer { buffer in
      guard let events = YAMLEvents(buffer) else { return false }
      do throws(YAMLProblem) {
        return try tree.build(events)
      } catch {
        tree.report(error, bytes)
        return false
      }
    }
    if isWhole, tree.root == nil {
      log.add(.init(line: 1, column: 1), text: "The file is empty. It begins with case: and a short name.")
    }
    return isWhole ? tree.root : nil
  }

  private init(limits: CaseLimits, log: MessageLog) {
    self.limits = limits
    self.log = log
  }

  private mutating func build(_ events: YAMLEvents) throws(YAMLProblem) -> Bool {
    while true {
      let event = try events.next()
      refuseDecorations(event)
      switch event.kind {
      case .end: return true
      case .other, .documentEnd: break
      case .documentStart:
        guard root == nil else {
          return stop(event.place, "A second document begins here (---). A case is one document.")
        }
      case .scalar(let text, let isPlain):
        guard take(.init(content: .scalar(text, isPlain: isPlain), place: event.place)) else { return false }
      case .alias:
        log.add(
          event.place,
          text:
            "Aliases (*) are not used in case files. Write the value out, or put quotes around text that begins with *."
        )
        guard take(.init(content: .refused, place: event.place)) else { return false }
      case .listStart, .mapStart:
        guard open(event) else { return false }
      case .listEnd, .mapEnd:
        guard close() else { return false }
      }
    }
  }

  private func refuseDecorations(_ event: YAMLEvents.Event) {
    if event.hasAnchor {
      log.add(
        event.place,
        text: "Anchors (&) are not used in case files. Take it out, or put quotes around text that begins with &.")
    }
    if event.hasTag {
      log.add(
        event.place,
        text: "Tags (!) are not used in case files. Take it out, or put quotes around text that begins with !.")
    }
  }

  private func stop(_ place: YAMLNode.Place, _ text: String) -> Bool {
    log.add(place, text: text)
    return false
  }

  private mutating func open(_ event: YAMLEvents.Event) -> Bool {
    guard stack.count < limits.depth else {
      return stop(
        event.place, "Values stand more than \(limits.depth) deep in one another here. A case needs far fewer.")
    }
    if let top = stack.last, top.isMap, top.key == nil { return stop(event.place, Self.keyText) }
    var isMap = false
    if case .mapStart = event.kind { isMap = true }
    stack.append(Frame(isMap: isMap, place: event.place))
    return true
  }

  private mutating func close() -> Bool {
    guard let frame = stack.popLast() else { return false }
    if frame.isMap { refuseRepeats(frame.entries) }
    return take(.init(content: frame.isMap ? .map(frame.entries) : .list(frame.items), place: frame.place))
  }

  private static let keyText = "A key is a single word here, followed by a colon."

  private mutating func take(_ node: YAMLNode) -> Bool {
    nodes += 1
    guard nodes <= limits.nodes else {
      return stop(node.place, "The file has more than \(limits.nodes) values. Split it into several cases.")
    }
    guard let top = stack.indices.last else {
      root = node
      return true
    }
    guard stack[top].isMap else {
      stack[top].items.append(node)
      return true
    }
    if let key = stack[top].key {
      stack[top].entries.append(.init(key: key.name, place: key.place, value: node))
      stack[top].key = nil
    } else if case .scalar(let name, _) = node.content {
      stack[top].key = (name, node.place)
    } else {
      return stop(node.place, Self.keyText)
    }
    return true
  }

  private func refuseRepeats(_ entries: [YAMLNode.Entry]) {
    if entries.count <= 12 {
      for (index, entry) in entries.enumerated() {
        if let first = entries[..<index].first(where: { $0.key == entry.key }) { refuse(entry, first) }
      }
    } else {
      var seen: [String: YAMLNode.Entry] = [:]
      for entry in entries {
        if let first = seen[entry.key] { refuse(entry, first) } else { seen[entry.key] = entry }
      }
    }
  }

  private func refuse(_ entry: YAMLNode.Entry, _ first: YAMLNode.Entry) {
    log.add(
      entry.place, field: entry.key,
      text: "This key stands here a second time; the first is on line \(first.place.line). Keep one.")
  }

  private func report(_ problem: YAMLProblem, _ bytes: [UInt8]) {
    let source = SourceLines(bytes)
    let place = problem.offset.map(source.place) ?? (problem.isUnclosed ? problem.opened : problem.place)
    log.add(place, text: problem.text(line: source.line(place.line)))
  }
}
