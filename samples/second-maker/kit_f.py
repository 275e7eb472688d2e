# What the templates of group f have in common: label words, clauses, boxes with a tab, columns, places to sign with a pen.
import math
from PIL import Image, ImageDraw
from kit_e import KitE, wide
from typeset import Doc, Run
import data, faults_f

SALE_F = [
    '资质与知情|{A}确认具备出售该房屋的主体资格，{B}确认符合本市购房政策规定的条件；因一方不具备相应资格导致不能网签的，由该方承担违约责任。',
    '房屋家具、电器|室内家具、家用电器以交房时双方签署的物业交割单为准，{A}不得在签约后以次充好或者擅自搬走约定留下的物品。',
    '首付款的支付|{B}应于缴税前三个工作日内将首付款存入双方约定的资金存管账户，存管机构在过户完成后凭新的权属证书向{A}划付。',
    '按揭贷款|{B}拟向银行申请贷款，并应于网签后十个工作日内完成面签；银行批贷额度低于申请额度的，{B}应在过户当日以自有资金补齐。',
    '还贷与解押|该房屋现存抵押的，{A}应当自行筹款结清，并于结清后三十日内注销抵押登记；双方另行约定以首付款还贷的，按照补充协议履行。',
    '权属过户|双方应在收到贷款银行批贷函之日起十五个工作日内，共同到不动产登记大厅递交转移登记申请，并各自备齐所需的证明文件。',
    '房屋交接|{A}应在收到全部房款之日起三日内腾空房屋，与{B}一同办理水、电、燃气、有线电视、宽带以及物业费的结清和更名手续。',
    '户口事宜|{A}应保证该房屋内登记的户口在过户后二十日内迁出，双方同意留存户口保证金，于{A}提供派出所出具的空户证明后支付。',
    '权利瑕疵担保|{A}保证该房屋没有产权纠纷、没有被司法机关或者行政机关限制转让，也没有拖欠的物业服务费和公共维修费用。',
    '延期付款责任|{B}延迟付款的，每延迟一日按照应付而未付金额的万分之三支付滞纳金，延迟达到二十日的，{A}可以解除本合同。',
    '延期交房责任|{A}延迟交房的，每延迟一日按照已收房款的万分之三支付违约金，延迟达到二十日的，{B}可以解除本合同并要求返还房款。',
    '解除合同|一方解除合同应以书面形式通知对方，通知到达时合同解除；有过错的一方应向对方支付相当于总价款百分之十的违约金。',
    '税、费承担|增值税、个人所得税、契税由双方按照法律规定分别负担，住房专项维修资金随房屋一并转让，不再单独结算。',
    '经纪服务|经纪方协助双方办理网签、资金存管、贷款及过户，不承担房屋质量及价款支付的担保责任，服务完成后双方不得要求退还服务费。',
    '信息使用|双方授权经纪方为办理本次交易向登记、税务、银行等单位提交身份信息及交易材料，除此之外不得对外披露或者转作他用。',
    '通知送达|双方以本合同填写的地址、号码作为送达地址，向该地址寄出的邮件被拒收或者退回的，以退回之日视为送达。',
    '争议的解决|本合同履行过程中发生争议，由双方协商；协商不成的，任何一方都可以向房屋所在地人民法院提出诉讼。',
    '附则|未尽事项可以签订补充条款，补充条款与本合同内容不一致的以补充条款为准。本合同自双方签字之日生效，各方各执一份。']
LEASE_F = [
    '房屋用途|{B}承租该房屋仅作居住使用，不得擅自变更用途，不得利用该房屋从事违反法律规定或者社会公德的活动。',
    '设施交接|交付时{A}与{B}共同清点家具、电器、钥匙和门卡，填写《物品清单》，清单作为退租时核对的依据。',
    '租金交纳|{B}应在每个交租日当天或者之前将租金汇入约定账户，逾期超过三日的，每日按照应交租金的千分之一计收滞纳金。',
    '押金|押金不得冲抵租金。合同期满，{B}结清费用、完好交还房屋后七日内，{A}将押金无息返还{B}；需要扣除的应出具明细。',
    '费用分担|水、电、燃气、上网、有线电视等费用由{B}负担，物业管理费、取暖费以及房屋出租应缴的税款由{A}负担。',
    '房屋修缮|房屋漏水、线路老化等由{A}负责修缮，{A}应当在接报后四十八小时内安排处理；因{B}使用不当造成的，由{B}承担费用。',
    '装修与改造|未经{A}同意，{B}不得打孔、拆墙、更换门锁或者改变电路；经同意添置的物品，退租时能够拆除的由{B}取回。',
    '安全责任|{B}应当遵守消防规定，不得私拉电线、超负荷用电，不得将电瓶带入室内充电，定期检查燃气软管和烟感报警器。',
    '入住登记|{B}应向{A}如实提供所有居住人的身份信息，配合社区完成流动人口登记，增加居住人应事先告知。',
    '转租与分租|{B}将房屋转租、分租或者与他人互换使用的，应征得{A}书面同意，否则{A}有权收回房屋并不退还押金。',
    '提前解约|任何一方需要提前解除合同的，应提前一个月书面通知对方，并支付相当于一个月租金的补偿；双方协商一致的除外。',
    '收回房屋|{B}拖欠租金十日以上、擅自改变房屋结构或者严重影响邻里的，{A}可以书面通知{B}限期搬离并要求赔偿损失。',
    '期满退租|期满日中午十二时前{B}应将房屋打扫干净并交还全部钥匙，逾期不交还的，每日按照日租金的一点五倍支付使用费。',
    '优先续租|{B}愿意续租的，应在期满前四十五日告知{A}，在同等条件下享有优先承租的权利，租金标准由双方另行商定。',
    '买卖不破租赁|租期内{A}出售该房屋的，应提前告知{B}；房屋所有权转移后，本合同对新的所有权人继续有效。',
    '免责情形|因自然灾害、市政建设或者政府征收致使房屋无法居住的，双方互不承担责任，租金按实际天数结算。',
    '争议与生效|双方因本合同产生争议的，应当协商或者请求调解，也可以起诉至房屋所在地人民法院。本合同签字后生效，各执一份。']
ROLES = {'sale': [('出卖人', '买受人'), ('卖方', '买方'), ('出售方', '购买方'), ('卖售人', '买受人')],
         'rent': [('出租人', '承租人'), ('出租方', '承租方'), ('房东', '租客')]}
LISTS = ['房源编号', '房源编码', '链家编号', '贝壳编号', '挂牌编号', '房源编号', '房源编码', '房源号', '贝壳房源编码', '链家房源编码', '挂牌房源编码',
         '房源挂牌编号', '房源编码（贝壳）', '房源编号（链家）', '系统房源编码', '平台房源编码']
IDS = ['身份证号码', '身份证编号', '居民身份证编号', '公民身份号码', '证件号码', '身份证件号', '有效证件号码', '身份证号', '居民身份证号', '身份证明号码']
TELS = ['联系电话', '手机', '移动电话', '联络电话', '手机号码', '常用手机', '电话号码', '联系手机', '本人手机号']
F1, F2 = ['serif', 'zen', 'sans', 'ming'], ['sans', 'zen', 'micro', 'serif']
V1 = ['sans', 'kai', 'micro', 'zen', 'serif', 'ming']

class KitF(KitE):
    def __init__(k, r, c, level, roles):
        super().__init__(r, c, level, roles or ROLES[c['kind']]); p = r.choice; sale = c['kind'] == 'sale'
        k.pool = SALE_F if sale else LEASE_F; k.l_list, k.l_id, k.l_tel = p(LISTS), p(IDS), p(TELS)
        k.l_no = p(['合同编号', '合同编号', '合同号', '网签合同号' if sale else '租赁合同号', '备案合同编号', '合同书编号', '协议书编号'])
        k.l_sign = p(['签订日期', '签约日期', '签署日期', '订立日期', '合同签署日期', '合同订立日期', '签订时间'])
        k.l_addr = p(['通信地址', '家庭住址', '户籍所在地', '身份证地址', '证件地址', '住所地', '通讯地址', '联系住址'])
        k.l_prop = p(['房屋坐落', '房地产坐落', '房屋地址', '房产地址', '标的房屋', '坐落地址'] if sale else ['房屋地址', '租赁房屋', '房屋坐落', '出租房屋地址', '房屋详细地址'])
        k.l_price = p(['成交价格', '房屋成交价', '转让价格', '房屋总价款', '交易总价'] if sale else ['月租金', '月租金标准', '每月租金', '租金（每月）'])
        k.dfmt = r.choices(['cn', 'cn0', 'gap', 'gaps', 'iso', 'dot', 'han', 'slash'], [26, 14, 14, 12, 12, 8, 6, 8])[0]
        k.pfmt = r.choices(['comma', 'plain', 'dec', 'yen'], [30, 32, 24, 14])[0]
        k.list_fmt = r.choices('pgd', [94, 4, 2])[0]; k.id_fmt = r.choices(['plain', 'groups', 'four'], [86, 9, 5])[0]
        k.low_x = r.random() < .06; k.sp2, k.sp3 = r.random() < .2, False
        k.col = p(['：', '：', '：', '： ', ':']); k.ul = p([True, True, 'dot', True]); k.typed = r.random() < .4
    # --- blocks
    def band(k, d, t, h=6.4, x0=None, x1=None, pt=None):
        """A heading on a tinted strip, or between two rules where the machine has no colour."""
        K = d.k; x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1
        tone = (255, 255, 255) if k.mono else k.tint
        d.d.rectangle([x0 * K, d.y * K, x1 * K, (d.y + h) * K], fill=tone, outline=(90, 90, 90), width=max(1, round(.2 * K)))
        d.at(x0 + 2.4, d.y + h / 2, k.head(t), pt=pt); d.y += h
    def pairs(k, d, rows, lw=27, x0=None, x1=None, step=6.6, pt=None, right=False, rule=False):
        """Rows of one, two or three facts in columns of equal width; a long value goes on below itself."""
        x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1; pt = pt or d.pt
        for row in rows:
            n = len(row); w = (x1 - x0) / n; y = d.y; low = y
            for j, (l, v) in enumerate(row):
                x = x0 + j * w; m = lw if n < 3 else lw * .84; t = l + k.col
                z = min(1, (m - .4) / d.measure(t, pt=pt)); assert z > .68, 'label too wide: ' + l
                d.at(x + m if right else x, y + step / 2, t, pt=pt * z, align='r' if right else 'l')
                runs = v if isinstance(v, list) else [k.V(v)]; room = w - m - 1.6
                q = min(1, room / d.measure(*runs, pt=pt))
                if q > .8: d.at(x + m + .8, y + step / 2, *runs, pt=pt * q); low = max(low, y + step)
                else:
                    e = d.px(pt) / d.k * 1.4; d.y = y + step / 2 - e / 2
                    d.para(*runs, x0=x + m + .8, x1=x + w - .8, pt=pt, lead=1.4, align='l', fixed=True); low = max(low, d.y + .6)
            d.y = low
            if rule: d.rule(w=.12, ink=(140, 140, 140), x0=x0, x1=x1)
    def box(k, d, t, rows, x0=None, x1=None, lw=27, step=6.4, pt=None, side=False):
        """A frame with its heading as a tab in the upper edge."""
        x0 = d.x0 if x0 is None else x0; x1 = d.x1 if x1 is None else x1; K = d.k; top = d.y + 2.4
        d.y = top + 2.2; k.pairs(d, rows, lw, x0 + 3, x1 - 2, step, pt); k.frame(d, top, d.y + 1, x0, x1)
        w = d.measure(k.head(t), pt=pt); e = d.px(pt or d.pt) * .6
        d.d.rectangle([(x0 + 4) * K, top * K - e, (x0 + 8 + w) * K, top * K + e], fill=(255, 255, 255))
        d.at(x0 + 6, top, k.head(t), pt=pt); d.y += 3
    def who(k, p, more=()): return [[('姓名', k.name(p['name'])), (k.l_tel, k.tel(p['phone']))], [(k.l_id, k.idn(p['id_number']))],
        [(k.l_addr, p['address'])], *more]
    def text(k, d, style, upto=1, reserve=44, first=1, skip=(), pt=None, lead=None, most=99):
        """Clauses until page `upto` is full but for `reserve` mm."""
        pt = pt or d.pt; em = d.px(pt); step = em * (lead or d.lead) / d.k; z = dict(pt=pt, lead=lead)
        pool = [t for t in k.pool if t.split('|')[0] not in skip]; n = first
        room = (upto - len(d.pages)) * (d.bottom - d.m[1]) + d.bottom - d.y - reserve
        m = round(max(0, room) / (step * (3.1 if style == 'dec' else 2.15)))
        m = min(most, m + 1, k.r.randint(len(pool) * 3 // 4, len(pool)))
        for t in [pool[i] for i in sorted(k.r.sample(range(len(pool)), m))]:           # in their order, as far as there is room
            h, t = t.format(A=k.A, B=k.B).split('|'); num = data.cn_int(n)
            runs, ind, hang = {'art': ([k.head(f'第{num}条'), SP, k.head(h), SP, t], 2, 0), 'cn': ([f'（{num}）{h}：', t], 2, 0),
                'han': ([f'{num}、', t], 2, 0),
                'dec': ([k.head(f'{n}. {h}'), '\n', t], 0, 0), 'num': ([f'{n}、', t], 0, 1.8),
                'sub': ([f'{first}.{n - first + 1} ', t], 0, 2.2),
                'brk': ([f'〔{h}〕', t], 0, 0), 'dash': (['— ', k.head(h), '：', t], 0, 1.4)}[style]
            need = len(d.lines(runs, pt, (d.x1 - d.x0) * d.k, ind * em, hang * em)) * step + (step if style == 'dec' else 0)
            if len(d.pages) > upto or len(d.pages) == upto and d.y + need > d.bottom - reserve: continue
            d.para(*runs, indent=ind, hang=hang, **z); n += 1
        return n
    def pen(k, d, x, y, n, mm=7):
        """A signature of n characters nobody can read, with a pen."""
        r = k.r; px = mm * d.k; w, h = round(px * (n + .6)), round(px * 1.8); m = Image.new('L', (w * 2, h * 2), 0); q = ImageDraw.Draw(m)
        for i in range(n):
            cx, cy = (i + .65) * px * 2 * .9, h * r.uniform(.92, 1.08)
            for _ in range(r.randint(3, 5)):
                a, s = r.choice([0, .3, 1.57, 2.3, -.7]) + r.gauss(0, .2), px * r.uniform(.35, .8); bend = r.uniform(-.5, .5) * s
                ox, oy = cx + r.uniform(-.4, .4) * px, cy + r.uniform(-.45, .45) * px
                pts = [(ox + math.cos(a) * s * u - math.sin(a) * bend * (1 - u * u),
                    oy + math.sin(a) * s * u + math.cos(a) * bend * (1 - u * u))
                       for u in (-1, -.7, -.4, -.1, .2, .5, .8, 1)]
                q.line(pts, fill=255, width=max(3, round(px * .1 * r.uniform(.7, 1.2))), joint='curve')
        m = m.rotate(r.uniform(-3, 5), resample=Image.BICUBIC).resize((w, h), Image.LANCZOS)
        ink = (30, 30, 34) if k.mono else r.choice([(22, 32, 92), (28, 28, 34), (18, 40, 110)])
        d.im.paste(ink, (round(x * d.k), round(y * d.k - h / 2)), m)
    def sig(k, d, x, y, p, pt=None):
        if not p: return
        if k.typed: d.at(x + .8, y, k.V(p['name']), pt=pt)
        else: k.pen(d, x, y, len(p['name']))
    def close(k, d, *rows, date=True, pt=10, stacked=False, seal=True):
        """Places to sign, beside or below each other: (label, person or None); the seal lies over the last and the date."""
        k.rows = rows; n = len(rows); d.room(13 * n + 4 if stacked else 30); y = d.y + 5; l = k.r.choice([k.l_sign, '日期', '日期', '签字日期'])
        fmt = 'cn' if k.dfmt in ('han', 'dot', 'slash') else None; w = (d.x1 - d.x0) / n; spot = (d.x1 - 22, y)
        for i, (t, p) in enumerate(rows):
            x = d.x0 if stacked else d.x0 + i * w; e = d.at(x, y, t + k.col, pt=pt)
            k.sig(d, e, y, p, pt); spot = (d.x1 - 17, y + 3) if p else (min(e + 14, d.x1 - 15), y + 3)
            if stacked:
                d.rule(y=y + 3, x0=e, x1=d.x0 + 96, w=.15)
                if date: d.at(d.x0 + 102, y, l + k.col, k.V(k.date(k.c['signed'], fmt)), pt=pt)
                y += 10.5
            elif date: d.at(x, y + 10, l + k.col, k.V(k.date(k.c['signed'], fmt)), pt=pt)
        if seal: k.stamp(d, *spot, mm=k.r.uniform(31, 38))
        d.y = y + (1 if stacked else 15)
    def edge(k, d, left='', right='', foot='', pt=8.4):
        """Words at both ends of the header, a rule under them, words at the foot, on every page."""
        im, dr = d.im, d.d; n = len(d.pages)
        for i, p in enumerate(d.pages, 1):
            d.im, d.d = p, ImageDraw.Draw(p); y = d.m[1] - 9.5
            if left: d.at(d.x0, y, left, pt=pt)
            if right: d.at(d.x1, y, right, pt=pt, align='r')
            if left or right: d.rule(y=y + 3, w=.2)
            if foot: d.at((d.x0 + d.x1) / 2, d.page[1] - d.m[3] * .52, foot.format(i=i, n=n), pt=pt, align='c')
        d.im, d.d = im, dr
    def agent_row(k): return f'{k.r.choice(["经纪人", "房地产经纪人", "签约经纪人"])}', k.r.choice(['登记证号', '执业编号', '资格证号', '从业信息卡号'])
SP = '　'

def begin(r, c, level, forms, vals, pts, roles=None, **kw):
    k = KitF(r, c, level, roles); f = r.choice(forms); v = r.choice([x for x in vals if x != f]); dpi = r.choice(faults_f.DPI[level])
    k.tint = r.choice([(228, 236, 246), (240, 240, 240), (246, 238, 224), (230, 242, 232), (244, 232, 230)])
    if k.mono or dpi < 190:                            # thin types do not survive a copier
        f = r.choice(['zen', 'serif', 'sans']) if f in ('ming', 'kai') else f
        v = r.choice([x for x in ('sans', 'zen', 'serif') if x != f]) if v in ('ming', 'kai') else v
    return k, Doc(dpi, form=f, val=v, pt=r.uniform(*pts), **kw), c['a'], c['b']
