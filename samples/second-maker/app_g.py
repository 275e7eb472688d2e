# A page of a signing application as its user keeps it: one tall screenshot, cards with round corners, values at the right.
from kit_g import KitG
from typeset import Doc, Run

def app_signing_page(r, c, level):
    """Clean only: a screen of 1080 or 1170 dots, drawn at 400 to the inch."""
    dpi = 400; mm = r.choice([1080, 1080, 1170]) / dpi * 25.4
    k = KitG(r, c, level); f = r.choice(['sans', 'sans', 'micro']); rent = c['kind'] == 'rent'; k.idf = 'plain'
    d = Doc(dpi, form=f, val=f, pt=7.2, margin=(4, 4, 4, 4), page=(mm, 300), lead=1.4, paper=(244, 245, 247)); K = d.k; a, b = c['a'], c['b']
    grey = (120, 122, 128)
    d.at(5, 4, Run(f'{r.randint(8, 21)}:{r.randint(10, 59)}', b=True), pt=6.6); d.at(mm - 5, 4, f'5G　{r.randint(20, 99)}%', pt=6.4, align='r')
    d.d.rectangle([0, 7 * K, d.im.width, 15.5 * K], fill=(255, 255, 255)); d.at(4, 11.2, '〈', pt=9)
    d.at(mm / 2, 11.2, Run(r.choice(['合同详情', '签约详情', '电子合同', '合同信息']), b=True), pt=8.8, align='c'); d.at(mm - 5, 11.2, '···', pt=9, align='r')
    d.y = 18
    tone = r.choice([(0, 152, 104), (40, 104, 220), (230, 110, 30)])
    d.d.rounded_rectangle([3 * K, d.y * K, (mm - 3) * K, (d.y + 15) * K], radius=2 * K, fill=tone)
    d.at(7, d.y + 5, Run(r.choice(['已签署', '签约完成', '合同已生效']), b=True, ink=(255, 255, 255)), pt=9.4)
    d.at(7, d.y + 10.6, Run(('房屋租赁合同' if rent else '存量房买卖合同') + '　样本', ink=(240, 246, 244)), pt=6.8); d.y += 18
    def card(t, rows):
        top = d.y; lines = []; room = mm - 10 - 21
        for l, v in rows:
            n = d.lines([k.V(v)], d.pt, room * K); lines.append((l, v, len(n)))
        h = 9 + sum(1.9 + 3.7 * n for *_, n in lines) + 1.6
        d.d.rounded_rectangle([3 * K, top * K, (mm - 3) * K, (top + h) * K], radius=2 * K, fill=(255, 255, 255))
        d.d.rectangle([6 * K, (top + 3.2) * K, 6.7 * K, (top + 6.6) * K], fill=tone); d.at(8, top + 5, Run(t, b=True), pt=8); d.y = top + 9
        for l, v, n in lines:
            d.at(6, d.y + 2, Run(l, ink=grey)); y = d.y; d.y += .1
            d.para(k.V(v), x0=26, x1=mm - 6, align='r' if n == 1 else 'l', fixed=True, lead=1.42); d.y = y + 1.9 + 3.7 * n
        d.y = top + h + 2.6
    date, id_, tel = k.date, k.idn, k.phone
    card('合同信息', [(k.no, c['no']), (k.list, c['listing']), (k.sign, date(c['signed'])), ('签署方式', '电子签名')])
    card('房屋信息', [(k.prop[:5], c['addr']), ('产权证号', c['cert']), ('建筑面积', c['area'] + '㎡')])
    for me, p in ((k.A, a), (k.B, b)): card(me + '信息', [('姓名', p['name']), (k.id[:6], id_(p['id_number'])), (k.tel, tel(p['phone'])), ('联系地址',
        p['address'])])
    if rent: card('租金信息', [('月租金', k.cash(c['price']) + '元'), ('大写', c['upper']), ('起租日期', date(c['start'])), ('到期日期', date(c['end'])), ('押金',
        k.cash(c['deposit']) + '元')])
    else: card('价款信息', [(k.price[:5], k.cash(c['price']) + '元'), ('大写', c['upper']), ('定金', k.cash(c['deposit']) + '元')])
    card('服务方', [('经纪公司', c['broker']), ('经纪人', c['agent']), ('经纪人电话', c['agent_tel'])])
    y = d.y + 1; d.d.rounded_rectangle([6 * K, y * K, (mm - 6) * K, (y + 9.5) * K], radius=4.6 * K, fill=tone)
    d.at(mm / 2, y + 4.8, Run('查看合同原文', b=True, ink=(255, 255, 255)), pt=8, align='c')
    d.pages[0] = d.im = d.im.crop((0, 0, d.im.width, round((y + 15) * K))); d.dpi = 72; return d

TEMPLATES = [('app_signing_page', 'both', app_signing_page, False, 6)]
