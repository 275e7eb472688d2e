"""What so many trials prove: exact binomial bounds, without approximation by a normal curve."""

from math import comb


def at_most(k, n, p):
    """The chance of at most k events in n trials of chance p."""
    return sum(comb(n, i) * p ** i * (1 - p) ** (n - i) for i in range(k + 1))


def upper_bound(k, n, confidence=.95):
    """The least rate that k events in n trials rule out (one-sided Clopper–Pearson); 0 in 500 gives 0.6 %."""
    if n == 0 or k >= n:
        return 1.0
    low, high = k / n, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if at_most(k, n, middle) > 1 - confidence:
            low = middle
        else:
            high = middle
    return high
