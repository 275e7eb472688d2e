# What the templates of group g have in common: label words, grids whose cells may span, label-value lists, pseudo bar codes and
# matrix codes, seals, signatures, running heads. Nothing is taken from the other groups but the typesetter.
import math, random
from PIL import Image, ImageDraw, ImageFilter
from typeset import BOX, TICK, Doc, Run, press, seal
import clauses_g, data, faults_g

ROLES = {'sale': [('出卖人', '买受人'), ('卖方', '买方'), ('转让方', '受让方'), ('出售方', '购买方'), ('出售方', '承购方'), ('让与人', '受让人')],
         'rent': [('出租人', '承租人'), ('出租方', '承租方'), ('房东', '租客'), ('产权方', '承租方')]}
LISTS = ['房源编号', '房源编码', '链家编号', '贝壳编号', '挂牌编号', '房源号', '房屋挂牌号', '挂牌房源编号', '贝壳房源编号', '链家房源号', '委托房源编号',
         '挂牌号', '房源代码', '系统房源号', '房源挂牌号', '房源信息编号', '房屋编号（挂牌）', '平台房源号', '房源ID', '成交房源编号']
IDS = ['身份证号', '证件号码', '身份证明号码', '公民身份号码', '身份证件号', '身份证件号码', '居民身份证号', '证照号码', '身份证号码', '有效证件号', '证件编号']
TELS = ['联系电话', '手机', '联系方式', '移动电话', '手机号', '联系手机', '电话', '联络方式', '常用电话', '手机号码']
SIGN = ['签订日期', '签署日', '签约时间', '合同签订时间', '签署时间', '签约日', '签订日', '签约日期', '签署日期']
ADDR = ['住址', '通讯地址', '户籍地址', '联系地址', '居住地', '身份证住址', '住所', '现住址']
PROP = {'sale': ['坐落', '房屋地址', '房屋座落', '标的房屋', '不动产坐落', '物业地址', '房产坐落'],
        'rent': ['房屋地址', '租赁房屋', '房屋座落', '租赁标的', '租赁物业', '坐落位置', '出租房屋坐落']}
PRICE = {'sale': ['成交总价', '房屋总价', '转让总价款', '成交价', '房款总额', '总房价款', '交易价格'],
         'rent': ['月租金', '每月租金', '月租', '租金标准（月）', '月租金额']}
NOS = ['合同编号', '合同号', '协议编号', '合同编号', '契约编号', '合同编码']
CERTS = ['不动产权证号', '产权证号', '权证编号', '权属证书编号', '不动产权证书号']
SP = '　'
BRANCH = ['城南支行', '开发区支行', '中山路支行', '东湖支行', '新区支行', '滨江支行']
def vert(t): return '\n'.join(t)
def L(t, cs=1, rs=1): return ('l', t, cs, rs)          # a label cell
def X(t, cs=1, rs=1): return ('v', t, cs, rs)          # a value cell
def S(l, t, cs=1, rs=1): return ('s', (l, t), cs, rs)  # a value under its small label in one cell

class KitG:
    def __init__(k, r, c, level, roles=None):
        p, n = r.choice, c['kind']; k.r, k.c, k.level, k.mono = r, c, level, level in ('copy', 'fax')
        k.A, k.B = p(roles or ROLES[n])
        k.list, k.id, k.tel, k.sign, k.adr, k.prop, k.price, k.no, k.crt = (p(x) for x in
            (LISTS, IDS, TELS, SIGN, ADDR, PROP[n], PRICE[n], NOS, CERTS))
        k.col = p(['：', '：', '：', ':', '：']); k.dfmt = r.choices(['cn', 'cn0', 'gap', 'iso', 'dot', 'slash', 'han'], [28, 14, 14, 14, 9, 9, 6])[0]
        k.pfmt = r.choices(['comma', 'plain', 'dec', 'yen'], [32, 32, 22, 14])[0]; k.idf = r.choices(['plain', '684', 'wide'], [84, 8, 8])[0]
        k.telf = r.choices(['plain', '344', 'dash'], [84, 10, 6])[0]; k.low = r.random() < .05; k.line = p([True, True, True, 'dot', 'dash'])
        k.bank = f'62{r.randint(10, 29)} ' + ' '.join(f'{r.randint(0, 9999):04d}' for _ in range(3)) + f' {r.randint(100, 999)}'
        k.bank2 = f'62{r.randint(10, 29)}' + ''.join(f'{r.randint(0, 9999):04d}' for _ in range(3)) + f'{r.randint(100, 999)}'
        k.uscc = '91' + p(data.AREAS)[0] + 'MA' + ''.join(p('0123456789ABCDEFGHJKLMNPQRTUWXY') for _ in range(8))
        k.org = p(['400-', '400-', '95']) ; k.org += f'{r.randint(100, 999)}-{r.randint(1000, 9999)}' if k.org[0] == '4' else str(r.randint(100, 999))
        k.tint = p([(226, 236, 244), (238, 238, 236), (250, 240, 222), (232, 244, 236), (246, 232, 230), (236, 232, 246)])
        k.tone = (36, 36, 40) if k.mono else p([(24, 92, 150), (0, 122, 96), (168, 52, 40), (60, 60, 66), (196, 104, 20), (84, 60, 140)])
        k.seals = []; k.pool = clauses_g.SALE if n == 'sale' else clauses_g.LEASE
    # --- values
    def V(k, t, **s): return Run(t, v=True, **s)
    def U(k, t, mm=0, **s): return Run(t, v=True, u=k.line, pad=.45, **(s | ({'minw': mm} if mm else {})))
    def blank(k, mm): return Run('', v=True, u=k.line, minw=mm)
    def H(k, t, **s): return Run(t, b=True, **s)
    def idn(k, s):
        s = s.lower() if k.low else s
        return f'{s[:6]} {s[6:14]} {s[14:]}' if k.idf == '684' else s
    def ident(k, s, f=None): return (f or k.V)(k.idn(s), **({'sp': .12} if k.idf == 'wide' else {}))
    def phone(k, s): return f'{s[:3]} {s[3:7]} {s[7:]}' if k.telf == '344' else f'{s[:3]}-{s[3:7]}-{s[7:]}' if k.telf == 'dash' else s
    def date(k, d, f=None):
        f = f or k.dfmt
        return {'cn': f'{d.year}年{d.month}月{d.day}日', 'cn0': f'{d:%Y年%m月%d日}', 'gap': f'{d.year} 年 {d.month} 月 {d.day} 日', 'iso': d.isoformat(),
            'dot': f'{d:%Y.%m.%d}', 'slash': f'{d.year}/{d.month}/{d.day}', 'han': data.cn_date(d)}[f]
    def ymd(k, d):
        """The date as three filled blanks."""
        return [k.U(str(d.year), 14), '年', k.U(str(d.month), 9), '月', k.U(str(d.day), 9), '日']
    def cash(k, n, f=None):
        return {'comma': f'{n:,}', 'plain': str(n), 'dec': f'{n:,}.00', 'yen': f'￥{n:,}'}[f or k.pfmt]
    def day(k): return k.date(k.c['signed'])
    def ticks(k, items, on, f=None): return [x for i, t in enumerate(items) for x in ((SP if i else '') , TICK if i == on else BOX, t)]
    def other(k):
        """Somebody who is no party: an emergency contact."""
        while True:
            n = data.make_name(k.r, k.r.choice('男女'))
            if n not in k.c['taken'] and n != k.c['agent']: return n, data.phone(k.r)
    def wide(k, t, n=4):
        """A label of two or three characters drawn out to the width of four."""
        return t[0] + SP * 2 + t[1] if len(t) == 2 and n == 4 else t[0] + SP + t[1] if len(t) == 2 else t
    # --- blocks
    def title(k, d, t, pt, sub='', after=3, sp=0):
        d.para(Run(t, b=True, scale=1, **({'sp': sp} if sp else {})), pt=pt, align='c', lead=1.4)
        if sub: d.para(sub, pt=pt * .62, align='c', lead=1.5)
        d.y += after + 2
    def grid(k, d, cols, rows, pt=None, minh=7.4, lead=1.28, pad=1.3, shade=None, lab='c', val='l', x0=None, small=.76, line=.25):
        """Rows of cells L, X and S; places taken by a cell from a row above are left out."""
        taken, cells = set(), []; shade = k.tint if shade is None else shade
        for i, row in enumerate(rows):
            j = 0
            for kind, t, cs, rs in row:
                while (i, j) in taken: j += 1
                taken |= {(i + u, j + v) for u in range(rs) for v in range(cs)}
                if kind == 's': runs = [Run(t[0], scale=small), '\n'] + (t[1] if isinstance(t[1], list) else [k.V(t[1])])
                elif kind == 'l': runs = t if isinstance(t, list) else [t]
                else: runs = t if isinstance(t, list) else [k.V(t)] if isinstance(t, str) else [t]
                cells.append((i, j, rs, cs, runs, lab if kind == 'l' else val, kind == 'l' and shade and not k.mono)); j += cs
            assert j <= len(cols), 'row too long'
        d.table(cols, cells, pt=pt, minh=minh, lead=lead, pad=pad, x0=x0, shade=shade or (240, 240, 240), line=line)
    def kv(k, d, rows, lw, step=6.8, pt=None, x0=None, x1=None, right=False, rule=False, col=None, gap=1.2):
        """Rows of facts (label, value) in equal columns; a value too long for its place goes on below itself."""
        x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1; pt = pt or d.pt; col = k.col if col is None else col
        for row in rows:
            w = (x1 - x0) / len(row); y = low = d.y
            for j, (l, v) in enumerate(row):
                x = x0 + j * w; t = l + col; z = min(1, (lw - .5) / d.measure(t, pt=pt)); assert z > .72, 'label too wide: ' + l
                d.at(x + lw if right else x, y + step / 2, t, pt=pt * z, align='r' if right else 'l')
                runs = v if isinstance(v, list) else [v] if isinstance(v, Run) else [k.V(v)]; room = w - lw - gap - 1
                q = room / d.measure(*runs, pt=pt)
                if q >= .86: d.at(x + lw + gap, y + step / 2, *runs, pt=pt * min(1, q)); low = max(low, y + step)
                else:
                    e = d.px(pt) / d.k; d.y = y + step / 2 - e * .7
                    d.para(*runs, x0=x + lw + gap, x1=x + w - .6, pt=pt, lead=1.4, align='l', fixed=True); low = max(low, d.y + (step - e * 1.4) / 2)
            d.y = low
            if rule: d.rule(w=.12, ink=(150, 150, 150), x0=x0, x1=x1)
    def strip(k, d, t, h=7, x0=None, x1=None, full=False, pt=None):
        """A heading: a bar at its left and a rule below, or white on a filled strip."""
        K = d.k; x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1; y = d.y
        if full:
            d.d.rectangle([x0 * K, y * K, x1 * K, (y + h) * K], fill=k.tone)
            d.at(x0 + 2.5, y + h / 2, Run(t, b=True, ink=(255, 255, 255)), pt=pt)
        else:
            d.d.rectangle([x0 * K, (y + 1.3) * K, (x0 + 1.3) * K, (y + h - 1.3) * K], fill=k.tone); d.at(x0 + 3, y + h / 2, k.H(t), pt=pt)
            d.rule(y=y + h, x0=x0, x1=x1, w=.25, ink=k.tone)
        d.y += h + .8
    def frame(k, d, y0, y1, x0=None, x1=None, w=.3, round_=0, ink=(60, 60, 64)):
        K = d.k; x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1; box = [x0 * K, y0 * K, x1 * K, y1 * K]; n = max(1, round(w * K))
        d.d.rounded_rectangle(box, radius=round_ * K, outline=ink, width=n) if round_ else d.d.rectangle(box, outline=ink, width=n)
    def clauses(k, d, style, upto=1, keep=44, start=1, pt=None, lead=None, most=99, pool=None, skip=()):
        """Clauses in their order until page `upto` is full but for `keep` mm."""
        pt = pt or d.pt; em = d.px(pt); step = em * (lead or d.lead) / d.k; n = start
        for t in pool or k.pool:
            h, t = t.format(A=k.A, B=k.B).split('|')
            if h in skip or n - start >= most or (pool is None and k.r.random() < .12): continue
            cn = data.cn_int(n)
            runs, ind, hang = {'art': ([k.H(f'第{cn}条'), ' ', k.H(h), SP, t], 2, 0), 'cn': ([f'{cn}、', k.H(h), '：', t], 0, 2),
                'par': ([f'（{cn}）', t], 2, 0), 'num': ([f'{n}. ', t], 0, 1.4), 'head': ([k.H(f'第{cn}条 {h}'), '\n', SP * 2, t], 0, 0),
                'sub': ([f'{start}.{n - start + 1}　{h}。{t}'], 0, 2.4), 'brk': ([k.H(f'【{h}】'), t], 0, 0)}[style]
            need = (len(d.lines(runs, pt, (d.x1 - d.x0) * d.k, ind * em, hang * em)) + (style == 'head')) * step
            if len(d.pages) >= upto and d.y + need > d.bottom - keep: break
            d.para(*runs, indent=ind, hang=hang, pt=pt, lead=lead); n += 1
        return n
    # --- the foot of a contract
    def scrawl(k, d, x, y, n, mm=7.5):
        """A signature nobody can read: loops that run to the right."""
        r = k.r; w, h = round((n * mm + 6) * d.k), round(mm * 1.9 * d.k); m = Image.new('L', (w * 2, h * 2), 0); q = ImageDraw.Draw(m)
        pts = []; a, f, ph = r.uniform(.16, .3), r.uniform(1.6, 2.6) * n, r.uniform(0, 6)
        for i in range(90):
            t = i / 89; u = t * f * 6.283 + ph
            pts.append((w * 2 * (.08 + .8 * t + .035 * math.sin(u * 1.3)), h * 2 * (.5 + a * math.cos(u) * (1 - .5 * t) + .1 * math.sin(u * 2.7))))
        q.line(pts, fill=255, width=max(3, round(mm * d.k * .1)), joint='curve')
        for _ in range(n):
            x1, y1 = r.uniform(.1, .8) * w * 2, r.uniform(.2, .7) * h * 2
            q.line([(x1, y1), (x1 + r.uniform(-.06, .16) * w * 2, y1 + r.uniform(-.2, .3) * h * 2)], fill=255, width=max(3, round(mm * d.k * .09)))
        m = m.rotate(r.uniform(-4, 6), resample=Image.BICUBIC).resize((w, h), Image.LANCZOS)
        d.im.paste((26, 26, 30) if k.mono else r.choice([(20, 34, 100), (30, 30, 36), (24, 48, 120)]), (round(x * d.k), round(y * d.k - h / 2)), m)
    def press(k, d, x, y, mm=None, name=None, sub='合同专用章', soft=False, ink=None):
        """A round seal with its centre at mm (x, y); over facts it is pale."""
        mm = mm or k.r.uniform(34, 40); e = soft if isinstance(soft, float) else .5 if soft or k.mono else k.r.uniform(.6, .85)
        press(d.im, seal(k.r, name or k.c['broker'], round(mm * d.k), ink=ink or k.r.choice([(206, 38, 44), (196, 30, 60), (214, 60, 46)]), sub=sub,
            dense=e),
            x * d.k, y * d.k)
    def edge_seal(k, d):
        """The seal across the edges of all sheets: each bears a slice of it."""
        n = len(d.pages); s = seal(k.r, k.c['broker'], round(38 * d.k), dense=.45 if k.mono else .6); y = round(d.page[1] * k.r.uniform(.4, .6) * d.k)
        w = s.width // (n + 1)
        for i, p in enumerate(d.pages): t = s.crop((i * w, 0, i * w + w, s.height)); press(p, t, p.width - t.width / 2, y)
    def foot(k, d, *rows, kind=None, date=True, pt=None, seal=True, need=30):
        """Places to sign: (label, person or None). Beside each other or one below the other; the seal lies at the last."""
        pt = pt or min(d.pt, 10.4); kind = kind or k.r.choice(['side', 'down']); n = len(rows); lab = k.r.choice([k.sign, '日期', '签署日期'])
        fmt = 'cn' if k.dfmt in ('slash', 'dot', 'han') else None; day = k.V(k.date(k.c['signed'], fmt)); typed = k.r.random() < .3
        d.room(max(need, 11 * n + 4 if kind == 'down' else 26)); y = d.y + 5; w = (d.x1 - d.x0) / n; last = None
        for i, (t, p) in enumerate(rows):
            x = d.x0 + (0 if kind == 'down' else i * w); e = d.at(x, y, t + k.col, pt=pt); end = d.x0 + 92 if kind == 'down' else x + w - 5
            if p and typed: d.at(e + 2, y, k.V(p['name']), pt=pt)
            elif p: k.scrawl(d, e + 1, y, len(p['name']), min(7.5, (end - e - 7) / len(p['name'])) if kind == 'side' else 7.5)
            if kind == 'down':
                d.rule(y=y + 3, x0=e, x1=d.x0 + 92, w=.15)
                if date and p: d.at(d.x0 + 98, y, lab + k.col, day, pt=pt)
                last = (d.x0 + 74, y); y += 11
            else:
                if date: d.at(x, y + 9, lab + k.col, day, pt=pt)
                last = (min(d.x1 - 17, e + 17), y - 1)
        if seal: k.press(d, last[0], last[1], mm=k.r.uniform(30, 36), soft=date and kind == 'side')
        d.y = y + (2 if kind == 'down' else 16)
    # --- things around the text
    def qr(k, d, x, y, mm, n=29):
        """Squares that look like a matrix code and hold nothing."""
        r = k.r; m = Image.new('L', (n + 4, n + 4), 255)
        m.putdata([255 if (i % (n + 4) < 2 or i % (n + 4) > n + 1 or i // (n + 4) < 2 or i // (n + 4) > n + 1)
            else r.choice([0, 255]) for i in range((n + 4) ** 2)]); q = ImageDraw.Draw(m)
        for a, b in ((2, 2), (n - 5, 2), (2, n - 5)):
            q.rectangle([a - 1, b - 1, a + 7, b + 7], fill=255); q.rectangle([a, b, a + 6, b + 6], outline=0)
            q.rectangle([a + 2, b + 2, a + 4, b + 4], fill=0)
        d.im.paste(m.resize((round(mm * d.k),) * 2, Image.NEAREST).convert('RGB'), (round(x * d.k), round(y * d.k)))
    def bars(k, d, x, y, mm, h, text=''):
        X, end = x * d.k, (x + mm) * d.k; u = max(1, round(.25 * d.k))
        while X < end - 4 * u:
            w = k.r.choice([1, 1, 2, 3]) * u; d.d.rectangle([X, y * d.k, X + w - 1, (y + h) * d.k], fill=(10, 10, 10))
            X += w + k.r.choice([1, 1, 2, 3]) * u
        if text: d.at(x + mm / 2, y + h + 2.4, text, pt=7.6, align='c')
    def running(k, d, left='', right='', foot='', pt=8.2, rule=True):
        """Words at both ends of the head and in the middle of the foot of every page."""
        keep = d.im, d.d; n = len(d.pages)
        for i, p in enumerate(d.pages, 1):
            d.im, d.d = p, ImageDraw.Draw(p); y = d.m[1] - 8.5
            if left: d.at(d.x0, y, left, pt=pt)
            if right: d.at(d.x1, y, right, pt=pt, align='r')
            if rule and (left or right): d.rule(y=y + 3, w=.2)
            if foot: d.at((d.x0 + d.x1) / 2, d.page[1] - d.m[3] * .5, foot.format(i=i, n=n), pt=pt, align='c')
        d.im, d.d = keep
    def done(k, d, foot='', where='fr', seals=False, over=.14):
        """样本 in a margin of every page, the page numbers, perhaps the seal across the edges."""
        if foot: k.running(d, foot=foot)
        if seals and len(d.pages) > 1: k.edge_seal(d)
        keep = d.im, d.d
        if not k.mono and k.r.random() < over:                              # a pale seal somewhere over the text
            d.im = d.pages[0]; k.press(d, k.r.uniform(.2, .8) * d.page[0], k.r.uniform(.15, .7) * d.page[1], soft=.4)
        for p in d.pages:
            d.im, d.d = p, ImageDraw.Draw(p); t = Run('样本', font='sans', ink=(70, 70, 74) if k.mono else (150, 120, 120))
            x = {'l': d.x0, 'r': d.x1, 'c': (d.x0 + d.x1) / 2}[where[1]]; y = d.page[1] - d.m[3] * .5 if where[0] == 'f' else max(4, d.m[1] * .3)
            d.at(x, y, t, pt=9, align={'l': 'l', 'r': 'r', 'c': 'c'}[where[1]])
        d.im, d.d = keep; return d

BOOK, PLAIN = ['serif', 'zen', 'sans', 'serif'], ['sans', 'zen', 'micro', 'sans']
VALS = ['sans', 'kai', 'micro', 'zen', 'serif', 'ming']
def begin(r, c, level, forms, pts, roles=None, **kw):
    k = KitG(r, c, level, roles); dpi = r.choice(faults_g.DPI[level]); f = r.choice(forms); v = r.choice(VALS)
    if k.mono or dpi < 180:                            # thin types do not survive a copier or few pixels
        f = f if f in ('serif', 'zen', 'sans', 'micro') else 'sans'; v = r.choice(['sans', 'zen', 'serif']) if v in ('ming', 'kai') else v
    elif level == 'phone' and v == 'ming': v = 'serif'
    pt = r.uniform(*pts) + (.5 if level == 'fax' or dpi < 160 else 0)
    page = kw.get('page', (210, 297))
    if level == 'phone': dpi = min(dpi, int(math.sqrt(4.55e6 / (page[0] * page[1])) * 25.4))
    return k, Doc(dpi, form=f, val=v, pt=pt, **kw), c['a'], c['b']
