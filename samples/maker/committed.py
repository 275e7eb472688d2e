"""The small set kept in samples/cases: every level, every file format, and nearly every default rule at work once."""

import random
from datetime import date

from . import cases, files, forms
from .cases import Look


def _small(arrangement, **more):
    """Resolutions and qualities that keep the files small and the text legible."""
    return Look(**{'arrangement': arrangement, 'pages': 1, 'turn': 0, 'quality': 36, 'dpi': 150, 'card_dpi': 180} | more)


# (day of November 2026, level, kind, city, what is wrong, look)
SET = [
    (9, 'scan', 'sale', 'HZ', ['pass'], _small('mixed', page_kind='jpeg', dpi=175, quality=32, style={'layout': 'table', 'header': 'right', 'body': 'serif', 'fill': 'sans'})),
    (9, 'copy', 'rent', 'HZ', ['note.soon', 'note.county'], _small('sheet', page_kind='webp', dpi=190, quality=30, style={'layout': 'blanks', 'header': 'under', 'body': 'sans', 'fill': 'sans'})),
    (10, 'fax', 'sale', 'CD', ['pass'], _small('bundle', pages=2, dpi=200, style={'layout': 'columns', 'header': 'boxed', 'body': 'zenhei', 'fill': 'zenhei'})),
    (11, 'phone', 'sale', 'HZ', ['pass'], _small('sides', page_kind='jpeg', dpi=180, card_dpi=200, quality=36, orientations=(6, 3, 8, 1), style={'layout': 'pairs', 'header': 'split', 'body': 'microhei', 'fill': 'microhei'})),
    (12, 'clean', 'rent', 'CD', ['id.expired'], _small('sides', page_kind='png8', card_dpi=140, style={'layout': 'prose', 'header': 'right', 'body': 'serif', 'fill': 'serif-bold'})),
    (12, 'scan', 'sale', 'CD', ['listing.digit', 'contract.later', 'party.id'], _small('sheet', page_kind='webp', dpi=190, quality=30, style={'layout': 'columns', 'header': 'clause', 'body': 'sans', 'fill': 'sans'})),
    (13, 'scan', 'sale', 'HZ', ['id.issued-later', 'id.checksum'], _small('sheet', page_kind='webp', dpi=190, quality=30, style={'layout': 'table', 'header': 'boxed', 'body': 'zenhei', 'fill': 'zenhei'})),
    (13, 'fax', 'rent', 'HZ', ['id.first-years', 'id.province', 'party.name', 'party.agent'], _small('sheet', dpi=200, style={'layout': 'blanks', 'header': 'right', 'body': 'sans', 'fill': 'sans'})),
    (15, 'phone', 'rent', 'CD', ['id.missing-side'], _small('mixed', page_kind='jpeg', dpi=180, card_dpi=200, quality=36, orientations=(1, 6), style={'layout': 'table', 'header': 'under', 'body': 'serif', 'fill': 'serif'})),
    (16, 'clean', 'sale', 'HZ', ['pass'], _small('mixed', page_kind='webp', card_kind='bmp8', card_dpi=118, quality=40, style={'layout': 'blanks', 'header': 'split', 'body': 'serif', 'fill': 'serif'})),
    (16, 'scan', 'rent', 'NJ', ['note.last-day', 'note.feb29'], _small('sheet', page_kind='jpeg', dpi=175, quality=32, turn=.5, style={'layout': 'pairs', 'header': 'under', 'body': 'serif', 'fill': 'sans'})),
    (17, 'copy', 'sale', 'HZ', ['pass'], _small('both', page_kind='jpeg', dpi=175, quality=32, turn=.5, style={'layout': 'prose', 'header': 'clause', 'body': 'sans', 'fill': 'sans-bold'})),
    (18, 'fax', 'rent', 'CD', ['note.other-page'], _small('both', dpi=200, style={'layout': 'table', 'header': 'split', 'body': 'serif-bold', 'fill': 'sans'})),
    (18, 'phone', 'sale', 'NJ', ['note.long'], _small('mixed', page_kind='jpeg', dpi=180, card_dpi=200, quality=36, orientations=(8, 1, 6), style={'layout': 'blanks', 'header': 'boxed', 'body': 'sans', 'fill': 'sans'})),
    (19, 'copy', 'sale', 'CD', ['id.expired-just'], _small('bundle', page_kind='tiff', dpi=170, quality=30, style={'layout': 'blanks', 'header': 'clause', 'body': 'microhei', 'fill': 'microhei'})),
    (20, 'fax', 'sale', 'NJ', ['id.missing-card'], _small('sheet', dpi=200, style={'layout': 'pairs', 'header': 'right', 'body': 'zenhei', 'fill': 'zenhei'})),
    (20, 'copy', 'rent', 'HZ', ['id.sides', 'party.left-out'], _small('sheet', page_kind='webp', dpi=190, quality=30, style={'layout': 'blanks', 'header': 'boxed', 'body': 'microhei', 'fill': 'microhei'})),
    (21, 'scan', 'sale', 'NJ', ['id.stranger', 'id.birth'], _small('sheet', page_kind='webp', dpi=190, quality=30, style={'layout': 'prose', 'header': 'split', 'body': 'serif', 'fill': 'serif-bold'})),
    (22, 'clean', 'rent', 'HZ', ['id.minor', 'contract.two', 'card.name'], _small('sides', page_kind='webp', card_dpi=160, quality=70, style={'layout': 'columns', 'header': 'under', 'body': 'sans', 'fill': 'kai'})),
]


def make(out):
    rows, truths = [], []
    for n, (day, level, kind, city, why, look) in enumerate(SET, 1):
        rng = random.Random(f'committed/{n}')
        case = cases.plan(rng, f'case-{n:02d}', date(2026, 11, day), level, kind, city, why)
        truths.append(cases.write(rng, case, out, look))
        rows.append(case.record_row())
    lost = cases.plan(random.Random('committed/lost'), f'case-{len(SET) + 1:02d}', date(2026, 11, 22), 'scan', 'sale', 'CD', ['case.no-folder'])
    truths.append(cases.truth_line(lost, []))              # a row in the table, and no folder
    rows.append(lost.record_row())
    cases.write_tables(out, rows, truths)
    return rows


def with_forms(out):
    """A case in which everything is right, with a property certificate and a bank slip beside it."""
    rng = random.Random('forms')
    case = cases.plan(rng, 'case-forms', date(2026, 11, 22), 'clean', 'sale', 'HZ', ['pass'])
    truth = cases.write(rng, case, out, _small('sheet', page_kind='png8', dpi=200, card_dpi=300))
    for name, page in (('certificate', forms.certificate(rng, case, 200)), ('slip', forms.slip(rng, case, 200))):
        files.save(out / case.id / f'{name}.png', [page], 'png8', 200, 90, 0)
    rows = [case.record_row()]
    cases.write_tables(out, rows, [truth])
    return rows
