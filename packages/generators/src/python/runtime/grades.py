"""Grades, on the rounded total: bands, vetoes, downgrades, caps; then quotas over all units."""

from __future__ import annotations

from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Union

from .declared import EveryPart, FewPartsBelow, GradeCondition, Grading, Quota
from .exact import Exact, ZERO, order, over, times
from .lack import Lack, Reasons
from .scope import Scope
from .world import World, with_descendants


class Graded(NamedTuple):
    """A unit's place in the ladder of grades (none: no grade takes it), and what put it there."""

    place: Optional[int]
    by: str


class Awaiting(NamedTuple):
    """There is no total yet, or a condition of the grading cannot be decided."""

    reasons: Reasons


Grade = Union[Graded, Awaiting]


def grades_of(grading: Grading, world: World) -> Sequence[Grade]:
    """The grade of each unit."""
    grades: List[Grade] = []
    for unit in world.units:
        total = world.total(unit)
        if total.score is None:
            grades.append(Awaiting(total.reasons))
            continue
        try:
            grades.append(_grade(grading, unit))
        except Lack as lack:
            grades.append(Awaiting(lack.reasons))
    ladder = grading.ladder
    for quota in sorted(grading.quotas, key=lambda one: ladder.index(one.grade)):
        grades = _with_quota(quota, grading, grades, world)
    return grades


def _grade(grading: Grading, unit: Scope) -> Graded:
    graded = _vetoed(_band(grading, unit), grading, unit)
    steps = sum(steps for steps, when in grading.downgrades if when(unit))
    graded = _lowered(graded, steps, "downgrade", grading)
    for grade, when in grading.caps:
        place = grading.ladder.index(grade)
        if when(unit) and graded.place is not None and place > graded.place:
            graded = Graded(place, "cap")
    return graded


def _band(grading: Grading, unit: Scope) -> Graded:
    """The first grade all of whose conditions hold, else the one that takes the rest."""
    taking = (
        band
        for band in grading.bands
        if not band.otherwise and all(_holds(one, unit) for one in band.conditions)
    )
    rest = (band for band in grading.bands if band.otherwise)
    band = next(taking, None) or next(rest, None)
    return Graded(grading.ladder.index(band.grade) if band else None, "band")


def _vetoed(graded: Graded, grading: Grading, unit: Scope) -> Graded:
    """The worst grade that a veto names; a veto never raises a unit that stands lower already."""
    for grade, when in grading.vetoes:
        place = grading.ladder.index(grade)
        if when(unit) and place > (-1 if graded.place is None else graded.place):
            graded = Graded(place, "veto")
    return graded


def _lowered(graded: Graded, steps: int, by: str, grading: Grading) -> Graded:
    """A number of steps down, not below the last grade."""
    if graded.place is None:
        return graded
    place = min(graded.place + steps, len(grading.ladder) - 1)
    return Graded(place, by) if place > graded.place else graded


def _holds(condition: GradeCondition, unit: Scope) -> bool:
    if isinstance(condition, EveryPart):
        return all(condition.holds(unit, part) for part in _parts(condition, unit))
    if isinstance(condition, FewPartsBelow):
        parts = _parts(condition, unit)
        # All are looked at: one that cannot be decided leaves the condition undecided.
        short = sum([condition.holds(unit, part) for part in parts])
        if condition.count is not None:
            return short <= condition.count
        return order((short, 1), times(condition.share, (len(parts), 1))) <= 0
    return condition.holds(unit)


def _parts(condition: Union[EveryPart, FewPartsBelow], unit: Scope) -> Sequence[Exact]:
    """The points of the parts of a level, blocks apart, or their shares of what they are out of."""
    values: List[Exact] = []
    for field in unit.world.rulebook.fields:
        for node in with_descendants(field):
            if node.level != condition.level:
                continue
            score = unit.world.node_score(unit, node.id)
            if score.score is None:
                continue
            if condition.of == "points":
                values.append(score.score)
            elif score.out_of[0] != 0:
                values.append(over(score.score, score.out_of))
    return values


def _with_quota(
    quota: Quota, grading: Grading, grades: Sequence[Grade], world: World
) -> List[Grade]:
    """Highest totals first: all with this total, and all above it, must fit."""
    place = grading.ladder.index(quota.grade)
    groups = [_group(quota, world, unit) for unit in world.units]
    sizes: Dict[str, int] = {}
    rivals: Dict[str, List[Exact]] = {}
    for group, grade, unit in zip(groups, grades, world.units):
        sizes[group] = sizes.get(group, 0) + 1
        if isinstance(grade, Graded) and grade.place == place:
            rivals.setdefault(group, []).append(world.total(unit).score or ZERO)
    result: List[Grade] = []
    for group, grade, unit in zip(groups, grades, world.units):
        if isinstance(grade, Graded) and grade.place == place:
            own = world.total(unit).score or ZERO
            not_below = sum(1 for rival in rivals[group] if order(rival, own) >= 0)
            if not_below > _limit(quota, sizes[group]):
                grade = _lowered(grade, 1, "quota", grading)
        result.append(grade)
    return result


def _group(quota: Quota, world: World, unit: Scope) -> str:
    return (world.block_of(unit.unit) or "") if quota.per == "block" else ""


def _limit(quota: Quota, units: int) -> int:
    """A share of units is rounded down."""
    if quota.count is not None:
        return max(quota.count, quota.least)
    return max(quota.share[0] * units // quota.share[1], quota.least)


def grade_line(grade: Grade, grading: Grading) -> Mapping[str, object]:
    if isinstance(grade, Awaiting):
        return {"status": "awaiting-score", "reasons": grade.reasons}
    if grade.place is None:
        return {"status": "no-grade-takes-it"}
    return {"status": "graded", "grade": grading.ladder[grade.place], "by": grade.by}
