"""Deadlines in working days, by the calendars of a rulebook."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, List, NamedTuple, Optional

from .lack import Lack, Reasons
from .text import day_number, day_text

if TYPE_CHECKING:
    from .declared import Calendar, DayRanges
    from .scope import Scope


def moved_by_working_days(
    unit: Scope, calendar: str, day: int, by: int, because: Reasons = ()
) -> int:
    """The day that many working days behind a day (before it below zero); none is the day itself."""
    tally = _tally(unit.world.rulebook.calendars[calendar])
    before = tally.up_to(day)
    if before is None:
        raise _beyond(calendar, day).after(because)
    if by == 0:
        return day
    # Its own place among the working days counts only where it is one and the way leads back.
    own = 1 if by < 0 and before > 0 and tally.worked[before - 1] == day else 0
    place = before + by - 1 if by > 0 else before - own + by
    if not 0 <= place < len(tally.worked):
        raise _beyond(calendar, day).after(because)
    return tally.worked[place]


def working_days_between(
    unit: Scope, calendar: str, day: int, until: int, because: Reasons = ()
) -> int:
    """How many working days lie behind a day, up to the other one; below zero where that is before."""
    tally = _tally(unit.world.rulebook.calendars[calendar])
    before, after = tally.up_to(day), tally.up_to(until)
    if before is None:
        raise _beyond(calendar, day).after(because)
    if after is None:
        raise _beyond(calendar, until).after(because)
    return after - before


class _Tally(NamedTuple):
    """The working days in their order, and how many there are up to each day of the calendar."""

    first: int
    worked: List[int]
    counts: List[int]

    def up_to(self, day: int) -> Optional[int]:
        place = day - self.first
        return self.counts[place] if 0 <= place < len(self.counts) else None


@lru_cache(maxsize=None)
def _tally(calendar: Calendar) -> _Tally:
    first, last = _number(calendar.first), _number(calendar.last)
    # 1970-01-01 was a Thursday.
    is_worked = [(day + 3) % 7 + 1 in calendar.weekdays for day in range(first, last + 1)]
    _mark(is_worked, calendar.holidays, False, first)
    _mark(is_worked, calendar.extra, True, first)
    worked: List[int] = []
    counts: List[int] = []
    for place, yes in enumerate(is_worked):
        if yes:
            worked.append(first + place)
        counts.append(len(worked))
    return _Tally(first, worked, counts)


def _mark(is_worked: List[bool], ranges: DayRanges, value: bool, first: int) -> None:
    for start, end in ranges:
        for day in range(max(_number(start), first), _number(end) + 1):
            if day - first < len(is_worked):
                is_worked[day - first] = value


def _number(text: str) -> int:
    number = day_number(text)
    if number is None:
        raise ValueError(f"no such day: {text}")
    return number


def _beyond(calendar: str, day: int) -> Lack:
    reason = {"kind": "beyond-calendar", "calendar": calendar, "day": day_text(day)}
    return Lack("refused", (reason,))
