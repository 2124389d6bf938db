"""Names and days as text."""

from datetime import date, timedelta
import re
from typing import Optional
from unicodedata import normalize

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_EPOCH = date(1970, 1, 1)


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


def day_text(number: int) -> str:
    return (_EPOCH + timedelta(days=number)).isoformat()
