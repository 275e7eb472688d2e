import Definitions
import Model

extension CardFinder {
  /// Copiers of one colour drop the pale blue of the labels, and 年 月 日 with it. What is left of a portrait side tells
  /// itself: a number that checks out, above it the day of birth that it says, above that the sex that it says; the name
  /// above, the address below the day, all in one column. A hit without characters stands for each label that is missing.
  func addVanishedLabels(to page: inout Page) {
    for number in page.runs.indices {
      let run = page.runs[number]
      guard
        let parsed = run.text(of: run.characters.indices).split(separator: " ").lazy
          .compactMap({ IdentityNumberParser.parse(String($0)).first.flatMap { IdentityNumber($0.value) } }).first(
            where: \.checksOut), let birth = parsed.birth,
        let portrait = Portrait(above: page.runs[number].box, birth: birth.iso, sex: Character(parsed.sex), on: page)
      else { continue }
      let side = portrait.places.values.reduce(run.box) { $0.union(page.runs[$1.run].box) }.grown(by: Int(3 * run.em))
      for (id, place) in portrait.places {
        guard let index = definition.fields.firstIndex(where: { $0.id == id }),
          !page.hits.contains(where: { hit in
            let label = page.box(of: hit)
            return hit.fields.contains(index)
              && (isBeside(hit, place.run, on: page) || side.contains(x: label.midX, y: label.midY))
          })
        else { continue }
        page.hits.append(
          LabelHit(
            fields: [index], length: 2, run: place.run, range: place.start..<place.start, distance: 0, isAtStart: true,
            hasColon: false, isSignature: false, labelEnd: place.start, valueStart: place.start))
      }
    }
    page.hits.sort { ($0.run, $0.range.lowerBound) < ($1.run, $1.range.lowerBound) }
  }

  /// Whether a label stands on a line or left of it on the same row.
  private func isBeside(_ hit: LabelHit, _ run: Int, on page: Page) -> Bool {
    let (label, line) = (page.box(of: hit), page.runs[run].box)
    return hit.run == run
      || page.isSameRow(label, line) && abs(Double(line.x - label.right)) < 6 * page.runs[run].em
  }
}

extension Page {
  /// The lines to the right on the same row that hold nothing but what a day is made of: 1950 | 10 | 15.
  func restOfDay(behind run: Int) -> [Int] {
    let row = runs.indices.filter { $0 != run && isSameRow(runs[$0].box, runs[run].box) }
      .sorted { runs[$0].box.x < runs[$1].box.x }
    var (rest, last) = ([Int](), runs[run])
    for index in row where runs[index].box.x >= last.box.right {
      guard Double(runs[index].box.x - last.box.right) < 4 * last.em,
        runs[index].characters.allSatisfy({ $0.isASCIIDigit || "年月日".contains($0) })
      else { break }
      rest.append(index)
      last = runs[index]
    }
    return rest
  }
}

/// Where the values of a portrait side stand of which no label was read.
private struct Portrait {
  /// Field id → the line and the first character of its value.
  private(set) var places: [String: (run: Int, start: Int)] = [:]

  /// Nil unless day and sex stand there as the number says them.
  init?(above number: Box, birth: String, sex: Character, on page: Page) {
    let runs = page.runs
    let above = runs.indices.filter { runs[$0].box.bottom <= number.y + number.height / 2 }
    guard
      let day = above.filter({ Self.day(from: $0, on: page)?.value == birth })
        .max(by: { runs[$0].box.y < runs[$1].box.y }), Double(number.y - runs[day].box.bottom) < 10 * runs[day].em,
      let first = runs[day].characters.firstIndex(where: \.isASCIIDigit)
    else { return nil }
    let em = runs[day].em
    let column = runs[day].glyphs[first].box.x
    let isInColumn = { (run: Int, start: Int) in abs(Double(runs[run].glyphs[start].box.x - column)) < 1.2 * em }
    // The line above or below another one in the column of values, with the place where it meets that column.
    let neighbour = { (box: Box, isAbove: Bool) -> (run: Int, start: Int)? in
      let near = runs.indices.compactMap { index -> (run: Int, start: Int)? in
        let other = runs[index].box
        let distance = isAbove ? box.y - other.bottom : other.y - box.bottom
        guard Double(distance) > -0.4 * em, Double(distance) < 2.5 * em,
          let start = runs[index].characters.indices.first(where: { isInColumn(index, $0) })
        else { return nil }
        return (index, start)
      }
      return near.min { abs(runs[$0.run].box.midY - box.midY) < abs(runs[$1.run].box.midY - box.midY) }
    }
    guard let sexed = neighbour(runs[day].box, true), runs[sexed.run].characters[sexed.start] == sex else { return nil }
    places["birth"] = (day, first)
    places["sex"] = sexed
    if let named = neighbour(runs[sexed.run].box, true), runs[named.run].characters[named.start].isHan {
      places["name"] = named
    }
    if let home = neighbour(runs[day].box, false), home.run != day, runs[home.run].characters[home.start].isHan {
      places["address"] = home
    }
    places["ethnicity"] = Self.ethnicity(behind: sexed, on: page)
  }

  private static func day(from run: Int, on page: Page) -> Parsed? {
    let texts = ([run] + page.restOfDay(behind: run)).map { page.runs[$0].text(of: page.runs[$0].characters.indices) }
    return DateParser.parse(texts[0]).first ?? DateParser.day(ofFigures: texts.joined(separator: " "))
  }

  /// On the same line a blank away, or the next line on the same row.
  private static func ethnicity(behind sex: (run: Int, start: Int), on page: Page) -> (run: Int, start: Int)? {
    let run = page.runs[sex.run]
    if let start = run.characters.indices.first(where: { $0 > sex.start && run.characters[$0].isHan }) {
      return (sex.run, start)
    }
    let next = page.runs.indices.filter {
      page.isSameRow(page.runs[$0].box, run.box) && page.runs[$0].box.x > run.box.right
        && Double(page.runs[$0].box.x - run.box.right) < 8 * run.em && page.runs[$0].characters[0].isHan
    }
    return next.min { page.runs[$0].box.x < page.runs[$1].box.x }.map { ($0, 0) }
  }
}
