"""Counting: of each case whether it was decided and rightly, of each field whether it was read and how surely."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from .truth import normal, readings

AUTOMATIC = ('pass', 'resubmit')


@dataclass
class Tally:
    """Sums by group (a level, a trait, or `all`), and the cases behind every sum that should be nought."""
    cases: dict = field(default_factory=lambda: defaultdict(Counter))       # group → counts
    fields: dict = field(default_factory=lambda: defaultdict(Counter))      # (field, group) → counts
    wrong: list = field(default_factory=list)                               # wrong automatic decisions
    certain_wrong: list = field(default_factory=list)

    def groups(self):
        return [g for g in self.cases if g != 'all'] + ['all']


def count(cases, exports, group=lambda case: case.level):
    tally = Tally()
    for case in cases:
        export = exports.get(case.id)
        _decision(tally, case, export, ('all', group(case)))
        _fields(tally, case, export or {}, ('all', group(case)))
    return tally


def _decision(tally, case, export, groups):
    decision = export['decision'] if export else 'missing'
    automatic, right = decision in AUTOMATIC, decision in case.expect
    for g in groups:
        tally.cases[g].update(cases=1, automatic=int(automatic), missing=int(export is None), decidable=int(case.decidable),
                              decided=int(case.decidable and automatic and right), wrong=int(automatic and not right))
    if automatic and not right:
        tally.wrong.append((case.id, case.level, decision, '|'.join(sorted(case.expect)), ','.join(case.why) or '-'))


def _fields(tally, case, export, groups):
    read = readings(export, case.printed)
    stands, sharing = defaultdict(set), Counter()         # what may be read in a file under a field; how many documents there have it
    for p in case.printed:
        for id, value in p.fields.items():
            stands[p.file, id] |= {normal(value), *map(normal, p.also.get(id, []))}
            sharing[p.file, id] += bool(normal(value))
    blamed = set()
    for p in case.printed:
        for id, value in p.fields.items():
            found = sorted((f for f in read[p.file][id] if f.get('value') is not None), key=lambda f: f.get('state') != 'certain')
            sure = [f for f in found if f.get('state') == 'certain']
            bad = [f for f in sure if normal(f['value']) not in stands[p.file, id] and (p.file, id, f['value']) not in blamed]
            if normal(value):                             # of several cards on a sheet each wants its own value among as many readings
                right = normal(value) in {normal(f['value']) for f in found[:sharing[p.file, id]]}
            else:
                right = not found
            name = f'{p.family}.{id}'
            for g in groups:
                tally.fields[name, g].update(n=1, right=int(right), certain=int(bool(sure)), certain_wrong=len(bad))
            for f in bad:                                 # on a sheet of two cards one misreading is one, not two
                blamed.add((p.file, id, f['value']))
                tally.certain_wrong.append((case.id, case.level, name, p.file, f['value'], str(value) or '(nothing)'))
