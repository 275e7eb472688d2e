"""Amounts in words (大写), in the spellings contracts use."""

DIGITS = '零壹贰叁肆伍陆柒捌玖'


def _four(n):
    """0 < n < 10000 in words, without leading 零."""
    out, gap = '', False
    for power, unit in ((1000, '仟'), (100, '佰'), (10, '拾'), (1, '')):
        digit = n // power % 10
        if digit:
            out += ('零' if gap and out else '') + DIGITS[digit] + unit
            gap = False
        else:
            gap = True
    return out


def words(yuan, unit='元', end='整'):
    """3480000 → 叁佰肆拾捌万元整"""
    if yuan <= 0:
        raise ValueError('an amount must be positive')
    out, pending = '', False
    for power, name in ((10 ** 8, '亿'), (10 ** 4, '万'), (1, '')):
        part = yuan // power % 10000
        if not part:
            pending = bool(out)
            continue
        if out and (pending or part < 1000):
            out += '零'
        out += _four(part) + name
        pending = False
    return out + unit + end


def slots(yuan, unit='元', end='整'):
    """3500 → 零万叁仟伍佰零拾零元整, the way a form with pre-printed units is filled."""
    digits = [yuan // p % 10 for p in (10000, 1000, 100, 10, 1)]
    return ''.join(DIGITS[d] + u for d, u in zip(digits, ('万', '仟', '佰', '拾', unit))) + end


def figures(rng, yuan):
    """The amount in digits, as one contract or another prints it (the unit included)."""
    forms = [f'{yuan}元', f'{yuan:,}元', f'¥{yuan:,}元', f'{yuan}.00元', f'{yuan:,}.00元', f'￥{yuan}元']
    if yuan >= 100000 and yuan % 10000 == 0:
        forms.append(f'{yuan // 10000}万元')
    return rng.choice(forms)
