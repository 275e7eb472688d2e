import Foundation
package import Model

extension Moment {
  package static var now: Moment { Moment(secondsSince1970: Int(Date().timeIntervalSince1970)) }
}
