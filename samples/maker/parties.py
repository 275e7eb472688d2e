"""How a contract names its parties: one function for each layout, from underlined blanks to ruled forms."""

from .pages import Run

LABEL_GAPS = {2: '\u3000\u3000', 3: '\u3000'}


def rows(c, style, person, first):
    """What is said of a party, label and value."""
    l = style.labels
    out = [(style.parties[0 if first else 1], person.name), ('证件类型', '居民身份证'), (l['id'], person.id_number), (l['phone'], person.phone)]
    if first and c.agent:
        out.append(('委托代理人', c.agent))
    if c.with_homes and style.layout in WITH_HOMES:
        out.append(('通讯地址', person.address))
    return out


def draw(doc, c):
    s = doc.style
    LAYOUTS[s.layout](doc, [rows(c, s, c.a, True), rows(c, s, c.b, False)])
    doc.y += 3.5


def _table(doc, both):
    """A ruled table, two labels and two values to a row."""
    cells = []
    for party in both:
        (l0, v0), (l1, v1), (l2, v2), (l3, v3), *more = party
        cells.append([(l0, False), (v0, True), (l1, False), (v1, True)])
        cells.append([(l2, False), (v2, True), (l3, False), (v3, True)])
        cells += [[(l, False), (v, True)] for l, v in more]
    doc.table(cells, (.19, .35, .16, .30), doc.style.size * 2.35)


def _columns(doc, both):
    """The parties side by side, without rules."""
    middle = (doc.left + doc.right) / 2
    for left, right in zip(*[p + [('', '')] * (max(map(len, both)) - len(p)) for p in both]):
        doc.y += doc.style.size * 1.95
        for x, (label, value) in ((doc.left, left), (middle + 2, right)):
            if label:
                doc.field(label, value, x, middle - doc.left - 5)


def _pairs(doc, both):
    """Two facts to a line."""
    for party in both:
        for i, (label, value) in enumerate(party):
            if i % 2 == 0:
                doc.y += doc.style.size * 1.95
            doc.field(label, value, doc.left if i % 2 == 0 else doc.left + (doc.right - doc.left) * .47, 68 if i % 2 == 0 else 82)
        doc.y += 1.2


def _blanks(doc, both):
    """One fact to a line, in underlined blanks."""
    for party in both:
        for label, value in party:
            doc.y += doc.style.size * 1.95
            doc.field(label, value, doc.left, 112)
        doc.y += 1.2


def _prose(doc, both):
    """A sentence for each party."""
    for party, short in zip(both, '甲乙'):
        name, kind, number, phone, *more = party
        runs = [Run(f'{name[0]}：'), Run(f' {name[1]} ', True, True), Run('' if short in name[0] else f'（以下简称{short}方）')]
        runs += [Run('，'), Run(f'{kind[0]}：{kind[1]}，{number[0]}：'), Run(f' {number[1]} ', True, True), Run(f'，{phone[0]}：'), Run(f' {phone[1]} ', True, True)]
        for label, value in more:
            runs += [Run(f'，{label}：'), Run(f' {value} ', True, True)]
        doc.paragraph(runs + [Run('。')], 0, gap=1)


def _stacked(doc, both):
    """Each label stands above its value, in cells."""
    s = doc.style
    for party in both:
        labels, values = [l for l, _ in party[:4]], [v for _, v in party[:4]]
        doc.table([[(l, False) for l in labels]], (.22, .2, .34, .24), s.size * 1.8)
        doc.table([[(v, True) for v in values]], (.22, .2, .34, .24), s.size * 2.2)
        if party[4:]:
            doc.table([[(l, False), (v, True)] for l, v in party[4:]], (.22, .78), s.size * 2.1)
        doc.y += 1.5


def _facing(doc, both):
    """A ruled table with a column for each party and the labels at the left."""
    names = ('项目', *(party[0][0].removesuffix('姓名') for party in both))
    cells = [[(n, False) for n in names]]
    for (label, one), (_, other) in zip(both[0][:4], both[1][:4]):
        cells.append([(label if cells[1:] else '姓名', False), (one, True), (other, True)])
    doc.table(cells, (.2, .4, .4), doc.style.size * 2.3)
    for label, value in both[0][4:] + both[1][4:]:
        doc.y += doc.style.size * 1.95
        doc.field(label, value, doc.left, 112)


def _framed(doc, both):
    """The party's title in a cell of its own, its facts in rows beside it."""
    for party in both:
        doc.table([[(party[0][0].removesuffix('姓名'), False), ('姓名', False), (party[0][1], True)],
                   *[[('', False), (l, False), (v, True)] for l, v in party[1:]]], (.24, .22, .54), doc.style.size * 2.15)
        doc.y += 1.2


def _spread(doc, both):
    """Labels spread to one width, values far to the right without rules."""
    s = doc.style
    for party in both:
        for label, value in party:
            doc.y += s.size * 1.85
            spread = LABEL_GAPS[len(label)].join(label) if len(label) in LABEL_GAPS else label
            doc.put(doc.left, doc.y, spread + '：')
            doc.put(doc.left + 46, doc.y, value, fill=True)
        doc.y += 2


def _bracketed(doc, both):
    """As official model contracts are: kinds of document in 【】 to choose from, the name in its own line."""
    for party in both:
        (l0, v0), _, (l2, v2), (l3, v3), *more = party
        doc.paragraph([Run(f'{l0}：'), Run(f' {v0}　　', True, True)], 0)
        doc.paragraph([Run('【居民身份证】【护照】【营业执照】【　　】，'), Run(f'{l2}：'), Run(f' {v2} ', True, True)], 0)
        doc.paragraph([Run(f'{l3}：'), Run(f' {v3} ', True, True), *[r for l, v in more for r in (Run(f'　{l}：'), Run(f' {v} ', True, True))]], 0, gap=1)


def _numbered(doc, both):
    """Facts as numbered items below a heading for each party."""
    s = doc.style
    for party in both:
        doc.y += s.size * 1.9
        titled = party[0][0].removesuffix('姓名') + '姓名'
        doc.put(doc.left, doc.y, f'{party[0][0].removesuffix("姓名")}信息', bold=True)
        for n, (label, value) in enumerate(party, 1):
            doc.y += s.size * 1.8
            doc.field(f'（{n}）{label if n > 1 else titled}', value, doc.left + 6, 112)
        doc.y += 1


LAYOUTS = {'blanks': _blanks, 'pairs': _pairs, 'table': _table, 'columns': _columns, 'prose': _prose}
MORE_LAYOUTS = {'stacked': _stacked, 'facing': _facing, 'framed': _framed, 'spread': _spread, 'bracketed': _bracketed, 'numbered': _numbered}
PLAIN = tuple(LAYOUTS)
LAYOUTS |= MORE_LAYOUTS
WITH_HOMES = ('blanks', 'table', 'prose', 'stacked', 'framed', 'spread', 'numbered')
