# The same card drawn again for group d: other geometry, other portraits, other grounds, and the tints that reproductions take on.
import math, numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter
from cards import H, MASK, W, _text
from typeset import font

def style(r, level):
    st = dict(lx=r.uniform(.054, .068), vx=r.uniform(.172, .186), px=r.uniform(.635, .655), py=r.uniform(.105, .14), dy=r.uniform(-.012, .012), step=r.uniform(.082, .09), z=r.uniform(.96, 1.05), lab=r.choice([(52, 118, 180), (40, 104, 160), (74, 138, 176), (66, 108, 168)]),
              key=r.choice(['sans', 'sans', 'micro', 'zen']), lk=r.choice(['sans', 'zen', 'micro']), num=r.choice(['ocrb', 'ocrb', 'ocrb', 'sans']), ground=r.randrange(4), seed=r.randrange(10 ** 6), fade=r.uniform(.82, 1.06), sat=r.uniform(.7, 1.15), warm=r.uniform(-.035, .04), bx=r.uniform(-.012, .03), ex=r.uniform(.118, .14), rim=r.random() < .4)
    return st | ({'mark': (84, 56, 56)} if level in ('fax', 'copy') else {})
def _ground(st, side):
    """Pale colours that run into each other, with fans of hair lines."""
    r = __import__('random').Random(f"{st['seed']}{side}"); a = np.linspace(0, 1, W, dtype=np.float32)[None, :, None]; b = np.linspace(0, 1, H, dtype=np.float32)[:, None, None]
    p = [np.array(x, np.float32) for x in (((218, 234, 242), (244, 236, 234), (226, 238, 230)), ((228, 238, 240), (240, 230, 236), (232, 240, 246)), ((222, 236, 232), (242, 242, 232), (236, 232, 244)), ((234, 240, 244), (238, 238, 238), (226, 234, 240)))[st['ground']]]
    im = Image.fromarray(np.clip(p[0] * (1 - a) + p[1] * a * (1 - .35 * b) + p[2] * .35 * a * b, 0, 255).astype(np.uint8)); d = ImageDraw.Draw(im); cols = [(190, 212, 224), (228, 204, 208), (194, 216, 206), (206, 206, 226)]
    cx, cy = r.uniform(.3, .7) * W, r.uniform(.9, 1.3) * H                                 # arcs round a point below
    for i in range(46): R = 90 + i * 27; d.arc([cx - R * 1.25, cy - R, cx + R * 1.25, cy + R], 180, 360, fill=cols[i % 4], width=1)
    ph = r.uniform(0, 6)
    for i in range(24): y = -40 + i * (H + 80) / 24; d.line([(x, y + 22 * math.sin(x / 190 + ph + i * .33) + 9 * math.sin(x / 61 + i)) for x in range(0, W + 14, 14)], fill=cols[(i + 1) % 4], width=1)
    return im
def portrait(r, female, w=362, h=452):
    im = Image.new('RGB', (w, h), r.choice([(242, 244, 246), (228, 236, 244), (246, 246, 244)])); d = ImageDraw.Draw(im); cx = w / 2 + r.uniform(-5, 5); skin = np.array(r.choice([(228, 202, 180), (216, 188, 166), (234, 212, 194)])); hair = r.choice([(36, 34, 36), (54, 48, 46), (80, 78, 78), (128, 126, 126)]); coat = r.choice([(48, 54, 78), (110, 44, 52), (58, 84, 70), (40, 40, 44), (168, 172, 182), (222, 222, 220)]); f = lambda m: tuple(int(v * m) for v in skin)
    fw, fh = r.uniform(74, 86), r.uniform(108, 120); cy = 196
    if female and r.random() < .7: d.rounded_rectangle([cx - fw - 26, cy - 118, cx + fw + 26, cy + r.uniform(90, 170)], radius=92, fill=hair)
    d.polygon([(8, h), (30, h - 74), (cx - 60, h - 118), (cx + 60, h - 118), (w - 30, h - 74), (w - 8, h)], fill=coat); d.polygon([(cx - 40, h - 150), (cx + 40, h - 150), (cx + 52, h - 114), (cx, h - 64), (cx - 52, h - 114)], fill=f(.94))
    if r.random() < .6: d.polygon([(cx - 56, h - 118), (cx, h - 58), (cx - 26, h - 40)], fill=(244, 244, 244)); d.polygon([(cx + 56, h - 118), (cx, h - 58), (cx + 26, h - 40)], fill=(244, 244, 244))
    for s in (-1, 1): d.ellipse([cx + s * fw - 13, cy - 14, cx + s * fw + 13, cy + 36], fill=f(.92))
    d.ellipse([cx - fw, cy - fh, cx + fw, cy + fh], fill=f(1)); d.pieslice([cx - fw - 8, cy - fh - 16, cx + fw + 8, cy + 40], 188, 352, fill=hair); d.ellipse([cx - fw * .78, cy - fh * .66, cx + fw * .78, cy + 14], fill=f(1))
    for s in (-1, 1):
        d.ellipse([cx + s * 34 - 10, cy - 8, cx + s * 34 + 10, cy + 4], fill=(44, 40, 40)); d.line([(cx + s * 18, cy - 26), (cx + s * 52, cy - 28)], fill=hair, width=6)
    if r.random() < .3:
        for s in (-1, 1): d.rounded_rectangle([cx + s * 35 - 27, cy - 20, cx + s * 35 + 27, cy + 18], radius=12, outline=(50, 50, 54), width=4)
        d.line([(cx - 8, cy - 4), (cx + 8, cy - 4)], fill=(50, 50, 54), width=4)
    d.line([(cx + 1, cy + 6), (cx - 6, cy + 38), (cx + 8, cy + 40)], fill=f(.78), width=4); d.line([(cx - 25, cy + 68), (cx, cy + 72), (cx + 25, cy + 67)], fill=(168, 98, 94), width=6); return im.filter(ImageFilter.GaussianBlur(2.4))
def _tint(im, st):
    im = ImageEnhance.Contrast(ImageEnhance.Color(im).enhance(st['sat'])).enhance(st['fade']); x = np.asarray(im, dtype=np.float32) * np.array([1 + st['warm'], 1, 1 - st['warm']], np.float32); im = Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))
    if st['rim']: ImageDraw.Draw(im).rounded_rectangle([2, 2, W - 3, H - 3], radius=46, outline=(176, 180, 184), width=3)
    return im
def front(r, p, st):
    im = _ground(st, 'f'); d = ImageDraw.Draw(im); L, K, k, z, lk = st['lab'], (20, 20, 24), st['key'], st['z'], st['lk']; Y = lambda f: (f + st['dy']) * H; lx, vx = st['lx'] * W, st['vx'] * W; ls, vs = .050 * H, .060 * H * z
    po = portrait(r, p['sex'] == '女'); im.paste(po, (round(st['px'] * W), round(Y(st['py'])))) if r.random() < .6 else im.paste(po, (round(st['px'] * W), round(Y(st['py']))), Image.new('L', po.size, 236))
    rows = [.140, .255, .370, .487]
    for t, y in zip(('姓名', '性别', '出生', '住址'), rows): _text(d, lx, Y(y), t, lk, ls, L, 9)
    _text(d, vx, Y(rows[0]), p['name'], k, vs * 1.18, K, 5); _text(d, vx, Y(rows[1]), p['sex'], k, vs, K); _text(d, vx + .098 * W, Y(rows[1]), '民族', lk, ls, L, 9); _text(d, vx + .196 * W, Y(rows[1]), p['ethnicity'], k, vs, K); x = vx
    for v, u in zip(p['birth'].split('-'), '年月日'): x = _text(d, x, Y(rows[2]), str(int(v)), k, vs, K) + 11; x = _text(d, x, Y(rows[2]), u, lk, ls, L) + 13
    f = font(k, round(vs)); wide = (st['px'] - .018) * W - vx; lines = ['']
    for ch in p['address']: lines = lines + [ch] if f.getlength(lines[-1] + ch) > wide else lines[:-1] + [lines[-1] + ch]
    assert len(lines) <= 3, p['address']
    for i, t in enumerate(lines): _text(d, vx, Y(rows[3] + i * st['step']), t, k, vs, K)
    _text(d, lx, Y(.868), '公民身份号码', lk, ls, L, 3); n, s = st['num'], p['id_number']; size = .078 * H * z; x = .345 * W; size = min(size, .53 * W / (font(n, 100).getlength(s) / 100)); e = _text(d, x, Y(.866), s, n, size, K, max(0, min(12, (.60 * W - font(n, round(size)).getlength(s)) / 17))); assert e < W - 14
    _text(d, (.50 + .08 * (st['seed'] % 10) / 10) * W, Y(.775), '样本', lk, .034 * H, st.get('mark', (170, 116, 116))); return _tint(im, st)
def back(r, p, valid_from, valid_to, st):
    im = _ground(st, 'b'); d = ImageDraw.Draw(im); K = (24, 24, 28); k, z = st['key'], st['z']; Y = lambda f: (f + st['dy']) * H
    for i in range(6): d.line([(W * t, H * (.66 - .04 * i + .09 * math.sin(t * 6 + i * .6) - .1 * t + .035 * math.sin(t * 15 + i))) for t in np.linspace(0, 1, 70)], fill=(200, 210, 216), width=2)
    cx, cy, R = st['ex'] * W, Y(.225), .125 * H; red, gold = (196, 40, 40), (222, 172, 76); d.ellipse([cx - R, cy - R, cx + R, cy + R], fill=red, outline=gold, width=10)
    star = lambda x, y, q: d.polygon([(x + q * (1 if j % 2 == 0 else .4) * math.sin(math.pi * j / 5), y - q * (1 if j % 2 == 0 else .4) * math.cos(math.pi * j / 5)) for j in range(10)], fill=gold); star(cx, cy - R * .44, R * .23)
    for ax, ay in ((-.46, -.2), (-.22, -.05), (.22, -.05), (.46, -.2)): star(cx + ax * R, cy + ay * R, R * .1)
    d.polygon([(cx - R * .52, cy + .34 * R), (cx - R * .44, cy + .14 * R), (cx + R * .44, cy + .14 * R), (cx + R * .52, cy + .34 * R)], fill=gold); d.arc([cx - R * .66, cy - R * .16, cx + R * .66, cy + R * .76], 18, 162, fill=gold, width=8); tk = 'serifb' if st['lk'] == 'sans' else 'sansb'
    for t, y, q, sp in (('中华人民共和国', .150, .094, 18), ('居民身份证', .315, .142, 34)): f = font(tk, round(q * H)); _text(d, .605 * W - (f.getlength(t) + sp * (len(t) - 1)) / 2, Y(y), t, tk, q * H, K, sp)
    x0 = (.235 + st['bx']) * W; bold = 'sansb' if st['lk'] == 'sans' else st['lk']; xv = x0 + .062 * H * 4 + 50; fmt = lambda v: v.replace('-', '.')
    for t, y, v in (('签发机关', .768, p['authority']), ('有效期限', .880, fmt(valid_from) + '-' + fmt(valid_to))): _text(d, x0, Y(y), t, bold, .056 * H, K, 7); e = _text(d, xv, Y(y), v, k, .058 * H * z, K, 2); assert e < W - 10
    _text(d, .895 * W, Y(.075), '样本', st['lk'], .034 * H, st.get('mark', (150, 96, 96))); return _tint(im, st)
