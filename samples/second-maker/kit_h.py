# What the templates of group h have in common: words that go with the template, clauses, labelled lines with rules, places to sign.
# The rest (grids, lists of facts, clauses by page, seals, codes, running heads) is that of kit_g.py.
import math
from kit_g import KitG
from typeset import Doc, Run, stroke
import faults_h

# Words of most papers; a template may have its own instead.
WORDS = {'list': ['房源编号', '房源编号', '房源编码', '房源号'], 'id': ['身份证号', '身份证号码', '证件号码', '公民身份号码'], 'tel': ['联系电话', '电话', '手机号码', '联系方式'],
    'sign': ['签订日期', '签约日期', '签署日期'], 'adr': ['住址', '通讯地址', '住所地', '联系地址'], 'no': ['合同编号', '合同编号', '合同号'],
    'crt': ['不动产权证书号', '房产证号', '不动产权证号', '房屋所有权证号'], 'area': ['建筑面积', '房屋建筑面积']}
# heading|text, in their order; {A} and {B} stand for the two parties
SALE = [
    '房屋状况|{B}对该房屋的位置、结构、装修及附属设施已作充分了解，并自愿按照签约时的现状受让，签约后不得以房屋状况为由拒绝履行。',
    '权利保证|{A}保证该房屋没有产权纠纷，未被查封，不存在其他依法限制转让的情形；如有隐瞒，由{A}退还已收款项并赔偿损失。',
    '附属物品|橱柜、灯具、洁具、空调等随房屋移交的物品以交接单为准，{A}不得拆换；有线电视、宽带、燃气的户名应一并变更。',
    '付款安排|首付款于网上签约后存入监管账户，剩余房款由{B}申请贷款支付；批贷金额低于申请金额的，差额由{B}自筹补足。',
    '解除抵押|该房屋若有抵押，{A}应于批贷后二十日内清偿债务、办妥注销登记，费用自理；确需{B}垫资的，双方另行约定利息。',
    '网签与过户|双方应配合办理购房资格审核、网上签约、缴税和转移登记，接到办理通知后不得无故拖延超过三个工作日。',
    '税费负担|交易所需缴纳的增值税、个人所得税、契税及登记费按规定由各自缴纳，双方对负担方式另有约定的，按约定执行。',
    '房屋交接|{A}应在取得全部房款后七日内腾空房屋并交钥匙，双方到场查验水表、电表、燃气表读数，结清各项欠费。',
    '户口迁移|房屋内登记有户口的，{A}应在过户后一个月内办理迁出，每逾期一日按总价款的万分之一支付违约金。',
    '维修资金|房屋的公共维修资金余额随房屋一并转让，不另行计价，{A}应协助{B}在物业服务企业处办理更名。',
    '迟延履行|任何一方迟延履行义务的，每日按总价款万分之三支付违约金；迟延满二十日，守约方有权通知对方解除合同。',
    '根本违约|{A}将房屋另售他人或者{B}无故放弃购买的，违约方应按总价款的百分之十五赔偿对方，并承担居间服务费用。',
    '贷款不成|非因{B}的原因银行不予贷款，且双方未能就付款方式重新达成一致的，合同解除，{A}退还已收款项，互不追责。',
    '政策变动|签约后因限购、信贷或税收政策变动致使合同无法继续履行的，双方可以解除合同，均不承担违约责任。',
    '居间服务|居间方如实报告订约机会、提供签约场地并代办手续，促成本次交易后依约收取服务费，不代收定金和房款。',
    '告知与送达|当事人在合同中留存的地址、号码用于接收通知，以短信或者邮寄方式发出的，次日视为送达。',
    '纠纷处理|因本合同发生纠纷，当事人先行协商，协商无果的，向房屋所在地有管辖权的人民法院提起诉讼。',
    '合同文本|本合同自各方签字或者盖章时成立并生效，正本一式三份，{A}、{B}及居间方各留存一份，效力相同。']
LEASE = [
    '房屋用途|{B}承租房屋用于自住，不得改变用途、经营日租业务或者存放违禁物品，居住人数应符合当地规定。',
    '交房|{A}于租期首日将房屋交给{B}使用，双方清点钥匙、家具和电器并在物品清单上确认，水电燃气读数以交接当日为准。',
    '付款时间|首期租金与押金在签约时付清，以后每期租金应提前十日支付；{A}应出具收款凭证，不得无故拒收。',
    '押金返还|租赁终止后，{B}交还房屋且无欠费、无损坏的，{A}当日无息返还押金；有应扣费用的，应出示相应凭据。',
    '日常费用|租期内水费、电费、燃气费、网络费由{B}按表缴纳；物业管理费、取暖费由{A}缴纳，另有约定的除外。',
    '修缮|房屋及设备自然老化出现故障，由{A}在接到通知后五日内修好；因{B}使用不当造成损坏的，由{B}修复或赔偿。',
    '装修|未经{A}允许，{B}不得改动墙体、管线或者更换门锁；经允许添置的可移动物品，退租时由{B}自行带走。',
    '安全|{B}应安全使用燃气与电器，不得私拉电线，不得在楼道停放电动自行车；因疏忽引起事故的，自行承担责任。',
    '转租|{B}将房屋转给他人居住的，应取得{A}的书面许可，转租期限不得超过本合同剩余租期。',
    '提前退租|{B}提前退租应至少提前一个月通知，并以一个月租金作为补偿；{A}提前收回房屋的，向{B}支付同等补偿。',
    '解约情形|{B}拖欠租金满十日、损坏房屋拒不修复或者利用房屋进行违法活动的，{A}可以解除合同并收回房屋。',
    '房屋出售|租赁期间房屋产权发生变动的，不影响本合同效力；{A}出售房屋应提前告知，{B}享有同等条件下的优先购买权。',
    '期满|期满不再续租的，{B}应按时搬离并恢复房屋整洁；愿意续租的，双方应在期满前二十日商定新的租金标准。',
    '租赁备案|双方同意由{A}在签约后一个月内办理租赁合同备案，{B}应提供所需的身份材料。',
    '不可抗力|因不可抗力或者政府征收致使房屋不能使用的，合同自行终止，租金按实际使用天数结算，多退少补。',
    '争议解决|合同履行中的争议由双方商量解决，商量不成的，可以请求社区调解，也可以向人民法院起诉。',
    '份数|合同自签字之日生效，一式三份，{A}、{B}与见证方各持一份；未尽事项可以另签书面补充条款。']
DEPOSIT = [
    '签约安排|双方应于付清定金后十五日内签订正式买卖合同，逾期不来的一方视为反悔，但双方同意顺延的除外。',
    '定金责任|{B}反悔的，定金归{A}所有；{A}反悔的，应向{B}双倍返还定金，并在三日内付清。',
    '定金抵扣|正式合同签订时，已付定金计入首付款；双方均无过错而未能签约的，定金原额退还。',
    '停止出售|{A}收到定金以后，应当停止向他人出售该房屋，居间方同时下架该房屋的全部广告。',
    '材料准备|{A}应准备产权证书、身份证明和婚姻证明，{B}应准备购房资格证明与收入证明，供签约时查验。',
    '资料真实|双方对各自提供的证件和陈述的真实性负责，因虚假陈述造成对方损失的，应当予以赔偿。',
    '税费|买卖双方各自承担法律规定应由其缴纳的税费，服务费的数额和支付时间以居间协议为准。',
    '文本|本协议一式三份，三方各执一份，自签字之日起生效，至正式买卖合同签订时失去效力。']
SUPPLEMENT = [
    '付款时间|经协商，{B}的首付款支付时间顺延十五日，其余各期房款的支付时间相应顺延，{A}对此不追究违约责任。',
    '物品|客厅立式空调、主卧衣柜由{A}搬走，其余物品全部留给{B}，{A}搬离时不得损坏墙面与地面。',
    '学籍与户口|{A}确认该房屋的入学名额近六年内未被占用，户口将于过户之前全部迁出，否则按日支付违约金贰佰元。',
    '车位|随房屋一并使用的地下停车位由{A}协助{B}与物业服务企业重新签订租用协议，租用费自交房之日起由{B}负担。',
    '欠费|交房前产生的物业费、水电费、燃气费由{A}结清，{A}预留人民币伍仟元作为交接保证金，交接无误后退还。',
    '渗漏|交房之日起半年内，卫生间发生渗漏的，由{A}负责维修；超过半年的，由{B}自行处理。',
    '贷款|{B}更换贷款银行的，应在三日内告知{A}，{A}应配合重新面签，由此增加的评估费由{B}支付。',
    '居间费用|居间服务费的金额和支付方式不因本协议而变更，居间方对本协议的内容予以见证。',
    '效力|本协议与原合同不一致的，以本协议为准；未涉及的部分，仍按原合同执行。本协议一式三份，签字后生效。']

class KitH(KitG):
    def __init__(k, r, c, level, words):
        super().__init__(r, c, level, words.get('roles')); p = r.choice
        for f, w in (WORDS | words).items():
            if f != 'roles': setattr(k, f, p(w))
        if k.price not in words['price']: k.price = p(words['price'])
        k.pool = SALE if c['kind'] == 'sale' else LEASE; k.col = p(['：', '：', '：', ': '])
        k.dfmt = r.choices(['cn', 'cn0', 'gap', 'iso', 'dot', 'slash', 'han'], [40, 20, 12, 12, 6, 6, 4])[0]
        k.idf = r.choices(['plain', '684', 'wide'], [92, 4, 4])[0]; k.line = p([True, True, True, True, 'dot'])
        k.hand = p(['script', 'script', 'scrawl', 'scrawl', 'none'])
    def fact(k, d, *items, step=7, pt=None, lw=0, rule=True, x0=None, x1=None, gap=4):
        """Labelled values (label, value, share of the width) in a row, each on a rule that runs to the end of its share."""
        pt = pt or d.pt; x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1; d.room(step)
        tot = sum(i[2] for i in items); x, y = x0, d.y + step / 2; low = y + d.px(pt) * .6 / d.k
        for t, v, n in items:
            w = (x1 - x0) * n / tot; e = d.at(x, y, t + k.col, pt=pt); e = max(e, x + lw); end = x + w - (gap if n < tot else 0)
            runs = v if isinstance(v, list) else [v] if isinstance(v, Run) else [k.V(v)]; q = min(1, (end - e - 1.6) / d.measure(*runs, pt=pt))
            assert q > .8, 'line too short: ' + t
            d.at(e + 1.2, y, *runs, pt=pt * q)
            if rule: stroke(d.d, (e + .4) * d.k, end * d.k, low * d.k, max(1, round(.18 * d.k)), k.line)
            x += w
        d.y += step
    def party(k, d, head, p, rows='ntia', step=7, lw=0, rule=True, x0=None, x1=None, pt=None, kind=''):
        """A party in labelled lines: n name, i number, t telephone, a address; two on a line where `rows` has them in one word."""
        item = {'n': (head, p['name'], 2), 'i': (k.id, k.ident(p['id_number']), 3), 't': (k.tel, k.phone(p['phone']), 2), 'a': (k.adr, p['address'], 5),
            'k': (kind, '居民身份证', 2), 's': ('性别', p['sex'], 1)}
        for w in rows.split(): k.fact(d, *(item[x] for x in w), step=step, lw=lw, rule=rule, x0=x0, x1=x1, pt=pt)
    def pair(k, d, heads, pt=None, lead=1.5, rule=False, rows='nita', names='姓名'):
        """The two parties in two columns; a value too long for its column goes on below."""
        pt = pt or d.pt; y, mid, ends = d.y, (d.x0 + d.x1) / 2, []; c = k.c
        for x0, x1, h, p in ((d.x0, mid - 3, heads[0], c['a']), (mid + 3, d.x1, heads[1], c['b'])):
            d.y = y + 1; d.para(k.H(h), x0=x0, x1=x1, pt=pt, lead=lead)
            item = {'n': (names, k.V(p['name'])), 'i': (k.id, k.ident(p['id_number'])), 't': (k.tel, k.V(k.phone(p['phone']))), 'a': (k.adr, k.V(p['address']))}
            for t, v in (item[x] for x in rows):
                z = d.measure(t + k.col, v, pt=pt) / (x1 - x0)
                if z < 1.08 or t == k.adr: d.para(t + k.col, v, x0=x0, x1=x1, pt=pt / max(1, z if z < 1.08 else 1), align='l', lead=lead, fixed=True)
                else: d.para(t + k.col, x0=x0, x1=x1, pt=pt, lead=lead); d.para(v, x0=x0, x1=x1, pt=pt, align='l', lead=lead)
            ends.append(d.y)
        d.y = max(ends) + 1
        if rule: d.d.line([(mid * d.k, (y + 1) * d.k), (mid * d.k, (d.y - 1) * d.k)], fill=(90, 90, 94), width=max(1, round(.2 * d.k)))
    def done(k, d, *a, **s): return super().done(d, *a, over=.05, **s)
    def sign_at(k, d, *rows, date=True, seal=True, pt=None, step=9.5, need=34):
        """Places to sign, two beside each other, the date below each; names in script, as a scrawl or left open; a seal near the last."""
        pt = pt or min(d.pt, 11); r = k.r; d.room(max(need, (len(rows) + 1) // 2 * step * 2.4)); w = (d.x1 - d.x0) / 2; lab = r.choice([k.sign, '日期', '签字日期'])
        y = d.y + 5; ink = (26, 26, 30) if k.mono else r.choice([(24, 38, 110), (30, 60, 140), (28, 28, 34)]); day = k.V(k.date(k.c['signed'],
            'cn' if k.dfmt in ('slash', 'dot', 'han') else None))
        for i, (t, p) in enumerate(rows):
            x = d.x0 + i % 2 * w; e = d.at(x, y, t + k.col, pt=pt)
            if p and k.hand == 'script': d.at(e + 3, y, Run(p['name'], font='kai', ink=ink), pt=pt * 1.15)
            elif p and k.hand == 'scrawl': k.scrawl(d, e + 1, y, len(p['name']), min(7, (x + w - e - 9) / len(p['name'])))
            if date and p: d.at(x, y + step, lab + k.col, day, pt=pt)
            last = (min(d.x1 - 16, e + r.uniform(12, 24)), y + r.uniform(-1, 2))
            if i % 2 or i == len(rows) - 1: y += step * (2.3 if date and p else 1.7)
        if seal: k.press(d, *last, mm=r.uniform(30, 36), soft=r.uniform(.35, .5) if date else False)
        d.y = y

def begin(r, c, level, forms, pts, words, same=.45, kit=KitH, faults=faults_h, **kw):
    """The kit and the first page; the values in the type of the text or in another."""
    k = kit(r, c, level, words); dpi = r.choice(faults.DPI[level]); f = r.choice(forms)
    v = f if r.random() < same else r.choice(['serif', 'sans', 'kai', 'zen', 'micro', 'ming'])
    if k.mono or dpi < 180:                            # thin types do not survive a copier or few pixels
        f, v = ({'ming': 'serif', 'kai': 'zen'}.get(x, x) for x in (f, v))
    elif level == 'phone': f, v = ('serif' if x == 'ming' else x for x in (f, v))
    pt = r.uniform(*pts) + (.4 if level == 'fax' or dpi < 160 else 0); page = kw.get('page', (210, 297))
    if level == 'phone': dpi = min(dpi, int(math.sqrt(4.5e6 / (page[0] * page[1])) * 25.4))
    return k, Doc(dpi, form=f, val=v, pt=pt, **kw), c['a'], c['b']
