# What the templates of group e have in common: label words, ways to write numbers and dates, clauses, blocks of facts.
from PIL import ImageDraw
from contracts_d import KitD
from typeset import Doc, Run
import data, faults_e

SALE_E = [
    '权属承诺|{A}承诺对该房屋享有完整处分权，房屋未被查封、未设居住权，也不存在任何第三人可以主张权利的情形；如有不实，{A}应当退还已收款项并承担全部责任。',
    '实地查看|{B}已到现场查看房屋的位置、朝向、层高、采光及内部装修，并向物业服务企业了解了收费标准，愿意按照签约时的现状购买。',
    '付款安排|购房款分三次支付：第一次为定金；第二次于网签完成后七日内存入监管账户；第三次由贷款银行放款，放款数额不足的，差额由{B}补足。',
    '解押安排|房屋上如有尚未清偿的贷款，{A}应在{B}的首付款到账之后十五日内还清并取得结清证明，逾期的每日按未还数额的千分之零点五支付违约金。',
    '缴税过户|具备过户条件之日起五个工作日内，双方携带全部原件到不动产登记大厅申请缴税和转移登记，任何一方接到通知后不得无故缺席。',
    '交房验收|交房当日由双方共同抄录水、电、燃气表底数，核对钥匙数量，并在交房确认单上签字；自签字时起房屋毁损灭失的风险转移至{B}。',
    '附随物品|固定装修、整体橱柜、灶具、热水器以及室内空调随房屋一并转让，价款已经包含在成交价之内，{A}搬离时不得拆除或者更换。',
    '户籍迁出|{A}保证在交房之前将户籍全部迁出；交房后仍未迁出的，{B}有权从尾款中扣留两万元，直至迁出之日无息支付给{A}。',
    '违约处理|{B}逾期付款或者{A}逾期交房未超过十日的，按日支付已付款万分之四的违约金；超过十日的，守约方可以解除合同并适用定金罚则。',
    '一房二卖|合同成立后{A}又将房屋出售、出租或者抵押给他人的，{B}有权解除合同，{A}除返还已付款项外还应支付成交价百分之二十的违约金。',
    '政策变化|因限购、信贷或者税收政策调整致使合同不能履行的，双方互不承担责任，{A}应在三个工作日内原路退回已收款项，合同自行终止。',
    '费用负担|交易中依法产生的各项税款由法定的纳税人缴纳，评估、登记、抵押等费用由{B}支付；一方代对方垫付的，应凭票据当场结清。',
    '资料保管|经纪机构留存的证件复印件仅供办理本次交易使用，应当加注用途；交易完成后按规定期限保存，到期后统一销毁。',
    '不可抗力|遇有地震、洪水、政府征收等不能预见并不能避免的情形，受影响一方应在五日内告知对方并提供证明，可以部分或者全部免除责任。',
    '争议处理|双方发生争议应当先行协商，也可以请房地产中介行业协会调解；调解不成的，任何一方可向房屋所在地人民法院提起诉讼。',
    '文本份数|合同文本一式四份，双方各持一份，经纪机构与登记机构各存一份；手写添加的内容须由双方在添加处签字，否则不产生效力。']
LEASE_E = [
    '交付状态|房屋按照现有装修、家具和电器交付，{B}入住前应检查门锁、插座、燃气软管及下水情况，二十四小时内未提出异议的视为合格。',
    '付租方式|{B}应于每期租金到期前七日将下期租金转入{A}指定的账户，以到账时间为准；遇法定节假日的，提前至节前最后一个工作日。',
    '押金退还|租期届满，{B}交还钥匙并结清水、电、燃气、宽带费用后，押金于五个工作日内原路退回；有欠费或者损坏的，按实际数额扣除。',
    '日常维修|灯泡、水龙头垫圈、遥控器电池等易耗品由{B}自行更换；空调、热水器、洗衣机等电器正常使用中发生故障的，由{A}负责修理。',
    '居住要求|房屋仅供居住，入住人数不得超过四人，不得用作仓库、餐饮、培训或者短租经营；饲养宠物的，应事先征得{A}同意并保持清洁。',
    '安静与卫生|{B}应遵守小区管理规约，晚间二十二时后不得产生影响邻居休息的噪声，垃圾分类投放，不得在公共走道堆放鞋柜、纸箱等物品。',
    '转租限制|未经{A}书面同意，{B}不得将房屋全部或者部分转租、出借；擅自转租的，{A}可以解除合同，已付租金不予退还。',
    '提前退租|租期内{B}需要提前退租的，应提前三十日通知{A}并支付一个月租金作为违约金；{A}提前收回的，按相同标准赔偿并退还剩余租金。',
    '看房配合|租期最后三十日内，{A}可以在与{B}约定的时间带领有意承租的人看房，每周不超过三次，每次应当提前一日告知。',
    '续租约定|{B}有意续租的，应于期满前一个月提出，租金由双方参照同小区行情重新商定；未达成一致的，{B}应按期搬离。',
    '保险与风险|{A}建议{B}自行购买家庭财产保险；因{B}使用不当造成火灾、漏水并殃及邻居的，由{B}承担赔偿责任。',
    '突发情况|发生水管爆裂、燃气泄漏等紧急情形而无法联系{B}的，{A}可以会同物业人员入内处置，事后应当及时说明情况。',
    '证照义务|{A}应协助{B}办理居住登记和租赁备案；{B}应如实提供身份资料，不得将房屋提供给没有有效证件的人员居住。',
    '合同终止|房屋被征收、拆除或者因不可抗力毁损致使不能居住的，合同终止，租金按实际居住天数计算，多退少补。',
    '纠纷解决|履行中发生纠纷的，双方应当平等协商；协商不成的，可以向街道人民调解委员会申请调解，或者直接向房屋所在地人民法院起诉。']
ROLES = {'sale': [('出卖人', '买受人'), ('卖方', '买方'), ('出让人', '受让人'), ('售房人', '购房人')],
         'rent': [('出租人', '承租人'), ('出租方', '承租方'), ('房东', '租客'), ('业主', '租户')]}
LISTS = ['房源编号', '房源编号', '房源编码', '链家编号', '贝壳编号', '挂牌编号', '房源挂牌编号', '平台房源编号', '房源编号（贝壳）',
         '房源编号（平台）', '链家房源编号', '贝壳房源编号', '挂牌房源编号', '房源委托编号', '房源ID']
IDS = ['身份证号码', '身份证号', '证件号码', '公民身份号码', '居民身份证号码', '身份证明号码', '证件号', '身份证（号码）', '身份证件号码']
TELS = ['联系电话', '手机号码', '手机', '电话', '手机号', '联系方式', '移动电话', '联系电话（手机）']
CITY_SALE = {'北京市': '存量房屋买卖合同', '上海市': '房地产买卖合同', '广州市': '存量房买卖合同', '深圳市': '二手房买卖合同',
             '成都市': '存量房买卖合同', '杭州市': '房屋转让合同', '天津市': '房产买卖协议'}
F1, F2 = ['serif', 'ming', 'zen', 'sans'], ['sans', 'micro', 'zen', 'serif']
V1 = ['kai', 'sans', 'serif', 'zen', 'micro', 'ming']

def wide(t):
    """Blanks between the characters, so that labels of two to four are as wide as each other."""
    return t[0] + '　　' + t[1] if len(t) == 2 else t[0] + ' ' + t[1] + ' ' + t[2] if len(t) == 3 else t

class KitE(KitD):
    def __init__(k, r, c, level, roles):
        super().__init__(r, c, level, roles or ROLES[c['kind']]); p = r.choice; sale = c['kind'] == 'sale'
        k.pool = SALE_E if sale else LEASE_E; k.l_list, k.l_id, k.l_tel = p(LISTS), p(IDS), p(TELS)
        k.l_no = p(['合同编号', '合同编号', '合同号', '网签合同编号' if sale else '租赁合同编号', '协议编号', '合同备案编号'])
        k.l_sign = p(['签订日期', '签约日期', '签署日期', '合同签订日期', '签约时间', '签订时间'])
        k.l_addr = p(['住址', '住所', '通讯地址', '联系地址', '户籍地址', '户籍所在地', '现住址'])
        k.l_prop = p(['房屋坐落', '房屋地址', '坐落', '房屋座落', '房屋位置', '物业地址'])
        k.l_price = p(['成交价', '房屋总价', '转让价款', '成交总价', '房屋价款'] if sale else ['月租金', '每月租金', '租金标准（月）', '房屋月租金'])
        k.dfmt = r.choices(['cn', 'cn0', 'gap', 'gaps', 'iso', 'dot', 'han', 'slash'], [24, 10, 18, 14, 9, 11, 9, 5])[0]
        k.pfmt = r.choices(['comma', 'plain', 'dec', 'yen'], [36, 26, 22, 16])[0]
        k.list_fmt = r.choices('pgd', [90, 7, 3])[0]
        k.id_fmt = r.choices(['plain', 'groups', 'four', 'dash'], [74, 13, 8, 5])[0]; k.low_x = r.random() < .08
        k.sp2, k.sp3 = r.random() < .25, r.random() < .04; k.sigstyle = p(['none', 'scribble']); k.two_space = False
        k.col = p(['：', '：', '：', ':', ': ', '： ']); k.ul = p([True, True, True, 'dot']); k.typed = r.random() < .55
        k.mono = level in ('fax', 'copy')
    # --- values as printed
    def date(k, d, fmt=None):
        f = fmt or k.dfmt
        if f == 'gap': return f'{d.year}年 {d.month}月 {d.day}日'
        return f'{d.year} 年 {d.month:02d} 月 {d.day:02d} 日' if f == 'gaps' else super().date(d, f)
    def lst(k):
        s = k.c['listing']
        if k.list_fmt == 'p' or len(s) != 12 or not s.isdigit(): return s
        return (' ' if k.list_fmt == 'g' else '-').join((s[:4], s[4:8], s[8:]))
    def idn(k, s):
        s = s.replace('X', 'x') if k.low_x else s
        if k.id_fmt == 'four': return f'{s[:6]} {s[6:10]} {s[10:14]} {s[14:]}'
        return s if k.id_fmt == 'plain' else ('-' if k.id_fmt == 'dash' else ' ').join((s[:6], s[6:14], s[14:]))
    def plain(k):
        """No groups where there is little room."""
        k.id_fmt, k.list_fmt, k.sp3 = 'plain', 'p', False
    # --- blocks
    def head(k, t): return Run(t, b=True)
    def facts(k, d, *items, width=32, right=True, x0=None, x1=None, step=1.5, dots=False):
        """Labels in a column that ends at one colon; a long value goes on under its beginning."""
        x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1
        for l, v in items:
            lab = d.measure(l + k.col); assert lab <= width, 'label too wide: ' + l
            y = d.y + d.px(d.pt) / d.k * step / 2
            d.at(x0 + width if right else x0, y, l + k.col, align='r' if right else 'l')
            d.para(*(v if isinstance(v, list) else [k.V(v)]), x0=x0 + width + .6, x1=x1, lead=step, align='l',
                fixed=True)
            if dots: d.rule(x0=x0, x1=x1, w=.12, ink=(120, 120, 120)); d.y += .8
    def party(k, p): return [('姓名', k.name(p['name'])), (k.l_id, k.idn(p['id_number'])), (k.l_tel, k.tel(p['phone'])),
        (k.l_addr, p['address'])]
    def frame(k, d, y0, y1, x0=None, x1=None, round_=0, w=.25, ink=(70, 70, 70)):
        K = d.k; box = [(d.x0 if x0 is None else x0) * K, y0 * K, (d.x1 if x1 is None else x1) * K, y1 * K]
        d.d.rounded_rectangle(box, radius=round_ * K, outline=ink, width=max(1, round(w * K)))
    def body(k, d, style, upto=1, reserve=44, first=1, skip=(), pt=None, lead=None, most=99):
        """Clauses until page `upto` is full but for `reserve` mm."""
        pt = pt or d.pt; em = d.px(pt); step = em * (lead or d.lead) / d.k
        pool = [t for t in k.pool if t.split('|')[0] not in skip]
        k.r.shuffle(pool); n = first; z = dict(pt=pt, lead=lead)
        for t in pool:
            h, t = t.format(A=k.A, B=k.B).split('|'); num = data.cn_int(n)
            runs, ind, hang = {'tiao': ([t], 2, 0), 'same': ([k.head(f'第{num}条 {h}．'), t], 0, 0),
                'dun': ([f'{num}、{h}：', t], 2, 0),
                               'sq': ([k.head(f'【{h}】'), t], 2, 0), 'deep': ([f'{first}.{n - first + 1}　', t], 0, 2.4),
                               'ring': ([f'({n}) ', t], 0, 1.8), 'dot': ([f'{n}．{h}。', t], 2, 0)}[style]
            need = len(d.lines(runs, pt, (d.x1 - d.x0) * d.k, ind * em,
                hang * em)) * step + (step if style == 'tiao' else 0)
            if len(d.pages) > upto or len(d.pages) == upto and d.y + need > d.bottom - reserve or n - first >= most:
                continue
            if style == 'tiao': d.room(2.2 * step); d.para(k.head(f'第{num}条　{h}'), **z)
            d.para(*runs, indent=ind, hang=hang, **z); n += 1
        return n
    def agent_line(k, d, indent=0, pt=None):
        """The broker and its agent, with numbers of their own."""
        c, V = k.c, k.V; t = k.r.choice(['经纪人', '经纪人员', '经办经纪人', '房地产经纪人'])
        n = k.r.choice(['证书编号', '登记号', '信息卡号', '执业证号'])
        d.para('经纪机构' + k.col, V(c['broker']), '　备案号' + k.col, V(c['broker_no']), indent=indent, align='l', pt=pt)
        d.para(t + k.col, V(c['agent']), '　' + n + k.col, V(c['agent_no']), '　电话' + k.col, V(c['agent_tel']),
            indent=indent, align='l', pt=pt)
    def close(k, d, a, b, la, lb, broker=True, date=True, pt=9.8):
        """Places to sign: the names typed again or signed, the date under each, the seal over the words."""
        d.room(28); y = d.y + 5
        rows = [(la, a), (lb, b)] + ([(k.r.choice(['经纪机构（盖章）', '居间方（盖章）', '丙方（盖章）']), None)] if broker else [])
        w = (d.x1 - d.x0) / len(rows); l = k.r.choice([k.l_sign, '日期', '签署日期'])
        for i, (t, p) in enumerate(rows):
            x = d.x0 + i * w; e = d.at(x, y, t + k.col, pt=pt)
            if p and k.typed: d.at(e + .8, y, k.V(p['name']), pt=pt)
            elif p: k.sign(d, e, y, p['name'], mm=6)
            if date: d.at(x, y + 9, l + k.col, k.V(k.date(k.c['signed'], 'cn' if k.dfmt == 'han' else None)), pt=pt)
        if broker: k.stamp(d, x + 22, y + 6, mm=k.r.uniform(32, 38))
        d.y = y + 14
    def top(k, d, left, right, pt=9.6):
        d.at(d.x0, d.y, *left, pt=pt); d.at(d.x1, d.y, *right, pt=pt, align='r'); d.y += 6.5
    def edges(k, d, head, foot, line=True):
        """Words in the header and the number of the page at the foot, on every page."""
        im, dr = d.im, d.d; n = len(d.pages)
        for i, p in enumerate(d.pages, 1):
            d.im, d.d = p, ImageDraw.Draw(p); y = d.m[1] - 10
            if head: d.at((d.x0 + d.x1) / 2, y, head, pt=8.4, align='c')
            if head and line: d.rule(y=y + 3.2, w=.18)
            d.at((d.x0 + d.x1) / 2, d.page[1] - d.m[3] * .5, foot.format(i=i, n=n), pt=8.4, align='c')
        d.im, d.d = im, dr

def begin(r, c, level, forms, vals, pts, roles=None, **kw):
    k = KitE(r, c, level, roles); f = r.choice(forms); v = r.choice([x for x in vals if x != f])
    dpi = r.choice(faults_e.DPI[level])
    thin = ('ming', 'kai')
    if k.mono or dpi < 190:
        f = r.choice(['zen', 'serif', 'sans']) if f in thin else f
        v = r.choice([x for x in ('sans', 'zen', 'serif') if x != f]) if v in thin else v
    return k, Doc(dpi, form=f, val=v, pt=r.uniform(*pts), **kw), c['a'], c['b']
