# A third group of templates: sheets across (booklet, stub), rosters, schedules, a definitions table, a column at the side, marginal headings, two
# languages, stationery, receipts, electronic signing. As in contracts.py each takes (r, c, level) and draws a Doc.
# Co-owners, agents, flatmates and witnesses have names, numbers and telephones too; they are no party.
import datetime as dt
from PIL import Image, ImageChops, ImageDraw
import data
from contracts import mk
from contracts_b import AB, KitB, LET, SELL
from typeset import BOX, TICK, Run, font, seal, stroke

SALE_C = [
    '交付与验收|{A}应在收齐全部购房款之日起七个工作日内将该房屋交付{B}使用。交付时双方应对房屋及附属设施设备进行查验，记录水、电、气表读数，签署《物业交接单》，交接单签署之日视为该房屋交付之日。',
    '费用结算|该房屋交付前已发生的物业服务费、水电费、燃气费、供暖费、有线电视费、车位使用费等由{A}结清；交付后发生的费用由{B}承担。{A}预缴而未使用的部分，由{B}在交付时按实际天数补还。',
    '维修资金|该房屋账户内的专项维修资金余额随房屋所有权同时转移给{B}，其价值已包含在房屋总价款之内，{B}不再另行支付。',
    '户籍|{A}承诺该房屋内的户籍于权属转移登记前全部迁出。逾期未迁出的，每逾期一日，应按房屋总价款的万分之三向{B}支付违约金，直至迁出之日止。',
    '学位|{A}如实告知该房屋近六年内学位使用情况。因教育主管部门招生政策调整导致入学条件变化的，不视为{A}违约。',
    '抵押注销|该房屋上设有抵押的，{A}应在{B}首付款进入监管账户后三十日内还清所担保的债务并办妥抵押权注销登记，由此产生的费用由{A}自行负担。',
    '贷款|{B}应在本合同签订后十五日内向贷款银行提交全部申请材料。因{B}信用状况或材料不实导致贷款未获批准的，{B}应在接到通知后十日内自筹资金补足，否则视为{B}违约。',
    '告知义务|{A}应如实披露该房屋的质量状况、装修改动、租赁占用、共有权人意见以及是否发生过非正常事件，故意隐瞒的，{B}有权解除合同并要求赔偿。',
    '逾期责任|任何一方逾期履行付款、交房或过户义务的，每逾期一日按房屋总价款的万分之五支付违约金；逾期超过三十日的，守约方有权书面通知解除合同。',
    '根本违约|{A}将房屋另行出卖、抵押或者{B}无故拒绝购买的，违约方应向守约方支付相当于房屋总价款百分之二十的违约金，并承担因此发生的律师费、诉讼费等合理支出。',
    '税费|本次交易所涉及的各项税费按照国家及当地规定由双方各自承担；政策变化导致新增税费的，由法定缴纳义务人承担。',
    '送达|本合同所载地址及联系方式为各方确认的送达地址，以短信、快递方式发出的书面文件自发出后第三日视为送达。变更而未通知的，由变更方承担后果。',
    '保密|各方对因订立、履行本合同所知悉的对方个人信息负有保密义务，未经对方同意不得向与本次交易无关的第三人披露。',
    '争议|因履行本合同发生的争议，由各方协商或申请行业调解组织调解；协商、调解不成的，依法向该房屋所在地人民法院起诉。',
    '生效|本合同自各方签字或盖章之日起生效。合同正本一式肆份，各方各持一份，另一份供办理登记使用，各份具有同等法律效力。']
LEASE_C = [
    '交付|{A}应于租期起始日前将该房屋按约定条件交付给{B}，双方经验收后在交割清单上签字并移交钥匙、门禁卡及水电燃气卡。',
    '使用|{B}应按照居住用途使用该房屋，不得利用该房屋从事经营或违法活动，不得擅自拆改结构、加装隔断，也不得超过约定人数居住。',
    '维护|房屋主体及{A}提供的设施设备发生非人为损坏的，{A}应在接到{B}通知后三日内维修；逾期不修的，{B}可代为维修，费用凭票据由{A}承担。',
    '费用|租赁期间，水、电、燃气、网络、电视收视等费用由{B}承担；物业服务费、供暖费、房屋租赁税费由{A}承担。',
    '押金|租赁期满或合同解除后，押金除抵扣应由{B}承担的费用、租金及赔偿责任外，剩余部分应在交还房屋之日起五日内如数返还。',
    '转租|{B}转租该房屋应事先征得{A}书面同意，并就次承租人的行为向{A}承担责任。',
    '解除|有下列情形之一的，{A}有权单方解除合同：拖欠租金累计达十五日；欠缴各项费用达一个月租金以上；擅自改变房屋用途或结构。',
    '违约金|租赁期内任何一方无约定或法定理由提前解除合同的，应按月租金的百分之一百向对方支付违约金；不足以弥补损失的，还应补足。',
    '优先权|租赁期内{A}出卖该房屋的，应提前通知{B}，{B}在同等条件下享有优先购买权；租期届满，同等条件下{B}有权优先续租。',
    '安全|{B}应遵守消防安全规定，不得在室内、楼道为电动自行车及其电池充电，发现安全隐患应立即告知{A}。',
    '返还|租期届满{B}应将该房屋恢复至适于居住的状态返还{A}，对装饰装修部分不得拆除，也不得要求补偿；三日内未取走的物品视为放弃。',
    '备案|双方应自合同订立之日起三十日内，持本合同向房屋所在地街道租赁服务站办理登记备案。',
    '争议|履行本合同发生的争议，双方可以协商解决，也可以向房屋所在地人民法院提起诉讼。',
    '份数|本合同经双方签字后生效，一式叁份，具有同等法律效力。']

class KitC(KitB):
    def __init__(k, r, c, level):
        super().__init__(r, c, level); p = r.choice
        k.l_list = p(['房源编号', '房源号', '房源挂牌编号', '房源编码', '盘源编号', '房源登记编号', '挂牌房源编号', '系统房源编号', '委托房源号'])
        k.l_id = p(['身份证号码', '身份证号', '证件号码', '证照号码', '身份证件号码', '公民身份号码', '有效证件号码', '居民身份证号码'])
        k.l_tel = p(['联系电话', '电话', '手机号码', '手机', '联系手机', '电话号码', '联系方式', '移动电话'])
        k.l_no = p(['合同编号', '合同编号', '合同编码', '合约编号', '协议编号', '签约编号', '合同号'])
        k.l_sign = p(['签订日期', '签约日期', '签署日期', '订立日期', '签署时间', '合同签订日期'])
        k.l_addr = p(['住址', '地址', '通讯地址', '户籍地址', '联系地址', '住所'])
        k.met = {c['agent'], k.w['name'], *c['taken']}; k.tels = {c['a']['phone'], c['b']['phone'], c['agent_tel'], k.w['phone']}
    def stranger(k, **kw):
        """Somebody who is no party."""
        while True:
            p = data.person(k.r, k.c['signed'], **kw)
            if p['name'] not in k.met and p['phone'] not in k.tels: k.met.add(p['name']); k.tels.add(p['phone']); return p
    def put(k, d, x, x1, y, label, value, pt=None, **s):
        """Label and value on one line, no rule; written smaller where there is no room."""
        pt = pt or d.pt; e = d.at(x, y, label, pt=pt); z = min(1, (x1 - e - .5) / d.measure(k.V(value, **s), pt=pt)); assert z > .72, 'no room: ' + value
        return d.at(e + .3, y, k.V(value, **s), pt=pt * z)
    def clauses(k, d, n, style, first=1, pool=SALE_C, skip=(), **kw):
        pick = sorted(k.r.sample([i for i, t in enumerate(pool) if t.split('|')[0] not in skip], n))
        for i, j in enumerate(pick, first):
            h, t = pool[j].format(A=k.A, B=k.B).split('|'); num = data.cn_int(i)
            if style == 'tiao': d.room(1.2 * d.pt); d.para(Run(f'第{num}条　{h}', b=True), **kw); d.para(t, indent=2, **kw)
            elif style == 'run': d.para(Run(f'第{num}条', b=True), '　', t, indent=2, **kw)
            elif style == 'paren': d.para(f'（{num}）', t, indent=2, **kw)
            elif style == 'dot': d.para(f'{i}．', t, hang=1.6, **kw)
            elif style == 'dun': d.para(f'{num}、', Run(h, b=True), '：', t, indent=2, **kw)
    def thumb(k, d, x, y):
        """A finger dipped in ink."""
        ink = {'fax': (150, 150, 150), 'copy': (140, 140, 140)}.get(k.level, (214, 70, 66)); w, h = round(13 * d.k), round(17 * d.k); m = Image.new('L', (w, h), 0); q = ImageDraw.Draw(m); c = (w / 2, h * .55)
        for i in range(9):
            f = (i + 1) / 9.6; q.ellipse([c[0] - w / 2 * f, c[1] - h * .5 * f, c[0] + w / 2 * f, c[1] + h * .44 * f], outline=210, width=max(1, round(w / 26)))
        m = m.rotate(k.r.uniform(-25, 25)).point(lambda v: v * .8); d.im.paste(ink, (round(x * d.k - w / 2), round(y * d.k - h / 2)), m)
    def qr(k, d, x, y, mm):
        """What looks like a QR code and says nothing."""
        n = 29; u = mm / n; r = k.r
        def cell(i, j): d.d.rectangle([round((x + i * u) * d.k), round((y + j * u) * d.k), round((x + (i + 1) * u) * d.k) - 1, round((y + (j + 1) * u) * d.k) - 1], fill=(18, 18, 20))
        for i in range(n):
            for j in range(n):
                eye = [(i - a, j - b) for a, b in ((0, 0), (n - 7, 0), (0, n - 7)) if -1 <= i - a <= 7 and -1 <= j - b <= 7]
                if eye:
                    p, q = eye[0]; ring = max(abs(p - 3), abs(q - 3))
                    if ring in (0, 1, 3): cell(i, j)
                elif r.random() < .48: cell(i, j)
    def bars(k, d, x, y, w, h):
        e = x + w
        while x < e - 1.2: b = k.r.choice([.25, .25, .5, .75]); d.d.rectangle([x * d.k, y * d.k, (x + b) * d.k, (y + h) * d.k], fill=(20, 20, 20)); x += b + k.r.choice([.25, .5, .75])
    def watermark(k, d, text):
        """Pale words across every page."""
        tone = k.r.randint(222, 236)
        for p in d.pages:
            t = Image.new('L', (p.width, p.height), 255); q = ImageDraw.Draw(t); f = font('sans', round(13 * d.k)); n = round(62 * d.k)
            big = Image.new('L', (p.width + p.height,) * 2, 255); q = ImageDraw.Draw(big)
            for y in range(n, big.height, round(n * 1.3)):
                for x in range((y // n % 2) * n, big.width, round(f.getlength(text) + 2 * n / 3)): q.text((x, y), text, font=f, fill=tone)
            big = big.rotate(30, resample=Image.BILINEAR, fillcolor=255); o = (big.width - p.width) // 2, (big.height - p.height) // 2
            t = big.crop((o[0], o[1], o[0] + p.width, o[1] + p.height)); p.paste(ImageChops.multiply(p, Image.merge('RGB', (t, t, t))))
    def seam(k, d):
        """A seal across the edges of the sheets: each page has its slice at the right."""
        if not k.red: return
        n = len(d.pages); s = seal(k.r, k.c['broker'], round(38 * d.k), sub='合同专用章', dense={'fax': .28, 'copy': .45}.get(k.level, .6)); y = round(k.r.uniform(.35, .6) * d.pages[0].height)
        for i, p in enumerate(d.pages):
            q = s.crop((round(s.width * i / (n + 1)), 0, round(s.width * (i + 1) / (n + 1)), s.height)); X = p.width - q.width
            p.paste(ImageChops.multiply(p.crop((X, y, X + q.width, y + q.height)), q), (X, y))

def begin(r, c, level, roles, forms, vals, pts, **kw):
    k = KitC(r, c, level); k.A, k.B = r.choice(roles); d = mk(r, level, forms, vals, pts, **kw)
    return k, d, c['a'], c['b']
BUY = SELL + [('业主', '客户'), ('出让人', '受让人'), ('卖方', '买方'), ('出卖人', '买受人')]
RENT = LET[:2] + [('出租人', '承租人'), ('房屋所有权人', '承租人')]

# ---------------------------------------------------------------- sale
def booklet(r, c, level):
    """A sheet across, folded in the middle: the facts on the left half, clauses and signatures on the right; one page."""
    k, d, a, b = begin(r, c, level, BUY, ['serif', 'zen', 'sans', 'micro'], ['kai', 'sans', 'serif', 'zen'], (10.6, 11.2), page=(297, 210), margin=(15, 16, 15, 14)); k.id_fmt = 'plain'; l0, l1, r0, r1 = 15, 140, 157, 282; k.sp3 = False
    line = lambda x, x1, l, v: k.field(d, x, x1, d.y, l + '：', v)
    if c['page1'] or r.random() < .5: line(l0, 74, k.l_no, c['no']); line(77, l1, k.l_list, k.lst())
    else: d.at(l0, d.y, k.l_no + '：', k.V(c['no']), pt=9); d.at(l1, d.y, k.l_list + '：', k.V(k.lst()), pt=9, align='r')
    d.y += 10; d.para(Run(r.choice(['房屋买卖合同书', '二手房买卖合同', '存量房屋买卖合同书']), b=True, sp=.15), pt=17, align='c', x0=l0, x1=l1, after=8)
    for me, p, t in ((k.A, a, '甲方'), (k.B, b, '乙方')):
        line(l0, l0 + 70, f'{me}（{t}）', k.name(p['name'])); line(l0 + 73, l1, k.l_tel, p['phone']); d.y += 10.4
        line(l0, l1, k.l_id, k.idn(p['id_number'])); d.y += 10.4; line(l0, l1, k.l_addr, p['address']); d.y += 11.5
    line(l0, l0 + 76, '居间方（丙方）', c['broker']); line(l0 + 79, l1, '经纪人', c['agent']); d.y += 9
    d.para('甲、乙双方经丙方居间，就下列房屋的买卖达成一致：', x0=l0, x1=l1, indent=2, after=4); d.y += 2
    line(l0, l1, '房屋坐落', c['addr']); d.y += 10.4; line(l0, l0 + 52, '建筑面积（㎡）', c['area']); line(l0 + 55, l1, '权证', c['cert']); d.y += 10.4
    line(l0, l0 + 58, r.choice(['总价款（元）', '房屋总价（元）']), k.money(c['price'])); line(l0 + 61, l1, '大写', c['upper']); d.y += 10.4
    line(l0, l0 + 58, '定金（元）', k.money(c['deposit'], 'plain')); line(l0 + 61, l1, '交房期限', k.date(c['handover'])); d.y += 8
    d.para('付款方式：', Run(TICK), '按揭贷款　', Run(BOX), '一次性付款　', Run(BOX), '公积金贷款', x0=l0, x1=l1)
    assert d.y < 198, 'left half too long'
    x, y = 148.5 * d.k, 12
    while y < 198: d.d.line([(x, y * d.k), (x, (y + 3) * d.k)], fill=(150, 150, 150), width=1); y += 5
    k.A, k.B = '甲方', '乙方'; d.y = 15; k.clauses(d, r.randint(8, 9), 'run', pt=r.uniform(8.6, 9.2), x0=r0, x1=r1, lead=1.5, after=1); assert d.y < 165 and len(d.pages) == 1, 'right half too long'
    d.y = max(d.y + 6, r.uniform(130, 158)); e = d.at(r0, d.y + 4, '甲方（签名）：'); k.sign(d, e, d.y + 4, a['name'], mm=6.5); e = d.at(r0 + 64, d.y + 4, '乙方（签名）：'); k.sign(d, e, d.y + 4, b['name'], mm=6.5); d.y += 17
    d.at(r0, d.y, '丙方（盖章）：'); d.at(r0 + 64, d.y, k.l_sign + '：', k.V(k.date(c['signed']))); k.stamp(d, r0 + 38, min(190, d.y + 1), mm=30)
    k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl']))
    return d

def payments(r, c, level):
    """Parties in lines broken by bars, a table of instalments with a total that is the price; two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, AB, ['sans', 'micro', 'serif', 'zen'], ['serif', 'zen', 'kai', 'sans'], (10, 10.6), margin=(22, 22, 22, 20), lead=1.6); V = k.V; s, t = r.choice(BUY); bar = '　|　' if r.random() < .6 else '　／　'
    d.para(Run(r.choice(['二手房交易合同', '房屋买卖及资金安排协议', '存量房买卖合同（资金监管）']), b=True), pt=18, align='c', after=2)
    d.para(*[x for l, v in r.sample([(k.l_no, c['no']), (k.l_list, k.lst())] + ([(k.l_sign, k.date(c['signed']))] if c['page1'] else []), 3 if c['page1'] else 2) for x in (l + ' ', V(v, b=True), '　　')][:-1], pt=9.3, align='c', after=4)
    sec = lambda n, h: (d.para(Run(f'{n}　{h}', b=True), pt=11.6, after=.4), d.rule(w=.3), setattr(d, 'y', d.y + 1.8)); N = r.choice(['第一部分 第二部分 第三部分 第四部分'.split(), '一二三四', '壹贰叁肆'])
    sec(N[0], '交易主体')
    for lab, p in ((f'甲方（{s}）', a), (f'乙方（{t}）', b)):
        d.para(Run(lab, b=True), '　', V(k.name(p['name'])), bar, k.l_id, ' ', V(k.idn(p['id_number'])), bar, k.l_tel, ' ', V(k.tel(p['phone'])), align='l'); d.para(k.l_addr, ' ', V(p['address']), indent=2, align='l', after=1)
    d.para(Run('丙方（经纪机构）', b=True), '　', V(c['broker']), bar, '经纪人 ', V(c['agent']), bar, '电话 ', V(c['agent_tel']), align='l', after=2)
    sec(N[1], '标的房屋'); d.para('坐落：', V(c['addr']), '；建筑面积：', V(c['area']), '平方米；不动产权证书号：', V(c['cert']), '；所在楼层：第', V(str(c['floor'])), '层，总层数', V(str(c['floors'])), '层。', after=2)
    sec(N[2], '价款与支付'); first = c['price'] * 3 // 10 // 10000 * 10000; tail = 20000; loan = c['price'] - c['deposit'] - first - tail; f = r.choice(['comma', 'plain', 'dec']); m = lambda n: V(k.money(n, f))
    rows = [('定金', c['deposit'], '签约当日', '转账'), ('首付款', first, '网签前一日', '资金监管'), ('贷款', loan, '过户后放款', '银行划付'), ('尾款', tail, '物业交割当日', '转账')]; assert loan > 0 and c['price'] not in [x[1] for x in rows]
    C = [(0, i, 1, 1, Run(h, b=True), 'c', True) for i, h in enumerate(('款项', '金额（元）', '支付时间', '支付方式'))]
    for i, (n, v, w, h) in enumerate(rows, 1): C += [(i, 0, 1, 1, n, 'c', False), (i, 1, 1, 1, m(v), 'r', False), (i, 2, 1, 1, V(w), 'c', False), (i, 3, 1, 1, V(h), 'c', False)]
    C += [(5, 0, 1, 1, Run(r.choice(['房屋总价', '成交总价', '合计（总房款）']), b=True), 'c', True), (5, 1, 1, 1, m(c['price']), 'r', False), (5, 2, 1, 2, ['大写：', V(c['upper'])], 'l', False)]
    d.table([36, 42, 44, 44], C, minh=7.6); d.y += 3; d.para('上述款项中进入监管账户的部分，由监管机构在完成转移登记后划入甲方账户（户名', V(a['name']), '，账号', V(k.bank), '）。丙方服务费', V(k.money(c['fee'], 'plain')), '元由乙方支付。', indent=2, after=2)
    sec(N[3], '权利与义务'); k.A, k.B = '甲方', '乙方'; k.clauses(d, r.randint(8, 10), 'dun', lead=1.5); d.y += 5; d.room(40)
    C = [(0, i, 1, 1, [Run(h, b=True)], 'l', False) for i, h in enumerate(('甲方签字：', '乙方签字：', '丙方盖章：'))] + [(1, i, 1, 1, ['日期：', V(k.date(c['signed']))], 'l', False) for i in range(3)]
    xs, ys = d.table([166 / 3] * 3, C, minh=12); k.sign(d, xs[0] + 22, ys[0] + 6, a['name'], mm=6); k.sign(d, xs[1] + 22, ys[0] + 6, b['name'], mm=6); k.stamp(d, xs[2] + 36, ys[0] + 12, mm=34)
    if r.random() < .5: k.seam(d)
    k.finish(d, foot='第 {i} 页 / 共 {n} 页', where=r.choice(['hl', 'hr', 'fl']))
    return d

def roster(r, c, level):
    """All who sign in one table, a row each: owner, co-owner, agents, buyer; two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, [('出卖人', '买受人'), ('卖方', '买方'), ('转让方', '受让方')], ['serif', 'ming', 'zen', 'sans'], ['kai', 'sans', 'serif', 'zen'], (10.6, 11.2), margin=(22, 24, 22, 22)); V, U = k.V, k.U; k.id_fmt = 'plain'
    d.at(d.x0, d.y - 3, k.l_no + '：', V(c['no']), pt=9.6); d.at(d.x1, d.y - 3, k.l_list + '：', V(k.lst()), pt=9.6, align='r'); d.y += 6
    d.para(Run(c['city'] + r.choice(['房屋买卖合同', '存量房买卖合同', '二手房转让合同']), b=True), pt=19, align='c', after=3)
    d.para('本合同各方当事人及代理人情况如下（代理人应出具授权委托书）：', indent=2, after=1.5)
    co, ag = k.stranger(), k.stranger(); both = r.random() < .5; sh = r.choice(['50%', '99%', '60%']); rest = f'{100 - int(sh[:-1])}%'
    rows = [(k.A, a, sh if both else '100%')] + ([('共有权人', co, rest)] if both else []) + ([('代理人', ag, '－')] if r.random() < .6 or not both else []) + [(k.B, b, '100%')] + ([(k.B + '代理人', k.stranger(), '－')] if r.random() < .35 else [])
    heads = ['身份', '姓名', k.l_id, k.l_tel, r.choice(['份额', '共有份额'])]; C = [(0, i, 1, 1, Run(h, b=True), 'c', True) for i, h in enumerate(heads)]
    for i, (l, p, s) in enumerate(rows, 1): C += [(i, j, 1, 1, l if j == 0 else V(v), 'c', False) for j, v in enumerate(('', k.name(p['name']), k.idn(p['id_number']), p['phone'], s))]
    d.table([30, 25, 55, 34, 22], C, pt=9.8, minh=9); d.y += 3
    for l, p in ((k.A, a), (k.B, b)): d.para(f'{l}{k.l_addr}：', U(p['address']), align='l')
    d.para('经纪机构：', U(c['broker']), '　经纪人员：', U(c['agent']), '　执业证号：', U(c['agent_no']), align='l', after=2)
    d.para(Run('第一条　房屋状况', b=True)); d.para(f'{k.A}所售房屋坐落于', U(c['addr']), '，建筑面积', U(c['area']), '平方米，不动产权证书编号', U(c['cert']), '，房屋用途为住宅，' + ('为共有房屋，共有权人已书面同意出售。' if both else '为单独所有。'), indent=2)
    d.para(Run('第二条　成交价款', b=True)); d.para('该房屋成交价款为人民币（大写）', U(c['upper']), '，（小写）', U(k.money(c['price'])), '元；', k.B + '于签约时支付定金', U(k.money(c['deposit'], 'plain')), '元。', indent=2)
    d.para(Run('第三条　签订与交付', b=True)); d.para(*([f'本合同于', U(k.date(c['signed'])), '签订，'] if c['page1'] else []), f'{k.A}应于', U(k.date(c['handover'])), '前交付房屋。', indent=2)
    k.clauses(d, r.randint(8, 10), 'tiao', 4, lead=1.5, skip=('交付与验收',)); d.y += 5; d.room(64)
    for l, p in [(k.A, a)] + ([('共有权人', co)] if both else []) + [(k.B, b)]: e = d.at(d.x0, d.y + 4, l + '（签章）：'); k.sign(d, e + 3, d.y + 4, p['name'], mm=7); d.d.line([(e * d.k, (d.y + 8) * d.k), ((e + 60) * d.k, (d.y + 8) * d.k)], fill=(90, 90, 90), width=1); d.y += 13
    d.para('经纪机构（盖章）　　　　　　　　　　' + k.l_sign + '：', V(k.date(c['signed'])), pt=10.4); k.stamp(d, d.x0 + 38, d.y - 3)
    if r.random() < .4: k.seam(d)
    k.finish(d, foot='{i}', head=r.choice([None, '合同示范文本　样式二']), where=r.choice(['hr', 'fr', 'fl']))
    return d

def schedule_end(r, c, level):
    """A provisional contract of lettered clauses that speaks of the schedule; the schedule on the second page has every fact."""
    k, d, a, b = begin(r, c, level, [('卖方', '买方'), ('业主', '买方'), ('卖方', '买家')], ['serif', 'sans', 'zen', 'ming'], ['sans', 'serif', 'kai', 'zen'], (11, 11.8), margin=(25, 26, 25, 22), lead=r.choice([1.6, 1.75])); V = k.V; s, t = k.A, k.B
    d.para(Run(r.choice(['临时买卖合约', '房产买卖预约合同', '物业买卖临时协议']), b=True, sp=.1), pt=20, align='c', after=3); d.para('编号 ', V(c['no']), pt=10, align='r', after=3)
    d.para(f'本合约由附表第一项所述的{s}与附表第二项所述的{t}，经附表第三项所述的经纪方促成，于附表所载日期订立。各方同意如下：', indent=2, after=2)
    pick = sorted(r.sample(range(len(SALE_C)), 9)); L = 'ABCDEFGHJKLMN'
    for i, t2 in enumerate([f'{s}同意出售、{t}同意购买附表第四项所述的物业，成交价及支付方式按附表第五项办理。', f'{t}于签署本合约时支付附表第六项所述的定金，{s}于收款后出具收据。'] + [SALE_C[j].format(A=s, B=t).split('|')[1] for j in pick]): d.para(f'({L[i]})　', t2, hang=2.4, after=.8)
    d.newpage(); d.para(Run('附　　表', b=True), pt=15, align='c', after=3); nl = '\n'
    who = lambda p: [V(k.name(p['name'])), nl, k.l_id + '：', V(k.idn(p['id_number'])), nl, k.l_tel + '：', V(k.tel(p['phone'])), nl, k.l_addr + '：', V(p['address'])]
    rows = [('一', s, who(a)), ('二', t, who(b)), ('三', '经纪方', [V(c['broker']), nl, '持牌人：', V(c['agent']), '（', V(c['agent_no']), '）', nl, '电话：', V(c['agent_tel'])]), ('四', r.choice(['物业', '该物业', '买卖标的']), [V(c['addr']), nl, '建筑面积', V(c['area']), '平方米　权证号', V(c['cert']), nl, k.l_list + '：', V(k.lst())]),
            ('五', '成交价', ['人民币', V(k.money(c['price'], r.choice(['comma', 'plain', 'dec']))), '元', nl, '大写：', V(c['upper'])]), ('六', '定金', ['人民币', V(k.money(c['deposit'], 'plain')), '元']), ('七', '交易日', [V(k.date(c['handover'])), '或之前']), ('八', k.l_sign, [V(k.date(c['signed']))])]
    C = [(0, i, 1, 1, Run(h, b=True), 'c', True) for i, h in enumerate(('项', '事项', '内容'))]
    for i, (n, h, v) in enumerate(rows, 1): C += [(i, 0, 1, 1, n, 'c', False), (i, 1, 1, 1, h, 'c', False), (i, 2, 1, 1, v, 'l', False)]
    d.table([14, 32, 114], C, pt=10.6, lead=1.5, minh=9); d.y += 8; k.sigs(d, d.y + 4, [(s + '签署：', a), (t + '签署：', b), ('经纪方：', None)], pt=10.4); k.stamp(d, d.x1 - 24, d.y + 14)
    if r.random() < .4: k.watermark(d, '样本')
    k.finish(d, foot='第{i}页，共{n}页', where=r.choice(['hl', 'hr', 'fr']))
    return d

def interleaved(r, c, level):
    """Each line has the same fact of both, the party in the label: 甲方电话 … 乙方电话 …; one page."""
    k, d, a, b = begin(r, c, level, AB, ['zen', 'serif', 'ming', 'micro'], ['kai', 'sans', 'serif', 'zen'], (10.4, 11), margin=(21, 24, 21, 20), lead=1.6); k.id_fmt = 'plain'; k.sp3 = False; s, t = r.choice(BUY); hand = r.random() < .4
    if hand: k.hand(d); d.vs['vscale'] = 1.06
    x0, x1, mid = d.x0, d.x1, (d.x0 + d.x1) / 2; use = (s, t) if len(s) == 2 and r.random() < .5 else ('甲方', '乙方'); lid, lt = r.choice(['身份证号', '证件号', '身份证']), r.choice(['电话', '手机', '联系电话'])
    d.para(Run(r.choice(['房屋买卖协议书', '购房合同书', '房屋转让协议书']), b=True, sp=.3), pt=20, align='c', after=1); d.para(f'（{s}为甲方，{t}为乙方）', pt=9.6, align='c', after=6)
    f = lambda l, v, right=False: k.field(d, mid + 2 if right else x0, x1 if right else mid - 2, d.y, l + '：', v)
    f(k.l_no, c['no']); f(k.l_list, k.lst(), True); d.y += 10.5
    for l, v in (('姓名', lambda p: p['name'] if hand else k.name(p['name'])), (lid, lambda p: k.idn(p['id_number'])), (lt, lambda p: p['phone'])): f(use[0] + l, v(a)); f(use[1] + l, v(b), True); d.y += 10.5
    for i, p in ((0, a), (1, b)): k.field(d, x0, x1, d.y, f'{use[i]}{k.l_addr}：', p['address']); d.y += 10.5
    if r.random() < .5: ag = k.stranger(); f('甲方代理人', ag['name']); f('代理人电话', ag['phone'], True); d.y += 10.5
    k.field(d, x0, x1, d.y, '房屋地址：', c['addr']); d.y += 10.5; f('建筑面积（平方米）', c['area']); f('产权证', c['cert'], True); d.y += 10.5; f('成交价（元）', k.money(c['price'], r.choice(['plain', 'comma', 'yen']))); f('大写', c['upper'], True); d.y += 10.5; f('定金（元）', k.money(c['deposit'], 'plain')); f('签约日期', k.date(c['signed']), True); d.y += 9
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 4, 'dot', pt=10.2, lead=1.5, after=.6); d.y += 6; assert len(d.pages) == 1 and d.y < 262, 'too long'
    d.para('介绍人：', k.V(c['agent']), '　　所属机构：', k.V(c['broker']), pt=10.2, after=3); k.sigs(d, d.y + 4, [(use[0] + '签名：', a), (use[1] + '签名：', b)])
    if r.random() < .5 and k.sigstyle != 'none': k.thumb(d, x0 + 52, d.y + 6); k.thumb(d, mid + 52, d.y + 6)
    k.finish(d, foot=None)
    return d

def sidebar(r, c, level):
    """A column at the side with numbers, code and broker; parties and clauses in the wide one; two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, BUY, ['sans', 'micro', 'zen', 'serif'], ['serif', 'sans', 'kai', 'zen'], (11.2, 12), margin=(18, 20, 18, 20), lead=1.75); V = k.V; left = r.random() < .5; w = 52; K = d.k; tint = r.choice([(238, 242, 247), (244, 241, 234), (240, 240, 240), None]); k.list_fmt = 'plain' if k.list_fmt == 'groups' else k.list_fmt
    s0 = d.x0 if left else d.x1 - w; s1 = s0 + w; m0, m1 = (s1 + 6, d.x1) if left else (d.x0, s0 - 6)
    d.d.rectangle([s0 * K, 16 * K, s1 * K, 276 * K], fill=tint if level not in ('fax', 'copy') else None, outline=(120, 120, 120), width=max(1, round(.2 * K)))
    y = 22; P = lambda l, v: (d.at(s0 + 3, y, Run(l, b=lb), pt=8.8), k.put(d, s0 + 3, s1 - 1.5, y + 5.4, '', v, pt=10)); lb = r.random() < .5; sg = [(k.l_sign, k.date(c['signed']))]
    for l, v in [(k.l_no, c['no']), (k.l_list, k.lst()), (k.l_ver, c['verif'])] + (sg if c['page1'] or r.random() < .6 else []): P(l, v); y += 14
    d.rule(y=y - 3, x0=s0 + 3, x1=s1 - 3, w=.2)
    y += 4; k.qr(d, s0 + 13, y, 26); y += 31; d.at((s0 + s1) / 2, y, '扫码查看房源核验结果', pt=8, align='c'); y += 12
    for l, v in (('经纪机构', c['broker']), ('门店', c['shop']), ('经纪人', c['agent']), ('从业登记号', c['agent_no']), ('经纪人电话', c['agent_tel']), ('投诉热线', k.org_tel)): P(l, v); y += 14
    par = lambda *x, **kw: d.para(*x, x0=m0 if len(d.pages) == 1 else d.x0, x1=m1 if len(d.pages) == 1 else d.x1, **kw)
    d.y = 24; par(Run(r.choice(['房屋买卖合同', '存量房买卖合同', '二手房买卖合同']), b=True, sp=.1), pt=20, align='c', after=5)
    for l, p in ((k.A, a), (k.B, b)):
        par(Run(l, b=True), pt=11.6, after=.4)
        for q, v in (('姓名', k.name(p['name'])), *k.three(p), (k.l_addr, p['address'])): par(q + '　', V(v), indent=1, align='l')
        d.y += 2
    par(Run('房屋与价格', b=True), pt=11.6); par('房屋坐落　', V(c['addr']), align='l', indent=1); par('建筑面积　', V(c['area']), '平方米', indent=1); par('权属证号　', V(c['cert']), indent=1, align='l'); par('成交价格　人民币', V(k.money(c['price'])), '元', indent=1); par('大写金额　', V(c['upper']), indent=1, align='l'); par('定金　', V(k.money(c['deposit'], 'plain')), '元', indent=1, after=2)
    par(f'{k.A}与{k.B}在平等、自愿的基础上订立本合同，条款见下页。', indent=2); assert len(d.pages) == 1 and d.y < 274, 'first page too long'
    d.newpage(); k.clauses(d, r.randint(10, 12), 'tiao', pt=10.4, lead=1.5); d.y += 6; d.room(40); k.sigs(d, d.y + 4, [(k.A + '签字：', a), (k.B + '签字：', b), ('经纪机构：', None)], k.l_sign, 20, pt=9.8); k.stamp(d, d.x1 - 22, d.y + 10)
    k.finish(d, foot='{i} / {n}', where=r.choice(['hl', 'hr', 'fr']))
    return d

def stationery(r, c, level):
    """An agreement written by hand from the first word to the last on ruled paper; one page, seldom two."""
    k, d, a, b = begin(r, c, level, [('卖方', '买方'), ('甲方', '乙方'), ('卖房人', '买房人')], ['serif', 'zen'], ['kai'], (12.2, 12.8), margin=(24, 40, 24, 24)); k.hand(d); d.vs['vscale'] = 1.12; k.id_fmt = 'plain'; k.sp2 = k.sp3 = False; k.dfmt = 'cn'; k.list_fmt = 'plain'; k.pfmt = r.choice(['plain', 'comma'])
    pitch = r.uniform(9.2, 9.8); line = (205, 90, 90) if level in ('clean', 'scan', 'phone') and r.random() < .6 else (150, 165, 190) if level != 'fax' else (120, 120, 120); lead = pitch / (d.px(d.pt) / d.k); K = d.k
    W = lambda t: k.V(t, solid=t.isascii() or len(t) < 6); P = lambda *x, **kw: d.para(*[W(t) if isinstance(t, str) else t for t in x], lead=lead, align='l', **kw)
    d.para(k.V('房屋买卖协议', solid=False), pt=17, align='c', lead=pitch / (d.px(17) / d.k))
    P(k.l_no, '：', c['no'], '　', k.l_list, '：', k.lst())
    for l, p in ((k.A, a), (k.B, b)): P(l, '：', p['name'], '，', k.l_id, '：', k.idn(p['id_number']), '，'); P(k.l_tel, '：', p['phone'], '，住', p['address'], '。', indent=1)
    P('经', c['broker'], c['agent'], '介绍，双方商量一致，立此协议：', indent=2)
    P('一、', k.A, '将', c['addr'], '的房子（面积', c['area'], '平方米）卖给', k.B, '。', indent=2)
    P('二、房款一共', k.money(c['price']), '元，大写', c['upper'], '。今日先付定金', k.money(c['deposit'], 'plain'), '元。', indent=2)
    for i, t in enumerate(r.sample([f'过户的税费由{k.B}出，{k.A}配合办手续。', '房内家具家电留下，不另算钱。', f'水电煤气物业费{k.A}结清到交房那天。', f'{k.A}反悔，定金双倍退还；{k.B}反悔，定金不退。', '户口在过户前迁走。'], 3), 3): P(data.cn_int(i), '、', t, indent=2)
    P('本协议一式三份，签字按手印后生效。', indent=2); assert len(d.pages) == 1 and d.y < 240, 'too long'
    d.y += pitch; y = d.y + pitch / 2; e = d.at(d.x0, y, W(k.A + '：')); k.sign(d, e + 1, y, a['name'], style='none' if c['trap'] == 'party.name' else 'kai' if k.sigstyle == 'none' else None, mm=7.5); e = d.at(d.x0 + 84, y, W(k.B + '：')); k.sign(d, e + 1, y, b['name'], style='none' if c['trap'] == 'party.name' else 'kai' if k.sigstyle == 'none' else None, mm=7.5)
    if r.random() < .6: k.thumb(d, d.x0 + 48, y + 3); k.thumb(d, d.x0 + 132, y + 3)
    d.at(d.x1, y + pitch * 2, W(k.date(c['signed'])), align='r')
    under = Image.new('RGB', d.im.size, 'white'); q = ImageDraw.Draw(under); y = d.m[1] + pitch * .98
    while y < 284: q.line([(16 * K, y * K), (194 * K, y * K)], fill=line, width=max(1, round(.18 * K))); y += pitch
    q.line([(16 * K, 30 * K), (194 * K, 30 * K)], fill=line, width=max(2, round(.7 * K))); q.text((105 * K, 23 * K), r.choice(['信　笺', '稿　纸', '便　笺']), font=font('serifb', round(7 * K)), fill=line, anchor='mm')
    d.im.paste(ImageChops.multiply(d.im, under))
    k.finish(d, foot=None, where=r.choice(['fr', 'fl']))
    return d

def deed(r, c, level):
    """One long paragraph of a deed; numbers and telephones only at the foot, in three columns: seller, buyer, middleman; one page."""
    k, d, a, b = begin(r, c, level, [('立卖契人', '立买契人'), ('卖房人', '买房人'), ('出让人', '受让人')], ['serif', 'ming', 'zen'], ['kai', 'sans', 'zen', 'serif'], (12.4, 13.2), margin=(26, 28, 26, 20), lead=r.choice([1.75, 1.9])); V = k.V; k.id_fmt = 'plain'; d.vs = r.choice([{}, {'b': True}, {'u': True}]); k.sp3 = False
    d.para(Run(r.choice(['房屋买卖契约', '房产绝卖契约', '房屋买卖立字']), b=True, sp=.4), pt=22, align='c', after=3); d.para(k.l_no, V(c['no']), '　　', k.l_list, V(k.lst()), pt=10.2, align='c', after=6)
    d.para(k.A, V(a['name']), '，今将自有坐落于', V(c['addr']), '房屋壹套，建筑面积', V(c['area']), '平方米，权证字号', V(c['cert']), '，凭中人说合，情愿出卖与', k.B, V(b['name']), '永远为业。三面议定，时值房价人民币', V(c['upper']), '（', V(k.money(c['price'])), '元），立契之日先交定金', V(k.money(c['deposit'], 'plain')), '元，余款于', V(k.date(c['handover'])),
           '前过户时一并交清。此房并无重复典卖、抵押、亲族争执等情，如有来历不明，由', k.A, '一力承当，与', k.B, '无涉。房内装修及门窗、水电设施一并随房移交，税费由', k.B, '承担，物业及水电等费以交房之日为界各自结清。自立契之后，双方不得反悔，先悔者罚房价百分之二十与对方。恐口无凭，', *(['于', V(k.date(c['signed']))] if c['page1'] else []), '立此契约一式叁份，各执为据。', indent=2, after=7)
    w = (d.x1 - d.x0) / 3; y = d.y; pt = 9.8
    for i, (l, n, no, t, ad) in enumerate(((k.A, a['name'], k.idn(a['id_number']), a['phone'], a['address']), (k.B, b['name'], k.idn(b['id_number']), b['phone'], b['address']), ('中　人', c['agent'], k.staff, c['agent_tel'], c['broker']))):
        x = d.x0 + i * w; d.y = y; x1 = x + w - 3
        d.at(x, y + 3, Run(l, b=True), pt=11); d.at(x, y + 11, '姓名：', V(n), pt=pt); d.at(x, y + 18, (k.l_id if i < 2 else '身份证号') + '：', pt=pt); d.at(x, y + 24, V(no), pt=pt); d.at(x, y + 31, (k.l_tel if i < 2 else '电话') + '：', V(t), pt=pt); d.y = y + 34.5; d.para('住址：' if i < 2 else '单位：', V(ad), pt=pt, x0=x, x1=x1, lead=1.4, align='l')
        d.at(x, y + 58, '签押：', pt=pt)
        if i < 2: k.sign(d, x + 10, y + 58, n, mm=6.4); k.thumb(d, x + 42, y + 60)
    if r.random() < .5:
        for i in (1, 2): X = (d.x0 + i * w - 2) * d.k; d.d.line([(X, y * d.k), (X, (y + 64) * d.k)], fill=(150, 150, 150), width=1)
    d.y = y + 74; assert len(d.pages) == 1 and d.y < 276, 'too long'; d.at(d.x1, d.y, '立契日期　', V(k.date(c['signed'])), align='r')
    k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fl']))
    return d

def esigned(r, c, level):
    """Signed on line: code, striped rows, a record of the signing with times and serials; three pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, [('出卖人', '买受人'), ('卖方', '买方'), ('业主', '客户')], ['sans', 'micro', 'zen'], ['sans', 'micro', 'zen'], (10, 10.6), margin=(20, 26, 20, 22), lead=1.55); V = k.V; K = d.k; hexa = lambda n: ''.join(r.choice('0123456789abcdef') for _ in range(n)); h = hexa(40); stripe = r.random() < .7
    d.para(Run(r.choice(['存量房买卖电子合同', '房屋买卖电子合同', '二手房线上签约合同']), b=True), pt=18, align='l', after=1); d.para('平台：' + c['broker'] + '电子签约平台', pt=9, after=6); k.qr(d, d.x1 - 22, 23, 22); d.y = max(d.y, 48)
    def rows(title, items):
        d.para(Run(title, b=True), pt=11.4, after=.6)
        for i, (l, v) in enumerate(items):
            if stripe and i % 2 == 0 and level not in ('fax',): d.d.rectangle([d.x0 * K, d.y * K, d.x1 * K, (d.y + 6.9) * K], fill=(241, 243, 246))
            d.at(d.x0 + 2, d.y + 3.5, l); k.put(d, d.x0 + 46, d.x1 - 1, d.y + 3.5, '', v); d.y += 7
        d.y += 2.4
    rows('签约信息', [(k.l_no, c['no']), (k.l_list, k.lst()), (k.l_ver, c['verif']), (k.l_sign, k.date(c['signed']))]); party = lambda p: [('姓名', k.name(p['name'])), *k.three(p), (k.l_addr, p['address']), ('实名认证', '已通过')]
    rows(k.A, party(a)); rows(k.B, party(b))
    rows('房屋及价款', [('坐落', c['addr']), ('建筑面积', c['area'] + ' ㎡'), ('权属证号', c['cert']), (r.choice(['成交价', '合同价款', '总价']), '人民币 ' + k.money(c['price'], r.choice(['comma', 'dec', 'plain'])) + ' 元'), ('大写', c['upper']), ('定金', k.money(c['deposit'], 'comma') + ' 元')]); rows('经纪服务', [('经纪机构', c['broker']), ('经纪人', c['agent'] + '　' + c['agent_tel'])]); assert len(d.pages) == 1, 'too long'
    d.newpage(); d.para(Run('合同条款', b=True), pt=13, align='c', after=2); k.clauses(d, r.randint(9, 11), 'run', after=1); d.newpage()
    d.para(Run('签署记录', b=True), pt=13, align='c', after=3); T = lambda: k.date(c['signed'], 'iso') + f' {r.randint(9, 19):02d}:{r.randint(0, 59):02d}:{r.randint(0, 59):02d}'; mask = lambda s: s[:3] + '****' + s[7:]; C = [(0, i, 1, 1, Run(t, b=True), 'c', True) for i, t in enumerate(('签署人', '角色', '验证手机', '签署时间', '证书序列号'))]
    for i, (n, l, t) in enumerate(((a['name'], k.A, a['phone']), (b['name'], k.B, b['phone']), (c['agent'], '经纪人', c['agent_tel'])), 1): C += [(i, j, 1, 1, V(v), 'c', False) for j, v in enumerate((n, l, mask(t), T(), hexa(16)))]
    d.table([24, 22, 32, 46, 46], C, pt=9, minh=9); d.y += 5; d.para('文件摘要（SHA-1）：' + h, pt=8.6, after=1); d.para('本合同由各方通过实名认证及短信验证后以可靠的电子签名签署，与纸质合同具有同等法律效力。', indent=2, after=6); k.stamp(d, d.x1 - 40, d.y + 14, sub='电子合同章'); e = d.at(d.x0, d.y + 8, k.A + '：'); k.sign(d, e, d.y + 8, a['name'], mm=7); e = d.at(d.x0, d.y + 24, k.B + '：'); k.sign(d, e, d.y + 24, b['name'], mm=7)
    if r.random() < .5: k.watermark(d, '电子合同样本')
    k.finish(d, foot='文件编号 ' + h[:16] + '　{i}/{n}', where=r.choice(['hr', 'hl']))
    return d

def receipt(r, c, level):
    """Half a sheet: deposit receipt and agreement, 今收到 the buyer's money first, the seller second; one page."""
    k, d, a, b = begin(r, c, level, [('卖方', '买方'), ('收款人', '付款人'), ('售房人', '购房人')], ['serif', 'zen', 'sans'], ['kai', 'sans', 'serif', 'zen'], (10.6, 11.2), page=(210, 148), margin=(16, 15, 16, 12), lead=1.62); U, V = k.U, k.V; K = d.k; red = (190, 40, 44) if level in ('clean', 'scan', 'phone') else (30, 30, 30); k.id_fmt = 'plain'; k.sp3 = False
    if r.random() < .5: k.hand(d); d.vs['vscale'] = 1.06; k.sp2 = False
    d.at(d.x1, d.y, 'No. ', Run(c['no'], ink=red), pt=12, align='r'); d.at(d.x0, d.y, k.l_list + '：', V(k.lst())); d.y += 5
    d.para(Run(r.choice(['购房定金收据（协议）', '定金收据暨买卖约定', '收款收据（购房定金）']), b=True), pt=16.5, align='c', after=2.5); y0 = d.y; d.y += 2; x0, x1 = d.x0 + 3, d.x1 - 3; P = lambda *x, **kw: d.para(*x, x0=x0, x1=x1, indent=2, **kw)
    sp, ss = (k.B + '：', k.A + '：') if k.A != '收款人' else ('付款人（买方）：', '收款人（卖方）：')
    P('今收到', sp, U(k.name(b['name'])), '（', k.l_id, U(k.idn(b['id_number'])), '，', k.l_tel, U(b['phone']), '）交来购房定金人民币', U(k.money(c['deposit'], 'plain')), '元。'); P('所购房屋：', U(c['addr']), '，面积', U(c['area']), '㎡，双方议定总房价人民币', U(k.money(c['price'])), '元（大写', U(c['upper']), '），上述定金抵作房款。')
    P(ss, U(k.name(a['name'])), '（', k.l_id, U(k.idn(a['id_number'])), '，', k.l_tel, U(a['phone']), '）系该房屋权利人，收款后不得另售他人，否则双倍返还；买方不买的，定金不退。'); P('双方应在收款后十五日内签订正式买卖合同，税费及过户等事项以正式合同为准。', after=3); y1 = d.y; assert len(d.pages) == 1 and y1 < 108, 'too long'
    d.d.rectangle([d.x0 * K, y0 * K, d.x1 * K, y1 * K], outline=red, width=max(1, round(.4 * K))); y = y1 + 8
    e = d.at(d.x0, y, (k.A if k.A != '收款人' else '收款人') + '签字：'); k.sign(d, e, y, a['name'], mm=6.5); e = d.at(d.x0 + 62, y, (k.B if k.B != '付款人' else '付款人') + '签字：'); k.sign(d, e, y, b['name'], mm=6.5); d.at(d.x0, y + 12, '经手：', V(c['agent']), '（', V(c['broker']), '）'); d.at(d.x0 + 118, y, ('日期' if r.random() < .5 else k.l_sign) + '：', V(k.date(c['signed'])), pt=10); k.stamp(d, d.x0 + 96, min(130, y + 14), mm=28, sub='收款专用章')
    k.finish(d, foot=None, where=r.choice(['fr', 'fl']))
    return d

def definitions(r, c, level):
    """A supplementary agreement: recitals, a table of words and what they mean that has every fact, amendments; one or two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, AB, ['serif', 'sans', 'ming', 'micro'], ['sans', 'serif', 'kai', 'zen'], (10.8, 11.4), margin=(25, 26, 25, 22), lead=1.6); V = k.V; s, t = r.choice(BUY); k.id_fmt = r.choice(['plain', 'plain', 'groups']); quo = r.choice(['“{}”', '「{}」', '{}'])
    d.para(Run(r.choice(['房屋买卖合同补充协议', '二手房买卖补充协议书', '存量房买卖合同补充协议']), b=True), pt=18, align='c', after=4); d.para(f'鉴于{s}与{t}已就房屋买卖签订主合同，现双方就主合同未尽事宜协商一致，订立本补充协议。除另有说明外，下列词语在本协议中的含义为：', indent=2, after=2)
    who = lambda l, p: [l + '，姓名', V(k.name(p['name'])), f'，{k.l_id}', V(k.idn(p['id_number'])), f'，{k.l_tel}', V(k.tel(p['phone'])), f'，{k.l_addr}', V(p['address'])]
    rows = [('甲方', who(s, a)), ('乙方', who(t, b)), ('经纪方', ['指', V(c['broker']), '，经办人', V(c['agent']), '，电话', V(c['agent_tel'])]), ('主合同', ['双方', *(['于', V(k.date(c['signed']))] if c['page1'] or r.random() < .5 else ['']), f'签订的房屋买卖合同，{k.l_no}', V(c['no'])]), ('该房屋', [V(c['addr']), '，建筑面积', V(c['area']), f'平方米，{k.l_list}', V(k.lst()), '，权属证号', V(c['cert'])]), ('房屋价款', ['主合同约定的总价款人民币', V(k.money(c['price'])), '元，大写', V(c['upper']), '，本协议不作变更']), ('定金', ['乙方已支付的人民币', V(k.money(c['deposit'], 'plain')), '元'])]
    C = [(0, 0, 1, 1, Run('词语', b=True), 'c', True), (0, 1, 1, 1, Run('含义', b=True), 'c', True)]
    for i, (l, v) in enumerate(rows, 1): C += [(i, 0, 1, 1, Run(quo.format(l), b=True), 'c', False), (i, 1, 1, 1, [x for x in v if x != ''], 'l', False)]
    d.table([30, 130], C, lead=1.5, minh=9); d.y += 4; k.A, k.B = '甲方', '乙方'; d.para(Run('补充约定如下：', b=True)); k.clauses(d, r.randint(5, 7), 'paren', lead=1.55)
    d.para('本补充协议与主合同不一致的，以本补充协议为准；与主合同同日签订、同时生效，各方各执一份。', indent=2, after=6); d.room(36); k.sigs(d, d.y + 4, [('甲方（签字）：', a), ('乙方（签字）：', b), ('经纪方：', None)], k.l_sign, 18, pt=10); k.stamp(d, d.x1 - 22, d.y + 8, mm=36)
    k.finish(d, foot='- {i} -', where=r.choice(['hr', 'fr', 'fl']))
    return d

def marginal(r, c, level):
    """Headings in the margin, the words beside them; two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, BUY, ['serif', 'sans', 'micro', 'zen'], ['kai', 'serif', 'sans', 'zen'], (10.6, 11.2), margin=(20, 26, 22, 22), lead=1.62); U = k.U; g = 34; x0 = d.x0 + g; rule = r.random() < .6
    d.para(Run(c['city'] + r.choice(['房屋转让合同', '存量住房买卖合同', '二手房买卖合同']), b=True), pt=18, align='c', after=5)
    def block(head, *paras):
        d.room(14); y = d.y; al = 'l' if rule else 'r'
        if rule: d.rule(y=y - 1, w=.15, ink=(150, 150, 150))
        d.para(Run(head, b=True), x0=d.x0, x1=x0 - 5, align=al, lead=1.4); e = d.y; d.y = y; n = len(d.pages)
        for p in paras: d.para(*p, x0=x0, align='l' if len(p) < 8 else None)
        d.y = (max(d.y, e) if len(d.pages) == n else d.y) + 2.6
    block('合同标识', [k.l_no + '：', U(c['no'])], [k.l_list + '：', U(k.lst())], *([[k.l_sign + '：', U(k.date(c['signed']))]] if c['page1'] else []))
    for l, p in ((k.A, a), (k.B, b)): block(l, ['姓名：', U(k.name(p['name']), 40), '性别：', U(p['sex'], 10)], [k.l_id + '：', U(k.idn(p['id_number']))], [k.l_addr + '：', U(p['address'])], [k.l_tel + '：', U(k.tel(p['phone']))])
    block('经纪机构', ['名称：', U(c['broker'])], ['经办人：', U(c['agent']), '　登记号：', U(c['agent_no'])]); block('买卖标的', ['位于', U(c['addr']), '的住宅一套，建筑面积', U(c['area']), '平方米，产权证号', U(c['cert']), '，附属设施随房转移。', ''])
    block('房价', ['总价人民币', U(k.money(c['price'])), '元，大写', U(c['upper']), '。签约时支付定金', U(k.money(c['deposit'], 'plain')), '元，余款办理资金监管。', '']); pick = sorted(r.sample(range(len(SALE_C)), r.randint(7, 9)))
    for j in pick: h, t = SALE_C[j].format(A=k.A, B=k.B).split('|'); block(h, [t])
    d.room(44); block('签署', ['本合同经各方签字后生效。']); k.sigs(d, d.y + 4, [(k.A + '：', a), (k.B + '：', b)], '日期', 16); k.stamp(d, d.x1 - 30, d.y + 14)
    k.finish(d, foot='第{i}页', head=c['broker'] if r.random() < .5 else None, where=r.choice(['hr', 'fr', 'fl']))
    return d

# ---------------------------------------------------------------- lease
def two_languages(r, c, level):
    """Chinese with English under or after every label; two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, AB, ['sans', 'serif', 'micro'], ['serif', 'sans', 'kai', 'zen'], (10.4, 11), margin=(23, 24, 23, 20), lead=1.45); V = k.V; under = r.random() < .5; sm = lambda t: Run(t, scale=.84, font='serif' if d.form == 'serif' else 'sans'); d.vs = r.choice([{'u': True, 'pad': .3}, {'b': True}]); k.id_fmt = r.choice(['plain', 'groups'])
    d.para(Run('房屋租赁合同', b=True), pt=18, align='c'); d.para(Run(r.choice(['Tenancy Agreement', 'Lease Contract', 'House Leasing Agreement'])), pt=13, align='c', after=4)
    def row(l, en, v):
        if under: d.para(l + '：', V(v), align='l', lead=1.35); d.para(sm(en), pt=8.6, lead=1.15, align='l', after=1.3)
        else: d.para(l + ' ', sm(en + ':'), ' ', V(v), align='l', lead=1.62)
    row(k.l_no, 'Contract No.', c['no']); row(k.l_list, 'Listing No.', k.lst()); row(k.l_sign, 'Date of Signing', k.date(c['signed'])); d.y += 1.5
    for l, en, p in (('甲方（出租方）', 'Party A (Landlord)', a), ('乙方（承租方）', 'Party B (Tenant)', b)): row(l, en, k.name(p['name'])); row(k.l_id, 'ID No.', k.idn(p['id_number'])); row(k.l_tel, 'Tel', k.tel(p['phone'])); row(k.l_addr, 'Address', p['address']); d.y += 1.5
    row('居间方', 'Agency', c['broker'] + '　' + c['agent'] + '　' + c['agent_tel']); d.y += 1
    two = lambda zh, en: (d.para(*zh, indent=0, lead=1.5), d.para(sm(en), pt=9, lead=1.25, after=1.4))
    two(['1. 租赁房屋：甲方将位于', V(c['addr']), '、建筑面积', V(c['area']), '平方米的房屋出租给乙方居住。'], 'Party A hereby leases to Party B the premises described above for residential use.'); two(['2. 租期：自', V(k.date(c['start'])), '起至', V(k.date(c['end'])), '止，共', V(str(c['months'])), '个月。'], 'The term of the lease shall be as stated above, both days inclusive.')
    two(['3. 租金：每月人民币', V(k.money(c['price'])), '元，大写', V(c['upper']), '；押金', V(k.money(c['deposit'], 'plain')), '元。'], 'The monthly rent and the security deposit shall be paid in RMB as stated above.'); assert len(d.pages) == 1, 'facts too long'
    EN = ['Party B shall pay the rent in advance before the fifth day of each month.', 'Party B shall not sublet the premises without the written consent of Party A.', 'Utilities consumed during the term shall be borne by Party B.', 'Party A shall keep the premises and the fixtures in good repair.', 'Either party terminating the lease early shall compensate the other with one month of rent.', 'The Chinese text shall prevail in case of any discrepancy.']
    ZH = ['乙方应于每月五日前预付当月租金。', '未经甲方书面同意，乙方不得转租。', '租赁期间发生的水、电、燃气等费用由乙方承担。', '甲方应保证房屋及固定设施处于良好的使用状态。', '任何一方提前终止合同的，应向对方支付一个月租金作为补偿。', '本合同中英文不一致的，以中文为准。']
    for i, (z, e) in enumerate(zip(ZH, EN), 4): two([f'{i}. {z}'], e)
    d.y += 5; d.room(34); k.sigs(d, d.y + 4, [('甲方 ', a), ('乙方 ', b)]); d.at(d.x0, d.y + 10, sm('Signature of Party A')); d.at((d.x0 + d.x1) / 2, d.y + 10, sm('Signature of Party B')); k.stamp(d, d.x1 - 34, d.y + 18)
    k.finish(d, foot='Page {i} of {n}', where=r.choice(['hr', 'fr', 'fl']))
    return d

def stub(r, c, level):
    """A sheet across with a stub to tear off that repeats the chief facts, the form filled by hand; one page."""
    k, d, a, b = begin(r, c, level, LET[:2], ['serif', 'zen', 'sans'], ['kai'], (10.4, 10.8), page=(297, 210), margin=(14, 14, 14, 12)); k.hand(d); d.vs['vscale'] = 1.08; k.id_fmt = 'plain'; k.sp2 = k.sp3 = False; k.dfmt = r.choice(['cn', 'dot', 'iso']); k.list_fmt = 'plain'; K = d.k; s0, s1, m0, m1 = 14, 72, 86, 283; red = (186, 36, 42) if level not in ('fax', 'copy') else (25, 25, 25)
    f = lambda x, x1, l, v: k.field(d, x, x1, d.y, l + '：', v); no = lambda x: d.at(x, d.y, 'No.', Run(c['no'], ink=red, font='sans'), pt=11, align='r')
    d.y = 20; no(s1); d.y = 30; d.at((s0 + s1) / 2, d.y, Run('存　根', b=True), pt=15, align='c'); d.y = 44
    for l, v in (('出租', a['name']), ('承租', b['name']), ('租金/月', k.money(c['price'], 'plain')), ('起', k.date(c['start'])), ('止', k.date(c['end'])), ('押金', k.money(c['deposit'], 'plain')), ('经手', c['agent'])): f(s0, s1, l, v); d.y += 13
    d.at((s0 + s1) / 2, 178, '（本联由居间方留存）', pt=9, align='c'); x, y = 79 * K, 8
    while y < 202: d.d.line([(x, y * K), (x, (y + 2.4) * K)], fill=(110, 110, 110), width=max(1, round(.3 * K))); y += 4
    for i, ch in enumerate('骑缝盖章处'): d.at(79, 122 + i * 9, Run(ch, ink=(120, 120, 120)), pt=9, align='c')
    d.y = 20; no(m1); d.at(m0, d.y, k.l_list + '：', k.V(k.lst())); d.y = 28; d.para(Run('房 屋 租 赁 合 同', b=True), pt=18, align='c', x0=m0, x1=m1); d.y = 46
    for l, p in ((k.A, a), (k.B, b)): f(m0, m0 + 58, f'{l}', p['name']); f(m0 + 61, m0 + 138, k.l_id, k.idn(p['id_number'])); f(m0 + 141, m1, '电话' if len(k.l_tel) > 2 else k.l_tel, p['phone']); d.y += 10; f(m0, m1, k.l_addr, p['address']); d.y += 11
    f(m0, m1, '租赁房屋地址', c['addr']); d.y += 10; f(m0, m0 + 56, '建筑面积（㎡）', c['area']); f(m0 + 59, m1, '租赁期限', k.date(c['start']) + ' 至 ' + k.date(c['end'])); d.y += 10; f(m0, m0 + 72, '月租金（元）', k.money(c['price'], r.choice(['plain', 'comma']))); f(m0 + 75, m1, '大写', c['upper']); d.y += 10; f(m0, m0 + 72, '押金（元）', k.money(c['deposit'], 'plain')); f(m0 + 75, m1, '付款方式', '押一付三'); d.y += 8
    k.clauses(d, 4, 'dot', pool=LEASE_C, pt=9, lead=1.38, x0=m0, x1=m1); assert len(d.pages) == 1 and d.y < 184, 'too long'; d.y = max(d.y + 7, 180); e = d.at(m0, d.y, k.A + '：'); k.sign(d, e, d.y, a['name'], mm=6.5); e = d.at(m0 + 62, d.y, k.B + '：'); k.sign(d, e, d.y, b['name'], mm=6.5); d.at(m0 + 126, d.y, k.l_sign + '：', k.V(k.date(c['signed']))); k.stamp(d, 79, 150, mm=32)
    k.finish(d, foot=None, where=r.choice(['fr', 'fl']))
    return d

def rent_plan(r, c, level):
    """Parties as quoted blocks with a thick bar at the side, then a table of the terms the rent falls due; two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, RENT, ['micro', 'sans', 'serif', 'zen'], ['serif', 'sans', 'kai', 'zen'], (10.4, 11), margin=(24, 24, 24, 22), lead=1.62); V = k.V; K = d.k; col = r.choice([(60, 110, 150), (90, 90, 96), (160, 90, 40), (30, 30, 30)])
    d.para(Run(c['city'] + r.choice(['住房租赁合同', '房屋租赁合同', '居住房屋租赁合同']), b=True), pt=18, align='l', after=1); d.para(k.l_no + ' ', V(c['no']), '　·　' + k.l_list + ' ', V(k.lst()), *(['　·　' + k.l_sign + ' ', V(k.date(c['signed']))] if c['page1'] else []), pt=9.2, align='l', after=4)
    for l, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        y = d.y; x0 = d.x0 + 5; d.para(Run(f'{l}（{t}）', b=True), V(k.name(p['name'])), x0=x0); d.para(k.l_id, V(k.idn(p['id_number'])), '，', k.l_tel, V(k.tel(p['phone'])), x0=x0, align='l'); d.para(k.l_addr, V(p['address']), x0=x0, align='l'); d.d.rectangle([d.x0 * K, (y + .8) * K, (d.x0 + 1.4) * K, (d.y - .6) * K], fill=col); d.y += 3
    k.A, k.B = '甲方', '乙方'; d.para('一、甲方将', V(c['addr']), '（建筑面积', V(c['area']), '平方米，权属证号', V(c['cert']), '）出租给乙方居住使用。', indent=2); d.para('二、租期', V(str(c['months'])), '个月，自', V(k.date(c['start'])), '起至', V(k.date(c['end'])), '止。', indent=2); d.para('三、月租金人民币', V(k.money(c['price'])), '元（大写：', V(c['upper']), '），押金', V(k.money(c['deposit'], 'plain')), '元。租金按下表分期支付：', indent=2, after=2)
    def plus(n):
        y, m = divmod(c['start'].month - 1 + n, 12); return dt.date(c['start'].year + y, m + 1, min(c['start'].day, 28))
    step = 3 if c['months'] <= 12 else 6; C = [(0, i, 1, 1, Run(h, b=True), 'c', True) for i, h in enumerate(('期数', '租金所属期间', '应付金额（元）', '最迟付款日'))]; f = r.choice(['plain', 'comma', 'dec'])
    for i in range(c['months'] // step): s = plus(i * step); e = plus((i + 1) * step) - dt.timedelta(1); C += [(i + 1, j, 1, 1, V(v), 'c', False) for j, v in enumerate((f'第{i + 1}期', k.date(s, 'dot') + '－' + k.date(e, 'dot'), k.money(c['price'] * step, f), k.date(s - dt.timedelta(7), 'dot')))]
    d.table([22, 62, 40, 38], C, pt=9.8, minh=7.6); d.y += 3; d.para('收款账户户名：', V(a['name']), '，账号：', V(k.bank), '。本合同由', V(c['broker']), '（经办', V(c['agent']), '，电话', V(c['agent_tel']), '）居间促成。', indent=2, after=1); k.clauses(d, r.randint(8, 10), 'dun', 4, pool=LEASE_C); d.y += 5; d.room(36); k.sigs(d, d.y + 4, [('甲方签名：', a), ('乙方签名：', b)], k.l_sign, 15); k.stamp(d, d.x1 - 30, d.y + 12)
    k.finish(d, foot='{i}/{n}', where=r.choice(['hr', 'hl', 'fr']))
    return d

def flat_share(r, c, level):
    """One room of a flat: party lines broken by strokes, a table of those who live there; one page, seldom two."""
    k, d, a, b = begin(r, c, level, LET, ['sans', 'zen', 'serif'], ['kai', 'serif', 'sans', 'zen'], (10.8, 11.4), margin=(23, 24, 23, 20), lead=1.6); V, U = k.V, k.U; room = r.choice(['主卧', '次卧', 'A房间', '朝南次卧', '03室']); k.id_fmt = r.choice(['plain', 'plain', 'groups'])
    d.para(Run(r.choice(['合租房屋租赁协议', '房屋（单间）租赁合同', '合租协议书']), b=True), pt=19, align='c', after=4)
    d.para(k.l_no + '：', U(c['no']), align='l'); d.para(k.l_list + '：', U(k.lst()), align='l'); d.para(k.l_sign + '：', U(k.date(c['signed'])), align='l', after=2)
    for l, p in ((k.A, a), (k.B, b)): d.para(Run(l, b=True), '：', U(k.name(p['name'])), '　', k.l_tel + '：', U(k.tel(p['phone'])), align='l'); d.para(k.l_id + '：', U(k.idn(p['id_number'])), indent=len(l) + 1, align='l'); d.para(k.l_addr + '：', U(p['address']), indent=len(l) + 1, align='l', after=1)
    d.para(f'{k.A}将', U(c['addr']), '（整套建筑面积', U(c['area']), '平方米）中的', U(room), f'出租给{k.B}，客厅、厨房、卫生间共用。租期自', U(k.date(c['start'])), '至', U(k.date(c['end'])), '。', indent=2); d.para('该房间月租金为人民币', U(k.money(c['price'])), '元，大写', U(c['upper']), '；押金', U(k.money(c['deposit'], 'plain')), '元，水电网费按居住人数均摊。', indent=2)
    d.para('现有其他居住人（仅供了解，不属于本协议当事人）：', indent=2, after=1); C = [(0, i, 1, 1, Run(h, b=True), 'c', True) for i, h in enumerate(('房间', '姓名', '身份证号', '电话'))]
    for i in range(1, r.choice([2, 3, 3]) + 1): p = k.stranger(); C += [(i, j, 1, 1, V(v), 'c', False) for j, v in enumerate((['主卧', '次卧', '小卧', '书房'][i % 4] if room not in ('主卧', '次卧') else ['北卧', '小卧', '书房'][i % 3], p['name'], p['id_number'], p['phone']))]
    d.table([28, 34, 62, 40], C, pt=9.8, minh=7.6); d.y += 3; k.clauses(d, 4, 'dot', pool=LEASE_C, lead=1.5, pt=10.2); d.para('5．介绍人：', V(c['broker']), V(c['agent']), '，电话', V(c['agent_tel']), '。', after=5, pt=10.2); d.room(18); k.sigs(d, d.y + 4, [(k.A + '签字：', a), (k.B + '签字：', b)]); k.stamp(d, d.x1 - 28, d.y + 4, mm=34)
    k.finish(d, foot='第 {i} 页', where=r.choice(['hr', 'fr', 'fl']))
    return d

def fieldsets(r, c, level):
    """Frames with the heading in their upper edge, choices with boxes, facts running on inside; one page."""
    k, d, a, b = begin(r, c, level, RENT, ['zen', 'sans', 'serif', 'micro'], ['kai', 'serif', 'sans', 'zen'], (9.8, 10.4), margin=(18, 22, 18, 18), lead=1.72); V, U = k.V, k.U; K = d.k; k.id_fmt = 'plain'
    d.para(Run(c['city'] + r.choice(['房屋租赁合同', '个人住房出租合同', '租赁住房备案合同']), b=True), pt=17, align='c', after=5); tick = lambda on: Run(TICK if on else BOX)
    def frame(title, *paras):
        y = d.y; d.y += 4.2
        for p in paras: d.para(*p, x0=d.x0 + 4, x1=d.x1 - 4, align='l')
        d.y += 1.4; d.d.rounded_rectangle([d.x0 * K, y * K, d.x1 * K, d.y * K], radius=round(2 * K), outline=(80, 80, 84), width=max(1, round(.3 * K))); w = d.measure(Run(title, b=True), pt=10.6); d.d.rectangle([(d.x0 + 6) * K, (y - 2) * K, (d.x0 + 10 + w) * K, (y + 2) * K], fill='white'); d.at(d.x0 + 8, y, Run(title, b=True), pt=10.6); d.y += 5
    frame('合同信息', [k.l_no + '：', U(c['no']), '　', k.l_list + '：', U(k.lst())], [k.l_sign + '：', U(k.date(c['signed'])), '　签订方式：', tick(True), '纸质　', tick(False), '电子'])
    for l, p in ((k.A, a), (k.B, b)): frame(l, ['姓名：', U(k.name(p['name'])), '　类型：', tick(True), '自然人　', tick(False), '法人　　', k.l_tel + '：', U(k.tel(p['phone']))], ['证件：', tick(True), '身份证　', tick(False), '护照　', tick(False), '其他　　', k.l_id + '：', U(k.idn(p['id_number']))], [k.l_addr + '：', U(p['address'])])
    frame('租赁房屋', ['坐落：', U(c['addr'])], ['建筑面积：', U(c['area']), '㎡　权证号：', U(c['cert'])], ['出租方式：', tick(True), '整套　', tick(False), '单间　　装修：', tick(False), '毛坯　', tick(True), '精装　　是否抵押：', tick(False), '是　', tick(True), '否'])
    frame('租期与租金', ['租期：自', U(k.date(c['start'])), '至', U(k.date(c['end']))], ['月租金：', U(k.money(c['price'])), '元　大写：', U(c['upper'])], ['押金：', U(k.money(c['deposit'], 'plain')), '元　支付周期：', tick(False), '月付　', tick(True), '季付　', tick(False), '半年付　', tick(False), '年付'], ['承租人承担：', tick(True), '水费　', tick(True), '电费　', tick(True), '燃气费　', tick(False), '物业费　', tick(False), '供暖费'])
    frame('促成机构', ['名称：', U(c['broker']), '　经办人：', U(c['agent']), '　电话：', U(c['agent_tel'])]); d.y -= 2; k.clauses(d, 3, 'dot', pool=LEASE_C, pt=9, lead=1.4); d.y += 5; assert len(d.pages) == 1 and d.y < 272, 'too long'; k.sigs(d, d.y + 2, [(k.A + '签章：', a), (k.B + '签章：', b)]); k.stamp(d, d.x1 - 30, d.y - 4, mm=34)
    k.finish(d, foot=None, where=r.choice(['hr', 'hl', 'fr']))
    return d

def renewal(r, c, level):
    """A lease gone on with: what was and what is to be, side by side; one page."""
    k, d, a, b = begin(r, c, level, LET, ['serif', 'ming', 'sans', 'zen'], ['kai', 'sans', 'serif', 'zen'], (11.2, 11.8), margin=(25, 28, 25, 20), lead=1.72); V, U = k.V, k.U; olds = c['start'] - dt.timedelta(365); olde = c['start'] - dt.timedelta(1); k.sp3 = False
    d.para(Run(r.choice(['房屋续租协议', '房屋租赁合同续签协议', '续租合同']), b=True, sp=.2), pt=20, align='c', after=4); d.para('（', k.l_no, '：', V(c['no']), '；', k.l_list, '：', V(k.lst()), '）', pt=10, align='c', after=4)
    for l, p, t in ((k.A, a, '甲方'), (k.B, b, '乙方')): d.para(f'{t}（{l}）', U(k.name(p['name']), 34), '，', k.l_id, U(k.idn(p['id_number'])), '，', k.l_tel, U(k.tel(p['phone'])), '，', k.l_addr, U(p['address']), '。', indent=0, hang=2)
    d.para('甲、乙双方就', U(c['addr']), '（建筑面积', U(c['area']), '平方米）的租赁关系于租期届满后续签', *(['，续签日期', U(k.date(c['signed']))] if c['page1'] else []), '，变更情况见下表：', indent=2, after=2)
    C = [(0, i, 1, 1, Run(h, b=True), 'c', True) for i, h in enumerate(('事项', '原租期', '续租后'))]
    for i, (l, o, n) in enumerate((('起租日', k.date(olds), k.date(c['start'])), ('到期日', k.date(olde), k.date(c['end'])), ('月租金（元）', k.money(c['price'], 'comma'), k.money(c['price'], 'comma')), ('押金（元）', k.money(c['deposit'], 'plain'), '不变，结转'), ('付租方式', '按季', '按季')), 1): C += [(i, 0, 1, 1, l, 'c', False), (i, 1, 1, 1, V(o), 'c', False), (i, 2, 1, 1, V(n), 'c', False)]
    d.table([40, 60, 60], C, minh=9); d.y += 4; d.para('续租期内每月租金维持人民币', U(k.money(c['price'])), '元（大写', U(c['upper']), '），乙方按原账户支付。', indent=2); k.A, k.B = '甲方', '乙方'; k.clauses(d, 3, 'dun', pool=LEASE_C, skip=('押金', '交付')); d.para('原合同其余条款继续有效。居间方：', V(c['broker']), '，经办：', V(c['agent']), '。', indent=2, after=7); assert len(d.pages) == 1 and d.y < 250, 'too long'
    k.sigs(d, d.y + 4, [('甲方：', a), ('乙方：', b)], '日期', 15); k.stamp(d, d.x0 + 76, d.y + 8, mm=36)
    k.finish(d, foot=None)
    return d

def key_box(r, c, level):
    """A frame with the chief terms at the upper right, the parties beside it in a narrow column, clauses below across; one or two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, RENT, ['sans', 'serif', 'micro', 'zen'], ['serif', 'sans', 'kai', 'zen'], (10, 10.6), margin=(20, 22, 20, 20), lead=1.58); V = k.V; K = d.k; bx0 = d.x1 - 74; k.id_fmt = 'plain'
    d.para(Run(r.choice(['房屋租赁合同', '住宅租约', '租赁合同书']), b=True, sp=.2), pt=20, align='l', x1=bx0 - 4, after=1); d.para('经', V(c['broker']), '居间签订', pt=9.4, x1=bx0 - 4, after=4); top = 22; y = top + 6
    d.at(bx0 + 37, y, Run('主要条款', b=True), pt=11, align='c'); y += 8
    for l, v in ((k.l_no, c['no']), (k.l_list, k.lst()), (r.choice(['月租金', '租金/月']), k.money(c['price'], r.choice(['plain', 'comma'])) + '元'), ('大写', c['upper']), ('押金', k.money(c['deposit'], 'plain') + '元'), ('起租', k.date(c['start'])), ('到期', k.date(c['end'])), (k.l_sign, k.date(c['signed']))): k.put(d, bx0 + 3, d.x1 - 1.5, y, l + '：', v, pt=10); y += 7.6
    d.d.rectangle([bx0 * K, top * K, d.x1 * K, (y - 1) * K], outline=(50, 50, 50), width=max(2, round(.5 * K))); box = y + 2; nx = bx0 - 5
    for l, p in ((k.A, a), (k.B, b)):
        d.para(Run(l, b=True), '　', V(k.name(p['name'])), x1=nx)
        for q, v in k.three(p): d.para(q + '：', V(v), x1=nx, align='l')
        d.para(k.l_addr + '：', V(p['address']), x1=nx, align='l', after=3)
    d.y = max(d.y, box) + 2; d.para(Run('1. 房屋', b=True), '　', f'{k.A}出租的房屋坐落于', V(c['addr']), '，建筑面积', V(c['area']), '平方米，权属证明', V(c['cert']), '。'); d.para(Run('2. 租期与租金', b=True), '　租期及租金标准以右上方所载主要条款为准，租金每三个月支付一次，应提前七日支付下一期租金。')
    pick = sorted(r.sample(range(len(LEASE_C)), r.randint(8, 10)))
    for i, j in enumerate(pick, 3): h, t = LEASE_C[j].format(A=k.A, B=k.B).split('|'); d.para(Run(f'{i}. {h}', b=True), '　', t, after=.6)
    d.para('经纪人：', V(c['agent']), '　身份证号：', V(k.staff), '　电话：', V(c['agent_tel']), pt=9.4, after=4); d.room(26); k.sigs(d, d.y + 4, [(k.A + '（签字）', a), (k.B + '（签字）', b)]); k.stamp(d, d.x1 - 28, d.y + 8, mm=34)
    if r.random() < .4: k.watermark(d, '样本')
    k.finish(d, foot='{i}', where=r.choice(['hl', 'fr', 'fl']))
    return d

# name, kind, function, all scored facts on the first page?, weight
TEMPLATES = [('booklet', 'sale', booklet, True, 7), ('payments', 'sale', payments, True, 8), ('roster', 'sale', roster, True, 8), ('schedule_end', 'sale', schedule_end, False, 8), ('interleaved', 'sale', interleaved, True, 8), ('sidebar', 'sale', sidebar, True, 8),
             ('stationery', 'sale', stationery, True, 6), ('deed', 'sale', deed, True, 7), ('esigned', 'sale', esigned, True, 8), ('receipt', 'sale', receipt, True, 7), ('definitions', 'sale', definitions, True, 8), ('marginal', 'sale', marginal, True, 8),
             ('two_languages', 'rent', two_languages, True, 8), ('stub', 'rent', stub, True, 7), ('rent_plan', 'rent', rent_plan, True, 8), ('flat_share', 'rent', flat_share, True, 8), ('fieldsets', 'rent', fieldsets, True, 8), ('renewal', 'rent', renewal, True, 8), ('key_box', 'rent', key_box, True, 8)]
