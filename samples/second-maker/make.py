#!/usr/bin/env python3
"""Blind test cases: python3 make.py --out DIR --count N --seed TEXT [--templates a|b|c|d|e|f|g|h|i|all] [--no-pdf] [--only I,J]"""
import argparse, collections, copy, datetime as dt, io, json, os, random, re, sys, time, unicodedata
os.nice(0)
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from PIL import Image, ImageChops, ImageDraw, ImageFilter
import cards, cards_d, cards_e, cards_f, cards_g, cards_h, cards_i, contracts, contracts_b, contracts_c, contracts_d, contracts_e, contracts_f, contracts_g, contracts_h, contracts_i, data, degrade
import faults_c, faults_d, faults_e, faults_f, faults_g, faults_h, faults_i
from typeset import font

GROUPS = {'a': contracts.TEMPLATES, 'b': contracts_b.TEMPLATES, 'c': contracts_c.TEMPLATES, 'd': contracts_d.TEMPLATES,
          'e': contracts_e.TEMPLATES, 'f': contracts_f.TEMPLATES, 'g': contracts_g.TEMPLATES, 'h': contracts_h.TEMPLATES, 'i': contracts_i.TEMPLATES}
GROUPS['all'] = [t for g in 'abcdefghi' for t in GROUPS[g]]
WITH_C = {t[0] for t in contracts_c.TEMPLATES}          # these come with the grounds, sheets and faults of faults_c.py
WITH_D = {t[0] for t in contracts_d.TEMPLATES}          # and these with those of faults_d.py and the cards of cards_d.py
WITH_E = {t[0] for t in contracts_e.TEMPLATES}          # and these with those of faults_e.py and the cards of cards_e.py
WITH_F = {t[0] for t in contracts_f.TEMPLATES}          # and these with those of faults_f.py and the cards of cards_f.py
WITH_G = {t[0] for t in contracts_g.TEMPLATES}          # and these with those of faults_g.py and the cards of cards_g.py
WITH_H = {t[0] for t in contracts_h.TEMPLATES}          # and these with those of faults_h.py and the cards of cards_h.py
WITH_I = {t[0] for t in contracts_i.TEMPLATES}          # and these with those of faults_i.py and the cards of cards_i.py
SHOTS = {'phone_contract', 'app_signing_page'}           # pages of an application: clean only
KINDS = [('pass', 60), ('expired', 10), ('missing', 6), ('party.name', 4), ('listing.digit', 4), ('party.id', 4), ('id.checksum', 3), ('id.sides', 3), ('party.swapped', 2), ('party.other-person', 2), ('id.two-cards', 2)]
LEVELS = [('clean', 21), ('scan', 25), ('copy', 17), ('fax', 13), ('phone', 24)]
WHY = {'pass': ('pass', []), 'expired': ('resubmit', ['id.expired']), 'missing': ('resubmit|manual', ['id.missing'])}
PROV = {'BJ': '京', 'SH': '沪', 'SZ': '粤', 'HZ': '浙', 'NJ': '苏', 'CD': '川', 'GZ': '粤', 'TJ': '津', 'WH': '鄂'}

def quota(n, table, r):
    tot = sum(w for _, w in table); out, acc = [], 0.0
    want = [(k, n * w / tot) for k, w in table]; out = [k for k, x in want for _ in range(int(x))]
    rest = sorted(((x - int(x) + r.random() * 1e-6, k) for k, x in want), reverse=True)
    out += [k for _, k in rest[:n - len(out)]]; r.shuffle(out); return out

LOOK = {'0': '68', '1': '7', '2': '7', '3': '8', '5': '6', '6': '508', '7': '1', '8': '3069', '9': '8', '4': '9'}
def other_digit(r, ch): return r.choice(LOOK[ch]) if r.random() < .6 else r.choice([x for x in '0123456789' if x != ch])
def swap_name(r, name, pair): return name.replace(pair[0], '\0').replace(pair[1], pair[0]).replace('\0', pair[1])

class Case: pass
def make_people(r, today, kind):
    """Record, contract and cards of one case: sides = [(role, 'front'|'back', person, from, to, sheet group)]"""
    z = Case(); z.record, z.cards, z.contract, z.note = {}, {}, {}, []
    bad = r.choice('ab')                                  # whose side the fault is on
    for q in 'ab':
        pair = None
        if kind in ('party.name', 'party.other-person') and q == bad: z.pair = r.sample(r.choice(data.PAIRS), 2); pair = z.pair[0]
        while True:
            mode = 'expired' if kind == 'expired' and q == bad else 'soon' if kind == 'pass' and r.random() < .06 else 'ok'
            lim = {'birth': data.rand_date(r, dt.date(1962, 1, 1), dt.date(2004, 1, 1))} if mode != 'ok' else {}
            p = data.person(r, today, pair=pair, **lim)
            try: s, e = data.card_dates(r, dt.date.fromisoformat(p['birth']), today, mode)
            except RuntimeError: continue
            if q == 'b' and (p['name'] == z.record['a'] or p['phone'] == z.contract['a']['phone']): continue
            break
        if mode == 'soon': z.note.append('ends-soon')
        z.record[q] = p['name']; z.contract[q] = copy.deepcopy(p); z.cards[q] = [(p, s, e)]
    p, s, e = z.cards[bad][0]; z.bad = bad
    born = lambda x: dt.date.fromisoformat(x['birth'])
    if kind == 'expired' and r.random() < .12:
        o = 'b' if bad == 'a' else 'a'
        for _ in range(60):
            q = data.person(r, today, birth=data.rand_date(r, dt.date(1962, 1, 1), dt.date(2002, 1, 1)))
            try: s2, e2 = data.card_dates(r, born(q), today, 'expired')
            except RuntimeError: continue
            z.record[o], z.contract[o], z.cards[o] = q['name'], copy.deepcopy(q), [(q, s2, e2)]; z.note.append('both-expired'); break
    if kind == 'party.name':
        alt = swap_name(r, p['name'], z.pair)
        if r.random() < .7: z.contract[bad]['name'] = alt; z.note.append('contract-differs')
        else: z.record[bad] = alt; z.note.append('record-differs')
    if kind == 'party.id':
        n = p['id_number']
        if r.random() < .3:
            i = r.choice([14, 15, 16]); m = n[:i] + other_digit(r, n[i]) + n[i + 1:17]; m += data.check_digit(m); z.note.append('check-digit-fits')
        else: i = r.randrange(2, 17); m = n[:i] + other_digit(r, n[i]) + n[i + 1:]; z.note.append(f'position-{i + 1}')
        assert m != n; z.contract[bad]['id_number'] = m
    if kind == 'id.checksum':
        n = p['id_number']; m = n[:17] + r.choice([x for x in '0123456789' if x != n[17]]); p['id_number'] = m; z.contract[bad]['id_number'] = m
    if kind == 'party.swapped': z.contract['a'], z.contract['b'] = z.contract['b'], z.contract['a']
    if kind == 'party.other-person':
        area = next(x for x in data.AREAS if x[2] == p['authority'])
        while True:
            b = born(p) + dt.timedelta(r.choice([-1, 1]) * r.randrange(400, 4200))
            if not dt.date(1950, 1, 1) < b < dt.date(2004, 1, 1): continue
            o = data.person(r, today, birth=b, area=area, sex=p['sex']); o['name'] = swap_name(r, p['name'], z.pair); o['address'] = p['address']
            try: s2, e2 = data.card_dates(r, b, today)
            except RuntimeError: continue
            break
        z.cards[bad] = [(o, s2, e2)]
        if r.random() < .5: z.contract[bad]['id_number'] = o['id_number']; z.contract[bad]['birth'] = o['birth']; z.note.append('number-of-the-other')
    z.backs = {}
    if kind == 'id.sides':
        og = 'b' if bad == 'a' else 'a'; op, os_, oe = z.cards[og][0]
        def fits(x, s, e):
            b = born(x)
            if s < b: return False
            if any(abs((s - data.add_years(b, n)).days) < 500 for n in (16, 26, 46)): return True       # too near a boundary to be sure
            return data.validity(b, s) == e
        while True:
            x = data.person(r, today, area=next(a for a in data.AREAS if a[2] == p['authority']) if r.random() < .5 else None)
            try: s2, e2 = data.card_dates(r, born(x), today)
            except RuntimeError: continue
            if fits(p, s2, e2): continue
            if fits(op, s2, e2) and fits(p, os_, oe): continue          # the other way of pairing must fail too
            break
        z.backs[bad] = (x, s2, e2)
    if kind == 'id.two-cards':
        for _ in range(200000):
            b = data.rand_date(r, dt.date(1966, 1, 1), dt.date(2000, 1, 1)); s1 = data.rand_date(r, dt.date(2005, 1, 1), dt.date(2018, 1, 1)); e1 = data.validity(b, s1)
            if not e1 or not (40 < (today - e1).days < 900) or data.age(b, s1) < 16: continue
            s2 = e1 + dt.timedelta(r.randrange(-75, 200))
            if not (s2 < today - dt.timedelta(20)): continue
            e2 = data.validity(b, s2); break
        p = data.person(r, today, birth=b); z.record[bad], z.contract[bad] = p['name'], copy.deepcopy(p); old = dict(p)
        if r.random() < .4: old['address'] = data.home(r, next(a for a in data.AREAS if a[2] == p['authority']))
        z.cards[bad] = [(p, s2, e2), (old, s1, e1)]
    return z

def contract_values(r, z, kind, city, today, trap):
    c = {'trap': trap, 'kind': kind, 'city': data.CITIES[city][0], 'a': z.contract['a'], 'b': z.contract['b'], 'taken': {*z.record.values(), *(p['name'] for q in 'ab' for p in (z.contract[q], *(x[0] for x in z.cards[q])))}}
    c['signed'] = today - dt.timedelta(r.choice([0, 0, 1, 1, 2, 3, 4, 6, 9, 13, 20]))
    z.listing = data.listing(r, city, kind); c['listing'] = z.listing
    if trap == 'listing.digit':
        s = z.listing; at = [i for i, ch in enumerate(s) if ch.isdigit() and i > 2]
        if r.random() < .2 and any(s[i] != s[i + 1] for i in at[:-1]):
            i = r.choice([i for i in at[:-1] if s[i] != s[i + 1]]); c['listing'] = s[:i] + s[i + 1] + s[i] + s[i + 2:]; z.note.append('transposed')
        else: i = r.choice(at); c['listing'] = s[:i] + other_digit(r, s[i]) + s[i + 1:]
    c['no'] = data.contract_no(r, city, kind, c['signed']); c['verif'] = data.verification(r, c['signed']); c['addr'] = data.prop_address(r, city)
    c['area'] = f'{r.uniform(32, 168):.2f}'; c['floors'] = r.randint(6, 33); c['floor'] = r.randint(1, c['floors'] - 1); c['zip'] = f'{r.randint(1, 8)}{r.randint(0, 9)}{r.randint(0, 9)}{r.randint(0, 9)}0{r.randint(0, 9)}'
    c['cert'] = f"{PROV[city]}（{r.randint(2008, 2025)}）{c['city']}不动产权第{r.randint(1, 899999):07d}号"
    c['broker'] = c['city'][:2] + r.choice(data.BROKERS); c['broker_no'] = f'{PROV[city]}房经备{r.randint(2015, 2025)}{r.randint(1, 9999):04d}号'
    while True:
        c['agent'] = data.make_name(r, r.choice('男女'))
        if c['agent'] not in (z.record['a'], z.record['b'], c['a']['name'], c['b']['name']): break
    c['agent_no'] = r.choice([f'{r.randint(11, 51)}{r.randint(2013, 2025)}{r.randint(1, 999999):06d}', f'{r.randint(1000, 9999)}-{r.randint(100000, 999999)}', f'{PROV[city]}A{r.randint(100000, 999999)}']); c['agent_tel'] = data.phone(r); c['shop'] = r.choice(['龙江店', '学府店', '湖滨店', '建设路店', '星光店', '金桥店'])
    if kind == 'sale':
        c['price'] = r.choice([r.randrange(120, 1500) * 10000, r.randrange(1200, 9000) * 1000, r.randrange(200, 1900) * 5000 + 1000000]); c['deposit'] = r.choice([50000, 80000, 100000, 200000, 300000]); c['fee'] = round(c['price'] * .01)
        c['handover'] = c['signed'] + dt.timedelta(r.randint(40, 150))
    else:
        c['price'] = r.choice([r.randrange(18, 160) * 100, r.randrange(36, 260) * 50, r.randrange(20, 120) * 100 - 20]); c['deposit'] = c['price']; c['fee'] = round(c['price'] * .5)
        c['start'] = c['signed'] + dt.timedelta(r.choice([0, 1, 3, 5, 10])); c['months'] = r.choice([6, 12, 12, 12, 24, 36])
        y, m = divmod(c['start'].month - 1 + c['months'], 12); e = c['start'].replace(day=1); e = dt.date(e.year + y, m + 1, 1) + dt.timedelta(min(c['start'].day, 28) - 2); c['end'] = e; c['handover'] = c['start']
    c['upper'] = data.upper(c['price'])
    return c

norm = lambda v: unicodedata.normalize('NFKC', v).replace(' ', '').replace(',', '').replace('-', '').replace('\x1f', '').replace('¥', '').upper()
def spellings(s): return [norm(x) for x in (f'{s.year}年{s.month}月{s.day}日', f'{s:%Y年%m月%d日}', s.isoformat(), f'{s.year}/{s.month}/{s.day}', f'{s:%Y.%m.%d}', data.cn_date(s))]
def also(doc, c):
    """The further values of a contract: as printed, or empty where the paper does not have them. What is printed stands on page one or all pages are one file."""
    text = [norm(''.join(p)) for p in doc.log]; first, whole = text[0], '\n'.join(text); lease = [c[n] for n in ('start', 'end')] if c['kind'] == 'rent' else []
    assert norm(c['upper']) in whole and norm(c['area']) in whole and all(any(x in first for x in spellings(d)) for d in lease), 'further values'
    return {'check_code': c['verif'] if norm(c['verif']) in first else '', 'lease': [d.isoformat() for d in lease] or ['', '']}
def check(doc, c, k_first):
    """Everything the truth claims stands on the paper (in order drawn), on page one when it must."""
    text = [norm(''.join(p)) for p in doc.log]; s = c['signed']
    dates = spellings(s)
    want = {'listing': [c['listing']], 'no': [c['no']], 'price': [str(c['price'])], 'addr': [c['addr']], 'signed': dates}
    for q in 'ab': want |= {q + n: [c[q][n]] for n in ('name', 'id_number', 'phone')}
    whole = '\n'.join(text)
    if any(not any(norm(v) in whole for v in vs) for vs in want.values()): raise AssertionError('not printed: ' + str([n for n, vs in want.items() if not any(norm(v) in whole for v in vs)]))
    return all(any(norm(v) in text[0] for v in vs) for vs in want.values())

# ---------------------------------------------------------------- sheets of cards
def drawer(maker):
    """Sides as this module of cards draws them."""
    def draw(r, side):
        role, what, p, s, e, st = side
        return maker.front(r, p, st) if what == 'front' else maker.back(r, p, s.isoformat(), e.isoformat() if e else '长期', st)
    return draw
draw_side, draw_side_d, draw_side_e, draw_side_f, draw_side_g, draw_side_h, draw_side_i = map(drawer, (cards, cards_d, cards_e, cards_f, cards_g, cards_h, cards_i))
def on_a4(r, sides, level):
    dpi = {'clean': [200, 240, 300], 'scan': [200, 240, 300, 300], 'copy': [200, 240, 300], 'fax': [200]}[level]; dpi = r.choice(dpi); k = dpi / 25.4
    page = Image.new('RGB', (round(210 * k), round(297 * k)), (255, 255, 255)); n = len(sides)
    horiz = n == 2 and r.random() < .2 and level != 'fax'
    z = 1.0 if level in ('clean', 'scan') and r.random() < .8 else r.uniform(1.0, 1.5) if level != 'fax' else r.uniform(1.3, 1.7)
    cols = 2 if n == 4 and r.random() < .5 or horiz else 1; rows = -(-n // cols)
    z = min(z, (210 - 14 - 6 * (cols - 1)) / cols / 85.6, (297 - 30 - 8 * (rows - 1)) / rows / 54)
    if n >= 3 and cols == 2: z = min(z, 1.12)
    w, h = 85.6 * z, 54 * z
    gx, gy = r.uniform(4, 8), r.uniform(8, min(40, max(9, (297 - 40 - rows * h) / max(1, rows))))
    X0 = r.uniform(7, max(7.1, 210 - 7 - cols * w - gx * (cols - 1))); free = max(13.0, 297 - 16 - rows * h - gy * (rows - 1)); Y0 = r.uniform(12, min(free, 95) if free > 12 else 12.1)
    if r.random() < .5: X0 = (210 - cols * w - gx * (cols - 1)) / 2
    tilt = 0 if level == 'clean' else r.choice([0, 1, 1])
    for i, sd in enumerate(sides):
        im = draw_side(r, sd).resize((round(w * k), round(h * k)), Image.LANCZOS); m = cards.MASK.resize(im.size)
        if tilt:
            a = r.gauss(0, .8); im = im.rotate(a, resample=Image.BICUBIC, expand=True, fillcolor=(236, 236, 236)); m = m.rotate(a, resample=Image.BICUBIC, expand=True)
        x, y = X0 + (i % cols) * (w + gx), Y0 + (i // cols) * (h + gy); box = (round(x * k), round(y * k))
        if level in ('scan', 'copy'):
            sh = Image.new('L', im.size, 0); sh.paste(m.point(lambda v: v * .35)); page.paste((90, 90, 90), (box[0] + 2, box[1] + 2), sh)
        page.paste(im, box, m)
    last = Y0 + rows * h + (rows - 1) * gy
    if level in ('copy', 'scan', 'fax') and r.random() < .35 and last < 270:
        t = r.choice(['此复印件仅供办理房屋交易使用，他用无效', '与原件核对无误', '仅用于房屋网签', '本人提供，仅限本次交易']); ImageDraw.Draw(page).text((round(r.uniform(20, 80) * k), round(r.uniform(last + 8, min(284, last + 30)) * k)), t, font=font('kai', round(5 * k)), fill=(30, 30, 40))
    return page, dpi
def crop_side(r, side, level, draw_side=draw_side):
    w = r.choice([800, 960, 1100, 1284]) if level != 'fax' else 1284; im = draw_side(r, side).resize((w, round(w * 54 / 85.6)), Image.LANCZOS)
    if level == 'clean' and r.random() < .5: bg = Image.new('RGB', im.size, (255, 255, 255)); bg.paste(im, (0, 0), cards.MASK.resize(im.size)); return bg, round(w / 85.6 * 25.4)
    q = [round(w * r.uniform(.02, .09)) for _ in range(4)]; bg = Image.new('RGB', (im.width + q[0] + q[1], im.height + q[2] + q[3]), r.choice([(255, 255, 255), (250, 250, 250), (228, 230, 232), (60, 60, 62)]))
    bg.paste(im, (q[0], q[2]), cards.MASK.resize(im.size)); return bg, round(w / 85.6 * 25.4)
def screenshot(r, side, draw_side=draw_side):
    W, H = r.choice([(1080, 2340), (1080, 2400), (1170, 2532)]); s = Image.new('RGB', (W, H), (0, 0, 0)); d = ImageDraw.Draw(s); w = r.choice([W, W - 80]); im = draw_side(r, side).resize((w, round(w * 54 / 85.6)), Image.LANCZOS)
    s.paste(im, ((W - w) // 2, (H - im.height) // 2 + r.randint(-200, 100)), cards.MASK.resize(im.size) if r.random() < .6 else None)
    d.text((64, 52), f'{r.randint(7, 22)}:{r.randint(10, 59)}', font=font('sansb', 38), fill=(240, 240, 240), anchor='lm'); d.text((W - 60, 52), f'5G  {r.randint(11, 99)}%', font=font('sans', 32), fill=(240, 240, 240), anchor='rm')
    d.text((W / 2, 150), r.choice(['1/2', '2/2', '图片', '3/9']), font=font('sans', 40), fill=(220, 220, 220), anchor='mm')
    for x, t in zip((.2, .5, .8), ('编辑', '保存', '更多')): d.text((W * x, H - 110), t, font=font('sans', 34), fill=(200, 200, 200), anchor='mm')
    return s, 72
def photo_cards(r, sides, ground=degrade.table_top):
    n = len(sides); port = r.random() < .4
    if n == 1: W, H = (1900, 1425) if r.random() < .75 else (1500, 2000)
    elif n == 2: W, H = (1600, 2133) if r.random() < .7 else (2500, 1500)
    else: W, H = (2500, 1875)
    sc = ground(r, W, H); cols = 1 if n == 1 or H > W else 2; rows = -(-n // cols)
    if r.random() < .12 and n <= 2: sc = Image.blend(sc, Image.new('RGB', sc.size, (248, 248, 246)), .93)          # on a sheet of paper
    cw = min(W * .84 / cols, H * .84 / rows * 85.6 / 54) * r.uniform(.84, 1) * .95; ch = cw * 54 / 85.6
    tone = r.uniform(-4, 4)
    for i, sd in enumerate(sides):
        im = draw_side(r, sd); cx = W * (i % cols + .5) / cols + r.uniform(-.02, .02) * W; cy = H * (i // cols + .5) / rows + r.uniform(-.02, .02) * H
        import math
        a = math.radians(tone + r.uniform(-2, 2)); J = .030 * cw
        quad = [(cx + x * math.cos(a) - y * math.sin(a) + r.uniform(-J, J), cy + x * math.sin(a) + y * math.cos(a) + r.uniform(-J, J)) for x, y in ((-cw / 2, -ch / 2), (cw / 2, -ch / 2), (cw / 2, ch / 2), (-cw / 2, ch / 2))]
        quad = [(min(W - 8, max(8, x)), min(H - 8, max(8, y))) for x, y in quad]
        degrade.place(sc, im, quad, cards.MASK, shadow=r.randint(4, 12))
    sc = sc.filter(ImageFilter.GaussianBlur(r.uniform(.5, 1.15)))
    return degrade.light(r, sc, glare=(r.uniform(.15, .85), r.uniform(.15, .85), r.uniform(.04, .1)) if r.random() < .45 else None), 72
def photo_page(r, im, c=False):
    if c and r.random() < .22: im = faults_c.curve(r, im)
    elif r.random() < .5: im = degrade.bend(r, im)
    W, H = round(im.width * r.uniform(1.12, 1.25)), round(im.height * r.uniform(1.1, 1.2)); sc = (faults_c.ground if c and r.random() < .7 else degrade.table_top)(r, W, H); w, h = im.size
    if w * h > 5.2e6: raise AssertionError('too large')
    import math
    a = math.radians(r.uniform(-2.5, 2.5)); cx, cy, J = W / 2, H / 2, .028 * w
    pinch = r.uniform(0, .05) * w * r.choice([0, 1])
    quad = [(cx + x * math.cos(a) - y * math.sin(a) + r.uniform(-J, J) + p, cy + x * math.sin(a) + y * math.cos(a) + r.uniform(-J, J)) for (x, y), p in zip(((-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)), (pinch, -pinch, 0, 0))]
    quad = [(min(W - 4, max(4, x)), min(H - 4, max(4, y))) for x, y in quad]
    degrade.place(sc, im, quad, shadow=r.randint(4, 14))
    if c and r.random() < .35: faults_c.finger(r, sc, quad)
    sc = sc.filter(ImageFilter.GaussianBlur(r.uniform(.35, .8)))
    return degrade.light(r, sc), 72

# ---------------------------------------------------------------- files
def file_name(r, ext, when, n, role, style):
    t = f'{when:%Y%m%d}'; hms = f'{r.randint(8, 20):02d}{r.randint(0, 59):02d}{r.randint(0, 59):02d}'
    person = '卖方' if 'seller' in role else '买方' if 'buyer' in role else ''
    if style == 'img': return f'IMG_{n + r.randint(0, 2)}.{ext}'
    if style == 'wx': return f'微信图片_{t}{hms}{r.choice(["", f"_{r.randint(1, 99)}"])}.{ext}'
    if style == 'mm': return f'mmexport17{r.randint(60000000000, 79999999999)}.{ext}'
    if style == 'scan': return f'扫描件{n % 1000}.{ext}'
    if style == 'ccf': return f'CCF_{n:06d}.{ext}'
    if style == 'skm': return f'SKM_C226{when:%y%m%d}{hms}.{ext}'
    if style == 'shot': return f'Screenshot_{t}_{hms}.{ext}'
    if style == 'plain': return f'{n % 10000:04d}.{ext}'
    if style == 'title': return (person + ('身份证' if 'id' in role else '合同') + {'front': '正面', 'back': '反面'}.get(role.split('-')[-1], '') + r.choice(['', str(n % 7 + 1), ' (1)'])).strip() + '.' + ext
    return f'新建文档 {when:%Y-%m-%d} {hms[:2]}.{hms[2:4]}.{hms[4:]}_{n % 9 + 1}.{ext}'
def save(r, path, pages, dpi, level, ext, quality=None):
    p = pages[0]
    if ext == 'pdf': p.save(path, 'PDF', save_all=True, append_images=pages[1:], resolution=float(dpi if dpi > 100 else 150), **({} if p.mode == '1' else {'quality': r.randint(76, 90)}))
    elif ext in ('tif', 'tiff'):
        comp = 'group4' if p.mode == '1' else r.choice(['tiff_lzw', 'jpeg'] if p.mode in ('RGB', 'L') else ['tiff_lzw'])
        p.save(path, 'TIFF', save_all=True, append_images=pages[1:], compression=comp, dpi=(dpi, dpi), **({'quality': 88} if comp == 'jpeg' else {}))
    elif ext == 'png': p.save(path, 'PNG', dpi=(dpi, dpi), compress_level=3)
    else:
        q = {'clean': (90, 96), 'scan': (70, 90), 'copy': (62, 86), 'fax': (70, 90), 'phone': (68, 90)}[level]; q = quality or q; kw = {}
        if p.info.get('orient'): ex = Image.Exif(); ex[0x0112] = p.info['orient']; kw['exif'] = ex
        p.save(path, 'JPEG', quality=r.randint(*q), dpi=(dpi, dpi), **kw)

def turn(r, im, level, contract):
    """Upside-down and sideways pages."""
    x = r.random(); up, side = {'clean': (.01, .0), 'scan': (.07, .04), 'copy': (.06, .04), 'fax': (.06, 0), 'phone': (.06, .12)}[level]
    if x < up: return im.transpose(Image.ROTATE_180), 'upside-down'
    if x < up + side: return im.transpose(r.choice([Image.ROTATE_90, Image.ROTATE_270])), 'sideways'
    if level == 'phone' and x > .82:
        o, t = r.choice([(6, Image.ROTATE_90), (8, Image.ROTATE_270), (3, Image.ROTATE_180)]); im = im.transpose(t); im.info['orient'] = o; return im, f'exif-{o}'
    return im, None

def build(seed, i, kind, level, out, nopdf, deal, prefer, templates):
    r = random.Random(f'{seed}/{i}'); when = dt.date(2026, 8, 31) + dt.timedelta(r.randrange(0, 110)); city = r.choices(list(data.CITIES), [20, 18, 11, 11, 10, 10, 8, 6, 6])[0]
    z = make_people(r, when, kind); cid = f'YS{when:%y%m}-{i + 1:05d}'; folder = os.path.join(out, cid); os.makedirs(folder, exist_ok=True)
    c = contract_values(r, z, deal, city, when, kind)
    usepdf = not nopdf and r.random() < .11 and level != 'phone' or (not nopdf and level == 'phone' and r.random() < .06)
    allin = level == 'fax' and r.random() < .45 or level in ('scan', 'copy') and r.random() < .07
    ok = [t for t in templates if t[1] in (deal, 'both') and (t[3] or level != 'phone' or usepdf) and (t[0] not in SHOTS or level == 'clean')]
    rank = {t: j for j, t in enumerate(prefer)}; ok.sort(key=lambda t: rank[t[0]])
    errors = []
    for tries in range(60):
        name, _, fn, first, _ = ok[min(tries // 4, len(ok) - 1)]; c['page1'] = level == 'phone' or r.random() < .3
        state = r.getstate()
        try: doc = fn(r, c, level); on1 = check(doc, c, first)
        except AssertionError as x: errors.append((name, str(x))); continue
        n = len(doc.pages)
        if level == 'phone' and (doc.pages[0].width * doc.pages[0].height > 4.6e6): continue
        single = n > 1 and not allin and not (on1 and r.random() < (.55 if level != 'phone' else 1) and not (level == 'phone' and usepdf))        # pages in one file
        if single and not on1 and level == 'phone' and not usepdf: continue
        break
    else: raise RuntimeError(f'case {i}: {errors[-3:]}')
    for e in errors: print('retry', i, *e, file=sys.stderr)
    # --- sides and sheets
    withi = name in WITH_I; withh = name in WITH_H; withg = name in WITH_G; withf = name in WITH_F; withe = name in WITH_E; withd = withi or withh or withg or withf or withe or name in WITH_D           # d to i: their own faults and cards
    fd, cd = (faults_i, cards_i) if withi else (faults_h, cards_h) if withh else (faults_g, cards_g) if withg else (faults_f, cards_f) if withf else (faults_e, cards_e) if withe else (faults_d, cards_d)
    mine = draw_side_i if withi else draw_side_h if withh else draw_side_g if withg else draw_side_f if withf else draw_side_e if withe else draw_side_d if withd else draw_side; style_of = (lambda r: cd.style(r, level)) if withd else (lambda r: cards.style(r) | ({'mark': (96, 60, 60)} if level in ('fax', 'copy') else {}))
    role = {'a': 'seller', 'b': 'buyer'}; side = {}
    for q in 'ab':
        L = []
        for j, (p, s, e) in enumerate(z.cards[q]):
            st = style_of(r); bp, bs, be = z.backs.get(q, (p, s, e)) if j == 0 else (p, s, e)
            L.append([(f'id-{role[q]}', 'front', p, s, e, st), (f'id-{role[q]}', 'back', bp, bs, be, st if r.random() < .8 else style_of(r))])
        side[q] = L
    if kind == 'missing':
        drop = r.choice([0, 1, 1]); side[z.bad][0].pop(drop); z.note.append('no-' + ('front', 'back')[drop])
    if kind == 'id.two-cards' and r.random() < .4: side[z.bad][1].pop(0); z.note.append('old-back-only')
    mode = r.choices(['sep', 'both', 'four', 'pairs', 'mixed'], {'clean': [52, 26, 9, 3, 10], 'scan': [42, 32, 13, 4, 9], 'copy': [16, 52, 20, 6, 6], 'fax': [16, 52, 32, 0, 0], 'phone': [44, 34, 8, 4, 10]}[level])[0]
    sheets = []
    if mode == 'four' and kind not in ('missing', 'id.two-cards'): sheets = [side['a'][0] + side['b'][0] if r.random() < .7 else side['b'][0] + side['a'][0]]
    elif mode == 'pairs' and kind not in ('missing', 'id.two-cards', 'id.sides'): sheets = [[side['a'][0][0], side['b'][0][0]], [side['a'][0][1], side['b'][0][1]]]
    else:
        for q in 'ab':
            m = r.choice(['sep', 'both']) if mode == 'mixed' else 'both' if mode == 'both' else 'sep' if mode == 'sep' else 'both'
            for s in side[q]: sheets += [list(s) if r.random() < .93 else list(s)[::-1]] if m == 'both' else [[x] for x in s]
    # --- pictures
    outputs = []                                 # (pages, dpi, entries, role)
    person = lambda p: {k: p[k] for k in ('name', 'sex', 'ethnicity', 'birth', 'id_number', 'address', 'authority', 'phone')}
    withc = name in WITH_C; cropstyle = r.random() < {'clean': .55, 'scan': .45, 'copy': .0, 'fax': 0, 'phone': 0}[level]; shot = level == 'clean' and r.random() < .22
    tags = []
    for sh in sheets:
        entries, left = [], list(sh)
        while left:
            x = left.pop(0); m = next((y for y in left if y[2] is x[2] and y[1] != x[1]), None); f, t = x[3].isoformat(), x[4].isoformat() if x[4] else '长期'
            if m: left.remove(m)
            kd = 'id_both' if m else 'id_' + x[1]; entries.append({'kind': kd, 'role': x[0] + ('' if m else '-' + x[1]), 'truth': {'person': person(x[2]), 'valid_from': f, 'valid_to': t}})
        isshot = False
        if level == 'phone' and withd: im, dpi = fd.shoot_cards(r, sh, mine)
        elif level == 'phone': im, dpi = photo_cards(r, sh, faults_c.ground) if withc and r.random() < .75 else photo_cards(r, sh)
        elif len(sh) == 1 and shot: im, dpi = screenshot(r, sh[0], mine); isshot = True
        elif len(sh) == 1 and cropstyle: im, dpi = crop_side(r, sh[0], level, mine)
        elif withd: im, dpi = fd.sheet(r, sh, level, mine)
        elif withc and r.random() < .65: im, dpi = faults_c.sheet(r, sh, level, draw_side)
        else: im, dpi = on_a4(r, sh, level)
        outputs.append([[im], dpi, entries, entries[0]['role'], isshot])
    ct = {'contract_no': c['no'], 'listing': c['listing'], 'a': person(c['a']), 'b': person(c['b']), 'price': c['price'], 'upper': c['upper'], 'signed': c['signed'].isoformat(), 'address': c['addr'], 'area': c['area']} | (also(doc, c) if withc or withd else {})
    ce = {'kind': 'contract', 'role': 'contract-1', 'truth': ct}
    cdpi = doc.dpi
    pages = [p for p in doc.pages]
    if withd and level != 'clean':
        lot = r.random()                                 # the sheets of one contract have been through the same
        for j, p in enumerate(pages): pages[j], done = fd.paper(random.Random(lot), p, cdpi, level); tags += done
    if level == 'phone': pages = [fd.shoot_page(r, p)[0] for p in pages] if withd else [photo_page(r, p, withc)[0] for p in pages]
    elif withc and level != 'clean':
        for j, p in enumerate(pages): pages[j], done = faults_c.paper(r, p, cdpi, level); tags += done
    isshot = name in SHOTS
    cout = []
    if n == 1 or single or allin: cout.append([pages, cdpi, [ce], 'contract', isshot])
    else:
        for j, p in enumerate(pages): cout.append([[p], cdpi, [ce] if j == 0 else [{'kind': 'contract_page', 'role': f'contract-{j + 1}', 'truth': {'person': None}}], 'contract', isshot])
    # --- damage
    total = sum(len(o[0]) for o in outputs + cout); pn = 0; faults = fd if withd else degrade; stamp = f'{when:%Y-%m-%d} {r.randint(9, 18):02d}:{r.randint(0, 59):02d}'
    group = cout + outputs if r.random() < .5 else outputs + cout
    if not allin and len(cout) == 1: r.shuffle(group)
    for o in group:
        done = []; flip = random.Random(r.random())
        for p in o[0]:
            pn += 1; dmg = None
            if level == 'scan': p = faults.scan(r, p)
            elif level == 'copy': p = faults.copy(r, p)
            elif level == 'fax':
                if abs(o[1] - 200) > 1: p = p.resize((round(p.width * 200 / o[1]), round(p.height * 200 / o[1])), Image.LANCZOS)
                p = faults.fax(r, p, pn, total, stamp)
            if not (o[4]): p, dmg = turn(r, p, level, o[3] == 'contract')
            if dmg: tags.append(dmg)
            done.append(p)
        o[0] = done
        if level == 'fax': o[1] = 200
    # --- files
    images, used = [], set(); start = r.randint(1001, 9300); styles = {'clean': ['title', 'plain', 'scan', 'wx', 'img'], 'scan': ['scan', 'ccf', 'skm', 'plain', 'title', 'doc'], 'copy': ['scan', 'skm', 'ccf', 'wx', 'plain'], 'fax': ['plain', 'skm', 'ccf', 'scan'], 'phone': ['img', 'wx', 'mm', 'img', 'title']}[level]; style = r.choice(styles)
    ext1 = {'clean': r.choice(['png', 'png', 'jpg']), 'scan': r.choice(['jpg', 'jpg', 'jpg', 'png', 'tif']), 'copy': r.choice(['jpg', 'jpg', 'jpg', 'tif', 'png']), 'fax': r.choice(['tif', 'tif', 'tif', 'png']), 'phone': 'jpg'}[level]
    if allin:
        ext = 'pdf' if usepdf else 'tif'; ps = [p for o in group for p in o[0]]
        modes = {p.mode for p in ps}
        if len(modes) > 1: ps = [p.convert('RGB') for p in ps]
        group = [[ps, group[0][1], [e for o in group for e in o[2]], 'all', False]]
    for j, o in enumerate(group):
        if allin: e = ext
        elif len(o[0]) > 1: e = 'pdf' if not nopdf and (usepdf or r.random() < .25) else 'tif'
        elif usepdf and level != 'phone' and (o[3] == 'contract' or r.random() < .5): e = 'pdf'
        else: e = ext1
        if len(o[0]) > 1 and len({p.mode for p in o[0]}) > 1: o[0] = [p.convert('RGB') for p in o[0]]
        while True:
            sty = 'shot' if o[4] and e in ('png', 'jpg') else style if r.random() < .85 else r.choice(styles)
            fnm = file_name(r, e if not (sty == 'shot' and e == 'tif') else 'png', when, start + j, o[3], sty if not (sty == 'title' and o[3] == 'all') else 'scan')
            if fnm not in used: used.add(fnm); break
        save(r, os.path.join(folder, fnm), o[0], o[1], level, fnm.rsplit('.', 1)[1], fd.QUALITY[level] if withd else None)
        for en in o[2]: images.append({'kind': en['kind'], 'role': en['role'], 'file': f'{cid}/{fnm}', 'truth': en['truth']})
    expect, why = WHY.get(kind, ('manual', [kind]))
    if kind == 'expired': assert any(x[2] and x[2] < when for q in 'ab' for x in z.cards[q])
    received = when.isoformat() + (f'T{r.randint(8, 20):02d}:{r.randint(0, 59):02d}:{r.randint(0, 59):02d}' if r.random() < .2 else '')
    return {'case': cid, 'level': level, 'expect': expect, 'why': why, 'template': name, 'pack': mode, 'notes': z.note + sorted(set(tags)), 'images': images}, [cid, city, deal, z.listing, z.record['a'], z.record['b'], received]

if __name__ == '__main__':
    ap = argparse.ArgumentParser(); ap.add_argument('--out', required=True); ap.add_argument('--count', type=int, default=100); ap.add_argument('--seed', default='1'); ap.add_argument('--no-pdf', action='store_true'); ap.add_argument('--only', default=''); ap.add_argument('--templates', choices=list(GROUPS), default='all')
    A = ap.parse_args(); templates = GROUPS[A.templates]; r = random.Random(A.seed + '/plan'); kinds = quota(A.count, KINDS, r); levels = []
    for kset in (lambda k: k == 'pass', lambda k: k != 'pass'):        # every level in both halves
        idx = [i for i, k in enumerate(kinds) if kset(k)]; levels += list(zip(idx, quota(len(idx), LEVELS, r)))
    levels = dict(levels); deals = quota(A.count, [('sale', 62), ('rent', 38)], r); plan = []; seen = collections.Counter()
    for i in range(A.count):                                         # every template gets its turn
        names = [t for t in templates if t[1] in (deals[i], 'both') and (t[0] not in SHOTS or levels[i] == 'clean')]
        names.sort(key=lambda t: (seen[t[0]] + 1) / t[4] * r.uniform(.75, 1.25)); names = [t for t in names if t[3] or levels[i] != 'phone'] + [t for t in names if not t[3] and levels[i] == 'phone']
        seen[names[0][0]] += 1; plan.append([t[0] for t in names])
    os.makedirs(A.out, exist_ok=True); only = {int(x) for x in A.only.split(',') if x}; t0, ni = time.process_time(), 0
    with open(f'{A.out}/truth.jsonl', 'w', encoding='utf8') as T, open(f'{A.out}/cases.tsv', 'w', encoding='utf8') as C:
        C.write('case\tcity\tkind\tlisting\tseller\tbuyer\treceived\n')
        for i in range(A.count):
            if only and i not in only: continue
            t, row = build(A.seed, i, kinds[i], levels[i], A.out, A.no_pdf, deals[i], plan[i], templates); ni += len({x['file'] for x in t['images']})
            T.write(json.dumps(t, ensure_ascii=False) + '\n'); C.write('\t'.join(row) + '\n')
    print(f'{A.count} cases, {ni} files, {(time.process_time() - t0) / max(1, ni):.2f} CPU-s a file', file=sys.stderr)
