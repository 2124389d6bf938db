"""Figures over the rows of case tables, and leaves that are scored case by case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, List, Optional, Sequence, Tuple, TypeVar, Union, cast

from .datum import Unreadable, Value, beyond_kind, read_datum
from .endings import Absent, Ending, Points, because as told_first
from .exact import Exact, ZERO, greater, lesser, order, over, rounded, total
from .lack import Lack, Reason, Reasons, missing_input, zero_denominator
from .population import Case

if TYPE_CHECKING:
    from .scope import Scope

Result = TypeVar("Result")

#: At most this many rows are named where several lack the same kind of cell.
NAMED_ROWS = 3

_UNCOVERED: Reason = {"kind": "uncovered"}


class Row:
    """A row of a case table that is counted or scored."""

    __slots__ = ("unit", "table", "case")

    def __init__(self, unit: Scope, table: str, case: Case) -> None:
        self.unit = unit
        self.table = table
        self.case = case

    def number(self, column: str, because: Reasons = ()) -> int:
        """A number at the digits of its column."""
        return cast(int, self._cell(column, because))

    def day(self, column: str, because: Reasons = ()) -> int:
        """Days since 1970-01-01."""
        return cast(int, self._cell(column, because))

    def moment(self, column: str, because: Reasons = ()) -> int:
        """Seconds since 1970-01-01T00:00:00."""
        return cast(int, self._cell(column, because))

    def answer(self, column: str, because: Reasons = ()) -> bool:
        return cast(bool, self._cell(column, because))

    def option(self, column: str, because: Reasons = ()) -> str:
        return cast(str, self._cell(column, because))

    def _cell(self, column: str, because: Reasons) -> Value:
        kind = self.unit.world.rulebook.tables[self.table][column]
        datum = self.case.cells.get(column)
        cell: Reason = {"table": self.table, "column": column, "row": self.case.row}
        if datum is None:
            raise Lack("missing-input", (*because, {"kind": "missing-cell", **cell}))
        try:
            value = read_datum(datum, kind)
            why = beyond_kind(value, kind)
        except Unreadable as unreadable:
            why = unreadable.why
        if why is not None:
            raise Lack("refused", (*because, {"kind": "refused-cell", **cell, "why": why}))
        return value


Counted = Callable[[Row], bool]
Of = Callable[[Row], Exact]


def count(unit: Scope, table: str, counted: Counted, because: Reasons = ()) -> int:
    try:
        return len(_taken(unit, table, counted))
    except Lack as lack:
        raise lack.after(because) from None


def sum_of(unit: Scope, table: str, counted: Counted, of: Of, because: Reasons = ()) -> Exact:
    return total(_values(unit, table, counted, of, because))


def mean_of(unit: Scope, table: str, counted: Counted, of: Of, because: Reasons = ()) -> Exact:
    values = _some(_values(unit, table, counted, of, because), because)
    return over(total(values), (len(values), 1))


def largest_of(unit: Scope, table: str, counted: Counted, of: Of, because: Reasons = ()) -> Exact:
    first, *others = _some(_values(unit, table, counted, of, because), because)
    for value in others:
        first = greater(first, value)
    return first


def smallest_of(unit: Scope, table: str, counted: Counted, of: Of, because: Reasons = ()) -> Exact:
    first, *others = _some(_values(unit, table, counted, of, because), because)
    for value in others:
        first = lesser(first, value)
    return first


def per_case(
    unit: Scope,
    table: str,
    row: Callable[[Row], Ending],
    no_rows: Callable[[], Ending],
    worth: Tuple[Exact, Exact],
    digits: Optional[int] = None,
    because: Reasons = (),
) -> Ending:
    """A score a row, within the lowest and the points of the leaf; then the rounded mean."""
    try:
        cases = _rows(unit, table)
        endings = [_attempt(row, case) for case in cases]
        undecided = next((one for one in endings if not isinstance(one, (Points, Absent))), None)
        if isinstance(undecided, Lack):
            raise _lack_of_rows([one for one in endings if isinstance(one, Lack)])
    except Lack as lack:
        raise lack.after(because) from None
    if undecided is not None:
        return told_first(because, undecided)
    decided = [one for one in endings if isinstance(one, (Points, Absent))]
    scores = [score for score in (_score(one, worth) for one in decided) if score is not None]
    if not scores:
        return no_rows()
    mean = rounded(over(total(scores), (len(scores), 1)), digits)
    gap = any(reason["kind"] == "uncovered" for one in decided for reason in one.reasons)
    return Points(mean, (*because, _UNCOVERED) if gap else because)


def _rows(unit: Scope, table: str) -> Sequence[Row]:
    """A table that was not handed in is missing, which is not "no rows"."""
    cases = unit.unit.cases.get(table)
    if cases is None:
        raise missing_input(table)
    return [Row(unit, table, case) for case in cases]


def _taken(unit: Scope, table: str, counted: Counted) -> Sequence[Row]:
    rows = _rows(unit, table)
    return [row for row, holds in zip(rows, _all(counted, rows)) if holds]


def _values(
    unit: Scope, table: str, counted: Counted, of: Of, because: Reasons
) -> Sequence[Exact]:
    try:
        return _all(of, _taken(unit, table, counted))
    except Lack as lack:
        raise lack.after(because) from None


def _some(values: Sequence[Exact], because: Reasons) -> Sequence[Exact]:
    if not values:
        raise zero_denominator().after(because)
    return values


def _all(work: Callable[[Row], Result], rows: Sequence[Row]) -> List[Result]:
    """What each row gives, or one lack for all rows that have none."""
    results: List[Result] = []
    lacks: List[Lack] = []
    for row in rows:
        result = _attempt(work, row)
        if isinstance(result, Lack):
            lacks.append(result)
        else:
            results.append(result)
    if lacks:
        raise _lack_of_rows(lacks)
    return results


def _attempt(work: Callable[[Row], Result], row: Row) -> Union[Result, Lack]:
    try:
        return work(row)
    except Lack as lack:
        return lack


def _lack_of_rows(lacks: Sequence[Lack]) -> Lack:
    """The cause is the first row's; the first three rows of that cause are named."""
    first = lacks[0]
    if not all(str(reason["kind"]).endswith("-cell") for reason in first.reasons):
        return first
    alike = [lack for lack in lacks if lack.cause == first.cause][:NAMED_ROWS]
    return Lack(first.cause, tuple(reason for lack in alike for reason in lack.reasons))


def _score(ending: Union[Points, Absent], worth: Tuple[Exact, Exact]) -> Optional[Exact]:
    """None for a row that is not assessed and so is no part of the mean."""
    lowest, points = worth
    if isinstance(ending, Points):
        if order(ending.value, points) > 0:
            return points
        return lowest if order(ending.value, lowest) < 0 else ending.value
    if ending.absence == "full":
        return points
    return ZERO if ending.absence in ("zero", "not-counted") else None
