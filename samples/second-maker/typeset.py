# A small typesetter: pages in millimetres, runs with underline, justified Chinese text, tables, stamps.
import functools, math, re
from PIL import Image, ImageChops, ImageDraw, ImageFont

N = '/usr/share/fonts/opentype/noto/Noto'
T = '/usr/share/fonts/truetype/'
FONTS = {'sans': (N + 'SansCJK-Regular.ttc', 2), 'sansb': (N + 'SansCJK-Bold.ttc', 2), 'serif': (N + 'SerifCJK-Regular.ttc', 2), 'serifb': (N + 'SerifCJK-Bold.ttc', 2),
         'zen': (T + 'wqy/wqy-zenhei.ttc', 0), 'micro': (T + 'wqy/wqy-microhei.ttc', 0), 'kai': (T + 'arphic/ukai.ttc', 0), 'ming': (T + 'arphic/uming.ttc', 0),
         'ocrb': ('/usr/share/fonts/opentype/ocr-b/OCRB.otf', 0)}

@functools.lru_cache(400)
def font(key, px): return ImageFont.truetype(FONTS[key][0], int(px), index=FONTS[key][1], layout_engine=ImageFont.Layout.BASIC)
@functools.lru_cache(None)
def has(key, ch):
    if ch in ' 　': return True
    f = font(key, 40); m, n = f.getmask(ch), f.getmask('\U000ffff0')
    return (m.size, bytes(m)) != (n.size, bytes(n))
def resolve(key, text):
    """The wanted font, or another that has every character."""
    for k in (key, 'sans', 'micro', 'zen'):
        if all(has(k, c) for c in text): return k
    raise ValueError('no font for ' + text)

def stroke(d, a, b, y, w, kind=True, ink=(60, 60, 60)):
    """A rule from a to b px: True (solid), 'double', 'dash' or 'dot'."""
    a, b, y = round(a), round(b), round(y)
    if kind in ('dash', 'dot'):
        on, step = (6 * w, 10 * w) if kind == 'dash' else (2 * w, 5 * w)
        for x in range(a - a % step, b, step):
            if x >= a: d.line([(x, y), (min(x + on, b), y)], fill=ink, width=w if kind == 'dash' else w + 1)
    else:
        d.line([(a, y), (b, y)], fill=ink, width=w)
        if kind == 'double': d.line([(a, y + 3 * w), (b, y + 3 * w)], fill=ink, width=w)

class Run:
    __slots__ = 't s'.split()
    def __init__(self, t, **s): self.t, self.s = t, s
BOX = '\ue000'; TICK = '\ue001'         # drawn check boxes
CLOSE = set('，。；：、）》】」！？”％,;:)]］'); OPEN = set('（《【「“([［')
TOKEN = re.compile(r'[A-Za-z0-9.,/+\-@#*￥¥%_]+|.', re.S)

class Doc:
    def __init__(self, dpi, form='serif', val='kai', pt=11.0, lead=1.55, margin=(22, 20, 22, 20), page=(210, 297), ink=(25, 25, 28), vink=None, vstyle=None, justify=True, paper=(255, 255, 255)):
        self.dpi, self.form, self.val, self.pt, self.lead, self.m, self.page = dpi, form, val, pt, lead, margin, page
        self.k = dpi / 25.4; self.ink, self.vink, self.vs, self.justify, self.paper = ink, vink or ink, vstyle or {}, justify, paper
        self.pages, self.stamps, self.log = [], [], []
        self.newpage()
    def newpage(self):
        self.im = Image.new('RGB', (round(self.page[0] * self.k), round(self.page[1] * self.k)), self.paper)
        self.d = ImageDraw.Draw(self.im); self.pages.append(self.im); self.y = self.m[1]; self.stamps.append([]); self.log.append([])
    @property
    def x0(self): return self.m[0]
    @property
    def x1(self): return self.page[0] - self.m[2]
    @property
    def bottom(self): return self.page[1] - self.m[3]
    def px(self, pt): return max(8, round(pt * self.dpi / 72))
    def room(self, mm):
        if self.y + mm > self.bottom: self.newpage()

    # --- runs
    def style(self, run, pt):
        s = dict(run.s); v = s.pop('v', False)
        if v: s = {**self.vs, **s}
        key = s.get('font') or (self.val if v else self.form)
        size = self.px(s.get('pt') or pt * s.get('scale', 1) * (self.vs.get('vscale', 1) if v else 1))
        bold = s.get('b', False); fake = False
        if bold:
            if key in ('sans', 'serif'): key += 'b'
            elif not key.endswith('b'): fake = True
        return key, size, fake, s.get('ink') or (self.vink if v else self.ink), s
    def atoms(self, runs, pt):
        """Unbreakable pieces: list of [ (text, key, px, fake, ink, style, width), … ]"""
        out = []
        for run in runs:
            if isinstance(run, str): run = Run(run)
            key, size, fake, ink, s = self.style(run, pt)
            toks = [run.t] if s.get('solid') and run.t else TOKEN.findall(run.t)
            groups = [[(t, key, size, fake, ink, s, self.width(t, key, size, fake, s.get('sp', 0)))] for t in toks] or [[]]
            pad = s.get('pad', 0) * size
            if 'minw' in s: pad = max(pad, (s['minw'] * self.k - sum(g[0][6] for g in groups if g)) / 2)
            if pad > 0:
                f = .3 if s.get('left') else 1
                groups[0].insert(0, ('', key, size, fake, ink, s, pad * f)); groups[-1].append(('', key, size, fake, ink, s, pad * (2 - f)))
            for g in groups:
                if not g: continue
                t, prev = g[0][0], out[-1] if out else None
                if t == '\n': out.append('\n')
                elif prev and prev != '\n' and (t in CLOSE or prev[-1][0] in OPEN): prev.extend(g)
                else: out.append(g)
        return out
    def width(self, t, key, size, fake, sp=0):
        if t in (BOX, TICK): return size * 1.1
        k = key if all(has(key, c) for c in t) else resolve(key, t)
        return font(k, size).getlength(t) + sp * size * len(t)
    def lines(self, runs, pt, width, indent=0, hang=0):
        """width, indent in px. -> list of (atoms, start x, natural width, last?)"""
        out, cur, x, left = [], [], indent, indent
        def flush(last):
            nonlocal cur, x, left
            out.append((cur, left, x - left, last)); cur, x, left = [], hang, hang
        for a in self.atoms(runs, pt):
            if a == '\n': flush(True); continue
            w = sum(p[6] for p in a)
            if cur and x + w > width + .5: flush(False)
            if not cur and len(a) == 1 and a[0][0] == ' ': continue
            if x + w > width + 1 and len(a) > 1:             # too long a piece: let the pads go
                a = [p for p in a if p[0]]; w = sum(p[6] for p in a)
            if x + w > width + 1 and len(a) == 1 and len(a[0][0]) > 1:
                p = a[0]
                for ch in p[0]:
                    cw = self.width(ch, *p[1:4], p[5].get('sp', 0))
                    if x + cw > width: flush(False)
                    cur.append([(ch,) + p[1:6] + (cw,)]); x += cw
                continue
            cur.append(a); x += w
        if cur: flush(True)
        return out
    def put_line(self, atoms, x, base, gap=0.0):
        """Draw at px coordinates, baseline `base`; gap is added after each atom."""
        d, us = self.d, []; log = self.log[next(i for i, p in enumerate(self.pages) if p is self.im)]; edge = self.im.width - 2
        log.append('\x1f')
        for a in atoms:
            for i, (t, key, size, fake, ink, s, w) in enumerate(a):
                g = gap if a is not atoms[-1] and i == len(a) - 1 else 0
                log.append(t); assert not t or (x >= 0 and x + w <= edge and base < self.im.height), 'off the page: ' + t
                if t in (BOX, TICK):
                    e = size * .78; y0 = base - e * .98; lw = max(1, round(size / 18))
                    d.rectangle([x + size * .1, y0, x + size * .1 + e, y0 + e], outline=ink, width=lw)
                    if t == TICK: d.line([(x + size * .25, y0 + e * .5), (x + size * .45, y0 + e * .8), (x + size * .95, y0 + e * .02)], fill=ink, width=max(2, round(size / 11)))
                elif t and t not in ' 　':
                    k = key if all(has(key, c) for c in t) else resolve(key, t)
                    f = font(k, size); sp = s.get('sp', 0) * size; jit = s.get('jit')
                    if sp or jit:
                        cx = x
                        for ch in t: d.text((cx, base + (jit.uniform(-.05, .05) * size if jit else 0)), ch, font=f, fill=ink, anchor='ls', stroke_width=1 if fake else 0); cx += f.getlength(ch) + sp
                    else: d.text((x, base), t, font=f, fill=ink, anchor='ls', stroke_width=max(1, size // 40) if fake else 0, stroke_fill=ink)
                if s.get('u'): us.append((x, x + w + g, base + size * .21, size, s['u']))
                x += w + g
        for a, b, y, size, kind in us: stroke(d, a, b, y, max(1, round(size / 24)), kind)
        return x
    def para(self, *runs, pt=None, indent=0, hang=0, align=None, lead=None, after=0, x0=None, x1=None, fixed=False):
        pt = pt or self.pt; x0 = self.x0 if x0 is None else x0; x1 = self.x1 if x1 is None else x1
        em = self.px(pt); width = (x1 - x0) * self.k
        ls = self.lines(runs, pt, width, indent * em, hang * em)
        step = em * (lead or self.lead)
        for atoms, left, w, last in ls:
            if not fixed and self.y + step / self.k > self.bottom: self.newpage()
            assert left + w <= width + 2, 'line too wide: ' + ''.join(p[0] for a in atoms for p in a)
            base = self.y * self.k + step * .5 + em * .36
            x = x0 * self.k + left; gap = 0
            if align == 'c': x = x0 * self.k + (width - w) / 2
            elif align == 'r': x = x0 * self.k + width - w
            elif self.justify and not last and len(atoms) > 8 and align != 'l': gap = min((width - left - w) / (len(atoms) - 1), em * .35)
            self.put_line(atoms, x, base, gap)
            self.y += step / self.k
        self.y += after
        return ls
    def at(self, x, y, *runs, pt=None, align='l'):
        """One line at (x, y) mm, y its middle; returns end x in mm."""
        pt = pt or self.pt
        atoms = [a for a in self.atoms(runs, pt) if a != '\n']; w = sum(p[6] for a in atoms for p in a)
        X = x * self.k - (w if align == 'r' else w / 2 if align == 'c' else 0)
        assert X >= 0 and X + w <= self.im.width, 'off the page: ' + ''.join(p[0] for a in atoms for p in a)
        self.put_line(atoms, X, y * self.k + self.px(pt) * .36)
        return (X + w) / self.k
    def measure(self, *runs, pt=None): return sum(p[6] for a in self.atoms(runs, pt or self.pt) if a != '\n' for p in a) / self.k
    def rule(self, y=None, x0=None, x1=None, w=.25, ink=(40, 40, 40)):
        y = self.y if y is None else y
        self.d.line([((self.x0 if x0 is None else x0) * self.k, y * self.k), ((self.x1 if x1 is None else x1) * self.k, y * self.k)], fill=ink, width=max(1, round(w * self.k)))
    def table(self, cols, cells, pt=None, pad=1.3, x0=None, minh=7, lead=1.3, line=.25, ink=(45, 45, 45), shade=(236, 238, 240)):
        """cols: widths in mm; cells: (row, col, rowspan, colspan, runs, align, shaded)"""
        pt = pt or self.pt; x0 = self.x0 if x0 is None else x0; em = self.px(pt)
        xs = [x0]
        for w in cols: xs.append(xs[-1] + w)
        rows = max(c[0] + c[2] for c in cells); hs = [minh] * rows; laid = []
        for r, c, rs, cs, runs, al, sh in cells:
            runs = [runs] if isinstance(runs, (str, Run)) else list(runs)
            w = (xs[c + cs] - xs[c] - 2 * pad) * self.k
            ls = self.lines(runs, pt, w); h = len(ls) * em * lead / self.k + 2 * pad * .8
            laid.append((r, c, rs, cs, ls, al, sh, h, w))
            if rs == 1: hs[r] = max(hs[r], h)
        for r, c, rs, cs, ls, al, sh, h, w in laid:
            if rs > 1: hs[r + rs - 1] += max(0, h - sum(hs[r:r + rs]))
        if self.y + sum(hs) > self.bottom: self.newpage()
        ys = [self.y]
        for h in hs: ys.append(ys[-1] + h)
        K = self.k; lw = max(1, round(line * K))
        for r, c, rs, cs, ls, al, sh, h, w in laid:
            box = [xs[c] * K, ys[r] * K, xs[c + cs] * K, ys[r + rs] * K]
            self.d.rectangle(box, fill=shade if sh else None, outline=ink, width=lw)
        for r, c, rs, cs, ls, al, sh, h, w in laid:
            y = (ys[r] + ys[r + rs]) / 2 * K - len(ls) * em * lead / 2
            for atoms, left, lwid, last in ls:
                assert lwid <= w + 2, 'cell too narrow: ' + ''.join(p[0] for a in atoms for p in a)
                X = (xs[c] + pad) * K + (w - lwid) / 2 * (al == 'c') + (w - lwid) * (al == 'r')
                self.put_line(atoms, X, y + em * lead * .5 + em * .36); y += em * lead
        self.y = ys[-1]
        return xs, ys

def seal(r, name, px, ink=(206, 38, 44), sub='合同专用章', dense=.86):
    """A round company seal as an RGB picture on white, to be multiplied in."""
    S = px; im = Image.new('RGB', (S, S), 'white'); d = ImageDraw.Draw(im)
    lw = max(2, S // 45); d.ellipse([lw, lw, S - lw - 1, S - lw - 1], outline=ink, width=lw)
    R, n = S * .385, len(name); f = font('serifb', S * (.115 if n < 14 else .1)); span = min(270, n * 19)
    for i, ch in enumerate(name):
        a = math.radians(-90 - span / 2 + span * (i / (n - 1)))
        g = Image.new('L', (S // 6, S // 6), 0); ImageDraw.Draw(g).text((S // 12, S // 12), ch, font=f, fill=255, anchor='mm')
        g = g.rotate(-math.degrees(a) - 90, resample=Image.BICUBIC)
        im.paste(ink, (round(S / 2 + R * math.cos(a) - S / 12), round(S / 2 + R * math.sin(a) - S / 12)), g)
    c, q = S / 2, S * .135
    d.polygon([(c + q * (1 if k % 2 == 0 else .4) * math.sin(math.pi * k / 5), c - q * (1 if k % 2 == 0 else .4) * math.cos(math.pi * k / 5)) for k in range(10)], fill=ink)
    if sub: d.text((c, S * .735), sub, font=font('serifb', S * .095), fill=ink, anchor='mm')
    im = im.rotate(r.uniform(-14, 14), resample=Image.BICUBIC, fillcolor='white')
    return Image.blend(Image.new('RGB', im.size, 'white'), im, dense)
def press(page, stamp, x, y):
    """Multiply the stamp in, its centre at px (x, y), kept inside the page."""
    w, h = stamp.size
    X = max(0, min(page.width - w, round(x - w / 2))); Y = max(0, min(page.height - h, round(y - h / 2)))
    page.paste(ImageChops.multiply(page.crop((X, Y, X + w, Y + h)), stamp), (X, Y))
