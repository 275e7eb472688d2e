# What the templates of group i have in common: words, clauses, blanks that share out a line, boxes for the parties, a table of the
# parties' papers at the foot, places to sign with thumb prints. The rest is that of kit_h.py and kit_g.py.
from functools import partial
from PIL import Image, ImageDraw, ImageFilter
import faults_i, kit_h
from kit_g import SP, L, X
from kit_h import KitH
from typeset import Run, press, stroke

# Words of most papers; a template may have its own instead.
WORDS = {'list': ['房源编号', '挂牌编号', '房源代码', '房源挂牌编号'], 'id': ['身份证号码', '身份证号', '证件号码', '居民身份证号码'], 'tel': ['联系电话', '手机号码', '电话', '移动电话'],
    'sign': ['签订日期', '签约日期', '签订时间'], 'adr': ['住址', '联系地址', '户籍地址', '现住址'], 'no': ['合同编号', '合同号', '合同编号', '合同编码'],
    'crt': ['不动产权证号', '产权证号', '房地产权证号', '权属证书号'], 'area': ['建筑面积', '产权面积', '房屋建筑面积']}
# heading|text, in their order; {A} and {B} stand for the two parties
SALE = [
    '房屋交付现状|{B}于签约前已实地看房，对房屋结构、渗漏、朝向和四邻情况并无异议；{A}承诺交付时的状况不次于看房时的状况。',
    '产权承诺|{A}承诺房屋来源合法、共有人一致同意出售，签约之日不存在查封、异议登记及未披露的居住权。',
    '租赁情况|房屋现由{A}自用，没有出租；若交付前发现仍有租户占用，由{A}负责清退，发生的费用与{B}无关。',
    '首付款|{B}自筹的首付款应在取得购房资格后五日内划入银行托管专户，解冻条件以托管协议的约定为准。',
    '按揭贷款|其余房款由{B}以按揭方式支付，{B}应备齐资料配合银行面谈；银行放款时间不受双方控制的，不视为逾期。',
    '还清原贷|原购房贷款由{A}自行还清，注销抵押所需的时间最长为三十日，自银行出具同意贷款意见之日起算。',
    '申请登记|完税之后三日内，双方携带原件前往登记中心共同提出转移登记申请，登记费由{B}支付。',
    '税费分担|增值税及附加、个人所得税由{A}缴纳，契税、抵押登记费由{B}缴纳；新设税种按税法规定的纳税人确定。',
    '腾房|{A}于尾款到账之日起五日内迁空房屋，将钥匙、门卡、水电燃气缴费卡一并点交，双方签署交接记录。',
    '费用结算|物业、供暖、水电、燃气、电视等费用以点交日为界，之前由{A}承担，之后由{B}承担。',
    '户口|{A}应保证房屋内现有户口在过户后二十日内迁走；逾期未迁的，{B}可以从预留款中按日扣除壹佰元。',
    '预留款|双方同意从尾款中预留人民币壹万元作为腾房和户口迁出的担保，手续办妥后三日内付给{A}。',
    '专项维修资金|住宅专项维修资金账户内的余额归{B}所有，价款已含在房款之中，双方不再另行结算。',
    '逾期责任|一方逾期付款、逾期过户或者逾期交房的，按应付未付款或已收款项每日万分之四向对方支付违约金。',
    '解除|逾期超过二十五日，守约方可以书面通知解除本合同，违约方应在五日内按成交价款的百分之十八赔偿。',
    '一房数卖|{A}在签约后又与他人签约、抬价或者拒绝出售的，除退还已收款外，还应赔偿{B}的差价损失。',
    '风险|房屋意外毁损的风险自点交完成时起转移；点交前发生毁损的，{B}有权选择解约或者要求减价。',
    '保密|双方及经纪机构对在交易中知悉的个人信息负有保密义务，不得用于与本次交易无关的目的。',
    '通知|书面通知按当事人留下的地址以快递寄出，签收或者退回之日为送达日；地址变化应当及时告知对方。',
    '管辖|双方发生争执时应先行商谈，商谈不成的，可向仲裁委员会申请仲裁，也可向不动产所在地人民法院起诉。',
    '生效|本合同经双方签名并捺印后生效，用中文书写，共四份，双方、经纪机构、登记机构各留一份。']
LEASE = [
    '交付使用|{A}应于起租日前把房屋打扫干净并保持水、电、气通畅，双方抄录表底数后由{B}领取钥匙与门卡。',
    '居住要求|{B}只能将房屋用于居住，实际居住人不超过登记人数，不得饲养烈性犬，不得从事群租和短租经营。',
    '付租办法|租金先付后用，{B}应在每期届满七日之前转入{A}指定账户，转账记录可以作为付款凭证。',
    '押金用途|押金不抵作租金；退租时扣除欠费和赔偿款以后，余额在交还钥匙之日起三日内原路退还。',
    '费用承担|租住期间的水、电、气、宽带、垃圾清运费用归{B}承担，物业费、房屋税费以及取暖费归{A}承担。',
    '维修责任|房屋漏水、电路故障以及随房电器的正常损耗由{A}维修；七日内不修的，{B}可以代修并从租金中扣除。',
    '爱护设施|{B}应当合理使用家具家电，造成人为损坏的照价赔偿；墙面钉钉、贴纸须征得{A}同意。',
    '用电用气|{B}外出时应关闭燃气阀门，不得将电动车电池带入室内充电，发生火灾应首先报警并及时通知{A}。',
    '入户|{A}需要入室检查或者带客看房的，应提前一日与{B}约定时间，遇有漏水、火情等紧急情况除外。',
    '转租限制|未经书面同意，{B}不得转租、分租或者与他人互换居住；擅自转租的，{A}可以收回房屋。',
    '违约退租|一方在租期内要求提前终止的，应当提前三十日告知，并向对方支付相当于一个月租金的违约金。',
    '收回房屋|{B}欠租达到半个月，或者在房屋内进行违法活动的，{A}有权终止合同并要求赔偿损失。',
    '买卖不破租赁|租期之内房屋转让给他人的，新的产权人继续履行本合同；{B}放弃优先购买的，应当书面说明。',
    '续租|{B}想继续居住的，应在届满前一个月提出；租金涨幅由双方面议，同等条件下{B}优先承租。',
    '退房|{B}退房时应搬清个人物品并恢复原状，遗留物品超过七日无人领取的，{A}可以自行处理。',
    '免责|因拆迁、地震、洪水等无法预见的情形使合同无法履行的，双方互不赔偿，租金按天结清。',
    '登记备案|双方应在签约后三十日内到街道租赁服务站办理登记备案，所需资料由各自提供。',
    '协商与诉讼|出现纠纷时可请居民委员会调解；调解不成的，任何一方可以向房屋所在地人民法院起诉。',
    '合同份数|本合同连同附件一式三份，双方和经纪机构各存一份，自双方签名之时起具有约束力。']
DEPOSIT = [
    '签约时限|双方约定在付清定金后二十日内到经纪机构签署正式买卖合同，具体时间以经纪机构通知为准。',
    '定金罚则|{B}违约不买的，已付定金不予退还；{A}违约不卖或者提高价格的，按照定金数额的两倍返还。',
    '定金转款|正式合同签署以后，定金自动冲抵购房款，{A}收取定金应当另行出具收据。',
    '产权核验|{A}应在三日内提供权属证书原件供查验；查验发现限制交易情形的，{B}可以取消购买并取回定金。',
    '交易成本|{A}要求实收房款的，税费由{B}负担；未作要求的，由双方依照税法各自负担。',
    '独家保留|定金有效期间，{A}不得带领其他客户看房，也不得委托其他机构出售该房屋。',
    '无责解除|因限购资格审核不通过而不能签署正式合同的，定金全额退还，双方均不承担责任。',
    '居间报酬|经纪机构的报酬在正式合同签署时支付，未签成的不收取报酬，但可以收取必要的实际支出。',
    '其他|本协议共三份，签名即生效；与正式合同内容冲突的，以正式合同为准。']
BROKER = [
    '服务内容|经纪机构负责发布信息、陪同看房、撮合价格、拟订文本，并协助双方完成贷款与登记手续。',
    '如实告知|经纪机构已将房屋的抵押、户口、学位占用情况向双方说明，双方对此表示知晓。',
    '服务费用|服务费在正式合同签署当日支付；双方私下成交的，仍应按约定标准向经纪机构支付。',
    '资料保管|双方交存的证件复印件仅用于办理本次交易，交易完成后由经纪机构依法保存。',
    '违约承担|因一方违约造成交易终止的，由违约方承担全部服务费，经纪机构不退还已完成部分的费用。',
    '资金往来|任何人员不得以个人名义代收房款；双方应当将款项直接存入托管账户或者对方本人账户。',
    '后续手续|签字后三日内，双方应提交贷款、核税所需的资料，延误造成的损失由延误方承担。',
    '纠纷|履行本确认书出现争议的，三方应先行商谈；商谈不成的，向经纪机构所在地人民法院起诉。',
    '附则|本确认书共三份，由三方分别留存，签字盖章后与正式合同具有同等效力。']

class KitI(KitH):
    def __init__(k, r, c, level, words):
        super().__init__(r, c, level, WORDS | words); p = r.choice; k.pool = SALE if c['kind'] == 'sale' else LEASE
        k.dfmt = r.choices(['cn', 'cn0', 'gap', 'iso', 'dot', 'slash', 'han'], [44, 18, 14, 12, 4, 4, 4])[0]; k.line = p([True, True, True, True, 'dash'])
        k.pfmt = r.choices(['comma', 'plain', 'dec', 'yen'], [36, 34, 20, 10])[0]; k.hand = p(['script', 'scrawl', 'scrawl', 'none']); k.thumb = r.random() < .3
        k.tint = p([(230, 233, 240), (240, 240, 240), (246, 238, 228), (228, 240, 240), (238, 242, 226)]); k.mid = r.random() < .4
    def blanks(k, d, *items, step=7.4, x0=None, x1=None, pt=None, bold=False):
        """Labelled blanks: as many on a line as fit, what is left of the line shared out among their rules; values left or in the middle of these."""
        pt = pt or d.pt; x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1; lines, used = [[]], 0
        for t, v in items:
            runs = v if isinstance(v, list) else [v] if isinstance(v, Run) else [k.V(v)]; n = d.measure(k.H(t + k.col), *runs, pt=pt) + 5
            if used + n > x1 - x0 and lines[-1]: lines.append([]); used = 0
            lines[-1].append((t, runs, n)); used += n
        for line in lines:
            d.room(step); x, y = x0, d.y + step / 2; more = (x1 - x0 - sum(i[2] for i in line)) / len(line); low = (y + d.px(pt) * .62 / d.k) * d.k
            for t, runs, n in line:
                e = d.at(x, y, k.H(t) if bold else t, k.col, pt=pt); x += n + more; end = x - (3 if line[-1][1] is not runs else 0)
                q = min(1, (end - e - 1.4) / d.measure(*runs, pt=pt)); assert q > .8, 'line too short: ' + t
                d.at((e + end) / 2 if k.mid else e + 1, y, *runs, pt=pt * q, align='c' if k.mid else 'l')
                stroke(d.d, (e + .3) * d.k, end * d.k, low, max(1, round(.16 * d.k)), k.line)
            d.y += step
    def person(k, p, order, names, kind='证件名称'):
        """The labelled values of a party: n name, k kind of paper, i its number, t telephone, a address, s sex, c nationality, g an empty agent."""
        item = {'n': (names, p['name']), 'k': (kind, '居民身份证'), 'i': (k.id, k.ident(p['id_number'])), 't': (k.tel, k.phone(p['phone'])), 'a': (k.adr,
            p['address']),
            's': ('性别', p['sex']), 'c': ('国籍', '中国'), 'g': ('代理人', '　')}
        return [item[x] for x in order]
    def boxes(k, d, heads, order='nita', names='姓名', pt=None, step=7):
        """The two parties in frames beside each other, each with its name in a bar above."""
        y, mid, ends, pt = d.y, (d.x0 + d.x1) / 2, [], pt or d.pt; sides = ((d.x0, mid - 1.5, heads[0], k.c['a']), (mid + 1.5, d.x1, heads[1], k.c['b']))
        for x0, x1, h, p in sides:
            if not k.mono: d.d.rectangle([x0 * d.k, y * d.k, x1 * d.k, (y + 7.4) * d.k], fill=k.tint)
            d.at((x0 + x1) / 2, y + 3.7, k.H(h), pt=pt, align='c'); d.y = y + 8.6
            for t, v in k.person(p, order, names):
                if t == k.adr: d.y += .8; d.para(t + k.col, k.V(v), x0=x0 + 2.4, x1=x1 - 2, pt=pt, align='l', lead=1.42, fixed=True)
                else: k.blanks(d, (t, v), x0=x0 + 2.4, x1=x1 - 2.4, pt=pt, step=step)
            ends.append(d.y)
        d.y = max(ends) + 1.6
        for x0, x1, *_ in sides: k.frame(d, y, d.y, x0, x1); d.rule(y=y + 7.4, x0=x0, x1=x1, w=.2)
        d.y += 3
    def name_at(k, d, x, y, p, room, pt):
        """A signature: the name in script, a scrawl or nothing, perhaps with a thumb's print."""
        ink = (26, 26, 30) if k.mono else k.r.choice([(24, 36, 104), (34, 34, 40)]); e = x + 14
        if k.hand == 'script': e = d.at(x, y, Run(p['name'], font='kai', ink=ink), pt=pt * 1.2)
        elif k.hand == 'scrawl': k.scrawl(d, x - 2, y, len(p['name']), min(6.5, (room - 8) / len(p['name']))); e = x + min(room - 10, 6.5 * len(p['name']))
        if k.thumb and k.hand != 'none':
            w, h = round(9 * d.k), round(12 * d.k); m = Image.new('RGB', (w, h), 'white'); q = ImageDraw.Draw(m)
            red = (236, 120, 112) if not k.mono else (176, 176, 176)
            for j in range(1, 7): z = j / 13; q.ellipse([w * (.5 - z), h * (.54 - z), w * (.5 + z), h * (.5 + z * .9)], outline=red, width=max(1, w // 24))
            press(d.im, m.rotate(k.r.uniform(-25, 25), fillcolor='white', resample=Image.BICUBIC).filter(ImageFilter.GaussianBlur(w / 90)), (e + 4) * d.k,
                (y - 2) * d.k)
    def ends(k, d, *rows, date=True, kind=None, pt=None, seal=True, step=10):
        """Places to sign: 'line' one below the other with the date at the end of its line, 'right' in the right half, 'cols' beside each other with rules."""
        pt = pt or min(d.pt, 11); kind = kind or k.r.choice(['line', 'right', 'cols']); lab = k.r.choice([k.sign, '日期', '签署日期', '时间']); n = len(rows)
        day = k.V(k.date(k.c['signed'], 'cn' if k.dfmt in ('slash', 'dot', 'han') else None)); per = step * (1.8 if kind == 'right' and date else 1)
        d.room(max(30, n * per + 6) if kind != 'cols' else 34); y = d.y + 5; w = (d.x1 - d.x0) / n; at = None
        for i, (t, p) in enumerate(rows):
            x = d.x0 + {'line': 0, 'right': (d.x1 - d.x0) * .5, 'cols': i * w}[kind]; e = d.at(x, y, t + k.col, pt=pt)
            end = {'line': d.x0 + 88, 'right': d.x1, 'cols': x + w - 6}[kind]
            if kind != 'right': d.rule(y=y + 3.4, x0=e, x1=end, w=.15)
            if p: k.name_at(d, e + 2, y, p, end - e, pt)
            if p and date: d.at(*((x, y + step * .8) if kind != 'line' else (d.x0 + 98, y)), lab + k.col, day, pt=pt)
            at = (min(d.x1 - 17, e + (16 if p is None else 42)), y - 1); y += 0 if kind == 'cols' else per
        if seal: k.press(d, *at, mm=k.r.uniform(31, 37), soft=.42 if date and rows[-1][1] else .6)
        d.y = y + (16 if kind == 'cols' else 2)
    def papers(k, d, heads, date=True, order='it', pt=None, names='姓名'):
        """A table at the foot: a column for each party with papers, telephone, date and a place to sign."""
        c, pt, w = k.c, pt or min(d.pt, 10.6), 30; half = (d.x1 - d.x0 - w) / 2; d.room(62)
        day = k.date(c['signed']); both = zip(*(k.person(p, order, names) for p in (c['a'], c['b'])))
        rows = [[L(' '), L(heads[0]), L(heads[1])]] + [[L(t), X(v), X(u)] for (t, v), (_, u) in both]
        k.grid(d, [w, half, half], rows + ([[L(k.sign), X(day), X(day)]] if date else []), pt=pt, minh=8, shade=False); y = d.y
        k.grid(d, [w, half, half], [[L('签字'), X(' '), X(' ')]], pt=pt, minh=15, shade=False)
        for i, p in enumerate((c['a'], c['b'])): k.name_at(d, d.x0 + w + i * half + 6, (y + d.y) / 2, p, half - 16, pt)
    def term(k): return k.date(k.c['start']), k.date(k.c['end'])

begin = partial(kit_h.begin, kit=KitI, faults=faults_i)
