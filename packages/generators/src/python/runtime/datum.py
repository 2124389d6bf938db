"""Handed-in texts as values of their kind."""

import re
from typing import TYPE_CHECKING, Optional, Union

from .exact import Exact, order
from .population import Datum, Refused
from .text import day_number, moment_number, nfc, same_name

if TYPE_CHECKING:
    from .declared import Kind

#: A number at its digits, a day or a moment as a whole number, yes or no, an option.
Value = Union[int, bool, str]

#: Figures have at most so many digits in all, so that every engine can hold them exactly.
MOST_DIGITS = 15

_DECIMAL = re.compile(r"([+-]?)([0-9]+)(?:\.([0-9]+))?")


class Unreadable(Exception):
    """A datum that is no value of its kind, and why."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def read_datum(datum: Datum, kind: "Kind") -> Value:
    """The value; its bounds are not looked at here. Raises Unreadable."""
    if isinstance(datum, Refused):
        raise Unreadable(datum.why)
    if kind.is_number:
        return _number(datum, kind.digits, kind.step)
    if kind.of == "yes-no":
        if datum not in ("yes", "no"):
            raise Unreadable("unreadable")
        return datum == "yes"
    if kind.of in ("date", "moment"):
        number = day_number(datum) if kind.of == "date" else moment_number(datum)
        if number is None:
            raise Unreadable("unreadable")
        return number
    for option in kind.options:
        if same_name(option, datum):
            return nfc(option)
    raise Unreadable("unknown-option")


def beyond(value: Exact, lowest: Optional[Exact], highest: Optional[Exact]) -> Optional[str]:
    if lowest is not None and order(value, lowest) < 0:
        return "below-lowest"
    if highest is not None and order(value, highest) > 0:
        return "above-highest"
    return None


def beyond_kind(value: Value, kind: "Kind") -> Optional[str]:
    """No number is negative, no ratio is above 100%."""
    if not kind.is_number or not isinstance(value, int):
        return None
    if value < 0:
        return "below-lowest"
    return "above-highest" if kind.of == "ratio" and value > 10**kind.digits else None


def _number(text: str, digits: int, step: int) -> int:
    found = _DECIMAL.fullmatch(text)
    if not found:
        raise Unreadable("unreadable")
    sign, whole, fraction = found.group(1), found.group(2), (found.group(3) or "").rstrip("0")
    if len(fraction) > digits:
        raise Unreadable("too-fine")
    places = (whole + fraction.ljust(digits, "0")).lstrip("0")
    if _rest(places, step) != 0:
        raise Unreadable("too-fine")
    if len(places) > MOST_DIGITS:
        raise Unreadable("below-lowest" if sign == "-" else "above-highest")
    scaled = int(places or "0")
    return -scaled if sign == "-" else scaled


def _rest(places: str, step: int) -> int:
    """Digit by digit, since Python reads no text of thousands of digits as one number."""
    rest = 0
    for place in places if step > 1 else "":
        rest = (rest * 10 + int(place)) % step
    return rest
