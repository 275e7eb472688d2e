import Diagnosing
import RuleLanguage

/// The default rules as first drafted, without their examples.
enum DefaultRules {
  static var english: String { english1 + "\n" + english2 }
}
