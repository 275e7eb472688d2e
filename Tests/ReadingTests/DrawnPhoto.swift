import Foundation

/// A photo drawn by a test: a ground and flat shapes on it, as a file of the portable pixmap format.
struct DrawnPhoto {
  typealias Colour = (red: UInt8, green: UInt8, blue: UInt8)
  typealias Point = (x: Double, y: Double)

  let width: Int
  let height: Int
  private var pixels: [UInt8]

  init(width: Int = 1200, height: Int = 900, ground: UInt8) {
    self.init(width: width, height: height, ground: (ground, ground, ground))
  }

  init(width: Int = 1200, height: Int = 900, ground: Colour) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: ground.green, count: 3 * width * height)
    for index in stride(from: 0, to: pixels.count, by: 3) {
      (pixels[index], pixels[index + 2]) = (ground.red, ground.blue)
    }
  }

  var bytes: [UInt8] { Array("P6\n\(width) \(height)\n255\n".utf8) + pixels }

  /// A rectangle with round corners, turned clockwise by `degrees` about its middle.
  mutating func rectangle(
    _ colour: Colour, middle: Point, _ size: (width: Double, height: Double), degrees: Double = 0, radius: Double = 0
  ) {
    let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    let reach = (size.width * size.width + size.height * size.height).squareRoot() / 2
    for y in max(0, Int(middle.y - reach))..<min(height, Int(middle.y + reach)) {
      for x in max(0, Int(middle.x - reach))..<min(width, Int(middle.x + reach)) {
        let (dx, dy) = (Double(x) + 0.5 - middle.x, Double(y) + 0.5 - middle.y)
        let (u, v) = (abs(c * dx + s * dy) - size.width / 2, abs(c * dy - s * dx) - size.height / 2)
        let (a, b) = (max(0, u + radius), max(0, v + radius))
        guard u <= 0, v <= 0, a * b == 0 || a * a + b * b <= radius * radius else { continue }
        let index = 3 * (y * width + x)
        (pixels[index], pixels[index + 1], pixels[index + 2]) = colour
      }
    }
  }

  mutating func rectangle(
    _ grey: UInt8, middle: Point, _ size: (width: Double, height: Double), degrees: Double = 0, radius: Double = 0
  ) {
    rectangle((grey, grey, grey), middle: middle, size, degrees: degrees, radius: radius)
  }

  /// A ring: a line of `width` around `middle`, half inside `radius` and half outside. It darkens what is below and never
  /// lightens it, as ink does; of a full turn only the part up to `degrees` is drawn, from the right on.
  mutating func ring(_ grey: UInt8, middle: Point, radius: Double, width line: Double, degrees: Double = 360) {
    let reach = radius + line
    for y in max(0, Int(middle.y - reach))..<min(height, Int(middle.y + reach)) {
      for x in max(0, Int(middle.x - reach))..<min(width, Int(middle.x + reach)) {
        let (dx, dy) = (Double(x) + 0.5 - middle.x, Double(y) + 0.5 - middle.y)
        let turn = atan2(dy, dx) * 180 / .pi
        guard abs((dx * dx + dy * dy).squareRoot() - radius) <= line / 2, (turn < 0 ? turn + 360 : turn) <= degrees
        else { continue }
        let index = 3 * (y * width + x)
        for channel in 0..<3 { pixels[index + channel] = min(pixels[index + channel], grey) }
      }
    }
  }

  /// The whole made darker from left to right, to `share` (0…1) of the light: no photo is lit as evenly as a scan.
  mutating func light(fallingTo share: Double) {
    for index in pixels.indices {
      let x = Double(index / 3 % width) / Double(width)
      pixels[index] = UInt8(Double(pixels[index]) * (1 - (1 - share) * x))
    }
  }

  /// A soft shadow that leaves `share` (0…1) of the light, below the line between a height at the left and one at the right.
  mutating func shade(to share: Double, below line: (left: Double, right: Double)) {
    for index in pixels.indices {
      let (x, y) = (Double(index / 3 % width) / Double(width), Double(index / 3 / width))
      let depth = (y - line.left - (line.right - line.left) * x) / 80
      pixels[index] = UInt8(Double(pixels[index]) * (1 - (1 - share) * min(1, max(0, depth))))
    }
  }
}
