"""What scanners, copiers, fax machines and telephones do to a page. Every function takes an upright RGB page and returns one image."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

LEVELS = ('clean', 'scan', 'copy', 'fax', 'phone')


def _numbers(rng):
    return np.random.default_rng(rng.getrandbits(64))


def _noise(n, shape, sigma):
    """Grain: one small tile laid all over the page, each time begun elsewhere."""
    tile = n.normal(0, sigma, (256, 256)).astype(np.float32)
    tile = np.roll(tile, n.integers(0, 256, 2), (0, 1))
    return np.tile(tile, (shape[0] // 256 + 1, shape[1] // 256 + 1))[:shape[0], :shape[1]]


def _smooth(n, size, low, high, cells=5):
    """A slowly changing field between two values; size is (width, height)."""
    grid = n.uniform(low, high, (cells, cells)).astype(np.float32)
    return np.asarray(Image.fromarray(grid).resize(size, Image.BICUBIC))


def _skew(image, degrees, fill):
    return image.rotate(degrees, resample=Image.BILINEAR, fillcolor=fill)


def _blur(image, radius):
    """Out of focus by about this many pixels; one pass, for speed."""
    return image.filter(ImageFilter.BoxBlur(radius))


def clean(rng, page):
    return page


def scan(rng, page):
    """A flatbed: a little crooked, a little grain, paper not quite white."""
    n = _numbers(rng)
    page = _skew(page, rng.gauss(0, .55), (250, 250, 248))
    if rng.random() < .5:
        page = _blur(page, rng.uniform(.2, .5))
    a = np.asarray(page, np.float32)
    white, black = rng.uniform(240, 255), rng.uniform(4, 40)
    a = black + a * ((white - black) / 255)
    a *= np.array([1, rng.uniform(.985, 1), rng.uniform(.96, 1)], np.float32)
    a += _noise(n, a.shape[:2], rng.uniform(1.5, 4.5))[..., None]
    return Image.fromarray(a.clip(0, 255).astype(np.uint8))


def copy(rng, page):
    """A photocopy scanned again: grey, streaked, dusty, with more contrast than was there."""
    n = _numbers(rng)
    page = _blur(_skew(page.convert('L'), rng.gauss(0, .9), 255), rng.uniform(.25, .65))
    a = np.asarray(page, np.float32)
    a = (a - 128) * rng.uniform(1.05, 1.45) + rng.uniform(126, 150)
    ground = rng.uniform(208, 246)
    a = np.minimum(a, ground + 6) * _smooth(n, page.size, .96, 1.02)
    h, w = a.shape
    for _ in range(rng.randint(0, 4)):                       # streaks along the feed
        x, width = rng.randrange(w), rng.randint(1, 3)
        a[:, x:x + width] = a[:, x:x + width] * rng.uniform(.78, .93)
    a += _noise(n, a.shape, rng.uniform(3, 7))
    dust = rng.randint(30, 260)
    ys, xs = n.integers(0, h - 3, dust), n.integers(0, w - 3, dust)
    for y, x, size in zip(ys, xs, n.integers(1, 4, dust)):
        a[y:y + size, x:x + size] = np.minimum(a[y:y + size, x:x + size], rng.uniform(30, 150))
    if rng.random() < .45:                                   # the lid was open: a black edge
        edge = round(rng.uniform(.004, .02) * w)
        if rng.random() < .5:
            a[:, :edge] = rng.uniform(15, 60)
        else:
            a[:, -edge:] = rng.uniform(15, 60)
    return Image.fromarray(a.clip(0, 255).astype(np.uint8))


def fax(rng, page):
    """Black and white only, ragged edges, specks, now and then a lost line."""
    n = _numbers(rng)
    page = _blur(_skew(page.convert('L'), rng.gauss(0, .5), 255), rng.uniform(.2, .45))
    a = np.asarray(page, np.float32) + _noise(n, (page.height, page.width), rng.uniform(6, 13))
    bits = a > rng.uniform(158, 196)
    h, w = bits.shape
    specks = rng.randint(20, 320)
    ys, xs = n.integers(0, h - 1, specks), n.integers(0, w - 2, specks)
    bits = bits.copy()
    bits[ys, xs] = False
    bits[ys[:specks // 3], xs[:specks // 3] + 1] = False
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        y = rng.randrange(h - 1)
        bits[y] = bits[y - 1]
    return Image.fromarray(bits)


def _surface(rng, n, size):
    """A table top: wood, cloth or grey laminate."""
    kind, (w, h) = rng.randrange(3), size
    small = (max(8, w // 4), max(8, h // 4))
    if kind == 0:
        y = np.linspace(0, rng.uniform(20, 46), small[1], dtype=np.float32)[:, None]
        grain = np.sin(y + _smooth(n, small, -2.2, 2.2, 7)) + .5 * np.sin(3.1 * y + _smooth(n, small, -3, 3, 9))
        base, depth = np.array(rng.choice([(150, 106, 70), (112, 78, 52), (186, 150, 110)]), np.float32), 11
    elif kind == 1:
        yy, xx = np.mgrid[0:small[1], 0:small[0]].astype(np.float32)
        grain = np.sin(xx * 1.9) * np.sin(yy * 1.9) + _smooth(n, small, -.8, .8, 8)
        base, depth = np.array(rng.choice([(84, 92, 108), (120, 60, 58), (70, 96, 84)]), np.float32), 9
    else:
        grain = _noise(n, (small[1], small[0]), 1.0) + _smooth(n, small, -.8, .8)
        base, depth = np.array(rng.choice([(96, 96, 98), (176, 172, 166), (58, 56, 60)]), np.float32), 7
    return Image.fromarray((base + depth * grain[..., None]).clip(0, 255).astype(np.uint8)).resize(size, Image.BICUBIC)


def _perspective(corners, size):
    """The eight coefficients that bring output corners to the corners of a page of that size."""
    w, h = size
    rows, out = [], []
    for (x, y), (u, v) in zip(corners, ((0, 0), (w, 0), (w, h), (0, h))):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        out += [u, v]
    return np.linalg.solve(np.array(rows, np.float64), np.array(out, np.float64)).tolist()


def phone(rng, page):
    """A picture taken by hand: perspective, a table below, a shadow, a reflection, not quite sharp."""
    n = _numbers(rng)
    page = page.convert('RGBA')
    w, h = page.size
    rim = rng.uniform(.04, .12)
    size = round(w * (1 + 2 * rim)), round(h * (1 + 2 * rim))
    jitter = rng.uniform(.012, .05)
    corners = [(x * w + rim * w + rng.uniform(-jitter, jitter) * w, y * h + rim * h + rng.uniform(-jitter, jitter) * h) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
    seen = page.transform(size, Image.PERSPECTIVE, _perspective(corners, (w, h)), Image.BILINEAR)
    table = _surface(rng, n, size)
    shade = Image.new('L', size, 0)                                     # the page's own shadow on the table
    ImageDraw.Draw(shade).polygon([(x + w * .008, y + w * .01) for x, y in corners], fill=110)
    table.paste((0, 0, 0), (0, 0), shade.filter(ImageFilter.BoxBlur(max(2, w // 150))))
    table.paste(seen, (0, 0), seen)
    light = _smooth(n, size, .72, 1.04, 3)
    a = np.asarray(_blur(table, rng.uniform(.25, .8)), np.float32) * light[..., None]
    if rng.random() < .4:                                               # somebody's arm keeps the light away
        x = np.linspace(0, 1, size[0], dtype=np.float32)
        edge = rng.uniform(.25, .8)
        side = 1 / (1 + np.exp((x - edge) * rng.choice((-1, 1)) * 22))
        a *= (1 - rng.uniform(.15, .35) * side)[None, :, None]
    if rng.random() < .35:                                              # a lamp in the plastic
        cx, cy, r = rng.uniform(.1, .9) * size[0], rng.uniform(.1, .9) * size[1], rng.uniform(.07, .16) * size[0]
        gx = np.exp(-((np.arange(size[0], dtype=np.float32) - cx) / r) ** 2)
        gy = np.exp(-((np.arange(size[1], dtype=np.float32) - cy) / r) ** 2)
        a += rng.uniform(25, 80) * (gy[:, None] * gx[None, :])[..., None]
    a *= np.array([rng.uniform(.95, 1.04), 1, rng.uniform(.9, 1.04)], np.float32)
    a += _noise(n, a.shape[:2], rng.uniform(2, 5))[..., None]
    return Image.fromarray(a.clip(0, 255).astype(np.uint8))


APPLY = {'clean': clean, 'scan': scan, 'copy': copy, 'fax': fax, 'phone': phone}
