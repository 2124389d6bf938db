"""What was handed in, as the canonical population JSON (format 1) says it."""

from collections import Counter
from dataclasses import dataclass
import json
from typing import (
    Any,
    Callable,
    Dict,
    List,
    Mapping,
    Optional,
    Sequence,
    Tuple,
    Type,
    TypeVar,
    Union,
)

FORMAT = 1


@dataclass(frozen=True)
class Refused:
    """A value that could not be read as what the rulebook declares."""

    why: str
    text: str


#: One handed-in value in canonical text, or why there is none.
Datum = Union[str, Refused]
Values = Mapping[str, Datum]


@dataclass(frozen=True)
class Document:
    state: str
    issued: Optional[str]
    #: The time of that day.
    time: Optional[str]


@dataclass(frozen=True)
class Count:
    """How many respondents of a group chose an option."""

    group: str
    option: str
    count: Datum


@dataclass(frozen=True)
class Given:
    """What a person gives a leaf: points, or the title of an alternative."""

    rater: str
    value: Datum
    reason: str


@dataclass(frozen=True)
class Round:
    inputs: Values
    evidence: Mapping[str, Sequence[Document]]
    surveys: Mapping[str, Sequence[Count]]
    manual_scores: Mapping[str, Sequence[Given]]
    choices: Mapping[str, Sequence[Given]]


@dataclass(frozen=True)
class Case:
    """A row of a case table, and where it stood in its file."""

    row: int
    cells: Values


@dataclass(frozen=True)
class Unit:
    id: str
    name: Optional[str]
    type: Optional[str]
    block: Optional[str]
    attributes: Values
    rounds: Mapping[str, Round]
    #: A table that was not handed in is absent, which is not "no rows".
    cases: Mapping[str, Sequence[Case]]


@dataclass(frozen=True)
class Previous:
    """What a unit had in the year before."""

    inputs: Values
    scores: Mapping[str, str]
    total: Optional[str]


@dataclass(frozen=True)
class Population:
    #: Earliest first; a later round takes what it does not restate from the one before it.
    rounds: Tuple[str, ...]
    shared: Values
    units: Tuple[Unit, ...]
    previous: Mapping[str, Previous]


def read_population(text: str) -> Population:
    """Raises ValueError, which says where, if the text is no population of this format."""
    # Numbers of a population are texts or whole; a float would have lost digits already.
    document = json.loads(text, parse_float=_no_float)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError(f"not a population of format {FORMAT}")
    rounds = tuple(_texts(document, "rounds"))
    shared = _values(document, "shared")
    units = tuple(
        _at(f"units[{place}]", _unit, unit)
        for place, unit in enumerate(_need(document, "units", list))
    )
    twice = next((one for one, count in Counter(unit.id for unit in units).items() if count > 1), None)
    if twice is not None:
        raise ValueError(f"the unit {twice!r} stands there twice")
    return Population(
        rounds=rounds,
        shared=shared,
        units=units,
        previous={
            unit: _at(f"previous[{unit!r}]", _previous, one)
            for unit, one in _need(document, "previous", dict).items()
        }
        if "previous" in document
        else {},
    )


def _no_float(text: str) -> Any:
    raise ValueError(f"a number that is not whole: {text}")


_SAID = {str: "a text", int: "a whole number", list: "a list", dict: "an object", object: "a value"}
_Read = TypeVar("_Read")


def _at(place: str, read: Callable[[Any], _Read], value: Any) -> _Read:
    try:
        return read(value)
    except ValueError as problem:
        raise ValueError(f"{place}: {problem}") from None


def _need(parent: Any, name: str, kind: Type[Any]) -> Any:
    if not isinstance(parent, dict):
        raise ValueError("not an object")
    if name not in parent:
        raise ValueError(f"`{name}` is missing")
    if not isinstance(parent[name], kind) or isinstance(parent[name], bool):
        raise ValueError(f"`{name}` is not {_SAID[kind]}")
    return parent[name]


def _texts(parent: Any, name: str) -> List[str]:
    texts = _need(parent, name, list)
    if not all(isinstance(one, str) for one in texts):
        raise ValueError(f"`{name}` holds something that is no text")
    return texts


def _maybe(parent: Any, name: str) -> Optional[str]:
    """A text that need not be there."""
    return None if parent.get(name) is None else _need(parent, name, str)


def _datum(value: Any) -> Datum:
    if isinstance(value, str):
        return value
    return Refused(_need(value, "refused", str), _need(value, "text", str))


def _values(parent: Any, name: str) -> Values:
    return _each(parent, name, _datum)


def _each(parent: Any, name: str, read: Callable[[Any], _Read]) -> Dict[str, _Read]:
    """What stands in an object under its names."""
    values = {}
    for own, value in _need(parent, name, dict).items():
        try:
            values[own] = read(value)
        except ValueError as problem:
            raise ValueError(f"{name}[{own!r}]: {problem}") from None
    return values


def _listed(read: Callable[[Any], _Read]) -> Callable[[Any], List[_Read]]:
    def all_of(value: Any) -> List[_Read]:
        if not isinstance(value, list):
            raise ValueError("not a list")
        return [read(one) for one in value]

    return all_of


def _unit(unit: Any) -> Unit:
    return Unit(
        id=_need(unit, "id", str),
        name=_maybe(unit, "name"),
        type=_maybe(unit, "type"),
        block=_maybe(unit, "block"),
        attributes=_values(unit, "attributes"),
        rounds=_each(unit, "rounds", _round),
        cases=_each(unit, "cases", _listed(_case)),
    )


def _case(row: Any) -> Case:
    return Case(_need(row, "row", int), _values(row, "cells"))


def _round(data: Any) -> Round:
    return Round(
        inputs=_values(data, "inputs"),
        evidence=_each(data, "evidence", _listed(_document)),
        surveys=_each(data, "surveys", _listed(_count)),
        manual_scores=_each(data, "manualScores", _listed(_given("score"))),
        choices=_each(data, "choices", _listed(_given("choice"))),
    )


_STATES = ("pending", "accepted", "rejected", "expired")


def _document(one: Any) -> Document:
    state = _need(one, "state", str)
    if state not in _STATES:
        raise ValueError(f"`state` is {state!r}, and not one of {', '.join(_STATES)}")
    return Document(state, _maybe(one, "issued"), _maybe(one, "time"))


def _count(one: Any) -> Count:
    count = _need(one, "count", object)
    return Count(_need(one, "group", str), _need(one, "option", str), _datum(count))


def _given(what: str) -> Callable[[Any], Given]:
    def read(one: Any) -> Given:
        value = _datum(_need(one, what, object))
        return Given(_need(one, "rater", str), value, _maybe(one, "reason") or "")

    return read


def _previous(previous: Any) -> Previous:
    scores = _need(previous, "scores", dict)
    return Previous(_values(previous, "inputs"), scores, _maybe(previous, "total"))
