"""Lines that are never trained on, to measure with."""

import random
from functools import lru_cache

from . import names, rendering, texts

SEED = 'held out 1'
PER_KIND = 40


@lru_cache(maxsize=None)
def _lines():
    """So many lines of each kind of text; names as many again for every two fonts."""
    rng, out = random.Random(SEED), []
    for kind, share in texts.SHARES:
        for _ in range(PER_KIND * (6 if kind is texts.name else 2 if share >= 6 else 1)):
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
