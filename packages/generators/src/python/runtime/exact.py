"""Exact numbers. No float stands between a figure and its score."""

from math import gcd
from typing import Iterable, Optional, Tuple

#: A numerator and a denominator above zero; not always in lowest terms.
Exact = Tuple[int, int]

ZERO: Exact = (0, 1)
ONE: Exact = (1, 1)


def plus(a: Exact, b: Exact) -> Exact:
    if a[1] == b[1]:
        return (a[0] + b[0], a[1])
    shared = gcd(a[1], b[1])
    for_a = b[1] // shared
    return (a[0] * for_a + b[0] * (a[1] // shared), a[1] * for_a)


def negated(a: Exact) -> Exact:
    return (-a[0], a[1])


def minus(a: Exact, b: Exact) -> Exact:
    return plus(a, negated(b))


def times(a: Exact, b: Exact) -> Exact:
    return lowest_terms((a[0] * b[0], a[1] * b[1]))


def over(a: Exact, b: Exact) -> Exact:
    """a ÷ b; b is not zero."""
    sign = -1 if b[0] < 0 else 1
    return lowest_terms((a[0] * b[1] * sign, a[1] * abs(b[0])))


def total(values: Iterable[Exact]) -> Exact:
    result = ZERO
    for value in values:
        result = plus(result, value)
    return result


def order(a: Exact, b: Exact) -> int:
    """Below zero, zero or above zero as a is less than, equal to or more than b."""
    return a[0] * b[1] - b[0] * a[1]


def lesser(a: Exact, b: Exact) -> Exact:
    return a if order(a, b) <= 0 else b


def greater(a: Exact, b: Exact) -> Exact:
    return a if order(a, b) >= 0 else b


def floor_div(value: int, by: int) -> int:
    """value ÷ by towards minus infinity; by is above zero."""
    return value // by if value >= 0 else -((by - 1 - value) // by)


def round_div(value: int, by: int) -> int:
    """value ÷ by to the nearest, a half away from zero; by is above zero."""
    nearest = (2 * abs(value) + by) // (2 * by)
    return -nearest if value < 0 else nearest


def rounded(value: Exact, digits: Optional[int]) -> Exact:
    """To so many decimal places, a half away from zero; as it is where none are said."""
    if digits is None:
        return value
    scale = 10**digits
    return (round_div(value[0] * scale, value[1]), scale)


def lowest_terms(value: Exact) -> Exact:
    shared = gcd(value[0], value[1])
    return value if shared == 1 else (value[0] // shared, value[1] // shared)


def is_multiple(value: Exact, step: Exact) -> bool:
    return (value[0] * step[1]) % (value[1] * step[0]) == 0


def printed(value: Exact, digits: Optional[int] = None) -> str:
    """A decimal where one exists, padded to `digits` places; else a fraction in lowest terms."""
    num, den = lowest_terms(value)
    sign, size = ("-", -num) if num < 0 else ("", num)
    places = _decimal_places(den)
    if places is None:
        return f"{sign}{size}/{den}"
    shown = max(places, digits or 0)
    text = str(size * 10**shown // den).rjust(shown + 1, "0")
    return sign + text if shown == 0 else f"{sign}{text[:-shown]}.{text[-shown:]}"


def read(text: str) -> Exact:
    """What `printed` wrote."""
    numerator, _, denominator = text.partition("/")
    if denominator:
        return (int(numerator), int(denominator))
    whole, _, fraction = numerator.partition(".")
    return (int(whole + fraction), 10 ** len(fraction))


def _decimal_places(den: int) -> Optional[int]:
    """How many decimal places 1 ÷ den has; none where it has no end."""
    twos = fives = 0
    while den % 2 == 0:
        den //= 2
        twos += 1
    while den % 5 == 0:
        den //= 5
        fives += 1
    return max(twos, fives) if den == 1 else None
