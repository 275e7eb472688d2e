# The camera of group g: desks, sheets below the sheet, slant, soft shadows, glare, motion, a screen's moiré, pictures sent through a chat.
import math, random, numpy as np
from PIL import Image, ImageDraw, ImageFilter
import degrade
from cards import MASK
from degrade import noise, smooth
from faults_g import arr, jpeg, pic, rng

def ground(r, w, h):
    """Veneer, a lacquered desk, felt, a mouse mat, tiles, brushed steel, packing paper."""
    kind = r.choice(['veneer', 'veneer', 'lacquer', 'felt', 'mat', 'tiles', 'steel', 'kraft']); q = 3; W, H = w // q + 1, h // q + 1
    yy, xx = np.mgrid[0:H, 0:W].astype(np.float32); g = rng(r)
    wave = smooth(r, (W, H), -.08, .08, 6)[:, :, None]; tone = lambda *c: np.array(r.choice(c), np.float32)
    N = lambda s: s * g.normal(0, 1, (H, W, 1)).astype(np.float32); up = lambda x: pic(x).resize((w, h), Image.BILINEAR)
    if kind == 'veneer':
        f = smooth(r, (W, H), 0, 1, 4) * 16 + xx / W * r.uniform(10, 26)
        return up(tone((186, 140, 96), (150, 108, 74), (212, 182, 140), (104, 74,
            54)) * (1 + (.05 * np.sin(f * 3) + .03 * np.sin(f * 11 + yy / 40))[:, :, None] + N(.02) + wave))
    if kind == 'lacquer': s = np.exp(-((xx / W - r.random()) ** 2 + (yy / H - r.random()) ** 2) / .1)[:, :, None]; return up(tone((66, 38, 32),
        (40, 42, 48), (228, 226, 220)) * (1 + N(.008) + wave) + 26 * s)
    if kind == 'felt': return up(tone((50, 92, 72), (70, 76, 90), (128, 50, 54)) * (1 + N(.06) + wave))
    if kind == 'mat': return up(tone((44, 46, 52), (58, 78, 112), (150, 150, 154)) * (1 + (.04 * np.sin(xx * 1.3) * np.sin(yy * 1.3))[:, :,
        None] + N(.02) + wave))
    if kind == 'tiles': s = r.uniform(90, 170); v = .16 * ((xx % s < 2) | (yy % s < 2)); return up(tone((196, 186, 172), (176, 180, 182), (150, 134,
        120)) * (1 - v[:, :, None] + N(.012) + wave))
    if kind == 'steel': v = g.normal(0, .03, (H, 1, 1)).astype(np.float32); return up(tone((168, 172, 176), (140, 142,
        146)) * (1 + v + N(.01) + wave))
    return up(tone((186, 150, 108), (206, 184, 150)) * (1 + N(.03) + wave * .6))
def _corners(r, cx, cy, w, h, a, jit, far):
    """A rectangle turned by `a`, one side shorter by the share `far`, its corners moved by up to jit dots."""
    q = [[-w / 2, -h / 2], [w / 2, -h / 2], [w / 2, h / 2], [-w / 2, h / 2]]; i = r.choice([0, 0, 1, 2, 3]); j = (i + 1) % 4
    mid = [(q[i][e] + q[j][e]) / 2 for e in (0, 1)]
    for n in (i, j): q[n] = [mid[e] + (q[n][e] - mid[e]) * (1 - far) for e in (0, 1)]
    c, s = math.cos(a), math.sin(a); return [(cx + x * c - y * s + r.uniform(-jit, jit), cy + x * s + y * c + r.uniform(-jit, jit)) for x, y in q]
def _inside(quad, W, H, m): return [(min(W - m, max(m, x)), min(H - m, max(m, y))) for x, y in quad]
def _under(r, sc, quad):
    """Another sheet lies below, somewhat aside: its edge and the ends of some lines are seen."""
    W, H = sc.size; o = (r.choice([-1, 1]) * r.uniform(.015, .035) * W, r.uniform(-.02, .02) * H); p = Image.new('RGB', (300, 424), (244, 244, 240))
    d = ImageDraw.Draw(p)
    for y in range(30, 400, 9): d.line([(4, y), (296, y)], fill=(170, 170, 172), width=1)
    degrade.place(sc, p.filter(ImageFilter.GaussianBlur(.6)), _inside([(x + o[0], y + o[1]) for x, y in quad], W, H, 3), shadow=6)
def _shade(r, im):
    """The shadow of a head or a hand with a soft border, and a lamp to one side."""
    w, h = im.size; W, H = w // 8 + 1, h // 8 + 1; yy, xx = np.mgrid[0:1:H * 1j, 0:1:W * 1j].astype(np.float32); a = r.uniform(0, 6.28)
    L = 1 + r.uniform(.06, .16) * ((xx - .5) * math.cos(a) + (yy - .5) * math.sin(a))
    if r.random() < .55:
        cx, cy, q = r.choice([r.uniform(-.1, .3), r.uniform(.7, 1.1)]), r.uniform(.2, 1.15), r.uniform(.3, .55)
        v = np.sqrt((xx - cx) ** 2 + ((yy - cy) * 1.2) ** 2); L = L * (1 - r.uniform(.14, .32) / (1 + np.exp((v - q) * r.uniform(16, 45))))
    x = arr(im) * arr(Image.fromarray(L.astype(np.float32), 'F').resize((w, h), Image.BILINEAR))[:, :, None]; t = r.uniform(-.06, .06)
    x *= np.array([1 + t, 1 + r.uniform(-.015, .015), 1 - t], np.float32) * r.uniform(.86, 1.03)
    return pic(x + noise(x.shape, r.uniform(1.5, 4.5), r.randrange(9999))[:, :, None])
def _glare(r, im, most):
    w, h = im.size; yy, xx = np.mgrid[0:1:(h // 8) * 1j, 0:1:(w // 8) * 1j].astype(np.float32); cx, cy = r.uniform(.1, .9), r.uniform(.1, .9)
    a = r.uniform(0, 3.14); u, v = (xx - cx) * math.cos(a) + (yy - cy) * math.sin(a), (yy - cy) * math.cos(a) - (xx - cx) * math.sin(a)
    m = r.uniform(.4, 1) * most * np.exp(-(u / r.uniform(.06, .2)) ** 2 - (v / .08) ** 2)
    m = arr(Image.fromarray(m.astype(np.float32), 'F').resize((w, h), Image.BILINEAR))[:, :, None]; x = arr(im); return pic(x + (252 - x) * m)
def _moved(r, im, n):
    """The hand moved by about n dots in one direction."""
    a = r.uniform(0, 3.14); k = np.zeros((5, 5), np.float32)
    for t in np.linspace(-.5, .5, 9): k[2 + round(math.sin(a) * t * n), 2 + round(math.cos(a) * t * n)] += 1
    return im.filter(ImageFilter.Kernel((5, 5), (k / k.sum()).flatten().tolist(), 1))
def _moire(r, im):
    """A page on a monitor: bands of colour that come of two grids."""
    w, h = im.size; yy, xx = np.mgrid[0:h:2, 0:w:2].astype(np.float32); x = arr(im); out = []
    bend = 30 * np.sin(xx / w * 3 + r.random() * 6) + 24 * np.sin(yy / h * 4 + r.random() * 6); a, p = r.uniform(-.5, .5), r.uniform(26, 60)
    for ch in range(3): m = 1 + r.uniform(.02, .045) * np.sin(((xx * math.cos(a) + yy * math.sin(a) + bend) / p + ch * .33) * 6.283); out.append(x[:,
        :, ch] * np.repeat(np.repeat(m, 2, 0), 2, 1)[:h, :w])
    return pic(np.stack(out, 2) * np.array([.95, .99, 1.04], np.float32))
def _lens(r, sc, hot, long_):
    """Focus, light, what the telephone makes of it and what a chat does to it."""
    sc = sc.filter(ImageFilter.GaussianBlur(r.uniform(.3, .75)))
    if r.random() < .2: sc = _moved(r, sc, r.uniform(1.2, 2.2))
    sc = _shade(r, sc)
    if r.random() < .3: sc = _glare(r, sc, hot)
    if r.random() < .4: sc = sc.filter(ImageFilter.UnsharpMask(r.uniform(1, 2), r.randint(60, 160), 2))
    if r.random() < .35:
        f = long_ / max(sc.size); sc = sc.resize((round(sc.width * f), round(sc.height * f)), Image.LANCZOS) if f < 1 else sc
        sc = jpeg(sc, r.randint(52, 74))
    return sc
def shoot_page(r, im):
    """A page on a desk, close or with much desk around it, from above or aslant; one in twelve on a monitor."""
    w, h = im.size; long_ = r.choice([1600, 1660, 1720]) if w * h < 4e6 else 2400
    if r.random() < .08:
        im = _moire(r, im); W, H = round(w * 1.07), round(h * 1.05); sc = Image.new('RGB', (W, H), r.choice([(34, 34, 38), (60, 62, 66)]))
        degrade.place(sc, im, _inside(_corners(r, W / 2, H / 2, w, h, math.radians(r.uniform(-1, 1)), .006 * w, r.uniform(0, .03)), W, H, 4),
            shadow=0)
        return _lens(r, sc, .05, max(long_, 1800)), 72
    if r.random() < .4: im = degrade.bend(r, im)
    f = r.uniform(1.05, 1.2); W, H = round(w * f), round(h * (f * .6 + .4)); sc = ground(r, W, H)
    quad = _inside(_corners(r, W / 2 + r.uniform(-.01, .01) * W, H / 2, w, h, math.radians(r.uniform(-2.5, 2.5)), .008 * w,
        r.choice([0, r.uniform(.01, .08), r.uniform(.01, .08)])), W, H, 4)
    if r.random() < .3: _under(r, sc, quad)
    degrade.place(sc, im, quad, shadow=r.randint(3, 13)); return _lens(r, sc, .16, long_), 72
def shoot_cards(r, sides, draw):
    """Cards on a table: one, two below or beside each other, four; sometimes on a sheet of paper."""
    n = len(sides)
    W, H = r.choice([(1920, 1440), (1840, 1380), (1500, 2000)]) if n == 1 else r.choice([(1620, 2160), (1700, 2266), (2560,
        1440)]) if n == 2 else (2720, 2040)
    sc = ground(r, W, H); cols = 1 if n == 1 or n == 2 and H > W else 2; rows = -(-n // cols)
    cw = min(W * .85 / cols, H * .83 / rows * 85.6 / 54) * r.uniform(.82, .97); ch = cw * 54 / 85.6; a = math.radians(r.uniform(-5, 5))
    if r.random() < .2: degrade.place(sc, Image.new('RGB', (200, 150), (246, 246, 243)), [(W * .02, H * .015), (W * .98, H * .025),
        (W * .985, H * .98), (W * .015, H * .985)])
    for i, sd in enumerate(sides):
        cx, cy = W * (i % cols + .5) / cols + r.uniform(-.012, .012) * W, H * (i // cols + .5) / rows + r.uniform(-.012, .012) * H
        degrade.place(sc, draw(r, sd), _inside(_corners(r, cx, cy, cw, ch, a + math.radians(r.uniform(-2.5, 2.5)), .01 * cw,
            r.choice([0, r.uniform(.01, .08)])), W, H, 8), MASK, shadow=r.randint(3, 12))
    return _lens(r, sc, .2, r.choice([1280, 1440, 1600]) if n == 1 else 1600 if n == 2 else 2200), 72
