import Testing

@testable import Web

/// The colours of the brand with the contrast each must have: with the page, then with its own wash where it has one.
@Suite("Colours")
struct PaletteTests {
  struct Promise: CustomTestStringConvertible {
    var name: String
    var light: (colour: String, page: Double, wash: Double?)
    var dark: (colour: String, page: Double, wash: Double?)
    var testDescription: String { name }
  }

  static let promises = [
    Promise(name: "ink", light: ("#211d17", 15.8, nil), dark: ("#f2ece0", 15.5, nil)),
    Promise(name: "soft", light: ("#5c5346", 7.1, nil), dark: ("#beb4a3", 8.9, nil)),
    Promise(name: "edge", light: ("#85796a", 4.0, nil), dark: ("#91876f", 5.1, nil)),
    Promise(name: "moot", light: ("#17463a", 10.0, nil), dark: ("#8bd3b7", 10.5, nil)),
    Promise(name: "link", light: ("#125645", 8.1, nil), dark: ("#8bd3b7", 10.5, nil)),
    Promise(name: "visited", light: ("#66406f", 7.8, nil), dark: ("#d3aedd", 9.5, nil)),
    Promise(name: "green", light: ("#1b6340", 6.8, 6.1), dark: ("#84d0a2", 10.0, 7.5)),
    Promise(name: "brick", light: ("#9a3520", 6.8, 6.0), dark: ("#f49f86", 8.8, 6.8)),
    Promise(name: "ochre", light: ("#7a5200", 6.5, 6.0), dark: ("#e9be62", 10.4, 7.6)),
    Promise(name: "blue", light: ("#27567a", 7.3, 6.6), dark: ("#94c3e6", 9.7, 7.4)),
    Promise(name: "plum", light: ("#6b3a70", 8.0, 7.1), dark: ("#dbabe0", 9.5, 7.2)),
    Promise(name: "stone", light: ("#5c5346", 7.1, 6.1), dark: ("#beb4a3", 8.9, 6.8)),
  ]

  @Test(arguments: promises)
  func `keep the contrast they were chosen for`(promise: Promise) throws {
    let palette = Palette.served
    let colour = try #require(palette[promise.name])
    let page = try #require(palette["page"])
    #expect(colour.light == Palette.Colour(promise.light.colour))
    #expect(colour.dark == Palette.Colour(promise.dark.colour))
    // The table is rounded; a tenth less is a change.
    #expect(colour.light.contrast(with: page.light) >= promise.light.page - 0.11)
    #expect(colour.dark.contrast(with: page.dark) >= promise.dark.page - 0.11)
    if let light = promise.light.wash, let dark = promise.dark.wash {
      let wash = try #require(palette["\(promise.name)-wash"])
      #expect(colour.light.contrast(with: wash.light) >= light - 0.11)
      #expect(colour.dark.contrast(with: wash.dark) >= dark - 0.11)
    }
  }

  @Test(arguments: ["ink", "soft", "link", "visited", "green", "brick", "ochre", "blue", "plum", "stone"])
  func `of words can be read on every ground`(name: String) throws {
    let palette = Palette.served
    let colour = try #require(palette[name])
    for ground in ["page", "raised", "sunk"] {
      let ground = try #require(palette[ground])
      #expect(colour.light.contrast(with: ground.light) >= 4.5)
      #expect(colour.dark.contrast(with: ground.dark) >= 4.5)
    }
  }

  @Test func `of second words can be read on every wash, and edges are seen on every ground`() throws {
    let palette = Palette.served
    let (soft, edge) = (try #require(palette["soft"]), try #require(palette["edge"]))
    for wash in palette.colours where wash.name.hasSuffix("-wash") {
      #expect(soft.light.contrast(with: wash.light) >= 6.0, "\(wash.name)")
      #expect(soft.dark.contrast(with: wash.dark) >= 6.0, "\(wash.name)")
    }
    for ground in ["page", "raised", "sunk"] {
      let ground = try #require(palette[ground])
      #expect(edge.light.contrast(with: ground.light) >= 3)
      #expect(edge.dark.contrast(with: ground.dark) >= 3)
    }
  }

  @Test func `of buttons and focus stand out`() throws {
    let palette = Palette.served
    let (moot, words) = (try #require(palette["moot"]), try #require(palette["on-moot"]))
    #expect(words.light.contrast(with: moot.light) >= 9.5 && words.dark.contrast(with: moot.dark) >= 9.4)
    let (ring, halo, page) = (
      try #require(palette["ring"]), try #require(palette["halo"]), try #require(palette["page"])
    )
    #expect(ring.light.contrast(with: page.light) >= 3 && ring.light.contrast(with: halo.light) >= 3)
    #expect(ring.dark.contrast(with: page.dark) >= 3 && ring.dark.contrast(with: halo.dark) >= 3)
  }

  @Test func `black on white is 21 to 1, and a colour that is none is not read`() throws {
    let (black, white) = (try #require(Palette.Colour("#000")), try #require(Palette.Colour("#ffffff")))
    #expect(black.contrast(with: white) == 21)
    #expect(white.contrast(with: white) == 1)
    #expect(Palette.Colour("red") == nil && Palette.Colour("#12") == nil && Palette.Colour("#12345g") == nil)
  }
}
