# Sheets of cards, paper, scanner, copier, fax and camera that come with contracts_f.py. Nothing here hides a printed value.
import io, math, random, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter
import degrade
from cards import MASK
from degrade import noise, smooth
from typeset import font

DPI = {'clean': [150, 200, 220, 300], 'scan': [150, 180, 200, 240, 300], 'copy': [200, 240, 300], 'fax': [200], 'phone': [185, 195, 205]}
QUALITY = {'clean': (82, 96), 'scan': (45, 92), 'copy': (45, 88), 'fax': (60, 90), 'phone': (52, 90)}
rng = lambda r: np.random.default_rng(r.randrange(2 ** 31))
pic = lambda x: Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))
arr = lambda im: np.asarray(im, dtype=np.float32)
def jpeg(im, q): f = io.BytesIO(); im.save(f, 'JPEG', quality=q); return Image.open(io.BytesIO(f.getvalue())).convert(im.mode)

# ---- cards on a copied sheet
HEADS = ['身份证复印件粘贴处', '客户证件留存页', '证件复印件（正、反面）', '身份证明材料']
WORDS = ['本复印件仅用于房屋交易，再复印无效', '经核对与原件相符', '仅作签约备案之用', '与原件一致']
def sheet(r, sides, level, draw):
    """A4 as brokerages copy: the two sides close together in the upper half, in the middle of each half, in ruled frames under a heading,
    beside each other, or in two columns for both parties."""
    dpi = r.choice({'clean': [200, 240, 300], 'scan': [200, 220, 300], 'copy': [200, 240, 300], 'fax': [200]}[level]); k = dpi / 25.4
    n = len(sides)
    page = Image.new('RGB', (round(210 * k), round(297 * k)), 'white'); d = ImageDraw.Draw(page)
    kind = r.choice({1: ['top', 'middle', 'frame'], 2: ['top', 'halves', 'frame', 'beside', 'middle'], 3: ['column', 'grid'],
        4: ['column', 'grid', 'grid']}[min(n, 4)])
    z = r.uniform(1.3, 1.55) if level == 'fax' else r.choice([1, 1, r.uniform(1.02, 1.4)])
    cols = 2 if kind in ('beside', 'grid') and not (level == 'fax' and n == 2) else 1; rows = -(-n // cols)
    gx, gy = r.uniform(4, 9), r.uniform(4, 9) if kind != 'halves' else 60
    if level == 'fax' and n > 2: cols, rows = 1, n
    z = min(z, (190 - gx * (cols - 1)) / cols / 85.6, (262 - gy * (rows - 1)) / rows / 54); w, h = 85.6 * z, 54 * z
    gy = min(gy, (268 - rows * h) / rows)
    tall = rows * h + (rows - 1) * gy; x0 = (210 - cols * w - (cols - 1) * gx) / 2 + r.uniform(-6, 6) * (cols == 1)
    y0 = {'top': r.uniform(14, 30), 'beside': r.uniform(16, 120), 'halves': r.uniform(24, 40), 'frame': 40}.get(kind,
        (297 - tall) / 2 + r.uniform(-12, 12))
    y0 = max(9, min(y0, 284 - tall))
    if kind == 'frame':
        d.text((page.width / 2, 22 * k), r.choice(HEADS), font=font(r.choice(['serifb', 'sansb', 'zen']), round(6.4 * k)),
            fill=(30, 30, 34), anchor='mm')
    if kind != 'frame' and y0 > 30 and r.random() < .3:
        d.text((24 * k, (y0 - 12) * k), r.choice(WORDS), font=font(r.choice(['zen', 'serif', 'sans']), round(4.6 * k)), fill=(44, 44, 50))
    lean = r.gauss(0, .6)
    for i, sd in enumerate(sides):
        im = draw(r, sd).resize((round(w * k), round(h * k)), Image.LANCZOS); m = MASK.resize(im.size)
        a = 0 if level == 'clean' else max(-2.4, min(2.4, lean + r.gauss(0, .6)))
        if a:
            im = im.rotate(a, resample=Image.BICUBIC, expand=True, fillcolor=(242, 242, 242))
            m = m.rotate(a, resample=Image.BICUBIC, expand=True)
        if level in ('copy', 'fax') and r.random() < .6:
            f = r.uniform(1.02, 1.12) if level == 'fax' else r.uniform(.8, .96); im = im.point(lambda v: min(255, round(v * f)))
        x, y = round((x0 + i % cols * (w + gx)) * k), round((y0 + i // cols * (h + gy)) * k)
        if kind == 'frame':
            d.rectangle([x - 3 * k, y - 2 * k, x + (w + 3) * k, y + (h + 2) * k], outline=(80, 80, 84), width=max(1, round(.25 * k)))
        if level != 'clean':
            s = m.filter(ImageFilter.GaussianBlur(.25 * k)).point(lambda v: v * .3)
            page.paste((104, 104, 108), (x + round(.25 * k), y + round(.2 * k)), s)
        page.paste(im, (max(0, x), max(0, y)), m)
    return page, dpi

# ---- paper
def paper(r, im, dpi, level):
    """What happened to the sheet before: coarse or grey stock, punched holes, a staple's shadow, a dog's ear, creases."""
    im = im.convert('RGB'); k = dpi / 25.4; w, h = im.size; d = ImageDraw.Draw(im); does = []
    if r.random() < .4 and level != 'fax':
        im = ImageChops.multiply(im, Image.new('RGB', im.size, r.choice([(250, 246, 232), (242, 246, 248), (240, 240, 238),
            (252, 248, 244)])))
        does.append('stock')
        if r.random() < .4: im = pic(arr(im) + (smooth(r, (w, h), -3, 3, 60) + noise((h, w), 1.4, r.randrange(9999)))[:, :, None])
    d = ImageDraw.Draw(im)
    if r.random() < .3:
        q = r.uniform(2.6, 3.2) * k; side = r.random() < .8; ink = r.choice([(16, 16, 18), (190, 190, 192), (232, 232, 230)])
        for o in (-40, 40):
            x, y = (r.uniform(9, 10) * k, h / 2 + o * k) if side else (w / 2 + o * k, 8 * k)
            d.ellipse([x - q, y - q, x + q, y + q], fill=ink, outline=(120, 120, 122))
        does.append('punched')
    if r.random() < .28:
        x, y, n = r.uniform(8, 13) * k, r.uniform(8, 11) * k, 5.5 * k; a = r.choice([.78, 0, 1.57]) + r.gauss(0, .12)
        ex, ey = x + n * math.cos(a), y - n * math.sin(a) * .5
        m = Image.new('L', im.size, 0); q = ImageDraw.Draw(m)
        q.line([(x + .8 * k, y + .9 * k), (ex + .8 * k, ey + .9 * k)], fill=110, width=round(1.2 * k))
        m = m.filter(ImageFilter.GaussianBlur(.4 * k))
        im.paste((70, 70, 74), (0, 0), m); d.line([(x, y), (ex, ey)], fill=(70, 70, 72), width=max(2, round(.45 * k)))
        does.append('staple')
    if r.random() < .18 and level != 'fax':
        q = r.uniform(8, 15) * k; right = r.random() < .6; c = (w, 0) if right else (0, h); s = -1 if right else 1
        d.polygon([c, (c[0] + s * q, c[1]), (c[0], c[1] - s * q * .8)], fill=(198, 198, 196))
        d.line([(c[0] + s * q, c[1]), (c[0], c[1] - s * q * .8)], fill=(136, 136, 136), width=2); does.append('dog-ear')
    if r.random() < .3:
        a = arr(im).copy()
        for f in r.choice([[.5], [.34, .67], [.25, .5, .75]]):
            y = round(h * f + r.uniform(-3, 3) * k); t = round(1.1 * k); u = np.linspace(-2.4, 2.4, 2 * t, dtype=np.float32)
            a[y - t:y + t] *= (1 - r.uniform(.05, .12) * np.exp(-u ** 2) + .05 * np.exp(-(u - 1.2) ** 2 * 3))[:, None, None]
        im = pic(a); does.append('creased')
    return im, does

# ---- machines
def _lean(r, im, fill, s=.55):
    a = max(-1.9, min(1.9, r.gauss(0, s))); return im if abs(a) < .08 else im.rotate(a, resample=Image.BICUBIC, fillcolor=fill)
def app(r, im, mono):
    """What a scanner application makes of a photo: the light evened out, then black on white or strong colours, hard edges."""
    z = im.width / 1654; x = arr(im.convert('L') if mono else im); g = x if mono else x.mean(2)
    small = pic(g).resize((max(8, im.width // 24), max(8, im.height // 24)),
        Image.BOX).filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(3))
    flat = np.maximum(arr(small.resize(im.size, Image.BICUBIC)), 60); x = x / (flat if mono else flat[:, :, None]) * 250
    if mono:
        b = arr(pic(x).filter(ImageFilter.GaussianBlur(.5 * z))); c, s = r.uniform(168, 196), r.uniform(9, 20)
        x = 255 / (1 + np.exp(-(b - c) / s))
        return pic(x)
    x = (x - 128) * r.uniform(1.2, 1.45) + 128 + r.uniform(8, 24); m = x.mean(2, keepdims=True)
    return pic(m + (x - m) * r.uniform(1.1, 1.5))
def scan(r, im):
    """A flat bed with a book's grey slope, a sheet feeder with a stripe, a bed with the sheet's shadow, or a scanner application."""
    kind = r.choices(['feeder', 'bed', 'book', 'app', 'appbw'], [32, 30, 18, 12, 8])[0]; im = im.convert('RGB'); z = im.width / 1654
    ground = r.randint(236, 253) if kind != 'book' else r.randint(200, 228)
    im = _lean(r, im, (ground,) * 3, .4 if kind == 'feeder' else .7)
    im = im.filter(ImageFilter.GaussianBlur(r.uniform(.2, .6) * z)); x = arr(im).copy(); h, w = x.shape[:2]
    if kind == 'book':                                                    # pages of a bound file: it darkens towards the fold
        t = np.linspace(0, 1, w, dtype=np.float32); s = 1 - r.uniform(.22, .42) * np.exp(-t / r.uniform(.05, .11)) - .06 * (1 - t)
        s = s if r.random() < .6 else s[::-1]
        x *= (s * r.uniform(.93, 1))[None, :, None]
    if kind == 'bed':                                                     # the sheet's edge throws a shadow on the lid
        q = round(w * r.uniform(.004, .014)); e = r.choice([0, 1, 2]); v = r.uniform(.62, .86)
        if e != 1: x[:, -q:] *= np.linspace(1, v, q, dtype=np.float32)[None, :, None]
        if e != 0: x[-q:] *= np.linspace(1, v, q, dtype=np.float32)[:, None, None]
    if kind == 'feeder' and r.random() < .4:
        X = round(r.uniform(.02, .98) * w)
        x[:, X:X + max(1, round(z))] *= np.array(r.choice([(.9, .92, .96), (.96, .9, .92), (.93, .93, .93)]), np.float32)
    if kind.startswith('app'):
        im = degrade.light(r, pic(x), strength=.6); im = app(r, im, kind == 'appbw'); return jpeg(im, r.randint(55, 85))
    lo, hi = r.uniform(2, 32), r.uniform(240, 255); x = lo + x * ((hi - lo) / 255)
    if r.random() < .45: x *= np.array([r.uniform(.97, 1.01) for _ in range(3)], np.float32)
    x += noise(x.shape, r.uniform(1, 5), r.randrange(9999))[:, :, None]; im = pic(x)
    if r.random() < .35: im = im.filter(ImageFilter.UnsharpMask(1.4 * z, r.randint(60, 140), 2))
    if r.random() < .22: im = im.convert('L')
    return jpeg(im, r.randint(38, 62)) if z > 1.15 and r.random() < .3 else im
def copy(r, im):
    """A copier whose fuser smears a little, whose drum leaves a repeated fleck, with a grey veil or washed-out whites; sometimes twice."""
    im = _lean(r, im.convert('L'), r.choice([250, 246, 238]), .8); z = im.width / 1654
    for g in range(r.choice([1, 2, 2])):
        im = im.filter(ImageFilter.GaussianBlur(r.uniform(.35, .7) * z)); w, h = im.size; x = arr(im).copy()
        if g == 0 and r.random() < .4:                                    # fixing smears: a pale ghost of the print below it
            n = round(r.uniform(1.2, 3) * z * 2); e = r.uniform(.06, .14); ghost = np.roll(x, n, 0)
            ghost = arr(pic(ghost).filter(ImageFilter.GaussianBlur(1.6 * z))); x -= (255 - ghost) * e
        x += smooth(r, (w, h), -8, 7, 4) + noise(x.shape, r.uniform(2, 5.5), r.randrange(9999))
        c, q = r.uniform(130, 158), r.uniform(1.08, 1.55)
        x = (x - c) * q + c + r.uniform(0, 14); im = pic(np.clip(x, r.randint(8, 46), r.randint(240, 255)))
    d = ImageDraw.Draw(im)
    if r.random() < .3:                                                   # the drum's fleck, once a turn, in the margin
        X, step = r.choice([r.uniform(.015, .05), r.uniform(.95, .985)]) * w, h / r.uniform(3, 5)
        for i in range(6): d.ellipse([X, i * step + 40, X + 5 * z, i * step + 40 + 7 * z], fill=70)
    if r.random() < .3:
        q = round(w * r.uniform(.004, .02)); v = r.randint(14, 80)
        for box in r.sample([[0, 0, q, h], [w - q, 0, w, h], [0, 0, w, q // 2], [0, h - q, w, h]], r.choice([1, 2])):
            d.rectangle(box, fill=v)
    if r.random() < .35:
        x = arr(im); n = round(w * r.uniform(.1, .3)); t = np.zeros(w, np.float32); t[:n] = np.linspace(r.uniform(.1, .25), 0, n)
        im = pic(x + (250 - x) * (t if r.random() < .5 else t[::-1])[None, :])
    d = ImageDraw.Draw(im)
    for _ in range(r.randint(10, 110)):
        X, Y, q = r.randrange(w), r.randrange(h), r.choice([.8, 1, 1.2, 2]) * z
        d.ellipse([X, Y, X + q, Y + q * r.uniform(.7, 1.4)], fill=r.randint(40, 150))
    return im
def fax(r, im, n, total, when):
    """Two levels; one case in eight sent in standard resolution, 100 lines an inch; or a copy of the thermal print, streaked."""
    lot = random.Random(f'{when}/{total}'); coarse, thermal = lot.random() < .12, lot.random() < .35; im = im.convert('L')
    im = im.rotate(max(-1.1, min(1.1, r.gauss(0, .45))), resample=Image.BICUBIC,
        fillcolor=255).filter(ImageFilter.GaussianBlur(r.uniform(.3, .55)))
    w, h = im.size
    if coarse: im = im.resize((w, h // 2), Image.BOX)
    hh = im.height; x = arr(im) + noise((hh, w), r.uniform(4, 11), r.randrange(9999)) + smooth(r, (w, hh), -6, 6, 5)
    b = x > r.uniform(152, 172)
    b = b ^ (np.abs(noise((hh, w), 1, r.randrange(9999))) > r.uniform(3.5, 4))
    for _ in range(r.choice([0, 0, 1, 2])): y = r.randrange(60, hh - 4); b[y:y + r.choice([1, 1, 2])] = b[y - 1]
    if coarse: b = np.repeat(b, 2, 0)[:h]
    im = pic(b * 255); d = ImageDraw.Draw(im); h = im.height; d.rectangle([0, 0, w, 34], fill=255)
    tel = f'{lot.choice(["0755", "028", "027", "010", "0571"])}-{lot.randint(20000000, 89999999)}'
    t = lot.choice([f'{when}   发件: {tel}   P{n:02d}', f'FROM {tel}  {when}  NO.{lot.randint(100, 999)}  P.{n}/{total}'])
    d.text((60, 7), t, font=font('sans', 19), fill=0)
    if not thermal: return im.convert('1', dither=Image.Dither.NONE)
    m = arr(im.filter(ImageFilter.GaussianBlur(.6))) / 255; y = np.arange(h, dtype=np.float32)[:, None] / h
    band = 10 * np.sin(y * r.uniform(20, 60) + r.uniform(0, 6))
    ink = smooth(r, (w, h), 40, 104, 4) + band
    ground = r.uniform(218, 238) + smooth(r, (w, h), -8, 8, 4) + rng(r).normal(0, 1.4, (1, w)).astype(np.float32)
    return pic(ink * (1 - m) + ground * m + noise((h, w), 2.5, r.randrange(9999)))

# ---- camera
def ground(r, w, h):
    """What the page lies on: bamboo, denim, a bed sheet with stripes, granite, terrazzo, a cutting mat, a carpet, painted wood."""
    kind = r.choice(['bamboo', 'denim', 'stripes', 'granite', 'terrazzo', 'mat', 'carpet', 'paint', 'bamboo']); q = 3
    W, H = w // q + 1, h // q + 1
    yy, xx = np.mgrid[0:H, 0:W].astype(np.float32); g = rng(r); wave = smooth(r, (W, H), -.09, .09, 5)[:, :, None]
    up = lambda x: pic(x).resize((w, h), Image.BILINEAR)
    tone = lambda *c: np.array(r.choice(c), np.float32); N = lambda s: s * g.normal(0, 1, (H, W, 1)).astype(np.float32)
    if kind == 'bamboo':
        s = r.uniform(14, 30); i = (yy / s).astype(int); v = g.uniform(-.09, .09, i.max() + 1).astype(np.float32)[i] - .3 * ((yy % s) < 1.4)
        return up(tone((206, 176, 122), (180, 146, 96), (222, 200, 156)) * (1 + v[:, :, None] + N(.015) + wave))
    if kind == 'denim':
        return up(tone((70, 88, 122), (96, 112, 140), (52, 62, 86)) * (1 + (.06 * np.sin((xx + yy) * 1.7))[:, :, None] + N(.03) + wave))
    if kind == 'stripes':
        s = r.uniform(24, 60); v = .1 * (np.floor(xx / s) % 2) + .04 * (np.floor(xx / s * 3) % 2)
        return up(tone((196, 204, 214), (214, 190, 190), (188, 200, 186)) * (1 - v[:, :, None] + N(.012) + wave))
    if kind in ('granite', 'terrazzo'):
        n = 2 if kind == 'granite' else 6
        v = g.normal(0, 1, (H // n + 1, W // n + 1)).astype(np.float32).repeat(n, 0).repeat(n, 1)[:H, :W]
        v = v if kind == 'granite' else np.clip(v - 1.2, 0, 2) * -1.4
        return up(tone((150, 146, 144), (108, 106, 110), (196, 192, 186)) * (1 + .09 * v[:, :, None] + N(.01) + wave))
    if kind == 'mat':
        s = r.uniform(34, 70); v = .22 * ((xx % s < 1.2) | (yy % s < 1.2))
        return up(tone((36, 84, 78), (56, 66, 92), (92, 92, 96)) * (1 + v[:, :, None] + N(.015) + wave))
    if kind == 'carpet':
        v = smooth(r, (W, H), -1, 1, 70)[:, :, None]
        return up(tone((124, 108, 96), (98, 92, 104), (140, 66, 60)) * (1 + .09 * v + N(.07) + wave))
    return up(tone((222, 216, 204), (120, 142, 140), (178, 120, 92)) * (1 + (.02 * np.sin(yy / 2.3 + 2 * np.sin(xx / 90)))[:, :,
        None] + N(.008) + wave))
def bow(r, im):
    """The sheet arches along its height: two ends low, the middle up, or one end curls towards the lens."""
    w, h = im.size; n = 18; A = r.uniform(.004, .011) * w; e = r.choice([0, 1, 2])
    f = lambda y: A * (math.sin(y / h * math.pi) if e == 0 else max(0, (y / h - .6) / .4) ** 2 if e == 1
        else max(0, (.35 - y / h) / .35) ** 2)
    mesh = [((0, a, w, b), (-f(a), a, -f(b), b, w + f(b) * .6, b, w + f(a) * .6, a)) for a,
        b in ((round(h * i / n), round(h * (i + 1) / n)) for i in range(n))]
    im = im.transform(im.size, Image.MESH, mesh, Image.BICUBIC, fillcolor=(240, 240, 238))
    t = 1 - r.uniform(.02, .09) * np.array([f(y) / A for y in range(h)], np.float32)
    return pic(arr(im) * t[:, None, None])
def mixed(r, im):
    """Window from one side, lamp from the other."""
    w, h = im.size; a = r.uniform(-.5, .5); yy, xx = np.mgrid[0:1:(h // 8) * 1j, 0:1:(w // 8) * 1j].astype(np.float32)
    t = np.clip(xx * math.cos(a) + yy * math.sin(a) + r.uniform(-.2, .2), 0, 1)
    t = t if r.random() < .5 else 1 - t; t = arr(Image.fromarray(t.astype(np.float32), 'F').resize((w, h), Image.BILINEAR))[:, :, None]
    return pic(arr(im) * (np.array([1.04, .98, .87], np.float32) * (1 - t) + np.array([.94, .985, 1.05], np.float32) * t))
def spot(r, im, hot):
    """The lamp of the telephone: light in the middle, darker corners, a pale spot of `hot` at most."""
    w, h = im.size; cx, cy = r.uniform(.3, .7), r.uniform(.3, .7)
    yy, xx = np.mgrid[0:1:(h // 8) * 1j, 0:1:(w // 8) * 1j].astype(np.float32); q = ((xx - cx) ** 2 + ((yy - cy) * h / w) ** 2)
    up = lambda v: arr(Image.fromarray(v.astype(np.float32), 'F').resize((w, h), Image.BILINEAR))[:, :, None]
    x = arr(im) * up(1.06 - r.uniform(.22, .38) * (1 - np.exp(-q / .42)))
    return pic(x + (250 - x) * up(hot * np.exp(-q / r.uniform(.008, .02))))
def _quad(r, cx, cy, w, h, a, J, p):
    """Corners of a sheet taken from below, above or a side; p: how much the far edge is shorter."""
    q = [[-w / 2, -h / 2], [w / 2, -h / 2], [w / 2, h / 2], [-w / 2, h / 2]]; far = r.choice([0, 0, 1, 2, 3])
    i, j = far, (far + 1) % 4; t = p / 2
    for m, o in ((i, j), (j, i)):
        for e in (0, 1): q[m][e] += (q[o][e] - q[m][e]) * t
    c, s = math.cos(a), math.sin(a); return [(cx + x * c - y * s + r.uniform(-J, J), cy + x * s + y * c + r.uniform(-J, J)) for x, y in q]
def _finish(r, sc, small, hot):
    """Lens, light, and what the telephone and the messenger make of it."""
    sc = sc.filter(ImageFilter.GaussianBlur(r.uniform(.35, .8))); x = r.random()
    sc = spot(r, sc, r.uniform(0, hot)) if x < .22 else mixed(r, degrade.light(r, sc, strength=.5)) if x < .5 else degrade.light(r, sc,
        strength=r.uniform(.5, 1))
    # a cheap telephone sharpens
    if r.random() < .35: sc = sc.filter(ImageFilter.UnsharpMask(r.uniform(1, 1.8), r.randint(90, 190), 1))
    # sent through a messenger
    if r.random() < .3:
        f = small / min(sc.size); sc = sc.resize((round(sc.width * f), round(sc.height * f)), Image.LANCZOS) if f < 1 else sc
        sc = jpeg(sc, r.randint(48, 66))
    return sc
def shoot_page(r, im):
    """The page on a desk from above or a slant; one in six through a scanner application, which cuts the desk off."""
    w, h = im.size
    if r.random() < .42: im = bow(r, im)
    if r.random() < .16:
        im = degrade.light(r, im.filter(ImageFilter.GaussianBlur(r.uniform(.4, .8))), strength=r.uniform(.6, 1))
        return app(r, im, r.random() < .5).convert('RGB'), 72
    W, H = round(w * r.uniform(1.08, 1.2)), round(h * r.uniform(1.06, 1.15)); sc = ground(r, W, H)
    quad = _quad(r, W / 2, H / 2, w, h, math.radians(r.uniform(-2.8, 2.8)), .01 * w, r.choice([0, r.uniform(.02, .09),
        r.uniform(.02, .09)]))
    degrade.place(sc, im, [(min(W - 4, max(4, x)), min(H - 4, max(4, y))) for x, y in quad], shadow=r.randint(3, 14))
    return _finish(r, sc, 1480, .12), 72
def shoot_cards(r, sides, draw):
    """The cards on a table or a cloth: one fills the picture, two one above the other or beside each other, four as a square."""
    n = len(sides)
    W, H = r.choice([(1900, 1420), (1820, 1365), (1560, 2080)]) if n == 1 else r.choice([(1600, 2133), (1680, 2240),
        (2520, 1420)]) if n == 2 else (2640, 1900)
    sc = ground(r, W, H); cols = 1 if n == 1 or H > W else 2; rows = -(-n // cols)
    cw = min(W * .84 / cols, H * .83 / rows * 85.6 / 54) * r.uniform(.85, .98); ch = cw * 54 / 85.6; tone = r.uniform(-4, 4)
    if r.random() < .22:
        degrade.place(sc, Image.new('RGB', (240, 180), (247, 247, 244)), [(W * .015, H * .02), (W * .985, H * .015), (W * .98, H * .985),
            (W * .02, H * .98)])
    for i, sd in enumerate(sides):
        cx, cy = W * (i % cols + .5) / cols + r.uniform(-.012, .012) * W, H * (i // cols + .5) / rows + r.uniform(-.012, .012) * H
        quad = _quad(r, cx, cy, cw, ch, math.radians(tone + r.uniform(-2, 2)), .012 * cw, r.choice([0, r.uniform(.02, .07)]))
        degrade.place(sc, draw(r, sd), [(min(W - 8, max(8, x)), min(H - 8, max(8, y))) for x, y in quad], MASK, shadow=r.randint(3, 11))
    return _finish(r, sc, 1240 if n == 1 else 1480, .22), 72
