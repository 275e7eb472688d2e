/// The report as a page (Mustache; `{{{ }}}` only for our own SVG).
let reportTemplate = """
  <!DOCTYPE html>
  <html lang="zh-CN">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{title}}</title>
  <style>
  :root { --ink: #1c2733; --pale: #5d6b7a; --line: #dde3ea; --pass: #2f7d5b; --resubmit: #d9a13b; --manual: #b9c3ce; --blue: #255c99; --red: #b3362b; }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 190mm; padding: 10mm 6mm; color: var(--ink); font: 10pt/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
  h1 { font-size: 16pt; margin: 0; }
  h2 { font-size: 11.5pt; margin: 5.5mm 0 1.5mm; border-bottom: 1px solid var(--line); padding-bottom: 1mm; break-after: avoid; }
  p { margin: 1mm 0; }
  .pale { color: var(--pale); }
  .sentence { font-size: 15pt; font-weight: 600; margin: 4mm 0 1mm; color: var(--blue); }
  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(38mm, 1fr)); gap: 3mm; margin: 4mm 0; }
  .tile { border: 1px solid var(--line); border-radius: 2mm; padding: 2.5mm 3mm; break-inside: avoid; }
  .tile b { display: block; font-size: 17pt; line-height: 1.3; font-variant-numeric: tabular-nums; }
  .tile span { display: block; color: var(--pale); font-size: 8.5pt; }
  .tile.alarming b { color: var(--red); }
  svg.trend { width: 100%; height: auto; }
  svg.bar { width: 100%; height: 3.2mm; display: block; border-radius: 1mm; }
  .pass { fill: var(--pass); background: var(--pass); } .resubmit { fill: var(--resubmit); background: var(--resubmit); } .manual { fill: var(--manual); background: var(--manual); }
  .grid { stroke: var(--line); } .interval { stroke: var(--blue); stroke-width: 7; opacity: .18; } .line { fill: none; stroke: var(--blue); stroke-width: 2; }
  .point { fill: var(--blue); } .wrong { fill: var(--red); } .axis { fill: var(--pale); font-size: 10px; } .label { fill: var(--ink); font-size: 10px; } .end { text-anchor: end; } .middle { text-anchor: middle; }
  table { border-collapse: collapse; width: 100%; font-size: 9.5pt; }
  th { text-align: left; font-weight: 500; color: var(--pale); }
  th, td { padding: .8mm 2mm; border-bottom: 1px solid var(--line); vertical-align: middle; }
  tr, section { break-inside: avoid; }
  tr.sum td { font-weight: 600; }
  .gain { fill: var(--pass); } .loss { fill: var(--red); } .middle-line { stroke: var(--pale); stroke-width: .4; }
  .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  td.w { width: 30mm; }
  .share { height: 2.4mm; background: var(--blue); border-radius: 1mm; opacity: .7; }
  code { font: 9pt "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
  .key i { display: inline-block; width: 3mm; height: 3mm; border-radius: .6mm; margin: 0 1mm 0 4mm; vertical-align: -.3mm; }
  footer { margin-top: 8mm; border-top: 1px solid var(--line); padding-top: 2mm; font-size: 8.5pt; color: var(--pale); }
  @page { size: A4; margin: 12mm; }
  @media print { body { padding: 0 .5mm; max-width: none; -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
  </style>
  </head>
  <body>
  <h1>{{title}}</h1>
  <p class="pale">{{scope}}</p>
  <p class="sentence">{{sentence}}</p>
  <p>{{comparison}}</p>
  {{#publication}}<p class="pale">{{.}}</p>{{/publication}}
  <div class="tiles">
  {{#tiles}}<div class="tile{{#isAlarming}} alarming{{/isAlarming}}"><span>{{name}}</span><b>{{value}}</b><span>{{note}}</span></div>
  {{/tiles}}</div>
  {{{decisionBar}}}
  <p class="key pale"><i class="pass" style="margin-left:0"></i>通过<i class="resubmit"></i>退回<i class="manual"></i>人工</p>
  {{#turnaround}}<p>{{.}}</p>{{/turnaround}}
  {{#split}}
  <section>
  <h2>为什么变了</h2>
  <table class="split">
  <tr><th></th><th class="n">百分点</th><th></th><th></th></tr>
  {{#parts}}<tr><td>{{name}}</td><td class="n">{{points}}</td><td class="w">{{{bar}}}</td><td class="pale">{{meaning}}</td></tr>
  {{/parts}}<tr class="sum"><td>合计</td><td class="n">{{total}}</td><td></td><td></td></tr>
  </table>
  <p class="pale">{{remarks}}。</p>
  </section>
  {{/split}}
  <section>
  <h2>{{trendSpan}}自动占比</h2>
  {{{trendChart}}}
  <p class="pale">竖条是95%区间；红点是复核发现有误的周；没有案件的周空着。</p>
  </section>
  {{#groups}}
  <section>
  <h2>{{title}}</h2>
  <table>
  <tr><th></th><th class="n">案件</th><th class="n">通过</th><th class="n">退回</th><th class="n">人工</th><th class="n">自动占比</th><th></th></tr>
  {{#rows}}<tr><td>{{name}}</td><td class="n">{{cases}}</td><td class="n">{{pass}}</td><td class="n">{{resubmit}}</td><td class="n">{{manual}}</td><td class="n">{{percent}}</td><td class="w">{{{bar}}}</td></tr>
  {{/rows}}</table>
  {{#note}}<p class="pale">{{.}}。</p>{{/note}}
  </section>
  {{/groups}}
  {{#hasReasons}}
  <h2>转人工的原因</h2>
  <table>
  <tr><th class="n">件数</th><th></th><th class="n">仅因此条</th><th class="n">有问题/复核</th><th>规则</th><th>例</th></tr>
  {{#reasons}}<tr><td class="n">{{cases}}</td><td class="w"><div class="share" style="width:{{width}}%"></div></td><td class="n">{{alone}}</td><td class="n">{{bad}}</td><td>{{title}}<br><code class="pale">{{code}}</code></td><td><code>{{examples}}</code></td></tr>
  {{/reasons}}</table>
  <p class="pale">一件可有多条原因。“仅因此条”：除这条规则外没有别的规则挡住的案件，放宽它至多多自动这么多件；“有问题”：其中复核认定不该通过的。{{#moreReasons}}另有 {{.}} 种原因，见 JSON 或 CSV。{{/moreReasons}}</p>
  {{/hasReasons}}
  {{#hasSoleFields}}
  <section>
  <h2>单独挡住自动的字段</h2>
  <table>
  <tr><th class="n">件数</th><th></th><th class="n">有问题/复核</th><th>字段</th></tr>
  {{#soleFields}}<tr><td class="n">{{cases}}</td><td class="w"><div class="share" style="width:{{width}}%"></div></td><td class="n">{{bad}}</td><td>{{field}}</td></tr>
  {{/soleFields}}</table>
  <p class="pale">别的都没问题、只因这一个字段没读准或没有而转人工的案件；读准它至多多自动这么多件。</p>
  </section>
  {{/hasSoleFields}}
  {{#causes}}
  <p>人工之中未能按内容判断的：{{.}}。</p>
  {{/causes}}
  {{#hasReviewNews}}
  <section>
  <h2>复核发现</h2>
  {{#wrong}}<p>自动结论有误：<code>{{.}}</code>。</p>{{/wrong}}
  {{#reopened}}<p>{{.}}。</p>{{/reopened}}
  </section>
  {{/hasReviewNews}}
  {{#hasRuleNews}}
  <h2>规则</h2>
  {{#promotions}}<p>{{.}}。</p>{{/promotions}}
  {{#silenced}}<p>停用 <code>{{id}}</code>：{{text}}</p>
  {{/silenced}}
  {{#quiet}}<p class="pale">{{trendSpan}}从未提出意见：{{.}}。</p>{{/quiet}}
  {{#shadows}}<p class="pale">{{.}}。</p>{{/shadows}}
  {{/hasRuleNews}}
  <footer>
  <p>自动占比＝（通过＋退回）／受理案件。受理案件是期内收到的全部案件，只算最后一次提交；读取失败、扫描件读不了、没有扫描件的都算在内，一律人工。</p>
  <p>占比区间为 Wilson 区间，变化区间为 Newcombe 区间，有误率上限为 Clopper–Pearson 单侧精确上限，均为95%。有误率上限只在复核件随机抽取时成立。</p>
  </footer>
  </body>
  </html>

  """
