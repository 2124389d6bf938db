"""Names, days and moments as text."""

from datetime import date, timedelta
import re
from typing import Optional
from unicodedata import normalize

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])")
_EPOCH = date(1970, 1, 1)

SECONDS_OF_DAY = 86_400


def nfc(text: str) -> str:
    return text if text.isascii() else normalize("NFC", text)


def same_name(a: str, b: str) -> bool:
    """The same name typed on another system is the same name."""
    return a == b or nfc(a) == nfc(b)


def day_number(text: str) -> Optional[int]:
    """Days since 1970-01-01 of `2025-12-31`; none where the calendar has no such day."""
    found = _DAY.fullmatch(text)
    if not found:
        return None
    try:
        return (date(*(int(part) for part in found.groups())) - _EPOCH).days
    except ValueError:
        return None


def moment_number(text: str) -> Optional[int]:
    """Seconds since 1970-01-01T00:00:00 of `2026-10-20T17:00:00`; none where there is no such moment."""
    date_text, _, time_text = text.partition("T")
    day, clock = day_number(date_text), _TIME.fullmatch(time_text)
    if day is None or not clock:
        return None
    hours, minutes, seconds = (int(part) for part in clock.groups())
    return day * SECONDS_OF_DAY + hours * 3600 + minutes * 60 + seconds


def moment_text(number: int) -> str:
    day, rest = divmod(number, SECONDS_OF_DAY)
    return f"{day_text(day)}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"


def day_text(number: int) -> str:
    return (_EPOCH + timedelta(days=number)).isoformat()
