"""What can be wrong with a case, each as one change to a case in which everything agrees."""

from dataclasses import dataclass
from datetime import date, timedelta

from . import people

OUTCOMES = {}


@dataclass
class Outcome:
    name: str
    expect: str
    weight: float
    apply: object


def outcome(name, expect, weight):
    def register(function):
        OUTCOMES[name] = Outcome(name, expect, weight, function)
        return function
    return register


def expected(names):
    """The decision several outcomes lead to together: a suspicion outweighs what the submitter can mend."""
    wants = [OUTCOMES[n].expect for n in names]
    return next((w for w in ('manual', 'resubmit|manual', 'resubmit') if w in wants), 'pass')


def other_digit(rng, text, places):
    """The text with one digit changed, among these places."""
    i = rng.choice([p for p in places if text[p].isdigit()])
    return text[:i] + rng.choice([d for d in '0123456789' if d != text[i]]) + text[i + 1:]


def party(rng, case):
    """One of the parties, by chance, but each once before one twice: 0 the seller, 1 the buyer."""
    left = [i for i in (0, 1) if i not in case.touched] or [0, 1]
    case.touched.append(rng.choice(left))
    return case.touched[-1]


def renumber(case, i, number):
    """A number on the card and in the contract."""
    case.cards[i].person = case.cards[i].person.but(id_number=number)
    case.set_party(i, id_number=number)


# ---- notes: they change nothing -------------------------------------------------------------------

@outcome('pass', 'pass', 110)
def _(rng, case):
    pass


@outcome('note.last-day', 'pass', 3)
def _(rng, case):
    case.renew(rng, party(rng, case), 'last-day')


@outcome('note.soon', 'pass', 3)
def _(rng, case):
    case.renew(rng, party(rng, case), 'soon')


@outcome('note.long', 'pass', 2)
def _(rng, case):
    case.renew(rng, 0, 'long')
    case.renew(rng, 1, 'long')


@outcome('note.feb29', 'pass', 1)
def _(rng, case):
    case.renew(rng, party(rng, case), 'feb29')


@outcome('note.other-page', 'pass', 1.5)
def _(rng, case):
    case.other_page = True


@outcome('note.county', 'pass', .7)
def _(rng, case):
    i = party(rng, case)
    body = case.cards[i].person.id_number[:4] + '96' + case.cards[i].person.id_number[6:17]
    renumber(case, i, body + people.check_digit(body))


# ---- what the submitter can mend ------------------------------------------------------------------

@outcome('id.expired', 'resubmit', 12)
def _(rng, case):
    case.renew(rng, party(rng, case), 'expired')


@outcome('id.expired-just', 'resubmit', 3)
def _(rng, case):
    """Out of date when received, still in date when signed."""
    i = party(rng, case)
    case.renew(rng, i, 'expired-just')
    end = case.cards[i].validity.end
    case.contract.signed = end - timedelta(days=rng.randint(0, 6))
    case.contract.lease = case.lease_from(case.contract.signed)


@outcome('id.missing-side', 'resubmit|manual', 3)
def _(rng, case):
    card = case.cards[party(rng, case)]
    if rng.random() < .6:
        card.back = False
    else:
        card.front = False


@outcome('id.missing-card', 'resubmit|manual', 2)
def _(rng, case):
    del case.cards[party(rng, case)]


@outcome('contract.missing', 'resubmit|manual', 1)
def _(rng, case):
    case.contracts = []


# ---- what a person must look at -------------------------------------------------------------------

@outcome('listing.digit', 'manual', 4)
def _(rng, case):
    case.contract.listing = other_digit(rng, case.listing, range(4, len(case.listing)))


@outcome('listing.other', 'manual', 2)
def _(rng, case):
    while case.contract.listing == case.listing:
        case.contract.listing = case.new_listing(rng)


@outcome('listing.none', 'manual', 1.5)
def _(rng, case):
    case.contract.listing = ''


@outcome('listing.contract-no', 'manual', 1.5)
def _(rng, case):
    case.contract.listing, case.contract.number = '', case.listing


@outcome('party.name', 'manual', 3)
def _(rng, case):
    i = party(rng, case)
    case.record[i] = people.other_name(rng, case.cards[i].person, case.wide)


@outcome('party.left-out', 'manual', 1)
def _(rng, case):
    i = party(rng, case)
    case.record[i] += '、' + people.name(rng, rng.choice('男女'), case.wide)


@outcome('party.agent', 'manual', .7)
def _(rng, case):
    case.contract.agent = people.name(rng, rng.choice('男女'), case.wide)


@outcome('card.name', 'manual', 2.5)
def _(rng, case):
    card = case.cards[party(rng, case)]
    card.person = card.person.but(name=people.other_name(rng, card.person, case.wide))


@outcome('party.id', 'manual', 3)
def _(rng, case):
    i = party(rng, case)
    case.set_party(i, id_number=other_digit(rng, case.cards[i].person.id_number, range(17)))


@outcome('party.id-other', 'manual', 2)
def _(rng, case):
    """The contract has a number whose check digit is right: somebody else's."""
    i = party(rng, case)
    body = other_digit(rng, case.cards[i].person.id_number[:17], range(12, 16))
    if people.age(date(int(body[6:10]), int(body[10:12]), 1), case.received) and '01' <= body[12:14] <= '28':
        case.set_party(i, id_number=body + people.check_digit(body))
    else:
        OUTCOMES['party.id-other'].apply(rng, case)


@outcome('id.checksum', 'manual', 2.5)
def _(rng, case):
    i = party(rng, case)
    number = case.cards[i].person.id_number
    renumber(case, i, number[:17] + rng.choice([d for d in '0123456789' if d != number[17]]))


@outcome('id.province', 'manual', .7)
def _(rng, case):
    i = party(rng, case)
    body = rng.choice(('18', '27', '38', '47', '56', '67')) + case.cards[i].person.id_number[2:17]
    renumber(case, i, body + people.check_digit(body))


@outcome('id.birth', 'manual', 2)
def _(rng, case):
    """The card prints another day of birth than its number has; the term fits both."""
    card = case.cards[party(rng, case)]
    born = date.fromisoformat(card.person.birth)
    while True:
        other = born + timedelta(days=rng.choice((-1, 1)) * rng.choice((1, 2, 9, 10, 30, 31, 60)))
        if people.term(other, card.validity.start) == people.term(born, card.validity.start) and people.age(other, case.received) >= 18:
            break
    card.person = card.person.but(birth=other.isoformat())


@outcome('id.sex', 'manual', 1.5)
def _(rng, case):
    card = case.cards[party(rng, case)]
    card.person = card.person.but(sex='女' if card.person.sex == '男' else '男')


@outcome('id.sides', 'manual', 3)
def _(rng, case):
    """Portrait side of one person, emblem side of another: neither the term nor the authority fits."""
    card = case.cards[party(rng, case)]
    born, home = date.fromisoformat(card.person.birth), card.person.place
    while True:
        other, valid = people.somebody(rng, case.received, wide=case.wide)
        years = valid.end and valid.end.year - valid.start.year
        fits = any(people.term(born, valid.start + timedelta(days=d)) == years for d in (-120, 0, 120))
        if not fits and people.age(born, valid.start) >= 3 and not {other.place.city, other.place.county} & {home.city, home.county}:
            break
    card.validity = valid
    card.person = card.person.but(authority=other.authority)


@outcome('id.term', 'manual', 1)
def _(rng, case):
    """One class too high: 长期 before 46, or twenty years before 26."""
    i = party(rng, case)
    while True:
        case.renew(rng, i, 'any')
        card = case.cards[i]
        born, v = date.fromisoformat(card.person.birth), card.validity
        years = people.age(born, v.start)
        if v.end and years < 45 and years != 25 and years >= 17:
            break
    v.end = None if years >= 26 else people.years_after(v.start, 20)


@outcome('id.minor', 'manual', 1)
def _(rng, case):
    case.renew(rng, party(rng, case), 'child')


@outcome('id.first-years', 'manual', .6)
def _(rng, case):
    """Issued before there were cards of the second generation, 长期."""
    i = party(rng, case)
    start = date(2003, rng.randint(1, 12), rng.randint(1, 28))
    birth = people.holder_birth(rng, start, None, case.received)
    p = case.cards[i].person
    case.replace(i, p.but(birth=birth.isoformat(), id_number=people.id_number(rng, p.place.code, birth, p.sex)), people.Validity(start, None))


@outcome('id.issued-later', 'manual', .6)
def _(rng, case):
    i = party(rng, case)
    start = case.received + timedelta(days=rng.randint(2, 40))
    years = rng.choice((10, 20))
    birth = people.holder_birth(rng, start, years, case.received)
    p = case.cards[i].person
    case.replace(i, p.but(birth=birth.isoformat(), id_number=people.id_number(rng, p.place.code, birth, p.sex)),
                 people.Validity(start, people.years_after(start, years)))


@outcome('id.stranger', 'manual', 2)
def _(rng, case):
    """A third person's card where one party's should be."""
    i = party(rng, case)
    case.cards[i].person, case.cards[i].validity = case.somebody(rng)


@outcome('contract.two', 'manual', 1.2)
def _(rng, case):
    case.second_contract(rng)


@outcome('contract.later', 'manual', 1.2)
def _(rng, case):
    case.contract.signed = case.received + timedelta(days=rng.randint(1, 20))
    case.contract.lease = case.lease_from(case.contract.signed)


@outcome('case.no-folder', 'manual', 0)
def _(rng, case):
    """A row of the table for which nothing was sent."""
    case.contracts, case.cards = [], []
