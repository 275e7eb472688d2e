import Model

/// Evaluates ground trees in worlds, whole or partly open. Nil: it depends on a source that is open.
struct WorldEvaluation {
  let sources: [Facts.Source]

  /// More readings than this make a source unknown.
  static let greatestReadingCount = 16
  /// All readings of a condition's own sources are tried up to this many combinations.
  static let greatestCombinationCount = 256

  func truth(_ condition: GroundCondition, in world: World) -> Truth? {
    if let constant = condition.constant { return constant }
    switch condition.kind {
    case .constant(let truth): return truth
    case .test(let body, let operands):
      var contents: [Facts.Content] = []
      for operand in operands {
        guard let content = content(operand, in: world) else { return nil }
        contents.append(content)
      }
      return body(contents)
    case .all(let parts): return join(parts, in: world, decisive: .false, Truth.all)
    case .any(let parts): return join(parts, in: world, decisive: .true, Truth.any)
    case .not(let inner): return truth(inner, in: world).map { !$0 }
    case .ladder(let lines):
      for line in lines {
        guard let condition = line.condition else { return truth(line.result, in: world) }
        switch truth(condition, in: world) {
        case nil: return nil
        case .true?: return truth(line.result, in: world)
        case .false?: continue
        case let undecided?: return undecided
        }
      }
      return .absent
    }
  }

  private func join(
    _ parts: [GroundCondition], in world: World, decisive: Truth, _ joined: ([Truth]) -> Truth
  ) -> Truth? {
    var truths: [Truth] = []
    var isOpen = false
    for part in parts {
      guard let truth = truth(part, in: world) else {
        isOpen = true
        continue
      }
      if truth == decisive { return decisive }
      truths.append(truth)
    }
    return isOpen ? nil : joined(truths)
  }

  func content(_ value: GroundValue, in world: World) -> Facts.Content? {
    switch value {
    case .content(let content): return content
    case .read(let source, let slot):
      guard let reading = world.readings[source] else { return nil }
      return sources[source].content(reading: reading, slot: slot)
    case .apply(let body, let operands):
      var contents: [Facts.Content] = []
      for operand in operands {
        guard let content = content(operand, in: world) else { return nil }
        contents.append(content)
      }
      return body(contents)
    case .ladder(let lines):
      for line in lines {
        guard let condition = line.condition else { return content(line.value, in: world) }
        switch truth(condition, in: world) {
        case nil: return nil
        case .true?: return content(line.value, in: world)
        case .false?: continue
        case .unknown?: return .unknown
        case .absent?: return .nothing
        }
      }
      return .nothing
    case .countRows(let rows, let isOpen):
      var truths: [Truth] = []
      for row in rows {
        guard let truth = truth(row, in: world) else { return nil }
        truths.append(truth)
      }
      if isOpen || truths.contains(.unknown) { return .unknown }
      if truths.contains(.absent) { return .nothing }
      return ExactNumber(truths.count { $0 == .true }).map { .value(.number($0)) } ?? .unknown
    }
  }

  /// Calls `body` for every combination of readings of some sources until it returns false; false when there are more
  /// than 256.
  @discardableResult
  func forEachWorld(of sources: [Int], _ body: (World) -> Bool) -> Bool {
    var count = 1
    for source in sources {
      count *= self.sources[source].readings.count
      if count > Self.greatestCombinationCount { return false }
    }
    for combination in 0..<count {
      var world = World()
      var rest = combination
      for source in sources {
        let readings = self.sources[source].readings.count
        world.readings[source] = rest % readings
        rest /= readings
      }
      if !body(world) { break }
    }
    return true
  }

  /// The truth that all readings of the condition's own sources agree on.
  func constant(_ kind: GroundCondition.Kind, sources: [Int]) -> Truth? {
    let condition = GroundCondition(kind, text: nil, facts: [], sources: sources, constant: nil)
    var found: Truth?
    var agree = true
    let isSmall = forEachWorld(of: sources) { world in
      let truth = truth(condition, in: world)
      agree = truth != nil && (found == nil || found == truth)
      found = truth
      return agree
    }
    return isSmall && agree ? found : nil
  }
}

extension Facts.Source {
  func content(reading: Int, slot: Int) -> Facts.Content {
    guard readings.indices.contains(reading), readings[reading].indices.contains(slot) else { return .unknown }
    // What is only there or not, and is not there.
    return readings[reading][slot] == .value(.truth(false)) ? .nothing : readings[reading][slot]
  }
}
