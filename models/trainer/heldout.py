"""Lines that are never trained on, to measure with: their names are not in any training line, their noise is of another seed."""

import random
import zlib

from maker import people

from . import rendering, texts

SEED = 'held out 1'
PER_KIND = 40


def is_kept(name):
    """One name in forty is never trained on; which ones depends on nothing but the name."""
    return zlib.crc32(name.encode()) % 40 == 0


def common_name(rng):
    """A name of the characters that most people's names have."""
    called = people.name(rng, rng.choice('男女'))
    return texts.Line('name, common', (texts.Run(called),), card=rng.random() < .5, names=(called,))


def _kept(rng, kind):
    while True:
        line = kind(rng)
        if all(map(is_kept, line.names)):
            return line


def lines():
    """So many lines of each kind of text, of names several times as many."""
    rng = random.Random(SEED)
    for kind, share in ((common_name, 0), *texts.SHARES):
        times = 3 if kind is common_name else 4 if kind is texts.name else 2 if share >= 6 else 1
        for _ in range(PER_KIND * times):
            yield _kept(rng, kind)


def rendered():
    rng = random.Random(SEED + ' noise')
    for line in lines():
        made = rendering.render(rng, line)
        if made and made.text:
            yield made
