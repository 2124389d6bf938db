"""The shape of a rulebook: what is handed in, the tree, what happens after the total."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Mapping, Optional, Sequence, Tuple, Union

from .endings import Ending
from .exact import Exact, ZERO
from .scope import Scope

Judge = Callable[[Scope], Ending]
Condition = Callable[[Scope], bool]
Value = Callable[[Scope], Exact]
#: A condition on one part of the tree: its points, or its share of what it is out of.
PartCondition = Callable[[Scope, Exact], bool]


@dataclass(frozen=True)
class Kind:
    """What a value may be: `integer`, `number`, `ratio`, `yes-no`, `date`, `moment` or `choice`."""

    of: str
    #: A number is held as a whole number at so many decimal places,
    digits: int = 0
    #: and is a multiple of this many of the last place.
    step: int = 1
    options: Tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        return self.of in ("integer", "number", "ratio")


@dataclass(frozen=True)
class Input:
    name: str
    kind: Kind
    #: One figure for all units.
    shared: bool = False
    #: Stated bounds; they take the place of those that the kind has of itself.
    lowest: Optional[Value] = None
    highest: Optional[Value] = None


@dataclass(frozen=True)
class Evidence:
    name: str
    #: How many accepted documents are needed.
    at_least: int = 1
    #: Documents issued outside these days count as expired.
    issued_from: Optional[str] = None
    issued_to: Optional[str] = None


@dataclass(frozen=True)
class Survey:
    name: str
    #: What an answer is worth, by option.
    options: Mapping[str, Exact]
    #: The weight of each group (none: by head); a survey without groups has one of everybody.
    groups: Mapping[str, Optional[Exact]]
    least: int = 0


DayRanges = Tuple[Tuple[str, str], ...]


@dataclass(frozen=True)
class Calendar:
    """Which days are worked; about days before the first and behind the last it says nothing."""

    name: str
    first: str
    last: str
    #: Days of the week, 1 (Monday) to 7 (Sunday).
    weekdays: Tuple[int, ...]
    #: From one day to another, both inside.
    holidays: DayRanges = ()
    #: Worked whatever else is said of them.
    extra: DayRanges = ()


@dataclass(frozen=True)
class Leaf:
    """A part of the tree that is scored by a rule."""

    id: str
    level: str
    judge: Judge
    points: Exact
    lowest: Exact = ZERO
    #: Decimal places of its rounding.
    digits: Optional[int] = None
    #: What it comes to where a figure is missing, or a denominator is zero.
    missing_input: Optional[Judge] = None
    zero_denominator: Optional[Judge] = None
    monitored: bool = False


@dataclass(frozen=True)
class Group:
    """A part of the tree that adds up its parts (`sum`), or takes the best of them (`best`)."""

    id: str
    level: str
    children: Tuple[Node, ...]
    points: Exact
    lowest: Exact = ZERO
    digits: Optional[int] = None
    combine: str = "sum"
    #: Whether it is for the unit.
    meant: Optional[Condition] = None


Node = Union[Leaf, Group]


@dataclass(frozen=True)
class Share:
    """A bonus that is a share of the fields, where the condition holds."""

    of: Exact
    when: Condition


@dataclass(frozen=True)
class Block:
    """Parts outside the scale, added (`bonus`) or taken off (`penalty`)."""

    kind: str
    children: Tuple[Node, ...]
    combine: str = "sum"
    most: Optional[Exact] = None
    share: Optional[Share] = None


@dataclass(frozen=True)
class OfTotal:
    """A grade's condition on the total, or on figures of the unit."""

    holds: Condition


@dataclass(frozen=True)
class EveryPart:
    """All parts of a level that have a score lie in a range."""

    level: str
    of: str
    holds: PartCondition


@dataclass(frozen=True)
class FewPartsBelow:
    """At most so many parts of a level, or such a share of those that have a score, fall short."""

    level: str
    of: str
    holds: PartCondition
    count: Optional[int] = None
    share: Exact = ZERO


GradeCondition = Union[OfTotal, EveryPart, FewPartsBelow]


@dataclass(frozen=True)
class Band:
    grade: str
    conditions: Tuple[GradeCondition, ...] = ()
    #: It takes whom no other band takes.
    otherwise: bool = False


@dataclass(frozen=True)
class Quota:
    grade: str
    #: Over `all` units, or in each `block`.
    per: str
    count: Optional[int] = None
    share: Exact = ZERO
    #: A limit below it is it.
    least: int = 0


@dataclass(frozen=True)
class Grading:
    """Grades from the best to the worst; bands, vetoes, downgrades, caps and quotas in this order."""

    bands: Tuple[Band, ...]
    vetoes: Tuple[Tuple[str, Condition], ...] = ()
    downgrades: Tuple[Tuple[int, Condition], ...] = ()
    caps: Tuple[Tuple[str, Condition], ...] = ()
    quotas: Tuple[Quota, ...] = ()

    @property
    def ladder(self) -> Sequence[str]:
        """The grades from the best to the worst, each once."""
        return list(dict.fromkeys(band.grade for band in self.bands))


@dataclass(frozen=True)
class ByValue:
    value: Value
    #: `highest` or `lowest`.
    best: str


@dataclass(frozen=True)
class ByAuthority:
    """A tie left here awaits a decision."""

    authority: str


@dataclass(frozen=True)
class Ranking:
    keys: Tuple[Union[ByValue, ByAuthority], ...]
    per: str = "all"
    #: Values of the first key at most this far from the first of their group are a tie.
    tolerance: Exact = ZERO


@dataclass(frozen=True)
class Result:
    """A named result, worked out from scores, totals and figures."""

    name: str
    value: Value
    digits: Optional[int] = None


@dataclass(frozen=True)
class RescaleTotal:
    """What is left of the fields stands for so many points."""

    to: Exact
    when: Optional[Condition] = None


@dataclass(frozen=True)
class Rulebook:
    code: str
    #: Fingerprint of the model that this was made from.
    hash: str
    engine: str
    inputs: Mapping[str, Input]
    evidence: Mapping[str, Evidence]
    #: The columns of each case table.
    tables: Mapping[str, Mapping[str, Kind]]
    surveys: Mapping[str, Survey]
    calendars: Mapping[str, Calendar]
    fields: Tuple[Node, ...]
    blocks: Tuple[Block, ...] = ()
    #: Which types of unit make a block; none: the data say who is in which block.
    unit_blocks: Optional[Tuple[Tuple[str, Tuple[str, ...]], ...]] = None
    total_digits: Optional[int] = None
    rescale_total: Optional[RescaleTotal] = None
    grading: Optional[Grading] = None
    ranking: Optional[Ranking] = None
    results: Tuple[Result, ...] = ()
