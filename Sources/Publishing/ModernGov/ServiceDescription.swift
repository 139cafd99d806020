import HTML

/// The description of the operations in WSDL 1.1, for programs that make their own client from it.
public enum ServiceDescription {
  private static let target = SOAPMessage.namespace
  private static let service = "mgWebService"

  /// The document for a service at a whole address.
  public static func document(at address: String) -> [UInt8] {
    ModernGovXML.document(
      writtenInEnglish {
        element(
          "wsdl:definitions",
          [
            HTMLAttribute("xmlns:wsdl", "http://schemas.xmlsoap.org/wsdl/"),
            HTMLAttribute("xmlns:soap", "http://schemas.xmlsoap.org/wsdl/soap/"),
            HTMLAttribute("xmlns:s", "http://www.w3.org/2001/XMLSchema"), HTMLAttribute("xmlns:tns", target),
            HTMLAttribute("targetNamespace", target),
          ]
        ) {
          HTMLNode {
            types
            for operation in ModernGovOperation.allCases { messages(operation) }
            portType
            binding
            port(address)
          }
        }
      })
  }

  private static var types: HTMLNode {
    named("wsdl:types") {
      named(
        "s:schema", [HTMLAttribute("elementFormDefault", "qualified"), HTMLAttribute("targetNamespace", target)]
      ) {
        for operation in ModernGovOperation.allCases {
          sequence(operation.rawValue) {
            for parameter in operation.parameters {
              named(
                "s:element",
                [
                  HTMLAttribute("minOccurs", parameter.isNumber ? "1" : "0"), HTMLAttribute("maxOccurs", "1"),
                  .name(parameter.name), .type(parameter.isNumber ? "s:int" : "s:string"),
                ])
            }
          }
          sequence("\(operation.rawValue)Response") {
            named(
              "s:element",
              [
                HTMLAttribute("minOccurs", "0"), HTMLAttribute("maxOccurs", "1"),
                .name("\(operation.rawValue)Result"),
              ]
            ) {
              named("s:complexType", [HTMLAttribute("mixed", "true")]) {
                named("s:sequence") { named("s:any", [HTMLAttribute("processContents", "lax")]) }
              }
            }
          }
        }
      }
    }
  }

  private static func sequence(_ name: String, @HTMLBuilder _ content: () -> HTMLNode) -> HTMLNode {
    named("s:element", [.name(name)]) { named("s:complexType") { named("s:sequence", [], content) } }
  }

  private static func messages(_ operation: ModernGovOperation) -> HTMLNode {
    HTMLNode {
      for (message, element) in [("In", ""), ("Out", "Response")] {
        named("wsdl:message", [.name("\(operation.rawValue)Soap\(message)")]) {
          named(
            "wsdl:part",
            [.name("parameters"), HTMLAttribute("element", "tns:\(operation.rawValue)\(element)")])
        }
      }
    }
  }

  private static var portType: HTMLNode {
    named("wsdl:portType", [.name("\(service)Soap")]) {
      for operation in ModernGovOperation.allCases {
        named("wsdl:operation", [.name(operation.rawValue)]) {
          named("wsdl:input", [HTMLAttribute("message", "tns:\(operation.rawValue)SoapIn")])
          named("wsdl:output", [HTMLAttribute("message", "tns:\(operation.rawValue)SoapOut")])
        }
      }
    }
  }

  private static var binding: HTMLNode {
    named("wsdl:binding", [.name("\(service)Soap"), .type("tns:\(service)Soap")]) {
      named("soap:binding", [HTMLAttribute("transport", "http://schemas.xmlsoap.org/soap/http")])
      for operation in ModernGovOperation.allCases {
        named("wsdl:operation", [.name(operation.rawValue)]) {
          named(
            "soap:operation",
            [HTMLAttribute("soapAction", "\(target)/\(operation.rawValue)"), HTMLAttribute("style", "document")])
          named("wsdl:input") { named("soap:body", [HTMLAttribute("use", "literal")]) }
          named("wsdl:output") { named("soap:body", [HTMLAttribute("use", "literal")]) }
        }
      }
    }
  }

  private static func port(_ address: String) -> HTMLNode {
    named("wsdl:service", [.name(service)]) {
      named("wsdl:port", [.name("\(service)Soap"), HTMLAttribute("binding", "tns:\(service)Soap")]) {
        named("soap:address", [HTMLAttribute("location", address)])
      }
    }
  }

  private static func named(
    _ name: StaticString, _ attributes: [HTMLAttribute] = [], @HTMLBuilder _ content: () -> HTMLNode = { .empty }
  ) -> HTMLNode {
    element(name, attributes, content)
  }
}
