private import Foundation

/// Radicals (⼈, ⼯) are characters of their own that look like words; input methods and PDF copies let them slip in.
enum Radical {
  /// The ideograph that Unicode says the radical stands for.
  static func ideograph(of radical: Unicode.Scalar) -> Unicode.Scalar? {
    let composed = String(radical).precomposedStringWithCompatibilityMapping.unicodeScalars
    guard composed.count == 1, let scalar = composed.first, scalar != radical else { return nil }
    return scalar
  }
}
