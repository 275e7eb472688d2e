# The leases of group e: managed flats, model texts of several cities, forms with emergency contacts and bank accounts.
# Drawn as in contracts_e.py.
from kit_e import F1, F2, V1, begin, wide
from typeset import Run

SP = '　'
def term(k, c): return k.date(c['start']), k.date(c['end'])

def trust_lease(r, c, level):
    """Lease of a managed flat: a brand's heading, round frames, labels grey, an emergency contact, the account for the
    rent; two pages or one."""
    k, d, a, b = begin(r, c, level, ['sans', 'micro', 'zen'], V1, (9.8, 10.3),
        [('出租人', '承租人'), ('业主', '租客'), ('出租方', '承租方')], margin=(20, 24, 20, 20), lead=1.5)
    V, U = k.V, k.U; k.plain(); K = d.k; s, e = term(k, c); w = k.stranger()
    tint = (40, 40, 44) if k.mono else r.choice([(24, 110, 96), (30, 84, 150), (170, 84, 30)])
    d.d.rectangle([0, (d.y - 12) * K, d.im.width, (d.y - 10.6) * K], fill=tint)
    d.at(d.x0, d.y - 5, Run(r.choice(['安心住', '省事租', '管家租', '悦居托管']), b=True, ink=tint), pt=15)
    d.at(d.x1, d.y - 5, k.l_list + k.col, V(k.lst()), pt=9.6, align='r'); d.y += 2
    k.title(d, r.choice(['房屋租赁合同（托管版）', '住房租赁三方合同', '省心租房屋租赁合同']), 17, after=2)
    k.top(d, (k.l_no + k.col, V(c['no'])), (k.l_sign + k.col, V(k.date(c['signed']))))
    grey = (40, 40, 40) if k.mono else (96, 98, 104); mid = (d.x0 + d.x1) / 2 - 6
    def panel(t, *rows):
        y = d.y; d.at(d.x0 + 3, d.y + 3.6, Run(t, b=True, ink=tint)); d.y += 8.4
        for row in rows:
            for (l, v), x, x1 in zip(row, (d.x0 + 3, mid), (mid - 2 if len(row) > 1 else d.x1 - 2, d.x1 - 2)):
                k.put(d, x + 27, x1, d.y, '', v); d.at(x, d.y, Run(l, ink=grey), pt=9.2)
            d.y += 6
        k.frame(d, y, d.y - 1.4, round_=2.4, ink=(170, 174, 178)); d.y += 1.6
    for me, t, p, more in ((k.A, '甲方', a, [('收款账号', k.bank), ('账户户名', a['name'])]),
        (k.B, '乙方', b, [('紧急联系人', w['name']), ('联系人电话', w['phone'])])):
        panel(f'{t}（{me}）', [('姓名', k.name(p['name'])), (k.l_tel if len(k.l_tel) < 6 else '手机', p['phone'])],
            [('证件类型', '居民身份证'), ('证件号码', k.idn(p['id_number']))], [(k.l_addr, p['address'])], more)
    panel('丙方（服务方）', [('公司名称', c['broker']), ('服务电话', k.org_tel)], [('管家', c['agent']), ('管家电话', c['agent_tel'])])
    panel('租赁要素', [(k.l_prop, c['addr'])], [('建筑面积', c['area'] + ' ㎡'), ('产权证号', c['cert'])],
        [('租期起始', s), ('租期届满', e)], [(k.l_price, k.money(c['price']) + ' 元'), ('大写', c['upper'])],
        [('押金', k.money(c['deposit']) + ' 元'), ('付款方式', r.choice(['押一付一', '押一付三']))])
    k.A, k.B = '甲方', '乙方'; k.body(d, 'deep', 2, 40, 1, pt=9.4, lead=1.48); d.y += 3; k.close(d, a, b, '甲方', '乙方')
    k.finish(d, foot='第 {i} 页，共 {n} 页', where=r.choice(['fr', 'fl'])); return d

def lease_pair(r, c, level):
    """Model text of a city: the parties side by side, many lines in one cell each, articles numbered by the article;
    two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.3, 10.9), [('出租人', '承租人'), ('出租方', '承租方')], margin=(24, 25, 24, 20),
        lead=1.55)
    V, U = k.V, k.U; k.plain(); s, e = term(k, c)
    k.title(d, c['city'] + r.choice(['居住房屋租赁合同', '住房租赁合同', '房屋租赁合同（个人）']), 18, after=2)
    d.para('（', k.l_no, '：', V(c['no']), '）', align='c', pt=10)
    d.para(k.l_list, k.col, V(k.lst()), align='c', pt=10, after=2); w = (d.x1 - d.x0) / 2
    def cell(t, me, p): return [k.head(f'{me}（{t}）')] + [x for l,
        v in k.party(p) for x in ('\n', (l if len(l) > 2 else wide(l)) + k.col, V(v))]
    d.table([w, w], [(0, 0, 1, 1, cell('甲方', k.A, a), 'l', False), (0, 1, 1, 1, cell('乙方', k.B, b), 'l', False)],
        pt=9.8, lead=1.56, pad=2.2)
    d.y += 3
    d.para('甲、乙双方在平等、自愿、诚实信用的基础上，经协商一致，订立本合同。', indent=2); P = lambda *x: d.para(*x, hang=2.4)
    P('1-1　甲方出租的房屋坐落', U(c['addr']), '，建筑面积', U(c['area']), '平方米，权利凭证', U(c['cert']), '，', *k.tick(('整套出租', '单间出租'), 0),
        '。')
    P('1-2　产权共有情况：', *k.tick(('无共有人', '有共有人且已同意出租'), 0), '。')
    P('2-1　租赁期自', U(s), '起至', U(e), '止，共', U(str(c['months'])), '个月。')
    P('3-1　月租金为（人民币）', *k.yuan(c['price']), '（大写', U(c['upper']), '），先付后用。')
    P('3-2　保证金（人民币）', *k.yuan(c['deposit']), '。')
    if c['page1']: P('3-3　', k.l_sign, k.col, U(k.date(c['signed'])), '。')
    k.A, k.B = '甲方', '乙方'; k.body(d, 'deep', 2, 58, 4); d.y += 3; d.room(42); k.agent_line(d, pt=9.8); d.y += 3
    k.close(d, a, b, '甲方（签章）', '乙方（签章）', broker=False)
    k.stamp(d, d.x0 + 46, d.y - 22, mm=34); k.edges(d, c['city'] + '住房租赁合同网签备案', '第{i}页 共{n}页')
    k.finish(d, foot=None, where=r.choice(['fr', 'fl'])); return d

def lease_book(r, c, level):
    """A contract book of the south: spaced labels, values centred on their blanks, dates with blanks between; two
    pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (11, 11.6), [('出租方', '承租方'), ('出租人', '承租人')], margin=(26, 27, 26, 20),
        lead=r.choice([1.65, 1.75]))
    U, V = k.U, k.V; s, e = term(k, c); k.title(d, r.choice(['房屋租赁合同书', '房 屋 租 赁 合 同', '租 赁 合 同 书']), 21, after=3)
    d.para(k.l_no + k.col, V(c['no']), align='r', pt=10, after=2)
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        d.para(k.head(f'{wide(t)}（{me}）{k.col}'), U(k.name(p['name']), 56), align='l')
        d.para(k.l_id + k.col, U(k.idn(p['id_number']), 74), align='l')
        d.para(wide('地址') + k.col, U(p['address'], 96), align='l')
        d.para(k.l_tel + k.col, U(k.tel(p['phone']), 56), align='l', after=1.4)
    d.para('经甲乙双方协商一致，签订本合同，', k.l_list, k.col, U(k.lst(), 40), '。', indent=2); A = lambda n: k.head(f'第{n}条　')
    d.para(A('一'), '甲方将位于', U(c['addr']), '的房屋租给乙方，建筑面积', U(c['area'], 22), '平方米，产权证号', U(c['cert']), '。', indent=2)
    d.para(A('二'), '租赁期限从', U(s, 36), '起至', U(e, 36), '止。', indent=2)
    d.para(A('三'), '每月租金为人民币', U(k.money(c['price']), 26), '元（大写', U(c['upper'], 40), '），乙方应于每月', U('5', 12), '日前交付。',
        indent=2)
    d.para(A('四'), '押金为人民币', U(k.money(c['deposit']), 26), '元。',
        *(['本合同于', U(k.date(c['signed']), 36), '签订。'] if c['page1'] else []), indent=2)
    k.body(d, 'same', 2, 44, 5); d.y += 4; k.close(d, a, b, k.A, k.B, broker=r.random() < .6)
    r.random() < .4 and k.seam(d); k.edges(d, '', '— {i} —'); k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fr']))
    return d

def lease_factors(r, c, level):
    """Sheet of the lease's chief facts: a framed number at the upper right, dotted lines, an emergency contact; one
    page."""
    k, d, a, b = begin(r, c, level, F2, V1, (10.3, 10.9), margin=(23, 24, 23, 18), lead=1.5); V = k.V; s, e = term(k, c)
    w = k.stranger(); k.sp3 = False
    y = d.y - 6; k.frame(d, y, y + 12, x0=d.x1 - 62); d.at(d.x1 - 31, y + 3.4, k.l_list, pt=9, align='c')
    d.at(d.x1 - 31, y + 8.4, V(k.lst()), pt=10.4, align='c')
    d.at(d.x0, d.y, k.head(c['broker']), pt=11); d.y += 9
    k.title(d, r.choice(['租赁合同要素表', '房屋租赁要素确认表', '租赁签约要素单']), 18, after=2)
    F = lambda *i: k.facts(d, *i, width=39, right=False, step=1.5, dots=True, x0=d.x0 + 5)
    def head(t): d.y += 1.4; d.at(d.x0, d.y + 2.4, k.head(t)); d.y += 6
    F((k.l_no, c['no']), (k.l_sign, k.date(c['signed']))); head(f'◆ {k.A}（甲方）' if r.random() < .5 else f'一、{k.A}')
    F(*k.party(a)); head(f'二、{k.B}'); F(*k.party(b), ('紧急联系人', [V(w['name']), '　电话 ', V(w['phone'])]))
    head('三、房屋及租金')
    F((k.l_prop, c['addr']), ('建筑面积', [V(c['area']), ' 平方米']), ('产权证号', c['cert']), ('租赁期限', [V(s), ' 至 ', V(e)]),
        (k.l_price, [V(k.money(c['price'])), ' 元　大写 ', V(c['upper'])]),
        ('押金', [V(k.money(c['deposit'])), ' 元　', *k.tick(('月付', '季付', '年付'), 1)]))
    d.y += 2; d.para('以上内容与双方签订的租赁合同正文一致，任何一方要求变更的，应当另行签署书面文件。', pt=9.4, indent=2)
    d.para('经纪人' + k.col, V(c['agent']), '　证书编号' + k.col, V(c['agent_no']), '　电话' + k.col, V(c['agent_tel']), pt=9.6,
        align='l')
    assert len(d.pages) == 1, 'too long'; k.close(d, a, b, k.A, k.B, date=False)
    k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl'])); return d

def lease_agent(r, c, level):
    """Lease through a broker whose block stands first, with its agent's papers and telephone; then the parties; two
    pages or one."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.4, 11), [('出租人', '承租人'), ('房东', '租客'), ('出租方', '承租方')],
        margin=(24, 25, 24, 20), lead=1.55)
    U, V = k.U, k.V; s, e = term(k, c)
    k.title(d, r.choice(['房屋租赁居间合同', '房屋租赁合同（居间）', '租赁经纪服务及租赁合同']), 18, after=2)
    k.top(d, (k.l_list + k.col, V(k.lst())), (k.l_no + k.col, V(c['no'])))
    y = d.y; d.y += 1.6; box = dict(x0=d.x0 + 2.5, x1=d.x1 - 2.5, align='l', pt=9.8)
    d.para(k.head('居间方'), k.col, V(c['broker']), '　统一社会信用代码', k.col, V(k.uscc), **box)
    d.para('经办经纪人', k.col, V(c['agent']), '　信息卡号', k.col, V(c['agent_no']), '　手机', k.col, V(c['agent_tel']), **box)
    d.para('经纪人身份证号', k.col, V(k.staff), '　门店', k.col, V(c['shop']), **box); k.frame(d, y, d.y + 1); d.y += 4
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        d.para(k.head(f'{t}（{me}，{r.choice(["自然人", "个人"])}）'), k.col, U(k.name(p['name']), 34), '　', k.l_tel, k.col,
            U(k.tel(p['phone'])), align='l')
        d.para(SP, k.l_id, k.col, U(k.idn(p['id_number'])), align='l')
        d.para(SP, k.l_addr, k.col, U(p['address']), align='l', after=1.2)
    d.para('经居间方提供服务，甲乙双方约定：', indent=2)
    d.para('一、租赁房屋。', U(c['addr']), '，建筑面积', U(c['area']), '平方米，权属证明', U(c['cert']), '。', indent=2)
    d.para('二、租赁期限。自', U(s), '至', U(e), '。', indent=2)
    d.para('三、租金与押金。每月', *k.yuan(c['price']), '（大写', U(c['upper']), '）；押金', *k.yuan(c['deposit']), '。', indent=2)
    d.para('四、居间服务费。人民币', *k.yuan(c['fee'], 'plain'), '，由', *k.tick(('甲方', '乙方', '双方各半'), 1), '支付。', indent=2)
    if c['page1']: d.para('五、', k.l_sign, '。', U(k.date(c['signed'])), '。', indent=2)
    k.A, k.B = '甲方', '乙方'; k.body(d, 'dot' if r.random() < .5 else 'sq', r.choice([1, 2]), 42, 5 + c['page1']); d.y += 4
    k.close(d, a, b, '甲方签字', '乙方签字'); k.finish(d, foot='第{i}页', where=r.choice(['hl', 'hr', 'fr'])); return d

def lease_narrow(r, c, level):
    """Table with narrow cells, so that addresses, certificates and now and then a number go on in a second line; one
    page or two."""
    k, d, a, b = begin(r, c, level, F2, V1, (9.8, 10.3), [('出租方', '承租方'), ('甲方', '乙方'), ('出租人', '承租人')],
        margin=(22, 25, 22, 20), lead=1.5)
    V = k.V; k.plain(); s, e = term(k, c); sh = r.random() < .5
    k.title(d, r.choice(['房屋租赁合同', '住宅租赁合同', '房屋租赁协议']), 19, after=2); broken = r.random() < .25
    two = lambda n: [V(n[:14]), '\n', V(n[14:])] if broken else V(n)
    rows = [[('项目', 1), (k.A, 1), ('项目', 1), (k.B, 1)], [('姓名', 1), (V(k.name(a['name'])), 1), ('姓名', 1),
        (V(k.name(b['name'])), 1)], [(k.l_id, 1), (two(k.idn(a['id_number'])), 1), (k.l_id, 1),
        (two(k.idn(b['id_number'])), 1)],
            [(k.l_tel, 1), (V(a['phone']), 1), (k.l_tel, 1), (V(b['phone']), 1)], [(k.l_addr, 1),
                (V(a['address']), 1), (k.l_addr, 1), (V(b['address']), 1)]]
    rows = [[(k.l_no, 1), (V(c['no']), 1), (k.l_list, 1), (V(k.lst()), 1)]] + rows + [[(k.l_prop, 1), (V(c['addr']), 1),
        ('产权证号', 1), (V(c['cert']), 1)], [('建筑面积', 1), ([V(c['area']), '平方米'], 1), ('押金', 1),
        ([V(k.money(c['deposit'])), '元'], 1)]]
    rows += [[('租期开始', 1), (V(s), 1), ('租期结束', 1), (V(e), 1)],
        [(k.l_price, 1), ([V(k.money(c['price'])), '元'], 1), ('金额大写', 1), (V(c['upper']), 1)],
        [(k.l_sign, 1), (V(k.date(c['signed'])), 1), ('付款方式', 1), (k.tick(('月付', '季付'), 1), 1)],
        [('经纪机构', 1), (V(c['broker']), 1), ('经纪人', 1), ([V(c['agent']), '\n', V(c['agent_tel'])], 1)]]
    k.grid(d, [29, 54, 29, 54], rows, pt=9.8, minh=7.8, shade=sh, lead=1.3); d.y += 3; d.para(k.head('双方约定如下：'))
    k.body(d, 'ring', r.choice([1, 2]), 40, 1); d.y += 3; k.close(d, a, b, k.A + '签字', k.B + '签字')
    k.finish(d, foot='{i}/{n}', where=r.choice(['hl', 'fr', 'fl'])); return d

def lease_accounts(r, c, level):
    """Lease with a table of payment: papers, accounts and banks of both sides in neighbouring columns, emergency
    contact under it; two pages or one."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.2, 10.8), [('出租人', '承租人'), ('业主', '租户'), ('出租方', '承租方')],
        margin=(22, 25, 22, 20), lead=1.55)
    V, U = k.V, k.U; k.plain(); s, e = term(k, c); w = k.stranger()
    k.title(d, r.choice(['房屋出租合同', '房屋租赁合同', '住房租赁合同（银行代收版）']), 19, after=2)
    d.para(k.l_list + k.col, U(k.lst()), SP + SP, k.l_no + k.col, U(c['no']), align='c', pt=9.8, after=2.5)
    acc = lambda: '62' + ''.join(str(r.randrange(10)) for _ in range(17))
    bank = lambda: r.choice(['中心支行', '东城支行', '学院路支行', '江南支行']); H = lambda j, t: (0, j, 1, 1, k.head(t), 'c', True)
    C = [H(0, '身份'), H(1, '姓名及电话'), H(2, k.l_id), H(3, '银行账号及开户行')]
    for i, (me, p) in enumerate(((k.A, a), (k.B, b)), 1):
        C += [(i, 0, 1, 1, me, 'c', False), (i, 1, 1, 1, [V(k.name(p['name'])), '\n', V(p['phone'])], 'c', False),
            (i, 2, 1, 1, V(k.idn(p['id_number'])), 'c', False), (i, 3, 1, 1, [V(acc()), '\n', V(bank())], 'c', False)]
    d.table([24, 38, 52, 52], C, pt=9.8, lead=1.4, minh=9); d.y += 2
    d.para(k.A + k.l_addr + k.col, U(a['address']), align='l')
    d.para(k.B + k.l_addr + k.col, U(b['address']), align='l')
    d.para(k.B + '紧急联系人' + k.col, U(w['name']), '　关系' + k.col, U('亲属'), '　电话' + k.col, U(w['phone']), align='l',
        after=2)
    P = lambda *x: d.para(*x, indent=2)
    P('一、', k.A, '将', U(c['addr']), '的房屋出租给', k.B, '，建筑面积', U(c['area']), '平方米，产权证号', U(c['cert']), '，产权人单独所有。')
    P('二、租期', U(str(c['months'])), '个月，自', U(s), '起到', U(e), '为止。')
    P('三、', k.l_price.replace('（月）', ''), '人民币', *k.yuan(c['price']), '，大写', U(c['upper']), '，押金',
        *k.yuan(c['deposit']), '，均以转账方式支付至上列账户。')
    if c['page1']: P('四、', k.l_sign, k.col, U(k.date(c['signed'])))
    k.body(d, 'dun', r.choice([1, 2]), 58, 4 + c['page1'], skip=('付租方式',)); d.y += 3; d.room(42)
    k.agent_line(d, pt=9.8); d.y += 3; k.close(d, a, b, k.A, k.B)
    k.finish(d, foot='第 {i} 页', where=r.choice(['hl', 'hr', 'fl'])); return d

def lease_chapters(r, c, level):
    """Lease in chapters with a header on each page; the page of signatures says names, numbers and telephones once
    more; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.5, 11.1), [('出租人', '承租人'), ('出租方', '承租方')], margin=(25, 29, 25, 22),
        lead=1.6)
    U, V = k.U, k.V; s, e = term(k, c); k.title(d, r.choice(['房屋租赁合同', '城镇房屋租赁合同', '房屋租赁合同（示范文本）']), 20, after=3)
    H = lambda t: d.para(k.head(t), align='c', after=.4)
    for me, p in ((k.A, a), (k.B, b)):
        d.para(wide(me) + k.col, U(k.name(p['name']), 50)); d.para('身份证件' + k.col, *k.cert(), align='l')
        d.para(k.l_id + k.col, U(k.idn(p['id_number']))); d.para(k.l_addr + k.col, U(p['address']), align='l')
        d.para(k.l_tel + k.col, U(k.tel(p['phone'])), '　电子邮箱' + k.col, U('／', 24), after=1.2)
    H('第一章　租赁房屋')
    d.para('第1条　房屋坐落于', U(c['addr']), '，建筑面积', U(c['area']), '平方米，不动产权证书编号', U(c['cert']), '，', k.l_list, '为',
        U(k.lst()), '。', indent=2)
    H('第二章　租期与租金'); d.para('第2条　租赁期自', U(s), '起至', U(e), '止。', indent=2)
    d.para('第3条　月租金人民币', *k.yuan(c['price']), '，大写', U(c['upper']), '；押金', *k.yuan(c['deposit']), '。', indent=2)
    if c['page1']: d.para('第4条　', k.l_sign, '为', U(k.date(c['signed'])), '。', indent=2)
    H('第三章　权利与义务'); k.body(d, 'sq', 2, 74, 1); d.y += 3; d.room(60); d.rule(w=.3); d.y += 2; mid = (d.x0 + d.x1) / 2
    y = d.y; ends = []
    for x0, x1, me, p in ((d.x0, mid - 2, k.A, a), (mid + 2, d.x1, k.B, b)):
        d.y = y
        for l, v in ((me + '（签章）', p['name']), ('证件', p['id_number']), ('电话', p['phone']),
            (k.l_sign, k.date(c['signed'], 'cn'))):
            d.para(l + k.col, V(v), x0=x0, x1=x1, align='l', lead=1.7, fixed=True)
        ends.append(d.y)
    d.y = max(ends) + 2; k.agent_line(d, pt=9.8); k.stamp(d, d.x0 + 50, d.y - 5, mm=34)
    k.edges(d, f"{k.l_no}：{c['no']}", '第{i}页/共{n}页'); k.finish(d, foot=None, where=r.choice(['fr', 'fl'])); return d

TEMPLATES = [('trust_lease', 'rent', trust_lease, True, 8), ('lease_pair', 'rent', lease_pair, True, 8),
    ('lease_book', 'rent', lease_book, True, 8), ('lease_factors', 'rent', lease_factors, True, 7),
             ('lease_agent', 'rent', lease_agent, True, 8), ('lease_narrow', 'rent', lease_narrow, True, 8),
                 ('lease_accounts', 'rent', lease_accounts, True, 8),
                 ('lease_chapters', 'rent', lease_chapters, True, 8)]
