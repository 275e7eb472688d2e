# The leases of group h: a city's text with blanks, labelled lines, a table of terms, two columns, three parties, a private agreement, a sheet.
# Drawn as in contracts_h.py.
from kit_g import BRANCH, SP, L, X, vert
from kit_h import begin

def term(k, c): return k.date(c['start']), k.date(c['end'])

def blanks_lease(r, c, level):
    """A city's text for leases: parties on ruled lines, term as filled blanks, articles; two pages."""
    k, d, a, b = begin(r, c, level, ['serif', 'sans', 'ming'], (10.8, 11.4), dict(roles=[('出租人', '承租人'), ('出租方', '承租方')], id=['身份证件号码', '证件号码'],
        tel=['联系电话', '电话'], list=['房源编号', '房源编码'], sign=['签订日期', '签约日期'], price=['月租金', '租金标准为每月'], prop=['坐落']), margin=(26, 26, 26, 22),
        lead=r.choice([1.58, 1.66]))
    U = k.U; s, e = (k.ymd(c[x]) if k.dfmt in ('cn', 'gap', 'han') else [U(k.date(c[x]))] for x in ('start', 'end'))
    k.title(d, c['city'] + r.choice(['房屋租赁合同', '住宅租赁合同', '存量住房租赁合同']), 20, after=1); d.para(k.no + k.col, U(c['no']), SP, k.list + k.col, U(c['listing']),
        pt=10, align='c', after=2)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)): k.party(d, f'{me}（{t}）', p, 'n k i a t', step=7, kind='证件类型'); d.y += 1
    d.para('双方依照《中华人民共和国民法典》的规定，就房屋租赁达成一致，签订本合同。', indent=2)
    d.para(k.H('第一条 房屋'), '　甲方将', k.prop, '于', U(c['addr']), '的房屋出租给乙方居住，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', indent=2, align='l')
    d.para(k.H('第二条 租期'), '　租期', U(str(c['months'])), '个月，自', *s, '起至', *e, '止。', indent=2, align='l')
    d.para(k.H('第三条 租金'), '　', k.price, '人民币', U(k.cash(c['price'])), '元，大写', U(c['upper']), '；押金', U(k.cash(c['deposit'])), '元。', indent=2, align='l')
    if c['page1']: d.para(k.H('第四条 签约'), '　本合同', k.sign, '为', U(k.day()), '。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['art', 'head']), r.choice([1, 2]), 48, 4 + bool(c['page1'])); d.y += 3
    k.sign_at(d, ('甲方（签章）', a), ('乙方（签章）', b)); return k.done(d, r.choice(['{i}', '第 {i} 页']), r.choice(['fr', 'fl']), r.random() < .3)

def ruled_lease(r, c, level):
    """Brokerage lease: labels drawn out to one width on ruled lines, the agent's line, numbered clauses; one page."""
    k, d, a, b = begin(r, c, level, ['sans', 'micro', 'zen'], (10.6, 11.2), dict(roles=[('出租方', '承租方'), ('房主', '租房人'), ('业主', '租户')], id=['身份证号', '证件号'],
        tel=['手机', '手机号码', '联系电话'], list=['房源编号', '房源号', '出租房源编号'], price=['月租金', '租金（每月）'], prop=['房屋地址', '租赁地址'], sign=['签约日期', '签订日期']),
        margin=(24, 25, 24, 20), lead=1.56)
    s, e = term(k, c); k.title(d, r.choice(['房屋租赁合同', '房屋租赁居间合同', '租房合同书']), 21, after=2); F = lambda *x: k.fact(d, *x, lw=r0,
        step=7.1); r0 = r.choice([26, 28])
    F((k.no, c['no'], 1), (k.sign, k.day(), 1)); F((k.list, c['listing'], 1), ('签约门店', c['shop'], 1)); d.y += 1.5
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        F((f'{t}（{me}）', p['name'], 1), (k.tel, k.phone(p['phone']), 1)); F((k.id, k.ident(p['id_number']), 1)); F((k.adr, p['address'], 1)); d.y += 1
    F((k.prop, c['addr'], 1)); F((k.crt, c['cert'], 3), (k.area, c['area'] + '㎡', 2)); F(('租赁期限', [k.V(s), ' 至 ', k.V(e)], 1))
    F((k.price, k.cash(c['price']) + '元', 1), ('押金', k.cash(c['deposit']) + '元', 1)); F(('大写', c['upper'], 1),
        ('支付方式', r.choice(['押一付三', '押一付一', '半年付']), 1)); d.y += 2
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['num', 'cn']), 1, 52, 1)
    d.para('居间方：', k.V(c['broker']), SP, '经纪人：', k.V(c['agent']), SP, '电话：', k.V(c['agent_tel']), pt=9.8, align='l'); d.y += 2
    k.sign_at(d, ('甲方', a), ('乙方', b), date=False); assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def terms_table(r, c, level):
    """A table of the terms first, then the clauses under their headings; two pages."""
    k, d, a, b = begin(r, c, level, ['sans', 'zen', 'serif'], (10.3, 10.9), dict(roles=[('出租人', '承租人'), ('出租方', '承租方'), ('房东', '租客')], id=['证件号码', '身份证号码'],
        tel=['联系电话', '手机号'], list=['房源编号', '房源代码', '挂牌编号'], price=['月租金', '每月租金', '租金'], prop=['房屋坐落', '租赁房屋地址'], sign=['签约日期', '合同签署日期']),
        margin=(22, 25, 22, 20), lead=1.54)
    s, e = term(k, c); k.title(d, r.choice(['房屋租赁合同', '住房租赁合同（经纪成交）', '租赁合同']), 20, after=1); left = r.random() < .5
    who = lambda t, p: [[L(vert(t), 1, 2), L('姓名'), X(p['name']), L(k.tel), X(k.phone(p['phone']))], [L(k.id), X([k.ident(p['id_number'])], 3)]] if left else [
        [L(t, 2), X(p['name']), L(k.tel), X(k.phone(p['phone']))], [L(k.id, 2), X([k.ident(p['id_number'])], 3)]]
    rows = [[L(k.no, 2), X(c['no']), L(k.sign), X(k.day())], [L(k.list, 2), X(c['listing']), L(k.area), X(c['area'] + '平方米')], *who(k.A, a), *who(k.B, b),
        [L(k.prop, 2), X(c['addr'], 3)], [L(k.crt, 2), X(c['cert'], 3)], [L('起租日期', 2), X(s), L('终止日期'), X(e)],
        [L(k.price, 2), X(k.cash(c['price']) + ('元' if k.price != '租金' else '元/月')), L('押金'), X(k.cash(c['deposit']) + '元')], [L('租金大写', 2), X(c['upper'], 3)],
        [L('居间机构', 2), X(c['broker'], 3)], [L('经办人', 2), X(c['agent']), L('经办电话'), X(c['agent_tel'])]]
    k.grid(d, [10, 26, 49, 29, 52], rows, pt=10.2, minh=7.6, shade=False if r.random() < .4 else None, val=r.choice(['l', 'c'])); d.y += 3
    k.clauses(d, r.choice(['head', 'art', 'num']), 2, 48, 1); d.y += 3; k.sign_at(d, (k.A, a), (k.B, b), date=r.random() < .5)
    return k.done(d, '{i}/{n}', r.choice(['fr', 'fl', 'hr']))

def columns_lease(r, c, level):
    """Owner and tenant in two columns, the lease in sentences below, an account and a contact of the tenant's; one page or two."""
    k, d, a, b = begin(r, c, level, ['serif', 'sans', 'zen'], (10.7, 11.3), dict(roles=[('出租方', '承租方'), ('出租人', '承租人'), ('房东', '租客')], id=['身份证号', '身份证号码'],
        tel=['电话', '手机号', '联系电话'], adr=['住址', '地址'], list=['房源编号', '房源号', '房源编码'], price=['月租金', '每月租金'], sign=['签订日期', '签约日期']),
        margin=(24, 26, 24, 21), lead=1.6)
    U = k.U; s, e = term(k, c); n, t = k.other(); k.title(d, r.choice(['租赁合同书', '房屋出租合同', '房屋租赁协议']), 21, after=1)
    d.at(d.x0, d.y, k.list + k.col, k.V(c['listing']), pt=10); d.at(d.x1, d.y, k.no + k.col, k.V(c['no']), pt=10, align='r'); d.y += 5
    k.pair(d, (f'甲方（{k.A}）', f'乙方（{k.B}）'), pt=10.4, rule=r.random() < .5, rows=r.choice(['nita', 'ntia'])); d.y += 1
    d.para('乙方紧急联系人：', U(n), SP, '紧急联系电话：', U(t), pt=10, align='l', after=1)
    d.para('第一条　甲方同意将', U(c['addr']), '的房屋租给乙方，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', indent=2, align='l')
    d.para('第二条　租赁期共', U(str(c['months'])), '个月，从', U(s), '到', U(e), '。', indent=2, align='l')
    d.para('第三条　', k.price, U(k.cash(c['price'])), '元（人民币', U(c['upper']), '），押金', U(k.cash(c['deposit'])), '元，汇入甲方账户', U(k.bank), '（', r.choice(BRANCH), '）。',
        indent=2, align='l')
    if c['page1']: d.para('第四条　', k.sign, k.col, U(k.day()), '；签约地点', k.col, U(c['broker']), '。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'art', r.choice([1, 2]), 46, 4 + bool(c['page1'])); d.y += 3
    k.sign_at(d, ('甲方（签字）', a), ('乙方（签字）', b)); return k.done(d, r.choice(['{i}', '第{i}页 共{n}页']), r.choice(['fr', 'fl']))

def three_party_lease(r, c, level):
    """Lease with a broker as the third party: sentences for each party with number and telephone in brackets, terms in numbered paragraphs; two pages."""
    k, d, a, b = begin(r, c, level, ['zen', 'serif', 'micro'], (10.6, 11.2), dict(roles=[('出租人', '承租人'), ('业主', '租客'), ('出租方', '承租方')],
        id=['身份证号码', '身份证号', '公民身份号码'], tel=['联系电话', '电话'], adr=['住所', '住址'], list=['房源编号', '房源登记编号'], price=['月租金', '每月租金'],
        sign=['签订日期', '签署日期']), margin=(25, 26, 25, 21), lead=1.62)
    U = k.U; s, e = term(k, c); k.title(d, r.choice(['房屋租赁三方合同', '房屋租赁合同（居间）', '房屋租赁经纪合同']), 20, after=2)
    d.para(k.no + k.col, U(c['no']), SP, k.sign + k.col, U(k.day()), pt=10, align='r', after=1)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(t), f'（{me}）：', U(p['name']), '（', k.id, '：', k.ident(p['id_number'], U), '，', k.tel, '：', U(k.phone(p['phone'])), '），', k.adr, '：',
            U(p['address']), align='l',
            after=.6)
    d.para(k.H('丙方'), '（居间方）：', U(c['broker']), '（信用代码：', U(k.uscc), '），经办人：', U(c['agent']), '，工作电话：', U(c['agent_tel']), align='l', after=1)
    d.para('（一）房屋：', U(c['addr']), '，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '，', k.list, U(c['listing']), '。', indent=2, align='l')
    d.para('（二）租期：', U(s), '至', U(e), '。', indent=2, align='l')
    d.para('（三）', k.price, '：人民币', U(k.cash(c['price'])), '元（大写：', U(c['upper']), '）；押金：', U(k.cash(c['deposit'])), '元。', indent=2, align='l')
    d.para('（四）居间服务费：', U(k.cash(c['fee'], 'plain')), '元，由', *k.ticks(('甲方', '乙方'), 1), '于签约当日付给丙方。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'par', 2, 52, 5); d.y += 3; k.sign_at(d, ('甲方', a), ('乙方', b), ('丙方', None), date=r.random() < .5)
    k.running(d, '', c['broker'], '第{i}页'); return k.done(d, '', r.choice(['fr', 'fl']))

def private_plain(r, c, level):
    """Two people write down the lease in plain sentences; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'kai', 'zen', 'ming'], (11.6, 12.4), dict(roles=[('出租人', '承租人'), ('房东', '租客'), ('出租方', '承租方')],
        id=['身份证号', '身份证号码'], tel=['电话', '手机', '联系电话'], adr=['住址', '户籍地'], list=['房源编号', '房源号'], no=['合同编号', '编号'], price=['月租金', '每月租金', '房租每月']),
        margin=(28, 27, 28, 22), lead=r.choice([1.7, 1.8]))
    U = k.U; s, e = term(k, c); k.title(d, r.choice(['租房协议', '房屋租赁协议书', '房屋租赁合同']), 23, after=3)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        k.fact(d, (f'{me}（{t}）', p['name'], 1), (k.tel, k.phone(p['phone']), 1), step=7.8); k.fact(d, (k.id, k.ident(p['id_number']), 1), step=7.8)
        k.fact(d, (k.adr, p['address'], 1), step=7.8); d.y += 1
    d.para('甲方有房屋一套出租，地址', U(c['addr']), '，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '（', k.list, U(c['listing']), '，', k.no, U(c['no']), '）。',
        indent=2, align='l')
    d.para('租期从', U(s), '起到', U(e), '止。', k.price, '人民币', U(k.cash(c['price'])), '元，大写', U(c['upper']), '，另付押金', U(k.cash(c['deposit'])), '元。', indent=2,
        align='l')
    if c['page1']: d.para('双方于', U(k.day()), '签字，当日交付钥匙', U(str(r.randint(2, 4))), '把。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['cn', 'num']), 1, 50, 1, most=r.randint(7, 11)); d.y += 3
    k.sign_at(d, ('甲方签名', a), ('乙方签名', b), seal=False); assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def lease_sheet(r, c, level):
    """A let flat as the office files it: headings, label and value lines, agent and account; one page."""
    k, d, a, b = begin(r, c, level, ['sans', 'zen', 'micro'], (10.8, 11.4), dict(roles=[('业主', '租客'), ('出租方', '承租方')], list=['房源编号', '出租房源号', '房源编码'],
        no=['合同编号', '租赁合同号'], sign=['签约日期', '成交日期'], price=['月租金', '成交租金（月）'], prop=['房屋地址', '物业地址'], tel=['手机号', '联系电话'], id=['证件号码', '身份证号']),
        margin=(24, 25, 24, 20), lead=1.5)
    s, e = term(k, c); k.title(d, r.choice(['房屋租赁成交确认书', '租赁签约信息单', '租赁成交登记单']), 20, after=1); w = r.choice([30, 33]); rule = r.random() < .5
    def part(t, *rows):
        if r0: k.strip(d, t, full=False)
        else: d.para(k.H('【' + t + '】'), lead=1.7)
        for row in rows: k.fact(d, *row, lw=w, rule=rule, x0=d.x0 + 4, step=7)
        d.y += 1.2
    r0 = r.random() < .5; part('签约信息', ((k.no, c['no'], 1), (k.sign, k.day(), 1)), ((k.list, c['listing'], 1), ('签约门店', c['shop'], 1)))
    for me, p, q in ((k.A, a, ('收款账号', k.bank, 1)), (k.B, b, ('居住人数', f'{r.randint(1, 3)}人', 1))):
        part(me + '信息', (('姓名', p['name'], 1), (k.tel, k.phone(p['phone']), 1)), ((k.id, k.ident(p['id_number']), 1),), ((k.adr, p['address'], 1),), (q,))
    part('房屋信息', ((k.prop, c['addr'], 1),), ((k.crt, c['cert'], 1),), ((k.area, c['area'] + '㎡', 1), ('户型', f'{r.randint(1, 3)}室{r.randint(1, 2)}厅', 1)))
    part('租约信息', (('租赁期限', [k.V(s), ' 至 ', k.V(e)], 1),), ((k.price, k.cash(c['price']) + '元', 1), ('押金', k.cash(c['deposit']) + '元', 1)),
        (('租金大写', c['upper'], 1),))
    part('经纪信息', (('经纪机构', c['broker'], 1),), (('经纪人', c['agent'], 1), ('经纪人电话', c['agent_tel'], 1)))
    d.para('双方确认上列信息属实，签订租赁合同后以合同约定为准。', indent=2, pt=10); d.y += 1
    k.sign_at(d, (k.A + '签字', a), (k.B + '签字', b), date=False, need=28); assert len(d.pages) == 1, 'too long'; return k.done(d, '',
        r.choice(['fr', 'fl', 'hr']))

TEMPLATES = [(f.__name__, 'rent', f, True, w) for f, w in ((blanks_lease, 8), (ruled_lease, 8), (terms_table, 8), (columns_lease, 8), (three_party_lease, 8),
    (private_plain, 8), (lease_sheet, 6))]
