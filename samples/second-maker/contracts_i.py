# A ninth group of templates: sales as cities' model texts, brokerages and private people write them; the leases are in leases_i.py. As in
# contracts.py each takes (r, c, level) and draws a Doc. One principal a side; an agent's line is empty. In some the date of signing stands
# only beside the signatures.
from kit_g import BRANCH, SP, L, X
from kit_i import BROKER, DEPOSIT, begin
import data, leases_i

def east_text(r, c, level):
    """A city's text of the east: 甲乙 in brackets after the role, nationality and kind of paper in the lines of the parties, articles with 一、二; two pages."""
    k, d, a, b = begin(r, c, level, ['serif', 'sans', 'serif'], (10.7, 11.3), dict(roles=[('卖售人', '买受人'), ('出卖人', '买受人')], list=['挂牌编号', '房源编号', '房源挂牌编号'],
        id=['身份证号码', '证件号码'], tel=['电话', '联系电话'], adr=['住址', '住所'], price=['转让价款', '房屋转让价款'], prop=['坐落'], sign=['签订日期', '签约日期']),
        margin=(25, 25, 25, 22), lead=r.choice([1.58, 1.64]))
    U = k.U; d.at(d.x0, d.y - 3, k.no + k.col, k.V(c['no']), pt=9.8); d.at(d.x1, d.y - 3, k.list + k.col, k.V(c['listing']), pt=9.8, align='r'); d.y += 5
    k.title(d, c['city'] + r.choice(['房地产买卖合同', '二手房买卖合同', '存量房屋买卖合同']), 21, after=1)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        k.blanks(d, *k.person(p, r.choice(['nckiat', 'nckiat', 'ncgkiat']), f'{me}（{t}）', '证件类别'), step=7.2); d.y += 1
    d.para('根据国家和本市有关规定，甲、乙双方遵循自愿、公平和诚实信用的原则，经协商一致订立本合同。', indent=2)
    d.para(k.H('第一条'), SP, '甲方受让或自建取得的房屋（产权证书编号', U(c['cert']), '）具体状况如下：', indent=2, align='l')
    d.para('一、房屋', k.prop, U(c['addr']), '；', indent=2, align='l')
    d.para('二、', k.area, U(c['area']), '平方米，所处层次', U(str(c['floor'])), '层，房屋类型', U('居住'), '；', indent=2, align='l')
    d.para('三、该房屋尚欠的物业服务费用由甲方在交付前付清。', indent=2)
    d.para(k.H('第二条'), SP, '甲、乙双方协商一致，', k.price, '共计人民币（大写）', U(c['upper']), '（小写）', U(k.cash(c['price'])), '元。', indent=2, align='l')
    d.para(k.H('第三条'), SP, '乙方在签订本合同时', *(['（', k.sign, '为', U(k.day()), '）'] if c['page1'] else []), '付给甲方定金人民币', U(k.cash(c['deposit'])), '元。', indent=2,
        align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'art', 2, 48, 4); d.y += 3
    k.ends(d, ('甲方（签章）', a), ('乙方（签章）', b), kind=r.choice(['right', 'cols']))
    return k.done(d, r.choice(['- {i} -', '第 {i} 页 / 共 {n} 页']), r.choice(['fr', 'fl']), r.random() < .3)

def south_text(r, c, level):
    """A brokerage's contract of the south: 转让方 and 受让方 with 以下简称, bracketed headings, the office's own block with licence, agent and account; two pages."""
    k, d, a, b = begin(r, c, level, ['sans', 'zen', 'micro'], (10.3, 10.9), dict(roles=[('转让方', '受让方'), ('卖方', '买方')], list=['盘源编号', '物业编号', '房源编号'],
        id=['身份证号码', '身份证/护照号码', '证件号码'], tel=['联系电话', '手机'], adr=['通讯地址', '联系地址'], price=['转让成交价', '房地产转让总价款', '成交总价'],
        prop=['房地产坐落', '物业地址', '房地产名称及地址'], crt=['房地产权证号', '不动产权证号']), margin=(23, 25, 23, 20), lead=1.56)
    U = k.U; k.title(d, r.choice(['二手房买卖合同', '房地产买卖合同（居间）', '二手房预约买卖及居间服务合同']), 20, after=0)
    d.para(k.no + k.col, U(c['no']), SP * 2, k.list + k.col, U(c['listing']), pt=9.8, align='c', after=2)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(f'{me}（以下简称{t}）：'), lead=1.7); k.blanks(d, *k.person(p, 'nita', '姓名'), step=7, x0=d.x0 + 6); d.y += .8
    d.para(k.H('居间方（以下简称丙方）：'), U(c['broker']), SP, '备案号', U(c['broker_no']), align='l')
    d.para('促成交易经纪人', U(c['agent']), SP, '执业牌号', U(c['agent_no']), SP, '手机', U(c['agent_tel']), align='l', x0=d.x0 + 6, after=1.4)
    d.para(k.H('第一条【转让标的】'), k.prop, '：', U(c['addr']), '，登记', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', align='l')
    d.para(k.H('第二条【转让价款】'), k.price, '为人民币', U(k.cash(c['price'])), '元（大写：', U(c['upper']), '），该价款不含税费及佣金。', align='l')
    d.para(k.H('第三条【定金】'), '定金总额人民币', U(k.cash(c['deposit'])), '元，乙方应于', *([U(k.day()), '（即', k.sign, '）'] if c['page1'] else ['签约当日']), '存入监管账号', U(k.bank),
        '（', r.choice(BRANCH), '）。', align='l')
    d.para(k.H('第四条【佣金】'), '乙方向丙方支付服务佣金', U(k.cash(c['fee'], 'plain')), '元，甲方', *k.ticks(('支付', '不支付'), 1), '服务佣金。', align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'brk', 2, 46, 5); d.y += 3
    k.ends(d, ('甲方', a), ('乙方', b), ('丙方', None), date=not c['page1'] or r.random() < .4)
    k.running(d, c['broker'], f'版本 {r.randint(1, 9)}.{r.randint(0, 9)}', '{i}/{n}')
    return k.done(d, '', r.choice(['fr', 'fl']))

def cover_text(r, c, level):
    """A cover with the title, the numbers and the names; the particulars in the text behind; three pages."""
    k, d, a, b = begin(r, c, level, ['serif', 'sans', 'zen'], (11, 11.6), dict(roles=[('出卖人', '买受人'), ('出售方', '购买方'), ('售房人', '购房人')], no=['合同编号', '合同备案编号',
        '合同号'],
        price=['房屋成交价格', '房屋总价', '总金额'], prop=['房屋坐落', '坐落'], id=['身份证件号码', '居民身份证号码', '身份证号']), margin=(27, 26, 27, 23), lead=1.66)
    U = k.U; low = r.random() < .5; x0, x1 = d.x0 + 20, d.x1 - 20; B = lambda *x: k.blanks(d, *x, step=12, x0=x0, x1=x1, pt=13)
    if not low: d.at(d.x1, d.y, k.no + k.col, k.V(c['no']), pt=11, align='r')
    d.y += 45; k.title(d, c['city'], 26, after=0); k.title(d, r.choice(['存量房屋买卖合同', '二手房屋买卖合同', '房屋转让合同']), 30, r.choice(['', '（经纪成交版）', '（示范文本）']), after=34)
    if low: B((k.no, c['no']))
    B((k.list, c['listing'])); B((k.A, a['name'])); B((k.B, b['name'])); B(('居间机构', c['broker']))
    d.y = d.bottom - 26; d.para(c['city'] + r.choice(['房地产中介行业协会', '存量房交易服务平台']) + '　监制', align='c', pt=12); d.newpage()
    for me, p in ((k.A, a), (k.B, b)): k.blanks(d, *k.person(p, 'nsita', me), step=7.6); d.y += 1.4
    d.para('出售、购买双方就下列房屋的买卖，经自愿协商，签订本合同共同遵守。', indent=2)
    d.para(k.H('一、标的房屋　'), k.prop, '：', U(c['addr']), '；', k.area, '：', U(c['area']), '平方米；', k.crt, '：', U(c['cert']), '。', indent=2, align='l')
    d.para(k.H('二、价款　'), k.price, '：人民币', U(k.cash(c['price'])), '元整，大写：', U(c['upper']), '。', indent=2, align='l')
    d.para(k.H('三、定金　'), '人民币', U(k.cash(c['deposit'])), '元，在', k.sign, U(k.day()), '支付。', indent=2, align='l')
    k.clauses(d, 'cn', 3, 52, 4); d.y += 3; k.ends(d, (k.A + '（签字）', a), (k.B + '（签字）', b))
    return k.done(d, r.choice(['第 {i} 页', '{i}']), r.choice(['fr', 'fl']), r.random() < .3)

def item_list(r, c, level):
    """A list with a running number, the item and what was agreed about it; the articles behind; two pages."""
    k, d, a, b = begin(r, c, level, ['sans', 'zen', 'serif'], (10.4, 11), dict(roles=[('卖方', '买方'), ('出售方', '买受方'), ('业主', '购房人')], list=['房源编号', '房源ID',
        '系统房源编号'],
        no=['合同编号', '协议编号'], price=['成交价', '房屋总价', '总房款'], prop=['房屋地址', '房屋坐落', '标的房屋']), margin=(22, 25, 22, 20), lead=1.54)
    k.title(d, r.choice(['房屋买卖合同', '二手房买卖居间合同', '房屋买卖三方合同']), 20, c['broker'] if r.random() < .5 else '', after=1)
    items = [(k.no, c['no']), (k.list, c['listing'])]
    for me, p in ((k.A, a), (k.B, b)):
        items += [(me + '姓名', p['name']), (me + k.id, [k.ident(p['id_number'])]), (me + k.tel, k.phone(p['phone']))] + ([(me + k.adr,
            p['address'])] if p is a or r.random() < .7 else [])
    items += [(k.prop, c['addr']), (k.area, c['area'] + '㎡'), (k.crt, c['cert']), (k.price, [k.V(k.cash(c['price']) + '元'), SP, '大写：', k.V(c['upper'])]),
        ('定金', k.cash(c['deposit'], 'plain') + '元'), (k.sign, k.day()), ('经纪人及工号', f"{c['agent']}　{c['agent_no']}"), ('经纪人电话', c['agent_tel'])]
    k.grid(d, [14, 46, 106], [[L('序号'), L('项目'), L('约定内容')]] + [[L(str(i)), L(t), X(v)] for i, (t, v) in enumerate(items, 1)], pt=10.2, minh=7.3,
        shade=False if r.random() < .5 else None, line=r.choice([.18, .28])); d.y += 3
    d.para('以上各项由双方逐项确认，与下列条款共同组成本合同：', indent=2); k.clauses(d, r.choice(['num', 'art', 'par']), 2, 46, 1); d.y += 3
    k.ends(d, (k.A, a), (k.B, b), date=r.random() < .5); return k.done(d, '第{i}页（共{n}页）', r.choice(['fr', 'fl', 'hr']))

def axis_print(r, c, level):
    """A print of the on-line contract: bar code and time, sections between rules, labels that end at one colon, articles in small type; two pages."""
    k, d, a, b = begin(r, c, level, ['sans', 'micro', 'serif'], (10.1, 10.7), dict(roles=[('出卖人', '买受人'), ('出让方', '受让方')], list=['房源编号', '挂牌房源编号', '房源代码'],
        no=['网签合同号', '合同编号', '网签编号'], id=['证件号码', '身份证明号码', '证件号'], adr=['通讯地址', '户籍地址'], tel=['联系电话', '手机号码'], price=['合同成交价', '成交价格', '合同金额'],
        prop=['房屋坐落', '不动产坐落'], sign=['合同签订日期', '签约日期', '签约时间'], crt=['不动产权证书号', '权属证号']), margin=(24, 29, 24, 21), lead=1.54)
    k.bars(d, d.x1 - 46, d.y - 3.5, 46, 6); d.at(d.x0, d.y - 2, f'核验码 {c["verif"]}', pt=9); d.y += 7
    k.title(d, c['city'] + r.choice(['存量房买卖合同', '存量住房交易合同', '存量房网签备案合同']), 19, after=0); w = 32
    def part(t, *rows): d.rule(w=.3); d.y += 1; d.para(k.H(t), lead=1.6); k.kv(d, rows, w, step=6.5, right=True); d.y += 1
    part('合同信息', [(k.no, c['no']), (k.sign, k.day())], [(k.list, c['listing']), ('成交方式', '经纪成交')])
    for me, p in ((k.A, a), (k.B, b)):
        part(me, [('姓名', p['name']), (k.tel, k.phone(p['phone']))], [('证件类型', '身份证'), ('所占份额', '100%')], [(k.id, k.ident(p['id_number']))], [(k.adr,
            p['address'])])
    part('房屋信息', [(k.prop, c['addr'])], [(k.crt, c['cert'])], [(k.area, c['area'] + '平方米'), ('所在层/总层', f"{c['floor']}/{c['floors']}")])
    part('价款信息', [(k.price, k.cash(c['price']) + '元'), ('定金', k.cash(c['deposit']) + '元')], [('大写', '人民币' + c['upper'])]); d.rule(w=.3); d.y += 2
    k.clauses(d, r.choice(['art', 'head']), 2, 44, 1); d.y += 3; k.ends(d, (k.A + '（签章）', a), (k.B + '（签章）', b), kind='cols', date=r.random() < .5)
    k.running(d, '房屋交易网上签约系统', f'打印序号 {r.randint(100000, 999999)}', '第 {i} 页，共 {n} 页'); return k.done(d, '', r.choice(['fr', 'fl']), r.random() < .3)

def deposit_story(r, c, level):
    """Deposit contract in sentences: each party a paragraph with its papers, the sums in articles, an account for the deposit; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'kai', 'zen'], (11, 11.7), dict(roles=[('卖方', '买方'), ('出卖人', '买受人'), ('业主', '意向购买人')], no=['合同编号', '定金合同编号',
        '编号'],
        list=['房源编号', '挂牌编号', '房源编码'], price=['房屋成交价', '约定总价', '总价款'], tel=['电话', '手机号码', '联系电话'], id=['身份证号码', '身份证号'], sign=['签订日期', '签署日期']),
        margin=(26, 26, 26, 22), lead=r.choice([1.62, 1.7]))
    U = k.U; k.title(d, r.choice(['二手房定金合同', '购房定金合同', '房屋买卖定金合同书']), 22, after=1); d.para(k.no, k.col, U(c['no']), pt=10, align='r', after=1.5)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(t), f'（{me}）：', U(p['name'], 26), '，', k.id, U(k.idn(p['id_number'])), '，', k.tel, U(k.phone(p['phone'])), '，', k.adr, U(p['address']), '。',
            align='l', after=.8)
    d.para('丙方（经纪机构）：', U(c['broker']), '，经纪人', U(c['agent']), '，服务电话', U(c['agent_tel']), '。', align='l', after=.8)
    d.para('乙方经丙方介绍看中甲方房屋（', k.list, U(c['listing']), '），三方议定：', indent=2, align='l')
    d.para('1、房屋位于', U(c['addr']), '，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', indent=2, align='l')
    d.para('2、', k.price, '为人民币', U(c['upper']), '，小写', U(k.cash(c['price'])), '元。', indent=2, align='l')
    d.para('3、乙方', *(['于', U(k.day()), '签署本合同并'] if c['page1'] else ['在签署本合同时']), '支付定金', U(k.cash(c['deposit'])), '元，甲方收款账户', U(k.bank), '。', indent=2,
        align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'num', 1, 52, 4, pool=DEPOSIT); d.y += 3
    k.ends(d, ('甲方（签名）', a), ('乙方（签名）', b), ('丙方（盖章）', None), kind=r.choice(['line', 'cols'])); assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'fl', 'hc']))

def papers_last(r, c, level):
    """A plain text between two people; who they are by their papers stands in a table at the foot; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'zen', 'ming', 'sans'], (11, 11.6), dict(roles=[('卖方', '买方'), ('转让人', '受让人'), ('卖房人', '买房人')], no=['协议编号',
        '合同编号'],
        list=['房源编号', '房源代码'], price=['房屋总价', '房款', '买卖价款'], id=['身份证号', '身份证号码']), margin=(26, 26, 26, 21), lead=1.64)
    U = k.U; k.title(d, r.choice(['房屋买卖协议书', '住宅房屋买卖协议', '房屋转让协议']), 22, after=2)
    d.para(f'甲方（{k.A}）：', U(a['name'], 34), align='l'); d.para(f'乙方（{k.B}）：', U(b['name'], 34), align='l', after=1.4)
    d.para('甲、乙双方经', U(c['broker']), '（联系人', U(c['agent']), '，', U(c['agent_tel']), '）撮合，签订本协议，', k.no, U(c['no']), '，所涉', k.list, U(c['listing']), '。',
        indent=2, align='l')
    d.para('一、甲方将位于', U(c['addr']), '的住宅一套转让给乙方，', k.area, U(c['area']), '平方米，', k.crt, U(c['cert']), '。', indent=2, align='l')
    d.para('二、', k.price, '共计', U(k.cash(c['price'])), '元，人民币大写', U(c['upper']), '；签字时付定金', U(k.cash(c['deposit'])), '元。', indent=2, align='l')
    A, B = k.A, k.B; k.A, k.B = '甲方', '乙方'; k.clauses(d, 'cn', 1, 84, 3, most=r.randint(8, 14)); d.y += 2
    k.papers(d, (f'甲方（{A}）', f'乙方（{B}）'), order=r.choice(['it', 'ita', 'nit'])); assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def twin_boxes(r, c, level):
    """Two frames for the parties, lines of the deal below them, then the articles; one page or two."""
    k, d, a, b = begin(r, c, level, ['sans', 'zen', 'micro', 'serif'], (10.4, 11), dict(roles=[('卖方', '买方'), ('出售人', '购买人'), ('转让方', '受让方')], id=['身份证号',
        '证件号码'],
        tel=['手机号码', '联系电话', '电话'], list=['房源编号', '房源挂牌号', '房源编码'], price=['成交价格', '成交总价', '房屋价款'], prop=['房屋地址', '房产坐落'], adr=['住址', '联系地址']),
        margin=(22, 24, 22, 20), lead=1.58)
    k.title(d, r.choice(['房产交易合同', '二手房买卖合同书', '房屋买卖合同']), 21, after=0); top = r.random() < .5
    if top: d.para(k.no + k.col, k.V(c['no']), SP * 2, k.list + k.col, k.V(c['listing']), align='c', pt=10, after=1.5)
    k.boxes(d, (f'甲方（{k.A}）', f'乙方（{k.B}）'), r.choice(['nita', 'ntia']), pt=10.2)
    if not top: k.blanks(d, (k.no, c['no']), (k.list, c['listing']))
    k.blanks(d, (k.prop, c['addr'])); k.blanks(d, (k.area, c['area'] + '平方米'), (k.crt, c['cert']))
    k.blanks(d, (k.price, '人民币' + k.cash(c['price']) + '元'), ('定金', k.cash(c['deposit'], 'plain') + '元'))
    k.blanks(d, ('价款大写', c['upper']), *([(k.sign, k.day())] if c['page1'] else []))
    k.blanks(d, ('经纪公司', c['broker']), ('经纪人', c['agent']), ('联系方式', c['agent_tel'])); d.y += 2
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['art', 'num']), r.choice([1, 2]), 46, 1); d.y += 3
    k.ends(d, ('甲方签字', a), ('乙方签字', b)); return k.done(d, r.choice(['{i}', '第{i}页 共{n}页']), r.choice(['fr', 'fl', 'hr']), r.random() < .3)

def broker_confirms(r, c, level):
    """The brokerage confirms the deal: letterhead, sentences with the facts, lines for each party, terms of the service; one page."""
    k, d, a, b = begin(r, c, level, ['sans', 'micro', 'serif'], (10.9, 11.5), dict(roles=[('卖方', '买方'), ('售房客户', '购房客户'), ('出售方', '购买方')], no=['确认书编号',
        '成交合同编号', '合同编号'],
        list=['成交房源编号', '房源编号', '委托房源编号'], price=['成交价', '成交金额'], tel=['手机', '联系电话'], sign=['成交日期', '签署日期', '签订日期']), margin=(25, 27, 25, 21), lead=1.62)
    U = k.U; d.para(k.H(c['broker']), pt=15, align='c'); d.rule(w=.5, ink=k.tone); d.rule(y=d.y + 1, w=.2, ink=k.tone); d.y += 5
    k.title(d, r.choice(['房屋买卖居间成交确认书', '二手房居间服务确认书', '房屋成交确认书']), 19, after=0)
    d.para(k.no, k.col, k.V(c['no']), pt=9.8, align='r', after=1)
    d.para('本公司受托为', k.list, U(c['listing']), '的房屋提供居间服务，现买卖双方已达成一致，', *(['于', U(k.day()), '（', k.sign, '）'] if c['page1'] else []), '确认如下：', indent=2,
        align='l', after=1)
    for me, p in ((k.A, a), (k.B, b)): k.blanks(d, *k.person(p, 'nita', me), step=7.5, bold=True); d.y += 1
    d.para('成交房屋：', U(c['addr']), '，', k.area, U(c['area']), '平方米（', k.crt, '：', U(c['cert']), '）。', align='l')
    d.para(k.price, '：人民币', U(k.cash(c['price'])), '元，大写：', U(c['upper']), '。', align='l')
    d.para('定金：人民币', U(k.cash(c['deposit'])), '元；服务费：', k.A, U('0', 12), '元，', k.B, U(k.cash(c['fee'], 'plain')), '元。', align='l')
    d.para('经办门店：', U(c['shop']), SP, '经办人：', U(c['agent']), SP, '登记号：', U(c['agent_no']), SP, '电话：', U(c['agent_tel']), align='l', after=1)
    k.clauses(d, r.choice(['num', 'par']), 1, 50, 1, pool=BROKER); d.y += 3
    k.ends(d, (k.A, a), (k.B, b), ('居间方', None), kind=r.choice(['line', 'cols'])); d.at(d.x0, d.page[1] - d.m[3] * .5, '投诉热线 ' + k.org, pt=8.6)
    assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'hr', 'hl']))

def decimals(r, c, level):
    """A contract in decimals, 1.1 to 3.3 being the parties, the house and the price, a fact in each; two pages."""
    k, d, a, b = begin(r, c, level, ['serif', 'sans', 'zen'], (10.5, 11.1), dict(roles=[('出卖人', '买受人'), ('卖方', '买方'), ('出让人', '受让人')], id=['公民身份号码', '身份证号码',
        '证件号码'],
        list=['房源编号', '房源登记编号', '房源代码'], price=['总价款', '合同价款', '房屋总价款'], prop=['地址', '坐落', '房屋坐落'], sign=['签署日期', '签订日期']), margin=(25, 26, 25, 21), lead=1.6)
    U, V = k.U, k.V; k.title(d, r.choice(['房屋买卖合同', '存量房屋转让合同', '个人住房买卖合同']), 21, after=1); d.para(k.no, k.col, V(c['no']), pt=10, align='c', after=2); n = 0
    def part(t, *rows):
        nonlocal n; n += 1; d.para(k.H(f'{n}　{t}'), lead=1.75)
        for i, row in enumerate(rows, 1): d.para(f'{n}.{i}　', *row, hang=2.6, align='l', x0=d.x0 + 3)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        part(f'{me}（{t}）', ('姓名：', U(p['name'], 24), SP, '性别：', U(p['sex'])), (k.id, '：', k.ident(p['id_number'], U)), (k.tel, '：', U(k.phone(p['phone']))),
            (k.adr, '：', U(p['address'])))
    part('房屋', (k.list, '：', U(c['listing'])), (k.prop, '：', U(c['addr'])), (k.crt, '：', U(c['cert']), '，', k.area, '：', U(c['area']), '平方米'))
    part('价款', (k.price, '：', U(k.cash(c['price'])), '元'), ('人民币大写：', U(c['upper'])), ('定金：', U(k.cash(c['deposit'])), '元'), *([(k.sign, '：',
        U(k.day()))] if c['page1'] else []))
    k.A, k.B = '甲方', '乙方'; d.para(k.H('5　双方约定'), lead=1.75); k.clauses(d, 'sub', 2, 48, 5)
    d.para('居间方：', V(c['broker']), SP, '经纪人：', V(c['agent']), SP, V(c['agent_tel']), pt=9.8, align='l'); d.y += 2
    k.ends(d, ('甲方', a), ('乙方', b)); return k.done(d, r.choice(['{i}', '{i} / {n}']), r.choice(['fr', 'fl']), r.random() < .3)

def west_ticks(r, c, level):
    """A text of the west: ticks for the kind of paper and of payment, values in their blanks, the register's number in the head; one page or two."""
    k, d, a, b = begin(r, c, level, ['serif', 'micro', 'sans'], (10.6, 11.2), dict(roles=[('卖方', '买方'), ('出卖人', '买受人')], id=['号码', '证件号码'], tel=['联系电话',
        '联系方式'],
        adr=['住所（址）', '通讯地址'], list=['房源编号', '房源核准编号', '房源编码'], price=['房屋总价款', '成交价款', '房屋成交价'], prop=['坐落', '房屋位置'], sign=['签订时间', '签约日期']),
        margin=(24, 25, 24, 21), lead=1.62)
    U = k.U; k.title(d, c['city'] + r.choice(['二手房买卖合同', '存量房买卖合同', '存量房屋交易合同']), 20, r.choice(['', '（居间成交）']), after=1)
    k.blanks(d, (k.no, c['no']), (k.list, c['listing']), *([(k.sign, k.day())] if c['page1'] else []), pt=10); d.y += 2
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(f'{t}（{me}）：'), U(p['name'], 30), SP, k.tel, '：', U(k.phone(p['phone']), 36), align='l')
        d.para('证件：', *k.ticks(('居民身份证', '军官证', '其他'), 0), SP, k.id, '：', k.ident(p['id_number'], U), align='l')
        d.para(k.adr, '：', U(p['address']), align='l', after=1)
    d.para(k.H('一、房屋状况'), SP, k.prop, '：', U(c['addr']), '；', k.area, '：', U(c['area']), '㎡；用途：', *k.ticks(('住宅', '商业'), 0), '；', k.crt, '：', U(c['cert']), '。',
        align='l')
    d.para(k.H('二、房屋价款'), SP, k.price, '为（人民币）', U(k.cash(c['price'])), '元，（大写）', U(c['upper']), '。', align='l')
    d.para(k.H('三、付款方式'), SP, *k.ticks(('一次性付款', '商业贷款', '公积金贷款'), r.randrange(3)), '；签约时支付定金', U(k.cash(c['deposit'])), '元。', align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'cn', r.choice([1, 2]), 48, 4)
    d.para('经纪机构：', U(c['broker']), SP, '经纪人：', U(c['agent']), SP, '电话：', U(c['agent_tel']), pt=10, align='l'); d.y += 2
    k.ends(d, ('甲方（签章）', a), ('乙方（签章）', b)); return k.done(d, r.choice(['{i}', '第 {i} 页']), r.choice(['fr', 'fl', 'hr']), r.random() < .3)

# name, kind, function, may be photographed?, weight
TEMPLATES = [(f.__name__, 'sale', f, f is not cover_text, w) for f, w in ((east_text, 9), (south_text, 8), (cover_text, 6), (item_list, 7), (axis_print, 8),
    (deposit_story, 8),
    (papers_last, 7), (twin_boxes, 8), (broker_confirms, 7), (decimals, 8), (west_ticks, 8))] + leases_i.TEMPLATES
