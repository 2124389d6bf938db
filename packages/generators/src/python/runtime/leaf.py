"""One leaf of one unit: decide, hold within the leaf's range, round."""

from __future__ import annotations

from .declared import Judge, Leaf
from .endings import Absent, Ending, Points, Undecided, because
from .exact import Exact, ZERO, order, rounded
from .lack import STATUS_OF_LACK, Lack, Reason, Reasons
from .node_score import NodeScore
from .scope import Scope

_STATUS = {"explain": "awaiting-explanation", "uncovered": "refused"}


def score_leaf(leaf: Leaf, unit: Scope) -> NodeScore:
    try:
        ending = _judged(leaf, unit)
    except Lack as lack:
        return _waiting(leaf, STATUS_OF_LACK[lack.cause], lack.reasons)
    if isinstance(ending, Points):
        return _held(leaf, "scored", ending.value, ending.reasons)
    if isinstance(ending, Undecided):
        if ending.kind == "monitored":
            return NodeScore(leaf, "monitored", "monitored", None, ZERO, ending.reasons)
        return _waiting(leaf, _STATUS[ending.kind], ending.reasons)
    return _absent(leaf, ending)


def _judged(leaf: Leaf, unit: Scope) -> Ending:
    try:
        return leaf.judge(unit)
    except Lack as lack:
        instead = _instead(leaf, lack.cause)
        if instead is None:
            raise
        why = lack.reasons
    try:
        return because(why, instead(unit))
    except Lack as lack:
        raise lack.after(why) from None


def _instead(leaf: Leaf, cause: str) -> "Judge | None":
    """What the rulebook says a missing figure or a zero denominator comes to."""
    if cause == "missing-input":
        return leaf.missing_input
    return leaf.zero_denominator if cause == "zero-denominator" else None


def _waiting(leaf: Leaf, status: str, reasons: Reasons) -> NodeScore:
    return NodeScore(leaf, status, "waiting", None, leaf.points, reasons)


def _held(leaf: Leaf, status: str, value: Exact, reasons: Reasons) -> NodeScore:
    bound = None
    if order(value, leaf.points) > 0:
        bound, value = "points", leaf.points
    elif order(value, leaf.lowest) < 0:
        bound, value = "lowest", leaf.lowest
    if bound is not None:
        clamped: Reason = {"kind": "clamped", "to": bound}
        reasons = (*reasons, clamped)
    score = rounded(value, leaf.digits)
    return NodeScore(leaf, status, "scored", score, leaf.points, reasons, so_far=score)


def _absent(leaf: Leaf, ending: Absent) -> NodeScore:
    """The six meanings of "not applicable"."""
    status, reasons = "not-assessed", ending.reasons
    if ending.absence == "full":
        return _held(leaf, status, leaf.points, reasons)
    if ending.absence == "zero":
        return _held(leaf, status, ZERO, reasons)
    if ending.absence == "not-counted":
        return NodeScore(leaf, status, "not-counted", None, leaf.points, reasons)
    left_out = [(ending.to, leaf.points)] if ending.to is not None else []
    return NodeScore(leaf, status, "gone", None, ZERO, reasons, left_out=left_out)
