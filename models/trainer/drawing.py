"""Text as coverage: a line set in one of the fonts, large, before anything happens to it."""

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFilter
from maker import fonts

# 楷体 and the faces with serifs are what stock readers know least.
FAMILIES = {'sans': 11, 'sans-bold': 7, 'serif': 14, 'serif-bold': 10, 'zenhei': 12, 'microhei': 12, 'kai': 19, 'ming': 15}
_MISSING = '\U0010fffd'


@lru_cache(maxsize=None)
def _has(family, character):
    face = fonts.font(family, 24)
    return bytes(face.getmask(character)) != bytes(face.getmask(_MISSING))


def can_set(family, text):
    return all(_has(family, c) for c in set(text) if c not in ' 　')


def family_for(rng, text):
    """A font that has every character of the text; None if no font has."""
    for _ in range(12):
        family = rng.choices(list(FAMILIES), list(FAMILIES.values()))[0]
        if can_set(family, text):
            return family
    return next((f for f in FAMILIES if can_set(f, text)), None)


def draw(rng, line, em, family=None):
    """(coverage as an L image, ink box, family): the line in glyphs `em` pixels high, with room of a whole em around it."""
    text = ''.join(run.text for run in line.runs)
    body = family or family_for(rng, text)
    if body is None or body != 'ocrb' and not can_set(body, text):
        return None
    value = body
    if line.digits and (line.card or rng.random() < .15) and rng.random() < .7:
        value = 'ocrb'
    elif not family and len(line.runs) > 1 and rng.random() < .35:
        other = family_for(rng, text)
        value = other or body
    # Letter spacing of a card is wide, of a contract none or little; justified lines stretch it.
    tracking = em * (rng.uniform(0, .28) if line.card and rng.random() < .5 else rng.uniform(-.03, .1) if rng.random() < .5 else 0)
    gap = rng.uniform(.22, .6)
    pieces, x = [], float(em)
    for run in line.runs:
        plain = all(ord(c) < 0x2e80 for c in run.text.strip()) and run.text.strip()
        family_here = value if run is not line.runs[0] or plain else body
        if family_here == 'ocrb' and not plain:
            family_here = body
        face = fonts.font(family_here, em * (rng.uniform(.86, 1.1) if family_here == 'ocrb' else 1))
        start = x
        for c in run.text:
            if c in ' 　':
                x += em * gap
                continue
            pieces.append((x, c, face))
            x += face.getlength(c) + tracking
        if run.underlined and x > start:
            pieces.append((start, None, x))
    height, base = 3 * em, 2 * em
    image = Image.new('L', (int(x + em), height), 0)
    pen = ImageDraw.Draw(image)
    for x, c, face in pieces:
        if c is not None:
            pen.text((x, base), c, font=face, fill=255, anchor='ls')
    box = image.getbbox()
    if box is None:
        return None
    _rules(rng, pen, [(a, b) for a, c, b in pieces if c is None], base, em)
    if rng.random() < .06:
        _neighbours(rng, pen, box, em)
    return image, box, value if any(c.isascii() for c in text) and value == 'ocrb' else body


def _rules(rng, pen, underlines, base, em):
    """What erasing a ruled line leaves: nothing, stubs of it, now and then all of it."""
    for start, end in underlines:
        draw = rng.random()
        y = base + em * rng.uniform(.14, .26)
        thick = max(1, round(em * rng.uniform(.02, .05)))
        if draw < .6:
            continue
        if draw < .72:
            pen.line((start, y, end, y), fill=255, width=thick)
            continue
        for _ in range(rng.randint(1, 5)):
            a = rng.uniform(start, end)
            pen.line((a, y, min(end, a + rng.uniform(.05, .8) * em), y), fill=255, width=thick)


def _neighbours(rng, pen, box, em):
    """Strokes of the line above or below, or of a frame, that the crop took in."""
    left, top, right, bottom = box
    for _ in range(rng.randint(1, 4)):
        x = rng.uniform(left, right)
        y = rng.choice((top - em * rng.uniform(.12, .35), bottom + em * rng.uniform(.12, .35)))
        pen.line((x, y, x + em * rng.uniform(.03, .35), y + em * rng.uniform(-.08, .08)), fill=255, width=max(1, round(em * rng.uniform(.03, .08))))
    if rng.random() < .3:
        x = rng.choice((left - em * rng.uniform(.15, .4), right + em * rng.uniform(.15, .4)))
        pen.line((x, top - em * .3, x, bottom + em * .3), fill=255, width=max(1, round(em * .04)))


def strengthened(rng, image):
    """Strokes fatter or thinner, as toner and exposure make them."""
    draw = rng.random()
    if draw < .55:
        return image
    changed = image.filter(ImageFilter.MaxFilter(3) if draw < .82 else ImageFilter.MinFilter(3))
    return Image.blend(image, changed, rng.uniform(.2, .9) if draw < .82 else rng.uniform(.15, .6))


def bent(rng, image, box):
    """Slightly stretched, sheared, turned and in perspective: (image, ink box)."""
    if rng.random() < .3:
        return image, box
    w, h = image.size
    stretch = rng.uniform(.8, 1.1) if rng.random() < .6 else 1
    # Where the corners of the result come from; the ends of a line rise and fall by a tenth of an em at the most.
    most = h / 30
    turn = max(-most, min(most, rng.gauss(0, .005) * w)) if rng.random() < .6 else 0
    lean = rng.gauss(0, .03) * h if rng.random() < .4 else 0
    far = rng.gauss(0, .02) * h if rng.random() < .3 else 0
    quad = (lean, turn - far, -lean, h + turn + far, w - lean, h - turn - far, w + lean, -turn + far)
    image = image.transform((max(8, round(w * stretch)), h), Image.QUAD, quad, Image.BILINEAR)
    return image, image.point(_IS_INK).getbbox() or box


_IS_INK = [255 if v > 60 else 0 for v in range(256)]
