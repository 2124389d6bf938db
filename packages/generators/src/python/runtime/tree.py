"""Groups, blocks and the total, from the leaves up."""

from __future__ import annotations

from typing import NamedTuple, Optional, Sequence, Tuple

from .declared import Block, Group
from .exact import (
    Exact,
    ONE,
    ZERO,
    greater,
    lesser,
    minus,
    order,
    over,
    plus,
    rounded,
    times,
    total,
)
from .lack import Lack, Reasons
from .node_score import NodeScore, Total
from .scope import Scope

#: The first of these that some part has is how the parts stand together.
_STRONGEST_FIRST = ("waiting", "scored", "not-counted", "gone", "monitored")

_SKIPPED: Reasons = ({"kind": "absence", "absence": "skipped", "cause": "applicability"},)
_ALL_GONE: Reasons = ({"kind": "absence", "absence": "left-out", "cause": "all-parts-absent"},)


class Together(NamedTuple):
    """What a number of parts come to together."""

    standing: str
    score: Exact
    so_far: Exact
    out_of: Exact
    #: The parts that wait.
    reasons: Reasons


def together(parts: Sequence[NodeScore], combine: str) -> Together:
    """Adds up parts (`sum`), or takes the best of them."""
    standings = {part.standing for part in parts}
    return Together(
        standing=next((one for one in _STRONGEST_FIRST if one in standings), "gone"),
        score=_joined([one.so_far for one in parts if one.standing == "scored"], combine),
        so_far=_joined(
            [one.so_far for one in parts if one.standing in ("scored", "waiting")], combine
        ),
        out_of=total(one.out_of for one in parts),
        reasons=[
            {"kind": "part", "node": one.node.id} for one in parts if one.standing == "waiting"
        ],
    )


def score_group(group: Group, parts: Sequence[NodeScore], unit: Scope) -> NodeScore:
    """Add up the parts or take the best of them, make good what was left out, round."""
    joined = together(parts, group.combine)
    left_out = [one for part in parts for one in part.left_out]
    waiting = NodeScore(
        group,
        "incomplete",
        joined.standing,
        None,
        ZERO,
        joined.reasons,
        joined.so_far,
        _passed_up(group, joined.standing, left_out),
    )
    if joined.standing == "monitored":
        return waiting._replace(status="monitored")
    if joined.standing == "gone":
        return waiting._replace(status="not-assessed", reasons=_why_gone(group, unit))
    factor = _rescaling_factor(group, left_out)
    if factor is None:
        reasons: Reasons = ({"kind": "zero-denominator"},)
        return waiting._replace(status="refused", standing="waiting", reasons=reasons)
    out_of = group.points if group.combine == "best" else times(joined.out_of, factor)
    if joined.standing == "waiting":
        return waiting._replace(out_of=out_of)
    held = _held(joined.score, group) if group.combine == "best" else joined.score
    score = rounded(held if factor == ONE else times(held, factor), group.digits)
    return waiting._replace(
        status="scored", standing="scored", score=score, so_far=score, out_of=out_of
    )


def total_of(unit: Scope, with_bonus: bool) -> Total:
    """Fields, rescaled where the rulebook says so, and bonus, less penalty; rounded."""
    rulebook = unit.world.rulebook
    fields = _rescaled(
        together([unit.world.node_score(unit, one.id) for one in rulebook.fields], "sum"), unit
    )
    base = None if fields.standing == "waiting" else fields.score
    bonus = _blocks("bonus", base, unit) if with_bonus else _Added(ZERO, ZERO, ())
    penalty = _blocks("penalty", base, unit)
    unrounded = minus(plus(fields.so_far, bonus.so_far), penalty.so_far)
    kinds = {block.kind for block in rulebook.blocks}
    common = Total(
        status="incomplete",
        score=None,
        out_of=fields.out_of,
        so_far=unrounded,
        reasons=(),
        bonus=bonus.score if "bonus" in kinds else None,
        penalty=penalty.score if "penalty" in kinds else None,
    )
    if fields.standing in ("gone", "monitored"):
        return common._replace(status="not-assessed", reasons=_ALL_GONE)
    if fields.standing == "waiting" or bonus.score is None or penalty.score is None:
        return common._replace(reasons=[*fields.reasons, *bonus.reasons, *penalty.reasons])
    return common._replace(status="scored", score=rounded(unrounded, rulebook.total_digits))


class _Added(NamedTuple):
    """What all blocks of a kind add to the fields or take off them; no score while a part waits."""

    score: Optional[Exact]
    so_far: Exact
    reasons: Reasons


def _blocks(kind: str, fields: Optional[Exact], unit: Scope) -> _Added:
    added = [_block(one, fields, unit) for one in unit.world.rulebook.blocks if one.kind == kind]
    so_far = total(one.so_far for one in added)
    waits = any(one.score is None for one in added)
    reasons = [reason for one in added for reason in one.reasons]
    return _Added(None if waits else so_far, so_far, reasons)


def _block(block: Block, fields: Optional[Exact], unit: Scope) -> _Added:
    """The parts together and the share of the total, at most what the block gives or takes."""
    parts = [unit.world.node_score(unit, one.id) for one in block.children]
    if block.kind == "penalty":
        joined = _magnitude(block, parts)
    else:
        joined = together(parts, block.combine)
    share, lack = ZERO, None
    try:
        share = _share_of_total(block, fields, unit)
    except Lack as missing:
        lack = missing
    so_far = plus(joined.so_far, share)
    if block.most is not None:
        so_far = lesser(so_far, block.most)
    waits = joined.standing == "waiting" or lack is not None
    reasons = [*joined.reasons, *(lack.reasons if lack else ())]
    return _Added(None if waits else so_far, so_far, reasons)


def _magnitude(block: Block, parts: Sequence[NodeScore]) -> Together:
    """Penalties are written as points or as negative points; either way they are taken off."""
    if block.combine == "best":
        parts = [one._replace(so_far=_size(one.so_far)) for one in parts]
    joined = together(parts, block.combine)
    return joined._replace(score=_size(joined.score), so_far=_size(joined.so_far))


def _share_of_total(block: Block, fields: Optional[Exact], unit: Scope) -> Exact:
    if block.share is None or not block.share.when(unit):
        return ZERO
    if fields is None:
        # The fields say themselves which of their parts wait.
        raise Lack("incomplete", ())
    return times(fields, block.share.of)


def _rescaled(fields: Together, unit: Scope) -> Together:
    """What is left of the fields stands for the whole."""
    rescale = unit.world.rulebook.rescale_total
    if rescale is None or fields.out_of[0] == 0:
        return fields
    try:
        if rescale.when is not None and not rescale.when(unit):
            return fields
    except Lack as lack:
        return fields._replace(standing="waiting", reasons=[*fields.reasons, *lack.reasons])
    factor = over(rescale.to, fields.out_of)
    return fields._replace(
        score=times(fields.score, factor), so_far=times(fields.so_far, factor), out_of=rescale.to
    )


def _rescaling_factor(group: Group, left_out: Sequence[Tuple[str, Exact]]) -> Optional[Exact]:
    """points ÷ (points − those left out for this group); none where nothing would be left."""
    own = [points for to, points in left_out if to == group.id]
    if group.combine == "best" or not own:
        return ONE
    rest = minus(group.points, total(own))
    return over(group.points, rest) if rest[0] > 0 else None


def _passed_up(
    group: Group, standing: str, left_out: Sequence[Tuple[str, Exact]]
) -> Sequence[Tuple[str, Exact]]:
    """What nodes further up have to make good.

    The best of several is out of all its points as long as one of them is assessed; when none is,
    all its points are left out, for the first node that is to make good for one of them.
    """
    others = [one for one in left_out if one[0] != group.id]
    if group.combine == "sum":
        return others
    return [(to, group.points) for to, _ in others[:1]] if standing == "gone" else []


def _why_gone(group: Group, unit: Scope) -> Reasons:
    try:
        meant = group.meant is None or group.meant(unit)
    except Lack:
        meant = True
    return _ALL_GONE if meant else _SKIPPED


def _held(value: Exact, group: Group) -> Exact:
    if order(value, group.points) > 0:
        return group.points
    return group.lowest if order(value, group.lowest) < 0 else value


def _joined(scores: Sequence[Exact], combine: str) -> Exact:
    if combine == "sum":
        return total(scores)
    best = scores[0] if scores else ZERO
    for score in scores[1:]:
        best = greater(best, score)
    return best


def _size(value: Exact) -> Exact:
    return (abs(value[0]), value[1])
