"""Counties with their GB/T 2260 code, addresses in them, and what their police call themselves on a card."""

from typing import NamedTuple

MUNICIPALITIES = ('北京市', '天津市', '上海市', '重庆市')


class Place(NamedTuple):
    code: str
    province: str
    city: str      # '' for a municipality's district
    county: str

    @property
    def prefix(self):
        # A county or county-level city stands directly under its province on a card.
        return self.province + (self.city if self.county.endswith('区') else '') + self.county

    def authority(self, rng):
        core = self.county.removesuffix('新区').removesuffix('区') if len(self.county) > 2 else self.county
        if not self.county.endswith('区'):
            return f'{self.county}公安局'
        if self.province == '重庆市':
            return f'重庆市公安局{self.county}分局'
        head = f'{self.city or self.province}公安局'
        return rng.choice([f'{head}{core}分局'] * 6 + [f'{head}{self.county}分局'] * 2 + [f'{self.county}公安局'])


def _read(table):
    for line in table.strip().splitlines():
        province, city, counties = line.split()
        for item in counties.split(','):
            yield Place(item[:6], province, '' if city == '-' else city, item[6:])


PLACES = tuple(_read('''
北京市 - 110101东城区,110102西城区,110105朝阳区,110106丰台区,110108海淀区,110112通州区
天津市 - 120101和平区,120103河西区,120104南开区
上海市 - 310101黄浦区,310104徐汇区,310105长宁区,310107普陀区,310109虹口区,310115浦东新区
重庆市 - 500103渝中区,500105江北区,500112渝北区
浙江省 杭州市 330102上城区,330105拱墅区,330106西湖区,330122桐庐县,330127淳安县
江苏省 南京市 320102玄武区,320104秦淮区,320106鼓楼区
江苏省 苏州市 320583昆山市
江苏省 盐城市 320981东台市
四川省 成都市 510104锦江区,510105青羊区,510107武侯区,510121金堂县
湖北省 武汉市 420102江岸区,420106武昌区,420111洪山区
湖北省 襄阳市 420683枣阳市
广东省 广州市 440103荔湾区,440104越秀区,440106天河区
广东省 深圳市 440304福田区,440305南山区,440307龙岗区
陕西省 西安市 610103碑林区,610104莲湖区,610113雁塔区,610124周至县
湖南省 长沙市 430102芙蓉区,430103天心区,430104岳麓区,430121长沙县
河南省 郑州市 410102中原区,410105金水区,410122中牟县
山东省 青岛市 370202市南区,370212崂山区
山东省 潍坊市 370782诸城市
安徽省 合肥市 340103庐阳区,340104蜀山区
安徽省 阜阳市 341221临泉县
辽宁省 沈阳市 210102和平区,210103沈河区
辽宁省 大连市 210202中山区,210211甘井子区
福建省 福州市 350102鼓楼区,350122连江县
福建省 厦门市 350203思明区
江西省 南昌市 360121南昌县
河北省 石家庄市 130102长安区,130123正定县
广西壮族自治区 南宁市 450102兴宁区
云南省 昆明市 530102五华区
贵州省 贵阳市 520102南明区
吉林省 长春市 220102南关区
黑龙江省 哈尔滨市 230103南岗区
'''))

# Further ones, drawn when cases are to be of a wide variety (`wide`).
MORE_PLACES = tuple(_read('''
北京市 - 110107石景山区,110111房山区,110114昌平区,110115大兴区
天津市 - 120102河东区,120111西青区
上海市 - 310106静安区,310112闵行区,310113宝山区,310117松江区
重庆市 - 500106沙坪坝区,500107九龙坡区,500112渝北区,500236奉节县
浙江省 杭州市 330108滨江区,330109萧山区,330182建德市
浙江省 宁波市 330203海曙区,330212鄞州区
浙江省 温州市 330381瑞安市
江苏省 南京市 320115江宁区,320116六合区
江苏省 无锡市 320281江阴市
四川省 成都市 510106金牛区,510108成华区
四川省 绵阳市 510781江油市
湖北省 武汉市 420103江汉区,420104硚口区
湖北省 宜昌市 420581宜都市
广东省 广州市 440111白云区,440113番禺区
广东省 深圳市 440303罗湖区,440306宝安区
广东省 佛山市 440606顺德区
陕西省 西安市 610102新城区,610112未央区
湖南省 长沙市 430105开福区,430181浏阳市
河北省 保定市 130684高碑店市
山西省 太原市 140105小店区,140106迎泽区
内蒙古自治区 呼和浩特市 150102新城区,150104玉泉区
海南省 海口市 460105秀英区,460106龙华区
甘肃省 兰州市 620102城关区,620105安宁区
宁夏回族自治区 银川市 640104兴庆区
新疆维吾尔自治区 乌鲁木齐市 650102天山区
青海省 西宁市 630104城西区
江西省 赣州市 360702章贡区
云南省 昆明市 530103盘龙区,530181安宁市
'''))

# The cities a case can be in: code in cases.tsv → (city, prefix of its 12-digit listing numbers, letters of its older ones)
CITIES = {
    'BJ': ('北京市', '101', 'BJ'), 'SH': ('上海市', '107', 'SH'), 'HZ': ('杭州市', '103', 'HZ'), 'NJ': ('南京市', '103', 'NJ'),
    'CD': ('成都市', '106', 'CD'), 'WH': ('武汉市', '104', 'WH'), 'GZ': ('广州市', '108', 'GZ'), 'SZ': ('深圳市', '105', 'SZ'),
    'XA': ('西安市', '102', 'XA'), 'CS': ('长沙市', '104', 'CS'),
}

ROADS = ('文昌路 延安中路 解放东路 人民西路 建设大街 长江路 学府街 翠苑一路 滨河南路 桂花巷 青年北路 新华街 花园路 体育场路 '
         '和兴路 湖滨路 中兴街 光明里 胜利路 东风二路 石榴园 柳荫街 安居路 槐树街').split()
ESTATES = '金色家园 万科城 碧水湾小区 翠湖天地 阳光花园 锦绣苑 绿洲嘉园 春江花城 紫荆公寓 西山庭院 华府名邸 明珠苑'.split()
VILLAGES = '李家庄村 东湾村 前进村 双河村 石桥村 杨柳铺村 高坪村 大塘村'.split()

MORE_ROADS = ('中山北路 北京西路 民族大道 黄河路 凤起路 教工路 天目山路 莫干山路 上塘路 石祥路 紫荆花路 江南大道 友谊大街 车站西街 '
              '龙井路 平安里 幸福巷 鼓楼南街 孔雀街 梧桐路 邮电路 纺织一街 机场路 银桦道 宝石二路').split()
MORE_ESTATES = '香樟雅苑 御景湾 梧桐公馆 和谐家园 书香门第 滨江一号 柏悦府 紫金花园 融创星城 保利香槟国际 云麓台 枫丹白露 恒大绿洲 望江楼小区'.split()
MORE_VILLAGES = '赵庄子村 桃园村 白沙村 上塘村 马家沟村 新农村 龙潭村 后埠村'.split()


def home(rng, place, wide=False):
    """A residence address the way a card prints it: one to three lines of eleven characters."""
    if place.county.endswith('县') and rng.random() < .5:
        return f'{place.prefix}{rng.choice(VILLAGES + MORE_VILLAGES if wide else VILLAGES)}{rng.randint(1, 12)}组{rng.randint(1, 98)}号'
    return place.prefix + _street(rng, place, wide)


def _street(rng, place, wide=False):
    roads, estates = (ROADS + MORE_ROADS, ESTATES + MORE_ESTATES) if wide else (ROADS, ESTATES)
    road, number, room = rng.choice(roads), rng.randint(1, 388), rng.randint(1, 28) * 100 + rng.randint(1, 6)
    if place.province == '上海市':
        return f'{road}{number}弄{rng.randint(1, 60)}号{room}室'
    return rng.choice([
        f'{road}{number}号',
        f'{road}{number}号{rng.randint(1, 30)}幢{rng.randint(1, 5)}单元{room}室',
        f'{road}{number}号{rng.choice(estates)}{rng.randint(1, 30)}栋{room}',
        f'{road}{number}号院{rng.randint(1, 20)}号楼{room}',
        f'{rng.choice(estates)}{rng.randint(1, 30)}幢{rng.randint(1, 5)}单元{room}室',
    ])


def property_address(rng, city, wide=False):
    """The address of a home for sale or rent in one of the CITIES."""
    name = CITIES[city][0]
    everywhere = PLACES + MORE_PLACES if wide else PLACES
    place = rng.choice([p for p in everywhere if name in (p.city, p.province) and p.county.endswith('区')])
    head = rng.choice([name + place.county, name + place.county, place.county])
    while True:
        street = _street(rng, place, wide)
        if street[-1] != '号':
            return head + street
