#!/usr/bin/env python3
"""Make a set of made-up cases, run DocAI on it without and with its second reader, and print both scores.

  make bench-accuracy                                  500 cases, every level in turn
  make bench-accuracy COUNT=100 SEED=mine LEVELS=fax,phone
  python3 bench/accuracy.py --cases DIR                a set that is there already (with truth.jsonl)
  python3 bench/accuracy.py --brief                    decisions only

The set is made once below out/bench and made again when the maker has changed; stores, exports and scores lie beside it.
Exit codes: 0, or 1 if there is any wrong automatic decision, or 69 if the release binary is missing.
"""

import argparse
import sys
import time
from pathlib import Path

import score
from running import docai, sets
from scoring import truth


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--count', type=int, default=500, metavar='N', help='how many cases (500)')
    p.add_argument('--seed', default='accuracy', help='any text; another seed is another set (accuracy)')
    p.add_argument('--levels', default='', metavar='A,B', help='some of clean,scan,copy,fax,phone (all)')
    p.add_argument('--cases', type=Path, metavar='DIR', help='this set instead of one made here')
    p.add_argument('--jobs', type=int, default=2, metavar='N', help='workers, and processes that make the set (2)')
    p.add_argument('--fields', choices=('all', 'needed'), default='all', help='what DocAI reads (all)')
    p.add_argument('--docai', type=Path, default=docai.BINARY, metavar='FILE', help='the binary (.build/release/docai)')
    p.add_argument('--by', default='level', metavar='TRAIT', help='what to group cases by, as bench/score.py has it (level)')
    p.add_argument('--brief', action='store_true', help='decisions only, without the table of fields')
    return p.parse_args()


def scored(a, folder, cases, second):
    """Run, score, print and keep one score; returns whether there is no wrong automatic decision."""
    name = 'with' if second else 'without'
    sets.OUT.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    export = docai.read(a.docai, folder, sets.OUT / f'{folder.name}-{a.fields}-{name}.sqlite', a.jobs, a.fields, second)
    lines, sound = score.report(cases, truth.exported(export), a.by, a.brief)
    lines.insert(0, f'\n{name.upper()} the second reader: {len(cases)} cases of {folder.name}, --fields {a.fields}, {time.monotonic() - began:.0f} s')
    print('\n'.join(lines), flush=True)
    export.with_suffix('.score.txt').write_text('\n'.join(lines) + '\n', encoding='utf8')
    return sound


def main():
    a = arguments()
    if not a.docai.exists():
        print(f'accuracy.py: `{a.docai}` is missing; `make build` makes it', file=sys.stderr)
        return 69
    folder = (a.cases or sets.ready(a.count, a.seed, a.levels, a.jobs)).resolve()
    cases = truth.load(folder / 'truth.jsonl')
    sound = scored(a, folder, cases, second=False)
    if docai.second_reader():
        sound = scored(a, folder, cases, second=True) and sound
    else:
        print('\nWITH the second reader: not measured, it is not installed (`make second-reader` installs it)')
    return 0 if sound else 1


if __name__ == '__main__':
    sys.exit(main())
