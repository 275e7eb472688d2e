# Sheets of cards, paper, scanner, copier and fax that come with contracts_g.py; the camera is in camera_g.py. Nothing hides a printed value.
import io, math, random, numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from cards import MASK
from degrade import noise, smooth
from typeset import font

DPI = {'clean': [150, 200, 200, 240, 300], 'scan': [150, 200, 200, 240, 300], 'copy': [200, 240, 300], 'fax': [200], 'phone': [190, 200, 210]}
QUALITY = {'clean': (84, 95), 'scan': (50, 92), 'copy': (50, 90), 'fax': (65, 90), 'phone': (55, 92)}
pic = lambda x: Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))
arr = lambda im: np.asarray(im, dtype=np.float32)
rng = lambda r: np.random.default_rng(r.randrange(2 ** 31))
def jpeg(im, q): f = io.BytesIO(); im.save(f, 'JPEG', quality=q); return Image.open(io.BytesIO(f.getvalue())).convert(im.mode)

# ---- cards on a sheet
HEADS = ['客户身份证明复印件', '身份证复印件（粘贴页）', '买卖双方身份证件', '证件留档']
NOTES = ['仅供办理房屋交易使用', '仅限本次签约备案', '再次复印无效', '仅供业务办理使用']
def sheet(r, sides, level, draw):
    """A4: below each other, beside each other, at the heads of both halves, or all four in two columns; perhaps a pale line across them."""
    dpi = r.choice({'clean': [200, 240, 300], 'scan': [200, 240, 300], 'copy': [200, 240, 300], 'fax': [200]}[level]); k = dpi / 25.4; n = len(sides)
    page = Image.new('RGB', (round(210 * k), round(297 * k)), 'white'); d = ImageDraw.Draw(page)
    kind = 'beside' if n == 2 and r.random() < .3 and level != 'fax' else 'grid' if n > 2 and r.random() < .65 and level != 'fax' else 'column'
    cols = 2 if kind != 'column' else 1; rows = -(-n // cols)
    z = r.uniform(1.3, 1.55) if level == 'fax' else r.choice([1, 1, 1, r.uniform(1.03, 1.35)])
    gx, gy = r.uniform(3, 9), r.uniform(4, 26) if rows < 3 else r.uniform(3, 7)
    z = min(z, (192 - gx * (cols - 1)) / cols / 85.6, (258 - gy * (rows - 1)) / rows / 54); w, h = 85.6 * z, 54 * z
    tall = rows * h + (rows - 1) * gy; head = tall < 236 and r.random() < .3; top = 26 if head else 9
    x0 = (210 - cols * w - (cols - 1) * gx) / 2; x0 += r.uniform(-.8, .8) * min(30, x0 - 6) * (cols == 1)
    y0 = r.uniform(top, max(top + .1, min(90, 286 - tall)))
    if head: d.text((page.width / 2, 15 * k), r.choice(HEADS), font=font(r.choice(['serifb', 'sansb', 'zen']), round(6 * k)), fill=(28, 28, 32),
        anchor='mm')
    lean = r.gauss(0, .7)
    for i, sd in enumerate(sides):
        im = draw(r, sd).resize((round(w * k), round(h * k)), Image.LANCZOS); m = MASK.resize(im.size)
        a = 0 if level == 'clean' else max(-2.4, min(2.4, lean + r.gauss(0, .5)))
        if a: im = im.rotate(a, resample=Image.BICUBIC, expand=True, fillcolor=(240, 240, 240)); m = m.rotate(a, resample=Image.BICUBIC, expand=True)
        if level == 'fax': im = im.point(lambda v: min(255, round(v * 1.06)))
        x, y = max(0, round((x0 + i % cols * (w + gx)) * k)), max(0, round((y0 + i // cols * (h + gy)) * k))
        if level != 'clean': page.paste((120, 120, 124), (x + round(.3 * k), y + round(.3 * k)),
            m.filter(ImageFilter.GaussianBlur(.3 * k)).point(lambda v: v * .28))
        page.paste(im, (x, y), m)
    if r.random() < .25 and level != 'fax':                                  # the words copiers print across, pale
        t = Image.new('L', page.size, 0); q = ImageDraw.Draw(t); s = r.choice(NOTES)
        for j in range(4): q.text((page.width * r.uniform(.3, .7), page.height * (.1 + .25 * j)), s, font=font('sans', round(7 * k)), fill=255,
            anchor='mm')
        page.paste((110, 110, 116), (0, 0), t.rotate(r.uniform(15, 32)).point(lambda v: v * .17))
    return page, dpi

# ---- paper
def paper(r, im, dpi, level):
    """What happened to the sheet before: tinted stock, punched holes, a clip, folds, a torn corner, a pale office stamp over the text."""
    im = im.convert('RGB'); k = dpi / 25.4; w, h = im.size; wide = w / k > 150; does = []
    if r.random() < .35 and level != 'fax': im = ImageChops.multiply(im, Image.new('RGB', im.size,
        r.choice([(251, 248, 238), (246, 248, 250), (244, 244, 242), (250, 246, 246)]))); does.append('stock')
    if r.random() < .25:                                                   # a box of an office, with words and no number
        t = r.choice(['已核对原件', '复 印 件', '档案室存', '与原件一致', '已 归 档']); ink = r.choice([(204, 40, 48), (40, 64, 170), (90, 60, 150)])
        f = font('sansb', round(5.4 * k))
        q = Image.new('RGB', (round(f.getlength(t) + 8 * k), round(11 * k)), 'white'); z = ImageDraw.Draw(q)
        z.rectangle([k, k, q.width - k, q.height - k], outline=ink, width=max(2, round(.6 * k)))
        z.text((q.width / 2, q.height / 2), t, font=f, fill=ink, anchor='mm')
        q = Image.blend(Image.new('RGB', q.size, 'white'), q, .3 if level in ('copy', 'fax') else r.uniform(.32, .42)).rotate(r.uniform(-16, 16),
            resample=Image.BICUBIC, expand=True, fillcolor='white')
        x, y = round(r.uniform(.08, .9) * max(1, w - q.width)), round(r.uniform(.1, .85) * (h - q.height))
        im.paste(ImageChops.multiply(im.crop((x, y, x + q.width, y + q.height)), q), (x, y)); does.append('office-stamp')
    d = ImageDraw.Draw(im)
    if wide and r.random() < .28:
        q = 2.8 * k; ink = r.choice([(20, 20, 22), (206, 206, 206), (236, 236, 234)])
        for o in (r.choice([(-40, 40), (-120, -40, 40, 120)])):
            if abs(o) * k < h / 2 - q: d.ellipse([7.5 * k - q, h / 2 + o * k - q, 7.5 * k + q, h / 2 + o * k + q], fill=ink, outline=(130, 130, 132))
        does.append('holes')
    if wide and r.random() < .2:
        x, n = r.uniform(24, 60) * k, r.uniform(8, 11) * k; t = max(2, round(.8 * k)); c = r.choice([(110, 112, 116), (84, 86, 92), (60, 60, 64)])
        for i, (o, e) in enumerate(((0, 1), (1.6, .8))): d.rounded_rectangle([x + o * k, -12 * k, x + (7 - o) * k, n * e], radius=2.6 * k,
            outline=(198, 198, 200) if i else (176, 176, 178), width=t + 2); d.rounded_rectangle([x + o * k, -12 * k, x + (7 - o) * k, n * e],
                radius=2.6 * k, outline=c, width=t)
        does.append('clip')
    if wide and r.random() < .12:
        q = r.uniform(5, 12) * k; x, s = r.choice([(0, 1), (w, -1)]); y, v = r.choice([(0, 1), (h, -1)])
        d.polygon([(x, y), (x + s * q, y), (x + s * q * .5, y + v * q * .35), (x, y + v * q * .8)], fill=(126, 126, 128) if level != 'fax' else (255,
            255, 255))
        does.append('torn')
    if r.random() < .3:
        a = arr(im).copy(); n = round(5 * k)
        for f in r.choice([[.5], [.33, .66], [.25, .5, .75]]):
            y = round(h * f + r.uniform(-4, 4) * k); u = np.linspace(0, 1, n, dtype=np.float32)[:, None, None]; s = r.uniform(.05, .13)
            if n < y < h - n: a[y:y + n] *= 1 - s * (1 - u); a[y - n // 3:y] *= 1 + .03 * (1 - u[:n // 3])
        im = pic(a); does.append('fold')
    return im, does

# ---- machines
def _turn(r, im, fill, s, most=2.5):
    a = max(-most, min(most, r.gauss(0, s))); return im if abs(a) < .07 else im.rotate(a, resample=Image.BICUBIC, fillcolor=fill)
def _dust(r, d, w, h, n, z, lo=40, hi=150):
    for _ in range(n): x, y, q = r.randrange(w), r.randrange(h), r.choice([.8, 1, 1.3, 2]) * z; d.ellipse([x, y, x + q, y + q * r.uniform(.6, 1.6)],
        fill=r.randint(lo, hi))
def scan(r, im):
    """A feeder with a streak, a bed with the next sheet's edge or an uneven lamp, a machine that bleaches, one of two levels."""
    z = min(1.6, im.width / 1654); kinds = ['feeder', 'bed', 'lamp', 'bleach'] + (['levels'] if im.width > 1600 else [])
    kind = r.choices(kinds, [28, 30, 18, 14, 12][:len(kinds)])[0]
    im = im.convert('RGB'); g = r.randint(232, 254)
    im = _turn(r, im, (g,) * 3, .5 if kind == 'feeder' else .9).filter(ImageFilter.GaussianBlur(r.uniform(.2, .6) * z))
    x = arr(im).copy(); h, w = x.shape[:2]
    if kind == 'levels':
        v = x.mean(2) + noise((h, w), r.uniform(3, 7), r.randrange(9999)) > r.uniform(140, 165); im = pic(v * 255)
        _dust(r, ImageDraw.Draw(im), w, h, r.randint(5, 60), z, 0, 0)
        return im.convert('1', dither=Image.Dither.NONE) if r.random() < .6 else im
    if kind == 'feeder' and r.random() < .5:
        for _ in range(r.choice([1, 1, 2])): X = round(r.uniform(.02, .97) * w); x[:, X:X + max(1,
            round(.9 * z))] *= np.array(r.choice([(.86, .93, .9), (.9, .88, .95), (.9, .9, .9)]), np.float32)
    if kind == 'lamp': x *= (1 - r.uniform(.05, .16) * np.linspace(0, 1, w, dtype=np.float32)[::r.choice([1, -1])] ** 1.5)[None, :, None]
    if kind == 'bed':
        q = round(w * r.uniform(.006, .02)); v = r.uniform(.7, .92)          # the edge of a sheet that lies below
        if r.random() < .5: x[:, -q:] *= v; x[:, -q:-q + max(1, round(1.5 * z))] *= .72
        if r.random() < .4: x[-q:] *= v; x[-q:-q + max(1, round(1.5 * z))] *= .72
    lo, hi = (r.uniform(0, 14), r.uniform(262, 276)) if kind == 'bleach' else (r.uniform(4, 36), r.uniform(238, 254)); x = lo + x * ((hi - lo) / 255)
    if r.random() < .4: x *= np.array([r.uniform(.965, 1), r.uniform(.985, 1), r.uniform(.965, 1)], np.float32)
    im = pic(x + noise(x.shape, r.uniform(1, 4.5), r.randrange(9999))[:, :, None])
    if r.random() < .5: _dust(r, ImageDraw.Draw(im), w, h, r.randint(4, 40), z * .9)
    if r.random() < .3: im = im.filter(ImageFilter.UnsharpMask(1.2 * z, r.randint(50, 120), 2))
    if r.random() < .3: im = im.convert('L')
    return jpeg(im, r.randint(45, 70)) if z > 1.1 and r.random() < .3 else im
def copy(r, im):
    """Grey; up to three generations, each a little leaner, larger or askew; low toner in bands, lines of the glass, dark rims."""
    im = im.convert('L'); z = min(1.6, im.width / 1654); many = r.choice([1, 1, 2, 2, 3])
    for g in range(many):
        edge = r.choice([250, 240, 30]) if g == many - 1 else 252; w, h = im.size; s = r.uniform(.955, .995) if r.random() < .4 else 1
        if s < 1: p = Image.new('L', (w, h), edge); q = im.resize((round(w * s), round(h * s)), Image.LANCZOS); p.paste(q, (r.randint(0, w - q.width),
            r.randint(0, h - q.height))); im = p
        im = _turn(r, im, edge, .8 / many ** .5, 2.4 / many).filter(ImageFilter.GaussianBlur(r.uniform(.35, .62) * z)); x = arr(im)
        x = x + smooth(r, (w, h), -7, 6, 5) + noise(x.shape, r.uniform(2, 5), r.randrange(9999)); c = r.uniform(132, 160)
        x = (x - c) * r.uniform(1.1, 1.5) + c + r.uniform(0, 12)
        if g == many - 1 and r.random() < .35:                             # the toner runs out in upright bands
            t = np.zeros(w, np.float32)
            for _ in range(r.randint(1, 3)): m, b = r.uniform(0, w), r.uniform(.04, .12) * w; t = np.maximum(t, r.uniform(.15,
                .4) * np.exp(-((np.arange(w) - m) / b) ** 2).astype(np.float32))
            x = x + (246 - x) * t[None, :]
        im = pic(np.clip(x, r.randint(6, 44), r.randint(240, 255)))
    w, h = im.size; d = ImageDraw.Draw(im)
    for _ in range(r.choice([0, 0, 1, 2])): X = r.uniform(.01, .99) * w; d.line([(X, 0), (X + r.uniform(-4, 4), h)], fill=r.randint(130, 190),
        width=1)
    if r.random() < .35:
        q = round(w * r.uniform(.005, .018)); v = r.randint(8, 90)
        for box in r.sample([[0, 0, q, h], [w - q, 0, w, h], [0, 0, w, q // 2], [0, h - q, w, h]], r.choice([1, 1, 2])): d.rectangle(box, fill=v)
    _dust(r, d, w, h, r.randint(15, 140), z); return im
def fax(r, im, n, total, when):
    """Two levels at 200 lines an inch: specks, doubled lines, a fine upright line in the margin, the sender's line at the head."""
    lot = random.Random(f'{when}|{total}')
    im = im.convert('L').rotate(max(-1.6, min(1.6, r.gauss(0, .55))), resample=Image.BICUBIC,
        fillcolor=255).filter(ImageFilter.GaussianBlur(r.uniform(.3, .6)))
    w, h = im.size; x = arr(im) + noise((h, w), r.uniform(4, 10), r.randrange(9999)) + smooth(r, (w, h), -7, 7, 5); b = x > lot.uniform(146, 168)
    b = b ^ (np.abs(noise((h, w), 1, r.randrange(9999))) > r.uniform(3.4, 3.9))
    for _ in range(r.choice([0, 1, 1, 3])): y = r.randrange(60, h - 6); b[y:y + r.choice([1, 1, 2])] = b[y - 1]
    if lot.random() < .3: X = round(w * lot.choice([.012, .02, .985])); b[:, X:X + 1] = False
    im = pic(b * 255); d = ImageDraw.Draw(im); d.rectangle([0, 0, w, 34], fill=255)
    t = f'{lot.choice(["0532", "023", "029", "0731", "022"])}{lot.randint(60000000, 88999999)}'
    t = f'{when}  FAX {t}  {n}/{total}' if w < 1200 else lot.choice([f'{when}    传真 {t}    第{n:02d}页/共{total:02d}页',
        f'RX {when}   ID:{t}   PAGE {n:03d}/{total:03d}'])
    d.text((26 if w < 1200 else 48, 7), t, font=font('sans', 18), fill=0); return im.convert('1', dither=Image.Dither.NONE)

from camera_g import shoot_cards, shoot_page                              # after the helpers above, which it uses
