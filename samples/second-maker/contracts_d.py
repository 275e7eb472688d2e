# A fourth group of templates: the papers of brokerages as they are filed: on-line signed texts with underlined blanks, brokerage and three-party contracts, deposit, supplement,
# escrow and commission papers, sheets of facts with and without rules, model leases of several cities, lease brokerage, a lease with its hand-over list.
# As in contracts.py each takes (r, c, level) and draws a Doc. One principal a side; nobody signs for another; a line for an agent is empty.
import math
from typeset import BOX, TICK, Doc, Run
from contracts_c import KitC
import data, faults_d

SALE_D = [
    '房屋现状|{A}保证已如实陈述该房屋的权属状况、设备装修情况和相关关系，附件所列的设施、设备及装修随该房屋一并转让。{B}对该房屋已进行实地查看，对房屋现状无异议。',
    '付款期限|{B}应按下列期限付款：签约当日支付定金，办理转移登记前付清首期房款，余款以按揭贷款方式支付，由贷款银行在抵押登记办妥后直接划入{A}指定账户。定金在支付首期房款时自动转为房款。',
    '转移登记|双方应在{B}取得贷款银行同意贷款书面通知后十五个工作日内，共同向不动产登记机构申请办理转移登记。因一方原因未能如期办理的，自逾期之日起按日承担违约责任。',
    '房屋交付|{A}应于约定的交付日将该房屋腾空，并将钥匙、门禁卡、水电燃气卡及相关凭证移交{B}。验收交接时应签署房屋交接书，交接书的签署视为该房屋风险责任转移的标志。',
    '物业及公用事业费|该房屋交付前的物业服务费、公共维修分摊费、水费、电费、燃气费、通讯费由{A}承担并结清，交付之后的上述费用由{B}承担。房屋维修资金随房屋产权一并过户，不另作价。',
    '户口|{A}应在转移登记完成后三十日内将该房屋内的原有户口全部迁出，因此保留的户口迁移保证金由{B}在结清尾款时一并支付。逾期迁出的，每逾期一日按总价款的万分之一支付违约金。',
    '税费|双方确认，办理转移登记过程中产生的契税、个人所得税、增值税及附加等，依照国家规定由纳税义务人各自缴纳；双方另有约定的从其约定，但不得违反法律的强制性规定。',
    '抵押处理|该房屋签约时若存有抵押，{A}应自筹资金或者以{B}支付的首期房款提前清偿，并于清偿后二十日内办妥注销抵押登记；该笔费用及可能产生的罚息由{A}自理。',
    '租赁情况|{A}声明该房屋未出租，亦未设立居住权。如签约后发现承租人或者居住权人主张权利，导致{B}不能按期入住的，由{A}负责排除妨碍，并赔偿{B}由此遭受的损失。',
    '逾期付款|{B}未按约定时间付款的，自约定的应付款期限之第二日起至实际付款之日止，每日按逾期未付款的万分之五向{A}支付违约金；逾期超过十五日，{A}有权书面通知{B}单方解除本合同。',
    '逾期交房|{A}未按约定期限交接房屋的，自约定交接之日的第二日起至实际交接之日止，每日按已收房款的万分之五向{B}支付违约金；逾期超过十五日，{B}有权单方解除本合同并要求退还已付款项。',
    '资金安全|双方知悉交易资金应通过存量房交易资金监管账户划转，不得通过经纪机构或者经纪人员的账户收付房款。违反前述约定自行支付的，由付款一方自行承担资金风险。',
    '法律适用与争议|本合同的订立、效力、解释、履行及争议的解决均适用中华人民共和国法律。发生争议的，双方协商解决；协商不成的，依法向该房屋所在地有管辖权的人民法院起诉。',
    '通知|任何一方向对方发出的通知，按照本合同首部所列的地址以邮政特快专递寄送，寄出后第三日即视为送达；以短信方式发出的，发出之时即视为送达。地址变更未及时告知的，后果自负。',
    '个人信息|双方同意经纪机构为办理网上签约、贷款、缴税及转移登记之目的使用其身份信息，经纪机构应妥善保管并不得挪作他用，服务完成后依照规定期限存档。',
    '解除后果|本合同解除的，双方应在解除后三日内撤销网上签约备案，{A}在撤销当日返还已收房款；因一方违约导致解除的，违约方另按总价款百分之十五支付违约金。',
    '文本效力|本合同未尽事宜，双方可另行订立补充条款，补充条款及附件均为本合同不可分割的部分。本合同经双方签署后生效，一式三份，双方各执一份，经纪机构留存一份，具有同等效力。']
LEASE_D = [
    '交验房屋|{A}应于租赁期起始日将房屋交付{B}，双方对房屋及附属物品、设备设施共同查验，在交割清单上签字确认；未经查验而入住的，视为房屋符合约定的交付条件。',
    '居住人数|{B}同住人员应向{A}如实告知，人均居住面积不得低于本市规定的标准。厨房、卫生间、阳台、储藏室不得供人员居住，{B}不得将房屋分割后再行转租。',
    '租金支付|{B}应于每个付款期届满前十日支付下一期租金，{A}收取租金后应出具收款凭证；以银行转账方式支付的，转账记录视为收款凭证。逾期付款的，按日加收应付租金的万分之五。',
    '保证金|押金用于抵充{B}应当承担但未缴付的费用。租赁关系解除或者终止，{B}返还房屋且双方结清费用后三个工作日内，{A}应将剩余押金退还{B}，不计利息。',
    '相关费用|租赁期间的水费、电费、燃气费、上网费、有线电视费由{B}按实际使用量承担；物业服务费、供暖费及因出租房屋产生的税费由{A}承担。',
    '维修责任|房屋及附属设施自然损耗、非{B}过错造成的损坏，由{A}负责维修，{A}应于接到通知后七日内进行；情况紧急的应于二十四小时内到场，逾期不修的{B}可代为维修，费用由{A}承担。',
    '合理使用|{B}应爱护房屋及其设备，未征得{A}书面同意不得改变房屋结构、增设固定装修。不得堆放易燃易爆物品，不得使用明火取暖，不得为电动自行车电池入户充电。',
    '转租与续租|除双方另有约定外，{B}转租房屋应取得{A}书面同意。租赁期满需要续租的，{B}应提前三十日提出，同等条件下享有优先承租权；双方未续签的，{B}应按期腾退。',
    '合同解除|{A}迟延交付房屋达十日，或者交付的房屋严重不符合约定影响居住安全的，{B}有权单方解除合同；{B}欠付租金达十五日、擅自转租或者利用房屋从事违法活动的，{A}有权单方解除合同。',
    '违约责任|一方提前退租或者提前收回房屋的，应提前三十日书面告知，并按月租金的一倍支付违约金。{B}逾期腾退房屋的，应按日租金的两倍支付占用费。',
    '房屋返还|租赁期满或者合同解除之日，{B}应返还房屋及附属物品并保持其适租状态，双方结清费用、移交钥匙。{B}遗留物品经通知后三日内未取走的，{A}有权自行处理。',
    '登记备案|本合同签订后三十日内，由{A}或者经纪机构通过住房租赁管理服务平台办理合同登记备案，{B}应予配合。备案后可作为办理居住登记、提取住房公积金的凭据。',
    '安全检查|{A}有权在提前一日告知的前提下入户检查房屋及设施安全，{B}应予配合。发生漏水、漏气等紧急情况的，{A}可会同物业人员进入房屋处置，事后应及时告知{B}。',
    '送达地址|双方在本合同中填写的地址及号码为通知和诉讼文书的送达地址，一方变更的应在变更后三日内书面告知对方，否则按原地址送达即为有效。',
    '其他|本合同未尽事宜，由双方协商订立补充条款。因履行本合同发生争议的，协商或者申请调解解决；不成的，依法向房屋所在地人民法院起诉。本合同一式三份，双方签字后生效。']
ROLES = {'sale': [('出卖人', '买受人'), ('卖方', '买方'), ('转让方', '受让方'), ('业主', '买方'), ('出售方', '购买方')], 'rent': [('出租人', '承租人'), ('出租方', '承租方'), ('房东', '租客')]}
SP = '　'

class KitD(KitC):
    def __init__(k, r, c, level, roles):
        super().__init__(r, c, level); p = r.choice; k.A, k.B = p(roles or ROLES[c['kind']]); k.pool = SALE_D if c['kind'] == 'sale' else LEASE_D
        k.l_list = p(['房源编号', '房源编码', '委托编号', '挂牌编号', '链家编号', '贝壳编号', '贝壳房源号', '链家房源编号', '房源挂牌号', '挂牌房源编号', '房源委托编号', '系统房源编号', '房源ID'])
        k.l_id = p(['身份证号', '身份证号码', '证件号码', '证件号', '公民身份号码', '居民身份证号', '身份证件号码', '有效证件号码']); k.l_tel = p(['联系电话', '手机', '电话', '手机号码', '联系手机', '联系方式', '移动电话'])
        k.l_no = p(['合同编号', '合同编号', '合同编号', '合同号', '签约编号', '协议编号', '合同流水号']); k.l_sign = p(['签订日期', '签约日期', '合同签订日', '签署日期', '签约时间', '签订时间']); k.l_addr = p(['住址', '通讯地址', '联系地址', '地址', '户籍地址', '现住址'])
        k.l_prop = p(['房屋坐落', '坐落', '物业地址', '房屋地址', '房屋座落', '标的物业']); k.l_price = p(['成交价', '房屋总价', '转让价款', '成交总价', '房屋成交价']) if c['kind'] == 'sale' else p(['月租金', '租金（每月）', '每月租金', '租金标准（月）']); k.sp2, k.sp3 = r.random() < .3, False; k.list_fmt = 'groups' if r.random() < .04 else 'plain'; k.id_fmt = 'plain' if r.random() < .85 else 'groups'; k.papers = p([('身份证', '护照', '其他'), ('居民身份证', '护照', '军官证', '其他'), ('身份证', '港澳通行证', '护照'), ('居民身份证', '护照', '其他')])
    def tick(k, items, on, gap=' '): return [x for i, t in enumerate(items) for x in (Run(TICK if i in (on if isinstance(on, tuple) else (on,)) else BOX), t + (gap if i < len(items) - 1 else ''))]
    def cert(k): return k.tick(k.papers, 0)
    def none(k, n): return Run(SP * n, u=k.ul)
    def line(k, d, *items, step=None, x0=None, x1=None):
        """Fields on rules beside each other: (share of the width, label, value)."""
        x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1; tot = sum(i[0] for i in items); x = x0
        for f, l, v in items: w = (x1 - x0) * f / tot; k.field(d, x, x + w - (2.5 if w < x1 - x0 - 1 and x + w < x1 - 1 else 0), d.y, l + '：', v); x += w
        d.y += step or d.pt * .94
    def grid(k, d, widths, rows, pt=None, minh=7.6, shade=True, lead=1.35, **kw):
        """A ruled table; a row is (content, span) items: words are labels, runs and lists values."""
        C = []
        for i, row in enumerate(rows):
            j = 0
            for t, n in row: lab = isinstance(t, str); head = lab and n == len(widths); C.append((i, j, 1, n, Run(t, b=True) if head else t, 'c' if lab and not head else 'l', shade and lab)); j += n
            assert j == len(widths), row
        return d.table(widths, C, pt=pt, minh=minh, lead=lead, **kw)
    def bar(k, d, x, y, w, text, h=9): k.bars(d, x, y, w, h); d.at(x + w / 2, y + h + 2.4, text, pt=8.6, align='c')
    def running(k, d, left='', right='第{i}页/共{n}页', rule=True):
        """A header on every page."""
        from PIL import ImageDraw
        im, dr = d.im, d.d
        for i, p in enumerate(d.pages, 1):
            d.im, d.d = p, ImageDraw.Draw(p); y = d.m[1] - 9; d.at(d.x0, y, left, pt=8.6); d.at(d.x1, y, right.format(i=i, n=len(d.pages)), pt=8.6, align='r')
            if rule: d.rule(y=y + 3, w=.15, ink=(110, 110, 110))
        d.im, d.d = im, dr
    def fill(k, d, style, upto=1, reserve=46, first=1, skip=(), pt=None, lead=None, most=99, **kw):
        """As many clauses as there is room for up to page `upto`, less `reserve` mm for what comes after."""
        pt = pt or d.pt; step = d.px(pt) / d.k * (lead or d.lead); wide = (d.x1 - d.x0) / (d.px(pt) / d.k); room = (upto - len(d.pages)) * (d.bottom - d.m[1] - step) + d.bottom - d.y - reserve; pick = []; ix = [i for i, t in enumerate(k.pool) if t.split('|')[0] not in skip]; k.r.shuffle(ix)
        for i in ix:
            h, t = k.pool[i].format(A=k.A, B=k.B).split('|'); n = len(t) + (2 if style == 'tiao' else 5 + (len(h) if style in ('dun', 'dec', 'cn') else 0)); need = (math.ceil(n / (wide * .985)) + (style == 'tiao')) * step + .4
            if need < room and len(pick) < most: pick.append(i); room -= need
        for n, i in enumerate(sorted(pick), first):
            h, t = k.pool[i].format(A=k.A, B=k.B).split('|'); num = data.cn_int(n); z = dict(pt=pt, lead=lead, **kw)
            if style == 'tiao': d.room(2.2 * step); d.para(Run(f'第{num}条　{h}', b=True), **z); d.para(t, indent=2, **z)
            elif style == 'cn': d.para(Run(f'{num}、{h}：', b=True), t, indent=2, **z)
            elif style == 'dun': d.para(f'{num}、{h}。', t, indent=2, **z)
            elif style == 'dec': d.para(Run(f'{n}. {h}', b=True), SP, t, **z)
            elif style == 'paren': d.para(f'（{num}）', t, indent=2, **z)
            else: d.para(f'{n}、', t, hang=1.7, **z)
        return first + len(pick)
    def title(k, d, t, pt=18, sub=None, after=3): d.para(Run(t, b=True, sp=k.r.choice([0, .08, .2]) if len(t) < 12 else 0), pt=pt, align='c', after=1 if sub else after); sub and d.para(sub, pt=pt * .6, align='c', after=after)
    def yuan(k, n, f=None): return [k.U(k.money(n, f)), '元']
    def end(k, d, a, b, la, lb, date=True, broker=True, gap=11, pt=None):
        """Places to sign, two or three beside each other; the date under each."""
        k.sigs(d, d.y + 4, [(la, a), (lb, b)] + ([('经纪机构（盖章）：', None)] if broker else []), k.r.choice([k.l_sign, '日期']) if date else None, gap, pt=pt or (9.8 if broker else None)); broker and k.stamp(d, d.x1 - 26, d.y + 7, mm=34)

def begin(r, c, level, forms, vals, pts, roles=None, **kw):
    k = KitD(r, c, level, roles); f = r.choice(forms); v = r.choice([x for x in vals if x != f] or vals); dpi = r.choice(faults_d.DPI[level])
    if level in ('fax', 'copy') or dpi < 190: f = r.choice(['zen', 'serif', 'sans']) if f in ('ming', 'kai') else f; v = r.choice(['sans', 'zen', 'serif']) if v in ('ming', 'kai') and level != 'copy' else v
    return k, Doc(dpi, form=f, val=v, pt=r.uniform(*pts), **kw), c['a'], c['b']
F1, F2 = ['serif', 'ming', 'zen', 'sans'], ['sans', 'micro', 'zen', 'serif']; V1 = ['kai', 'sans', 'serif', 'zen', 'micro']

# ---------------------------------------------------------------- sale
def netsign_stacked(r, c, level):
    """On-line signed text: bars with the contract number, parties one below the other with ticked kinds of paper and an empty agent line, blanks in sentences; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.4, 11), [('卖售人', '买受人'), ('出卖人', '买受人'), ('转让方', '受让方')], margin=(24, 27, 24, 20), lead=r.choice([1.52, 1.6, 1.68])); U = k.U; x = r.random() < .5
    k.bar(d, d.x1 - 52 if x else d.x0, d.y - 3, 52, c['no']); y = d.y
    d.at(d.x0 if x else d.x1, y + 1, k.l_list + '：', k.V(k.lst()), align='l' if x else 'r', pt=10); d.at(d.x0 if x else d.x1, y + 7, k.l_no + '：', k.V(c['no']), align='l' if x else 'r', pt=10); d.y += 14; k.title(d, c['city'] + r.choice(['存量房买卖合同', '房地产买卖合同', '二手房买卖合同']), 18, '（网上签约文本）')
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        d.para(f'{me}（以下简称{t}）：', U(k.name(p['name']), 40), '　国籍：', U('中国')); d.para('身份证件：', *k.cert(), '　号码：', U(k.idn(p['id_number'])), indent=2, align='l'); d.para(k.l_addr + '：', U(p['address']), indent=2, align='l'); d.para(k.l_tel + '：', U(k.tel(p['phone']), 40), '　邮编：', U(c['zip']), indent=2); d.para('委托代理人：', k.none(10), '　代理人证件号：', k.none(12), indent=2, after=1)
    d.para('根据《中华人民共和国民法典》及有关法律、法规，甲乙双方遵循自愿、公平和诚实信用的原则，经协商一致订立本合同，共同信守。', indent=2)
    d.para(Run('第一条　房屋基本情况', b=True)); d.para('甲方依法取得的不动产权证号为', U(c['cert']), '，房屋坐落于', U(c['addr']), '，建筑面积', U(c['area']), '平方米，房屋类型为', U('居住'), '，所在层', U(str(c['floor'])), '层，总层数', U(str(c['floors'])), '层。', indent=2)
    d.para(Run('第二条　转让价款', b=True)); d.para('甲乙双方经协商一致，同意上述房屋的转让价款共计人民币', *k.yuan(c['price']), '，（大写）：', U(c['upper']), '。乙方已付定金', *k.yuan(c['deposit'], 'plain'), '。', indent=2)
    if c['page1']: d.para('本合同', k.l_sign, '：', *k.slots(c['signed']), '。', indent=2)
    k.A, k.B = '甲方', '乙方'; k.fill(d, 'tiao', 2, 62, 3); d.y += 5; d.room(40); d.para('居间经纪机构：', U(c['broker']), '　经纪人：', U(c['agent']), '　证书号：', U(c['agent_no']), align='l', after=4); k.end(d, a, b, '甲方（签章）：', '乙方（签章）：')
    if r.random() < .5: d.newpage(); k.title(d, '附件一　房屋附属设施设备及装修清单', 14, after=3); k.grid(d, [14, 40, 24, 84], [[('序号', 1), ('名称', 1), ('数量', 1), ('说明', 1)]] + [[(str(i), 1), (n, 1), ([k.V(str(r.randint(1, 3)))], 1), ([k.V(r.choice(['随房转让，不另计价', '现状交付', '可正常使用', '保留']))], 1)] for i, n in enumerate(('入户门', '橱柜及台面', '燃气灶具', '抽油烟机', '热水器', '空调', '卫浴洁具', '固定衣柜', '灯具', '窗帘轨道', '地板', '防盗窗'), 1)], pt=10, shade=False); d.y += 4; d.para('上述设施设备以交付日现状为准，双方在交接时按本清单逐项核对，缺损的按约定价格折抵房款。', indent=2)
    k.running(d, c['city'] + '房地产交易网上签约系统', f"{k.l_no}：{c['no']}　第{{i}}页/共{{n}}页"); k.finish(d, foot=None, where=r.choice(['fr', 'fl'])); return d

def netsign_fields(r, c, level):
    """On-line signed text of another city: two fields a line on rules, facts of the house in a small table, code of verification; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.2, 10.8), [('出卖人', '买受人'), ('出售方', '购买方')], margin=(23, 24, 23, 20), lead=1.58); U, V = k.U, k.V; k.sp2 = False
    k.title(d, c['city'] + r.choice(['存量房屋买卖合同', '存量房买卖合同（自行成交与居间通用）'][:1 + (len(c['city']) > 9)]), 19, after=4); k.line(d, (1, k.l_no, c['no']), (1, k.l_list, k.lst())); k.line(d, (1, k.l_ver, c['verif']), (1, *((k.l_sign, k.date(c['signed'])) if c['page1'] or r.random() < .5 else ('经纪人', c['agent'])))); d.y += 2
    for me, p in ((k.A, a), (k.B, b)): k.line(d, (5, me, k.name(p['name'])), (2.4, '性别', p['sex']), (3, '国籍', '中国')); k.line(d, (6, k.l_id, k.idn(p['id_number'])), (4.6, k.l_tel, p['phone'])); k.line(d, (1, k.l_addr, p['address'])); d.y += 1.6
    d.y -= 2; d.para('双方就下列房屋的买卖，通过经纪机构', U(c['broker']), '居间，达成如下协议：', indent=2, after=1)
    k.grid(d, [28, 58, 28, 50], [[(k.l_prop, 1), (V(c['addr']), 3)], [('权证号', 1), (V(c['cert']), 1), ('建筑面积', 1), ([V(c['area']), ' 平方米'], 1)], [('规划用途', 1), (V('成套住宅'), 1), ('所在层/总层', 1), (V(f"{c['floor']}/{c['floors']}"), 1)]], pt=10, shade=r.random() < .4); d.y += 2
    d.para(Run('第一条　价款', b=True)); d.para(f'该房屋{k.l_price.replace("房屋", "")}为人民币（小写）', *k.yuan(c['price']), '，（大写）', U(c['upper']), f'。{k.B}应向{k.A}支付定金', *k.yuan(c['deposit'], 'comma'), '，上述房款不含税费。', indent=2)
    k.fill(d, 'tiao', 2, 44, 2); d.y += 6; d.room(32); k.end(d, a, b, k.A + '：', k.B + '：'); k.running(d, '', '共{n}页　第{i}页', False); r.random() < .3 and k.watermark(d, '样本'); k.finish(d, foot=None, where=r.choice(['fr', 'fl', 'hl'])); return d

def agency_columns(r, c, level):
    """Brokerage contract: seller at the left and buyer at the right in columns, the broker below across; one page or two."""
    k, d, a, b = begin(r, c, level, F2 + ['serif'], V1, (10, 10.6), [('卖方', '买方'), ('出卖方', '买受方'), ('业主', '买方')], margin=(20, 24, 20, 20), lead=1.52); U, V = k.U, k.V; mid = (d.x0 + d.x1) / 2; k.id_fmt = 'plain'; under = r.random() < .5; X = U if under else V
    d.at(d.x0, d.y - 4, k.l_no + '：', V(c['no']), pt=9.6); d.at(d.x1, d.y - 4, k.l_list + '：', V(k.lst()), pt=9.6, align='r'); d.y += 3; k.title(d, r.choice(['房屋买卖居间合同', '二手房买卖居间服务合同', '房屋买卖经纪服务合同']), 19, after=4); y0 = d.y; ends = []
    for i, (me, t, p) in enumerate(((k.A, '甲方', a), (k.B, '乙方', b))):
        d.y = y0 + 1; x0, x1 = (d.x0 + 2, mid - 3) if i == 0 else (mid + 3, d.x1 - 2); P = lambda *x: d.para(*x, x0=x0, x1=x1, align='l', lead=1.62)
        P(Run(f'{t}（{me}）', b=True)); P('姓名：', X(k.name(p['name']))); P(k.l_id + '：', X(k.idn(p['id_number']))) if d.measure(k.l_id + '：', X(p['id_number'])) < x1 - x0 else (P(k.l_id + '：'), P(X(k.idn(p['id_number'])))); P(k.l_tel + '：', X(p['phone'])); P(k.l_addr + '：', X(p['address'])); ends.append(d.y)
    y1 = max(ends) + 1; K = d.k; frame = r.random() < .6; d.d.line([(mid * K, y0 * K), (mid * K, y1 * K)], fill=(120, 120, 120), width=1)
    if frame: d.d.rectangle([d.x0 * K, y0 * K, d.x1 * K, y1 * K], outline=(70, 70, 70), width=max(1, round(.25 * K)))
    d.y = y1 + 2; d.para('丙方（居间方）：', U(c['broker']), '　门店：', U(c['shop']), '　经纪人：', U(c['agent']), '　电话：', U(c['agent_tel']), align='l', after=1.5)
    k.A, k.B = '甲方', '乙方'; d.para('经丙方居间介绍，甲乙双方就房屋买卖事宜订立本合同，各方共同遵守：', indent=2); d.para('一、房屋情况：甲方自愿出售坐落于', U(c['addr']), '的房屋，建筑面积', U(c['area']), '平方米，权属证书号', U(c['cert']), '。', indent=2)
    d.para(f'二、{k.l_price}：人民币', *k.yuan(c['price']), '整（大写：', U(c['upper']), '），乙方于签约当日付定金', *k.yuan(c['deposit'], 'plain'), '。', indent=2); d.para('三、居间服务费：人民币', *k.yuan(c['fee'], 'plain'), '，由乙方于签约时付清。' + ('' if c['page1'] else ''), *(['各方确认本合同', k.l_sign, '为', U(k.date(c['signed'])), '。'] if c['page1'] else []), indent=2)
    up = r.choice([1, 2]); k.fill(d, r.choice(['cn', 'dun']), up, 46, 4); d.y += 5; d.room(34); k.end(d, a, b, '甲方签字：', '乙方签字：'); k.finish(d, foot='第 {i} 页 共 {n} 页', head=None, where=r.choice(['hl', 'fr', 'fl'])); return d

def tripartite(r, c, level):
    """Three-party agreement: a ruled table with a merged cell a party, terms below, signatures in the last row of a table; one page or two."""
    k, d, a, b = begin(r, c, level, F2 + ['serif'], V1, (9.8, 10.4), [('出卖人', '买受人'), ('卖方', '买方'), ('出让方', '受让方')], margin=(20, 24, 20, 20), lead=1.5); V = k.V
    k.title(d, r.choice(['房屋买卖三方协议', '存量房交易三方协议书', '二手房买卖三方协议']), 18, after=2.5); w = [22, 28, 46, 26, 48]; C = []; i = 0; L = lambda i, j, t, n=1: C.append((i, j, 1, n, t, 'c', sh)); W = lambda i, j, v, n=1: C.append((i, j, 1, n, v, 'l', False)); sh = r.random() < .5
    L(0, 0, k.l_no, 2); W(0, 2, V(c['no'])); L(0, 3, k.l_list); W(0, 4, V(k.lst())); i = 1
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)): C.append((i, 0, 3, 1, [Run(t, b=True), '\n', f'（{me}）'], 'c', sh)); L(i, 1, '姓名'); W(i, 2, V(k.name(p['name']))); L(i, 3, k.l_tel); W(i, 4, V(p['phone'])); L(i + 1, 1, '证件类型'); W(i + 1, 2, k.tick(('身份证', '护照'), 0)); L(i + 1, 3, k.l_id); W(i + 1, 4, V(k.idn(p['id_number']))); L(i + 2, 1, k.l_addr); W(i + 2, 2, V(p['address']), 3); i += 3
    C.append((i, 0, 2, 1, [Run('丙方', b=True), '\n', '（经纪）'], 'c', sh)); L(i, 1, '机构名称'); W(i, 2, V(c['broker']), 3); L(i + 1, 1, '经纪人'); W(i + 1, 2, V(c['agent'])); L(i + 1, 3, '从业编号'); W(i + 1, 4, V(c['agent_no'])); i += 2
    C.append((i, 0, 3, 1, Run('房屋', b=True), 'c', sh)); L(i, 1, k.l_prop); W(i, 2, V(c['addr']), 3); L(i + 1, 1, '建筑面积'); W(i + 1, 2, [V(c['area']), '㎡']); L(i + 1, 3, '产权证号'); W(i + 1, 4, V(c['cert'])); L(i + 2, 1, k.l_price); W(i + 2, 2, [V(k.money(c['price'])), '元']); L(i + 2, 3, '大写'); W(i + 2, 4, V(c['upper']))
    d.table(w, C, pt=9.8, minh=7.4, lead=1.3); d.y += 3; k.A, k.B = '甲方', '乙方'; d.para('甲、乙、丙三方就上述房屋的买卖及居间事宜协商一致，约定如下：', indent=2)
    if c['page1']: d.para('一、本协议于', k.U(k.date(c['signed'])), '签订，乙方于签订当日支付定金', *k.yuan(c['deposit'], 'plain'), '。', indent=2)
    up = r.choice([1, 1, 2]); k.fill(d, 'dun', up, 40, 2 if c['page1'] else 1); d.y += 4; d.room(32)
    xs, ys = d.table([170 / 3] * 3, [(0, j, 1, 1, Run(t, b=True), 'l', False) for j, t in enumerate(('甲方（签字）：', '乙方（签字）：', '丙方（盖章）：'))] + [(1, j, 1, 1, [k.l_sign + '：', V(k.date(c['signed'], 'iso' if k.dfmt == 'han' else None))], 'l', False) for j in range(3)], pt=9.6, minh=12); k.sign(d, xs[0] + 26, ys[0] + 6, a['name'], mm=6); k.sign(d, xs[1] + 26, ys[0] + 6, b['name'], mm=6); k.stamp(d, xs[2] + 38, ys[0] + 11, mm=33); k.finish(d, foot='{i}/{n}', where=r.choice(['hl', 'hr', 'fl'])); return d

def deposit_boxes(r, c, level):
    """Deposit agreement: label above rows of boxes, one digit a cell, for papers, telephones, date; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'zen', 'sans'], V1, (10.6, 11.2), margin=(21, 24, 21, 18), lead=1.55); k.id_fmt = 'plain'; k.sp2 = False; K = d.k; U = k.U; hand = r.random() < .5
    if hand: k.hand(d); d.vs['vscale'] = 1.06
    d.at(d.x1, d.y - 5, k.l_no, ' ', Run(c['no'], font='sans', ink=(180, 34, 40) if level not in ('fax', 'copy') else d.ink), pt=11.5, align='r'); k.title(d, r.choice(['购房定金协议', '房屋买卖定金协议书', '定金协议']), 19, after=5); k.line(d, (1, k.l_list, k.lst()), (1, '委托门店', c['shop'])); d.y += 1
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)):
        d.at(d.x0, d.y, Run(f'{t}（{me}）', b=True)); d.y += 2; k.line(d, (1, '姓名', k.name(p['name'])), (1, '国籍', '中国'), x0=d.x0 + 40); d.at(d.x0, d.y - 1, k.l_id, pt=9.6); d.at(d.x0 + 112, d.y - 1, k.l_tel, pt=9.6); d.y += 6.5; k.boxes(d, d.x0, d.y, p['id_number'], 5.9, pt=11); k.boxes(d, d.x0 + 110, d.y, p['phone'], 5.2, pt=10.6); d.y += 9.5; k.line(d, (1, k.l_addr, p['address'])); d.y += 1.5
    k.line(d, (1, k.l_prop, c['addr'])); k.line(d, (1, '建筑面积（㎡）', c['area']), (2, '产权证号', c['cert'])); k.line(d, (1, k.l_price + '（元）', k.money(c['price'], r.choice(['plain', 'comma']))), (1.2, '大写', c['upper'])); k.line(d, (1, '定金（元）', k.money(c['deposit'], 'plain')), (1.2, '定金支付方式', '转账')); x = d.x0; s = c['signed']; d.at(x, d.y + 2, k.l_sign + '：'); x += 30
    for t, u in ((f'{s.year}', '年'), (f'{s.month:02d}', '月'), (f'{s.day:02d}', '日')): x = k.boxes(d, x, d.y + 2, t, 5.6, pt=11) + 1; x = d.at(x, d.y + 2, u) + 1.5
    d.y += 8; k.A, k.B = '甲方', '乙方'; d.para('甲乙双方就定金事宜约定如下：乙方支付的定金在签订正式买卖合同后抵作房款；甲方悔约的双倍返还，乙方悔约的无权要求返还。', indent=2); k.fill(d, 'num', 1, 38, 1, pt=9.8); assert len(d.pages) == 1, 'too long'; d.y += 4; k.end(d, a, b, '甲方：', '乙方：', date=False); k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl'])); return d

def supplement(r, c, level):
    """Supplementary agreement in prose: parties as sentences, the main contract named by number and day; one page or two."""
    k, d, a, b = begin(r, c, level, F1, V1, (11, 12), margin=(27, 28, 27, 22), lead=r.choice([1.65, 1.8])); U = k.U; d.vs = r.choice([{}, {}, {'b': True}]); k.title(d, r.choice(['补充协议', '房屋买卖补充协议', '《存量房买卖合同》补充协议']), 20, after=5)
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)): d.para(Run(f'{t}（{me}）：', b=True), U(k.name(p['name'])), '，', k.l_id, '：', U(k.idn(p['id_number'])), '，', k.l_tel, '：', U(k.tel(p['phone'])), '，', k.l_addr, '：', U(p['address']), '。', hang=2, align='l')
    d.para(Run('丙方（经纪方）：', b=True), U(c['broker']), '，经办人：', U(c['agent']), '，电话：', U(c['agent_tel']), '。', hang=2, align='l', after=2)
    d.para('鉴于甲乙双方已于', U(k.date(c['signed'])), '签订《房屋买卖合同》（', k.l_no, '：', U(c['no']), '，', k.l_list, '：', U(k.lst()), '），由乙方购买甲方位于', U(c['addr']), '的房屋（建筑面积', U(c['area']), '平方米，权证号', U(c['cert']), f'），{k.l_price}为人民币', *k.yuan(c['price']), '（大写', U(c['upper']), '），其中定金', *k.yuan(c['deposit'], 'plain'), '已付。现各方就未尽事宜补充约定如下：', indent=2, after=1)
    k.A, k.B = '甲方', '乙方'; up = r.choice([1, 2]); k.fill(d, r.choice(['cn', 'paren', 'dun']), up, 56, 1, most=11); d.para('本补充协议与主合同具有同等法律效力，约定不一致之处以本补充协议为准，自各方签字盖章之日起生效。', indent=2, after=5); d.room(32); k.end(d, a, b, '甲方：', '乙方：'); k.finish(d, foot='- {i} -', where=r.choice(['hr', 'hl', 'fr'])); return d

def escrow(r, c, level):
    """Agreement on the escrow of the price: stacked parties with bank accounts, a table of the sums; one page or two."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.4, 11), [('出卖人', '买受人'), ('卖方', '买方'), ('转让方', '受让方')], margin=(24, 26, 24, 20), lead=1.56); U, V = k.U, k.V; bank = r.choice(['城东支行', '人民路支行', '高新支行', '滨江支行']); sup = c['city'][:2] + r.choice(['存量房交易资金监管服务中心', '房屋交易资金托管有限公司']); k.title(d, r.choice(['存量房交易资金监管协议', '房款资金监管协议', '二手房交易资金托管协议']), 18, after=2); d.para(k.l_no + '：', V(c['no']), SP + SP, k.l_list + '：', V(k.lst()), pt=9.8, align='c', after=3)
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)): d.para(f'{t}（{me}）：', U(k.name(p['name']), 34), '　', k.l_tel + '：', U(k.tel(p['phone']))); d.para(k.l_id + '：', U(k.idn(p['id_number']), 60), indent=2); d.para(k.l_addr + '：', U(p['address']), indent=2, align='l', after=1)
    d.para('丙方（监管方）：', U(sup), '　经纪机构：', U(c['broker']), align='l', after=1.5); d.para('甲、乙双方就', U(c['addr']), '（建筑面积', U(c['area']), '㎡，不动产权证号', U(c['cert']), '）的买卖', *(['于', U(k.date(c['signed'])), '签订合同'] if c['page1'] else ['签订合同']), '，为保障交易资金安全，委托丙方对房款进行监管，约定如下：', indent=2)
    d.para(Run('第一条　监管资金', b=True)); rest = c['price'] - c['deposit']; first = rest * 4 // 10 // 1000 * 1000; m = lambda n: [V(k.money(n)), ' 元']; k.grid(d, [48, 42, 72], [[(k.l_price, 1), (m(c['price']), 1), (['大写：', V(c['upper'])], 1)], [('其中：已付定金', 1), (m(c['deposit']), 1), (['付款日　签约当日，不进入监管'], 1)], [('首期款（监管）', 1), (m(first), 1), (['存入监管账户后三个工作日内通知甲方'], 1)], [('贷款（监管）', 1), (m(rest - first), 1), (['由贷款银行直接划入监管账户'], 1)]], pt=9.6, shade=r.random() < .5); d.y += 2
    d.para(Run('第二条　账户', b=True)); d.para('甲方收款账户户名', U(a['name']), '，开户行', U(bank), '，账号', U(k.bank), '。监管账户由丙方在本协议签订时告知乙方。', indent=2); k.A, k.B = '甲方', '乙方'; up = r.choice([1, 2]); k.fill(d, 'tiao', up, 44, 3, skip=('付款期限',)); d.y += 5; d.room(32); k.sigs(d, d.y + 4, [('甲方：', a), ('乙方：', b), ('丙方（盖章）：', None)], k.l_sign, 11, pt=9.8); k.stamp(d, d.x1 - 26, d.y + 7, mm=34, name=sup, sub='资金监管专用章'); k.finish(d, foot='第{i}页，共{n}页', where=r.choice(['hl', 'hr', 'fr'])); return d

def confirm_sheet(r, c, level):
    """Sheet that confirms a deal: a ruled table with headings across, labels at the left of the values; one page."""
    k, d, a, b = begin(r, c, level, F2, V1, (9.8, 10.4), margin=(18, 24, 18, 18), lead=1.5); V = k.V; k.title(d, r.choice(['二手房成交确认单', '房屋交易确认单', '签约信息确认单']), 18, after=1); d.para('经纪机构：', V(c['broker']), '　门店：', V(c['shop']), pt=9.4, align='c', after=2.5); P = lambda t, p: [[(t, 4)], [('姓名', 1), (V(k.name(p['name'])), 1), ('证件类型', 1), (k.cert(), 1)], [(k.l_id, 1), (V(k.idn(p['id_number'])), 1), (k.l_tel, 1), (V(k.tel(p['phone'])), 1)], [(k.l_addr, 1), (V(p['address']), 3)]]
    rows = [[('一、合同信息', 4)], [(k.l_no, 1), (V(c['no']), 1), (k.l_list, 1), (V(k.lst()), 1)], [(k.l_sign, 1), (V(k.date(c['signed'])), 1), (k.l_ver, 1), (V(c['verif']), 1)]] + P(f'二、{k.A}信息', a) + P(f'三、{k.B}信息', b) + [[('四、房屋信息', 4)], [(k.l_prop, 1), (V(c['addr']), 3)], [('建筑面积', 1), ([V(c['area']), ' ㎡'], 1), ('楼层', 1), (V(f"{c['floor']}层/共{c['floors']}层"), 1)], [('权属证号', 1), (V(c['cert']), 3)], [('五、价款信息', 4)], [(k.l_price, 1), ([V(k.money(c['price'])), ' 元'], 1), ('大写', 1), (V(c['upper']), 1)], [('定金', 1), ([V(k.money(c['deposit'])), ' 元'], 1), ('付款方式', 1), (k.tick(('全款', '商贷', '公积金'), 1), 1)], [('六、经纪人员', 4)], [('经纪人', 1), (V(c['agent']), 1), ('执业编号', 1), (V(c['agent_no']), 1)]]
    k.grid(d, [28, 58, 28, 60], rows, pt=9.8, minh=7.4, shade=r.random() < .7); d.y += 3; k.fill(d, 'num', 1, 30, 1, pt=9, lead=1.4, most=4); d.y += 4; assert len(d.pages) == 1 and d.y < 266, 'too long'; k.end(d, a, b, k.A + '确认：', k.B + '确认：', date=False); k.finish(d, foot=None, where=r.choice(['hl', 'fr', 'fl'])); return d

def commission(r, c, level):
    """Letter that confirms the fee, to the broker: facts in sentences, a small table of the fees; one page."""
    k, d, a, b = begin(r, c, level, F1, V1, (11, 11.8), margin=(25, 26, 25, 20), lead=1.66); U, V = k.U, k.V; k.title(d, r.choice(['佣金确认书', '居间服务费确认书', '佣金支付确认函']), 20, after=3); d.para(k.l_no + '：', V(c['no']), align='r', pt=10); d.para(k.l_list + '：', V(k.lst()), align='r', pt=10, after=2); d.para('致：', U(c['broker']), after=1)
    f1 = c['fee']; k.fee2 = max(1000, c['fee'] // 2 // 100 * 100); d.para('经贵司居间服务，下列双方已就下述房屋达成买卖合意，现就服务费用确认如下：', indent=2); 
    for me, p in ((k.A, a), (k.B, b)): d.para(f'{me}：', U(k.name(p['name']), 30), '　', k.l_id + '：', U(k.idn(p['id_number'])), align='l', indent=2); d.para(k.l_tel + '：', U(k.tel(p['phone'])), '　', k.l_addr + '：', U(p['address']), align='l', indent=2, after=.8)
    d.para(k.l_prop + '：', U(c['addr']), '　建筑面积：', U(c['area']), '平方米', indent=2, align='l'); d.para(k.l_price + '：人民币', *k.yuan(c['price']), '　大写：', U(c['upper']), indent=2, align='l'); d.para(k.l_sign + '：', U(k.date(c['signed'])), indent=2, after=2)
    k.grid(d, [40, 40, 40, 40], [[('付费方', 1), ('服务费金额（元）', 1), ('支付时间', 1), ('支付方式', 1)], [(k.A, 1), (V(k.money(k.fee2)), 1), (V('过户当日'), 1), (V('转账'), 1)], [(k.B, 1), (V(k.money(f1)), 1), (V('签约当日'), 1), (V('刷卡'), 1)]], pt=10, shade=False); d.y += 3
    ts = ['上述服务费不包含评估费、贷款服务费及办理登记的行政规费，前述费用由办理一方另行承担。', '因买卖双方原因解除买卖合同的，已经支付的服务费不予退还，未支付的部分仍应按本确认书支付。', '逾期支付服务费的，每逾期一日按应付未付金额的万分之三向贵司支付滞纳金。', '本确认书系《房屋买卖居间合同》的附件，自双方签字之日起生效，一式三份。', '双方确认未向经纪人员个人支付任何款项，全部费用均支付至贵司对公账户并取得发票。', '贵司已告知服务内容、收费标准和支付时间，双方对此无异议。']
    for i, t in enumerate(r.sample(ts, r.choice([5, 6])), 1): d.para(f'{i}、', t, hang=1.7)
    d.y += 5; assert len(d.pages) == 1 and d.y < 252, 'too long'; d.para('经办经纪人：', U(c['agent']), '　联系电话：', U(c['agent_tel']), after=3); k.end(d, a, b, k.A + '签字：', k.B + '签字：', date=False); k.finish(d, foot=None); return d

def info_grid(r, c, level):
    """Sheet of facts without rules: the label small above each value, in three columns under headings; one page."""
    k, d, a, b = begin(r, c, level, ['sans', 'micro', 'zen'], ['sans', 'micro', 'zen', 'serif'], (10.4, 11), margin=(20, 26, 20, 18), lead=1.5); V = k.V; K = d.k; grey = (96, 98, 102) if level not in ('fax', 'copy') else (40, 40, 40); w = (d.x1 - d.x0) / 3; k.title(d, r.choice(['房屋买卖签约信息表', '存量房交易信息登记表', '买卖成交信息表']), 17, after=3)
    def sec(t): d.d.rectangle([d.x0 * K, (d.y + .5) * K, (d.x0 + 1.2) * K, (d.y + 5) * K], fill=(60, 90, 130) if level not in ('fax', 'copy') else (30, 30, 30)); d.at(d.x0 + 3, d.y + 2.8, Run(t, b=True), pt=11.4); d.y += 6.5; d.rule(w=.15, ink=(170, 170, 170)); d.y += 3.5
    def row(*items):
        x = d.x0
        for l, v, n in items: d.at(x, d.y, Run(l, ink=grey), pt=8.8); z = min(1, (w * n - 3) / d.measure(V(v))); assert z > .72, v; d.at(x, d.y + 5.4, V(v), pt=d.pt * z); x += w * n
        d.y += 13
    sec('合同'); row((k.l_no, c['no'], 1), (k.l_list, k.lst(), 1), (k.l_sign, k.date(c['signed']), 1))
    for me, p in ((k.A, a), (k.B, b)): sec(me); row(('姓名', k.name(p['name']), 1), (k.l_id, k.idn(p['id_number']), 1), (k.l_tel, p['phone'], 1)); row((k.l_addr, p['address'], 3))
    sec('房屋与价款'); row((k.l_prop, c['addr'], 2), ('建筑面积', c['area'] + ' 平方米', 1)); row((k.l_price, k.money(c['price']) + ' 元', 1), ('大写', c['upper'], 2)); row(('权属证号', c['cert'], 2), ('定金', k.money(c['deposit'], 'comma') + ' 元', 1)); sec('经纪服务'); row(('经纪机构', c['broker'], 2), ('经纪人', c['agent'], 1)); d.y -= 3; k.fill(d, 'num', 1, 24, 1, pt=8.8, lead=1.4, most=3); assert len(d.pages) == 1, 'too long'; d.y += 3; k.end(d, a, b, k.A + '：', k.B + '：', date=False); r.random() < .35 and k.watermark(d, '样本'); k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fr'])); return d

def hand_filled(r, c, level):
    """A printed form of a brokerage filled in by pen on its rules, the number printed in red; one page."""
    k, d, a, b = begin(r, c, level, ['serif', 'zen', 'sans'], ['kai'], (10.6, 11.2), [('卖方', '买方'), ('甲方', '乙方'), ('售房人', '购房人')], margin=(21, 25, 21, 18), lead=1.62); k.hand(d); d.vs['vscale'] = 1.08; k.id_fmt = 'plain'; k.sp2 = False; k.list_fmt = 'plain'; k.dfmt = r.choice(['cn', 'dot', 'iso']); L = lambda *i: k.line(d, *i, step=9.6); k.pfmt = r.choice(['plain', 'comma', 'yen']); red = (184, 36, 42) if level not in ('fax', 'copy') else d.ink
    d.at(d.x0, d.y - 5, Run(c['broker'], b=True), pt=11); d.at(d.x1, d.y - 5, k.l_no + '：', Run(c['no'], font='sans', ink=red), pt=11.5, align='r'); d.y += 1; k.title(d, r.choice(['房屋买卖合同', '房地产买卖契约', '二手房屋买卖合同']), 20, after=5); L((1, k.l_list, k.lst()), (1, k.l_sign, k.date(c['signed'])))
    for me, p in ((k.A, a), (k.B, b)): L((1, me, p['name']), (1, k.l_tel, p['phone'])); L((1, k.l_id, k.idn(p['id_number']))); L((1, k.l_addr, p['address']))
    L((1, k.l_prop, c['addr'])); L((1, '建筑面积（㎡）', c['area']), (1.7, '产权证', c['cert'])); L((1, k.l_price + '（元）', k.money(c['price'])), (1.25, '大写', c['upper'])); L((1, '定金（元）', k.money(c['deposit'], 'plain')), (1.25, '交房日期', k.date(c['handover']))); d.y -= 2; k.fill(d, r.choice(['num', 'paren']), 1, 40, 1, pt=9.8, lead=1.5); assert len(d.pages) == 1, 'too long'; d.y += 5
    k.sigs(d, d.y + 4, [(k.A + '签名：', a), (k.B + '签名：', b)]); d.at(d.x0, d.y + 16, '经手人：', k.V(c['agent']), '　　电话：', k.V(c['agent_tel'])); k.stamp(d, d.x0 + 84, d.y + 16, mm=35); k.finish(d, foot=None, where=r.choice(['fr', 'fl'])); return d

def bracket_triple(r, c, level):
    """Contract of sale and brokerage of the south: values in 【】 or on rules, 甲 乙 丙, chapters; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.6, 11.2), [('卖方', '买方'), ('出卖方', '买受方')], margin=(25, 27, 25, 20), lead=1.6); V = k.V; sq = r.random() < .6; Q = lambda t: Run(f'【{t}】', v=True, solid=len(t) < 20) if sq else k.U(t); k.sp2 = False
    k.title(d, r.choice(['二手房买卖及居间服务合同', '房屋买卖与居间合同']), 18, after=2); d.para(k.l_no + '：', Q(c['no']), SP, k.l_list + '：', Q(k.lst()), align='c', pt=10, after=3)
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)): d.para(Run(f'{me}（{t}）：', b=True), Q(k.name(p['name']))); d.para(k.l_id + '：', Q(k.idn(p['id_number'])), SP, k.l_tel + '：', Q(p['phone']), align='l'); d.para(k.l_addr + '：', Q(p['address']), align='l', after=1.2)
    d.para(Run('居间方（丙方）：', b=True), Q(c['broker'])); d.para('经纪人：', Q(c['agent']), '　信息卡号：', Q(c['agent_no']), after=1.5); d.para(Run('第一章　交易标的及价款', b=True), after=.5); d.para('1.1　', k.l_prop, '：', Q(c['addr']), '；建筑面积：', Q(c['area']), '平方米；不动产权证号：', Q(c['cert']), '。'); d.para(f'1.2　{k.l_price}：人民币', Q(k.money(c['price'])), '元整，大写', Q(c['upper']), '。'); d.para('1.3　定金：人民币', Q(k.money(c['deposit'], 'plain')), '元整；居间服务费：人民币', Q(k.money(c['fee'], 'plain')), '元，由乙方支付丙方。')
    if c['page1']: d.para('1.4　', k.l_sign, '：', Q(k.date(c['signed'])), '。')
    d.para(Run('第二章　双方约定', b=True), after=.5); k.A, k.B = '甲方', '乙方'; k.fill(d, 'cn', 2, 46, 1); d.y += 6; d.room(34); k.end(d, a, b, '甲方签署：', '乙方签署：'); r.random() < .5 and k.seam(d); k.running(d, r.choice(['买卖双方签署前请仔细阅读', c['broker']]), '{i}/{n}'); k.finish(d, foot=None, where=r.choice(['fr', 'fl', 'fc'])); return d

# ---------------------------------------------------------------- lease
def term(k, c): return k.date(c['start']), k.date(c['end'])
def lease_model(r, c, level):
    """Municipal model lease: ticks, blanks in sentences, a line for an agent left empty; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.4, 11), [('出租人', '承租人'), ('出租方', '承租方')], margin=(24, 26, 24, 20), lead=1.56); U = k.U; s, e = term(k, c); d.para(k.l_no + '：', U(c['no']), SP, k.l_list + '：', U(k.lst()), align='r', pt=10, after=2); k.title(d, c['city'] + r.choice(['住房租赁合同', '房屋租赁合同', '个人住房租赁合同']), 18, r.choice(['（示范文本）', '（经纪机构居间成交版）']))
    for me, p in ((k.A, a), (k.B, b)): d.para(me + '：', U(k.name(p['name']), 36), '　证件类型：', *k.cert(), align='l'); d.para(k.l_id + '：', U(k.idn(p['id_number'])), SP, k.l_tel + '：', U(k.tel(p['phone'])), align='l'); d.para(k.l_addr + '：', U(p['address']), align='l'); d.para('委托代理人：', k.none(10), '　联系电话：', k.none(10), after=1)
    d.para('依据《中华人民共和国民法典》及有关法律、法规的规定，双方在平等、自愿的基础上就房屋租赁事宜达成协议如下：', indent=2); H = lambda t: d.para(Run(t, b=True)); H('第一条　房屋基本情况'); d.para('房屋坐落于', U(c['addr']), '，建筑面积', U(c['area']), '平方米，权属证明', U(c['cert']), '，房屋用途：', *k.tick(('住宅', '公寓', '其他'), 0), '；抵押情况：', *k.tick(('已抵押', '未抵押'), 1), '。', indent=2)
    H('第二条　租赁期限'); d.para('租赁期自', U(s), '起至', U(e), '止，共计', U(str(c['months'])), f'个月。{k.A}应于', U(s), '前将房屋交付', k.B, '。', indent=2); H('第三条　租金及押金'); d.para('租金标准为人民币', *k.yuan(c['price']), '/月，大写：', U(c['upper']), '。支付方式：', *k.tick(('月付', '季付', '半年付', '年付'), 1), '；押金', *k.yuan(c['deposit'], 'plain'), '。', indent=2)
    if c['page1']: d.para('合同', k.l_sign if '合同' not in k.l_sign else '签订日期', '：', U(k.date(c['signed'])), '。', indent=2)
    k.fill(d, 'tiao', 2, 50, 4, skip=('租金支付',)); d.y += 4; d.room(40); d.para('经纪机构：', U(c['broker']), '　经纪人员：', U(c['agent']), '　登记号：', U(c['agent_no']), align='l', after=3); k.end(d, a, b, k.A + '：', k.B + '：'); k.finish(d, foot='第{i}页 共{n}页', where=r.choice(['hl', 'hr', 'fr'])); return d

def lease_articles(r, c, level):
    """Model lease of another city: stacked parties, articles numbered 1-1, 2-1, bars with the number; two pages."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.4, 11), [('出租方', '承租方'), ('出租人', '承租人')], margin=(25, 26, 25, 20), lead=r.choice([1.58, 1.7])); U = k.U; s, e = term(k, c); k.bar(d, d.x0, d.y - 6, 46, c['no'], 8); d.at(d.x1, d.y - 2, k.l_list + '：', k.V(k.lst()), pt=10, align='r'); d.at(d.x1, d.y + 4, k.l_no + '：', k.V(c['no']), pt=10, align='r'); d.y += 10; k.title(d, c['city'] + r.choice(['居住房屋租赁合同', '房屋租赁合同']), 18, after=4)
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)): d.para(f'本合同{me}（以下简称{t}）：'); d.para('姓　名：', U(k.name(p['name']), 50), indent=1); d.para(k.l_id + '：', U(k.idn(p['id_number']), 60), indent=1); d.para(k.l_addr + '：', U(p['address']), indent=1, align='l'); d.para(k.l_tel + '：', U(k.tel(p['phone']), 50), indent=1, after=1.2)
    H = lambda t: d.para(Run(t, b=True)); H('一、出租房屋情况'); d.para('1-1　甲方出租给乙方的房屋位于', U(c['addr']), '，建筑面积', U(c['area']), '平方米，不动产权证编号', U(c['cert']), '。', hang=2.4); H('二、租赁期限'); d.para('2-1　甲乙双方约定，房屋租赁期自', U(s), '起至', U(e), '止。', hang=2.4); H('三、租金及支付'); d.para('3-1　该房屋月租金为（人民币）', *k.yuan(c['price']), '，（大写：', U(c['upper']), '）。', hang=2.4); d.para('3-2　乙方应支付押金（人民币）', *k.yuan(c['deposit'], 'plain'), '，甲方收取押金后应出具收据。', hang=2.4)
    if c['page1']: d.para('3-3　本合同', k.l_sign if '合同' not in k.l_sign else '签订日期', '：', U(k.date(c['signed'])), '。', hang=2.4)
    k.A, k.B = '甲方', '乙方'; k.fill(d, 'cn', 2, 48, 4, skip=('租金支付', '保证金')); d.y += 5; d.para('本合同由', U(c['broker']), '居间成交，经纪人', U(c['agent']), '。', indent=2, after=3); d.room(32); k.end(d, a, b, '甲方签章：', '乙方签章：', broker=r.random() < .6); k.finish(d, foot='{i}', where=r.choice(['hl', 'fr', 'fl'])); return d

def lease_rows(r, c, level):
    """A brokerage's own lease: an open table, rules across only, label left of value, then clauses; one page or two."""
    k, d, a, b = begin(r, c, level, F2, V1, (10, 10.6), margin=(22, 25, 22, 20), lead=1.54); V = k.V; s, e = term(k, c); d.at(d.x0, d.y - 3, Run(c['broker'], b=True), pt=10); d.at(d.x1, d.y - 3, k.l_list + ' ', V(k.lst()), pt=9.8, align='r'); d.y += 3; k.title(d, r.choice(['房屋租赁合同', '房屋租赁合同书', '租赁合同']), 18, after=3); d.rule(w=.5); d.y += 1
    def row(*items):
        n = len(items); w = (d.x1 - d.x0) / n
        for i, (l, v) in enumerate(items): x = d.x0 + i * w; d.at(x + 1, d.y + 3.8, l); k.put(d, x + 30, x + w - 1, d.y + 3.8, '', v)
        d.y += 7.6; d.rule(w=.12, ink=(150, 150, 150))
    row((k.l_no, c['no']), (k.l_sign, k.date(c['signed'])))
    for me, p in ((k.A, a), (k.B, b)): row((me, k.name(p['name'])), (k.l_tel, p['phone'])); row((k.l_id, k.idn(p['id_number']))); row((k.l_addr, p['address']))
    row((k.l_prop, c['addr'])); row(('建筑面积', c['area'] + ' 平方米'), ('押金', k.money(c['deposit'], 'plain') + ' 元')); row((k.l_price, k.money(c['price']) + ' 元'), ('大写', c['upper'])); row(('租赁期限', f'自 {s} 起至 {e} 止')); row(('支付方式', r.choice(['押一付三', '押一付一', '季付', '半年付'])), ('经纪人', c['agent'])); d.rule(w=.5); d.y += 3; up = r.choice([1, 1, 2]); k.fill(d, r.choice(['dec', 'cn']), up, 40, 1, skip=('租金支付',)); d.y += 5; d.room(32); k.end(d, a, b, k.A + '签字：', k.B + '签字：', date=r.random() < .5); r.random() < .3 and k.watermark(d, '样本'); k.finish(d, foot='第 {i} 页', where=r.choice(['hr', 'fr', 'fl'])); return d

def lease_service(r, c, level):
    """Contract for lease brokerage: three parties, ruled, heading bands, services ticked; one page or two."""
    k, d, a, b = begin(r, c, level, F2 + ['serif'], V1, (10, 10.6), margin=(20, 25, 20, 20), lead=1.5); V, U = k.V, k.U; s, e = term(k, c); k.title(d, r.choice(['房屋租赁经纪服务合同', '租赁居间服务合同', '房屋出租承租居间合同']), 18, after=2); d.para(k.l_no + '：', V(c['no']), SP + SP, k.l_list + '：', V(k.lst()), pt=9.8, align='c', after=2.5)
    P = lambda t, me, p: [[(f'{t}（{me}）', 1), (V(k.name(p['name'])), 1), (k.l_tel, 1), (V(p['phone']), 1)], [(k.l_id, 1), (V(k.idn(p['id_number'])), 3)], [(k.l_addr, 1), (V(p['address']), 3)]]
    k.grid(d, [36, 54, 26, 54], P('甲方', k.A, a) + P('乙方', k.B, b) + [[('丙方（经纪机构）', 1), (V(c['broker']), 3)], [('经纪人', 1), (V(c['agent']), 1), ('从业证号', 1), (V(c['agent_no']), 1)]], pt=9.8, minh=7.6, shade=r.random() < .6); d.y += 3; k.A, k.B = '甲方', '乙方'
    d.para(Run('一、租赁成交事项', b=True)); d.para('经丙方居间，甲方将', U(c['addr']), '（建筑面积', U(c['area']), '平方米）出租给乙方居住，租赁期限自', U(s), '起至', U(e), '止，', k.l_price if '（' not in k.l_price else '月租金', '人民币', *k.yuan(c['price']), '（大写', U(c['upper']), '），押金', *k.yuan(c['deposit'], 'plain'), '。', *(['本合同于', U(k.date(c['signed'])), '签订。'] if c['page1'] else []), indent=2); d.para(Run('二、丙方服务内容', b=True)); d.para(*k.tick(('提供房源信息', '带看房屋', '协助订立租赁合同', '协助办理备案', '代办水电过户'), (0, 1, 2, 3)), '。居间服务费人民币', *k.yuan(c['fee'], 'plain'), '，由乙方支付。', indent=2); d.para(Run('三、各方约定', b=True))
    up = r.choice([1, 2]); k.fill(d, 'paren', up, 40, 1); d.y += 5; d.room(34); k.sigs(d, d.y + 4, [('甲方：', a), ('乙方：', b), ('丙方（盖章）：', None)], k.l_sign, 11, pt=9.8); k.stamp(d, d.x1 - 26, d.y + 7, mm=35); k.finish(d, foot='第{i}页/共{n}页', where=r.choice(['hl', 'hr', 'fr'])); return d

def lease_ticket(r, c, level):
    """Sheet that confirms a lease: boxes for digits, ticks, label left; one page."""
    k, d, a, b = begin(r, c, level, ['zen', 'serif', 'sans'], V1, (10.4, 11), margin=(20, 24, 20, 18), lead=1.5); k.id_fmt = 'plain'; k.sp2 = False; s, e = term(k, c); U = k.U; r.random() < .5 and k.hand(d)
    if d.vs: d.vs['vscale'] = 1.06
    k.title(d, r.choice(['房屋租赁成交确认书', '租赁签约确认单', '租房成交确认单']), 18, after=4); k.line(d, (1, k.l_no, c['no']), (1, k.l_list, k.lst())); k.line(d, (1, k.l_sign, k.date(c['signed'])), (1, '成交门店', c['shop'])); d.y += 2
    for me, p in ((k.A, a), (k.B, b)):
        d.at(d.x0, d.y, Run(me, b=True), pt=11); d.y += 1; k.line(d, (1, '姓名', k.name(p['name'])), (.6, '性别', p['sex']), x0=d.x0 + 24); d.at(d.x0 + 4, d.y, '证件'); d.at(d.x0 + 24, d.y, *k.cert()); d.y += 9; d.at(d.x0 + 4, d.y, k.l_id); k.boxes(d, d.x0 + 38, d.y, p['id_number'], 6.4, pt=11); d.y += 10; d.at(d.x0 + 4, d.y, k.l_tel); k.boxes(d, d.x0 + 38, d.y, p['phone'], 6.4, pt=11); d.y += 9.5; k.line(d, (1, k.l_addr, p['address']), x0=d.x0 + 4); d.y += 2
    k.line(d, (1, k.l_prop, c['addr'])); k.line(d, (1, '建筑面积（㎡）', c['area']), (1.6, '产权证号', c['cert'])); k.line(d, (1, '租赁期限', f'自{s}起至{e}止')); k.line(d, (1, k.l_price + '（元）', k.money(c['price'], r.choice(['plain', 'comma']))), (1, '大写', c['upper'])); k.line(d, (1, '押金（元）', k.money(c['deposit'], 'plain')), (1, '服务费（元）', k.money(c['fee'], 'plain'))); d.at(d.x0, d.y, '付款方式：', *k.tick(('月付', '季付', '半年付', '年付'), 1)); d.y += 6; k.fill(d, 'num', 1, 34, 1, pt=9.4, lead=1.42, most=4); assert len(d.pages) == 1, 'too long'; d.y += 3; d.para('经纪机构：', U(c['broker']), '　经纪人：', U(c['agent']), align='l', after=2); k.end(d, a, b, k.A + '：', k.B + '：', date=False, broker=False); k.stamp(d, d.x1 - 24, d.y + 2, mm=34); k.finish(d, foot=None, where=r.choice(['hl', 'hr', 'fl'])); return d

def lease_handover(r, c, level):
    """A lease of one page with the facts in sentences and the list of what is handed over on the second."""
    k, d, a, b = begin(r, c, level, F1, V1, (10.4, 11), margin=(23, 26, 23, 20), lead=1.56); U, V = k.U, k.V; s, e = term(k, c); k.title(d, r.choice(['房屋租赁合同', '租房合同', '房屋出租合同']), 19, after=2); d.para(k.l_list + '：', U(k.lst()), SP + SP, k.l_no + '：', U(c['no']), pt=10, after=2, align='l')
    for me, t, p in ((k.A, '甲方', a), (k.B, '乙方', b)): d.para(f'{me}（{t}）', U(k.name(p['name'])), '，', k.l_id, U(k.idn(p['id_number'])), '，', k.l_tel, U(k.tel(p['phone'])), '，', k.l_addr, U(p['address']), '；', align='l', hang=2)
    k.A, k.B = '甲方', '乙方'; d.para('经', U(c['broker']), '居间（经纪人', U(c['agent']), '，电话', U(c['agent_tel']), '），甲乙双方', *(['于', U(k.date(c['signed']))] if c['page1'] else []), '就房屋租赁达成如下协议：', indent=2, after=1); d.para('一、甲方将位于', U(c['addr']), '、建筑面积', U(c['area']), '平方米的房屋出租给乙方居住，房屋权属证号', U(c['cert']), '。', indent=2); d.para('二、租赁期限自', U(s), '起至', U(e), '止，租期', U(str(c['months'])), '个月。', indent=2); d.para('三、月租金为人民币', *k.yuan(c['price']), '，大写', U(c['upper']), '；押金为', *k.yuan(c['deposit'], 'plain'), '，按季支付。', indent=2); k.fill(d, 'cn', 1, 36, 4, skip=('租金支付',)); d.y += 4; k.end(d, a, b, '甲方：', '乙方：'); assert len(d.pages) == 1, 'too long'
    d.newpage(); k.title(d, r.choice(['附件：物业交割清单', '附件一　房屋交割清单']), 15, after=3); nums = lambda lo, hi: str(r.randint(lo, hi)); k.grid(d, [27, 27, 28, 27, 27, 28], [[('一、费用读数', 6)], [('水表', 1), ([V(nums(20, 990)), ' 吨'], 1), ('电表', 1), ([V(nums(800, 9900)), ' 度'], 1), ('燃气表', 1), ([V(nums(30, 2900)), ' 方'], 1)], [('钥匙', 1), ([V(nums(2, 4)), ' 把'], 1), ('门禁卡', 1), ([V(nums(1, 3)), ' 张'], 1), ('燃气卡', 1), ([V('1'), ' 张'], 1)], [('二、家具家电', 6)], [('名称', 1), ('数量', 1), ('状况', 1), ('名称', 1), ('数量', 1), ('状况', 1)]] + [[(x, 1), (V(nums(1, 3)), 1), (V(r.choice(['完好', '正常', '良好', '轻微磨损'])), 1), (y, 1), (V(nums(1, 2)), 1), (V(r.choice(['完好', '正常', '良好'])), 1)] for x, y in (('双人床', '空调'), ('床垫', '冰箱'), ('衣柜', '洗衣机'), ('书桌', '热水器'), ('餐桌', '电视机'), ('沙发', '油烟机'), ('窗帘', '燃气灶'))], pt=10, minh=8.2, shade=r.random() < .6); d.y += 5
    d.para('双方确认上述物品及读数与实际一致，自交割完成之时起，房屋及物品由乙方保管使用。退租时按本清单逐项验收，缺失或者非正常损坏的由乙方照价赔偿。', indent=2, after=4); k.fill(d, 'num', 2, 40, 1, most=3); d.y += 6; k.sigs(d, d.y + 4, [('交付人：', a), ('接收人：', b)]); k.finish(d, foot='第 {i} 页，共 {n} 页', where=r.choice(['hl', 'hr', 'fr'])); return d

def lease_own(r, c, level):
    """A brokerage's own lease: parties side by side in a table with the roles as heads of the columns, watermark and header; two pages."""
    k, d, a, b = begin(r, c, level, F2, V1, (10, 10.6), margin=(22, 28, 22, 20), lead=1.56); V, U = k.V, k.U; s, e = term(k, c); k.title(d, r.choice(['住宅房屋租赁合同', '房屋租赁合同（居间版）', '房屋租赁合同']), 18, after=2); d.at(d.x0, d.y + 3, k.l_list + '：', V(k.lst()), pt=10); d.at(d.x1, d.y + 3, k.l_sign + '：', V(k.date(c['signed'])), pt=10, align='r'); d.y += 8; k.id_fmt = 'plain'
    C = [(0, 0, 1, 1, '项目', 'c', True)] + [(0, j, 1, 1, Run(f'{t}（{me}）', b=True), 'c', True) for j, t, me in ((1, '甲方', k.A), (2, '乙方', k.B))]
    for i, (l, f) in enumerate((('姓名', lambda p: k.name(p['name'])), (k.l_id, lambda p: k.idn(p['id_number'])), (k.l_tel, lambda p: p['phone']), (k.l_addr, lambda p: p['address'])), 1): C += [(i, 0, 1, 1, l, 'c', True)] + [(i, j, 1, 1, V(f(p)), 'l', False) for j, p in ((1, a), (2, b))]
    d.table([30, 68, 68], C, pt=10, minh=8); d.y += 3; k.A, k.B = '甲方', '乙方'; H = lambda t: d.para(Run(t, b=True)); H('第一条　租赁房屋'); d.para('甲方同意将其位于', U(c['addr']), '的房屋（建筑面积', U(c['area']), '平方米，权属证书号', U(c['cert']), '）出租给乙方作居住使用。', indent=2); H('第二条　租期与租金'); d.para('（一）租赁期限：自', U(s), '起至', U(e), '止。', indent=2); d.para('（二）每月租金人民币', *k.yuan(c['price']), '整（大写：', U(c['upper']), '）；押金', *k.yuan(c['deposit'], 'plain'), '；付款周期', U('三个月'), '。', indent=2)
    k.fill(d, 'tiao', 2, 48, 3); d.y += 5; d.para('居间方：', U(c['broker']), '　经纪人：', U(c['agent']), '　电话：', U(c['agent_tel']), align='l', after=4); d.room(30); k.end(d, a, b, '甲方签字：', '乙方签字：', date=r.random() < .5); r.random() < .6 and k.watermark(d, r.choice(['样本', '仅供签约使用', '合同样本'])); k.running(d, f"{k.l_no}：{c['no']}", '第{i}页 共{n}页'); k.finish(d, foot=None, where=r.choice(['fr', 'fl', 'fc'])); return d

# name, kind, function, all scored facts on the first page?, weight
TEMPLATES = [('netsign_stacked', 'sale', netsign_stacked, True, 8), ('netsign_fields', 'sale', netsign_fields, True, 8), ('agency_columns', 'sale', agency_columns, True, 8), ('tripartite', 'sale', tripartite, True, 8), ('deposit_boxes', 'sale', deposit_boxes, True, 7), ('supplement', 'sale', supplement, True, 7),
             ('escrow', 'sale', escrow, True, 8), ('confirm_sheet', 'sale', confirm_sheet, True, 7), ('commission', 'sale', commission, True, 7), ('info_grid', 'sale', info_grid, True, 7), ('hand_filled', 'sale', hand_filled, True, 8), ('bracket_triple', 'sale', bracket_triple, True, 8),
             ('lease_model', 'rent', lease_model, True, 8), ('lease_articles', 'rent', lease_articles, True, 8), ('lease_rows', 'rent', lease_rows, True, 8), ('lease_service', 'rent', lease_service, True, 8), ('lease_ticket', 'rent', lease_ticket, True, 7), ('lease_handover', 'rent', lease_handover, True, 8), ('lease_own', 'rent', lease_own, True, 8)]
