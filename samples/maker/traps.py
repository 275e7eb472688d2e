"""What is easily overlooked: cases that are wrong by as little as a reader may miss, each kind with a number of its own in the score.

They stand beside `outcomes.py`; its decorator registers them and its `expected` says what they lead to.
"""

from copy import copy
from dataclasses import replace
from datetime import date, timedelta

from . import people
from .outcomes import outcome, party, renumber


# ---- listing number -------------------------------------------------------------------------------

def _nudge(rng, number):
    """The number before or after, as its neighbour in the list has it."""
    last = int(number[-1])
    return number[:-1] + str(rng.choice([d for d in (last - 1, last + 1) if 0 <= d <= 9]))


def _swap(rng, text, first, last):
    """Two neighbouring digits exchanged, or None where all are alike."""
    places = [i for i in range(first, last) if text[i:i + 2].isdigit() and text[i] != text[i + 1]]
    if not places:
        return None
    i = rng.choice(places)
    return text[:i] + text[i + 1] + text[i] + text[i + 2:]


@outcome('listing.neighbour', 'manual', 2)
def _(rng, case):
    case.contract.listing = _nudge(rng, case.listing)


@outcome('listing.alike-digit', 'manual', 1.5)
def _(rng, case):
    """One digit is another that is often read for it."""
    pairs = {'3': '8', '8': '3', '1': '7', '7': '1', '5': '6', '6': '5', '0': '8', '9': '4', '4': '9', '2': '7'}
    i = rng.choice([i for i in range(4, len(case.listing)) if case.listing[i] in pairs])
    case.contract.listing = case.listing[:i] + pairs[case.listing[i]] + case.listing[i + 1:]


@outcome('listing.swapped-digits', 'manual', 1)
def _(rng, case):
    case.contract.listing = _swap(rng, case.listing, 3, len(case.listing) - 1) or _nudge(rng, case.listing)


@outcome('listing.short', 'manual', 1)
def _(rng, case):
    """A digit was left out."""
    i = rng.randrange(4, len(case.listing))
    case.contract.listing = case.listing[:i] + case.listing[i + 1:]


@outcome('listing.rival', 'manual', 1)
def _(rng, case):
    """Two labelled numbers; the second one is not the recorded one."""
    case.contract.rival_listing = _nudge(rng, case.listing)


@outcome('listing.blank', 'manual', .8)
def _(rng, case):
    """The label stands there, and what follows was struck through."""
    case.contract.listing, case.contract.blank_listing = '', rng.choice(('×', '/', '——', '无'))


@outcome('listing.verification-only', 'manual', .8)
def _(rng, case):
    case.contract.listing = ''
    case.contract.check_code = f'{rng.randint(19, 26)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{rng.randint(0, 999999):06d}'


# ---- names ----------------------------------------------------------------------------------------

def _alike(rng, case):
    """Give a party a name with a look-alike everywhere; returns the party and the other name."""
    i = party(rng, case)
    while (pair := people.alike_names(rng, case.cards[i].person.sex))[0] in case.record:
        pass
    case.rename(i, pair[0])
    return i, pair[1]


@outcome('record.name-alike', 'manual', 2.5)
def _(rng, case):
    i, other = _alike(rng, case)
    case.record[i] = other


@outcome('contract.name-alike', 'manual', 2)
def _(rng, case):
    i, other = _alike(rng, case)
    case.set_party(i, name=other)


@outcome('card.name-alike', 'manual', 2)
def _(rng, case):
    i, other = _alike(rng, case)
    case.cards[i].person = case.cards[i].person.but(name=other)


@outcome('contract.name', 'manual', 1.5)
def _(rng, case):
    """Record and card agree; the contract has another given name."""
    i = party(rng, case)
    case.set_party(i, name=people.other_name(rng, case.cards[i].person, case.wide))


@outcome('party.swapped', 'manual', 1.5)
def _(rng, case):
    """Who sells and who buys is the other way round in the record."""
    case.record.reverse()


@outcome('party.name-shorter', 'manual', .8)
def _(rng, case):
    """The recorded name lacks the last character, or has one more."""
    i = party(rng, case)
    name = case.record[i]
    case.record[i] = name[:-1] if len(name) > 2 else name + people.name(rng, '男', True)[-1]


# ---- numbers and dates on cards ----------------------------------------------------------------------

@outcome('card.id-other', 'manual', 1.5)
def _(rng, case):
    """The card's number is a relative's: other sequence, valid check digit, same birth and sex."""
    card = case.cards[party(rng, case)]
    number = card.person.id_number
    while (other := people.id_number(rng, number[:6], date.fromisoformat(card.person.birth), card.person.sex)) == number:
        pass
    card.person = card.person.but(id_number=other)


@outcome('party.id-swapped-digits', 'manual', 1)
def _(rng, case):
    i = party(rng, case)
    number = case.cards[i].person.id_number
    case.set_party(i, id_number=_swap(rng, number, 5, 16) or number[:16] + people.check_digit(number[:17]) + number[16])


@outcome('party.ids-exchanged', 'manual', 1)
def _(rng, case):
    """On the contract each party has the other's number."""
    one, two = case.contract.a.id_number, case.contract.b.id_number
    case.set_party(0, id_number=two)
    case.set_party(1, id_number=one)


@outcome('id.checksum-on-card', 'manual', 1)
def _(rng, case):
    """The last digit is wrong on the card alone."""
    card = case.cards[party(rng, case)]
    number = card.person.id_number
    card.person = card.person.but(id_number=number[:17] + rng.choice([d for d in '0123456789X' if d != number[17]]))


@outcome('id.sex-of-number', 'manual', .8)
def _(rng, case):
    """Number and contract agree, and belong to somebody of the other sex."""
    i = party(rng, case)
    number = case.cards[i].person.id_number
    body = number[:16] + str((int(number[16]) + 1) % 10)
    renumber(case, i, body + people.check_digit(body))


@outcome('id.expired-yesterday', 'resubmit', 3)
def _(rng, case):
    case.renew(rng, party(rng, case), 'expired-yesterday')


@outcome('id.expired-both', 'resubmit', 1.5)
def _(rng, case):
    case.renew(rng, 0, 'expired')
    case.renew(rng, 1, 'expired')


@outcome('note.ends-tomorrow', 'pass', 2)
def _(rng, case):
    i = party(rng, case)
    card = case.cards[i]
    while True:
        case.renew(rng, i, 'last-day')
        start = card.validity.start + timedelta(days=1)
        end = case.received + timedelta(days=1)
        years = end.year - start.year
        born = date.fromisoformat(card.person.birth)
        if people.years_after(start, years) == end and people.term(born, start) == years:
            card.validity.start, card.validity.end = start, end
            return


# ---- which card is whose ------------------------------------------------------------------------------

@outcome('id.old-and-new', 'resubmit|manual', 1.5)
def _(rng, case):
    """A renewed card and the one it replaced, both sent."""
    i = party(rng, case)
    while True:
        case.renew(rng, i, 'any')
        card = case.cards[i]
        born, end = date.fromisoformat(card.person.birth), card.validity.start + timedelta(days=rng.randint(1, 60))
        for years in (20, 10):
            start = people.years_after(end, -years)
            if start >= people.SECOND_GENERATION and people.term(born, start) == years and people.years_after(start, years) == end < case.received:
                case.old_cards.append(replace(card, validity=people.Validity(start, end)))
                return


@outcome('id.two-emblems', 'manual', .8)
def _(rng, case):
    """A second emblem side, of somebody whose portrait side was not sent."""
    i = party(rng, case)
    other, valid = case.somebody(rng)
    case.old_cards.append(replace(case.cards[i], person=other, validity=valid, front=False))


@outcome('id.wrong-holder', 'manual', 1.5)
def _(rng, case):
    """A relative's card: same surname, same home, another number."""
    card = case.cards[party(rng, case)]
    own = card.person
    other, valid = case.somebody(rng)
    while (called := own.name[0] + other.name[1:]) == own.name or called in case.record:
        other, valid = case.somebody(rng)
    number = people.id_number(rng, own.place.code, date.fromisoformat(other.birth), other.sex)
    card.person = other.but(name=called, address=own.address, authority=own.authority, id_number=number, place=own.place)
    card.validity = copy(valid)


@outcome('id.same-card-twice', 'resubmit|manual', 1)
def _(rng, case):
    """One party's card was sent for both."""
    i = party(rng, case)
    case.cards[1 - i].person, case.cards[1 - i].validity = case.cards[i].person, copy(case.cards[i].validity)
