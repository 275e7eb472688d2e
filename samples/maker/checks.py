"""Asserts about the maker: what it claims of numbers, terms, amounts and layouts is true of what it makes."""

import io
import random
from collections import Counter
from datetime import date, timedelta

from PIL import Image, ImageOps

from . import cards, cases, characters, contracts, files, fonts, money, outcomes, parties, people, places, wear, wording

DAY = date(2026, 11, 17)


def numbers():
    for number in ('11010519491231002X', '440524188001010014', '810000199408230021', '830000199201300022'):
        assert people.number_ok(number), number
    assert not people.number_ok('110105194912310021')


def terms():
    assert people.years_after(date(2004, 2, 29), 10) == date(2014, 3, 1)
    assert people.years_after(date(2016, 2, 29), 20) == date(2036, 2, 29)
    assert people.age(date(1992, 2, 29), date(2018, 2, 28)) == 25 and people.age(date(1992, 2, 29), date(2018, 3, 1)) == 26
    for birth, issued, years in ((date(1981, 12, 12), date(2004, 3, 27), 10), (date(1975, 12, 30), date(2005, 3, 27), 20),
                                 (date(1960, 5, 1), date(2006, 5, 1), None), (date(2012, 6, 1), date(2024, 9, 10), 5)):
        assert people.term(birth, issued) == years, (birth, issued)


def amounts():
    for yuan, words in ((3480000, '叁佰肆拾捌万元整'), (10050000, '壹仟零伍万元整'), (8000500, '捌佰万零伍佰元整'), (102000, '壹拾万贰仟元整'),
                        (107000, '壹拾万柒仟元整'), (16409, '壹万陆仟肆佰零玖元整'), (6007, '陆仟零柒元整'), (1680, '壹仟陆佰捌拾元整'),
                        (100300000, '壹亿零叁拾万元整'), (20000100, '贰仟万零壹佰元整')):
        assert money.words(yuan) == words, (yuan, money.words(yuan))
    assert money.words(325, '圆', '正') == '叁佰贰拾伍圆正'
    assert money.slots(3500) == '零万叁仟伍佰零拾零元整'
    assert wording.date_in_words(date(2026, 11, 23)) == '二〇二六年十一月二十三日'


def glyphs():
    """Every letter used can be drawn in every font that may be asked for it."""
    used = set(people.SURNAMES + ''.join(people.GIVEN.values()) + ''.join(people.COMPOUND) + ''.join(people.ETHNIC) + money.DIGITS + '亿万仟佰拾元圆整正¥￥〇')
    used |= set(''.join(p.prefix for p in places.PLACES) + ''.join(places.ROADS + places.ESTATES + places.VILLAGES + wording.COMPANIES))
    used |= set(''.join(a + b for a, b in wording.SALE_CLAUSES + wording.RENT_CLAUSES))
    used |= set(characters.SURNAMES + characters.GIVEN + ''.join(characters.ALIKE) + ''.join(people.MORE_ETHNIC))
    used |= set(''.join(p.prefix for p in places.MORE_PLACES) + ''.join(places.MORE_ROADS + places.MORE_ESTATES + places.MORE_VILLAGES))
    used |= set(''.join(sum(wording.MORE_LABELS.values(), []) + wording.MORE_SALE_TITLES + wording.MORE_RENT_TITLES))
    for family in fonts.FAMILIES:
        if family != 'ocrb':
            face = fonts.font(family, 24)
            nothing = bytes(face.getmask('\ue123'))
            lacking = [c for c in used if bytes(face.getmask(c)) == nothing]
            assert not lacking, (family, ''.join(lacking))


def addresses():
    rng = random.Random('addresses')
    for _ in range(2000):
        place = rng.choice(places.PLACES)
        lines = cards.lines_of(places.home(rng, place))
        assert len(lines) <= 3, lines
        assert len(place.authority(rng)) <= 13
        more = rng.choice(places.MORE_PLACES)
        assert len(cards.lines_of(places.home(rng, more, True))) <= 4 and len(more.authority(rng)) <= 18


def agreeing_cases():
    """What is called a pass agrees everywhere, and every card is lawful and in date."""
    for i in range(400):
        rng = random.Random(f'check/{i}')
        on = DAY + timedelta(days=rng.randint(-8, 5))
        case = cases.plan(rng, 'x', on, 'clean', why=(rng.choice([n for n, o in outcomes.OUTCOMES.items() if o.expect == 'pass']),))
        assert case.expect == 'pass' and case.contract.listing == case.listing and case.contract.signed <= on
        assert case.record == [case.contract.a.name, case.contract.b.name] == [c.person.name for c in case.cards]
        for card, printed in zip(case.cards, (case.contract.a, case.contract.b)):
            p, v = card.person, card.validity
            birth = date.fromisoformat(p.birth)
            assert people.number_ok(p.id_number) and p.id_number == printed.id_number
            assert p.id_number[6:14] == f'{birth:%Y%m%d}' and (int(p.id_number[16]) % 2 == 1) == (p.sex == '男')
            assert p.id_number[:4] == p.place.code[:4] and p.address.startswith(p.place.prefix)
            years = people.term(birth, v.start)
            assert v.end == (years and people.years_after(v.start, years)), (birth, v)
            assert v.start >= people.SECOND_GENERATION and v.start <= on and (v.end is None or v.end >= on) and people.age(birth, on) >= 18


def wrong_cases():
    """Every outcome changes what it says it changes."""
    def case(name, i):
        return cases.plan(random.Random(f'{name}/{i}'), 'x', DAY, 'clean', why=(name,))
    for i in range(25):
        assert all(c.validity.end is None or c.validity.end != DAY for c in case('pass', i).cards)
        assert any(c.validity.end == DAY for c in case('note.last-day', i).cards)
        for name in ('id.expired', 'id.expired-just'):
            assert sum(bool(c.validity.end and c.validity.end < DAY) for c in case(name, i).cards) == 1
        just = case('id.expired-just', i)
        assert all(c.validity.end is None or c.validity.end >= just.contract.signed for c in just.cards)
        c = case('listing.digit', i)
        assert sum(a != b for a, b in zip(c.listing, c.contract.listing)) == 1 and len(c.listing) == len(c.contract.listing)
        assert case('listing.contract-no', i).contract.number == case('listing.contract-no', i).listing
        c = case('party.name', i)
        assert [a != b.name for a, b in zip(c.record, (c.contract.a, c.contract.b))].count(True) == 1
        c = case('card.name', i)
        wrong = [(a.person.name, b) for a, b in zip(c.cards, c.record) if a.person.name != b]
        assert len(wrong) == 1 and len(wrong[0][0]) == len(wrong[0][1]) and sum(a != b for a, b in zip(*wrong[0])) == 1
        for name, valid in (('party.id', False), ('party.id-other', True)):
            c = case(name, i)
            wrong = [p.id_number for p, k in zip((c.contract.a, c.contract.b), c.cards) if p.id_number != k.person.id_number]
            assert len(wrong) == 1 and people.number_ok(wrong[0]) == valid
        c = case('id.checksum', i)
        assert sum(not people.number_ok(k.person.id_number) for k in c.cards) == 1 and c.contract.a.id_number == c.cards[0].person.id_number
        c = case('id.minor', i)
        assert sum(people.age(date.fromisoformat(k.person.birth), DAY) < 18 for k in c.cards) == 1
        c = case('id.sides', i)
        unfit = _unfit(c)
        assert len(unfit) == 1 and unfit[0].person.place.county.rstrip('区县市') not in unfit[0].person.authority
        assert len(_unfit(case('id.term', i))) == 1
        assert case('contract.later', i).contract.signed > DAY
        assert len(case('contract.two', i).contracts) == 2
    assert outcomes.expected(['pass']) == 'pass' and outcomes.expected(['id.expired', 'id.missing-side']) == 'resubmit|manual'
    assert outcomes.expected(['id.expired', 'card.name']) == 'manual'


def names():
    """Common characters make most of the names, every rarer one comes too, and none is twice in a list."""
    assert len(set(characters.GIVEN)) == len(characters.GIVEN) > 900 and len(set(characters.SURNAMES)) == len(characters.SURNAMES) > 250
    rng = random.Random('names')
    called = [people.name(rng, '男', wide=True) for _ in range(40_000)]
    assert .3 < sum(map(people.is_common, called)) / len(called) < .7
    assert not set(characters.GIVEN) - set(''.join(called))
    for i in range(300):
        one, other = people.alike_names(random.Random(i), '女')
        assert len(one) == len(other) and sum(a != b for a, b in zip(one, other)) == 1


def traps():
    """Every trap changes what it says, and a case without one is as sound as a plain case."""
    def case(name, i):
        return cases.plan(random.Random(f'{name}/{i}'), 'x', DAY, 'clean', why=(name,), wide=True)
    differ = lambda a, b: sum(x != y for x, y in zip(a, b))
    for i in range(25):
        sound = case('pass', i)
        assert sound.record == [sound.contract.a.name, sound.contract.b.name] == [c.person.name for c in sound.cards] and not _unfit(sound)
        for name in ('listing.neighbour', 'listing.alike-digit'):
            c = case(name, i)
            assert differ(c.listing, c.contract.listing) == 1
        c = case('listing.swapped-digits', i)
        assert sorted(c.listing) == sorted(c.contract.listing) and c.listing != c.contract.listing or differ(c.listing, c.contract.listing) == 1
        assert len(case('listing.short', i).contract.listing) == len(case('listing.short', i).listing) - 1
        assert case('listing.rival', i).contract.rival_listing != case('listing.rival', i).listing == case('listing.rival', i).contract.listing
        printed = lambda c: [c.contract.a.name, c.contract.b.name]
        carded = lambda c: [k.person.name for k in c.cards]
        c = case('record.name-alike', i)
        assert printed(c) == carded(c) and sum(map(differ, c.record, printed(c))) == 1
        c = case('contract.name-alike', i)
        assert c.record == carded(c) and sum(map(differ, c.record, printed(c))) == 1
        c = case('card.name-alike', i)
        assert c.record == printed(c) and sum(map(differ, c.record, carded(c))) == 1
        c = case('party.swapped', i)
        assert c.record == printed(c)[::-1]
        c = case('card.id-other', i)
        assert all(people.number_ok(k.person.id_number) for k in c.cards) and c.contract.a.id_number + c.contract.b.id_number != ''.join(k.person.id_number for k in c.cards)
        assert sum(not people.number_ok(k.person.id_number) for k in case('id.checksum-on-card', i).cards) == 1
        assert sum(k.validity.end == DAY - timedelta(days=1) for k in case('id.expired-yesterday', i).cards) == 1
        c = case('note.ends-tomorrow', i)
        assert sum(k.validity.end == DAY + timedelta(days=1) for k in c.cards) == 1 and not _unfit(c)
        c = case('id.old-and-new', i)
        old = c.old_cards[0]
        assert old.validity.end < DAY and old.person in [k.person for k in c.cards] and not _unfit(c)
        c = case('id.wrong-holder', i)
        assert sum(people.number_ok(k.person.id_number) for k in c.cards) == 2 and c.record != carded(c)
    weight = lambda *wants: sum(o.weight for o in outcomes.OUTCOMES.values() if o.expect in wants)
    assert .62 < weight('pass', 'resubmit') / weight('pass', 'resubmit', 'manual', 'resubmit|manual') < .71


def _unfit(case):
    """Cards whose term the law does not give."""
    out = []
    for card in case.cards:
        years = people.term(date.fromisoformat(card.person.birth), card.validity.start)
        if card.validity.end != (years and people.years_after(card.validity.start, years)):
            out.append(card)
    return out


def layouts():
    """Every layout with every head, sale and lease, stays on its paper (drawing says so itself) and on as many pages as asked."""
    for i, layout in enumerate(('blanks', 'pairs', 'table', 'columns', 'prose') * 5):
        for kind in ('sale', 'rent'):
            rng = random.Random(f'layout/{i}/{kind}')
            case = cases.plan(rng, 'x', DAY, 'clean', kind)
            c = case.contract
            c.with_homes, c.agent, c.check_code, c.dated_on_top = True, '王小明', '261104123456', True
            style = contracts.Style.any(rng, kind)
            style.layout, style.header = layout, ('right', 'split', 'under', 'boxed', 'clause')[i // 5]
            pages = 1 + i % 2
            assert len(contracts.draw(rng, c, style, 72, pages)) == pages
            assert c.upper and c.upper[0] in money.DIGITS


def varied_layouts():
    """Every layout of the wide variety finds room, and draws as many pages as asked besides a cover."""
    for i, layout in enumerate(parties.LAYOUTS):
        for kind in ('sale', 'rent'):
            rng = random.Random(f'varied/{i}/{kind}')
            case = cases.plan(rng, 'x', DAY, 'clean', kind, wide=True)
            for _ in range(40):
                style = contracts.Style.varied(rng, kind)
                style.layout = layout
                try:
                    assert len(contracts.draw(rng, case.contract, style, 72, 1 + i % 2)) == 1 + i % 2 + style.cover
                    break
                except ValueError:          # no room in this style: the maker takes another one
                    continue
            else:
                raise AssertionError(f'{layout} never has room')


def wear_keeps_form():
    """Every fault gives back an upright page of its own size, or (sent on by a chat program) of its own shape."""
    page = Image.new('RGB', (420, 594), 'white')
    for fault in {f for table in (wear.BEFORE, wear.AFTER) for faults in table.values() for f, _ in faults}:
        seen = fault(random.Random(fault.__name__), page)
        assert abs(seen.width / seen.height - page.width / page.height) < .01, fault.__name__


def storage():
    """A picture with an EXIF orientation is upright again once that is obeyed; names do not repeat."""
    upright = Image.new('RGB', (40, 20), 'white')
    upright.paste((0, 0, 0), (0, 0, 8, 8))
    for orientation in files.STORED:
        held = io.BytesIO()
        files.save(held, [upright], 'jpeg', 72, 90, orientation)
        seen = ImageOps.exif_transpose(Image.open(held))
        assert seen.size == upright.size and seen.getpixel((3, 3))[0] < 90 < seen.getpixel((36, 16))[0], orientation
    for i in range(200):
        got = files.names(random.Random(i), 9, '')
        assert len(set(got)) == 9


def same_again():
    one, two = (cases.plan(random.Random('same'), 'x', DAY, 'clean') for _ in range(2))
    assert one.record_row() == two.record_row() and one.contract.truth() == two.contract.truth()


ALL = (numbers, terms, amounts, glyphs, addresses, names, agreeing_cases, wrong_cases, traps, layouts, varied_layouts, wear_keeps_form, storage, same_again)


def run():
    for check in ALL:
        check()
        print(f'ok  {check.__name__}')
