# The two sides of a second-generation resident identity card, drawn large (about 400 dpi) and then scaled.
import math, numpy as np
from PIL import Image, ImageDraw, ImageFilter
from typeset import font, has, resolve

W, H = 1284, 810                    # 85.6 x 54 mm at 15 px/mm
def _ground(r, style):
    a = np.linspace(0, 1, W, dtype=np.float32)[None, :, None]; b = np.linspace(0, 1, H, dtype=np.float32)[:, None, None]
    pal = {'blue': ((214, 231, 240), (240, 236, 232), (222, 236, 228)), 'pink': ((226, 236, 241), (244, 228, 228), (232, 236, 240)), 'teal': ((216, 236, 234), (238, 240, 232), (228, 232, 242)), 'grey': ((232, 236, 238), (240, 240, 238), (230, 236, 236))}[style]
    p = [np.array(x, np.float32) for x in pal]
    g = p[0] * (1 - a) + p[1] * a; g = g * (1 - .5 * b) + p[2] * .5 * b
    im = Image.fromarray(g.astype(np.uint8)); d = ImageDraw.Draw(im)
    tint = [(182, 208, 222), (226, 196, 200), (188, 214, 204), (204, 202, 224)]
    for fam in range(3):
        col = r.choice(tint); n = r.randint(16, 26); ph, amp, per = r.uniform(0, 6), r.uniform(14, 46), r.uniform(180, 420); slope = r.uniform(-.25, .25)
        for i in range(n):
            y0 = -80 + i * (H + 160) / n
            d.line([(x, y0 + slope * x + amp * math.sin(x / per * 6.283 + ph + i * .16) + amp * .4 * math.sin(x / per * 15 + i * .3)) for x in range(0, W + 12, 12)], fill=col, width=1)
    cx, cy, R = r.uniform(.42, .6) * W, r.uniform(.4, .55) * H, r.uniform(190, 260)          # a rosette
    col = r.choice(tint)
    for i in range(26):
        t0 = i / 26 * 6.283
        d.line([(cx + R * (.55 + .45 * math.cos(5 * t + t0)) * math.cos(t), cy + R * (.55 + .45 * math.cos(5 * t + t0)) * math.sin(t)) for t in np.linspace(0, 6.283, 90)], fill=col, width=1)
    return im
def _mask():
    m = Image.new('L', (W, H), 0); ImageDraw.Draw(m).rounded_rectangle([0, 0, W - 1, H - 1], radius=48, fill=255); return m
def _text(d, x, y, t, key, size, ink, sp=0):
    k = key if all(has(key, c) for c in t) else resolve(key, t); f = font(k, round(size))
    if not sp: d.text((x, y), t, font=f, fill=ink, anchor='lm'); return x + f.getlength(t)
    for ch in t: d.text((x, y), ch, font=f, fill=ink, anchor='lm'); x += f.getlength(ch) + sp
    return x
def style(r):
    return dict(ground=r.choice(['blue', 'pink', 'teal', 'grey']), key=r.choice(['sans', 'zen', 'micro', 'sans', 'zen']), num=r.choice(['ocrb', 'ocrb', 'sans', 'zen', 'micro']),
                lab=r.choice([(46, 124, 172), (58, 112, 180), (30, 118, 150), (70, 130, 160)]), dx=r.uniform(-.008, .008), dy=r.uniform(-.012, .012), scale=r.uniform(.95, 1.06), lk=r.choice(['sans', 'zen', 'micro']), bx=r.uniform(-.01, .05))
def portrait(r, female):
    w, h = 356, 446; im = Image.new('RGB', (w, h), r.choice([(238, 241, 244), (232, 238, 246), (244, 244, 242)])); d = ImageDraw.Draw(im)
    hair = r.choice([(42, 38, 40), (60, 52, 48), (90, 88, 88)]); skin = r.choice([(226, 200, 178), (214, 186, 164), (232, 208, 190)]); coat = r.choice([(58, 66, 92), (92, 60, 66), (70, 92, 80), (54, 54, 60), (150, 156, 170)])
    cx = w / 2
    if female: d.ellipse([cx - 112, 60, cx + 112, 350], fill=hair)
    d.polygon([(24, h), (60, h - 92), (cx - 44, h - 126), (cx + 44, h - 126), (w - 60, h - 92), (w - 24, h)], fill=coat)
    d.polygon([(cx - 36, h - 170), (cx + 36, h - 170), (cx + 44, h - 120), (cx, h - 78), (cx - 44, h - 120)], fill=skin)
    d.ellipse([cx - 84, 76, cx + 84, 300], fill=skin); d.pieslice([cx - 92, 56, cx + 92, 246], 180, 360, fill=hair)
    d.rectangle([cx - 70, 128, cx + 70, 152], fill=skin if r.random() < .5 else hair)
    for s in (-1, 1):
        d.ellipse([cx + s * 36 - 11, 186, cx + s * 36 + 11, 198], fill=(50, 44, 44)); d.line([(cx + s * 20, 170), (cx + s * 52, 168)], fill=hair, width=5)
    d.line([(cx, 200), (cx - 6, 234), (cx + 6, 236)], fill=(190, 150, 130), width=3); d.arc([cx - 26, 244, cx + 26, 268], 20, 160, fill=(170, 100, 96), width=5)
    return im.filter(ImageFilter.GaussianBlur(2.2))

def front(r, p, st):
    im = _ground(r, st['ground']); d = ImageDraw.Draw(im); L, K, k = st['lab'], (22, 22, 26), st['key']; s = st['scale']
    X = lambda f: (f + st['dx']) * W; Y = lambda f: (f + st['dy']) * H
    po = portrait(r, p['sex'] == '女'); im.paste(po, (round(X(.652)), round(Y(.135))))
    ls, vs, lk = .052 * H, .066 * H * s, st['lk']
    _text(d, X(.058), Y(.145), '姓名', lk, ls, L, 8); _text(d, X(.172), Y(.143), p['name'], k, vs * 1.1, K, 6)
    _text(d, X(.058), Y(.262), '性别', lk, ls, L, 8); e = _text(d, X(.172), Y(.262), p['sex'], k, vs * .92, K)
    e = _text(d, X(.262), Y(.262), '民族', lk, ls, L, 8); _text(d, X(.358), Y(.262), p['ethnicity'], k, vs * .92, K)
    y, m, dd = (int(x) for x in p['birth'].split('-'))
    _text(d, X(.058), Y(.376), '出生', lk, ls, L, 8); x = X(.172)
    for v, u in ((y, '年'), (m, '月'), (dd, '日')):
        x = _text(d, x, Y(.376), str(v), k, vs * .9, K) + 12; x = _text(d, x, Y(.376), u, lk, ls, L) + 14
    _text(d, X(.058), Y(.492), '住址', lk, ls, L, 8)
    f = font(k, round(vs * .9)); lines, cur = [], ''
    for ch in p['address']:
        if f.getlength(cur + ch) > .452 * W: lines.append(cur); cur = ''
        cur += ch
    lines.append(cur); assert len(lines) <= 3, p['address']
    for i, t in enumerate(lines): _text(d, X(.172), Y(.492 + i * .086), t, k, vs * .9, K)
    _text(d, X(.058), Y(.868), '公民身份号码', lk, ls, L, 3)
    n, size = st['num'], .082 * H * s
    nat = font(n, 100).getlength(p['id_number']) / 100; size = min(size, .545 * W / nat)
    sp = max(0, min((.585 * W - font(n, round(size)).getlength(p['id_number'])) / 17, 11))
    e = _text(d, X(.352), Y(.866), p['id_number'], n, size, K, sp); assert e < W - 12
    _text(d, X(.60) + 0, Y(.775), '样本', lk, .034 * H, st.get('mark', (176, 120, 120)))
    return im
def back(r, p, valid_from, valid_to, st):
    im = _ground(r, st['ground']); d = ImageDraw.Draw(im); K = (26, 26, 30); k = st['key']; s = st['scale']
    X = lambda f: (f + st['dx']) * W; Y = lambda f: (f + st['dy']) * H
    pale = (196, 206, 214)
    for i in range(7):                                    # the Wall, pale
        base = .62 - .035 * i; pts = [(W * t, H * (base + .10 * math.sin(t * 5 + i * .5) - .12 * t + .04 * math.sin(t * 13 + i))) for t in np.linspace(.0, 1, 60)]
        d.line(pts, fill=pale, width=2)
        if i in (2, 5):
            for j in range(0, 59, 3): x, y = pts[j]; d.rectangle([x, y - 11, x + 9, y], outline=pale)
    cx, cy, R = X(.128), Y(.235), .128 * H; red, gold = (200, 44, 42), (226, 176, 74)
    d.ellipse([cx - R, cy - R, cx + R, cy + R], fill=red, outline=gold, width=9)
    for i in range(28): a = i / 28 * 6.283; d.line([(cx + R * .86 * math.cos(a), cy + R * .86 * math.sin(a)), (cx + R * .99 * math.cos(a), cy + R * .99 * math.sin(a))], fill=gold, width=4)
    star = lambda x, y, q: d.polygon([(x + q * (1 if j % 2 == 0 else .4) * math.sin(math.pi * j / 5), y - q * (1 if j % 2 == 0 else .4) * math.cos(math.pi * j / 5)) for j in range(10)], fill=gold)
    star(cx, cy - R * .42, R * .22)
    for ax, ay in ((-.45, -.18), (-.2, -.04), (.2, -.04), (.45, -.18)): star(cx + ax * R, cy + ay * R, R * .1)
    d.rectangle([cx - R * .5, cy + .2 * R, cx + R * .5, cy + .32 * R], fill=gold); d.polygon([(cx - R * .38, cy + .18 * R), (cx, cy + .02 * R), (cx + R * .38, cy + .18 * R)], fill=gold); d.arc([cx - R * .62, cy - R * .1, cx + R * .62, cy + R * .74], 20, 160, fill=gold, width=7)
    tk = 'serifb' if st['lk'] != 'micro' else 'sansb'
    t1, t2 = '中华人民共和国', '居民身份证'; f1, f2 = .100 * H, .138 * H
    w1 = font(tk, round(f1)).getlength(t1) + 6 * 14; w2 = font(tk, round(f2)).getlength(t2) + 4 * 38
    _text(d, X(.60) - w1 / 2, Y(.165), t1, tk, f1, K, 14); _text(d, X(.60) - w2 / 2, Y(.33), t2, tk, f2, K, 38)
    bold = 'sansb' if st['lk'] == 'sans' else st['lk']
    x0 = X(.235 + st['bx']); ls = .058 * H
    e = _text(d, x0, Y(.765), '签发机关', bold, ls, K, 6); xv = e + 26
    e1 = _text(d, xv, Y(.765), p['authority'], k, .060 * H * s, K, 3); e2 = _text(d, x0, Y(.878), '有效期限', bold, ls, K, 6)
    fmt = lambda v: v.replace('-', '.') if v != '长期' else v
    e2 = _text(d, xv, Y(.878), fmt(valid_from) + '-' + fmt(valid_to), k, .060 * H * s, K, 2); assert max(e1, e2) < W - 10
    _text(d, X(.90), Y(.075), '样本', st['lk'], .034 * H, st.get('mark', (150, 96, 96)))
    return im
MASK = _mask()
