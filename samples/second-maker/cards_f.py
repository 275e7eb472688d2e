# The same card drawn a fourth time, for group f: the print's own shift against the form, a band of crossed loops, other portraits,
# letters set wider or closer, the Wall as a drawing of merlons.
import math, random, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter
from cards import H, MASK, W, _text
from typeset import font

GROUNDS = [((206, 228, 238), (240, 226, 232), (214, 234, 236)), ((220, 236, 242), (248, 238, 230), (216, 230, 240)),
           ((214, 232, 232), (232, 228, 242), (236, 240, 228)), ((230, 236, 244), (244, 232, 236), (222, 238, 236))]
LINES = [(170, 202, 220), (222, 188, 200), (176, 210, 200), (196, 194, 222), (216, 204, 176)]

def style(r, level):
    st = dict(lx=r.uniform(.052, .064), vx=r.uniform(.168, .182), y0=r.uniform(.128, .146), dy=r.uniform(.112, .121),
        step=r.uniform(.078, .087),
              px=r.uniform(.625, .645), py=r.uniform(.115, .15), pw=r.uniform(.262, .284), z=r.uniform(.96, 1.04), ny=r.uniform(.862, .88),
              nx=r.uniform(.325, .348),
              jx=r.uniform(-7, 7), jy=r.uniform(-6, 6), sp=r.choice([0, 1, 2, 4]), lab=r.choice([(36, 108, 168), (70, 122, 160),
              (28, 120, 160), (64, 104, 168)]),
              key=r.choice(['sans', 'zen', 'micro', 'sans', 'micro']), lk=r.choice(['zen', 'sans', 'micro']),
              num=r.choice(['ocrb', 'ocrb', 'ocrb', 'micro', 'sans']),
              ground=r.randrange(4), seed=r.randrange(10 ** 6), con=r.uniform(.85, 1.08), sat=r.uniform(.55, 1.25),
              warm=r.uniform(-.03, .035), mark=(158, 108, 108),
              bx=r.uniform(-.012, .03), ex=r.uniform(.118, .138), mx=r.random(), tt=r.choice(['serifb', 'serifb', 'sansb']),
              gloss=r.random() < .25)
    return st | ({'mark': (80, 56, 56)} if level in ('fax', 'copy') else {})
def _ground(st, side):
    """Colours from the left to the right with a light middle, a band of crossed loops, rays from one corner, two rosettes."""
    r = random.Random(f"f{st['seed']}{side}"); a = np.linspace(0, 1, W, dtype=np.float32)[None, :, None]
    b = np.linspace(0, 1, H, dtype=np.float32)[:, None, None]
    p = [np.array(x, np.float32) for x in GROUNDS[st['ground']]]; g = p[0] * (1 - a) + p[2] * a
    m = np.exp(-((a - .48) / .26) ** 2) * (1 - .3 * b)
    im = Image.fromarray(np.clip(g * (1 - m) + p[1] * m, 0, 255).astype(np.uint8)); d = ImageDraw.Draw(im)
    y0, A, n, ph = r.uniform(.3, .6) * H, r.uniform(120, 220), r.uniform(2.2, 4.2), r.uniform(0, 6)
    for i in range(26):
        q = i / 26 * math.pi
        d.line([(x, y0 + A * math.cos(q) * math.sin(x / W * n * 6.28 + ph + q) + .25 * A * math.sin(x / W * n * 12.6 + q))
            for x in range(0, W + 12, 12)],
            fill=LINES[i % 5], width=1)
    cx, cy = r.choice([-60, W + 60]), r.choice([-40, H + 40])
    for i in range(44):
        t = i / 44 * 6.28; d.line([(cx, cy), (cx + 1800 * math.cos(t), cy + 1800 * math.sin(t))], fill=LINES[(i + 2) % 5], width=1)
    for ox, oy, R, k in ((.22, .72, 130, 6), (r.uniform(.48, .6), .5, 190, 9)):
        for i in range(14):
            u = i / 14 * 6.283
            d.line([(ox * W + R * (.5 + .5 * math.sin(k * t + u)) * math.cos(t + .2 * i),
                oy * H + R * (.5 + .5 * math.sin(k * t + u)) * math.sin(t + .2 * i))
                for t in np.linspace(0, 6.283, 110)], fill=LINES[i % 5], width=1)
    return im
def portrait(r, female, w, h):
    """Head and shoulders, shaded from one side, the collar of a shirt or a round neck."""
    im = Image.new('RGB', (380, 470), (252, 252, 252)); d = ImageDraw.Draw(im); cx = 190 + r.uniform(-6, 6); k = r.uniform(.94, 1.05)
    skin = np.array(r.choice([(222, 192, 170), (208, 178, 154), (236, 210, 190)]))
    f = lambda v: tuple(int(x) for x in np.clip(skin * v, 0, 255))
    hair = r.choice([(30, 28, 30), (46, 40, 38), (120, 118, 118)] if not female else [(30, 28, 30), (58, 44, 40)])
    coat = r.choice([(52, 58, 84), (30, 30, 34), (108, 52, 56),
        (70, 92, 78), (206, 206, 210), (120, 132, 150)])
    if female and r.random() < .75: d.rounded_rectangle([cx - 112 * k, 80, cx + 112 * k, r.choice([250, 330, 410])], radius=100, fill=hair)
    d.ellipse([cx - 190, 352, cx + 190, 640], fill=coat); d.rectangle([cx - 40, 290, cx + 40, 372], fill=f(.9))
    d.chord([cx - 62, 330, cx + 62, 408], 0, 180, fill=f(.95))
    if r.random() < .55:
        for s in (-1, 1): d.polygon([(cx + s * 46, 352), (cx + s * 4, 410), (cx + s * 50, 424), (cx + s * 74, 370)], fill=(240, 240, 242))
    for s in (-1, 1): d.ellipse([cx + s * 84 * k - 14, 196, cx + s * 84 * k + 14, 246], fill=f(.88))
    d.ellipse([cx - 84 * k, 92, cx + 84 * k, 326], fill=f(1)); d.chord([cx - 84 * k, 92, cx + 84 * k, 326], 290, 70, fill=f(.96))
    d.chord([cx - 92 * k, 72, cx + 92 * k, 262], 184, 356, fill=hair)
    d.polygon([(cx - 84 * k, 168), (cx + r.uniform(-50, 50), r.uniform(118, 140)), (cx + 84 * k, 168), (cx + 70, 100), (cx - 70, 100)],
        fill=hair)
    for s in (-1, 1):
        d.ellipse([cx + s * 36 - 11, 204, cx + s * 36 + 11, 216], fill=(40, 36, 36))
        d.line([(cx + s * 20, 190), (cx + s * 54, 188)], fill=hair, width=6)
    if r.random() < .25:
        for s in (-1, 1): d.ellipse([cx + s * 37 - 27, 190, cx + s * 37 + 27, 232], outline=(60, 56, 56), width=4)
        d.line([(cx - 10, 206), (cx + 10, 206)], fill=(60, 56, 56), width=4)
    d.line([(cx + 2, 222), (cx + 8, 250), (cx - 8, 254)], fill=f(.76), width=4)
    d.line([(cx - 26, 282), (cx, 286), (cx + 26, 281)], fill=(170, 96, 92), width=6)
    return im.filter(ImageFilter.GaussianBlur(1.8)).resize((w, h), Image.LANCZOS)
def _tint(im, st):
    im = ImageEnhance.Contrast(ImageEnhance.Color(im).enhance(st['sat'])).enhance(st['con']); x = np.asarray(im, dtype=np.float32)
    if st['gloss']:                                                       # a broad pale streak of the foil, no glare
        a = np.linspace(0, 1, W, dtype=np.float32)[None, :]; b = np.linspace(0, 1, H, dtype=np.float32)[:, None]
        x = x + 14 * np.exp(-((a + .4 * b - .3 - st['mx'] * .7) / .09) ** 2)[:, :, None]
    return Image.fromarray(np.clip(x * np.array([1 + st['warm'], 1, 1 - st['warm']], np.float32), 0, 255).astype(np.uint8))
def _mark(d, x, y, st): _text(d, x * W, y * H, '样本', st['lk'], .035 * H, st['mark'], 3)
def front(r, p, st):
    im = _ground(st, 'f'); L, K, k, z, lk, sp = st['lab'], (24, 24, 28), st['key'], st['z'], st['lk'], st['sp']
    ls, vs = .05 * H, .06 * H * z
    # the print lies a little off the form
    lx, vx = st['lx'] * W, st['vx'] * W + st['jx']; rows = [(st['y0'] + i * st['dy']) * H for i in range(4)]
    Y = [y + st['jy'] for y in rows]
    w = round(st['pw'] * W); po = portrait(r, p['sex'] == '女', w, round(w * 1.24)); box = (round(st['px'] * W), round(st['py'] * H))
    im.paste(ImageChops.multiply(im.crop((*box, box[0] + w, box[1] + po.height)), po), box); d = ImageDraw.Draw(im)
    for t, y in zip(('姓名', '性别', '出生', '住址'), rows): _text(d, lx, y, t, lk, ls, L, 12)
    _text(d, vx, Y[0], p['name'], k, vs * 1.14, K, sp + 2); _text(d, vx, Y[1], p['sex'], k, vs, K)
    x = lx + .118 * W + .095 * W; _text(d, x, rows[1], '民族', lk, ls, L, 12)
    _text(d, x + .102 * W + st['jx'], Y[1], p['ethnicity'], k, vs, K)
    y, m, q = (str(int(v)) for v in p['birth'].split('-')); f = font(k, round(vs)); x = vx
    for v, u, room in ((y, '年', 0), (m, '月', .05), (q, '日', .05)):
        e = max(f.getlength(v), room * W); _text(d, x + (e - f.getlength(v)) / 2, Y[2], v, k, vs, K)
        x = _text(d, x + e + 12, rows[2], u, lk, ls, L) + 12
    room = min((st['px'] - .01) * W - vx, (f.getlength('国') + sp) * 11.3); lines = ['']
    for ch in p['address']:
        lines = lines + [ch] if f.getlength(lines[-1] + ch) + sp * len(lines[-1] + ch) > room else lines[:-1] + [lines[-1] + ch]
    assert len(lines) <= 4, p['address']; step = st['step'] * H * (1 if len(lines) < 4 else .86)
    for i, t in enumerate(lines): _text(d, vx, Y[3] + i * step, t, k, vs, K, sp)
    y = st['ny'] * H; e = _text(d, lx, y, '公民身份号码', lk, ls, L, 2); n, s = st['num'], p['id_number']
    x = max(e + 20, st['nx'] * W + st['jx'])
    full = font(n, 100).getlength(s) / 100; size = min(.076 * H * z, (.93 * W - x) / full)
    gap = max(0, min(14, (.945 * W - x - full * size) / 18))
    assert _text(d, x, y + st['jy'], s, n, size, K, gap) < W - 12; _mark(d, .36 + .2 * st['mx'], st['ny'] - .082, st); return _tint(im, st)
def _wall(d, r):
    """Merlons that climb over two ridges, with towers, in one pale colour."""
    c = r.choice([(190, 204, 212), (206, 198, 206), (192, 208, 202)])
    f = lambda t, o: H * (o - .16 * t + .06 * math.sin(t * 8 + o * 20) + .025 * math.sin(t * 21))
    for o in (.5, .6, .74):
        pts = [(W * t, f(t, o)) for t in np.linspace(.02, .98, 97)]; d.line(pts, fill=c, width=2)
        d.line([(x, y + 16) for x, y in pts], fill=c, width=1)
        if o == .6:
            for x, y in pts[::3]: d.rectangle([x, y - 10, x + 8, y], fill=c)
    for t in (.38, .7, .9):
        x, y = W * t, f(t, .6); d.rectangle([x - 22, y - 44, x + 22, y + 6], outline=c, width=2)
        d.rectangle([x - 7, y - 26, x + 7, y - 8], outline=c, width=2)
def _emblem(d, cx, cy, R):
    red, gold = (198, 36, 40), (234, 186, 80)
    star = lambda x, y, q: d.polygon([(x + q * (1 if j % 2 == 0 else .4) * math.sin(math.pi * j / 5),
        y - q * (1 if j % 2 == 0 else .4) * math.cos(math.pi * j / 5)) for j in range(10)], fill=gold)
    for i in range(24):
        t = i / 24 * 6.283
        d.ellipse([cx + R * .98 * math.cos(t) - 9, cy + R * .98 * math.sin(t) - 9, cx + R * .98 * math.cos(t) + 9,
            cy + R * .98 * math.sin(t) + 9], fill=gold)
    d.ellipse([cx - R * .95, cy - R * .95, cx + R * .95, cy + R * .95], fill=red); star(cx, cy - R * .48, R * .25)
    for x, y in ((-.5, -.24), (-.26, -.08), (.26, -.08), (.5, -.24)): star(cx + x * R, cy + y * R, R * .1)
    d.rectangle([cx - R * .55, cy + R * .3, cx + R * .55, cy + R * .42], fill=gold)
    d.polygon([(cx - R * .44, cy + R * .26), (cx - R * .3, cy + R * .1), (cx + R * .3, cy + R * .1), (cx + R * .44, cy + R * .26)],
        fill=gold)
    d.ellipse([cx - R * .2, cy + R * .6, cx + R * .2, cy + R * .98], outline=gold, width=6)
def back(r, p, valid_from, valid_to, st):
    im = _ground(st, 'b'); d = ImageDraw.Draw(im); K, k, z, tk = (24, 24, 28), st['key'], st['z'], st['tt']
    _wall(d, random.Random(st['seed'])); _emblem(d, st['ex'] * W, .225 * H, .128 * H)
    for t, y, q, sp in (('中华人民共和国', .155, .09, 22), ('居民身份证', .32, .134, 44)):
        f = font(tk, round(q * H)); _text(d, .6 * W - (f.getlength(t) + sp * (len(t) - 1)) / 2, y * H, t, tk, q * H, K, sp)
    x = (.215 + st['bx']) * W; bold = 'sansb' if st['lk'] == 'sans' else st['lk']; xv = x + .054 * H * 4 + 62 + st['jx']
    fmt = lambda v: v.replace('-', '.'); y0 = st['ny'] - .108
    for t, y, v in (('签发机关', y0, p['authority']), ('有效期限', st['ny'] + .004, fmt(valid_from) + '-' + fmt(valid_to))):
        _text(d, x, y * H, t, bold, .054 * H, K, 9)
        assert _text(d, xv, y * H + st['jy'], v, k, .058 * H * z, K, min(3, st['sp'] + 1)) < W - 10
    _mark(d, *((.86, .08) if st['mx'] < .5 else (.06, .92)), st); return _tint(im, st)
