"""Contracts of sale and lease: what they say (Contract), and that set in a Style on one page or more."""

from dataclasses import dataclass
from datetime import date

from PIL import ImageDraw

from . import money, parties, wording
from .pages import A4, Document, Run, fingerprint, round_stamp, signature
from .styles import Style


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
    rival_listing: str = ''      # a second labelled number that is another home's
    blank_listing: str = ''      # what strikes the listing number's blank through
    with_homes: bool = False     # the parties' own addresses too, a decoy next to the property's

    def truth(self):
        return {'contract_no': self.number, 'listing': self.listing, 'a': self.a.truth(), 'b': self.b.truth(), 'price': self.price,
                'upper': self.upper, 'signed': self.signed.isoformat(), 'address': self.address}

    def more_truth(self):
        """What else is printed, for a score of every field."""
        return {'area': self.area, 'lease': [day.isoformat() for day in self.lease] if self.kind == 'rent' else [], 'check_code': self.check_code,
                'rival_listing': self.rival_listing, 'agent': self.agent}


def draw(rng, c, style=None, dpi=200, pages=1):
    """The pages of a contract as images. Every value but the signing date stands on the first."""
    style = style or Style.any(rng, c.kind)
    if style.layout == 'columns':
        style.size = min(style.size, 3.95)
    doc = Document(style, dpi)
    pages += style.cover
    if not c.upper:
        c.upper, c.figures = _amounts(rng, c, style)
    _head(rng, doc, c)
    if style.wide:
        _stamp_early(rng, doc, c)
    parties.draw(doc, c)
    if style.broker:
        _broker(doc, style)
    _body(rng, doc, c, pages)
    for stamp, x, y in doc.later:
        doc.ink_over(stamp, x, max(22, y), int(style.cover))
    _sign(rng, doc, c)
    _number_pages(rng, doc)
    if doc.widest > A4[0] - 8 or doc.y > A4[1] - 12:
        raise ValueError(f'text runs off the page: {doc.widest:.0f} mm to the right, {doc.y:.0f} mm down')
    return doc.pages


def draw_varied(rng, c, stamps, dpi, pages):
    """The pages in the first style of the wide variety that has room for what this contract says, and that style."""
    for _ in range(60):
        style = Style.varied(rng, c.kind, stamps)
        try:
            return draw(rng, c, style, dpi, pages), style
        except ValueError:
            continue
    raise ValueError(f'no style has room for the contract of {c.address}')


def _amounts(rng, c, style):
    unit, end = rng.choice(['元', '元', '圆']), rng.choice(['整', '整', '正'])
    upper = money.slots(c.price, unit, end) if c.kind == 'rent' and rng.random() < .2 else money.words(c.price, unit, end)
    return upper, money.figures(rng, c.price)


def _listing(c, style):
    """The listing number as printed, in groups where the office does so; or what strikes its blank through."""
    if c.listing.isdigit() and len(c.listing) == 12 and style.grouped:
        return style.grouped.join(c.listing[i:i + 4] for i in (0, 4, 8))
    return c.listing or c.blank_listing


def _numbers(rng, c, style):
    """The numbers at the head, label and value; decoys among them."""
    rows = []
    if c.number:
        rows.append((style.labels['number'], c.number))
    if (c.listing or c.blank_listing) and style.header != 'clause':
        rows.append((style.labels['listing'], _listing(c, style)))
    if c.rival_listing:
        rows.append((rng.choice([l for l in ('链家编号', '贝壳编号', '房源编码') if l != style.labels['listing']]), c.rival_listing))
    if c.check_code:
        rows.append((style.labels['check'], c.check_code))
    if c.dated_on_top:
        rows.append((style.labels['signed'], wording.date_forms(rng, c.signed)))
    return rows


def _titles(kind, wide):
    more = (wording.MORE_SALE_TITLES if kind == 'sale' else wording.MORE_RENT_TITLES) if wide else []
    return (wording.SALE_TITLES if kind == 'sale' else wording.RENT_TITLES) + more


def _cover(rng, doc, c, title):
    """A page with no more than the title, the contract's number and who concludes it."""
    doc.y += rng.uniform(38, 70)
    size = min(rng.uniform(8, 11), (doc.right - doc.left) / len(title))
    doc.put(A4[0] / 2, doc.y, title, size=size, bold=True, anchor='ms')
    doc.y += rng.uniform(50, 80)
    for label, value in ((doc.style.labels['number'], c.number), (doc.style.parties[0], c.a.name), (doc.style.parties[1], c.b.name)):
        if value:
            doc.field(label, value, 50, 110, doc.style.size * 1.15)
            doc.y += 14
    doc.new_page()


def _broker(doc, style):
    """The agency that brokers: a third party whose telephone is nobody's here."""
    company, agent, phone = style.broker
    doc.paragraph([Run(f'居间方（丙方）：{company}，经纪人：{agent}，联系电话：{phone}。')], 0, gap=2.5)


def _stamp_early(rng, doc, c):
    """A stamp that lies over values: what is below stays legible to the eye."""
    where = doc.style.stamp_over
    if where:
        stamp = round_stamp(rng, rng.choice(wording.COMPANIES), '合同专用章', doc.dpi)
        doc.later.append((stamp, rng.uniform(doc.left + 25, doc.right - 25), doc.y + (rng.uniform(10, 34) if where == 'parties' else rng.uniform(-22, -8))))


def _head(rng, doc, c):
    s, rows = doc.style, _numbers(rng, c, doc.style)
    title = rng.choice(_titles(c.kind, s.wide))
    if s.cover:
        _cover(rng, doc, c, title)
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


def _body(rng, doc, c, pages):
    s = doc.style
    sale = c.kind == 'sale'
    doc.paragraph([Run(rng.choice(wording.SALE_PREAMBLES if sale else wording.RENT_PREAMBLES))], gap=1)
    article = _Articles(rng, doc)
    if s.facts != 'prose':
        _facts(rng, doc, c, article)
    else:
        _facts_in_prose(rng, doc, c, article)
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


def _facts_in_prose(rng, doc, c, article):
    """Home, price and term as clauses."""
    s, sale = doc.style, c.kind == 'sale'
    article.head('房屋基本情况')
    lead = '' if s.labels['place'].startswith('房屋') else rng.choice(['该房屋', '本合同所称房屋', '标的房屋'])
    home = [Run(f'{lead}{s.labels["place"]}：'), Run(f' {c.address} ', True), Run('，建筑面积'), Run(f' {c.area} ', True, True), Run('平方米')]
    if (c.listing or c.blank_listing) and s.header == 'clause':
        home += [Run(f'，{s.labels["listing"]}：'), Run(f' {_listing(c, s)} ', True, True)]
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


def _facts(rng, doc, c, article):
    """Home, price and term as a ruled form or as a list of labelled lines."""
    s, sale = doc.style, c.kind == 'sale'
    rows = [(s.labels['place'], c.address), ('建筑面积', f'{c.area}平方米')]
    if (c.listing or c.blank_listing) and s.header == 'clause':
        rows.append((s.labels['listing'], _listing(c, s)))
    if not sale:
        start, end = c.lease
        rows.append(('租赁期限', f'{wording.date_forms(rng, start, True)}至{wording.date_forms(rng, end, True)}'))
    what = rng.choice(('成交价格', '房屋总价', '成交总价', '房屋总价款') if sale else ('月租金', '每月租金', '租金（每月）'))
    rows += [(f'{what}（小写）', c.figures), (rng.choice((f'{what}（大写）', '人民币（大写）', '大写')), c.upper)]
    article.head(rng.choice(('房屋及价款', '交易信息', '标的与价格') if sale else ('房屋及租金', '租赁信息', '房屋租赁条件')))
    if s.facts == 'ruled':
        doc.y += 1.5
        doc.table([[(l, False), (v, True)] for l, v in rows], (.26, .74), s.size * 2.2)
        doc.y += 2
    else:
        for label, value in rows:
            doc.y += s.size * 1.9
            doc.field(label, value, doc.left + 4, doc.right - doc.left - 8)
        doc.y += 1.5


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
