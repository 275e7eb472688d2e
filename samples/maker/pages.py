"""A4 pages that text flows over: paragraphs of plain and filled-in runs, ruled tables, stamps and signatures."""

import numpy as np
from PIL import Image, ImageDraw

from .fonts import font

A4 = (210.0, 297.0)
CLOSING = '，。、；：！？）】》”’%'


class Run:
    """Words in one style. A fill is what somebody wrote into a blank: other font, maybe underlined; a kept one is never broken."""

    def __init__(self, words, fill=False, keep=False, line=None):
        self.words, self.fill, self.keep = words, fill, keep
        self.line = fill if line is None else line


class Document:
    """Pages under construction. All lengths in millimetres."""

    def __init__(self, style, dpi):
        self.style, self.dpi, self.pages = style, dpi, []
        self.k = dpi / 25.4
        self.later = []                  # stamps to lay over the page once its text stands
        self.widest = 0.0                # the rightmost edge of any text so far
        self.new_page()

    def new_page(self):
        self.pages.append(Image.new('RGB', (round(A4[0] * self.k), round(A4[1] * self.k)), 'white'))
        self.draw = ImageDraw.Draw(self.pages[-1])
        self.y = self.style.top

    @property
    def left(self):
        return self.style.margin

    @property
    def right(self):
        return A4[0] - self.style.margin

    @property
    def room(self):
        return A4[1] - 20 - self.y

    def face(self, fill=False, size=None, bold=False):
        s = self.style
        return font(s.fill if fill else s.bold if bold else s.body, (size or s.size) * self.k)

    def put(self, x, y, words, fill=False, size=None, bold=False, colour=None, anchor='ls'):
        """Words with their baseline at y; returns the right edge."""
        face = self.face(fill, size, bold)
        self.draw.text((x * self.k, y * self.k), words, font=face, fill=colour or (self.style.pen if fill else self.style.ink), anchor=anchor)
        end = x + face.getlength(words) / self.k
        self.widest = max(self.widest, end if anchor == 'ls' else (x + end) / 2)
        return end

    def rule(self, x0, y0, x1, y1, width=.2):
        self.draw.line((x0 * self.k, y0 * self.k, x1 * self.k, y1 * self.k), fill=self.style.ink, width=max(1, round(width * self.k)))

    def paragraph(self, runs, indent=2, left=None, right=None, gap=0.0, measure=False):
        """Flow runs between two edges; moves y below, or only says how high it would be."""
        s = self.style
        left, right = left or self.left, right or self.right
        lines = self._break(runs, indent, right - left)
        height = len(lines) * s.leading + gap
        if measure:
            return height
        for tokens in lines:
            self.y += s.leading
            baseline = self.y - s.leading * .28
            for offset, words, run, width in tokens:
                self.put(left + offset, baseline, words, fill=run.fill)
                if run.line:
                    self.rule(left + offset, baseline + .9, left + offset + width, baseline + .9, .18)
        self.y += gap
        return height

    def _break(self, runs, indent, width):
        lines, x = [[]], indent * self.style.size
        for run in runs:
            face = self.face(run.fill)
            for token in _tokens(run):
                wide = face.getlength(token) / self.k
                if x + wide > width and lines[-1] and token[0] not in CLOSING:
                    lines.append([])
                    x = 0.0
                lines[-1].append((x, token, run, wide))
                x += wide
        return lines

    def field(self, label, value, x, width, size=None):
        """`label：value____` on the present line; a value too long for its place is set smaller."""
        start = self.put(x, self.y, label + '：', size=size)
        small = size or self.style.size
        while small > 2.4 and start + 1.2 + self.face(True, small).getlength(value) / self.k > x + width:
            small -= .1
        end = self.put(start + 1.2, self.y, value, fill=True, size=small)
        if self.style.line:
            self.rule(start, self.y + 1.1, max(x + width, end), self.y + 1.1)

    def table(self, rows, columns, row_height=9.0):
        """Ruled cells; `columns` are widths, a row may have fewer cells (the last one then spans)."""
        top = self.y
        edges = [self.left]
        for c in columns:
            edges.append(edges[-1] + c * (self.right - self.left))
        for row in rows:
            self.rule(edges[0], self.y, edges[-1], self.y)
            for i, (words, fill) in enumerate(row):
                x0, x1 = edges[i], edges[i + 1] if i < len(row) - 1 else edges[-1]
                size = self.style.size
                while size > 2.4 and self.face(fill, size).getlength(words) / self.k > x1 - x0 - 2.6:
                    size -= .1
                self.put(x0 + 1.6, self.y + row_height * .5 + size * .36, words, fill=fill, size=size)
                if i:
                    self.rule(x0, self.y, x0, self.y + row_height)
            self.y += row_height
        self.rule(edges[0], self.y, edges[-1], self.y)
        self.rule(edges[0], top, edges[0], self.y)
        self.rule(edges[-1], top, edges[-1], self.y)

    def ink_over(self, piece, x, y, page=-1):
        """Lay a stamp or a signature (an RGBA piece) over the page, centred on (x, y), the way ink adds up."""
        sheet = self.pages[page]
        box = (round(x * self.k - piece.width / 2), round(y * self.k - piece.height / 2))
        under = np.asarray(sheet.crop((*box, box[0] + piece.width, box[1] + piece.height)), np.float32)
        over = np.asarray(piece, np.float32)
        alpha = over[..., 3:] / 255
        mixed = np.minimum(under * (1 - alpha) + over[..., :3] * alpha, under + 12)
        sheet.paste(Image.fromarray(mixed.astype(np.uint8)), box)


def _tokens(run):
    """The smallest pieces a line may be broken into."""
    if run.keep:
        return [run.words]
    out = []
    for letter in run.words:
        joins = out and (letter in CLOSING + ' ' or out[-1] == ' ' or (letter.isascii() and letter != ' ' and out[-1][-1].isascii() and out[-1][-1] != ' ')
                         or out[-1][-1] in '（“《【')
        if joins:
            out[-1] += letter
        else:
            out.append(letter)
    return out


def round_stamp(rng, owner, purpose, dpi):
    """A company's red round stamp: name around a star, purpose below, ink uneven."""
    r = round(20.5 * dpi / 25.4)
    colour = rng.choice([(206, 32, 40), (188, 24, 52), (214, 60, 60)])
    piece = Image.new('RGBA', (2 * r, 2 * r), (*colour, 0))
    d = ImageDraw.Draw(piece)
    d.ellipse((1, 1, 2 * r - 2, 2 * r - 2), outline=(*colour, 230), width=max(2, r // 18))
    star = [(r + r * .3 * k * np.sin(np.pi * i / 5), r - r * .3 * k * np.cos(np.pi * i / 5)) for i, k in ((i, 1 if i % 2 == 0 else .382) for i in range(10))]
    d.polygon([(float(a), float(b)) for a, b in star], fill=(*colour, 230))
    face = font('serif-bold', r * .24)
    span = min(280, 21 * len(owner))
    for i, letter in enumerate(owner):
        turn = -span / 2 + span * i / (len(owner) - 1)
        one = Image.new('L', (round(r * .36), round(r * .36)), 0)
        ImageDraw.Draw(one).text((one.width / 2, one.height / 2), letter, font=face, fill=235, anchor='mm')
        one = one.rotate(-turn, expand=True, resample=Image.BICUBIC)
        x, y = r + r * .75 * np.sin(np.radians(turn)), r - r * .75 * np.cos(np.radians(turn))
        piece.paste((*colour, 235), (round(x - one.width / 2), round(y - one.height / 2)), one)
    d.text((r, r * 1.55), purpose, font=font('sans-bold', r * .19), fill=(*colour, 225), anchor='mm')
    alpha = np.asarray(piece)[..., 3].astype(np.float32) * _wear(rng, piece.size)
    piece.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    return piece.rotate(rng.uniform(-25, 25), resample=Image.BICUBIC)


def _wear(rng, size):
    """Uneven ink between 0.45 and 0.95."""
    noise = np.random.default_rng(rng.getrandbits(64)).random((14, 14)).astype(np.float32)
    return np.asarray(Image.fromarray(noise * .5 + .45).resize(size, Image.BICUBIC)).clip(.35, .95)


def fingerprint(rng, dpi):
    """A red thumb."""
    w, h = round(11 * dpi / 25.4), round(15 * dpi / 25.4)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    inside = ((x - w / 2) / (w / 2)) ** 2 + ((y - h / 2) / (h / 2)) ** 2 < 1
    ridges = np.sin(np.hypot(x - w / 2, (y - h * .6) * .8) / (.32 * dpi / 25.4)) > -.2
    alpha = np.where(inside & ridges, 150 * _wear(rng, (w, h)), 0)
    piece = Image.new('RGBA', (w, h), (210, 50, 46, 0))
    piece.putalpha(Image.fromarray(alpha.astype(np.uint8)))
    return piece.rotate(rng.uniform(-30, 30), expand=True, resample=Image.BICUBIC)


def signature(rng, name, dpi):
    """A name written by hand, a little crooked, in blue or black ink."""
    face = font('kai', rng.uniform(6.2, 8.0) * dpi / 25.4)
    piece = Image.new('L', (round(face.getlength(name)) + 40, round(face.size * 1.5)), 0)
    ImageDraw.Draw(piece).text((piece.width / 2, piece.height / 2), name, font=face, fill=225, anchor='mm')
    slant = rng.uniform(-.22, .02)
    piece = piece.transform(piece.size, Image.AFFINE, (1, -slant, slant * piece.height / 2, 0, 1, 0), Image.BICUBIC)
    piece = piece.rotate(rng.uniform(-5, 7), expand=True, resample=Image.BICUBIC)
    out = Image.new('RGBA', piece.size, (*rng.choice([(24, 34, 96), (20, 20, 24), (30, 46, 120)]), 0))
    out.putalpha(piece)
    return out
