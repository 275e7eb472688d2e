# Contract templates. Each takes (r, c, level) and draws a Doc; c holds the values, and nothing is printed that is not taken from c.
import datetime as dt, math
from PIL import Image, ImageDraw
import data
from typeset import Doc, Run, BOX, TICK, font, seal, press

class Kit:
    def __init__(k, r, c, level):
        k.r, k.c, k.level = r, c, level
        p = r.choice
        k.l_list = p(['房源编号', '房源编码', '链家编号', '贝壳编号', '挂牌编号', '房源编号', '房源编码', '房源号', '贝壳房源编号', '挂牌房源编号', '链家房源编号', '房源编号（链家）'])
        k.l_id = p(['证件号码', '身份证号', '身份证号码', '居民身份证号', '公民身份号码', '身份证件号码', '证件号', '居民身份证号码'])
        k.l_tel = p(['联系电话', '电话', '手机', '手机号码', '联系方式', '移动电话', '电话号码'])
        k.l_ver = p(['房源核验编号', '房源核验码', '房源核验统一编码', '核验编号'])
        k.l_no = p(['合同编号', '合同号', '合同编号', '网签合同编号', '协议编号'])
        k.l_sign = p(['签订日期', '签署日期', '签约日期', '签订时间', '签约时间'])
        k.dfmt = r.choices(['cn', 'cn0', 'iso', 'slash', 'dot', 'han'], [46, 20, 12, 8, 8, 6])[0]
        k.pfmt = r.choices(['comma', 'plain', 'dec', 'yen'], [36, 30, 20, 14])[0]
        k.two_space = r.random() < .06
        k.low_x = r.random() < .1
        k.list_fmt = r.choices(['plain', 'wide', 'groups'], [93, 3, 4])[0]
        k.sigstyle = r.choices(['kai', 'scribble', 'none', 'serif'], [38, 34, 14, 14])[0]
        if c['trap'] == 'party.name': k.sigstyle = r.choice(['scribble', 'none'])
        k.red = r.random() < .72
    # --- values as printed
    def date(k, d, fmt=None):
        f = fmt or k.dfmt
        return {'cn': f'{d.year}年{d.month}月{d.day}日', 'cn0': f'{d:%Y年%m月%d日}', 'iso': d.isoformat(), 'slash': f'{d.year}/{d.month}/{d.day}', 'dot': f'{d:%Y.%m.%d}', 'han': data.cn_date(d)}[f]
    def money(k, n, fmt=None):
        return {'comma': f'{n:,}', 'plain': str(n), 'dec': f'{n:,}.00', 'yen': f'￥{n:,}'}[fmt or k.pfmt]
    def name(k, n): return n[0] + '　' + n[1] if k.two_space and len(n) == 2 else n
    def idn(k, s): return s.replace('X', 'x') if k.low_x else s
    def lst(k):
        s = k.c['listing']
        if k.list_fmt == 'wide' and len(s) <= 13: return ''.join(chr(ord(ch) + 0xFEE0) for ch in s)
        if k.list_fmt == 'groups' and s.isdigit() and len(s) == 12: return f'{s[:4]} {s[4:8]} {s[8:]}'
        return s
    def tel(k, s):
        return s if k.r.random() < .86 else k.r.choice([f'{s[:3]} {s[3:7]} {s[7:]}', f'{s[:3]}-{s[3:7]}-{s[7:]}'])
    # --- runs
    def V(k, t, **s): return Run(t, v=True, solid=s.pop('solid', len(t) < 9 or t.isascii()), **s)
    def U(k, t, minw=None, **s):
        if minw: s['minw'] = minw
        return k.V(t, u=True, **{'pad': .35, **s})
    def slots(k, d, gap=.3):
        return [k.U(str(d.year), pad=gap), '年', k.U(str(d.month), pad=gap), '月', k.U(str(d.day), pad=gap), '日']
    # --- ornaments
    def sign(k, d, x, y, name, style=None, mm=8.5):
        st = style or k.sigstyle; r = k.r
        if st == 'none': return
        px = round(mm * d.k); ink = r.choice([(22, 34, 96), (24, 24, 30), (30, 30, 36), (16, 40, 110)])
        if st == 'scribble':
            W, H = round(px * 3.0), round(px * 1.3); m = Image.new('L', (W * 2, H * 2), 0); dd = ImageDraw.Draw(m); X = W * .15
            for _ in range(r.choice([2, 3])):
                pts = []
                ax, ay, p1, p2 = r.uniform(.25, .45) * W, r.uniform(.5, .85) * H, r.uniform(0, 6), r.uniform(0, 6)
                f1, f2 = r.uniform(1.2, 2.4), r.uniform(2, 3.6)
                for t in range(70):
                    u = t / 69; pts.append((X + W * .5 * u + ax * .5 * math.sin(f1 * 6.28 * u + p1) + W * .1, H + ay * math.sin(f2 * 6.28 * u + p2) * (1 - .5 * u)))
                dd.line(pts, fill=255, width=max(3, round(px * .055)) * 2, joint='curve'); X += W * .42
            m = m.resize((W, H), Image.LANCZOS)
        else:
            f = font('kai' if st == 'kai' else 'serif', px); W = round(f.getlength(name) * 1.25) + px; H = round(px * 1.7)
            m = Image.new('L', (W, H), 0); dd = ImageDraw.Draw(m); X = px * .4
            for ch in name:
                dd.text((X, H / 2 + r.uniform(-.06, .06) * px), ch, font=f, fill=255, anchor='lm', stroke_width=1 if px > 40 else 0); X += f.getlength(ch) * r.uniform(.86, 1.02)
            m = m.rotate(r.uniform(-4, 6), resample=Image.BICUBIC)
        d.im.paste(ink, (round(x * d.k), round(y * d.k - m.height / 2)), m)
    def stamp(k, d, x, y, mm=None, name=None, sub='合同专用章'):
        if not k.red: return
        mm = mm or k.r.uniform(36, 43)
        dense = {'fax': .30, 'copy': .5}.get(k.level, k.r.uniform(.6, .85))
        press(d.im, seal(k.r, name or k.c['broker'], round(mm * d.k), ink=k.r.choice([(206, 38, 44), (222, 50, 46), (190, 30, 50)]), sub=sub, dense=dense), x * d.k, y * d.k)
    def finish(k, d, foot='第 {i} 页', head=None, where=None):
        n = len(d.pages); where = where or k.r.choice(['hl', 'hr', 'fr', 'fl', 'fc'])
        im, dr = d.im, d.d
        for i, p in enumerate(d.pages, 1):
            d.im, d.d = p, ImageDraw.Draw(p); W, H = d.page
            t = (foot.format(i=i, n=n) if foot else '')
            if where == 'fc': t = (t + '　' if t else '') + '（样本）'
            if t: d.at(W / 2, H - d.m[3] * .5, t, pt=8.5, align='c')
            if where == 'hl': d.at(d.m[0], d.m[1] * .42, '样本', pt=8)
            if where == 'hr': d.at(W - d.m[2], d.m[1] * .42, '样本', pt=8, align='r')
            if where == 'fr': d.at(W - d.m[2], H - d.m[3] * .5, '样本', pt=8, align='r')
            if where == 'fl': d.at(d.m[0], H - d.m[3] * .5, '样本', pt=8)
            if head: d.at(W / 2 if where in ('hl', 'hr') else d.m[0], d.m[1] * .45, head, pt=8.5, align='c' if where in ('hl', 'hr') else 'l')
        d.im, d.d = im, dr

def mk(r, level, forms, vals, pts, dpis=None, **kw):
    dpi = r.choice(dpis or ([150, 200, 200, 240, 300] if level == 'clean' else [200, 200, 240, 300] if level == 'scan' else [200, 200, 240] if level == 'copy' else [200]))
    f = r.choice(forms)
    v = r.choice([x for x in vals if x != f] or vals)
    if level in ('fax', 'copy'):
        if f in ('ming', 'kai'): f = r.choice(['zen', 'serif'])
        if v in ('ming', 'kai') and level == 'fax': v = r.choice(['sans', 'zen'])
    return Doc(dpi, form=f, val=v, pt=r.uniform(*pts), **kw)

ANY = ['serif', 'ming', 'zen', 'micro', 'sans']
ID_KINDS = '居民身份证'

# ---------------------------------------------------------------- sale
def bj_stock(r, c, level):
    """Cover, then blanks inside running sentences (the municipal model contract), three pages."""
    k = Kit(r, c, level); d = mk(r, level, ['serif', 'ming', 'zen'], ['kai', 'sans', 'zen', 'serif'], (11, 12), margin=(26, 24, 26, 22)); d.vs = {}
    U = k.U; a, b = c['a'], c['b']
    d.y = 26
    d.para(k.l_no + '：', U(c['no'], 46), align='r'); d.para(k.l_list + '：', U(k.lst(), 46), align='r', after=38)
    d.para(Run(c['city'] + '存量房屋买卖合同', b=True), pt=25, align='c', after=4); d.para('（经纪成交版）', pt=15, align='c', after=46)
    d.para('出　卖　人：', U(k.name(a['name']), 78), pt=15, indent=4, after=7); d.para('买　受　人：', U(k.name(b['name']), 78), pt=15, indent=4, after=40)
    d.y = max(d.y, 235)
    d.para(c['city'] + '住房和城乡建设委员会', pt=12, align='c'); d.para(c['city'] + '市场监督管理局', pt=12, align='c')
    d.newpage()
    d.para(Run(c['city'] + '存量房屋买卖合同', b=True), pt=16, align='c', after=3)
    for lab, p in (('出卖人', a), ('买受人', b)):
        bd = dt.date.fromisoformat(p['birth'])
        d.para(lab + '：', U(k.name(p['name']), 40), '国籍：', U('中国', 18), indent=2)
        d.para('【√身份证】【护照】【营业执照注册号】【　】：', U(k.idn(p['id_number'])), indent=2, align='l')
        d.para('出生日期：', *k.slots(bd), '，性别：', U(p['sex'], 12), indent=2)
        d.para('通讯地址：', U(p['address']), indent=2)
        d.para('邮政编码：', U(c['zip'], 22), k.l_tel + '：', U(k.tel(p['phone']), 44), indent=2)
        d.para('【法定代理人】【委托代理人】：', U('×', 26), '证件号码：', U('×', 40), indent=2, after=1.5)
    d.para('根据《中华人民共和国民法典》《中华人民共和国城市房地产管理法》及其他有关法律、法规的规定，出卖人和买受人在平等、自愿、公平、协商一致的基础上就存量房屋买卖事宜达成如下协议：', indent=2)
    d.para(Run('第一条　房屋基本情况', b=True), indent=2)
    d.para('（一）出卖人所售房屋（以下简称该房屋）为【楼房】【平房】，坐落为：', U(c['addr']), '。该房屋所在楼栋建筑总层数为：', U(str(c['floors'])), '层，其中地上', U(str(c['floors'] - 1)), '层，地下', U('1'), '层。该房屋所在楼层为', U(str(c['floor'])), '层，建筑面积共', U(c['area']), '平方米。', indent=2)
    d.para('（二）该房屋规划设计用途为【住宅】【公寓】【别墅】【办公】【商业】【工业】：', U('住宅'), '。该房屋附属设施设备、装饰装修、相关物品清单等具体情况见附件一。', indent=2)
    d.para(Run('第二条　房屋权属情况', b=True), indent=2)
    d.para('（一）该房屋所有权证证书号为：', U(c['cert']), '。', indent=2)
    d.para('（二）土地使用状况：该房屋占用的国有土地使用权以【出让】【划拨】方式获得。（三）该房屋性质为：', U('商品房'), '。抵押情况：', U('该房屋未设定抵押'), '。', indent=2)
    d.para(Run('第三条　成交价格、付款方式及资金划转方式', b=True), indent=2)
    d.para('（一）经买卖双方协商一致，该房屋成交总价为：人民币', U(k.money(c['price'])), '元（小写），', U(c['upper']), '（大写）。', indent=2)
    d.para('该房屋家具、家电、装饰装修及配套设施设备等作价为：人民币', U('0'), '元（小写），', U('零元整'), '（大写）。上述价格买受人均不再另行支付。', indent=2)
    d.para('（二）买受人向出卖人支付定金：人民币', U(k.money(c['deposit'])), '元（小写），并于', U('缴纳税费'), '之前将首付款存入存量房交易资金专用账户。', indent=2)
    d.para(Run('第四条　权属转移登记和户口迁出', b=True), indent=2)
    d.para('（一）当事人双方同意，自本合同签订之日起', U(str(r.choice([30, 60, 90]))), '日内，双方共同向房屋权属登记部门申请办理房屋权属转移登记手续。如买受人未能在房屋权属登记部门规定的办理期限内取得权属证书的，按下列方式处理：因出卖人责任的，买受人有权退房。', indent=2)
    d.para('（二）出卖人应当在该房屋所有权转移之日起', U('30'), '日内，向房屋所在地的户籍管理机关办理完成原有户口迁出手续。', indent=2)
    d.para(Run('第五条　违约责任', b=True), indent=2)
    d.para('出卖人将该房屋出卖给第三人，导致买受人不能取得房屋所有权证的，买受人有权解除合同，并按累计已付款的百分之', U('二十'), '支付违约金。', indent=2)
    d.para(Run('第六条　争议解决', b=True), indent=2)
    d.para('本合同未尽事宜，双方可签订补充协议。本合同自双方签字（盖章）之日起生效，一式', U('肆'), '份。', indent=2, after=10)
    d.room(58)
    y = d.y
    for x, lab, p in ((d.x0, '出卖人（签章）：', a), (d.x0 + 82, '买受人（签章）：', b)):
        e = d.at(x, y + 6, lab); k.sign(d, e + 2, y + 6, p['name'])
        d.at(x, y + 20, '【委托代理人】（签章）：')
        d.at(x, y + 34, k.l_sign + '：', *([k.V(k.date(c['signed']))] if k.dfmt != 'cn' else k.slots(c['signed'])), pt=10.5)
    k.stamp(d, d.x0 + 62, y + 22 if level in ('fax', 'copy') else y + 28)
    d.y = y + 44
    d.para('经纪机构（盖章）：', k.V(c['broker']), '　经纪人员（签名）：', k.V(c['agent']), '　登记号：', k.V(c['agent_no']), pt=9.5)
    k.finish(d, foot='{i}', head=r.choice([None, 'BF—2014—0129', '合同示范文本']))
    return d

def sh_deal(r, c, level):
    """Shanghai style: parties, then blanks in sentences; two pages."""
    k = Kit(r, c, level); d = mk(r, level, ['serif', 'ming', 'sans'], ['zen', 'kai', 'sans', 'micro'], (10.6, 11.4), margin=(24, 26, 24, 22)); U = k.U; a, b = c['a'], c['b']
    d.para('合同编号：' if k.l_no == '协议编号' else k.l_no + '：', k.V(c['no'], u=True, pad=.3), pt=10, align='l', after=1)
    d.para(k.l_list + '：', k.V(k.lst(), u=True, pad=.3), pt=10, align='l', after=0 if c['page1'] else 8)
    if c['page1']: d.para(k.l_sign + '：', k.V(k.date(c['signed']), u=True, pad=.3), pt=10, align='l', after=6)
    d.para(Run(r.choice([c['city'] + '房地产买卖合同', c['city'] + '存量房买卖合同']), b=True, sp=.1), pt=20, align='c', after=7)
    d.para('立本合同当事人：')
    la, lb = r.choice([('卖售人（以下简称甲方）', '买受人（以下简称乙方）'), ('卖方（甲方）', '买方（乙方）'), ('转让人（甲方）', '受让人（乙方）')])
    for lab, p in ((la, a), (lb, b)):
        d.para(lab + '：', U(k.name(p['name']), 36), '　' + k.l_id + '：', U(k.idn(p['id_number']), 50), hang=0)
        d.para('住址：', U(p['address']), '　' + k.l_tel + '：', U(k.tel(p['phone'])), after=1)
    d.para('根据国家和本市法律、法规和有关规定，甲、乙双方在自愿、公平和协商一致的基础上就下列房地产买卖签订本合同，共同遵守。', indent=2)
    d.para('第一条　甲、乙双方通过', U(c['broker']), '（机构）居间介绍（居间介绍人：', U(c['agent']), '，执业证书号：', U(c['agent_no']), '，电话：', U(c['agent_tel']), '），由乙方受让甲方自有房屋及该房屋占用范围内的土地使用权（以下简称房地产），房地产具体状况如下：', indent=2)
    d.para('（一）甲方依法取得的房地产权证号为：', U(c['cert']), '；', indent=2)
    d.para('（二）房地产座落：', U(c['addr']), '（部位：', U('全幢'), '）；房屋类型：', U('公寓'), '；结构：', U('钢混'), '；', indent=2)
    d.para('（三）房屋建筑面积：', U(c['area']), '平方米，该房屋占用范围内的土地使用权', U('面积'), '：', U('以权证记载为准'), '；', indent=2)
    d.para('（四）房屋平面图和房地产四至范围见附件一；（五）该房屋占用范围内的土地所有权为国有；国有土地使用权以', U('出让'), '方式获得。', indent=2)
    d.para('第二条　甲、乙双方经协商一致，同意上述房地产转让价款共计人民币', U(k.money(c['price'])), '元，（大写）：', U(c['upper']), '。乙方交付房价款后，甲方应开具符合税务规定的收款凭证。', indent=2)
    d.para('第三条　甲、乙双方同意，甲方于', *k.slots(c['handover']), '前腾出该房屋并通知乙方进行验收交接。乙方应在收到通知之日起', U('7'), '日内对房屋及其装饰、设备情况进行查验。', indent=2)
    d.para('第四条　甲方承诺，自本合同签订之日起至该房屋验收交接期间，凡已纳入本合同附件二的各项房屋装饰及附属设施被损坏或被拆除的，应按被损坏或被拆除的房屋装饰及附属设施', U('估值贰倍'), '向乙方支付违约金。', indent=2)
    d.para('第五条　甲、乙双方确认，在', *k.slots(c['handover']), '之前，双方共同向房地产交易中心申请办理转让过户手续。', indent=2)
    d.para('第六条　上述房地产风险责任自该房地产', U('权利转移'), '之日起转移给乙方。', indent=2)
    d.para('第七条　本合同生效后，甲、乙双方应按国家及本市有关规定缴纳税、费。在上述房地产权利转移前未支付的物业管理费、水电、燃气、通讯等其他费用，由甲方承担。', indent=2)
    d.para('第八条　乙方未按本合同约定期限付款的，应按逾期未付款额日万分之', U('五'), '向甲方支付违约金，违约金自本合同应付款期限之第二日起算至实际付款之日止。', indent=2)
    d.para('第九条　甲方未按本合同第三条约定期限交接房地产的，应向乙方支付违约金，违约金按乙方已付款日万分之', U('五'), '计算。', indent=2)
    d.para('第十条　本合同自', U('双方签字'), '之日起生效。本合同一式', U('肆'), '份，甲、乙双方各执一份，交易中心一份，居间介绍人一份。', indent=2)
    d.para(Run('补　充　条　款', b=True), align='c', after=1); d.para('一、', U('本合同签订当日，乙方支付甲方定金人民币' + k.money(c['deposit'], 'plain') + '元，该定金于首期房款支付时抵作房款。'), indent=2, after=6)
    d.room(64); y = d.y
    for x, lab, p in ((d.x0, '甲方（签章）：', a), (d.x0 + 84, '乙方（签章）：', b)):
        e = d.at(x, y + 6, lab); k.sign(d, e + 1, y + 6, p['name'])
        d.at(x, y + 17, '代理人：'); d.at(x, y + 28, (k.l_sign if k.dfmt != 'cn' else '日期') + '：', k.V(k.date(c['signed'])))
    k.stamp(d, d.x0 + r.choice([45, 66, 128]), y + (14 if level in ('fax', 'copy') else 24))
    k.finish(d, foot=r.choice(['— {i} —', '第{i}页 共{n}页']), where=r.choice(['hr', 'fr']))
    return d

def broker_tri(r, c, level):
    """Three-party brokerage contract with a table on top; two pages, all the facts on the first."""
    k = Kit(r, c, level); d = mk(r, level, ['sans', 'zen', 'micro', 'serif'], ['kai', 'serif', 'sans', 'zen'], (9.4, 10.2), margin=(20, 20, 20, 20)); V = k.V; a, b = c['a'], c['b']
    head = (r.random() < .6)
    d.para(Run(c['broker'], b=True), pt=10, align='l'); d.rule(w=.5); d.y += 4
    d.para(Run(r.choice(['房屋买卖居间服务合同', '存量房买卖三方合同', '房屋买卖（居间）三方合同']), b=True), pt=18, align='c', after=4)
    order = [(k.l_list, k.lst()), (k.l_ver, c['verif']), (r.choice(['合同编号', '编号', '合同号']), c['no']), ('签约门店', c['shop'])]; r.shuffle(order)
    lay = r.choice([0, 1])
    if lay == 0: d.table([29, 56, 29, 56], [(i // 2, i % 2 * 2 + j, 1, 1, [Run(t, b=j == 0) if j == 0 else V(t)], 'c' if j == 0 else 'l', j == 0) for i, o in enumerate(order) for j, t in enumerate(o)], minh=8)
    else: d.table([42.5] * 4, [(0, i, 1, 1, [Run(o[0])], 'c', True) for i, o in enumerate(order)] + [(1, i, 1, 1, [V(o[1], pt=8.6)], 'c', False) for i, o in enumerate(order)], minh=7.5)
    d.y += 4
    rows, q = [], 0
    la, lb = r.choice([('甲方\n（出卖方）', '乙方\n（买受方）'), ('卖方\n（甲方）', '买方\n（乙方）'), ('出售方', '购买方')])
    for lab, p in ((la, a), (lb, b)):
        rows += [(q, 0, 3, 1, [Run(lab, b=True)], 'c', True), (q, 1, 1, 1, '姓名', 'c', False), (q, 2, 1, 1, V(k.name(p['name'])), 'l', False), (q, 3, 1, 1, k.l_tel, 'c', False), (q, 4, 1, 1, V(p['phone']), 'l', False),
                 (q + 1, 1, 1, 1, '证件类型', 'c', False), (q + 1, 2, 1, 1, V(ID_KINDS), 'l', False), (q + 1, 3, 1, 1, k.l_id, 'c', False), (q + 1, 4, 1, 1, V(k.idn(p['id_number'])), 'l', False),
                 (q + 2, 1, 1, 1, '通讯地址', 'c', False), (q + 2, 2, 1, 3, V(p['address']), 'l', False)]; q += 3
    rows += [(q, 0, 2, 1, [Run('丙方\n（居间方）', b=True)], 'c', True), (q, 1, 1, 1, '机构名称', 'c', False), (q, 2, 1, 3, V(c['broker']), 'l', False),
             (q + 1, 1, 1, 1, '经纪人', 'c', False), (q + 1, 2, 1, 1, V(c['agent'] + '　' + c['agent_tel']), 'l', False), (q + 1, 3, 1, 1, '信息卡号', 'c', False), (q + 1, 4, 1, 1, V(c['agent_no']), 'l', False)]
    d.table([24, 22, 48, 28, 48], rows, minh=7.2); d.y += 3
    d.para('甲、乙、丙三方根据《中华人民共和国民法典》及相关法律法规，在平等自愿的基础上，就丙方为甲乙双方提供房屋买卖居间服务事宜订立本合同。', indent=2)
    d.para(Run('一、标的房屋', b=True)); d.para('甲方自愿出售的房屋位于', V(c['addr'], u=True, pad=.3), '，建筑面积', V(c['area'], u=True, pad=.3), '平方米，不动产权证号：', V(c['cert'], u=True, pad=.3), '。', indent=2)
    lp = r.choice(['成交总价', '房屋总价款', '房屋成交价'])
    d.para(Run('二、成交价款', b=True)); d.para('1. 甲乙双方商定，该房屋的' + lp + '为人民币（大写）', V(c['upper'], u=True, pad=.3), '（小写：', V(k.money(c['price']), u=True, pad=.2), '元）。', indent=2)
    d.para('2. 乙方应于本合同签订之日支付定金', V(k.money(c['deposit'], 'plain') + '元', u=True, pad=.2), '；首付款为成交价的百分之三十五，余款由乙方申请商业贷款支付。', indent=2)
    d.para(Run('三、居间服务费', b=True)); d.para('本合同签订后，乙方向丙方支付居间服务费' , V(k.money(c['fee'], 'plain') + '元', u=True, pad=.2), '，甲方不承担居间服务费。', indent=2)
    dline = r.random() < .5 or c['page1']
    if dline: d.para('本合同由三方于', V(k.date(c['signed']), u=True, pad=.3), '签订，签订地点为丙方签约中心。', indent=2)
    for t in ['四、房屋交付|甲方应在收到全部首付款后七日内，将该房屋腾空并与乙方办理物业交割手续，结清水、电、燃气、供暖、有线电视、物业管理等费用。',
              '五、权属承诺|甲方保证对该房屋享有完整的处分权，该房屋没有产权纠纷和债权债务纠纷，未被司法机关查封或者以其他形式限制交易。',
              '六、丙方义务|丙方应如实告知甲乙双方与成交有关的事项，协助办理网上签约、资金监管、缴税及不动产转移登记手续，并对知悉的个人信息予以保密。',
              '七、违约责任|任何一方无正当理由解除本合同的，应向守约方支付相当于房屋价款百分之二十的违约金，并承担已发生的居间服务费。',
              '八、税费承担|因本次交易产生的税费，除法律另有规定或双方另有约定外，均由乙方承担；甲方应予以配合。',
              '九、其他|本合同附件为本合同的组成部分，与本合同具有同等法律效力。本合同一式三份，三方各执一份，自三方签字或盖章之日起生效。']:
        h, t = t.split('|'); d.para(Run(h, b=True)); d.para(t, indent=2)
    d.y += 5; d.room(52); y = d.y
    for x, lab, p in ((d.x0, '甲方（签字）：', a['name']), (d.x0 + 60, '乙方（签字）：', b['name']), (d.x0 + 120, '丙方（盖章）：', None)):
        e = d.at(x, y + 6, lab)
        if p: k.sign(d, x + 4, y + 17, p)
        d.at(x, y + 30, '日期：', V(k.date(c['signed'])), pt=9.5)
    k.stamp(d, d.x0 + 146, y + 16)
    k.finish(d, foot='第 {i} 页 / 共 {n} 页', where=r.choice(['hr', 'fr', 'fl']))
    return d

def netsign(r, c, level):
    """On-line signing confirmation sheet: cells only; one page."""
    k = Kit(r, c, level); d = mk(r, level, ['sans', 'zen', 'serif', 'ming'], ['serif', 'kai', 'sans', 'micro'], (10, 10.8), margin=(18, 24, 18, 20)); V = k.V; a, b = c['a'], c['b']
    d.para(Run(c['city'] + r.choice(['存量房网上签约信息确认单', '存量房买卖合同网签信息表', '二手房交易网上签约申请表']), b=True), pt=17, align='c', after=3)
    d.para(r.choice(['网签编号', '网签合同编号', '合同编号']) + '：', V(c['no']), '　　　打印时间：' + k.date(c['signed'] + dt.timedelta(r.choice([0, 0, 1])), 'iso') + f' {r.randint(9, 17)}:{r.randint(10, 59)}', pt=9.5, align='l', after=1.5)
    w = [30, 57, 30, 57]; C = []; q = 0
    def row(*xs):
        nonlocal q
        for i, (lab, v) in enumerate(xs):
            C.append((q, i * 2, 1, 1, lab, 'c', True)); C.append((q, i * 2 + 1, 1, 1 if len(xs) == 2 else 3, V(v) if v else '', r.choice('ll') , False))
        q += 1
    def bar(t):
        nonlocal q
        C.append((q, 0, 1, 4, Run(t, b=True), 'l' if barleft else 'c', True)); q += 1
    barleft = r.random() < .5
    bar('一、房屋信息'); row((k.l_list, k.lst()), (k.l_ver, c['verif'])); row((r.choice(['房屋坐落', '坐落', '房屋地址', '座落']), c['addr']))
    row(('不动产权证号', c['cert']), ('建筑面积（㎡）', c['area'])); row(('规划用途', '住宅'), ('所在层/总层数', f"{c['floor']}/{c['floors']}"))
    for t, n, p in (('二、出卖人信息', '出卖人', a), ('三、买受人信息', '买受人', b)):
        bar(t); row((r.choice([n + '姓名', '姓名', n]), k.name(p['name'])), ('证件类型', ID_KINDS)); row((k.l_id, k.idn(p['id_number'])), (k.l_tel, p['phone']))
        row(('通讯地址', p['address']))
    bar('四、交易信息'); row((r.choice(['成交总价（元）', '成交价格（元）', '合同总价（元）']), k.money(c['price'], r.choice(['comma', 'plain', 'dec']))), (r.choice(['大写', '总价大写']), c['upper']))
    row(('付款方式', '商业贷款'), ('资金监管', '是')); row((k.l_sign, k.date(c['signed'])), ('交付日期', k.date(c['handover'])))
    bar('五、经纪机构信息'); row(('机构名称', c['broker']), ('备案证号', c['broker_no'])); row(('经纪人员', c['agent']), ('联系电话', c['agent_tel'])); row(('登记证书号', c['agent_no']), ('从业类别', '经纪人'))
    d.table(w, C, minh=r.uniform(7.8, 9.2)); d.y += 4
    d.para('本人已仔细核对上述信息，确认与所签《存量房买卖合同》内容一致，并对所提交身份证明等材料的真实性负责。', indent=2, after=3)
    y = d.y
    e = d.at(d.x0, y + 5, '出卖人确认：'); k.sign(d, e + 2, y + 5, a['name']); e = d.at(d.x0 + 88, y + 5, '买受人确认：'); k.sign(d, e + 2, y + 5, b['name'])
    k.stamp(d, d.x1 - 28, y + 8, name=c['broker'], sub='网签专用章')
    k.finish(d, foot=None, where=r.choice(['hr', 'hl', 'fr']))
    return d

def two_col(r, c, level):
    """Parties side by side, labels spaced out; one page."""
    k = Kit(r, c, level); d = mk(r, level, ['zen', 'serif', 'micro', 'ming'], ['kai', 'sans', 'serif', 'zen'], (10.2, 11), margin=(22, 22, 22, 20)); V = k.V; a, b = c['a'], c['b']
    d.at(d.x0, d.y, k.l_list + '：', V(k.lst()), pt=10); d.at(d.x1, d.y, k.l_no + '：', V(c['no']), pt=10, align='r'); d.y += 9
    d.para(Run('房 屋 买 卖 协 议' if r.random() < .5 else '二手房买卖协议书', b=True), pt=20, align='c', after=6)
    y, mid = d.y, (d.x0 + d.x1) / 2
    und = {'u': True, 'left': True} if r.random() < .55 else {}
    spec = [('姓　　名：', 'name'), (k.l_id + '：', 'id_number'), (('电　　话：' if len(k.l_tel) != 4 else k.l_tel + '：'), 'phone'), ('住　　址：', 'address')]
    ends = []
    for x, t, p in ((d.x0, r.choice(['卖方（甲方）', '甲　方（卖　方）']), a), (mid + 3, r.choice(['买方（乙方）', '乙　方（买　方）']), b)):
        d.y = y; w = mid - d.x0 - 5
        d.para(Run(t, b=True), x0=x, x1=x + w, align='c', after=1)
        for lab, f in spec:
            v = k.name(p['name']) if f == 'name' else k.idn(p[f]) if f == 'id_number' else p[f]
            lw = d.measure(lab)
            st = dict(und)
            if und and f != 'address': st['minw'] = w - lw - 2
            d.para(lab, V(v, **st), x0=x, x1=x + w, hang=0 if f != 'address' else 5, align='l', after=.6)
        ends.append(d.y)
    if r.random() < .6: d.d.line([(mid * d.k, y * d.k), (mid * d.k, max(ends) * d.k)], fill=(120, 120, 120), width=1)
    d.y = max(ends) + 3; d.rule(w=.2); d.y += 3
    d.para('甲、乙双方本着平等互利、诚实信用的原则，经友好协商，就甲方将其所有的房屋出售给乙方一事，订立如下条款，共同遵照执行：', indent=2)
    d.para('一、甲方所售房屋坐落于', V(c['addr'], b=True), '，建筑面积', V(c['area'], b=True), '平方米，房屋所有权证号', V(c['cert']), '。', indent=2)
    d.para('二、双方议定上述房屋总价款为人民币', V(k.money(c['price']), b=True), '元整（大写：', V(c['upper'], b=True), '）。', indent=2)
    d.para('三、付款方式：本协议签订时乙方付定金', V(k.money(c['deposit'], 'plain')), '元；过户当日乙方付至总价款的百分之五十；余款于领取新证后三日内一次付清。', indent=2)
    d.para('四、甲方应于', V(k.date(c['handover'])), '前将房屋及钥匙交付乙方，同时结清交付日前的水电、燃气、物业等全部费用。', indent=2)
    d.para('五、甲方保证该房屋权属清楚，无抵押、无查封、无租赁。若发生与甲方有关的产权纠纷或债务，由甲方负责清理并承担民事责任。', indent=2)
    d.para('六、本协议签订后，任何一方反悔的，应向对方支付总价款百分之十的违约金。', indent=2)
    d.para('七、本次买卖由', V(c['broker']), '居间促成，经纪人', V(c['agent']), '（证号', V(c['agent_no']), '，电话', V(c['agent_tel']), '），佣金由双方另行约定。', indent=2)
    d.para('八、本协议一式三份，甲乙双方各执一份，居间方留存一份，自双方签字之日起生效。', indent=2, after=8)
    y = d.y + 2
    for x, lab, p in ((d.x0 + 4, '甲方签字：', a), (mid + 6, '乙方签字：', b)):
        e = d.at(x, y + 6, lab); k.sign(d, e + 3, y + 6, p['name']); d.at(x, y + 19, (k.l_sign if k.dfmt == 'han' else '日　　期') + '：', V(k.date(c['signed'])))
    k.stamp(d, mid, y + 12)
    k.finish(d, foot=None)
    return d

def bracket(r, c, level):
    """Values in 【】 or ［］; one or two pages, the facts on the first."""
    k = Kit(r, c, level); d = mk(r, level, ['serif', 'sans', 'micro', 'ming'], ['sans', 'zen', 'kai', 'serif'], (10.8, 11.6), margin=(25, 24, 25, 22)); a, b = c['a'], c['b']
    o, z = r.choice(['【】', '【】', '［］']); bold = r.random() < .5
    def B(t): return [o, k.V(t, b=bold), z]
    d.para('编号：' if r.random() < .4 else k.l_no + '：', *B(c['no']), pt=10, align='r')
    d.para(k.l_list + '：', *B(k.lst()), pt=10, align='r')
    if r.random() < .5: d.para(k.l_ver + '：', *B(c['verif']), pt=10, align='r')
    d.y += 4
    d.para(Run(r.choice(['二手房买卖合同', '存量房屋买卖合同', '房屋转让合同']), b=True), pt=20, align='c', after=6)
    la, lb = r.choice([('甲方（卖方）', '乙方（买方）'), ('出卖方', '买受方'), ('转让方（甲方）', '受让方（乙方）')])
    for lab, p in ((la, a), (lb, b)):
        d.para(lab + '：', *B(p['name']), '，性别：', *B(p['sex']), '，' + k.l_id + '：', *B(k.idn(p['id_number'])), '，住所：', *B(p['address']), '，' + k.l_tel + '：', *B(p['phone']), '。', indent=2, after=1)
    d.para('上述双方经', *B(c['broker']), '（下称“居间方”，经办人', *B(c['agent']), '，备案号', *B(c['agent_no']), '）居间介绍，根据《民法典》及相关规定，于', *B(k.date(c['signed'])), '签订本合同。' if r.random() < .99 else '', indent=2)
    d.para(Run('第1条　标的物', b=True), indent=2); d.para('1.1　房屋地址：', *B(c['addr']), '；建筑面积：', *B(c['area']), '平方米；产权证号：', *B(c['cert']), '。', indent=2)
    d.para('1.2　房屋现状：', *B('空置'), '；是否存在抵押：', *B('否'), '；是否存在租约：', *B('否'), '。', indent=2)
    d.para(Run('第2条　价款', b=True), indent=2); d.para('2.1　' + r.choice(['成交总价', '房屋总价款', '转让总价']) + '为人民币', *B(k.money(c['price'])), '元，大写', *B(c['upper']), '。', indent=2)
    d.para('2.2　定金', *B(k.money(c['deposit'], 'plain')), '元于签约当日支付；首期款不低于总价的', *B('30'), '%，余款以', *B('按揭贷款'), '方式支付。', indent=2)
    d.para(Run('第3条　交付与过户', b=True), indent=2); d.para('3.1　双方应于', *B(str(r.choice([45, 60, 90]))), '日内办理转移登记，出卖方不晚于', *B(k.date(c['handover'])), '交付房屋。', indent=2)
    d.para('3.2　户口迁出期限：', *B('过户后三十日内'), '，逾期按日支付总价款万分之', *B('二'), '的违约金。', indent=2)
    d.para(Run('第4条　声明与保证', b=True), indent=2)
    d.para('4.1　出卖方保证其为该房屋的唯一所有权人，有权出售该房屋，房屋不存在司法查封、征收公告等限制交易的情形；买受方保证具备购房资格，资金来源合法。', indent=2)
    d.para('4.2　双方提供的身份证明、权属证明等材料均真实、有效、完整，因材料不实造成的损失由提供方承担。', indent=2)
    d.para(Run('第5条　违约与争议', b=True), indent=2)
    d.para('5.1　一方违约的，守约方有权解除合同并要求违约方支付总价款', *B('20'), '%的违约金。5.2　因本合同发生争议，由房屋所在地人民法院管辖。', indent=2, after=8)
    d.room(44); y = d.y
    for x, lab, p in ((d.x0, '（签字）', a), (d.x0 + 82, '（签字）', b)):
        e = d.at(x, y + 6, (la if p is a else lb).split('（')[0] + lab + '：'); k.sign(d, e + 1, y + 6, p['name']); d.at(x, y + 19, '日期：', *B(k.date(c['signed'])))
    k.stamp(d, d.x0 + r.choice([40, 70, 120]), y + (4 if level in ('fax', 'copy') else 12))
    k.finish(d, foot='{i} / {n}')
    return d

def deposit_letter(r, c, level):
    """A short deposit agreement, typed like a letter; one page."""
    k = Kit(r, c, level); d = mk(r, level, ['kai', 'serif', 'zen', 'ming'], ['serif', 'sans', 'kai', 'zen'], (12, 13), margin=(28, 28, 28, 22), lead=1.65); a, b = c['a'], c['b']
    st = r.choice([{'u': True}, {'b': True}, {'b': True, 'u': True}]); V = lambda t: k.V(t, **st)
    d.para(Run(r.choice(['房屋买卖定金协议书', '购房定金协议', '房屋定金合同']), b=True), pt=21, align='c', after=5)
    d.para('（' + k.l_no + '：', V(c['no']), '）', pt=11, align='c', after=5)
    la, lb = r.choice([('出售人', '购买人'), ('卖方', '买方'), ('甲方（出卖人）', '乙方（买受人）')])
    for lab, p in ((la, a), (lb, b)):
        d.para(lab + '：', V(p['name']), indent=0); d.para(k.l_id + '：', V(k.idn(p['id_number'])), indent=2); d.para(k.l_tel + '：', V(k.tel(p['phone'])), indent=2, after=1)
    d.para('兹有' + la.split('（')[0] + '所有之房屋一套，坐落于', V(c['addr']), '（' + k.l_list + '：', V(k.lst()), '），建筑面积', V(c['area']), '平方米，现自愿出售。经双方协商，达成如下约定：', indent=2)
    d.para('一、双方同意房屋成交总价为人民币', V(k.money(c['price'])), '元，即', V(c['upper']), '。', indent=2)
    d.para('二、购买一方于本协议签订之日交付定金人民币', V(k.money(c['deposit'], 'plain')), '元；双方应于', V(k.date(c['handover'])), '以前签订正式买卖合同，届时定金抵作房款。', indent=2)
    d.para('三、出售一方收受定金后不将房屋售予购买一方的，应双倍返还定金；购买一方不履行约定的，无权请求返还定金。', indent=2)
    d.para('四、本协议见证人：', V(c['broker']), '，业务员', V(c['agent']), '，电话', V(c['agent_tel']), '。', indent=2)
    d.para('五、本协议一式叁份，自双方签字之日起生效。', indent=2, after=8)
    y = d.y
    e = d.at(d.x0 + 4, y + 6, la.split('（')[0] + '签名：'); k.sign(d, e + 2, y + 6, a['name']); e = d.at(d.x0 + 80, y + 6, lb.split('（')[0] + '签名：'); k.sign(d, e + 2, y + 6, b['name'])
    d.at(d.x1, y + 24, ('' if k.dfmt in ('cn', 'cn0', 'han') else k.l_sign + '：'), k.V(k.date(c['signed'])), align='r')
    k.stamp(d, d.x1 - r.uniform(20, 44), y + (6 if level in ('fax', 'copy') else 18))
    k.finish(d, foot=None)
    return d

def label_above(r, c, level):
    """Electronic contract: small grey labels over the values, in a grid; two pages, the facts on the first."""
    k = Kit(r, c, level); d = mk(r, level, ['sans', 'micro', 'zen'], ['sans', 'micro', 'zen', 'serif'], (10, 10.6), margin=(20, 22, 20, 20)); a, b = c['a'], c['b']
    k.red = k.red and r.random() < .5
    grey = (110, 114, 120) if level in ('clean', 'scan') else (70, 72, 76); acc = r.choice([(0, 110, 90), (30, 80, 170), (190, 90, 20), (60, 60, 60)])
    big = r.uniform(11, 12.2); bold = r.random() < .5
    d.para(Run(r.choice(['房屋买卖电子合同', '存量房买卖合同（电子版）', '线上签约 · 房屋买卖合同']), b=True), pt=19, align='l', after=1)
    d.para(Run('本合同由当事人通过签约平台在线签署，与纸质合同具有同等法律效力', ink=grey), pt=8.5, align='l', after=4)
    def section(t):
        d.d.rectangle([d.x0 * d.k, (d.y + 1) * d.k, (d.x0 + 1.2) * d.k, (d.y + 6) * d.k], fill=acc); d.at(d.x0 + 3.4, d.y + 3.5, Run(t, b=True), pt=12); d.y += 9
    def grid(items, n=2):
        w = (d.x1 - d.x0) / n; i = 0
        while i < len(items):
            row = items[i:i + n]
            if len(row) > 1 and any(len(x) > 2 for x in row): row = [x for x in row[:1]] if len(row[0]) > 2 else [row[0]]
            tops, y = [], d.y
            for j, it in enumerate(row):
                x = d.x0 + j * w; full = len(it) > 2
                d.at(x, y + 2.4, Run(it[0], ink=grey), pt=8.6); d.y = y + 4.6
                d.para(k.V(it[1], b=bold, solid=not full), pt=big, x0=x, x1=d.x1 if full else x + w - 2, align='l', lead=1.25); tops.append(d.y)
            d.y = max(tops) + 2.6; i += len(row)
    section('合同信息'); grid([(k.l_no, c['no']), (k.l_list, k.lst()), (k.l_ver, c['verif']), (k.l_sign, k.date(c['signed']))])
    la, lb = r.choice([('出卖人（甲方）', '买受人（乙方）'), ('卖方信息', '买方信息'), ('业主（出售方）', '客户（购买方）')])
    for t, p in ((la, a), (lb, b)):
        section(t); grid([('姓名', k.name(p['name'])), ('证件类型', ID_KINDS), (k.l_id, k.idn(p['id_number'])), (k.l_tel, p['phone']), ('通讯地址', p['address'], 1)])
    section('交易房屋及价款')
    grid([(r.choice(['房屋坐落', '房屋地址', '坐落']), c['addr'], 1), ('建筑面积', c['area'] + ' 平方米'), ('不动产权证号', c['cert']), (r.choice(['成交总价', '房屋总价款', '合同总价']), k.money(c['price'], 'yen') if r.random() < .5 else k.money(c['price'], 'comma') + ' 元'), ('大写金额', c['upper']), ('其中定金', k.money(c['deposit'], 'comma') + ' 元'), ('交房日期', k.date(c['handover']))])
    section('居间服务方'); grid([('机构', c['broker']), ('经纪人 / 执业编号', c['agent'] + ' / ' + c['agent_no'])])
    section('合同条款')
    for t in ['1. 双方确认已就房屋权属、户口、租赁、抵押、查封、学位占用等情况进行充分告知，买受人对房屋现状已知悉并无异议。', '2. 成交价款应通过资金监管账户划转。任何一方不得要求对方将价款支付至经纪人员个人账户。',
              '3. 出卖人应在约定的交房日期前腾空房屋，完成物业、水、电、燃气、供暖、网络等费用结算。', '4. 一方逾期履行付款、过户、交房义务的，每逾期一日按成交总价的万分之五支付违约金；逾期超过十五日的，守约方有权解除合同。',
              '5. 双方同意以平台预留的手机号码作为送达方式，短信发送成功即视为送达。', '6. 本合同项下争议，协商不成的，提交房屋所在地人民法院诉讼解决。']:
        d.para(t, lead=1.5, after=.6)
    d.room(40); d.y += 4; y = d.y
    e = d.at(d.x0, y + 6, '甲方签署：'); k.sign(d, e + 2, y + 6, a['name']); e = d.at(d.x0 + 85, y + 6, '乙方签署：'); k.sign(d, e + 2, y + 6, b['name'])
    d.at(d.x0, y + 18, Run(f"签署时间 {c['signed'].isoformat()} {r.randint(10, 20)}:{r.randint(10, 59)}:{r.randint(10, 59)}", ink=grey), pt=8.6); d.at(d.x0 + 85, y + 18, Run(f"签署时间 {c['signed'].isoformat()} {r.randint(10, 20)}:{r.randint(10, 59)}:{r.randint(10, 59)}", ink=grey), pt=8.6)
    k.stamp(d, d.x1 - 24, y + 10)
    k.finish(d, foot='{i}/{n}', where=r.choice(['hr', 'fr', 'fl']))
    return d

def checkbox(r, c, level):
    """National model with check boxes; three pages."""
    k = Kit(r, c, level); d = mk(r, level, ['serif', 'zen', 'ming', 'sans'], ['kai', 'zen', 'sans', 'serif'], (10.6, 11.4), margin=(25, 24, 25, 22)); U = k.U; a, b = c['a'], c['b']
    kinds = ['居民身份证', '护照', '港澳居民来往内地通行证', '其他']
    def boxes(): return [x for i, t in enumerate(kinds) for x in ((Run(TICK if i == 0 else BOX)), t + ('' if i == 3 else '　'))]
    d.para(r.choice(['GF—2014—0171', 'GF-2017-0603', '示范文本']), pt=9.5, align='l')
    d.para(k.l_no + '：', U(c['no'], 48), align='r', after=1); d.para(k.l_list + '：', U(k.lst(), 48), align='r', after=26)
    d.para(Run('存 量 房 买 卖 合 同', b=True), pt=24, align='c', after=26)
    d.para('出卖人：', U(k.name(a['name']), 70), pt=14, indent=5, after=5); d.para('买受人：', U(k.name(b['name']), 70), pt=14, indent=5, after=22)
    d.para(Run('说　　明', b=True), pt=13, align='c', after=2)
    for t in ['1. 本合同文本为示范文本，当事人在签约之前应当仔细阅读本合同内容，对合同条款及专业用词理解不一致的，可向当地住房和城乡建设主管部门咨询。', '2. 签订本合同前，出卖人应当向买受人出示不动产权证书、身份证明及其他有关证明文件。',
              '3. 合同文本中涉及的选择、填写内容以手写或打印项为优先；对合同文本【　】中选择内容、空格部位填写及其他需要删除或添加的内容，双方应当协商确定。', '4. 双方当事人可根据实际情况决定本合同原件的份数，并在签订合同时认真核对。']:
        d.para(t, indent=2, pt=10.2)
    d.newpage()
    for lab, p in (('出卖人', a), ('买受人', b)):
        bd = dt.date.fromisoformat(p['birth'])
        d.para(Run(lab, b=True), '：', U(k.name(p['name']), 40)); d.para('证件类型：', *boxes(), indent=1, align='l'); d.para(k.l_id + '：', U(k.idn(p['id_number']), 60), indent=1)
        d.para('出生日期：', *k.slots(bd), '　性别：', Run(TICK if p['sex'] == '男' else BOX), '男　', Run(TICK if p['sex'] == '女' else BOX), '女', indent=1)
        d.para('通讯地址：', U(p['address']), indent=1); d.para(k.l_tel + '：', U(p['phone'], 40), '　邮政编码：', U(c['zip'], 20), indent=1, after=1.5)
    d.para('出卖人和买受人本着平等、自愿、公平、诚信的原则，经协商一致，就下列存量房买卖事宜达成如下合同：', indent=2)
    d.para(Run('第一条　房屋基本状况', b=True), indent=2)
    d.para('1. 房屋坐落：', U(c['addr']), '。', indent=2); d.para('2. 房屋用途：', Run(TICK), '住宅　', Run(BOX), '商业　', Run(BOX), '办公　', Run(BOX), '其他。', indent=2, align='l')
    d.para('3. 建筑面积', U(c['area']), '平方米，共', U(str(c['floors'])), '层，位于第', U(str(c['floor'])), '层。', indent=2); d.para('4. 不动产权证书号：', U(c['cert']), '。', indent=2)
    d.para('5. 该房屋是否抵押：', Run(BOX), '是　', Run(TICK), '否；是否出租：', Run(BOX), '是　', Run(TICK), '否。', indent=2, align='l')
    d.para(Run('第二条　房屋价款', b=True), indent=2); d.para(r.choice(['房屋总价款', '该房屋总价款', '成交总价款']) + '为人民币', U(k.money(c['price'])), '元（大写：', U(c['upper']), '）。', indent=2)
    d.para('计价方式：', Run(TICK), '按套计价　', Run(BOX), '按建筑面积计价。定金人民币', U(k.money(c['deposit'], 'plain')), '元。', indent=2, align='l')
    d.para(Run('第三条　付款方式', b=True), indent=2); d.para(Run(BOX), '一次性付款　', Run(BOX), '分期付款　', Run(TICK), '贷款方式付款。买受人应于', *k.slots(c['handover']), '前将首付款存入监管账户。', indent=2, align='l')
    d.para(Run('第四条　房屋交付', b=True), indent=2); d.para('出卖人应当在收到全部价款之日起', U('5'), '日内将房屋交付给买受人，双方对房屋及附属设施设备、装修等进行查验，并签署房屋交接单。', indent=2)
    d.para(Run('第五条　违约责任', b=True), indent=2); d.para('除不可抗力外，出卖人逾期交付或买受人逾期付款的，应按日计算向对方支付逾期应付款万分之', U('三'), '的违约金；逾期超过', U('30'), '日，守约方有权解除合同。', indent=2)
    d.para(Run('第六条　不动产转移登记', b=True), indent=2); d.para('双方同意自本合同签订之日起', U('60'), '日内共同申请办理不动产转移登记；因一方原因未能按期办理的，应承担相应的违约责任。', indent=2)
    d.para(Run('第七条　其他', b=True), indent=2); d.para('本合同经纪机构为', U(c['broker']), '，经纪人员', U(c['agent']), '，登记号', U(c['agent_no']), '，联系电话', U(c['agent_tel']), '。', indent=2, after=8)
    d.room(50); y = d.y
    for x, lab, p in ((d.x0, '出卖人（签字或盖章）：', a), (d.x0 + 82, '买受人（签字或盖章）：', b)):
        d.at(x, y + 5, lab); k.sign(d, x + 10, y + 17, p['name']); d.at(x, y + 30, k.l_sign + '：', *([k.V(k.date(c['signed']))] if k.dfmt not in ('cn', 'cn0') else k.slots(c['signed'])), pt=10.4)
    k.stamp(d, d.x0 + 70, y + (12 if level in ('fax', 'copy') else 24))
    k.finish(d, foot='第 {i} 页')
    return d

def caption_below(r, c, level):
    """Value on a line, its label in small print below; one page."""
    k = Kit(r, c, level); d = mk(r, level, ['serif', 'zen', 'sans'], ['kai', 'zen', 'sans', 'serif'], (10.8, 11.4), margin=(22, 22, 22, 20)); a, b = c['a'], c['b']
    d.para(Run(c['city'] + '存量房屋转让合同书', b=True), pt=19, align='c', after=5)
    def line(items, after=2):
        n = sum(w for _, _, w in items); tot = d.x1 - d.x0 - 4 * (len(items) - 1); x, y = d.x0, d.y
        for v, lab, w in items:
            w = tot * w / n; d.at(x + w / 2, y + 4, k.V(v), pt=d.pt, align='c')
            d.d.line([(x * d.k, (y + 7.4) * d.k), ((x + w) * d.k, (y + 7.4) * d.k)], fill=(40, 40, 40), width=max(1, round(.22 * d.k)))
            d.at(x + w / 2, y + 10, '（' + lab + '）', pt=8.8, align='c'); x += w + 4
        d.y = y + 12.5 + after
    line([(c['no'], k.l_no, 1), (k.lst(), k.l_list, 1)], 3)
    for t, p in (('转让方（甲方）', a), ('受让方（乙方）', b)):
        d.para(Run(t, b=True), after=.5); line([(k.name(p['name']), '姓名', 3), (k.idn(p['id_number']), k.l_id, 6), (p['phone'], k.l_tel, 4)], 0); line([(p['address'], '住址', 1)], 1.5)
    d.para('甲乙双方经', k.U(c['broker']), '（经纪人', k.U(c['agent']), '，证书编号', k.U(c['agent_no']), '）居间，就下列房屋转让事宜订立本合同：', indent=2, after=1)
    line([(c['addr'], '房屋坐落', 5), (c['area'] + '㎡', '建筑面积', 2)], 0)
    line([(k.money(c['price']), '成交总价（元）', 3), (c['upper'], '大写金额', 5)], 1)
    line([(c['cert'], '不动产权证书号', 1)], 1.5)
    d.para('一、甲方保证上述房屋产权清晰，无权属争议；二、价款支付、税费负担、房屋交付及户口迁移由双方在补充协议中约定；三、任何一方违约，应赔偿对方因此遭受的全部损失；四、本合同自双方签字之日起生效，一式四份。', indent=2, after=7)
    y = d.y; h = (d.x1 - d.x0) / 2
    for x, lab, p in ((d.x0, '甲方签字', a), (d.x0 + h, '乙方签字', b)):
        k.sign(d, x + 12, y + 8, p['name']); d.d.line([(x * d.k, (y + 14) * d.k), ((x + h - 8) * d.k, (y + 14) * d.k)], fill=(40, 40, 40), width=max(1, round(.22 * d.k))); d.at(x + h / 2 - 4, y + 16.8, '（' + lab + '）', pt=8.8, align='c')
    d.y = y + 22; line([(k.date(c['signed']), k.l_sign, 1)])
    k.stamp(d, d.x0 + h - 4, y + 18)
    k.finish(d, foot=None, where=r.choice(['hr', 'hl', 'fr']))
    return d

def confirm_list(r, c, level):
    """Numbered list of facts (Guangzhou, Shenzhen): one fact a line, values in bold; one page."""
    k = Kit(r, c, level); d = mk(r, level, ['sans', 'micro', 'serif', 'zen'], ['serif', 'kai', 'zen', 'sans'], (10.6, 11.2), margin=(24, 22, 24, 20)); a, b = c['a'], c['b']; d.vs = r.choice([{'b': True}, {'u': True, 'pad': .3}, {}])
    V = k.V
    d.para(Run(r.choice(['存量房买卖合同（主要条款页）', '二手房买卖及居间服务合同', '房屋买卖交易确认书']), b=True), pt=18, align='c', after=2)
    d.para(k.l_no + ' ', V(c['no']), '　|　' + k.l_list + ' ', V(k.lst()), pt=9.6, align='c', after=4)
    n = [0]
    def item(lab, *v):
        n[0] += 1; d.para(f'{n[0]}. ', lab + r.choice(['：', '：', '： ']), *v, align='l', hang=1.5, after=.4)
    d.para(Run('甲方资料（卖方）', b=True), after=.6)
    for p, t in ((a, None), (b, '乙方资料（买方）')):
        if t: d.para(Run(t, b=True), after=.6)
        item('姓名', V(k.name(p['name']))); item('证件种类及号码' if r.random() < .25 else k.l_id, V(ID_KINDS + ' ' if n[0] % 2 == 99 else ''), V(k.idn(p['id_number']))); item(k.l_tel, V(k.tel(p['phone']))); item('联系地址', V(p['address']))
    d.para(Run('交易物业', b=True), after=.6)
    item(r.choice(['物业地址', '房地产坐落', '房屋坐落']), V(c['addr'])); item('房地产权证号', V(c['cert'])); item('建筑面积', V(c['area']), '平方米')
    item(r.choice(['成交总价', '交易总价款', '房屋总价']), '人民币', V(k.money(c['price'])), '元（大写', V(c['upper']), '）'); item('定金', '人民币', V(k.money(c['deposit'], 'plain')), '元'); item('交楼日期', V(k.date(c['handover'])))
    d.para(Run('丙方资料（居间方）', b=True), after=.6); item('名称', V(c['broker'])); item('经办经纪人', V(c['agent']), '，从业证号', V(c['agent_no']), '，电话', V(c['agent_tel']))
    d.para('三方确认以上资料真实无误，并同意按背面《交易条款》履行各自义务。居间服务费人民币', V(k.money(c['fee'], 'plain')), '元，由乙方于签约当日支付丙方。', indent=2, after=6)
    y = d.y
    for x, lab, p in ((d.x0, '甲方：', a['name']), (d.x0 + 56, '乙方：', b['name']), (d.x0 + 112, '丙方：', None)):
        e = d.at(x, y + 6, lab)
        if p: k.sign(d, e, y + 6, p, mm=7.5)
    k.stamp(d, d.x0 + 132, y + 8); d.at(d.x0, y + 20, k.l_sign + '：', V(k.date(c['signed'])))
    k.finish(d, foot=None)
    return d

# ---------------------------------------------------------------- lease
def lease_terms(r, c): return c['start'], c['end']

def lease_bj(r, c, level):
    """Municipal model lease, blanks in sentences, two pages."""
    k = Kit(r, c, level); d = mk(r, level, ['serif', 'ming', 'zen'], ['kai', 'zen', 'sans', 'serif'], (10.8, 11.6), margin=(25, 24, 25, 22)); U = k.U; a, b = c['a'], c['b']
    d.para(k.l_no + '：', U(c['no'], 44), align='r'); d.para(k.l_list + '：', U(k.lst(), 44), align='r', after=0 if c['page1'] else 8)
    if c['page1']: d.para(k.l_sign + '：', U(k.date(c['signed']), 44), align='r', after=6)
    d.para(Run(c['city'] + '房屋租赁合同', b=True), pt=21, align='c'); d.para('（经纪机构居间成交版）', pt=12, align='c', after=6)
    s, e = lease_terms(r, c)
    for lab, p in (('出租方（甲方）', a), ('承租方（乙方）', b)):
        d.para(lab + '：', U(k.name(p['name']), 42), '　' + k.l_tel + '：', U(k.tel(p['phone']), 38)); d.para('证件类型：', U('身份证' if r.random() < .5 else ID_KINDS, 28), '　' + k.l_id + '：', U(k.idn(p['id_number']), 52), after=1)
    d.para('居间方（丙方）：', U(c['broker']), '　经纪人：', U(c['agent']), '　注册号：', U(c['agent_no']), '　电话：', U(c['agent_tel']), after=1)
    d.para('依据《中华人民共和国民法典》及有关法律、法规的规定，甲乙双方在平等、自愿的基础上，经丙方居间，就房屋租赁的有关事宜达成协议如下：', indent=2)
    d.para(Run('第一条　房屋基本情况', b=True), indent=2); d.para('（一）房屋坐落于', U(c['addr']), '，建筑面积', U(c['area']), '平方米。（二）房屋权属状况：甲方持有', U('不动产权证书'), '，证书编号为：', U(c['cert']), '，房屋（是/否）已设定抵押：', U('否'), '。', indent=2)
    d.para(Run('第二条　房屋租赁情况', b=True), indent=2); d.para('租赁用途：', U('居住'), '；如租赁用途为居住的，居住人数为：', U(str(r.randint(1, 4))), '人，最多不超过', U('4'), '人。', indent=2)
    d.para(Run('第三条　租赁期限', b=True), indent=2); d.para('（一）房屋租赁期自', *k.slots(s), '至', *k.slots(e), '，共计', U(str(c['months'])), '个月。甲方应于', *k.slots(s), '前将房屋按约定条件交付给乙方。', indent=2)
    d.para(Run('第四条　租金及押金', b=True), indent=2)
    d.para('（一）租金标准及支付方式：', U(k.money(c['price'])), '元/月，（人民币大写：', U(c['upper']), '），支付方式：押', U('一'), '付', U('三'), '。', indent=2)
    d.para('（二）押金：人民币', U(k.money(c['deposit'], 'plain')), '元。租赁期满或合同解除后，房屋租赁押金除抵扣应由乙方承担的费用、租金以及违约赔偿责任外，剩余部分应如数返还给乙方。', indent=2)
    d.para(Run('第五条　其他相关费用的承担方式', b=True), indent=2); d.para('租赁期内的下列费用中，（1）水费（2）电费（3）电话费（4）电视收视费（5）燃气费（6）上网费由乙方承担；供暖费、物业管理费由甲方承担。', indent=2)
    d.para(Run('第六条　房屋维护及维修', b=True), indent=2); d.para('甲方应保证出租房屋的建筑结构和设备设施符合建筑、消防、治安、卫生等方面的安全条件，不得危及人身安全；乙方保证遵守国家、本市的法律法规规定以及房屋所在小区的物业管理规约。', indent=2)
    d.para(Run('第七条　转租', b=True), indent=2); d.para('除甲乙双方另有约定外，乙方需事先征得甲方书面同意，方可在租赁期内将房屋部分或全部转租给他人，并就受转租人的行为向甲方承担责任。', indent=2)
    d.para(Run('第八条　合同解除', b=True), indent=2); d.para('乙方有下列情形之一的，甲方有权单方解除合同，收回房屋：不按照约定支付租金达', U('10'), '日的；欠缴各项费用达', U('1000'), '元的；擅自改变房屋用途的；擅自拆改变动或损坏房屋主体结构的。', indent=2)
    d.para(Run('第九条　其他约定事项', b=True), indent=2); d.para('本合同经三方签字盖章后生效。本合同一式三份，其中甲方执一份，乙方执一份，丙方执一份。', indent=2, after=6)
    d.room(54); y = d.y
    for x, lab, p in ((d.x0, '甲方（签章）：', a), (d.x0 + 82, '乙方（签章）：', b)):
        q = d.at(x, y + 6, lab); k.sign(d, q + 1, y + 6, p['name']); d.at(x, y + 20, k.l_sign + '：', k.V(k.date(c['signed'])), pt=10.4)
    d.at(d.x0, y + 33, '丙方（盖章）：', k.V(c['broker'])); k.stamp(d, d.x0 + 52, y + 34)
    k.finish(d, foot='{i}')
    return d

def lease_plain(r, c, level):
    """The stationery-shop lease: 甲方/乙方, one dense page."""
    k = Kit(r, c, level); d = mk(r, level, ['ming', 'serif', 'zen', 'kai'], ['zen', 'kai', 'sans', 'serif'], (10.4, 11), margin=(22, 22, 22, 18), lead=1.5); U = k.U; a, b = c['a'], c['b']; s, e = lease_terms(r, c)
    d.para(Run(r.choice(['房屋租赁合同', '租 房 合 同', '房屋租赁合同书']), b=True), pt=20, align='c', after=3)
    d.para('编号：', k.V(c['no']), '　　' + k.l_list + '：', k.V(k.lst()), pt=9.6, align='r', after=3)
    la, lb = r.choice([('甲方（出租人）', '乙方（承租人）'), ('出租人', '承租人'), ('甲方', '乙方'), ('出租方', '承租方')])
    for lab, p in ((la, a), (lb, b)):
        d.para(lab + '：', U(k.name(p['name']), 34), k.l_id + '：', U(k.idn(p['id_number']), 52)); d.para('住址：', U(p['address']), '　' + k.l_tel + '：', U(p['phone']), after=.6)
    d.para('根据甲、乙双方在自愿、平等、互利的基础上，经协商一致，为明确双方之间的权利义务关系，就甲方将其合法拥有的房屋出租给乙方使用，乙方承租使用甲方房屋事宜，订立本合同。', indent=2)
    d.para('一、房屋地址：', U(c['addr']), '，面积', U(c['area']), '平方米，用于普通住房。', indent=2)
    d.para('二、租赁期限及约定：1、该房屋租赁期共', U(str(c['months'])), '个月，自', U(k.date(s, 'cn')), '起至', U(k.date(e, 'cn')), '止。2、房屋租金：每月', U(k.money(c['price'])), '元（大写：', U(c['upper']), '）。按', U('季度'), '付款，每期提前', U('7'), '天支付。', indent=2)
    d.para('3、乙方向甲方支付', U(k.money(c['deposit'], 'plain')), '元人民币，作为履约保证金，合同终止，乙方交清所有水电费用、房租及其他费用并搬清物品，钥匙交还甲方后，由甲方无息退还乙方。', indent=2)
    d.para('4、乙方租用期间，有下列情形之一的，甲方可以终止合同，收回房屋：（1）擅自将房屋转租、转让或转借的；（2）利用承租房屋进行非法活动损害公共利益的；（3）无故拖欠房屋租金达十五天。', indent=2)
    d.para('三、双方的责任：甲方保证该房屋产权清楚，无共同人意见不一致；乙方应爱护房屋内设施，因使用不当造成损坏的，应负责修复或照价赔偿。租赁期间水、电、燃气、网络、物业等费用由乙方承担。', indent=2)
    d.para('四、一方提前解约的，应提前三十日书面通知对方，并向对方支付一个月租金作为违约金。', indent=2)
    d.para('五、本合同由', U(c['broker']), '见证（经纪人', U(c['agent']), '，从业号', U(c['agent_no']), '，电话', U(c['agent_tel']), '）。', indent=2)
    d.para('六、合同未尽事宜，双方协商解决，协商不成的，向房屋所在地人民法院起诉。本合同壹式贰份，双方签字后生效。', indent=2)
    d.para('附：水表读数', U(str(r.randint(20, 900))), '；电表读数', U(str(r.randint(500, 9000))), '；燃气表读数', U(str(r.randint(50, 3000))), '；钥匙', U('2'), '把。', indent=2, after=5)
    y = d.y
    for x, lab, p in ((d.x0, la.split('（')[0] + '签字：', a), (d.x0 + 84, lb.split('（')[0] + '签字：', b)):
        q = d.at(x, y + 6, lab); k.sign(d, q + 2, y + 6, p['name']); d.at(x, y + 19, (k.l_sign if k.dfmt == 'slash' else '日期') + '：', k.V(k.date(c['signed'])))
    k.stamp(d, d.x0 + r.choice([60, 120]), y + (3 if level in ('fax', 'copy') else 13))
    k.finish(d, foot=None)
    return d

def lease_table(r, c, level):
    """Key-terms table of a managed flat; one page."""
    k = Kit(r, c, level); d = mk(r, level, ['sans', 'micro', 'zen'], ['serif', 'kai', 'zen', 'sans'], (9.8, 10.6), margin=(19, 20, 19, 20)); V = k.V; a, b = c['a'], c['b']; s, e = lease_terms(r, c)
    d.para(Run(r.choice(['房屋租赁合同要素表', '租赁合同信息确认页', '住房租赁合同（要素式）']), b=True), pt=18, align='c', after=4)
    w = [12, 30, 52, 30, 48]; C = []; q = 0
    def block(t, rows):
        nonlocal q
        C.append((q, 0, len(rows), 1, Run('\n'.join(t), b=True), 'c', True))
        for row in rows:
            for i, (lab, v) in enumerate(row):
                C.append((q, 1 + 2 * i, 1, 1, lab, 'c', True)); C.append((q, 2 + 2 * i, 1, 1 if len(row) == 2 else 3, V(v), 'l', False))
            q += 1
    block('合同', [[(k.l_no, c['no']), (k.l_list, k.lst())], [(k.l_sign, k.date(c['signed'])), ('租赁房源核验码', c['verif'])]])
    la, lb = r.choice([('出租人', '承租人'), ('甲方', '乙方'), ('出租方', '承租方')])
    for t, p in ((la, a), (lb, b)): block(t, [[('姓名', k.name(p['name'])), (k.l_tel, p['phone'])], [('证件类型', ID_KINDS), (k.l_id, k.idn(p['id_number']))], [('通讯地址', p['address'])]])
    block('房屋', [[(r.choice(['房屋坐落', '房屋地址', '租赁房屋地址']), c['addr'])], [('建筑面积', c['area'] + '平方米'), ('权属证号', c['cert'])]])
    block('租金', [[(r.choice(['月租金', '租金标准', '每月租金']), k.money(c['price'], 'plain' if k.pfmt == 'dec' else None) + r.choice(['元', '元/月', '元'])), ('大写', c['upper'])], [('押金', k.money(c['deposit'], 'plain') + '元'), ('付款周期', r.choice(['押一付三', '押一付一', '半年付']))], [('起租日', k.date(s)), ('到期日', k.date(e))]])
    block('居间', [[('经纪机构', c['broker']), ('经纪人', c['agent'])], [('登记号', c['agent_no']), ('机构电话', c['agent_tel'])]])
    d.table(w, C, minh=r.uniform(8, 9.6)); d.y += 4
    d.para('特别约定：房屋内家具家电以《物品交接清单》为准；承租方不得将房屋用于群租、经营及其他违反法律法规的用途；租期届满前三十日双方协商是否续租。', after=5)
    y = d.y; e1 = d.at(d.x0, y + 6, la + '（签字）：'); k.sign(d, e1 + 2, y + 6, a['name']); e1 = d.at(d.x0 + 88, y + 6, lb + '（签字）：'); k.sign(d, e1 + 2, y + 6, b['name'])
    k.stamp(d, d.x0 + 76, y + 10)
    k.finish(d, foot='第 {i} 页', where=r.choice(['hr', 'hl', 'fr']))
    return d

def lease_broker(r, c, level):
    """Three-party lease; contact blocks of both parties in two columns at the end; two pages."""
    k = Kit(r, c, level); d = mk(r, level, ['zen', 'serif', 'sans'], ['kai', 'serif', 'sans', 'zen'], (10.4, 11), margin=(23, 22, 23, 20)); U = k.U; a, b = c['a'], c['b']; s, e = lease_terms(r, c)
    d.at(d.x1, d.y, 'No.', k.V(c['no'], b=True), pt=11, align='r'); d.at(d.x0, d.y, c['broker'], pt=9); d.y += 8
    d.para(Run('房屋租赁居间合同', b=True), pt=20, align='c', after=1); d.para('（' + k.l_list + '：', k.V(k.lst()), '）', pt=10, align='c', after=5)
    d.para('出租人', U(k.name(a['name']), 34), '（以下称甲方）', indent=2); d.para('承租人', U(k.name(b['name']), 34), '（以下称乙方）', indent=2); d.para('居间人', U(c['broker'], 34), '（以下称丙方）', indent=2, after=2)
    d.para('三方就下列房屋的租赁及居间事宜，协商一致，订立本合同。', indent=2)
    d.para('1.　房屋　甲方将位于', U(c['addr']), '的房屋出租给乙方作居住使用，该房屋建筑面积为', U(c['area']), '平方米，不动产权证号', U(c['cert']), '。', indent=2)
    d.para('2.　租期　自', U(k.date(s)), '起至', U(k.date(e)), '止，共', U(str(c['months'])), '个月。租期届满乙方需继续承租的，应于届满前一个月提出。', indent=2)
    d.para('3.　租金　月租金为人民币', U(k.money(c['price'])), '元（大写', U(c['upper']), '），租金按', U('季'), '支付，先付后用，乙方应于每期首月的', U('5'), '日前支付。', indent=2)
    d.para('4.　押金　乙方于签约当日向甲方支付押金', U(k.money(c['deposit'], 'plain')), '元，甲方应向乙方开具收据。', indent=2)
    d.para('5.　费用　租期内水、电、燃气、有线电视、宽带费用由乙方承担，物业费、供暖费由甲方承担。', indent=2)
    d.para('6.　居间服务费　本合同签订后，乙方应向丙方支付居间服务费', U(k.money(c['fee'], 'plain')), '元。丙方收取后应开具发票。', indent=2)
    for t in ['7.　维修　房屋及附属设施自然损耗的，由甲方负责维修；乙方使用不当造成损坏的，由乙方负责维修或赔偿。', '8.　转租　未经甲方书面同意，乙方不得将房屋转租、分租或与他人交换使用。', '9.　解除　一方严重违约致使合同目的不能实现的，另一方可解除合同并要求赔偿损失。', '10.　房屋返还　租期届满或者合同解除后，乙方应于三日内返还房屋及附属物品、设备设施，并结清应当由其承担的各项费用。', '11.　争议解决　协商或调解不成的，依法向房屋所在地人民法院提起诉讼。', '12.　份数　本合同一式三份，三方各执一份，具有同等法律效力。']:
        d.para(t, indent=2)
    d.y += 4; d.room(86); d.para(Run('签 署 页', b=True), pt=14, align='c', after=4)
    y, mid = d.y, (d.x0 + d.x1) / 2
    for x, t, p in ((d.x0, '甲方（签字）：', a), (mid + 2, '乙方（签字）：', b)):
        e1 = d.at(x, y + 4, t); k.sign(d, e1 + 1, y + 4, p['name'])
        for i, (lab, v) in enumerate(((k.l_id, k.idn(p['id_number'])), (k.l_tel, p['phone']), (k.l_sign, k.date(c['signed'])))): d.at(x, y + 17 + 9 * i, lab + '：', k.V(v), pt=min(10.2, d.pt))
    d.at(d.x0, y + 48, '丙方（盖章）：'); d.at(d.x0, y + 57, '经纪人：', k.V(c['agent']), '　证书号：', k.V(c['agent_no']), '　电话：', k.V(c['agent_tel']), pt=10)
    k.stamp(d, d.x0 + 52, y + (54 if level in ('clean', 'scan', 'phone') else 50))
    k.finish(d, foot='{i}/{n}')
    return d

def lease_2022(r, c, level):
    """Model text 2022: ticked 【】 choices, crossed blanks, date and amount slots; two pages."""
    k = Kit(r, c, level); d = mk(r, level, ['serif', 'sans', 'ming'], ['kai', 'zen', 'sans', 'serif'], (11, 11.6), margin=(26, 24, 26, 22)); U = k.U; a, b = c['a'], c['b']; s, e = lease_terms(r, c)
    d.para('合同编号：' if '网签' in k.l_no else k.l_no + '：', U(c['no'], 50), pt=10.4, align='l'); d.para(k.l_list + '：', U(k.lst(), 50), pt=10.4, align='l', after=0 if c['page1'] else 5)
    if c['page1']: d.para(k.l_sign + '：', U(k.date(c['signed']), 50), pt=10.4, align='l', after=4)
    d.para(Run(c['city'] + '住房租赁合同', b=True), pt=21, align='c', after=1); d.para('（示范文本）', pt=12, align='c', after=6)
    for lab, p in (('出租人', a), ('承租人', b)):
        d.para(Run(lab + '：', b=True), U(k.name(p['name']), 50)); d.para('【√居民身份证】【　护照】【　统一社会信用代码】【　其他证件】', indent=1, align='l'); d.para('证件号码：' if k.l_id in ('证件号', '证件号码') else k.l_id + '：', U(k.idn(p['id_number']), 60), indent=1)
        d.para(k.l_tel + '：', U(k.tel(p['phone']), 40), '　委托代理人：', U('×', 24), indent=1, after=1)
    d.para('根据《中华人民共和国民法典》《商品房屋租赁管理办法》等法律法规的规定，出租人与承租人在平等、自愿、诚实信用的基础上，经协商一致，就住房租赁事宜订立本合同。', indent=2)
    d.para(Run('第一条　租赁住房', b=True), indent=2); d.para('出租人将坐落于', U(c['addr']), '的住房出租给承租人居住使用，建筑面积', U(c['area']), '平方米，出租方式为【√整租】【　合租】。不动产权证书编号：', U(c['cert']), '。', indent=2)
    d.para(Run('第二条　租赁期限', b=True), indent=2); d.para('租赁期限自', *k.slots(s), '起，至', *k.slots(e), '止。', indent=2)
    d.para(Run('第三条　租金和押金', b=True), indent=2)
    d.para(r.choice(['租金标准', '月租金']) + '：人民币', U(k.money(c['price'])), '元／月（大写：', U(c['upper']), '）。支付周期：【　按月】【√按季】【　按年】支付。', indent=2)
    d.para('押金：人民币', U(k.money(c['deposit'], 'plain')), '元（不得超过一个月租金）。', indent=2)
    d.para(Run('第四条　房屋交付', b=True), indent=2); d.para('出租人应于租赁期限首日将租赁住房交付承租人，双方签署《房屋交接单》并移交钥匙、门禁卡等。', indent=2)
    d.para(Run('第五条　承租人义务', b=True), indent=2); d.para('承租人应当按照约定用途合理使用住房，不得擅自改变房屋结构、破坏消防设施；不得利用住房从事违法违规活动；应当按时缴纳租金和应当由其承担的费用；应当配合出租人办理租赁登记备案及居住登记。', indent=2)
    d.para(Run('第六条　出租人义务', b=True), indent=2); d.para('出租人应当保证住房具备供水、供电等必要的生活条件，符合安全、消防、卫生等标准，不得以停水、停电、更换门锁等方式强迫承租人搬离；需要进入住房的，应提前通知承租人并取得同意。', indent=2)
    d.para(Run('第七条　违约责任', b=True), indent=2); d.para('承租人逾期支付租金的，每逾期一日应按欠付租金的万分之', U('五'), '支付违约金。出租人提前收回住房的，应按月租金的', U('100'), '%支付违约金。', indent=2)
    d.para(Run('第八条　合同的变更与解除', b=True), indent=2); d.para('经双方协商一致，可以书面变更或者解除本合同。因不可抗力致使合同不能继续履行的，本合同自行终止，双方互不承担违约责任。', indent=2)
    d.para(Run('第九条　经纪服务', b=True), indent=2); d.para('本合同由', U(c['broker']), '提供经纪服务，从业人员：', U(c['agent']), '，从业人员编号：', U(c['agent_no']), '，联系电话：', U(c['agent_tel']), '。', indent=2, after=6)
    d.room(48); y = d.y
    for x, lab, p in ((d.x0, '出租人（签章）：', a), (d.x0 + 80, '承租人（签章）：', b)):
        e1 = d.at(x, y + 6, lab); k.sign(d, e1 + 1, y + 6, p['name']); d.at(x, y + 22, *([k.l_sign + '：', k.V(k.date(c['signed']))] if k.dfmt != 'cn' else k.slots(c['signed'], .5)), pt=10.4)
    k.stamp(d, d.x0 + 70, y + (6 if level in ('fax', 'copy') else 18))
    k.finish(d, foot='第 {i} 页 共 {n} 页')
    return d

def phone_contract(r, c, level):
    """The e-contract seen on a telephone: a long, narrow page (lease or sale)."""
    k = Kit(r, c, level); f = r.choice(['sans', 'micro', 'zen']); rent = c['kind'] == 'rent'
    d = Doc(r.choice([250, 270]), form=f, val=f, pt=10.2, margin=(6, 14, 6, 6), page=(108, 330), ink=(40, 42, 46), vink=(12, 12, 14), justify=False, paper=(250, 250, 251)); a, b = c['a'], c['b']
    d.d.rectangle([0, 0, d.im.width, 24 * d.k], fill=(255, 255, 255)); d.at(7, 4.2, f'{r.randint(8, 21)}:{r.randint(10, 59)}', pt=8.5); d.at(102, 4.2, f'5G　{r.randint(21, 98)}%', pt=8, align='r')
    d.at(7, 12.5, '‹' if False else '＜', pt=12); d.at(54, 12.5, Run('合同详情', b=True), pt=12, align='c'); d.at(101, 12.5, '···', pt=12, align='r'); d.y = 26
    d.para(Run('房屋租赁合同' if rent else '房屋买卖合同', b=True), pt=15, align='c', after=2)
    right = r.random() < .55
    def row(lab, v):
        y = d.y + 4; d.at(6, y, Run(lab, ink=(105, 108, 115)), pt=9.6); w = d.measure(k.V(v), pt=9.8)
        if w < 62:
            d.at(102 if right else 37, y, k.V(v, solid=True), pt=9.8, align='r' if right else 'l'); d.y = y + 4
        else: d.y = y - 2.4; d.para(k.V(v, solid=False), pt=9.8, x0=37, x1=102, align='l', lead=1.35); d.y += 1.4
        d.d.line([(6 * d.k, d.y * d.k), (102 * d.k, d.y * d.k)], fill=(228, 229, 232), width=1)
    def sec(t): d.y += 2.5; d.para(Run(t, b=True), pt=11.2, after=.6)
    sec('基本信息'); row(k.l_no, c['no']); row(k.l_list if len(k.l_list) < 7 else '房源编号', k.lst()); row(k.l_sign, k.date(c['signed']))
    for t, p in ((('出租方（甲方）', '承租方（乙方）')[i] if rent else ('卖方（甲方）', '买方（乙方）')[i], p) for i, p in enumerate((a, b))): sec(t); row('姓名', k.name(p['name'])); row(k.l_id, k.idn(p['id_number'])); row(k.l_tel, p['phone'])
    sec('房屋信息'); row('房屋地址', c['addr']); row('建筑面积', c['area'] + '㎡')
    sec('费用'); 
    if rent: row('月租金', k.money(c['price'], 'comma') + '元'); row('大写', c['upper']); row('押金', k.money(c['deposit'], 'comma') + '元'); row('租期', k.date(c['start'], 'dot') + ' 至 ' + k.date(c['end'], 'dot'))
    else: row('成交总价', k.money(c['price'], 'comma') + '元'); row('大写', c['upper']); row('定金', k.money(c['deposit'], 'comma') + '元')
    sec('服务经纪人'); row('姓名', c['agent']); row('执业编号', c['agent_no']); row('电话', c['agent_tel'])
    d.y += 4; d.para(Run('以上信息由签约系统生成（样本）', ink=(140, 143, 150)), pt=8, align='c'); d.y += 4
    d.pages[0] = d.im.crop((0, 0, d.im.width, round(d.y * d.k)))
    assert len(d.pages) == 1
    return d

# name, kind, function, all scored facts on the first page?, weight
TEMPLATES = [('bj_stock', 'sale', bj_stock, False, 8), ('sh_deal', 'sale', sh_deal, True, 8), ('broker_tri', 'sale', broker_tri, True, 9), ('netsign', 'sale', netsign, True, 8), ('two_col', 'sale', two_col, True, 8), ('bracket', 'sale', bracket, True, 8),
             ('deposit_letter', 'sale', deposit_letter, True, 6), ('label_above', 'sale', label_above, True, 7), ('checkbox', 'sale', checkbox, False, 8), ('caption_below', 'sale', caption_below, True, 5), ('confirm_list', 'sale', confirm_list, True, 7),
             ('lease_bj', 'rent', lease_bj, True, 8), ('lease_plain', 'rent', lease_plain, True, 8), ('lease_table', 'rent', lease_table, True, 8), ('lease_broker', 'rent', lease_broker, False, 8), ('lease_2022', 'rent', lease_2022, True, 7),
             ('phone_contract', 'both', phone_contract, True, 5)]
