import Council
import HTML

/// A box whose shape says what happens to the post or unit in it; without a state, a plain box or a head.
struct StateBox {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
  var state: StructureComparison.State?
  var isUnit = false

  var right: Double { x + width }
  var middle: Double { y + height / 2 }

  var node: HTMLNode {
    switch state {
    case .new: rect(.class("w-green k-green"), .rx(14), .strokeWidth(3))
    case .changed: changed
    case .moved: moved
    case .deleted: deleted
    case .same: rect(.class("bx"))
    case nil: rect(.class(isUnit ? "hd" : "bx"), .rx(isUnit ? 3 : 0))
    }
  }

  private func rect(_ attributes: HTMLAttribute..., inset: Double = 0) -> HTMLNode {
    SVG.rect(
      [.x(x + inset), .y(y + inset), .width(width - 2 * inset), .height(height - 2 * inset)] + attributes)
  }

  private var changed: HTMLNode {
    HTMLNode {
      SVG.path(
        .d("M\(decimal(x)) \(decimal(y))h\(decimal(width - 14))l14 14v\(decimal(height - 14))h\(decimal(-width))z"),
        .class("w-ochre k-ochre"), .strokeWidth(2))
      SVG.path(.d("M\(decimal(right - 14)) \(decimal(y))v14h14"), .noFill, .class("k-ochre"), .strokeWidth(1.5))
    }
  }

  private var moved: HTMLNode {
    let half = decimal(height / 2)
    return SVG.path(
      .d("M\(decimal(x)) \(decimal(y))h\(decimal(width - 16))l16 \(half)l-16 \(half)h\(decimal(16 - width))z"),
      .class("w-blue k-blue"), .strokeWidth(2), .dashes("9 4"))
  }

  private var deleted: HTMLNode {
    HTMLNode {
      rect(.fill("url(#hatch)"), .class("k-brick"), .strokeWidth(1.5), .dashes("2 4"))
      rect(.class("f-page"), inset: 4)
    }
  }
}
