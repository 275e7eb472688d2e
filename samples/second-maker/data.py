# People, places, numbers: everything invented except names of places.
import datetime as dt

W = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
def check_digit(s17): return '10X98765432'[sum(int(a) * b for a, b in zip(s17, W)) % 11]
def id_ok(s): return s[17] == check_digit(s[:17])

AREAS = [  # code, printed address prefix, authority, urban
 ('110105', '北京市朝阳区', '北京市公安局朝阳分局', 1), ('110108', '北京市海淀区', '北京市公安局海淀分局', 1),
 ('110106', '北京市丰台区', '北京市公安局丰台分局', 1), ('120103', '天津市河西区', '天津市公安局河西分局', 1),
 ('130125', '河北省行唐县', '行唐县公安局', 0), ('131125', '河北省安平县', '安平县公安局', 0), ('130634', '河北省曲阳县', '曲阳县公安局', 0),
 ('140105', '山西省太原市小店区', '太原市公安局小店分局', 1), ('210203', '辽宁省大连市西岗区', '大连市公安局西岗分局', 1),
 ('210381', '辽宁省海城市', '海城市公安局', 0), ('220102', '吉林省长春市南关区', '长春市公安局南关区分局', 1),
 ('230103', '黑龙江省哈尔滨市南岗区', '哈尔滨市公安局南岗分局', 1), ('230231', '黑龙江省拜泉县', '拜泉县公安局', 0),
 ('310104', '上海市徐汇区', '上海市公安局徐汇分局', 1), ('310115', '上海市浦东新区', '上海市公安局浦东分局', 1),
 ('310110', '上海市杨浦区', '上海市公安局杨浦分局', 1), ('320106', '江苏省南京市鼓楼区', '南京市公安局鼓楼分局', 1),
 ('320583', '江苏省昆山市', '昆山市公安局', 0), ('321283', '江苏省泰兴市', '泰兴市公安局', 0),
 ('330106', '浙江省杭州市西湖区', '杭州市公安局西湖区分局', 1), ('330782', '浙江省义乌市', '义乌市公安局', 0),
 ('330326', '浙江省平阳县', '平阳县公安局', 0), ('340104', '安徽省合肥市蜀山区', '合肥市公安局蜀山分局', 1),
 ('341221', '安徽省临泉县', '临泉县公安局', 0), ('340822', '安徽省怀宁县', '怀宁县公安局', 0),
 ('350203', '福建省厦门市思明区', '厦门市公安局思明分局', 1), ('350582', '福建省晋江市', '晋江市公安局', 0),
 ('360102', '江西省南昌市东湖区', '南昌市公安局东湖分局', 1), ('360731', '江西省于都县', '于都县公安局', 0),
 ('370102', '山东省济南市历下区', '济南市公安局历下区分局', 1), ('370212', '山东省青岛市崂山区', '青岛市公安局崂山分局', 1),
 ('371321', '山东省沂南县', '沂南县公安局', 0), ('410105', '河南省郑州市金水区', '郑州市公安局金水分局', 1),
 ('411627', '河南省太康县', '太康县公安局', 0), ('411381', '河南省邓州市', '邓州市公安局', 0),
 ('420106', '湖北省武汉市武昌区', '武汉市公安局武昌分局', 1), ('421126', '湖北省蕲春县', '蕲春县公安局', 0),
 ('430102', '湖南省长沙市芙蓉区', '长沙市公安局芙蓉分局', 1), ('430682', '湖南省临湘市', '临湘市公安局', 0),
 ('440106', '广东省广州市天河区', '广州市公安局天河区分局', 1), ('440305', '广东省深圳市南山区', '深圳市公安局南山分局', 1),
 ('440882', '广东省雷州市', '雷州市公安局', 0), ('460106', '海南省海口市龙华区', '海口市公安局龙华分局', 1),
 ('500103', '重庆市渝中区', '重庆市公安局渝中区分局', 1), ('500235', '重庆市云阳县', '云阳县公安局', 0),
 ('510104', '四川省成都市锦江区', '成都市公安局锦江区分局', 1), ('510681', '四川省广汉市', '广汉市公安局', 0),
 ('520103', '贵州省贵阳市云岩区', '贵阳市公安局云岩分局', 1), ('530102', '云南省昆明市五华区', '昆明市公安局五华分局', 1),
 ('610113', '陕西省西安市雁塔区', '西安市公安局雁塔分局', 1), ('610527', '陕西省白水县', '白水县公安局', 0),
 ('620102', '甘肃省兰州市城关区', '兰州市公安局城关分局', 1)]
STREETS = '芙蓉里 建设二路 工农街 柳林胡同 晨光巷 新华西街 解放东路 翠微北里 学府街 红旗大街 花园路 临江道 双榆树东里 云锦路 枫林路 延平路 石榴园 玉泉巷 沿河东街 锦绣路'.split()
VILLAGES = '清集镇张楼村 大何庄乡李家庄村 石桥镇前进村 罗坊镇三合村 双河乡竹园村 塘头镇高塘村 马店镇西王庄村 龙泉镇黄泥塘村 城关镇北关村 太平镇林家湾村 白沙镇下洋村 柳林乡小孟庄村'.split()
CITIES = {  # id: name, listing prefix, legacy letters, districts with streets/compounds
 'BJ': ('北京市', '101', 'BJ', ['朝阳区望京西园三区', '海淀区知春东里', '丰台区芳城园一区', '通州区葛布店南里', '昌平区天通苑北一区', '西城区三里河南二条'], '朝 海 丰 通 昌 西'.split()),
 'SH': ('上海市', '107', 'SH', ['浦东新区锦绣路', '闵行区莘松路', '徐汇区龙漕路', '杨浦区国权北路', '宝山区共富路', '普陀区曹杨路'], '浦 闵 徐 杨 宝 普'.split()),
 'SZ': ('深圳市', '105', 'SZ', ['南山区桃园路', '福田区莲花一村', '龙岗区龙翔大道', '宝安区新安四路', '罗湖区翠竹北路'], '南 福 龙 宝 罗'.split()),
 'HZ': ('杭州市', '103', 'HZ', ['拱墅区大关东苑', '滨江区江汉路', '西湖区翠苑五区', '上城区采荷人家', '余杭区良睦路'], '拱 滨 西 上 余'.split()),
 'NJ': ('南京市', '103', 'NJ', ['鼓楼区龙江小区', '建邺区奥体大街', '秦淮区瑞金新村', '江宁区天元中路', '栖霞区仙隐北路'], '鼓 建 秦 江 栖'.split()),
 'CD': ('成都市', '106', 'CD', ['武侯区桐梓林北路', '锦江区三圣街', '高新区神仙树南路', '成华区建设北路', '金牛区沙湾路'], '武 锦 高 成 金'.split()),
 'GZ': ('广州市', '108', 'GZ', ['天河区员村二横路', '海珠区江燕路', '越秀区东湖西路', '番禺区迎宾路', '白云区云景花园'], '天 海 越 番 白'.split()),
 'TJ': ('天津市', '101', 'TJ', ['河西区平江道', '南开区时代奥城', '和平区昆明路', '河东区大桥道'], '河 南 和 东'.split()),
 'WH': ('武汉市', '104', 'WH', ['洪山区珞狮南路', '江岸区后湖大道', '汉阳区钟家村', '武昌区水果湖横路'], '洪 江 汉 武'.split())}

SUR = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
SUR2 = ['欧阳', '上官', '司徒', '诸葛', '夏侯', '皇甫', '尉迟', '慕容', '司马']
M1 = '建国志明文伟永德少家宏立俊浩子世振晓海东春永光春玉庆学金长宝成'
M2 = '军华强平峰辉波林斌鹏飞涛勇刚杰磊东亮超洋宁凯涵轩博宇龙生民兴祥'
F1 = '秀桂丽雅晓思美玉雪春淑诗佳梦海红雨慧凤月冬若书子静文巧'
F2 = '英兰芳梅珍娟敏静霞萍玲燕红婷芬莉云琴琳洁颖倩欣怡雯蓉丹媛清'
RARE = '赟翀昇旻婕珺禹璟镕焱懿煜晟骁珩昱睿琰祎甯翯垚钰沄彧璇芃珞霁韬筠'
PAIRS = [('明', '朋'), ('娟', '涓'), ('玲', '铃'), ('俊', '峻'), ('海', '梅'), ('辉', '晖'), ('浩', '皓'), ('宇', '宁'), ('建', '健'), ('颖', '颍'), ('芳', '芬'),
         ('怡', '恰'), ('晨', '辰'), ('思', '恩'), ('春', '香'), ('林', '琳'), ('超', '越'), ('蓉', '容'), ('波', '坡'), ('彬', '杉'), ('清', '靖'), ('瑞', '端'), ('莉', '利'),
         ('平', '乎'), ('伟', '炜'), ('斌', '赋'), ('倩', '情'), ('婷', '停'), ('玉', '王'), ('雪', '雷'), ('文', '丈'), ('杰', '杰'), ('云', '去'), ('燕', '蒸'), ('兰', '三'), ('敏', '敛')]
PAIRS = [p for p in PAIRS if p[0] != p[1] and p[1] not in '乎赋情停丈去蒸三敛恰端']
ETH = ['汉'] * 40 + ['满', '回', '土家', '苗', '侗', '朝鲜', '白', '畲']

def make_name(r, sex, pair=None):
    s = r.choice(SUR2) if r.random() < .035 else r.choice(SUR)
    a, b = (M1, M2) if sex == '男' else (F1, F2)
    if r.random() < .10: a, b = b, a
    rare = r.random() < .08
    last = pair or (r.choice(RARE) if rare else r.choice(b))
    if len(s) == 2 and r.random() < .5 or r.random() < .17: return s + last
    return s + r.choice([x for x in a if x != last]) + last

def phone(r): return r.choice(['130', '131', '133', '135', '136', '137', '138', '139', '150', '151', '152', '155', '156', '158', '159', '176', '177', '178', '180', '182', '185', '186', '187', '188', '189', '198']) + ''.join(str(r.randrange(10)) for _ in range(8))

def add_years(d, n):
    try: return d.replace(year=d.year + n)
    except ValueError: return dt.date(d.year + n, 3, 1)
def age(b, d):
    y = d.year - b.year
    return y if d >= add_years(b, y) else y - 1
def term(b, d):
    a = age(b, d)
    return 5 if a < 16 else 10 if a < 26 else 20 if a < 46 else None
def validity(b, start):
    t = term(b, start)
    return add_years(start, t) if t else None          # None = 长期

def rand_date(r, a, b): return a + dt.timedelta(r.randrange((b - a).days + 1))

def home(r, area):
    if area[3]:
        return area[1] + r.choice(STREETS) + r.choice([f'{r.randint(1, 399)}号院{r.randint(1, 30)}号楼{r.randint(1, 6)}单元{r.randint(1, 24)}0{r.randint(1, 4)}号', f'{r.randint(2, 980)}号', f'{r.randint(1, 200)}弄{r.randint(1, 60)}号{r.randint(1, 18)}0{r.randint(1, 5)}室', f'{r.randint(1, 88)}号{r.randint(1, 9)}栋{r.randint(1, 30)}0{r.randint(1, 6)}房', f'{r.randint(1, 60)}号附{r.randint(1, 19)}号'])
    return area[1] + r.choice(VILLAGES) + r.choice([f'{r.randint(1, 16)}组{r.randint(1, 120)}号', f'{r.randint(1, 400):03d}号', f'{r.choice("一二三四五六七八")}组', f'{r.randint(1, 12)}排{r.randint(1, 30)}号'])

def number(r, code, birth, sex):
    q = r.randrange(1, 500) * 2 - (1 if sex == '男' else 0)
    q = max(1, min(995, q))
    if q % 2 != (sex == '男'): q -= 1
    s = f'{code}{birth:%Y%m%d}{q:03d}'
    return s + check_digit(s)

def person(r, today, birth=None, area=None, sex=None, pair=None, surname=None):
    area = area or r.choice(AREAS)
    sex = sex or r.choice('男女')
    birth = birth or rand_date(r, *r.choices([(dt.date(1946, 3, 1), dt.date(1975, 1, 1)), (dt.date(1975, 1, 2), dt.date(today.year - 21, today.month, 1))], [36, 64])[0])
    n = make_name(r, sex, pair)
    if surname: n = surname + n[len(surname_of(n)):]
    code = area[0] if r.random() < .8 else r.choice(AREAS)[0]         # coded where first registered
    return dict(name=n, sex=sex, ethnicity=r.choice(ETH), birth=birth.isoformat(), id_number=number(r, code, birth, sex), address=home(r, area), authority=area[2], phone=phone(r))
def surname_of(n): return n[:2] if n[:2] in SUR2 else n[:1]

def card_dates(r, birth, today, mode='ok'):
    """(start, end or None). mode: ok, soon, expired."""
    for _ in range(100000):
        s = rand_date(r, max(dt.date(2004, 9, 1), add_years(birth, 5)), today - dt.timedelta(20))
        e = validity(birth, s)
        if mode == 'expired':
            if e and e < today and (today - e).days < r.choice([30, 400, 1500]): return s, e
        elif mode == 'soon':
            if e and 0 <= (e - today).days <= 58: return s, e
        elif e is None or (e - today).days > 75:
            if (e is None or term(birth, s) > 5) and (today - s).days < 365 * 22: return s, e
    raise RuntimeError('no dates')

D = '零壹贰叁肆伍陆柒捌玖'
def upper(n):
    def four(k):
        s, zero = '', False
        for v, u in zip((k // 1000, k // 100 % 10, k // 10 % 10, k % 10), ('仟', '佰', '拾', '')):
            if v: s += ('零' if zero and s else '') + D[v] + u; zero = False
            else: zero = True
        return s
    y, w, g = n // 10 ** 8, n // 10000 % 10000, n % 10000
    s = four(y) + '亿' if y else ''
    if w: s += ('零' if s and w < 1000 else '') + four(w) + '万'
    if g: s += ('零' if s and (g < 1000) else '') + four(g)
    return s + '元整'
CN = '〇一二三四五六七八九'
def cn_int(n): return CN[n] if 0 < n < 10 else ('' if n < 20 else CN[n // 10]) + '十' + (CN[n % 10] if n % 10 else '')
def cn_date(d): return ''.join(CN[int(x)] for x in str(d.year)) + '年' + cn_int(d.month) + '月' + cn_int(d.day) + '日'

def listing(r, city, kind):
    pre, let = CITIES[city][1], CITIES[city][2]
    dig = lambda n: ''.join(str(r.randrange(10)) for _ in range(n))
    x = r.random()
    if kind == 'rent' and x < .22: return let + r.choice('12') + dig(18)
    if x < .12: return let + r.choice(['CY', 'HD', 'XC', 'PD', 'NS', 'WH', 'ZL']) + dig(r.choice([8, 9]))
    if x < .19: return f'{r.randint(19, 26)}{r.randint(1, 12):02d}{r.randint(1, 28):02d}{r.randint(10, 19)}' + '10' + dig(10)
    return pre + str(r.randrange(1, 9)) + dig(8)

def contract_no(r, city, kind, d):
    dig = lambda n: ''.join(str(r.randrange(10)) for _ in range(n))
    return r.choice([lambda: r.choice(['MM', 'CQ', 'YS', 'JJ']) + f'{d:%Y%m%d}' + dig(r.choice([4, 5])), lambda: 'C' + dig(7), lambda: f'{d:%Y}' + dig(8),
                     lambda: CITIES[city][2] + f'{d:%y%m}' + dig(6), lambda: r.choice(['ZJ', 'SQ', 'LF']) + f'{d:%y}' + r.choice(AREAS)[0] + 'MM' + dig(7),
                     lambda: CITIES[city][2] + f'-{d:%Y}-' + dig(6), lambda: 'HT' + f'{d:%Y%m}' + dig(5)])()
def verification(r, d):
    dig = lambda n: ''.join(str(r.randrange(10)) for _ in range(n))
    return r.choice([f'{r.randint(d.year - 2002, d.year - 2000)}{r.randint(1, 12):02d}{r.randint(1, 28):02d}' + dig(6), dig(16), 'HY' + dig(10), dig(9)])
def prop_address(r, city):
    c = CITIES[city]; st = r.choice(c[3])
    n = r.randint
    if city == 'SH': t = r.choice([f'{n(11, 2999)}弄{n(1, 150)}号{n(1, 24)}0{n(1, 6)}室', f'{n(100, 999)}号{n(3, 28)}0{n(1, 8)}室'])
    elif city in ('BJ', 'TJ'): t = r.choice([f'{n(1, 420)}号楼{n(1, 7)}单元{n(1, 28)}0{n(1, 4)}', f'{n(1, 60)}号楼{n(1, 25)}层{n(1, 7)}单元{n(1, 25)}0{n(1, 6)}室', f'{n(1, 30)}号院{n(1, 16)}号楼{n(1, 18)}0{n(1, 5)}号'])
    elif city in ('SZ', 'GZ'): t = r.choice([f'{n(2, 390)}号{r.choice("锦云海颐翠")}{r.choice("苑轩庭湾")}{n(1, 12)}栋{n(2, 32)}0{n(1, 8)}房', f'{n(2, 190)}号{n(2, 31)}{r.choice("ABCDEF")}', f'{n(1, 88)}号{n(1, 9)}座{n(3, 28)}0{n(1, 6)}'])
    else: t = r.choice([f'{n(1, 399)}号{n(1, 30)}栋{n(1, 4)}单元{n(1, 24)}0{n(1, 4)}室', f'{n(1, 60)}幢{n(1, 4)}单元{n(1, 18)}0{n(1, 3)}室', f'{n(3, 488)}号{n(1, 16)}幢{n(2, 30)}0{n(1, 4)}室'])
    return c[0] + st + t
BROKERS = ['安邻房地产经纪有限公司', '和院房产经纪有限公司', '金檐不动产经纪有限公司', '顺居房地产代理有限公司', '云栖居间服务有限公司', '万瓦房地产经纪有限公司', '嘉巢置业顾问有限公司']
