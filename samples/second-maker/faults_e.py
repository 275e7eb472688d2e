# Sheets of cards, paper, scanner, copier, fax and camera that come with contracts_e.py. Nothing here hides a printed
# value.
import math, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter
import degrade
from cards import MASK
from degrade import noise, smooth
from typeset import font, seal

DPI = {'clean': [150, 200, 240, 300], 'scan': [150, 200, 200, 240, 300], 'copy': [200, 240, 300], 'fax': [200],
    'phone': [190, 200, 210]}
QUALITY = {'clean': (80, 96), 'scan': (42, 92), 'copy': (42, 88), 'fax': (60, 90), 'phone': (50, 92)}
rng = lambda r: np.random.default_rng(r.randrange(2 ** 31))
pic = lambda x: Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))
arr = lambda im: np.asarray(im, dtype=np.float32)

def jpeg(im, q):
    """Once through a file of quality q, as papers come that were sent on before."""
    import io
    f = io.BytesIO(); im.save(f, 'JPEG', quality=q); return Image.open(io.BytesIO(f.getvalue())).convert(im.mode)

# ---- cards on a copied sheet
WORDS = ['仅供办理房屋租售手续使用', '仅限本次合同备案使用', '此复印件与原件一致', '再次复印无效', '客户本人提供，已核对原件']
def _places(r, n, w, h):
    """Upper left corners in mm of n cards on A4, often where nobody would put them; the page's size."""
    kind = r.choice(['low', 'stair', 'corner', 'beside', 'column', 'across'] if n == 2 else ['low', 'corner',
        'across'] if n == 1 else ['grid', 'column'])
    if kind in ('beside', 'grid') and 2 * w + 14 > 200: kind = 'column'
    if kind == 'across':
        x = r.uniform(12, 20); return [(x + i * (w + 12), r.uniform(20, 190 - h)) for i in range(n)], (297, 210)
    if kind == 'grid':
        x, y = (200 - 2 * w) / 2, r.uniform(18, 90)
        return [(x + i % 2 * (w + 8), y + i // 2 * (h + 10)) for i in range(n)], (210, 297)
    if kind == 'beside': y = r.uniform(12, 270 - h); return [(8, y), (w + 14, y + r.uniform(-3, 3))], (210, 297)
    if kind == 'stair':
        y = r.uniform(16, 90)
        return [(r.uniform(8, 24), y), (200 - w - r.uniform(0, 12), y + h + r.uniform(6, 40))], (210, 297)
    gap = r.uniform(5, 16) if n < 4 else 4; tall = n * h + (n - 1) * gap
    x = {'corner': r.choice([8, 202 - w]), 'low': (210 - w) / 2}.get(kind, r.uniform(10, 200 - w))
    y = {'corner': r.choice([9, 285 - tall]), 'low': 280 - tall - r.uniform(0, 30)}.get(kind,
        r.uniform(12, max(12.1, 275 - tall)))
    return [(x, y + i * (h + gap)) for i in range(n)], (210, 297)
def _words(r, page, k, top, bottom):
    """A line of type or a broker's seal where the sheet is empty."""
    y = bottom + 12 if bottom < 250 else top - 12
    if y < 8: return
    if r.random() < .6:
        ImageDraw.Draw(page).text((round(24 * k), round(y * k)), r.choice(WORDS),
            font=font(r.choice(['sans', 'serif', 'zen']), round(5 * k)), fill=(40, 40, 46))
    else:
        s = seal(r, '万瓦房地产经纪有限公司', round(30 * k), sub='业务专用章', dense=.6); x, y = round(130 * k), round((y - 6) * k)
        y = max(0, min(page.height - s.height, y))
        page.paste(ImageChops.multiply(page.crop((x, y, x + s.width, y + s.height)), s), (x, y))
def sheet(r, sides, level, draw):
    """A4 with the cards low down, in a corner, as stairs, beside each other, or on a sheet across."""
    dpi = r.choice({'clean': [200, 240, 300], 'scan': [200, 240, 300], 'copy': [200, 240, 300], 'fax': [200]}[level])
    k = dpi / 25.4; n = len(sides)
    z = r.uniform(1.28, 1.5) if level == 'fax' else r.choice([1, 1, r.uniform(1, 1.35)])
    z = min(z, 1.02 if n == 4 else 1.5); w, h = 85.6 * z, 54 * z; spots, size = _places(r, n, w, h)
    page = Image.new('RGB', (round(size[0] * k), round(size[1] * k)), 'white'); same = r.gauss(0, .8)
    for sd, (x, y) in zip(sides, spots):
        im = draw(r, sd).resize((round(w * k), round(h * k)), Image.LANCZOS); m = MASK.resize(im.size)
        a = 0 if level == 'clean' else max(-3, min(3, same + r.gauss(0, .7)))
        if a:
            im = im.rotate(a, resample=Image.BICUBIC, expand=True, fillcolor=(238, 238, 238))
            m = m.rotate(a, resample=Image.BICUBIC, expand=True)
        if level == 'copy' and r.random() < .6: f = r.uniform(.76, .95); im = im.point(lambda v: round(v * f))
        p = (max(0, min(page.width - im.width, round(x * k))), max(0, min(page.height - im.height, round(y * k))))
        if level != 'clean':
            s = m.filter(ImageFilter.GaussianBlur(.3 * k)).point(lambda v: v * .35)
            page.paste((96, 96, 100), (p[0] - round(.2 * k), p[1] + round(.3 * k)), s)
        page.paste(im, p, m)
    if r.random() < .3: _words(r, page, k, min(y for _, y in spots), max(y for _, y in spots) + h)
    return page, dpi

# ---- paper
def _fold(r, im, k):
    """Folded in three or in four for an envelope: a line lighter or darker than the paper, the panels not equally
    bright."""
    a = arr(im).copy(); h, w = a.shape[:2]
    cuts = [(0, f) for f in r.choice([[1 / 3, 2 / 3], [1 / 2]])] + ([(1, 1 / 2)] if r.random() < .5 else [])
    for axis, f in cuts:
        n = round((w if axis else h) * f + r.uniform(-3, 3) * k); t = max(3, round(.5 * k))
        line = 1 + r.choice([-.13, .1]) * np.exp(-np.linspace(-2, 2, 2 * t) ** 2)
        tone = np.linspace(1, r.uniform(.95, .985), round(26 * k))
        part = a[:, n:n + len(tone)] if axis else a[n:n + len(tone)]
        tone = tone[::-1][:part.shape[axis]].astype(np.float32)
        part *= tone[None, :, None] if axis else tone[:, None, None]; q = line.astype(np.float32)
        if axis: a[:, n - t:n + t] *= q[None, :, None]
        else: a[n - t:n + t] *= q[:, None, None]
    return pic(a)
def _holes(r, im, k):
    """Two or four holes with a torn rim, at the left or the upper edge."""
    d = ImageDraw.Draw(im); w, h = im.size; n = r.choice([2, 2, 4]); q = 3 * k
    ink = r.choice([(24, 24, 26), (212, 212, 214), (150, 150, 152)]); side = r.random() < .75
    for i in range(n):
        o = (i - (n - 1) / 2) * 80 * k
        x, y = (8.5 * k, h / 2 + o) if side else (w / 2 + o / (1 if n == 2 else 2), 7 * k)
        d.ellipse([x - q, y - q, x + q, y + q], fill=ink, outline=(136, 136, 138), width=max(1, round(.2 * k)))
    return im
def _staple(r, im, k):
    """The dark shadow of a staple that was pulled or copied, in the upper left corner, and the turned corner beside
    it."""
    d = ImageDraw.Draw(im); x, y = r.uniform(7, 12) * k, r.uniform(7, 10) * k; a = r.uniform(-.9, .2); n = 6 * k
    ex, ey = x + n * math.cos(a), y + n * math.sin(a)
    for o, v, t in ((.9, 186, 1.4), (.5, 150, .8), (0, 84, .5)):
        d.line([(x + o * k, y + o * k), (ex + o * k, max(1, ey) + o * k)], fill=(v, v, v), width=max(2, round(t * k)))
    if r.random() < .5:
        q = r.uniform(5, 10) * k; d.polygon([(0, 0), (q, 0), (0, q)], fill=(206, 206, 204))
        d.line([(q, 0), (0, q)], fill=(140, 140, 140), width=2)
    return im
def paper(r, im, dpi, level):
    """What happened to the sheet before: folds, holes, a staple, a tint, a ring left by a cup at the margin."""
    im = im.convert('RGB'); k = dpi / 25.4; does = []
    if r.random() < .4 and level != 'fax':
        im = ImageChops.multiply(im, Image.new('RGB', im.size,
            r.choice([(252, 248, 236), (244, 248, 252), (248, 244, 240), (243, 243, 240)])))
        does.append('tinted')
    if r.random() < .3: im = _fold(r, im, k); does.append('folded')
    if r.random() < .28: im = _holes(r, im, k); does.append('holes')
    if r.random() < .28: im = _staple(r, im, k); does.append('staple')
    if r.random() < .1 and level in ('scan', 'phone'):
        m = Image.new('L', im.size, 0); q = ImageDraw.Draw(m)
        x, y, R = im.width * r.choice([.06, .95]), im.height * r.uniform(.3, .9), 36 * k
        q.ellipse([x - R, y - R, x + R, y + R], outline=90, width=round(1.6 * k))
        im.paste((170, 130, 90), (0, 0), m.filter(ImageFilter.GaussianBlur(.5 * k))); does.append('ring')
    return im, does

# ---- machines
def _border(r, im, ink):
    """The page smaller than the bed: a dark border all round or on two sides."""
    w, h = im.size; q = [round(w * r.choice([0, .006, r.uniform(.01, .03)])) for _ in range(4)]
    im2 = Image.new(im.mode, (w + q[0] + q[1], h + q[2] + q[3]), ink); im2.paste(im, (q[0], q[2])); return im2
def _lean(r, im, fill):
    """A page that lies askew by half a degree to three; the picture grows so that nothing is cut off."""
    a = r.choice([-1, 1]) * min(3, abs(r.gauss(.5, .8)))
    return im if abs(a) < .1 else im.rotate(a, resample=Image.BICUBIC, fillcolor=fill, expand=abs(a) > 1)
def _dots(r, im, n, lo, hi):
    """Dirt on the glass, small and pale."""
    d = ImageDraw.Draw(im); z = im.width / 1654
    for _ in range(n):
        x, y, q = r.randrange(im.width), r.randrange(im.height), r.choice([.8, 1, 1, 1.6, 2.2]) * z
        v = r.randint(lo, hi)
        d.ellipse([x, y, x + q, y + q * r.uniform(.7, 1.5)], fill=v if im.mode == 'L' else (v, v, v))
    return im
def scan(r, im):
    """Black border, a lean, a curled edge with its shadow, a colour cast, dirt on the glass; now and then filed twice
    as JPEG."""
    dark = r.random() < .3; ink = (r.randint(8, 46),) * 3 if dark else (r.randint(238, 252),) * 3
    im = _lean(r, im.convert('RGB'), ink)
    if dark: im = _border(r, im, ink)
    z = im.width / 1654; im = im.filter(ImageFilter.GaussianBlur(r.uniform(.2, .6) * z)); x = arr(im).copy()
    h, w = x.shape[:2]
    if r.random() < .3:                              # the edge stands up from the glass
        n = round(w * r.uniform(.03, .07))
        t = (r.uniform(.72, .9) + np.linspace(0, 1, n) ** .7 * .28).clip(0, 1).astype(np.float32)[None, :, None]
        if r.random() < .5: x[:, :n] *= t
        else: x[:, -n:] *= t[:, ::-1]
    lo, hi = r.uniform(2, 30), r.uniform(240, 255); x = lo + x * ((hi - lo) / 255)
    cast = np.array([r.uniform(.965, 1.01) for _ in range(3)], np.float32)
    if r.random() < .5: x *= cast
    x += noise(x.shape, r.uniform(1, 5), r.randrange(9999))[:, :, None]; im = pic(x)
    if r.random() < .4: im = _dots(r, im, r.randint(10, 60), 60, 170)
    if r.random() < .25:
        x = round(r.uniform(.03, .97) * w)
        ImageDraw.Draw(im).line([(x, 0), (x, h)], fill=r.choice([(216, 222, 232), (226, 214, 222), (214, 226, 214)]),
            width=max(1, round(z)))
    if r.random() < .22: im = im.convert('L')
    return jpeg(im, r.randint(35, 60)) if z > 1.15 and r.random() < .3 else im
def copy(r, im):
    """A copy of a copy: letters thicker or thinner each time, bands of toner across, a grey ground that is not even."""
    fill = r.choice([252, 248, 40]); im = _lean(r, im.convert('L'), fill); z = im.width / 1654
    gens = r.choice([1, 2, 2])
    for g in range(gens):
        im = im.filter(ImageFilter.GaussianBlur(r.uniform(.35, .75) * z)); w, h = im.size; x = arr(im).copy()
        c = r.uniform(132, 160); gain = r.uniform(1.1, 1.45)
        x += smooth(r, (w, h), -8, 6, 4) + noise(x.shape, r.uniform(2, 5), r.randrange(9999))
        x = (x - c) * gain + c + r.uniform(2, 12); im = pic(np.clip(x, r.randint(8, 40), r.randint(243, 255)))
    if r.random() < .5:                              # uneven toner: bands where black is less black
        x = arr(im); y = np.arange(h, dtype=np.float32) / h; b = np.zeros(h, np.float32)
        for _ in range(r.randint(1, 4)):
            b += r.uniform(.08, .24) * np.exp(-((y - r.random()) / r.uniform(.008, .04)) ** 2)
        im = pic(x + (255 - x) * np.clip(b, 0, .3)[:, None])
    if r.random() < .3: im = _border(r, im, r.randint(12, 60))
    return _dots(r, im, r.randint(15, 140), 30, 150)
def fax(r, im, n, total, when):
    """Two levels as received, or the print on thermal paper that has grown pale, scanned again."""
    im = im.convert('L').rotate(max(-1.2, min(1.2, r.gauss(0, .5))), resample=Image.BICUBIC, fillcolor=255)
    im = im.filter(ImageFilter.GaussianBlur(r.uniform(.3, .6))); w, h = im.size
    x = arr(im) + noise((h, w), r.uniform(5, 12), r.randrange(9999)) + smooth(r, (w, h), -6, 6, 5)
    b = x > r.uniform(152, 172)
    b = b ^ (np.abs(noise((h, w), 1, r.randrange(9999))) > r.uniform(3.5, 4)); im = pic(b * 255); d = ImageDraw.Draw(im)
    d.rectangle([0, 0, w, 32], fill=255)
    d.text((50, 6), f'{when}    ID:{r.randint(2000, 8999)}-{r.randint(1000, 9999)}    接收    PAGE {n}/{total}',
        font=font('sans', 19), fill=0)
    if r.random() < .55: return im.convert('1', dither=Image.Dither.NONE)
    ink = smooth(r, (w, h), 46, 122, 4); ground = r.uniform(222, 240) + smooth(r, (w, h), -8, 8, 4)
    m = arr(im.filter(ImageFilter.GaussianBlur(.5))) / 255
    return pic(ink * (1 - m) + ground * m + noise((h, w), 2.5, r.randrange(9999)))

# ---- camera
def ground(r, w, h):
    """What the page lies on: planks, leather, a mat of cork, felt, steel, a tiled counter."""
    kind = r.choice(['planks', 'planks', 'leather', 'cork', 'felt', 'steel', 'tiles', 'plain']); q = 3
    W, H = w // q + 1, h // q + 1; yy, xx = np.mgrid[0:H, 0:W].astype(np.float32); g = rng(r)
    up = lambda x: pic(x).resize((w, h), Image.BILINEAR); wave = smooth(r, (W, H), -.1, .1, 5)[:, :, None]
    tone = lambda *c: np.array(r.choice(c), np.float32)
    if kind == 'planks':
        n = r.randint(4, 8); i = (xx * n / W).astype(int); shade = g.uniform(-.1, .1, n + 1)[i]
        seam = (xx * n / W) % 1 < .012
        grain = .04 * np.sin(yy / H * 9 + np.sin(xx / W * n * 6.28) * 2.4 + i * 2) + .015 * g.normal(0, 1, (H, W))
        return up(tone((182, 140, 98), (146, 106, 74), (210, 186, 150),
            (96, 74, 60)) * (1 + (shade + grain - .35 * seam)[:, :, None] + wave))
    if kind == 'leather':
        v = smooth(r, (W, H), -1, 1, 90)
        return up(tone((74, 50, 40), (44, 46, 52), (120, 84, 60)) * (1 + .12 * v[:, :, None] + wave))
    if kind == 'cork':
        v = (g.normal(0, 1, (H // 2 + 1, W // 2 + 1)).repeat(2, 0).repeat(2, 1)[:H, :W])
        return up(tone((188, 150, 108), (170, 128, 88)) * (1 + .07 * v[:, :, None] + wave))
    if kind == 'felt':
        return up(tone((60, 92, 74), (70, 74, 96), (112, 44, 50)) * (1 + .045 * g.normal(0, 1, (H, W, 1)) + wave))
    if kind == 'steel': return up(tone((168, 172, 176), (136, 140, 146)) * (1 + .03 * g.normal(0, 1, (H, 1, 1)) + wave))
    if kind == 'tiles':
        s = r.uniform(70, 130); t = ((xx % s < 2) | (yy % s < 2))
        return up(tone((214, 210, 204), (186, 190, 192),
            (160, 150, 140)) * (1 - .22 * t[:, :, None] + .01 * g.normal(0, 1, (H, W, 1)) + wave))
    return up(tone((64, 62, 64), (200, 198, 192), (104, 110, 118)) * (1 + .012 * g.normal(0, 1, (H, W, 1)) + wave))
def curl(r, im):
    """One side of the sheet rises a little: the lines there sink, and it is lighter or darker."""
    w, h = im.size; n = 16; A = r.uniform(.004, .012) * h; left = r.random() < .5
    f = lambda x: A * max(0, ((w - x if left else x) / w - .45) / .55) ** 2
    mesh = [((a, 0, b, h), (a, -f(a), a, h - f(a), b, h - f(b), b, -f(b))) for a,
        b in ((round(w * i / n), round(w * (i + 1) / n)) for i in range(n))]
    im = im.transform(im.size, Image.MESH, mesh, Image.BICUBIC, fillcolor=(248, 248, 246))
    t = 1 + r.uniform(-.14, .05) * np.array([max(0, ((w - x if left else x) / w - .45) / .55) for x in range(w)],
        np.float32)
    return pic(arr(im) * t[None, :, None])
def fingers(r, sc, quad):
    """Two or three finger tips over the margin at the foot or the side, no farther than the blank of the page."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = quad; w = math.hypot(x1 - x0, y1 - y0); R = w * .028
    d = ImageDraw.Draw(sc); skin = r.choice([(214, 168, 142), (196, 148, 122), (226, 184, 160)]); left = r.random() < .5
    f = r.uniform(.5, .85)
    for i in range(r.randint(1, 3)):
        t = f + i * .055
        x, y = (x0 + (x3 - x0) * t, y0 + (y3 - y0) * t) if left else (x1 + (x2 - x1) * t, y1 + (y2 - y1) * t)
        s = -1 if left else 1; tip = x - s * R * .7
        d.rounded_rectangle([min(tip, x + s * 6 * R), y - R * .62, max(tip, x + s * 6 * R), y + R * .62], radius=R * .6,
            fill=tuple(v - 6 * i for v in skin), outline=tuple(v - 40 for v in skin), width=2)
        d.rounded_rectangle([tip + (R * .1 if left is False else -R * .62), y - R * .32,
            tip + (R * .62 if left is False else -R * .1), y + R * .32], radius=R * .2, fill=(236, 206, 194))
def moire(r, im):
    """The page on a screen, taken again: a fine lattice, broad waves of colour, a bluish light."""
    x = arr(im).copy(); h, w = x.shape[:2]; yy, xx = np.mgrid[0:h, 0:w].astype(np.float32); a = r.uniform(.02, .09)
    p = r.uniform(90, 190); u = xx * math.cos(a) + yy * math.sin(a); v = yy * math.cos(a) - xx * math.sin(a)
    for i in range(3):
        x[:, :, i] *= 1 + r.uniform(.018,
            .035) * np.sin(u * 6.28 / p + i * 2.1 + .6 * np.sin(v / p)) * np.sin(v * 6.28 / (p * 1.7))
    x *= (1 - r.uniform(.02, .05) * (np.round(yy) % 3 == 0))[:, :, None]
    return pic(x * np.array([.95, .985, 1.02], np.float32) * .97)
def motion(r, im, z):
    """The hand moved: a blur along one direction, about a pixel and a half."""
    n = r.uniform(.8, 1.8) * z; a = r.uniform(0, 6.28); dx, dy = n * math.cos(a), n * math.sin(a)
    q = im.transform(im.size, Image.AFFINE, (1, 0, dx, 0, 1, dy), Image.BILINEAR)
    p = im.transform(im.size, Image.AFFINE, (1, 0, -dx, 0, 1, -dy), Image.BILINEAR)
    return Image.blend(im, Image.blend(p, q, .5), .6)
def vignette(r, im):
    w, h = im.size; q = 8; yy, xx = np.mgrid[-1:1:(h // q) * 1j, -1:1:(w // q) * 1j].astype(np.float32)
    L = 1 - r.uniform(.12, .3) * ((xx ** 2 + yy ** 2) / 2) ** 1.3
    return pic(arr(im) * arr(Image.fromarray(L, 'F').resize((w, h), Image.BILINEAR))[:, :, None])
def cast(r, im):
    """Light of a lamp, of a tube, of a window."""
    return pic(arr(im) * np.array(r.choice([(1.03, .98, .86), (.95, 1.02, .95), (.94, .98, 1.05), (1.02, .95, .95)]),
        np.float32))
def _quad(r, cx, cy, w, h, a, J, pinch):
    q = ((-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)); p = (pinch, -pinch, 0, 0)
    c, s = math.cos(a), math.sin(a)
    return [(cx + x * c - y * s + r.uniform(-J, J) + t, cy + x * s + y * c + r.uniform(-J, J)) for (x, y),
        t in zip(q, p)]
def _finish(r, sc, z, glare=None):
    sc = sc.filter(ImageFilter.GaussianBlur(r.uniform(.35, .85)))
    if r.random() < .2: sc = motion(r, sc, z)
    sc = degrade.light(r, sc, glare=glare, strength=r.uniform(.5, 1))
    if r.random() < .4: sc = vignette(r, sc)
    return cast(r, sc) if r.random() < .3 else sc
def shoot_page(r, im):
    """The page on a desk, held or curled; or on a screen."""
    w, h = im.size; screen = r.random() < .12
    if screen: im = moire(r, im)
    elif r.random() < .4: im = curl(r, im)
    W, H = round(w * r.uniform(1.08, 1.22)), round(h * r.uniform(1.06, 1.16))
    sc = Image.new('RGB', (W, H), (22, 23, 26)) if screen else ground(r, W, H)
    quad = _quad(r, W / 2, H / 2, w, h, math.radians(r.uniform(-2.6, 2.6)), .016 * w,
        r.choice([0, r.uniform(.01, .05)]) * w)
    quad = [(min(W - 4, max(4, x)), min(H - 4, max(4, y))) for x, y in quad]
    degrade.place(sc, im, quad, shadow=0 if screen else r.randint(4, 12))
    if not screen and r.random() < .3: fingers(r, sc, quad)
    return _finish(r, sc, 1), 72
def shoot_cards(r, sides, draw):
    """The cards on a desk: one fills the picture, two as a column, a row or steps, four as a square."""
    n = len(sides)
    W, H = r.choice([(1920, 1440), (2000, 1500), (1600, 2000)]) if n == 1 else r.choice([(1650, 2200), (1720, 2150),
        (2600, 1500)]) if n == 2 else (2700, 1900)
    sc = ground(r, W, H)
    cols = 1 if n == 1 or H > W else 2; rows = -(-n // cols)
    cw = min(W * .84 / cols, H * .82 / rows * 85.6 / 54) * r.uniform(.84, .97); ch = cw * 54 / 85.6
    tone = r.uniform(-4, 4)
    if r.random() < .2:
        degrade.place(sc, Image.new('RGB', (200, 150), (246, 246, 242)),
            [(W * .02, H * .02), (W * .98, H * .015), (W * .985, H * .98), (W * .015, H * .985)])
    for i, sd in enumerate(sides):
        cx, cy = W * (i % cols + .5) / cols + r.uniform(-.015, .015) * W, H * (i // cols + .5) / rows + r.uniform(-.015,
            .015) * H
        quad = _quad(r, cx, cy, cw, ch, math.radians(tone + r.uniform(-2, 2)), .02 * cw,
            r.choice([0, r.uniform(.005, .03)]) * cw)
        im = draw(r, sd)
        degrade.place(sc, moire(r, im) if r.random() < .08 else im,
            [(min(W - 8, max(8, x)), min(H - 8, max(8, y))) for x, y in quad], MASK, shadow=r.randint(3, 12))
    return _finish(r, sc, 1.3, (r.uniform(.1, .9), r.uniform(.1, .9),
        r.uniform(.03, .08)) if r.random() < .3 else None), 72
