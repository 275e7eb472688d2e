#!/usr/bin/env python3
"""Set the tolerances of rules/certainty.txt by a scored run, so that nothing certain is wrong there, with margin.

  make certainty                                       the set and the export of the last `make bench-accuracy`
  python3 bench/certainty.py CASES EXPORT              CASES has truth.jsonl; EXPORT is `docai export --format jsonl`
  python3 bench/certainty.py CASES EXPORT --write      and write what the evidence is enough for

A reading's doubt is the share of the evidence for anything but its value; a field is certain while that is less than its
tolerance. For each field the table says the tolerance now and the one proposed, how many readings are certain with each,
how many right ones that wins or loses, how many stay certain and wrong, how near the nearest wrong reading came, and the
exact 95% bound. The nearest wrong reading stays twice as far off as the tolerance; loosening one needs 300 readings that
are certain with it. Tightening needs no more than the one wrong reading.

Exit codes: 0, or 1 if a field has readings that are wrong without any doubt, which no tolerance mends, or 2 if the files
cannot be read.
"""

import argparse
import sys
from pathlib import Path

from scoring import certainty_file, tolerances, truth

ROOT = Path(__file__).resolve().parents[1]


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('cases', type=Path, nargs='?', metavar='CASES', help='the folder with truth.jsonl (that of the last make bench-accuracy)')
    p.add_argument('export', type=Path, nargs='?', metavar='EXPORT', help='lines of `docai export --format jsonl`')
    p.add_argument('--rules', type=Path, default=ROOT / 'rules', metavar='DIR', help='whose certainty.txt (rules)')
    p.add_argument('--write', action='store_true', help='write the tolerances proposed')
    return p.parse_args()


def last_run(out=ROOT / 'out' / 'bench'):
    """The export that was written last and its set."""
    exports = sorted(out.glob('*.jsonl'), key=lambda f: f.stat().st_mtime)
    for export in reversed(exports):
        for folder in sorted(out.glob('*/truth.jsonl'), key=lambda f: -f.stat().st_mtime):
            if export.name.startswith(folder.parent.name):
                return folder.parent, export
    raise OSError(f'no export in {out}; run `make bench-accuracy`')


def findings(cases, exports, current):
    found = tolerances.collected(cases, exports)
    return [tolerances.proposed(field, readings, current.get(field, current.get(None, .02))) for field, readings in found.items()]


def main():
    a = arguments()
    try:
        folder, export = (a.cases, a.export) if a.export else last_run()
        file = a.rules / 'certainty.txt'
        text, names = file.read_text(encoding='utf8'), certainty_file.names(a.rules / 'documents')
        found = findings(truth.load(folder / 'truth.jsonl'), truth.exported(export), certainty_file.tolerances(text, names))
    except (OSError, ValueError, KeyError) as error:
        print(f'certainty.py: {error}', file=sys.stderr)
        return 2
    if not found:
        print(f'certainty.py: {export} has no `doubt` of a field; run docai of this version', file=sys.stderr)
        return 2
    print('\n'.join(tolerances.table(found)))
    for f in found:
        for r in f.wrong:
            print(f'NO DOUBT AND WRONG  {r.case} {f.field}')
    new = {f.field: f.proposed for f in found if f.proposed != f.current and not f.wrong}
    if a.write and new:
        file.write_text(certainty_file.changed(text, names, new), encoding='utf8')
        print(f'written to {file}: ' + ', '.join(new))
    elif new:
        print('would change: ' + ', '.join(new) + ' (--write does)')
    else:
        print('nothing to change')
    return 1 if any(f.wrong for f in found) else 0


if __name__ == '__main__':
    sys.exit(main())
