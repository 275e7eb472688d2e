extension Preparation {
  /// For every line of a page. A margin of 0.2 would save a fourteenth of the second reader's time; what it costs was
  /// not measured alone yet.
  static func firstLook(_ available: Available) -> Preparation {
    available.second ? second(margin: 0.17, stretch: 0.7) : plain(available.own)
  }

  /// For a long line before it is known whether anything in it is asked for: squeezed to less than half its width, which
  /// reads running text nearly as well and drops figures that stand twice. Nil where no reader bears it.
  static func skim(_ available: Available) -> Preparation? {
    guard available.second else { return nil }
    var skim = firstLook(available)
    skim.stretch = 0.45
    return skim
  }

  /// To tell which way is up: the trained network is as sure of letters on their heads, the stock one is not.
  static func probe(_ available: Available) -> Preparation {
    available.second ? firstLook(available) : plain(.chinese)
  }

  /// For a line that the first look garbled.
  static func mending(_ available: Available) -> Preparation {
    available.second
      ? plain(available.own) : .init(language: .script, height: 28, tone: .grey, mode: .rawLine, margin: 0.12)
  }

  private static func plain(_ language: Language) -> Preparation {
    .init(language: language, height: 34, tone: .grey, mode: .rawLine)
  }
}
