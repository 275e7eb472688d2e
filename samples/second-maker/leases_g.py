# The leases of group g: a city's model text, flats let through a company, brokerage, registration, renewal, a private lease, a card across.
# Drawn as in contracts_g.py.
from kit_g import BOOK, BRANCH, PLAIN, SP, L, S, X, begin, vert
from typeset import Run
import clauses_g

KIN = ['父亲', '母亲', '哥哥', '姐姐', '同事', '朋友', '配偶']
def term(k, c): return k.date(c['start']), k.date(c['end'])

def city_lease(r, c, level):
    """Model text of a city for leases: number and listing in the head of the text, blanks, ticks, articles with headings; two pages."""
    k, d, a, b = begin(r, c, level, BOOK, (10.5, 11.1), [('出租人', '承租人')], margin=(25, 26, 25, 22), lead=r.choice([1.58, 1.66])); U = k.U
    d.at(d.x0, d.y - 3, f'JT-{r.randint(2019, 2025)}-{r.randint(1, 40):03d}', pt=8.8)
    k.title(d, c['city'] + r.choice(['住房租赁合同', '房屋租赁合同', '居住房屋租赁合同']), 21, '（示范文本）', after=2)
    d.para(k.no, k.col, U(c['no'], 44), SP, k.list, k.col, U(c['listing'], 40), align='l', pt=10, after=1)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(f'{me}（{t}）'), k.col, U(p['name'], 40), SP, k.tel, k.col, U(k.phone(p['phone']), 38), align='l')
        d.para('证件类型：', *k.ticks(('居民身份证', '护照', '营业执照'), 0), align='l')
        d.para(k.id, k.col, k.ident(p['id_number'], lambda t, **s: U(t, 70, **s)), align='l')
        d.para(k.adr, k.col, U(p['address'], 90), align='l', after=1)
    d.para('甲乙双方在自愿、平等的基础上，就住房租赁事宜订立本合同。', indent=2); s = lambda x: k.ymd(x) if k.dfmt in ('gap', 'cn', 'han') else [U(k.date(x))]
    d.para(k.H('第一条　房屋'), SP, '甲方出租的房屋' + '坐落于', U(c['addr']), '，建筑面积', U(c['area']), '平方米，' + k.crt, U(c['cert']), '。', indent=2, align='l')
    d.para(k.H('第二条　期限'), SP, '租赁期限自', *s(c['start']), '起至', *s(c['end']), '止，租期', U(str(c['months'])), '个月。', indent=2, align='l')
    d.para(k.H('第三条　租金和押金'), SP, k.price, '为人民币', U(k.cash(c['price'])), '元（大写：', U(c['upper']), '），押金', U(k.cash(c['deposit'])), '元，租金按',
        *k.ticks(('月', '季', '半年'), 1), '支付。', indent=2, align='l')
    if c['page1']: d.para('本合同' + k.sign.replace('合同', '') + k.col, U(k.day()), '。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['art', 'head']), 2, 58, 4); d.y += 3
    k.foot(d, ('出租人（签章）', a), ('承租人（签章）', b), kind='down')
    return k.done(d, r.choice(['{i}', '第{i}页 共{n}页']), r.choice(['fr', 'fl', 'hr']), r.random() < .3)

def flat_summary(r, c, level):
    """A company lets an owner's flat: the summary in front with labels over the values, stewards and emergency contacts; two pages."""
    k, d, a, b = begin(r, c, level, PLAIN, (10.2, 10.8), [('业主', '租客'), ('产权方', '承租方'), ('出租方', '承租方')], margin=(20, 25, 20, 20), lead=1.52)
    s, e = term(k, c); n, t = k.other()
    brand = r.choice(['安寓', '邻里公寓', '栖木', '禾下家']); d.at(d.x0, d.y - 4, Run(brand, b=True, ink=k.tone), pt=18)
    d.at(d.x1, d.y - 4, f'管家热线 {k.org}　管家工号 {r.randint(10000, 99999)}', pt=8.8, align='r'); d.y += 3
    k.title(d, r.choice(['房屋租赁合同·签约摘要', '公寓租赁合同签约摘要页', '住房租赁（托管）合同']), 18, after=2)
    full = not k.mono and r.random() < .4
    def block(h, *rows): k.strip(d, h, full=full); k.grid(d, [42.5] * 4, list(rows), pt=10.2, minh=11.4, lead=1.28, small=.74); d.y += 2.4
    block('合同', [S(k.no, c['no'], 2), S(k.list, c['listing'], 2)], [S(k.sign, k.day(), 2), S('签约方式', '门店面签', 1), S('签约门店', c['shop'], 1)])
    block('房屋', [S(k.prop, c['addr'], 3), S('建筑面积', c['area'] + ' ㎡')], [S(k.crt, c['cert'], 3), S('楼层', f"{c['floor']}/{c['floors']}")])
    block(k.B, [S('姓名', b['name']), S(k.tel, k.phone(b['phone'])), S(k.id, [k.ident(b['id_number'])], 2)], [S(k.adr, b['address'], 3),
        S('同住人数', str(r.randint(0, 2)) + ' 人')], [S('紧急联系人', n), S('关系', r.choice(KIN)), S('紧急联系人电话', t, 2)])
    block(k.A, [S('姓名', a['name']), S(k.tel, k.phone(a['phone'])), S(k.id, [k.ident(a['id_number'])], 2)], [S(k.adr, a['address'], 2),
        S('收款卡号', k.bank, 2)])
    block('费用', [S('起租日', s), S('到期日', e), S(k.price, k.cash(c['price']) + ' 元'), S('押金', k.cash(c['deposit']) + ' 元')], [S('租金大写', c['upper'], 2),
        S('服务公司', c['broker'], 2)])
    k.clauses(d, r.choice(['sub', 'num']), 2, 40, 1, pt=9.8); d.y += 3
    k.foot(d, (k.A + '签字', a), (k.B + '签字', b), ('服务公司', None), kind='side', date=False); return k.done(d, '{i}/{n}', r.choice(['fr', 'fl']))

def brokered_lease(r, c, level):
    """Lease through a broker: parties as two columns with a rule between, the broker's strip with licence, ticks; one page or two."""
    k, d, a, b = begin(r, c, level, BOOK, (10.3, 10.9), [('出租方', '承租方'), ('出租人', '承租人'), ('房东', '租客')], margin=(22, 25, 22, 20), lead=1.58)
    U, V = k.U, k.V; s, e = term(k, c)
    k.title(d, r.choice(['房屋租赁居间合同', '房屋租赁合同（居间版）', '租赁三方合同']), 20, after=1); d.at(d.x0, d.y, k.list + k.col, V(c['listing']), pt=9.8)
    d.at(d.x1, d.y, k.no + k.col, V(c['no']), pt=9.8, align='r'); d.y += 4
    d.rule(w=.4); y, mid, end = d.y, (d.x0 + d.x1) / 2, []
    for x0, x1, t, me, p in ((d.x0, mid - 2, '甲方', k.A, a), (mid + 2, d.x1, '乙方', k.B, b)):
        d.y = y + 1.5; d.para(k.H(f'{t}：{me}'), x0=x0, x1=x1)
        for l, v in (('姓名', V(p['name'])), (k.tel, V(k.phone(p['phone']))), (k.id, k.ident(p['id_number'])), (k.adr, V(p['address']))):
            if l == k.id and d.measure(l + k.col, v, pt=10) > x1 - x0: d.para(l, k.col, x0=x0, x1=x1, pt=10, align='l'); d.para(v, x0=x0, x1=x1,
                pt=10, align='l')
            else: d.para(l, k.col, v, x0=x0, x1=x1, pt=10, align='l')
        end.append(d.y)
    d.y = max(end) + 1; d.d.line([(mid * d.k, (y + 1.5) * d.k), (mid * d.k, (d.y - 1) * d.k)], fill=(80, 80, 84), width=max(1, round(.25 * d.k)))
    d.rule(w=.2); d.y += 1
    d.para('丙方：', V(c['broker']), SP, '备案编号：', V(c['broker_no']), pt=9.8, align='l')
    d.para('经纪人：', V(c['agent']), SP, '证书编号：', V(c['agent_no']), SP, '电话：', V(c['agent_tel']), pt=9.8, align='l', after=.6); d.rule(w=.4); d.y += 2
    d.para('一、' + k.prop, k.col, U(c['addr']), '，', k.crt, U(c['cert']), '，建筑面积', U(c['area']), '平方米。', hang=2, align='l')
    d.para('二、租期：', U(s), '至', U(e), '，共', U(str(c['months'])), '个月；出租方式：', *k.ticks(('整套', '分间'), 0), '。', hang=2, align='l')
    d.para('三、' + k.price, '：人民币', U(k.cash(c['price'])), '元，大写', U(c['upper']), '；押金', U(k.cash(c['deposit'])), '元。', hang=2, align='l')
    d.para('四、本合同' + k.sign.replace('合同', ''), '为', U(k.day()), '，丙方收取佣金', U(k.cash(c['fee'], 'plain')), '元。', hang=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'cn', r.choice([1, 2]), 42, 5, pt=d.pt * .96); d.y += 2
    k.foot(d, ('甲方', a), ('乙方', b), ('丙方', None), kind='side', date=False); return k.done(d, '第{i}页', r.choice(['fr', 'fl', 'hr']))

def registration_grid(r, c, level):
    """Form for registering a lease at the street office: upright heads, opinion of the office, receipt number that is no contract number; one page."""
    k, d, a, b = begin(r, c, level, PLAIN, (10.2, 10.8), [('出租人', '承租人'), ('出租方', '承租方')], margin=(19, 26, 19, 18), lead=1.5); s, e = term(k, c)
    k.title(d, c['city'] + r.choice(['房屋租赁登记备案申请表', '房屋租赁合同备案表', '租赁房屋备案登记表']), 19, after=1)
    d.at(d.x0, d.y, f'受理号：{r.randint(2024, 2026)}{r.randint(10 ** 6, 10 ** 7 - 1)}', pt=9); d.at(d.x1, d.y, '填表单位：' + c['broker'], pt=9, align='r')
    d.y += 4
    who = lambda t, p: [[L(vert(t), 1, 3), L('姓名'), X(p['name']), L('证件类型'), X('居民身份证')], [L(k.id), X([k.ident(p['id_number'])]), L(k.tel),
        X(k.phone(p['phone']))], [L(k.adr), X(p['address'], 3)]]
    rows = [[L(k.no, 2), X(c['no']), L(k.sign), X(k.day())], [L(k.list, 2), X(c['listing']), L('备案类型'), X(k.ticks(('新租', '续租'), 0))], *who(k.A, a),
        *who(k.B, b), [L('代理人', 2), X(' '), L('代理人电话'), X(' ')],
        [L(vert('租赁房屋'), 1, 3), L(k.prop), X(c['addr'], 3)], [L('权属证明'), X(c['cert'], 3)], [L('建筑面积'), X(c['area'] + '平方米'), L('租赁用途'), X('居住')],
        [L(vert('租约'), 1, 3), L('起始日期'), X(s), L('截止日期'), X(e)], [L(k.price), X(k.cash(c['price']) + '元'), L('押金'), X(k.cash(c['deposit']) + '元')],
            [L('租金大写'), X(c['upper'], 3)],
        [L(vert('经办'), 1, 2), L('经纪机构'), X(c['broker'], 3)], [L('经办人'), X(c['agent']), L('联系号码'), X(c['agent_tel'])], [L('备案机关意见', 2),
            X(['经审核，准予登记备案。', '\n', SP * 14, '经办：', SP * 6, '（盖章）'], 3)]]
    k.grid(d, [11, 29, 57, 28, 47], rows, pt=9.8, minh=7.8, lead=1.26); k.press(d, d.x1 - 24, d.y - 9, 32, c['city'] + '住房租赁登记', '备案专用章', soft=True)
    d.y += 3
    d.para('申请人声明：以上所填内容及提交的材料真实有效，与租赁合同一致。', pt=9.8, indent=2); k.foot(d, ('出租人签名', a), ('承租人签名', b), kind='side', date=False, seal=False, need=18)
    assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def renewal_letter(r, c, level):
    """Renewal of a lease: who with which paper in brackets, new term and rent in sentences, the former lease only by its year; one page."""
    k, d, a, b = begin(r, c, level, BOOK, (11.2, 12), [('出租人', '承租人'), ('房东', '租客'), ('出租方', '承租方')], margin=(26, 27, 26, 20),
        lead=r.choice([1.68, 1.78]))
    U = k.U; s, e = term(k, c)
    k.title(d, r.choice(['续租协议', '房屋续租协议书', '房屋租赁合同续签协议', '租赁合同延期协议']), 22, after=2); d.para(k.no, k.col, U(c['no']), align='r', pt=10, after=1)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(f'{t}（{me}）'), k.col, U(p['name'], 30), SP, k.tel, k.col, U(k.phone(p['phone'])), align='l')
        d.para(k.id, k.col, k.ident(p['id_number'], U), align='l'); d.para(k.adr, k.col, U(p['address']), align='l', after=1)
    d.para(f'鉴于甲乙双方于{c["start"].year - 1}年经', U(c['broker']), '居间签订的《房屋租赁合同》即将期满，乙方申请续租（' + k.list, k.col, U(c['listing']), '），双方协商一致，达成如下协议：',
        indent=2, align='l')
    d.para('一、续租房屋位于', U(c['addr']), '，', k.crt, U(c['cert']), '，建筑面积', U(c['area']), '平方米。', indent=2, align='l')
    d.para('二、续租期限从', U(s), '至', U(e), '，共', U(str(c['months'])), '个月。', indent=2, align='l')
    d.para('三、续租期间的' + k.price, '为人民币', U(k.cash(c['price'])), '元整，大写', U(c['upper']), '，押金', U(k.cash(c['deposit'])), '元。', indent=2, align='l')
    d.para('四、本协议于', U(k.day()), '签订。' if k.dfmt == 'han' else '（' + k.sign + '）签订。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'cn', 1, 36, 5, pool=clauses_g.RENEW, pt=d.pt * .96); d.y += 2
    k.foot(d, ('甲方（签字）', a), ('乙方（签字）', b), kind='side', date=False, seal=r.random() < .5); assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def private_lease(r, c, level):
    """A lease between two people: terms first, the parties with their papers at the end of the first page, date by the signatures; one page or two."""
    k, d, a, b = begin(r, c, level, BOOK, (10.9, 11.5), [('出租方', '承租方'), ('房东', '租客'), ('出租人', '承租人')], margin=(25, 26, 25, 20),
        lead=r.choice([1.6, 1.7]))
    U = k.U; s, e = term(k, c)
    k.title(d, r.choice(['租房合同', '房屋出租合同', '住房租赁协议', '个人房屋租赁合同']), 22, after=2)
    d.para('甲方（' + k.A + '）：', U(a['name'], 34), SP * 2, '乙方（' + k.B + '）：', U(b['name'], 34), align='l', after=1)
    k.kv(d, [[(k.no, c['no']), (k.list, c['listing'])]], 27, step=7)
    P = lambda *x: d.para(*x, hang=1.4, align='l')
    P('1. 甲方把', U(c['addr']), '的住房租给乙方，房屋权属证号', U(c['cert']), '，面积', U(c['area']), '平方米。'); P('2. 租期从', U(s), '到', U(e), '。')
    P('3. ' + k.price, '人民币', U(k.cash(c['price'])), '元（大写', U(c['upper']), '），押金', U(k.cash(c['deposit'])), '元，收款卡号', U(k.bank), '。')
    if c['page1']: P('4. ' + k.sign, '：', U(k.day()), '，双方当日交接钥匙' + str(r.randint(2, 4)) + '把。')
    A, B = k.A, k.B; k.A, k.B = '甲方', '乙方'; m = k.clauses(d, 'num', 1, 106, 4 + bool(c['page1']), most=r.randint(5, 9)); d.y += 2
    for t, p in (('甲方', a), ('乙方', b)):
        d.para(k.H(t + '信息'), SP, k.id, k.col, k.ident(p['id_number'], U), align='l'); d.para(k.tel, k.col, U(k.phone(p['phone'])), align='l')
        d.para(k.adr, k.col, U(p['address']), align='l', after=1)
    d.para('介绍人：', U(c['broker']), SP, '电话：', U(c['agent_tel']), align='l', pt=10)
    if r.random() < .5: d.y += 1; k.clauses(d, 'num', 2, 44, m, skip={x.split('|')[0] for x in k.pool[:10]})
    d.y += 2; k.foot(d, ('甲方签名', a), ('乙方签名', b), kind=r.choice(['side', 'down']), seal=False)
    return k.done(d, r.choice(['', '- {i} -']), r.choice(['fr', 'fl', 'hr']))

def card_across(r, c, level):
    """Register card of a let flat, A4 across: owner at the left, tenant at the right in one grid, the flat and the term in rows across; one page."""
    k, d, a, b = begin(r, c, level, PLAIN, (10.6, 11.2), margin=(20, 22, 20, 17), page=(297, 210), lead=1.5); s, e = term(k, c)
    k.title(d, r.choice(['房屋租赁成交登记卡', '租赁业务信息登记表', '出租房屋签约信息卡']), 19, after=1)
    d.at(d.x0, d.y, k.no + k.col, k.V(c['no'])); d.at((d.x0 + d.x1) / 2, d.y, k.list + k.col, k.V(c['listing']), align='c')
    d.at(d.x1, d.y, k.sign + k.col, k.V(k.day()), align='r'); d.y += 5
    rows = [[L(k.A + '信息', 2), L(k.B + '信息', 2)]]
    for l, f in (('姓名', lambda p: p['name']), (k.id, lambda p: [k.ident(p['id_number'])]), (k.tel, lambda p: k.phone(p['phone'])), (k.adr,
        lambda p: p['address']), ('代理人', lambda p: ' ')): rows.append([L(l), X(f(a)), L(l), X(f(b))])
    rows += [[L('房屋及租约信息', 4)], [L(k.prop), X(c['addr']), L(k.crt), X(c['cert'])], [L('建筑面积'), X(c['area'] + '㎡'), L('租赁期限'),
        X([k.V(s), ' 至 ', k.V(e)])], [L(k.price), X(k.cash(c['price']) + '元'), L('大写金额'), X(c['upper'])],
        [L('押金'), X(k.cash(c['deposit']) + '元'), L('支付方式'), X(k.ticks(('月付', '季付', '年付'), 1))], [L('经纪公司'), X(c['broker']), L('经纪人及电话'),
            X(c['agent'] + '　' + c['agent_tel'])], [L('收款账户'), X(k.bank), L('备注'), X(' ')]]
    k.grid(d, [32, 96.5, 32, 96.5], rows, pt=10.4, minh=8, lead=1.26); d.y += 2
    k.foot(d, (k.A, a), (k.B, b), ('经纪公司', None), kind='side', date=False, need=16)
    assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def commercial_terms(r, c, level):
    """Lease of a managed flat: coded list of commercial terms as label: value, general terms in two narrow columns behind it; two pages."""
    k, d, a, b = begin(r, c, level, PLAIN, (10.3, 10.9), [('出租方', '承租方'), ('产权方', '承租方'), ('出租人', '承租人')], margin=(23, 26, 23, 21), lead=1.56)
    s, e = term(k, c); n, t = k.other(); V = k.V
    k.title(d, r.choice(['公寓租赁合同', '长租公寓租赁合同', '房屋租赁合同（集中式公寓）']), 20, after=2)
    def part(h, *rows): k.strip(d, h); k.kv(d, [[x] for x in rows], 36, step=6.5, x0=d.x0 + 3, right=right); d.y += 1.2
    right = r.random() < .5; part('合同要素', (k.no, c['no']), (k.list, c['listing']), (k.sign, k.day()))
    for h, me, p in (('甲方', k.A, a), ('乙方', k.B, b)): part(f'{h}（{me}）', ('姓名', p['name']), (k.id, k.ident(p['id_number'])), (k.tel,
        k.phone(p['phone'])), (k.adr, p['address']), *([('紧急联络人', n + '（' + r.choice(KIN) + '）'), ('紧急联络电话', t)] if p is b else []))
    part('租赁标的', (k.prop if k.prop != '租赁标的' else '房屋地址', c['addr']), ('产权证明', c['cert']), ('建筑面积', c['area'] + '平方米'))
    part('租期与租金', ('租赁期限', [V(s), ' — ', V(e)]), (k.price, k.cash(c['price']) + '元'), ('租金大写', c['upper']), ('押金', k.cash(c['deposit']) + '元'),
        ('租金收款账号', [V(k.bank), SP, V(r.choice(BRANCH))]))
    part('服务机构', ('名称', c['broker']), ('信用代码', k.uscc), ('管家', [V(c['agent']), SP, V(c['agent_tel'])])); assert len(d.pages) == 1, 'too long'
    d.newpage(); d.para(k.H('通用条款'), align='c', pt=d.pt * 1.2, after=2); k.A, k.B = '甲方', '乙方'
    m, y = d.m, d.y; w = (d.x1 - d.x0 - 8) / 2; pool = k.pool; h = len(pool) // 2
    for i, part_ in enumerate((pool[:h], pool[h:])):
        d.m = (m[0] + i * (w + 8), m[1], m[2] + (1 - i) * (w + 8), m[3]); d.y = y; k.clauses(d, 'sub', 2, 44, 1 + i * 10, pt=9.4, pool=part_)
        y2 = max(d.y, y2 if i else 0)
    d.m = m; d.y = y2 + 5; k.foot(d, ('甲方', a), ('乙方', b), ('服务机构', None), kind='side', date=r.random() < .6)
    return k.done(d, '{i} / {n}', r.choice(['fr', 'fl', 'hr']))

TEMPLATES = [(f.__name__, 'rent', f, True, w) for f, w in ((city_lease, 8), (flat_summary, 8), (brokered_lease, 8), (registration_grid, 8),
    (renewal_letter, 7),
    (private_lease, 8), (card_across, 6), (commercial_terms, 8))]
