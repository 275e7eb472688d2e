"""What the lines say: one generator per kind, and how often each is drawn."""

from datetime import date, timedelta
from typing import NamedTuple

from maker import cases, money, people, places, wording

from . import characters, names


class Run(NamedTuple):
    """A piece of a line in one font. A space is a gap of any width; it is no part of what the line says."""
    text: str
    underlined: bool = False


class Line(NamedTuple):
    kind: str
    runs: tuple
    card: bool = False             # set the way an identity card is
    digits: bool = False           # may be set in OCR-B
    names: tuple = ()              # whose names it says

    @property
    def text(self):
        return spelt(''.join(run.text for run in self.runs))


# The base's character set has one form of these, or none.
_SPELLING = str.maketrans({'：': ':', '；': ';', '（': '(', '）': ')', '！': '!', '？': '?', '￥': '¥', ' ': None, '　': None, '－': '-',
                           '—': '-', '～': '~', '．': '.', '／': '/', '％': '%', '·': '.', '㎡': None, '“': '"', '”': '"'})


def spelt(text):
    """The text in characters of the network's character set, without its spaces."""
    return text.translate(_SPELLING).replace('¥', '')


def name(rng):
    called = names.name(rng)
    return Line('name', (Run(called),), card=rng.random() < .5, names=(called,))


def _spaced(rng, text):
    """A label is often set wide: 姓 名."""
    return '  '.join(text) if rng.random() < .5 and len(text) == 2 else text


def card_name(rng):
    gap, called = ' ' * rng.randint(1, 4), names.name(rng)
    return Line('name with label', (Run(_spaced(rng, '姓名')), Run(gap + called)), card=True, names=(called,))


_PARTY = [label for pair in wording.SALE_PARTIES + wording.RENT_PARTIES for label in pair] + [
    '甲方', '乙方', '出卖人', '买受人', '出租人', '承租人', '房屋出卖人', '房屋买受人', '产权人', '权利人', '共有人', '代理人', '委托代理人', '受托人', '姓名',
    '卖方签字', '买方签字', '甲方签章', '乙方签章', '出租方签字', '承租方签字', '转让方', '受让方']


def party_name(rng):
    label, colon = rng.choice(_PARTY), rng.choice(('：', '：', '：', ':', ' '))
    if rng.random() < .25:
        label = label.replace('（', '(').replace('）', ')')
    underlined = rng.random() < .5
    gap, after = ' ' * rng.randint(0, 3), ' ' * rng.randint(0, 4) * underlined
    called = names.name(rng)
    runs = [Run(label + colon), Run(gap + called + after, underlined)]
    if rng.random() < .12:
        runs.append(Run(rng.choice(('（签章）', '（签字）', '（以下简称甲方）', '（以下简称乙方）', '（签名）', '，', '。'))))
    return Line('name with label', tuple(runs), names=(called,))


def two_names(rng):
    """People who own or buy together, and both parties side by side."""
    both = names.name(rng), names.name(rng)
    if rng.random() < .5:
        joined = rng.choice(('、', '，', ' ', '   ')).join(both)
        return Line('name with label', (Run(rng.choice(_PARTY) + '：'), Run(joined, rng.random() < .4)), names=both)
    first, second = rng.choice(wording.SALE_PARTIES + wording.RENT_PARTIES)
    return Line('name with label', (Run(first + '：'), Run(both[0], rng.random() < .4), Run(' ' * rng.randint(3, 8) + second + '：'),
                                    Run(both[1], rng.random() < .4)), names=both)


def _place_word(rng):
    """A made-up name of a road, a village or an estate: any characters at all."""
    letters = characters.level_one() if rng.random() < .6 else names.characters()
    return ''.join(rng.choice(letters) for _ in range(rng.randint(1, 3)))


def address(rng):
    draw = rng.random()
    if draw < .4:
        text = places.home(rng, rng.choice(places.PLACES))
    elif draw < .6:
        text = places.property_address(rng, rng.choice(sorted(places.CITIES)))
    else:
        ends = ('路', '街', '大道', '村', '镇', '乡', '里', '巷', '花园', '小区', '苑', '城', '家园', '新村', '胡同', '大街', '社区', '公寓')
        place = rng.choice(places.PLACES)
        head = rng.choice((place.prefix, place.county, _place_word(rng) + rng.choice(('省', '市', '县', '区')), ''))
        number = f'{rng.randint(1, 2999)}{rng.choice(("号", "弄", "栋", "幢", "号院", "组", "室", "号楼", "单元"))}'
        text = head + _place_word(rng) + rng.choice(ends) + number + rng.choice(('', f'{rng.randint(1, 40)}号楼', f'{rng.randint(1, 9)}单元{rng.randint(101, 3306)}室'))
    card = rng.random() < .5
    if card and rng.random() < .7:                                        # a line of a card holds eleven characters
        start = rng.randrange(0, max(1, len(text) - 4))
        text = text[start:start + rng.randint(3, 11)]
    if rng.random() < .25:
        label = _spaced(rng, '住址') if card else rng.choice(wording.PLACE_LABELS) + '：'
        return Line('address', (Run(label), Run((' ' * rng.randint(0, 2)) + text, not card and rng.random() < .5)), card)
    return Line('address', (Run(text, not card and rng.random() < .3),), card)


def authority(rng):
    text = rng.choice(places.PLACES).authority(rng)
    if rng.random() < .4:
        text = _place_word(rng) + rng.choice(('市', '县', '区')) + '公安局' + rng.choice(('', _place_word(rng) + '分局'))
    return Line('authority', (Run(rng.choice(('签发机关 ', '签发机关  ', '签发机关   ')) if rng.random() < .35 else ''), Run(text)), card=True)


def _id_number(rng):
    place = rng.choice(places.PLACES)
    birth = date(1935, 1, 1) + timedelta(days=rng.randint(0, 30000))
    return people.id_number(rng, place.code, birth, rng.choice('男女'))


def id_number(rng):
    number = _id_number(rng)
    draw = rng.random()
    if draw < .5:
        return Line('ID number', (Run(number),), card=rng.random() < .6, digits=True)
    if draw < .75:
        return Line('ID number', (Run('公民身份号码' + ' ' * rng.randint(1, 4)), Run(number)), card=True, digits=True)
    label = rng.choice(wording.ID_LABELS) + rng.choice(('：', ':', ' '))
    return Line('ID number', (Run(label), Run(number, rng.random() < .5)), digits=True)


def _day(rng, first=2004, last=2046):
    return date(rng.randint(first, last), rng.randint(1, 12), rng.randint(1, 28) if rng.random() < .9 else 28)


def validity(rng):
    start = _day(rng, 2004, 2026)
    end = people.years_after(start, rng.choice((5, 10, 20)))
    text = people.Validity(start, None if rng.random() < .25 else end).printed
    if rng.random() < .15:
        text = text.replace('-', ' - ')
    if rng.random() < .35:
        text = '有效期限' + ' ' * rng.randint(1, 4) + text
    return Line('validity', (Run(text),), card=True, digits=rng.random() < .1)


def dates(rng):
    day = _day(rng, 1935, 2030)
    if rng.random() < .35:
        gap = ' ' * rng.randint(0, 2)
        text = f'{day.year}{gap}年{gap}{day.month}{gap}月{gap}{day.day}{gap}日'
        return Line('date', (Run(rng.choice(('出生 ', '出生  ', '', '出 生 '))), Run(text)), card=True)
    text = wording.date_forms(rng, day)
    label = rng.choice(['', '', '', rng.choice(wording.SIGNED_LABELS) + '：', '日期：', '自'])
    return Line('date', (Run(label), Run(text, rng.random() < .2)))


def _letters(rng, n, letters='ABCDEFGHIJKLMNOPQRSTUVWXYZ'):
    return ''.join(rng.choice(letters) for _ in range(n))


def _code(rng):
    """Letters and digits of any shape."""
    forms = [
        lambda: cases.listing_number(rng, rng.choice(sorted(places.CITIES)), rng.choice(('sale', 'rent'))),
        lambda: cases.contract_number(rng, rng.choice(sorted(places.CITIES)), _day(rng, 2015, 2027)),
        lambda: f'{rng.randint(10 ** 7, 10 ** rng.randint(8, 16) - 1)}',
        lambda: _letters(rng, rng.randint(1, 4)) + f'{rng.randint(10 ** 5, 10 ** rng.randint(6, 12) - 1)}',
        lambda: _letters(rng, rng.randint(2, 3)) + '-' + f'{rng.randint(2015, 2027)}' + '-' + f'{rng.randint(0, 10 ** 6 - 1):06d}',
        lambda: _letters(rng, rng.randint(8, 14), 'ABCDEFGHJKLMNPQRSTUVWXYZ01234567890123456789'),
    ]
    return rng.choice(forms[:2] * 2 + forms)()


def listing(rng):
    text = _code(rng)
    if rng.random() < .45:
        return Line('listing number', (Run(text, rng.random() < .3),), digits=rng.random() < .1)
    label = rng.choice(wording.LISTING_LABELS + wording.CHECK_LABELS) + rng.choice(('：', '：', ':', ' ', ''))
    return Line('listing number', (Run(label), Run(text, rng.random() < .4)))


def contract_number(rng):
    text = _code(rng)
    if rng.random() < .1:
        text = f'（{rng.randint(2015, 2027)}）{_letters(rng, 1)}{rng.randint(1000, 999999)}号'
    if rng.random() < .45:
        return Line('contract number', (Run(text, rng.random() < .3),))
    return Line('contract number', (Run(rng.choice(wording.NUMBER_LABELS + ['编号', 'NO.', '协议编号']) + rng.choice(('：', ':', ' '))), Run(text, rng.random() < .4)))


def phone(rng):
    number = people.phone(rng)
    if rng.random() < .15:
        number = f'{number[:3]}-{number[3:7]}-{number[7:]}' if rng.random() < .5 else f'0{rng.randint(10, 999)}-{rng.randint(10 ** 6, 10 ** 8 - 1)}'
    label = '' if rng.random() < .5 else rng.choice(wording.PHONE_LABELS) + rng.choice(('：', ':', ' '))
    return Line('phone', (Run(label), Run(number, rng.random() < .4)))


def _amount(rng):
    return rng.choice((cases.price(rng, 'sale'), cases.price(rng, 'rent'), rng.randint(1000, 99_999_999), rng.randint(1, 999) * 10000))


def capitals(rng):
    """Financial capitals: 人民币壹佰贰拾叁万肆仟元整."""
    yuan = _amount(rng)
    unit, end = rng.choice(('元', '元', '圆')), rng.choice(('整', '整', '正', ''))
    text = money.slots(yuan, unit, end) if yuan < 10 ** 5 and rng.random() < .2 else money.words(yuan, unit, end)
    if rng.random() < .15 and text.endswith(('整', '正')):
        text = text[:-1] + f'{rng.choice(money.DIGITS[1:])}角' + rng.choice(('整', f'{rng.choice(money.DIGITS[1:])}分'))
    label = rng.choice(('', '', '人民币', '人民币', '（大写）', '大写：', '人民币（大写）', '人民币大写：', '大写人民币'))
    runs = [Run(label), Run(text, rng.random() < .35)]
    if rng.random() < .15:
        runs.append(Run(rng.choice(('（小写：', '（￥', '（'))))
        runs.append(Run(money.figures(rng, yuan) + '）'))
    return Line('capitals', tuple(runs))


def figures(rng):
    text = money.figures(rng, _amount(rng)).replace('¥', '').replace('￥', '')
    label = rng.choice(('', '', '人民币', '小写：', '总价款', '月租金为', '定金', '成交价格：', '（小写：'))
    return Line('amount', (Run(label), Run(text, rng.random() < .4), Run('）' if label.startswith('（') else '')))


_PEOPLES = sorted(set(people.ETHNIC) | set('藏 维吾尔 侗 瑶 白 哈尼 哈萨克 黎 傣 畲 傈僳 仡佬 东乡 拉祜 水 佤 纳西 羌 仫佬 锡伯 达斡尔 景颇 毛南 撒拉'.split()))


def sex_and_people(rng):
    ethnicity = '汉' if rng.random() < .5 else rng.choice(_PEOPLES)
    draw = rng.random()
    if draw < .6:
        text = f'{_spaced(rng, "性别")}{" " * rng.randint(1, 3)}{rng.choice("男女")}{" " * rng.randint(2, 6)}{_spaced(rng, "民族")}{" " * rng.randint(1, 3)}{ethnicity}'
    else:
        text = rng.choice((f'性别  {rng.choice("男女")}', f'民族  {ethnicity}', ethnicity, rng.choice('男女')))
    return Line('sex and ethnicity', (Run(text),), card=True)


def sentence(rng):
    """A piece of a contract, a line's length, some of its characters replaced so that no wording is learnt by heart."""
    draw = rng.random()
    if draw < .25:
        text = rng.choice(wording.SALE_PREAMBLES + wording.RENT_PREAMBLES)
    elif draw < .75:
        title, text = rng.choice(wording.SALE_CLAUSES + wording.RENT_CLAUSES)
        text = f'第{wording.numeral(rng.randint(1, 20))}条{rng.choice(("", " ", "  "))}{title}' if rng.random() < .12 else text
    elif draw < .82:
        text = rng.choice(wording.COMPANIES + wording.SALE_TITLES + wording.RENT_TITLES)
    else:
        text = ''.join(rng.choice(characters.level_one()) for _ in range(rng.randint(4, 18)))
    text = text.format(deposit=money.figures(rng, _amount(rng)).replace('¥', '').replace('￥', ''), days=rng.randint(3, 90))
    start = rng.randrange(0, max(1, len(text) - 12))
    text = text[start:start + rng.randint(8, 26)]
    other = characters.level_one()
    return Line('sentence', (Run(''.join(rng.choice(other) if characters.is_han(c) and rng.random() < .06 else c for c in text)),))


def word(rng):
    """One to six characters on their own: labels, ends of addresses, single characters."""
    if rng.random() < .35:
        text = rng.choice(wording.ID_LABELS + wording.LISTING_LABELS + wording.NUMBER_LABELS + wording.PLACE_LABELS + wording.CHECK_LABELS + _PARTY + [
            '中华人民共和国', '居民身份证', '签发机关', '有效期限', '公民身份号码', '样本', '长期', '姓名', '住址', '出生', '性别', '民族'])
    else:
        letters = names.characters() if rng.random() < .6 else characters.level_one()
        text = ''.join(rng.choice(letters) for _ in range(rng.choice((1, 2, 2, 3, 4, 5))))
    return Line('word', (Run(text),), card=rng.random() < .3)


# In a hundred lines. Names are what is read worst, so nearly half of the lines are names.
SHARES = ((name, 34), (card_name, 6), (party_name, 7), (two_names, 1), (address, 11), (authority, 3), (id_number, 6), (validity, 3), (dates, 3),
          (listing, 5), (contract_number, 3), (phone, 1), (capitals, 6), (figures, 2), (sex_and_people, 2), (sentence, 5), (word, 4))


def line(rng):
    return rng.choices([kind for kind, _ in SHARES], [share for _, share in SHARES])[0](rng)
