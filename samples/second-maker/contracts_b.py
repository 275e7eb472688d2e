# A second group of templates: covers, columns, panels, boxes for digits, leaders, forms filled by hand, signing pages that repeat.
# As in contracts.py each takes (r, c, level) and draws a Doc. Bystanders (brokers, witnesses, contacts) have names, numbers and telephones too.
import datetime as dt
import data
from contracts import Kit, mk
from typeset import BOX, TICK, Run, stroke

DIAL = {'北京市': '010', '上海市': '021', '深圳市': '0755', '杭州市': '0571', '南京市': '025', '成都市': '028', '广州市': '020', '天津市': '022', '武汉市': '027'}
SALE_TERMS = [
    '房屋交付|{A}应在收到全部房款后五日内腾空房屋，结清水、电、燃气、供暖、网络及物业服务费用，并与{B}签署交接清单。', '权属保证|{A}保证上述房屋权属清楚，无查封、无异议登记、无居住权负担；如有第三人主张权利，由{A}负责处理并赔偿{B}损失。',
    '过户登记|双方应备齐证件和材料，按居间方通知的时间共同到不动产登记机构申请转移登记，任何一方不得无故拖延。', '税费负担|办理本次交易所发生的契税、增值税、个人所得税及登记费，除另有约定外均由{B}承担，{A}应予配合。',
    '户口迁移|{A}应于过户完成后三十日内将该房屋内登记的全部户口迁出，逾期未迁的，按日支付总房款万分之一的违约金。', '附属设施|固定装修、橱柜、卫浴、燃气灶具及热水器随房屋一并转让，不另计价；可移动的家具由{A}自行搬离。',
    '房屋租赁|签约时该房屋未出租。{A}承诺在交付前不再将该房屋出租、出借或为他人设定其他负担。', '贷款申请|{B}需要申请购房贷款的，应在签约后十日内提交齐全的资料；银行审批额度不足的部分，由{B}在过户前以现金补足。',
    '资金监管|双方同意将首付款及贷款存入交易资金监管账户，待转移登记完成后由监管机构划付{A}。', '违约责任|一方无正当理由拒绝履行本合同的，应向守约方支付总房款百分之二十的违约金，已支付的服务费用不予退还。',
    '风险转移|房屋毁损、灭失的风险自房屋交付之日起由{A}转移给{B}；交付前发生的物业纠纷由{A}负责解决。', '通知送达|双方在本合同中所留的地址和电话为有效送达方式，变更时应提前三日书面告知对方，否则自行承担不利后果。',
    '不可抗力|因不可抗力或政策调整致使合同不能履行的，双方互不承担违约责任，已收款项应在七日内无息返还。', '争议解决|履行中发生争议，双方协商解决；协商不成的，任何一方均可向房屋所在地人民法院提起诉讼。',
    '合同份数|本合同自双方签字之日起生效，一式四份，双方各执一份，居间方留存一份，一份用于办理登记。']
LEASE_TERMS = [
    '房屋交付|{A}应于起租日将房屋及钥匙交付{B}，双方当面核对家具、家电和水、电、燃气表底数。', '使用要求|{B}应合理使用房屋，不得擅自改变承重结构，不得存放易燃易爆物品，不得利用房屋从事违法活动。',
    '费用承担|租赁期内水费、电费、燃气费、网络费由{B}按表缴纳，物业服务费和供暖费由{A}承担。', '房屋维修|屋内设施自然损耗由{A}在接到通知后三日内修复；因{B}使用不当造成的损坏，由{B}修复或者赔偿。',
    '转租|未经{A}书面同意，{B}不得将房屋全部或部分转租、转借他人，也不得以任何形式分割出租。', '押金退还|租期届满，{B}结清各项费用并交还钥匙后，{A}应在三日内将押金无息退还。',
    '提前解约|任何一方需要提前解除合同的，应提前三十日通知对方，并支付相当于一个月租金的违约金。', '逾期付租|{B}逾期支付租金超过十日的，{A}有权解除合同、收回房屋，并从押金中抵扣欠付的款项。',
    '续租|租期届满前三十日双方协商续租事宜；同等条件下{B}享有优先承租的权利。', '出售房屋|租赁期内{A}出售房屋的，应提前十五日告知{B}，本合同对新的所有权人继续有效。',
    '安全责任|{B}应注意用水、用电、用气安全，外出时关好门窗，因疏忽造成的人身及财产损失自行承担。', '邻里关系|{B}应遵守小区管理规约，不得噪音扰民，饲养宠物须事先征得{A}同意。',
    '争议解决|因本合同发生的争议，协商不成的，由房屋所在地人民法院管辖。', '合同份数|本合同一式三份，双方及居间方各执一份，自签字之日起生效。']
full = lambda t: ''.join(chr(ord(x) + 0xFEE0) if '!' <= x <= '~' else x for x in t)

class KitB(Kit):
    def __init__(k, r, c, level):
        super().__init__(r, c, level); p = r.choice; city = DIAL[c['city']]
        k.l_list = p(['房源编号', '房源编码', '挂牌编号', '挂牌房源号', '委托房源编号', '房源委托编号', '房源代码', '房屋挂牌编号', '房源信息编号'])
        k.l_id = p(['证件号码', '身份证号码', '身份证号', '公民身份号码', '有效证件号', '居民身份证号', '身份证件号', '有效身份证件号码'])
        k.l_tel = p(['联系电话', '联系方式', '手机', '电话', '联络电话', '手机号', '移动电话', '本人电话'])
        k.l_ver = p(['核验编码', '房源核验码', '核验码', '房源核验统一编码']); k.l_no = p(['合同编号', '协议编号', '合同号', '合同编号', '合同文本编号'])
        k.sp2, k.sp3 = r.random() < .35, r.random() < .14
        k.id_fmt = r.choices(['plain', 'groups', 'wide'], [78, 17, 5])[0]
        k.ul = r.choice([True, True, 'dot', 'dash', 'double'])
        k.org_tel = p([f'{city}-{r.randint(2, 8)}{r.randrange(10 ** 7):07d}'[:13], f'400-{r.randint(600, 899)}-{r.randint(1000, 9999)}'])
        k.uscc = f"91{p(data.AREAS)[0]}MA" + ''.join(p('0123456789ABCDEFGHJKLMNPQRTUWXY') for _ in range(8))
        k.bank = '62' + ''.join(str(r.randrange(10)) for _ in range(17))
        k.staff = data.number(r, p(data.AREAS)[0], data.rand_date(r, dt.date(1982, 1, 1), dt.date(2002, 1, 1)), p('男女'))      # the broker's own
        while True:
            k.w = data.person(r, c['signed'])
            if k.w['name'] not in c['taken'] | {c['agent']} and k.w['phone'] not in (c['a']['phone'], c['b']['phone']): break
    def name(k, n): return '　'.join(n) if k.sp2 and len(n) == 2 else ' '.join(n) if k.sp3 else n
    def idn(k, s):
        s = super().idn(s)
        return f'{s[:6]} {s[6:14]} {s[14:]}' if k.id_fmt == 'groups' else full(s) if k.id_fmt == 'wide' else s
    def V(k, t, **s): return Run(t, v=True, solid=s.pop('solid', len(t) < 9 or not any('\u4e00' <= x <= '\u9fff' for x in t)), **s)
    def U(k, t, minw=None, **s): return k.V(t, **({'minw': minw} if minw else {}), **{'pad': .35, 'u': k.ul, **s})
    def three(k, p): return (k.l_id, k.idn(p['id_number'])), (k.l_tel, k.tel(p['phone']))
    def hand(k, d):
        """Everything filled in is by hand: a pen's ink, no straight baseline."""
        d.vs = {'font': 'kai', 'jit': k.r, 'ink': k.r.choice([(24, 36, 110), (28, 28, 34), (18, 44, 120)]), 'b': k.level in ('fax', 'copy'), 'vscale': k.r.uniform(1.08, 1.2)}
    def field(k, d, x, x1, y, label, value, pt=None):
        """A label at x and its value after it, on a rule that ends at x1; a value too long is written smaller."""
        e = d.at(x, y, label, pt=pt); w = d.measure(k.V(value), pt=pt); z = min(1, (x1 - e - .6) / w); assert z > .74, 'field too narrow: ' + value
        stroke(d.d, e * d.k, x1 * d.k, y * d.k + d.px(pt or d.pt) * .62, max(1, round(d.px(pt or d.pt) / 24)), k.ul)
        d.at(e + .4 + min(3, (x1 - e - w * z) / 2), y, k.V(value), pt=(pt or d.pt) * z)
    def leader(k, d, label, value):
        """Label, dots across, value at the right margin."""
        y = d.y + d.px(d.pt) * .8 / d.k; e = d.at(d.x0, y, label) + 1.2; z = min(1, (d.x1 - e - 4) / d.measure(k.V(value))); b = d.x1 - d.measure(k.V(value), pt=d.pt * z) - 1.2
        while e < b - .6: d.d.ellipse([e * d.k - .6, (y + 1) * d.k - .6, e * d.k + .6, (y + 1) * d.k + .6], fill=(90, 90, 90), width=1); e += 1.5
        d.at(d.x1, y, k.V(value), pt=d.pt * z, align='r'); d.y += d.pt * .62
    def boxes(k, d, x, y, text, w, pt=None, h=None):
        """One character a box, y their middle; returns the right end."""
        h = h or w * 1.25
        for i, ch in enumerate(text):
            d.d.rectangle([(x + i * w) * d.k, (y - h / 2) * d.k, (x + (i + 1) * w) * d.k, (y + h / 2) * d.k], outline=(70, 70, 70), width=max(1, round(.2 * d.k)))
            if ch != ' ': d.at(x + (i + .5) * w, y, k.V(ch), pt=pt, align='c')
        return x + len(text) * w
    def amount(k, d, x, y, n, w=7.5):
        """The amount in columns headed by their units."""
        u = '亿千百十万千百十元'; t = str(n); cells = [' '] * (len(u) - len(t) - 1) + ['￥'] + list(t)
        for i, ch in enumerate(u):
            d.d.rectangle([(x + i * w) * d.k, (y - 3.2) * d.k, (x + (i + 1) * w) * d.k, (y + 3) * d.k], outline=(70, 70, 70), width=max(1, round(.2 * d.k))); d.at(x + (i + .5) * w, y, ch, pt=9, align='c')
        k.boxes(d, x, y + 6.6, cells, w, h=7.2)
    def terms(k, d, n, style, first=1, pool=SALE_TERMS, skip=(), **kw):
        pick = sorted(k.r.sample([i for i, t in enumerate(pool) if t.split('|')[0] not in skip], n))
        for i, j in enumerate(pick, first):
            h, t = pool[j].format(A=k.A, B=k.B).split('|'); num = data.cn_int(i)
            if style == 'tiao': d.room(2 * d.pt * .55); d.para(Run(f'第{num}条　{h}', b=True), indent=2, **kw); d.para(t, indent=2, **kw)
            elif style == 'dun': d.para(f'{num}、', t, indent=2, **kw)
            else: d.para(f'{i}. ', Run(h, b=True), '　', t, **kw)
    def sigs(k, d, y, labels, date=None, gap=14, pt=None):
        """Places to sign side by side, the date under each."""
        w = (d.x1 - d.x0) / len(labels)
        for i, (lab, p) in enumerate(labels):
            x = d.x0 + i * w; e = d.at(x, y, lab, pt=pt)
            if p: k.sign(d, e + 1, y, p['name'], mm=min(8.5, (x + w - e) / (len(p['name']) + 1.2)))
            if date: d.at(x, y + gap, date + '：', k.V(k.date(k.c['signed'])), pt=pt)

def begin(r, c, level, roles, forms, vals, pts, **kw):
    k = KitB(r, c, level); k.A, k.B = r.choice(roles); d = mk(r, level, forms, vals, pts, **kw)
    return k, d, c['a'], c['b']
SELL = [('出卖人', '买受人'), ('卖方', '买方'), ('转让方', '受让方'), ('售房人', '购房人'), ('出售方', '购买方'), ('产权人', '购房人')]
LET = [('出租方', '承租方'), ('出租人', '承租人'), ('房东', '租客')]
AB = [('甲方', '乙方')]

# ---------------------------------------------------------------- sale
def transfer_cover(r, c, level):
    """Cover, parties as running sentences, a signing page that repeats names and numbers; three pages."""
    k, d, a, b = begin(r, c, level, [('转让方', '受让方'), ('出卖人', '买受人')], ['serif', 'ming', 'zen', 'sans'], ['kai', 'serif', 'sans', 'zen'], (11.2, 12.2), margin=(27, 26, 27, 24), lead=r.choice([1.5, 1.7, 1.85])); U = k.U
    d.y = 62; d.para(Run(c['city'], sp=.3), pt=17, align='c', after=3); d.para(Run(r.choice(['房屋转让合同', '二手房转让合同', '存量房屋转让合同']), b=True, sp=.35), pt=28, align='c', after=58)
    for lab, v in ((k.l_no, c['no']), (k.l_list, k.lst()), (k.A, k.name(a['name'])), (k.B, k.name(b['name'])), ('居间机构', c['broker']), (k.l_sign, k.date(c['signed']))): k.field(d, 50, 165, d.y, lab + '：', v, pt=13); d.y += 11.5
    d.newpage()
    for p, me, short in ((a, k.A, '甲方'), (b, k.B, '乙方')):
        d.para(f'{me}', U(k.name(p['name'])), f'（以下简称“{short}”），{p["sex"]}，', k.l_id + '为', U(k.idn(p['id_number'])), '，现住', U(p['address']), '，' + k.l_tel, U(k.tel(p['phone'])), '；' if p is a else '。', indent=2)
    d.para('居间方', U(c['broker']), '（统一社会信用代码', U(k.uscc), '），由经纪人', U(c['agent']), '（执业登记号', U(c['agent_no']), '，电话', U(c['agent_tel']), '）具体经办。', indent=2, after=2)
    k.A, k.B = '甲方', '乙方'
    d.para('双方在自愿、平等的基础上，就', U(c['addr']), '房屋（建筑面积', U(c['area']), '平方米，权属证号', U(c['cert']), '）的转让达成如下条款，以资共同遵守。', indent=2)
    d.para(Run('第一条　价款', b=True), indent=2); d.para('房屋转让价款为人民币', U(k.money(c['price'])), '元，大写', U(c['upper']), '。其中定金', U(k.money(c['deposit'], 'plain')), '元，于签约当日支付；余款于', U(k.date(c['handover'], 'cn')), '前付清。', indent=2)
    k.terms(d, r.randint(4, 5), 'tiao', 2, lead=1.45); d.newpage()
    d.para('（本页无正文，为《房屋转让合同》签署页）', align='c', after=8)
    for lab, p in (('甲方', a), ('乙方', b)):
        y = d.y; e = d.at(d.x0, y + 4, Run(lab + '（签字）：', b=True)); k.sign(d, e + 4, y + 4, p['name']); d.y = y + 13
        for l, v in (('姓名', k.name(p['name'])), *k.three(p), ('签署日期', k.date(c['signed']))): d.para(l + '：', k.V(v), indent=2)
        d.y += 8
    y = d.y; d.at(d.x0, y + 4, Run('居间方（盖章）：', b=True), k.V(c['broker'])); d.at(d.x0 + 8, y + 13, '经办人：', k.V(c['agent']), '　联系电话：', k.V(k.org_tel))
    d.at(d.x0, y + 28, Run('见证人：', b=True), k.V(k.w['name']), '　身份证号：', k.V(k.w['id_number'])); k.stamp(d, d.x0 + 125, y + 20)
    k.finish(d, foot='第 {i} 页　共 {n} 页', where=r.choice(['hl', 'hr', 'fr']))
    return d

def stacked_three(r, c, level):
    """甲方（出卖人）： and under it one short line a fact, thrice: seller, buyer and broker look alike; two pages."""
    k, d, a, b = begin(r, c, level, AB, ['sans', 'serif', 'micro', 'ming'], ['serif', 'zen', 'kai', 'sans'], (10.2, 11), margin=(24, 24, 24, 22), lead=r.choice([1.4, 1.5, 1.6])); V = k.V
    d.vs = r.choice([{}, {'b': True}, {'u': k.ul, 'pad': .3}]); s, t = r.choice(SELL[:5])
    d.para(Run(r.choice(['存量房买卖居间合同', '二手房买卖三方合同', '房产买卖居间协议']), b=True), pt=19, align='c', after=2)
    d.para(k.l_no + '：', V(c['no']), pt=9.6, align='r'); d.para(k.l_list + '：', V(k.lst()), pt=9.6, align='r', after=3)
    ind = r.choice([0, 2]); head = r.random() < .5
    for lab, p in ((f'甲方（{s}）：', a), (f'乙方（{t}）：', b)):
        d.para(Run(lab, b=head))
        for l, v in (('姓名', k.name(p['name'])), *k.three(p), ('通讯地址', p['address'])): d.para(l + '：', V(v), indent=ind, align='l')
        d.y += 1.2
    d.para(Run('丙方（居间人）：', b=head))
    for l, v in (('名称', c['broker']), ('统一社会信用代码', k.uscc), ('经办人', c['agent']), ('身份证号', k.staff), ('联系电话', c['agent_tel'])): d.para(l + '：', V(v), indent=ind)
    d.y += 2
    d.para('甲、乙双方经丙方居间，就甲方名下房屋的买卖协商一致', *(['，于', V(k.date(c['signed']))] if c['page1'] else []), '订立本合同。', indent=2)
    d.para('一、房屋坐落于', V(c['addr']), '，建筑面积', V(c['area']), '平方米，不动产权证书号', V(c['cert']), '。', indent=2)
    d.para('二、房屋总价款为人民币', V(k.money(c['price'])), '元（大写：', V(c['upper']), '），甲方净得，不含税费。', indent=2)
    d.para('三、乙方于本合同签订当日向甲方支付定金', V(k.money(c['deposit'], 'plain')), '元。甲方收款账户：户名', V(a['name']), '，账号', V(k.bank), '。', indent=2)
    d.para('四、丙方的居间服务费为', V(k.money(c['fee'], 'plain')), '元，由乙方于签约当日支付。', indent=2)
    k.terms(d, r.randint(6, 8), 'dun', 5); d.y += 5; d.room(46)
    k.sigs(d, d.y + 6, [('甲方签字：', a), ('乙方签字：', b), ('丙方盖章：', None)], '日期', 22, pt=10); k.stamp(d, d.x1 - 20, d.y + 12)
    k.finish(d, foot='- {i} -')
    return d

def compare_columns(r, c, level):
    """A table turned round: the facts down the side, seller and buyer (and broker) as columns; one page."""
    k, d, a, b = begin(r, c, level, SELL[:5], ['sans', 'zen', 'serif', 'micro'], ['serif', 'kai', 'sans', 'zen'], (9.6, 10.4), margin=(20, 22, 20, 20)); V = k.V
    d.para(Run(c['city'] + r.choice(['二手房买卖合同（要点页）', '存量房买卖合同信息页', '二手住房买卖签约单']), b=True), pt=17, align='c', after=4)
    w = [30, 70, 70]; C = []; num = [(k.l_no, c['no']), (k.l_list, k.lst()), (k.l_ver, c['verif'])]; r.shuffle(num)
    for i, (l, v) in enumerate(num): C += [(i, 0, 1, 1, l, 'c', True), (i, 1, 1, 2, V(v), 'l', False)]
    al = r.choice('lc'); heads = (f'甲方（{k.A}）', f'乙方（{k.B}）') if r.random() < .6 else (k.A, k.B)
    C += [(3, 0, 1, 1, Run('当事人', b=True), 'c', True)] + [(3, i + 1, 1, 1, Run(t, b=True), 'c', True) for i, t in enumerate(heads)]
    rows = [('姓名', lambda p: k.name(p['name'])), ('性别', lambda p: p['sex']), ('证件类型', lambda p: '身份证'), (k.l_id, lambda p: k.idn(p['id_number'])), (k.l_tel, lambda p: k.tel(p['phone'])), ('住址', lambda p: p['address'])]
    if r.random() < .4: rows.pop(1)
    for i, (l, f) in enumerate(rows, 4): C += [(i, 0, 1, 1, l, 'c', True), (i, 1, 1, 1, V(f(a)), al, False), (i, 2, 1, 1, V(f(b)), al, False)]
    q = 4 + len(rows)
    for l, v in ((r.choice(['房屋坐落', '房屋地址']), c['addr']), ('建筑面积', c['area'] + '平方米'), ('权属证号', c['cert']), (r.choice(['房屋总价', '成交价款', '合同总价']), '人民币' + k.money(c['price'], 'comma') + '元'), ('大写金额', c['upper']),
                 ('定金', k.money(c['deposit'], 'plain') + '元'), (k.l_sign, k.date(c['signed'])), ('交房时间', k.date(c['handover']))): C += [(q, 0, 1, 1, l, 'c', True), (q, 1, 1, 2, V(v), 'l', False)]; q += 1
    C += [(q, 0, 2, 1, '居间方', 'c', True), (q, 1, 1, 1, [V(c['broker'])], 'l', False), (q, 2, 1, 1, ['电话：', V(k.org_tel)], 'l', False), (q + 1, 1, 1, 1, ['经纪人：', V(c['agent'])], 'l', False), (q + 1, 2, 1, 1, ['登记号：', V(c['agent_no'])], 'l', False)]
    d.table(w, C, minh=r.uniform(7.4, 8.6), line=r.choice([.2, .35])); d.y += 3
    k.terms(d, 2, 'num', 1, lead=1.35, skip=('合同份数',)); d.y += 3
    k.sigs(d, d.y + 6, [(k.A + '签名：', a), (k.B + '签名：', b)]); k.stamp(d, d.x1 - 60, d.y + 2)
    k.finish(d, foot=None)
    return d

def digit_boxes(r, c, level):
    """Deposit agreement: numbers one digit a box, the amount under the names of its places; one page."""
    k, d, a, b = begin(r, c, level, SELL[:5], ['serif', 'zen', 'sans'], ['sans', 'serif', 'micro', 'zen'], (11, 11.6), margin=(22, 22, 22, 18)); k.id_fmt = 'plain'
    if r.random() < .4: k.hand(d)
    d.at(d.x1, d.y, 'NO.', k.V(c['no'], ink=(170, 30, 36) if level != 'fax' else d.ink), pt=12, align='r'); d.y += 6
    d.para(Run(r.choice(['购 房 定 金 协 议 书', '房屋买卖定金合同', '二手房定金协议']), b=True), pt=20, align='c', after=5)
    k.field(d, d.x0, d.x0 + 82, d.y, k.l_list + '：', k.lst()); k.field(d, d.x0 + 88, d.x1, d.y, k.l_sign + '：', k.date(c['signed'])); d.y += 11
    for lab, p in (('甲方（%s）' % k.A, a), ('乙方（%s）' % k.B, b)):
        d.at(d.x0, d.y, Run(lab, b=True)); k.field(d, d.x0 + 42, d.x1, d.y, '姓　名：', k.name(p['name'])); d.y += 10
        x = d.x0 + 42
        d.at(d.x0 + 4, d.y, k.l_id); k.boxes(d, x, d.y, k.idn(p['id_number']), 6.6); d.y += 10.5
        d.at(d.x0 + 4, d.y, k.l_tel); k.boxes(d, x, d.y, p['phone'], 6.6); d.y += 10
        k.field(d, d.x0 + 4, d.x1, d.y, '住　址：', p['address']); d.y += 10.5
    k.field(d, d.x0, d.x1, d.y, '房屋坐落：', c['addr']); d.y += 10
    k.field(d, d.x0, d.x0 + 60, d.y, '建筑面积（㎡）：', c['area']); k.field(d, d.x0 + 66, d.x1, d.y, '产权证号：', c['cert']); d.y += 13
    d.at(d.x0, d.y + 3.5, '成交总价（人民币）'); k.amount(d, d.x0 + 42, d.y, c['price']); d.y += 16
    k.field(d, d.x0, d.x1, d.y, '大　写：', c['upper']); d.y += 8
    d.para('一、乙方于签订本协议时向甲方交付定金人民币', k.U(k.money(c['deposit'], 'plain')), '元，甲方收讫并出具收条；正式合同签订后定金抵作房款。', indent=2)
    d.para('二、甲方收取定金后将房屋另售他人的，双倍返还定金；乙方反悔的，定金不退。', indent=2)
    d.para('三、居间方：', k.U(c['broker']), '　经办人：', k.U(c['agent']), '　手机：', k.U(c['agent_tel']), indent=2, align='l', after=3)
    k.sigs(d, d.y + 8, [('甲方：', a), ('乙方：', b), ('居间方：', None)]); k.stamp(d, d.x1 - 18, d.y + 18, mm=34)
    k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl']))
    return d

def small_print(r, c, level):
    """Broker's own form: letterhead and hotline, facts across, terms in two columns of small print; one page and a signing page."""
    k, d, a, b = begin(r, c, level, [('卖方', '买方'), ('业主', '客户')], ['sans', 'micro', 'zen', 'serif'], ['serif', 'sans', 'zen', 'kai'], (9.8, 10.4), margin=(18, 22, 18, 20)); V = k.V
    d.vs = r.choice([{'b': True}, {'u': k.ul, 'pad': .4}])
    d.at(d.x0, d.y, Run(c['broker'], b=True), pt=10); d.at(d.x1, d.y, '服务热线：' + k.org_tel, pt=9, align='r'); d.y += 4; d.rule(w=.6); d.rule(y=d.y + 1, w=.2); d.y += 5
    d.para(Run(r.choice(['二手房买卖合同', '房地产买卖合约', '楼宇买卖合同']), b=True), pt=18, align='c', after=1)
    d.para(k.l_no + '：', V(c['no']), '　　' + k.l_list + '：', V(k.lst()), *(['　　日期：', V(k.date(c['signed']))] if c['page1'] else []), pt=9.2, align='c', after=3)
    for lab, p, nm in ((k.A, a, '甲方'), (k.B, b, '乙方')):
        d.para(Run(f'{lab}（{nm}）', b=True), V(k.name(p['name'])), '　' + k.l_id, V(k.idn(p['id_number'])), '　' + k.l_tel, V(k.tel(p['phone'])), align='l'); d.para('地址', V(p['address']), indent=2, align='l', after=1)
    d.para(Run('居间方（丙方）', b=True), V(c['broker']), '　经纪人', V(c['agent']), '　身份证号', V(k.staff), '　电话', V(c['agent_tel']), align='l', after=1.5); d.rule(w=.2); d.y += 2
    d.para('买卖标的：', V(c['addr']), '，建筑面积', V(c['area']), '平方米，房地产证号', V(c['cert']), '。', align='l'); d.para('成交价：人民币', V(k.money(c['price'])), '元整，大写', V(c['upper']), '；定金：', V(k.money(c['deposit'], 'plain')), '元；佣金：', V(k.money(c['fee'], 'plain')), '元。', align='l', after=2)
    d.rule(w=.2); d.y += 3; top, mid, ends = d.y, (d.x0 + d.x1) / 2, []; n = r.randint(6, 7); pt = r.uniform(7.8, 8.6)
    k.terms(d, n, 'num', 1, pool=SALE_TERMS[:8], pt=pt, x0=d.x0, x1=mid - 3, lead=1.45, after=1.2); ends.append(d.y); d.y = top; assert len(d.pages) == 1, 'column too long'
    k.terms(d, n, 'num', n + 1, pool=SALE_TERMS[8:], pt=pt, x0=mid + 3, x1=d.x1, lead=1.45, after=1.2); ends.append(d.y)
    d.d.line([(mid * d.k, top * d.k), (mid * d.k, max(ends) * d.k)], fill=(130, 130, 130), width=1); d.y = max(ends) + 6
    if r.random() < .4: d.newpage(); d.para('（签署页）', align='c', after=6)
    d.room(44)
    k.sigs(d, d.y + 5, [(k.A + '签署：', a), (k.B + '签署：', b), ('居间方盖章：', None)], k.l_sign, 22, pt=9.6); k.stamp(d, d.x1 - 22, d.y + (6 if level in ('fax', 'copy') else 11))
    k.finish(d, foot='第{i}页', where=r.choice(['hl', 'hr', 'fr']))
    return d

def barcode_net(r, c, level):
    """Printed from the city's system: bar code, rows between horizontal rules only, the contract number at every foot; two pages."""
    k, d, a, b = begin(r, c, level, [('出卖人', '买受人'), ('售房人', '购房人'), ('出卖方', '买受方')], ['zen', 'sans', 'ming', 'serif'], ['sans', 'serif', 'zen'], (10.4, 11), margin=(23, 24, 23, 22)); V = k.V; d.vs = r.choice([{'b': True}, {}]); k.red = k.red and r.random() < .6
    x, y = d.x1 - 58, d.y - 4
    while x < d.x1 - .8: w = r.choice([.25, .4, .7]); d.d.rectangle([x * d.k, y * d.k, (x + w) * d.k, (y + 8) * d.k], fill=(20, 20, 20)); x += w + r.choice([.3, .5, .8])
    d.at(d.x1 - 29, y + 10.6, V(c['no'], sp=.06), pt=9, align='c'); d.at(d.x0, d.y, c['city'] + '房屋交易网签备案系统', pt=9); d.y += 14
    d.para(Run(c['city'] + r.choice(['存量房屋买卖协议', '存量房买卖合同（网签）', '二手房买卖网签合同']), b=True), pt=18, align='c', after=3)
    d.para(r.choice(['网签编号', '合同编号', '网签合同号']) + '：', V(c['no']), '　' + k.l_list + '：', V(k.lst()), '　' + k.l_ver + '：', V(c['verif']), pt=9.2, align='l', after=1)
    def row(*items, split=(0, .5)):
        y = d.y + 4.2
        for f, (l, v) in zip(split, items):
            e = d.at(d.x0 + f * (d.x1 - d.x0) + 1, y, l + '：'); z = min(1, ((d.x1 if f == split[len(items) - 1] else d.x0 + split[1] * (d.x1 - d.x0)) - e - 1) / d.measure(V(v))); assert z > .7, 'row too narrow'
            d.at(e, y, V(v), pt=d.pt * z)
        d.y += 8.4; d.rule(w=.15, ink=(120, 120, 120))
    for me, p in (('%s（甲方）' % k.A, a), ('%s（乙方）' % k.B, b)):
        d.rule(w=.5); row((me, k.name(p['name'])), ('证件名称', '居民身份证')); row((k.l_id, k.idn(p['id_number'])), (k.l_tel, p['phone']), split=(0, .62)); row(('住所', p['address'])); d.y += 2
    d.rule(w=.5); row(('经纪机构', c['broker']), ('备案号', c['broker_no']), split=(0, .6)); row(('经纪人员', c['agent']), ('联系电话', k.org_tel)); d.y += 3
    d.para('第一条　甲方自愿将坐落于', V(c['addr']), '的房屋出售给乙方。房屋建筑面积', V(c['area']), '平方米，不动产权证号为', V(c['cert']), '，规划用途为住宅。', indent=2)
    d.para('第二条　双方约定该房屋成交价格为人民币', V(k.money(c['price'])), '元，大写：', V(c['upper']), '。付款方式为', V('商业贷款'), '。', indent=2)
    d.para('第三条　双方应于', V(k.date(c['handover'])), '前办理转移登记。', *(['本合同签订日期：', V(k.date(c['signed'])), '。'] if c['page1'] else []), indent=2)
    k.A, k.B = '甲方', '乙方'; k.terms(d, r.randint(7, 9), 'tiao', 4, lead=1.4); d.y += 5; d.room(44)
    k.sigs(d, d.y + 5, [('甲方（签章）：', a), ('乙方（签章）：', b)], k.l_sign, 16); d.at(d.x0, d.y + 33, '打印时间：' + k.date(c['signed'], 'iso') + f' {r.randint(9, 17)}:{r.randint(10, 59)}:{r.randint(10, 59)}', pt=8.6); k.stamp(d, d.x1 - 26, d.y + 24 if level not in ('fax', 'copy') else d.y + 30)
    k.finish(d, foot='合同编号：' + c['no'] + '　　第 {i} 页 共 {n} 页', where=r.choice(['hl', 'hr']))
    return d

def hand_form(r, c, level):
    """A printed form of the agency, filled in by hand on dotted or ruled lines; one page."""
    k, d, a, b = begin(r, c, level, AB, ['serif', 'zen', 'sans', 'ming'], ['kai'], (11.4, 12), margin=(22, 24, 22, 18)); k.hand(d); k.id_fmt = r.choice(['plain', 'plain', 'groups']); k.pfmt = r.choice(['comma', 'plain', 'yen']); k.dfmt = r.choice(['cn', 'dot']); k.sp2 = k.sp3 = False
    s, t = r.choice(SELL); f = lambda x, x1, l, v: k.field(d, x, x1, d.y, l + '：', v); x0, x1, mid = d.x0, d.x1, (d.x0 + d.x1) / 2
    d.para(Run(r.choice(['房屋买卖合同', '二手房屋买卖合同', '房地产买卖契约']), b=True, sp=.2), pt=21, align='c', after=6)
    f(x0, mid - 3, k.l_no, c['no']); f(mid + 1, x1, k.l_list, k.lst()); d.y += 12
    for me, p in ((f'甲方（{s}）', a), (f'乙方（{t}）', b)):
        f(x0, mid + 6, me, p['name']); f(mid + 10, x1, k.l_tel, p['phone']); d.y += 10.5
        f(x0, x1, k.l_id, k.idn(p['id_number'])); d.y += 10.5; f(x0, x1, '现住址', p['address']); d.y += 12
    f(x0, mid + 14, '见证人', c['broker']); f(mid + 18, x1, '经办', c['agent']); d.y += 11
    d.para('甲乙双方就房屋买卖事宜议定如下，双方签字后共同遵守：', after=4)
    f(x0, x1, '一、房屋坐落', c['addr']); d.y += 10.5; f(x0, x0 + 62, '二、建筑面积（㎡）', c['area']); f(x0 + 66, x1, '证号', c['cert']); d.y += 10.5
    f(x0, x0 + 74, '三、总价（人民币元）', k.money(c['price'])); f(x0 + 78, x1, '大写', c['upper']); d.y += 10.5
    f(x0, x0 + 74, '四、定金（元）', k.money(c['deposit'], 'plain')); f(x0 + 78, x1, '交房日期', k.date(c['handover'])); d.y += 8
    k.A, k.B = '甲方', '乙方'; k.terms(d, 3, 'dun', 5); d.y += 8
    k.sigs(d, d.y + 2, [('甲方签字：', a), ('乙方签字：', b)]); k.field(d, x1 - 78, x1, d.y + 15, k.l_sign + '：', k.date(c['signed'])); k.stamp(d, x0 + 52, d.y + 10)
    k.finish(d, foot=None)
    return d

def leaders(r, c, level):
    """Extract of a contract: label, dotted leader, value at the right; one page."""
    k, d, a, b = begin(r, c, level, SELL, ['serif', 'sans', 'zen', 'micro'], ['sans', 'serif', 'zen', 'kai'], (10.6, 11.2), margin=(26, 24, 26, 20)); L = lambda l, v: k.leader(d, l, v)
    d.para(Run(r.choice(['房屋买卖合同（摘要）', '二手房买卖合同要项', '房屋买卖合同主要约定']), b=True), pt=18, align='c', after=5)
    sec = lambda t: (d.para(Run(t, b=True), after=.5))
    L(k.l_no, c['no']); L(k.l_list, k.lst()); L(k.l_sign, k.date(c['signed'])); d.y += 2
    for me, p in ((k.A, a), (k.B, b)):
        own = r.random() < .3; sec(me + ('情况' if not own else ''))
        L(me + '姓名' if r.random() < .5 else '姓名', k.name(p['name']))
        for l, v in k.three(p): L(l, v)
        L('户籍地址', p['address']); d.y += 2
    sec('房屋及价款'); L('坐落', c['addr']); L('建筑面积', c['area'] + ' 平方米'); L('权证号', c['cert']); L(r.choice(['总房款', '成交价', '房屋总价']), '人民币 ' + k.money(c['price'], k.pfmt if k.pfmt != 'yen' else 'comma') + ' 元'); L('总房款大写', c['upper']); L('已付定金', k.money(c['deposit'], 'comma') + ' 元'); L('约定交房日', k.date(c['handover'])); d.y += 2
    sec('居间机构'); L('名称', c['broker']); L('经纪人及登记号', c['agent'] + '　' + c['agent_no']); L('联系电话', c['agent_tel']); L('机构电话', k.org_tel); d.y += 3
    d.para('以上各项摘自双方签订的房屋买卖合同，与合同正文具有同等效力；未列事项按合同正文执行。双方核对无误后签字确认。', indent=2, after=7)
    k.sigs(d, d.y + 3, [(k.A + '：', a), (k.B + '：', b)]); k.stamp(d, (d.x0 + d.x1) / 2 - 6, d.y + 4)
    k.finish(d, foot=None)
    return d

def three_panels(r, c, level):
    """Three parties side by side in a table, each cell with its stacked lines; one or two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, AB, ['zen', 'sans', 'serif', 'micro'], ['serif', 'kai', 'sans', 'zen'], (9.4, 10), margin=(16, 22, 16, 20)); V = k.V; s, t = r.choice(SELL[:5])
    d.at(d.x0, d.y, k.l_list + '：', V(k.lst(), b=True)); d.at(d.x1, d.y, k.l_no + '：', V(c['no'], b=True), align='r'); d.y += 8
    d.para(Run(r.choice(['存量房买卖居间服务合同', '房屋买卖居间合同', '二手房买卖中介合同']), b=True), pt=18, align='c', after=4)
    nl = '\n'; line = lambda l, v, last=False: [l + '：', V(v)] + ([] if last else [nl]); w = (d.x1 - d.x0) / 3
    cell = lambda p: [*line('姓名', k.name(p['name'])), k.l_id + '：', nl, V(k.idn(p['id_number'])), nl, *line(k.l_tel, p['phone']), *line('住址', p['address'], True)]
    C = [(0, i, 1, 1, Run(h, b=True), 'c', True) for i, h in enumerate((f'甲方（{s}）', f'乙方（{t}）', '丙方（居间方）'))]
    C += [(1, 0, 1, 1, cell(a), 'l', False), (1, 1, 1, 1, cell(b), 'l', False), (1, 2, 1, 1, [*line('名称', c['broker']), '统一社会信用代码：', nl, V(k.uscc), nl, *line('经纪人', c['agent']), *line('电话', c['agent_tel'], True)], 'l', False)]
    C += [(2, 0, 1, 3, [Run('房屋：', b=True), V(c['addr']), '　建筑面积：', V(c['area']), '㎡　权证号：', V(c['cert'])], 'l', False), (3, 0, 1, 3, [Run('总价款：', b=True), '人民币', V(k.money(c['price'])), '元　大写：', V(c['upper'])], 'l', False),
          (4, 0, 1, 1, ['定金：', V(k.money(c['deposit'], 'plain')), '元'], 'l', False), (4, 1, 1, 1, ['居间费：', V(k.money(c['fee'], 'plain')), '元'], 'l', False), (4, 2, 1, 1, ['签约日：', V(k.date(c['signed']))], 'l', False)]
    d.table([w] * 3, C, lead=r.choice([1.45, 1.6]), pad=2); d.y += 4
    d.para('甲、乙双方经丙方居间达成买卖合意，三方约定如下：', indent=2); k.terms(d, r.randint(8, 10), r.choice(['dun', 'num']), 1); d.y += 4; d.room(36)
    k.sigs(d, d.y + 5, [('甲方：', a), ('乙方：', b), ('丙方：', None)]); k.stamp(d, d.x1 - 26, d.y + 14)
    k.finish(d, foot='{i}', head=c['broker'] if r.random() < .4 else None, where=r.choice(['hr', 'fr', 'fl']))
    return d

def prose(r, c, level):
    """No blocks at all: parties, house and price stand in whole sentences of an agreement drawn up by a lawyer; two pages."""
    k, d, a, b = begin(r, c, level, [('出让方', '受让方'), ('出售方', '购买方'), ('卖方', '买方')], ['serif', 'ming', 'sans'], ['serif', 'zen', 'kai'], (11.6, 12.4), margin=(29, 30, 29, 26), lead=r.choice([1.6, 1.8])); k.id_fmt = r.choice(['plain', 'plain', 'wide']); d.vs = r.choice([{}, {'b': True}, {'u': True}]); V = k.V
    d.para(Run('房屋买卖协议', b=True, sp=.15), pt=20, align='c', after=2); d.para('（', k.l_no, '：', V(c['no']), '）', pt=10.6, align='c', after=6)
    for me, p in ((k.A, a), (k.B, b)):
        bd = dt.date.fromisoformat(p['birth']); d.para(me + '：', V(p['name']), f'，{p["sex"]}，{p["ethnicity"]}族，{bd.year}年{bd.month}月{bd.day}日出生，住', V(p['address']), '，' + k.l_id, V(k.idn(p['id_number'])), '，' + k.l_tel, V(k.tel(p['phone'])), '。', indent=2)
    d.para('见证人', V(k.w['name']), '（身份证号', V(k.w['id_number']), '）、居间经纪人', V(c['agent']), '（电话', V(c['agent_tel']), '）在场。', indent=2, after=2)
    d.para('鉴于' + k.A + '系', V(c['addr']), '房屋（' + k.l_list, V(k.lst()), '，不动产权证号', V(c['cert']), '，建筑面积', V(c['area']), '平方米）的登记权利人，' + k.B + '有意购买该房屋，双方', *(['于', V(k.date(c['signed']))] if c['page1'] else []), '订立本协议。', indent=2)
    d.para('一、该房屋的交易总价经双方议定为人民币', V(k.money(c['price'])), '元（', V(c['upper']), '），此价款包含房屋内固定装修的价值。', indent=2)
    d.para('二、' + k.B + '已于签约前看房，对房屋现状无异议，并同意在签约当日先付', V(k.money(c['deposit'], 'plain')), '元作为定金，其余房款在', V(k.date(c['handover'])), '前付至' + k.A + '指定的账户（账号', V(k.bank), '）。', indent=2)
    k.terms(d, r.randint(6, 8), 'dun', 3); d.para('（以下为签署部分）', align='c', after=6); d.room(58)
    k.sigs(d, d.y + 5, [(k.A + '：', a), (k.B + '：', b)]); d.at(d.x1, d.y + 24, '签订于', V(k.date(c['signed'])), align='r'); d.at(d.x0, d.y + 40, '居间方（盖章）：', V(c['broker'])); k.stamp(d, d.x0 + 60, d.y + 34)
    k.finish(d, foot='第{i}页/共{n}页', where=r.choice(['hl', 'hr', 'fr']))
    return d

def sign_table(r, c, level):
    """Names alone on the first page; numbers and telephones only in the table of the signing page, among broker and witness; two pages."""
    k, d, a, b = begin(r, c, level, SELL[:5], ['serif', 'zen', 'micro', 'sans'], ['kai', 'sans', 'serif', 'zen'], (10.6, 11.4), margin=(24, 24, 24, 22)); U = k.U; k.id_fmt = r.choice(['plain', 'plain', 'groups'])
    d.para(Run(c['city'] + r.choice(['二手房买卖合同', '存量房屋买卖合同', '私有房屋买卖合同']), b=True), pt=20, align='c', after=3)
    d.para(k.l_no + '：', U(c['no']), '　　' + k.l_list + '：', U(k.lst()), pt=10, align='c', after=4)
    for me, p, t in ((k.A, a, '甲方'), (k.B, b, '乙方')): d.para(f'{me}：', U(k.name(p['name']), 60), f'（以下称{t}，身份情况见签署页）', indent=2)
    d.para('居间方：', U(c['broker'], 60), '（以下称丙方）', indent=2, after=2)
    k.A, k.B = '甲方', '乙方'
    d.para(Run('第一条　标的', b=True), indent=2); d.para('甲方出售的房屋位于', U(c['addr']), '，建筑面积', U(c['area']), '平方米，共', U(str(c['floors'])), '层，位于第', U(str(c['floor'])), '层，不动产权证号', U(c['cert']), '。', indent=2)
    d.para(Run('第二条　价款', b=True), indent=2); d.para('房屋买卖总价款计人民币（大写）', U(c['upper']), '，小写', U(k.money(c['price'])), '元。乙方已付定金', U(k.money(c['deposit'], 'plain')), '元。', indent=2)
    k.terms(d, r.randint(8, 9), 'tiao', 3); d.newpage()
    d.para(Run('签　署　页', b=True), pt=15, align='c', after=4); V = k.V; C = [(0, i, 1, 1, Run(h, b=True), 'c', True) for i, h in enumerate(('', '姓名／名称', k.l_id, k.l_tel, '签字（盖章）'))]
    who = [('甲方', k.name(a['name']), k.idn(a['id_number']), a['phone']), ('乙方', k.name(b['name']), k.idn(b['id_number']), b['phone']), ('经纪人', c['agent'], k.staff, c['agent_tel']), ('见证人', k.w['name'], k.w['id_number'], k.w['phone'])]
    w = [18, 24, 56, 32, 32]; C += [(i, j, 1, 1, (V(v) if j else v), 'c', False) for i, row in enumerate(who, 1) for j, v in enumerate((*row, ''))]; C += [(5, 0, 1, 1, '丙方', 'c', False), (5, 1, 1, 3, [V(c['broker']), '　电话：', V(k.org_tel)], 'l', False), (5, 4, 1, 1, '', 'c', False)]
    xs, ys = d.table(w, C, pt=9.6, minh=15)
    for i, p in ((1, a), (2, b)): k.sign(d, xs[4] + 2, (ys[i] + ys[i + 1]) / 2, p['name'], mm=28 / (len(p['name']) + 2.4) if k.sigstyle != 'scribble' else 7)
    d.y += 8; d.para(k.l_sign + '：', V(k.date(c['signed']))); d.para('签订地点：', V('丙方' + c['shop'])); k.stamp(d, d.x1 - 40, d.y + 8)
    k.finish(d, foot='{i} / {n}')
    return d

# ---------------------------------------------------------------- lease
def period(k, c): return k.date(c['start']), k.date(c['end'])

def lease_cover(r, c, level):
    """Cover with both parties, stacked blocks, signing page with an emergency contact and a witness; three pages."""
    k, d, a, b = begin(r, c, level, LET[:2], ['serif', 'ming', 'sans'], ['kai', 'zen', 'sans', 'serif'], (11.2, 12), margin=(26, 26, 26, 22), lead=r.choice([1.5, 1.65])); U = k.U; s, e = period(k, c)
    d.y = 34; d.para('编号：', k.V(c['no'], b=True), pt=11, align='r', after=38); d.para(Run(r.choice(['居住房屋租赁合同', '住宅房屋租赁合同', '房屋租赁合同']), b=True, sp=.2), pt=27, align='c', after=3); d.para('（经纪机构促成）', pt=12, align='c', after=62)
    for lab, v in ((k.A, k.name(a['name'])), (k.B, k.name(b['name'])), (k.l_list, k.lst()), ('中介机构', c['broker'])): k.field(d, 52, 160, d.y, lab + '：', v, pt=14); d.y += 13
    d.newpage()
    for me, p, t in ((k.A, a, '甲方'), (k.B, b, '乙方')):
        d.para(Run(f'{t}（{me}）：', b=True))
        for l, v in (('姓　　名', k.name(p['name'])), ('证照种类', '居民身份证'), *k.three(p)): d.para(l + '：', U(v, 70), indent=2)
        d.para('户籍地址：', U(p['address']), indent=2, after=1.5)
    k.A, k.B = '甲方', '乙方'; d.para('甲、乙双方根据《中华人民共和国民法典》及有关规定，就房屋租赁事宜协商一致，订立本合同。', indent=2)
    d.para(Run('第一条　租赁房屋', b=True), indent=2); d.para('甲方将位于', U(c['addr']), '、建筑面积为', U(c['area']), '平方米的房屋出租给乙方。', indent=2)
    d.para(Run('第二条　租赁期限', b=True), indent=2); d.para('租期', U(str(c['months'])), '个月，自', U(s), '起，到', U(e), '止。', indent=2)
    d.para(Run('第三条　租金', b=True), indent=2); d.para('每月租金', U(k.money(c['price'])), '元（大写：', U(c['upper']), '），押金', U(k.money(c['deposit'], 'plain')), '元，按', U('季'), '支付。收款户名', U(a['name']), '，账号', U(k.bank), '。', indent=2)
    k.terms(d, 5, 'tiao', 4, pool=LEASE_TERMS, lead=1.4); d.newpage(); d.para('（本页为签署页）', align='c', after=6)
    for t, p in (('甲方', a), ('乙方', b)):
        y = d.y; q = d.at(d.x0, y + 4, Run(t + '签名：', b=True)); k.sign(d, q + 3, y + 4, p['name']); d.y = y + 12
        for l, v in k.three(p): d.para(l + '：', k.V(v), indent=1)
        if p is b: d.para('紧急联系人：', k.V(k.w['name']), '　电话：', k.V(k.w['phone']), indent=1)
        d.para(k.l_sign + '：', k.V(k.date(c['signed'])), indent=1, after=7)
    d.para('经纪人：', k.V(c['agent']), '　登记号：', k.V(c['agent_no']), '　电话：', k.V(c['agent_tel'])); k.stamp(d, d.x1 - 30, d.y + 16)
    k.finish(d, foot='{i}', where=r.choice(['hl', 'hr', 'fr', 'fl']))
    return d

def lease_letter(r, c, level):
    """房东 and 租客 in plain words: sentences, no blanks, one page; the broker's sentence looks the same."""
    k, d, a, b = begin(r, c, level, [('房东', '租客')], ['kai', 'serif', 'zen', 'micro'], ['serif', 'sans', 'zen', 'kai'], (12, 12.8), margin=(27, 28, 27, 20), lead=r.choice([1.6, 1.75])); V = k.V; d.vs = r.choice([{'b': True}, {'u': k.ul}, {}]); s, e = period(k, c)
    d.para(Run(r.choice(['租 房 协 议', '房屋出租协议', '租房合同']), b=True), pt=21, align='c', after=4); d.para(k.l_no, ' ', V(c['no']), '　　', k.l_list, ' ', V(k.lst()), pt=10.4, align='c', after=5)
    d.para('房东', V(k.name(a['name'])), '（' + k.l_id, V(k.idn(a['id_number'])), '，' + k.l_tel, V(k.tel(a['phone'])), '）把自己名下的房子租给租客', V(k.name(b['name'])), '（' + k.l_id, V(k.idn(b['id_number'])), '，' + k.l_tel, V(k.tel(b['phone'])), '）居住，双方说定：', indent=2)
    d.para('1. 房子在', V(c['addr']), '，建筑面积', V(c['area']), '平方米，房东已出示不动产权证（', V(c['cert']), '）。', indent=2)
    d.para('2. 从', V(s), '租到', V(e), '，一共', V(str(c['months'])), '个月。', indent=2)
    d.para('3. 每个月租金', V(k.money(c['price'])), '元，大写', V(c['upper']), '；押金', V(k.money(c['deposit'], 'plain')), '元，退房时没有损坏和欠费就全额退还。', indent=2)
    for i, t in enumerate(r.sample(['租金三个月一付，提前七天打到房东的银行卡上。', '水、电、燃气和宽带由租客交，物业费和取暖费由房东交。', '家里的电器正常用坏的由房东修，人为弄坏的由租客赔。', '租客不得转租，不得养大型犬，不得改动墙体和线路。', '谁提前解约，谁赔对方一个月租金，但要提前一个月打招呼。', '房东需要进屋看房或者维修的，提前一天和租客约时间。'], r.randint(4, 6)), 4): d.para(f'{i}. ' + t, indent=2)
    d.para('本协议由', V(c['broker']), '的', V(c['agent']), '（身份证号', V(k.staff), '，电话', V(c['agent_tel']), '）见证，一式三份。', indent=2, after=8)
    k.sigs(d, d.y + 4, [('房东：', a), ('租客：', b)]); d.at(d.x1, d.y + 20, '' if k.dfmt in ('cn', 'cn0', 'han') else '日期：', V(k.date(c['signed'])), align='r'); k.stamp(d, d.x0 + 70, d.y + 16)
    k.finish(d, foot=None)
    return d

def lease_merged(r, c, level):
    """Table with upright captions in merged cells, label and value in one cell; one page."""
    k, d, a, b = begin(r, c, level, [('出租人', '承租人'), ('出租方', '承租方')], ['sans', 'zen', 'serif', 'micro'], ['kai', 'serif', 'sans', 'zen'], (9.8, 10.6), margin=(19, 22, 19, 20)); V = k.V; s, e = period(k, c); up = lambda t: Run('\n'.join(t), b=True)
    d.para(Run(c['city'] + r.choice(['房屋租赁登记备案合同', '住房租赁合同（备案版）', '房屋租赁合同信息表']), b=True), pt=17, align='c', after=3); d.at(d.x0, d.y + 2, k.l_list + '：', V(k.lst()), pt=10); d.at(d.x1, d.y + 2, k.l_no + '：', V(c['no']), pt=10, align='r'); d.y += 6
    C, q = [], 0; t = lambda l, v: [l + '：', V(v)]
    def block(cap, *rows):
        nonlocal q
        C.append((q, 0, len(rows), 1, up(cap), 'c', True))
        for row in rows:
            at = 1
            for w, run in row: C.append((q, at, 1, w, run, 'l', False)); at += w
            q += 1
    for cap, p in ((k.A, a), (k.B, b)):
        i, n = k.three(p); rows = [[(2, t('姓名', k.name(p['name']))), (2, t(*n))], [(4, t(i[0] + '（居民身份证）' if r.random() < .4 else i[0], i[1]))], [(4, t('通讯地址', p['address']))]]
        if r.random() < .4: rows[0], rows[1] = [(1, t('姓名', k.name(p['name']))), (3, t(*i))], [(4, t(*n))]
        block(cap, *rows)
    block('房屋', [(4, t('坐落', c['addr']))], [(2, t('建筑面积', c['area'] + '㎡')), (2, t('核验编码', c['verif']))], [(4, t('权属证明', c['cert']))])
    block('租赁', [(2, t('起租', s)), (2, t('届满', e))], [(2, t(r.choice(['月租金', '租金（每月）']), k.money(c['price'], 'comma') + '元')), (2, t('大写', c['upper']))], [(1, t('押金', k.money(c['deposit'], 'plain') + '元')), (3, t(k.l_sign, k.date(c['signed'])))])
    block('中介', [(3, t('机构', c['broker'])), (1, t('电话', k.org_tel))], [(1, t('经纪人', c['agent'])), (3, t('身份证号', k.staff))])
    d.table([14, 47, 37, 27, 47], C, minh=r.uniform(8.8, 10), lead=1.35); d.y += 3; k.terms(d, 4, 'num', 1, pool=LEASE_TERMS, lead=1.4); d.y += 4
    k.sigs(d, d.y + 4, [(k.A + '签字：', a), (k.B + '签字：', b)]); k.stamp(d, d.x1 - 52, d.y + 2)
    k.finish(d, foot=None)
    return d

def lease_wide(r, c, level):
    """Typed long ago: every digit and letter full width, wide lines; two pages, the facts on the first."""
    k, d, a, b = begin(r, c, level, [('出租方', '承租方'), ('出租人', '承租人')], ['ming', 'serif', 'zen'], ['zen', 'serif', 'sans'], (11, 11.6), margin=(25, 25, 25, 22), lead=r.choice([1.6, 1.75])); k.id_fmt, k.list_fmt = 'plain', 'plain'; k.dfmt = r.choice(['cn', 'cn0', 'dot']); s, e = period(k, c); W = lambda t, **q: k.U(full(t), **q)
    d.para(Run('房屋租赁契约' if r.random() < .4 else '房　屋　租　赁　合　同', b=True), pt=19, align='c', after=4)
    d.para(full(k.l_no + ':'), W(c['no']), align='l'); d.para(full(k.l_list + ':'), W(c['listing']), align='l'); d.para(full(k.l_sign + ':'), W(k.date(c['signed'])), align='l', after=2)
    for me, p, t in ((k.A, a, '甲方'), (k.B, b, '乙方')):
        d.para(f'{me}（{t}）：', W(k.name(p['name'])), '　' + k.l_tel + '：', W(p['phone']), align='l'); d.para(k.l_id + '：', W(k.idn(p['id_number'])), align='l'); d.para('住址：', W(p['address']), align='l', after=1)
    k.A, k.B = '甲方', '乙方'
    d.para('第一条　甲方将', W(c['addr']), '房屋（建筑面积', W(c['area']), '平方米）出租给乙方居住。', indent=2); d.para('第二条　租期自', W(s), '至', W(e), '，计', W(str(c['months'])), '个月。', indent=2)
    d.para('第三条　月租金为人民币', W(k.money(c['price'], 'comma')), '元，大写', W(c['upper']), '；保证金', W(str(c['deposit'])), '元。', indent=2)
    d.para('第四条　经手人', W(c['agent']), '（', W(c['broker']), '，电话', W(c['agent_tel']), '）负责协调交接。', indent=2)
    k.terms(d, r.randint(8, 9), 'tiao', 5, pool=LEASE_TERMS); d.y += 5; d.room(40); k.sigs(d, d.y + 5, [('甲方（签字）：', a), ('乙方（签字）：', b)], '日期', 18); k.stamp(d, d.x1 - 20, d.y + 10)
    k.finish(d, foot='－{i}－')
    return d

def lease_panels(r, c, level):
    """Brand form: framed panels with a filled heading, parties side by side, labels above or before; one page."""
    k, d, a, b = begin(r, c, level, LET, ['sans', 'micro', 'zen'], ['sans', 'serif', 'micro', 'zen'], (10, 10.6), margin=(17, 20, 17, 20)); V = k.V; s, e = period(k, c); K = d.k; acc = r.choice([(20, 110, 96), (40, 70, 140), (150, 84, 20), (70, 70, 76)]); grey = (90, 92, 98) if level in ('clean', 'scan') else (62, 64, 68); above = r.random() < .5; mid, g = (d.x0 + d.x1) / 2, 2.5
    d.at(d.x0, d.y + 2, Run(c['broker'], b=True, ink=acc), pt=11); d.at(d.x1, d.y, k.org_tel, pt=9, align='r'); d.at(d.x1, d.y + 5, '客服热线', pt=7.6, align='r'); d.y += 10
    d.para(Run('房屋租赁合同', b=True), pt=19, align='c', after=3)
    def panel(x0, x1, title, items, cols=1):
        y = d.y; d.d.rectangle([x0 * K, y * K, x1 * K, (y + 7) * K], fill=acc); d.at(x0 + 3, y + 3.5, Run(title, b=True, ink=(255, 255, 255)), pt=10.4); d.y = y + 9; w = (x1 - x0 - 6) / cols
        for i in range(0, len(items), cols):
            t, ends = d.y, []
            for j, (l, v) in enumerate(items[i:i + cols]):
                x = x0 + 3 + j * w; d.y = t; end = x + w - 1 if len(items[i:i + cols]) == cols else x1 - 3
                if above: d.para(Run(l, ink=grey), pt=8.4, x0=x, x1=end, lead=1.25, align='l'); d.para(V(v), x0=x, x1=end, lead=1.3, align='l', after=1)
                else: d.para(Run(l + '　', ink=grey), V(v), x0=x, x1=end, lead=1.55, align='l')
                ends.append(d.y)
            d.y = max(ends)
        d.y += 1.5; return x0, x1, y
    frame = lambda x0, x1, y: d.d.rectangle([x0 * K, y * K, x1 * K, d.y * K], outline=acc, width=max(1, round(.25 * K)))
    frame(*panel(d.x0, d.x1, '合同信息', [(k.l_no, c['no']), (k.l_list, k.lst()), (k.l_ver, c['verif']), (k.l_sign, k.date(c['signed']))], 2)); d.y += 3; y = d.y; P = []
    for x, x1, me, p in ((d.x0, mid - g / 2, k.A, a), (mid + g / 2, d.x1, k.B, b)): d.y = y; P.append(panel(x, x1, me, [('姓名', k.name(p['name'])), *k.three(p), ('联系地址', p['address'])]) + (d.y,))
    d.y = max(p[3] for p in P)
    for p in P: frame(*p[:3])
    d.y += 3; frame(*panel(d.x0, d.x1, '房屋与租金', [(r.choice(['月租金', '租金标准']), k.money(c['price'], 'comma') + ' 元/月'), ('大写', c['upper']), ('押金', k.money(c['deposit'], 'comma') + ' 元'), ('付款方式', '押一付三'), ('起租日期', s), ('到期日期', e), ('建筑面积', c['area'] + ' 平方米'), ('居住人数', f'{r.randint(1, 4)}人'), (r.choice(['房屋地址', '房屋坐落']), c['addr'])], 2)); d.y += 3
    frame(*panel(d.x0, d.x1, '服务人员', [('经纪人', c['agent']), ('联系电话', c['agent_tel']), ('工号', c['agent_no'])], 2)); d.y += 3
    k.terms(d, 4, 'num', 1, pool=LEASE_TERMS, pt=8.8, lead=1.35); d.y += 4; d.room(20); k.sigs(d, d.y + 4, [(k.A + '签字', a), (k.B + '签字', b)]); k.stamp(d, d.x1 - 50, d.y + 2, mm=34)
    k.finish(d, foot=None, where=r.choice(['fl', 'fr']))
    return d

def lease_pad(r, c, level):
    """Carbon pad: red number, ruled grid filled by hand, digits of the card number in boxes; one page."""
    k, d, a, b = begin(r, c, level, LET[:2], ['zen', 'serif', 'sans'], ['kai'], (11, 11.4), margin=(20, 22, 20, 18)); k.hand(d); k.id_fmt = 'plain'; k.sp2 = k.sp3 = False; k.dfmt = r.choice(['cn', 'dot', 'slash']); k.list_fmt = 'plain'; V = k.V; s, e = period(k, c); x0, x1 = d.x0, d.x1
    line = (150, 40, 50) if level in ('clean', 'scan', 'phone') and r.random() < .4 else (45, 45, 45)
    d.at(x1, d.y, Run('NO.', font='serif'), k.V(c['no'], font='sans', jit=None, ink=(180, 30, 40) if level not in ('fax', 'copy') else (25, 25, 25)), pt=13, align='r'); d.at(x0, d.y, '第一联　' + r.choice(['出租方存', '承租方存', '存根']), pt=9); d.y += 5
    d.para(Run('房屋租赁合同', b=True, sp=.25), pt=21, align='c', after=3); d.at(x0, d.y + 2, k.l_list + '：', V(k.lst())); d.at(x1, d.y + 2, k.l_sign + '：', V(k.date(c['signed'])), align='r'); d.y += 7; W = x1 - x0
    def row(h, *parts):
        x = x0
        for w, lab, v in parts:
            q = x + W * w; d.d.rectangle([x * d.k, d.y * d.k, q * d.k, (d.y + h) * d.k], outline=line, width=max(1, round(.25 * d.k))); m = d.at(x + 1.5, d.y + h / 2, lab, pt=10) + 1.5
            if callable(v): v(m, d.y + h / 2)
            else: z = min(1, (q - m - 1) / d.measure(V(v))); assert z > .7, 'too long: ' + v; d.at(m, d.y + h / 2, V(v), pt=d.pt * z)
            x = q
        d.y += h
    for me, p in ((k.A, a), (k.B, b)):
        row(10, (.5, me + '姓名', p['name']), (.5, k.l_tel, p['phone'])); row(11, (1, k.l_id, lambda x, y, p=p: k.boxes(d, x, y, k.idn(p['id_number']), 6.3))); row(10, (1, '现住址', p['address']))
    row(10, (.6, '居间', c['broker']), (.4, '经手人', c['agent'])); row(10, (1, '房屋地址', c['addr'])); row(10, (.4, '面积㎡', c['area']), (.6, '租期', s + ' 至 ' + e)); row(16, (1, '月租金', lambda x, y: k.amount(d, x, y - 3.4, c['price']))); row(10, (.6, '大写', c['upper']), (.4, '押金', k.money(c['deposit'], 'plain')))
    d.y += 4; k.A, k.B = '出租方', '承租方'; k.terms(d, 5, 'num', 1, pool=LEASE_TERMS, pt=9.2, lead=1.35); d.y += 5; k.sigs(d, d.y + 4, [('出租方：', a), ('承租方：', b), ('经手：', None)]); k.stamp(d, x1 - 24, d.y + 4, mm=36)
    k.finish(d, foot=None, where=r.choice(['fl', 'fr']))
    return d

def lease_attach(r, c, level):
    """Page headers and feet, party lines with check boxes and a numbered scheme 1.1, second page with the list of things; two pages."""
    k, d, a, b = begin(r, c, level, LET[:2], ['serif', 'sans', 'micro'], ['kai', 'sans', 'zen', 'serif'], (10.4, 11), margin=(24, 27, 24, 24)); U = k.U; s, e = period(k, c)
    d.para(Run(r.choice(['房屋租赁合同（居间）', '住宅租赁合同', '房屋租赁及居间服务合同']), b=True), pt=19, align='c', after=3)
    d.table([81, 81], [(0, 0, 1, 1, [k.l_no + '：', k.V(c['no'])], 'l', False), (0, 1, 1, 1, [k.l_list + '：', k.V(k.lst())], 'l', False)], pt=9.6); d.y += 3
    for me, p, t in ((k.A, a, '甲方'), (k.B, b, '乙方')):
        d.para(Run(f'{t}／{me}', b=True), '　', U(k.name(p['name']), 30), '　性别：', Run(TICK if p['sex'] == '男' else BOX), '男 ', Run(TICK if p['sex'] == '女' else BOX), '女　' + k.l_tel + ' ', U(k.tel(p['phone'])), align='l')
        d.para('证件：', Run(TICK), '身份证 ', Run(BOX), '护照 ', Run(BOX), '其他　', k.l_id + ' ', U(k.idn(p['id_number'])), indent=1, align='l'); d.para('住址 ', U(p['address']), indent=1, align='l', after=1)
    d.para(Run('丙方／居间方', b=True), '　', U(c['broker']), '　经纪人 ', U(c['agent']), '　电话 ', U(c['agent_tel']), align='l'); d.para('紧急联系人（乙方亲友）', U(k.w['name']), '　电话 ', U(k.w['phone']), align='l', after=2)
    n = lambda t, *x: d.para(t + '　', *x, hang=2.4)
    d.para(Run('1　租赁物', b=True)); n('1.1', '房屋坐落于', U(c['addr']), '，建筑面积', U(c['area']), '平方米，权属证书', U(c['cert']), '。')
    d.para(Run('2　租期与租金', b=True)); n('2.1', '租期自', U(s), '至', U(e), '。'); n('2.2', '租金标准为每月人民币', U(k.money(c['price'])), '元（大写', U(c['upper']), '）。'); n('2.3', '押金', U(k.money(c['deposit'], 'plain')), '元，居间服务费', U(k.money(c['fee'], 'plain')), '元。')
    if c['page1']: n('2.4', '本合同签订日期为', U(k.date(c['signed'])), '。')
    d.para(Run('3　其他约定', b=True)); k.A, k.B = '甲方', '乙方'
    for i, t in enumerate(sorted(r.sample(range(len(LEASE_TERMS)), 6)), 1): n(f'3.{i}', LEASE_TERMS[t].format(A='甲方', B='乙方').split('|')[1])
    d.y += 4; d.room(36); k.sigs(d, d.y + 4, [('甲方签字：', a), ('乙方签字：', b), ('丙方盖章：', None)], '日期', 20, pt=10); k.stamp(d, d.x1 - 20, d.y + 8); d.newpage()
    d.para(Run('附件：物品及表底清单', b=True), pt=14, align='c', after=3); things = r.sample(['双人床', '衣柜', '沙发', '茶几', '餐桌', '空调', '冰箱', '洗衣机', '热水器', '油烟机', '电视机', '书桌', '窗帘', '鞋柜'], 10)
    C = [(0, j, 1, 1, Run(h, b=True), 'c', True) for j, h in enumerate(('序号', '名称', '数量', '状况', '备注'))] + [(i, j, 1, 1, k.V(v) if v else '', 'c', False) for i, t in enumerate(things, 1) for j, v in enumerate((str(i), t, str(r.randint(1, 3)), r.choice(['完好', '完好', '有使用痕迹']), ''))]
    d.table([18, 48, 24, 36, 36], C, minh=8); d.y += 4; d.para('水表底数', U(str(r.randint(20, 900))), '　电表底数', U(str(r.randint(500, 9000))), '　燃气表底数', U(str(r.randint(50, 3000))), after=8)
    k.sigs(d, d.y + 4, [('甲方：', a), ('乙方：', b)])
    k.finish(d, foot='第 {i} 页 共 {n} 页', head=c['broker'] + '　' + k.org_tel, where=r.choice(['hr', 'fr', 'fl']))
    return d

# name, kind, function, all scored facts on the first page?, weight
TEMPLATES = [('transfer_cover', 'sale', transfer_cover, False, 8), ('stacked_three', 'sale', stacked_three, True, 8), ('compare_columns', 'sale', compare_columns, True, 8), ('digit_boxes', 'sale', digit_boxes, True, 7), ('small_print', 'sale', small_print, True, 8),
             ('barcode_net', 'sale', barcode_net, True, 8), ('hand_form', 'sale', hand_form, True, 8), ('leaders', 'sale', leaders, True, 7), ('three_panels', 'sale', three_panels, True, 8), ('prose', 'sale', prose, True, 8), ('sign_table', 'sale', sign_table, False, 8),
             ('lease_cover', 'rent', lease_cover, False, 8), ('lease_letter', 'rent', lease_letter, True, 8), ('lease_merged', 'rent', lease_merged, True, 8), ('lease_wide', 'rent', lease_wide, True, 7), ('lease_panels', 'rent', lease_panels, True, 8), ('lease_pad', 'rent', lease_pad, True, 8), ('lease_attach', 'rent', lease_attach, True, 8)]
