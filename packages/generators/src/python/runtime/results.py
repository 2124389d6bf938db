"""The canonical result: JSON Lines in NFC, a header and then a line a unit in input order."""

from __future__ import annotations

import json
import re
from typing import Dict, List, Mapping, Optional, Union

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


def score(rulebook: Rulebook, population: Population, round_name: Optional[str] = None) -> str:
    """The canonical result of all units in a round, the last one unless said.

    Raises ValueError where the population knows no such round.
    """
    last = population.rounds[-1] if population.rounds else ""
    known = last if round_name is None else round_name
    if known not in population.rounds and round_name is not None:
        raise ValueError(f"no round {known!r}; the population has {list(population.rounds)}")
    world = World(rulebook, population, known)
    return "".join(_text(line) for line in [_header(rulebook, known), *_units(world)])


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
