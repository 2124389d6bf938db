"""Competition ranks, 1-2-2-4, over all units or in each block."""

from __future__ import annotations

from functools import cmp_to_key
from typing import Dict, List, Mapping, Sequence, Tuple, Union

from .declared import ByAuthority, ByValue, Leaf, Ranking
from .exact import Exact, ZERO, minus, negated, order
from .lack import Lack
from .scope import Scope
from .world import World

Line = Mapping[str, object]
_Key = Union[ByValue, ByAuthority]


def ranks_of(ranking: Ranking, world: World) -> Sequence[Line]:
    """The rank of each unit; without a total, or a value of the first key, it waits."""
    ranks: Dict[int, Line] = {}
    groups: Dict[str, List[int]] = {}
    for place, unit in enumerate(world.units):
        if _contends(unit, ranking):
            block = "" if ranking.per == "all" else world.block_of(unit.unit) or ""
            groups.setdefault(block, []).append(place)
    for group in groups.values():
        _place(group, ranking.keys, 1, ranking.tolerance, world, ranks)
    return [ranks.get(place, {"status": "awaiting-score"}) for place in range(len(world.units))]


def _contends(unit: Scope, ranking: Ranking) -> bool:
    world = unit.world
    # Where everything is only watched, units are ranked by their figures alone.
    scored = any(isinstance(node, Leaf) and not node.monitored for node in world.nodes)
    if scored and world.total(unit).score is None:
        return False
    first = ranking.keys[0] if ranking.keys else None
    if isinstance(first, ByValue):
        try:
            first.value(unit)
        except Lack:
            return False
    return True


def _place(
    tied: Sequence[int],
    keys: Sequence[_Key],
    first: int,
    tolerance: Exact,
    world: World,
    ranks: Dict[int, Line],
) -> None:
    """Units that are still tied, from place `first` on: told apart by the next key, or not at all."""
    if len(tied) == 1 or not keys:
        for unit in tied:
            ranks[unit] = {"status": "ranked", "rank": first, "tied": len(tied) > 1}
        return
    key, *others = keys
    if isinstance(key, ByAuthority):
        for unit in tied:
            authority = key.authority
            ranks[unit] = {"status": "awaiting-decision", "rank": first, "authority": authority}
        return
    for group in _tie_groups(tied, key, tolerance, world):
        # Only the first key has a tolerance.
        _place(group, others, first, ZERO, world, ranks)
        first += len(group)


def _tie_groups(
    tied: Sequence[int], key: ByValue, tolerance: Exact, world: World
) -> Sequence[Sequence[int]]:
    """At most `tolerance` from the first of their group; those without a value come last together."""
    lowest_first = key.best == "lowest"
    valued: List[Tuple[Exact, int]] = []
    without: List[int] = []
    for place in tied:
        try:
            valued.append((key.value(world.units[place]), place))
        except Lack:
            without.append(place)
    in_order = cmp_to_key(order)
    valued.sort(key=lambda one: in_order(one[0] if lowest_first else negated(one[0])))
    groups: List[List[int]] = []
    first = ZERO
    for value, place in valued:
        distance = minus(value, first)
        if groups and order((abs(distance[0]), distance[1]), tolerance) <= 0:
            groups[-1].append(place)
        else:
            groups.append([place])
            first = value
    return [*groups, without] if without else groups
