"""How an office sets its contracts: fonts, measures, label words, habits."""

from dataclasses import dataclass, field

from . import parties, people, wording


@dataclass
class Style:
    """One office's way to set a contract."""
    layout: str                  # one of parties.LAYOUTS
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
    wide: bool = False           # of the wide variety: what follows is not drawn for a plain one
    facts: str = 'prose'         # prose | ruled | listed: how home, price and term are set
    cover: bool = False          # a title page before the others
    broker: tuple = ()           # the agency's name, person and telephone: decoys below the parties
    grouped: str = ''            # what parts the listing number into groups of four
    stamp_over: str = ''         # head | parties: where a stamp lies over values

    @classmethod
    def varied(cls, rng, kind, stamps=True):
        """One of many more offices: other layouts, labels and habits. No `stamps` over values where black and white would lose them."""
        s = cls.any(rng, kind)
        s.wide = True
        s.layout = rng.choice(list(parties.LAYOUTS))
        s.parties = rng.choice((wording.SALE_PARTIES + wording.MORE_SALE_PARTIES) if kind == 'sale' else (wording.RENT_PARTIES + wording.MORE_RENT_PARTIES))
        s.size, s.margin, s.top = rng.uniform(3.45, 4.5), rng.uniform(16, 30), rng.uniform(14, 28)
        s.leading = s.size * rng.uniform(1.4, 1.9)
        for key, more in wording.MORE_LABELS.items():
            s.labels[key] = rng.choice(more + [s.labels[key]] * 2)
        s.facts = rng.choice(('prose', 'prose', 'ruled', 'listed'))
        s.cover = rng.random() < .06
        if rng.random() < .25:
            s.broker = (rng.choice(wording.COMPANIES), people.name(rng, '女', True), people.phone(rng))
        s.grouped = rng.choice(('', '', '', '', '', '', '', '', '', ' ', '-'))
        s.stamp_over = rng.choice(('', '', '', '', '', 'head', 'parties')) if stamps else ''
        return s

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
