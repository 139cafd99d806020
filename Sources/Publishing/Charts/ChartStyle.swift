/// The style of the charts, one source for the website's stylesheet and for SVG files that stand alone.
public enum ChartStyle {
  /// Rules for the website's stylesheet, in its colour tokens (`--page`, `--ink`, `--moot` …).
  public static let css =
    rules(sans: "var(--sans)", serif: "var(--serif)") { "var(--\($0))" }
      + """
      .cut { stroke: var(--cut, var(--page)); }
      .g { display: inline-block; inline-size: 1em; block-size: 1em; vertical-align: -.125em; flex: none; fill: currentColor; }
      .chart a:focus-visible { outline: none; }
      .chart a:focus-visible rect.hd { stroke: var(--ring); stroke-width: 4; }
      .chart.org { inline-size: 100%; block-size: auto; }
      .chart.bars { inline-size: 100%; overflow: visible; }
      .chart.map { inline-size: 100%; max-inline-size: 34rem; block-size: auto; }
      .sprite { position: absolute; inline-size: 0; block-size: 0; }
      figure > * + figcaption, figure > figcaption + * { margin-block-start: var(--s3); }
      figcaption { font-size: var(--small); color: var(--soft); max-width: 46rem; }
      figcaption b { display: block; color: var(--ink); font-size: var(--t0); }
      .key { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); list-style: none; padding: 0; font-size: var(--small); margin-block: var(--s3); }
      .key li { display: flex; gap: .45em; align-items: center; color: var(--c, inherit); }
      .tree, .tree ul { list-style: none; padding: 0; }
      .tree ul { margin-inline-start: .45rem; border-inline-start: 2px solid var(--edge); }
      .tree ul > li { padding-inline-start: 1rem; position: relative; }
      .tree ul > li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: 1.2rem; inline-size: .7rem; border-block-start: 2px solid var(--edge); }
      .tree li > span { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s2); align-items: center; padding-block: .35rem; }
      .tree small { flex-basis: 100%; color: var(--soft); }
      @media (max-width: 59.99em) { .wide, .chart.wide { display: none; } }
      @media (min-width: 60em) { .narrow { display: none; } }
      @media print { .wide, .chart.wide { display: block; } .narrow { display: none; } .chart { break-inside: avoid; print-color-adjust: exact; } }

      """

  /// The stylesheet inside a file of its own: plain colours first, for programs that know no more, then dark and print.
  static let standalone: String = {
    let light = rules { colours[$0]?.light ?? "#000" }
    let dark = rules { colours[$0]?.dark ?? "#fff" }
    let paper = rules { $0 == "page" ? "#ffffff" : colours[$0]?.light ?? "#000" }
    return light + "@media (prefers-color-scheme: dark) {\n" + dark + "}\n@media print {\n" + paper
      + "svg:root { width: 100%; height: 100%; print-color-adjust: exact; }\n@page { size: A4 landscape; margin: 10mm; }\n}\n"
  }()

  /// The rules of the drawings with colours named by token.
  private static func rules(
    sans: String = sans, serif: String = serif, _ colour: (String) -> String
  ) -> String {
    let words = ["green", "brick", "ochre", "blue"]
    let states = words.map { word in
      """
      .w-\(word) { fill: \(colour(word + "-wash")); } .k-\(word) { stroke: \(colour(word)); } \
      .chart .i-\(word) { fill: \(colour(word)); color: \(colour(word)); }

      """
    }
    return """
      .chart text { font-family: \(sans); font-size: 15px; font-weight: 400; fill: \(colour("ink")); }
      .chart { direction: ltr; }
      .chart .b { font-weight: 650; } .chart .t { font-size: 14px; fill: \(colour("soft")); }
      .chart .e { text-anchor: end; } .chart .m { text-anchor: middle; }
      .chart .se { font-family: \(serif); font-size: 20px; }
      .chart .ax { stroke: \(colour("edge")); stroke-width: 1; fill: none; }
      .chart .gr { stroke: \(colour("rule")); stroke-width: 1; fill: none; }
      .chart .bx { fill: \(colour("raised")); stroke: \(colour("edge")); stroke-width: 1; }
      .chart .hd { fill: \(colour("sunk")); stroke: \(colour("edge")); stroke-width: 1.5; }
      .chart .f-on { fill: \(colour("on-moot")); } .chart text.f-brick, .chart tspan.f-brick { fill: \(colour("brick")); }
      .f-sunk { fill: \(colour("sunk")); }
      .chart .h { paint-order: stroke; stroke: \(colour("page")); stroke-width: 5px; stroke-linejoin: round; }
      .chart .lk { opacity: .4; }
      .f-moot { fill: \(colour("moot")); } .f-page { fill: \(colour("page")); } .f-brick { fill: \(colour("brick")); }
      .k-moot { stroke: \(colour("moot")); } .k-ink { stroke: \(colour("ink")); } .k-soft { stroke: \(colour("edge")); }
      .cut { stroke: \(colour("page")); }
      .chart .i-soft { fill: \(colour("soft")); color: \(colour("soft")); }
      .chart .un { text-decoration: underline; }

      """ + states.joined()
  }

  private static let serif =
    "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, P052, \"Noto Serif\", Georgia, serif"
  private static let sans =
    "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", Arial, sans-serif"

  private static let colours: [String: (light: String, dark: String)] = [
    "page": ("#fbf8f1", "#161512"), "raised": ("#ffffff", "#211f1a"), "sunk": ("#f2ecdf", "#2a2720"),
    "ink": ("#211d17", "#f2ece0"), "soft": ("#5c5346", "#beb4a3"), "rule": ("#ddd3c0", "#3d382e"),
    "edge": ("#85796a", "#91876f"), "moot": ("#17463a", "#8bd3b7"), "on-moot": ("#fbf8f1", "#10231c"),
    "green": ("#1b6340", "#84d0a2"), "green-wash": ("#e2efe4", "#1b3325"), "brick": ("#9a3520", "#f49f86"),
    "brick-wash": ("#fae6df", "#44221a"), "ochre": ("#7a5200", "#e9be62"), "ochre-wash": ("#fbeecb", "#3b2e10"),
    "blue": ("#27567a", "#94c3e6"), "blue-wash": ("#e3edf4", "#1b2f3e"),
  ]
}
