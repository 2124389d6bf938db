"""Figures over all units, or over those of the unit's block."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cmp_to_key
from typing import TYPE_CHECKING, Any, Callable, List, NamedTuple, Sequence

from .exact import Exact, ZERO, minus, order, over, total
from .lack import Lack, Reasons, zero_denominator
from .scope import told

if TYPE_CHECKING:
    from .scope import Scope
    from .world import World

#: What a formula comes to for one unit.
Formula = Callable[["Scope"], Exact]

_key = cmp_to_key(order)


class Spread(NamedTuple):
    """What a formula comes to over units, from the lowest to the highest; some have no value."""

    values: Sequence[Exact]
    total: Exact


def over_units(unit: Scope, of: Formula, figure: str, over: str, because: Reasons = ()) -> Exact:
    """`figure` of a formula over `all` units or the `block`; units without a value are left out."""
    return told(because, lambda: _figure(figure, unit.world.spread(of, over, unit), of, unit))


def spread_of(world: World, of: Formula, units: Sequence[Scope]) -> Spread:
    values: List[Exact] = []
    for unit in units:
        try:
            values.append(of(unit))
        except Lack:
            continue
    values.sort(key=_key)
    return Spread(values, total(values))


def _figure(figure: str, spread: Spread, of: Formula, unit: Scope) -> Exact:
    values = spread.values
    if figure == "mean":
        return _quotient(spread.total, (len(values), 1))
    if figure == "sum":
        return spread.total
    if figure in ("largest", "smallest"):
        if not values:
            raise zero_denominator()
        return values[-1] if figure == "largest" else values[0]
    # The figures that follow are about the unit itself: its own value must be there.
    own = of(unit)
    if figure == "share":
        return _quotient(own, spread.total)
    if figure == "rank-from-high":
        return (len(values) - bisect_right(_keys(values), _key(own)) + 1, 1)
    if figure == "rank-from-low":
        return (bisect_left(_keys(values), _key(own)) + 1, 1)
    lowest, highest = (values[0], values[-1]) if values else (own, own)
    width = minus(highest, lowest) if values else ZERO
    above = minus(own, lowest) if figure == "min-max" else minus(highest, own)
    return _quotient(above, width)


def _keys(values: Sequence[Exact]) -> List[Any]:
    return [_key(value) for value in values]


def _quotient(a: Exact, b: Exact) -> Exact:
    if b[0] == 0:
        raise zero_denominator()
    return over(a, b)
