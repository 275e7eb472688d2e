#!/usr/bin/env python3
"""Make made-up housing cases: contracts and identity cards as images, with the truth about them.

  python3 samples/make.py --out DIR                       40 cases, every level in turn
  python3 samples/make.py --out DIR --count 500 --seed 7  other people, other papers; the same seed always makes the same
  python3 samples/make.py --out DIR --levels fax,phone    only these levels
  python3 samples/make.py --out DIR --jobs 2              in two processes: the same files, sooner
  python3 samples/make.py --committed                     the small set kept in samples/cases
  python3 samples/make.py --forms --out DIR               one case with a property certificate and a bank slip
  python3 samples/make.py --check                         asserts about the maker itself

DIR gets one folder per case, cases.tsv (what the business system says) and truth.jsonl (what is printed on each image,
and the decision the default rules should reach). Nobody in it exists, and every side of every card says 样本.

levels    clean  straight from a file        scan  flatbed, slightly crooked      copy  grey photocopy
          fax    black and white, TIFF G4    phone photographed, EXIF orientation
"""

import argparse
import multiprocessing
import random
import sys
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

try:
    import numpy  # noqa: F401
    import PIL
except ImportError as error:
    sys.exit(f'samples/make.py needs {error.name}: pip install pillow numpy')
if int(PIL.__version__.split('.')[0]) < 10:
    sys.exit(f'samples/make.py needs Pillow 10 or newer, this is {PIL.__version__}: pip install -U pillow')

from maker import cases, checks, committed, faults, fonts, outcomes

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Plan:
    """What to make: case i depends on this and on i alone, so that any process may make it."""
    out: Path
    count: int
    seed: str
    levels: tuple
    first: date
    last: date

    def one(self, i):
        """Write case i; returns its row of cases.tsv and its line of the truth."""
        rng = random.Random(f'{self.seed}/{i}')
        received = self.first + timedelta(days=rng.randint(0, (self.last - self.first).days))
        names = list(outcomes.OUTCOMES)
        why = rng.choices(names, [outcomes.OUTCOMES[n].weight for n in names])[0]
        case = cases.plan(rng, f'case-{i:05d}', received, self.levels[i % len(self.levels)], why=(why,), wide=True)
        truth = cases.write(rng, case, self.out)
        return case.record_row(), truth


def make(plan, jobs):
    """All cases of a plan, in as many processes; the tables are written last, so that a broken-off set has none."""
    with multiprocessing.Pool(jobs) as pool:
        made = pool.map(plan.one, range(plan.count), chunksize=4)
    rows, truths = [row for row, _ in made], [truth for _, truth in made]
    cases.write_tables(plan.out, rows, truths)
    return rows


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--out', type=Path, metavar='DIR', help='where to write (made if missing; what is there is overwritten)')
    p.add_argument('--count', type=int, default=40, metavar='N', help='how many cases (40)')
    p.add_argument('--seed', default='1', help='any text; the same seed makes the same cases (1)')
    p.add_argument('--jobs', type=int, default=1, metavar='N', help='processes at the same time (1); the files are the same with any number')
    p.add_argument('--levels', default=','.join(faults.LEVELS), metavar='A,B', help=f'some of {",".join(faults.LEVELS)} (all)')
    p.add_argument('--received-from', type=date.fromisoformat, default=date(2026, 11, 9), metavar='DATE', help='first day of receipt (2026-11-09)')
    p.add_argument('--received-to', type=date.fromisoformat, default=date(2026, 11, 22), metavar='DATE', help='last day of receipt (2026-11-22)')
    p.add_argument('--committed', action='store_true', help='write the small committed set into samples/cases (or --out)')
    p.add_argument('--forms', action='store_true', help='make one case with a property certificate and a bank slip')
    p.add_argument('--check', action='store_true', help='check the maker and stop')
    a = p.parse_args()
    a.levels = a.levels.split(',')
    wrong = [lv for lv in a.levels if lv not in faults.LEVELS]
    if wrong:
        p.error(f'no level {wrong[0]}; there are {", ".join(faults.LEVELS)}')
    if a.received_to < a.received_from:
        p.error('--received-to is before --received-from')
    if not (a.out or a.committed or a.check):
        p.error('say where to: --out DIR (or --committed, or --check)')
    return a


def main():
    a = arguments()
    if missing := fonts.missing():
        sys.exit(f'samples/make.py lacks fonts: apt-get install -y {" ".join(missing)}')
    if a.check:
        return checks.run()
    out = a.out or HERE / 'cases'
    out.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    rows = committed.make(out) if a.committed else committed.with_forms(out) if a.forms else make(Plan(out, a.count, a.seed, tuple(a.levels), a.received_from, a.received_to), a.jobs)
    print(f'{len(rows)} cases in {out} ({time.monotonic() - began:.1f} s)')


if __name__ == '__main__':
    main()
