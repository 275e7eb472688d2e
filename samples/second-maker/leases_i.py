# The leases of group i: a model text, a managed flat of three parties, frames beside each other, decimals, a private paper, a form for
# filing, a room. Drawn as in contracts_i.py.
from kit_g import BRANCH, SP, L, X, vert
from kit_i import begin

def model_lease(r, c, level):
    """A city's model text: lines for the parties with kind and number of the paper, term, rent and what is paid by whom; one page or two."""
    k, d, a, b = begin(r, c, level, ['serif', 'sans', 'ming'], (10.7, 11.3), dict(roles=[('出租人', '承租人'), ('出租方', '承租方')], id=['证件号码', '身份证件号码'], tel=['联系电话',
        '联系方式'],
        list=['房源编号', '房源信息编号', '房源编码'], price=['月租金', '每月租金'], prop=['坐落', '房屋坐落'], sign=['签订日期', '签约日期']), margin=(26, 25, 26, 22), lead=r.choice([1.58,
            1.64]))
    U = k.U; s, e = k.term(); k.title(d, c['city'] + r.choice(['住房租赁合同', '居住房屋租赁合同', '房屋租赁合同']), 20, r.choice(['', '（示范文本）']), after=1)
    k.blanks(d, (k.no, c['no']), (k.list, c['listing']), pt=10); d.y += 2
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)): k.blanks(d, *k.person(p, 'nkita', f'{me}（{t}）', '证件种类'), step=7.2); d.y += 1
    d.para('甲、乙双方在平等自愿的基础上，就房屋租赁有关事宜协商一致，订立本合同。', indent=2)
    d.para(k.H('第一条　租赁房屋'), indent=2); d.para('（一）', k.prop, U(c['addr']), '，', k.area, U(c['area']), '平方米。', indent=2, align='l')
    d.para('（二）', k.crt, U(c['cert']), '。', indent=2, align='l')
    d.para(k.H('第二条　租赁期限'), indent=2)
    d.para('自', *(k.ymd(c['start']) if k.dfmt in ('cn', 'gap') else [U(s)]), '起至', *(k.ymd(c['end']) if k.dfmt in ('cn', 'gap') else [U(e)]), '止。', indent=2,
        align='l')
    d.para(k.H('第三条　租金及押金'), indent=2)
    d.para(k.price, '为人民币', U(k.cash(c['price'])), '元（大写：', U(c['upper']), '），押金人民币', U(k.cash(c['deposit'])), '元，付款周期', *k.ticks(('月付', '季付', '半年付'),
        r.randrange(3)), '。', indent=2, align='l')
    if c['page1']: d.para(k.H('第四条　合同签订'), indent=2); d.para('双方于', U(k.day()), '在', U(c['broker']), '签订本合同。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'art', r.choice([1, 2]), 46, 4 + bool(c['page1'])); d.y += 3
    k.ends(d, ('甲方（签章）', a), ('乙方（签章）', b)); return k.done(d, r.choice(['{i}', '第 {i} 页']), r.choice(['fr', 'fl']), r.random() < .3)

def managed_lease(r, c, level):
    """A flat let through a manager who is the third party: a table of the parties and terms under heads, accounts, a contact; two pages."""
    k, d, a, b = begin(r, c, level, ['sans', 'micro', 'zen'], (10.2, 10.8), dict(roles=[('业主', '租客'), ('出租方', '承租方'), ('产权人', '租住人')], list=['房源编号', '房源代码',
        '托管房源编号'],
        no=['合同编号', '租赁合同编号'], id=['证件号码', '身份证号'], tel=['手机号码', '联系电话'], price=['月租金', '租金标准', '租金/月'], prop=['房屋地址', '租赁房屋'], sign=['签约日期', '签署日期']),
        margin=(21, 25, 21, 20), lead=1.54)
    s, e = k.term(); n, t = k.other(); k.title(d, r.choice(['房屋租赁合同（轻托管）', '房屋租赁托管服务合同', '租赁及租后管理服务合同']), 19, after=0)
    d.para(k.no, k.col, k.V(c['no']), SP * 2, k.list, k.col, k.V(c['listing']), pt=9.8, align='c', after=1.5); full = lambda t: [L(k.H(t), 4)]
    who = lambda t, me, p: [full(f'{t}（{me}）'), [L('姓名'), X(p['name']), L(k.tel), X(k.phone(p['phone']))], [L(k.id), X([k.ident(p['id_number'])]), L('证件类型'),
        X('身份证')], [L(k.adr), X(p['address'], 3)]]
    rows = who('甲方', k.A, a) + [[L('收款账户'), X(k.bank), L('开户银行'), X(r.choice(BRANCH))]] + who('乙方', k.B, b) + [[L('紧急联系人'), X(n), L('联系人电话'), X(t)],
        full('丙方（托管服务方）'),
        [L('名称'), X(c['broker'], 3)], [L('管家'), X(c['agent']), L('管家电话'), X(c['agent_tel'])], full('租赁要素'), [L(k.prop), X(c['addr'], 3)],
        [L(k.area), X(c['area'] + '平方米'), L(k.sign), X(k.day())], [L('租赁期限'), X([k.V(s), ' 至 ', k.V(e)], 3)], [L(k.price), X(k.cash(c['price']) + '元'), L('押金'),
            X(k.cash(c['deposit']) + '元')],
        [L('租金大写'), X(c['upper'], 3)], [L(k.crt), X(c['cert'], 3)]]
    k.grid(d, [30, 58, 28, 52], rows, pt=9.9, minh=6.9, lab=r.choice(['c', 'l'])); d.y += 3
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['num', 'art']), 2, 46, 1); d.y += 3
    k.ends(d, ('甲方', a), ('乙方', b), ('丙方', None), kind='cols', date=r.random() < .5)
    k.running(d, c['broker'], '客服电话 ' + k.org, '{i} / {n}'); return k.done(d, '', r.choice(['fr', 'fl']))

def twin_lease(r, c, level):
    """Brokerage lease: frames for owner and tenant, sentences with blanks, the agent's line; one page."""
    k, d, a, b = begin(r, c, level, ['zen', 'sans', 'serif'], (10.6, 11.2), dict(roles=[('出租方', '承租方'), ('房东', '租客'), ('出租人', '承租人')], id=['身份证号', '身份证号码'],
        tel=['电话', '手机号码'],
        list=['房源编号', '房源挂牌号', '租赁房源编号'], price=['月租金', '每月租金', '租金每月'], adr=['住址', '地址']), margin=(23, 24, 23, 20), lead=1.58)
    U = k.U; s, e = k.term(); k.title(d, r.choice(['房屋租赁合同书', '租赁居间合同', '房屋租赁中介合同']), 21, after=0)
    d.para(k.list, k.col, k.V(c['listing']), SP * 2, k.no, k.col, k.V(c['no']), pt=9.8, align='c', after=1.5)
    k.boxes(d, (f'{k.A}（甲方）', f'{k.B}（乙方）'), r.choice(['nita', 'ntia']), pt=10.2)
    d.para('1. 房屋：甲方出租的房屋位于', U(c['addr']), '，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', hang=1.4, align='l')
    d.para('2. 租期：', U(str(c['months'])), '个月，自', U(s), '至', U(e), '。', hang=1.4, align='l')
    d.para('3. 租金：', k.price, U(k.cash(c['price'])), '元，大写人民币', U(c['upper']), '，押金', U(k.cash(c['deposit'])), '元。', hang=1.4, align='l')
    d.para('4. 居间费：', U(k.cash(c['fee'], 'plain')), '元，由', *k.ticks(('甲方', '乙方', '各半'), r.randrange(3)), '支付', *(['；', k.sign, '：',
        U(k.day())] if c['page1'] else []), '。', hang=1.4, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'num', 1, 54, 5)
    d.para('经纪机构：', k.V(c['broker']), SP, '经纪人：', k.V(c['agent']), SP, '电话：', k.V(c['agent_tel']), pt=9.8, align='l'); d.y += 2
    k.ends(d, ('甲方', a), ('乙方', b), kind=r.choice(['cols', 'line'])); assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def lines_lease(r, c, level):
    """Lease of the south: each fact on a line of its own between rules, labels in bold; articles without headings; one page or two."""
    k, d, a, b = begin(r, c, level, ['sans', 'serif', 'micro'], (10.8, 11.4), dict(roles=[('出租方', '承租方'), ('出租人', '承租人')], id=['身份证号码', '证照号码', '证件号码'],
        tel=['联系电话', '移动电话'],
        list=['盘源编号', '房源编号', '房屋编码'], no=['合同编号', '租赁合同号'], price=['月租金', '月租金总额'], prop=['租赁房屋地址', '房屋坐落'], sign=['签订日期', '签署日期']), margin=(25, 25, 25, 21),
            lead=1.6)
    s, e = k.term(); k.title(d, c['city'] + r.choice(['房屋租赁合同书', '房屋租赁合同', '租赁合同']), 21, after=1); B = lambda *x: k.blanks(d, *x, step=7.4, bold=True)
    B((k.no, c['no']), (k.list, c['listing'])); d.y += 1.4
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)): B(*k.person(p, 'nt', f'{me}（{t}）')); B(*k.person(p, 'i', '')); B(*k.person(p, 'a', '')); d.y += 1.2
    B((k.prop, c['addr'])); B((k.area, c['area'] + '平方米'), (k.crt, c['cert'])); B(('租赁期限', ['自', k.V(s), '起至', k.V(e), '止']))
    B((k.price, '人民币' + k.cash(c['price']) + '元'), ('租赁押金', k.cash(c['deposit'], 'plain') + '元'))
    B(('租金大写', c['upper']), *([(k.sign, k.day())] if c['page1'] else [])); B(('甲方收款账号', k.bank), ('开户行', r.choice(BRANCH))); d.y += 2
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['par', 'art']), r.choice([1, 2]), 46, 1); d.y += 3
    k.ends(d, ('甲方（签名）', a), ('乙方（签名）', b)); return k.done(d, '第 {i} 页', r.choice(['fr', 'fl']), r.random() < .3)

def foot_lease(r, c, level):
    """A private lease in plain sentences; the papers of both stand in a table at the foot; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'kai', 'zen'], (11, 11.6), dict(roles=[('出租人', '承租人'), ('房主', '租房人'), ('房东', '租客')], list=['房源编号', '房源代码'],
        no=['合同编号', '编号', '协议编号'],
        id=['身份证号', '身份证号码'], price=['月租金', '每月租金', '房租每月'], tel=['电话', '联系电话']), margin=(27, 26, 27, 21), lead=r.choice([1.64, 1.7]))
    U = k.U; s, e = k.term(); k.title(d, r.choice(['租房合同', '房屋出租协议', '房屋租赁协议']), 23, after=2)
    d.para(f'{k.A}（甲方）：', U(a['name'], 30), SP, f'{k.B}（乙方）：', U(b['name'], 30), align='l', after=1)
    d.para('甲方自愿将', U(c['addr']), '的房屋（', k.list, U(c['listing']), '，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '）租给乙方居住，', k.no, U(c['no']),
        '，具体约定如下：', indent=2, align='l')
    d.para('一、租期：', U(s), '至', U(e), '，共', U(str(c['months'])), '个月。', indent=2, align='l')
    d.para('二、', k.price, '：', U(k.cash(c['price'])), '元，人民币大写：', U(c['upper']), '；另收押金', U(k.cash(c['deposit'])), '元。', indent=2, align='l')
    A, B = k.A, k.B; k.A, k.B = '甲方', '乙方'; k.clauses(d, 'cn', 1, 82, 3, most=r.randint(8, 14)); d.y += 2
    k.papers(d, (f'甲方（{A}）', f'乙方（{B}）'), order=r.choice(['it', 'nit', 'ita'])); assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def filing_lease(r, c, level):
    """The form a district files: upright heads at the left, cells beside each other, what the office fills left empty; one page."""
    k, d, a, b = begin(r, c, level, ['sans', 'serif', 'zen'], (10.4, 11), dict(roles=[('出租人', '承租人'), ('出租方', '承租方')], list=['房源编号', '房源编码', '房源序列号'],
        no=['租赁合同编号', '合同编号', '合同号'],
        id=['证件号码', '身份证号码', '身份证件号'], tel=['联系电话', '移动电话'], adr=['户籍地址', '联系地址'], price=['月租金', '租金（每月）', '月租金额'], prop=['房屋坐落', '房屋地址'],
        sign=['合同签订日期', '签订日期', '签约日期']), margin=(21, 25, 21, 20), lead=1.5)
    s, e = k.term(); k.title(d, c['city'] + r.choice(['房屋租赁登记备案表', '房屋租赁合同备案登记表', '房屋租赁信息登记表']), 19, after=1)
    who = lambda t, p: [[L(vert(t), 1, 3), L('姓名'), X(p['name']), L(k.tel), X(k.phone(p['phone']))], [L(k.id), X([k.ident(p['id_number'])], 3)], [L(k.adr),
        X(p['address'], 3)]]
    rows = [[L(vert('合同'), 1, 2), L(k.no), X(c['no']), L(k.sign), X(k.day())], [L(k.list), X(c['listing']), L('登记类型'), X('新签')], *who(k.A, a), *who(k.B, b),
        [L(vert('房屋'), 1, 3), L(k.prop), X(c['addr'], 3)], [L(k.area), X(c['area'] + '㎡'), L('所在楼层'), X(f"{c['floor']}/{c['floors']}")], [L(k.crt), X(c['cert'],
            3)],
        [L(vert('租约'), 1, 3), L('起始日期'), X(s), L('截止日期'), X(e)], [L(k.price), X(k.cash(c['price']) + '元'), L('押金'), X(k.cash(c['deposit']) + '元')], [L('金额大写'),
            X(c['upper'], 3)],
        [L(vert('经纪'), 1, 2), L('机构名称'), X(c['broker'], 3)], [L('从业人员'), X(c['agent']), L('从业人员电话'), X(c['agent_tel'])],
        [L(vert('备案'), 1, 2), L('受理人'), X(' '), L('受理日期'), X(' ')], [L('备案意见'), X(' ', 3)]]
    k.grid(d, [12, 32, 50, 30, 44], rows, pt=10.2, minh=8.2, shade=False if r.random() < .6 else None, val=r.choice(['l', 'c'])); d.y += 3
    d.para('填报人承诺所填内容与租赁合同一致，提交的证件真实有效。', indent=2, pt=10); d.y += 2
    k.ends(d, (k.A + '签字', a), (k.B + '签字', b), kind='cols', date=False, seal=r.random() < .6); assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def room_lease(r, c, level):
    """A flat as people let it through an office: everything in numbered sentences, parties in brackets with their papers, the office at the foot; two pages."""
    k, d, a, b = begin(r, c, level, ['serif', 'sans', 'zen'], (10.8, 11.4), dict(roles=[('出租方', '承租方'), ('出租人', '承租人'), ('业主', '租户')], id=['身份证号码', '公民身份号码',
        '身份证号'],
        tel=['联系电话', '电话', '手机号码'], list=['房源编号', '挂牌编号', '房源编码'], price=['月租金', '每月租金'], sign=['签订日期', '签约日期']), margin=(26, 26, 26, 22), lead=1.64)
    U = k.U; s, e = k.term(); k.title(d, r.choice(['房屋租赁合同', '房屋租赁经纪服务合同', '个人房屋租赁合同']), 22, after=1)
    d.para(k.no, k.col, U(c['no']), SP, k.list, k.col, U(c['listing']), pt=10, align='r', after=1.5)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(f'{me}：'), U(p['name'], 26), f'（以下称{t}）', align='l')
        d.para(k.id, '：', k.ident(p['id_number'], U), SP, k.tel, '：', U(k.phone(p['phone'])), align='l')
        d.para(k.adr, '：', U(p['address']), align='l', after=1)
    d.para(k.H('第一条'), SP, '甲方同意出租、乙方同意承租', U(c['addr']), '房屋，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', indent=2, align='l')
    d.para(k.H('第二条'), SP, '租赁期限自', U(s), '开始，到', U(e), '届满。', indent=2, align='l')
    d.para(k.H('第三条'), SP, k.price, '人民币', U(c['upper']), '（', U(k.cash(c['price'])), '元），付款方式为', U(r.choice(['押一付三', '押一付一', '押一付六'])), '，押金',
        U(k.cash(c['deposit'])), '元。', indent=2, align='l')
    if c['page1']: d.para(k.H('第四条'), SP, '本合同', k.sign, U(k.day()), '，甲方于', U(k.date(c['handover'])), '前交房。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'art', 2, 50, 4 + bool(c['page1']))
    d.para('中介机构：', k.V(c['broker']), SP, '从业人员：', k.V(c['agent']), SP, '电话：', k.V(c['agent_tel']), pt=9.8, align='l'); d.y += 2
    k.ends(d, ('甲方（签字）', a), ('乙方（签字）', b)); return k.done(d, r.choice(['{i} / {n}', '第{i}页']), r.choice(['fr', 'fl']), r.random() < .3)

TEMPLATES = [(f.__name__, 'rent', f, True, w) for f, w in ((model_lease, 9), (managed_lease, 8), (twin_lease, 8), (lines_lease, 8), (foot_lease, 8),
    (filing_lease, 7), (room_lease, 8))]
