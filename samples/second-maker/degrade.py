# Scanner, copier, fax, camera.
import math, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter
from typeset import font

_tiles = {}
def noise(shape, sigma, seed):
    """Cheap noise: one tile of unit noise, rolled and repeated."""
    if 'n' not in _tiles: _tiles['n'] = np.random.default_rng(7).normal(0, 1, (701, 653)).astype(np.float32)
    t = np.roll(_tiles['n'], (seed * 37 % 701, seed * 91 % 653), (0, 1)); h, w = shape[:2]
    return np.tile(t, (h // 701 + 1, w // 653 + 1))[:h, :w] * sigma
def smooth(r, size, lo, hi, n=6):
    """A slowly changing field as an L-float array of size (w, h)."""
    w, h = size; g = np.random.default_rng(r.randrange(2 ** 31)).uniform(lo, hi, (n, n)).astype(np.float32)
    return np.asarray(Image.fromarray(g, 'F').resize((w, h), Image.BICUBIC))
def rot(im, a, fill): return im.rotate(a, resample=Image.BICUBIC, fillcolor=fill)

def scan(r, im):
    bg = tuple(r.randint(244, 255) for _ in range(1)) * 3
    a = r.gauss(0, .55); a = max(-1.6, min(1.6, a))
    if abs(a) > .08: im = rot(im, a, bg)
    if r.random() < .8: im = im.filter(ImageFilter.GaussianBlur(r.uniform(.3, .75) * im.width / 1654))
    x = np.asarray(im, dtype=np.float32); s = r.randrange(9999)
    lo = r.uniform(4, 26); x = lo + x * ((r.uniform(246, 254) - lo) / 255)
    x += noise(x.shape, r.uniform(1.5, 4.5), s)[:, :, None]
    if r.random() < .5: x *= np.array([1, r.uniform(.985, 1), r.uniform(.955, 1)], np.float32)
    if r.random() < .4:                            # shadow of the lid along one edge
        n = round(x.shape[1] * r.uniform(.006, .02)); ramp = np.linspace(r.uniform(.55, .8), 1, n, dtype=np.float32)[None, :, None]
        if r.random() < .5: x[:, :n] *= ramp
        else: x[:, -n:] *= ramp[:, ::-1]
    im = Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))
    return im.convert('L') if r.random() < .18 else im
def copy(r, im):
    im = im.convert('L'); a = max(-2.2, min(2.2, r.gauss(0, .9)))
    im = rot(im, a, 252).filter(ImageFilter.GaussianBlur(r.uniform(.45, .95) * im.width / 1654))
    x = np.asarray(im, dtype=np.float32); s = r.randrange(9999)
    x = x + smooth(r, im.size, -9, 8) + noise(x.shape, r.uniform(3, 6), s)
    c, g = r.uniform(120, 150), r.uniform(1.0, 1.7); x = (x - c) * g + c + r.uniform(0, 16)
    im = Image.fromarray(np.clip(x, r.randint(8, 34), r.randint(247, 255)).astype(np.uint8)); d = ImageDraw.Draw(im)
    for _ in range(r.randint(20, 160)):
        X, Y, q = r.randrange(im.width), r.randrange(im.height), r.choice([1, 1, 2, 2, 3]); d.ellipse([X, Y, X + q, Y + q], fill=r.randint(20, 120))
    if r.random() < .35:
        X = r.choice([r.uniform(0, .03), r.uniform(.97, 1)]) * im.width; d.line([(X, 0), (X + r.uniform(-6, 6), im.height)], fill=r.randint(120, 180), width=r.randint(1, 3))
    if r.random() < .4:                            # dark rim where the original ended
        e = round(im.width * r.uniform(.004, .015)); d.rectangle(r.choice([[0, 0, e, im.height], [im.width - e, 0, im.width, im.height], [0, 0, im.width, e], [0, im.height - e, im.width, im.height]]), fill=r.randint(15, 70))
    return im
def fax(r, im, n, total, when):
    im = im.convert('L'); a = max(-1.2, min(1.2, r.gauss(0, .5))); im = rot(im, a, 255).filter(ImageFilter.GaussianBlur(r.uniform(.35, .7)))
    x = np.asarray(im, dtype=np.float32) + noise((im.height, im.width), r.uniform(6, 13), r.randrange(9999)) + smooth(r, im.size, -8, 8)
    b = x > r.uniform(146, 168)
    flip = np.abs(noise(b.shape, 1, r.randrange(9999))) > r.uniform(3.35, 3.8); b = b ^ flip
    for _ in range(r.choice([0, 0, 1, 2])): y = r.randrange(round(b.shape[0] * .05), b.shape[0] - 3); b[y] = b[y - 1]        # a lost line
    im = Image.fromarray((b * 255).astype(np.uint8)); d = ImageDraw.Draw(im)
    d.rectangle([0, 0, im.width, 34], fill=255); d.text((40, 6), f'{when}   FROM: {r.choice(["010", "021", "025", "0571", "028"])}-{r.randint(50000000, 89999999)}   TO: DOC CENTER   P.{n:03d}/{total:03d}', font=font('sans', 20), fill=0)
    return im.convert('1', dither=Image.Dither.NONE)

# ---- camera
def table_top(r, w, h):
    kind = r.choice(['wood', 'wood', 'dark', 'cloth', 'white', 'green', 'marble'])
    q = 3; W, H = w // q + 1, h // q + 1; g = np.random.default_rng(r.randrange(2 ** 31)); yy, xx = np.mgrid[0:H, 0:W].astype(np.float32)
    if kind in ('wood', 'dark'):
        base = np.array({'wood': r.choice([(176, 132, 88), (198, 160, 116), (150, 104, 70)]), 'dark': (70, 52, 44)}[kind], np.float32)
        f = yy / H * r.uniform(30, 70) + 2.2 * np.sin(xx / W * r.uniform(3, 9) + yy / H * 4) + smooth(r, (W, H), -1.5, 1.5, 9)
        v = .5 + .5 * np.sin(f); v = v * .10 + smooth(r, (W, H), -.08, .08, 12) + g.normal(0, .02, (H, W)); x = base * (1 + v[:, :, None] - .05)
        pl = H // r.randint(3, 6)
        for y in range(pl, H, pl): x[y:y + 2] *= .7
    elif kind == 'cloth':
        base = np.array(r.choice([(120, 128, 140), (96, 104, 120), (150, 140, 130), (168, 64, 60)]), np.float32); x = base * (1 + (.05 * np.sin(xx * 1.9) + .05 * np.sin(yy * 1.9) + smooth(r, (W, H), -.1, .1, 7))[:, :, None])
    elif kind == 'green': x = np.array((44, 104, 84), np.float32) * (1 + smooth(r, (W, H), -.08, .08)[:, :, None]); x[::60] *= 1.35; x[:, ::60] *= 1.35
    elif kind == 'marble': v = np.abs(smooth(r, (W, H), -1, 1, 14)); x = np.array((206, 204, 200), np.float32) * (1 - .22 * np.exp(-v * 14))[:, :, None]
    else: x = np.array((214, 214, 210), np.float32) * (1 + smooth(r, (W, H), -.06, .05)[:, :, None])
    return Image.fromarray(np.clip(x, 0, 255).astype(np.uint8)).resize((w, h), Image.BILINEAR)
def coeffs(dst, src):
    """Perspective that takes destination points to source points."""
    A, B = [], []
    for (x, y), (u, v) in zip(dst, src):
        A += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]; B += [u, v]
    return np.linalg.solve(np.array(A, float), np.array(B, float)).tolist()
def place(scene, im, quad, mask=None, shadow=10):
    """Lay `im` on `scene` with its corners at quad (tl, tr, br, bl)."""
    w, h = im.size; x0, y0 = (math.floor(min(p[i] for p in quad)) - 2 for i in (0, 1)); x1, y1 = (math.ceil(max(p[i] for p in quad)) + 2 for i in (0, 1))
    box = [(x - x0, y - y0) for x, y in quad]; c = coeffs(box, [(0, 0), (w, 0), (w, h), (0, h)]); size = (x1 - x0, y1 - y0)
    m = (mask or Image.new('L', im.size, 255)).transform(size, Image.PERSPECTIVE, c, Image.BILINEAR, fillcolor=0)
    t = im.transform(size, Image.PERSPECTIVE, c, Image.BICUBIC)
    if shadow:
        q = 4; sm = m.resize((max(1, size[0] // q), max(1, size[1] // q))); pad = 12; big = Image.new('L', (sm.width + 2 * pad, sm.height + 2 * pad), 0); big.paste(sm, (pad, pad)); big = big.filter(ImageFilter.GaussianBlur(4)).point(lambda v: v * .45).resize(((sm.width + 2 * pad) * q, (sm.height + 2 * pad) * q))
        scene.paste((18, 16, 16), (x0 - pad * q + shadow, y0 - pad * q + shadow), big)
    scene.paste(t, (x0, y0), m)
def bend(r, im):
    """A sheet that does not lie quite flat."""
    w, h = im.size; n = 14; A = r.uniform(.004, .011) * h; ph = r.uniform(0, 6.28); per = r.uniform(.8, 1.5); f = lambda x: A * math.sin(x / w * 6.28 / per + ph)
    mesh = []
    for i in range(n):
        a, b = round(w * i / n), round(w * (i + 1) / n); fa, fb = f(a), f(b); mesh.append(((a, 0, b, h), (a, fa, a, h + fa, b, h + fb, b, fb)))
    pad = Image.new('RGB', im.size, (250, 250, 248)); return im.transform(im.size, Image.MESH, mesh, Image.BICUBIC, fillcolor=(246, 246, 244))
def light(r, im, glare=None, strength=1.0):
    """Uneven light, a soft shadow, glare at a spot (fractions), warm or cool colour, sensor noise."""
    w, h = im.size; q = 8; W, H = w // q + 1, h // q + 1; yy, xx = np.mgrid[0:H, 0:W].astype(np.float32); yy /= H; xx /= W
    a = r.uniform(0, 6.28); L = 1 + (.16 * strength) * ((xx - .5) * math.cos(a) + (yy - .5) * math.sin(a)) + r.uniform(-.09, .03)
    if r.random() < .6 * strength:                # hand or telephone
        b = r.uniform(0, 6.28); e = (xx - .5) * math.cos(b) + (yy - .5) * math.sin(b) - r.uniform(-.1, .28); L *= 1 - r.uniform(.14, .32) / (1 + np.exp(-e * r.uniform(18, 60)))
    add = np.zeros_like(L)
    if glare: gx, gy, gr = glare; add = r.uniform(60, 120) * np.exp(-(((xx - gx) * w) ** 2 + ((yy - gy) * h) ** 2) / (gr * w) ** 2)
    up = lambda z: np.asarray(Image.fromarray(z.astype(np.float32), 'F').resize((w, h), Image.BILINEAR))
    x = np.asarray(im, dtype=np.float32) * up(L)[:, :, None]
    if glare: x += up(add)[:, :, None]
    t = r.uniform(-.06, .06); x *= np.array([1 + t, 1, 1 - t], np.float32)
    x += noise(x.shape, r.uniform(2, 5), r.randrange(9999))[:, :, None]
    return Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))
