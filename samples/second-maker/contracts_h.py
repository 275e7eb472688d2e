# An eighth group of templates: what offices of many cities print plainly: running text with filled blanks and labelled lines for the parties,
# some tables, some with the parties in two columns; the leases are in leases_h.py. As in contracts.py each takes (r, c, level) and draws a
# Doc. One principal a side; a co-owner's or agent's line is empty. In some the date of signing stands only beside the signatures.
from kit_g import BRANCH, SP, L, X
from kit_h import DEPOSIT, SUPPLEMENT, begin
import data, leases_h

def northern_text(r, c, level):
    """Contract of the north: 【paper】 and number on labelled lines, articles with paragraphs in brackets; one page or two."""
    k, d, a, b = begin(r, c, level, ['serif', 'ming', 'serif', 'sans'], (10.8, 11.4), dict(roles=[('出卖人', '买受人')], list=['房源编号', '挂牌房源编号'],
        id=['【身份证】号码', '【居民身份证】号码'], tel=['联系电话', '电话'], adr=['通讯地址', '住所'], price=['成交价格', '房屋成交价格'], prop=['坐落']),
        margin=(26, 24, 25, 22), lead=r.choice([1.58, 1.66]))
    U = k.U; k.title(d, c['city'] + r.choice(['存量房屋买卖合同', '存量房买卖契约', '已购房屋买卖合同']), 19, after=1)
    d.para(k.no + k.col, U(c['no']), SP, k.list + k.col, U(c['listing']), align='c', pt=10, after=2)
    for me, p in ((k.A, a), (k.B, b)): k.party(d, me, p, 'n i a t', step=7.2); d.y += 1
    d.para('依照有关法律、法规的规定，', k.A, '和', k.B, '在平等自愿的基础上，就存量房屋买卖的有关事项订立本合同。', indent=2)
    d.para(k.H('第一条　房屋基本情况'), indent=2)
    d.para('（一）', k.A, '所售房屋' + k.prop + '为', U(c['addr']), '，所在楼层为第', U(str(c['floor'])), '层，' + k.area, U(c['area']), '平方米。', indent=2, align='l')
    d.para('（二）该房屋的', k.crt, '为', U(c['cert']), '，共有人', k.blank(22), '。', indent=2, align='l')
    d.para(k.H('第二条　' + k.price + '与付款'), indent=2)
    d.para('（一）经买卖双方协商一致，该房屋' + k.price + '为人民币', U(k.cash(c['price'])), '元，大写', U(c['upper']), '。', indent=2, align='l')
    d.para('（二）', k.B, *(['于', U(k.day()), '签约时'] if c['page1'] else ['在签约时']), '支付定金人民币', U(k.cash(c['deposit'])), '元，定金计入首付款。', indent=2, align='l')
    k.clauses(d, 'art', r.choice([1, 2]), 44, 3, skip=('合同文本',) if r.random() < .3 else ()); d.y += 3
    k.sign_at(d, (k.A + '（签章）', a), (k.B + '（签章）', b)); return k.done(d, r.choice(['第 {i} 页', '{i} / {n}', '－{i}－']), r.choice(['fr', 'fl']), r.random() < .3)

def broker_three(r, c, level):
    """Brokerage contract of three parties: 甲乙丙 as paragraphs with blanks, the office's licence and agent with his number; two pages."""
    k, d, a, b = begin(r, c, level, ['sans', 'micro', 'zen'], (10.3, 11), dict(roles=[('出卖方', '买受方'), ('业主', '购房客户'), ('卖房人', '买房人')],
        list=['委托房源号', '房源编号', '房源系统编号'], no=['合同编号', '居间合同号'], tel=['手机', '联系方式'], adr=['现住址', '联系地址'], price=['房屋成交总价', '成交价款']),
        margin=(24, 26, 24, 20), lead=1.58)
    U, V = k.U, k.V; k.title(d, r.choice(['房屋买卖居间合同', '二手房买卖居间服务合同', '房产买卖（居间）合同']), 20, after=1)
    d.at(d.x0, d.y, k.no + k.col, V(c['no']), pt=9.8); d.at(d.x1, d.y, k.list + k.col, V(c['listing']), pt=9.8, align='r'); d.y += 5
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(f'{t}（{me}）'), k.col, U(p['name'], 30), SP, k.id + k.col, k.ident(p['id_number'], U), align='l')
        d.para(k.adr + k.col, U(p['address']), SP, k.tel + k.col, U(k.phone(p['phone'])), align='l', after=.8)
    d.para(k.H('丙方（居间方）'), k.col, U(c['broker']), SP, '备案证书', k.col, U(c['broker_no']), align='l')
    d.para('经办人', k.col, U(c['agent']), SP, '登记证号', k.col, U(c['agent_no']), SP, '业务电话', k.col, U(c['agent_tel']), align='l', after=1.5)
    d.para('甲、乙双方经丙方居间介绍，就房屋买卖达成如下协议：', indent=2)
    d.para('1. 交易房屋：', U(c['addr']), '；' + k.area, U(c['area']), '平方米；' + k.crt, U(c['cert']), '。', hang=1.4, align='l')
    d.para('2. ' + k.price, '：人民币', U(c['upper']), '（小写：', U(k.cash(c['price'])), '元）。', hang=1.4, align='l')
    d.para('3. 签约当日（', U(k.day()), '）乙方交付定金', U(k.cash(c['deposit'])), '元，收款卡号', U(k.bank), '，开户行', U(r.choice(BRANCH)), '。', hang=1.4, align='l')
    d.para('4. 居间服务费共计人民币', U(k.cash(c['fee'], 'plain')), '元，由', *k.ticks(('甲方', '乙方', '双方'), 1), '支付。', hang=1.4, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'num', 2, 50, 5); d.y += 3
    k.sign_at(d, ('甲方', a), ('乙方', b), ('丙方（盖章）', None), date=r.random() < .5)
    k.running(d, c['broker'], '服务热线 ' + k.org, '{i}'); return k.done(d, '', r.choice(['fr', 'fl']))

def short_agreement(r, c, level):
    """A short agreement between two people, one line or two for each, clauses numbered 一、; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'kai', 'zen', 'ming'], (11.4, 12.2), dict(roles=[('卖方', '买方'), ('售房人', '购房人'), ('出卖人', '买受人')],
        id=['身份证号', '身份证号码', '身份证'], tel=['电话', '联系电话', '手机号'], adr=['住址', '家庭住址'], price=['房价', '总房款', '房屋总价款']),
        margin=(27, 26, 27, 22), lead=r.choice([1.66, 1.76]))
    U = k.U; k.title(d, r.choice(['房屋买卖协议', '二手房买卖协议书', '住房买卖协议', '房屋转让协议书']), 22, after=3)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(f'{t}（{me}）：', U(p['name'], 28), SP, k.id, '：', k.ident(p['id_number'], U), align='l')
        d.para(k.adr, '：', U(p['address']), SP, k.tel, '：', U(k.phone(p['phone'])), align='l', after=1)
    d.para('经', U(c['broker']), '介绍，甲乙双方自愿达成房屋买卖协议（协议编号', U(c['no']), '，', k.list, U(c['listing']), '），内容如下：', indent=2, align='l')
    d.para('一、甲方自愿将坐落于', U(c['addr']), '、面积', U(c['area']), '平方米的房屋卖给乙方，', k.crt, U(c['cert']), '。', indent=2, align='l')
    d.para('二、双方商定', k.price, '为人民币', U(k.cash(c['price'])), '元整，大写：', U(c['upper']), '。', indent=2, align='l')
    d.para('三、乙方于', U(k.day()), '（', k.sign, '）付给甲方定金', U(k.cash(c['deposit'])), '元。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'cn', 1, 46, 4, most=r.randint(9, 14), skip=('居间服务',)); d.y += 4
    k.sign_at(d, ('甲方签字', a), ('乙方签字', b), ('见证人', None), seal=r.random() < .5, date=r.random() < .5); return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def ruled_lines(r, c, level):
    """The head is a list of labelled lines with the labels drawn out to one width, then the text; one page or two."""
    k, d, a, b = begin(r, c, level, ['sans', 'zen', 'serif'], (10.8, 11.4), dict(roles=[('转让方', '受让方'), ('出售人', '购买人'), ('卖方', '买方')],
        list=['房源编号', '房源号', '放盘编号', '挂牌编号'], adr=['通信地址', '联系地址'], tel=['联系电话', '手机号码'], sign=['签约日期', '签订日期'], price=['转让价款', '转让总价', '成交金额'],
        prop=['房屋坐落', '房屋地址', '物业坐落']), margin=(25, 25, 25, 21), lead=1.6)
    k.title(d, r.choice(['房屋转让合同', '房地产转让合同书', '二手房屋转让合同']), 21, after=2); w = r.choice([27, 29]); F = lambda *x: k.fact(d, *x, lw=w, step=7.1)
    F((k.no, c['no'], 1), (k.list, c['listing'], 1)); d.y += 1.5
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        F((f'{t}（{me}）', p['name'], 1), (k.tel, k.phone(p['phone']), 1)); F((k.id, k.ident(p['id_number']), 1)); F((k.adr, p['address'], 1)); d.y += 1.2
    F((k.prop, c['addr'], 1)); F((k.crt, c['cert'], 3), (k.area, c['area'] + '㎡', 2)); F((k.price, k.cash(c['price']) + '元', 1),
        ('定金', k.cash(c['deposit']) + '元', 1))
    F(('大写', '人民币' + c['upper'], 1))
    if c['page1']: F((k.sign, k.day(), 1), ('签约地点', c['city'][:2] + c['shop'], 1))
    d.y += 2; d.para('甲、乙双方就上述房屋的转让事宜协商一致，约定如下：', indent=2)
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['art', 'num', 'head']), r.choice([1, 1, 2]), 48, 1); d.y += 2
    d.para('经纪机构：', k.V(c['broker']), SP, '经纪人：', k.V(c['agent']), SP, k.V(c['agent_tel']), pt=9.8, align='l')
    k.sign_at(d, ('甲方（签字）', a), ('乙方（签字）', b)); return k.done(d, r.choice(['第{i}页/共{n}页', '{i}']), r.choice(['fr', 'fl', 'hr']), r.random() < .3)

def opposed_parties(r, c, level):
    """Two columns for the parties with or without a rule between them, running text below; one page or two."""
    k, d, a, b = begin(r, c, level, ['serif', 'zen', 'sans', 'ming'], (10.7, 11.3), dict(roles=[('出售方', '购买方'), ('卖方', '买方'), ('出卖人', '买受人')],
        id=['身份证号', '证件号', '身份证号码'], tel=['手机号', '电话', '联系电话'], adr=['地址', '住址'], list=['房源编码', '房源编号', '盘源编号'], price=['成交价', '售价', '总价款']),
        margin=(23, 25, 23, 21), lead=1.6)
    U = k.U; k.title(d, r.choice(['房产买卖合同', '房屋买卖合同书', '二手房买卖合同']), 21, after=1); d.para(k.no + '　', k.V(c['no']), align='r', pt=10)
    d.rule(w=.3); k.pair(d, (f'甲方：{k.A}', f'乙方：{k.B}'), pt=10.4, rule=r.random() < .5, rows=r.choice(['nita', 'ntia', 'nati'])); d.rule(w=.3); d.y += 2
    d.para('　　甲、乙双方通过', U(c['broker']), '（经纪人', U(c['agent']), '，电话', U(c['agent_tel']), '）居间，就', k.list, U(c['listing']), '的房屋签订本合同。', align='l')
    d.para(k.H('一、买卖标的'), '　房屋位于', U(c['addr']), '，登记', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', align='l')
    d.para(k.H('二、价格'), '　本房屋', k.price, '人民币', U(k.cash(c['price'])), '元（大写：', U(c['upper']), '）。', align='l')
    d.para(k.H('三、定金'), '　人民币', U(k.cash(c['deposit'])), '元，乙方于签约时', *(['即', U(k.day())] if c['page1'] else []), '支付。', align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'cn', r.choice([1, 2]), 44, 4); d.y += 3
    k.sign_at(d, (k.A, a), (k.B, b)); return k.done(d, r.choice(['{i}', '— {i} / {n} —']), r.choice(['fr', 'fl']), r.random() < .3)

def facts_then_text(r, c, level):
    """A table of the deal at the head of the text, labels grey, the parties in rows of their own; two pages."""
    k, d, a, b = begin(r, c, level, ['sans', 'micro', 'serif'], (10.3, 10.9), dict(roles=[('出卖人', '买受人'), ('卖方', '买方'), ('产权人', '购房人')],
        list=['房源编号', '房源ID', '房源登记号'], prop=['房屋坐落', '产权地址', '标的地址'], price=['成交总价', '合同总价', '买卖总价'], tel=['联系电话', '手机号码'], sign=['签约日期', '签订时间']),
        margin=(22, 25, 22, 20), lead=1.56)
    k.title(d, r.choice(['存量房买卖合同', '房屋买卖合同（自行成交与经纪成交通用）', '二手住宅买卖合同']), 19, after=1)
    who = lambda t, p: [[L(t), X(p['name']), L(k.tel), X(k.phone(p['phone']))], [L(k.id), X([k.ident(p['id_number'])], 3)], [L(k.adr), X(p['address'], 3)]]
    rows = [[L(k.no), X(c['no']), L(k.sign), X(k.day())], [L(k.list), X(c['listing']), L(k.area), X(c['area'] + '平方米')], *who(k.A, a), *who(k.B, b),
        [L(k.prop), X(c['addr'], 3)], [L(k.crt), X(c['cert'], 3)], [L(k.price), X(k.cash(c['price']) + '元'), L('定金'), X(k.cash(c['deposit']) + '元')],
        [L('总价大写'), X(c['upper'], 3)], [L('经纪机构'), X(c['broker']), L('经办人员'), X(c['agent'] + ' ' + c['agent_no'])]]
    k.grid(d, [33, 52, 29, 52], rows, pt=10, minh=7.4, shade=False if r.random() < .4 else None, lab=r.choice(['c', 'l'])); d.y += 3
    d.para(k.A, '与', k.B, '确认上表所列内容，并就未列事项约定如下：', indent=2); k.clauses(d, r.choice(['art', 'cn', 'num']), 2, 48, 1); d.y += 3
    k.sign_at(d, (k.A + '（签章）', a), (k.B + '（签章）', b), date=r.random() < .5); return k.done(d, '第 {i} 页 共 {n} 页', r.choice(['fr', 'fl', 'hr']))

def party_columns(r, c, level):
    """Rows of facts with a column for each party, then the text and an account; one page."""
    k, d, a, b = begin(r, c, level, ['zen', 'sans', 'serif'], (10.6, 11.2), dict(roles=[('卖方', '买方'), ('出售方', '购入方'), ('转让人', '受让人')],
        id=['证件号码', '身份证号码', '身份证号'], adr=['联系地址', '户籍地址'], list=['房源编号', '挂牌号', '房源编码'], no=['协议编号', '合同编号'], price=['成交价', '房屋价款', '转让价']),
        margin=(22, 26, 22, 20), lead=1.56)
    U = k.U; k.title(d, r.choice(['房屋买卖三方协议书', '存量房买卖协议', '房屋成交协议书']), 20, after=1)
    d.para(k.no + k.col, k.V(c['no']), SP * 2, k.list + k.col, k.V(c['listing']), SP * 2, k.sign + k.col, k.V(k.day()), pt=9.6, align='c', after=1.5)
    row = lambda t, f: [L(t), X(f(a)), X(f(b))]
    rows = [[L('当事人'), L(f'甲方（{k.A}）'), L(f'乙方（{k.B}）')], row('姓名', lambda p: p['name']), row('证件种类', lambda p: '居民身份证'),
        row(k.id, lambda p: [k.ident(p['id_number'])]), row(k.tel, lambda p: k.phone(p['phone'])), row(k.adr, lambda p: p['address']),
        row('委托代理人', lambda p: ' ')]
    k.grid(d, [28, 69, 69], rows, pt=10.2, minh=7.2, val=r.choice(['l', 'c'])); d.y += 3
    d.para('1. 房屋坐落：', U(c['addr']), '，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', hang=1.4, align='l')
    d.para('2. ', k.price, '：人民币', U(k.cash(c['price'])), '元，大写金额', U(c['upper']), '，不含双方应缴税费。', hang=1.4, align='l')
    d.para('3. 定金', U(k.cash(c['deposit'])), '元，转入甲方账户', U(k.bank), '（', r.choice(BRANCH), '）。', hang=1.4, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'num', 1, 50, 4, pt=d.pt * .96)
    d.para('居间方：', k.V(c['broker']), SP, '经纪人：', k.V(c['agent']), SP, '电话：', k.V(c['agent_tel']), pt=9.8, align='l'); d.y += 1
    k.sign_at(d, ('甲方', a), ('乙方', b), date=False); assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def deposit_plain(r, c, level):
    """Deposit agreement: the parties on labelled lines, sentences with blanks, few clauses, receipt of the deposit below; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'kai', 'sans', 'micro'], (11.2, 12), dict(roles=[('收定金方', '付定金方'), ('卖方', '买方'), ('出卖人', '认购人')],
        no=['协议编号', '编号', '定金协议号'], list=['房源编号', '房源号', '委托房源编号'], tel=['联系电话', '手机'], price=['房屋总价', '意向成交价', '购房总价']),
        margin=(26, 25, 26, 21), lead=1.64)
    U = k.U; k.title(d, r.choice(['购房定金协议', '房屋买卖定金协议书', '定金协议']), 22, after=2); d.at(d.x1, d.y - 2, k.no + k.col, k.V(c['no']), pt=10, align='r'); d.y += 3
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)): k.party(d, f'{t}（{me}）', p, r.choice(['nt i a', 'n it a']), step=7.4); d.y += 1
    d.para('鉴于乙方有意购买甲方所有的房屋（', k.list, U(c['listing']), '），双方经协商订立本协议。', indent=2, align='l')
    d.para('第一条　房屋地址为', U(c['addr']), '，', k.area, '为', U(c['area']), '平方米，', k.crt, '为', U(c['cert']), '。', indent=2, align='l')
    d.para('第二条　双方确认', k.price, '为', U(k.cash(c['price'])), '元，即人民币（大写）', U(c['upper']), '。', indent=2, align='l')
    d.para('第三条　乙方应于本协议', k.sign.replace('日期', '之日'), *(['即', U(k.day())] if c['page1'] else []), '向甲方支付定金', U(k.cash(c['deposit'])), '元。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'art', 1, 54, 4, pool=DEPOSIT)
    d.para('居间方（盖章）：', k.V(c['broker']), SP, '经办：', k.V(c['agent']), pt=10, align='l'); d.y += 3
    k.sign_at(d, ('甲方', a), ('乙方', b)); assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hc']))

def supplement_plain(r, c, level):
    """Supplement: recital with the contract's number and facts in sentences, few articles, parties with their papers at the foot; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'ming', 'zen', 'sans'], (11.2, 12), dict(roles=[('出卖人', '买受人'), ('卖方', '买方'), ('转让方', '受让方')],
        no=['合同编号', '原合同编号', '合同号'], price=['成交价格', '房屋总价', '买卖价款'], tel=['联系电话', '电话'], list=['房源编号', '房源编码']), margin=(27, 27, 27, 22), lead=1.7)
    U = k.U; k.title(d, r.choice(['补充协议书', '房屋买卖合同补充协议', '买卖合同补充条款']), 22, after=3)
    d.para('甲方（', k.A, '）：', U(a['name'], 34), SP, '乙方（', k.B, '）：', U(b['name'], 34), align='l', after=1)
    d.para('甲、乙双方于', *k.ymd(c['signed']), '签订的房屋买卖合同（', k.no, k.col, U(c['no']), '；', k.list, k.col, U(c['listing']), '），约定甲方将', U(c['addr']),
        '的房屋（', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '）出售给乙方，', k.price, '为人民币', U(k.cash(c['price'])), '元（', U(c['upper']),
        '）。现双方就履行中的事项，补充约定如下：', indent=2, align='l')
    A, B = k.A, k.B; k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['art', 'cn']), 1, 92, 1, pool=SUPPLEMENT); d.y += 2
    for t, p in (('甲方', a), ('乙方', b)):
        k.fact(d, (t + k.id, k.ident(p['id_number']), 4), (k.tel, k.phone(p['phone']), 3)); k.fact(d, (t + k.adr, p['address'], 1)); d.y += .6
    d.para('见证方：', k.V(c['broker']), SP, '经办人：', k.V(c['agent']), SP, '电话：', k.V(c['agent_tel']), pt=10, align='l'); d.y += 1
    k.sign_at(d, ('甲方（签字）', a), ('乙方（签字）', b)); assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def registered_print(r, c, level):
    """What the on-line register prints: filing code and time in the head, labelled lines without rules, ticks, articles in small type; two pages."""
    k, d, a, b = begin(r, c, level, ['sans', 'serif', 'micro'], (10.2, 10.8), dict(roles=[('出卖人', '买受人'), ('甲方（卖方）', '乙方（买方）')],
        id=['证件号码', '证照号码', '身份证明号码'], tel=['联系电话', '移动电话'], adr=['证件地址', '通讯地址', '住址'], list=['房源编号', '挂牌房源号', '房源信息编码'],
        sign=['签约日期', '签订日期', '合同签订日期'], price=['合同总价', '成交总价', '房屋总价款'], prop=['房屋坐落', '坐落'], crt=['不动产权证号', '权属证号']),
        margin=(24, 28, 24, 22), lead=1.56)
    U, w = k.U, 34; k.title(d, c['city'] + r.choice(['存量房网上签约合同', '房屋买卖合同', '存量房买卖合同']), 19, '（网上签约）' if r.random() < .5 else '', after=1)
    F = lambda *x: k.fact(d, *x, lw=w, rule=False, step=6.5); F((k.no, c['no'], 1), ('房屋核验码', c['verif'], 1)); F((k.list, c['listing'], 1),
        (k.sign, k.day(), 1))
    for me, p in ((k.A, a), (k.B, b)):
        d.y += 1.2; F((me, p['name'], 1), (k.tel, k.phone(p['phone']), 1)); F(('证件类型', k.ticks(('身份证', '护照', '其他'), 0), 1)); F((k.id, k.ident(p['id_number']),
            1))
        F((k.adr, p['address'], 1))
    d.y += 2; d.para(k.H('第一条　房屋'), indent=2)
    d.para(k.prop, k.col, U(c['addr']), '；规划用途', k.col, U('住宅'), '；', k.area, k.col, U(c['area']), '平方米；', k.crt, k.col, U(c['cert']), '。', indent=2, align='l')
    d.para(k.H('第二条　价款'), indent=2)
    d.para('本合同项下房屋的', k.price, '（币种：人民币）为', U(k.cash(c['price'])), '元，大写：', U(c['upper']), '；付款方式：', *k.ticks(('一次性', '分期', '贷款'), 2), '。',
        indent=2, align='l')
    k.A, k.B = ('出卖人', '买受人') if k.A == '出卖人' else ('甲方', '乙方'); k.clauses(d, r.choice(['art', 'head']), 2, 46, 3); d.y += 3
    k.sign_at(d, (k.A + '（签章）', a), (k.B + '（签章）', b), date=r.random() < .6)
    k.running(d, f'备案号 {r.randint(10 ** 9, 10 ** 10 - 1)}', f'打印份数 {r.randint(2, 6)}', '第{i}页 共{n}页')
    return k.done(d, '', r.choice(['fr', 'fl']), r.random() < .3)

def deal_sheet(r, c, level):
    """A deal as the office files it: numbered headings, label and value lines in one column or two, the agent's strip, two signatures; one page."""
    k, d, a, b = begin(r, c, level, ['sans', 'zen', 'micro'], (10.8, 11.4), dict(roles=[('卖方', '买方'), ('业主', '客户'), ('出售方', '购买方')],
        list=['房源编号', '成交房源号', '房源编码'], no=['合同编号', '成交合同号', '合同号'], sign=['成交日期', '签约日期'], price=['成交总价', '成交价'], prop=['物业地址', '房屋地址'],
        tel=['手机号', '联系电话']), margin=(24, 25, 24, 20), lead=1.5)
    k.title(d, r.choice(['房屋买卖成交报告单', '二手房签约信息单', '买卖成交登记单']), 20, after=1); w = r.choice([28, 31]); rule = r.random() < .5; n = 0
    def part(t, *rows):
        nonlocal n; n += 1; d.para(k.H(f'{data.cn_int(n)}、{t}'), lead=1.7)
        for row in rows: k.fact(d, *row, lw=w, rule=rule, x0=d.x0 + 5, step=7)
        d.y += 1.4
    part('合同', ((k.no, c['no'], 1), (k.sign, k.day(), 1)), ((k.list, c['listing'], 1), ('成交门店', c['shop'], 1)))
    part('房屋', ((k.prop, c['addr'], 1),), ((k.crt, c['cert'], 1),), ((k.area, c['area'] + '㎡', 1), ('所在楼层', f"{c['floor']}层/共{c['floors']}层", 1)))
    for me, p in ((k.A, a), (k.B, b)): part(me, (('姓名', p['name'], 1), (k.tel, k.phone(p['phone']), 1)), ((k.id, k.ident(p['id_number']), 1),),
        ((k.adr, p['address'], 1),))
    part('价款', ((k.price, k.cash(c['price']) + '元', 1), ('定金', k.cash(c['deposit']) + '元', 1)), (('大写金额', c['upper'], 1),))
    part('经办', (('经纪公司', c['broker'], 1),), (('经纪人', c['agent'], 1), ('工号', c['agent_no'], 1)), (('经纪人电话', c['agent_tel'], 1), ('门店座机', k.org, 1)))
    d.para('以上内容由买卖双方核对无误后签字确认，作为办理网上签约及过户的依据。', indent=2, pt=10); d.y += 2
    k.sign_at(d, (k.A + '签字', a), (k.B + '签字', b), date=False); assert len(d.pages) == 1, 'too long'; return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

# name, kind, function, may be photographed?, weight
TEMPLATES = [(f.__name__, 'sale', f, True, w) for f, w in ((northern_text, 9), (broker_three, 8), (short_agreement, 8), (ruled_lines, 8), (opposed_parties, 8),
    (facts_then_text, 7), (party_columns, 7), (deposit_plain, 7), (supplement_plain, 6), (registered_print, 8), (deal_sheet, 6))] + leases_h.TEMPLATES
