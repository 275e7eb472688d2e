"""Faults beyond those of the device: what was done to the paper before it was read, and to the picture after.

Each takes and returns an image of the same mode; a picture of a card laid on nothing (RGBA) keeps its outline.
"""

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from . import faults
from .fonts import font


def _tinted(image, change):
    """The image with its colours changed by a function of a float array, its outline kept."""
    rgb = change(np.asarray(image.convert('RGB'), np.float32)).clip(0, 255).astype(np.uint8)
    out = Image.fromarray(rgb)
    if image.mode == 'RGBA':
        out.putalpha(image.getchannel('A'))
    return out if image.mode in ('RGB', 'RGBA') else out.convert(image.mode)


# ---- the paper -------------------------------------------------------------------------------------

def pale(rng, page):
    """The toner was low: all ink grey, and more so in some bands."""
    n, least = faults._numbers(rng), rng.uniform(45, 85)
    bands = faults._smooth(n, page.size, least * .6, least, 6)[..., None]
    return _tinted(page, lambda a: bands + a * (1 - bands / 255))


def creased(rng, page):
    """Folded and opened again: a soft dark and a light line across."""
    w, h = page.size
    shade = np.zeros((h, w, 1), np.float32)
    for _ in range(rng.choice((1, 1, 2))):
        along, at = rng.random() < .6, rng.uniform(.25, .75)
        size = h if along else w
        line = np.arange(size, dtype=np.float32) - at * size
        profile = -34 * np.exp(-(line / (size * .0016)) ** 2) + 14 * np.exp(-((line - size * .004) / (size * .003)) ** 2) - 9 * np.exp(-np.abs(line) / (size * .03))
        shade += profile[:, None, None] if along else profile[None, :, None]
    return _tinted(page, lambda a: a + shade)


def uneven(rng, page):
    """Paper that does not lie flat: lines of text wave, and light falls off with the slope."""
    w, h = page.size
    depth, turns, phase = rng.uniform(.002, .0055) * w, rng.uniform(.6, 1.6), rng.uniform(0, 6.3)
    steps = 24
    mesh = []
    bend = lambda x: depth * np.sin(2 * np.pi * turns * x / w + phase)
    for i in range(steps):
        x0, x1 = round(w * i / steps), round(w * (i + 1) / steps)
        a, b = bend(x0), bend(x1)
        mesh.append(((x0, 0, x1, h), (x0, a, x0, h + a, x1, h + b, x1, b)))
    page = page.transform(page.size, Image.MESH, mesh, Image.BILINEAR, fillcolor='white' if page.mode == 'RGB' else None)
    slope = 1 - .09 * (1 + np.cos(2 * np.pi * turns * np.arange(w, dtype=np.float32) / w + phase)) / 2
    return _tinted(page, lambda a: a * slope[None, :, None])


def stained(rng, page):
    """The ring of a cup, or a spill that dried."""
    w, h = page.size
    ring = Image.new('L', (w, h), 0)
    d, r = ImageDraw.Draw(ring), rng.uniform(.12, .2) * min(w, h)
    x, y = rng.uniform(.1, .9) * w, rng.uniform(.1, .9) * h
    d.ellipse((x - r, y - r, x + r, y + r), outline=70, width=max(2, round(r * .07)), fill=rng.choice((0, 14, 26)))
    soft = np.asarray(ring.filter(ImageFilter.GaussianBlur(r * .03)), np.float32)[..., None] / 255
    brown = np.array([.45, .75, 1.0], np.float32)
    return _tinted(page, lambda a: a * (1 - soft * brown))


def shown_through(rng, page):
    """The reverse shows through thin paper."""
    back = page.convert('L').transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(max(1, page.width / 700)))
    faint = (255 - np.asarray(back, np.float32))[..., None] * rng.uniform(.06, .15)
    return _tinted(page, lambda a: a - faint)


def dog_eared(rng, page):
    """A corner folded over, or cut off."""
    w, h = page.size
    size = rng.uniform(.03, .075) * min(w, h)
    x, y = rng.choice((0, w)), rng.choice((0, h))
    corner = [(x, y), (abs(x - size), y), (x, abs(y - size * rng.uniform(.7, 1.3)))]
    page = page.copy()
    if page.mode == 'RGBA':
        alpha = page.getchannel('A')
        ImageDraw.Draw(alpha).polygon(corner, fill=0)
        page.putalpha(alpha)
    else:
        ImageDraw.Draw(page).polygon(corner, fill=rng.choice(((60, 60, 62), (214, 212, 206), (24, 24, 26))))
    return page


def punched(rng, page):
    """Holes of a binder at the left, and a staple."""
    page = page.copy()
    w, h = page.size
    d, r = ImageDraw.Draw(page), w * .0145
    for y in (h * .5 - w * .19, h * .5 + w * .19):
        d.ellipse((w * .045 - r, y - r, w * .045 + r, y + r), fill=rng.choice(((40, 40, 40), (150, 150, 148))))
    d.line((w * .05, h * .03, w * .085, h * .022), fill=(90, 92, 96), width=max(2, w // 400))
    return page


def watermarked(rng, page):
    """A pale line written across by whoever hands out the copy."""
    words = rng.choice(('仅供本次交易使用', '复印无效', '内部资料', '仅用于办理租赁备案'))
    face = font('sans', page.width * .05)
    mark = Image.new('L', page.size, 0)
    d = ImageDraw.Draw(mark)
    for x, y in ((.25, .3), (.7, .6), (.3, .85)):
        d.text((page.width * x, page.height * y), words, font=face, fill=255, anchor='mm')
    mark = np.asarray(mark.rotate(rng.uniform(18, 38)), np.float32)[..., None] / 255
    return _tinted(page, lambda a: a - mark * rng.uniform(14, 34))


# ---- the picture ------------------------------------------------------------------------------------

def moire(rng, page):
    """Taken from a screen or scanned from a raster print: fine waves over all."""
    y, x = np.mgrid[0:page.height, 0:page.width].astype(np.float32)
    angle, period = rng.uniform(0, 3.14), rng.uniform(3.2, 9)
    wave = np.sin(2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / period + 2.2 * np.sin(y / rng.uniform(160, 420)))
    return _tinted(page, lambda a: a + rng.uniform(5, 13) * wave[..., None])


def shaken(rng, page):
    """The hand moved: smeared along a short line."""
    reach = max(2, round(page.width * rng.uniform(.0008, .0018)))
    a = np.asarray(page.convert('RGB'), np.float32)
    dx, dy = rng.choice(((1, 0), (0, 1), (1, 1)))
    total = sum(np.roll(a, (dy * i, dx * i), (0, 1)) for i in range(reach))
    return _tinted(page, lambda _: total / reach)


def squeezed(rng, page):
    """Sent on by a chat program: small, and JPEG twice."""
    small = page.convert('RGB')
    k = rng.uniform(.72, .9)
    small = small.resize((round(page.width * k), round(page.height * k)), Image.BILINEAR)
    held = io.BytesIO()
    small.save(held, 'JPEG', quality=rng.randint(42, 66))
    return Image.open(held).convert('RGB')


def glaring(rng, page):
    """A window mirrored in the plastic: a bright quadrangle through which the print is still seen."""
    w, h = page.size
    light = Image.new('L', (w, h), 0)
    x, y, size = rng.uniform(.1, .8) * w, rng.uniform(.1, .8) * h, rng.uniform(.12, .3) * w
    ImageDraw.Draw(light).polygon([(x, y), (x + size, y - size * .25), (x + size * 1.2, y + size * .6), (x + size * .2, y + size * .8)], fill=255)
    soft = np.asarray(light.filter(ImageFilter.GaussianBlur(w * .012)), np.float32)[..., None] / 255
    return _tinted(page, lambda a: a + soft * rng.uniform(40, 95))


def coarse(rng, page):
    """A fax sent in standard, not fine: half as many lines down the page."""
    return page.resize((page.width, page.height // 2), Image.NEAREST).resize(page.size, Image.NEAREST)


# level → (fault, chance): of the paper before the device reads it, and of the picture after it
BEFORE = {
    'clean': (),
    'scan': ((pale, .10), (creased, .12), (stained, .05), (shown_through, .10), (dog_eared, .08), (punched, .10), (watermarked, .06)),
    'copy': ((pale, .08), (creased, .12), (shown_through, .08), (dog_eared, .10), (punched, .12), (watermarked, .06)),
    'fax': ((dog_eared, .06), (punched, .08)),
    'phone': ((creased, .15), (uneven, .30), (stained, .04), (dog_eared, .08), (watermarked, .05)),
}
AFTER = {
    'clean': (),
    'scan': ((moire, .06), (squeezed, .08)),
    'copy': ((moire, .05), (squeezed, .04)),
    'fax': ((coarse, .06),),
    'phone': ((moire, .08), (shaken, .12), (squeezed, .15), (glaring, .12)),
}


def apply(rng, level, page):
    """The page as read at a level, with at most two faults of the paper and one of the picture; and their names."""
    before = [f for f, chance in BEFORE[level] if rng.random() < chance][:2]
    after = [f for f, chance in AFTER[level] if rng.random() < chance][:1]
    if page.mode == 'RGBA':
        before = [f for f in before if f in (dog_eared, pale, creased)]
    for f in before:
        page = f(rng, page)
    page = faults.APPLY[level](rng, page)
    for f in after:
        page = f(rng, page)
    return page, [f.__name__ for f in before + after]
