import Diagnosing
import Mustache

extension CalibrationReport {
  /// One page that needs nothing else: to print, or to send with the request for the change.
  package func html() throws -> String {
    try MustacheTemplate(string: calibrationTemplate).render(
      Page(
        language: say("en", "zh-CN"), title: say("Calibration", "容许的标定"), heading: heading, scope: scope,
        conclusion: conclusion, svg: svg,
        columns: columns, rows: rows.map { Page.Row(cells: $0) }, assumptions: assumptions))
  }

  /// What the template shows: stored properties, for these are what Mustache sees.
  private struct Page {
    let language: String
    let title: String
    let heading: String
    let scope: String
    let conclusion: [String]
    let svg: String
    let columns: [String]
    let rows: [Row]
    let assumptions: [String]

    struct Row {
      let cells: [String]
    }
  }
}

/// Mustache; `{{{ }}}` only for our own SVG.
private let calibrationTemplate = """
  <!DOCTYPE html>
  <html lang="{{language}}">
  <head>
  <meta charset="utf-8">
  <title>{{title}}</title>
  <style>
  body { margin: 0 auto; max-width: 190mm; padding: 10mm 6mm; color: #1c2733; font: 10.5pt/1.55 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
  h1 { font-size: 14pt; margin: 0; }
  p { margin: 1mm 0; }
  .pale { color: #5d6b7a; }
  .conclusion { font-weight: 600; color: #255c99; }
  svg { width: 100%; height: auto; margin: 4mm 0; }
  table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
  th { text-align: right; font-weight: 500; color: #5d6b7a; }
  th, td { padding: 1mm 2mm; border-bottom: 1px solid #dde3ea; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  th:first-child, td:first-child, th:last-child, td:last-child { text-align: left; }
  @page { size: A4; margin: 12mm; }
  @media print { body { padding: 0; max-width: none; } }
  </style>
  </head>
  <body>
  <h1>{{heading}}</h1>
  <p class="pale">{{scope}}</p>
  {{#conclusion}}<p class="conclusion">{{.}}</p>
  {{/conclusion}}
  {{{svg}}}
  <table>
  <tr>{{#columns}}<th>{{.}}</th>{{/columns}}</tr>
  {{#rows}}<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
  {{/rows}}</table>
  {{#assumptions}}<p class="pale">{{.}}</p>
  {{/assumptions}}
  </body>
  </html>

  """
