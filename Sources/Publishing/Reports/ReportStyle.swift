/// The style of a report that stands on its own: a committee paper on A4, and the same on a screen.
enum ReportStyle {
  static let css = """
    @page { size: A4; margin: 20mm 18mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #5c5346; } }
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: #211d17; font: 11pt/1.5 "Liberation Sans", Arial, "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1, h2 { font-family: "P052", Palatino, "Noto Serif", Georgia, "DejaVu Serif", serif; line-height: 1.15; }
    h1 { font-size: 22pt; font-weight: 400; margin: .2rem 0 1rem; }
    h2 { font-size: 14pt; margin: 1.6rem 0 .5rem; break-after: avoid; }
    h3 { font-size: 11.5pt; margin: 1rem 0 .4rem; break-after: avoid; }
    p { margin: 0 0 .6rem; }
    .kicker { font-weight: 650; color: #5c5346; margin: 0; }
    .kicker::before { content: ""; display: block; height: 9px; margin-bottom: .8rem; border-top: 4px solid #17463a; border-bottom: 1px solid #17463a; }
    .summary { margin: 0 0 1rem; border-bottom: 1px solid #ddd3c0; }
    .summary div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; border-top: 1px solid #ddd3c0; padding: .35rem 0; }
    .summary dt { font-weight: 650; } .summary dd { margin: 0; }
    .para { display: grid; grid-template-columns: 2.6rem 1fr; gap: 0 .4rem; }
    .no { color: #17463a; font-variant-numeric: tabular-nums lining-nums; }
    h2 .no { font-weight: 400; }
    table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: .6rem 0 1.2rem; font-variant-numeric: tabular-nums lining-nums; }
    caption { break-after: avoid; text-align: left; font-weight: 650; font-size: 11pt; padding-bottom: .3rem; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid #ddd3c0; }
    thead th { border-bottom: 2px solid #211d17; vertical-align: bottom; }
    .r { text-align: right; }
    tr, .para { break-inside: avoid; }
    .drawing { margin: .8rem 0 1.2rem; } .drawing img { width: 100%; height: auto; }
    @media (max-width: 40rem) {
      .cards thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
      .cards, .cards tbody, .cards tr, .cards td, .cards th, .cards caption { display: block; }
      .cards tr { border-top: 2px solid #211d17; padding: .4rem 0; } .cards td, .cards th { border: 0; padding: .15rem 0; text-align: left; }
      .cards td[data-l]::before { content: attr(data-l) ": "; color: #5c5346; }
      .summary div { grid-template-columns: 1fr; }
    }
    """
}
