"""What a rule says of a leaf, before it is held within the leaf's range and rounded."""

from typing import NamedTuple, Optional, Union

from .exact import Exact
from .lack import Reason, Reasons


class Points(NamedTuple):
    value: Exact
    reasons: Reasons = ()


class Absent(NamedTuple):
    """Not applicable, in one of the six meanings; `to` is the node that makes it good."""

    absence: str
    cause: str
    reasons: Reasons = ()
    to: Optional[str] = None


class Undecided(NamedTuple):
    """`explain`: the unit has to; `uncovered`: no branch takes the case; `monitored`: only watched."""

    kind: str
    reasons: Reasons = ()


Ending = Union[Points, Absent, Undecided]


def because(reasons: Reasons, ending: Ending) -> Ending:
    """Says first what led to the ending. A cause that an absence repeats is said once."""
    if not isinstance(ending, Absent):
        return ending._replace(reasons=(*reasons, *ending.reasons))
    cause = ending.cause
    told = [one for one in reasons if not _is_bare(one, cause)]
    return ending._replace(reasons=(*told, *ending.reasons))


def _is_bare(reason: Reason, kind: str) -> bool:
    return len(reason) == 1 and reason["kind"] == kind
