"""From scored readings to the tolerance of a field: how much evidence may speak for anything else before it is not certain."""

from collections import defaultdict
from dataclasses import dataclass

from .bounds import upper_bound
from .truth import normal, readings

# The steps a tolerance is set in: finer ones would pretend to more than a set of cases can tell.
STEPS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05)
# The nearest wrong reading stays this many times further off than the tolerance.
MARGIN = 2
# Loosening needs so many readings without a wrong one: 0 in 300 rules out 1 % (95 %, exact).
ENOUGH = 300


@dataclass(frozen=True)
class Reading:
    """One reading of a field whose certainty its tolerance decides."""
    doubt: float                # the share of the evidence for anything else
    right: bool
    case: str = ''


@dataclass(frozen=True)
class Finding:
    """What the readings of one field say about its tolerance."""
    field: str                  # as certainty.txt names it by ids: contract.listing
    current: float
    proposed: float
    readings: tuple
    why: str

    def certain(self, tolerance):
        return [r for r in self.readings if r.doubt < tolerance]

    @property
    def wrong(self):
        """Certain and wrong by the tolerance proposed: more than it can mend."""
        return [r for r in self.certain(self.proposed) if not r.right]

    @property
    def nearest(self):
        """The least doubt of a wrong reading; None if there is none."""
        return min((r.doubt for r in self.readings if not r.right), default=None)

    @property
    def gained(self):
        """Right readings that become certain, less those that no longer are."""
        return sum(r.right for r in self.certain(self.proposed)) - sum(r.right for r in self.certain(self.current))

    @property
    def bound(self):
        sure = self.certain(self.proposed)
        return upper_bound(sum(not r.right for r in sure), len(sure))


def collected(cases, exports):
    """Field → its readings, of all cases that were exported. A field of a file that the truth does not print is left out."""
    out = defaultdict(list)
    for case in cases:
        export = exports.get(case.id)
        if not export:
            continue
        stands, family = defaultdict(set), {}        # what may be read in a file under a field; nothing, if it is not printed there
        for p in case.printed:
            for id, value in p.fields.items():
                stands[p.file, id] |= {normal(value), *map(normal, p.also.get(id, []))} - {''}
                family[p.file, id] = 'contract' if p.family == 'contract' else 'resident-id'
        for file, fields in readings(export, case.printed).items():
            for id, found in fields.items():
                for field in found:
                    if field.get('value') is not None and field.get('doubt') is not None and (file, id) in family:
                        right = normal(field['value']) in stands[file, id]
                        out[f'{family[file, id]}.{id}'].append(Reading(field['doubt'], right, case.id))
    return {field: tuple(found) for field, found in sorted(out.items())}


def proposed(field, readings, current):
    """The tolerance that keeps every wrong reading out with margin; looser than now only where enough was read."""
    nearest = min((r.doubt for r in readings if not r.right), default=None)
    allowed = [s for s in STEPS if nearest is None or s * MARGIN <= nearest]
    if not allowed:
        return Finding(field, current, STEPS[0], readings, 'no tolerance helps: a wrong reading left no doubt')
    best = allowed[-1]
    if best < current:
        return Finding(field, current, best, readings, 'a wrong reading is too near')
    sure = sum(r.doubt < best for r in readings)
    if best > current and sure < ENOUGH:
        return Finding(field, current, current, readings, f'too few to loosen: {sure} of {ENOUGH}')
    if best > current and sum(r.doubt < best for r in readings) == sum(r.doubt < current for r in readings):
        return Finding(field, current, current, readings, 'looser would win nothing')
    return Finding(field, current, best, readings, 'as it is' if best == current else 'no wrong reading is near')


def table(findings):
    head = f"{'field':26}{'readings':>9}{'now':>8}{'certain':>9}{'proposed':>10}{'certain':>9}{'gained':>8}{'wrong':>7}{'nearest wrong':>15}{'bound':>8}   why"
    lines = [head]
    for f in findings:
        nearest = '–' if f.nearest is None else f'{100 * f.nearest:.2f}%'
        lines.append(f'{f.field:26}{len(f.readings):9}{_percent(f.current):>8}{len(f.certain(f.current)):9}{_percent(f.proposed):>10}'
                     f'{len(f.certain(f.proposed)):9}{f.gained:+8}{len(f.wrong):7}{nearest:>15}{100 * f.bound:7.2f}%   {f.why}')
    return lines


def _percent(share):
    return f'{100 * share:.2f}'.rstrip('0').rstrip('.') + '%'
