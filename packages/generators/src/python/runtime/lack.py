"""Why there is no value. A lack is passed on, never turned into a number on the way."""

from typing import Mapping, Sequence, Union

#: Why a node has the status and score it has, as codes and names; keys stand in the order printed.
Reason = Mapping[str, Union[str, int]]
Reasons = Sequence[Reason]

#: The status of a leaf whose value lacks, where the rulebook names no outcome for it.
STATUS_OF_LACK = {
    "missing-input": "missing-input",
    "missing-evidence": "missing-evidence",
    "awaiting-manual-score": "awaiting-manual-score",
    "incomplete": "incomplete",
    "refused": "refused",
    # A division by zero has no value, and a zero would be silent.
    "zero-denominator": "refused",
}


class Lack(Exception):
    """Ends the rule that asked for the value."""

    def __init__(self, cause: str, reasons: Reasons) -> None:
        super().__init__(cause)
        self.cause = cause
        self.reasons = reasons

    def after(self, because: Reasons) -> "Lack":
        """The same lack, told behind what led to it."""
        return Lack(self.cause, (*because, *self.reasons))


def zero_denominator() -> Lack:
    return Lack("zero-denominator", ({"kind": "zero-denominator"},))


def missing_input(name: str) -> Lack:
    return Lack("missing-input", ({"kind": "missing-input", "input": name},))


def refused_input(name: str, why: str, **shown: str) -> Lack:
    return Lack("refused", ({"kind": "refused-input", "input": name, "why": why, **shown},))


def without_score(node: str) -> Lack:
    return Lack("incomplete", ({"kind": "part", "node": node},))


def mismatch() -> Lack:
    return Lack("refused", ({"kind": "unsupported", "construct": "mismatched-values"},))
