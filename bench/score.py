#!/usr/bin/env python3
"""Score an export against the truth of a set that samples/make.py made.

  python3 bench/score.py CASES EXPORT             CASES has truth.jsonl; EXPORT is `docai export --format jsonl`
  python3 bench/score.py CASES EXPORT --by layout the same by a trait of the cases (layout, header, facts, arrangement, faults…)
  python3 bench/score.py CASES EXPORT --by why    by what is wrong with the cases: which traps were seen

Printed are, for each level: the automatic rate; of the cases whose right decision is automatic, how many were decided
rightly (decided/decidable); wrong automatic decisions, every one of them; and cases the export lacks. Then each field:
how often it was right, how often called certain, how often certain but wrong (every one with its case).

Exit codes: 0, or 1 if there is any wrong automatic decision, or 2 if the files cannot be scored.
"""

import argparse
import sys
from pathlib import Path

from scoring import tables, tally, truth


def group_of(by):
    """Case → the group it is counted in."""
    def group(case):
        value = {'level': case.level, 'why': ','.join(case.why) or '-'}.get(by, case.traits.get(by, '-'))
        return '+'.join(value) or 'none' if isinstance(value, list) else str(value)
    return group


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('cases', type=Path, metavar='CASES', help='the folder with truth.jsonl')
    p.add_argument('export', type=Path, metavar='EXPORT', help='lines of `docai export --format jsonl`')
    p.add_argument('--by', default='level', metavar='TRAIT', help='what to group cases by (level)')
    p.add_argument('--brief', action='store_true', help='decisions only, without the table of fields')
    return p.parse_args()


def report(cases, exports, by='level', brief=False):
    """The score as lines, and whether there is no wrong automatic decision."""
    counted = tally.count(cases, exports, group_of(by))
    lines = tables.decisions(counted, by)
    if not brief:
        lines += ['', *tables.fields(counted), '', *tables.certain_by_group(counted)]
    return lines + tables.faults(counted), not counted.wrong


def main():
    a = arguments()
    try:
        cases, exports = truth.load(a.cases / 'truth.jsonl'), truth.exported(a.export)
    except (OSError, ValueError, KeyError) as error:
        print(f'score.py: {error}', file=sys.stderr)
        return 2
    lines, sound = report(cases, exports, a.by, a.brief)
    print('\n'.join(lines))
    return 0 if sound else 1


if __name__ == '__main__':
    sys.exit(main())
