"""What counts for a unit in the round that is scored."""

from dataclasses import dataclass
from typing import Dict, Sequence

from .population import Count, Datum, Document, Given, Population, Unit
from .text import same_name


@dataclass(frozen=True)
class HandedIn:
    inputs: Dict[str, Datum]
    evidence: Dict[str, Sequence[Document]]
    surveys: Dict[str, Sequence[Count]]
    manual_scores: Dict[str, Sequence[Given]]
    choices: Dict[str, Sequence[Given]]


def handed_in(unit: Unit, population: Population, round_name: str) -> HandedIn:
    """A later round takes what it does not restate from the one before it."""
    taken = HandedIn({}, {}, {}, {}, {})
    if round_name not in population.rounds:
        return taken
    for name in population.rounds[: population.rounds.index(round_name) + 1]:
        data = unit.rounds.get(name)
        if data is None:
            continue
        taken.inputs.update(data.inputs)
        taken.evidence.update(data.evidence)
        taken.surveys.update(data.surveys)
        # A leaf is one of its cases: a later choice takes the place of all that was said before.
        taken.choices.update(data.choices)
        for node, scores in data.manual_scores.items():
            before = taken.manual_scores.get(node, ())
            taken.manual_scores[node] = _restated(before, scores)
    return taken


def _restated(before: Sequence[Given], now: Sequence[Given]) -> Sequence[Given]:
    """A rater who scores again takes back what that rater said before."""
    standing = [old for old in before if not any(same_name(new.rater, old.rater) for new in now)]
    return [*standing, *now]
