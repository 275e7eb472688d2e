# The card drawn a fifth time, for group g: lattice of curves over blurred colours, a photograph with grain, the emblem as rings and a gate,
# the print in other weights. The layout is that of the true card; every side bears 样本.
import math, random, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter
from cards import H, MASK, W, _text
from typeset import font

TINTS = [((200, 226, 236), (244, 230, 226), (222, 236, 240)), ((212, 230, 228), (238, 238, 226), (220, 226, 242)),
         ((226, 234, 244), (250, 240, 236), (208, 228, 232)), ((218, 226, 238), (236, 224, 234), (226, 240, 236))]
THREAD = [(160, 196, 216), (214, 180, 192), (168, 204, 194), (188, 188, 216), (206, 196, 170)]

def style(r, level):
    return dict(lx=r.uniform(.05, .062), vx=r.uniform(.166, .184), y0=r.uniform(.132, .15), dy=r.uniform(.114, .122), step=r.uniform(.079, .086),
        px=r.uniform(.624, .645),
        py=r.uniform(.12, .155), pw=r.uniform(.258, .282), z=r.uniform(.95, 1.03), ny=r.uniform(.862, .882), nx=r.uniform(.322, .35), jx=r.uniform(-6,
            8), jy=r.uniform(-6, 6),
        sp=r.choice([0, 0, 2, 3]), lab=r.choice([(50, 112, 160), (30, 104, 150), (74, 116, 172), (44, 128, 150)]),
            key=r.choice(['sans', 'zen', 'micro', 'sans', 'sansb']),
        lk=r.choice(['sans', 'micro', 'zen']), num=r.choice(['ocrb', 'ocrb', 'sans', 'micro', 'zen']), tint=r.randrange(4), seed=r.randrange(10 ** 6),
            con=r.uniform(.86, 1.1),
        sat=r.uniform(.5, 1.2), warm=r.uniform(-.035, .035), mx=r.random(), bx=r.uniform(-.01, .03), ex=r.uniform(.116, .136),
            tt=r.choice(['serifb', 'sansb', 'serifb']),
        ink=r.randint(14, 52), mark=(72, 56, 56) if level in ('fax', 'copy') else (150, 110, 110))
def _ground(st, side):
    """Blurred spots of colour, a lattice of curves bent around the middle, a ribbon of parallel waves."""
    r = random.Random(f"g{st['seed']}{side}"); p = [np.array(x, np.float32) for x in TINTS[st['tint']]]; g = np.zeros((9, 14, 3), np.float32)
    for y in range(9):
        for x in range(14): q = x / 13; g[y, x] = (p[0] * (1 - q) + p[2] * q) * .55 + p[1] * .45 + r.uniform(-5, 5)
    im = Image.fromarray(np.clip(g, 0, 255).astype(np.uint8)).resize((W, H), Image.BICUBIC); d = ImageDraw.Draw(im)
    cx, cy = r.uniform(.35, .65) * W, r.uniform(.35, .65) * H
    def bend(x, y):
        dx, dy = x - cx, y - cy; q = 60 * math.exp(-(dx * dx + dy * dy) / 90000); n = math.hypot(dx, dy) + 1; return x + q * dx / n, y + q * dy / n
    for i in range(-6, 40):
        c = THREAD[i % 5]; d.line([bend(i * 44 + t * .35, t) for t in range(0, H + 20, 14)], fill=c, width=1)
        d.line([bend(i * 44 + 280 - t * .35, t) for t in range(0, H + 20, 14)], fill=c, width=1)
    y0, n, ph = r.uniform(.4, .7) * H, r.uniform(1.2, 2.4), r.uniform(0, 6)
    for i in range(18): d.line([(x, y0 + i * 7 + 70 * math.sin(x / W * n * 6.28 + ph) + 12 * math.sin(x / 60 + i * .5)) for x in range(0, W + 10,
        10)], fill=THREAD[(i // 3) % 5], width=1)
    return im
def portrait(r, female, w, h):
    """A head before white, shaded, with the grain of a small photograph."""
    im = Image.new('RGB', (360, 446), (250, 251, 252)); d = ImageDraw.Draw(im); cx, k = 180 + r.uniform(-5, 5), r.uniform(.93, 1.06)
    skin = np.array(r.choice([(216, 186, 162), (230, 204, 184), (202, 172, 150)]))
    f = lambda v: tuple(int(x) for x in np.clip(skin * v, 0, 255))
    hair = r.choice([(26, 24, 26), (40, 34, 32), (96, 94, 96)] if not female else [(26, 24, 26), (52, 38, 34)])
    coat = r.choice([(40, 44, 64), (90, 40, 48), (60, 84, 92), (190, 192, 198), (72, 66, 60)])
    if female and r.random() < .7: d.ellipse([cx - 118 * k, 70, cx + 118 * k, r.choice([300, 380])], fill=hair)
    d.pieslice([cx - 178, 330, cx + 178, 620], 180, 360, fill=coat)
    d.polygon([(cx - 42, 280), (cx + 42, 280), (cx + 56, 344), (cx, 384), (cx - 56, 344)], fill=f(.9))
    if r.random() < .5: d.polygon([(cx - 58, 338), (cx, 390), (cx - 70, 420)], fill=(236, 236, 240)); d.polygon([(cx + 58, 338), (cx, 390),
        (cx + 70, 420)], fill=(236, 236, 240))
    for s in (-1, 1): d.ellipse([cx + s * 80 * k - 12, 186, cx + s * 80 * k + 12, 236], fill=f(.86))
    d.ellipse([cx - 80 * k, 88, cx + 80 * k, 314], fill=f(1)); d.pieslice([cx - 86 * k, 66, cx + 86 * k, 268], 186, 354, fill=hair)
    d.ellipse([cx - 62 * k, 128, cx + 62 * k, 250], fill=f(1))
    for s in (-1, 1): d.ellipse([cx + s * 33 - 10, 196, cx + s * 33 + 10, 207], fill=(36, 32, 32)); d.arc([cx + s * 33 - 20, 176, cx + s * 33 + 20,
        206], 200, 340, fill=hair, width=5)
    d.line([(cx, 214), (cx + 6, 242), (cx - 7, 245)], fill=f(.78), width=3); d.arc([cx - 24, 250, cx + 24, 280], 30, 150, fill=(160, 88, 86), width=5)
    x = np.asarray(im.filter(ImageFilter.GaussianBlur(1.6)), dtype=np.float32)
    x = x + np.random.default_rng(r.randrange(2 ** 31)).normal(0, 4, x.shape[:2])[:, :, None]
    return Image.fromarray(np.clip(x, 0, 255).astype(np.uint8)).resize((w, h), Image.LANCZOS)
def _tone(im, st):
    x = np.asarray(ImageEnhance.Contrast(ImageEnhance.Color(im).enhance(st['sat'])).enhance(st['con']), dtype=np.float32)
    return Image.fromarray(np.clip(x * np.array([1 + st['warm'], 1, 1 - st['warm']], np.float32), 0, 255).astype(np.uint8))
def _mark(d, x, y, st): _text(d, x * W, y * H, '样本', st['lk'], .036 * H, st['mark'], 4)
def front(r, p, st):
    im = _ground(st, 'f'); lab, ink, key, lk, sp = st['lab'], (st['ink'],) * 3, st['key'], st['lk'], st['sp']; ls, vs = .05 * H, .06 * H * st['z']
    lx, vx = st['lx'] * W, st['vx'] * W + st['jx']; rows = [(st['y0'] + i * st['dy']) * H for i in range(4)]; Y = [y + st['jy'] for y in rows]
    w = round(st['pw'] * W)
    po = portrait(r, p['sex'] == '女', w, round(w * 1.24)); box = (round(st['px'] * W), round(st['py'] * H))
    im.paste(ImageChops.multiply(im.crop((*box, box[0] + w, box[1] + po.height)), po), box); d = ImageDraw.Draw(im)
    for t, y in zip(('姓名', '性别', '出生', '住址'), rows): _text(d, lx, y, t, lk, ls, lab, 12)
    _text(d, vx, Y[0], p['name'], key, vs * 1.14, ink, sp + 3); _text(d, vx, Y[1], p['sex'], key, vs, ink); x = lx + .213 * W
    _text(d, x, rows[1], '民族', lk, ls, lab, 12); _text(d, x + .1 * W + st['jx'], Y[1], p['ethnicity'], key, vs, ink)
    f = font(key, round(vs)); x = vx
    for v, u, room in zip((str(int(t)) for t in p['birth'].split('-')), '年月日', (0, .052, .052)):
        e = max(f.getlength(v), room * W); _text(d, x + (e - f.getlength(v)) / 2, Y[2], v, key, vs, ink)
        x = _text(d, x + e + 11, rows[2], u, lk, ls, lab) + 11
    room = min((st['px'] - .012) * W - vx, (f.getlength('国') + sp) * 11.2); lines = ['']
    for ch in p['address']: lines = lines + [ch] if f.getlength(lines[-1] + ch) + sp * len(lines[-1] + ch) > room else lines[:-1] + [lines[-1] + ch]
    assert len(lines) <= 4, p['address']; step = st['step'] * H * (1 if len(lines) < 4 else .86)
    for i, t in enumerate(lines): _text(d, vx, Y[3] + i * step, t, key, vs, ink, sp)
    y = st['ny'] * H; e = _text(d, lx, y, '公民身份号码', lk, ls, lab, 3); x = max(e + 22, st['nx'] * W + st['jx'])
    full = font(st['num'], 100).getlength(p['id_number']) / 100
    size = min(.075 * H * st['z'], (.93 * W - x) / full); gap = max(0, min(13, (.945 * W - x - full * size) / 18))
    assert _text(d, x, y + st['jy'], p['id_number'], st['num'], size, ink, gap) < W - 12
    _mark(d, .38 + .18 * st['mx'], st['ny'] - .08, st); return _tone(im, st)
def _emblem(d, cx, cy, R):
    red, gold = (190, 40, 44), (228, 184, 84)
    star = lambda x, y, q: d.polygon([(x + q * (1 if j % 2 == 0 else .4) * math.sin(math.pi * j / 5),
        y - q * (1 if j % 2 == 0 else .4) * math.cos(math.pi * j / 5)) for j in range(10)], fill=gold)
    d.ellipse([cx - R, cy - R, cx + R, cy + R], fill=gold); d.ellipse([cx - R * .86, cy - R * .86, cx + R * .86, cy + R * .86], fill=red)
    star(cx, cy - R * .42, R * .24)
    for x, y in ((-.48, -.2), (-.24, -.06), (.24, -.06), (.48, -.2)): star(cx + x * R, cy + y * R, R * .1)
    d.polygon([(cx - R * .5, cy + R * .26), (cx - R * .38, cy + R * .12), (cx + R * .38, cy + R * .12), (cx + R * .5, cy + R * .26)], fill=gold)
    d.rectangle([cx - R * .46, cy + R * .3, cx + R * .46, cy + R * .46], fill=gold)
    d.chord([cx - R * .8, cy + R * .3, cx + R * .8, cy + R * 1.12], 20, 160, fill=red, outline=gold)
def back(r, p, valid_from, valid_to, st):
    im = _ground(st, 'b'); d = ImageDraw.Draw(im); ink, key = (st['ink'],) * 3, st['key']; q = random.Random(st['seed'])
    c = q.choice([(186, 202, 210), (204, 194, 202), (190, 206, 200)])
    for o in (.52, .64, .76):                                                 # a wall over the hills, faint
        y = lambda t: H * (o - .12 * t + .05 * math.sin(t * 9 + o * 30)); d.line([(W * t, y(t)) for t in np.linspace(0, 1, 90)], fill=c, width=3)
        for t in np.linspace(.03, .97, 40): d.rectangle([W * t, y(t) - 9, W * t + 9, y(t)], fill=c)
    _emblem(d, st['ex'] * W, .226 * H, .128 * H)
    for t, y, s, sp in (('中华人民共和国', .155, .088, 24), ('居民身份证', .318, .132, 46)): f = font(st['tt'], round(s * H)); _text(d,
        .6 * W - (f.getlength(t) + sp * (len(t) - 1)) / 2, y * H, t, st['tt'], s * H, ink, sp)
    x = (.212 + st['bx']) * W; bold = 'sansb' if st['lk'] == 'sans' else st['lk']; xv = x + .054 * H * 4 + 64 + st['jx']
    fmt = lambda v: v.replace('-', '.'); y0 = st['ny'] - .106
    for t, y, v in (('签发机关', y0, p['authority']), ('有效期限', st['ny'] + .003, fmt(valid_from) + '-' + fmt(valid_to))): _text(d, x, y * H, t, bold,
        .054 * H, ink, 9); assert _text(d, xv, y * H + st['jy'], v, key, .058 * H * st['z'], ink, min(3, st['sp'] + 1)) < W - 10
    _mark(d, *((.85, .08) if st['mx'] < .5 else (.05, .93)), st); return _tone(im, st)
