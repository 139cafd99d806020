// Yams builds its nodes by recursion and follows aliases into them before anybody can refuse them, so the events
// are taken from the parser it brings along.
internal import CYaml

/// The events of a YAML text, one by one, from libyaml.
final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var event = yaml_event_t()

  /// The bytes must be UTF-8 and must outlive this.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  enum Kind {
    case scalar(String, isPlain: Bool)
    case listStart, listEnd, mapStart, mapEnd, alias, documentStart, documentEnd, other, end
  }

  struct Event {
    let kind: Kind
    let place: YAMLNode.Place
    var hasAnchor = false
    var hasTag = false
  }

  func next() throws(YAMLProblem) -> Event {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    let place = YAMLNode.Place(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return Event(
        kind: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), place: place,
        hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      return Event(kind: .listStart, place: place, hasAnchor: list.anchor != nil, hasTag: list.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      return Event(kind: .mapStart, place: place, hasAnchor: map.anchor != nil, hasTag: map.tag != nil)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .listEnd, place: place)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mapEnd, place: place)
    case YAML_ALIAS_EVENT: return Event(kind: .alias, place: place)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, place: place)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, place: place)
    case YAML_STREAM_START_EVENT: return Event(kind: .other, place: place)
    default: return Event(kind: .end, place: place)
    }
  }

  private var problem: YAMLProblem {
    let state = parser.pointee
    let words = state.problem.map { String(cString: $0) } ?? "the text cannot be read"
    let context = state.context.map { String(cString: $0) } ?? ""
    let isReader = state.error == YAML_READER_ERROR
    return YAMLProblem(
      parserWords: words, context: context,
      place: YAMLNode.Place(line: Int(state.problem_mark.line) + 1, column: Int(state.problem_mark.column) + 1),
      opened: YAMLNode.Place(line: Int(state.context_mark.line) + 1, column: Int(state.context_mark.column) + 1),
      offset: isReader ? Int(state.problem_offset) : nil)
  }
}
