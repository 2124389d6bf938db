"""The documents that a unit shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional, Sequence, Tuple

from .lack import Lack
from .population import Document
from .text import day_number, moment_number

if TYPE_CHECKING:
    from .declared import Evidence
    from .scope import Scope

Documents = Sequence[Document]


def state_of(asked: Evidence, documents: Documents) -> str:
    """Accepted with enough accepted documents; else the first of these that any document is."""
    if accepted_of(asked, documents) >= asked.at_least:
        return "accepted"
    states = [_state(asked, one) for one in documents]
    return next((one for one in ("pending", "expired", "rejected") if one in states), "none")


def accepted_of(asked: Evidence, documents: Documents) -> int:
    return sum(1 for one in documents if _state(asked, one) == "accepted")


def latest_day(asked: Evidence, documents: Documents) -> int:
    issued = [issued for issued, _ in _issued(asked, documents)]
    day = day_number(max(issued)) if issued else None
    if day is None:
        raise _lack("undated-evidence", asked)
    return day


def latest_moment(asked: Evidence, documents: Documents) -> int:
    """Where the time of one is not known, which is the latest is not either."""
    issued = _issued(asked, documents)
    if any(time is None for _, time in issued):
        raise _lack("untimed-evidence", asked)
    moment = moment_number(max(f"{day}T{time}" for day, time in issued)) if issued else None
    if moment is None:
        raise _lack("undated-evidence", asked)
    return moment


def _issued(asked: Evidence, documents: Documents) -> List[Tuple[str, Optional[str]]]:
    """Day and time of each accepted document that says its day, where the evidence is accepted."""
    state = state_of(asked, documents)
    if state != "accepted":
        raise missing(asked.name, state)
    return [
        (one.issued, one.time)
        for one in documents
        if _state(asked, one) == "accepted" and one.issued
    ]


def _lack(kind: str, asked: Evidence) -> Lack:
    return Lack("missing-evidence", ({"kind": kind, "evidence": asked.name},))


def missing(name: str, state: str) -> Lack:
    return Lack("missing-evidence", ({"kind": "evidence", "evidence": name, "state": state},))


def need_evidence(unit: Scope, *names: str) -> None:
    """Those that are not accepted are lacking, all told together."""
    lacks = [
        missing(name, state)
        for name, state in ((name, unit.evidence(name)) for name in names)
        if state != "accepted"
    ]
    if lacks:
        raise Lack("missing-evidence", tuple(one for lack in lacks for one in lack.reasons))


def _state(asked: Evidence, document: Document) -> str:
    """Issued outside the window it counts as expired; without a date it is taken at its word."""
    if document.issued is None:
        return document.state
    early = asked.issued_from is not None and document.issued < asked.issued_from
    late = asked.issued_to is not None and document.issued > asked.issued_to
    return "expired" if early or late else document.state
