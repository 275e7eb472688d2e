# The card drawn a sixth time, for group h: fine diagonal rules and nested ellipses on a pale wash, a plain photograph with a soft edge, the
# emblem as a disc with a wreath, smaller labels and wider leading. The layout is that of the true card; every side bears 样本.
import math, random, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from cards import H, W, _text
from cards_g import _tone
from typeset import font

WASH = [((222, 236, 242), (246, 240, 236)), ((228, 240, 236), (240, 234, 240)), ((234, 238, 244), (226, 240, 244)), ((240, 238, 230), (224, 236, 240))]
LINE = [(176, 206, 220), (220, 196, 198), (182, 210, 196), (200, 198, 222)]

def style(r, level):
    thin = level in ('fax', 'copy')                       # thin pale labels do not survive these
    return dict(lx=r.uniform(.056, .068), vx=r.uniform(.175, .196), y0=r.uniform(.136, .156), dy=r.uniform(.116, .126), step=r.uniform(.08, .088),
        px=r.uniform(.638, .662), py=r.uniform(.13, .17), pw=r.uniform(.25, .272), z=r.uniform(.94, 1.01), ny=r.uniform(.85, .875), nx=r.uniform(.33, .362),
            jx=r.uniform(-5, 6),
        jy=r.uniform(-5, 5), sp=r.choice([0, 1, 2, 4]), lab=r.choice([(40, 100, 170), (30, 86, 140) if thin else (60, 124, 158), (24, 92, 140),
            (66, 104, 180)]),
        key=r.choice(['sans', 'micro', 'zen', 'serifb', 'sans']), lk=r.choice(['sans', 'zen', 'micro', 'sans' if thin else 'serif']),
            num=r.choice(['ocrb', 'ocrb', 'ocrb', 'sans', 'micro']),
        wash=r.randrange(4), seed=r.randrange(10 ** 6), con=r.uniform(.9, 1.08), sat=r.uniform(.6, 1.15), warm=r.uniform(-.03, .03), mx=r.random(),
            bx=r.uniform(-.006, .036),
        ex=r.uniform(.12, .142), tt=r.choice(['sansb', 'serifb', 'zen']), ink=r.randint(16, 48),
            mark=(72, 56, 56) if thin else (168, 104, 104))
def _ground(st, side):
    """A wash from one corner to the other, fine rules aslant, nested ellipses turned about one point, a row of small waves."""
    r = random.Random(f"h{st['seed']}{side}"); a, b = (np.array(x, np.float32) for x in WASH[st['wash']])
    t = (np.linspace(0, .6, W, dtype=np.float32)[None, :] + np.linspace(0, .4, H, dtype=np.float32)[:, None])[:, :, None]
    im = Image.fromarray((a * (1 - t) + b * t).astype(np.uint8)); d = ImageDraw.Draw(im); s = r.uniform(.4, 1.1); n = r.choice([22, 26, 32])
    for x in range(-round(H * s), W, n): d.line([(x, H), (x + H * s, 0)], fill=LINE[x // n % 2], width=1)
    cx, cy, turns = r.uniform(.3, .6) * W, r.uniform(.4, .7) * H, r.choice([9, 12, 15]); col = r.choice(LINE)
    for i in range(turns):
        f = math.pi * i / turns; u = np.linspace(0, 6.283, 80); ex, ey = 300 * np.cos(u), 110 * np.sin(u)
        d.line(list(zip(cx + ex * math.cos(f) - ey * math.sin(f), cy + ex * math.sin(f) + ey * math.cos(f))), fill=col, width=1)
    y0, col = r.uniform(.72, .8) * H, r.choice(LINE)
    for i in range(9): d.line([(x, y0 + i * 8 + 7 * math.sin(x / 17 + i)) for x in range(0, W + 6, 6)], fill=col, width=1)
    return im
def portrait(r, female, w, h):
    """Head and shoulders, shaded from one side, the edge of the picture soft."""
    im = Image.new('RGB', (300, 372), r.choice([(246, 248, 250), (238, 242, 246), (250, 250, 248)])); d = ImageDraw.Draw(im); cx = 150 + r.uniform(-4, 4)
    hair = r.choice([(30, 28, 30), (46, 38, 36), (74, 70, 70)]); skin = r.choice([(222, 192, 168), (234, 210, 190), (208, 178, 154)])
    coat = r.choice([(48, 56, 80),
        (110, 60, 62), (66, 84, 70), (40, 40, 44), (214, 216, 220)])
    if female and r.random() < .6: d.rounded_rectangle([cx - 92, 62, cx + 92, r.choice([250, 310])], radius=70, fill=hair)
    d.rounded_rectangle([cx - 132, 292, cx + 132, 470], radius=70, fill=coat)
    d.polygon([(cx - 30, 236), (cx + 30, 236), (cx + 40, 300), (cx, 326), (cx - 40, 300)],
        fill=tuple(int(v * .92) for v in skin))
    d.polygon([(cx - 42, 296), (cx, 330), (cx - 14, 372), (cx - 64, 300)], fill=tuple(min(255, v + 26) for v in coat))
    d.ellipse([cx - 66, 84, cx + 66, 258], fill=skin); d.chord([cx - 72, 62, cx + 72, 214], 188, 352, fill=hair)
    for s in (-1, 1):
        d.ellipse([cx + s * 27 - 7, 164, cx + s * 27 + 7, 172], fill=(34, 30, 30))
        d.line([(cx + s * 14, 152), (cx + s * 40, 151 + r.uniform(-2, 2))], fill=hair, width=4)
    d.line([(cx - 2, 176), (cx - 7, 202), (cx + 4, 204)], fill=tuple(int(v * .8) for v in skin), width=2)
    d.line([(cx - 16, 224), (cx, 228), (cx + 16, 224)], fill=(156, 92, 88), width=4)
    x = np.asarray(im.filter(ImageFilter.GaussianBlur(1.3)), dtype=np.float32) * np.linspace(*r.choice([(1.04, .92), (.92, 1.04)]), 300,
        dtype=np.float32)[None, :, None]
    return Image.fromarray(np.clip(x, 0, 255).astype(np.uint8)).resize((w, h), Image.LANCZOS)
def _mark(d, x, y, st): _text(d, x * W, y * H, '样本', st['lk'], .034 * H, st['mark'], 5)
def front(r, p, st):
    im = _ground(st, 'f'); lab, ink, key, lk, sp = st['lab'], (st['ink'],) * 3, st['key'], st['lk'], st['sp']; ls, vs = .047 * H, .058 * H * st['z']
    lx, vx = st['lx'] * W, st['vx'] * W + st['jx']; rows = [(st['y0'] + i * st['dy']) * H for i in range(4)]; Y = [y + st['jy'] for y in rows]
    w = round(st['pw'] * W)
    po = portrait(r, p['sex'] == '女', w, round(w * 1.24)); box = (round(st['px'] * W), round(st['py'] * H)); m = Image.new('L', po.size, 0)
    ImageDraw.Draw(m).rectangle([8, 8, w - 9, po.height - 9], fill=255); im.paste(ImageChops.multiply(im.crop((*box, box[0] + w, box[1] + po.height)), po), box,
        m.filter(ImageFilter.GaussianBlur(5))); d = ImageDraw.Draw(im)
    for t, y in zip(('姓名', '性别', '出生', '住址'), rows): _text(d, lx, y, t, lk, ls, lab, 10)
    _text(d, vx, Y[0], p['name'], key, vs * 1.18, ink, sp + 4); _text(d, vx, Y[1], p['sex'], key, vs, ink); x = lx + .208 * W
    _text(d, x, rows[1], '民族', lk, ls, lab, 10); _text(d, x + .102 * W + st['jx'], Y[1], p['ethnicity'], key, vs, ink, 2)
    f = font(key, round(vs)); x = vx
    for v, u, room in zip((str(int(t)) for t in p['birth'].split('-')), '年月日', (.06, .046, .046)):
        e = max(f.getlength(v), room * W); _text(d, x + (e - f.getlength(v)) / 2, Y[2], v, key, vs, ink); x = _text(d, x + e + 10, rows[2], u, lk, ls, lab) + 10
    room = min((st['px'] - .012) * W - vx, (f.getlength('国') + sp) * 11.3); lines = ['']
    for ch in p['address']: lines = lines + [ch] if f.getlength(lines[-1] + ch) + sp * len(lines[-1] + ch) > room else lines[:-1] + [lines[-1] + ch]
    assert len(lines) <= 4, p['address']; step = st['step'] * H * (1 if len(lines) < 4 else .84)
    for i, t in enumerate(lines): _text(d, vx, Y[3] + i * step, t, key, vs, ink, sp)
    y = st['ny'] * H; e = _text(d, lx, y, '公民身份号码', lk, ls, lab, 4); x = max(e + 24, st['nx'] * W + st['jx'])
    full = font(st['num'], 100).getlength(p['id_number']) / 100
    size = min(.072 * H * st['z'], (.935 * W - x) / full); gap = max(0, min(11, (.94 * W - x - full * size) / 18))
    assert _text(d, x, y + st['jy'], p['id_number'], st['num'], size, ink, gap) < W - 12
    _mark(d, .36 + .2 * st['mx'], st['ny'] - .085, st); return _tone(im, st)
def _emblem(d, cx, cy, R):
    red, gold = (202, 46, 44), (222, 176, 76)
    star = lambda x, y, q: d.polygon([(x + q * (1 if j % 2 == 0 else .4) * math.sin(math.pi * j / 5),
        y - q * (1 if j % 2 == 0 else .4) * math.cos(math.pi * j / 5)) for j in range(10)], fill=gold)
    d.ellipse([cx - R, cy - R, cx + R, cy + R], fill=red)
    for i in range(22):                                                       # the wreath
        a = math.radians(120 + i * 300 / 21 + 30); x, y = cx + R * .9 * math.cos(a), cy + R * .9 * math.sin(a)
        d.ellipse([x - R * .11, y - R * .08, x + R * .11, y + R * .08], fill=gold)
    star(cx, cy - R * .36, R * .26)
    for x, y in ((-.5, -.12), (-.26, .02), (.26, .02), (.5, -.12)): star(cx + x * R, cy + y * R, R * .11)
    d.rectangle([cx - R * .42, cy + R * .3, cx + R * .42, cy + R * .4], fill=gold)
    d.polygon([(cx - R * .34, cy + R * .27), (cx, cy + R * .13), (cx + R * .34, cy + R * .27)], fill=gold)
    d.rectangle([cx - R * .3, cy + R * .45, cx + R * .3, cy + R * .56], fill=gold)
def back(r, p, valid_from, valid_to, st):
    im = _ground(st, 'b'); d = ImageDraw.Draw(im); ink, key = (st['ink'],) * 3, st['key']; q = random.Random(st['seed'])
    c = q.choice([(192, 208, 216), (210, 200, 206), (196, 210, 202)])
    for o, n in ((.58, 7), (.7, 5)):                                          # hills with a wall on their ridge, faint
        y = lambda t: H * (o + .06 * math.sin(t * n + o * 20) - .1 * t); d.line([(W * t, y(t)) for t in np.linspace(0, 1, 80)], fill=c, width=2)
        for t in np.linspace(.02, .96, 26): d.line([(W * t, y(t)), (W * t, y(t) - 12), (W * t + 14, y(t) - 12), (W * t + 14, y(t))], fill=c, width=2)
    _emblem(d, st['ex'] * W, .232 * H, .122 * H)
    for t, y, s, sp in (('中华人民共和国', .16, .084, 26), ('居民身份证', .325, .126, 50)): f = font(st['tt'], round(s * H)); _text(d,
        .6 * W - (f.getlength(t) + sp * (len(t) - 1)) / 2, y * H, t, st['tt'], s * H, ink, sp)
    x = (.22 + st['bx']) * W; bold = {'sans': 'sansb', 'serif': 'serifb'}.get(st['lk'], st['lk']); xv = x + .052 * H * 4 + 62 + st['jx']
    fmt = lambda v: v.replace('-', '.')
    for t, y, v in (('签发机关', st['ny'] - .112, p['authority']), ('有效期限', st['ny'], fmt(valid_from) + '-' + fmt(valid_to))): _text(d, x, y * H, t, bold,
        .052 * H, ink, 8); assert _text(d, xv, y * H + st['jy'], v, key, .056 * H * st['z'], ink, min(3, st['sp'])) < W - 10
    _mark(d, *((.86, .07) if st['mx'] < .5 else (.06, .9)), st); return _tone(im, st)
