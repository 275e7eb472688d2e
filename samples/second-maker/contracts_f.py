# A sixth group of templates: model texts with the city's number, a sheet of facts in front, boxes with tabs, tables with captions
# above or numbered rows, deposit and subscription papers, brokerage contracts; the leases are in leases_f.py. As in contracts.py each
# takes (r, c, level) and draws a Doc. One principal a side; everything is typed, an agent's line is empty; the facts stand on page one.
from kit_f import F1, F2, SP, V1, begin, wide
from typeset import Run
import leases_f

def bf_model(r, c, level):
    """Model text of a city: its number and a small table of numbers at the upper right, the kind of paper in 【】; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.3, 10.9), [('出卖人', '买受人')], margin=(27, 26, 25, 21), lead=r.choice([1.52, 1.6]))
    U, V = k.U, k.V; d.at(d.x0, d.y - 2, f'{r.choice(["BF", "GF", "SF"])}—{r.randint(2016, 2024)}—0{r.randint(112, 179)}', pt=9)
    rows = [(k.l_no, c['no']), (k.l_list, k.lst()), (k.l_sign, k.date(c['signed']))]; r.shuffle(rows); d.y -= 4
    d.table([35, 55], [x for i, (l, v) in enumerate(rows) for x in ((i, 0, 1, 1, l, 'l', False), (i, 1, 1, 1, V(v), 'l', False))],
        pt=9.4, minh=5.8, pad=1, x0=d.x1 - 90)
    d.y += 6; k.title(d, c['city'] + r.choice(['存量房屋买卖合同', '二手房买卖合同', '房屋买卖合同']), 19, '（示范文本）')
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        d.para(k.head(f'{me}（{t}）{k.col}'), U(k.name(p['name']), 40), SP, '国籍', k.col, U('中国'), align='l')
        d.para('【居民身份证】', k.l_id, k.col, U(k.idn(p['id_number']), 60), align='l')
        d.para(k.l_addr, k.col, U(p['address']), align='l')
        d.para(k.l_tel, k.col, U(k.tel(p['phone']), 40), SP, '邮政编码', k.col, U(c['zip']), align='l')
        d.para('委托代理人', k.col, k.none(8), SP, '联系电话', k.col, k.none(9), align='l', after=1.4)
    d.para('甲乙双方本着自愿、平等、诚信的原则，就下列房屋的买卖订立本合同。', indent=2)
    d.para(k.head('第一条　房屋基本情况'))
    d.para('（一）房屋坐落：', U(c['addr']), '；所在层数：', U(str(c['floor'])), '层，总层数：', U(str(c['floors'])), '层。', indent=2)
    d.para('（二）不动产权证书编号：', U(c['cert']), '；建筑面积：', U(c['area']), '平方米；房屋所有权为【单独所有】。', indent=2)
    d.para('（三）房源核验码：', U(c['verif']), '。', indent=2)
    d.para(k.head('第二条　成交方式及价款'))
    d.para('双方通过', U(c['broker']), '居间成交，', k.l_price, '为人民币', *k.yuan(c['price']), '，大写', U(c['upper']), '；定金', *k.yuan(c['deposit']),
        '。', indent=2)
    k.A, k.B = '甲方', '乙方'; k.text(d, 'art', 2, 70, 3); d.y += 3; k.close(d, ('出卖人（签章）', a), ('买受人（签章）', b), stacked=True)
    k.edge(d, '', '', '第 {i} 页 / 共 {n} 页'); k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl'])); return d

def sheet_in_front(r, c, level):
    """A sheet of the deal's facts in front with strips as headings, to be signed; the text of the contract behind it; two pages."""
    k, d, a, b = begin(r, c, level, F2, V1, (10, 10.6), margin=(21, 25, 21, 19), lead=1.5); V = k.V; p1, n1 = k.agent_row()
    d.at(d.x0, d.y - 2, k.head(c['broker']), pt=11); d.at(d.x1, d.y - 2, r.choice(['客户存档联', '第一联　存档', '签约中心留存']), pt=9, align='r'); d.y += 4
    k.title(d, r.choice(['房屋交易信息表', '签约信息确认单', '二手房交易要素确认单']), 19, after=2)
    k.pairs(d, [[(k.l_list, k.lst()), (k.l_sign, k.date(c['signed']))], [(k.l_no, c['no']), ('业务类型', '二手买卖')]], 28); d.y += 1
    for t, rows in (('房屋信息', [[(k.l_prop, c['addr'])], [('产权证号', c['cert'])], [('建筑面积', c['area'] + ' ㎡'),
        ('楼层', f"{c['floor']}/{c['floors']}层")],
            [('房屋用途', '住宅'), ('房屋核验码', c['verif'])]]),
        (f'{k.A}信息', k.who(a, [[('婚姻状况', r.choice(['已婚', '未婚'])), ('共有情况', '单独所有')]])), (f'{k.B}信息', k.who(b)),
        ('价款信息', [[(k.l_price, k.money(c['price']) + ' 元'), ('定金', k.money(c['deposit']) + ' 元')], [('大写金额', c['upper'])],
            [('付款方式', r.choice(['商业贷款', '公积金贷款', '全款'])), ('交房日期', k.date(c['handover']))]]),
        ('经纪信息', [[(p1, c['agent']), (n1, c['agent_no'])], [('所属门店', c['shop']), ('经纪人电话', c['agent_tel'])]])):
        k.band(d, t); d.y += .8; k.pairs(d, rows, 28, x0=d.x0 + 2.4, step=6.2); d.y += 1.6
    d.para('上列信息已由各方核对，与房屋买卖合同正文内容一致，作为合同的组成部分。', pt=9.4, indent=2)
    assert len(d.pages) == 1, 'too long'
    k.close(d, (k.A + '签字', a), (k.B + '签字', b), ('经纪方盖章', None), date=False); d.newpage()
    k.title(d, r.choice(['房屋买卖合同', '存量房买卖合同']), 17, after=2); k.text(d, r.choice(['art', 'cn']), 2, 44, 1); d.y += 4
    k.close(d, (k.A, a), (k.B, b)); k.finish(d, foot='{i}/{n}', where=r.choice(['hl', 'fr', 'fl'])); return d

def tab_boxes(r, c, level):
    """Contract of the south: each party in a frame of its own with a tab, the account under the seller; two pages or one."""
    k, d, a, b = begin(r, c, level, F2, V1, (10, 10.6), [('卖方', '买方'), ('出售方', '购买方'), ('业主方', '购房方')], margin=(22, 26, 22, 20),
        lead=1.55)
    U, V = k.U, k.V; k.title(d, r.choice(['二手房买卖合同', '房地产买卖合同（现楼）', '房产买卖及居间合同']), 20, after=1)
    d.para(k.l_list, k.col, V(k.lst()), SP, SP, k.l_no, k.col, V(c['no']), pt=9.6, align='c', after=1)
    bank = r.choice(['罗湖支行', '天河支行', '海珠支行', '前海支行'])
    for me, t, p, more in ((k.A, '甲方', a, [[('收款账户', k.bank)], [('开户银行', bank), ('户名', k.name(a['name']))]]), (k.B, '乙方', b, [])):
        k.box(d, f'{t}（{me}）', k.who(p, more), lw=29)
    k.box(d, '丙方（居间方）', [[('公司名称', c['broker'])], [('信用代码', k.uscc), ('备案证号', c['broker_no'])],
        [('经办人', c['agent']), ('经办人电话', c['agent_tel'])]],
        lw=26, pt=9.6)
    k.A, k.B = '甲方', '乙方'
    d.para('第1条　甲方将位于', U(c['addr']), '的房产（建筑面积', U(c['area']), '平方米，房地产权证号', U(c['cert']), '）转让给乙方。', hang=2)
    d.para('第2条　三方确认该房产的', k.l_price, '为人民币', *k.yuan(c['price']), '（大写：', U(c['upper']), '），乙方于签约当日支付定金', *k.yuan(c['deposit']), '。',
        hang=2)
    d.para('第3条　本合同', k.l_sign.replace('合同', ''), '为', U(k.date(c['signed'])), '，自三方签字盖章时生效。', hang=2)
    d.para('第4条　其他约定：'); k.text(d, 'sub', r.choice([1, 2]), 40, 4); d.y += 3; k.close(d, ('甲方', a), ('乙方', b), ('丙方', None))
    k.edge(d, '', '', r.choice(['第{i}页', '— {i} —'])); k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fr'])); return d

def numbered_blanks(r, c, level):
    """Contract of a city with the blanks of the head numbered ①②③ and the parties as running lines that end at one margin; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.6, 11.2), [('出卖人', '买受人'), ('卖方', '买方')], margin=(26, 27, 25, 21),
        lead=r.choice([1.6, 1.68]))
    U = k.U; k.title(d, c['city'] + r.choice(['存量房买卖合同', '房屋买卖合同']), 20, after=3); n = iter('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')
    N = lambda: Run(next(n), scale=.8, font='sans')
    d.para(k.l_no, N(), k.col, U(c['no'], 50), SP, k.l_list, N(), k.col, U(k.lst(), 40), align='l', pt=10, after=1.5)
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        d.para(k.head(f'{t}（{me}）'), N(), k.col, U(k.name(p['name']), 42), SP, k.l_tel, N(), k.col, U(k.tel(p['phone']), 40), align='l')
        d.para(k.l_id, N(), k.col, U(k.idn(p['id_number']), 78), align='l')
        d.para(k.l_addr, N(), k.col, U(p['address'], 90), align='l', after=1)
    d.para('根据《中华人民共和国民法典》和本市房屋交易的有关规定，甲乙双方协商一致，订立合同如下：', indent=2)
    d.para(k.head('一、标的物'), SP, '甲方自愿将坐落于', U(c['addr']), '的房屋出售给乙方，不动产权证书号', U(c['cert']), '，建筑面积', U(c['area']),
        '平方米。', indent=2)
    d.para(k.head('二、价款'), SP, k.l_price, '人民币', U(k.money(c['price'])), '元，即人民币（大写）', U(c['upper']), '。', indent=2)
    d.para(k.head('三、定金'), SP, '乙方于', U(k.date(c['signed'])), '（', k.l_sign, '）', '向甲方支付定金', U(k.money(c['deposit'])), '元。',
        indent=2)
    k.A, k.B = '甲方', '乙方'; k.text(d, 'han', 2, 62, 4); d.y += 3; p1, n1 = k.agent_row()
    d.para('经纪机构', k.col, U(c['broker'], 60), SP, p1, k.col, U(c['agent']), align='l', pt=9.8)
    d.para(n1, k.col, U(c['agent_no']), SP, '电话', k.col, U(c['agent_tel']), align='l', pt=9.8); d.y += 2
    k.close(d, ('甲方（签字）', a), ('乙方（签字）', b), seal=False); k.stamp(d, d.x0 + 34, d.y - 24, mm=34)
    k.finish(d, foot='第{i}页 共{n}页', where=r.choice(['hl', 'hr', 'fr'])); return d

def captions_over(r, c, level):
    """Three-party contract: in each party's rows shaded captions stand over the values, the role in a merged cell; one page or two."""
    k, d, a, b = begin(r, c, level, F2, V1, (9.7, 10.2), [('卖方', '买方'), ('出售方', '购买方'), ('出卖人', '买受人')], margin=(18, 25, 18, 20), lead=1.5)
    V = k.V; k.plain(); k.title(d, r.choice(['房屋买卖三方协议', '存量房居间买卖合同', '房屋买卖居间服务合同']), 19, after=2); C, i = [], 0; W = [20, 26, 32, 49, 47]
    def two(caps, vals, spans):
        nonlocal i; j = 1
        for t, v, n in zip(caps, vals, spans):
            C.append((i, j, 1, n, t, 'c', True)); C.append((i + 1, j, 1, n, v if isinstance(v, list) else V(v), 'c', False)); j += n
        i += 2
    def role(t, n): C.append((i, 0, n, 1, [k.head(t)], 'c', False))
    role('协议', 2); two((k.l_no, k.l_list, k.l_sign), (c['no'], k.lst(), k.date(c['signed'])), (2, 1, 1))
    for me, p in ((k.A, a), (k.B, b)):
        role(me, 4); two(('姓名', k.l_tel, k.l_id, '证件类型'), (k.name(p['name']), p['phone'], k.idn(p['id_number']), '居民身份证'), (1, 1, 1, 1))
        two((k.l_addr, '国籍'), (p['address'], '中国'), (3, 1))
    role('房屋', 4); two((k.l_prop, '建筑面积（㎡）'), (c['addr'], c['area']), (3, 1)); two(('不动产权证号', '房屋用途'), (c['cert'], '成套住宅'), (3, 1))
    role('价款', 2); two((k.l_price + '（元）', '人民币大写', '定金（元）'), (k.money(c['price']), c['upper'], k.money(c['deposit'])), (2, 1, 1))
    role('居间方', 2); two(('经纪人', '电话', '机构名称', '登记证号'), (c['agent'], c['agent_tel'], c['broker'], c['agent_no']), (1, 1, 1, 1))
    d.table(W, C, pt=9.4, minh=6.2, lead=1.22, pad=1); d.y += 3; d.para('经三方协商一致，达成如下条款：')
    k.text(d, 'num', r.choice([1, 2]), 38, 1, pt=9.4, lead=1.45); d.y += 3
    k.close(d, (k.A, a), (k.B, b), ('居间方', None)); k.finish(d, foot='第{i}页', where=r.choice(['hl', 'hr', 'fr'])); return d

def deposit_brackets(r, c, level):
    """Deposit agreement of a brokerage: letterhead, papers and telephones in brackets after the names in running text; one page."""
    k, d, a, b = begin(r, c, level, F1, V1, (11, 11.8), [('卖方', '买方'), ('收受方', '支付方'), ('出售人', '购买人')], margin=(26, 24, 26, 20),
        lead=r.choice([1.7, 1.8]))
    U, V = k.U, k.V; red = (40, 40, 44) if k.mono else r.choice([(176, 40, 36), (28, 92, 70), (30, 66, 130)])
    d.at(d.x0, d.y - 2, Run(c['broker'], b=True, ink=red), pt=13); d.at(d.x1, d.y - 2, '服务热线 ' + k.org_tel, pt=8.8, align='r')
    d.rule(y=d.y + 3, w=.7, ink=red); d.y += 7; d.at(d.x1, d.y, k.l_no + k.col, V(c['no']), pt=9.6, align='r'); d.y += 5
    k.title(d, r.choice(['定金协议书', '购房定金协议', '房屋买卖定金协议']), 21, after=4)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.head(f'{t}（{me}）'), k.col, U(k.name(p['name'])), '（', k.l_id, k.col, U(k.idn(p['id_number'])), '，', k.l_tel, k.col,
            U(k.tel(p['phone'])),
            '，', k.l_addr, k.col, U(p['address']), '）', align='l', after=1)
    d.para('一、乙方经', c['broker'], c['shop'], '介绍，看中甲方所有的位于', U(c['addr']), '的房屋（', k.l_list, k.col, U(k.lst()), '，产权证号', k.col, U(c['cert']),
        '，建筑面积', U(c['area']), '平方米），双方商定', k.l_price, '为人民币', *k.yuan(c['price']), '（大写', U(c['upper']), '）。', indent=2, align='l')
    d.para('二、乙方于', U(k.date(c['signed'])), '（', k.l_sign, '）向甲方支付定金人民币', *k.yuan(c['deposit']), '，甲方收到后应出具收据。', indent=2)
    d.para('三、双方应于定金支付后十五日内签订正式的房屋买卖合同，届时定金抵作房款。', indent=2); k.A, k.B = '甲方', '乙方'
    k.text(d, 'han', 1, 52, 4, most=5, pt=d.pt * .95); d.y += 2
    d.para('经办经纪人', k.col, U(c['agent']), SP, '联系电话', k.col, U(c['agent_tel']), SP, '证号', k.col, U(c['agent_no']), pt=9.8, align='l')
    k.close(d, ('甲方', a), ('乙方', b), ('见证方', None)); assert len(d.pages) == 1, 'too long'
    k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl'])); return d

def rows_with_remarks(r, c, level):
    """Letter of subscription as a table of four columns: running number, item, content, remark; one page."""
    k, d, a, b = begin(r, c, level, F2, V1, (10, 10.6), [('出售方', '认购方'), ('卖方', '买方'), ('业主', '意向购房人')], margin=(22, 25, 22, 20), lead=1.5)
    V = k.V; k.plain(); k.title(d, r.choice(['房屋认购书', '二手房认购确认书', '购房意向金协议']), 20, after=1)
    d.para(k.l_sign, k.col, V(k.date(c['signed'])), SP, SP, k.l_no, k.col, V(c['no']), pt=9.6, align='c', after=2)
    rows = [(k.l_list, V(k.lst()), '以平台登记为准')]
    for me, p in ((k.A, a), (k.B, b)):
        rows += [(me + '姓名', V(k.name(p['name'])), '个人'), (me + '证件号码', V(k.idn(p['id_number'])), '居民身份证'),
            (me + ('手机' if '手机' in k.l_tel else '电话'), V(k.tel(p['phone'])), ''), (me + '地址', V(p['address']), '')]
    rows += [(k.l_prop, V(c['addr']), '住宅'), ('权属证号', V(c['cert']), '已核原件'), ('建筑面积', [V(c['area']), ' 平方米'], '以证载为准'),
        (k.l_price, [V(k.money(c['price'])), ' 元'], '人民币'), ('大写金额', V(c['upper']), ''), ('意向金', [V(k.money(c['deposit'])), ' 元'], '转为定金'),
        ('经纪机构', V(c['broker']), c['shop']), ('经纪人', [V(c['agent']), SP, '电话 ', V(c['agent_tel'])], c['agent_no'])]
    C = [(0, j, 1, 1, [k.head(t)], 'c', True) for j, t in enumerate(('序号', '项目', '内容', '备注'))]
    for i, (l, v, m) in enumerate(rows, 1):
        C += [(i, 0, 1, 1, str(i), 'c', False), (i, 1, 1, 1, l, 'l', False), (i, 2, 1, 1, v, 'l', False), (i, 3, 1, 1, m, 'c', False)]
    d.table([13, 39, 82, 32], C, pt=9.6, minh=7, lead=1.26); d.y += 3; k.text(d, 'num', 1, 38, 1, most=4, pt=9.6); d.y += 2
    k.close(d, (k.A + '签名', a), (k.B + '签名', b)); assert len(d.pages) == 1, 'too long'
    k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fr'])); return d

def supplement_columns(r, c, level):
    """Supplement: the first contract in a sentence, the parties in two columns without rules, a bar between them; one page or two."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.4, 11), [('出卖人', '买受人'), ('卖方', '买方'), ('甲方', '乙方')], margin=(25, 27, 25, 20),
        lead=r.choice([1.6, 1.7]))
    U, V = k.U, k.V; k.plain(); k.title(d, r.choice(['补充协议', '房屋买卖合同补充条款', '二手房买卖补充协议']), 20, after=2)
    d.at(d.x0, d.y, k.l_list + k.col, V(k.lst()), pt=9.8); d.at(d.x1, d.y, k.l_sign + k.col, V(k.date(c['signed'])), pt=9.8, align='r')
    d.y += 6
    y, mid, ends = d.y, (d.x0 + d.x1) / 2, []
    for x0, x1, me, p in ((d.x0, mid - 3, k.A, a), (mid + 3, d.x1, k.B, b)):
        d.y = y; d.para(k.head(me), k.col, V(k.name(p['name'])), x0=x0, x1=x1, align='l')
        for l, v in ((k.l_tel, k.tel(p['phone'])), (k.l_id, k.idn(p['id_number'])), (k.l_addr, p['address'])):
            if d.measure(l + k.col + v) > x1 - x0: d.para(l, k.col, x0=x0, x1=x1, align='l'); d.para(V(v), x0=x0, x1=x1, align='l')
            else: d.para(l, k.col, V(v), x0=x0, x1=x1, align='l')
        ends.append(d.y)
    d.y = max(ends); d.d.line([(mid * d.k, (y + 1) * d.k), (mid * d.k, d.y * d.k)], fill=(90, 90, 90), width=max(1, round(.3 * d.k)))
    d.y += 3
    d.para('鉴于双方已就', U(c['addr']), '（建筑面积', U(c['area']), '平方米，权属证号', U(c['cert']), '）签订了', k.l_no, '为', U(c['no']), '的《房屋买卖合同》，',
        '约定', k.l_price, '人民币', *k.yuan(c['price']), '（大写', U(c['upper']), '），现就未尽事宜补充约定如下：', indent=2, align='l')
    k.text(d, r.choice(['cn', 'dash']), r.choice([1, 1, 2]), 58, 1, most=9)
    d.para('本协议是原合同不可分割的部分，与原合同具有同等效力。', indent=2); d.y += 1
    d.para('见证机构', k.col, V(c['broker']), SP, '经办人', k.col, V(c['agent']), SP, '电话', k.col, V(c['agent_tel']), pt=9.8, align='l')
    k.stamp(d, d.x0 + r.uniform(34, 70), d.y - 2, mm=r.uniform(31, 36))
    k.close(d, (k.A + '（签字）', a), (k.B + '（签字）', b), date=False, seal=False); k.finish(d, foot='{i}', where=r.choice(['hl', 'hr', 'fr']))
    return d

def print_out(r, c, level):
    """Print of the city's system: time of printing and page in the header, facts in zebra lines of two columns; two pages."""
    k, d, a, b = begin(r, c, level, F2, V1, (9.9, 10.4), [('出卖人', '买受人'), ('卖方', '买方')], margin=(22, 27, 22, 20), lead=1.55)
    V, U = k.V, k.U; k.title(d, c['city'] + r.choice(['存量房网上交易合同', '存量房买卖合同（网签版）', '二手房网签合同']), 18, after=2); n = 0
    def zebra(*row):
        nonlocal n; y = d.y
        if n % 2 == 0 and not k.mono: d.d.rectangle([d.x0 * d.k, y * d.k, d.x1 * d.k, (y + 7) * d.k], fill=k.tint)
        k.pairs(d, [row], 29, x0=d.x0 + 1.5, step=7); n += 1; d.y = max(d.y, y + 7)
        if k.mono: d.rule(w=.1, ink=(150, 150, 150))
    d.rule(w=.4); zebra((k.l_no, c['no']), (k.l_sign, k.date(c['signed']))); zebra((k.l_list, k.lst()), ('核验码', c['verif']))
    for me, p in ((k.A, a), (k.B, b)):
        zebra((me, k.name(p['name'])), ('证件种类', '居民身份证')); zebra((k.l_id, k.idn(p['id_number'])), (k.l_tel, k.tel(p['phone'])))
        zebra((k.l_addr, p['address']))
        zebra(('共有人' if me == k.A else '共同买受人', '无'), ('代理人', '无'))
    zebra((k.l_prop, c['addr'])); zebra(('权属证书号', c['cert'])); zebra(('建筑面积', c['area'] + '平方米'), ('规划用途', '住宅'))
    zebra((k.l_price, k.money(c['price']) + '元'), ('定金', k.money(c['deposit']) + '元')); zebra(('总价大写', c['upper']))
    zebra(('经纪机构', c['broker'])); zebra(('经纪人员', c['agent']), ('备案号', c['broker_no'])); d.rule(w=.4); d.y += 3
    k.text(d, 'art', 2, 44, 1); d.y += 3; k.close(d, (k.A + '（签章）', a), (k.B + '（签章）', b), ('经纪机构（签章）', None))
    s = c['signed']
    k.edge(d, c['city'] + '房产交易管理系统', f'打印时间：{s.isoformat()} {r.randint(9, 17):02d}:{r.randint(10, 59)}:{r.randint(10, 59)}', '第{i}页/共{n}页')
    k.finish(d, foot=None, where=r.choice(['fr', 'fl'])); return d

def frames_beside(r, c, level):
    """Brokerage contract with both parties: their frames beside each other under filled heads, the broker across; two pages or one."""
    k, d, a, b = begin(r, c, level, F2, V1, (9.9, 10.4), [('出卖委托人', '购买委托人'), ('卖方', '买方'), ('出售方', '购买方')], margin=(20, 27, 20, 21),
        lead=1.52)
    V, U = k.V, k.U; k.plain(); K = d.k; dark = (50, 50, 54) if k.mono else r.choice([(40, 84, 140), (150, 52, 44), (60, 110, 84)])
    k.title(d, r.choice(['房地产经纪服务合同（买卖）', '房屋买卖经纪服务合同', '存量房买卖居间服务确认书']), 18, after=2)
    k.pairs(d, [[(k.l_no, c['no']), (k.l_sign, k.date(c['signed']))]], 26); d.y += 1.5; y, mid, ends = d.y, (d.x0 + d.x1) / 2, []
    def head(t, x0, x1):
        d.d.rectangle([x0 * K, d.y * K, x1 * K, (d.y + 6.6) * K], fill=dark)
        d.at((x0 + x1) / 2, d.y + 3.3, Run(t, b=True, ink=(255, 255, 255)), align='c'); d.y += 8
    for x0, x1, me, p in ((d.x0, mid - 1.5, k.A, a), (mid + 1.5, d.x1, k.B, b)):
        d.y = y; head(me, x0, x1)
        k.pairs(d, [[('姓名', k.name(p['name']))], [(k.l_id, k.idn(p['id_number']))], [(k.l_tel, p['phone'])], [(k.l_addr, p['address'])]],
            26, x0 + 2, x1 - 1, pt=9.6)
        ends.append(d.y)
    low = max(ends) + 1
    for x0, x1 in ((d.x0, mid - 1.5), (mid + 1.5, d.x1)): k.frame(d, y, low, x0, x1, ink=dark)
    d.y = y = low + 3; head('经纪服务方', d.x0, d.x1); p1, n1 = k.agent_row()
    k.pairs(d, [[('机构名称', c['broker']), ('备案证号', c['broker_no'])], [(p1, c['agent']), (n1, c['agent_no'])],
        [('门店', c['shop']), ('经纪人手机', c['agent_tel'])]],
        25, d.x0 + 2, d.x1 - 1, pt=9.6)
    k.frame(d, y, d.y + 1, ink=dark); d.y += 4
    d.para('第一条　委托房屋：', U(c['addr']), '，', k.l_list, U(k.lst()), '，产权证号', U(c['cert']), '，建筑面积', U(c['area']), '平方米。', align='l')
    d.para('第二条　经居间撮合，', k.l_price, '确定为人民币', *k.yuan(c['price']), '（', U(c['upper']), '），定金', *k.yuan(c['deposit']), '。')
    d.para('第三条　经纪服务费人民币', *k.yuan(c['fee'], 'plain'), '，支付方：', *k.tick(('卖方', '买方', '各半'), 1), '。')
    k.A, k.B = '卖方', '买方'; k.text(d, 'dash', r.choice([1, 2]), 40, 1); d.y += 3; k.close(d, ('卖方签署', a), ('买方签署', b), ('经纪方盖章', None))
    k.edge(d, c['broker'], '客服电话 ' + k.org_tel, '{i} / {n}'); k.finish(d, foot=None, where=r.choice(['fr', 'fl'])); return d

def stepped_facts(r, c, level):
    """Transfer contract: facts in steps under 1.1, 1.2 … bold labels before blanks, number in the header; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.3, 10.9), [('转让人', '受让人'), ('出让方', '受让方'), ('出卖人', '买受人')], margin=(25, 28, 24, 21),
        lead=r.choice([1.5, 1.58]))
    U, V = k.U, k.V; k.title(d, r.choice(['房屋转让合同', c['city'][:2] + '房屋转让合同', '住宅房屋转让协议']), 20, after=2); H = lambda t: d.para(k.head(t))
    def F(n, *items):
        d.para(f'{n}　', *[x for i, (l, v) in enumerate(items) for x in ((SP,) * (i > 0) + (k.head(l), k.col, U(v, 30)))], hang=2.6,
            align='l')
    H('1　合同主体')
    for i, (me, p) in enumerate(((k.A, a), (k.B, b)), 1):
        F(f'1.{i}', (me, k.name(p['name'])), (k.l_tel, k.tel(p['phone']))); F('　 ', (k.l_id, k.idn(p['id_number'])))
        F('　 ', (k.l_addr, p['address']))
    F('1.3', ('居间机构', c['broker']), ('承办人', c['agent']))
    H('2　转让标的'); F('2.1', (k.l_prop, c['addr'])); F('2.2', ('不动产权证号', c['cert'])); F('2.3', ('建筑面积', c['area'] + '平方米'), ('用途', '住宅'))
    F('2.4', (k.l_list, k.lst()), ('核验编码', c['verif']))
    H('3　转让价款'); F('3.1', (k.l_price + '（小写）', k.money(c['price']) + '元')); F('3.2', ('（大写）', c['upper']))
    F('3.3', ('定金', k.money(c['deposit']) + '元'))
    F('3.4', (k.l_sign, k.date(c['signed']))); H('4　双方约定'); k.text(d, 'sub', 2, 58, 4); d.y += 3
    k.close(d, (k.A + '（签字捺印）', a), (k.B + '（签字捺印）', b), ('居间机构（盖章）', None), stacked=True, pt=9.8)
    k.edge(d, k.l_no + '：' + c['no'], '住宅房屋转让', '第{i}页'); k.finish(d, foot=None, where=r.choice(['fr', 'fl'])); return d

# name, kind, function, all scored facts on the first page?, weight
TEMPLATES = [(f.__name__, 'sale', f, True, w) for f, w in ((bf_model, 8), (sheet_in_front, 8), (tab_boxes, 8), (numbered_blanks, 8),
    (captions_over, 8),
    (deposit_brackets, 7), (rows_with_remarks, 7), (supplement_columns, 7), (print_out, 8), (frames_beside, 8),
    (stepped_facts, 8))] + leases_f.TEMPLATES
