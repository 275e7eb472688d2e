"""A whole case: who and what, on which images, in which files, and the truth about it."""

import json
from copy import copy
from dataclasses import dataclass, field
from datetime import timedelta

from PIL import Image

from . import cards, contracts, faults, files, outcomes, people, places, sheets, traps, wear  # noqa: F401 (traps register themselves)


@dataclass
class Card:
    role: str                   # seller | buyer
    person: object              # as the card prints them
    validity: object
    front: bool = True
    back: bool = True

    def truth(self):
        return {'person': self.person.truth(), **self.validity.truth()}

    @property
    def kind(self):
        return 'id_both' if self.front and self.back else 'id_front' if self.front else 'id_back'


@dataclass
class Case:
    """What the business system says (record), what the contract says, what the cards say."""
    id: str
    city: str
    kind: str
    level: str
    received: object
    listing: str = ''
    record: list = field(default_factory=list)        # names of seller and buyer
    contracts: list = field(default_factory=list)
    cards: list = field(default_factory=list)
    why: list = field(default_factory=list)
    other_page: bool = False
    touched: list = field(default_factory=list)       # parties something was done to
    wide: bool = False                                # of the wide variety the benchmark has; the committed set has less
    old_cards: list = field(default_factory=list)     # sent besides `cards`: what a card replaced, a second emblem side

    @property
    def contract(self):
        return self.contracts[0]

    def set_party(self, i, **changes):
        """Change how the contract prints a party."""
        for c in self.contracts:
            setattr(c, 'ab'[i], getattr(c, 'ab'[i]).but(**changes))

    def replace(self, i, person, validity):
        """Somebody else as a party: in the system, in the contract, on the card."""
        self.record[i] = person.name
        for c in self.contracts:
            setattr(c, 'ab'[i], person)
        self.cards[i].person, self.cards[i].validity = person, copy(validity)

    def somebody(self, rng, recipe='any'):
        """A person who is neither party, and their card's validity."""
        return people.somebody(rng, self.received, recipe, taken=self.record, city=self.city, wide=self.wide)

    def renew(self, rng, i, recipe):
        self.replace(i, *self.somebody(rng, recipe))

    def rename(self, i, name):
        """Another name for a party everywhere."""
        self.replace(i, self.cards[i].person.but(name=name), self.cards[i].validity)

    def new_listing(self, rng):
        return listing_number(rng, self.city, self.kind)

    def lease_from(self, signed):
        return signed, people.years_after(signed, 1) - timedelta(days=1)

    def second_contract(self, rng):
        """Another contract for the same home, with another number and price."""
        other = copy(self.contract)
        other.number = contract_number(rng, self.city, self.received)
        other.price = price(rng, self.kind)
        other.upper = ''
        self.contracts.append(other)

    @property
    def expect(self):
        return outcomes.expected(self.why)

    def record_row(self):
        return '\t'.join((self.id, self.city, self.kind, self.listing, *self.record, self.received.isoformat()))


def listing_number(rng, city, kind):
    """A number of one of the shapes in use: twelve digits, city letters and digits, nineteen or twenty digits."""
    _, prefix, letters = places.CITIES[city]
    draw = rng.random()
    if draw < (.84 if kind == 'sale' else .6):
        return prefix + f'{rng.randint(0, 10 ** 9 - 1):09d}'
    if draw < .92:
        return letters + rng.choice(('HD', 'CY', 'XC', 'CP', 'YH', 'ZL')) + f'{rng.randint(10 ** 7, 10 ** 9 - 1)}'
    if kind == 'rent':
        return letters + f'{rng.randint(2 * 10 ** 18, 26 * 10 ** 17 - 1) if rng.random() < .3 else rng.randint(10 ** 18, 10 ** 19 - 1)}'
    return f'{rng.randint(19, 26)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{rng.randint(0, 10 ** 14 - 1):014d}'


def contract_number(rng, city, day):
    n = rng.randint(1, 99999)
    return rng.choice([f'{city}{day:%Y%m%d}{n:05d}', f'C{rng.randint(10 ** 7, 10 ** 8 - 1)}', f'SF-{day.year}-{n:06d}', f'{city}26MM{n:07d}',
                       f'W{rng.randint(10 ** 8, 10 ** 9 - 1)}', f'{day:%Y}{rng.randint(10 ** 6, 10 ** 7 - 1)}'])


def price(rng, kind):
    if kind == 'rent':
        return rng.choice((100, 50)) * rng.randint(34, 260)
    return 10000 * rng.randint(75, 1650) if rng.random() < .75 else 1000 * rng.randint(650, 14800)


def plan(rng, id, received, level, kind=None, city=None, why=('pass',), wide=False):
    """A case in which everything agrees, then whatever is to be wrong with it."""
    kind, city = kind or rng.choice(('sale', 'sale', 'rent')), city or rng.choice(sorted(places.CITIES))
    case = Case(id, city, kind, level, received, wide=wide)
    a, va = people.somebody(rng, received, city=city, wide=wide)
    b, vb = people.somebody(rng, received, taken=[a.name], city=city, wide=wide)
    case.listing = case.new_listing(rng)
    case.record = [a.name, b.name]
    case.cards = [Card('seller', a, va), Card('buyer', b, vb)]
    signed = received - timedelta(days=rng.choice((0, 0, 1, 1, 2, 3, 5, 8, 13, 20)))
    case.contracts = [contracts.Contract(
        kind, contract_number(rng, city, signed), case.listing, a, b, places.property_address(rng, city, wide), f'{rng.uniform(28, 210):.2f}',
        price(rng, kind), signed, case.lease_from(signed),
        check_code=f'{rng.randint(19, 26)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{rng.randint(0, 999999):06d}' if rng.random() < .22 else '',
        estate_code=f'{rng.randint(10 ** 12, 10 ** 13 - 1)}' if rng.random() < .12 else '', with_homes=rng.random() < .25)]
    for name in why:
        outcomes.OUTCOMES[name].apply(rng, case)
    case.why = [name for name in why]
    return case


ARRANGEMENTS = {        # how cards come: every side a file; both sides on a sheet; both parties on a sheet; everything in one file
    'clean': ['sides', 'sides', 'mixed', 'sheet'],
    'scan': ['sides', 'mixed', 'sheet', 'sheet', 'both', 'bundle'],
    'copy': ['sheet', 'sheet', 'both', 'bundle'],
    'fax': ['sheet', 'both', 'bundle', 'bundle'],
    'phone': ['sides', 'sides', 'sides', 'mixed', 'sheet'],
}


MORE_ARRANGEMENTS = {        # of the wide variety: every side on a sheet of its own too
    'clean': ['sheet', 'both', 'pages'],
    'scan': ['sides', 'pages'],
    'copy': ['pages', 'mixed'],
    'fax': ['pages', 'sheet'],
    'phone': ['sheet', 'both', 'sides'],
}


@dataclass
class Look:
    """How a case is set and sent. What is None is left to chance."""
    arrangement: str = None
    page_kind: str = None           # file formats of pages and of cards
    card_kind: str = None
    pages: int = None               # of the contract
    dpi: int = None                 # of pages
    card_dpi: int = None
    quality: int = None
    style: dict = None              # fields of contracts.Style to set
    orientations: tuple = (1, 1, 3, 6, 6, 8)
    turn: float = .12               # how likely a sheet lies on its side or head


def _look(rng, case, look):
    lv = case.level
    look = copy(look) if look else Look()
    low = rng.random() < .12
    look.arrangement = look.arrangement or rng.choice(ARRANGEMENTS[lv] + (MORE_ARRANGEMENTS[lv] if case.wide else []))
    look.pages = look.pages or (2 if rng.random() < .25 else 1)
    look.dpi = look.dpi or {'clean': rng.choice((150, 180, 200)), 'scan': 140 if low else rng.choice((200, 200, 200, 240, 300)),
                            'copy': 150 if low else rng.choice((200, 200, 200, 300)), 'fax': 200, 'phone': rng.choice((165, 190, 215))}[lv]
    look.card_dpi = look.card_dpi or {'clean': rng.choice((200, 300, 300)), 'scan': 150 if low else rng.choice((200, 300)), 'copy': 200, 'fax': 200,
                                      'phone': rng.choice((230, 300, 380))}[lv]
    kinds = {'clean': ['png'] * 8 + ['webp'], 'scan': ['jpeg'] * 8 + ['webp', 'tiff'], 'copy': ['jpeg'] * 8 + ['tiff', 'png'], 'fax': ['g4'], 'phone': ['jpeg']}[lv]
    look.page_kind = look.page_kind or rng.choice(kinds)
    look.card_kind = look.card_kind or ('bmp' if lv == 'clean' and rng.random() < .12 else look.page_kind)
    look.quality = look.quality or {'clean': 92, 'scan': rng.randint(62, 90), 'copy': rng.randint(55, 85), 'fax': 80, 'phone': rng.randint(58, 86)}[lv]
    return look


@dataclass
class Item:
    """What becomes one file: its pages, and what the truth says of it."""
    pages: list
    entries: list                  # (kind, role, truth)
    card: bool = False


def _sides(rng, card, look, level, style):
    """Each side of a card as an item of its own."""
    out = []
    for has, side, kind in ((card.front, 'front', 'id_front'), (card.back, 'back', 'id_back')):
        if has:
            image = sheets.side(card, side == 'front', style)
            out.append(Item([sheets.alone(rng, image, look.card_dpi, level)], [(kind, f'id-{card.role}-{side}', card.truth())], True))
    return out


def _halves(card):
    """The card once for each side it has, with that side alone."""
    for front in (True, False):
        if card.front if front else card.back:
            half = copy(card)
            half.front, half.back = front, not front
            yield half


def _items(rng, case, look):
    lv, out = case.level, []
    for n, c in enumerate(case.contracts, 1):
        one_file = look.page_kind in ('tiff', 'g4') or look.arrangement == 'bundle'
        c.dated_on_top = look.pages > 1 and not one_file
        if case.wide:
            pages, style = contracts.draw_varied(rng, c, lv != 'fax', look.dpi, look.pages)
            look.style = {'layout': style.layout, 'header': style.header, 'facts': style.facts, 'body': style.body, 'cover': style.cover}
        else:
            style = contracts.Style.any(rng, c.kind)
            for key, value in (look.style or {}).items():
                setattr(style, key, value)
            pages = contracts.draw(rng, c, style, look.dpi, look.pages)
        entry = ('contract', f'contract-{n}', c.truth() | (c.more_truth() if case.wide else {}))
        if one_file or len(pages) == 1:
            out.append(Item(pages, [entry]))
        else:
            out += [Item([p], [entry] if i == int(style.cover) else []) for i, p in enumerate(pages)]
    prints = [cards.Print.varied(rng) if case.wide else cards.Print.any(rng) for _ in case.cards]
    if look.arrangement == 'both' and len(case.cards) > 1 or look.arrangement == 'bundle' and rng.random() < .4:
        out.append(Item([sheets.sheet(rng, case.cards, prints, look.dpi, case.wide)], [(c.kind, 'id-both', c.truth()) for c in case.cards]))
    else:
        for i, (card, style) in enumerate(zip(case.cards, prints)):
            if look.arrangement == 'sides' or look.arrangement == 'mixed' and i == 0:
                out += _sides(rng, card, look, lv, style)
            elif look.arrangement == 'pages':
                for half in _halves(card):
                    out.append(Item([sheets.sheet(rng, [half], [style], look.dpi, case.wide)], [(half.kind, f'id-{card.role}', half.truth())]))
            else:
                out.append(Item([sheets.sheet(rng, [card], [style], look.dpi, case.wide)], [(card.kind, f'id-{card.role}', card.truth())]))
    for card in case.old_cards:
        style = cards.Print.varied(rng)
        out.append(Item([sheets.sheet(rng, [card], [style], look.dpi, True)], [(card.kind, f'id-{card.role}-other', card.truth())]))
    if case.other_page:
        out.append(Item([sheets.other(rng, look.dpi)], []))
    if look.arrangement == 'bundle':
        whole = out if rng.random() < .6 else out[1:] + out[:1]
        return [Item([p for i in whole for p in i.pages], [(k, 'bundle', t) for i in whole for k, _, t in i.entries])]
    rng.shuffle(out)
    return out


def write(rng, case, folder, look=None):
    """Draw, spoil and save a case below `folder`; returns its line of the truth."""
    look = _look(rng, case, look)
    items = _items(rng, case, look)
    (folder / case.id).mkdir(parents=True, exist_ok=True)
    images, spoilt = [], []
    plain = files.names(rng, len(items), '')
    for item, name in zip(items, plain):
        kind = look.card_kind if item.card else look.page_kind
        if len(item.pages) > 1 and kind not in ('tiff', 'g4'):
            kind = 'tiff'
        pages = []
        for page in item.pages:
            if case.wide:
                page, done = wear.apply(rng, case.level, page)
                spoilt += done
            else:
                page = faults.APPLY[case.level](rng, page)
            if case.level in ('scan', 'copy', 'fax') and rng.random() < look.turn:
                page = page.transpose(rng.choice((Image.ROTATE_90, Image.ROTATE_180, Image.ROTATE_270)))
            pages.append(page)
        orientation = 0
        if case.level == 'phone':
            orientation = rng.choice(look.orientations)
            if rng.random() < look.turn:                     # the telephone did not notice that it was held upside down
                pages[0], orientation = pages[0].transpose(Image.ROTATE_180), 1
        name += files.extension(kind)
        files.save(folder / case.id / name, pages, kind, look.card_dpi if item.card else look.dpi, look.quality, orientation)
        images += [{'kind': k, 'role': role, 'file': f'{case.id}/{name}', 'truth': t} for k, role, t in item.entries]
    if not case.wide:
        return truth_line(case, images)
    names = 'common' if all(people.is_common(c.person.name) for c in case.cards) else 'rarer'
    traits = {**(look.style or {}), 'arrangement': look.arrangement, 'names': names, 'faults': sorted(set(spoilt))}
    return truth_line(case, images, traits)


def truth_line(case, images, traits=None):
    """The truth as JSON; `traits` say how the case looks, for a score by layout or by fault."""
    why = [w for w in case.why if w != 'pass' and not w.startswith('note.')]
    line = {'case': case.id, 'level': case.level, 'expect': case.expect, 'why': why, 'images': images}
    return json.dumps(line | ({'traits': traits} if traits else {}), ensure_ascii=False)


HEADER = 'case\tcity\tkind\tlisting\tseller\tbuyer\treceived'


def write_tables(folder, rows, truths):
    (folder / 'cases.tsv').write_text('\n'.join([HEADER, *rows]) + '\n', encoding='utf8')
    (folder / 'truth.jsonl').write_text('\n'.join(truths) + '\n', encoding='utf8')
