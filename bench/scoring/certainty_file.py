"""rules/certainty.txt: its tolerances by the ids of fields, and the file anew with others in their place."""

import re

LINE = re.compile(r'^(\s*(?:容许|tolerance)\s+)(\S+)(\s+)([\d.]+)[%％](.*)$')


def names(documents):
    """The Chinese name of a field, as certainty.txt writes it → its ids: 合同.房源编号 → contract.listing."""
    out = {}
    for file in sorted(documents.glob('*.txt')):
        document = None
        for line in file.read_text(encoding='utf8').splitlines():
            words = line.split('#')[0].split()
            if words[:1] == ['文档']:
                document = words[1:3]
            elif words[:1] == ['字段'] and document and len(words) >= 3:
                out[f'{document[1]}.{words[2]}'] = f'{document[0]}.{words[1]}'
    return out


def tolerances(text, names):
    """Ids of a field → its tolerance; `None` has that of all others."""
    out = {}
    for line in text.splitlines():
        found = LINE.match(line)
        if found:
            name = found[2].replace('。', '.')
            out[None if name in ('默认', 'default') else names.get(name, name)] = float(found[4]) / 100
    return out


def changed(text, names, new):
    """The text with the tolerances of `new` (ids → share) in it; a field it lacks gets a line at the end."""
    chinese = {ids: name for name, ids in names.items()}
    lines, seen = [], set()
    for line in text.splitlines():
        found = LINE.match(line)
        name = found[2].replace('。', '.') if found else None
        ids = names.get(name, name)
        if ids in new:
            seen.add(ids)
            line = f'{found[1]}{found[2]}{found[3]}{_number(new[ids])}%{found[5]}'
        lines.append(line)
    lines += [f'容许 {chinese.get(ids, ids)}  {_number(share)}%' for ids, share in new.items() if ids not in seen]
    return '\n'.join(lines) + '\n'


def _number(share):
    """As docai writes it: four places of a percent at most."""
    return f'{100 * share:.4f}'.rstrip('0').rstrip('.')
