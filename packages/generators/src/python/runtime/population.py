"""What was handed in, as the canonical population JSON (format 1) says it."""

from dataclasses import dataclass
import json
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Union

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
    """Raises ValueError where the text is no population of this format."""
    # Numbers of a population are texts or whole; a float would have lost digits already.
    document = json.loads(text, parse_float=_no_float)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError(f"not a population of format {FORMAT}")
    return Population(
        rounds=tuple(document["rounds"]),
        shared=_values(document["shared"]),
        units=tuple(_unit(one) for one in document["units"]),
        previous={unit: _previous(one) for unit, one in document.get("previous", {}).items()},
    )


def _no_float(text: str) -> Any:
    raise ValueError(f"a number that is not whole: {text}")


def _datum(value: Any) -> Datum:
    return value if isinstance(value, str) else Refused(value["refused"], value["text"])


def _values(values: Dict[str, Any]) -> Values:
    return {name: _datum(value) for name, value in values.items()}


def _unit(unit: Dict[str, Any]) -> Unit:
    return Unit(
        id=unit["id"],
        name=unit.get("name"),
        type=unit.get("type"),
        block=unit.get("block"),
        attributes=_values(unit["attributes"]),
        rounds={name: _round(data) for name, data in unit["rounds"].items()},
        cases={
            table: [Case(row["row"], _values(row["cells"])) for row in rows]
            for table, rows in unit["cases"].items()
        },
    )


def _round(data: Dict[str, Any]) -> Round:
    return Round(
        inputs=_values(data["inputs"]),
        evidence={
            name: [
                Document(one["state"], one.get("issued"), one.get("time")) for one in documents
            ]
            for name, documents in data["evidence"].items()
        },
        surveys={
            name: [Count(one["group"], one["option"], _datum(one["count"])) for one in counts]
            for name, counts in data["surveys"].items()
        },
        manual_scores={node: _given(given, "score") for node, given in data["manualScores"].items()},
        choices={node: _given(given, "choice") for node, given in data["choices"].items()},
    )


def _given(given: List[Dict[str, Any]], what: str) -> Sequence[Given]:
    return [Given(one["rater"], _datum(one[what]), one.get("reason", "")) for one in given]


def _previous(previous: Dict[str, Any]) -> Previous:
    return Previous(_values(previous["inputs"]), previous["scores"], previous.get("total"))
