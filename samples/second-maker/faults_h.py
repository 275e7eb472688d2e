# Sheets of cards, paper, scanner, copier, fax and camera that come with contracts_h.py. Moderate, and nothing hides a printed value.
import math, random, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter
import degrade
from cards import MASK
from degrade import noise, smooth
from faults_g import _dust, _turn, arr, jpeg, pic, rng
from typeset import font

DPI = {'clean': [150, 200, 200, 300], 'scan': [150, 200, 200, 200, 300], 'copy': [200, 200, 300], 'fax': [200], 'phone': [190, 200, 205]}
QUALITY = {'clean': (86, 95), 'scan': (55, 90), 'copy': (55, 88), 'fax': (70, 90), 'phone': (58, 90)}

# ---- cards on a sheet
HEADS = ['身份证复印件', '证件复印件粘贴处', '当事人身份证件', '附：身份证明材料']
NOTES = ['仅限办理房屋交易使用', '用于房屋签约，他用无效', '复印件与原件一致']
def sheet(r, sides, level, draw):
    """A4 with the cards below each other at the middle or at the left, two beside each other, or four in a square; perhaps a frame about each."""
    dpi = r.choice({'clean': [200, 300], 'scan': [200, 300, 300], 'copy': [200, 300, 300], 'fax': [200]}[level]); k = dpi / 25.4; n = len(sides)
    page = Image.new('RGB', (round(210 * k), round(297 * k)), 'white'); d = ImageDraw.Draw(page); fax = level == 'fax'
    cols = 2 if n > 2 and r.random() < .6 and not fax or n == 2 and r.random() < .2 and not fax else 1; rows = -(-n // cols)
    z = r.uniform(1.3, 1.5) if fax else r.choice([1, 1, 1, 1, r.uniform(1.05, 1.3)])
    gx, gy = r.uniform(4, 8), r.uniform(8, 34) if rows < 3 else r.uniform(3, 7)
    z = min(z, (190 - gx * (cols - 1)) / cols / 85.6, (256 - gy * (rows - 1)) / rows / 54); w, h = 85.6 * z, 54 * z; tall = rows * h + (rows - 1) * gy
    head = tall < 230 and r.random() < .35; top = 30 if head else 12; x0 = (210 - cols * w - (cols - 1) * gx) * r.choice([.5, .5, .5, .25]); x0 = max(7, x0)
    y0 = r.uniform(top, max(top + .1, min(80, 284 - tall))); frame = r.random() < .2; a0 = 0 if level == 'clean' else r.gauss(0, .6)
    if head: d.text((page.width / 2, 17 * k), r.choice(HEADS), font=font(r.choice(['serif', 'sansb', 'zen']), round(5.6 * k)), fill=(30, 30, 34), anchor='mm')
    for i, sd in enumerate(sides):
        im = draw(r, sd).resize((round(w * k), round(h * k)), Image.LANCZOS); m = MASK.resize(im.size)
        x, y = x0 + i % cols * (w + gx), y0 + i // cols * (h + gy)
        a = 0 if level == 'clean' else max(-2.2, min(2.2, a0 + r.gauss(0, .4)))
        if a: im = im.rotate(a, resample=Image.BICUBIC, expand=True, fillcolor=(242, 242, 242)); m = m.rotate(a, resample=Image.BICUBIC, expand=True)
        if fax: im = im.point(lambda v: min(255, round(v * 1.07)))
        if frame: d.rectangle([(x - 1.8) * k, (y - 1.8) * k, (x + w + 1.8) * k, (y + h + 1.8) * k], outline=(150, 150, 152), width=max(1, round(.2 * k)))
        page.paste(im, (max(0, round(x * k)), max(0, round(y * k))), m)
    if r.random() < .3 and y0 + tall < 272: d.text((x0 * k, (y0 + tall + 9) * k), r.choice(NOTES),
        font=font(r.choice(['kai', 'sans', 'serif']), round(4.6 * k)), fill=(40, 40, 46), anchor='lm')
    return page, dpi

# ---- paper
def paper(r, im, dpi, level):
    """What happened to the sheet before: a tinted stock, the back side showing through, a fold, marks of staples, a ring of a cup, a crumpled corner."""
    im = im.convert('RGB'); k = dpi / 25.4; w, h = im.size; does = []
    if r.random() < .3 and level != 'fax': im = ImageChops.multiply(im,
        Image.new('RGB', im.size, r.choice([(252, 249, 240), (247, 249, 251), (246, 246, 243)]))); does.append('stock')
    if r.random() < .15 and level != 'fax':
        t = im.convert('L').transpose(Image.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(.5 * k)).point(lambda v: 255 - round((255 - v) * .09))
        im = ImageChops.multiply(im, t.convert('RGB')); does.append('through')
    if r.random() < .14 and level != 'fax':                                  # the ring of a cup, pale
        t = Image.new('L', (w // 2, h // 2), 0); x, y, q = r.uniform(.1, .9) * w / 2, r.uniform(.2, .9) * h / 2, r.uniform(19, 24) * k
        ImageDraw.Draw(t).ellipse([x - q, y - q, x + q, y + q], outline=70, width=round(1.1 * k))
        im.paste((196, 168, 128), (0, 0), t.filter(ImageFilter.GaussianBlur(.3 * k)).resize((w, h)))
        does.append('ring')
    d = ImageDraw.Draw(im)
    if r.random() < .25:
        x, y = 9 * k, 9 * k
        for o in (0, 1.5 * k): d.line([(x + o, y + o), (x + o + 5 * k, y + o - 4 * k)], fill=(150, 150, 154) if level != 'fax' else (90, 90, 90),
            width=max(1, round(.35 * k)))
        does.append('staple')
    if r.random() < .25:
        a = arr(im).copy(); n = round(4 * k); y = round(h * r.choice([.333, .5, .667]) + r.uniform(-5, 5) * k)
        u = np.linspace(0, 1, n, dtype=np.float32)[:, None, None]
        a[y:y + n] *= 1 - r.uniform(.04, .11) * (1 - u); a[y - n:y] *= 1 + .02 * u; im = pic(a); does.append('fold')
    if r.random() < .15:
        q = r.uniform(14, 30) * k; x = r.choice([0, w]); y = r.choice([0, h]); a = arr(im).copy(); yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
        s = (np.abs(xx - x) + np.abs(yy - y)) / q; a *= (1 - .12 * np.exp(-((s - 1) * 12) ** 2) - .05 * (s < 1))[:, :, None]; im = pic(a); does.append('corner')
    return im, does

# ---- machines
def scan(r, im):
    """A feeder that pulls unevenly, a bed with a dark border, colours a little beside each other, a machine that clears the ground."""
    z = min(1.6, im.width / 1654); kind = r.choices(['feeder', 'bed', 'fringe', 'clear'], [28, 30, 18, 24])[0]; im = im.convert('RGB'); g = r.randint(236, 254)
    im = _turn(r, im, (g,) * 3, .45 if kind == 'feeder' else .8, 2.2).filter(ImageFilter.GaussianBlur(r.uniform(.25, .65) * z)); x = arr(im).copy()
    h, w = x.shape[:2]
    if kind == 'feeder':
        s = np.round(r.uniform(.8, 1.8) * z * np.sin(np.arange(h) / h * r.uniform(8, 24) + r.uniform(0, 6))).astype(int)
        x = x[np.arange(h)[:, None], np.clip(np.arange(w)[None, :] + s[:, None], 0, w - 1)]
        if r.random() < .4: X = round(r.uniform(.03, .97) * w); x[:, X:X + max(1, round(.8 * z))] *= .88
    if kind == 'bed':
        n = round(w * r.uniform(.008, .03)); t = np.linspace(r.uniform(.5, .85), 1, n, dtype=np.float32); e = r.choice('lrtb')
        if e in 'lr': x[:, (slice(0, n) if e == 'l' else slice(w - n, w))] *= (t if e == 'l' else t[::-1])[None, :, None]
        else: x[(slice(0, n) if e == 't' else slice(h - n, h))] *= (t if e == 't' else t[::-1])[:, None, None]
    if kind == 'fringe': x[:, :, 0] = np.roll(x[:, :, 0], 1, r.choice([0, 1])); x *= np.array([r.uniform(.96, 1), 1, r.uniform(.95, 1)], np.float32)
    lo, hi = (r.uniform(0, 20), r.uniform(264, 280)) if kind == 'clear' else (r.uniform(6, 40), r.uniform(240, 254)); x = lo + x * ((hi - lo) / 255)
    im = pic(x + noise(x.shape, r.uniform(1, 4), r.randrange(9999))[:, :, None])
    if r.random() < .4: _dust(r, ImageDraw.Draw(im), w, h, r.randint(3, 30), z * .9)
    if r.random() < .25: im = im.filter(ImageFilter.UnsharpMask(1.3 * z, r.randint(50, 110), 2))
    return im.convert('L') if r.random() < .25 else im
def copy(r, im):
    """Grey; dark and fat, pale on a grey ground, or plain; toner specks, a scratch of the drum that comes again, a dark rim."""
    im = im.convert('L'); z = min(1.6, im.width / 1654); kind = r.choice(['fat', 'pale', 'plain', 'plain'])
    for g in range(r.choice([1, 1, 2])):
        im = _turn(r, im, 250, .7, 2 - g).filter(ImageFilter.GaussianBlur(r.uniform(.4, .65) * z)); x = arr(im); w, h = im.size
        x = x + smooth(r, (w, h), -7, 6, 5) + noise(x.shape, r.uniform(2, 5), r.randrange(9999))
        c, s = {'fat': (r.uniform(168, 186), 1.35), 'pale': (r.uniform(110, 130), 1.1), 'plain': (r.uniform(135, 155), r.uniform(1.1, 1.4))}[kind]
        im = pic((x - c) * s + c + r.uniform(0, 10))
    x = arr(im); lo, hi = {'fat': (r.randint(4, 24), 254), 'pale': (r.randint(60, 92), r.randint(228, 246)),
        'plain': (r.randint(10, 40), r.randint(244, 255))}[kind]
    im = pic(lo + x * ((hi - lo) / 255) + noise(x.shape, r.uniform(1, 3), r.randrange(9999))); w, h = im.size; d = ImageDraw.Draw(im)
    _dust(r, d, w, h, r.randint(20, 220), z)
    if r.random() < .35:                                                     # once a turn of the drum
        X, y, n = r.uniform(.03, .97) * w, r.uniform(0, .2) * h, r.uniform(.2, .3) * h
        while y < h: d.line([(X, y), (X + r.uniform(2, 5) * z, y + 14 * z)], fill=r.randint(110, 170), width=1); y += n
    if r.random() < .35: X = r.uniform(.02, .98) * w; d.line([(X, 0), (X + r.uniform(-5, 5), h)], fill=r.randint(140, 196), width=1)
    if r.random() < .3: q = round(w * r.uniform(.004, .015)); d.rectangle(r.choice([[0, 0, q, h], [w - q, 0, w, h], [0, 0, w, q], [0, h - q, w, h]]),
        fill=r.randint(14, 90))
    return im
def fax(r, im, n, total, when):
    """Two levels at 200 lines an inch: specks, rows that slip sideways by a dot or two, a row lost, the sender's line at the head."""
    lot = random.Random(f'h{when}|{total}'); im = im.convert('L').rotate(max(-1.3, min(1.3, r.gauss(0, .5))), resample=Image.BICUBIC,
        fillcolor=255).filter(ImageFilter.GaussianBlur(r.uniform(.35, .6)))
    w, h = im.size; x = arr(im) + noise((h, w), r.uniform(4, 9), r.randrange(9999)) + smooth(r, (w, h), -6, 6, 5); b = x > lot.uniform(150, 172)
    b = b ^ (np.abs(noise((h, w), 1, r.randrange(9999))) > r.uniform(3.4, 3.9))
    for _ in range(r.choice([0, 1, 2, 3])): y = r.randrange(60, h - 40); e = y + r.randint(6, 30); b[y:e] = np.roll(b[y:e], r.choice([-2, -1, 1, 2]), 1)
    for _ in range(r.choice([0, 0, 1, 2])): y = r.randrange(60, h - 6); b[y] = b[y - 1]
    im = pic(b * 255); d = ImageDraw.Draw(im); d.rectangle([0, 0, w, 36], fill=255)
    t = f'{lot.choice(["0411", "0592", "0551", "0371", "027"])}-{lot.randint(50000000, 88999999)}'
    d.text((40, 8), f'{when}   {t}' if w < 1200 else lot.choice([f'{when}   发送方：{t}   第 {n} 页，共 {total} 页', f'{when}  Fax No.{t}   p{n}/{total}']),
        font=font('sans', 19), fill=0)
    return im.convert('1', dither=Image.Dither.NONE)

# ---- camera
def ground(r, w, h):
    """A grey desk, plywood with rings, a woven cloth, concrete, a checked oilcloth, paper."""
    kind = r.choice(['desk', 'desk', 'ply', 'weave', 'concrete', 'check', 'paper']); q = 3; W, H = w // q + 1, h // q + 1
    yy, xx = np.mgrid[0:H, 0:W].astype(np.float32); g = rng(r)
    tone = np.array(r.choice({'desk': [(96, 98, 102), (140, 142, 146), (70, 66, 64)], 'ply': [(198, 160, 112), (164, 124, 84), (222, 196, 156)],
        'weave': [(92, 100, 120), (150, 140, 124),
        (110, 70, 66)], 'concrete': [(150, 148, 144), (176, 174, 170)], 'check': [(150, 176, 196), (196, 160, 150)],
            'paper': [(206, 204, 198), (190, 176, 150)]}[kind]), np.float32)
    f = smooth(r, (W, H), -.09, .09, 6) + g.normal(0, .03 if kind in ('desk', 'concrete') else .018, (H, W)).astype(np.float32)
    if kind == 'ply': f += .05 * np.sin(np.hypot(xx - r.uniform(-.5, 1.5) * W, (yy - r.uniform(-.5, 1.5) * H) * .25) / r.uniform(4, 9) + 4 * smooth(r, (W, H),
        0, 1, 4))
    if kind == 'weave': f += .05 * np.sin(xx * 1.6) * np.sin(yy * 1.6)
    if kind == 'concrete': f += smooth(r, (W, H), -.06, .06, 24)
    if kind == 'check': s = r.uniform(40, 80); f += .09 * ((xx % s < s / 2) ^ (yy % s < s / 2))
    return pic(tone * (1 + f[:, :, None])).resize((w, h), Image.BILINEAR)
def _quad(r, cx, cy, w, h, a, far):
    """A sheet seen from aside: two neighbouring edges grow shorter by up to the share `far`."""
    fx, fy = (r.uniform(0, far) * r.choice([-1, 1]) for _ in 'xy'); c, s = math.cos(a), math.sin(a); out = []
    for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1)): x, y = i * w / 2 * (1 - max(0, j * fy)) * (1 - max(0, -j * fy) * .3), j * h / 2 * (1 - max(0,
        i * fx)); out.append((cx + x * c - y * s,
        cy + x * s + y * c))
    return out
def _lens(r, sc):
    """Focus that falls off to one side, light from a window, the lens's dark corners, grain; now and then sharpened or sent on by a messenger."""
    w, h = sc.size; W, H = w // 8 + 1, h // 8 + 1; yy, xx = np.mgrid[0:1:H * 1j, 0:1:W * 1j].astype(np.float32); a = r.uniform(0, 6.28)
    up = lambda m: arr(Image.fromarray(m.astype(np.float32),
        'F').resize((w, h), Image.BILINEAR))[:, :, None]; u = (xx - .5) * math.cos(a) + (yy - .5) * math.sin(a)
    sharp = sc.filter(ImageFilter.GaussianBlur(r.uniform(.3, .6))); x = arr(sharp)
    if r.random() < .4: m = up(np.clip(.5 + u * 1.6, 0, 1)); x = x * (1 - m) + arr(sc.filter(ImageFilter.GaussianBlur(r.uniform(.7, 1.05)))) * m
    b = r.uniform(0, 6.28); L = 1 + r.uniform(.05, .2) * ((xx - .5) * math.cos(b) + (yy - .5) * math.sin(b)) - r.uniform(0,
        .22) * ((xx - .5) ** 2 + (yy - .5) ** 2)
    if r.random() < .35:                                                     # the shadow of the telephone
        cx, cy = r.uniform(.1, .9), r.choice([r.uniform(-.1, .2), r.uniform(.8, 1.1)]); s = np.maximum(np.abs(xx - cx) / .3, np.abs(yy - cy) / .34)
        L *= 1 - r.uniform(.1, .24) / (1 + np.exp((s - 1) * 14))
    t = r.uniform(-.05, .05); x = x * up(L) * (np.array([1 + t, 1, 1 - t], np.float32) * r.uniform(.86, 1.02))
    x = x + noise(x.shape, r.uniform(1.5, 4.5), r.randrange(9999))[:, :, None]
    im = pic(x)
    if r.random() < .3: im = im.filter(ImageFilter.UnsharpMask(1.4, r.randint(50, 130), 2))
    return jpeg(im, r.randint(55, 76)) if r.random() < .3 else im
def shoot_page(r, im):
    """A page on a ground, the camera straight above or aside; the sheet perhaps bent."""
    if r.random() < .35: im = degrade.bend(r, im)
    w, h = im.size; f = r.uniform(1.06, 1.22); W, H = round(w * f), round(h * (f * .7 + .3)); sc = ground(r, W, H); far = r.choice([.01, .05, .09])
    quad = [(min(W - 4, max(4, x)), min(H - 4, max(4, y))) for x, y in _quad(r, W / 2, H / 2, w, h, math.radians(r.uniform(-3, 3)), far)]
    degrade.place(sc, im, quad, shadow=r.randint(3, 12)); return _lens(r, sc), 72
def shoot_cards(r, sides, draw):
    """Cards on a ground, each seen a little aside."""
    n = len(sides); W, H = r.choice([(1840, 1380), (1760, 1320), (1500, 2000)]) if n == 1 else r.choice([(1620, 2160), (2480, 1500)]) if n == 2 else (2640,
        1980)
    sc = ground(r, W, H); cols = 1 if n == 1 or n == 2 and H > W else 2; rows = -(-n // cols); a = r.uniform(-4, 4)
    cw = min(W * .86 / cols, H * .84 / rows * 85.6 / 54) * r.uniform(.8, .96); ch = cw * 54 / 85.6
    for i, sd in enumerate(sides):
        cx, cy = W * (i % cols + .5) / cols + r.uniform(-.012, .012) * W, H * (i // cols + .5) / rows + r.uniform(-.012, .012) * H
        quad = [(min(W - 8, max(8, x)), min(H - 8, max(8, y))) for x,
            y in _quad(r, cx, cy, cw, ch, math.radians(a + r.uniform(-2, 2)), r.choice([.02, .06, .1]))]
        degrade.place(sc, draw(r, sd), quad, MASK, shadow=r.randint(3, 12))
    return _lens(r, sc), 72
