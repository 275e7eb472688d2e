import Definitions
import Model

/// Finds the sides of cards on a sheet by the geometry of their labels; a sheet may hold several.
struct CardFinder {
  let definition: DocumentDefinition
  private let book: LabelBook

  /// Two plain labels, or one long label and a value of its kind.
  static let enough = 2.0
  /// Beyond it no other document is thinkable.
  static let certain = 3.0

  init(_ definition: DocumentDefinition) {
    self.definition = definition
    book = LabelBook(definition)
  }

  /// The page with the labels of a card, and the sides found on it from top to bottom.
  func find(on page: Page) -> (page: Page, clusters: [CardCluster]) {
    var page = page.labelled(with: book)
    page.hits = page.hits.filter { !isStreet($0, on: page) }
    addDamagedLabels(to: &page)
    addVanishedLabels(to: &page)
    let clusters = clusters(of: .portrait, on: page) + clusters(of: .emblem, on: page)
    return (page, assign(clusters, page))
  }

  func field(_ index: Int) -> FieldDefinition { definition.fields[index] }

  // MARK: - Labels

  /// The short labels of a portrait side (姓名 性别 …) are known with one wrong character too, if they stand in one column
  /// with another label that was read well.
  private func addDamagedLabels(to page: inout Page) {
    let anchors = page.hits.filter { $0.isAtStart && $0.distance <= 1 }
    guard !anchors.isEmpty else { return }
    for (index, field) in definition.fields.enumerated() where field.side == .portrait {
      guard !page.hits.contains(where: { $0.fields.contains(index) }) else { continue }
      for label in field.labels.map({ Array($0) }) where label.count == 2 {
        for run in page.runs.indices {
          guard let hit = damaged(label, in: page.runs[run], at: run, field: index),
            !page.hits.contains(where: { $0.run == run && $0.range.overlaps(hit.range) }),
            stands(hit, inLineWith: anchors, on: page)
          else { continue }
          page.hits.append(hit)
          break
        }
      }
    }
    page.hits.sort { ($0.run, $0.range.lowerBound) < ($1.run, $1.range.lowerBound) }
  }

  private func damaged(_ label: [Character], in run: Run, at index: Int, field: Int) -> LabelHit? {
    for start in run.characters.indices.dropLast() where run.gap(before: start, wider: 0.5) {
      let seen = run.characters[start...start + 1]
      guard zip(seen, label).count(where: { $0 == $1 }) == 1 else { continue }
      var valueStart = start + 2
      while valueStart < run.characters.count, run.characters[valueStart].isNoise { valueStart += 1 }
      return LabelHit(
        fields: [field], length: 2, run: index, range: start..<start + 2, distance: 1, isAtStart: true,
        hasColon: false, isSignature: false, labelEnd: start + 2, valueStart: valueStart)
    }
    return nil
  }

  private func stands(_ hit: LabelHit, inLineWith anchors: [LabelHit], on page: Page) -> Bool {
    let box = page.box(of: hit)
    let em = page.runs[hit.run].em
    return anchors.contains { anchor in
      let other = page.box(of: anchor)
      let isColumn = abs(Double(other.x - box.x)) < 1.5 * em && abs(Double(other.y - box.y)) < 12 * em
      return isColumn || page.isSameRow(other, box) && abs(Double(other.x - box.x)) < 12 * em
    }
  }

  /// 民族大道339号: a line of an address that begins like a label.
  private func isStreet(_ hit: LabelHit, on page: Page) -> Bool {
    guard hit.fields.contains(where: { field($0).type == .ethnicity }) else { return false }
    let run = page.runs[hit.run]
    return run.characters[hit.range.upperBound...].prefix { $0.isHan }.contains { "路街道巷弄里村镇乡园苑".contains($0) }
  }

  // MARK: - Clusters

  /// As many sides as one label occurs; every other label goes to the nearest of them.
  private func clusters(of side: Document.Side, on page: Page) -> [CardCluster] {
    var byField: [String: [LabelHit]] = [:]
    for hit in page.hits {
      for index in hit.fields where field(index).side == side {
        byField[field(index).id, default: []].append(hit)
      }
    }
    // Fields of one source share their label: 有效期限 is valid-from and valid-to.
    guard let most = byField.values.map(\.count).max(),
      let seeds = byField.sorted(by: { $0.key < $1.key })
        .filter({ $0.value.count == most }).max(by: { weight($0.value) < weight($1.value) })?.value
    else { return [] }
    var clusters = seeds.map { seed in
      CardCluster(side: side, labels: [:], runs: [], box: page.box(of: seed), score: 0)
    }
    for (id, hits) in byField.sorted(by: { $0.key < $1.key }) {
      for hit in hits {
        let box = page.box(of: hit)
        let nearest = clusters.indices.min {
          distance(box, page.box(of: seeds[$0])) < distance(box, page.box(of: seeds[$1]))
        }
        guard let nearest, clusters[nearest].labels[id] == nil else { continue }
        clusters[nearest].labels[id] = hit
        clusters[nearest].box = clusters[nearest].box.union(box)
      }
    }
    for index in clusters.indices {
      clusters[index].score = Set(clusters[index].labels.values).reduce(0) { $0 + weight([$1]) }
    }
    return clusters
  }

  private func weight(_ hits: [LabelHit]) -> Double {
    hits.reduce(0) { $0 + (Double($1.length) / 3 - 0.3 * Double($1.distance)) }
  }

  private func distance(_ a: Box, _ b: Box) -> Double {
    let (dx, dy) = (a.midX - b.midX, a.midY - b.midY)
    return (dx * dx + dy * dy).squareRoot()
  }

  // MARK: - Lines

  /// Gives every line to the nearest side, and counts what its text says for the side.
  private func assign(_ clusters: [CardCluster], _ page: Page) -> [CardCluster] {
    var clusters = clusters
    for run in page.runs.indices {
      let box = page.runs[run].box
      let nearest = clusters.indices.min { gap(box, clusters[$0].box) < gap(box, clusters[$1].box) }
      if let nearest { clusters[nearest].runs.append(run) }
    }
    for index in clusters.indices {
      for run in clusters[index].runs { clusters[index].score += says(page.runs[run], clusters[index].side) }
      clusters[index].box = clusters[index].runs.reduce(clusters[index].box) { $0.union(page.runs[$1].box) }
    }
    return clusters
  }

  private func gap(_ a: Box, _ b: Box) -> Int {
    max(b.x - a.right, a.x - b.right, 0) + max(b.y - a.bottom, a.y - b.bottom, 0)
  }

  /// The heading of an emblem side.
  static func isHeading(_ run: Run) -> Bool {
    ["中华人民共和国", "居民身份证"].contains { FuzzyMatch.distance(of: Array($0), within: run.characters) <= 2 }
  }

  private func says(_ run: Run, _ side: Document.Side) -> Double {
    switch side {
    case .portrait: IdentityNumberParser.parse(run.text).contains { $0.value.count == 18 } ? 1 : 0
    case .emblem:
      if definition.titles.contains(where: {
        FuzzyMatch.distance(of: Array($0), within: run.characters) <= $0.count / 4
      }) {
        1
      } else if FuzzyMatch.distance(of: Array("中华人民共和国"), within: run.characters) <= 2 {
        0.5
      } else {
        ValidityParser.parse(String(run.characters.drop { !$0.isASCIIDigit })) == nil ? 0 : 1
      }
    }
  }
}
