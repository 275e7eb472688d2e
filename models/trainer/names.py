"""Names of nobody: common and rare, with the characters that readers confuse in every place."""

from . import name_characters as lists

_GIVEN = sorted(set(lists.COMMON_GIVEN + lists.FURTHER_GIVEN))
_RARE_GIVEN = sorted(set(lists.RARE_GIVEN) - set(_GIVEN))
_RARE_SURNAMES = sorted(set(lists.RARE_SURNAMES))
_ALL = sorted(set(_GIVEN) | set(_RARE_GIVEN) | set(lists.SURNAMES) | set(_RARE_SURNAMES) | set(''.join(lists.CONFUSABLE)))
# The commonest ten times as often as the hundredth, which is less than in life.
_WEIGHTS = [1 / (i + 10) for i in range(len(lists.SURNAMES))]


def surname(rng):
    draw = rng.random()
    if draw < .75:
        return rng.choices(lists.SURNAMES, _WEIGHTS)[0]
    if draw < .97:
        return rng.choice(_RARE_SURNAMES)
    return rng.choice(lists.COMPOUND)


# The share of given characters that are of TWINS.
twins = .1


def given_character(rng):
    """Common ones more often than the others of names, which are all alike: none is taken for a common one."""
    if rng.random() < twins:
        return rng.choice(rng.choice(lists.TWINS))
    draw = rng.random()
    if draw < .42:
        return rng.choice(lists.COMMON_GIVEN)
    if draw < .55:
        return rng.choice(rng.choice(lists.CONFUSABLE))
    if draw < .6:
        return rng.choice(_RARE_GIVEN)
    return rng.choice(_GIVEN)


def name(rng):
    """Two characters or three, now and then four."""
    given = ''.join(given_character(rng) for _ in range(1 if rng.random() < .34 else 2))
    if len(given) == 2 and rng.random() < .04:
        given = given[0] * 2
    return surname(rng) + given


def characters():
    """Every character that a name here can have."""
    return _ALL + sorted(set(''.join(lists.COMPOUND)) - set(_ALL))
