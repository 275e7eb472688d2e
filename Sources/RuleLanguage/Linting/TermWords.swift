import Diagnosing
import Model

/// Terms and conditions in the words of a rule, to name them in a warning.
enum TermWords {
  static func words(_ value: CheckedValue) -> String {
    switch value {
    case .literal(let value): value.canonical
    case .field(let path): path.written
    case .define: "…"
    case .function(let function, let operand): "\(words(operand)) 的 \(function.chinese)"
    case .measure(let measure, let from, let to): "\(words(from)) 至 \(words(to)) 的 \(measure.chinese)"
    case .shift(let base, let number, let unit, let isBefore):
      "\(words(base)) \(isBefore ? "前" : "后") \(number) \(unit.chinese)"
    case .ladder: "若 …"
    case .countNames(let operand): "计数 \(words(operand))"
    case .countRows(let collection, _, _): "计数 \(name(collection))"
    }
  }

  private static func name(_ collection: Collection) -> String {
    switch collection {
    case .entity(let name), .table(let name): name
    }
  }

  static func message(_ content: Facts.Content) -> Diagnostic.Message {
    switch content {
    case .value(.truth): .init("there", "有")
    case .value(let value): .init(value.canonical, value.canonical)
    case .blank: .init("blank", "未填")
    case .nothing: .init("absent", "缺失")
    case .unknown: .init("unknown", "不明")
    }
  }
}
