import ArgumentParser
import Store

struct DataMapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data-map", abstract: "Print what is kept about people: why, on what basis, how long (Markdown).")

  func run() throws { try explaining { try Output(nil).write(Array(DataMapPage.markdown().utf8)) } }
}
