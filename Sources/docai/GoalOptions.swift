import ArgumentParser
import Reporting

/// `--bound` and `--confidence`: what is to be claimed of automatic decisions.
struct GoalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The share of wrong decisions that is not to be exceeded.", valueName: "percent"))
  var bound = Percent(0.005)

  @Option(help: ArgumentHelp("How sure the claim is to be.", valueName: "percent"))
  var confidence = Percent(0.95)

  var goal: QASample.Goal { QASample.Goal(bound: bound.share, confidence: confidence.share) }
}

/// `0.5%` or `0.005`, more than nought and less than all.
struct Percent: ExpressibleByArgument {
  let share: Double

  init(_ share: Double) { self.share = share }

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%") || argument.hasSuffix("％")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument) else { return nil }
    share = isPercent ? number / 100 : number
    guard share > 0, share < 1 else { return nil }
  }

  var defaultValueDescription: String { "\(share * 100)%" }
}
