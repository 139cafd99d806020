import HTML

/// SOAP 1.1 as programs written for ModernGov sites speak it: a call in an envelope, the answer in another.
public enum SOAPMessage {
  /// The namespace of the operations.
  public static let namespace = "http://moderngov.co.uk/namespaces"
  private static let envelope = "http://schemas.xmlsoap.org/soap/envelope/"
  /// The most bytes of a call.
  public static let mostBytes = 64 * 1024

  /// The call in an envelope. `action` is the header `SOAPAction`, which names the operation too; it may be left out.
  public static func read(_ bytes: [UInt8], action: String?) throws(ModernGovRefusal) -> ModernGovCall {
    let root: XMLTree
    do { root = try XMLReader.read(bytes, mostBytes: mostBytes) } catch {
      throw ModernGovRefusal("The envelope cannot be read. \(error.description)", .unreadable)
    }
    guard root.isNamed("Envelope"), let call = root["Body"]?.children.first else {
      throw ModernGovRefusal("A SOAP 1.1 envelope with one operation in its Body is expected.")
    }
    let named = action.map(operation(of:)) ?? ""
    guard named.isEmpty || call.isNamed(named) else {
      throw ModernGovRefusal("SOAPAction names \(named.prefix(60)), and the Body \(call.name.prefix(60)).")
    }
    let sent = Dictionary(call.children.map { ($0.name, $0.text) }) { first, _ in first }
    return try ModernGovCall(call.name, sent)
  }

  /// The operation in the header `SOAPAction`: what stands behind its last stroke.
  private static func operation(of action: String) -> String {
    let bare = action.filter { $0 != "\"" && !$0.isWhitespace }
    return bare.split(separator: "/").last.map(String.init) ?? ""
  }

  /// The envelope with the answer to an operation.
  public static func answer(_ operation: ModernGovOperation, _ result: HTMLNode) -> [UInt8] {
    // The names are those of operations, and the result is in no namespace.
    let name = operation.rawValue
    let rendered = result.render()
    let end = rendered.firstIndex { $0 == ">" || $0 == "/" } ?? rendered.endIndex
    let inner = "\(rendered[..<end]) xmlns=\"\"\(rendered[end...])"
    let response = "\(name)Response xmlns=\"\(namespace)\""
    return enveloped(
      HTMLNode(trusted: "<\(response)><\(name)Result>\(inner)</\(name)Result></\(name)Response>"))
  }

  /// The envelope that says why there is no answer.
  public static func fault(_ refusal: ModernGovRefusal) -> [UInt8] {
    enveloped(
      element("soap:Fault", []) {
        HTMLNode {
          xml("faultcode", "soap:Client")
          xml("faultstring", refusal.description)
        }
      })
  }

  private static func enveloped(_ body: HTMLNode) -> [UInt8] {
    ModernGovXML.document(
      element("soap:Envelope", [HTMLAttribute("xmlns:soap", envelope)]) { element("soap:Body", []) { body } })
  }
}
