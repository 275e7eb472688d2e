"""The tables of a score as plain text, and the list of what must not be."""

from .bounds import upper_bound

LEVELS = ('clean', 'scan', 'copy', 'fax', 'phone')


def share(part, whole):
    return f'{100 * part / whole:5.1f}%' if whole else '    – '


def ordered(tally):
    groups = [g for g in tally.groups() if g != 'all']
    known = [g for g in LEVELS if g in groups]
    return known + sorted(g for g in groups if g not in known) + ['all']


def decisions(tally, heading='level'):
    groups = ordered(tally)
    wide = max(8, *(len(str(g)) + 1 for g in groups))
    lines = [f"{heading:{wide}}{'cases':>6}{'automatic':>11}{'decided/decidable':>19}{'wrong automatic':>17}{'missing':>9}"]
    for g in groups:
        c = tally.cases[g]
        lines.append(f"{g:{wide}}{c['cases']:6}{share(c['automatic'], c['cases']):>11}{share(c['decided'], c['decidable']):>19}{c['wrong']:17}{c['missing']:9}")
    n, k = tally.cases['all']['automatic'], tally.cases['all']['wrong']
    lines.append(f'{k} wrong in {n} automatic decisions: true rate below {100 * upper_bound(k, n):.2f}% (95%, exact binomial)' if n else 'no automatic decision')
    return lines


def fields(tally):
    groups = ordered(tally)
    names = sorted({name for name, _ in tally.fields})
    lines = [f"{'field':28}{'n':>6}{'right':>8}{'certain':>9}{'certain but wrong':>19}   right: " + ' '.join(f'{g:>7}' for g in groups[:-1])]
    for name in names:
        f = tally.fields[name, 'all']
        row = f"{name:28}{f['n']:6}{share(f['right'], f['n']):>8}{share(f['certain'], f['n']):>9}{f['certain_wrong']:19}          "
        lines.append(row + ' '.join(f"{share(tally.fields[name, g]['right'], tally.fields[name, g]['n']):>7}" for g in groups[:-1]))
    return lines


def certain_by_group(tally):
    """Per group and field family: certain, and certain but wrong."""
    lines = [f"{'group':10}{'fields':>8}{'certain':>9}{'certain but wrong':>19}"]
    for g in ordered(tally):
        sums = [sum(c[key] for (_, at), c in tally.fields.items() if at == g) for key in ('n', 'certain', 'certain_wrong')]
        lines.append(f'{g:10}{sums[0]:8}{share(sums[1], sums[0]):>9}{sums[2]:19}')
    return lines


def faults(tally):
    """Every wrong automatic decision and every certain but wrong field, by case."""
    lines = [f'WRONG  {id} ({level}): {decision}, right is {expect}; trap: {why}' for id, level, decision, expect, why in tally.wrong]
    lines += [f'CERTAIN BUT WRONG  {id} ({level}) {name} in {file}: read `{value}`, printed `{printed}`' for id, level, name, file, value, printed in tally.certain_wrong]
    return lines
