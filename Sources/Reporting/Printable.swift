/// Text that came from a scan or a record, fit for a terminal: without control characters, escape sequences and marks
/// that turn the direction of writing; line ends and tabs become blanks.
package func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where ["\n", "\r", "\t"].contains(scalar), .lineSeparator, .paragraphSeparator: result.append(" ")
    // Rare characters of names are kept, also those that this Unicode version does not know yet.
    case .control, .format, .surrogate: break
    default: result.append(scalar)
    }
  }
  return String(result)
}
