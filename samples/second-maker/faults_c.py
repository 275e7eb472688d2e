# Faults, grounds and sheets of cards that come with contracts_c.py.
import math, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps
import cards
from degrade import noise, smooth
from typeset import font

# ---- what lies under a photographed page or card
def ground(r, w, h):
    kind = r.choice(['steel', 'keys', 'paper', 'veins', 'sheet', 'tiles', 'leather']); q = 2; W, H = w // q + 1, h // q + 1; yy, xx = np.mgrid[0:H, 0:W].astype(np.float32)
    up = lambda x: Image.fromarray(np.clip(x, 0, 255).astype(np.uint8)).resize((w, h), Image.BILINEAR)
    if kind == 'steel':                               # brushed: streaks along one direction
        g = np.random.default_rng(r.randrange(2 ** 31)); s = np.repeat(g.normal(0, 1, (H, W // 60 + 1)), 60, 1)[:, :W]; s = (s + np.roll(s, 23, 1) + np.roll(s, -31, 1)) / 2
        return up(np.array((168, 172, 176), np.float32) * (1 + .035 * s + smooth(r, (W, H), -.16, .16, 5))[:, :, None])
    if kind == 'veins':                               # marble, white or dark
        v = np.minimum(np.abs(smooth(r, (W, H), -1, 1, 9)), np.abs(smooth(r, (W, H), -1, 1, 17))); dark = r.random() < .4; a = np.exp(-v * 16)[:, :, None]
        return up(np.array((58, 60, 62), np.float32) * (1 + 1.1 * a) if dark else np.array((226, 224, 220), np.float32) * (1 - .3 * a))
    if kind == 'sheet':                               # a bed sheet in soft folds
        f = sum(np.sin(xx / W * r.uniform(3, 14) + yy / H * r.uniform(-12, 12) + r.uniform(0, 6)) for _ in range(4)) / 4; b = np.array(r.choice([(206, 196, 188), (164, 178, 196), (190, 170, 180)]), np.float32)
        return up(b * (1 + .1 * f + .02 * np.sin(xx * 1.7))[:, :, None])
    if kind == 'leather': return up(np.array(r.choice([(64, 44, 36), (40, 40, 44), (112, 70, 44)]), np.float32) * (1 + smooth(r, (W, H), -.14, .14, 8) + noise((H, W), .07, r.randrange(9999)))[:, :, None])
    if kind == 'tiles':
        x = np.array((216, 210, 198), np.float32) * (1 + smooth(r, (W, H), -.07, .07, 9)[:, :, None] + np.zeros((H, W, 1), np.float32)); p = W // r.randint(2, 4); o = r.randrange(p)
        for s in range(o, W, p): x[:, s:s + 4] *= .72
        for s in range(o, H, p): x[s:s + 4] *= .72
        return up(x)
    if kind == 'paper':                               # a larger sheet on a desk of one colour
        im = up(np.array(r.choice([(120, 92, 70), (90, 96, 104), (60, 60, 60)]), np.float32) * (1 + smooth(r, (W, H), -.08, .08))[:, :, None]); d = ImageDraw.Draw(im); j = lambda: r.uniform(-.004, .02)
        d.polygon([(w * j(), h * j()), (w * (1 - j()), h * j()), (w * (1 - j()), h * (1 - j())), (w * j(), h * (1 - j()))], fill=r.choice([(250, 250, 248), (244, 242, 234), (236, 240, 244)])); return im
    im = Image.new('RGB', (w, h), (36, 37, 40)); d = ImageDraw.Draw(im); s = round(w / r.uniform(11, 15)); light = r.random() < .5; cap, ink = ((206, 208, 210), (80, 82, 86)) if light else ((58, 60, 64), (190, 192, 196)); f = font('sans', max(9, round(s * .26)))
    if light: d.rectangle([0, 0, w, h], fill=(150, 152, 154))
    for i in range(h // s + 2):
        x = -round(r.random() * s)
        while x < w: d.rounded_rectangle([x + s * .05, i * s + s * .05, x + s * .95, i * s + s * .95], radius=s // 9, fill=cap); d.text((x + s * .24, i * s + s * .26), r.choice('QWERTYUIOPASDFGHJKLZXCVBNM'), font=f, fill=ink, anchor='mm'); x += s
    return im.filter(ImageFilter.GaussianBlur(1.2))
def finger(r, scene, quad):
    """A thumb that holds the page by its side or its foot; it reaches no farther than the margin."""
    (ax, ay), (bx, by) = r.choice([(quad[0], quad[3]), (quad[1], quad[2]), (quad[3], quad[2])]); t = r.uniform(.6, .9) if abs(by - ay) > abs(bx - ax) else r.uniform(.15, .85)
    px, py = ax + (bx - ax) * t, ay + (by - ay) * t; cx, cy = sum(p[0] for p in quad) / 4, sum(p[1] for p in quad) / 4; mm = math.dist(quad[0], quad[1]) / 210 if math.dist(quad[0], quad[1]) < math.dist(quad[0], quad[3]) else math.dist(quad[0], quad[3]) / 210
    ex, ey = (bx - ax), (by - ay); n = math.hypot(ex, ey); ix, iy = -ey / n, ex / n
    if ix * (cx - px) + iy * (cy - py) < 0: ix, iy = -ix, -iy
    reach, wide, S = r.uniform(4, 7.5) * mm, r.uniform(15, 19) * mm, 2; sk = np.array(r.choice([(224, 176, 148), (206, 154, 124), (232, 190, 164)]))
    L = round(90 * mm); m = Image.new('L', (L * 2, L * 2), 0); g = Image.new('RGB', m.size, tuple(int(v) for v in sk)); dm, dg = ImageDraw.Draw(m), ImageDraw.Draw(g); w = wide; c = L
    dm.rounded_rectangle([c - w / 2, c - reach, c + w / 2, L * 2 + w], radius=round(w * .48), fill=255)
    for k in range(8): dg.line([(c - w * (.5 - k * .02), c), (c - w * (.5 - k * .02), 2 * L)], fill=tuple(int(v * (.72 + .03 * k)) for v in sk), width=max(1, round(w * .03)))
    dg.ellipse([c - w * .3, c - reach + w * .08, c + w * .3, c - reach + w * .82], fill=tuple(int(min(255, v * 1.06)) for v in sk)); dg.arc([c - w * .3, c - reach + w * .08, c + w * .3, c - reach + w * .82], 0, 360, fill=tuple(int(v * .86) for v in sk), width=2)
    a = math.degrees(math.atan2(-iy, ix)) - 90; m = m.rotate(a, Image.BICUBIC).filter(ImageFilter.GaussianBlur(1.2)); g = g.rotate(a, Image.BICUBIC, fillcolor=tuple(int(v) for v in sk)).filter(ImageFilter.GaussianBlur(1.5))
    o = round(px - L), round(py - L); sh = m.filter(ImageFilter.GaussianBlur(2.5 * mm)).point(lambda v: v * .35)
    scene.paste((20, 16, 14), o, ImageChops.subtract(sh, m)); scene.paste(g, o, m)
def curve(r, im):
    """A page of a bound book: it falls away towards the back, and darkens there."""
    w, h = im.size; left = r.random() < .6; A, s = r.uniform(.012, .024) * h * r.choice([-1, 1]), r.uniform(.12, .2) * w; n = 36; f = lambda x: A * math.exp(-(x if left else w - x) / s); mesh = []; pad = round(abs(A))
    big = Image.new('RGB', (w, h + 2 * pad), (247, 246, 242)); big.paste(im, (0, pad)); H = big.height
    for i in range(n): a, b = round(w * i / n), round(w * (i + 1) / n); fa, fb = f(a), f(b); mesh.append(((a, 0, b, H), (a, fa, a, H + fa, b, H + fb, b, fb)))
    out = big.transform((w, H), Image.MESH, mesh, Image.BICUBIC, fillcolor=(247, 246, 242)); x = np.arange(w, dtype=np.float32); x = x if left else w - x; L = 1 - r.uniform(.25, .45) * np.exp(-x / (.5 * s))
    return Image.fromarray((np.asarray(out, dtype=np.float32) * L[None, :, None]).astype(np.uint8))
# ---- paper before it is scanned
def paper(r, im, dpi, level):
    """Holes and creases, a staple, a turned-down corner, the other side showing through: all in the margin or too faint to hide a word."""
    im = im.convert('RGB'); k = dpi / 25.4; w, h = im.size; d = ImageDraw.Draw(im); does = []
    if r.random() < .3:
        x = r.uniform(7, 9.5) * k; q = 2.9 * k; ink = r.choice([(40, 40, 40), (120, 120, 120), (215, 215, 215)])
        for y in (h / 2 - 40 * k, h / 2 + 40 * k): d.ellipse([x - q, y - q, x + q, y + q], fill=ink)
        does.append('holes')
    if r.random() < .35:
        a = np.asarray(im, dtype=np.float32).copy(); t = max(2, round(.5 * k)); ramp = np.concatenate([np.linspace(1, .86, t), np.linspace(.86, 1.05, t), np.linspace(1.05, 1, t)]).astype(np.float32)
        for y in ([h // 2] if r.random() < .6 else [h // 3, 2 * h // 3]): y += r.randint(-9, 9); a[y:y + 3 * t] *= ramp[:, None, None]
        if r.random() < .3: x = w // 2 + r.randint(-9, 9); a[:, x:x + 3 * t] *= ramp[None, :, None]
        im = Image.fromarray(np.clip(a, 0, 255).astype(np.uint8)); does.append('creases')
    if r.random() < .25:
        d = ImageDraw.Draw(im); x, y, a, n = 8 * k, 7 * k, r.uniform(-.9, .4), 5.5 * k; d.line([(x, y), (x + n * math.cos(a), y - n * math.sin(a))], fill=(110, 110, 112), width=max(2, round(.5 * k))); does.append('staple')
    if r.random() < .2:
        q = r.uniform(6, 9.5) * k; d = ImageDraw.Draw(im); d.polygon([(w, 0), (w - q, 0), (w, q)], fill=(70, 70, 72) if level == 'copy' else (205, 205, 205)); d.polygon([(w - q, 0), (w, q), (w - q, q)], fill=(238, 238, 236)); d.line([(w - q, 0), (w, q)], fill=(160, 160, 160), width=2); does.append('corner')
    if r.random() < .3 and level != 'fax':
        b = ImageOps.mirror(im).filter(ImageFilter.GaussianBlur(.45 * k / 2 + 1)); im = ImageChops.multiply(im, b.point(lambda v, e=r.uniform(.05, .09): round(255 - (255 - v) * e))); does.append('through')
    return im, does
# ---- sheets of copied cards
NOTES = ['与原件一致', '复印件与原件核对一致', '本复印件与原件相符', '与原件核对无误，仅用于本次房屋交易', '仅供办理房屋买卖手续使用']
def _side(r, draw, sd, w, h, tilt):
    im = draw(r, sd).resize((w, h), Image.LANCZOS); m = cards.MASK.resize(im.size)
    if tilt: im, m = (x.rotate(tilt, resample=Image.BICUBIC, expand=True, **({'fillcolor': (236, 236, 236)} if x is im else {})) for x in (im, m))
    return im, m
def sheet(r, sides, level, draw):
    """A4 with the cards askew from corner to corner, in the frames of a form, or side by side on a sheet across; a note by hand where there is room."""
    dpi = r.choice({'clean': [200, 240], 'scan': [200, 240, 300], 'copy': [200, 240], 'fax': [200]}[level]); k = dpi / 25.4; n = len(sides); kind = r.choice(['form', 'form', 'stairs', 'across']) if level != 'fax' else r.choice(['form', 'across']); B, Hh = (297, 210) if kind == 'across' else (210, 297)
    page = Image.new('RGB', (round(B * k), round(Hh * k)), (255, 255, 255)); d = ImageDraw.Draw(page); tx = lambda x, y, t, mm, key='serif', an='mm', ink=(30, 30, 34): d.text((round(x * k), round(y * k)), t, font=font(key, round(mm * k)), fill=ink, anchor=an)
    big = {'clean': (1.0, 1.15), 'scan': (1.0, 1.2), 'copy': (1.0, 1.3), 'fax': (1.3, 1.5)}[level]; z = r.uniform(*big); boxes = []
    if kind == 'across':
        cols = 2 if n > 1 else 1; rows = -(-n // cols); z = min(z, (B - 36) / cols / 85.6 * .97, (Hh - 46) / rows / 54 * .95); w, h = 85.6 * z, 54 * z; gx = r.uniform(5, 9); X = (B - cols * w - (cols - 1) * gx) / 2; Y = r.uniform(16, max(16.1, Hh - 34 - rows * (h + 8)))
        boxes = [(X + (i % cols) * (w + gx), Y + (i // cols) * (h + 8)) for i in range(n)]; foot = Y + rows * (h + 8)
    elif kind == 'stairs':
        z = min(z, (Hh - 40) / n / 54 * .9); w, h = 85.6 * z, 54 * z; Y = r.uniform(14, 30); g = min(14, (Hh - 34 - Y - n * h) / max(1, n)); left = r.random() < .7
        boxes = [((12 if (i % 2 == 0) == left else 198 - w) + r.uniform(-2, 2), Y + i * (h + g)) for i in range(n)]; foot = Y + n * (h + g)
    else:
        cols = 1 if n < 3 else 2; rows = -(-n // cols); z = min(z, (B - 30) / cols / 85.6 * .92, (Hh - 90) / rows / 54 * .9); w, h = 85.6 * z, 54 * z; cw, ch = (B - 30) / cols, h + 17; tx(B / 2, 22, r.choice(['身份证复印件粘贴单', '身份证明材料', '当事人身份证复印件', '附：身份证件复印件']), 6.2, 'serifb')
        for i, sd in enumerate(sides):
            x, y = 15 + (i % cols) * cw, 34 + (i // cols) * ch; d.rectangle([round(x * k), round(y * k), round((x + cw) * k), round((y + ch) * k)], outline=(60, 60, 60), width=max(1, round(.25 * k))); tx(x + cw / 2, y + ch - 5, '（' + ('人像面' if sd[1] == 'front' else '国徽面') + '）', 3.8); boxes.append((x + (cw - w) / 2, y + 5))
        foot = 34 + rows * ch
    tilt = level != 'clean' and r.random() < .7
    for sd, (x, y) in zip(sides, boxes):
        im, m = _side(r, draw, sd, round(w * k), round(h * k), r.gauss(0, .9) if tilt else 0)
        if level in ('scan', 'copy'): s = Image.new('L', im.size, 0); s.paste(m.point(lambda v: v * .35)); page.paste((90, 90, 90), (round(x * k) + 2, round(y * k) + 2), s)
        page.paste(im, (round(x * k), round(y * k)), m)
    if foot < Hh - 24 and r.random() < .75:              # by hand, a little aslant
        t = r.choice(NOTES); f = font('kai', round(r.uniform(6.5, 8) * k)); ink = (30, 40, 110) if level in ('clean', 'scan') else (24, 24, 28); W = round(f.getlength(t)) + 40; m = Image.new('L', (W, round(20 * k)), 0); ImageDraw.Draw(m).text((20, round(10 * k)), t, font=f, fill=255, anchor='lm', stroke_width=1); m = m.rotate(r.uniform(-2.5, 3.5), resample=Image.BICUBIC)
        X = round(r.uniform(14, max(14.1, B - 14 - W / k)) * k); page.paste(ink, (X, round((foot + r.uniform(2, max(2.1, min(24, Hh - 24 - foot)))) * k)), m)
    return page, dpi
