"""Leaf scores, totals and grades of many units at once, over columns of whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Dict, FrozenSet, List, Mapping, Optional, Sequence, Tuple

from .datum import Unreadable, read_datum
from .declared import Group, Input, Leaf, Node, Rulebook
from .exact import Exact, order, round_div, times, total as total_of
from .evidence import accepted_of, latest_day, state_of
from .grades import Graded, grades_of
from .lack import Lack
from .population import Datum, Population, Refused, Round, Unit
from .scope import Scope
from .text import day_text, moment_text, same_name
from .world import World

#: What a column holds of a unit; None where there is nothing that a lane could take.
Value = Optional[int]

STATES = ("none", "pending", "accepted", "rejected", "expired")


@dataclass(frozen=True)
class Figure:
    """A column of an input: values outside of these are left to the exact runtime."""

    name: str
    low: int
    high: int
    #: The exact runtime checks its bounds.
    by_runtime: bool = False


@dataclass(frozen=True)
class Fact:
    """A column of an evidence: its `state`, the `day` of its issue or the `count` of documents."""

    evidence: str
    fact: str


@dataclass(frozen=True)
class Place:
    """Where the unit's `type`, `unit` (its name) or attribute stands in a list; -1 for others."""

    by: str
    texts: Tuple[str, ...]


class Columns:
    def __init__(self, columns: List[List[Value]], rows: int) -> None:
        self._columns = columns
        self.rows = range(rows)

    def __getitem__(self, place: int) -> List[Value]:
        return self._columns[place]


Lane = Callable[[Columns], List[Value]]


@dataclass(frozen=True)
class Kernel:
    """How a rulebook is scored over columns; scores have `scale` decimal places."""

    scale: int
    columns: Tuple[object, ...]
    #: Which figures break their bounds: the place of the column, and 1 or None of each row.
    checks: Tuple[Tuple[int, Lane], ...]
    lanes: Mapping[str, Lane]
    grade: Optional[Callable[[int], int]] = None


@dataclass(frozen=True)
class BatchScores:
    """Whole numbers in steps of `scale` decimal places; None where there is no such score."""

    scale: int
    leaves: Mapping[str, Sequence[Value]]
    totals: Sequence[Value]
    #: None where a unit has no grade.
    grades: Sequence[Optional[str]]
    #: Rows whose total the exact runtime worked out, since columns could not say it.
    exact: FrozenSet[int] = frozenset()


class Batch:
    """The columns of many units; what no lane can say the exact runtime is asked."""

    def __init__(self, rulebook: Rulebook, kernel: Kernel, population: Population, round_name: str):
        self._rulebook = rulebook
        self._kernel = kernel
        self._population = population
        self._round = round_name
        self._known: Optional[World] = None
        self._columns = Columns(
            [self._filled(column) for column in kernel.columns], len(population.units)
        )
        self._check()

    @property
    def _world(self) -> World:
        """Made when it is first asked."""
        if self._known is None:
            self._known = World(self._rulebook, self._population, self._round)
        return self._known

    def _filled(self, column: object) -> List[Value]:
        units = self._world.units
        if isinstance(column, Figure):
            asked = self._rulebook.inputs[column.name]
            return [_figure(column, asked, unit) for unit in units]
        if isinstance(column, Fact):
            return [_fact(column, unit) for unit in units]
        if isinstance(column, Place):
            return [_place(column, unit) for unit in units]
        return []

    def _check(self) -> None:
        for place, check in self._kernel.checks:
            column = self._columns[place]
            column[:] = [
                value if kept else None for value, kept in zip(column, check(self._columns))
            ]

    def score(self) -> BatchScores:
        """Scores all units."""
        leaves = {leaf.id: self._scores(leaf) for leaf in _leaves_of(self._rulebook)}
        totals, exact = self._totals(leaves)
        return BatchScores(self._kernel.scale, leaves, totals, self._grades(totals), exact)

    def _scores(self, leaf: Leaf) -> List[Value]:
        if leaf.monitored:
            return [None] * len(self._columns.rows)
        lane = self._kernel.lanes.get(leaf.id)
        scores = lane(self._columns) if lane else [None] * len(self._columns.rows)
        if None in scores:
            for row, score in enumerate(scores):
                if score is None:
                    scores[row] = self._exactly(leaf, row)
        return scores

    def _exactly(self, leaf: Leaf, row: int) -> Value:
        world = self._world
        exact = world.node_score(world.units[row], leaf.id)
        return _in_steps(exact.score, self._kernel.scale) if exact.standing == "scored" else None

    def _totals(self, leaves: Mapping[str, List[Value]]) -> Tuple[List[Value], FrozenSet[int]]:
        tree = _PlainTree(self._rulebook, self._kernel.scale)
        # What is only watched has no score, and no total waits for one.
        counted = [leaves[leaf.id] for leaf in _leaves_of(self._rulebook) if not leaf.monitored]
        totals: List[Value] = []
        if tree.is_plain:
            totals.extend(tree.totals(leaves))
            exact = [row for row, scores in enumerate(zip(*counted)) if None in scores]
        else:
            totals.extend([None] * len(self._columns.rows))
            exact = list(self._columns.rows)
        for row in exact:
            total = self._world.total(self._world.units[row]).score
            totals[row] = _in_steps(total, self._kernel.scale)
        return totals, frozenset(exact)

    def _grades(self, totals: Sequence[Value]) -> List[Optional[str]]:
        grading, grade = self._rulebook.grading, self._kernel.grade
        if grading is None:
            return [None] * len(totals)
        ladder: List[Optional[str]] = [*grading.ladder, None]
        if grade is not None:
            return [None if total is None else ladder[grade(total)] for total in totals]
        world = self._world
        for unit, total in zip(world.units, totals):
            if total is not None:
                world.knows(unit, (total, 10**self._kernel.scale))
        return [
            ladder[-1 if not isinstance(one, Graded) or one.place is None else one.place]
            for one in grades_of(grading, world)
        ]


class TableBatch(Batch):
    """Figures that stand in columns already: steps of the last digit, days, 1 and 0, places of options."""

    def __init__(
        self, rulebook: Rulebook, kernel: Kernel, figures: Mapping[str, Sequence[Value]]
    ) -> None:
        self._figures = figures
        rows = max((len(values) for values in figures.values()), default=0)
        units = _Units(rulebook, figures, rows)
        shared = _values(rulebook, figures, 0, shared=True) if rows else {}
        population = Population(("final",), shared, units, {})  # type: ignore[arg-type]
        super().__init__(rulebook, kernel, population, "final")

    def _filled(self, column: object) -> List[Value]:
        if not isinstance(column, Figure) or column.by_runtime:
            return super()._filled(column)
        values = self._figures.get(column.name)
        rows = len(self._population.units)
        if values is None:
            return [None] * rows
        if self._rulebook.inputs[column.name].shared:
            values = [values[0]] * rows
        low, high = column.low, column.high
        return [value if value is not None and low <= value <= high else None for value in values]


class _Units(Sequence[Unit]):
    """Units that are made when they are asked for."""

    def __init__(
        self, rulebook: Rulebook, figures: Mapping[str, Sequence[Value]], rows: int
    ) -> None:
        self._rulebook = rulebook
        self._figures = figures
        self._made: Dict[int, Unit] = {}
        self._rows = rows

    def __len__(self) -> int:
        return self._rows

    def __getitem__(self, row):  # type: ignore[no-untyped-def]
        if not 0 <= row < self._rows:
            raise IndexError(row)
        if row not in self._made:
            inputs = _values(self._rulebook, self._figures, row, shared=False)
            data = Round(inputs, {}, {}, {}, {})
            self._made[row] = Unit(str(row + 1), None, None, None, {}, {"final": data}, {})
        return self._made[row]


def _values(
    rulebook: Rulebook, figures: Mapping[str, Sequence[Value]], row: int, shared: bool
) -> Dict[str, Datum]:
    texts: Dict[str, Datum] = {}
    for name, values in figures.items():
        asked, value = rulebook.inputs[name], values[row]
        if asked.shared == shared and value is not None:
            texts[name] = _text(asked, value)
    return texts


def _text(asked: Input, value: int) -> str:
    kind = asked.kind
    if kind.of == "yes-no":
        return "yes" if value else "no"
    if kind.of == "date":
        return day_text(value)
    if kind.of == "moment":
        return moment_text(value)
    if kind.of == "choice":
        return kind.options[value]
    sign, size = ("-", -value) if value < 0 else ("", value)
    whole, rest = divmod(size, 10**kind.digits)
    return f"{sign}{whole}" + (f".{rest:0{kind.digits}}" if kind.digits else "")


def _figure(column: Figure, asked: Input, unit: Scope) -> Value:
    try:
        if column.by_runtime:
            value = unit.number(column.name)
        else:
            shared = unit.world.population.shared
            datum = (shared if asked.shared else unit.handed_in.inputs).get(column.name)
            if datum is None:
                return None
            value = read_datum(datum, asked.kind)  # type: ignore[assignment]
    except (Lack, Unreadable):
        return None
    if isinstance(value, str):
        value = asked.kind.options.index(value)
    return int(value) if column.low <= value <= column.high else None


def _fact(column: Fact, unit: Scope) -> Value:
    asked = unit.world.rulebook.evidence[column.evidence]
    documents = unit.handed_in.evidence.get(column.evidence, ())
    if column.fact == "state":
        return STATES.index(state_of(asked, documents))
    if column.fact == "count":
        return accepted_of(asked, documents)
    try:
        return latest_day(asked, documents)
    except Lack:
        return None


def _place(column: Place, unit: Scope) -> Value:
    if column.by == "type":
        own: object = unit.unit.type
    elif column.by == "unit":
        own = unit.unit.id if unit.unit.name is None else unit.unit.name
    else:
        own = unit.unit.attributes.get(column.by[len("attribute ") :])
        if own is None or isinstance(own, Refused):
            return None
    for place, text in enumerate(column.texts):
        if isinstance(own, str) and same_name(text, own):
            return place
    return -1


def _in_steps(score: Optional[Exact], scale: int) -> Value:
    """None where it is no whole number of steps."""
    if score is None:
        return None
    num, den = times(score, (10**scale, 1))
    return num // den if num % den == 0 else None


def _leaves_of(rulebook: Rulebook) -> List[Leaf]:
    roots = [*rulebook.fields, *(one for block in rulebook.blocks for one in block.children)]
    return [leaf for root in roots for leaf in _leaves_below(root)]


def _leaves_below(node: Node) -> List[Leaf]:
    if isinstance(node, Leaf):
        return [node]
    return [leaf for child in node.children for leaf in _leaves_below(child)]


class _PlainTree:
    """Adds up whole columns, where sums, best ones and roundings are all that is needed."""

    def __init__(self, rulebook: Rulebook, scale: int) -> None:
        self._rulebook = rulebook
        self._scale = scale
        out_of = sum_of_points(_counted(rulebook.fields))
        rescale = rulebook.rescale_total
        self.is_plain = bool(_counted(rulebook.fields)) and all(
            block.share is None
            and (block.most is None or _in_steps(block.most, scale) is not None)
            for block in rulebook.blocks
        ) and (rescale is None or (rescale.when is None and order(out_of, rescale.to) == 0))

    def totals(self, leaves: Mapping[str, Sequence[Value]]) -> List[int]:
        """Where a leaf has no score the total means nothing."""
        columns = [self._column(field, leaves) for field in _counted(self._rulebook.fields)]
        for block in self._rulebook.blocks:
            parts = [self._column(child, leaves) for child in _counted(block.children)]
            if not parts:
                continue
            taken = block.kind == "penalty"
            if taken and block.combine == "best":
                parts = [[abs(value) for value in part] for part in parts]
            joined = _joined(parts, block.combine)
            if taken:
                joined = [abs(value) for value in joined]
            if block.most is not None:
                most = _in_steps(block.most, self._scale)
                joined = [value if most is None else min(value, most) for value in joined]
            columns.append([-value for value in joined] if taken else joined)
        return self._rounded([sum(row) for row in zip(*columns)], self._rulebook.total_digits)

    def _column(self, node: Node, leaves: Mapping[str, Sequence[Value]]) -> List[int]:
        if isinstance(node, Leaf):
            return [value or 0 for value in leaves[node.id]]
        parts = [self._column(child, leaves) for child in _counted(node.children)]
        joined = _joined(parts, node.combine)
        if node.combine == "best":
            low, high = (_in_steps(one, self._scale) or 0 for one in (node.lowest, node.points))
            joined = [max(low, min(high, value)) for value in joined]
        return self._rounded(joined, node.digits)

    def _rounded(self, values: List[int], digits: Optional[int]) -> List[int]:
        if digits is None or digits >= self._scale:
            return values
        step = 10 ** (self._scale - digits)
        return [round_div(value, step) * step for value in values]


def _joined(parts: Sequence[Sequence[int]], combine: str) -> List[int]:
    return [sum(row) if combine == "sum" else max(row) for row in zip(*parts)]


def _counted(nodes: Sequence[Node]) -> List[Node]:
    """What is only watched is no part of anything."""
    return [
        node
        for node in nodes
        if (_counted(node.children) if isinstance(node, Group) else not node.monitored)
    ]


def sum_of_points(nodes: Sequence[Node]) -> Exact:
    """What nodes are out of where all their leaves are scored."""
    return total_of(
        sum_of_points(_counted(node.children))
        if isinstance(node, Group) and node.combine == "sum"
        else node.points
        for node in nodes
    )
