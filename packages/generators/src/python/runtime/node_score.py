"""What the parts of the tree got."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Optional, Sequence, Tuple

from .exact import Exact, ZERO
from .lack import Reasons

if TYPE_CHECKING:
    from .declared import Node


class NodeScore(NamedTuple):
    """One part of the tree.

    `standing` is how it stands to its parent: `scored` (its score counts), `waiting` (it has none
    yet, and so has its parent none), `gone` (not assessed, its points leave what the parent is out
    of), `not-counted` (not assessed, its points stay) or `monitored`.
    """

    node: Node
    status: str
    standing: str
    score: Optional[Exact]
    out_of: Exact
    reasons: Reasons
    #: What is scored of it so far.
    so_far: Exact = ZERO
    #: Points below that were left out, with the node above that makes them good.
    left_out: Sequence[Tuple[str, Exact]] = ()


class Total(NamedTuple):
    status: str
    score: Optional[Exact]
    out_of: Exact
    so_far: Exact
    reasons: Reasons
    #: What the bonus blocks added and the penalty blocks took, where there are such and they are decided.
    bonus: Optional[Exact] = None
    penalty: Optional[Exact] = None
