"""Lines that are never trained on, to measure with."""

import random
from functools import lru_cache

from maker import people

from . import names, rendering, texts

SEED = 'held out 1'
PER_KIND = 40


@lru_cache(maxsize=None)
def _lines():
    """So many lines of each kind of text, of names several times as many."""
    rng, out = random.Random(SEED), []
    out += [texts.Line('name, common', (texts.Run(people.name(rng, rng.choice('男女'))),), card=rng.random() < .5) for _ in range(PER_KIND * 3)]
    for kind, share in texts.SHARES:
        for _ in range(PER_KIND * (4 if kind is texts.name else 2 if share >= 6 else 1)):
            out.append(kind(rng))
    return tuple(out)


@lru_cache(maxsize=None)
def texts_kept():
    """Names and numbers that training must not use."""
    known = set()
    for line in _lines():
        values = line.runs if len(line.runs) == 1 else line.runs[1:]        # what comes first of several is a label
        for run in values:
            text = run.text.strip()
            if line.kind.startswith('name') and not text.endswith(('：', '，', '。', '）')) or sum(map(str.isdigit, text)) >= 8:
                known.add(text)
    rng = random.Random(SEED + ' names')
    return frozenset(known | {names.name(rng) for _ in range(2000)})


def rendered():
    rng = random.Random(SEED + ' noise')
    for line in _lines():
        made = rendering.render(rng, line)
        if made and made.text:
            yield made
