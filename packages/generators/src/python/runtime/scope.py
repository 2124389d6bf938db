"""What the rule of a leaf, or a condition after it, may ask of the unit that is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Dict, Optional, Tuple, TypeVar, Union, cast

from . import evidence as papers
from .datum import Unreadable, Value, beyond, beyond_kind, read_datum
from .exact import Exact, printed, read
from .handed_in import HandedIn
from .lack import Lack, Reasons, missing_input, refused_input, without_score
from .population import Datum, Unit
from .text import day_text, moment_text, nfc, same_name

if TYPE_CHECKING:
    from .declared import Input
    from .world import World

Answer = TypeVar("Answer")


class Scope:
    """One unit of a world. Whatever lacks is raised as a Lack, told behind `because`."""

    __slots__ = ("world", "unit", "checking", "_handed_in", "_values")

    def __init__(self, world: World, unit: Unit, checking: Tuple[str, ...] = ()) -> None:
        self.world = world
        self.unit = unit
        #: The inputs whose bounds are being checked, so that bounds may refer to each other.
        self.checking = checking
        self._handed_in: Optional[HandedIn] = None
        self._values: Dict[str, Union[Value, Lack]] = {}

    @property
    def handed_in(self) -> HandedIn:
        if self._handed_in is None:
            self._handed_in = self.world.handed_in(self.unit)
        return self._handed_in

    def number(self, name: str, because: Reasons = ()) -> int:
        """A number at the digits of its input."""
        return cast(int, self._value(name, because))

    def day(self, name: str, because: Reasons = ()) -> int:
        """Days since 1970-01-01."""
        return cast(int, self._value(name, because))

    def moment(self, name: str, because: Reasons = ()) -> int:
        """Seconds since 1970-01-01T00:00:00."""
        return cast(int, self._value(name, because))

    def answer(self, name: str, because: Reasons = ()) -> bool:
        return cast(bool, self._value(name, because))

    def option(self, name: str, because: Reasons = ()) -> str:
        return cast(str, self._value(name, because))

    def attribute(self, name: str, because: Reasons = ()) -> str:
        datum = self.unit.attributes.get(name)
        if datum is None:
            raise missing_input(name).after(because)
        if not isinstance(datum, str):
            raise refused_input(name, datum.why).after(because)
        return nfc(datum)

    def is_type(self, name: str) -> bool:
        return self.unit.type is not None and same_name(self.unit.type, name)

    def is_unit(self, name: str) -> bool:
        own = self.unit.id if self.unit.name is None else self.unit.name
        return same_name(own, name)

    def evidence(self, name: str) -> str:
        """The state of an evidence: `accepted`, `pending`, `expired`, `rejected` or `none`."""
        return papers.state_of(self.world.rulebook.evidence[name], self._documents(name))

    def evidence_count(self, name: str) -> int:
        return papers.accepted_of(self.world.rulebook.evidence[name], self._documents(name))

    def evidence_day(self, name: str, because: Reasons = ()) -> int:
        """The latest day of issue of an accepted document."""
        asked = self.world.rulebook.evidence[name]
        return told(because, lambda: papers.latest_day(asked, self._documents(name)))

    def evidence_moment(self, name: str, because: Reasons = ()) -> int:
        """The latest moment of issue of an accepted document."""
        asked = self.world.rulebook.evidence[name]
        return told(because, lambda: papers.latest_moment(asked, self._documents(name)))

    def score(self, node: str, because: Reasons = ()) -> Exact:
        """The score of a part of the tree, after its rounding."""
        score = self.world.node_score(self, node).score
        if score is None:
            raise without_score(node).after(because)
        return score

    def score_in(self, round_name: str, node: str, because: Reasons = ()) -> Exact:
        """The same by what was handed in for another round."""
        world = self.world.in_round(round_name)
        if world is None:
            raise without_score(node).after(because)
        return world.scope_of(self.unit).score(node, because)

    def total(self, because: Reasons = ()) -> Exact:
        total = self.world.total(self)
        if total.score is None:
            raise Lack("incomplete", (*because, *total.reasons))
        return total.score

    def total_without_bonus(self, because: Reasons = ()) -> Exact:
        total = self.world.total_without_bonus(self)
        if total.score is None:
            raise Lack("incomplete", (*because, *total.reasons))
        return total.score

    def previous_number(self, name: str, because: Reasons = ()) -> int:
        """What the unit handed in the year before."""
        return cast(int, self._previous_value(name, because))

    def previous_day(self, name: str, because: Reasons = ()) -> int:
        return cast(int, self._previous_value(name, because))

    def previous_moment(self, name: str, because: Reasons = ()) -> int:
        return cast(int, self._previous_value(name, because))

    def previous_answer(self, name: str, because: Reasons = ()) -> bool:
        return cast(bool, self._previous_value(name, because))

    def previous_option(self, name: str, because: Reasons = ()) -> str:
        return cast(str, self._previous_value(name, because))

    def previous_score(self, node: str, because: Reasons = ()) -> Exact:
        before = self.world.population.previous.get(self.unit.id)
        return _scored(before.scores.get(node) if before else None, "score", node, because)

    def previous_total(self, because: Reasons = ()) -> Exact:
        before = self.world.population.previous.get(self.unit.id)
        return _scored(before.total if before else None, "total", "total", because)

    def _documents(self, name: str) -> papers.Documents:
        return self.handed_in.evidence.get(name, ())

    def _value(self, name: str, because: Reasons) -> Value:
        value = self._values.get(name)
        if value is None:
            try:
                value = self._read(self.world.rulebook.inputs[name])
            except Lack as lack:
                value = lack
            self._values[name] = value
        if isinstance(value, Lack):
            raise value.after(because)
        return value

    def _read(self, asked: Input) -> Value:
        """A unit's figure, refused where it is unreadable, too fine or out of its bounds."""
        if asked.name in self.checking:
            raise missing_input(asked.name)
        shared = self.world.population.shared
        datum = (shared if asked.shared else self.handed_in.inputs).get(asked.name)
        if datum is None:
            raise missing_input(asked.name)
        value = _readable(asked, datum)
        self._check(asked, value)
        return value

    def _check(self, asked: Input, value: Value) -> None:
        """What is stated takes the place of what the kind says of itself."""
        if isinstance(value, str):
            return
        exact = (int(value), 10**asked.kind.digits)
        lowest = self._bound(asked, asked.lowest)
        highest = self._bound(asked, asked.highest)
        if asked.kind.is_number and asked.lowest is None:
            lowest = (0, 1)
        if asked.kind.of == "ratio" and asked.highest is None:
            highest = (1, 1)
        why = beyond(exact, lowest, highest)
        if why is None:
            return
        bound = lowest if why == "below-lowest" else highest
        shown = {"bound": _shown(asked, bound)} if bound is not None else {}
        raise refused_input(asked.name, why, value=_shown(asked, exact), **shown)

    def _bound(self, asked: Input, bound: Optional[Callable[[Scope], Exact]]) -> Optional[Exact]:
        """Where a stated bound lacks there is none to check."""
        if bound is None:
            return None
        try:
            return bound(self.world.scope_of(self.unit, (*self.checking, asked.name)))
        except Lack:
            return None

    def _previous_value(self, name: str, because: Reasons) -> Value:
        before = self.world.population.previous.get(self.unit.id)
        datum = before.inputs.get(name) if before else None
        if datum is None:
            raise _without_previous("input", name).after(because)
        kind = self.world.rulebook.inputs[name].kind
        try:
            value = read_datum(datum, kind)
            why = beyond_kind(value, kind)
        except Unreadable as unreadable:
            why = unreadable.why
        if why is not None:
            reason = {"kind": "refused-previous", "input": name, "why": why}
            raise Lack("refused", (*because, reason))
        return value


def told(because: Reasons, work: Callable[[], Answer]) -> Answer:
    """What lacks in the work is told behind `because`."""
    try:
        return work()
    except Lack as lack:
        raise lack.after(because) from None


def _readable(asked: Input, datum: Datum) -> Value:
    try:
        return read_datum(datum, asked.kind)
    except Unreadable as unreadable:
        given = unreadable.why == "too-fine" and isinstance(datum, str)
        shown = {"value": cast(str, datum)} if given else {}
        raise refused_input(asked.name, unreadable.why, **shown) from None


def _shown(asked: Input, value: Exact) -> str:
    if asked.kind.of == "date":
        return day_text(value[0])
    if asked.kind.of == "moment":
        return moment_text(value[0])
    if asked.kind.of == "yes-no":
        return "yes" if value[0] else "no"
    return printed(value)


def _scored(text: Optional[str], what: str, name: str, because: Reasons) -> Exact:
    if text is None:
        raise _without_previous(what, name).after(because)
    return read(text)


def _without_previous(what: str, name: str) -> Lack:
    return Lack("missing-input", ({"kind": "missing-previous", "what": what, "name": name},))
