"""What was handed in is asked for by the rulebook: a misspelt name would be scored as missing."""

from typing import Iterable, Iterator, Tuple

from .declared import Rulebook
from .population import Population


def check_names(rulebook: Rulebook, population: Population) -> None:
    """Raises ValueError where a unit hands in what the rulebook does not know; all known names are told."""
    for place, what, name, known in _handed_in(rulebook, population):
        if name not in known:
            names = ", ".join(known) or "none"
            raise ValueError(f"{place}: there is no {what} {name!r}; there are: {names}")


def _handed_in(
    rulebook: Rulebook, population: Population
) -> Iterator[Tuple[str, str, str, Iterable[str]]]:
    for name in population.shared:
        yield "shared", "figure", name, rulebook.inputs
    for unit in population.units:
        place = f"unit {unit.id!r}"
        for name in unit.cases:
            yield place, "case table", name, rulebook.tables
        for data in unit.rounds.values():
            for name in data.inputs:
                yield place, "figure", name, rulebook.inputs
            for name in data.evidence:
                yield place, "evidence", name, rulebook.evidence
            for name in data.surveys:
                yield place, "survey", name, rulebook.surveys
