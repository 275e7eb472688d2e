# The leases of group f: managed flats, rented flats of companies' buildings, model texts, personal leases, sheets that confirm a lease.
# Drawn as in contracts_f.py.
import datetime as dt
from kit_f import F1, F2, SP, V1, begin, wide
from typeset import Run

def term(k, c): return k.date(c['start']), k.date(c['end'])
def kin(r): return r.choice(['父亲', '母亲', '姐姐', '同事', '朋友'])

def managed_flat(r, c, level):
    """Confirmation of signing in front of a managed lease: house first, tenant before owner, tinted labels; two pages."""
    k, d, a, b = begin(r, c, level, F2, V1, (9.8, 10.3), [('出租方', '承租方'), ('业主', '租客'), ('出租人', '承租人')], margin=(20, 24, 20, 20), lead=1.5)
    V = k.V; k.plain(); s, e = term(k, c); w = k.stranger(); brand = r.choice(['寓家', '乐住公寓', '青舍', '有屋管家'])
    tone = (40, 40, 44) if k.mono else r.choice([(232, 132, 20), (44, 150, 110), (52, 96, 170)])
    d.at(d.x0, d.y - 3, Run(brand, b=True, ink=tone), pt=17); d.at(d.x1, d.y - 3, '管家服务热线 ' + k.org_tel, pt=8.8, align='r')
    d.rule(y=d.y + 2, w=.5, ink=tone)
    d.y += 6; k.title(d, r.choice(['租赁签约信息确认单', '房屋租赁合同（签约信息页）', '住房租赁电子合同·信息页']), 17, after=2); rows = []
    L = lambda l, v, n=1: [(l, 1), (v if isinstance(v, list) else V(v), n)]
    rows += [[('租赁房屋', 4)], L(k.l_list, k.lst()) + L(k.l_no, c['no']), L(k.l_prop, c['addr'], 3),
        L('建筑面积', c['area'] + ' ㎡') + L('产权证号', c['cert'])]
    rows += [[('租期与费用', 4)], L('起租日', s) + L('到期日', e), L(k.l_price, k.money(c['price']) + ' 元') + L('押金', k.money(c['deposit']) + ' 元'),
        L('租金大写', c['upper']) + L('支付周期', r.choice(['季付', '月付', '半年付']))]
    rows += [[(k.B, 4)], L('姓名', k.name(b['name'])) + L(k.l_tel, b['phone']), L(k.l_id, k.idn(b['id_number'])) + L('证件类型', '居民身份证'),
        L(k.l_addr, b['address'], 3),
        L('紧急联系人', w['name'] + f'（{kin(r)}）') + L('紧急电话', w['phone'])]
    rows += [[(k.A, 4)], L('姓名', k.name(a['name'])) + L(k.l_tel, a['phone']), L(k.l_id, k.idn(a['id_number'])) + L('收款卡号', k.bank),
        L(k.l_addr, a['address'], 3)]
    rows += [[('服务方', 4)], L('服务机构', c['broker']) + L('信用代码', k.uscc), L('服务管家', c['agent']) + L('管家手机', c['agent_tel']),
        L(k.l_sign, k.date(c['signed']), 3)]
    k.grid(d, [28, 57, 28, 57], rows, pt=9.4, minh=6.9, lead=1.24, shade=not k.mono, pad=1.1); d.y += 3
    d.para('本页与合同条款共同构成完整的租赁合同，双方确认以上信息真实、准确。', pt=9.4); k.text(d, 'sub', 2, 40, 1, pt=9.6); d.y += 3
    k.close(d, (k.A + '签字', a), (k.B + '签字', b), ('服务方盖章', None)); k.finish(d, foot='{i} / {n}', where=r.choice(['fr', 'fl', 'hr']))
    return d

def parties_last(r, c, level):
    """Lease of a rented flat: house and rent first in numbered lines, both parties in a table at the foot of the one page."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.2, 10.8), [('出租人', '承租人'), ('出租方', '承租方')], margin=(24, 26, 24, 19), lead=1.5)
    U, V = k.U, k.V; k.plain(); s, e = term(k, c); k.title(d, r.choice(['公寓租赁合同', '公共租赁住房租赁合同', '长租公寓租赁合同']), 20, after=2)
    d.at(d.x0, d.y, k.l_no + k.col, V(c['no']), pt=9.6); d.at(d.x1, d.y, k.l_list + k.col, V(k.lst()), pt=9.6, align='r'); d.y += 6
    P = lambda *x: d.para(*x, hang=2, align='l')
    P('1、房屋：', U(c['addr']), '，建筑面积', U(c['area']), '平方米，产权证书编号', U(c['cert']), '。')
    P('2、租期：', U(s), '起，至', U(e), '止，共', U(str(c['months'])), '个月。')
    P('3、', k.l_price, '：人民币', *k.yuan(c['price']), '，大写', U(c['upper']), '，每', U(r.choice(['壹', '叁'])), '个月支付一次。')
    P('4、押金：人民币', *k.yuan(c['deposit']), '。')
    k.text(d, 'num', 1, 96, 5, most=7); d.y += 2; d.para('双方身份信息及签署：', after=1)
    w = (d.x1 - d.x0 - 32) / 2
    C = [(0, 0, 1, 1, '', 'c', True), (0, 1, 1, 1, [k.head(k.A + '（甲方）')], 'c', True), (0, 2, 1, 1, [k.head(k.B + '（乙方）')], 'c', True)]
    for i, (l, f) in enumerate((('姓名', lambda p: k.name(p['name'])), (k.l_id, lambda p: k.idn(p['id_number'])),
        (k.l_tel, lambda p: p['phone']), (k.l_addr, lambda p: p['address']),
        (k.l_sign, lambda p: k.date(c['signed']))), 1):
        C += [(i, 0, 1, 1, l, 'c', True)] + [(i, j, 1, 1, V(f(p)), 'l', False) for j, p in ((1, a), (2, b))]
    d.table([32, w, w], C, pt=9.8, minh=7.2, lead=1.28); d.y += 2
    d.para('经纪机构', k.col, V(c['broker']), SP, '备案号', k.col, V(c['broker_no']), SP, '经办人', k.col, V(c['agent']), pt=9.4, align='l')
    k.close(d, ('甲方签字', a), ('乙方签字', b), date=False); assert len(d.pages) == 1, 'too long'
    k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fr'])); return d

def personal_lease(r, c, level):
    """The lease of two private people: name and number on one line, facts in dense sentences with blanks; one page or two."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.8, 11.4), [('出租方', '承租方'), ('房东', '租客'), ('出租人', '承租人')], margin=(25, 26, 25, 20),
        lead=r.choice([1.62, 1.7]))
    U = k.U; s, e = term(k, c); k.title(d, r.choice(['个人房屋租赁合同', '房屋租赁合同（个人版）', '个人住房租赁协议']), 21, after=3)
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.head(f'{me}（以下简称{t}）'), k.col, U(k.name(p['name']), 34), SP, k.l_tel, k.col, U(k.tel(p['phone'])), align='l')
        d.para(k.l_id, k.col, U(k.idn(p['id_number']), 66), align='l'); d.para(k.l_addr, k.col, U(p['address'], 80), align='l', after=1)
    d.para('甲、乙双方就房屋租赁事宜，经友好协商，订立本合同（', k.l_no, k.col, U(c['no']), '，', k.l_list, k.col, U(k.lst()), '），共同遵守。', indent=2, align='l')
    d.para('第一条　甲方将自有的坐落于', U(c['addr']), '的房屋出租给乙方居住，建筑面积', U(c['area']), '平方米，不动产权证号', U(c['cert']), '。', indent=2)
    d.para('第二条　租赁期限自', U(s), '起至', U(e), '止。', indent=2)
    d.para('第三条　每月租金人民币', *k.yuan(c['price']), '，大写', U(c['upper']), '；押金', *k.yuan(c['deposit']), '，于', U(k.date(c['signed'])), '即',
        k.l_sign.replace('时间', '日期'),
        '当日付清首期租金及押金。', indent=2)
    k.A, k.B = '甲方', '乙方'; k.text(d, 'art', r.choice([1, 2]), 58, 4); w = k.stranger()
    d.para('介绍人', k.col, U(c['broker']), SP, '联系人', k.col, U(c['agent']), SP, '电话', k.col, U(c['agent_tel']), align='l', pt=9.8)
    d.para('乙方紧急联系人', k.col, U(w['name']), SP, '电话', k.col, U(w['phone']), align='l', pt=9.8); d.y += 1
    k.close(d, ('甲方（签字）', a), ('乙方（签字）', b), seal=r.random() < .5); k.finish(d, foot='第{i}页', where=r.choice(['hl', 'hr', 'fr'])); return d

def lease_slip(r, c, level):
    """Sheet that confirms a lease: two halves with heads, labels right-aligned to a line in the middle, thin rules; one page."""
    k, d, a, b = begin(r, c, level, F2, V1, (10.2, 10.8), margin=(22, 25, 22, 20), lead=1.5); V = k.V; s, e = term(k, c)
    p1, n1 = k.agent_row()
    d.at(d.x0, d.y - 2, k.head(c['broker'] + '　' + c['shop']), pt=10.4); d.y += 4
    k.title(d, r.choice(['房屋租赁成交确认单', '租赁成交报告单', '房屋租赁签约确认表']), 19, after=2)
    R = lambda *rows: k.pairs(d, rows, 33, step=7.1, right=True, rule=True)
    d.rule(w=.5)
    R([('成交类型', [*k.tick(('整租', '合租'), 0)]), ('来源', [*k.tick(('门店', '线上'), 0)])], [(k.l_list, k.lst())], [(k.l_no, c['no'])],
        [(k.l_sign, k.date(c['signed']))])
    for me, p in ((k.A, a), (k.B, b)):
        d.y += 1.6; k.band(d, me + '资料')
        R([('姓名', k.name(p['name'])), ('性别', p['sex'])], [(k.l_id, k.idn(p['id_number']))], [(k.l_tel, k.tel(p['phone']))],
            [(k.l_addr, p['address'])])
    d.y += 1.6; k.band(d, '租赁条件')
    R([(k.l_prop, c['addr'])], [('权属证号', c['cert'])], [('建筑面积', c['area'] + '㎡'), ('居住人数', str(r.randint(1, 4)) + '人')],
        [('租赁期间', [V(s), ' — ', V(e)])],
        [(k.l_price, [V(k.money(c['price'])), ' 元（大写 ', V(c['upper']), '）'])], [('押金', k.money(c['deposit']) + ' 元'),
        ('佣金', k.money(c['fee'], 'plain') + ' 元')])
    d.y += 1.6; k.band(d, '经办'); R([(p1, c['agent']), ('电话', c['agent_tel'])], [(n1, c['agent_no']), ('店长审核', '已审核')]); d.y += 2
    assert len(d.pages) == 1, 'too long'; k.close(d, (k.A, a), (k.B, b), date=False)
    k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fr'])); return d

def bf_lease(r, c, level):
    """Model text of a city for leases: its number, an agency's line, ticks after the blanks, articles with 【】; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.3, 10.9), [('出租人', '承租人')], margin=(26, 26, 25, 21), lead=r.choice([1.52, 1.6]))
    U, V = k.U, k.V; s, e = term(k, c)
    d.at(d.x1, d.y - 3, f'{r.choice(["BF", "GF", "SF"])}—{r.randint(2017, 2024)}—06{r.randint(10, 29):02d}', pt=9, align='r')
    k.title(d, c['city'] + r.choice(['住房租赁合同', '房屋租赁合同（经纪机构居间成交版）', '个人住房租赁合同']), 18, after=2)
    d.para(k.l_no, k.col, U(c['no'], 40), SP, k.l_list, k.col, U(k.lst(), 40), align='l', pt=10, after=1)
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        d.para(k.head(f'{me}（{t}）'), k.col, U(k.name(p['name']), 44), SP, *k.tick(('自然人', '法人'), 0), align='l')
        d.para(k.l_id, k.col, U(k.idn(p['id_number'])), SP, '（', *k.tick(('身份证', '护照'), 0), '）', align='l')
        d.para(k.l_addr, k.col, U(p['address']), align='l')
        d.para(k.l_tel, k.col, U(k.tel(p['phone']), 40), SP, '电子邮箱', k.col, k.none(8), align='l', after=1)
    d.para(k.head('经纪机构'), k.col, U(c['broker']), SP, '备案证明编号', k.col, U(c['broker_no']), align='l')
    d.para('经纪人员', k.col, U(c['agent']), SP, '信息卡编号', k.col, U(c['agent_no']), align='l', after=1)
    d.para('依照国家和本市有关规定，甲乙双方在平等自愿的基础上，就房屋租赁达成协议，', k.l_sign, '为', U(k.date(c['signed'])), '。', indent=2)
    d.para(k.head('第一条【租赁房屋】')); d.para('房屋地址：', U(c['addr']), '；建筑面积：', U(c['area']), '平方米；权属证明：', U(c['cert']), '。', indent=2)
    d.para(k.head('第二条【租赁期限】')); d.para('自', U(s), '至', U(e), '，共计', U(str(c['months'])), '个月。', indent=2)
    d.para(k.head('第三条【租金及押金】'))
    d.para('租金标准：人民币', *k.yuan(c['price']), '／月（大写：', U(c['upper']), '）；押金：', *k.yuan(c['deposit']), '。', indent=2)
    k.A, k.B = '甲方', '乙方'; k.text(d, 'art', 2, 64, 4); d.y += 3
    k.close(d, ('出租人（签章）', a), ('承租人（签章）', b), ('经纪机构（签章）', None), stacked=True, pt=9.8)
    k.edge(d, '', '', '{i}'); k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl'])); return d

def part_a(r, c, level):
    """Lease of a company's building: part A with coded rows A1, A2 … in a ruled table, part B the terms; two pages or one."""
    k, d, a, b = begin(r, c, level, F2, V1, (9.9, 10.4), [('出租方', '承租方'), ('出租人', '承租人')], margin=(20, 25, 20, 20), lead=1.5)
    V = k.V; k.plain(); s, e = term(k, c); w = k.stranger(); k.title(d, r.choice(['住房租赁合同', '租赁住房合同', '青年公寓租赁合同']), 20, after=1)
    d.para(k.head('A 部分　商务条款'), align='c', after=1.5); C = []; n = 0
    def row(l, *v):
        nonlocal n; C.extend([(n, 0, 1, 1, f'A{n + 1}', 'c', True), (n, 1, 1, 1, l, 'l', False), (n, 2, 1, 1, list(v), 'l', False)]); n += 1
    row('合同', k.l_no + k.col, V(c['no']), SP, k.l_sign + k.col, V(k.date(c['signed']))); row(k.l_list, V(k.lst()))
    for me, p in ((k.A, a), (k.B, b)):
        row(me, V(k.name(p['name']))); row(me + '身份', '居民身份证　', k.l_id + k.col, V(k.idn(p['id_number'])))
        row(me + '联络', k.l_tel + k.col, V(k.tel(p['phone'])), '\n', k.l_addr + k.col, V(p['address']))
    row('紧急联系', '姓名' + k.col, V(w['name']), SP, '关系' + k.col, V(kin(r)), SP, '电话' + k.col, V(w['phone']))
    row('租赁房屋', V(c['addr']), '\n', '建筑面积' + k.col, V(c['area'] + '㎡'), SP, '产权证' + k.col, V(c['cert']))
    row('租赁期', V(s), ' 至 ', V(e), f'（共 {c["months"]} 个月）')
    row(k.l_price, '人民币 ', V(k.money(c['price'])), ' 元，大写 ', V(c['upper'])); row('押金', '人民币 ', V(k.money(c['deposit'])), ' 元，于签约时支付')
    row('收款账户', V(k.bank), SP, r.choice(['城西支行', '江北支行', '高新支行'])); row('服务机构', V(c['broker']), SP, '客服' + k.col, V(k.org_tel))
    d.table([13, 30, 127], C, pt=9.6, minh=7, lead=1.32); d.y += 3; d.para(k.head('B 部分　通用条款'), align='c', after=1)
    k.text(d, 'brk', r.choice([1, 2]), 40, 1, pt=9.6); d.y += 3; k.close(d, (k.A, a), (k.B, b))
    k.finish(d, foot='第{i}页/共{n}页', where=r.choice(['hl', 'hr', 'fr'])); return d

def due_days(r, c, level):
    """Lease with a table of the days the rent is due; parties in lines of label and value, three to a line; two pages or one."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.2, 10.8), [('出租方', '承租方'), ('业主', '租户')], margin=(23, 26, 23, 20), lead=1.56)
    U, V = k.U, k.V; s, e = term(k, c); k.sp2 = False; k.plain(); k.title(d, r.choice(['房屋租赁合同', '住房出租合同', '租房合同']), 21, after=2)
    for me, p in ((k.A, a), (k.B, b)):
        d.para(k.head(wide(me)), k.col, U(p['name'], 26), SP, '性别', k.col, U(p['sex']), SP, k.l_tel, k.col, U(k.tel(p['phone'])), align='l')
        d.para(k.l_id, k.col, U(k.idn(p['id_number'])), align='l'); d.para(k.l_addr, k.col, U(p['address']), align='l', after=1)
    d.y += 3; k.line(d, (1, k.l_list, k.lst()), (1, k.l_no, c['no']), step=7)
    k.line(d, (1, k.l_sign, k.date(c['signed'])), (1, '建筑面积', c['area'] + '平方米'), step=5)
    d.para('一、出租房屋位于', U(c['addr']), '，房屋所有权证（不动产权证）号', U(c['cert']), '。', hang=2); d.para('二、租期从', U(s), '到', U(e), '。', hang=2)
    d.para('三、', k.l_price, '为人民币', *k.yuan(c['price']), '，大写', U(c['upper']), '，押金', *k.yuan(c['deposit']), '。租金按季支付：', hang=2, after=1)
    rows = [[('期次', 1), ('应付日', 1), ('金额（元）', 1), ('收款签章', 1)]]
    for i in range(min(4, c['months'] // 3)):
        y, m = divmod(c['start'].month - 1 + 3 * i, 12); t = dt.date(c['start'].year + y, m + 1, min(28, c['start'].day))
        rows.append([([V(str(i + 1))], 1), ([V(k.date(t))], 1), ([V(k.money(c['price'] * 3, 'plain'))], 1), ([' '], 1)])
    k.grid(d, [22, 52, 46, 44], rows, pt=9.6, minh=6.4, lead=1.2); d.y += 2; k.text(d, 'han', r.choice([1, 2]), 52, 4)
    d.para('居间人', k.col, U(c['broker']), SP, '经纪人', k.col, U(c['agent']), SP, '电话', k.col, U(c['agent_tel']), pt=9.8, align='l')
    k.close(d, (k.A, a), (k.B, b), date=r.random() < .6); k.finish(d, foot='- {i} -', where=r.choice(['hl', 'hr', 'fr'])); return d

def record_form(r, c, level):
    """Form for the record office: label and value share a cell, two cells a row, the role in a strip across; one page."""
    k, d, a, b = begin(r, c, level, F2, V1, (10, 10.6), [('出租人', '承租人'), ('出租方', '承租方')], margin=(21, 26, 21, 19), lead=1.5)
    V = k.V; k.plain(); s, e = term(k, c); k.title(d, c['city'] + r.choice(['房屋租赁合同登记表', '房屋租赁登记备案表', '租赁合同备案信息表']), 18, after=2)
    C, i = [], 0
    k.bar(d, d.x1 - 52, d.m[1] - 14, 52, c['no'], 6)
    def row(*items):
        nonlocal i; n = 2 // len(items)
        for j, (l, v) in enumerate(items): C.append((i, j * n, 1, n, [l + k.col] + (v if isinstance(v, list) else [V(v)]), 'l', False))
        i += 1
    def strip(t):
        nonlocal i; C.append((i, 0, 1, 2, [k.head(t)], 'c', not k.mono)); i += 1
    row((k.l_no, c['no']), (k.l_list, k.lst())); row((k.l_sign, k.date(c['signed'])), ('登记类别', [*k.tick(('新签', '续签', '变更'), 0)]))
    for me, p in ((k.A, a), (k.B, b)):
        strip(me); row(('姓名', k.name(p['name'])), ('证件类型', '居民身份证')); row((k.l_id, k.idn(p['id_number'])), (k.l_tel, p['phone']))
        row((k.l_addr, p['address']))
    strip('房屋情况'); row((k.l_prop, c['addr'])); row(('产权证号', c['cert'])); row(('建筑面积', c['area'] + ' 平方米'), ('租赁用途', '居住'))
    strip('租赁情况'); row(('起租日期', s), ('终止日期', e)); row((k.l_price, k.money(c['price']) + ' 元'), ('大写', c['upper']))
    row(('押金', k.money(c['deposit']) + ' 元'), ('租赁方式', [*k.tick(('整租', '分租'), 0)]))
    strip('经办'); row(('经纪机构', c['broker']), ('备案号', c['broker_no'])); row(('经办人', c['agent']), ('联系电话', c['agent_tel']))
    d.table([84, 84], C, pt=9.8, minh=7.2, lead=1.28); d.y += 3; d.para('本表所填内容与双方签订的租赁合同一致，如有虚假，由申报人承担法律责任。', pt=9.4, indent=2)
    assert len(d.pages) == 1, 'too long'; k.close(d, (k.A + '签名', a), (k.B + '签名', b), ('经纪机构', None), date=False)
    k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl'])); return d

TEMPLATES = [(f.__name__, 'rent', f, True, w) for f, w in ((managed_flat, 8), (parties_last, 8), (personal_lease, 8), (lease_slip, 7),
    (bf_lease, 8), (part_a, 8), (due_days, 8), (record_form, 7))]
