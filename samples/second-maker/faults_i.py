# Sheets of cards, paper, scanner, copier, fax and camera that come with contracts_i.py. Moderate, and nothing hides a printed value.
import math, random, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter
import degrade
from cards import MASK
from degrade import noise, smooth
from faults_g import _dust, _turn, arr, jpeg, pic, rng
from typeset import font

DPI = {'clean': [150, 200, 200, 300], 'scan': [150, 200, 200, 240, 300], 'copy': [200, 200, 300], 'fax': [200], 'phone': [190, 200, 205]}
QUALITY = {'clean': (85, 95), 'scan': (52, 90), 'copy': (55, 90), 'fax': (70, 90), 'phone': (56, 90)}

# ---- cards on a sheet
HEADS = ['身份证件复印件', '客户证件存档页', '买卖（租赁）双方证件', '身份证正反面复印件']
NOTES = ['本复印件仅用于房屋签约', '仅供登记使用', '此件与原件相符', '他用无效']
def sheet(r, sides, level, draw):
    """A4 with the cards in a column high on the page or in its middle, two columns, or each in a ruled field with 正面 or 反面 below."""
    dpi = r.choice({'clean': [200, 300], 'scan': [200, 240, 300], 'copy': [200, 300], 'fax': [200]}[level]); k = dpi / 25.4; n = len(sides)
    fax = level == 'fax'
    page = Image.new('RGB', (round(210 * k), round(297 * k)), 'white'); d = ImageDraw.Draw(page)
    cols = 2 if not fax and r.random() < (.55 if n > 2 else .25 if n == 2 else 0) else 1
    rows = -(-n // cols); z = r.uniform(1.28, 1.5) if fax else r.choice([1, 1, 1, r.uniform(1.04, 1.3)]); field = r.random() < .3
    gx, gy = r.uniform(6, 9), r.uniform(12, 30) if rows < 3 else r.uniform(7, 9)
    z = min(z, (188 - gx * (cols - 1)) / cols / 85.6, (252 - gy * (rows - 1)) / rows / 54); w, h = 85.6 * z, 54 * z; tall = rows * h + (rows - 1) * gy
    head = tall < 226 and r.random() < .3
    x0 = (210 - cols * w - (cols - 1) * gx) * r.choice([.5, .5, .5, .72]); y0 = max(32 if head else 13, r.choice([.3, .5, .15]) * (290 - tall))
    y0 = min(y0, 284 - tall); lean = 0 if level == 'clean' else r.gauss(0, .7)
    if head: d.text((page.width / 2, 18 * k), r.choice(HEADS), font=font(r.choice(['sansb', 'serifb', 'kai']), round(5.8 * k)), fill=(26, 26, 30), anchor='mm')
    for i, sd in enumerate(sides):
        im = draw(r, sd).resize((round(w * k), round(h * k)), Image.LANCZOS); m = MASK.resize(im.size)
        a = 0 if level == 'clean' else max(-2.3, min(2.3, lean + r.gauss(0, .45)))
        x, y = x0 + i % cols * (w + gx), y0 + i // cols * (h + gy)
        if a: im = im.rotate(a, resample=Image.BICUBIC, expand=True, fillcolor=(244, 244, 244)); m = m.rotate(a, resample=Image.BICUBIC, expand=True)
        if fax: im = im.point(lambda v: min(255, round(v * 1.08)))
        if field:
            d.rectangle([(x - 2.2) * k, (y - 2.2) * k, (x + w + 2.2) * k, (y + h + 2.2) * k], outline=(120, 120, 124), width=max(1, round(.2 * k)))
            d.text(((x + w / 2) * k, (y + h + 4.8) * k), '（正面）' if sd[1] == 'front' else '（反面）', font=font('sans', round(3 * k)), fill=(60, 60, 64),
                anchor='mm')
        page.paste(im, (max(0, round(x * k)), max(0, round(y * k))), m)
    if r.random() < .25 and y0 + tall < 268:
        d.text((105 * k, (y0 + tall + 13) * k), r.choice(NOTES), font=font(r.choice(['kai', 'zen']), round(4.8 * k)), fill=(44, 44, 50), anchor='mm')
    return page, dpi

# ---- paper
def paper(r, im, dpi, level):
    """What happened to the sheet before: grown yellow, folded, wet at an edge, punched at the left, a tick in pencil, an office's word in a box."""
    im = im.convert('RGB'); k = dpi / 25.4; w, h = im.size; does = []; fax = level == 'fax'
    if r.random() < .25 and not fax:
        a = arr(im)
        e = np.minimum.outer(np.minimum(np.arange(h), np.arange(h)[::-1]), np.minimum(np.arange(w), np.arange(w)[::-1])).astype(np.float32) / (22 * k)
        im = pic(a * (1 - np.exp(-e)[:, :, None] * np.array([.03, .06, .14], np.float32)) * np.array([1, .99, .965], np.float32)); does.append('yellow')
    if r.random() < .25:
        a = arr(im).copy(); n = round(2.5 * k); u = np.exp(-np.abs(np.arange(-n, n)) / (.6 * k)).astype(np.float32) * r.uniform(.07, .16)
        for t in (1 / 3, 2 / 3): y = round(h * t + r.uniform(-3, 3) * k); a[y - n:y + n] *= 1 - u[:, None, None]
        if r.random() < .4: x = round(w * r.uniform(.47, .53)); a[:, x - n:x + n] *= 1 - u[None, :, None] * .8
        im = pic(a); does.append('folds')
    if r.random() < .13 and not fax:                                           # dried water: a pale field with a darker rim
        W, H = w // 6, h // 6; cx, cy = r.choice([0, W]), r.uniform(.1, .9) * H; yy, xx = np.mgrid[0:H, 0:W].astype(np.float32)
        s = np.hypot(xx - cx, yy - cy) / (r.uniform(.14, .24) * W) + smooth(r, (W, H), -.25, .25, 9); f = .035 * (s < 1) + .1 * np.exp(-((s - 1) * 16) ** 2)
        f = arr(Image.fromarray(f.astype(np.float32), 'F').resize((w, h), Image.BILINEAR))[:, :, None]
        im = pic(arr(im) * (1 - f * np.array([.6, .9, 1.3], np.float32))); does.append('water')
    d = ImageDraw.Draw(im)
    if r.random() < .2:
        for y in (h / 2 - 40 * k, h / 2 + 40 * k):
            d.ellipse([5 * k, y - 2.8 * k, 10.6 * k, y + 2.8 * k], fill=(60, 60, 62) if r.random() < .5 else (214, 214, 214))
        does.append('holes')
    if r.random() < .1 and w / k > 150:                                        # in the margin
        x, y = w - r.uniform(9, 14) * k, r.uniform(.2, .8) * h
        d.line([(x, y), (x + 2 * k, y + 3 * k), (x + 6 * k, y - 4 * k)], fill=(110, 110, 116), width=max(2, round(.4 * k))); does.append('tick')
    if r.random() < .15 and w / k > 150:
        t = r.choice(['已录入', '已扫描', '存档']); f = font('sansb', round(4.6 * k)); n = f.getlength(t); x, y = w - n - 12 * k, 5 * k
        ink = (120, 120, 120) if level in ('copy', 'fax') else r.choice([(60, 84, 170), (190, 50, 60)])
        d.rectangle([x, y, x + n + 4 * k, y + 7.4 * k], outline=ink, width=max(2, round(.4 * k)))
        d.text((x + n / 2 + 2 * k, y + 3.7 * k), t, font=f, fill=ink, anchor='mm'); does.append('box')
    return im, does

# ---- machines
def scan(r, im):
    """The dark of a bound edge, a lamp that flickers in bands, a coloured line of the sensor, a ground cut to white, a small picture enlarged."""
    z = min(1.6, im.width / 1654); kind = r.choices(['edge', 'flicker', 'line', 'white', 'small'], [24, 20, 20, 22, 14])[0]; im = im.convert('RGB')
    g = r.randint(238, 255)
    im = _turn(r, im, (g,) * 3, .7, 2.4).filter(ImageFilter.GaussianBlur(r.uniform(.25, .6) * z)); w, h = im.size
    if kind == 'small' and w > 1500: q = r.uniform(.68, .82); im = im.resize((round(w * q), round(h * q)), Image.BILINEAR).resize((w, h), Image.BICUBIC)
    x = arr(im).copy()
    if kind == 'edge':
        n = round(w * r.uniform(.03, .07)); t = 1 - r.uniform(.2, .45) * np.linspace(1, 0, n, dtype=np.float32) ** 2
        x[:, r.choice([slice(0, n), slice(w - 1, w - 1 - n, -1)])] *= t[None, :, None]
    if kind == 'flicker':
        t = 1 + r.uniform(.008, .022) * np.sin(np.arange(h, dtype=np.float32) / h * r.uniform(40, 160)) + smooth(r, (1, h), -.02, .01, 7)[:, 0]
        x *= t[:, None, None]
    if kind == 'line':
        for _ in range(r.choice([1, 1, 2])):
            X = round(r.uniform(.03, .97) * w)
            x[:, X:X + max(1, round(.7 * z))] *= np.array(r.choice([(.72, 1, .8), (.95, .74, .95), (.7, .8, 1)]), np.float32)
    lo, hi = (r.uniform(0, 24), r.uniform(262, 282)) if kind == 'white' else (r.uniform(8, 44), r.uniform(238, 254)); x = lo + x * ((hi - lo) / 255)
    im = pic(x + noise(x.shape, r.uniform(1, 4), r.randrange(9999))[:, :, None])
    if r.random() < .35: _dust(r, ImageDraw.Draw(im), w, h, r.randint(4, 36), z * .9)
    if r.random() < .3: im = im.filter(ImageFilter.UnsharpMask(1.1 * z, r.randint(60, 140), 2))
    return im.convert('L') if r.random() < .22 else im
def copy(r, im):
    """Grey; toner that thins towards one side, a grey platen, upright bands of the drum; a wedge of black where the lid was open."""
    im = im.convert('L'); z = min(1.6, im.width / 1654); w, h = im.size; kind = r.choice(['thin', 'platen', 'bands', 'plain'])
    for g in range(r.choice([1, 1, 1, 2])):
        im = _turn(r, im, 251, .7, 2 - g).filter(ImageFilter.GaussianBlur(r.uniform(.4, .62) * z))
        x = arr(im) + noise((h, w), r.uniform(2, 5), r.randrange(9999))
        c = r.uniform(136, 160); im = pic((x - c) * r.uniform(1.15, 1.5) + c + r.uniform(2, 10))
    x = 255 - arr(im)                                                          # toner
    if kind == 'thin': t = np.linspace(1, r.uniform(.58, .72), w if r.random() < .5 else h, dtype=np.float32); x *= t[None, :] if len(t) == w else t[:, None]
    if kind == 'bands': x *= (1 - r.uniform(.08, .2) * (.5 + .5 * np.sin(np.arange(w, dtype=np.float32) / w * r.uniform(12, 50))))[None, :]
    x = 255 - x * r.uniform(.86, 1)
    if kind == 'platen': x = x * r.uniform(.84, .92) + smooth(r, (w, h), -5, 5, 4)
    im = pic(x + noise((h, w), r.uniform(1, 3), r.randrange(9999))); d = ImageDraw.Draw(im); _dust(r, d, w, h, r.randint(16, 200), z)
    if r.random() < .3: X = r.uniform(.02, .98) * w; d.line([(X, 0), (X, h)], fill=r.randint(150, 200), width=max(1, round(1.2 * z)))
    if r.random() < .3:
        q, p = w * r.uniform(.004, .018), w * r.uniform(0, .006)
        d.polygon(r.choice([[(0, 0), (q, 0), (p, h), (0, h)], [(w, 0), (w - p, 0), (w - q, h), (w, h)], [(0, h), (w, h), (w, h - p), (0, h - q)]]),
            fill=r.randint(20, 70))
    return im
def fax(r, im, n, total, when):
    """Two levels at 200 lines an inch: a pen that wrote fat or fine, specks in clusters, a row repeated, the head line of the machine below or above."""
    lot = random.Random(f'i{when}|{total}')
    im = im.convert('L').rotate(max(-1.2, min(1.2, r.gauss(0, .5))), resample=Image.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(r.uniform(.35, .6)))
    w, h = im.size; x = arr(im) + noise((h, w), r.uniform(4, 9), r.randrange(9999)) + smooth(r, (w, h), -6, 5, 6)
    b = x > lot.choice([lot.uniform(138, 150), lot.uniform(156, 174)])
    b = b ^ ((np.abs(noise((h, w), 1, r.randrange(9999))) > r.uniform(3, 3.4)) & (smooth(r, (w, h), 0, 1, 9) > .62))
    for _ in range(r.choice([0, 0, 1, 2])): y = r.randrange(60, h - 60); b[y + 1:] = b[y:-1].copy()
    im = pic(b * 255); d = ImageDraw.Draw(im); y = lot.choice([0, h - 36]); d.rectangle([0, y, w, y + 36], fill=255)
    t = f'{lot.choice(["0755", "029", "022", "023", "0731"])}{lot.randint(20000000, 89999999)}'
    d.text((36, y + 8), f'{when}  {t}' if w < 1200 else lot.choice([f'{when}    本机号码 {t}    {n} / {total}', f'传真 {t}  {when}  页码 {n}-{total}']),
        font=font('sans', 19), fill=0)
    return im.convert('1', dither=Image.Dither.NONE)

# ---- camera
def ground(r, w, h):
    """Leather, striped linen, slate, tiles with joints, pale boards, cardboard."""
    kind = r.choice(['leather', 'linen', 'slate', 'tiles', 'boards', 'card', 'slate']); q = 3; W, H = w // q + 1, h // q + 1
    yy, xx = np.mgrid[0:H, 0:W].astype(np.float32); g = rng(r)
    tone = np.array(r.choice({'leather': [(92, 62, 48), (60, 58, 60), (128, 92, 66)], 'linen': [(186, 178, 164), (130, 142, 158)],
        'slate': [(84, 90, 96), (110, 112, 112)], 'tiles': [(190, 186, 178), (150, 162, 160)], 'boards': [(206, 184, 152), (178, 150, 118)],
        'card': [(186, 154, 116), (170, 144, 112)]}[kind]), np.float32)
    f = smooth(r, (W, H), -.08, .08, 6) + g.normal(0, .02, (H, W)).astype(np.float32)
    if kind == 'leather': f += .06 * np.abs(smooth(r, (W, H), -1, 1, 60))
    if kind == 'linen': f += .07 * ((xx % (s := r.uniform(30, 70))) < s * .3) + .03 * np.sin(yy * 2)
    if kind == 'tiles': s = r.uniform(110, 190); f -= .22 * (((xx + 31) % s < 3) | ((yy + 57) % s < 3))
    if kind == 'boards': f += .04 * np.sin(yy / 9 + 3 * smooth(r, (W, H), 0, 1, 5)) - .25 * (yy % r.uniform(90, 150) < 2)
    if kind == 'card': f += .025 * np.sin(xx / 2.4)
    return pic(tone * (1 + f[:, :, None])).resize((w, h), Image.BILINEAR)
def _aside(r, cx, cy, w, h, a, far):
    """The corners of a sheet, each displaced for itself, the whole turned by a."""
    c, s = math.cos(a), math.sin(a); out = []
    for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        x, y = i * w / 2 * (1 - r.uniform(0, far)), j * h / 2 * (1 - r.uniform(0, far)); out.append((cx + x * c - y * s, cy + x * s + y * c))
    return out
def _lens(r, sc):
    """A lamp's pool of light, the shade of an arm, a picture a little soft or moved, grain, smoothed or sharpened; now and then through a chat."""
    w, h = sc.size; W, H = w // 8 + 1, h // 8 + 1; yy, xx = np.mgrid[0:1:H * 1j, 0:1:W * 1j].astype(np.float32)
    up = lambda m: arr(Image.fromarray(m.astype(np.float32), 'F').resize((w, h), Image.BILINEAR))[:, :, None]
    n = r.choice([0, 0, 0, 2]); im = sc.filter(ImageFilter.GaussianBlur(r.uniform(.3, .75)))
    if n: im = Image.blend(im, ImageChops.offset(im, n, r.choice([-1, 0, 1])), .45)                 # the hand moved
    gx, gy = r.uniform(.1, .9), r.uniform(.1, .9)
    L = 1 + r.uniform(-.03, .13) * np.exp(-((xx - gx) ** 2 + (yy - gy) ** 2) / r.uniform(.1, .4)) - r.uniform(0, .16) * np.hypot(xx - .5, yy - .5)
    if r.random() < .4:
        a = r.uniform(0, 6.28); u = (xx - .5) * math.cos(a) + (yy - .5) * math.sin(a) - r.uniform(-.25, .3)
        L *= 1 - r.uniform(.1, .26) / (1 + np.exp(-u * r.uniform(16, 40)))
    t = r.uniform(-.07, .06)
    x = arr(im) * up(L) * (np.array([1 + t, 1, 1 - t * 1.2], np.float32) * r.uniform(.82, 1)) + noise((h, w), r.uniform(1.5, 5), r.randrange(9999))[:, :, None]
    im = pic(x)
    if r.random() < .25: im = im.filter(ImageFilter.MedianFilter(3)) if w > 2300 else im
    if r.random() < .35: im = im.filter(ImageFilter.UnsharpMask(1.6, r.randint(50, 120), 3))
    return jpeg(im, r.randint(52, 74)) if r.random() < .3 else im
def shoot_page(r, im):
    """A page on a ground or on a second sheet, from above or aside, now and then bent."""
    if r.random() < .3: im = degrade.bend(r, im)
    w, h = im.size; f = r.uniform(1.05, 1.2); W, H = round(w * f), round(h * (f * .75 + .25)); sc = ground(r, W, H); a = math.radians(r.uniform(-2.6, 2.6))
    hold = lambda q: [(min(W - 4, max(4, x)), min(H - 4, max(4, y))) for x, y in q]
    if r.random() < .2:
        degrade.place(sc, Image.new('RGB', (w // 4, h // 4), (246, 245, 240)), hold(_aside(r, W / 2 + r.uniform(-20, 20), H / 2 + 14, w, h,
            a + math.radians(r.uniform(-2, 2)), .01)), shadow=6)
    degrade.place(sc, im, hold(_aside(r, W / 2, H / 2, w, h, a, r.choice([.01, .04, .07]))), shadow=r.randint(3, 12)); return _lens(r, sc), 72
def shoot_cards(r, sides, draw):
    """Cards on a ground or on white paper, in a row or a column."""
    n = len(sides)
    W, H = r.choice([(1880, 1410), (1720, 1290), (1480, 1980)]) if n == 1 else r.choice([(1600, 2140), (2500, 1480)]) if n == 2 else (2660, 2000)
    sc = ground(r, W, H)
    if r.random() < .15: sc = Image.blend(sc, Image.new('RGB', sc.size, (244, 243, 240)), .9)
    cols = 1 if n == 1 or n == 2 and H > W else 2; rows = -(-n // cols); a = r.uniform(-4, 4)
    cw = min(W * .86 / cols, H * .84 / rows * 85.6 / 54) * r.uniform(.8, .96); ch = cw * 54 / 85.6
    for i, sd in enumerate(sides):
        cx, cy = (W * (i % cols + .5) / cols + r.uniform(-.012, .012) * W, H * (i // cols + .5) / rows + r.uniform(-.012, .012) * H)
        quad = [(min(W - 8, max(8, x)), min(H - 8, max(8, y))) for x, y in _aside(r, cx, cy, cw, ch, math.radians(a + r.uniform(-2, 2)), r.choice([.02, .05,
            .08]))]
        degrade.place(sc, draw(r, sd), quad, MASK, shadow=r.randint(3, 12))
    return _lens(r, sc), 72
