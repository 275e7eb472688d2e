# The card drawn a seventh time, for group i: arcs from two corners that cross in a moiré, a row of small crosses, a photograph printed in fine
# lines, the emblem as a gear with a gate, labels of heavier weight, narrower letters for the address. The layout is that of the true card.
import math, random, numpy as np
from PIL import Image, ImageDraw, ImageFilter
from cards import H, W, _text
from cards_g import _tone
from typeset import font

PAPER = [((218, 232, 240), (244, 236, 240)), ((224, 238, 238), (238, 238, 230)), ((230, 230, 242), (228, 242, 240)), ((236, 240, 244), (240, 230, 232))]
RULE = [(188, 212, 226), (226, 204, 208), (194, 216, 206), (206, 206, 228)]

def style(r, level):
    thin = level in ('fax', 'copy')                       # pale labels do not survive these
    return dict(lx=r.uniform(.05, .064), vx=r.uniform(.168, .188), y0=r.uniform(.128, .15), dy=r.uniform(.119, .13), step=r.uniform(.083, .09),
        px=r.uniform(.632, .655),
        py=r.uniform(.115, .155), pw=r.uniform(.262, .285), z=r.uniform(.92, 1), ny=r.uniform(.845, .87), nx=r.uniform(.32, .35), jx=r.uniform(-7, 4),
            jy=r.uniform(-7, 3),
        sp=r.choice([0, 1, 3]), lab=r.choice([(22, 82, 140), (30, 74, 130) if thin else (72, 134, 170), (48, 108, 166), (28, 104, 140)]), key=r.choice(['sans',
            'zen', 'sans', 'micro']),
        lk=r.choice(['zen', 'sansb', 'micro', 'sans']), num=r.choice(['ocrb', 'ocrb', 'sans', 'zen']), paper=r.randrange(4), seed=r.randrange(10 ** 6),
            con=r.uniform(.88, 1.06),
        sat=r.uniform(.5, 1.2), warm=r.uniform(-.035, .035), mx=r.random(), bx=r.uniform(-.01, .03), ex=r.uniform(.115, .135), tt=r.choice(['sansb', 'serifb',
            'micro']), ink=r.randint(12, 44),
        mark=(70, 60, 60) if thin else (150, 100, 110))
def _ground(st, side):
    """A wash that is palest in the middle, arcs about two corners, a row of small crosses, one broad wave."""
    r = random.Random(f"i{st['seed']}{side}"); a, b = (np.array(x, np.float32) for x in PAPER[st['paper']])
    yy, xx = np.mgrid[-1:1:H * 1j, -1:1:W * 1j].astype(np.float32); t = np.clip((xx * xx + yy * yy) * .55, 0, 1)[:, :, None]
    im = Image.fromarray((b * (1 - t) + a * t).astype(np.uint8)); d = ImageDraw.Draw(im); n = r.choice([24, 29, 34])
    for (cx, cy), col in zip(r.choice([((0, H), (W, H)), ((0, 0), (W, H)), ((W * .2, -200), (W * .7, H + 260))]), r.sample(RULE, 2)):
        for q in range(80, 1500, n): d.ellipse([cx - q, cy - q * .8, cx + q, cy + q * .8], outline=col)
    y, col = r.uniform(.3, .7) * H, r.choice(RULE)
    for x in range(12, W, 46): d.line([(x - 7, y), (x + 7, y)], fill=col, width=2); d.line([(x, y - 7), (x, y + 7)], fill=col, width=2)
    for i in range(12): d.line([(x, H * .5 + i * 9 + 90 * math.sin(x / 260 + .12 * i)) for x in range(0, W + 10, 10)], fill=RULE[r.randrange(4)], width=1)
    return im
def portrait(r, female, w, h):
    """Head and shoulders before a pale wall, the light from one side, printed in fine lines."""
    im = Image.new('RGB', (320, 400), r.choice([(240, 244, 248), (248, 248, 248), (232, 238, 244)])); d = ImageDraw.Draw(im); cx = 160 + r.uniform(-6, 6)
    hair = r.choice([(26, 24, 26), (52, 44, 40), (92, 88, 86)]); skin = np.array(r.choice([(226, 198, 176), (214, 182, 158), (238, 214, 196)]))
    dark = tuple(int(v) for v in skin * .86)
    coat = r.choice([(40, 48, 70), (84, 48, 52), (52, 70, 62), (34, 34, 38), (196, 200, 208), (120, 116, 104)]); skin = tuple(int(v) for v in skin)
    z = r.uniform(.92, 1.08)
    if female: d.ellipse([cx - 98, 54, cx + 98, r.choice([280, 330])], fill=hair)
    d.pieslice([cx - 150, 296, cx + 150, 560], 180, 360, fill=coat)
    d.polygon([(cx - 34, 250), (cx + 34, 250), (cx + 26, 318), (cx, 340), (cx - 26, 318)], fill=dark)
    d.polygon([(cx - 26, 312), (cx, 344), (cx + 26, 312), (cx + 60, 336), (cx, 398), (cx - 60, 336)], fill=r.choice([(236, 236, 238), coat, (180, 196, 214)]))
    d.ellipse([cx - 70 * z, 88, cx + 70 * z, 278], fill=skin); d.pieslice([cx - 78 * z, 60, cx + 78 * z, 240], 184, 356, fill=hair)
    d.ellipse([cx - 62 * z, 122, cx + 62 * z, 200], fill=skin)
    for s in (-1, 1):
        d.ellipse([cx + s * 72 * z - 8, 174, cx + s * 72 * z + 8, 210], fill=dark)
        d.ellipse([cx + s * 29 - 9, 174, cx + s * 29 + 9, 184], fill=(250, 248, 246))
        d.ellipse([cx + s * 29 - 5, 173, cx + s * 29 + 5, 184], fill=(30, 26, 26))
        d.arc([cx + s * 29 - 17, 154, cx + s * 29 + 17, 176], 200, 340, fill=hair, width=4)
        if cx > 163: d.rounded_rectangle([cx + s * 30 - 20, 166, cx + s * 30 + 20, 192], radius=8, outline=(60, 60, 64), width=2)
    d.line([(cx, 184), (cx - 6, 216), (cx + 5, 218)], fill=dark, width=3); d.arc([cx - 20, 226, cx + 20, 248], 25, 155, fill=(170, 104, 98), width=4)
    light = np.linspace(*r.choice([(1.06, .9), (.9, 1.06)]), 320, dtype=np.float32)[None, :, None]
    x = np.asarray(im.filter(ImageFilter.GaussianBlur(1.6)), dtype=np.float32) * light + 5 * np.sin(np.arange(400, dtype=np.float32) * 1.5)[:, None, None]
    return Image.fromarray(np.clip(x, 0, 255).astype(np.uint8)).resize((w, h), Image.LANCZOS)
def _mark(d, x, y, st): _text(d, x * W, y * H, '样本', st['lk'], .036 * H, st['mark'], 6)
def front(r, p, st):
    im = _ground(st, 'f'); lab, ink, key, lk, sp = st['lab'], (st['ink'],) * 3, st['key'], st['lk'], st['sp']; ls, vs = .048 * H, .057 * H * st['z']
    lx, vx = st['lx'] * W, st['vx'] * W + st['jx']; rows = [(st['y0'] + i * st['dy']) * H for i in range(4)]; Y = [y + st['jy'] for y in rows]
    w = round(st['pw'] * W); h = round(w * 1.25); x0, y0 = round(st['px'] * W), round(st['py'] * H); m = Image.new('L', (w, h), 0)
    ImageDraw.Draw(m).rounded_rectangle([4, 4, w - 5, h - 5], radius=26, fill=235)
    im.paste(portrait(r, p['sex'] == '女', w, h), (x0, y0), m.filter(ImageFilter.GaussianBlur(3)))
    d = ImageDraw.Draw(im)
    for t, y in zip(('姓名', '性别', '出生', '住址'), rows): _text(d, lx, y, t, lk, ls, lab, 8)
    _text(d, vx, Y[0], p['name'], key, vs * 1.22, ink, sp + 6); _text(d, vx, Y[1], p['sex'], key, vs, ink); x = lx + .2 * W
    _text(d, x, rows[1], '民族', lk, ls, lab, 8); _text(d, x + .108 * W + st['jx'], Y[1], p['ethnicity'], key, vs, ink, 3); f, x = font(key, round(vs)), vx
    for v, u, room in zip((str(int(t)) for t in p['birth'].split('-')), '年月日', (.062, .048, .048)):
        n = f.getlength(v); e = max(n, room * W); _text(d, x + (e - n) / 2, Y[2], v, key, vs, ink); x = _text(d, x + e + 12, rows[2], u, lk, ls, lab) + 12
    room = min((st['px'] - .01) * W - vx, (f.getlength('国') + sp) * 11.2); lines = ['']
    for ch in p['address']:
        if f.getlength(lines[-1] + ch) + sp * len(lines[-1] + ch) > room: lines.append('')
        lines[-1] += ch
    assert len(lines) <= 4, p['address']; step = st['step'] * H * (1 if len(lines) < 4 else .82)
    for i, t in enumerate(lines): _text(d, vx, Y[3] + i * step, t, key, vs, ink, sp)
    y = st['ny'] * H; x = max(_text(d, lx, y, '公民身份号码', lk, ls, lab, 3) + 22, st['nx'] * W + st['jx'])
    full = font(st['num'], 100).getlength(p['id_number']) / 100
    size = min(.074 * H * st['z'], (.93 * W - x) / full); gap = max(0, min(9, (.94 * W - x - full * size) / 18))
    assert _text(d, x, y + st['jy'], p['id_number'], st['num'], size, ink, gap) < W - 12
    _mark(d, *((st['lx'], .66 + .08 * st['mx']) if st['mx'] < .5 else (.62 + .2 * st['mx'], st['ny'] - .095)), st); return _tone(im, st)
def _emblem(d, cx, cy, R):
    red, gold = (196, 40, 40), (226, 184, 84)
    for i in range(18):
        a = i * math.pi / 9; x, y = cx + R * math.cos(a), cy + R * math.sin(a); d.ellipse([x - R * .1, y - R * .1, x + R * .1, y + R * .1], fill=gold)
    d.ellipse([cx - R, cy - R, cx + R, cy + R], fill=gold); d.ellipse([cx - R * .86, cy - R * .86, cx + R * .86, cy + R * .86], fill=red)
    for x, y, q in ((0, -.44, .24), (-.48, -.2, .1), (-.24, -.04, .1), (.24, -.04, .1), (.48, -.2, .1)):
        d.polygon([(cx + R * (x + q * (1, .4)[j % 2] * math.sin(math.pi * j / 5)), cy + R * (y - q * (1,
            .4)[j % 2] * math.cos(math.pi * j / 5))) for j in range(10)], fill=gold)
    d.polygon([(cx - R * .4, cy + R * .26), (cx - R * .3, cy + R * .12), (cx + R * .3, cy + R * .12), (cx + R * .4, cy + R * .26)], fill=gold)
    d.rectangle([cx - R * .46, cy + R * .32, cx + R * .46, cy + R * .5], fill=gold)
    d.pieslice([cx - R * .08, cy + R * .36, cx + R * .08, cy + R * .56], 180, 360, fill=red)
def back(r, p, valid_from, valid_to, st):
    im = _ground(st, 'b'); d = ImageDraw.Draw(im); ink, key = (st['ink'],) * 3, st['key']; q = random.Random(st['seed'])
    c = q.choice([(198, 212, 220), (214, 206, 210), (202, 214, 208)])
    for o in (.56, .66, .76):                                                 # ridges behind each other, the wall on the nearest
        d.line([(x, H * o - 70 * abs(math.sin(x / 210 + o * 30)) + x * .02) for x in range(0, W, 12)], fill=c, width=3)
    for x in range(0, W, 30): y = H * .76 - 70 * abs(math.sin(x / 210 + .76 * 30)) + x * .02; d.rectangle([x, y - 14, x + 14, y], outline=c, width=2)
    _emblem(d, st['ex'] * W, .225 * H, .125 * H)
    for t, y, s, sp in (('中华人民共和国', .155, .086, 22), ('居民身份证', .32, .13, 44)):
        f = font(st['tt'], round(s * H)); _text(d, .595 * W - (f.getlength(t) + sp * (len(t) - 1)) / 2, y * H, t, st['tt'], s * H, ink, sp)
    x = (.215 + st['bx']) * W; xv = x + .05 * H * 4 + 66 + st['jx']; fmt = lambda v: v.replace('-', '.')
    for t, y, v in (('签发机关', st['ny'] - .116, p['authority']), ('有效期限', st['ny'], fmt(valid_from) + '-' + fmt(valid_to))):
        _text(d, x, y * H, t, {'sans': 'sansb'}.get(st['lk'], st['lk']), .05 * H, ink, 8)
        assert _text(d, xv, y * H + st['jy'], v, key, .055 * H * st['z'], ink, min(2, st['sp'])) < W - 10
    _mark(d, *((.85, .08) if st['mx'] < .5 else (.05, .6)), st); return _tone(im, st)
