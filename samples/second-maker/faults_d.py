# Sheets of cards, paper, scanner, copier, fax and camera that come with contracts_d.py. Nothing here hides a printed value.
import math, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps
import degrade
from cards import MASK
from degrade import noise, smooth
from typeset import font

DPI = {'clean': [150, 200, 200, 240, 300], 'scan': [150, 200, 200, 240, 300], 'copy': [200, 220, 240, 300], 'fax': [200], 'phone': [190, 200, 210]}
QUALITY = {'clean': (84, 97), 'scan': (52, 92), 'copy': (48, 90), 'fax': (60, 90), 'phone': (58, 93)}
rng = lambda r: np.random.default_rng(r.randrange(2 ** 31))
pic = lambda x: Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))

# ---- cards on a copied sheet
NOTES = ['与原件核对一致', '仅限本次房屋交易使用', '复印件与原件一致', '此件仅用于办理房屋过户手续', '仅供签订租赁合同使用']
def sheet(r, sides, level, draw):
    """A4: the sides one above the other, side by side, or one alone, often in the upper half as copiers leave them; enlarged now and then."""
    dpi = r.choice({'clean': [200, 240, 300], 'scan': [150, 200, 240, 300], 'copy': [200, 220, 300], 'fax': [200]}[level]); k = dpi / 25.4; n = len(sides); page = Image.new('RGB', (round(210 * k), round(297 * k)), 'white'); d = ImageDraw.Draw(page)
    cols = 2 if n > 2 or n == 2 and r.random() < .22 else 1; rows = -(-n // cols); z = r.uniform(1.28, 1.6) if level == 'fax' else r.choice([1, 1, r.uniform(1, 1.45)]); z = min(z, (192 - 5 * (cols - 1)) / cols / 85.6, 250 / rows / 62); w, h = 85.6 * z, 54 * z; gx, gy = r.uniform(3, 8), r.uniform(5, 24)
    X0 = (210 - cols * w - (cols - 1) * gx) / 2 if cols == 2 or r.random() < .6 else r.uniform(10, max(10.1, 198 - w)); gy = min(gy, max(3, (262 - rows * h) / rows)); free = 277 - rows * h - (rows - 1) * gy; Y0 = r.uniform(14, max(14.1, free)) if r.random() < .4 else r.uniform(14, min(46, max(14.1, free)))
    for i, sd in enumerate(sides):
        im = draw(r, sd).resize((round(w * k), round(h * k)), Image.LANCZOS); m = MASK.resize(im.size); a = 0 if level == 'clean' or r.random() < .25 else max(-2.2, min(2.2, r.gauss(0, .9)))
        if a: im = im.rotate(a, resample=Image.BICUBIC, expand=True, fillcolor=(240, 240, 240)); m = m.rotate(a, resample=Image.BICUBIC, expand=True)
        if level == 'copy' and r.random() < .75: f = r.uniform(.72, .93); im = im.point(lambda v: round(v * f))          # a copier makes the pale colours grey
        x, y = round((X0 + (i % cols) * (w + gx)) * k), round((Y0 + (i // cols) * (h + gy)) * k)
        if level != 'clean': s = m.filter(ImageFilter.GaussianBlur(.25 * k)).point(lambda v: v * .4); page.paste((100, 100, 104), (x + round(.2 * k), y + round(.25 * k)), s)
        page.paste(im, (x, y), m)
    foot = Y0 + rows * h + (rows - 1) * gy
    if foot < 262 and r.random() < .3: t = r.choice(NOTES); d.text((round(r.uniform(18, 70) * k), round(r.uniform(foot + 7, min(282, foot + 28)) * k)), t, font=font('kai', round(r.uniform(5, 6.5) * k)), fill=(34, 44, 110) if level in ('clean', 'scan') else (30, 30, 34))
    return page, dpi
# ---- paper
def paper(r, im, dpi, level):
    """What happened to the sheet before it was copied: holes, the shadow of a staple, creases, the back side showing through, a tint."""
    im = im.convert('RGB'); k = dpi / 25.4; w, h = im.size; does = []
    if r.random() < .3 and level != 'fax':
        q = ImageOps.flip(ImageOps.mirror(im)) if r.random() < .2 else ImageOps.mirror(im); q = q.filter(ImageFilter.GaussianBlur(.3 * k)); e = r.uniform(.05, .11); im = ImageChops.multiply(im, q.point(lambda v: round(255 - (255 - v) * e))); does.append('back-side')
    if r.random() < .45 and level in ('scan', 'phone'): im = ImageChops.multiply(im, Image.new('RGB', im.size, r.choice([(253, 250, 241), (250, 247, 238), (246, 248, 250), (244, 244, 242), (252, 246, 244)]))); does.append('tinted')
    if r.random() < .3:
        d = ImageDraw.Draw(im); q = 2.8 * k; n = r.choice([2, 2, 4]); ink = (20, 20, 22) if r.random() < .5 else (206, 206, 208); ys = [h / 2 + (i - (n - 1) / 2) * 80 * k for i in range(n)]; x = r.uniform(6.5, 9) * k
        for y in ys: d.ellipse([x - q, y - q, x + q, y + q], fill=ink, outline=(150, 150, 150))
        does.append('holes')
    if r.random() < .3:
        x, y, n, a = r.uniform(6, 11) * k, r.uniform(6, 9) * k, 5.5 * k, r.uniform(.2, 1.1); m = Image.new('L', im.size, 0); q = ImageDraw.Draw(m); ex, ey = x + n * math.cos(a), y - n * math.sin(a) * .6; q.line([(x + .6 * k, y + .7 * k), (ex + .6 * k, ey + .7 * k)], fill=150, width=max(2, round(.9 * k))); box = (0, 0, round(25 * k), round(16 * k)); s = m.crop(box).filter(ImageFilter.GaussianBlur(.35 * k)); im.paste((90, 90, 92), box[:2], s); ImageDraw.Draw(im).line([(x, y), (ex, ey)], fill=(120, 122, 126), width=max(2, round(.45 * k))); does.append('staple')
    if r.random() < .3:
        a = np.asarray(im, dtype=np.float32).copy(); t = max(2, round(.35 * k)); ramp = np.concatenate([np.linspace(1, .88, t), np.linspace(.9, 1.04, t), np.linspace(1.03, 1, 2 * t)]).astype(np.float32); lines = r.choice([[1 / 2], [1 / 3, 2 / 3], [1 / 2, 'v'], ['v']])
        for f in lines:
            if f == 'v': x = round(w / 2 + r.uniform(-4, 4) * k); a[:, x:x + len(ramp)] *= ramp[None, :, None]
            else: y = round(h * f + r.uniform(-4, 4) * k); a[y:y + len(ramp)] *= ramp[:, None, None]
        im = pic(a); does.append('creases')
    return im, does
# ---- machines
def scan(r, im):
    lid = r.random() < .3; ink = r.randint(24, 70) if lid else r.randint(240, 253); a = max(-1.7, min(1.7, r.gauss(0, .6))); w, h = im.size
    if abs(a) > .07: im = im.rotate(a, resample=Image.BICUBIC, fillcolor=(ink,) * 3)
    if lid: e = lambda: round(w * r.choice([0, r.uniform(.002, .012)])); d = ImageDraw.Draw(im); q = [e() for _ in range(4)]; d.rectangle([0, 0, q[0], h], fill=(ink,) * 3); d.rectangle([w - q[1], 0, w, h], fill=(ink,) * 3); d.rectangle([0, 0, w, q[2]], fill=(ink,) * 3); d.rectangle([0, h - q[3], w, h], fill=(ink,) * 3)
    im = im.filter(ImageFilter.GaussianBlur(r.uniform(.2, .62) * w / 1654)); x = np.asarray(im, dtype=np.float32); lo, hi = r.uniform(0, 34), r.uniform(238, 255); x = lo + x * ((hi - lo) / 255)
    x = 255 * (np.clip(x, 0, 255) / 255) ** r.uniform(.88, 1.2); x += noise(x.shape, r.uniform(1, 5.5), r.randrange(9999))[:, :, None]
    if r.random() < .3: x += rng(r).normal(0, r.uniform(.8, 2.2), (1, x.shape[1], 1)).astype(np.float32)           # a sensor not quite even: lines down the page
    if r.random() < .5: t = r.uniform(-.02, .03); x *= np.array([1 + t / 2, 1, 1 - t], np.float32)
    im = pic(x); return im.convert('L') if r.random() < .25 else im
def copy(r, im):
    im = im.convert('L'); w, h = im.size; a = max(-2, min(2, r.gauss(0, .8))); im = im.rotate(a, resample=Image.BICUBIC, fillcolor=r.choice([253, 250, 60])); im = im.filter(ImageFilter.GaussianBlur(r.uniform(.35, .85) * w / 1654)); x = np.asarray(im, dtype=np.float32); y = np.arange(h, dtype=np.float32)
    if r.random() < .55: x = x + (r.uniform(2.5, 7) * np.sin(y / r.uniform(.012, .05) / h * 6.28 / 3 + r.uniform(0, 6)))[:, None]                 # bands of the drum
    x = x + smooth(r, (w, h), -10, 6, 4) + noise(x.shape, r.uniform(2.5, 6.5), r.randrange(9999)); c, g = r.uniform(126, 158), r.uniform(1.05, 1.8); x = (x - c) * g + c + r.uniform(0, 14)
    if r.random() < .3: X = round(r.uniform(.05, .95) * w); x[:, X:X + r.randint(1, 2)] -= r.uniform(14, 34)                       # a scratch on the glass, faint
    im = pic(np.clip(x, r.randint(6, 44), r.randint(244, 255))); d = ImageDraw.Draw(im)
    for _ in range(r.randint(10, 130)): X, Y, q = r.randrange(w), r.randrange(h), r.choice([1, 1, 1, 2, 2, 3]); d.ellipse([X, Y, X + q, Y + q * r.uniform(.7, 1.2)], fill=r.randint(30, 140))
    if r.random() < .35: e = w * r.uniform(.003, .013); d.rectangle(r.choice([[0, 0, e, h], [w - e, 0, w, h], [0, h - e, w, h]]), fill=r.randint(10, 60))
    return im
def fax(r, im, n, total, when):
    im = im.convert('L'); im = im.rotate(max(-1.1, min(1.1, r.gauss(0, .45))), resample=Image.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(r.uniform(.3, .6))); w, h = im.size
    x = np.asarray(im, dtype=np.float32) + noise((h, w), r.uniform(5, 14), r.randrange(9999)) + smooth(r, (w, h), -7, 7, 5); b = x > r.uniform(150, 172); flip = np.abs(noise((h, w), 1, r.randrange(9999))) > r.uniform(3.4, 3.9); im = pic((b ^ flip) * 255); d = ImageDraw.Draw(im)
    if r.random() < .3: X = round(r.choice([r.uniform(.01, .05), r.uniform(.95, .99)]) * w); d.line([(X, 40), (X, h)], fill=0)
    d.rectangle([0, 0, w, 30], fill=255); t = r.choice([f'{when}  {r.choice(["0571", "020", "010", "027"])}{r.randint(20000000, 88999999)}  传真  第{n}页/共{total}页', f'FAX {r.randint(20000000, 88999999)}    {when}    {n:02d}/{total:02d}']); d.text((60, 5), t, font=font('sans', 19), fill=0); return im.convert('1', dither=Image.Dither.NONE)
# ---- camera
def ground(r, w, h):
    kind = r.choice(['oak', 'walnut', 'linen', 'check', 'dark', 'white', 'grey', 'grey']); q = 3; W, H = w // q + 1, h // q + 1; yy, xx = np.mgrid[0:H, 0:W].astype(np.float32); g = rng(r); up = lambda x: pic(x).resize((w, h), Image.BILINEAR); wave = smooth(r, (W, H), -.1, .1, 6)[:, :, None]
    if kind in ('oak', 'walnut'):
        if r.random() < .5: xx, yy = yy * W / H, xx * H / W
        f = xx / W * r.uniform(20, 46) + 1.6 * np.sin(yy / H * r.uniform(3, 8)) + smooth(r, (W, H), -2, 2, 6); grain = np.repeat(g.normal(0, 1, (1, W)), H, 0) if r.random() < .5 else g.normal(0, 1, (H, W)); return up(np.array({'oak': r.choice([(206, 172, 128), (188, 152, 108)]), 'walnut': r.choice([(104, 72, 52), (128, 90, 64)])}[kind], np.float32) * (1 + (.07 * np.sin(f) + .018 * grain)[:, :, None] + wave))
    if kind == 'linen': return up(np.array(r.choice([(196, 188, 172), (126, 138, 152), (88, 96, 92), (176, 148, 132)]), np.float32) * (1 + (.045 * np.sin(xx * 2.1) + .045 * np.sin(yy * 2.3) + .02 * g.normal(0, 1, (H, W)))[:, :, None] + wave))
    if kind == 'check': s = r.uniform(26, 60); c = .12 * (np.floor(xx / s) % 2) + .12 * (np.floor(yy / s) % 2) - .12; return up(np.array(r.choice([(172, 92, 84), (108, 128, 160), (140, 150, 128)]), np.float32) * (1 + c[:, :, None] + wave))
    return up(np.array({'dark': r.choice([(46, 44, 46), (36, 40, 48), (58, 48, 42)]), 'white': r.choice([(226, 226, 222), (216, 220, 224)]), 'grey': r.choice([(150, 152, 154), (122, 124, 128), (174, 172, 168)])}[kind], np.float32) * (1 + .012 * g.normal(0, 1, (H, W, 1)) + wave))
def hand_shadow(r, im):
    """The soft shadow of a hand and the telephone it holds, from one side."""
    w, h = im.size; q = 8; m = Image.new('L', (w // q, h // q), 0); d = ImageDraw.Draw(m); W, H = m.size; side = r.choice([-1, 1]); cx, cy = (W * r.uniform(-.02, .16) if side < 0 else W * r.uniform(.84, 1.02)), H * r.uniform(.62, .95); R = W * r.uniform(.16, .26); d.ellipse([cx - R, cy - R * .9, cx + R, cy + R * 1.2], fill=255)
    for i in range(4): a = math.radians(r.uniform(-118, -62) + side * -8 * i); n = R * r.uniform(1.5, 2.1); d.line([(cx, cy), (cx + n * math.cos(a), cy + n * math.sin(a))], fill=255, width=max(3, round(R * .3)))
    m = m.filter(ImageFilter.GaussianBlur(W * r.uniform(.02, .05))).resize(im.size, Image.BILINEAR); x = np.asarray(im, dtype=np.float32) * (1 - r.uniform(.18, .36) * np.asarray(m, dtype=np.float32) / 255)[:, :, None]; return pic(x)
def _quad(r, cx, cy, w, h, a, J, pinch):
    q = ((-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)); p = (pinch, -pinch, -pinch * .2, pinch * .2)
    return [(cx + x * math.cos(a) - y * math.sin(a) + r.uniform(-J, J) + t, cy + x * math.sin(a) + y * math.cos(a) + r.uniform(-J, J)) for (x, y), t in zip(q, p)]
def shoot_page(r, im):
    if r.random() < .4: im = degrade.bend(r, im)
    w, h = im.size; W, H = round(w * r.uniform(1.1, 1.24)), round(h * r.uniform(1.08, 1.18)); sc = ground(r, W, H); quad = _quad(r, W / 2, H / 2, w, h, math.radians(r.uniform(-2.2, 2.2)), .018 * w, r.choice([0, r.uniform(.01, .055)]) * w); quad = [(min(W - 4, max(4, x)), min(H - 4, max(4, y))) for x, y in quad]; degrade.place(sc, im, quad, shadow=r.randint(4, 12))
    if r.random() < .4: sc = hand_shadow(r, sc)
    return degrade.light(r, sc.filter(ImageFilter.GaussianBlur(r.uniform(.4, .95))), strength=r.uniform(.6, 1.1)), 72
def shoot_cards(r, sides, draw):
    """The cards on the table, one above the other or side by side; one alone fills the picture."""
    n = len(sides); W, H = r.choice([(1920, 1440), (1800, 1350), (2100, 1400)]) if n == 1 else r.choice([(1620, 2160), (1700, 2260), (2560, 1440)]) if n == 2 else (2640, 1980); sc = ground(r, W, H); cols = 1 if n == 1 or H > W else 2; rows = -(-n // cols); cw = min(W * .84 / cols, H * .84 / rows * 85.6 / 54) * r.uniform(.84, .97); ch = cw * 54 / 85.6; tone = r.uniform(-3, 3)
    if r.random() < .15: s = Image.new('RGB', (round(W * .98), round(H * .98)), (244, 244, 240)); degrade.place(sc, s, [(W * .02, H * .015), (W * .985, H * .02), (W * .98, H * .985), (W * .015, H * .98)])
    for i, sd in enumerate(sides):
        im = draw(r, sd); cx, cy = W * (i % cols + .5) / cols + r.uniform(-.015, .015) * W, H * (i // cols + .5) / rows + r.uniform(-.015, .015) * H; quad = _quad(r, cx, cy, cw, ch, math.radians(tone + r.uniform(-2, 2)), .022 * cw, r.choice([0, r.uniform(.005, .03)]) * cw); degrade.place(sc, im, [(min(W - 8, max(8, x)), min(H - 8, max(8, y))) for x, y in quad], MASK, shadow=r.randint(4, 12))
    if r.random() < .25: sc = hand_shadow(r, sc)
    return degrade.light(r, sc.filter(ImageFilter.GaussianBlur(r.uniform(.5, 1.1))), glare=(r.uniform(.1, .9), r.uniform(.1, .9), r.uniform(.03, .08)) if r.random() < .35 else None, strength=r.uniform(.6, 1.1)), 72
