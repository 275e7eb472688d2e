"""What happens to a line between the printer and the reader: paper, copier, fax, camera, resampling."""

import io

import numpy as np
from PIL import Image, ImageFilter
from maker import faults


def degraded(rng, coverage, em):
    """The coverage as a grey image of the same size, dark on light, worn in one of several ways."""
    draw = rng.random()
    if draw < .1:
        return _printed(rng, coverage, pale=draw < .02)
    if draw < .25:                                              # the other faults reckon with a page, not with a line
        return faults.scan(rng, _printed(rng, coverage, pale=draw < .14).convert('RGB')).convert('L')
    if draw < .5:
        return _fax(rng, coverage, em)
    return _camera(rng, coverage, em)


def _printed(rng, coverage, pale):
    paper = rng.uniform(215, 255)
    ink = paper - rng.uniform(45, 110) if pale else rng.uniform(0, 70)
    return coverage.point([round(paper + (ink - paper) * v / 255) for v in range(256)])


def _camera(rng, coverage, em):
    """A photograph or a grey scan: tinted or patterned ground, light that changes, blur, grain, JPEG."""
    n = np.random.default_rng(rng.getrandbits(64))
    if rng.random() < .7:
        coverage = coverage.filter(ImageFilter.GaussianBlur(em * rng.uniform(.005, .055)))
    ink = np.asarray(coverage, np.float32) / 255
    h, w = ink.shape
    if rng.random() < .15:
        ink = _smeared(rng, ink, em)
    ground = _ground(rng, w, h, em)
    contrast = rng.uniform(35, 90) if rng.random() < .2 else rng.uniform(90, 210)
    a = ground - np.minimum(contrast, ground - 5) * ink
    if rng.random() < .3:                                       # light falls off along the line
        a *= np.linspace(rng.uniform(.7, 1), rng.uniform(.7, 1), w, dtype=np.float32)
    if rng.random() < .12:                                      # the edge of a shadow
        edge, soft = rng.uniform(0, w), rng.uniform(.2, 2) * em
        a *= 1 - rng.uniform(.1, .35) / (1 + np.exp((np.arange(w, dtype=np.float32) - edge) / soft))
    if rng.random() < .2:                                       # copied: more contrast than there was, streaks
        a = np.minimum((a - 128) * rng.uniform(1.05, 1.45) + rng.uniform(126, 150), rng.uniform(212, 250))
        for _ in range(rng.choice((0, 0, 1, 2))):
            x = rng.randrange(w)
            a[:, x:x + rng.randint(1, 2)] *= rng.uniform(.7, .93)
    a += n.standard_normal((h, w), np.float32) * rng.uniform(.5, 11 if rng.random() < .3 else 5) * min(1, contrast / 110)
    image = Image.fromarray(a.clip(0, 255).astype(np.uint8))
    return _jpeg(image, rng.randint(18, 60)) if rng.random() < .5 else image


def _ground(rng, w, h, em):
    paper = rng.uniform(150, 252)
    draw = rng.random()
    if draw < .45:
        return np.full((h, w), paper, np.float32)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    if draw < .85:                                              # guilloche of a card, turned grey
        period, angle = em * rng.uniform(.12, .6), rng.uniform(-1, 1)
        wave = np.sin((y + angle * x + em * rng.uniform(.2, 1) * np.sin(x / (em * rng.uniform(1, 4)))) * (6.283 / period))
        second = np.sin((y * rng.uniform(-1, 1) + x * rng.uniform(-1, 1)) * (6.283 / period) + rng.uniform(0, 6))
        return paper + rng.uniform(1, 9) * wave + rng.uniform(0, 6) * second
    screen = 6.283 / rng.uniform(2.2, 7)                        # moiré of a screen or of a halftone
    angle = rng.uniform(0, 3.14)
    return paper + rng.uniform(3, 14) * np.sin((x * np.cos(angle) + y * np.sin(angle)) * screen)


def _smeared(rng, ink, em):
    """The hand moved while the picture was taken."""
    steps = max(2, round(em * rng.uniform(.05, .16)))
    axis = 1 if rng.random() < .7 else 0
    return sum(np.roll(ink, i - steps // 2, axis) for i in range(steps)) / steps


def _jpeg(image, quality):
    data = io.BytesIO()
    image.save(data, 'JPEG', quality=quality)
    return Image.open(data).convert('L')


def _fax(rng, coverage, em):
    """Black and white at the machine's resolution, its threshold anywhere, specks, lost and doubled lines."""
    n = np.random.default_rng(rng.getrandbits(64))
    if rng.random() < .6:
        coverage = coverage.filter(ImageFilter.GaussianBlur(em * rng.uniform(.005, .035)))
    a = np.asarray(coverage, np.float32)
    if rng.random() < .25:                                      # standard fax: half the lines
        a = np.repeat(a[::2], 2, 0)[:a.shape[0]]
    inked = a[a > 40]
    full = float(np.percentile(inked, 85)) if inked.size else 255    # thin strokes never get black all through
    bits = a + n.standard_normal(a.shape, np.float32) * rng.uniform(2, 34) > full * rng.uniform(.34, .66)
    h, w = bits.shape
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        y = rng.randrange(1, h)
        bits[y] = bits[y - 1] if rng.random() < .7 else False
    for _ in range(int(w * h / em / em * rng.choice((0, 0, .02, .05, .15)))):
        y, x, size = rng.randrange(h), rng.randrange(w), rng.randint(1, 2)
        bits[y:y + size, x:x + size] = rng.random() < .75
    if rng.random() < .06:                                      # a streak along the feed
        x = rng.randrange(w)
        bits[:, x:x + 1] = True
    return Image.fromarray(np.where(bits, 0, 255).astype(np.uint8))
