"""People who do not exist, with identity numbers and cards as the law would have them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from . import characters, places

SURNAMES = ('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文')
GIVEN = {
    '男': '伟强磊军洋勇杰涛斌辉刚健亮峰龙波凯鹏飞宇浩然志明国华建平海峰文博俊豪天佑子轩东升永康立新振兴家俊成林晓光庆丰思远启航',
    '女': '芳娜敏静丽艳娟霞秀兰玲桂英洁梅燕红云莉萍婷雪倩颖琳佳怡欣悦雅琴慧珍淑华梦瑶思雨紫薇晓彤若曦玉凤春花美玲诗涵宛如',
}
COMPOUND = ('欧阳', '上官', '诸葛', '司马')
ETHNIC = ['汉'] * 30 + ['满', '回', '蒙古', '壮', '土家', '苗', '朝鲜', '彝', '布依']
MORE_ETHNIC = ['侗', '瑶', '白', '哈尼', '黎', '畲', '仡佬', '锡伯', '达斡尔', '维吾尔', '藏', '傣', '满', '回', '壮']

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def check_digit(first17):
    """MOD 11-2 of GB 11643."""
    return '10X98765432'[sum(int(d) * w for d, w in zip(first17, WEIGHTS)) % 11]


def number_ok(number):
    return len(number) == 18 and number[:17].isdigit() and check_digit(number[:17]) == number[17]


def id_number(rng, code, birth, sex):
    sequence = rng.randint(1, 99) * 10 + 2 * rng.randint(0, 4) + (sex == '男')
    body = f'{code}{birth:%Y%m%d}{sequence:03d}'
    return body + check_digit(body)


def years_after(day, years):
    """The same day so many years on; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def age(birth, day):
    """Full years; who was born on 29 February is older on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def term(birth, issued):
    """Years a card issued that day is valid; None is 长期."""
    years = age(birth, issued)
    return 5 if years < 16 else 10 if years < 26 else 20 if years < 46 else None


@dataclass
class Person:
    """Somebody as a document prints them; dates are ISO text."""
    name: str
    sex: str
    ethnicity: str
    birth: str
    id_number: str
    address: str
    authority: str
    phone: str
    place: object = None

    def but(self, **changes):
        return replace(self, **changes)

    def truth(self):
        return {k: getattr(self, k) for k in ('name', 'sex', 'ethnicity', 'birth', 'id_number', 'address', 'authority', 'phone')}


@dataclass
class Validity:
    start: date
    end: object        # a date, or None for 长期

    @property
    def printed(self):
        return f'{self.start:%Y.%m.%d}-' + (f'{self.end:%Y.%m.%d}' if self.end else '长期')

    def truth(self):
        return {'valid_from': self.start.isoformat(), 'valid_to': self.end.isoformat() if self.end else '长期'}


# In the register the hundred commonest surnames cover 85 % of the people (Ministry of Public Security, 二〇二〇年全国姓名报告),
# and some hundred characters well over half of what given names are written with.
COMMON_SURNAME, COMMON_GIVEN = .85, .75


def name(rng, sex, wide=False):
    """A made-up name; a wide one now and then has a rarer character, about as often as the register's names do."""
    if wide:
        surname = rng.choice(COMPOUND) if rng.random() < .02 else rng.choice(SURNAMES if rng.random() < COMMON_SURNAME else characters.SURNAMES)
        given = ''
        for _ in range(1 if rng.random() < .22 else 2):
            letters = GIVEN[sex] if rng.random() < COMMON_GIVEN else characters.GIVEN
            given += rng.choice([c for c in letters if c not in surname + given])
        return surname + given
    surname = rng.choice(COMPOUND) if rng.random() < .015 else rng.choice(SURNAMES)
    count = 1 if rng.random() < .22 else 2
    return surname + ''.join(rng.sample(sorted(set(GIVEN[sex])), count))


def is_common(called):
    """Whether a name is written with the commonest characters only."""
    return all(c in SURNAMES + ''.join(COMPOUND) + ''.join(GIVEN.values()) for c in called)


def other_name(rng, person, wide=False):
    """A name of the same length that differs in one given character."""
    keep = person.name[:-1] if len(person.name) < 3 or rng.random() < .6 else None
    letters = [c for c in (characters.GIVEN if wide else sorted(set(GIVEN[person.sex]))) if c not in person.name]
    if keep:
        return keep + rng.choice(letters)
    return person.name[:-2] + rng.choice(letters) + person.name[-1]


def alike_names(rng, sex):
    """Two names that differ in one given character, and that hardly to the eye."""
    one = rng.choice([c for c in characters.GIVEN if characters.alike(c)])
    other = rng.choice(characters.alike(one))
    first = name(rng, sex, wide=True)
    place = len(first) - (1 if len(first) < 3 else rng.choice((1, 2)))
    return tuple(first[:place] + c + first[place + 1:] for c in (one, other))


def phone(rng):
    return rng.choice(('133', '135', '136', '138', '139', '150', '152', '158', '159', '177', '180', '186', '189', '199')) + f'{rng.randint(0, 10 ** 8 - 1):08d}'


def _day(rng, first, last):
    return first + timedelta(days=rng.randint(0, max(0, (last - first).days)))


SECOND_GENERATION = date(2004, 4, 1)


def validity(rng, on, recipe='any'):
    """(validity, years of its term) of a card looked at on a day. Recipes: any, long, last-day, soon, feb29, child, expired,
    expired-just, expired-yesterday."""
    if recipe == 'long' or recipe == 'any' and rng.random() < .22:
        return Validity(_day(rng, date(2006, 1, 1), on - timedelta(days=40)), None), None
    if recipe == 'feb29':
        start = date(rng.choice((2020, 2024)), 2, 29)
        years = rng.choice((10, 20))
        return Validity(start, years_after(start, years)), years
    if recipe == 'child':
        start = _day(rng, years_after(on, -4), on - timedelta(days=60))
        return Validity(start, years_after(start, 5)), 5
    years = rng.choice((10, 20, 20)) if recipe != 'any' or rng.random() < .96 else 5
    end = {
        'any': lambda: _day(rng, on + timedelta(days=75), years_after(on, years) - timedelta(days=40)),
        'last-day': lambda: on,
        'soon': lambda: on + timedelta(days=rng.randint(1, 55)),
        'expired-yesterday': lambda: on - timedelta(days=1),
        'expired': lambda: _day(rng, years_after(on, -3), on - timedelta(days=20)),
        'expired-just': lambda: on - timedelta(days=rng.randint(1, 12)),
    }[recipe]()
    if years == 5:
        end = _day(rng, on + timedelta(days=75), years_after(on, 2))     # an adult by now, fifteen when it was issued
    start = years_after(end, -years)
    if start < SECOND_GENERATION or years_after(start, years) != end:
        return validity(rng, on, recipe)
    return Validity(start, end), years


def holder_birth(rng, start, years, on, minor=False):
    """A day of birth for which a card issued on `start` lawfully runs so many years, of an adult on `on` (or, if asked, of a minor)."""
    low, high = {5: (9, 15), 10: (16, 25), 20: (26, 45), None: (46, 80)}[years]
    for _ in range(1000):
        birth = _day(rng, years_after(start, -high - 1), years_after(start, -low) - timedelta(days=1))
        if term(birth, start) == years and (age(birth, on) < 18) == minor and age(birth, start) - low > (0 if years == 5 else -1) \
                and term(birth, start - timedelta(days=100)) == years:
            return birth
    raise ValueError(f'nobody can hold a {years}-year card issued on {start}')


def somebody(rng, on, recipe='any', taken=(), city=None, wide=False):
    """A person and the validity of their card, looked at on a day. `taken` are names not to use again; `wide` draws from more names and places."""
    minor = recipe == 'child'
    while True:
        valid, years = validity(rng, on, recipe)
        if years == 5 and not minor and (age(years_after(valid.start, -16), on) < 18 or years_after(valid.start, 3) > on):
            continue
        try:
            birth = holder_birth(rng, valid.start, years, on, minor)
        except ValueError:
            continue
        break
    everywhere = places.PLACES + places.MORE_PLACES if wide else places.PLACES
    local = [p for p in everywhere if city and places.CITIES[city][0] in (p.city, p.province)]
    place = rng.choice(local) if local and rng.random() < .4 else rng.choice(everywhere)
    sex = rng.choice('男女')
    while (called := name(rng, sex, wide)) in taken:
        pass
    ethnicity = rng.choice(ETHNIC + MORE_ETHNIC if wide else ETHNIC)
    return Person(called, sex, ethnicity, birth.isoformat(), id_number(rng, place.code, birth, sex), places.home(rng, place, wide),
                  place.authority(rng), phone(rng), place), valid
