"""Contracts of sale and lease: what they say (Contract) and how one is set (Style), on one page or two."""

from dataclasses import dataclass, field
from datetime import date

from PIL import ImageDraw

from . import money, wording
from .pages import A4, Document, Run, fingerprint, round_stamp, signature


@dataclass
class Contract:
    kind: str                    # sale | rent
    number: str                  # contract number as printed
    listing: str                 # '' when the contract has none
    a: object                    # people as the contract prints them
    b: object
    address: str
    area: str
    price: int
    signed: date
    lease: tuple = ()
    check_code: str = ''         # the government's verification code, a decoy next to the listing number
    estate_code: str = ''
    agent: str = ''              # who signs for the first party
    upper: str = ''              # the amount in words, as printed (set while drawing)
    figures: str = ''
    dated_on_top: bool = False   # the signing date at the head of the first page as well
    with_homes: bool = False     # the parties' own addresses too, a decoy next to the property's

    def truth(self):
        return {'contract_no': self.number, 'listing': self.listing, 'a': self.a.truth(), 'b': self.b.truth(), 'price': self.price,
                'upper': self.upper, 'signed': self.signed.isoformat(), 'address': self.address}


@dataclass
class Style:
    """One office's way to set a contract."""
    layout: str                  # blanks | pairs | table | columns | prose
    body: str
    bold: str
    fill: str
    size: float
    leading: float
    margin: float
    top: float
    line: bool
    ink: tuple
    pen: tuple
    header: str                  # right | split | under | boxed | clause
    parties: tuple
    labels: dict = field(default_factory=dict)

    @classmethod
    def any(cls, rng, kind):
        body = rng.choice(['serif', 'sans', 'zenhei', 'microhei', 'ming', 'serif'])
        bold = {'serif': 'serif-bold', 'ming': 'serif-bold', 'sans': 'sans-bold'}.get(body, body)
        fill = rng.choice([body, body, body, bold, 'kai', 'sans', 'serif'])
        size = rng.uniform(3.7, 4.25)
        return cls(layout=rng.choice(['blanks', 'pairs', 'table', 'columns', 'prose']), body=body, bold=bold, fill=fill, size=size,
                   leading=size * rng.uniform(1.5, 1.72), margin=rng.uniform(20, 27), top=rng.uniform(17, 24), line=rng.random() < .75,
                   ink=rng.choice([(0, 0, 0), (26, 26, 28), (40, 38, 42)]),
                   pen=rng.choice([(0, 0, 0), (18, 18, 22), (24, 36, 104)] if fill == 'kai' else [(0, 0, 0), (10, 10, 14)]),
                   header=rng.choice(['right', 'split', 'under', 'boxed', 'clause']),
                   parties=rng.choice(wording.SALE_PARTIES if kind == 'sale' else wording.RENT_PARTIES),
                   labels={'id': rng.choice(wording.ID_LABELS), 'phone': rng.choice(wording.PHONE_LABELS), 'place': rng.choice(wording.PLACE_LABELS),
                           'listing': rng.choice(wording.LISTING_LABELS), 'number': rng.choice(wording.NUMBER_LABELS),
                           'check': rng.choice(wording.CHECK_LABELS), 'signed': rng.choice(wording.SIGNED_LABELS)})


def draw(rng, c, style=None, dpi=200, pages=1):
    """The pages of a contract as images. Every value but the signing date stands on the first."""
    style = style or Style.any(rng, c.kind)
    if style.layout == 'columns':
        style.size = min(style.size, 3.95)
    doc = Document(style, dpi)
    if not c.upper:
        c.upper, c.figures = _amounts(rng, c, style)
    _head(rng, doc, c)
    _parties(rng, doc, c)
    _body(rng, doc, c, pages)
    _sign(rng, doc, c)
    _number_pages(rng, doc)
    if doc.widest > A4[0] - 8 or doc.y > A4[1] - 12:
        raise ValueError(f'text runs off the page: {doc.widest:.0f} mm to the right, {doc.y:.0f} mm down')
    return doc.pages


def _amounts(rng, c, style):
    unit, end = rng.choice(['元', '元', '圆']), rng.choice(['整', '整', '正'])
    upper = money.slots(c.price, unit, end) if c.kind == 'rent' and rng.random() < .2 else money.words(c.price, unit, end)
    return upper, money.figures(rng, c.price)


def _numbers(rng, c, style):
    """The numbers at the head, label and value; decoys among them."""
    rows = []
    if c.number:
        rows.append((style.labels['number'], c.number))
    if c.listing and style.header != 'clause':
        rows.append((style.labels['listing'], c.listing))
    if c.check_code:
        rows.append((style.labels['check'], c.check_code))
    if c.dated_on_top:
        rows.append((style.labels['signed'], wording.date_forms(rng, c.signed)))
    return rows


def _head(rng, doc, c):
    s, rows = doc.style, _numbers(rng, c, doc.style)
    title = rng.choice(wording.SALE_TITLES if c.kind == 'sale' else wording.RENT_TITLES)
    small = s.size * .92
    if s.header == 'right':
        for label, value in rows:
            doc.y += small * 1.6
            doc.field(label, value, doc.right - 78, 78, small)
    elif s.header == 'split':
        doc.y += small * 1.6
        for i, (label, value) in enumerate(rows):
            doc.field(label, value, doc.left if i % 2 == 0 else doc.left + (doc.right - doc.left) * .52, 72, small)
            if i % 2 and i < len(rows) - 1:
                doc.y += small * 1.9
    doc.y += rng.uniform(13, 19)
    doc.put(A4[0] / 2, doc.y, title, size=rng.uniform(6.2, 7.6), bold=True, anchor='ms')
    doc.y += 5
    if s.header == 'under':
        doc.y += 3
        for label, value in rows:
            doc.put(A4[0] / 2, doc.y, f'{label}：{value}', size=small, anchor='ms')
            doc.y += small * 1.7
    elif s.header == 'clause':
        for label, value in rows:
            doc.y += small * 1.7
            doc.field(label, value, doc.left, 90, small)
        doc.y += 2
    elif s.header == 'boxed' and rows:
        doc.y += 2
        doc.table([[(label, False), (value, True)] for label, value in rows], (.3, .7), 8)
        doc.y += 2
    doc.y += 4


def _party_rows(c, style, person, first):
    """What is said of a party, label and value."""
    l = style.labels
    rows = [(style.parties[0 if first else 1], person.name), ('证件类型', '居民身份证'), (l['id'], person.id_number), (l['phone'], person.phone)]
    if first and c.agent:
        rows.append(('委托代理人', c.agent))
    if c.with_homes and style.layout in ('blanks', 'table', 'prose'):
        rows.append(('通讯地址', person.address))
    return rows


def _parties(rng, doc, c):
    s = doc.style
    both = [_party_rows(c, s, c.a, True), _party_rows(c, s, c.b, False)]
    step = s.size * 1.95
    if s.layout == 'table':
        rows = []
        for party in both:
            (l0, v0), (l1, v1), (l2, v2), (l3, v3), *more = party
            rows.append([(l0, False), (v0, True), (l1, False), (v1, True)])
            rows.append([(l2, False), (v2, True), (l3, False), (v3, True)])
            rows += [[(l, False), (v, True)] for l, v in more]
        doc.table(rows, (.19, .35, .16, .30), s.size * 2.35)
    elif s.layout == 'columns':
        middle = (doc.left + doc.right) / 2
        for left, right in zip(*[p + [('', '')] * (max(map(len, both)) - len(p)) for p in both]):
            doc.y += step
            for x, (label, value) in ((doc.left, left), (middle + 2, right)):
                if label:
                    doc.field(label, value, x, middle - doc.left - 5)
    elif s.layout == 'pairs':
        for party in both:
            for i, (label, value) in enumerate(party):
                if i % 2 == 0:
                    doc.y += step
                doc.field(label, value, doc.left if i % 2 == 0 else doc.left + (doc.right - doc.left) * .47, 68 if i % 2 == 0 else 82)
            doc.y += 1.2
    elif s.layout == 'blanks':
        for party in both:
            for label, value in party:
                doc.y += step
                doc.field(label, value, doc.left, 112)
            doc.y += 1.2
    else:
        for party, short in zip(both, '甲乙'):
            name, kind, number, phone, *more = party
            runs = [Run(f'{name[0]}：'), Run(f' {name[1]} ', True, True), Run('' if short in name[0] else f'（以下简称{short}方）')]
            runs += [Run('，'), Run(f'{kind[0]}：{kind[1]}，{number[0]}：'), Run(f' {number[1]} ', True, True), Run(f'，{phone[0]}：'), Run(f' {phone[1]} ', True, True)]
            for label, value in more:
                runs += [Run(f'，{label}：'), Run(f' {value} ', True, True)]
            doc.paragraph(runs + [Run('。')], 0, gap=1)
    doc.y += 3.5


def _body(rng, doc, c, pages):
    s = doc.style
    sale = c.kind == 'sale'
    doc.paragraph([Run(rng.choice(wording.SALE_PREAMBLES if sale else wording.RENT_PREAMBLES))], gap=1)
    article = _Articles(rng, doc)
    article.head('房屋基本情况')
    lead = '' if s.labels['place'].startswith('房屋') else rng.choice(['该房屋', '本合同所称房屋', '标的房屋'])
    home = [Run(f'{lead}{s.labels["place"]}：'), Run(f' {c.address} ', True), Run('，建筑面积'), Run(f' {c.area} ', True, True), Run('平方米')]
    if c.listing and s.header == 'clause':
        home += [Run(f'，{s.labels["listing"]}：'), Run(f' {c.listing} ', True, True)]
    if c.estate_code:
        home += [Run(f'，小区编号：{c.estate_code}')]
    home += [Run(rng.choice(['，规划用途为住宅。', '，房屋用途：居住。', '。']))]
    doc.paragraph(home)
    if sale:
        doc.paragraph([Run(f'不动产权证书号：（{rng.randint(2016, 2025)}）不动产权第{rng.randint(10 ** 6, 10 ** 7 - 1)}号，房屋现状以双方查验为准。')])
        article.head('成交价格')
        lead = rng.choice(['双方同意该房屋成交价格为人民币', '房屋总价款为人民币', '该房屋转让价款共计人民币'])
    else:
        start, end = c.lease
        article.head('租赁期限')
        doc.paragraph([Run('租赁期限自'), Run(f' {wording.date_forms(rng, start, True)} ', True, True), Run('起至'), Run(f' {wording.date_forms(rng, end, True)} ', True, True), Run('止。')])
        article.head('租金')
        lead = rng.choice(['每月租金为人民币', '租金标准为每月人民币', '该房屋月租金共计人民币'])
    doc.paragraph(rng.choice([
        [Run(lead), Run(f' {c.figures} ', True, True), Run('（大写：'), Run(f'{c.upper}', True), Run('）。')],
        [Run(lead + '（小写）'), Run(f' {c.figures} ', True, True), Run('，（大写）'), Run(f' {c.upper} ', True), Run('。')],
        [Run(lead), Run(f' {c.figures} ', True, True), Run('，大写：人民币'), Run(f'{c.upper}', True), Run('。')],
    ]))
    clauses = list(wording.SALE_CLAUSES if sale else wording.RENT_CLAUSES)
    last = clauses[-1]
    for title, words in clauses[:-1]:
        amount = c.price // 20 // 1000 * 1000 if sale else c.price
        words = words.format(days=rng.choice((3, 5, 7, 10, 15, 30)), deposit=f'人民币{amount}元')
        need = doc.paragraph([Run(words)], measure=True) + article.height
        end = len(doc.pages) == pages
        if doc.room < need + (58 if end else 0):
            if end:
                break
            doc.new_page()
        article.head(title)
        doc.paragraph([Run(words)])
    while len(doc.pages) < pages:
        doc.new_page()
    if doc.room > 70:
        article.head(last[0])
        doc.paragraph([Run(last[1])])


class _Articles:
    """第一条 … or 一、 … one numbering through the contract."""

    def __init__(self, rng, doc):
        self.doc, self.n, self.style = doc, 0, rng.randrange(3)
        self.height = doc.style.leading + 1.2

    def head(self, title):
        self.n += 1
        self.doc.y += self.doc.style.leading + 1.2
        words = (f'第{wording.numeral(self.n)}条 {title}', f'{wording.numeral(self.n)}、{title}', f'{self.n}. {title}')[self.style]
        self.doc.put(self.doc.left + self.doc.style.size * 2, self.doc.y - self.doc.style.leading * .28, words, bold=self.style == 0)


def _sign(rng, doc, c):
    """Names by hand, dates, and a stamp partly over them."""
    s = doc.style
    doc.y = max(doc.y + 16, min(A4[1] - 62, doc.y + 30)) if doc.room > 60 else doc.y + 12
    middle = (doc.left + doc.right) / 2 + 3
    end = rng.choice(['（签章）', '（签字）', '签字', '（盖章）', ''])
    top, when = doc.y, wording.date_forms(rng, c.signed)
    label = s.labels['signed'] if rng.random() < .8 else '日期'
    for x, who, person in ((doc.left, s.parties[0], c.a), (middle, s.parties[1], c.b)):
        stop = doc.put(x, top, f'{who}{end}：')
        doc.ink_over(signature(rng, person.name, doc.dpi), min(stop + 14, x + 64), top - 2)
        doc.put(doc.put(x, top + 12, f'{label}：') + 1, top + 12, when, fill=True)
        if rng.random() < .35:
            doc.ink_over(fingerprint(rng, doc.dpi), min(stop + 22, x + 72), top + 1)
    doc.y = top + 22
    if rng.random() < .75:
        company = rng.choice(wording.COMPANIES)
        if doc.room > 8:
            doc.put(doc.left, doc.y, f'经纪机构（盖章）：{company}')
        stamp = round_stamp(rng, company, rng.choice(['合同专用章', '业务专用章']), doc.dpi)
        doc.ink_over(stamp, *rng.choice([(doc.left + 58, top + 19), (middle + 34, top + 8), (middle + 50, top + 16)]))


def _number_pages(rng, doc):
    total = len(doc.pages)
    form = rng.choice(['第 {n} 页 共 {t} 页', '- {n} -', '{n} / {t}', '第{n}页', ''])
    for n, page in enumerate(doc.pages, 1):
        ImageDraw.Draw(page).text((page.width / 2, page.height - 11 * doc.k), form.format(n=n, t=total),
                                  font=doc.face(size=3.2), fill=doc.style.ink, anchor='ms')
