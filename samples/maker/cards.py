"""The two sides of a resident identity card, drawn to scale (85.6 × 54 mm). Every side says 样本."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from PIL import Image, ImageDraw

from .fonts import font

WIDTH, HEIGHT = 85.6, 54.0
S = 16                                  # pixels per millimetre while drawing


@dataclass
class Print:
    """How one card-maker prints: fonts, colours, and where the mark stands."""
    text: str
    digits: str
    label: tuple
    ink: tuple
    tint: tuple
    photo: int
    mark: int
    label_font: str = ''        # the labels', where it is not the text's
    label_mm: float = 2.9       # heights of labels, values and the name; pitch of the number's digits (all in mm)
    value_mm: float = 3.25
    name_mm: float = 3.9
    digit_mm: float = 4.0
    pitch: float = 2.86
    name_gap: float = 0.0       # between the letters of a name, and of an address
    value_gap: float = 0.0
    per_line: int = 11          # characters of an address in a line
    line_mm: float = 4.5
    shift: tuple = (0.0, 0.0)   # of everything printed on the blank card, as a badly set printer does

    @classmethod
    def varied(cls, rng):
        """One of six makers, each with its own fonts and spacing, and the wear of its printer."""
        p = cls.any(rng)
        text, label_font, digits, value, name, gap = rng.choice((
            ('sans', '', 'ocrb', 3.25, 3.9, 0), ('zenhei', 'zenhei', 'ocrb', 3.1, 3.5, .25), ('microhei', 'microhei', 'sans', 3.4, 4.2, .1),
            ('sans', 'serif-bold', 'microhei', 3.0, 3.4, .4), ('serif-bold', 'sans', 'ocrb', 3.2, 3.6, .15), ('sans-bold', 'sans', 'zenhei', 3.1, 3.7, 0)))
        p.text, p.label_font, p.digits, p.value_mm, p.name_mm, p.value_gap = text, label_font, digits, value, name, gap
        p.label_mm, p.digit_mm = rng.uniform(2.6, 3.1), rng.uniform(3.6, 4.3)
        p.pitch = min(2.86, p.digit_mm * rng.uniform(.62, .7))
        p.name_gap = rng.choice((0, .3, .8, 2.2))
        p.per_line = rng.choice((9, 10, 11)) if value + gap < 3.35 else rng.choice((9, 10))
        p.line_mm = rng.uniform(4.1, 4.7)
        p.shift = (rng.uniform(-.6, .6), rng.uniform(-.5, .5))
        p.tint = rng.choice((p.tint, (226, 238, 234), (214, 228, 240), (246, 246, 248), (236, 230, 240)))
        return p

    @classmethod
    def any(cls, rng):
        return cls(text=rng.choice(['sans', 'zenhei', 'microhei', 'zenhei', 'serif-bold', 'sans']),
                   digits=rng.choice(['ocrb', 'ocrb', 'ocrb', 'sans', 'microhei']),
                   label=rng.choice([(58, 118, 170), (40, 96, 150), (88, 110, 140), (52, 128, 138)]),
                   ink=rng.choice([(22, 22, 24), (36, 34, 38), (12, 14, 20)]),
                   tint=rng.choice([(232, 241, 243), (238, 240, 246), (241, 243, 236), (243, 238, 240)]),
                   photo=rng.randrange(3), mark=rng.randrange(3))


def _paper(p, emblem):
    """A pale ground with fine waves, as guilloche looks after printing."""
    h, w = round(HEIGHT * S), round(WIDTH * S)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    wave = np.sin((y + 26 * np.sin(x / 95)) / 7.0) + np.sin((y * .8 - x * .45 + 30 * np.sin(y / 120)) / 9.0)
    ramp = x / w if emblem else y / h
    ground = np.empty((h, w, 3), np.float32)
    for c, low, high in zip(range(3), p.tint, (p.tint[2], p.tint[1], p.tint[0])):
        ground[..., c] = low * (1 - ramp) + high * ramp + 2.4 * wave
    return Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))


class _Side:
    def __init__(self, p, emblem):
        self.p = p
        self.image = _paper(p, emblem)
        self.draw = ImageDraw.Draw(self.image)

    def text(self, x, y, words, mm, family=None, fill=None, gap=0.0):
        """Words with their baseline at y and left edge at x (mm), each glyph `mm` high; returns the right edge."""
        face = font(family or self.p.text, mm * S)
        across, down = self.p.shift
        for letter in words if gap else [words]:
            self.draw.text(((x + across) * S, (y + down) * S), letter, font=face, fill=fill or self.p.ink, anchor='ls')
            x += face.getlength(letter) / S + gap
        return x - gap

    def mark(self, x, y, mm=4.6, turn=0):
        """样本, in red within a pale rim (so that it shows on a black-and-white copy too), centred on (x, y)."""
        face = font('sans-bold', mm * S)
        size = round(face.getlength('样本')) + 40, round(mm * S * 1.6)
        for colour, rim in (((250, 248, 248), 12), ((196, 30, 40), 0)):
            word = Image.new('L', size, 0)
            ImageDraw.Draw(word).text((size[0] / 2, size[1] / 2), '样本', font=face, fill=235, anchor='mm', stroke_width=rim)
            word = word.rotate(turn, expand=True, resample=Image.BICUBIC)
            self.image.paste(colour, (round(x * S - word.width / 2), round(y * S - word.height / 2)), word)


def lines_of(address, per_line=11):
    """An address in lines of eleven characters; two digits are as wide as one character, and a number is not torn apart."""
    tokens = []
    for letter in address:
        if letter.isascii() and tokens and tokens[-1][-1].isascii():
            tokens[-1] += letter
        else:
            tokens.append(letter)
    lines, width = [''], 0.0
    for token in tokens:
        size = len(token) * (.55 if token.isascii() else 1)
        if width + size > per_line + .2:
            lines.append('')
            width = 0.0
        lines[-1] += token
        width += size
    return lines


def _photo(side):
    """Nobody: a head and shoulders in flat colour, in one of three cuts."""
    d, cut = side.draw, side.p.photo
    left, top, right, bottom = (v * S for v in (56.5, 8.2, 79.5, 37.4))
    skin, cloth = [((206, 188, 174), (72, 84, 104)), ((190, 176, 166), (120, 128, 122)), ((214, 200, 190), (60, 62, 70))][cut]
    if cut == 1:
        d.rectangle((left, top, right, bottom), fill=(226, 232, 238))
    middle = (left + right) / 2
    d.pieslice((left + 1 * S, bottom - 12 * S, right - 1 * S, bottom + 12 * S), 180, 360, fill=cloth)
    d.rectangle((middle - 2.6 * S, top + 14 * S, middle + 2.6 * S, top + 19 * S), fill=skin)
    d.ellipse((middle - 5.6 * S, top + 2.2 * S, middle + 5.6 * S, top + 16.8 * S), fill=skin)
    d.pieslice((middle - 5.9 * S, top + 1.4 * S, middle + 5.9 * S, top + 14 * S), 185, 355, fill=(58, 52, 50))


def portrait(person, p):
    """人像面"""
    side = _Side(p, emblem=False)
    label = lambda x, y, words, gap=.55: side.text(x, y, words, p.label_mm, family=p.label_font or None, fill=p.label, gap=gap)
    value = lambda x, y, words, gap=0.0: side.text(x, y, words, p.value_mm, gap=gap)
    born = date.fromisoformat(person.birth)
    label(6.2, 11.2, '姓名')
    side.text(15.6, 11.4, person.name, p.name_mm, gap=p.name_gap)
    label(6.2, 18.4, '性别')
    value(15.6, 18.5, person.sex)
    label(24.8, 18.4, '民族')
    value(34.0, 18.5, person.ethnicity)
    label(6.2, 25.4, '出生')
    x = 15.6
    for number, unit in ((born.year, '年'), (born.month, '月'), (born.day, '日')):
        x = value(x, 25.5, str(number)) + 1.1
        x = side.text(x, 25.4, unit, p.label_mm, family=p.label_font or None, fill=p.label) + 1.3
    label(6.2, 32.2, '住址')
    lines = lines_of(person.address, p.per_line)
    if len(lines) > 3:
        lines = lines_of(person.address)
    y = 32.3
    for line in lines:
        value(15.6, y, line, p.value_gap if len(line) <= p.per_line else 0)
        y += p.line_mm
    _photo(side)
    label(6.2, 48.4, '公民身份号码', .12)
    x = 28.4
    face = font(p.digits, p.digit_mm * S)
    for digit in person.id_number:              # one pitch for all, as cards are printed
        side.draw.text(((x + 1.4) * S, 48.6 * S), digit, font=face, fill=p.ink, anchor='ms')
        x += p.pitch
    if p.mark == 0:
        side.mark(68, 41.3, 4.4)
    elif p.mark == 1:
        side.mark(48.4, 9.6, 4.4)
    else:
        side.mark(68, 24, 8.4, 28)
    return side.image


def _emblem(side):
    """A red disc with gold: it only stands where the emblem would."""
    d = side.draw
    x, y, r = 15.6 * S, 14.6 * S, 8.2 * S
    d.ellipse((x - r, y - r, x + r, y + r), fill=(190, 36, 40))
    d.ellipse((x - r * .82, y - r * .82, x + r * .82, y + r * .82), outline=(226, 182, 84), width=round(.7 * S))
    points = [(x + r * .42 * k * np.sin(np.pi * i / 5), y - r * .2 - r * .42 * k * np.cos(np.pi * i / 5))
              for i, k in ((i, 1 if i % 2 == 0 else .4) for i in range(10))]
    d.polygon([(float(a), float(b)) for a, b in points], fill=(236, 196, 92))
    d.rectangle((x - r * .4, y + r * .3, x + r * .4, y + r * .52), fill=(226, 182, 84))


def _wall(side):
    """Faint battlements, far enough from the text to stay out of it."""
    d, ink = side.draw, tuple(max(0, c - 22) for c in side.p.tint)
    for row in range(3):
        y = (30.2 + row * 1.9) * S
        points = [(x * S, y - 1.4 * S * np.sin(x / 13 + row) - (S * .5 if int(x / 1.2) % 2 else 0)) for x in np.arange(2, 84, .6)]
        d.line([(float(a), float(b)) for a, b in points], fill=ink, width=3)


def emblem(authority, validity, p):
    """国徽面"""
    side = _Side(p, emblem=True)
    _wall(side)
    _emblem(side)
    title = {'serif-bold': 'serif-bold', 'sans': 'sans-bold'}.get(p.text, p.text)
    side.text(31.0, 14.4, '中华人民共和国', 5.0, family=title, gap=.75)
    side.text(29.2, 25.4, '居民身份证', 7.2, family=title, gap=2.0)
    side.text(19.4, 41.2, '签发机关', 2.95, family=title, gap=.5)
    size = min(p.value_mm - .05, 43 / len(authority))
    side.text(36.6, 41.2, authority, size)
    side.text(19.4, 48.6, '有效期限', 2.95, family=title, gap=.5)
    side.text(36.6, 48.6, validity.printed, p.value_mm - .05)
    if p.mark == 0:
        side.mark(77.0, 8.4, 4.8)
    elif p.mark == 1:
        side.mark(9.4, 45.0, 4.8)
    else:
        side.mark(77.4, 31.6, 5.2, 14)
    return side.image


def cut(image, dpi):
    """The card as a rounded RGBA piece at a resolution, to be laid on something."""
    size = round(WIDTH / 25.4 * dpi), round(HEIGHT / 25.4 * dpi)
    piece = image.resize(size, Image.LANCZOS, reducing_gap=2)
    mask = Image.new('L', (size[0] * 2, size[1] * 2), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] * 2 - 1, size[1] * 2 - 1), radius=round(3.2 / 25.4 * dpi * 2), fill=255)
    piece.putalpha(mask.resize(size, Image.LANCZOS))
    return piece
