"""The canonical result: JSON Lines in NFC, a header and then a line a unit in input order."""

from __future__ import annotations

import json
import re
from typing import Any, Dict, List, Mapping, Optional, Sequence, TypedDict, Union, cast

from .exact import printed, rounded
from .declared import Rulebook
from .grades import grade_line, grades_of
from .lack import Lack, Reasons
from .node_score import NodeScore
from .population import Population
from .ranks import ranks_of
from .scope import Scope
from .text import nfc
from .world import World

FORMAT = 1

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

Line = Mapping[str, object]

#: Why something is as it is: codes and names, `kind` first.
Reason = Mapping[str, Any]


class NodeResult(TypedDict):
    """What a part of the tree got; scores are exact decimals as text, or fractions such as 1/3."""

    node: str
    score: Optional[str]
    outOf: str
    status: str
    reasons: Sequence[Reason]


class _Total(TypedDict):
    score: Optional[str]
    outOf: str
    status: str
    reasons: Sequence[Reason]


class TotalResult(_Total, total=False):
    """`soFar` is there where there is no score yet; the others where there are such blocks."""

    soFar: str
    bonus: str
    penalty: str


class NamedResult(TypedDict):
    name: str
    value: Optional[str]
    reasons: Sequence[Reason]


class _Unit(TypedDict):
    unit: str
    nodes: Sequence[NodeResult]
    total: TotalResult


class UnitResult(_Unit, total=False):
    """All that a unit got; what its rulebook does not have is not there."""

    block: str
    grade: Mapping[str, Any]
    rank: Mapping[str, Any]
    results: Sequence[NamedResult]


def score(rulebook: Rulebook, population: Population, round_name: Optional[str] = None) -> str:
    """The canonical result of all units in a round, the last one unless said.

    Raises ValueError where the population knows no such round.
    """
    world = _world(rulebook, population, round_name)
    return "".join(_text(line) for line in [_header(rulebook, world.round), *_units(world)])


def score_units(
    rulebook: Rulebook, population: Population, round_name: Optional[str] = None
) -> List[UnitResult]:
    """The same as dictionaries with types, a unit each, in the order of the population."""
    return cast(List[UnitResult], _units(_world(rulebook, population, round_name)))


def _world(rulebook: Rulebook, population: Population, round_name: Optional[str]) -> World:
    last = population.rounds[-1] if population.rounds else ""
    known = last if round_name is None else round_name
    if known not in population.rounds and round_name is not None:
        raise ValueError(f"no round {known!r}; the population has {list(population.rounds)}")
    return World(rulebook, population, known)


def _header(rulebook: Rulebook, round_name: str) -> Line:
    return {
        "format": FORMAT,
        "rulebook": rulebook.code,
        "hash": rulebook.hash,
        "round": round_name,
        "engine": rulebook.engine,
    }


def _units(world: World) -> List[Line]:
    grading, ranking = world.rulebook.grading, world.rulebook.ranking
    grades = grades_of(grading, world) if grading else None
    ranks = ranks_of(ranking, world) if ranking else None
    lines: List[Line] = []
    for place, unit in enumerate(world.units):
        line: Dict[str, object] = {"unit": unit.unit.id}
        block = world.block_of(unit.unit)
        if block is not None:
            line["block"] = block
        line["nodes"] = [_node(world.node_score(unit, node.id)) for node in world.nodes]
        line["total"] = _total(unit)
        if grading and grades:
            line["grade"] = grade_line(grades[place], grading)
        if ranks:
            line["rank"] = ranks[place]
        if world.rulebook.results:
            line["results"] = _results(unit)
        lines.append(line)
    return lines


def _node(score: NodeScore) -> Line:
    return {
        "node": score.node.id,
        "score": None if score.score is None else printed(score.score, score.node.digits),
        "outOf": printed(score.out_of),
        "status": score.status,
        "reasons": score.reasons,
    }


def _total(unit: Scope) -> Line:
    total = unit.world.total(unit)
    digits = unit.world.rulebook.total_digits
    line: Dict[str, object] = {"score": None, "soFar": printed(total.so_far)}
    if total.score is not None:
        line = {"score": printed(total.score, digits)}
    line.update(outOf=printed(total.out_of), status=total.status)
    if total.bonus is not None:
        line["bonus"] = printed(total.bonus)
    if total.penalty is not None:
        line["penalty"] = printed(total.penalty)
    line["reasons"] = total.reasons
    return line


def _results(unit: Scope) -> List[Line]:
    lines: List[Line] = []
    for result in unit.world.rulebook.results:
        value: Union[str, None] = None
        reasons: Reasons = ()
        try:
            value = printed(rounded(result.value(unit), result.digits), result.digits)
        except Lack as lack:
            reasons = lack.reasons
        lines.append({"name": result.name, "value": value, "reasons": reasons})
    return lines


def _text(line: Line) -> str:
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
    # Half a pair is no character, so it cannot be written as UTF-8.
    escaped = _LONE_SURROGATE.sub(lambda half: f"\\u{ord(half.group()):04x}", text)
    return nfc(f"{escaped}\n")
