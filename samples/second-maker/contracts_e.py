# A fifth group of templates: on-line texts of several cities, brokerage contracts of three parties with the agent's own
# numbers, deposit,
# supplement, intention and check-list papers; the leases are in leases_e.py. As in contracts.py each takes (r, c,
# level) and draws a Doc.
# Blanks are filled by a machine in another font than the form's; one principal a side; a co-owner is spoken of, and
# there is none.
from kit_e import CITY_SALE, F1, F2, V1, begin, wide
from typeset import Run
import leases_e

SP = '　'

def bj_agency(r, c, level):
    """On-line text of a city: bar code with the number, underscored blanks, ticked papers, a co-owner line that says
    none; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.3, 10.9), [('出卖人', '买受人')], margin=(25, 27, 25, 21),
        lead=r.choice([1.5, 1.58]))
    U = k.U; k.bar(d, d.x1 - 54, d.y - 5, 54, c['no'], 7); d.at(d.x0, d.y - 2, k.l_no + k.col, k.V(c['no']), pt=9.6)
    d.at(d.x0, d.y + 4, k.l_list + k.col, k.V(k.lst()), pt=9.6); d.y += 12
    k.title(d, c['city'] + CITY_SALE.get(c['city'], '存量房买卖合同'), 19, '（经纪成交版）')
    for me, p, own in ((k.A, a, True), (k.B, b, False)):
        d.para(k.head(wide(me) + k.col), U(k.name(p['name']), 40), '　国籍' + k.col, U('中国'), align='l')
        d.para('证件类型' + k.col, *k.cert(), align='l')
        d.para(k.l_id + k.col, U(k.idn(p['id_number']), 62), align='l')
        d.para(k.l_addr + k.col, U(p['address']), align='l')
        d.para(k.l_tel + k.col, U(k.tel(p['phone']), 44), '　邮政编码' + k.col, U(c['zip']), align='l')
        if own: d.para('共有情况' + k.col, *k.tick(('单独所有', '共同共有', '按份共有'), 0), '　共有权人' + k.col, U('无', 24), align='l')
        d.para('法定代理人/委托代理人' + k.col, U('／', 26), '　证件号码' + k.col, U('／', 30), align='l', after=1.4)
    d.para('根据有关法律、法规的规定，出卖人和买受人在平等、自愿的基础上，就存量房屋买卖事宜达成如下协议' + k.col.strip(), indent=2)
    d.para(k.head('第一条　房屋基本情况')); d.para('（一）该房屋坐落为', U(c['addr']), '，建筑面积为', U(c['area'], 20), '平方米。', indent=2)
    d.para('（二）不动产权证书号为', U(c['cert']), '，所在楼层', U(str(c['floor'])), '，总层数', U(str(c['floors'])), '。', indent=2)
    d.para(k.head('第二条　成交价格'))
    d.para(k.l_price, '为人民币', *k.yuan(c['price']), '（大写）', U(c['upper']), '，定金为', *k.yuan(c['deposit']), '。', indent=2)
    if c['page1']: d.para(k.l_sign, k.col, U(k.date(c['signed'])), '。', indent=2)
    k.body(d, 'tiao', 2, 62, 3); d.y += 3; d.room(44); k.agent_line(d, pt=9.8); d.y += 3
    k.close(d, a, b, k.A + '（签章）', k.B + '（签章）')
    k.edges(d, c['city'] + '存量房网上签约　' + c['no'], '第 {i} 页　共 {n} 页')
    k.finish(d, foot=None, where=r.choice(['fr', 'fl'])); return d

def sh_transfer(r, c, level):
    """Transfer contract with labels of many words, values after them on blanks that end at one margin; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.2, 10.8), [('转让方', '受让方'), ('卖售人', '买受人'), ('出让方', '受让方')],
                       margin=(26, 26, 24, 20), lead=r.choice([1.55, 1.65]))
    U, V = k.U, k.V; k.title(d, c['city'] + CITY_SALE.get(c['city'], '房屋买卖合同'), 20, after=3)
    k.top(d, (k.l_list + k.col, V(k.lst())), (k.l_no + k.col, V(c['no'])))
    lab = r.choice(['姓名或名称', '姓名（名称）', '姓名/单位名称']); num = r.choice(['身份证/护照/营业执照号码', '身份证件号码（统一社会信用代码）', k.l_id])
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        d.para(k.head(f'{me}（{t}）')); k.sp2 = False; L = lambda *i: k.line(d, *i, x0=d.x0 + 7, step=d.pt * .74)
        d.y += 2.6; L((1, lab, k.name(p['name'])), (.7, '国籍/户籍', '中国')); L((1, num, k.idn(p['id_number'])))
        L((1, '住所（址）', p['address'])); L((1, k.l_tel, p['phone']), (.7, '邮政编码', c['zip'])); d.y -= 1.4
    d.para('甲、乙双方遵循自愿、公平和诚信原则，经', U(c['broker']), '居间介绍，订立本合同，以资共同遵守。', indent=2)
    d.para(k.head('第一条'), '　甲方转让的房屋及相应土地使用权如下：', indent=2)
    d.para('（一）坐落', U(c['addr']), '；', indent=2)
    d.para('（二）权证号', U(c['cert']), '；建筑面积', U(c['area']), '平方米；', indent=2)
    d.para('（三）房屋类型', U('居住房屋'), '；结构', U('钢混'), '；所有权人为甲方一人，无共有人。', indent=2)
    d.para(k.head('第二条'), '　双方协商一致，上述房屋', k.l_price.replace('房屋', ''), '共计人民币（小写）：', *k.yuan(c['price']), '，（大写）：',
        U(c['upper']), '。', indent=2)
    if c['page1']: d.para(k.head('第三条'), '　本合同于', U(k.date(c['signed'])), '在', U(c['city']), '订立。', indent=2)
    k.A, k.B = '甲方', '乙方'; k.body(d, 'same', 2, 46, 3 + c['page1']); d.y += 4
    k.close(d, a, b, '甲方（签章）', '乙方（签章）', broker=r.random() < .7)
    r.random() < .3 and k.watermark(d, r.choice(['样本', '网签合同样本'])); k.edges(d, '', '{i}/{n}')
    k.finish(d, foot=None, where=r.choice(['hl', 'hr'])); return d

def gz_form(r, c, level):
    """Form of the south: numbered headings for the parties, centred values on long blanks, choices in boxes; two
    pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.6, 11.2), [('卖方', '买方'), ('出卖方', '买受方')], margin=(24, 25, 24, 20),
        lead=r.choice([1.6, 1.7]))
    U = k.U; k.title(d, r.choice([c['city'] + CITY_SALE.get(c['city'], '存量房买卖合同'), '存量房交易合同（经纪居间）']), 18, after=2)
    d.para(k.l_no + k.col, U(c['no']), SP + k.l_list + k.col, U(k.lst()), pt=9.8, align='c', after=2.5)
    for n, me, t, p in (('一', k.A, '甲方', a), ('二', k.B, '乙方', b)):
        d.para(k.head(f'{n}、{me}（以下称{t}）'))
        d.para(wide('姓名') + k.col, U(k.name(p['name']), 46), '　性别' + k.col, U(p['sex'], 14), indent=2)
        d.para(k.l_id + k.col, U(k.idn(p['id_number']), 74), indent=2, align='l')
        d.para(k.l_addr + k.col, U(p['address'], 90), indent=2, align='l')
        d.para(k.l_tel + k.col, U(k.tel(p['phone']), 50), indent=2, after=1)
    d.para(k.head('三、交易房屋'))
    d.para('房屋位于', U(c['addr'], 70), '，建筑面积', U(c['area'], 24), '㎡，产权证号', U(c['cert']), '。', indent=2)
    d.para('产权性质：', *k.tick(('商品房', '房改房', '经济适用房'), 0), '　占用情况：', *k.tick(('空置', '出租', '自住'), 2), indent=2, align='l')
    d.para(k.head('四、成交价及付款'))
    d.para('成交价为（人民币）', U(k.money(c['price']), 36), '元，大写', U(c['upper'], 50), '。', indent=2)
    d.para('付款：', *k.tick(('一次性付款', '银行按揭', '公积金贷款'), 1), '，定金', U(k.money(c['deposit']), 24), '元。', indent=2)
    if c['page1']: d.para(k.l_sign, k.col, U(k.date(c['signed']), 44), indent=2)
    k.A, k.B = '甲方', '乙方'; k.body(d, 'dun', 2, 58, 5); d.y += 4; d.room(44); k.agent_line(d, pt=9.8); d.y += 3
    k.close(d, a, b, '甲方（签名）', '乙方（签名）', broker=False); k.stamp(d, d.x0 + 46, d.y - 22, mm=34)
    k.finish(d, foot='第{i}页（共{n}页）', where=r.choice(['hl', 'hr', 'fr'])); return d

def sz_deal(r, c, level):
    """Contract of sale with spaced labels, no rules under the values, bank accounts beside the papers; two pages or
    one."""
    k, d, a, b = begin(r, c, level, F2, V1, (10.2, 10.8), [('卖方', '买方'), ('业主', '买方'), ('转让方', '受让方')],
        margin=(23, 25, 23, 20), lead=1.55)
    V, U = k.V, k.U; k.col = r.choice(['：', ': ']); bank = r.choice(['福田支行', '中心区支行', '科技园支行', '新城支行'])
    d.at(d.x0, d.y - 3, k.head(c['broker']), pt=10.4)
    d.at(d.x1, d.y - 3, k.l_list + k.col, V(k.lst()), pt=9.6, align='r'); d.rule(y=d.y + 1, w=.5); d.y += 5
    k.title(d, r.choice(['二手房买卖合同', '房屋买卖合同（居间）', '二手房预约买卖合同']), 19, after=2)
    d.para(k.l_no + k.col, V(c['no']), pt=9.6, align='c', after=2)
    own = '62' + ''.join(str(r.randrange(10)) for _ in range(15))
    for me, t, p, acc in ((k.A, '甲方', a, own), (k.B, '乙方', b, '')):
        d.para(k.head(wide(t)), f'（{me}）', k.col, V(k.name(p['name'])), align='l')
        d.para(k.l_id, k.col, V(k.idn(p['id_number'])), SP, k.l_tel, k.col, V(k.tel(p['phone'])), align='l')
        if acc: d.para('收款账号', k.col, V(acc), SP, '开户行', k.col, V(bank), align='l')
        d.para(wide('地址'), k.col, V(p['address']), align='l', after=1.6)
    d.para(k.head(wide('丙方')), '（居间方）', k.col, V(c['broker']), '　经纪人', k.col, V(c['agent']), '　手机', k.col,
        V(c['agent_tel']), align='l', after=2)
    P = lambda t, *x: d.para(k.head(t + '　'), *x, hang=2, align='l')
    P('1.', '甲方出售的房屋位于', U(c['addr']), '，不动产权证号', U(c['cert']), '，建筑面积', U(c['area']), '平方米。')
    P('2.', f'{k.l_price}为人民币', *k.yuan(c['price']), '（大写', U(c['upper']), '），其中定金', *k.yuan(c['deposit']), '。')
    P('3.', '经纪服务费为人民币', *k.yuan(c['fee'], 'plain'), '，由乙方在网签当日支付给丙方。')
    if c['page1']: P('4.', '各方于', U(k.date(c['signed'])), '签订本合同，即日生效。')
    k.A, k.B = '甲方', '乙方'; k.body(d, 'dot', r.choice([1, 2]), 42, 4 + c['page1']); d.y += 4
    k.close(d, a, b, '甲方', '乙方')
    k.finish(d, foot='- {i} / {n} -', where=r.choice(['hr', 'fr', 'fl'])); return d

def cd_rows(r, c, level):
    """Ruled table with the role upright in a merged cell, ownership and choices in the rows, a bar code over it; one
    page and a second of clauses."""
    k, d, a, b = begin(r, c, level, F2, V1, (9.8, 10.3), [('出卖人', '买受人'), ('卖方', '买方'), ('出让人', '受让人')],
        margin=(19, 25, 19, 20), lead=1.5)
    V = k.V; sh = r.random() < .5; k.bar(d, d.x0, d.y - 6, 50, c['no'], 7)
    d.at(d.x1, d.y + 1, k.l_no + k.col, V(c['no']), pt=9.6, align='r'); d.y += 6
    k.title(d, r.choice(['存量房买卖合同主要条款表', '存量房屋买卖合同', '房屋买卖合同（要素式）']), 17, after=2.5); C, i = [], 0
    def row(*cells):
        j = 1
        for t, n in cells:
            C.append((i, j, 1, n, t, 'c' if isinstance(t, str) else 'l', sh and isinstance(t, str))); j += n
    up = lambda t: '\n'.join(t)
    def role(t, n): C.append((i, 0, n, 1, Run(up(t), b=True), 'c', sh))
    role('合同', 2); row((k.l_list, 1), (V(k.lst()), 1), ('核验编号', 1), (V(c['verif']), 1)); i = 1
    row((k.l_sign, 1), (V(k.date(c['signed'])), 1), ('成交方式', 1), (k.tick(('居间', '自行'), 0), 1)); i = 2
    for me, p, last in ((k.A, a, '共有情况'), (k.B, b, '婚姻状况')):
        role(me, 4); row(('姓名', 1), (V(k.name(p['name'])), 1), (k.l_tel, 1), (V(p['phone']), 1)); i += 1
        row((k.l_id, 1), (V(k.idn(p['id_number'])), 3)); i += 1; row((k.l_addr, 1), (V(p['address']), 3)); i += 1
        row((last, 1), (k.tick(('单独所有', '共同共有', '按份共有') if last[0] == '共' else ('未婚', '已婚', '其他'), 0), 3)); i += 1
    role('房屋', 3); row((k.l_prop, 1), (V(c['addr']), 3)); i += 1
    row(('建筑面积', 1), ([V(c['area']), ' 平方米'], 1), ('楼层', 1), (V(f"{c['floor']} / {c['floors']}"), 1)); i += 1
    row(('权证号', 1), (V(c['cert']), 3)); i += 1
    role('价款', 2)
    row((k.l_price, 1), ([V(k.money(c['price'])), ' 元'], 1), ('定金', 1), ([V(k.money(c['deposit'])), ' 元'], 1)); i += 1
    row(('大写', 1), (V(c['upper']), 3)); i += 1
    role('经纪', 2); row(('机构', 1), (V(c['broker']), 3)); i += 1
    row(('经纪人', 1), (V(c['agent']), 1), ('证号', 1), (V(c['agent_no']), 1))
    d.table([14, 30, 54, 26, 48], C, pt=9.8, minh=7, lead=1.28); d.y += 3
    k.body(d, 'ring', r.choice([1, 2]), 40, 1, pt=9.4, lead=1.45); d.y += 3
    k.close(d, a, b, k.A, k.B, broker=r.random() < .6)
    k.finish(d, foot='第{i}页/共{n}页', where=r.choice(['hr', 'fr', 'fl'])); return d

def broker_blocks(r, c, level):
    """Brokerage contract: a frame a party, the third the broker's with the agent's certificate, telephone and card
    number; two pages or one."""
    k, d, a, b = begin(r, c, level, F2 + ['serif'], V1, (10, 10.6), [('卖方', '买方'), ('委托人', '购房人'), ('出卖方', '买受方')],
        margin=(21, 25, 21, 20), lead=1.5)
    V, U = k.V, k.U; k.plain(); k.title(d, r.choice(['房屋买卖居间合同', '存量房买卖经纪服务合同', '居间服务三方合同']), 19, after=2)
    k.top(d, (k.l_no + k.col, V(c['no'])), (k.l_list + k.col, V(k.lst()))); w = r.choice([31, 34])
    for t, me, p in (('甲　方', k.A, a), ('乙　方', k.B, b)):
        y = d.y; d.y += 1.4; d.at(d.x0 + 3, d.y + 2, k.head(f'{t}（{me}）')); d.y += 5
        k.facts(d, *k.party(p), width=w + 6, step=1.4, right=r.random() < .5, x0=d.x0 + 3, x1=d.x1 - 3)
        k.frame(d, y, d.y + 1.4, round_=1.6); d.y += 3.6
    y = d.y; d.y += 1.4; d.at(d.x0 + 3, d.y + 2, k.head('丙　方（居间方）')); d.y += 5; mid = (d.x0 + d.x1) / 2
    for (l, v), (m, u) in zip((('机构名称', c['broker']), ('经纪人', c['agent']), ('经纪人身份证号', k.staff)),
        (('备案号', c['broker_no']), ('证书编号', c['agent_no']), ('经纪人电话', c['agent_tel']))):
        k.put(d, d.x0 + 3, mid + 12, d.y + 2.2, l + k.col, v); k.put(d, mid + 14, d.x1 - 2, d.y + 2.2, m + k.col, u)
        d.y += 5.6
    k.frame(d, y, d.y + 1, round_=1.6); d.y += 4
    k.A, k.B = '甲方', '乙方'
    d.para('1．甲方委托丙方出售房屋' + k.col, U(c['addr']), '，建筑面积', U(c['area']), '平方米，权属证书', U(c['cert']), '。', hang=1.4)
    d.para('2．三方确认' + k.l_price + k.col, '人民币', *k.yuan(c['price']), '，大写', U(c['upper']), '，乙方付定金',
        *k.yuan(c['deposit']), '。', hang=1.4)
    if c['page1']: d.para('3．' + k.l_sign + k.col, U(k.date(c['signed'])), '。', hang=1.4)
    k.body(d, 'sq', r.choice([1, 2]), 40, 3 + c['page1']); d.y += 4; k.close(d, a, b, '甲方签字', '乙方签字')
    k.finish(d, foot='{i} / {n}', where=r.choice(['hl', 'fr', 'fl'])); return d

def deposit_centre(r, c, level):
    """Deposit agreement: an open table with rules across only, every value in the middle of its cell; one page."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.6, 11.2), [('卖方', '买方'), ('收定金方', '付定金方'), ('出卖人', '买受人')],
        margin=(24, 28, 24, 20), lead=1.6)
    V = k.V; k.title(d, r.choice(['定金协议', '房屋买卖定金合同', '购房定金协议书']), 21, after=4); d.rule(w=.5)
    def row(*items):
        w = (d.x1 - d.x0) / sum(n for _, _, n in items); x = d.x0
        for l, v, n in items:
            d.at(x + 1, d.y + 4.2, l); m = 30; z = min(1, (w * n - m - 1) / d.measure(V(v))); assert z > .7, v
            d.at(x + m + (w * n - m) / 2, d.y + 4.2, V(v), pt=d.pt * z, align='c'); x += w * n
        d.y += 8.4; d.rule(w=.14, ink=(120, 120, 120))
    row((k.l_no, c['no'], 1), (k.l_sign, k.date(c['signed']), 1)); row((k.l_list, k.lst(), 1))
    for me, p in ((k.A, a), (k.B, b)):
        row((wide(me), k.name(p['name']), 1), (k.l_tel if len(k.l_tel) < 6 else '手机', k.tel(p['phone']), 1))
        row((k.l_id, k.idn(p['id_number']), 1)); row((k.l_addr, p['address'], 1))
    row((k.l_prop, c['addr'], 1)); row(('权属证号', c['cert'], 1))
    row(('建筑面积', c['area'] + ' 平方米', 1), ('定　金', k.money(c['deposit']) + ' 元', 1))
    row((k.l_price, k.money(c['price']) + ' 元', 1), ('大　写', c['upper'], 1)); d.rule(w=.5); d.y += 4
    d.para('甲乙双方同意按下列约定履行，定金在签订正式买卖合同时转为房款：', indent=2); k.A, k.B = '卖方', '买方'
    k.body(d, 'ring', 1, 34, 1, most=5, pt=10); assert len(d.pages) == 1, 'too long'; d.y += 3
    k.close(d, a, b, '卖方签字', '买方签字', date=False); k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fr', 'fl']))
    return d

def supplement_table(r, c, level):
    """Supplementary agreement: the first contract in a table, the parties side by side in another, then what is agreed;
    one page or two."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.2, 10.8), [('甲方', '乙方'), ('出卖人', '买受人'), ('卖方', '买方')],
        margin=(23, 26, 23, 20), lead=1.58)
    V = k.V; k.plain(); k.title(d, r.choice(['补充协议书', '存量房买卖合同补充协议', '补充协议（一）']), 19, after=3)
    d.para(k.head('一、原合同')); d.y += .6
    k.grid(d, [30, 52, 30, 52], [[(k.l_no, 1), (V(c['no']), 1), (k.l_list, 1), (V(k.lst()), 1)], [(k.l_sign, 1),
        (V(k.date(c['signed'])), 1), ('建筑面积', 1), ([V(c['area']), ' ㎡'], 1)],
        [(k.l_prop, 1), (V(c['addr']), 3)], [('权证号', 1), (V(c['cert']), 3)], [(k.l_price, 1),
            ([V(k.money(c['price'])), ' 元'], 1), ('大写', 1), (V(c['upper']), 1)]], pt=9.8, shade=r.random() < .5)
    d.y += 2.5; d.para(k.head('二、协议各方')); d.y += .6; w = (d.x1 - d.x0) / 2
    def cell(me, p): return [k.head(me + k.col), V(k.name(p['name']))] + [x for l,
        v in k.party(p)[1:] for x in ('\n', l + k.col, V(v))]
    d.table([w, w], [(0, 0, 1, 1, cell(k.A, a), 'l', False), (0, 1, 1, 1, cell(k.B, b), 'l', False)], pt=9.8, lead=1.5,
        pad=2)
    d.y += 2.5
    d.para('丙方（经纪机构）' + k.col, V(c['broker']), '，经办人' + k.col, V(c['agent']), '，联系电话' + k.col, V(c['agent_tel']),
        align='l', after=2)
    d.para(k.head('三、补充约定'))
    k.body(d, r.choice(['ring', 'sq']), r.choice([1, 1, 2]), 46, 1, most=9)
    d.para('本补充协议与原合同不一致的，以本补充协议为准，未涉及的仍按原合同执行。', indent=2); d.y += 4
    k.close(d, a, b, k.A + '签字', k.B + '签字'); r.random() < .35 and k.watermark(d, '样本')
    k.finish(d, foot='{i}', where=r.choice(['hr', 'hl', 'fr'])); return d

def check_list(r, c, level):
    """Check-list for on-line signing: labels that end at one colon, values in a column, the ticks at the right margin;
    one page."""
    k, d, a, b = begin(r, c, level, F2, V1, (10.4, 11), margin=(24, 26, 24, 18), lead=1.5)
    V = k.V; K = d.k; k.sp3 = False; k.title(d, r.choice(['网签信息核对表', '存量房网签资料核对单', '签约信息确认书']), 18, after=1)
    d.para('经纪机构：', V(c['broker']), '（', V(c['shop']), '）', pt=9.4, align='c', after=2)
    right = r.random() < .7; tone = (240, 242, 244) if not k.mono else (255, 255, 255)
    def part(t, *items):
        d.d.rectangle([d.x0 * K, d.y * K, d.x1 * K, (d.y + 6) * K], fill=tone, outline=(150, 150, 150))
        d.at(d.x0 + 2, d.y + 3, k.head(t)); d.y += 7.2
        for l, v in items:
            y = d.y + d.px(d.pt) / K * .72; k.facts(d, (l, v), width=46, right=right, step=1.44, x1=d.x1 - 18)
            d.at(d.x1 - 2, y, *k.tick(('已核', ), 0, ''), pt=9, align='r')
        d.y += 1.6
    part('合同信息', (k.l_no, c['no']), (k.l_list, k.lst()), (k.l_sign, k.date(c['signed'])))
    part(f'{k.A}信息', *k.party(a), ('共有人', '无（单独所有）')); part(f'{k.B}信息', *k.party(b))
    part('房屋信息', (k.l_prop, c['addr']), ('建筑面积', [V(c['area']), ' 平方米']), ('不动产权证号', c['cert']))
    part('价款信息', (k.l_price + '（小写）', [V(k.money(c['price'])), ' 元']), ('（大写）', c['upper']),
        ('定金', [V(k.money(c['deposit'])), ' 元']))
    d.para('核对人（经纪人）' + k.col, V(c['agent']), '　编号' + k.col, V(c['agent_no']), '　电话' + k.col, V(c['agent_tel']), pt=9.6,
        align='l')
    assert len(d.pages) == 1, 'too long'
    k.close(d, a, b, k.A + '确认', k.B + '确认', date=False, broker=False); k.stamp(d, d.x1 - 22, d.y - 6, mm=33)
    k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fr'])); return d

def intention(r, c, level):
    """Letter of intention: numbered facts with a full stop after the label, wide lines, the date in the head; one page
    or two."""
    k, d, a, b = begin(r, c, level, F1, V1, (11, 11.6), [('卖方', '买方'), ('售房人', '购房人'), ('出让人', '受让人')],
        margin=(28, 28, 26, 20), lead=r.choice([1.6, 1.7]))
    V = k.V; bold = r.random() < .4; W = lambda t: k.V(t, b=bold)
    k.title(d, r.choice(['房屋买卖意向书', '购房意向协议', '二手房认购意向书']), 20, after=2)
    stop, mark = r.choice(['．', '。', '：']), r.choice(['）', '．', '、'])
    d.para(k.l_sign, '：', V(k.date(c['signed'])), align='r', pt=10)
    d.para(k.l_no, '：', V(c['no']), '　', k.l_list, '：', V(k.lst()), align='r', pt=10, after=2); n = 0
    def item(*runs):
        nonlocal n; n += 1; d.para(f'{n}{mark}', *runs, hang=2, align='l')
    for me, p in ((k.A, a), (k.B, b)):
        item(me, stop, W(k.name(p['name']))); item(me + k.l_id, stop, W(k.idn(p['id_number'])))
        item(me + k.l_tel, stop, W(k.tel(p['phone']))); item(me + k.l_addr, stop, W(p['address']))
    item(k.l_prop, stop, W(c['addr'])); item('建筑面积', stop, W(c['area'] + '平方米')); item('权属证明', stop, W(c['cert']))
    item(k.l_price, stop, '人民币', W(k.money(c['price'])), '元，大写', W(c['upper']))
    item('意向金', stop, '人民币', W(k.money(c['deposit'])), '元，由', c['broker'], '代为保管。')
    d.y += 1.5; d.para('双方有意按上列条件成交，并就下列事项达成一致：', indent=2)
    k.body(d, r.choice(['dun', 'sq']), r.choice([1, 2]), 50, 1, most=10); d.y += 3; d.room(42)
    k.agent_line(d, pt=10); d.y += 3; k.close(d, a, b, k.A, k.B, broker=False); k.stamp(d, d.x0 + 40, d.y - 22, mm=35)
    k.finish(d, foot='第{i}页', where=r.choice(['hl', 'hr', 'fr'])); return d

# name, kind, function, all scored facts on the first page?, weight
TEMPLATES = [('bj_agency', 'sale', bj_agency, True, 8), ('sh_transfer', 'sale', sh_transfer, True, 8),
    ('gz_form', 'sale', gz_form, True, 8),
             ('sz_deal', 'sale', sz_deal, True, 8), ('cd_rows', 'sale', cd_rows, True, 8), ('broker_blocks', 'sale',
                 broker_blocks, True, 8),
             ('deposit_centre', 'sale', deposit_centre, True, 7), ('supplement_table', 'sale', supplement_table, True,
                 7),
             ('check_list', 'sale', check_list, True, 7),
                 ('intention', 'sale', intention, True, 7)] + leases_e.TEMPLATES
