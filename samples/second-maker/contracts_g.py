# A seventh group of templates: on-line texts of several cities, a sheet across with two columns, deposit, supplement, escrow and
# confirmation papers, a slip of the transfer window, an application's page; the leases are in leases_g.py. As in contracts.py each
# takes (r, c, level) and draws a Doc. One principal a side; a co-owner's or agent's line is empty. In some the date of signing stands
# only beside the signatures: then all pages are one file.
from kit_g import BOOK, BRANCH, PLAIN, SP, L, S, X, begin, vert
from typeset import Run
import app_g, clauses_g, leases_g

def shanghai_text(r, c, level):
    """On-line text of the coast: number and code at the head, the parties in a ledger of four columns, articles; two pages."""
    k, d, a, b = begin(r, c, level, BOOK, (10.4, 11), [('出售人', '买受人'), ('卖售人', '买受人'), ('出卖人', '买受人')], margin=(24, 26, 24, 22), lead=1.58)
    U, V = k.U, k.V; k.bars(d, d.x1 - 58, 9, 58, 6); k.title(d, c['city'] + r.choice(['房地产买卖合同', '存量房屋买卖合同', '二手房买卖合同']), 20, '（网签版）', after=2)
    d.at(d.x0, d.y, k.no + k.col, V(c['no'])); d.at(d.x1, d.y, '网签备案号：' + f'{r.randint(10, 99)}{r.randint(10 ** 9, 10 ** 10 - 1)}', pt=9, align='r')
    d.y += 6
    d.para('特别提示：签约前，当事人应当仔细阅读本合同条款，并核对对方的身份证明与房屋权属证书原件。', pt=9.4, indent=2, after=1.5)
    row = lambda t, p: [L(t), X(p['name']), X([k.ident(p['id_number'])]), X(k.phone(p['phone']))]
    k.grid(d, [27, 29, 61, 45], [[L('当事人'), L('姓名（名称）'), L(k.id), L(k.tel)], row(k.A + '（甲方）', a), [L(k.adr), X(a['address'], 3)],
        row(k.B + '（乙方）', b), [L(k.adr), X(b['address'], 3)]], pt=9.8, val='c'); d.y += 3
    d.para(f'第一条　甲、乙双方通过', U(c['broker']), '居间介绍（' + k.list + k.col, U(c['listing']), '），由乙方受让甲方自有房屋，具体状况如下：', indent=2, align='l')
    for n, x in enumerate((['甲方依法取得的权属证书编号为', U(c['cert']), '；'], [k.prop + '：', U(c['addr']), '；'],
        ['房屋建筑面积：', U(c['area']), '平方米，房屋类型：', U('居住'), '，所在层：', U(f"{c['floor']}/{c['floors']}"), '；'], ['共有权人：', k.blank(24), '，委托代理人：',
            k.blank(24), '。']), 1):
        d.para(f'（{data_cn(n)}）', *x, indent=2, align='l')
    d.para('第二条　甲、乙双方经协商一致，同意上述房地产' + k.price + '（含附属设施）共计人民币', U(k.cash(c['price'])), '元，（大写）：', U(c['upper']), '。', indent=2)
    if c['page1']: d.para('第三条　本合同' + k.sign.replace('合同', '') + '为', *k.ymd(c['signed']), '，自该日起双方受其约束。', indent=2)
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'art', 2, 56, 3 + bool(c['page1'])); d.y += 3
    k.foot(d, ('甲方（签章）', a), ('乙方（签章）', b), kind='side'); return k.done(d, '第 {i} 页 共 {n} 页', r.choice(['fr', 'fl']), r.random() < .4)
def data_cn(n): return '〇一二三四五六七八九'[n]

def upright_heads(r, c, level):
    """Transfer contract whose facts are a grid with upright heads at the left, matrix code at the upper right; two pages."""
    k, d, a, b = begin(r, c, level, PLAIN, (10, 10.6), [('转让方', '受让方'), ('转让人', '受让人')], margin=(21, 26, 21, 20), lead=1.55)
    k.qr(d, d.x1 - 19, 8, 19); d.at(d.x1 - 22, 12, '扫码核验合同', pt=7.8, align='r'); d.at(d.x1 - 22, 16.6, '核验码 ' + c['verif'], pt=9.6, align='r')
    k.title(d, c['city'] + r.choice(['房屋转让合同', '存量房转让合同', '房屋买卖（转让）合同']), 19, after=2); w, n = k.wide, c['signed']
    def who(t, p, more): return [[L(vert(t), 1, 3 + bool(more)), L('姓名'), X(p['name']), L(k.tel), X(k.phone(p['phone']))], [L(k.id),
        X([k.ident(p['id_number'])], 3)],
        [L(k.adr), X(p['address'], 3)]] + ([[L('共有人'), X(' '), L('代理人'), X(' ')]] if more else [])
    rows = [[L(k.no, 2), X(c['no']), L(k.sign), X(k.day())], [L(k.list, 2), X(c['listing'], 3)], *who(k.A, a, r.random() < .5), *who(k.B, b, False)]
    rows += [[L(vert('转让标的'), 1, 3), L(k.prop), X(c['addr'], 3)], [L('权属证书'), X(c['cert'], 3)], [L('建筑面积'), X(c['area'] + '㎡'), L('规划用途'), X('城镇住宅')]]
    rows += [[L(vert('价款'), 1, 2), L(k.price), X(k.cash(c['price']) + '元'), L('定金'), X(k.cash(c['deposit']) + '元')], [L('大写'),
        X('人民币' + c['upper'], 3)]]
    rows += [[L(vert('中介'), 1, 2), L('机构名称'), X(c['broker'], 3)], [L('经纪人员'), X(c['agent']), L('从业编号'), X(c['agent_no'])]]
    k.grid(d, [10, 27, 52, 27, 52], rows, pt=9.8, minh=7, lead=1.24); d.y += 3; d.para('双方就上列房屋的转让，约定以下条款：', indent=2)
    k.clauses(d, r.choice(['cn', 'art']), 2, 46); d.y += 3; k.foot(d, (k.A, a), (k.B, b), ('经纪机构', None), kind='side', date=r.random() < .5)
    k.running(d, c['city'] + '住房保障和房产管理部门监制', '', '{i}/{n}'); return k.done(d, '', r.choice(['fr', 'fl']))

def chengdu_ticks(r, c, level):
    """Model text of the west: ticks for the paper, blanks with notes, 业务件号 and code in the head; the date only at the end or also in front."""
    k, d, a, b = begin(r, c, level, BOOK, (10.6, 11.2), [('出卖人', '买受人')], margin=(26, 27, 26, 22), lead=r.choice([1.6, 1.68]))
    U = k.U; k.title(d, c['city'] + r.choice(['存量房买卖合同', '存量房屋买卖合同', '二手房买卖合同']), 21, after=3, sp=r.choice([0, .1]))
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        d.para(k.H(f'{me}（{t}）'), k.col, U(p['name'], 36), SP, '国籍', k.col, U('中国', 18), align='l')
        d.para('身份证明：', *k.ticks(('居民身份证', '护照', '军官证', '其他'), 0), align='l')
        d.para(k.id, k.col, k.ident(p['id_number'], U), align='l'); d.para(k.adr, k.col, U(p['address'], 84), align='l')
        d.para(k.tel, k.col, U(k.phone(p['phone']), 42), SP, '邮编', k.col, U(c['zip'] if p is a else '', 20), align='l', after=1)
    d.para('根据《中华人民共和国民法典》《中华人民共和国城市房地产管理法》等规定，甲乙双方遵循公平、诚信原则，签订本合同。', indent=2)
    d.para(k.H('第一条 房屋情况')); d.para('（1）' + k.prop, k.col, U(c['addr']), '。', indent=1, align='l')
    d.para('（2）' + k.crt, k.col, U(c['cert']), '；房屋来源核验码', k.col, U(c['verif']), '；' + k.list, k.col, U(c['listing']), '。', indent=1, align='l')
    d.para('（3）建筑面积', U(c['area']), '平方米；抵押情况：', *k.ticks(('未设定抵押', '已设定抵押'), 0), '；租赁情况：', *k.ticks(('未出租', '已出租'), 0), '。', indent=1, align='l')
    d.para(k.H('第二条 房屋价款'))
    d.para(k.price + '为人民币（小写）', U(k.cash(c['price'])), '元，（大写）', U(c['upper']), '；其中定金', U(k.cash(c['deposit'])), '元。', indent=2)
    if c['page1']: d.para('以上定金于' + k.sign, U(k.day()), '当日支付。', indent=2)
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'head', 2, 50, 3, skip=('定金',)); d.y += 3; k.foot(d, ('出卖人（签字）', a), ('买受人（签字）', b), kind='down')
    k.running(d, f'业务件号：{r.randint(10 ** 11, 10 ** 12 - 1)}', k.no + '：' + c['no'], '— {i} —')
    return k.done(d, '', r.choice(['fr', 'fl', 'hc']), r.random() < .4)

def sheet_across(r, c, level):
    """A large sheet across, folded in the middle: parties and facts in the left column, clauses and signatures in the right."""
    k, d, a, b = begin(r, c, level, BOOK, (11.4, 12.2), margin=(22, 24, 226, 20), page=(420, 297), lead=1.6)
    U, V = k.U, k.V; left, right = d.m, (226, 24, 22, 20)
    k.title(d, c['city'] + r.choice(['存量房买卖合同', '房屋买卖合同', '存量房屋买卖协议书']), 21, after=2)
    k.kv(d, [[(k.no, c['no'])], [(k.list, c['listing']), (k.sign, k.day())]], 28, step=7.4); d.y += 2
    for t, me, p in (('甲方', k.A, a), ('乙方', k.B, b)):
        k.strip(d, f'{t}（{me}）', full=not k.mono and r.random() < .5)
        k.kv(d, [[('姓名', p['name']), ('性别', p['sex'])], [(k.id, k.ident(p['id_number']))], [(k.tel, k.phone(p['phone']))], [(k.adr, p['address'])]],
            30, x0=d.x0 + 3, step=7.2)
        d.y += 2
    d.para('一、甲方房屋坐落于', U(c['addr']), '，' + k.crt, U(c['cert']), '，建筑面积', U(c['area']), '平方米。', hang=2, align='l')
    d.para('二、' + k.price, k.col, '人民币', U(k.cash(c['price'])), '元，大写', U(c['upper']), '。', hang=2, align='l')
    d.para('三、定金人民币', U(k.cash(c['deposit'])), '元，由乙方于签约时支付；甲方收款账号', U(k.bank), '，开户行', U(r.choice(BRANCH)), '。', hang=2, align='l')
    k.A, k.B = '甲方', '乙方'; n = k.clauses(d, 'cn', 1, 8, 4, most=3)
    d.m = right; d.y = d.m[1]; gone = {x.split('|')[0] for x in k.pool[:6]}; k.clauses(d, 'cn', 1, 64, n, skip=gone, pt=d.pt * .95)
    d.y += 3; d.para('居间机构', k.col, V(c['broker']), SP, '备案号', k.col, V(c['broker_no']), align='l', pt=10)
    d.para('经办经纪人', k.col, V(c['agent']), SP, '工号', k.col, V(c['agent_no']), SP, '电话', k.col, V(c['agent_tel']), align='l', pt=10)
    k.foot(d, ('甲方签字', a), ('乙方签字', b), ('居间方盖章', None), kind='down', need=34); assert len(d.pages) == 1, 'too long'
    K = d.k; d.d.line([(210 * K, 14 * K), (210 * K, 283 * K)], fill=(206, 206, 206), width=1); d.m = (22, 24, 22, 20); return k.done(d, '', 'fl')

def running_sentences(r, c, level):
    """Contract that says everything in sentences, no labels in columns: who lives where, with which paper, what, for how much; two pages."""
    k, d, a, b = begin(r, c, level, BOOK, (11, 11.8), margin=(27, 27, 27, 22), lead=r.choice([1.7, 1.8]))
    U = k.U; k.title(d, r.choice(['房屋买卖合同', '住宅买卖合同书', '私有房屋买卖合同']), 22, after=3); d.para(k.no, k.col, U(c['no']), align='r', pt=10, after=2)
    for t, me, p, o in (('甲方', k.A, a, '上述房屋的唯一产权人'), ('乙方', k.B, b, '具有完全民事行为能力的自然人')):
        d.para(k.H(me), '（以下称“', t, '”）', U(p['name']), '，', p['sex'], '，', k.id, U(k.idn(p['id_number'])), '，', k.adr, U(p['address']), '，', k.tel,
            U(k.phone(p['phone'])), '，系' + o + '。', indent=2, align='l')
    d.para('经', U(c['broker']), '经纪人', U(c['agent']), '（登记号', U(c['agent_no']), '，电话', U(c['agent_tel']), '）促成，双方就', k.list, '为', U(c['listing']),
        '的房屋达成如下合意。', indent=2, align='l')
    d.para('第一条　房屋位于', U(c['addr']), '，登记于', U(c['cert']), '，证载建筑面积', U(c['area']), '平方米，位于第', U(str(c['floor'])), '层。', indent=2, align='l')
    d.para('第二条　双方议定的' + k.price + '为人民币', U(c['upper']), '（￥', U(k.cash(c['price'], 'plain')), '元），该价格为净得价，不随市场行情变化。', indent=2, align='l')
    late = not c['page1']
    d.para('第三条　乙方' + ('' if late else '已于') , *([] if late else [U(k.day()), '（', k.sign, '）']), '向甲方支付定金人民币', U(k.cash(c['deposit'])),
        '元，甲方不再另行出具收条。', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'art', 2, 46, 4, skip=('定金', '房屋现状')); d.y += 2
    k.foot(d, ('甲方', a), ('乙方', b), ('见证方', None), kind=r.choice(['side', 'down']))
    return k.done(d, r.choice(['{i}', '第{i}页']), r.choice(['fr', 'fl', 'hr']), r.random() < .3)

def facts_two_columns(r, c, level):
    """Sheet of a deal's facts as filed: section strips, label and value in two columns, values bold; licence and staff numbers; one page."""
    k, d, a, b = begin(r, c, level, PLAIN, (10.2, 10.8), margin=(20, 24, 20, 20), lead=1.5)
    k.title(d, r.choice(['存量房交易信息表', '二手房成交信息登记表', '房屋交易过户信息表', '买卖双方交易信息采集表']), 19, after=1)
    d.para(c['broker'] + '　统一社会信用代码 ' + k.uscc, pt=8.8, align='c', after=2); B = lambda t: k.V(t, b=True)
    full = r.random() < .5 and not k.mono; W = 27; R = lambda *rows: k.kv(d, rows, W, x0=d.x0 + 2, step=7, rule=r.random() < .3)
    k.strip(d, '一、房源信息', full=full)
    R([(k.list, B(c['listing']))], [(k.prop, c['addr'])], [(k.crt, c['cert'])], [('建筑面积', c['area'] + '平方米'), ('楼层', f"{c['floor']}/{c['floors']}")])
    for t, me, p in (('二', k.A, a), ('三', k.B, b)):
        k.strip(d, f'{t}、{me}信息', full=full)
        R([(me + '姓名' if len(me) < 3 else '姓名', B(p['name'])), (k.tel, k.phone(p['phone']))], [(k.id, k.ident(p['id_number']))],
            [(k.adr, p['address'])],
            [('收款账号' if p is a else '付款账号', k.bank if p is a else k.bank2), ('开户行', r.choice(BRANCH))])
    k.strip(d, '四、交易信息', full=full)
    R([(k.no, c['no']), (k.sign, k.day())], [(k.price, B(k.cash(c['price']) + '元')), ('定金', k.cash(c['deposit']) + '元')], [('金额大写', c['upper'])],
        [('付款方式', k.ticks(('全款', '商贷', '公积金'), 1)), ('贷款银行', r.choice(BRANCH))])
    k.strip(d, '五、经办信息', full=full); R([('经纪人', c['agent']), ('经纪人工号', c['agent_no'])], [('所属门店', c['shop']), ('门店电话', c['agent_tel'])])
    d.y += 2; d.para('本人确认以上信息真实无误，如因信息填写错误造成划款、过户延误的，由本人承担责任。', indent=2, pt=9.6)
    k.foot(d, (k.A + '确认', a), (k.B + '确认', b), ('经办门店', None), kind='side', date=False); assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def line_captions(r, c, level):
    """Three-party agreement: values stand on lines, their captions in small type below; letterhead; two pages."""
    k, d, a, b = begin(r, c, level, BOOK, (10.8, 11.4), [('卖方', '买方'), ('出售方', '购买方'), ('业主', '客户')], margin=(23, 25, 23, 21), lead=1.58)
    V = k.V; d.at(d.x0, d.y - 4, Run(c['broker'], b=True, ink=k.tone), pt=12.5); d.at(d.x1, d.y - 4, '客服 ' + k.org, pt=8.8, align='r')
    d.rule(y=d.y + 1, w=.6, ink=k.tone); d.y += 5
    k.title(d, r.choice(['房产买卖三方协议', '房屋买卖居间合同', '二手房买卖居间协议']), 20, after=2)
    def row(*items):
        """(caption, value, share of the width)"""
        tot = sum(i[2] for i in items); x = d.x0; y = d.y + 4
        for t, v, n in items:
            w = (d.x1 - d.x0) * n / tot; runs = [v] if isinstance(v, Run) else [V(v)]; q = min(1, (w - 5) / d.measure(*runs))
            assert q > .72, 'line too short: ' + t
            d.at(x + (w - 3) / 2, y, *runs, align='c', pt=d.pt * q); d.rule(y=y + 3.2, x0=x, x1=x + w - 3, w=.2)
            d.at(x + (w - 3) / 2, y + 5.9, t, pt=8, align='c'); x += w
        d.y = y + 8.4
    row((k.no, c['no'], 2), (k.list, c['listing'], 2), (k.sign, k.day(), 2))
    for me, p in ((k.A, a), (k.B, b)): row((me + '姓名', p['name'], 2), (me + k.id, k.ident(p['id_number']), 4), (me + k.tel, k.phone(p['phone']),
        3)); row((me + k.adr, p['address'], 1))
    row((k.prop, c['addr'], 4), ('建筑面积（㎡）', c['area'], 1)); row((k.crt, c['cert'], 3), ('所在楼层', f"{c['floor']}", 1))
    row((k.price + '（元）', k.cash(c['price']), 2), ('大写（人民币）', c['upper'], 3), ('定金（元）', k.cash(c['deposit'], 'plain'), 1))
    row(('居间方', c['broker'], 3), ('备案证号', c['broker_no'], 3), ('经纪人', c['agent'], 1), ('电话', c['agent_tel'], 2)); d.y += 2
    k.clauses(d, 'num', 2, 44, 1); d.y += 2; k.foot(d, (k.A, a), (k.B, b), ('居间方', None), kind='side', date=False)
    return k.done(d, '{i} / {n}', r.choice(['fr', 'fl']))

def deposit_halves(r, c, level):
    """Deposit agreement on letter paper: parties in a box of two halves, the rest in numbered sentences; one page."""
    k, d, a, b = begin(r, c, level, BOOK, (10.8, 11.4), [('卖方', '买方'), ('出售方', '购买方'), ('收定方', '付定方'), ('转让方', '受让方')], margin=(24, 22, 24, 18),
        page=(215.9, 279.4), lead=1.6)
    U, V = k.U, k.V; k.title(d, r.choice(['定金合同', '购房定金协议书', '房屋买卖定金合同', '定金收付协议']), 20, after=1); d.at(d.x0, d.y, k.no + k.col, V(c['no']), pt=9.8)
    d.at(d.x1, d.y, k.sign + k.col, V(k.day()), pt=9.8, align='r'); d.y += 5
    y, mid, end = d.y, (d.x0 + d.x1) / 2, []
    for x0, x1, t, me, p in ((d.x0, mid, '甲方', k.A, a), (mid, d.x1, '乙方', k.B, b)):
        d.y = y + 1.6; d.para(k.H(f'{t}（{me}）'), x0=x0 + 2.5, x1=x1)
        for l, v in (('姓名', V(p['name'])), (k.id, k.ident(p['id_number'])), (k.tel, V(k.phone(p['phone']))), (k.adr,
            V(p['address']))): d.para(l + k.col, v, x0=x0 + 2.5, x1=x1 - 1.5, align='l', pt=10.2, lead=1.5)
        end.append(d.y)
    d.y = max(end) + 1.5; k.frame(d, y, d.y)
    d.d.line([(mid * d.k, y * d.k), (mid * d.k, d.y * d.k)], fill=(60, 60, 64), width=max(1, round(.3 * d.k))); d.y += 3
    d.para('1. 标的房屋：', U(c['addr']), '，建筑面积', U(c['area']), '平方米，', k.crt, U(c['cert']), '，', k.list, U(c['listing']), '。', hang=1.4, align='l')
    d.para('2. 双方同意以人民币', U(k.cash(c['price'])), '元（大写：', U(c['upper']), '）作为' + k.price + '成交。', hang=1.4, align='l')
    d.para('3. 乙方支付定金人民币', U(k.cash(c['deposit'])), '元至甲方账户', U(k.bank), '。', hang=1.4, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, 'num', 1, 46, 4, pool=clauses_g.DEPOSIT)
    d.para('居间机构', k.col, V(c['broker']), SP, '经办', k.col, V(c['agent']), SP, V(c['agent_tel']), align='l', pt=9.8); d.y += 1
    k.foot(d, ('甲方', a), ('乙方', b), ('居间机构', None), kind='side', date=False); assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def supplement_ledger(r, c, level):
    """Supplement: a small ledger says which contract it belongs to, articles change its terms; one page or two."""
    k, d, a, b = begin(r, c, level, BOOK, (10.6, 11.2), margin=(25, 26, 25, 21), lead=1.62)
    U, V = k.U, k.V; k.title(d, r.choice(['补充协议', '补充协议书', '《房屋买卖合同》补充协议', '房屋买卖补充合同']), 20, after=2)
    row = lambda me, p: [[L(me, 1, 2), L('姓名'), X(p['name']), L(k.tel), X(k.phone(p['phone']))], [L(k.id), X([k.ident(p['id_number'])], 3)]]
    k.grid(d, [22, 28, 40, 28, 42], [[L('原合同', 1, 2), L(k.no), X(c['no']), L(k.list), X(c['listing'])], [L(k.prop), X(c['addr'], 3)], *row(k.A, a),
        *row(k.B, b)], pt=9.8, shade=False, minh=7.2)
    d.y += 3
    d.para('甲乙双方已就', k.crt, U(c['cert']), '、建筑面积', U(c['area']), '平方米的房屋签订买卖合同，', k.price, '为人民币', U(k.cash(c['price'])), '元（大写', U(c['upper']),
        '）。现补充约定如下：', indent=2, align='l')
    k.A, k.B = '甲方', '乙方'; k.clauses(d, r.choice(['cn', 'brk']), r.choice([1, 1, 2]), 62, 1, most=r.randint(7, 12), skip=('文本',))
    d.para('以上条款为原合同的组成部分，' + ('' if not c['page1'] else k.sign + '：'), *([V(k.day()), '，'] if c['page1'] else []), '自双方签字之日起生效。', indent=2,
        align='l')
    d.y += 1
    d.para('见证人', k.col, V(c['broker']), SP, '经办人', k.col, V(c['agent']), '（', V(c['agent_tel']), '）', align='l', pt=9.8)
    k.press(d, d.x0 + 44, d.y - 3, 33, soft=True)
    k.foot(d, ('甲方', a), ('乙方', b), kind='down', seal=False); return k.done(d, '{i}', r.choice(['fr', 'fl', 'hr']))

def escrow_columns(r, c, level):
    """Escrow agreement of three parties: rows of facts with a column for each of them, accounts below; two pages."""
    k, d, a, b = begin(r, c, level, PLAIN, (9.9, 10.4), [('转让方', '受让方'), ('出售方', '承购方'), ('卖方', '买方')], margin=(20, 25, 20, 20), lead=1.55)
    V = k.V; k.title(d, c['city'] + r.choice(['存量房交易资金监管协议', '二手房交易资金监管协议书', '存量房交易结算资金托管协议']), 18, after=1)
    d.para(k.no + k.col, V(c['no']), SP, SP, k.list + k.col, V(c['listing']), pt=9.8, align='c', after=1.5)
    bank = c['city'][:2] + r.choice(['商业银行', '农村商业银行', '发展银行'])
    rows = [[L('项目'), L(f'甲方（{k.A}）'), L(f'乙方（{k.B}）'), L('丙方（监管机构）')], [L('姓名／名称'), X(a['name']), X(b['name']), X(bank)], [L(k.id),
        X([k.ident(a['id_number'])]), X([k.ident(b['id_number'])]), X(k.uscc)],
        [L(k.tel), X(k.phone(a['phone'])), X(k.phone(b['phone'])), X(k.org)], [L(k.adr), X(a['address']), X(b['address']),
            X(c['city'] + r.choice(['建设路', '人民路']) + f'{r.randint(1, 200)}号')], [L('账号'), X(k.bank), X(k.bank2.replace(' ', '')),
                X(f'{r.randint(10 ** 14, 10 ** 15 - 1)}')]]
    k.grid(d, [25, 51, 51, 43], rows, pt=9.4, minh=7.2, val='c', pad=.9); d.y += 2
    k.kv(d, [[(k.prop, c['addr'])], [(k.crt, c['cert'])], [('建筑面积', c['area'] + '平方米'), (k.sign, k.day())], [(k.price, k.cash(c['price']) + '元'),
        ('监管定金', k.cash(c['deposit']) + '元')], [('大写', c['upper'])]], 30, step=6.8, rule=True)
    d.y += 2
    d.para('甲、乙、丙三方就上述房屋交易资金的监管事宜，达成以下协议：', indent=2); k.A, k.B = '甲方', '乙方'
    k.clauses(d, r.choice(['art', 'cn']), 2, 46, pool=clauses_g.ESCROW); d.y += 3; k.foot(d, ('甲方', a), ('乙方', b), ('丙方', None), kind='side')
    k.press(d, d.x1 - 20, d.y - 14, 35, bank + '资金监管中心', '业务专用章', True)
    k.running(d, bank, '资金监管专线 ' + k.org, '第{i}页，共{n}页'); return k.done(d, '', r.choice(['fr', 'fl']))

def captions_in_cells(r, c, level):
    """Confirmation of a deal: small labels in the upper left of each cell, the value below; ticks; one page."""
    k, d, a, b = begin(r, c, level, PLAIN, (10.4, 11), [('卖方', '买方'), ('业主', '购房人'), ('出售方', '购买方')], margin=(20, 24, 20, 20), lead=1.5)
    k.title(d, r.choice(['房屋买卖确认书', '买卖成交确认书', '二手房成交确认书', '买卖双方签约确认函']), 20, after=2); V = k.V
    rows = [[S(k.no, c['no'], 2), S(k.sign, k.day(), 2), S(k.list, c['listing'], 2)], [S(k.prop, c['addr'], 4), S('建筑面积', c['area'] + ' ㎡', 2)],
        [S(k.crt, c['cert'], 4), S('户型', f'{r.randint(1, 4)}室{r.randint(1, 2)}厅', 2)]]
    for me, p in ((k.A, a), (k.B, b)): rows += [[S(me + '姓名', p['name'], 2), S(me + k.id, [k.ident(p['id_number'])], 4)],
        [S(me + k.tel, k.phone(p['phone']), 2), S(me + k.adr, p['address'], 4)]]
    rows += [[S(k.A + '委托代理人', ' ', 2), S(k.B + '委托代理人', ' ', 2), S('代理人电话', ' ', 2)], [S(k.price, k.cash(c['price']) + ' 元', 2),
        S('大写金额', c['upper'], 4)],
        [S('定金', k.cash(c['deposit']) + ' 元', 2), S('付款方式', k.ticks(('一次性', '按揭'), 1), 2), S('交房日期', k.date(c['handover']), 2)],
            [S('居间机构', c['broker'], 4), S('门店', c['shop'], 2)], [S('经纪人', c['agent'], 2), S('经纪人电话', c['agent_tel'], 2), S('执业编号', c['agent_no'], 2)]]
    k.grid(d, [28, 28, 29, 28, 28, 29], rows, pt=10.4, minh=12, lead=1.3, small=.74, pad=1.4); d.y += 3
    d.para('双方确认上述成交条件，并承诺在居间机构安排的时间签署正式合同。', indent=2); k.clauses(d, 'num', 1, 40, 1, most=4, pt=9.8, pool=clauses_g.DEPOSIT)
    d.y += 2; k.foot(d, (k.A + '签字', a), (k.B + '签字', b), ('居间机构', None), kind='side', date=False); assert len(d.pages) == 1, 'too long'
    return k.done(d, '', r.choice(['fr', 'fl', 'hr']))

def window_slip(r, c, level):
    """Long slip of the transfer window: a queue number, then one fact a line or the label over the value; narrow paper."""
    k, d, a, b = begin(r, c, level, ['sans', 'zen', 'micro'], (10.2, 10.8), [('卖方', '买方'), ('转让方', '受让方'), ('出售方', '购买方')], margin=(9, 14, 9, 14),
        page=(110, 288), lead=1.45)
    d.para(k.H(c['city'] + r.choice(['不动产登记交易大厅', '房产交易服务中心'])), pt=12, align='c')
    d.para(k.H(r.choice(['过户预约单', '交易过户预约凭证', '网签及过户预约信息单'])), pt=15, align='c', lead=1.6)
    dash = lambda: (d.d.line([(x * d.k, d.y * d.k) for x in (d.x0, d.x1)], fill=(90, 90, 90), width=1), setattr(d, 'y', d.y + 1.4)); t = c['handover']
    d.para('预约取号 ', Run(f'{r.choice("ABCG")}{r.randint(1, 199):03d}', b=True, scale=1.3), SP, f'窗口 {r.randint(1, 28)}', align='c')
    d.para('预约时间 ' + f'{t.month}月{t.day}日 ' + r.choice(['09:00-10:00', '10:30-11:30', '14:00-15:00']), pt=9.4, align='c', after=1); dash()
    R = lambda *rows: (k.kv(d, [[x] for x in rows], 25, step=6.2, pt=10, col=r.choice(['：', ':', '']) if rows else ''), dash())
    R((k.no, c['no']), (k.sign, k.day()), (k.list, c['listing'])); R((k.prop, c['addr']), (k.crt, c['cert']), ('建筑面积', c['area'] + '㎡'))
    for me, p in ((k.A, a), (k.B, b)): R((me, p['name']), (k.id, k.ident(p['id_number'])), (k.tel, k.phone(p['phone'])), (k.adr, p['address']))
    R((k.price, k.cash(c['price']) + '元'), ('大写', c['upper']), ('申报税费', '以税务核定为准'))
    R(('经纪机构', c['broker']), ('陪同人员', c['agent']), ('陪同人电话', c['agent_tel']))
    d.para('请买卖双方携带身份证、不动产权证书、购房资格证明、契税完税凭证等材料原件，提前十五分钟到场取号，过号需重新排队。', pt=9, lead=1.4, after=1)
    k.foot(d, (k.A, a), (k.B, b), kind='side', date=False, pt=9.6, seal=False, need=20); k.qr(d, d.x1 - 16, d.y - 6, 15)
    d.at(d.x0, d.y + 2, '咨询电话 ' + k.org, pt=8.8); assert len(d.pages) == 1, 'too long'; return k.done(d, '', 'fr')

# name, kind, function, may be photographed?, weight
TEMPLATES = [(f.__name__, 'sale', f, True, w) for f, w in ((shanghai_text, 8), (upright_heads, 8), (chengdu_ticks, 8), (sheet_across, 7),
    (running_sentences, 8),
    (facts_two_columns, 8), (line_captions, 7), (deposit_halves, 7), (supplement_ledger, 7), (escrow_columns, 8), (captions_in_cells, 8),
        (window_slip, 6))] \
    + app_g.TEMPLATES + leases_g.TEMPLATES
