# The same card drawn a third time, for group e: the proportions of the print, another lattice of hair lines,
# another portrait, another wall.
import math, random, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter
from cards import H, MASK, W, _text
from typeset import font

GROUNDS = [((210, 230, 240), (246, 232, 232), (228, 240, 232)), ((226, 238, 244), (234, 226, 238), (240, 240, 230)),
           ((216, 236, 240), (246, 240, 228), (226, 230, 244)), ((236, 240, 242), (236, 232, 230), (222, 234, 238))]
HAIR = [(178, 206, 222), (226, 196, 204), (186, 214, 202), (204, 200, 226)]

def style(r, level):
    st = dict(lx=r.uniform(.05, .066), gap=r.uniform(.108, .12), y0=r.uniform(.125, .15), dy=r.uniform(.108, .118),
              step=r.uniform(.08, .088),
              px=r.uniform(.628, .65), py=r.uniform(.1, .15), pw=r.uniform(.255, .275), z=r.uniform(.94,
                  1.05), ny=r.uniform(.86, .882),
              nx=r.uniform(.33, .352), lab=r.choice([(44, 110, 172), (60, 128, 168), (34, 96, 150),
                  (84, 128, 176)]), seed=r.randrange(10 ** 6),
              key=r.choice(['sans', 'sans', 'micro', 'zen']), lk=r.choice(['sans', 'zen',
                  'micro']), num=r.choice(['ocrb', 'ocrb', 'sans', 'zen']),
              ground=r.randrange(4), tone=r.uniform(.84, 1.05), sat=r.uniform(.6, 1.2), warm=r.uniform(-.03,
                  .04), bx=r.uniform(-.015, .03),
              ex=r.uniform(.115, .14), wear=r.random() < .3, mx=r.random(), blank=r.random() < .5)
    return st | ({'mark': (84, 56, 56)} if level in ('fax', 'copy') else {})
def _ground(st, side):
    """Three pale colours in a diagonal flow, a lattice of crossing waves and one large rosette."""
    r = random.Random(f"e{st['seed']}{side}"); a = np.linspace(0, 1, W, dtype=np.float32)[None, :, None]
    b = np.linspace(0, 1, H, dtype=np.float32)[:, None, None]
    p = [np.array(x, np.float32) for x in GROUNDS[st['ground']]]; t = np.clip(.5 * a + .5 * b, 0, 1)
    g = p[0] * (1 - t) ** 2 + p[1] * 2 * t * (1 - t) + p[2] * t ** 2
    im = Image.fromarray(np.clip(g, 0, 255).astype(np.uint8)); d = ImageDraw.Draw(im)
    ph, per = r.uniform(0, 6), r.uniform(150, 320)
    for s in (-1, 1):
        for i in range(30):
            y = -160 + i * (H + 320) / 30
            pts = [(x, y + s * .12 * (x - W / 2) + 16 * math.sin(x / per * 6.28 + s * ph + i * .4)) for x in range(0,
                W + 14, 14)]
            d.line(pts, fill=HAIR[(i + (s > 0)) % 4], width=1)
    cx, cy, R, n = r.uniform(.35, .6) * W, r.uniform(.42, .58) * H, r.uniform(170, 250), r.choice([7, 8, 11])
    for i in range(22):
        t0 = i / 22 * 6.283
        d.line([(cx + R * (.62 + .3 * math.sin(n * t + t0)) * math.cos(t),
            cy + R * (.62 + .3 * math.sin(n * t + t0)) * math.sin(t)) for t in np.linspace(0, 6.283, 150)],
            fill=HAIR[i % 4], width=1)
    return im
def portrait(r, female, w, h):
    """A head and shoulders on white, in a few flat shapes."""
    im = Image.new('RGB', (360, 450), (250, 250, 250)); d = ImageDraw.Draw(im); cx = 180 + r.uniform(-5, 5)
    skin = r.choice([(224, 196, 172), (212, 184, 162), (236, 212, 194)])
    hair = r.choice([(34, 32, 34), (50, 44, 42), (96, 94, 94), (150, 148, 148)])
    coat = r.choice([(40, 46, 70), (84, 40, 44), (60, 78, 66), (34, 34, 38), (146, 150, 162), (190, 168, 140)])
    if female: d.rounded_rectangle([cx - 104, 74, cx + 104, r.choice([300, 360, 400])], radius=96, fill=hair)
    d.polygon([(0, 450), (16, 388), (120, 336), (240, 336), (344, 388), (360, 450)], fill=coat)
    d.rectangle([cx - 38, 280, cx + 38, 350], fill=tuple(v - 14 for v in skin))
    d.polygon([(cx - 38, 345), (cx, 392), (cx + 38, 345)], fill=tuple(v - 8 for v in skin))
    for s in (-1, 1):
        d.polygon([(cx + s * 38, 334), (cx + s * 4, 396), (cx + s * 62, 372)],
            fill=tuple(min(255, v + 26) for v in coat))
        d.ellipse([cx + s * 82 - 13, 186, cx + s * 82 + 13, 232], fill=tuple(v - 16 for v in skin))
    d.ellipse([cx - 82, 84, cx + 82, 312], fill=skin); d.chord([cx - 88, 66, cx + 88, 246], 190, 350, fill=hair)
    if female or r.random() < .4:
        d.polygon([(cx - 78, 130), (cx + r.uniform(-30, 30), 116), (cx + 78, 130), (cx + 60, 92), (cx - 60, 92)],
            fill=hair)
    for s in (-1, 1):
        d.ellipse([cx + s * 35 - 12, 190, cx + s * 35 + 12, 203], fill=(46, 42, 42))
        d.arc([cx + s * 36 - 22, 164, cx + s * 36 + 22, 190], 200, 340, fill=hair, width=6)
    d.arc([cx - 12, 214, cx + 12, 246], 20, 160, fill=tuple(v - 50 for v in skin), width=4)
    d.chord([cx - 24, 258, cx + 24, 280], 0, 180, fill=(176, 104, 100))
    return im.filter(ImageFilter.GaussianBlur(2)).resize((w, h), Image.LANCZOS)
def _tint(im, st):
    """Faded, tinted, worn at the rim."""
    im = ImageEnhance.Contrast(ImageEnhance.Color(im).enhance(st['sat'])).enhance(st['tone'])
    x = np.asarray(im, dtype=np.float32) * np.array([1 + st['warm'], 1, 1 - st['warm']], np.float32)
    im = Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))
    if st['wear']:
        r = random.Random(st['seed']); d = ImageDraw.Draw(im)
        for _ in range(26):
            x, y = r.choice([(r.uniform(0, W), r.choice([3, H - 4])), (r.choice([3, W - 4]), r.uniform(0, H))])
            d.ellipse([x - 7, y - 4, x + 7, y + 4], fill=(238, 238, 236))
    return im
def _mark(d, x, y, st): _text(d, x * W, y * H, '样本', st['lk'], .036 * H, st.get('mark', (166, 112, 112)), 4)
def front(r, p, st):
    im = _ground(st, 'f'); L, K, k, z, lk = st['lab'], (22, 22, 26), st['key'], st['z'], st['lk']
    ls, vs = .051 * H, .061 * H * z; lx = st['lx'] * W; vx = lx + st['gap'] * W
    rows = [(st['y0'] + i * st['dy']) * H for i in range(4)]
    w = round(st['pw'] * W); po = portrait(r, p['sex'] == '女', w, round(w * 1.25))
    box = (round(st['px'] * W), round(st['py'] * H)); part = im.crop((*box, box[0] + w, box[1] + po.height))
    im.paste(ImageChops.multiply(part, po), box); d = ImageDraw.Draw(im)
    for t, y in zip(('姓名', '性别', '出生', '住址'), rows): _text(d, lx, y, t, lk, ls, L, 10)
    _text(d, vx, rows[0], p['name'], k, vs * 1.15, K, 4); _text(d, vx, rows[1], p['sex'], k, vs, K)
    _text(d, vx + .092 * W, rows[1], '民族', lk, ls, L, 10); _text(d, vx + .19 * W, rows[1], p['ethnicity'], k, vs, K)
    x = vx; g = 20 if st['blank'] else 9
    for v, u in zip(p['birth'].split('-'), '年月日'):
        x = _text(d, x, rows[2], str(int(v)), k, vs, K, 1) + g; x = _text(d, x, rows[2], u, lk, ls, L) + g
    f = font(k, round(vs)); room = min((st['px'] - .012) * W - vx, f.getlength('国') * 11.4); lines = ['']
    for ch in p['address']:
        lines = lines + [ch] if f.getlength(lines[-1] + ch) > room else lines[:-1] + [lines[-1] + ch]
    assert len(lines) <= 3, p['address']
    for i, t in enumerate(lines): _text(d, vx, rows[3] + i * st['step'] * H, t, k, vs, K)
    y = st['ny'] * H; e = _text(d, lx, y, '公民身份号码', lk, ls, L, 3); n, s = st['num'], p['id_number']
    x = max(e + 18, st['nx'] * W); full = font(n, 100).getlength(s) / 100
    size = min(.078 * H * z, (.93 * W - x) / full); sp = max(0, min(13, (.95 * W - x - full * size) / 18))
    assert _text(d, x, y, s, n, size, K, sp) < W - 12
    _mark(d, .08 + .42 * st['mx'], st['ny'] - .086, st); return _tint(im, st)
def _wall(d):
    """The Wall, pale: ridges and a line of merlons that climbs."""
    for i in range(5):
        rise = lambda t: .7 - .05 * i + .07 * math.sin(t * 7 + i * .9) - .16 * t + .03 * math.sin(t * 19 + i * 2)
        pts = [(W * t, H * rise(t)) for t in np.linspace(0, 1, 80)]
        d.line(pts, fill=(198, 210, 214), width=2)
        if i == 2:
            for x, y in pts[::2]: d.rectangle([x - 5, y - 12, x + 5, y - 2], outline=(190, 202, 208))
    for x, y in ((.56, .56), (.82, .47)):
        d.rectangle([x * W, y * H - 46, x * W + 64, y * H], outline=(188, 200, 206), width=2)
        d.rectangle([x * W + 22, y * H - 26, x * W + 42, y * H], outline=(188, 200, 206), width=2)
def _emblem(d, cx, cy, R):
    red, gold = (202, 42, 38), (230, 180, 70)
    star = lambda x, y, q: d.polygon([(x + q * (1 if j % 2 == 0 else .4) * math.sin(math.pi * j / 5),
        y - q * (1 if j % 2 == 0 else .4) * math.cos(math.pi * j / 5)) for j in range(10)], fill=gold)
    d.ellipse([cx - R, cy - R * 1.04, cx + R, cy + R], fill=red, outline=gold, width=12)
    d.polygon([(cx - R * .5, cy + R * .42), (cx - R * .3, cy + R * .98), (cx + R * .3, cy + R * .98),
        (cx + R * .5, cy + R * .42)], fill=red, outline=gold)
    star(cx, cy - R * .46, R * .24)
    for x, y in ((-.48, -.22), (-.24, -.06), (.24, -.06), (.48, -.22)): star(cx + x * R, cy + y * R, R * .1)
    for i, n in enumerate((.2, .34, .5)):
        y = cy + R * (.06 + .13 * i); d.rectangle([cx - n * R, y, cx + n * R, y + R * .08], fill=gold)
    d.arc([cx - R * .8, cy - R * .8, cx + R * .8, cy + R * .8], 30, 150, fill=gold, width=9)
def back(r, p, valid_from, valid_to, st):
    im = _ground(st, 'b'); d = ImageDraw.Draw(im); K, k, z = (24, 24, 28), st['key'], st['z']; _wall(d)
    _emblem(d, st['ex'] * W, .235 * H, .125 * H); tk = 'serifb' if st['lk'] != 'zen' else 'sansb'
    for t, y, q, sp in (('中华人民共和国', .16, .092, 20), ('居民身份证', .325, .136, 40)):
        f = font(tk, round(q * H))
        _text(d, .6 * W - (f.getlength(t) + sp * (len(t) - 1)) / 2, y * H, t, tk, q * H, K, sp)
    x = (.225 + st['bx']) * W; bold = 'sansb' if st['lk'] == 'sans' else st['lk']; xv = x + .055 * H * 4 + 56
    fmt = lambda v: v.replace('-', '.'); y0 = st['ny'] - .102
    for t, y, v in (('签发机关', y0, p['authority']), ('有效期限', st['ny'] + .008, fmt(valid_from) + '-' + fmt(valid_to))):
        _text(d, x, y * H, t, bold, .055 * H, K, 8); assert _text(d, xv, y * H, v, k, .059 * H * z, K, 2) < W - 10
    _mark(d, *((.88, .07) if st['mx'] < .5 else (.06, .93)), st); return _tint(im, st)
