package import Model
import Statistics

extension WeekCounts {
  /// The report for a Prometheus text collector (exposition format 0.0.4). It holds no case ids.
  ///
  /// The period is a label of one series only: a new week must not make new series of everything else.
  package func prometheus() -> String {
    var metrics = Metrics()
    metrics.add("docai_report_period_info", "The days of receipt the figures are of.", [(["period": period.name], "1")])
    metrics.add(
      "docai_cases", "Cases received in the period, by decision; last submissions only.",
      [("pass", total.pass), ("resubmit", total.resubmit), ("manual", total.manual)]
        .map { (["decision": $0], String($1)) })
    metrics.add("docai_automatic_ratio", "Automatic decisions per case received.", rate.ratio)
    metrics.add("docai_automatic_ratio_lower", "Lower end of its 95 % score interval.", interval?.lower)
    metrics.add("docai_automatic_ratio_upper", "Upper end of its 95 % score interval.", interval?.upper)
    metrics.add(
      "docai_previous_automatic_ratio", "Automatic decisions per case of the period before.", previous?.rate.ratio)
    metrics.add(
      "docai_automatic_ratio_change", "Change since the period before, by cause; the parts add up to the whole.",
      (split?.parts ?? []).map { (["part": $0.name.rawValue], String(Double($0.hundredths) / 10_000)) })
    metrics.add(
      "docai_quality_cases", "Cases received in the period, by how well their documents could be read.",
      (byQuality ?? []).map { (["quality": $0.name.isEmpty ? "none" : $0.name], String($0.tally.eligible)) })
    if let reopened {
      metrics.add(
        "docai_reopened_cases", "Automatic decisions that reviewers took back.",
        [([:], String(Set(reopened.map(\.case)).count))])
    }
    metrics.add(
      "docai_manual_cause_cases", "Manual cases that could not be judged on their facts, by first cause.",
      Cause.allCases.map { (["cause": $0.rawValue], String(causes[$0] ?? 0)) })
    metrics.add(
      "docai_manual_reason_cases", "Manual cases by reason; a case may have several.",
      manualReasons.map { (["rule": $0.rule, "arm": String($0.arm)], String($0.cases)) })
    metrics.add(
      "docai_city_cases", "Cases received in the period, by city and whether decided automatically.",
      byCity.flatMap { group in
        [("true", group.tally.automatic), ("false", group.tally.manual)]
          .map { (["city": group.name, "automatic": $0], String($1)) }
      })
    metrics.add(
      "docai_reviewed_automatic_cases", "Automatic decisions a reviewer has looked at.",
      [([:], String(reviewed.automatic))])
    metrics.add(
      "docai_wrong_automatic_cases", "Automatic decisions that a reviewer's verdict contradicts.",
      [([:], String(reviewed.wrong.count))])
    metrics.add(
      "docai_wrong_automatic_ratio_bound", "At most this share is wrong, 95 % sure, if the reviewed were drawn by lot.",
      wrongUpperBound)
    return metrics.text
  }
}

extension Rate {
  fileprivate var ratio: Double? { whole > 0 ? Double(part) / Double(whole) : nil }
}

/// Gauges in the text exposition format. One without a value is left out: nought would be a lie.
private struct Metrics {
  private(set) var text = ""

  mutating func add(_ name: String, _ help: String, _ value: Double?) {
    if let value { add(name, help, [([:], sixPlaces(value))]) }
  }

  mutating func add(_ name: String, _ help: String, _ samples: [(labels: [String: String], value: String)]) {
    guard !samples.isEmpty else { return }
    text += "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
    for sample in samples {
      let labels = sample.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
      text += name + (labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}") + " \(sample.value)\n"
    }
  }

  /// The last digits differ from one mathematical library to the next.
  private func sixPlaces(_ value: Double) -> String { String((value * 1_000_000).rounded() / 1_000_000) }

  private static func escaped(_ text: String) -> String {
    printable(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
